"""Records from files: every fixture's problems, what a good record holds, and the edges of the interface."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from engine.loading import load_files
from engine.problem import ERROR, Problem
from engine.program import Program
from engine.source import Span
from engine.terms import Real, Text
from queries.record import ReadRecord, Vocabulary, case_record, read_record, read_record_file
from queries.record_text import LARGEST

RECORDS = Path(__file__).parents[1] / "problems" / "records"
BAD = sorted(p for p in (RECORDS / "bad").iterdir() if p.suffix != ".expect")
GOOD = sorted((RECORDS / "good").iterdir())
WARNINGS_ONLY = {"unfamiliar-constant.yaml", "repeated-row.yaml"}


@pytest.fixture(scope="session")
def program() -> Program:
    loaded = load_files([RECORDS / "vocabulary.pl"])
    assert loaded.problems == ()
    return loaded.program


def told(problem: Problem) -> str:
    """A problem as fixtures write it: its places in the record, what it says, and what to do."""
    lines = [f"{problem.place.line}:{problem.place.column} {problem.severity}[{problem.name}]: {problem.message}"]
    for number, label in enumerate(problem.labels):
        where = "" if label.span.file.endswith(".pl") else f"{label.span.line}:{label.span.column}+{label.span.width} "
        lines.append(f"    {'-' if number else '^'} {where}{label.text}")
    return "\n".join([*lines, f"    = {problem.help}"])


def read(text: str, program: Program, as_of: str | None = None) -> ReadRecord:
    return read_record(text.encode(), "r.yaml", program, as_of)


def names(result: ReadRecord) -> list[str]:
    return [p.name for p in result.problems]


@pytest.mark.parametrize("path", BAD, ids=lambda p: p.name)
def test_problems_of_a_bad_record(path: Path, program: Program, reset: bool) -> None:
    result = read_record(path.read_bytes(), path.name, program)
    expected = path.with_name(path.name + ".expect")
    found = "".join(told(p) + "\n" for p in result.problems)
    if reset:
        expected.write_text(found)
    assert found == expected.read_text()
    assert (result.record is None) == (path.name not in WARNINGS_ONLY)
    assert (result.record is None) == any(p.severity == ERROR for p in result.problems)
    for problem in result.problems:
        assert problem.why and problem.help and problem.labels
        assert problem.message[0].islower() or problem.message[0] == "`"
        assert not problem.message.endswith(".")
        assert "\n" not in problem.message + problem.help + problem.why
        assert all(len(label.text.split()) <= 6 for label in problem.labels)
        assert len({label.span for label in problem.labels}) == len(problem.labels)


@pytest.mark.parametrize("path", BAD, ids=lambda p: p.name)
def test_a_place_has_one_problem(path: Path, program: Program) -> None:
    places = [p.place for p in read_record(path.read_bytes(), path.name, program).problems]
    assert len({(p.line, p.column) for p in places}) == len(places)


@pytest.mark.parametrize("path", GOOD, ids=lambda p: p.name)
def test_good_records_are_silent(path: Path, program: Program) -> None:
    result = read_record_file(path, program)
    assert result.problems == ()
    assert result.record is not None and result.record.name == str(path)


def test_a_record_has_full_rows_with_places(program: Program) -> None:
    record = read_record((RECORDS / "good" / "cystitis_on_antibiotics.yaml").read_bytes(), "v01.yaml", program).record
    assert record is not None
    assert (record.patient, record.as_of, record.jurisdiction, record.name) == ("v01", "2026-03-03", "", "v01.yaml")
    assert record.rows["as_of"] == {("2026-03-03",): Span("v01.yaml", 3, 1, 17)}
    assert record.rows["treatment"] == {("v01", "kesimpta", "on_therapy", "2025-06-02"): Span("v01.yaml", 5, 5, 55)}
    [(row, span)] = record.rows["measured"].items()
    assert row == ("v01", "temperature", Real(37.4), "Cel", "2026-03-02")
    assert type(row[2]) is Real
    assert (span.line, span.column) == (14, 5)
    assert "jurisdiction" not in record.rows


def test_values_keep_their_kinds(program: Program) -> None:
    record = read_record_file(RECORDS / "good" / "near_misses.yaml", program).record
    assert record is not None
    rows = record.rows
    assert record.patient == "12345"
    assert [row[1] for row in rows["infection"]] == ["no", "1", "1_000", "1:30", "2024-02-01", "true"]
    assert list(rows["pregnancies"]) == [("12345", 0), ("12345", -3)]
    assert list(rows["smoker"]) == [("12345",)]
    assert list(rows["site"]) == [(Text("12"),)]
    assert list(rows["closed_on"]) == [("B 2", "2024-12-24")]
    assert [row[1] for row in rows["noted"]] == [Text("no"), Text('two lines, with 37,4 and "quotes"\nand a\ttab\n')]
    assert [row[2] for row in rows["measured"]] == [Real(-0.5), 0, Real(0.0), Real(1000.0)]


def test_json_is_read_as_json(program: Program) -> None:
    record = read_record_file(RECORDS / "good" / "hepatitis_b.json", program).record
    assert record is not None
    assert record.patient == "\U00020bb7 v06"
    assert record.jurisdiction == "eu"
    assert [row[2:4] for row in record.rows["measured"]] == [(210000, "[IU]/mL"), (Real(142.0), "U/L")]
    assert "infection" not in record.rows


def test_layout_order_and_name_leave_the_digest(program: Program) -> None:
    one = read("patient: a\nas_of: 2026-03-03\nsign:\n- {sign: fever, state: present, date: 2026-03-01}\n", program)
    row = b'{"date": "2026-03-01", "state": "present", "sign": "fever"}'
    other = read_record(b'{"sign": [%b], "as_of": "2026-03-03", "patient": "a"}' % row, "other.json", program)
    assert one.record is not None and other.record is not None
    assert one.record.digest == other.record.digest
    assert one.record.digest.startswith("sha256:") and len(one.record.digest) == 71


def test_values_of_other_kinds_change_the_digest(program: Program) -> None:
    row = "patient: a\nas_of: 2026-03-03\nmeasured: [{test: crp, value: VALUE, unit: mg/L, date: 2026-03-01}]\n"
    digests = set()
    for value in ("5", "5.0", "5.5"):
        record = read(row.replace("VALUE", value), program).record
        assert record is not None
        digests.add(record.digest)
    assert len(digests) == 3


class TestAsOf:
    """The day that counts: the record's own, or the one that is asked for."""

    RECORD = "patient: a\nas_of: 2026-03-03\ndose_given: [{drug: kesimpta, date: 2026-03-02}]\n"

    def test_the_asked_day_goes_first(self, program: Program) -> None:
        record = read(self.RECORD, program, "2026-05-01").record
        assert record is not None
        assert record.as_of == "2026-05-01"
        assert record.rows["as_of"] == {("2026-05-01",): Span("", 1, 1)}

    def test_asked_for_the_same_day_the_file_is_the_place(self, program: Program) -> None:
        record = read(self.RECORD, program, "2026-03-03").record
        assert record is not None
        assert record.rows["as_of"] == {("2026-03-03",): Span("r.yaml", 2, 1, 17)}

    def test_the_asked_day_may_stand_alone(self, program: Program) -> None:
        result = read("patient: a\n", program, "2026-03-03")
        assert result.record is not None and result.problems == ()

    def test_rows_must_not_be_after_the_asked_day(self, program: Program) -> None:
        result = read(self.RECORD, program, "2026-03-01")
        assert names(result) == ["date-after-as-of"]
        assert "2026-03-01" in result.problems[0].message

    def test_an_asked_day_that_is_none_is_a_problem(self, program: Program) -> None:
        result = read(self.RECORD, program, "2026-02-30")
        assert names(result) == ["bad-date"]
        assert result.record is None

    def test_a_wrong_day_in_the_file_stays_one(self, program: Program) -> None:
        assert names(read("patient: a\nas_of: today\n", program, "2026-03-03")) == ["bad-date"]

    def test_no_day_is_assumed(self, program: Program) -> None:
        result = read("patient: a\n", program)
        assert names(result) == ["missing-as-of"]
        assert "--as-of" in result.problems[0].help


class TestFiles:
    """Where the bytes come from."""

    def test_standard_input(self, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
        data = (RECORDS / "good" / "cystitis_on_antibiotics.yaml").read_bytes()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        result = read_record_file("-", program)
        assert result.record is not None and result.record.name == "<stdin>"

    @pytest.mark.parametrize("path", ["nowhere.yaml", ".", "a\0b"])
    def test_what_cannot_be_read_is_a_problem(self, path: str, program: Program) -> None:
        result = read_record_file(path, program)
        assert names(result) == ["unreadable-record"]
        assert result.record is None

    def test_no_standard_input(self, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdin", None)
        assert names(read_record_file("-", program)) == ["unreadable-record"]

    def test_the_largest_record(self, program: Program, tmp_path: Path) -> None:
        text = b"patient: a\nas_of: 2026-03-03\n#"
        path = tmp_path / "large.yaml"
        path.write_bytes(text + b"#" * (LARGEST - len(text)))
        assert read_record_file(path, program).record is not None
        path.write_bytes(text + b"#" * (LARGEST - len(text) + 1))
        assert names(read_record_file(path, program)) == ["record-too-large"]

    def test_byte_order_mark_and_windows_line_ends(self, program: Program) -> None:
        lines = [
            "\ufeffpatient: a",
            "as_of: 2026-03-03",
            "sign:",
            "- {sign: fever, state: maybe, date: 2026-03-01}",
            "",
        ]
        data = "\r\n".join(lines).encode()
        [problem] = read_record(data, "r.yaml", program).problems
        assert (problem.name, problem.place) == ("unknown-constant", Span("r.yaml", 4, 24, 5))


class TestLimits:
    """A hostile file is a quick problem."""

    HEAD = "patient: a\nas_of: 2026-03-03\n"

    @pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "- " * 100_000, "? " * 100_000])
    def test_depth(self, text: str, program: Program) -> None:
        assert "record-too-deep" in names(read(text, program))

    def test_a_long_name(self, program: Program) -> None:
        result = read(f"patient: {'a' * 10_001}\nas_of: 2026-03-03\n{'k' * 1000}: 1\n", program)
        assert names(result) == ["text-too-long", "unknown-predicate"]
        assert all(len(p.message) < 200 for p in result.problems)
        assert read(f"patient: {'a' * 10_000}\nas_of: 2026-03-03\n", program).record is not None

    def test_a_long_key(self, program: Program) -> None:
        assert names(read(f"{self.HEAD}? {'k' * 10_001}\n: 1\n", program)) == ["text-too-long"]

    @pytest.mark.parametrize("number", ["9" * 5000, "-" + "9" * 400, "0." + "0" * 5000 + "1", "0" * 5000 + "x"])
    def test_a_long_number(self, number: str, program: Program) -> None:
        row = f"measured: [{{test: crp, value: {number}, unit: mg/L, date: 2026-03-01}}]\n"
        assert names(read(self.HEAD + row, program)) == ["wrong-kind"]

    def test_more_errors_than_are_told(self, program: Program) -> None:
        result = read(self.HEAD + "sign:\n" + "- {}\n" * 3000, program)
        assert len(result.problems) == 1001
        assert names(result).count("too-many-problems") == 1
        assert result.record is None

    def test_more_warnings_than_are_told(self, program: Program) -> None:
        row = "- {sign: fever, state: present, date: 2026-03-01}\n"
        result = read(self.HEAD + "sign:\n" + row * 3000, program)
        assert len(result.problems) == 1001
        assert names(result).count("too-many-problems") == 1
        assert result.record is not None

    def test_binary_files(self, program: Program) -> None:
        assert names(read_record(bytes(range(256)) * 100, "r", program))[0] == "bad-encoding"
        assert len(read_record(b"p" * 5 + b"\xff\x80a" * 1000, "r", program).problems) == 20


def test_one_vocabulary_serves_many_records(program: Program) -> None:
    vocabulary = Vocabulary(program)
    for path in GOOD + BAD:
        data = path.read_bytes()
        assert read_record(data, "r", program, vocabulary=vocabulary)[:2] == read_record(data, "r", program)[:2]


def test_a_case_is_a_record(program: Program, tmp_path: Path) -> None:
    text = """
:- case("fever is systemic", [
    exercises: systemic_by_fever,
    given: [as_of('2026-03-03'), jurisdiction(eu), sign(ann, fever, present, '2026-03-01')],
    expect: [systemic(ann, _)]
]).
"""
    path = tmp_path / "case.pl"
    path.write_text(text)
    loaded = load_files([RECORDS / "vocabulary.pl", path])
    [case] = loaded.program.cases
    record = case_record(case, loaded.program)
    assert (record.patient, record.as_of, record.jurisdiction) == ("ann", "2026-03-03", "eu")
    assert record.rows["sign"] == {("ann", "fever", "present", "2026-03-01"): case.span}
    same = read(
        "patient: ann\nas_of: 2026-03-03\njurisdiction: eu\nsign: [{sign: fever, state: present, date: 2026-03-01}]",
        program,
    )
    assert same.record is not None
    assert same.record.digest == record.digest


def test_a_program_without_a_record_vocabulary() -> None:
    empty = Program({}, (), {}, {}, (), {}, (), False)
    result = read("patient: a\nas_of: 2026-03-03\n", empty)
    assert result.record is not None
    assert result.record.rows == {}
    assert names(read("patient: a\nas_of: 2026-03-03\nsign: []\n", empty)) == ["unknown-predicate"]
