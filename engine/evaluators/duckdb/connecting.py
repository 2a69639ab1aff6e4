"""A database of one's own, and what is said where there is none. Imported without DuckDB, it loads."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from engine.problem import ERROR, Problem, ProblemsFound

if TYPE_CHECKING:
    import duckdb

NEEDED = ("duckdb", "sqlglot")


def missing_packages() -> tuple[str, ...]:
    """The packages of the extra `cohort` that are not installed."""
    return tuple([name for name in NEEDED if find_spec(name) is None])


def check_installed() -> None:
    """Look before anything else of this folder or `engine.tables` is imported.

    Raises ProblemsFound (`engine-not-installed`) where a package of the extra is not there.
    """
    missing = missing_packages()
    if missing:
        raise ProblemsFound((_not_installed(missing),))


def _not_installed(missing: tuple[str, ...]) -> Problem:
    names = " and ".join(f"`{name}`" for name in missing)
    return Problem(
        "engine-not-installed",
        ERROR,
        f"DuckDB cannot evaluate the rules: {names} {'is' if len(missing) == 1 else 'are'} not installed",
        (),
        "an answer of another engine than the one asked for would hide what was used",
        "`pip install 'whyhold[cohort]'`, or leave out `--engine duckdb`",
    )


def connect() -> duckdb.DuckDBPyConnection:
    """A new database in memory."""
    import duckdb

    return duckdb.connect()
