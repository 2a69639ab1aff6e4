"""Whether an integer column has no number twice, told at a small part of what removing repeats would cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

FEWEST = 20_000
"""With fewer rows removing repeats costs nothing worth the question."""

WIDEST = 2**27
"""Bits that are kept for a column at most (16 MiB)."""

SPARSEST = 64
"""Bits for each row at most."""


def is_key(connection: duckdb.DuckDBPyConnection, table: str, cell: str, rows: int) -> bool:
    """Whether the integer column `cell` of a table has no number twice; also false where that is not looked for."""
    if rows < FEWEST:
        return False
    # a result is fetched whole: DuckDB does nothing else on a connection before that
    ((least, most),) = connection.execute(f"SELECT MIN({cell}), MAX({cell}) FROM {table}").fetchall()
    if most - least + 1 < rows or most - least >= min(WIDEST, SPARSEST * rows):
        return False
    # a bit for each number there is
    bits = f"SELECT BIT_COUNT(BITSTRING_AGG({cell}, {least:d}, {most:d})) FROM {table}"
    ((number,),) = connection.execute(bits).fetchall()
    return bool(number == rows)
