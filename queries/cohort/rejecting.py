"""Patients that are set aside: `rejected.parquet`, one row for each fault of each, and what a refused input is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.problem import ERROR, Label, Problem, ProblemsFound, errors_in
from engine.source import Span
from queries.cohort.paths import exactly

if TYPE_CHECKING:
    import duckdb

    from queries.cohort.validation import Validation

NO_VALUE = "no-value"


def write_faults(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Write the faults that validation found, in order of all columns."""
    connection.sql("SELECT * FROM faults ORDER BY ALL").write_parquet(str(path), compression="zstd")


def write_rejected(
    connection: duckdb.DuckDBPyConnection, faults: Path, without_value: Sequence[tuple[str, ...]], path: Path
) -> None:
    """Write all that patients were set aside for: faults of their records, and rules that have no value for them."""
    connection.read_parquet(exactly(faults)).create("rejected")
    for patient, rule in without_value:
        connection.execute(
            "INSERT INTO rejected (patient, problem, message) VALUES (?, ?, ?)",
            [patient, NO_VALUE, f"a goal of `{rule}` has no value"],
        )
    connection.sql("SELECT * FROM rejected ORDER BY ALL").write_parquet(str(path), compression="zstd")


UNASSIGNED = ("missing-patient",)
"""Faults of rows that belong to nobody: these patients cannot be set aside, since nobody knows who they are."""


def input_refused(validation: Validation, strict: bool, redact: bool) -> tuple[Problem, ...]:
    """The problems for which an input is refused: all errors where `strict`, else those of files and of rows of nobody."""
    from queries.cohort.problems import problems_of

    errors = errors_in(problems_of(validation, redact))
    if strict or validation.problems:
        return errors
    return tuple([problem for problem in errors if problem.name in UNASSIGNED])


def check_accounted(out: Path, patients: int, answered: int, rejected: int) -> None:
    """Count everybody at the end of a run. Raises ProblemsFound where somebody was lost, or came twice."""
    if answered + rejected == patients:
        return
    problem = Problem(
        "patients-unaccounted",
        ERROR,
        f"{patients:,} patients came in, but {answered:,} were answered and {rejected:,} set aside",
        (Label(Span(str(out), 1, 1), "this run"),),
        "somebody would be without an answer, or have two, and nobody would know who",
        "take no answer from this folder; run it again into a new one, and report it as a fault of whyhold if it comes again",
    )
    raise ProblemsFound((problem,))


def counted(validation: Validation, severe: bool) -> list[dict[str, Any]]:
    """How often each fault (or each doubt) was found, for `run.json`."""
    return [
        {"predicate": c.predicate, "problem": c.problem, "column": c.column, "rows": c.rows, "patients": c.patients}
        for c in validation.counts
        if c.severe == severe
    ]
