"""What a program lets a record say: predicates and their columns, lists of constants, and constants it has heard of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from engine.program import ATOM_KINDS_EXCLUDED, FACTS, RECORD, Argument, Predicate, Program
from engine.source import Span
from engine.terms import Aggregate, Comparison, Constant, Expression, Goal, Literal, Negation, Operation, Row, Value

PATIENT = "patient"
"""The kind of the one whom a record is about, and the key that names them."""
ANY = "any"
"""The kind of arguments that take atoms of every kind."""


class Form(NamedTuple):
    """How a record predicate is written: `columns` by name, without the patient where `of_patient`.

    `scalar` is whether it is one value instead of rows.
    """

    predicate: Predicate
    columns: Mapping[str, Argument]
    of_patient: bool
    scalar: bool


class Closed(NamedTuple):
    """A kind whose constants are all listed, each with its place; `listed_by` is the predicate that lists them."""

    constants: Mapping[Value, Span]
    listed_by: Predicate


class Vocabulary:
    """The record side of one program. What takes time to find is found when first asked for."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.forms: dict[str, Form] = {p.name: form_of(p) for p in program.predicates.values() if p.origin == RECORD}
        self.closed: dict[str, Closed] = {}
        for predicate in program.predicates.values():
            if predicate.defines and predicate.origin == FACTS:
                constants: dict[Value, Span] = {}
                if predicate.defines in self.closed:
                    constants.update(self.closed[predicate.defines].constants)
                for row, span in program.facts.get(predicate.name, {}).items():
                    if row:
                        constants.setdefault(row[0], span)
                self.closed[predicate.defines] = Closed(constants, predicate)
        self._mentioned: dict[str, set[Value]] | None = None
        self._combinations: dict[tuple[str, int], dict[Row, dict[Value, None]]] = {}

    def mentioned(self, kind: str) -> set[Value]:
        """The constants of a kind in facts and rules. Cases and queries are no knowledge, and do not count."""
        if self._mentioned is None:
            self._mentioned = _mentions(self.program)
        return self._mentioned.get(kind, set())

    def unfamiliar(self, kind: str, value: Value) -> bool:
        """Whether the program speaks of constants of this kind, but never of this one."""
        mentioned = self.mentioned(kind)
        return bool(mentioned) and value not in mentioned and value not in self.mentioned(ANY)

    def combinations(self, predicate: str, width: int) -> Mapping[Row, Mapping[Value, None]]:
        """What may follow each beginning, up to `width` columns, in the facts of a predicate; in order of the facts."""
        if (predicate, width) not in self._combinations:
            following: dict[Row, dict[Value, None]] = {}
            for row in self.program.facts.get(predicate, {}):
                for column in range(min(width, len(row))):
                    following.setdefault(row[:column], {})[row[column]] = None
            self._combinations[predicate, width] = following
        return self._combinations[predicate, width]


def form_of(predicate: Predicate) -> Form:
    """How rows of a record predicate are written."""
    of_patient = bool(predicate.arguments) and predicate.arguments[0].kind == PATIENT
    columns = {a.name: a for a in predicate.arguments[of_patient:]}
    return Form(predicate, columns, of_patient, predicate.arity == 1 and not of_patient)


def _mentions(program: Program) -> dict[str, set[Value]]:
    kinds = {p.name: tuple([a.kind for a in p.arguments]) for p in program.predicates.values()}
    found: dict[str, set[Value]] = {}
    for name, rows in program.facts.items():
        for position, kind in enumerate(kinds.get(name, ())):
            if kind not in ATOM_KINDS_EXCLUDED:
                found.setdefault(kind, set()).update([row[position] for row in rows if position < len(row)])
    for rule in program.rules:
        _mentions_of_literal(rule.head, kinds, found)
        _mentions_of_goals(rule.body, kinds, found)
    return found


def _mentions_of_goals(
    goals: Iterable[Goal], kinds: Mapping[str, tuple[str, ...]], found: dict[str, set[Value]]
) -> None:
    for goal in goals:
        if isinstance(goal, Literal):
            _mentions_of_literal(goal, kinds, found)
        elif isinstance(goal, Negation):
            _mentions_of_literal(goal.literal, kinds, found)
        elif isinstance(goal, Aggregate):
            _mentions_of_goals(goal.goals, kinds, found)
        elif isinstance(goal, Comparison):
            # The kind of a compared constant is that of the other side; here it counts for every kind.
            for side in (goal.left, goal.right):
                _mentions_of_expression(side, found)


def _mentions_of_literal(literal: Literal, kinds: Mapping[str, tuple[str, ...]], found: dict[str, set[Value]]) -> None:
    for kind, term in zip(kinds.get(literal.predicate, ()), literal.args, strict=False):
        if type(term) is Constant and kind not in ATOM_KINDS_EXCLUDED:
            found.setdefault(kind, set()).add(term.value)


def _mentions_of_expression(expression: Expression, found: dict[str, set[Value]]) -> None:
    if isinstance(expression, Constant):
        found.setdefault(ANY, set()).add(expression.value)
    elif isinstance(expression, Operation):
        for operand in expression.operands:
            _mentions_of_expression(operand, found)
