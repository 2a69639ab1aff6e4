"""Whole inputs: which day counts, what spans rows, what is set aside, and which rows are left."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest

from engine.loading import load_files
from engine.problem import errors_in
from engine.program import Program
from engine.terms import Real, Text
from queries.cohort.datasets import find_datasets, typed_columns
from queries.cohort.problems import problems_of
from queries.cohort.validation import validate
from queries.record import read_record_file
from queries.record_vocabulary import Vocabulary
from tests.queries.cohort.written import (
    DOSE,
    FORMATS,
    MEASURED,
    NUMBERS,
    TODAY,
    Cells,
    faults,
    judge,
    problems,
    program,
    rows_of,
    told,
    vocabulary,
    write,
)

GOOD = sorted((Path(__file__).parents[2] / "problems" / "records" / "good").iterdir())


class TestDays:
    """Which day counts for whom."""

    def test_none_is_assumed(self, tmp_path: Path) -> None:
        write(tmp_path / "dose_given.csv", [{**DOSE, "date": "2999-01-01"}])
        validation, _ = judge(tmp_path, None)
        assert validation.forbidden
        assert told(problems_of(validation), tmp_path) == [
            ":1:1 error[missing-as-of]: neither `--as-of` nor a dataset `as_of` says of which day the records are = "
            "ask with `--as-of YYYY-MM-DD`, or add a dataset `as_of` with the columns `patient` and `date`"
        ]

    def test_one_that_is_none(self, tmp_path: Path) -> None:
        write(tmp_path / "dose_given.csv", [DOSE])
        assert problems(tmp_path, "2026-02-30") == [
            ":1:1 error[bad-date]: `2026-02-30` is not a day of the calendar, and the question is asked as of that day = "
            "write the day as YYYY-MM-DD, such as 2026-03-02"
        ]

    @pytest.mark.parametrize("format_", FORMATS)
    def test_each_patient_has_one(self, format_: str, tmp_path: Path) -> None:
        days = {"p1": "2026-03-01", "p2": "2026-02-28", "p3": "today"}
        write(tmp_path / f"as_of.{format_}", [{"patient": p, "date": d} for p, d in days.items()])
        write(tmp_path / f"dose_given.{format_}", [{**DOSE, "patient": f"p{n}"} for n in (1, 2, 3, 4)])
        validation, connection = judge(tmp_path, None)
        assert [fault[:4] for fault in faults(connection)] == [
            ("p2", "dose_given", "date-after-as-of", "date"),
            ("p3", "as_of", "bad-date", "date"),
            ("p4", "as_of", "missing-as-of", ""),
        ]
        assert told(problems_of(validation), tmp_path)[1] == (
            f"in/as_of.{format_}:1:1 error[missing-as-of]: a patient has no row in `as_of` (patient `p4`) = "
            "add their rows, or ask with `--as-of YYYY-MM-DD`"
        )
        assert rows_of(validation, connection, "as_of") == [("p1", date(2026, 3, 1))]

    def test_the_one_that_is_asked_for_goes_first(self, tmp_path: Path) -> None:
        write(tmp_path / "as_of.csv", [{"patient": "p1", "date": "2020-01-01"}, {"patient": "p2", "date": "x"}])
        write(tmp_path / "dose_given.csv", [DOSE, {**DOSE, "patient": "p3"}])
        validation, connection = judge(tmp_path, TODAY)
        assert [fault[:3] for fault in faults(connection)] == [("p2", "as_of", "bad-date")]
        day = date.fromisoformat(TODAY)
        assert rows_of(validation, connection, "as_of") == [("p1", day), ("p3", day)]

    def test_a_program_need_not_declare_it(self, tmp_path: Path) -> None:
        predicates = {name: p for name, p in program().predicates.items() if name != "as_of"}
        without = Vocabulary(program()._replace(predicates=predicates))
        write(tmp_path / "as_of.csv", [{"patient": "p1", "date": "2026-03-01"}])
        write(tmp_path / "dose_given.csv", [{**DOSE, "date": "2026-03-02"}])
        with duckdb.connect() as connection:
            validation = validate(connection, find_datasets(tmp_path, without), without, None)
            assert [fault[2] for fault in faults(connection)] == ["date-after-as-of"]
            assert list(validation.typed) == ["dose_given"]


class TestSharedPredicates:
    """What a record states once."""

    def test_several_values(self, tmp_path: Path) -> None:
        regions = [("p1", "us"), ("p1", "eu"), ("p2", "us"), ("p2", "us"), ("p3", "eu"), ("p4", "uk"), ("p4", "us")]
        write(tmp_path / "jurisdiction" / "a.csv", [{"patient": p, "region": r} for p, r in regions])
        write(tmp_path / "jurisdiction" / "b.csv", [{"patient": "p3", "region": "us"}])
        validation, connection = judge(tmp_path)
        several = "another value is stated for the same patient"
        assert faults(connection) == [
            ("p1", "jurisdiction", "several-values", "region", "eu", several),
            ("p1", "jurisdiction", "several-values", "region", "us", several),
            ("p3", "jurisdiction", "several-values", "region", "eu", several),
            ("p3", "jurisdiction", "several-values", "region", "us", several),
            ("p4", "jurisdiction", "several-values", "region", "uk", several),
            ("p4", "jurisdiction", "several-values", "region", "us", several),
            ("p4", "jurisdiction", "unknown-constant", "region", "uk", "the knowledge base knows no such `region`"),
        ]
        assert told(problems_of(validation), tmp_path)[1] == (
            "in/jurisdiction/a.csv:1:1 error[several-values]: 3 patients have more than one `jurisdiction` "
            "(patients `p1`, `p3`, `p4`) = keep the row that holds on the day of the record"
        )
        assert rows_of(validation, connection, "jurisdiction") == [("p2", "us")]

    def test_numbers_of_two_sorts_are_two(self, tmp_path: Path) -> None:
        declared = tmp_path / "declared.pl"
        declared.write_text(':- predicate(limit(value: number), [from: record, holds: "{value}"]).\n')
        limits = Vocabulary(load_files([declared]).program)
        write(
            tmp_path / "in" / "limit.csv", [{"patient": p, "value": v} for p, v in [("a", 1), ("a", "1.0"), ("b", 1)]]
        )
        with duckdb.connect() as connection:
            validation = validate(connection, find_datasets(tmp_path / "in", limits), limits, TODAY)
            assert [fault[:5] for fault in faults(connection)] == [
                ("a", "limit", "several-values", "value", "1"),
                ("a", "limit", "several-values", "value", "1.0"),
            ]
            assert rows_of(validation, connection, "limit") == [("b", None, 1)]

    def test_rows_of_more_columns_may_be_many(self, tmp_path: Path) -> None:
        rows = [{"patient": "p1", "ward": w, "date": "2026-12-24"} for w in ("A", "B")]
        write(tmp_path / "closed_on.csv", rows)
        validation, connection = judge(tmp_path)
        assert validation.counts == ()
        assert [row[1] for row in rows_of(validation, connection, "closed_on")] == ["A", "B"]


class TestCombinations:
    """What must stand together in a fact (`checked_by`)."""

    def test_rows_with_other_faults_are_not_judged(self, tmp_path: Path) -> None:
        write(tmp_path / "measured.csv", [{**MEASURED, "unit": "g/L", "value": "x"}])
        _, connection = judge(tmp_path)
        assert [fault[2] for fault in faults(connection)] == ["wrong-kind"]

    def test_what_is_not_listed_is_warned_of(self, tmp_path: Path) -> None:
        write(tmp_path / "measured.csv", [{**MEASURED, "test": "ferritin"}, {**MEASURED, "test": "systemic"}])
        validation, connection = judge(tmp_path)
        assert told(problems_of(validation), tmp_path) == [
            "in/measured.csv:1:1 warning[unfamiliar-constant]: 2 cells of `test` in `measured` hold values that no rule or fact "
            "mentions (patient `p1`) = check them"
        ]
        assert len(rows_of(validation, connection, "measured")) == 2

    def test_of_numbers_dates_and_texts(self, tmp_path: Path) -> None:
        declared = tmp_path / "declared.pl"
        declared.write_text(
            ":- predicate(given(patient, value: number, on: date, words: text, n: integer), [\n"
            '    from: record, holds: "so", may_be_ahead: [on], checked_by: allowed(value, on, words, n)]).\n'
            ':- predicate(allowed(value: number, on: date, words: text, n: integer), [from: facts, holds: "so"]).\n'
            "allowed(1, '2026-03-01', \"a\", 5).\nallowed(1.0, '2026-03-02', \"a'b\", 5).\nallowed(1.0, '2026-03-02', \"c\", 7).\n"
        )
        loaded = load_files([declared])
        assert loaded.problems == ()
        found = Vocabulary(loaded.program)
        cells = [
            ("ok1", "1", "2026-03-01", "a", 5),
            ("ok2", "1.0", "2026-03-02", "a'b", 5),
            ("on", "1.0", "2026-03-01", "a", 5),
            ("words", "1.0", "2026-03-02", "a", 5),
            ("n", "1.0", "2026-03-02", "c", 5),
            ("doubt", "2", "2026-03-02", "c", 5),
        ]
        names = ("patient", "value", "on", "words", "n")
        write(tmp_path / "in" / "given.csv", [dict(zip(names, row, strict=True)) for row in cells])
        with duckdb.connect() as connection:
            validation = validate(connection, find_datasets(tmp_path / "in", found), found, TODAY)
            assert [(fault[0], fault[2], fault[3]) for fault in faults(connection)] == [
                ("n", "wrong-combination", "n"),
                ("on", "wrong-combination", "on"),
                ("words", "wrong-combination", "words"),
            ]
            assert [c.samples[0].patient for c in validation.counts if not c.severe] == ["doubt"]
            assert told(problems_of(validation), tmp_path)[1].startswith(
                "in/in/given.csv:1:1 error[wrong-combination]: a cell of `n` in `given` does not go with the `value` and `on` "
                "and `words` beside it (patient `n`)"
            )


class TestRepeats:
    """Rows that say what others say are read once."""

    @pytest.mark.parametrize("format_", FORMATS)
    def test_are_dropped_and_counted(self, format_: str, tmp_path: Path) -> None:
        rows = [MEASURED, {**MEASURED, "value": 5.5}, MEASURED, {**MEASURED, "patient": "p2"}, MEASURED]
        write(tmp_path / "measured" / f"a.{format_}", rows, NUMBERS)
        write(tmp_path / "measured" / f"b.{format_}", [MEASURED], NUMBERS)
        validation, connection = judge(tmp_path)
        assert told(problems_of(validation), tmp_path) == [
            f"in/measured/a.{format_}:1:1 warning[repeated-row]: 3 rows of `measured` say what other rows say (patient `p1`) = "
            "remove them, or correct what differs; each is read once"
        ]
        assert [row[:3] for row in rows_of(validation, connection, "measured")] == [
            ("p1", "crp", 5.25),
            ("p1", "crp", 5.5),
            ("p2", "crp", 5.25),
        ]

    def test_are_compared_as_values(self, tmp_path: Path) -> None:
        cells = ["10.0", "1e1", "10", "0.0", "-0.0", "0"]
        write(tmp_path / "measured.csv", [{**MEASURED, "value": cell} for cell in cells])
        validation, connection = judge(tmp_path)
        assert [row[2:4] for row in rows_of(validation, connection, "measured")] == [
            (0.0, None),
            (10.0, None),
            (None, 0),
            (None, 10),
        ]
        assert [(c.problem, c.rows) for c in validation.counts] == [("repeated-row", 2)]

    def test_of_patients_set_aside_do_not_count(self, tmp_path: Path) -> None:
        write(tmp_path / "smoker.csv", [{"patient": "p1"}, {"patient": "p1"}])
        write(tmp_path / "dose_given.csv", [{**DOSE, "drug": "x"}])
        validation, _ = judge(tmp_path)
        assert [c.problem for c in validation.counts] == ["unknown-constant"]


def test_every_format_gives_the_same_rows(tmp_path: Path) -> None:
    datasets: dict[str, list[Cells]] = {
        "as_of": [{"patient": "p1", "date": TODAY}, {"patient": "p2", "date": "2026-03-02"}],
        "jurisdiction": [{"patient": "p1", "region": "eu"}],
        "measured": [MEASURED, {**MEASURED, "patient": "p2", "value": 0.1, "date": "2024-02-29"}],
        "pregnancies": [{"patient": "p1", "count": -3}, {"patient": "p2", "count": 2**63 - 1}],
        "noted": [{"patient": "p2", "words": 'two lines,\n"quoted"\tand more', "date": "2026-03-01"}],
        "smoker": [{"patient": "p1"}],
        "closed_on": [{"patient": "p1", "ward": "B 2", "date": "2026-12-24"}],
        "steroid_course": [{"patient": "p1", "mg_per_day": 5, "started": "2026-01-01", "ended": "2026-01-09"}],
    }
    types = {"value": "DOUBLE", "count": "BIGINT", "date": "DATE", "mg_per_day": "SMALLINT", "started": "DATE"}
    found = []
    for format_ in FORMATS:
        for name, rows in datasets.items():
            write(tmp_path / format_ / f"{name}.{format_}", rows, types)
        validation, connection = judge(tmp_path / format_, None)
        assert validation.counts == () and validation.problems == ()
        assert set(validation.typed) == set(datasets)
        described = {}
        for name, query in validation.typed.items():
            columns = connection.execute(f"DESCRIBE {query.sql(dialect='duckdb')}").fetchall()
            described[name] = [column[:2] for column in columns]
            assert tuple(column[0] for column in columns) == typed_columns(vocabulary().forms[name])
        found.append(({name: rows_of(validation, connection, name) for name in datasets}, described))
    assert found[0] == found[1] == found[2]
    rows_, described = found[0]
    assert rows_["measured"] == [
        ("p1", "crp", 5.25, None, "mg/L", date(2026, 3, 1)),
        ("p2", "crp", 0.1, None, "mg/L", date(2024, 2, 29)),
    ]
    assert rows_["steroid_course"][0][1:3] == (None, 5)
    assert described["measured"] == [
        ("patient", "VARCHAR"),
        ("test", "VARCHAR"),
        ("value", "DOUBLE"),
        ("value integer", "BIGINT"),
        ("unit", "VARCHAR"),
        ("date", "DATE"),
    ]


@pytest.mark.parametrize("path", GOOD, ids=lambda p: p.name)
def test_good_records_are_good_datasets(path: Path, tmp_path: Path) -> None:
    """The rows of a record, as datasets, are the same rows."""
    record = read_record_file(path, program()).record
    assert record is not None
    expected: dict[str, set[tuple[object, ...]]] = {}
    for name, rows in record.rows.items():
        form = vocabulary().forms[name]
        values = [row[form.of_patient :] for row in rows]
        write(tmp_path / f"{name}.ndjson", [{"patient": record.patient, **_cells(form.columns, row)} for row in values])
        expected[name] = {(record.patient, *[str(v) if type(v) is Text else v for v in row]) for row in values}
    validation, connection = judge(tmp_path, None)
    assert validation.problems == () and not errors_in(problems_of(validation))
    assert {n: {_values(n, row) for row in rows_of(validation, connection, n)} for n in validation.typed} == expected


def _cells(columns: object, row: tuple[object, ...]) -> dict[str, object]:
    return dict(zip(columns, [float(v) if type(v) is Real else v for v in row], strict=True))  # type: ignore[call-overload]


def _values(predicate: str, row: tuple[object, ...]) -> tuple[object, ...]:
    """A typed row with numbers in one column and dates as text."""
    cells = dict(zip(typed_columns(vocabulary().forms[predicate]), row, strict=True))
    found: list[object] = []
    for name, value in cells.items():
        if name.endswith(" integer"):
            continue
        twin = cells.get(f"{name} integer")
        found.append(twin if twin is not None else Real(value) if isinstance(value, float) else value)
    return tuple([str(value) if isinstance(value, date) else value for value in found])


def test_patients_in_are_those_used_and_those_set_aside(tmp_path: Path) -> None:
    rows = [{**DOSE, "patient": f"p{n}", "drug": "kesimpta" if n % 3 else "x"} for n in range(100)]
    write(tmp_path / "dose_given.csv", rows)
    write(tmp_path / "smoker.csv", [{"patient": f"p{n}"} for n in range(50, 150)])
    validation, connection = judge(tmp_path)
    used = {row[0] for name in ("dose_given", "smoker") for row in rows_of(validation, connection, name)}
    aside = {p for (p,) in connection.execute("SELECT patient FROM faulty_patients").fetchall()}
    everyone = {p for (p,) in connection.execute("SELECT patient FROM patients").fetchall()}
    assert used | aside == everyone and not used & aside
    assert (validation.patients, validation.faulty) == (len(everyone), len(aside)) == (150, 34)
    assert validation.rows == {"as_of": 116, "dose_given": 66, "smoker": 83}


def test_an_input_without_rows(tmp_path: Path) -> None:
    (tmp_path / "smoker.csv").write_text("patient\n")
    (tmp_path / "resolved.ndjson").write_text("")
    validation, connection = judge(tmp_path)
    assert (validation.patients, validation.counts) == (0, ())
    assert rows_of(validation, connection, "smoker") == rows_of(validation, connection, "resolved") == []


def test_little_memory_is_enough(tmp_path: Path) -> None:
    """Rows, patients, faults and repeats are spilled to where the connection says."""
    (tmp_path / "in").mkdir()
    with duckdb.connect() as connection:
        made = (
            "SELECT md5((n // 2)::VARCHAR) AS patient, 'e' || n % 7 AS episode, DATE '2026-03-01' AS date "
            "FROM range(600000) t(n)"
        )
        connection.sql(made).write_parquet(str(tmp_path / "in" / "resolved.parquet"))
        wrong = "SELECT md5(n::VARCHAR) AS patient, 'x' AS drug, DATE '2026-03-01' AS date FROM range(200000) t(n)"
        connection.sql(wrong).write_parquet(str(tmp_path / "in" / "dose_given.parquet"))
    connection = duckdb.connect()
    connection.execute("SET memory_limit = '120MB'")
    connection.execute("SET threads = 1")
    connection.execute("SET temp_directory = $1", [str(tmp_path / "spill")])
    validation, _ = judge(tmp_path / "in", connection=connection)
    assert (validation.patients, validation.faulty) == (300_000, 200_000)
    assert validation.rows["resolved"] == 200_000


def test_an_empty_program_has_no_datasets(tmp_path: Path) -> None:
    empty = Vocabulary(Program({}, (), {}, {}, (), {}, (), False))
    write(tmp_path / "smoker.csv", [{"patient": "p1"}])
    assert [p.name for p in find_datasets(tmp_path, empty).problems] == ["unknown-predicate"]
