"""Which constants a program speaks of, by kind: what no fact and no rule mentions is perhaps misspelt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.program import ATOM_KINDS_EXCLUDED, Program
from engine.terms import Aggregate, Comparison, Constant, Expression, Goal, Literal, Negation, Operation, Value

ANY = "any"
"""The kind of arguments that take atoms of every kind."""

Mentioned = Mapping[str, set[Value]]


def mentioned_in(program: Program) -> Mentioned:
    """The constants of each kind in facts and rules. Cases and queries are no knowledge, and do not count."""
    kinds = {p.name: tuple([a.kind for a in p.arguments]) for p in program.predicates.values()}
    found: dict[str, set[Value]] = {}
    for name, rows in program.facts.items():
        for position, kind in enumerate(kinds.get(name, ())):
            if kind not in ATOM_KINDS_EXCLUDED:
                found.setdefault(kind, set()).update([row[position] for row in rows if position < len(row)])
    for rule in program.rules:
        _in_literal(rule.head, kinds, found)
        _in_goals(rule.body, kinds, found)
    return found


def _in_goals(goals: Iterable[Goal], kinds: Mapping[str, tuple[str, ...]], found: dict[str, set[Value]]) -> None:
    for goal in goals:
        if isinstance(goal, Literal):
            _in_literal(goal, kinds, found)
        elif isinstance(goal, Negation):
            _in_literal(goal.literal, kinds, found)
        elif isinstance(goal, Aggregate):
            _in_goals(goal.goals, kinds, found)
        elif isinstance(goal, Comparison):
            # The kind of a compared constant is that of the other side; here it counts for every kind.
            for side in (goal.left, goal.right):
                _in_expression(side, found)


def _in_literal(literal: Literal, kinds: Mapping[str, tuple[str, ...]], found: dict[str, set[Value]]) -> None:
    for kind, term in zip(kinds.get(literal.predicate, ()), literal.args, strict=False):
        if type(term) is Constant and kind not in ATOM_KINDS_EXCLUDED:
            found.setdefault(kind, set()).add(term.value)


def _in_expression(expression: Expression, found: dict[str, set[Value]]) -> None:
    if isinstance(expression, Constant):
        found.setdefault(ANY, set()).add(expression.value)
    elif isinstance(expression, Operation):
        for operand in expression.operands:
            _in_expression(operand, found)
