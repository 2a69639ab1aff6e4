"""The numbers of days that rules count with: what days between two dates are compared with, and what is added to dates.

Found by following, through the rules, every place that holds a number of days. A place that holds other numbers too
(one column of parameters) gives all of them: too many limits only make more records to look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.exporting.ranks import constants_in
from engine.program import Program, Rule
from engine.terms import (
    Aggregate,
    Assignment,
    Comparison,
    Constant,
    DateGoal,
    Expression,
    Goal,
    Literal,
    Negation,
    Value,
    variables_of,
)

Column = tuple[str, int]
"""A predicate and the place of one of its arguments."""


def day_limits(program: Program) -> tuple[int, ...]:
    """Whole numbers of days that some rule tells apart, ascending, without their signs."""
    columns: set[Column] = set()
    size = -1
    found: set[Value] = set()
    while size < len(columns):
        size = len(columns)
        for rule in program.rules:
            found.update(_followed(rule, columns))
    for name, place in columns:
        found.update(row[place] for row in program.facts.get(name, ()))
    return tuple(sorted({abs(value) for value in found if type(value) is int}))


def _followed(rule: Rule, columns: set[Column]) -> Iterator[Value]:
    """Add the columns that share a number of days with one that is known; the constants that it meets."""
    goals = list(flat(rule.body))
    literals = [goal for goal in goals if isinstance(goal, Literal)]
    names = {v.name for goal in goals if isinstance(goal, DateGoal) for v in variables_of(_days_of(goal))}
    for literal in (*literals, rule.head):
        names |= {
            v.name for at, a in enumerate(literal.args) if (literal.predicate, at) in columns for v in variables_of(a)
        }
    for goal in goals:
        if isinstance(goal, DateGoal):
            yield from constants_in(_days_of(goal))
    again = bool(names)
    while again:
        again = False
        for goal in goals:
            parts = _linked(goal)
            inside = {v.name for part in parts for v in variables_of(part)}
            if inside & names:
                yield from (value for part in parts for value in constants_in(part))
                again = again or not inside <= names
                names |= inside
    for literal in (*literals, rule.head):
        for at, term in enumerate(literal.args):
            if any(v.name in names for v in variables_of(term)):
                columns.add((literal.predicate, at))


def _days_of(goal: DateGoal) -> Expression:
    """The argument of a date goal that is a number of days; for two dates that are compared, none."""
    if goal.name == "days_between":
        return goal.args[2]
    return goal.args[1] if goal.name == "date_plus" else Constant(0, goal.span)


def _linked(goal: Goal) -> tuple[Expression, ...]:
    """The expressions of a goal that share a scale."""
    if isinstance(goal, Comparison):
        return (goal.left, goal.right)
    if isinstance(goal, Assignment):
        return (goal.result, goal.expression)
    if isinstance(goal, Aggregate) and goal.subject is not None:
        return (goal.subject, goal.result)
    return ()


def flat(goals: Iterable[Goal]) -> Iterator[Goal]:
    """All goals of a body, those within aggregates and the literals of negations too."""
    for goal in goals:
        yield goal
        if isinstance(goal, Aggregate):
            yield from flat(goal.goals)
        elif isinstance(goal, Negation):
            yield goal.literal
