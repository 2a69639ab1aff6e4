"""Rows of a predicate that the database has already: of files that it reads, or of tables that others made."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlglot import exp

from engine.evaluators.duckdb.names import Table, column
from engine.evaluators.duckdb.statements import new_rows
from engine.evaluators.duckdb.store import Store
from engine.evaluators.duckdb.values import Known, in_column, layout_of, literal
from engine.tuples import NamedTuple


class Loaded(NamedTuple):
    """The rows of a predicate as a query, which may be run more than once.

    The query has one column for each argument, in their order and of any names; a predicate without arguments holds where
    the query has rows. `sorts` are masks of `engine.evaluators.duckdb.sorts`, one for each column: what its values can be,
    and so its type (`layout_of`: DATE, TEXT, BIGINT, DOUBLE or the UNION of mixed columns). No value may be NULL, and no
    decimal infinite, NaN or -0.0. `keys` gives sets of columns in which no two rows agree; a set of all columns says that
    no row is there twice. Without any, rows may be there twice. It is asked only where the answer saves something. `size`
    is the number of rows, where it is known.
    """

    query: exp.Query
    sorts: tuple[int, ...]
    keys: Callable[[], Sequence[frozenset[int]]] = tuple
    size: int | None = None

    def rows(self, table: Table) -> exp.Select:
        """The rows as the table of the predicate has them."""
        names = [f"c{number}" for number in range(1, len(self.sorts) + 1)]
        alias = exp.TableAlias(this=exp.to_identifier("given"), columns=[exp.to_identifier(name) for name in names])
        cells = [
            in_column(Known(column("given", name), layout_of(mask), mask), layout)
            for name, mask, layout in zip(names, self.sorts, table.layouts, strict=True)
        ] or [literal(1, "integer")]
        outputs = [
            exp.Alias(this=cell, alias=exp.to_identifier(title, quoted=True))
            for cell, (title, _) in zip(cells, table.stored, strict=True)
        ]
        return exp.Select(expressions=outputs, from_=exp.From(this=exp.Subquery(this=self.query.copy(), alias=alias)))


def add(store: Store, table: Table, loaded: Loaded, predicate: str) -> None:
    """Add loaded rows to a table that has rows of its own, or gets some later."""
    store.sizes[predicate] += store.run(
        exp.Insert(this=table.at(), expression=new_rows(table, [loaded.rows(table)], True))
    )
