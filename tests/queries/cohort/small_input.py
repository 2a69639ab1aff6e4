"""A small input for the small knowledge base: made-up patients in CSV, and what comes of each alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb

from engine.driver import evaluate
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.terms import Row
from queries.knowledge import Knowledge, answer_predicates, prepare_for
from queries.record import read_record

DAY = "2026-03-03"


def rows_of(number: int) -> dict[str, list[dict[str, object]]]:
    """The record of a patient; numbers differ in treatment, fever and clearance."""
    rows: dict[str, list[dict[str, object]]] = {"treatment": [], "fever": [], "cleared": []}
    if number % 7:
        rows["treatment"].append({"drug": f"drug_{number % 3}", "status": "on_therapy", "since": "2025-01-01"})
    if number % 2:
        rows["fever"].append({"degrees": 37.0 + number % 5, "unit": "Cel", "date": "2026-03-02"})
    if not number % 3:
        rows["fever"].append({"degrees": 39, "unit": "Cel", "date": f"2026-02-{1 + number % 28:02d}"})
    if not number % 4 or not number % 14:
        rows["cleared"].append({"date": "2026-03-03"})
    return {name: those for name, those in rows.items() if those}


def name_of(number: int) -> str:
    """The id of a patient; some are hostile."""
    return {5: "'; DROP TABLE treatment; --", 9: 'say "no"', 11: "Łukasz/../x"}.get(number, f"p{number:05d}")


def write_input(folder: Path, patients: int) -> Path:
    """The datasets of so many patients; returns their folder."""
    folder.mkdir(parents=True)
    lines: dict[str, list[str]] = {}
    for number in range(1, patients + 1):
        for name, rows in rows_of(number).items():
            for row in rows:
                lines.setdefault(name, []).append(json.dumps({"patient": name_of(number), **row}, ensure_ascii=False))
    for name, those in lines.items():
        (folder / f"{name}.ndjson").write_text("\n".join(those) + "\n", "utf-8")
    return folder


def answers_alone(knowledge: Knowledge, patients: int, day: str = DAY) -> dict[str, set[Row]]:
    """The answers about each patient, asked alone and by the other evaluator."""
    wanted = answer_predicates(knowledge.program)
    prepared = prepare_for(knowledge.program, wanted)
    found: dict[str, set[Row]] = {name: set() for name in wanted}
    evaluator = PyDatalogEvaluator()
    for number in range(1, patients + 1):
        record = {"patient": name_of(number), "as_of": day, **rows_of(number)}
        read = read_record(json.dumps(record).encode(), "r.json", knowledge.program)
        assert read.record is not None, read.problems
        model = evaluate(prepared, read.record.rows, evaluator, recording=False)
        for name in wanted:
            found[name].update(model.relation(name))
    evaluator.close()
    return found


def stored(out: Path, dataset: str) -> list[tuple[object, ...]]:
    """The rows of a dataset of a run, in the order of files and rows, without the column `rules`."""
    return [row[:-1] for path in sorted((out / dataset).glob("*.parquet")) for row in _rows(path)]


def _rows(path: Path) -> Iterator[tuple[object, ...]]:
    with duckdb.connect() as connection:
        yield from connection.read_parquet(str(path)).fetchall()
