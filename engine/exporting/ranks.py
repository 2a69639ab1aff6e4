"""Values for engines that know small integers only: dates as days, other numbers as their place among all of them.

A decimal becomes the pair of the greatest integer below it and the rank of what is left among all such remainders of
the program, 0 for none. Pairs compare as the decimals do, exactly, and so do they with a small integer `n` as `(n, 0)`.
Numbers beyond 32 bits have `FAR` or `-FAR` and their rank among these. Nothing can be computed with pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from math import floor

from engine.evaluators.duckdb.sorts import is_date
from engine.exporting.clauses import Clauses
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
    Operation,
    Real,
    Value,
)

FAR = 2**31 - 1
"""The first number of the pair of whatever is too large for integers of 32 bits."""

LARGEST = FAR - 1
"""Integers are small up to this, on both sides of 0."""

LAST_DAY = date.max.toordinal()
"""31 December 9999; day 1 is 1 January of the year 1."""


def day_of(value: Value) -> int | None:
    """The number of a date's day; None for everything else."""
    return date.fromisoformat(value).toordinal() if type(value) is str and is_date(value) else None


def small(value: Value) -> bool:
    """Whether a constant is an integer that needs no pair."""
    return type(value) is int and abs(value) <= LARGEST


def ranks_of(values: Iterable[Value]) -> Mapping[Value, tuple[int, int]]:
    """The pairs of all decimals and of integers that are not small."""
    exact = {v: Fraction(v) for v in values if type(v) is Real or (type(v) is int and not small(v))}
    near = {v: number for v, number in exact.items() if abs(floor(number)) <= LARGEST}
    rests = _ranked({number - floor(number) for number in near.values()} | {Fraction(0)})
    pairs: dict[Value, tuple[int, int]] = {
        v: (floor(number), rests[number - floor(number)]) for v, number in near.items()
    }
    far = _ranked({number for v, number in exact.items() if v not in near})
    pairs.update({v: (FAR if exact[v] > 0 else -FAR, far[exact[v]]) for v in exact if v not in near})
    return pairs


def _ranked(numbers: Iterable[Fraction]) -> dict[Fraction, int]:
    return {number: place for place, number in enumerate(sorted(numbers))}


def constants_of(told: Clauses) -> Iterable[Value]:
    """Every constant of the facts and clauses."""
    for rows in told.facts.values():
        for row in rows:
            yield from row
    for clause in told.clauses:
        yield from constants_in(clause.head)
        for goal in clause.body:
            yield from constants_in(goal)


def constants_in(part: Goal | Expression) -> Iterable[Value]:
    """The constants of a goal or expression."""
    if isinstance(part, Constant):
        yield part.value
    elif isinstance(part, (Literal, DateGoal)):
        yield from (a.value for a in part.args if isinstance(a, Constant))
    elif isinstance(part, Negation):
        yield from constants_in(part.literal)
    elif isinstance(part, Comparison):
        yield from constants_in(part.left)
        yield from constants_in(part.right)
    elif isinstance(part, Operation):
        for operand in part.operands:
            yield from constants_in(operand)
    elif isinstance(part, Assignment):
        yield from constants_in(part.result)
        yield from constants_in(part.expression)
    elif isinstance(part, Aggregate):
        for goal in part.goals:
            yield from constants_in(goal)
        yield from constants_in(part.result)
