"""Datasets written for tests, in each format, and the vocabulary that they are judged by."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import duckdb

from engine.loading import load_files
from engine.problem import Problem
from engine.program import Program
from queries.cohort.datasets import find_datasets
from queries.cohort.problems import problems_of
from queries.cohort.validation import Validation, validate
from queries.record_vocabulary import Vocabulary

DECLARED = Path(__file__).parents[2] / "problems" / "records" / "vocabulary.pl"
TODAY = "2026-03-03"
FORMATS = ("csv", "ndjson", "parquet")

Cells = Mapping[str, object]
"""A row: cells by column."""


@cache
def program() -> Program:
    """The program whose vocabulary counts."""
    return load_files([DECLARED]).program


@cache
def vocabulary() -> Vocabulary:
    """What its records can say."""
    return Vocabulary(program())


def write(file: Path, rows: Sequence[Cells], types: Mapping[str, str] | None = None) -> None:
    """Write rows as the ending of the file's name says; `types` are those of columns in Parquet, else VARCHAR."""
    file.parent.mkdir(parents=True, exist_ok=True)
    columns = list(dict.fromkeys([name for row in rows for name in row]))
    if file.suffix == ".csv":
        with file.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.writer(opened, lineterminator="\n", quoting=csv.QUOTE_ALL)
            writer.writerow(columns)
            writer.writerows([[_csv(row.get(name)) for name in columns] for row in rows])
    elif file.suffix == ".parquet":
        types = types or {}
        with duckdb.connect() as connection:
            declared = ", ".join(f'"{name}" {types.get(name, "VARCHAR")}' for name in columns)
            connection.execute(f"CREATE TABLE t ({declared})")
            marks = ", ".join("?" for _ in columns)
            for row in rows:
                connection.execute(f"INSERT INTO t VALUES ({marks})", [row.get(name) for name in columns])
            connection.table("t").write_parquet(str(file))
    else:
        lines = [json.dumps({k: v for k, v in row.items() if v is not None}, ensure_ascii=False) for row in rows]
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _csv(value: object) -> object:
    return "" if value is None else repr(value) if isinstance(value, float) else value


def judge(
    folder: Path, as_of: str | None = TODAY, connection: duckdb.DuckDBPyConnection | None = None
) -> tuple[Validation, duckdb.DuckDBPyConnection]:
    """Validate a folder whose datasets have no problems, in a database of its own."""
    datasets = find_datasets(folder, vocabulary())
    assert datasets.problems == ()
    connection = connection or duckdb.connect()
    return validate(connection, datasets, vocabulary(), as_of), connection


def rows_of(validation: Validation, connection: duckdb.DuckDBPyConnection, predicate: str) -> list[tuple[object, ...]]:
    """The typed rows of a predicate, sorted."""
    query = validation.typed[predicate].sql(dialect="duckdb")
    rows = connection.execute(f"SELECT * FROM ({query}) ORDER BY ALL").fetchall()
    assert len(rows) == validation.rows[predicate]
    return rows


def faults(connection: duckdb.DuckDBPyConnection) -> list[tuple[object, ...]]:
    """What is wrong: patient, predicate, problem, column, value and message, sorted."""
    columns = 'patient, predicate, problem, "column", value, message'
    return connection.execute(f"SELECT {columns} FROM faults ORDER BY ALL").fetchall()


def told(problems: Sequence[Problem], folder: Path) -> list[str]:
    """Problems in a few words: place, severity, name, message, help."""
    return [
        f"{str(p.place).replace(str(folder), 'in')} {p.severity}[{p.name}]: {p.message} = {p.help}".replace(
            str(folder), "in"
        )
        for p in problems
    ]


def problems(folder: Path, as_of: str | None = TODAY, redact: bool = False) -> list[str]:
    """All that is told of the input in a folder, in a few words."""
    validation, _ = judge(folder, as_of)
    return told(problems_of(validation, redact), folder)


MEASURED: Cells = {"patient": "p1", "test": "crp", "value": 5.25, "unit": "mg/L", "date": "2026-03-01"}
DOSE: Cells = {"patient": "p1", "drug": "kesimpta", "date": "2026-03-01"}
NUMBERS = {"value": "DOUBLE"}
