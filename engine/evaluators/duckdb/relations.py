"""Where the rows of relations are: in tables, or in queries that are worked out within the one query that reads them.

A relation may have rows twice where nobody counts them; repeats are not looked for where keys leave none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlglot import exp

from engine.evaluators.duckdb.keys import each_once, keys_of
from engine.evaluators.duckdb.loaded import Loaded
from engine.evaluators.duckdb.names import Table
from engine.evaluators.duckdb.statements import new_rows
from engine.evaluators.duckdb.store import Store
from engine.evaluators.duckdb.uses import Uses
from engine.program import Rule

Key = frozenset[int]


class Relations:
    """The relations of one evaluation; `sizes` of the store tells which have rows."""

    def __init__(self, store: Store, tables: Mapping[str, Table], uses: Uses) -> None:
        self.store = store
        self.tables = tables
        self.uses = uses
        self._inlined: dict[str, exp.Query] = {}
        self._keys: dict[str, Callable[[], Sequence[Key]] | Sequence[Key]] = {}

    def at(self, name: str) -> exp.Expr:
        """What a query reads a relation from."""
        query = self._inlined.get(name)
        return self.tables[name].at() if query is None else exp.Subquery(this=query.copy())

    def place(self, name: str) -> exp.Table:
        """A table or view with the rows of a relation."""
        place = self.tables[name].at()
        if name in self._inlined:
            self.store.view(place, self._inlined.pop(name))
        return place

    def is_set(self, name: str) -> None:
        """Note that no row of a relation is there twice."""
        self._keys[name] = [self.tables[name].whole]

    def load(self, name: str, loaded: Loaded) -> None:
        """Make loaded rows all of a relation: they stay where they are, unless repeats are removed for several readers."""
        table = self.tables[name]
        rows = loaded.rows(table)
        size = loaded.size if loaded.size is not None else int(self.store.any(rows))
        self._keys[name] = loaded.keys
        if name in self.uses.counted and not self.keys(name):
            rows.set("distinct", exp.Distinct())
            self.is_set(name)
            if not self.uses.once(name):
                size = self.store.keep(table.at(), rows)
                self.store.sizes[name] = size
                return
        self._inlined[name] = rows
        self.store.sizes[name] = size

    def conclude(self, name: str, rules: Sequence[Rule], heads: Sequence[exp.Query]) -> None:
        """Make all that rules give the whole of a relation; its size is 1 where it is worked out later, and nobody knows."""
        counted = name in self.uses.counted
        alone = len(rules) == 1
        clean = alone and counted and each_once(rules[0], self.keys)
        distinct = not clean and (counted or not all(self._seldom_twice(rule) for rule in rules))
        table = self.tables[name]
        rows = new_rows(table, [head.copy() for head in heads], False, distinct)

        def keys() -> Sequence[Key]:
            if not distinct and not (alone and each_once(rules[0], self.keys)):
                return ()
            return [*(keys_of(rules[0], self.keys) if alone else ()), table.whole]

        self._keys[name] = keys
        if self.uses.once(name):
            self._inlined[name] = rows
            self.store.sizes[name] = 1
        else:
            self.store.sizes[name] = self.store.keep(table.at(), rows)

    def keys(self, name: str) -> Sequence[Key]:
        """Sets of arguments in which no two rows of a relation agree; none where rows may be there twice."""
        found = self._keys.get(name, ())
        if callable(found):
            found = self._keys[name] = found()
        return found

    def _seldom_twice(self, rule: Rule) -> bool:
        """Whether a rule concludes no row twice, or only where facts are stated twice."""
        return each_once(rule, self._assumed) or each_once(rule, self.keys)

    def _assumed(self, name: str) -> Sequence[Key]:
        known = self._keys.get(name, ())
        return [*(() if callable(known) else known), self.tables[name].whole]
