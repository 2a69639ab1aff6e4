"""Single cells: what a cell of a dataset is worth is what the same cell of one record is worth."""

from __future__ import annotations

import csv
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlglot import exp

from engine.problem import ERROR, WARNING
from engine.terms import Real, Value
from queries.cohort.cells import BLANK, VISIBLE, Cell, acceptable, fine
from queries.cohort.columns import CELL, STRING
from queries.cohort.rows import Rows
from queries.record import read_record
from queries.record_text import forbidden
from queries.record_values import LONGEST, NULLS, NUMBER_FORM
from tests.queries.cohort.written import TODAY, faults, judge, program, rows_of, vocabulary, write


class Place(NamedTuple):
    """A column, the other cells that make a row of it, and the kind it has."""

    predicate: str
    column: str
    kind: str
    others: dict[str, object]


DAY = {"date": "2026-03-01"}
PLACES = (
    Place("dose_given", "date", "date", {"drug": "kesimpta"}),
    Place("dose_due", "date", "date", {"drug": "kesimpta"}),
    Place("steroid_course", "mg_per_day", "number", {"started": "2026-01-01", "ended": "2026-02-01"}),
    Place("pregnancies", "count", "integer", {}),
    Place("noted", "words", "text", DAY),
    Place("hospitalised", "episode", "episode", DAY),
    Place("treatment", "drug", "drug", {"status": "on_hold", "since": "2026-01-01"}),
    Place("sign", "sign", "sign", {"state": "present", **DAY}),
    Place("measured", "test", "test", {"value": 5, "unit": "mg/L", **DAY}),
    Place("jurisdiction", "region", "region", {}),
    Place("closed_on", "ward", "ward", DAY),
)


class Verdict(NamedTuple):
    """What a cell is worth: names of errors and of warnings, and its value where it has one."""

    errors: tuple[str, ...]
    warnings: tuple[str, ...]
    value: Value | None


def in_a_record(place: Place, cell: str) -> Verdict:
    """The verdict of the record reader; the cell is as JSON has it."""
    others = "".join(f", {json.dumps(name)}: {json.dumps(value)}" for name, value in place.others.items())
    row = cell if place.predicate == "jurisdiction" else f"[{{{json.dumps(place.column)}: {cell}{others}}}]"
    text = f'{{"patient": "p", "as_of": "{TODAY}", "{place.predicate}": {row}}}'
    result = read_record(text.encode(), "r.json", program(), vocabulary=vocabulary())
    errors = tuple(sorted({p.name for p in result.problems if p.severity == ERROR}))
    warnings = tuple(sorted(p.name for p in result.problems if p.severity == WARNING))
    if result.record is None:
        return Verdict(errors, (), None)
    declared = program().predicates[place.predicate].arguments
    at = [argument.name for argument in declared].index(place.column)
    [found] = result.record.rows[place.predicate]
    value = found[at]
    if type(value) is int and not -(2**63) <= value < 2**63:
        return Verdict(("integer-too-large",), (), None)
    return Verdict(errors, warnings, value)


def in_datasets(
    place: Place, cells: Sequence[object], format_: str, types: dict[str, str] | None = None
) -> list[Verdict]:
    """The verdicts of a validation; of JSON the cells are its text, of the other formats values."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{place.predicate}.{format_}"
        rows = [{"patient": f"p{n}", place.column: cell, **place.others} for n, cell in enumerate(cells)]
        if format_ == "ndjson":
            mark = "the cell"
            lines = [json.dumps({**row, place.column: mark}) for row in rows]
            parts = [line.replace(json.dumps(mark), str(cell)) for line, cell in zip(lines, cells, strict=True)]
            file.write_text("".join(f"{line}\n" for line in parts), "utf-8")
        elif format_ == "csv":
            with file.open("w", encoding="utf-8", newline="") as opened:
                writer = csv.writer(opened, quoting=csv.QUOTE_ALL, lineterminator="\n")
                writer.writerow(rows[0])
                writer.writerows([row.values() for row in rows])
        else:
            write(file, rows, types)
        validation, connection = judge(Path(folder))
        assert validation.problems == ()
        errors: dict[str, set[str]] = {}
        for patient, _, problem, *_ in faults(connection):
            errors.setdefault(str(patient), set()).add(str(problem))
        values = {row[0]: row[1:] for row in rows_of(validation, connection, place.predicate)}
        doubts: Counter[str] = Counter()
        for count in validation.counts:
            if not count.severe:
                doubts[count.problem] += count.rows
        made = []
        for n in range(len(cells)):
            wrong = tuple(sorted(errors.get(f"p{n}", ())))
            assert (f"p{n}" in values) != bool(wrong)
            value = None if wrong else of_row(values[f"p{n}"], place)
            warnings = tuple(doubts) if value is not None and in_a_record(place, json.dumps(value)).warnings else ()
            made.append(Verdict(wrong, warnings, value))
        assert sum(len(verdict.warnings) for verdict in made) == doubts.total()
        return made


def of_row(row: tuple[object, ...], place: Place) -> Value:
    """The value in a typed row."""
    declared = [a for a in program().predicates[place.predicate].arguments if a.kind != "patient"]
    at = [argument.name for argument in declared].index(place.column)
    if place.kind == "number":
        decimal, integer = row[at : at + 2]
        assert (decimal is None) != (integer is None)
        return integer if decimal is None else Real(decimal)  # type: ignore[return-value, arg-type]
    value = row[at]
    assert isinstance(value, (str, int, date))
    return str(value) if isinstance(value, date) else value


def same(found: Verdict, expected: Verdict) -> bool:
    """Whether two verdicts agree; the texts of DuckDB are plain `str`, and the two zeros are different."""
    one, other = found.value, expected.value
    if type(one) is Real or type(other) in (Real, int):
        return found[:2] == expected[:2] and repr(one) == repr(other)
    return found[:2] == expected[:2] and str(one) == str(other)


@pytest.fixture(params=[True, False], ids=["quick", "all looked at"], autouse=True)
def quick_test(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without the quick test, which must never change a verdict."""
    if not request.param:
        monkeypatch.setattr(Rows, "fine", lambda self: exp.false())


WORDS = st.sampled_from(
    [
        *["kesimpta", "ocrevus", "kesimta", "fever", "body_aches", "us", "crp", "alt", "on_hold", "anna", "ß", "a b"],
        *["", " ", "\t", "\u00a0", "\u3000", "~", "null", "Null", "NULL", "NUL", "true", "no", "12", "1.5", "N/A"],
        *[" a", "a ", "a\u00a0", "\u2003a", "a\tb", "a\nb", "a\rb", "a\u2028b", "a\x85b", "a\x00b", "\x7f", "\x1f"],
        *["\ufeff", "a\ufeffb", "\ufffe", "\uffff", "\u202ea", "a\u200fb", "\u200b", "e\u0301", "\U0001f600", "\ufffd"],
        *["'; DROP TABLE treatment; --", '"', "'", "\\", "\\n", "%s", "{}", "a,b", "$1", "?"],
    ]
)
DATES = st.sampled_from(
    [
        *[
            "2026-03-03",
            "2026-03-04",
            "2024-02-29",
            "2023-02-29",
            "1900-02-29",
            "2000-02-29",
            "2026-02-30",
            "2026-13-01",
        ],
        *["0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "-001-01-01", "2026-3-1", "2026-03-1", "26-03-01"],
        *["2026/03/01", "2026-03-01T00:00:00", "2026-03-01 ", " 2026-03-01", "today", "infinity", "epoch", "20260301"],
        *[
            "2026-03-01 (BC)",
            "2026\u201303\u201301",
            "\u0662\u0660\u0662\u0666-03-01",
            "2026-00-10",
            "2026-01-00",
            "now",
        ],
    ]
) | st.dates().map(str)
NUMBERS = st.one_of(
    st.sampled_from(
        [
            *[
                "0",
                "-0",
                "0.0",
                "-0.0",
                "0e5",
                "-0.00e-7",
                "1",
                "-1",
                "1.0",
                "1e2",
                "1E+2",
                "1e-2",
                "37.4",
                "0.1",
                "1e22",
            ],
            *["9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809"],
            *["18446744073709551615", "18446744073709551616", "1" + "0" * 400, "-" + "9" * 309, "1e308", "1e309"],
            *["1E400", "-1e400", "5e-324", "2e-324", "3e-324", "1e-400", "-1e-400", "0." + "0" * 330 + "1", "4.9e-324"],
            *["123456789012345678901234567890.5", "0.1000000000000000055511151231257827", "9007199254740993"],
            *["9007199254740993.0", "1.7976931348623157e308", "1.7976931348623159e308", "2.2250738585072011e-308"],
        ]
    ),
    st.from_regex(r"-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,20})?([eE][-+]?[0-9]{1,3})?", fullmatch=True),
    st.integers().map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
)
ODD_NUMBERS = st.sampled_from(
    [
        *[
            "37,4",
            "1_000",
            "+1",
            "01",
            "1.",
            ".5",
            "0x1F",
            "0o17",
            "1e",
            "1e5.5",
            "nan",
            "NaN",
            "inf",
            "Infinity",
            "-inf",
        ],
        *[
            "1 ",
            " 1",
            "1\u00a0000",
            "\u0661",
            "1:30",
            "<5",
            ">5",
            "5 mg",
            "1e+",
            "--1",
            "1__0",
            "1'000",
            "1.2.3",
            "infinity",
        ],
    ]
)
TEXTS = st.one_of(
    WORDS,
    DATES,
    NUMBERS,
    ODD_NUMBERS,
    st.text(st.characters(exclude_categories=("Cs",)), max_size=12),
    st.just("x" * LONGEST),
)
QUOTED = TEXTS.map(json.dumps)
LISTS = st.sampled_from(["null", "true", "false", "[]", "[1]", "{}", '{"a": [1]}', '["kesimpta"]'])
BATCH = 12
PROPERTY = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@PROPERTY
@given(st.sampled_from(PLACES), st.lists(QUOTED | NUMBERS | LISTS, min_size=1, max_size=BATCH))
@example(PLACES[4], [json.dumps("x" * (LONGEST + 1)), json.dumps("\U0001f600" * LONGEST)])
@example(PLACES[2], ["1e-400", "0.0", "0e0", '"5"', "[0.0]", "-0.0", "0", "5"])
def test_json_lines_are_judged_as_a_record(place: Place, cells: list[str]) -> None:
    for cell, found in zip(cells, in_datasets(place, cells, "ndjson"), strict=True):
        assert same(found, in_a_record(place, cell)), (place, cell, found, in_a_record(place, cell))


@PROPERTY
@given(st.sampled_from(PLACES), st.lists(TEXTS, min_size=1, max_size=BATCH))
@example(PLACES[5], ["x" * (LONGEST + 1), "12", "true", "a,b", 'a"b', "a\nb", "#", " ", "null", "~"])
@example(PLACES[4], ["NULL", "a", "\t"])
@example(PLACES[0], [TODAY, "2026-03-04", "0001-01-01", "0000-12-31"])
@example(PLACES[2], ["1e-400", "0.0", "-0.0", "0", "5", "5.0", "", "~", "1e400", "9223372036854775808"])
@example(PLACES[3], ["1.0", "1e2", "5", "-5", "9223372036854775808", "1" * 400, "null"])
def test_csv_is_judged_as_a_record(place: Place, cells: list[str]) -> None:
    """Numbers as without quotes, the others as with quotes; what YAML takes for nothing is nothing."""
    for cell, found in zip(cells, in_datasets(place, cells, "csv"), strict=True):
        number = place.kind in ("number", "integer") and re.fullmatch(NUMBER_FORM, cell)
        expected = in_a_record(place, "null" if cell in NULLS else cell if number else json.dumps(cell))
        assert same(found, expected), (place, cell, found, expected)


@PROPERTY
@given(
    st.sampled_from([p for p in PLACES if p.kind not in ("number", "integer")]),
    st.lists(TEXTS | st.none(), min_size=1, max_size=BATCH),
)
def test_strings_of_parquet_are_judged_as_a_record(place: Place, cells: list[str | None]) -> None:
    types = {name: "INTEGER" for name in place.others if name == "value"}
    for cell, found in zip(cells, in_datasets(place, cells, "parquet", types), strict=True):
        assert same(found, in_a_record(place, json.dumps(cell))), (place, cell, found)


@pytest.mark.parametrize(
    ("type_", "cell", "value"),
    [
        ("DOUBLE", 37.4, Real(37.4)),
        ("DOUBLE", 5.0, Real(5.0)),
        ("DOUBLE", -0.0, Real(0.0)),
        ("FLOAT", 38.3, Real(38.3)),
        ("DECIMAL(18,3)", "38.3", Real(38.3)),
        ("DECIMAL(38,0)", "5", Real(5.0)),
        ("TINYINT", -5, -5),
        ("UINTEGER", 4294967295, 4294967295),
        ("BIGINT", -(2**63), -(2**63)),
        ("UBIGINT", 2**63 - 1, 2**63 - 1),
    ],
)
def test_numbers_of_parquet(type_: str, cell: object, value: Value) -> None:
    [found] = in_datasets(PLACES[2], [cell], "parquet", {"mg_per_day": type_})
    assert same(found, Verdict((), (), value))
    assert type(found.value) is type(value)


@pytest.mark.parametrize(
    ("type_", "cell", "problem"),
    [
        ("DOUBLE", None, "empty-cell"),
        ("DOUBLE", float("nan"), "wrong-kind"),
        ("FLOAT", float("-inf"), "wrong-kind"),
        ("UBIGINT", 2**63, "integer-too-large"),
        ("INTEGER", None, "empty-cell"),
    ],
)
def test_numbers_of_parquet_that_are_none(type_: str, cell: object, problem: str) -> None:
    [found] = in_datasets(PLACES[2], [cell], "parquet", {"mg_per_day": type_})
    assert found == Verdict((problem,), (), None)


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("0001-01-01", None),
        ("9999-12-31", "date-after-as-of"),
        (TODAY, None),
        ("2026-03-04", "date-after-as-of"),
        ("0001-01-01 (BC)", "bad-date"),
        ("10000-01-01", "bad-date"),
        ("infinity", "bad-date"),
        (None, "empty-cell"),
    ],
)
def test_dates_of_parquet(cell: str | None, problem: str | None) -> None:
    [found] = in_datasets(PLACES[0], [cell], "parquet", {"date": "DATE"})
    assert found == Verdict((), (), cell) if problem is None else found == Verdict((problem,), (), None)


def test_a_column_of_nothing_is_empty_cells(tmp_path: Path) -> None:
    nothing = pa.nulls(1)
    pq.write_table(pa.table({"patient": ["p"], "drug": nothing, "date": nothing}), tmp_path / "dose_given.parquet")
    _, connection = judge(tmp_path)
    assert [fault[2:4] for fault in faults(connection)] == [("empty-cell", "date"), ("empty-cell", "drug")]


def test_characters_are_those_of_records() -> None:
    """What Python strips and what records may hold, letter by letter."""
    points = [n for n in range(1, sys.maxunicode + 1) if not 0xD800 <= n < 0xE000]
    query = (
        f"SELECT regexp_full_match(chr(n), '[{BLANK}]'), regexp_full_match(chr(n), '[{VISIBLE}]') "
        "FROM (SELECT UNNEST($1::INTEGER[]) AS n)"
    )
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        found = connection.execute(query, [points]).fetchall()
    assert found == [(not chr(n).strip(), not forbidden(chr(n))) for n in points]


def test_constants_that_no_cell_can_state_are_left_out() -> None:
    assert acceptable(["a", " a", "a\u202eb", "", 5, Real(5.0), "x" * (LONGEST + 1)], "drug") == {"a"}


@pytest.mark.parametrize(("stored", "holds"), [(CELL, False), (STRING, True)])
def test_a_constant_called_null_is_nothing_in_csv(stored: str, holds: bool) -> None:
    cell = Cell(1, "drug", "drug", stored, closed=frozenset(["null", "kesimpta"]))
    query = f"SELECT {fine(cell, None).sql(dialect='duckdb')} FROM (SELECT 'null' AS c1) AS row"
    assert duckdb.execute(query).fetchall() == [(holds,)]
