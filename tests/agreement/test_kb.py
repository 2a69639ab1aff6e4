"""The shipped knowledge base: pyDatalog and DuckDB say the same of its examples, of its cases, and of made-up patients."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import pytest

from engine.driver import Prepared
from engine.program import Program
from engine.source import Span
from engine.terms import Real, Row, Value
from queries.answer_json import answer_as_json
from queries.asking import ask
from queries.engines import DUCKDB
from queries.knowledge import Knowledge, open_knowledge, prepare_for
from queries.opening import open_both
from queries.record import case_record, read_record_file
from tests.agreement.engines import Outcome, by_duckdb, by_pydatalog

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
TODAY = "2026-03-03"
"""The day of nearly all cases. The others are asked on one day too, since each day is an evaluation of its own."""
LAST = "2026-12-01"

Rows = dict[str, dict[Row, Span]]
REGIONS = ("", "us", "eu")


@pytest.mark.parametrize("path", EXAMPLES[::3], ids=lambda p: p.stem)
def test_ask_gives_the_same_answer_to_the_byte(path: Path) -> None:
    knowledge, record = open_both(None, str(path), None, {}, whole=False)
    expected, found = (
        json.dumps(answer_as_json(ask(knowledge, record, most_proofs=5, **engine)), ensure_ascii=False)
        for engine in ({}, {"engine": DUCKDB})
    )
    assert found == expected


@cache
def opened() -> Knowledge:
    return open_knowledge(cases=True)


def prepared(rows: Rows) -> Prepared:
    """All rules that can fire for some record."""
    program = opened().program
    heads = sorted({rule.head.predicate for rule in program.rules})
    return prepare_for(program, heads, [name for name, some in rows.items() if some])


def named(program: Program, rows: Mapping[str, Mapping[Row, Span]], patient: str, day: str) -> Rows:
    """The rows of a record as those of another patient, on another day."""
    found: Rows = {}
    for name, some in rows.items():
        kinds = [argument.kind for argument in program.predicates[name].arguments]
        for row, span in some.items():
            own: Row = tuple([patient if k == "patient" else v for k, v in zip(kinds, row, strict=True)])
            found.setdefault(name, {})[(day,) if name == "as_of" else own] = span
    return found


def region_of(rows: Mapping[str, Mapping[Row, Span]]) -> str:
    return next((str(row[0]) for row in rows.get("jurisdiction", ())), "")


def together(records: Iterable[Rows]) -> Rows:
    """Many records as one."""
    found: Rows = {}
    for record in records:
        for name, some in record.items():
            found.setdefault(name, {}).update(some)
    return found


def about(outcome: Outcome, patient: str, patients: Mapping[Value, object]) -> tuple[set[object], set[object]]:
    """The rows and firings that an outcome has for one patient, and for none: without rounds, which count for all."""

    def concerns(values: Row) -> bool:
        return patient in values or not any(value in patients for value in values)

    rows = {(name, row) for name, some in outcome.relations.items() for row in some if concerns(row)}
    return rows, {firing[:4] for firing in outcome.firings if concerns((*firing[1], *firing[3]))}


def assert_same(records: dict[str, Rows], alone: Iterable[str]) -> None:
    """Both engines say the same of all records together, and of some of them what is said of each alone."""
    rows = together(records.values())
    expected, found = by_pydatalog(prepared(rows), rows), by_duckdb(prepared(rows), rows)
    assert not expected.problems
    assert found.relations == expected.relations
    assert found == expected
    for patient in alone:
        single = by_pydatalog(prepared(records[patient]), records[patient])
        assert about(found, patient, records) == about(single, patient, records)


def cases(region: str, usual: bool) -> dict[str, Rows]:
    """The cases of a region, those of the usual day or all others, each with a patient of its own."""
    program = opened().program
    found = {}
    for number, case in enumerate(program.cases):
        rows = case_record(case, program).rows
        day = next(iter(rows["as_of"]))[0]
        if region_of(rows) == region and (day == TODAY) == usual:
            found[f"case{number}"] = named(program, rows, f"case{number}", TODAY if usual else LAST)
    return found


@pytest.mark.parametrize("region", ["", "eu"])
def test_all_examples_on_one_day(region: str) -> None:
    program = opened().program
    records = {}
    for path in EXAMPLES:
        record = read_record_file(str(path), program).record
        assert record is not None
        if region_of(record.rows) == region:
            records[path.stem] = named(program, record.rows, path.stem, LAST)
    assert_same(records, records)


@pytest.mark.parametrize("region", REGIONS)
def test_all_cases_of_the_usual_day(region: str) -> None:
    records = cases(region, True)
    assert len(records) > 100
    assert_same(records, list(records)[::90])


def test_cases_of_other_days() -> None:
    records = {
        name: rows for region in ("", "eu") for name, rows in cases(region, False).items() if not region_of(rows)
    }
    assert len(records) > 20
    assert_same(records, list(records)[::3])


@pytest.mark.skipif(importlib.util.find_spec("pyarrow") is None, reason="the generator needs numpy and pyarrow")
def test_made_up_patients_together_and_each_alone() -> None:
    from benchmarks.cohort import AS_OF, Chunk

    program = opened().program
    nowhere = Span("made_up", 1, 1)
    records: dict[str, Rows] = {}
    outside: set[str] = set()
    for name, table in Chunk(0, 90, 3, AS_OF).make().items():
        columns = [argument.name for argument in program.predicates[name].arguments]
        for made in table.to_pylist():
            if name == "jurisdiction":
                outside.update([made["patient"]] if made["region"] == "eu" else [])
            else:
                row = tuple([Real(v) if isinstance(v, float) else v for v in [made[c] for c in columns]])
                records.setdefault(made["patient"], {}).setdefault(name, {})[row] = nowhere
    records = {patient: {**rows, "as_of": {(AS_OF,): nowhere}} for patient, rows in records.items()}
    records = {patient: rows for patient, rows in records.items() if patient not in outside}
    assert_same(records, list(records)[::6])
