"""How Soufflé writes the constants and predicates of a program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.exporting.ranks import day_of, small
from engine.terms import Constant, Literal, Real, Text, Value


def quoted(text: str) -> str:
    """A symbol of Soufflé."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'


def comment(text: str) -> str:
    """A comment of one line."""
    return "// " + " ".join(text.split())


class Terms:
    """How the constants and predicates of a program are written; `facts` says that arithmetic with decimals is worked out."""

    def __init__(self, names: Mapping[str, str], ranks: Mapping[Value, tuple[int, int]], facts: bool) -> None:
        self.names = names
        self.ranks = ranks
        self.facts = facts

    def listed(self) -> Iterable[Value]:
        """The numbers that have pairs, in order."""
        return sorted(self.ranks, key=lambda value: (self.ranks[value], type(value) is int))

    def pair(self, value: Value) -> tuple[int, int] | None:
        """The pair of a number; None for anything else."""
        return (int(value), 0) if small(value) else self.ranks.get(value)

    def value(self, value: Value) -> str:
        """A constant."""
        if type(value) is Text:
            return f"$Text({quoted(str(value))})"
        if type(value) is int or type(value) is Real:
            floor, rank = self.pair(value) or (0, 0)
            return f"$Number({floor}, {rank}, {int(type(value) is Real)})"
        day = day_of(value)
        return f"$Atom({quoted(str(value))})" if day is None else f"$Day({day})"

    def literal(self, literal: Literal, names: Mapping[str, str]) -> str:
        """A predicate with its arguments; an anonymous variable that has no name is `_`."""
        args = [self.value(a.value) if isinstance(a, Constant) else names.get(a.name, "_") for a in literal.args]
        return f"{self.names[literal.predicate]}({', '.join(args)})"
