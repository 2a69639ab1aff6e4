"""A comparison of two knowledge bases as text, Markdown or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.narration import Narrator
from engine.problem import Problem
from engine.program_differences import ADDED, CHANGED, REMOVED, RENAMED, RULE, Difference, Part
from engine.proof_views import ProofJson, atom_text
from engine.proofs import RULE as RULE_STEP
from engine.proofs import Step
from engine.rendering import problems_as_json
from engine.source import Span
from queries.asking import Conclusion
from queries.comparing import Asked, Comparison, alike
from queries.differences import GONE, INSTEAD, NEW, OTHERWISE, Cause, Change
from queries.knowledge import Knowledge
from queries.notice import NOTICE
from queries.proof_text import conclusion_markdown, paragraph, step_lines
from queries.telling import code, escape

SCHEMA = "whyhold/diff/1"
MOST_NAMES = 12
"""So many records or cases that change alike are named in text; JSON has all."""

HOW_WORDS = {ADDED: "added", REMOVED: "removed", CHANGED: "changed", RENAMED: "renamed"}
MARKS = {ADDED: "+", REMOVED: "-", CHANGED: "~", RENAMED: "~"}
SHORTENED = "Premises that hold on both sides are told without their own proofs here; --full shows these too."
NOTHING_ASKED = "No difference in words can change a conclusion, so nothing was asked."


def comparison_as_text(comparison: Comparison, full: bool = False) -> str:
    """Words first, then answers, those that change alike together with both proofs of the first.

    Without `full`, premises that hold on both sides are told without their own proofs.
    """
    return "\n".join(_text(comparison, full)) + "\n"


def _text(comparison: Comparison, full: bool) -> Iterator[str]:
    for sign, knowledge in (("---", comparison.old), ("+++", comparison.new)):
        yield f"{sign} {_side(knowledge)}"
    yield from ("", "In words", "--------")
    for difference in comparison.words:
        yield from _difference_lines(difference)
    yield words_summary(comparison)
    yield from ("", "In answers", "----------")
    narrators = Narrator(comparison.old.program), Narrator(comparison.new.program)
    for group in alike(comparison):
        first = group[0]
        yield f"{first.name}{_at(first)}"
        if len(group) > 1:
            yield from paragraph(f"and alike {_others(group)}", "  ", "    ")
        yield from _refusals(first)
        for change in first.changes:
            yield from change_lines(change, *narrators, full=full)
            yield from against_lines(change, *narrators, full=full)
        yield ""
    if comparison.differing and not full:
        yield from paragraph(SHORTENED)
    yield answers_summary(comparison)
    yield from paragraph(NOTICE)


def _side(knowledge: Knowledge) -> str:
    return f"{knowledge.folder}  {knowledge.version or '(no version)'}, {knowledge.fingerprint}"


def _at(asked: Asked) -> str:
    return f"  ({asked.place})" if asked.place and asked.place != asked.name else ""


def _others(group: tuple[Asked, ...]) -> str:
    names = [f"{asked.name}{_at(asked)}" for asked in group[1:]]
    more = len(names) - MOST_NAMES
    return f"{len(names)}: " + "; ".join(names[:MOST_NAMES]) + (f"; and {more} more" if more > 0 else "")


def _refusals(asked: Asked) -> Iterator[str]:
    for word, problems in (("old", asked.old_problems), ("new", asked.new_problems)):
        for problem in problems:
            yield from paragraph(f"no answer from the {word} side: {_problem(problem)}", "  ", "    ")


def _problem(problem: Problem) -> str:
    return f"{problem.name}: {problem.message} ({problem.place})"


def _difference_lines(difference: Difference) -> Iterator[str]:
    place = difference.new or difference.old
    yield f"{MARKS[difference.how]} {headline(difference)}" + (f"  {place.file}:{place.line}" if place else "")
    for part in difference.parts:
        yield from _part_lines(part, difference.how == CHANGED or difference.how == RENAMED)


def headline(difference: Difference) -> str:
    """What differs, and whether conclusions can follow from it."""
    name = difference.name if not difference.was else f"{difference.was}, now {difference.name}"
    quiet = ", in words only" if difference.sort == RULE and not difference.matters else ""
    return f"{difference.sort} {name}: {HOW_WORDS[difference.how]}{quiet}"


def _part_lines(part: Part, both: bool) -> Iterator[str]:
    """A part with a sign for each side; where the whole declaration is on one side, without."""
    if not both:
        yield from paragraph(f"{part.name}: {part.old or part.new}", "    ", "        ")
        return
    if part.old == part.new:
        yield from paragraph(f"{part.name}: {part.new}", "    ", "        ")
        return
    yield f"    {part.name}"
    for sign, text in (("-", part.old), ("+", part.new)):
        if text:
            yield from paragraph(text, f"      {sign} ", "          ")


def words_summary(comparison: Comparison) -> str:
    """How much differs in words, in one line."""
    if not comparison.words:
        return "Both say the same."
    counts: dict[str, int] = {}
    for difference in comparison.words:
        counts[difference.sort] = counts.get(difference.sort, 0) + 1
    parts = [f"{n} {sort if n == 1 else _plural(sort)}" for sort, n in counts.items()]
    matter = sum(1 for difference in comparison.words if difference.matters)
    return f"{', '.join(parts)}; {matter} of these can change conclusions"


def _plural(sort: str) -> str:
    return "queries" if sort == "query" else f"{sort}s"


def answers_summary(comparison: Comparison) -> str:
    """How many answers differ, in one line."""
    if not comparison.records + comparison.cases:
        return NOTHING_ASKED
    refused = sum(1 for asked in comparison.differing if asked.refused)
    total = comparison.records + comparison.cases
    changed = len(comparison.differing) - refused
    asked = f"{comparison.records} records and {comparison.cases} cases asked"
    text = f"{asked}: {total - changed - refused} answered the same, {changed} otherwise"
    return text + (f", {refused} not by both sides" if refused else "")


# One change, also for suppositions -----------------------------------------------------------------------------------


def change_lines(
    change: Change, old: Narrator, new: Narrator, words: tuple[str, str] = ("before", "after"), full: bool = False
) -> Iterator[str]:
    """What changes, what is responsible, and the proof of each side that has one."""
    yield from paragraph(change_sentence(change, old, new), "* ", "  ")
    if change.causes:
        yield from paragraph(cause_sentence(change.causes), "  ", "    ")
    for narrator, word, conclusion in ((old, words[0], change.old), (new, words[1], change.new)):
        if conclusion is not None:
            for step in _told(change, conclusion):
                yield from step_lines(narrator, step if full else shortened(step, change), word, set())


def _told(change: Change, conclusion: Conclusion) -> tuple[Step, ...]:
    """The proof shown of one side; where only the rules differ, those through rules that the other side lacks."""
    other = change.new if conclusion is change.old else change.old
    if change.how != OTHERWISE or other is None:
        return (conclusion.step,)
    known = {step.rule.id for step in (other.step, *other.also) if step.rule is not None}
    ways = (conclusion.step, *conclusion.also)
    return tuple(step for step in ways if step.rule is None or step.rule.id not in known)


def against_lines(change: Change, old: Narrator, new: Narrator, full: bool = False) -> Iterator[str]:
    """On the side that does not conclude it: the proof of what stands against a conclusion that rests on an absence."""
    narrator, side = (old, "before") if change.old is None else (new, "after")
    for step in change.against:
        shown = step if full else shortened(step, change)
        yield from step_lines(narrator, shown, f"{side}, against it", set())


def shortened(step: Step, change: Change) -> Step:
    """A proof without the proofs of those premises that hold on both sides."""
    done: dict[int, Step] = {}
    todo = [step]
    while todo:
        current = todo[-1]
        if id(current) in done:
            todo.pop()
            continue
        row = tuple(v for v in current.row if v is not None)
        if current is not step and current.kind == RULE_STEP and (current.predicate, row) in change.shared:
            done[id(current)] = current._replace(because=())
            continue
        waiting = [s for s in current.because if id(s) not in done]
        if waiting:
            todo.extend(waiting)
        else:
            done[id(current)] = current._replace(because=tuple(done[id(s)] for s in current.because))
    return done[id(step)]


def change_sentence(change: Change, old: Narrator, new: Narrator) -> str:
    """What changes, in one sentence."""
    before = old.atom(change.predicate, change.old.row) if change.old is not None else ""
    after = new.atom(change.predicate, change.new.row) if change.new is not None else ""
    sentences = {
        NEW: f"new: {after}",
        GONE: f"gone: {before}",
        INSTEAD: f"instead of {before}, now: {after}",
        OTHERWISE: f"still, but for other reasons: {after}",
    }
    return sentences[change.how]


def cause_sentence(causes: tuple[Cause, ...]) -> str:
    """What is responsible."""
    return f"responsible: {'; '.join(f'{cause.sort} {cause.name} {cause.how}' for cause in causes)}"


# Markdown -----------------------------------------------------------------------------------------------------------


def comparison_as_markdown(comparison: Comparison, full: bool = False) -> str:
    """For the description of a change that somebody reviews; `full` as for the text."""
    return "\n".join(_markdown(comparison, full)) + "\n"


def _markdown(comparison: Comparison, full: bool) -> Iterator[str]:
    yield "# What changes"
    yield ""
    yield f"From {escape(_side(comparison.old))}  "
    yield f"to {escape(_side(comparison.new))}"
    yield from ("", "## In words", "")
    for difference in comparison.words:
        place = difference.new or difference.old
        yield f"- {escape(headline(difference))}" + (f" {code(place.line_of)}" if place else "")
        if difference.parts:
            yield from ("", "  ```diff", *(f"  {line}" for line in _diff_block(difference.parts)), "  ```", "")
    yield from ("", words_summary(comparison), "", "## In answers", "")
    narrators = Narrator(comparison.old.program), Narrator(comparison.new.program)
    for group in alike(comparison):
        first = group[0]
        yield f"### {escape(first.name)}{escape(_at(first))}"
        yield ""
        if len(group) > 1:
            yield from (escape(f"And alike {_others(group)}."), "")
        yield from (f"- {escape(line.strip())}" for line in _refusals(first))
        for change in first.changes:
            yield from change_markdown(change, *narrators, full=full)
    yield from (answers_summary(comparison), "", NOTICE)


def _diff_block(parts: tuple[Part, ...]) -> Iterator[str]:
    """Lines of a diff; nothing in a text can end the block, since every line begins with a sign."""
    for part in parts:
        for sign, text in (("-", part.old), ("+", part.new)):
            for line in text.splitlines():
                yield f"{sign} {part.name}: {line}"


def change_markdown(
    change: Change, old: Narrator, new: Narrator, words: tuple[str, str] = ("Before", "After"), full: bool = False
) -> Iterator[str]:
    """One change with its causes and proofs."""
    yield f"**{escape(change_sentence(change, old, new))}**"
    yield ""
    if change.causes:
        yield from (escape(cause_sentence(change.causes)), "")
    for narrator, word, conclusion in ((old, words[0], change.old), (new, words[1], change.new)):
        if conclusion is not None:
            for step in _told(change, conclusion):
                yield from _proof_markdown(narrator, step, word, change, full)
    narrator, word = (old, words[0]) if change.old is None else (new, words[1])
    for step in change.against:
        yield from _proof_markdown(narrator, step, f"{word}, against it", change, full)


def _proof_markdown(narrator: Narrator, step: Step, word: str, change: Change, full: bool) -> Iterator[str]:
    row = tuple(v for v in step.row if v is not None)
    shown = step if full else shortened(step, change)
    _, _, because, *lines = conclusion_markdown(narrator, Conclusion(step.predicate, row, "", "", shown, ()), set())
    yield because.replace("Because", f"{word}:", 1)
    yield from lines


# JSON ---------------------------------------------------------------------------------------------------------------


def comparison_as_json(comparison: Comparison) -> dict[str, Any]:
    """All of it, each differing record and case with its changes, causes and proofs."""
    return {
        "schema": SCHEMA,
        "old": _side_json(comparison.old),
        "new": _side_json(comparison.new),
        "words": [_difference_json(difference) for difference in comparison.words],
        "asked": {"records": comparison.records, "cases": comparison.cases},
        "same": comparison.same,
        "differing": [_asked_json(comparison, asked) for asked in comparison.differing],
        "notice": NOTICE,
    }


def _side_json(knowledge: Knowledge) -> dict[str, str]:
    return {"name": knowledge.folder, "version": knowledge.version, "fingerprint": knowledge.fingerprint}


def _difference_json(difference: Difference) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "sort": difference.sort,
        "name": difference.name,
        "how": difference.how,
        "can_change_conclusions": difference.matters,
        "parts": [part._asdict() for part in difference.parts],
        "old": _place(difference.old),
        "new": _place(difference.new),
    }
    if difference.was:
        shown["was"] = difference.was
    return shown


def _place(span: Span | None) -> str | None:
    return f"{span.file}:{span.line}" if span is not None else None


def _asked_json(comparison: Comparison, asked: Asked) -> dict[str, Any]:
    narrators = Narrator(comparison.old.program), Narrator(comparison.new.program)
    proofs = ProofJson(narrators[0]), ProofJson(narrators[1])
    shown: dict[str, Any] = {
        "name": asked.name,
        "at": asked.place,
        "patient": asked.patient,
        "as_of": asked.as_of,
        "changes": [change_as_json(change, *proofs) for change in asked.changes],
    }
    for key, problems in (("old_problems", asked.old_problems), ("new_problems", asked.new_problems)):
        if problems:
            shown[key] = problems_as_json(problems)
    return shown


def change_as_json(change: Change, old: ProofJson, new: ProofJson) -> dict[str, Any]:
    """One change; `old` and `new` are null where that side does not conclude it."""
    return {
        "predicate": change.predicate,
        "how": change.how,
        "says": change_sentence(change, old.narrator, new.narrator),
        "causes": [cause._asdict() for cause in change.causes],
        "old": _conclusion_json(change.old, old),
        "new": _conclusion_json(change.new, new),
        "against": [(old if change.old is None else new).node(step) for step in change.against],
    }


def _conclusion_json(conclusion: Conclusion | None, proofs: ProofJson) -> dict[str, Any] | None:
    if conclusion is None:
        return None
    shown: dict[str, Any] = {
        "atom": atom_text(conclusion.step),
        "says": conclusion.says,
        "rule": conclusion.rule.id if conclusion.step.rule is not None else None,
        "proof": proofs.node(conclusion.step),
    }
    if conclusion.also:
        shown["also"] = [proofs.node(step) for step in conclusion.also]
    return shown
