"""Why something does not hold, and what would make it hold, as text or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.canonical import print_goal
from engine.changes import ADD, MOVE, Change, Found
from engine.narration import PATIENT, Narrator, goal_text, print_pattern
from engine.proof_views import ProofJson
from engine.proofs import instantiate
from engine.terms import Goal, Literal, Negation, Value
from engine.why_not import FAILS, HOLDS, Attempt, Tried, WhyNot
from queries.answer_json import parameters_json
from queries.answer_text import set_lines
from queries.knowledge import Knowledge
from queries.notice import NOTICE
from queries.proof_text import paragraph, proof_lines, rule_line
from queries.telling import fenced

SCHEMA = "whyhold/why-not/1"
MARKS = {HOLDS: "✓", FAILS: "✗"}
UNREACHED_MARK = "?"


def absence_as_text(
    knowledge: Knowledge, why: WhyNot, changes: Found | None, audience: str, markdown: bool = False
) -> str:
    """The nearest rules goal by goal, then the changes that would make it hold."""
    narrator = Narrator(knowledge.program, audience)
    lines = [*set_lines(knowledge), *([""] if knowledge.settings else [])]
    lines += list(explained(narrator, why, "")) if not why.holds else _held(narrator, why)
    if changes is not None:
        lines += ["", *_changes(narrator, changes)]
    lines += ["", *paragraph(NOTICE)]
    text = "\n".join(lines) + "\n"
    return fenced(text) if markdown else text


def _held(narrator: Narrator, why: WhyNot) -> list[str]:
    return [f"it holds: {narrator.atom(why.predicate, row)}" for row in why.holds]


def explained(narrator: Narrator, why: WhyNot, indent: str = "") -> Iterator[str]:
    """The rules that could give it, nearest first, goal by goal."""
    if not indent:
        yield f"{print_pattern(why.predicate, why.pattern)} does not hold"
    if not why.attempts:
        words = {"record": "the record does not say so", "facts": "the knowledge base does not state it"}
        yield f"{indent}  {words.get(why.origin, 'no rule could give it')}"
    for attempt in why.attempts:
        yield from _attempted(narrator, attempt, indent)


def _attempted(narrator: Narrator, attempt: Attempt, indent: str) -> Iterator[str]:
    named = (
        rule_line(narrator, attempt.rule, attempt.rule.cited(attempt.bindings))
        if narrator.audience != PATIENT
        else narrator.rule(attempt.rule, attempt.bindings)
    )
    yield from paragraph(named, f"{indent}  ", f"{indent}    ")
    for tried in attempt.tried:
        mark = MARKS.get(tried.verdict, UNREACHED_MARK)
        says = tried_sentence(narrator, tried)
        yield from paragraph(f"{mark} {says}", f"{indent}    ", f"{indent}      ")
        if tried.verdict == FAILS and tried.step is not None:
            yield from paragraph(f"but {narrator.step(tried.step)}", f"{indent}      ", f"{indent}      ")
            yield from (f"{indent}    {line}" for line in proof_lines(narrator, tried.step, set()))
        if tried.absent is not None and tried.absent.attempts:
            yield from explained(narrator, tried.absent, indent + "    ")
    if attempt.defeated_by is not None:
        yield from paragraph(
            f"{MARKS[FAILS]} it fired, but {narrator.step(attempt.defeated_by)}", f"{indent}    ", f"{indent}      "
        )


def tried_sentence(narrator: Narrator, tried: Tried) -> str:
    """One goal as a sentence that says how it stands."""
    goal, env = tried.goal, tried.bindings
    if isinstance(goal, Literal):
        if tried.step is not None:
            return narrator.step(tried.step)
        pattern = instantiate(goal.args, env)
        if tried.verdict == FAILS:
            return narrator.atom(goal.predicate, pattern, holds=False)
        return f"needed: {print_pattern(goal.predicate, pattern)}"
    if isinstance(goal, Negation):
        pattern = instantiate(goal.literal.args, env)
        sentence = narrator.atom(goal.literal.predicate, pattern, holds=False)
        return sentence if tried.verdict == HOLDS else f"needed: {sentence}"
    needed = "" if tried.verdict == HOLDS else "needed: "
    return needed + narrator.goal(goal, env)


def _changes(narrator: Narrator, found: Found) -> Iterator[str]:
    if not found.sets:
        yield "No change of the record that we know how to propose would make it hold."
    else:
        yield "It would hold if"
    for number, changes in enumerate(found.sets):
        if number:
            yield "or if"
        for change in changes:
            yield from paragraph(change_sentence(narrator, change), "  + ", "    ")
    if found.sets:
        yield from paragraph(
            "These are records that the rules would accept, found by trying; they are no advice to record anything that "
            "is not so."
        )
    if found.cut:
        yield "The search was cut short; other changes may do as well."


def change_sentence(narrator: Narrator, change: Change) -> str:
    """One change in words, with its atom."""
    if change.action == MOVE:
        return f"it were {change.row[0]}"
    pattern = tuple(None if at in change.free else value for at, value in enumerate(change.row))
    atom, says = print_pattern(change.predicate, pattern), narrator.atom(change.predicate, pattern)
    return f"the record said: {says}  [{atom}]" if change.action == ADD else f"the record did not say: {says}  [{atom}]"


def absence_as_json(knowledge: Knowledge, why: WhyNot, changes: Found | None, audience: str) -> dict[str, Any]:
    """The same as data."""
    narrator = Narrator(knowledge.program, audience)
    result: dict[str, Any] = {
        "schema": SCHEMA,
        "kb": {"version": knowledge.version, "fingerprint": knowledge.fingerprint},
        **parameters_json(knowledge),
        **_why_json(narrator, why, ProofJson(narrator)),
    }
    if changes is not None:
        result["changes"] = [
            [
                {"action": c.action, "atom": print_pattern(c.predicate, c.row), "says": change_sentence(narrator, c)}
                for c in s
            ]
            for s in changes.sets
        ]
        result["search_cut_short"] = changes.cut
    result["notice"] = NOTICE
    return result


def _why_json(narrator: Narrator, why: WhyNot, proofs: ProofJson) -> dict[str, Any]:
    return {
        "atom": print_pattern(why.predicate, why.pattern),
        "holds": bool(why.holds),
        "says": narrator.atom(why.predicate, why.pattern, holds=False),
        "attempts": [_attempt_json(narrator, a, proofs) for a in why.attempts],
    }


def _attempt_json(narrator: Narrator, attempt: Attempt, proofs: ProofJson) -> dict[str, Any]:
    goals = []
    for tried in attempt.tried:
        item: dict[str, Any] = {
            "goal": _goal_text(tried.goal, tried.bindings),
            "verdict": tried.verdict,
            "says": tried_sentence(narrator, tried),
        }
        if tried.step is not None:
            item["proof"] = proofs.node(tried.step)
        if tried.absent is not None:
            item["because"] = _why_json(narrator, tried.absent, proofs)
        goals.append(item)
    shown: dict[str, Any] = {"rule": attempt.rule.id, "status": attempt.rule.status, "goals": goals}
    if attempt.defeated_by is not None:
        shown["overridden_by"] = proofs.node(attempt.defeated_by)
    return shown


def _goal_text(goal: Goal, env: dict[str, Value]) -> str:
    if isinstance(goal, Literal):
        return print_pattern(goal.predicate, instantiate(goal.args, env))
    if isinstance(goal, Negation):
        return "\\+ " + print_pattern(goal.literal.predicate, instantiate(goal.literal.args, env))
    return goal_text(goal, env) or print_goal(goal)
