"""What is told of each fault of a row, and what stands in the table of faults."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.rendering import render_problems
from queries.cohort.problems import problems_of
from tests.queries.cohort.written import (
    DOSE,
    FORMATS,
    MEASURED,
    NUMBERS,
    Cells,
    faults,
    judge,
    problems,
    rows_of,
    told,
    write,
)


class TestFaults:
    """Each fault in its words; the cell is told in the table alone."""

    @pytest.mark.parametrize(
        ("predicate", "row", "problem", "fault"),
        [
            (
                "dose_given",
                {**DOSE, "drug": None},
                "error[empty-cell]: a cell of `drug` in `dose_given` has no value (patient `p1`) = "
                "give the value, or leave the whole row out",
                ("empty-cell", "drug", None, "no value"),
            ),
            (
                "dose_given",
                {**DOSE, "drug": "kesimta"},
                "error[unknown-constant]: a cell of `drug` in `dose_given` holds no `drug` that the knowledge base knows "
                "(patient `p1`) = known are `kesimpta`, `ocrevus`",
                ("unknown-constant", "drug", "kesimta", "the knowledge base knows no such `drug`"),
            ),
            (
                "dose_given",
                {**DOSE, "date": "2026-02-30"},
                "error[bad-date]: a cell of `date` in `dose_given` is not a date: not a day of the calendar (patient `p1`) = "
                "write the day as YYYY-MM-DD, such as 2026-03-02",
                ("bad-date", "date", "2026-02-30", "not a day of the calendar"),
            ),
            (
                "dose_given",
                {**DOSE, "date": "1.3.2026"},
                "error[bad-date]: a cell of `date` in `dose_given` is not a date: not a date written YYYY-MM-DD "
                "(patient `p1`) = write the day as YYYY-MM-DD, such as 2026-03-02",
                ("bad-date", "date", "1.3.2026", "not a date written YYYY-MM-DD"),
            ),
            (
                "dose_given",
                {**DOSE, "date": "2026-03-04"},
                "error[date-after-as-of]: a cell of `date` in `dose_given` lies after the day of the record (patient `p1`) = "
                "correct the dates, or ask as of a later day",
                ("date-after-as-of", "date", "2026-03-04", "after the day of the record"),
            ),
            (
                "hospitalised",
                {"patient": "p1", "episode": "e\u202e1", "date": "2026-03-01"},
                "error[control-character]: a cell of `episode` in `hospitalised` holds a character that cannot be seen "
                "(patient `p1`) = remove such characters",
                ("control-character", "episode", "e\u202e1", "a character that cannot be seen"),
            ),
            (
                "hospitalised",
                {"patient": "p1", "episode": "e1 ", "date": "2026-03-01"},
                "error[wrong-kind]: a cell of `episode` in `hospitalised` is not a name of kind `episode`: a blank at the "
                "beginning or end (patient `p1`) = write a name, in JSON between quotes, without blanks around it",
                ("wrong-kind", "episode", "e1 ", "a blank at the beginning or end"),
            ),
            (
                "hospitalised",
                {"patient": "p1", "episode": "e" * 10_001, "date": "2026-03-01"},
                "error[text-too-long]: a cell of `episode` in `hospitalised` has more than 10,000 characters (patient `p1`) = "
                "shorten them",
                ("text-too-long", "episode", "e" * 10_001, "more than 10,000 characters"),
            ),
            (
                "measured",
                {**MEASURED, "unit": "g/L"},
                "error[wrong-combination]: a cell of `unit` in `measured` does not go with the `test` beside it "
                "(patient `p1`) = correct them: what goes together stands in the facts of `reported_in`",
                ("wrong-combination", "unit", "g/L", "does not go with the `test`"),
            ),
        ],
    )
    @pytest.mark.parametrize("format_", FORMATS)
    def test_of_every_format(
        self, format_: str, predicate: str, row: Cells, problem: str, fault: tuple[str, ...], tmp_path: Path
    ) -> None:
        file = f"{predicate}.{format_}"
        write(tmp_path / file, [row], NUMBERS)
        if format_ == "ndjson":
            text = (
                (tmp_path / file)
                .read_text()
                .replace('{"patient": "p1", "date"', '{"patient": "p1", "drug": null, "date"')
            )
            (tmp_path / file).write_text(text)
        validation, connection = judge(tmp_path)
        assert told(problems_of(validation), tmp_path) == [f"in/{file}:1:1 {problem}"]
        assert faults(connection) == [("p1", predicate, *fault)]
        assert (validation.patients, validation.faulty, validation.forbidden) == (1, 1, False)
        assert rows_of(validation, connection, predicate) == []

    @pytest.mark.parametrize(
        ("cells", "problem"),
        [
            (
                {"count": "1.0"},
                "error[wrong-kind]: a cell of `count` in `pregnancies` is not an integer: not an integer (patient `p1`) = "
                "write digits only, such as 12",
            ),
            (
                {"count": "9223372036854775808"},
                "error[integer-too-large]: a cell of `count` in `pregnancies` is an integer that does not fit into 64 bits "
                "(patient `p1`) = correct them",
            ),
            (
                {"mg_per_day": "37,4", "started": "2026-01-01", "ended": "2026-01-02"},
                "error[wrong-kind]: a cell of `mg_per_day` in `steroid_course` is not a number: not a number (patient `p1`) = "
                "write digits, with a point before decimals, such as 37.4",
            ),
            (
                {"mg_per_day": "1e400", "started": "2026-01-01", "ended": "2026-01-02"},
                "error[wrong-kind]: a cell of `mg_per_day` in `steroid_course` is not a number: too large for a number "
                "(patient `p1`) = write digits, with a point before decimals, such as 37.4",
            ),
        ],
    )
    def test_of_numbers_in_csv(self, cells: Cells, problem: str, tmp_path: Path) -> None:
        predicate = "pregnancies" if "count" in cells else "steroid_course"
        write(tmp_path / f"{predicate}.csv", [{"patient": "p1", **cells}])
        assert problems(tmp_path) == [f"in/{predicate}.csv:1:1 {problem}"]

    def test_reasons_and_cells_are_counted_together(self, tmp_path: Path) -> None:
        cells = ["-", "1e-400", "5", "-"]
        rows = [{**MEASURED, "patient": f"p{n}", "value": cell} for n, cell in enumerate(cells)]
        write(tmp_path / "measured.csv", rows)
        assert problems(tmp_path) == [
            "in/measured.csv:1:1 error[wrong-kind]: 3 cells of `value` in `measured` are not numbers: not a number; too "
            "small for a number (patients `p0`, `p1`, `p3`) = write digits, with a point before decimals, such as 37.4"
        ]

    def test_no_more_than_five_patients_are_named(self, tmp_path: Path) -> None:
        write(tmp_path / "dose_given.csv", [{**DOSE, "patient": f"p{n}", "drug": "x"} for n in range(1234)])
        [problem] = problems(tmp_path)
        assert "1,234 cells of `drug`" in problem
        assert "(patients `p0`, `p1`, `p10`, `p100`, `p1000`, ...)" in problem
        [hidden] = problems(tmp_path, redact=True)
        assert hidden == problem.replace(" (patients `p0`, `p1`, `p10`, `p100`, `p1000`, ...)", "")

    @pytest.mark.parametrize("format_", FORMATS)
    @pytest.mark.parametrize("redact", [True, False])
    def test_cells_are_never_told(self, format_: str, redact: bool, tmp_path: Path) -> None:
        """Neither of the faulty cell nor of the rest of its row."""
        secret = "5ecret"
        for name, row in {
            "dose_given": {**DOSE, "drug": secret, "date": secret},
            "hospitalised": {"patient": "p1", "episode": f"{secret} ", "date": "2026-03-04"},
            "noted": {"patient": "p1", "words": f"{secret}\r", "date": secret},
            "jurisdiction": {"patient": "p1", "region": secret},
            "sign": {"patient": "p1", "sign": secret, "state": "present", "date": "2026-03-01"},
        }.items():
            write(tmp_path / f"{name}.{format_}", [row, {**row, "patient": "p2"}])
        validation, connection = judge(tmp_path)
        found = problems_of(validation, redact)
        assert len(found) == 8
        assert secret not in render_problems(found, {}) + repr(found)
        assert ("`p1`" in render_problems(found, {})) != redact
        assert sum(secret in str(fault[4]) for fault in faults(connection)) == 12
        assert all(secret not in str(fault[5]) for fault in faults(connection))

    def test_nor_of_broken_files(self, tmp_path: Path) -> None:
        (tmp_path / "smoker.csv").write_text("patient\n5ecret,5ecret\n")
        (tmp_path / "resolved.ndjson").write_text('{"patient": "5ecret"\n["5ecret"]\n')
        found = problems_of(judge(tmp_path)[0])
        assert [p.name for p in found] == ["broken-line", "broken-line"]
        assert "5ecret" not in render_problems(found, {}) + repr(found)


class TestLines:
    """Lines of NDJSON: their keys and their cells."""

    def test_keys(self, tmp_path: Path) -> None:
        (tmp_path / "dose_given.ndjson").write_text(
            '{"patient": "p1", "drgu": "kesimpta", "date": "2026-03-01"}\n'
            '{"patient": "p2", "drug": "kesimpta", "date": "2026-03-01", "ward": 4, "": 5}\n'
            '{"patient": "p3", "date": "2026-03-01"}\n'
            '{"patient": "p4", "drug": "kesimpta", "drug": "ocrevus", "date": "2026-03-01"}\n'
            '{"date": "2026-03-01", "drug": "kesimpta", "patient": "p5"}\n'
        )
        validation, connection = judge(tmp_path)
        assert told(problems_of(validation), tmp_path) == [
            "in/dose_given.ndjson:1:1 error[duplicate-key]: a row of `dose_given` gives `drug` twice (patient `p4`) = "
            "remove one, or write a row for each",
            "in/dose_given.ndjson:1:1 error[missing-column]: a row of `dose_given` has no `drug` (patient `p3`) = "
            "its columns are `patient`, `drug`, `date`",
            "in/dose_given.ndjson:1:1 error[unknown-column]: 2 rows of `dose_given` have columns that `dose_given` does not "
            "have: `drgu`, `ward` (patients `p1`, `p2`) = columns with similar names exist: `drug`",
        ]
        assert [fault[:5] for fault in faults(connection)] == [
            ("p1", "dose_given", "unknown-column", "", "drgu"),
            ("p2", "dose_given", "unknown-column", "", "ward"),
            ("p3", "dose_given", "missing-column", "drug", None),
            ("p4", "dose_given", "duplicate-key", "drug", "kesimpta"),
        ]
        assert rows_of(validation, connection, "dose_given") == [("p5", "kesimpta", date(2026, 3, 1))]

    def test_lists_and_objects(self, tmp_path: Path) -> None:
        (tmp_path / "dose_given.ndjson").write_text(
            '{"patient": "p1", "drug": ["kesimpta"], "date": {"year": 2026}}\n'
            '{"patient": "p2", "drug": true, "date": 20260301}\n'
        )
        assert problems(tmp_path) == [
            "in/dose_given.ndjson:1:1 error[bad-date]: a cell of `date` in `dose_given` is not a date: not a date written "
            "YYYY-MM-DD (patient `p2`) = write the day as YYYY-MM-DD, such as 2026-03-02",
            "in/dose_given.ndjson:1:1 error[record-shape]: a cell of `date` in `dose_given` is a list or an object, not one "
            "value (patient `p1`) = write a row for each value",
            "in/dose_given.ndjson:1:1 error[record-shape]: a cell of `drug` in `dose_given` is a list or an object, not one "
            "value (patient `p1`) = write a row for each value",
            "in/dose_given.ndjson:1:1 error[wrong-kind]: a cell of `drug` in `dose_given` is not a name of kind `drug`: a "
            "truth value, not a name of kind `drug` (patient `p2`) = write a name, in JSON between quotes, without blanks "
            "around it",
        ]

    def test_blank_lines_and_a_byte_order_mark_are_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "smoker.ndjson").write_bytes(b'\xef\xbb\xbf{"patient": "p1"}\r\n\r\n  \n\t{ "patient":"p2" } \n')
        (tmp_path / "resolved.csv").write_bytes(
            b'\xef\xbb\xbfpatient,episode,date\r\n\r\np1,"e""1",2026-03-01\r\np2,"e, 1",2026-03-01'
        )
        validation, connection = judge(tmp_path)
        assert rows_of(validation, connection, "smoker") == [("p1",), ("p2",)]
        assert [row[1] for row in rows_of(validation, connection, "resolved")] == ['e"1', "e, 1"]


class TestNobody:
    """A row that names no patient forbids the run."""

    @pytest.mark.parametrize(
        ("file", "text"),
        [
            ("smoker.csv", 'patient\np1\n" "\n~\nnull\n'),
            ("smoker.ndjson", '{"patient": "p1"}\n{"patient": null}\n{}\n{"patient": "\\u3000"}\n'),
            (
                "smoker.ndjson",
                '{"patient": "p1"}\n{"patient": ["p1"]}\n{"patient": {}}\n{"patient": "a", "patient": "b"}\n',
            ),
        ],
    )
    def test_in_text(self, file: str, text: str, tmp_path: Path) -> None:
        (tmp_path / file).write_text(text)
        validation, connection = judge(tmp_path)
        assert validation.forbidden
        assert told(problems_of(validation), tmp_path)[0] == (
            f"in/{file}:1:1 error[missing-patient]: 3 rows of `smoker` name no patient = "
            "give each row its patient, or leave it out"
        )
        assert (validation.patients, validation.faulty) == (1, 0)
        assert {fault[0] for fault in faults(connection)} == {None}

    def test_in_parquet(self, tmp_path: Path) -> None:
        write(tmp_path / "smoker.parquet", [{"patient": p} for p in ("p1", None, "", " ", "null")])
        validation, _ = judge(tmp_path)
        assert validation.forbidden and validation.counts[0].rows == 3
        assert validation.patients == 2

    def test_a_name_that_is_none_can_be_set_aside(self, tmp_path: Path) -> None:
        names = [" p1", "p\u202e2", "p" * 10_001, "good"]
        write(tmp_path / "smoker.parquet", [{"patient": name} for name in names])
        validation, connection = judge(tmp_path)
        assert not validation.forbidden
        assert (validation.patients, validation.faulty) == (4, 3)
        assert rows_of(validation, connection, "smoker") == [("good",)]
