"""An answer as text for a terminal, for clinicians with proofs and for patients in plain words."""

from __future__ import annotations

from typing import Iterator

from engine.narration import PATIENT
from engine.program import Rule
from queries.asking import Answer, Conclusion
from queries.notice import FOR_PATIENTS, NOT_APPROVED, NOTICE
from queries.order import ordered
from queries.proof_text import conclusion_lines, paragraph

HEADINGS = {
    "recommend": "Recommendations",
    "earliest_restart": "Earliest restart",
    "earliest_start": "Earliest start",
    "missing": "Missing from the record",
    "conflict": "Where the sources disagree",
}


def answer_as_text(answer: Answer) -> str:
    """The whole answer. Patient audience: the rules' patient texts only, no ids, sources at the end."""
    lines = _for_patient(answer) if answer.narrator.audience == PATIENT else _for_clinician(answer)
    return "\n".join(lines) + "\n"


def heading(predicate: str) -> str:
    """The heading of an answer predicate's conclusions."""
    return HEADINGS.get(predicate, predicate.replace("_", " ").capitalize())


def told_after_disposition(answer: Answer) -> Iterator[tuple[str, tuple[Conclusion, ...]]]:
    """The answer predicates with something to tell, in the order of the answer, but for the disposition."""
    names = [n for n in HEADINGS if n in answer.conclusions]
    names += [n for n in answer.conclusions if n not in HEADINGS and n != "disposition"]
    return ((name, ordered(answer, name)) for name in names if answer.of(name))


def dispositions(answer: Answer) -> tuple[Conclusion, ...]:
    """The dispositions, strongest first."""
    return ordered(answer, "disposition") if "disposition" in answer.conclusions else ()


def _for_clinician(answer: Answer) -> Iterator[str]:
    record = answer.record
    yield f"{record.patient} on {record.as_of}" + (f", {record.jurisdiction} label" if record.jurisdiction else "")
    seen: set[int] = set()
    for conclusion in dispositions(answer):
        yield ""
        yield from paragraph(conclusion.says.upper(), "", "  ")
        yield from paragraph(conclusion.because, "  ", "  ")
        if answer.unapproved:
            yield from paragraph(f"NOT APPROVED: {NOT_APPROVED}.", "  ", "  ")
    if not dispositions(answer):
        yield from ("", "No disposition is given.")
    for predicate, conclusions in told_after_disposition(answer):
        yield from ("", heading(predicate), "-" * len(heading(predicate)))
        for conclusion in conclusions:
            yield from conclusion_lines(answer.narrator, conclusion, seen)
            yield ""
    if dispositions(answer):
        yield from ("How the disposition follows", "---------------------------")
        for conclusion in dispositions(answer):
            yield from conclusion_lines(answer.narrator, conclusion, seen)
            yield ""
    yield from footer(answer)


def _for_patient(answer: Answer) -> Iterator[str]:
    yield f"On {answer.record.as_of}"
    rules: dict[str, Rule] = {}
    groups = [("disposition", dispositions(answer)), *told_after_disposition(answer)]
    for predicate, conclusions in groups:
        told: dict[str, None] = {}
        for conclusion in conclusions:
            if predicate == "disposition":
                told[conclusion.says] = None
            for step in (conclusion.step, *conclusion.also):
                if step.rule is not None:
                    told[answer.narrator.step(step)] = None
                    rules[step.rule.id] = step.rule
        if told:
            yield ""
            if predicate != "disposition":
                yield heading(predicate)
            for text in told:
                yield from paragraph(text, "- ", "  ")
    yield ""
    yield from paragraph(FOR_PATIENTS)
    for name in dict.fromkeys(c.source for r in rules.values() for c in r.cites):
        source = answer.knowledge.program.sources.get(name)
        if source is not None:
            yield from paragraph(f"Source: {source.title}" + (f" ({source.date})" if source.date else ""), "", "  ")


def footer(answer: Answer) -> Iterator[str]:
    """What stands under every answer: which knowledge base, who approved it, who decides."""
    if answer.left_out:
        text = f"Left out, since rules that bear on them are not approved: {', '.join(answer.left_out)}"
        yield from paragraph(text, "", "  ")
    knowledge = answer.knowledge
    yield f"Knowledge base {knowledge.version or '(no version)'}, {knowledge.fingerprint}"
    if answer.unapproved:
        count = len(answer.unapproved)
        yield f"{count} {'rule' if count == 1 else 'rules'} used here, none of them approved by a clinician."
    yield from paragraph(NOTICE)
