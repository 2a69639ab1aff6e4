"""What the comparisons of a body say of each other: which values are below or equal to which, and contradictions.

Numbers, dates and atoms are nodes of one graph; an edge says "at most", or "below". What follows is its closure. Only
comparisons between variables and constants count, not those of computed expressions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import floor
from typing import Any, NamedTuple

from engine.checks.constants import is_day
from engine.checks.shapes import AGGREGATE, COMPARISON, Con, Shape, Var
from engine.terms import Real, Value

MOST_NODES = 40
"""A body that compares more things than this is not looked at."""


class Reach(NamedTuple):
    """A way from one node to another: whether it says "below", and which goals it rests on."""

    strict: bool
    goals: frozenset[int]


class Clash(NamedTuple):
    """Goals (by number) that cannot hold together."""

    goals: tuple[int, ...]


class Ordering:
    """The order that some goals ask for.

    `fixed` are variables that have one value only, `integers` names of variables that hold whole numbers, and `also`
    constants that will be asked about.
    """

    def __init__(
        self,
        goals: Iterable[Shape],
        fixed: Mapping[str, Value] | None = None,
        integers: frozenset[str] = frozenset(),
        also: Iterable[Con] = (),
    ) -> None:
        self.integers = integers
        self.edges: dict[tuple[Any, Any], Reach] = {}
        self.apart: list[tuple[Any, Any, int]] = []
        for number, goal in enumerate(goals):
            self._goal(goal, number)
        for name, value in (fixed or {}).items():
            self._same(Var(name), Con(value), frozenset())
        self._constants(also)
        self.nodes = tuple(dict.fromkeys(node for pair in self.edges for node in pair))
        if len(self.nodes) <= MOST_NODES:
            self._close()

    def clash(self) -> Clash | None:
        """Goals that contradict each other, the fewest that were found; None where none do."""
        found: list[frozenset[int]] = [reach.goals for (a, b), reach in self.edges.items() if a == b and reach.strict]
        for a, b, number in self.apart:
            if a == b:
                found.append(frozenset([number]))
            elif (there := self.edges.get((a, b))) and (back := self.edges.get((b, a))):
                found.append(there.goals | back.goals | {number})
        for (a, b), there in self.edges.items():
            if isinstance(a, Con) and isinstance(b, Con) and a != b and not _numbers(a, b):
                back_ = self.edges.get((b, a))
                if back_ is not None:
                    found.append(there.goals | back_.goals)
        if not found:
            return None
        smallest = min(found, key=_size)
        return Clash(tuple(sorted(smallest)))

    def entails(self, goal: Shape) -> bool:
        """Whether a comparison (or date goal) follows from the goals given."""
        if goal[0] == COMPARISON and goal[1] in ("<", "=<"):
            return self._below(goal[2], goal[3], goal[1] == "<")
        if goal[0] == "date" and goal[1] in ("before", "on_or_before"):
            return self._below(goal[2], goal[3], goal[1] == "before")
        if goal[0] == COMPARISON and goal[1] in ("=:=", "==", "="):
            return self._below(goal[2], goal[3], False) and self._below(goal[3], goal[2], False)
        return False

    def _below(self, low: Any, high: Any, strict: bool) -> bool:
        if low == high:
            return not strict
        reach = self.edges.get((low, high))
        return reach is not None and (reach.strict or not strict)

    def _goal(self, goal: Shape, number: int) -> None:
        only = frozenset([number])
        if goal[0] == COMPARISON:
            _, op, left, right = goal
            if not (isinstance(left, (Var, Con)) and isinstance(right, (Var, Con))):
                return
            if op in ("<", "=<"):
                self._edge(left, right, op == "<", only)
            elif op in ("=:=", "==", "="):
                self._same(left, right, only)
            else:
                self.apart.append((left, right, number))
        elif goal[0] == "date" and goal[1] in ("before", "on_or_before"):
            self._edge(goal[2], goal[3], goal[1] == "before", only)
        elif goal[0] == "date" and goal[1] == "date_plus" and isinstance(goal[3], Con) and _number(goal[3]):
            days: Any = goal[3].value
            if days >= 0:
                self._edge(goal[2], goal[4], days > 0, only)
            if days <= 0:
                self._edge(goal[4], goal[2], days < 0, only)
        elif goal[0] == AGGREGATE and goal[1] == "count" and isinstance(goal[4], Var):
            self._edge(Con(0), goal[4], False, only)

    def _edge(self, low: Any, high: Any, strict: bool, goals: frozenset[int]) -> None:
        if strict and isinstance(low, Var) and low.name in self.integers and isinstance(high, Con) and _number(high):
            limit: Any = high.value
            low, high, strict = low, Con(floor(limit) - (1 if floor(limit) == limit else 0)), False
        elif strict and isinstance(high, Var) and high.name in self.integers and isinstance(low, Con) and _number(low):
            limit = low.value
            low, strict = Con(floor(limit) + 1), False
        self._keep(low, high, Reach(strict, goals))

    def _keep(self, low: Any, high: Any, reach: Reach) -> bool:
        before = self.edges.get((low, high))
        if before is not None and (before.strict, -len(before.goals)) >= (reach.strict, -len(reach.goals)):
            return False
        self.edges[low, high] = reach
        return True

    def _same(self, one: Any, other: Any, goals: frozenset[int]) -> None:
        self._keep(one, other, Reach(False, goals))
        self._keep(other, one, Reach(False, goals))

    def _constants(self, also: Iterable[Con]) -> None:
        nodes = {node for pair in self.edges for node in pair if isinstance(node, Con)} | set(also)
        for sort in (_number, _day):
            known = sorted((node for node in nodes if sort(node)), key=lambda node: node.value)
            for low, high in pairwise(known):
                if low.value < high.value:  # type: ignore[operator]
                    self._keep(low, high, Reach(True, frozenset()))
                else:
                    self._same(low, high, frozenset())

    def _close(self) -> None:
        for middle in self.nodes:
            ways_in = [(a, r) for (a, b), r in self.edges.items() if b == middle]
            ways_out = [(b, r) for (a, b), r in self.edges.items() if a == middle]
            for low, first in ways_in:
                for high, second in ways_out:
                    self._keep(low, high, Reach(first.strict or second.strict, first.goals | second.goals))


def _size(goals: frozenset[int]) -> tuple[int, list[int]]:
    return len(goals), sorted(goals)


def _number(constant: Con) -> bool:
    return type(constant.value) in (int, Real)


def _day(constant: Con) -> bool:
    return type(constant.value) is str and is_day(constant.value)


def _numbers(one: Any, other: Any) -> bool:
    return isinstance(one, Con) and isinstance(other, Con) and _number(one) and _number(other)
