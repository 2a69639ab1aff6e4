"""Whether an integer column has no number twice, told at a small part of what removing repeats would cost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.sorts import INTEGER
from engine.evaluators.duckdb.store import sql_of
from engine.evaluators.duckdb.values import function, literal

if TYPE_CHECKING:
    import duckdb

FEWEST = 20_000
"""With fewer rows removing repeats costs nothing worth the question."""

WIDEST = 2**27
"""Bits that are kept for a column at most (16 MiB)."""

SPARSEST = 64
"""Bits for each row at most."""


def keys_of(
    connection: duckdb.DuckDBPyConnection, place: exp.Table, kinds: Sequence[int], read: Sequence[bool], rows: int
) -> tuple[frozenset[int], ...]:
    """The first integer column that is read, as a key of the table, where no number is there twice."""
    if rows < FEWEST:
        return ()
    for number, (kind, wanted) in enumerate(zip(kinds, read, strict=True)):
        if kind == INTEGER and wanted:
            return (frozenset((number,)),) if _unique(connection, place, f"c{number}", rows) else ()
    return ()


def _unique(connection: duckdb.DuckDBPyConnection, place: exp.Table, name: str, rows: int) -> bool:
    cell = column("t", name)

    def asked(*outputs: exp.Expr) -> tuple[int, ...]:
        source = place.copy()
        source.set("alias", exp.TableAlias(this=exp.to_identifier("t")))
        query = exp.Select(expressions=list(outputs), from_=exp.From(this=source))
        return connection.execute(sql_of(query)).fetchone() or ()

    least, most = asked(exp.Min(this=cell.copy()), exp.Max(this=cell.copy()))
    if most - least + 1 < rows or most - least >= min(WIDEST, SPARSEST * rows):
        return False
    # a bit for each number there is
    bits = function("BITSTRING_AGG", cell, literal(least, "integer"), literal(most, "integer"))
    return asked(function("BIT_COUNT", bits))[0] == rows
