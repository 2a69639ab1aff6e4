"""An answer as text for a terminal, for clinicians with proofs and for patients in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from engine.narration import PATIENT
from engine.proofs import RULE
from queries.asking import Answer, Conclusion
from queries.claims_behind import Claims, unverified_notes
from queries.knowledge import Knowledge
from queries.notice import FOR_PATIENTS, NOT_APPROVED, NOT_APPROVED_FOR_PATIENTS, NOT_VERIFIED_FOR_PATIENTS, NOTICE
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


def reasons(answer: Answer, disposition: Conclusion) -> list[str]:
    """The texts of the recommendations that the proof of a disposition rests on; its own text where there are none."""
    found: dict[str, None] = {}
    todo, seen = [disposition.step], set[int]()
    while todo:
        step = todo.pop(0)
        if id(step) in seen:
            continue
        seen.add(id(step))
        if step.kind == RULE and step.predicate == "recommend":
            found[answer.narrator.step(step)] = None
        else:
            todo.extend(step.because)
    return list(found) or [disposition.because]


def _for_clinician(answer: Answer) -> Iterator[str]:
    record = answer.record
    yield f"{record.patient} on {record.as_of}" + (f", {record.jurisdiction} label" if record.jurisdiction else "")
    yield from set_lines(answer.knowledge)
    seen: set[int] = set()
    claims = Claims(answer.knowledge)
    if dispositions(answer):
        yield from ("", "Disposition", "-----------")
    for conclusion in dispositions(answer):
        yield from paragraph(conclusion.says, "* ", "  ")
        for reason in reasons(answer, conclusion):
            yield from paragraph(reason, "  ", "  ")
        if answer.unapproved:
            yield from paragraph(f"NOT APPROVED: {NOT_APPROVED}.", "  ", "  ")
        for note in unverified_notes(claims.behind(conclusion)):
            yield from paragraph(note, "  ", "    ")
    if not dispositions(answer):
        yield from ("", "No disposition is given.")
    yield ""
    for predicate, conclusions in told_after_disposition(answer):
        yield from (heading(predicate), "-" * len(heading(predicate)))
        for conclusion in conclusions:
            notes = unverified_notes(claims.behind(conclusion))
            yield from conclusion_lines(answer.narrator, conclusion, seen, notes)
            yield ""
    if dispositions(answer):
        yield from ("How the disposition follows", "---------------------------")
        for conclusion in dispositions(answer):
            yield from conclusion_lines(answer.narrator, conclusion, seen)
            yield ""
    yield from footer(answer)


def _for_patient(answer: Answer) -> Iterator[str]:
    yield f"On {answer.record.as_of}"
    if answer.knowledge.settings:
        from queries.parameters import settings_for_patients

        yield from paragraph(settings_for_patients(answer.knowledge.settings, answer.narrator))
    sources: dict[str, None] = {}
    groups = [("disposition", dispositions(answer)), *told_after_disposition(answer)]
    already: set[str] = set()
    for predicate, conclusions in groups:
        told: dict[str, None] = {}
        for conclusion in conclusions:
            if predicate == "disposition":
                told[conclusion.says] = None
                told.update(dict.fromkeys(reasons(answer, conclusion)))
                sources.update(dict.fromkeys(c.source for c in conclusion.step.cited))
                continue
            for step in (conclusion.step, *conclusion.also):
                if step.rule is not None:
                    told[answer.narrator.step(step)] = None
                    sources.update(dict.fromkeys(c.source for c in step.cited))
        told = {text: None for text in told if text not in already}
        already.update(told)
        if told:
            yield ""
            if predicate != "disposition":
                yield heading(predicate)
            for text in told:
                yield from paragraph(text, "- ", "  ")
    yield ""
    words = [FOR_PATIENTS, *([NOT_APPROVED_FOR_PATIENTS] if answer.unapproved else [])]
    claims = Claims(answer.knowledge)
    if any(claims.behind(conclusion).unverified for _, conclusions in groups for conclusion in conclusions):
        words.append(NOT_VERIFIED_FOR_PATIENTS)
    yield from paragraph(" ".join(words))
    for name in sources:
        source = answer.knowledge.program.sources.get(name)
        if source is not None:
            yield from paragraph(f"Source: {source.title}" + (f" ({source.date})" if source.date else ""), "", "  ")


def set_lines(knowledge: Knowledge, markdown: bool = False) -> list[str]:
    """What was set for this run, where anything was."""
    if not knowledge.settings:
        return []
    from queries.parameters import settings_shown

    shown = settings_shown(knowledge.settings, markdown)
    return [shown] if markdown else paragraph(shown, "", "  ")


def footer(answer: Answer) -> Iterator[str]:
    """What stands under every answer: which knowledge base, who approved it, who decides."""
    if answer.left_out:
        text = f"Left out, since rules that bear on them are not approved: {', '.join(answer.left_out)}"
        yield from paragraph(text, "", "  ")
    knowledge = answer.knowledge
    yield f"Knowledge base {knowledge.version or '(no version)'}, {knowledge.fingerprint}"
    yield from set_lines(knowledge)
    if answer.unapproved:
        count = len(answer.unapproved)
        shown = "1 rule used here is" if count == 1 else f"{count} rules used here are"
        yield f"{shown} not approved by a clinician."
    yield from paragraph(NOTICE)
