"""Patients that are set aside: `rejected.parquet`, one row for each fault of each, and what a refused input is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from engine.problem import Problem
from queries.cohort.paths import exactly
from queries.cohort.splitting import FAULTY

if TYPE_CHECKING:
    import duckdb

    from queries.cohort.validation import Validation


def write_rejected(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Write the faults that validation found, in order of all columns."""
    connection.sql("SELECT * FROM faults ORDER BY ALL").write_parquet(str(path), compression="zstd")


def read_faulty(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Make the table of the patients that are set aside, from what was written."""
    rejected = connection.read_parquet(exactly(path))
    rejected.filter("patient IS NOT NULL").project("patient").distinct().create_view("rejected", replace=True)
    connection.execute(f"CREATE OR REPLACE TABLE {FAULTY} AS SELECT patient FROM rejected")


def input_refused(validation: Validation, strict: bool, redact: bool) -> tuple[Problem, ...]:
    """The problems for which an input is refused: all where `strict`, else only those of rows of nobody."""
    from queries.cohort.validation import problems_of

    problems = problems_of(validation, redact)
    if strict:
        return problems
    return tuple([problem for problem in problems if problem.name in UNASSIGNED])


UNASSIGNED = ("missing-patient",)
"""Faults of rows that belong to nobody: these patients cannot be set aside, since nobody knows who they are."""
