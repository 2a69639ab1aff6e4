"""Derived facts and how they came about: relations, firings, and the model that holds both."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from engine.program import Predicate, Program, Rule
from engine.source import Span
from engine.terms import Row, Value
from engine.tuples import NamedTuple


class Relation:
    """The rows of one predicate, each with the round in which it came, indexed on demand.

    `round` is 0 for given facts and counts up through the whole evaluation for derived ones.
    """

    __slots__ = ("_indexes", "rows")

    def __init__(self, rows: dict[Row, int] | None = None) -> None:
        self.rows: dict[Row, int] = rows if rows is not None else {}
        self._indexes: dict[tuple[int, ...], dict[Row, list[Row]]] = {}

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __contains__(self, row: object) -> bool:
        return row in self.rows

    def add(self, row: Row, round_: int) -> bool:
        """Add a row; false where it was there."""
        if row in self.rows:
            return False
        self.rows[row] = round_
        for positions, index in self._indexes.items():
            index.setdefault(tuple([row[p] for p in positions]), []).append(row)
        return True

    def matching(self, positions: tuple[int, ...], values: Row) -> Collection[Row]:
        """The rows that have `values` at `positions` (ascending)."""
        if not positions:
            return self.rows
        index = self._indexes.get(positions)
        if index is None:
            index = self._indexes[positions] = {}
            for row in self.rows:
                index.setdefault(tuple([row[p] for p in positions]), []).append(row)
        return index.get(values, ())


class Firing(NamedTuple):
    """One way in which a rule's body holds: the names of its variables, their values, and the round it happened in."""

    rule: Rule
    names: tuple[str, ...]
    bindings: Row
    round: int

    @property
    def env(self) -> dict[str, Value]:
        """The variables with their values, in order of the body."""
        return dict(zip(self.names, self.bindings, strict=True))


class Defeat(NamedTuple):
    """A firing that concluded nothing because a stronger rule fired for the same subject."""

    firing: Firing
    stronger: str
    subject: Row


class Model:
    """Everything that holds for one set of facts under one program, and why.

    `places` says where given facts stand: a record file or the knowledge base. `recording` is whether firings were kept.
    """

    def __init__(self, program: Program, record: Mapping[str, Mapping[Row, Span]], recording: bool = True) -> None:
        self.program = program
        self.recording = recording
        self.record = record
        self.relations: dict[str, Relation] = {}
        self.firings: dict[str, dict[Row, list[Firing]]] = {}
        self.defeats: dict[str, dict[Row, list[Defeat]]] = {}
        self.fired: dict[str, dict[Row, list[Firing]]] = {}

    def relation(self, predicate: str) -> Relation:
        """The rows of a predicate; none where nothing is known of it."""
        return self.relations.get(predicate) or Relation()

    def holds(self, predicate: str, row: Row) -> bool:
        """Whether an atom is in the model."""
        return row in self.relation(predicate)

    def firings_of(self, predicate: str, row: Row) -> list[Firing]:
        """All ways in which rules conclude an atom, in no order that means anything."""
        return self.firings.get(predicate, {}).get(row, [])

    def record_place(self, predicate: str, row: Row) -> Span | None:
        """Where the record states this atom, if it does."""
        return self.record.get(predicate, {}).get(row)

    def knowledge_place(self, predicate: str, row: Row) -> Span | None:
        """Where the knowledge base states this atom as a fact, if it does."""
        return self.program.facts.get(predicate, {}).get(row)


def subject_of(predicate: Predicate, row: Row) -> Row:
    """The arguments of a conclusion that an overriding rule shares (`concerns`)."""
    return tuple(
        [
            value
            for argument, value in zip(predicate.arguments, row, strict=False)
            if argument.name in predicate.concerns
        ]
    )


def matches(row: Row, pattern: Iterable[Value | None]) -> bool:
    """Whether a row fits a pattern in which None stands for anything."""
    return all(wanted is None or wanted == value for value, wanted in zip(row, pattern, strict=False))
