"""Constants, variables and the goals of rule bodies.

Constants are plain Python values whose equality keeps their kinds apart, so that rows can be set members and dictionary
keys as they are: an atom (also a date: ISO text, which sorts by time) is `str`, a text is `Text`, an integer `int`, a
decimal `Real`. `1`, `1.0`, `true`, `'1'` and `"1"` are five constants. `bool` is never used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Union

from engine.source import Span
from engine.tuples import NamedTuple


class Text(str):
    """A double-quoted text; never equal to the atom of the same letters."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(other) is Text and str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(("text", str(self)))

    def __repr__(self) -> str:
        return f"Text({str.__repr__(self)})"


class Real(float):
    """A decimal as an exact IEEE double; never equal to an integer."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(other) is Real and float.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(("real", float(self)))


Value = Union[str, Text, int, Real]
"""A constant."""

Row = tuple[Value, ...]
"""The arguments of a fact, in the predicate's order."""


class Constant(NamedTuple):
    """A constant where it stands in a clause."""

    value: Value
    span: Span


class Variable(NamedTuple):
    """A variable where it stands in a clause; each `_` has a name of its own that begins with `_#`."""

    name: str
    span: Span

    @property
    def anonymous(self) -> bool:
        """Whether it was written `_`."""
        return self.name.startswith("_#")


Term = Union[Constant, Variable]


class Literal(NamedTuple):
    """`predicate(args)`; arguments are constants and variables only."""

    predicate: str
    args: tuple[Term, ...]
    span: Span


class Negation(NamedTuple):
    """`\\+ literal`: no row of the relation matches."""

    literal: Literal
    span: Span


class Operation(NamedTuple):
    """Arithmetic: `op` is one of + - * / // mod min max abs, with one (abs, unary -) or two operands."""

    op: str
    operands: tuple[Expression, ...]
    span: Span


Expression = Union[Constant, Variable, Operation]


class Comparison(NamedTuple):
    """`left op right` with op one of < > =< >= =:= =\\= (arithmetic) == \\== (identity) = (identity, may bind a variable)."""

    op: str
    left: Expression
    right: Expression
    span: Span


class Assignment(NamedTuple):
    """`result is expression`."""

    result: Term
    expression: Expression
    span: Span


class DateGoal(NamedTuple):
    """`days_between(From, To, N)`, `date_plus(Date, Days, Later)`, `before(A, B)` or `on_or_before(A, B)`."""

    name: str
    args: tuple[Term, ...]
    span: Span


class Aggregate(NamedTuple):
    """`aggregate_all(function(Subject), Goal, Result)`; `count` has no subject. `goals` is the conjunction in `Goal`."""

    function: str
    subject: Variable | None
    goals: tuple[Goal, ...]
    result: Term
    span: Span


Goal = Union[Literal, Negation, Comparison, Assignment, DateGoal, Aggregate]

DATE_GOALS = {"days_between": 3, "date_plus": 3, "before": 2, "on_or_before": 2}
COMPARISONS = ("<", ">", "=<", ">=", "=:=", "=\\=", "==", "\\==", "=")
ARITHMETIC = {"+": 2, "-": 2, "*": 2, "/": 2, "//": 2, "mod": 2, "min": 2, "max": 2, "abs": 1}
AGGREGATES = ("count", "sum", "min", "max")


def literals_in(goals: Iterable[Goal]) -> Iterator[Literal]:
    """Every literal of a body, left to right, those in negations and aggregates included."""
    for goal in goals:
        if isinstance(goal, Literal):
            yield goal
        elif isinstance(goal, Negation):
            yield goal.literal
        elif isinstance(goal, Aggregate):
            yield from literals_in(goal.goals)


def variables_of(part: Goal | Expression) -> tuple[Variable, ...]:
    """The variables of a goal or expression, each occurrence, left to right."""
    found: list[Variable] = []
    _collect(part, found)
    return tuple(found)


def _collect(part: Goal | Expression, found: list[Variable]) -> None:
    # a chain of tests and no pattern matching, since this runs for every goal at each start
    if isinstance(part, Variable):
        found.append(part)
    elif isinstance(part, (Literal, DateGoal)):
        found.extend([a for a in part.args if isinstance(a, Variable)])
    elif isinstance(part, Negation):
        _collect(part.literal, found)
    elif isinstance(part, Comparison):
        _collect(part.left, found)
        _collect(part.right, found)
    elif isinstance(part, Operation):
        for operand in part.operands:
            _collect(operand, found)
    elif isinstance(part, Assignment):
        _collect(part.result, found)
        _collect(part.expression, found)
    elif isinstance(part, Aggregate):
        if part.subject is not None:
            found.append(part.subject)
        for goal in part.goals:
            _collect(goal, found)
        _collect(part.result, found)
