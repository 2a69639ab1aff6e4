"""Rules whose body can never hold, whatever a record says.

Warning: `never-firing-rule`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from engine.canonical import print_goal
from engine.checks.domains import Facts, fixed
from engine.checks.findings import Findings
from engine.checks.ordering import Ordering
from engine.checks.shapes import LITERAL, NEGATION, Shape, Var, match_goal, outline
from engine.problem import WARNING, Label
from engine.program import Program, Rule

MOST_LABELS = 4


class Conflict(NamedTuple):
    """Goals of a body, by number, that cannot hold together, and how: one of the sorts of `TOLD`."""

    sort: str
    goals: tuple[int, ...]
    variable: str = ""


COMPARED = "compared"
ABSENT = "absent"
UNLISTED = "unlisted"
DISJOINT = "disjoint"
UNCONCLUDED = "unconcluded"


def conflict_in(goals: Sequence[Shape], facts: Facts) -> Conflict | None:
    """Why some goals can never hold together, as far as it shows; None where it does not."""
    absent = [(n, g) for n, g in enumerate(goals) if g[0] == NEGATION]
    for number, goal in enumerate(goals):
        if goal[0] != LITERAL:
            continue
        if not facts.concluded(goal):
            return Conflict(UNCONCLUDED, (number,))
        for other, negation in absent:
            # `\+ p(X, _)` forbids every p(X, Y); a literal with more to it than its negation is what is forbidden.
            if match_goal((NEGATION, *goal[1:]), negation, {n: Var(n) for n in _names(goal)}) is not None:
                return Conflict(ABSENT, tuple(sorted((number, other))))
    values, empty = facts.values(goals)
    if empty is not None:
        return Conflict(DISJOINT if empty.variable else UNLISTED, empty.goals, empty.variable)
    clash = Ordering(goals, fixed(values), integers_in(goals, facts.program)).clash()
    return Conflict(COMPARED, clash.goals) if clash is not None and clash.goals else None


def integers_in(goals: Iterable[Shape], program: Program) -> frozenset[str]:
    """Variables that hold whole numbers: by the kind of an argument they stand in, or as a number of days or rows."""
    found: set[str] = set()
    for goal in goals:
        if goal[0] == LITERAL and (predicate := program.predicates.get(goal[1])) is not None:
            for part, argument in zip(goal[2:], predicate.arguments, strict=False):
                if isinstance(part, Var) and argument.kind == "integer":
                    found.add(part.name)
        elif goal[:2] in (("date", "days_between"), ("aggregate", "count")) and isinstance(goal[4], Var):
            found.add(goal[4].name)
    return frozenset(found)


def _names(goal: Shape) -> list[str]:
    return [part.name for part in goal[2:] if isinstance(part, Var)]


def check_never_firing(findings: Findings) -> None:
    """Warn of rules whose body contradicts itself, or asks for what nothing in the knowledge base gives."""
    facts = Facts(findings.program)
    for rule in findings.program.rules:
        found = conflict_in(outline(rule).body, facts)
        if found is not None:
            _tell(findings, rule, found)


def _tell(findings: Findings, rule: Rule, found: Conflict) -> None:
    goals = [rule.body[number] for number in found.goals][-MOST_LABELS:]
    *before, last = (f"`{print_goal(goal)}`" for goal in goals)
    shown = f"{', '.join(before)} and {last}" if before else last
    fault, *others = reversed(goals)
    labels = [Label(fault.span, _LABELS[found.sort])] + [Label(goal.span, "with this") for goal in others]
    findings.add(
        "never-firing-rule",
        f"rule `{rule.id}` can never fire: " + _told(found, shown),
        tuple(labels),
        "a rule that never fires looks as if it guarded against something, and does not",
        _HELP[found.sort],
        findings.rule_id(rule),
        WARNING,
    )


def _told(found: Conflict, shown: str) -> str:
    if found.sort == COMPARED:
        return f"{shown} contradict each other" if len(found.goals) > 1 else f"{shown} cannot hold"
    if found.sort == ABSENT:
        return f"{shown} contradict each other"
    if found.sort == UNLISTED:
        return f"no fact is as {shown} asks"
    if found.sort == DISJOINT:
        return (
            f"no value of `{found.variable}` is in all of {shown}" if len(found.goals) > 1 else f"no fact fits {shown}"
        )
    return f"no rule concludes {shown}"


_LABELS = {
    COMPARED: "cannot hold",
    ABSENT: "cannot hold",
    UNLISTED: "no such fact",
    DISJOINT: "leaves no value",
    UNCONCLUDED: "no rule concludes this",
}
_HELP = {
    COMPARED: "correct the limit that is wrong, or remove the rule",
    ABSENT: "remove the goal that is wrong, or the rule",
    UNLISTED: "correct a constant of the goal, or add the fact",
    DISJOINT: "correct one of the goals, or add the fact that is missing",
    UNCONCLUDED: "correct a constant of the goal, or write the rule that concludes it",
}
