"""A program evaluated again and again in one database, each time over other facts that the database has already.

The tables are laid out once, by the kinds that are declared and not by the facts that come; statements are made once, and
the facts of the knowledge base are stored once. This is for shards of many records: nothing of a record passes through
Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from sqlglot import exp

from engine.dependencies import body_needs
from engine.driver import Prepared, walk
from engine.evaluators.duckdb.names import FIRED, HOLDS, NEW, WON, Table, located, names_of_rules, tables_of
from engine.evaluators.duckdb.sorts import all_sorts, kind_sorts, sorts_of_rows
from engine.evaluators.duckdb.store import Store, sql_of
from engine.evaluators.duckdb.strata import Strata, Texts
from engine.evaluators.duckdb.values import TooLarge
from engine.problem import ProblemsFound
from engine.program import RULES, Program, Rule
from engine.tables import unfit

if TYPE_CHECKING:
    import duckdb


class Batches:
    """One program in one connection. `tables` are those of its predicates, by name; only what its rules read is there.

    `wanted` names predicates that are asked for and that no rule may mention; `keeps` tells of which rules the firings
    are kept. Raises ProblemsFound where an integer of the knowledge base does not fit into a column.
    """

    def __init__(
        self,
        prepared: Prepared,
        connection: duckdb.DuckDBPyConnection,
        wanted: Iterable[str],
        keeps: Callable[[Rule], bool],
    ) -> None:
        program = prepared.program
        self.strata = prepared.strata
        self.rules = tuple([planned.rule for _, those in self.strata for planned in those])
        used = {*wanted, *(rule.head.predicate for rule in self.rules)}
        used.update(name for rule in self.rules for name, _, _ in body_needs(rule.body))
        self.program = program._replace(
            predicates={n: p for n, p in program.predicates.items() if n in used}, rules=self.rules
        )
        self.names = names_of_rules(self.rules)
        self.tables: Mapping[str, Table] = tables_of(self.program, _sorts(self.program))
        self.store = Store(connection)
        self.keeps = keeps
        self._texts = Texts()
        self._stated = {n: list(rows) for n, rows in program.facts.items() if n in used and rows}
        self._empty = {name: sql_of(self.store.empty(table)) for name, table in self.tables.items()}
        for name, rows in self._stated.items():
            self.store.run(self._empty[name])
            try:
                self.store.fill(self.tables[name], rows)
            except TooLarge as error:
                raise ProblemsFound((unfit(program, {}, name, rows, error.value),)) from error

    def evaluate(self, facts: Mapping[str, exp.Query]) -> Strata:
        """All that follows from the facts that queries give, and from those of the knowledge base.

        Each query has the columns of `Table.stored` of its predicate, in order, each row once. What is concluded stays
        in the tables until `clear`. Raises ProblemsFound where a goal has no value.
        """
        self.store.sizes = {name: len(rows) for name, rows in self._stated.items()}
        for name, query in facts.items():
            assert name not in self._stated, f"`{name}` has facts of the knowledge base"
            place = self.tables[name].at()
            self.store.sizes[name] = self.store.run(
                exp.Create(this=place, kind="TABLE", replace=True, expression=query)
            )
        for name in self.tables:
            if not self.store.size(name):
                # absence is asked of it all the same
                self.store.run(self._empty[name])
        strata = Strata(self.program, self.store, self.tables, self.names, self.keeps, self._texts)
        # a shard may take as long as it needs: there is a limit on its memory, and it can be stopped and gone on with
        walk(self.strata, strata, None)
        return strata

    def clear(self) -> None:
        """Drop all tables but those of the facts of the knowledge base."""
        stated = {self.tables[name].name for name in self._stated}
        for schema, name in self._there():
            if schema != HOLDS or name not in stated:
                self.store.run(f"DROP TABLE {sql_of(located(schema, name))}")

    def _there(self) -> list[tuple[str, str]]:
        found = self.store.connection.execute(
            "SELECT schema_name, table_name FROM duckdb_tables() WHERE list_contains(?, schema_name)",
            [[HOLDS, FIRED, WON, *NEW]],
        ).fetchall()
        return [(str(schema), str(name)) for schema, name in found]


def _sorts(program: Program) -> dict[str, list[int]]:
    """What each argument can hold whatever the facts are: by its kind for records, by the rows for the knowledge base."""
    given = {}
    for predicate in program.predicates.values():
        rows = program.facts.get(predicate.name)
        if rows:
            given[predicate.name] = sorts_of_rows(rows, predicate.arity)
        elif predicate.origin != RULES:
            given[predicate.name] = [kind_sorts(argument.kind) for argument in predicate.arguments]
    return all_sorts(program, program.rules, given)
