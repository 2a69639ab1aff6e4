"""The constants that the values of a column meet in rules: those that some rule can tell from a value nobody names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.program import Program, Rule
from engine.terms import Comparison, Constant, Goal, Literal, Value, Variable, variables_of
from engine.verification.day_limits import Column, flat


def met_constants(program: Program, columns: Iterable[Column]) -> set[Value]:
    """What the values of some columns, and of those that rules pass them on to, are compared or joined with.

    Constants of other columns that rules conclude are not followed back: where two conclusions are joined, a value of
    the one that is a constant of the other is not among these.
    """
    asking: dict[str, list[Rule]] = {}
    for rule in program.rules:
        names = {goal.predicate for goal in flat(rule.body) if isinstance(goal, Literal)}
        for name in names:
            asking.setdefault(name, []).append(rule)
    todo = list(columns)
    known = set(todo)
    found: set[Value] = set()
    while todo:
        column = todo.pop()
        for rule in asking.get(column[0], ()):
            goals = list(flat(rule.body))
            names = _names(goals, column)
            found.update(_stated(goals, column))
            if names:
                found.update(_met(program, goals, names))
                fresh = {(rule.head.predicate, at) for at in _places(rule.head, names)} - known
                known |= fresh
                todo.extend(fresh)
    return found


def _literals(goals: Iterable[Goal]) -> Iterator[Literal]:
    return (goal for goal in goals if isinstance(goal, Literal))


def _stated(goals: list[Goal], column: Column) -> Iterator[Value]:
    for literal in _literals(goals):
        if literal.predicate == column[0]:
            term = literal.args[column[1]]
            if isinstance(term, Constant):
                yield term.value


def _names(goals: list[Goal], column: Column) -> set[str]:
    """The variables of a body that hold values of a column, also by `=`."""
    names = {
        term.name
        for literal in _literals(goals)
        if literal.predicate == column[0] and isinstance(term := literal.args[column[1]], Variable)
    }
    size = -1
    while size < len(names):
        size = len(names)
        for goal in goals:
            if isinstance(goal, Comparison) and goal.op == "=":
                inside = {v.name for v in variables_of(goal)}
                names |= inside if inside & names else set()
    return names


def _met(program: Program, goals: list[Goal], names: set[str]) -> Iterator[Value]:
    for goal in goals:
        if isinstance(goal, Comparison) and any(v.name in names for v in variables_of(goal)):
            yield from (side.value for side in (goal.left, goal.right) if isinstance(side, Constant))
        elif isinstance(goal, Literal):
            places = _places(goal, names)
            fixed = [(at, a.value) for at, a in enumerate(goal.args) if isinstance(a, Constant)]
            for row in program.facts.get(goal.predicate, ()) if places else ():
                if all(row[at] == value for at, value in fixed):
                    yield from (row[at] for at in places)


def _places(literal: Literal, names: set[str]) -> list[int]:
    return [at for at, term in enumerate(literal.args) if isinstance(term, Variable) and term.name in names]
