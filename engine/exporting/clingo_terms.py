"""How clingo writes the constants and predicates of a program."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from engine.exporting.operations import Operations
from engine.exporting.ranks import day_of, small
from engine.terms import Constant, Literal, Real, Text, Value

_NAME = re.compile(r"[a-z][A-Za-z0-9_]*")


def quoted(text: str) -> str:
    """A string of clingo."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


class Terms:
    """How the constants and predicates of a program are written; `computed` is what was worked out, None without facts."""

    def __init__(
        self, names: Mapping[str, str], ranks: Mapping[Value, tuple[int, int]], computed: Operations | None
    ) -> None:
        self.names = names
        self.ranks = ranks
        self.computed = computed

    def listed(self) -> Iterable[Value]:
        """The numbers that have pairs, in order."""
        return sorted(self.ranks, key=lambda value: (self.ranks[value], type(value) is int))

    def value(self, value: Value) -> str:
        """A constant."""
        if type(value) is Text:
            return f"text({quoted(str(value))})"
        if type(value) is int and small(value):
            return str(value) if value >= 0 else f"({value})"
        if type(value) is int or type(value) is Real:
            floor, rank = self.ranks[value]
            return f"{'real' if type(value) is Real else 'int'}({floor},{rank})"
        day = day_of(value)
        if day is not None:
            return f"day({day})"
        name = str(value)
        return name if _NAME.fullmatch(name) and name != "not" else quoted(name)

    def literal(self, literal: Literal, names: Mapping[str, str]) -> str:
        """A predicate with its arguments; `names` are those of variables, and an anonymous one that has none is `_`."""
        args = [self.value(a.value) if isinstance(a, Constant) else names.get(a.name, "_") for a in literal.args]
        return self.names[literal.predicate] + (f"({', '.join(args)})" if args else "")
