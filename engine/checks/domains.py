"""Which values the facts of a knowledge base leave to the variables of a body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from engine.checks.shapes import LITERAL, Con, Shape, Var
from engine.program import FACTS, RULES, Program
from engine.terms import Row, Value


class Empty(NamedTuple):
    """Goals (by number) that leave no value; `variable` is the one that has none, if it is one."""

    goals: tuple[int, ...]
    variable: str


class Facts:
    """The facts and conclusions of a program, asked for by goals of a body."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.heads: dict[str, list[tuple[object, ...]]] = {}
        for rule in program.rules:
            args = tuple(getattr(a, "value", None) for a in rule.head.args)
            self.heads.setdefault(rule.head.predicate, []).append(args)
        self._rows: dict[Shape, tuple[Row, ...]] = {}
        self._columns: dict[tuple[Shape, int], frozenset[Value]] = {}
        self._indexes: dict[tuple[str, int], dict[Value, list[Row]]] = {}

    def is_listed(self, goal: Shape) -> bool:
        """Whether a goal asks for facts of the knowledge base, and there are some."""
        predicate = self.program.predicates.get(goal[1]) if goal[0] == LITERAL else None
        return predicate is not None and predicate.origin == FACTS and bool(self.program.facts.get(predicate.name))

    def rows(self, goal: Shape) -> tuple[Row, ...]:
        """The facts that a literal can mean, by its constants and repeated variables alone."""
        pattern = _pattern(goal)
        if pattern not in self._rows:
            first = next((n for n, part in enumerate(pattern[1:]) if isinstance(part, Con)), None)
            found: Iterable[Row] = self.program.facts.get(goal[1], {})
            if first is not None:
                found = self._index(goal[1], first).get(pattern[first + 1].value, ())
            self._rows[pattern] = tuple([row for row in found if _fits(row, pattern[1:])])
        return self._rows[pattern]

    def column(self, goal: Shape, position: int) -> frozenset[Value]:
        """The values at one argument of the facts that a literal can mean."""
        key = (_pattern(goal), position)
        if key not in self._columns:
            self._columns[key] = frozenset(row[position] for row in self.rows(goal))
        return self._columns[key]

    def _index(self, predicate: str, position: int) -> dict[Value, list[Row]]:
        if (predicate, position) not in self._indexes:
            index: dict[Value, list[Row]] = {}
            for row in self.program.facts.get(predicate, {}):
                if position < len(row):
                    index.setdefault(row[position], []).append(row)
            self._indexes[predicate, position] = index
        return self._indexes[predicate, position]

    def concluded(self, goal: Shape) -> bool:
        """Whether some rule's head has the constants of a literal (true for what is not from rules)."""
        predicate = self.program.predicates.get(goal[1])
        if predicate is None or predicate.origin != RULES:
            return True
        wanted = [part.value if isinstance(part, Con) else None for part in goal[2:]]
        return any(
            all(w is None or h is None or (type(w) is type(h) and w == h) for w, h in zip(wanted, head, strict=False))
            for head in self.heads.get(goal[1], ())
        )

    def values(self, goals: Iterable[Shape]) -> tuple[Mapping[str, frozenset[Value]], Empty | None]:
        """The values that facts leave to each variable, and where they leave none."""
        left: dict[str, frozenset[Value]] = {}
        by: dict[str, tuple[int, ...]] = {}
        for number, goal in enumerate(goals):
            if not self.is_listed(goal):
                continue
            if not self.rows(goal):
                return left, Empty((number,), "")
            for position, part in enumerate(goal[2:]):
                if not isinstance(part, Var):
                    continue
                column = self.column(goal, position)
                left[part.name] = left[part.name] & column if part.name in left else column
                by[part.name] = (*by.get(part.name, ()), number)
                if not left[part.name]:
                    return left, Empty(by[part.name], part.name)
        return left, None


def fixed(values: Mapping[str, frozenset[Value]]) -> dict[str, Value]:
    """Variables that have one value only."""
    return {name: next(iter(some)) for name, some in values.items() if len(some) == 1}


def _pattern(goal: Shape) -> Shape:
    """The predicate, and of each argument the constant or the number of its variable."""
    seen: dict[str, int] = {}
    return (goal[1], *(p if isinstance(p, Con) else seen.setdefault(p.name, len(seen)) for p in goal[2:]))


def _fits(row: Row, pattern: Shape) -> bool:
    if len(row) != len(pattern):
        return False
    seen: dict[int, Value] = {}
    for value, part in zip(row, pattern, strict=True):
        if isinstance(part, Con):
            if type(part.value) is not type(value) or part.value != value:
                return False
        else:
            assert isinstance(part, int)
            if seen.setdefault(part, value) != value:
                return False
    return True
