"""Input that is broken or hostile: named, kept as values, and never told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest

from engine.problem import ProblemsFound
from queries.cohort.datasets import find_datasets
from queries.cohort.problems import problems_of
from queries.cohort.validation import validate
from tests.queries.cohort.written import (
    DOSE,
    FORMATS,
    TODAY,
    faults,
    judge,
    problems,
    rows_of,
    told,
    vocabulary,
    write,
)


class TestBrokenFiles:
    """What cannot be read forbids the run, and says where."""

    def test_lines(self, tmp_path: Path) -> None:
        (tmp_path / "resolved.csv").write_bytes(
            b'patient,episode,date\np1,"e,\n1",2026-03-01\np1,e1\np1,e1,2026-03-01,x\np1,"e"1,2026-03-01\n\xff,e1,2026-03-01\n'
        )
        (tmp_path / "smoker.ndjson").write_bytes(
            b'{"patient": "p1"}\n\n[1]\n{"patient": "p1"} {}\n{"patient": "\xff"}\n{"patient": "p2"}\nnull\n'
        )
        validation, _ = judge(tmp_path)
        assert validation.forbidden and validation.typed == {} and validation.rows == {}
        found = problems_of(validation)
        assert told(found, tmp_path) == [
            "in/resolved.csv:1:1 error[control-character]: a cell of `episode` in `resolved` holds a character that cannot be "
            "seen (patient `p1`) = remove such characters",
            "in/resolved.csv:4:1 error[broken-line]: 4 lines of `resolved.csv` are no row of 3 cells = put cells with commas, "
            'quotes or line ends between double quotes, and write a quote within as `""`',
            "in/smoker.ndjson:3:1 error[broken-line]: 4 lines of `smoker.ndjson` are no JSON object = write one JSON object "
            "on each line, such as `{...}`, as UTF-8",
        ]
        assert [(label.span.line, label.text) for label in found[1].labels] == [
            (4, "too few cells"),
            (5, "too many cells"),
            (6, "a quote in the wrong place"),
            (7, "not UTF-8 text"),
        ]
        assert [(label.span.line, label.text) for label in found[2].labels] == [
            (number, "not one object") for number in (3, 4, 5, 7)
        ]

    def test_many_lines(self, tmp_path: Path) -> None:
        (tmp_path / "smoker.csv").write_text("patient\n" + "p,q\n" * 5000)
        [found] = problems_of(judge(tmp_path)[0])
        assert found.message == "at least 1,000 lines of `smoker.csv` are no row of 1 cell"
        assert len(found.labels) == 5
        (tmp_path / "smoker.csv").unlink()
        (tmp_path / "smoker.ndjson").write_text('{"patient": "p"}\n' * 12_000 + "{\n" * 1500)
        [found] = problems_of(judge(tmp_path)[0])
        assert found.message == "1,500 lines of `smoker.ndjson` are no JSON object"
        assert [label.span.line for label in found.labels] == [12_001, 12_002, 12_003, 12_004, 12_005]

    def test_the_rest_is_judged_in_the_same_run(self, tmp_path: Path) -> None:
        (tmp_path / "smoker.csv").write_text("patient\np,q\n")
        write(tmp_path / "dose_given.csv", [{**DOSE, "drug": "x"}])
        assert [p.name for p in problems_of(judge(tmp_path)[0])] == ["unknown-constant", "broken-line"]

    def test_a_parquet_file_damaged_within(self, tmp_path: Path) -> None:
        for name in ("a", "b"):
            write(tmp_path / "smoker" / f"{name}.parquet", [{"patient": f"p{n}" * 50} for n in range(300)])
        file = tmp_path / "smoker" / "b.parquet"
        data = bytearray(file.read_bytes())
        data[4:200] = b"\xff" * 196
        file.write_bytes(data)
        assert problems(tmp_path) == [
            "in/smoker/b.parquet:1:1 error[broken-file]: `b.parquet` cannot be read to its end = "
            "write it again; perhaps the writing was cut short"
        ]

    def test_csv_whose_lines_end_in_two_ways(self, tmp_path: Path) -> None:
        (tmp_path / "smoker.csv").write_bytes(b"patient\r\np1\np2\r\n")
        assert problems(tmp_path) == [
            "in/smoker.csv:1:1 error[broken-file]: `smoker.csv` cannot be read to its end = end all lines alike, and put cells "
            'with commas, quotes or line ends between double quotes, and write a quote within as `""`'
        ]

    def test_a_line_that_is_too_long(self, tmp_path: Path) -> None:
        (tmp_path / "smoker.ndjson").write_text(f'{{"patient": "p1"}}\n{{"patient": "{"p" * 40_000_000}"}}\n')
        assert [p.name for p in judge(tmp_path)[0].problems] == ["broken-file"]
        (tmp_path / "smoker.ndjson").unlink()
        (tmp_path / "smoker.csv").write_text(f"patient\np1\n{'p' * 3_000_000}\n")
        [found] = judge(tmp_path)[0].problems
        assert (found.name, found.labels[0].text) == ("broken-line", "too long a line")

    def test_a_file_that_is_gone_since(self, tmp_path: Path) -> None:
        write(tmp_path / "smoker.csv", [{"patient": "p1"}])
        datasets = find_datasets(tmp_path, vocabulary())
        (tmp_path / "smoker.csv").unlink()
        with duckdb.connect() as connection:
            validation = validate(connection, datasets, vocabulary(), TODAY)
        assert [p.name for p in validation.problems] == ["broken-file"]

    def test_datasets_with_problems_are_not_judged(self, tmp_path: Path) -> None:
        (tmp_path / "x.csv").write_text("")
        with duckdb.connect() as connection, pytest.raises(ProblemsFound) as found:
            validate(connection, find_datasets(tmp_path, vocabulary()), vocabulary(), TODAY)
        assert [p.name for p in found.value.problems] == ["unknown-predicate"]


HOSTILE = (
    "'; DROP TABLE treatment; --",
    "\\",
    "\\'",
    'a"b',
    "'",
    "$1",
    "?",
    "%s",
    "{0}",
    "NULL",
    "--",
    "/* */",
    "a, b",
    "Zoë",
    "\u05d0\u05d1",
    "e\u0301",
    "\U0001f600",
    "\ufffd",
    "-1",
    "0x1F",
    "1.0",
    "true",
)


@pytest.mark.parametrize("format_", FORMATS)
def test_hostile_names_are_values(format_: str, tmp_path: Path) -> None:
    names = [name for name in HOSTILE if name != "NULL" or format_ != "csv"]
    rows = [{"patient": n, "episode": n, "date": "2026-03-01"} for n in names]
    write(tmp_path / f"hospitalised.{format_}", rows)
    write(tmp_path / f"dose_given.{format_}", [{"patient": f"x{n}", "drug": n, "date": n} for n in names])
    connection = duckdb.connect()
    connection.execute("CREATE TABLE treatment AS SELECT 1 AS x")
    validation, _ = judge(tmp_path, connection=connection)
    day = date(2026, 3, 1)
    assert rows_of(validation, connection, "hospitalised") == sorted([(n, n, day) for n in names])
    assert connection.execute("SELECT x FROM treatment").fetchall() == [(1,)]
    assert {str(fault[4]) for fault in faults(connection)} == set(names)
    assert validation.faulty == len(names)
    tables = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    assert tables == {"treatment", "faults", "faulty_patients", "patients"}


def test_hostile_patients_are_shown_as_text(tmp_path: Path) -> None:
    name = "\x1b[31mp\u202e1\n" + "x" * 100
    write(tmp_path / "smoker.parquet", [{"patient": name}])
    [problem] = problems(tmp_path)
    assert f"(patient `<U+001B>[31mp<U+202E>1<U+000A>{'x' * 48}...`)" in problem
