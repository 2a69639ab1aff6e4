"""The order in which the goals of a body are solved.

Positive literals may move, since joining is symmetric; every other goal (negation, comparison, arithmetic, dates,
aggregates) waits until all positive literals written before it are done and keeps its place among its like, so that a
test written before a division guards it whatever the order of the joins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Row, Value, Variable, variables_of


def join_variables(goals: Iterable[Goal]) -> tuple[str, ...]:
    """Names of the variables that solving a body gives values to, in order of first occurrence.

    Variables that live only inside negations and aggregates (there existential) are left out.
    """
    names: dict[str, None] = {}
    for goal in goals:
        if isinstance(goal, Negation):
            continue
        for variable in variables_of(goal.result if isinstance(goal, Aggregate) else goal):
            names[variable.name] = None
    return tuple(names)


Side = tuple[str, tuple[int, ...], Row, tuple[int, ...]]
"""A literal in a join: its predicate, the places of its constants, these, and the places of the variables it shares."""


def joins(goals: Iterable[Goal]) -> tuple[tuple[Side, Side], ...]:
    """The pairs of literals that share variables, among those before any goal that may have no value."""
    literals: list[Literal] = []
    for goal in goals:
        if isinstance(goal, Literal):
            literals.append(goal)
        elif not isinstance(goal, Negation):
            break
    found = []
    for number, one in enumerate(literals):
        names = {a.name: i for i, a in enumerate(one.args) if isinstance(a, Variable)} if number else {}
        for other in literals[:number]:
            shared = [
                (names[a.name], i) for i, a in enumerate(other.args) if isinstance(a, Variable) and a.name in names
            ]
            if shared:
                found.append((_side(one, [i for i, _ in shared]), _side(other, [i for _, i in shared])))
    return tuple(found)


def _side(literal: Literal, shared: list[int]) -> Side:
    fixed = [(i, a.value) for i, a in enumerate(literal.args) if isinstance(a, Constant)]
    return literal.predicate, tuple([i for i, _ in fixed]), tuple([v for _, v in fixed]), tuple(shared)


def own_names(goals: Iterable[Goal]) -> frozenset[str]:
    """Names that goals use themselves, that is, not only within the goals of an aggregate."""
    names: set[str] = set()
    for goal in goals:
        names.update(v.name for v in variables_of(goal.result if isinstance(goal, Aggregate) else goal))
    return frozenset(names)


def literals_first(goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
    """The goals with those that join rows before all others, also within aggregates; each has what it needs."""
    moved = [g._replace(goals=literals_first(g.goals)) if isinstance(g, Aggregate) else g for g in goals]
    return tuple([g for g in moved if isinstance(g, Literal)] + [g for g in moved if not isinstance(g, Literal)])


def aggregate_body(goal: Aggregate, env: Mapping[str, Value]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is given and what is wanted of the conjunction that an aggregate counts, for the bindings around it."""
    inner = dict.fromkeys(v.name for g in goal.goals for v in variables_of(g))
    return tuple([n for n in inner if n in env]), tuple([n for n in join_variables(goal.goals) if n not in env])


def plan(
    goals: tuple[Goal, ...], given: Iterable[str], first: int | None, size: Callable[[str], int]
) -> tuple[int, ...]:
    """Indexes of `goals` in the order to solve them.

    `given` are variables that have values already, `first` the index of a literal that must come first (the rows new in
    this round), `size` the number of rows of a predicate. Chooses the literal with the most bound arguments, then the
    smallest relation.
    """
    bound = set(given)
    order: list[int] = []
    waiting = [i for i, g in enumerate(goals) if isinstance(g, Literal)]
    others = [i for i, g in enumerate(goals) if not isinstance(g, Literal)]

    def take(index: int) -> None:
        order.append(index)
        if len(waiting) > 1:
            # there is something left to choose from
            bound.update([v.name for v in variables_of(goals[index])])

    def rank(index: int) -> tuple[bool, float, int, int]:
        literal = goals[index]
        assert isinstance(literal, Literal)
        fixed = sum(1 for a in literal.args if isinstance(a, Constant) or a.name in bound)
        rows = size(literal.predicate)
        return (fixed == 0, rows / 8.0**fixed, -fixed, index)

    if first is not None:
        waiting.remove(first)
        take(first)
    while waiting or others:
        while others and (not waiting or others[0] < waiting[0]):
            take(others.pop(0))
        if waiting:
            best = min(waiting, key=rank) if len(waiting) > 1 else waiting[0]
            waiting.remove(best)
            take(best)
    return tuple(order)
