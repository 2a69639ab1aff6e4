"""Which sorts of constants each argument of each predicate can hold, so that columns can have the types of databases.

A sort is a bit of a mask. Dates are atoms, so the mask of atoms has the bit of dates in it, and a mask of dates alone says
that every value is a real date. What rules conclude is found by going through them until nothing more is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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
    Row,
    Term,
    Text,
    Value,
    Variable,
)

DATE = 1
ATOM = 3
TEXT = 4
INTEGER = 8
DECIMAL = 16
NUMBER = INTEGER | DECIMAL
ANYTHING = 31

BY_KIND = {"date": DATE, "text": TEXT, "integer": INTEGER, "number": NUMBER, "": ANYTHING}
"""Sorts of the kinds that are not a family of atoms."""

Sorts = dict[str, list[int]]
"""For each predicate the mask of each argument."""


def kind_sorts(kind: str) -> int:
    """What an argument of a declared kind can hold."""
    return BY_KIND.get(kind, ATOM)


def sort_of(value: Value) -> int:
    """The sort of a constant: the narrowest mask."""
    if type(value) is str:
        return DATE if is_date(value) else ATOM
    return TEXT if type(value) is Text else INTEGER if type(value) is int else DECIMAL


def is_date(value: str) -> bool:
    """Whether an atom is a day in ISO form, as dates of the language are."""
    if len(value) != 10 or value[4] != "-" or value[7] != "-":
        return False
    from datetime import date

    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def sorts_of_rows(rows: Iterable[Row], arity: int) -> list[int]:
    """The masks of the columns of some rows; 0 where there are none."""
    found = [0] * arity
    for column in range(arity):
        mask = 0
        for row in rows:
            value = row[column]
            if type(value) is str:
                if not mask & ATOM:
                    mask |= sort_of(value)
                elif mask & ATOM == DATE and not is_date(value):
                    mask |= ATOM
            else:
                mask |= TEXT if type(value) is Text else INTEGER if type(value) is int else DECIMAL
        found[column] = mask
    return found


def all_sorts(program: Program, rules: Iterable[Rule], given: Mapping[str, list[int]]) -> Sorts:
    """The masks of all predicates, where `given` has those of the facts that are there."""
    sorts = {name: list(given.get(name) or [0] * p.arity) for name, p in program.predicates.items()}
    rules = list(rules)
    growing = True
    while growing:
        growing = False
        for rule in rules:
            known = rule_sorts(rule, sorts)
            masks = sorts[rule.head.predicate]
            for place, term in enumerate(rule.head.args):
                mask = masks[place] | _term(term, known)
                if mask != masks[place]:
                    masks[place] = mask
                    growing = True
    return sorts


def rule_sorts(rule: Rule, sorts: Mapping[str, list[int]]) -> dict[str, int]:
    """The masks of a rule's variables."""
    known: dict[str, int] = {}
    for goal in rule.body:
        bind(goal, known, sorts)
    return known


def bind(goal: Goal, known: dict[str, int], sorts: Mapping[str, list[int]]) -> None:
    """Add what a goal says of the variables it gives values to."""
    if isinstance(goal, Literal):
        for term, mask in zip(goal.args, sorts[goal.predicate], strict=True):
            if isinstance(term, Variable):
                known[term.name] = known.get(term.name, ANYTHING) & mask
    elif isinstance(goal, Comparison):
        if goal.op == "=":
            for one, other in ((goal.left, goal.right), (goal.right, goal.left)):
                if isinstance(one, Variable) and one.name not in known:
                    known[one.name] = expression_sorts(other, known)
                    break
    elif isinstance(goal, Assignment):
        _result(goal.result, expression_sorts(goal.expression, known), known)
    elif isinstance(goal, DateGoal):
        if len(goal.args) == 3:
            _result(goal.args[2], INTEGER if goal.name == "days_between" else DATE, known)
    elif isinstance(goal, Aggregate):
        _result(goal.result, aggregate_sorts(goal, known, sorts), known)
    else:
        assert isinstance(goal, Negation)


def _result(term: Term, mask: int, known: dict[str, int]) -> None:
    if isinstance(term, Variable) and term.name not in known:
        known[term.name] = mask


def _term(term: Term, known: Mapping[str, int]) -> int:
    return sort_of(term.value) if isinstance(term, Constant) else known.get(term.name, ANYTHING)


def expression_sorts(expression: Expression, known: Mapping[str, int]) -> int:
    """What the value of an expression can be."""
    if isinstance(expression, (Constant, Variable)):
        return _term(expression, known)
    return operation_sorts(expression.op, [expression_sorts(o, known) for o in expression.operands])


def operation_sorts(op: str, operands: list[int]) -> int:
    """What arithmetic gives for operands of these sorts; only numbers count."""
    if op in ("//", "mod"):
        return INTEGER
    if op in ("min", "max"):
        return (operands[0] | operands[1]) & NUMBER
    if len(operands) == 1:
        return operands[0] & NUMBER
    whole = all(o & INTEGER for o in operands)
    decimal = any(o & DECIMAL for o in operands) or op == "/"
    return (INTEGER if whole else 0) | (DECIMAL if decimal else 0)


def aggregate_sorts(goal: Aggregate, known: Mapping[str, int], sorts: Mapping[str, list[int]]) -> int:
    """What an aggregate gives: a sum of nothing is the integer 0."""
    if goal.function == "count":
        return INTEGER
    subject = subject_sorts(goal, known, sorts)
    if goal.function == "sum":
        return INTEGER | (subject & DECIMAL)
    return subject & NUMBER | (DATE if subject & ATOM else 0)


def subject_sorts(goal: Aggregate, known: Mapping[str, int], sorts: Mapping[str, list[int]]) -> int:
    """What the values that an aggregate gathers can be."""
    inner = dict(known)
    if isinstance(goal.result, Variable) and goal.result.name not in known:
        inner.pop(goal.result.name, None)
    for inside in goal.goals:
        bind(inside, inner, sorts)
    assert goal.subject is not None
    return inner.get(goal.subject.name, ANYTHING)
