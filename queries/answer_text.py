"""An answer as text for a terminal, for clinicians with proofs and for patients in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from engine.narration import CLINICIAN, PATIENT
from engine.proofs import AGGREGATE, RULE, Step, instantiate
from engine.terms import Literal, Row, Value
from queries.asking import MISSING, Answer, Conclusion
from queries.choices import ADVICE, OPTION, TOLD_WITH_OPTIONS, Choice, Ground, choices
from queries.claims_behind import Claims, unverified_notes
from queries.doubts import doubts_lines, for_patients, left_out
from queries.knowledge import Knowledge
from queries.notice import FOR_PATIENTS, NOT_APPROVED, NOT_APPROVED_FOR_PATIENTS, NOT_VERIFIED_FOR_PATIENTS, NOTICE
from queries.order import can_flip, ordered
from queries.proof_text import Alike, conclusion_lines, paragraph
from queries.region import header_of

HEADINGS = {
    "warning": "Warnings",
    "contradiction": "Where the record contradicts itself",
    "recommend": "Recommendations",
    "option": "Options (the choice is a professional's)",
    "missing": "Missing from the record",
    "conflict": "Where the sources disagree",
    "earliest_restart": "Earliest restart",
    "earliest_start": "Earliest start",
    "valid_until": "How long this holds if nothing is added to the record",
}
HEADINGS_FOR_PATIENTS = {
    "disposition": "What your record speaks for (your care team decides with you)",
    "warning": "Talk about this soon",
    "contradiction": "What does not fit together in your record",
    "recommend": "What the sources advise",
    "option": "What is possible (you and your care team choose)",
    "missing": "Missing from your record",
    "valid_until": "How long this holds if your record stays as it is",
}
WHEN = {
    "now": "Could change the answer",
    "after a wait": "Could change the answer once a wait is over",
    "not as the record stands": "Would not change the answer as the record stands",
}
SUPPORTED = "what the rules come to on this record"
OPEN = "objection"
GRADES = ("label", "guideline", "article", "reference")
GROUNDS = {"for": "for it", "against": "against it"}
GROUNDS_FOR_PATIENTS = {"for": "What speaks for it", "against": "What speaks against it"}


def answer_as_text(answer: Answer) -> str:
    """The whole answer. Patient audience: the rules' patient texts only, no ids, sources at the end."""
    lines = _for_patient(answer) if answer.narrator.audience == PATIENT else _for_clinician(answer)
    return "\n".join(lines) + "\n"


def heading(predicate: str, audience: str = CLINICIAN) -> str:
    """The heading of an answer predicate's conclusions."""
    known = HEADINGS.get(predicate, predicate.replace("_", " ").capitalize())
    return HEADINGS_FOR_PATIENTS.get(predicate, known) if audience == PATIENT else known


def told_after_disposition(answer: Answer) -> Iterator[tuple[str, tuple[Conclusion, ...]]]:
    """The answer predicates with something to tell, in the order of the answer, but for the disposition."""
    apart = {"disposition", *(TOLD_WITH_OPTIONS if OPTION in answer.conclusions else ())}
    names = [n for n in HEADINGS if n in answer.conclusions]
    names += [n for n in answer.conclusions if n not in HEADINGS and n not in apart]
    return ((name, ordered(answer, name)) for name in names if answer.of(name))


def by_weight(answer: Answer, conclusions: tuple[Conclusion, ...]) -> Iterator[tuple[str, tuple[Conclusion, ...]]]:
    """Conclusions parted by when they could change the answer, each part with its words, which are empty where that
    was not asked or is no question."""
    parts: dict[str, list[Conclusion]] = {}
    for conclusion in conclusions:
        parts.setdefault(WHEN.get(can_flip(answer, conclusion), ""), []).append(conclusion)
    return ((word, tuple(part)) for word, part in parts.items())


def valid_until(answer: Answer, disposition: Conclusion) -> str:
    """Until when a disposition holds if nothing is added to the record, and why; empty where no date is known."""
    known = [c.row for c in answer.of("valid_until") if c.row[:2] == disposition.row[:2]]
    if not known:
        return ""
    *_, reason, date = min(known, key=lambda row: str(row[-1]))
    return f"Valid until {date} if nothing is added to the record ({answer.narrator.name(reason)})."


def dispositions(answer: Answer) -> tuple[Conclusion, ...]:
    """The dispositions, strongest first."""
    return ordered(answer, "disposition") if "disposition" in answer.conclusions else ()


def reasons(answer: Answer, disposition: Conclusion) -> list[str]:
    """The weightiest advice that gives a disposition; where none does, what is missing, or else what stands open."""
    behind = [step for step in disposition.step.because if step.kind == RULE]
    advice = [step for conclusion in ordered(answer, ADVICE) for step in (conclusion.step, *conclusion.also)]
    given = {row for step in behind for row in _advice_behind(answer, step)}
    found = sorted((step for step in advice if step.row in given), key=_weight)
    if not found:
        found = list(_first_of(disposition.step, (MISSING, OPEN))) or behind
    return [answer.narrator.step(step) for step in found[:1]] or [disposition.because]


def _advice_behind(answer: Answer, step: Step) -> Iterator[tuple[Value | None, ...]]:
    """The advice that any way of concluding the atom of a step rests on directly."""
    for firing in answer.model.firings_of(step.predicate, cast("Row", step.row)):
        for goal in firing.rule.body:
            if isinstance(goal, Literal) and goal.predicate == ADVICE:
                yield instantiate(goal.args, firing.env)


def _first_of(whole: Step, predicates: tuple[str, ...]) -> Iterator[Step]:
    """The step of one of these predicates that is nearest to the top of a proof."""
    todo = [whole]
    while todo:
        step = todo.pop(0)
        if step.kind == RULE and step.predicate in predicates:
            yield step
            return
        if step.kind != AGGREGATE:
            # what else was weighed is no reason
            todo.extend(step.because)


def _weight(step: Step) -> int:
    """What a label says is told before what a guideline, the article or a convention says."""
    grade = step.rule.evidence.partition("(")[0] if step.rule is not None else ""
    return GRADES.index(grade) if grade in GRADES else len(GRADES)


def _for_clinician(answer: Answer) -> Iterator[str]:
    yield header_of(answer)
    yield from set_lines(answer.knowledge)
    yield from doubts_lines(answer.record)
    seen: set[int] = set()
    claims = Claims(answer.knowledge)
    if dispositions(answer):
        yield from ("", "Disposition", "-----------")
    for conclusion in dispositions(answer):
        yield from paragraph(conclusion.says, "* ", "  ")
        for reason in (left_out(answer.record), *reasons(answer, conclusion), valid_until(answer, conclusion)):
            yield from paragraph(reason, "  ", "  ") if reason else ()
        if answer.unapproved:
            yield from paragraph(f"NOT APPROVED: {NOT_APPROVED}.", "  ", "  ")
        for note in unverified_notes(claims.behind(conclusion)):
            yield from paragraph(note, "  ", "    ")
    if not dispositions(answer):
        yield from ("", "No disposition is given.")
    yield ""
    alike = Alike()
    for predicate, conclusions in told_after_disposition(answer):
        yield from (heading(predicate), "-" * len(heading(predicate)))
        if predicate == OPTION:
            yield from _options(answer)
            continue
        for word, part in by_weight(answer, conclusions):
            if word:
                yield f"{word}:"
            for conclusion in part:
                notes = unverified_notes(claims.behind(conclusion))
                yield from conclusion_lines(answer.narrator, conclusion, seen, notes, alike)
                yield ""
    if dispositions(answer):
        yield from ("How the disposition follows", "---------------------------")
        for conclusion in dispositions(answer):
            yield from conclusion_lines(answer.narrator, conclusion, seen, (), alike)
            yield ""
    yield from footer(answer)


def _options(answer: Answer) -> Iterator[str]:
    """The options without proofs: what they refer to is proved where it stands."""
    for choice in choices(answer):
        yield from paragraph(option_line(answer, choice), "* ", "  ")
        for word, grounds in choice.grounds:
            for ground in grounds:
                yield from paragraph(f"{GROUNDS[word]}: {ground_line(answer, ground)}", "  ", "    ")
        yield ""


def option_line(answer: Answer, choice: Choice) -> str:
    """An option as a few words, with whether it is the disposition."""
    drug, option = (answer.narrator.name(value) for value in choice.conclusion.row[-2:])
    return f"{drug}: {option}" + (f" - {SUPPORTED}" if choice.supported else "")


def ground_line(answer: Answer, ground: Ground) -> str:
    """What speaks for or against an option, with the advice that it refers to or else the rule that says so."""
    if ground.advice is None:
        return f"{ground.says} [rule {ground.conclusion.rule.id}]"
    *_, action, about = ground.advice.row
    return f"{ground.says} [advice: {answer.narrator.name(action)} ({answer.narrator.name(about)})]"


def _for_patient(answer: Answer) -> Iterator[str]:
    yield f"On {answer.record.as_of}"
    if answer.knowledge.settings:
        from queries.parameters import settings_for_patients

        yield from paragraph(settings_for_patients(answer.knowledge.settings, answer.narrator))
    for sentence in for_patients(answer.record):
        yield from paragraph(sentence)
    sources: dict[str, None] = {}
    groups = [("disposition", dispositions(answer)), *told_after_disposition(answer)]
    already: set[str] = set()
    for predicate, conclusions in groups:
        told: dict[str, None] = {}
        if predicate == OPTION:
            yield from ("", heading(predicate, PATIENT), *_options_for_patient(answer))
            continue
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
            yield from ("", heading(predicate, PATIENT))
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


def _options_for_patient(answer: Answer) -> Iterator[str]:
    for choice in choices(answer):
        drug, option = (answer.narrator.name(value) for value in choice.conclusion.row[-2:])
        yield from paragraph(f"{drug}, one possibility: {option}. {choice.conclusion.because}", "- ", "  ")
        for word, grounds in choice.grounds:
            for text in dict.fromkeys(ground.says for ground in grounds):
                yield from paragraph(f"{GROUNDS_FOR_PATIENTS[word]}: {text}", "  ", "  ")


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
