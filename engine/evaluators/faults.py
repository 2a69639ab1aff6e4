"""Which rows a body has no value for, whatever evaluator came upon it: the same one each time, so that problems agree."""

from __future__ import annotations

from collections.abc import Callable

from engine.evaluators import Body, Evaluator, GoalWithoutValue
from engine.model import Relation
from engine.planning import join_variables
from engine.terms import Goal, Literal, Row, Text, Value, Variable

Relations = Callable[[str], Relation]


def literal_names(goals: tuple[Goal, ...]) -> tuple[str, ...]:
    """The variables of the positive literals of a body, in order of first occurrence."""
    terms = [a for g in goals if isinstance(g, Literal) for a in g.args]
    return tuple(dict.fromkeys([t.name for t in terms if isinstance(t, Variable)]))


def order_of(row: Row) -> tuple[tuple[str, Value], ...]:
    """A key to sort rows by: atoms before decimals, integers and texts, each by their own order."""
    return tuple(
        [("a" if type(v) is str else "t" if type(v) is Text else "i" if type(v) is int else "d", v) for v in row]
    )


def fault_for(goals: tuple[Goal, ...], row: Row, evaluator: Evaluator, relations: Relations) -> GoalWithoutValue | None:
    """The error of a body, its literals first, where `literal_names` have these values; None where it has none."""
    names = literal_names(goals)
    wanted = tuple([n for n in join_variables(goals) if n not in names])
    try:
        evaluator.solve(Body(goals, names, wanted), row, relations)
    except GoalWithoutValue as error:
        return error
    return None


def least_fault(goals: tuple[Goal, ...], evaluator: Evaluator, relations: Relations) -> GoalWithoutValue | None:
    """The error of a body, its literals first, for the least row for which it has one."""
    literals = tuple([g for g in goals if isinstance(g, Literal)])
    rows = evaluator.solve(Body(literals, (), literal_names(goals)), (), relations)
    found = (fault_for(goals, row, evaluator, relations) for row in sorted(rows, key=order_of))
    return next((error for error in found if error is not None), None)
