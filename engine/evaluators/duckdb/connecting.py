"""A database of one's own, and what is said where there is none."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

NEEDED = ("duckdb", "sqlglot")


def missing_packages() -> tuple[str, ...]:
    """The packages of the extra `cohort` that are not installed."""
    return tuple([name for name in NEEDED if find_spec(name) is None])


def connect() -> duckdb.DuckDBPyConnection:
    """A new database in memory."""
    import duckdb

    return duckdb.connect()
