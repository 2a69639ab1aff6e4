"""What holds for every file: no bytes are too strange, and what a record says is what was written."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.loading import load_files
from engine.problem import ERROR, by_place
from engine.program import RECORD, Argument, Predicate, Program
from engine.source import Span
from engine.terms import Real, Row, Text, Value
from queries.record import ReadRecord, read_record
from queries.record_rows import record_of

RECORDS = Path(__file__).parents[1] / "problems" / "records"
PROGRAM = load_files([RECORDS / "vocabulary.pl"]).program
FILES = [p.read_bytes() for folder in ("bad", "good") for p in sorted((RECORDS / folder).iterdir())]
HERE = Span("declared.pl", 1, 1)

PIECES = [
    *[
        "patient",
        "as_of",
        "treatment",
        "measured",
        "sign",
        "infection",
        "drug",
        "state",
        "date",
        "value",
        "test",
        "a",
        "<<",
    ],
    *["2026-03-03", "2026-02-30", "kesimpta", "fever", "37.4", "37,4", "no", "null", "0x1F", "1_000", "crp", "mg/L"],
    *[
        ": ",
        ":",
        "- ",
        "-",
        "{",
        "}",
        "[",
        "]",
        ", ",
        ",",
        "? ",
        "&x ",
        "*x",
        "!!str ",
        "! ",
        "|",
        ">",
        "%",
        "@",
        "`",
        "#",
    ],
    *[
        '"',
        "'",
        "\\",
        "\\ud842",
        "\\udfb7",
        "\n",
        "\n",
        "\n  ",
        "\n    ",
        "\t",
        " ",
        "\r\n",
        "---\n",
        "...\n",
        "\u2028",
    ],
    *["\x00", "\x7f", "\ufeff", "\U0001f600", "é", "\x85"],
]


def holds_together(data: bytes, program: Program = PROGRAM, as_of: str | None = None) -> ReadRecord:
    """Read, and check what is true of every reading."""
    result = read_record(data, "r", program, as_of)
    assert (result.record is None) == any(p.severity == ERROR for p in result.problems)
    assert result.problems == by_place(result.problems)
    for problem in result.problems:
        for label in problem.labels:
            if label.span.file == "r":
                assert 1 <= label.span.line <= max(1, len(result.text.starts))
                line = result.text.line(label.span.line)
                assert 1 <= label.span.column <= len(line) + 2
                assert label.span.width >= 1
    return result


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    holds_together(data)


@given(st.text(max_size=200), st.none() | st.text(max_size=12))
def test_any_text(text: str, as_of: str | None) -> None:
    holds_together(text.encode("utf-8", "surrogatepass"), as_of=as_of)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_pieces_of_yaml(pieces: list[str]) -> None:
    holds_together("".join(pieces).encode())


@settings(max_examples=300)
@given(st.sampled_from(FILES), st.data())
def test_any_change_of_a_file(file: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(file)))
    end = data.draw(st.integers(start, min(len(file), start + 20)))
    holds_together(
        file[:start] + "".join(data.draw(st.lists(st.sampled_from(PIECES), max_size=3))).encode() + file[end:]
    )


@settings(max_examples=100)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_the_parser_in_python_takes_anything_too(pieces: list[str]) -> None:
    import yaml

    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CBaseLoader", raising=False)
        holds_together("".join(pieces).encode())


PLAIN = re.compile(r"[a-z_][a-z0-9_ /*-]*[a-z0-9_]|[0-9]{4}-[0-9]{2}-[0-9]{2}")
NAMES = st.from_regex(r"[a-z][a-z_0-9]{0,8}", fullmatch=True)
WRITTEN = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp", "Cs"), exclude_characters="\ufeff\ufffe\uffff"
)
ATOMS = st.one_of(NAMES, st.sampled_from(["no", "true", "12", "mg/L", "10*9/L"]), st.text(WRITTEN, min_size=1)).filter(
    lambda text: text == text.strip()
)
DATES = st.dates().map(str)
VALUES: dict[str, st.SearchStrategy[Value]] = {
    "date": DATES,
    "number": st.integers()
    | st.floats(allow_nan=False, allow_infinity=False).map(lambda number: Real(number if number else 0.0)),
    "integer": st.integers(-(10**300), 10**300),
    "text": st.text(WRITTEN, min_size=1).filter(lambda text: bool(text.strip())).map(Text),
    "atom_kind": ATOMS,
}


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """A few record predicates of any shape; dates may lie ahead."""
    predicates: dict[str, Predicate] = {}
    names = draw(st.lists(NAMES.map("p_".__add__), min_size=1, max_size=4, unique=True))
    for name in names:
        columns = draw(st.lists(st.tuples(NAMES.map("c_".__add__), st.sampled_from(sorted(VALUES))), max_size=4))
        arguments = [Argument(c, kind, HERE) for c, kind in dict(columns).items()]
        if draw(st.booleans()):
            arguments.insert(0, Argument("patient", "patient", HERE))
        ahead = tuple(a.name for a in arguments if a.kind == "date")
        predicates[name] = Predicate(name, tuple(arguments), RECORD, "", "", False, (), "", None, (), ahead, "", HERE)
    return Program(predicates, (), {}, {}, (), {}, (), False)


def cell(draw: st.DrawFn, value: Value) -> str:
    """A value in one of the ways in which YAML can write it."""
    if type(value) is int:
        return str(value)
    if type(value) is Real:
        return repr(float(value))
    quoted = json.dumps(str(value), ensure_ascii=False)
    ways = [quoted, "'" + str(value).replace("'", "''") + "'"]
    if PLAIN.fullmatch(str(value)) and value not in ("true", "false", "null"):
        ways.append(str(value))
    return draw(st.sampled_from(ways))


@st.composite
def records(draw: st.DrawFn) -> tuple[Program, str, str, str, dict[str, dict[Row, Span]]]:
    """A program, a record of it as a text, and what the record says: patient, day and rows."""
    program = draw(programs())
    patient, as_of = draw(ATOMS), draw(DATES)
    facts: dict[str, dict[Row, Span]] = {}
    whole: dict[str, object] = {"patient": patient, "as_of": as_of}
    blocks = [f"patient: {cell(draw, patient)}", f"as_of: {cell(draw, as_of)}"]
    for predicate in program.predicates.values():
        of_patient = bool(predicate.arguments) and predicate.arguments[0].kind == "patient"
        columns = predicate.arguments[of_patient:]
        row = st.tuples(*[VALUES[a.kind] for a in columns])
        if len(columns) == 1 and not of_patient:
            [value] = draw(row)
            facts[predicate.name] = {(value,): HERE}
            whole[predicate.name] = value
            blocks.append(f"{predicate.name}: {cell(draw, value)}")
            continue
        rows = draw(st.lists(row, max_size=3, unique=True))
        if rows:
            facts[predicate.name] = {(patient, *r) if of_patient else r: HERE for r in rows}
        whole[predicate.name] = [dict(zip([a.name for a in columns], r, strict=True)) for r in rows]
        lines = []
        for values in rows:
            pairs = [f"{a.name}: {cell(draw, v)}" for a, v in zip(columns, values, strict=True)]
            pairs = draw(st.permutations(pairs))
            flow = not pairs or draw(st.booleans())
            lines.append("- {" + ", ".join(pairs) + "}" if flow else "- " + "\n  ".join(pairs))
        blocks.append("\n".join([f"{predicate.name}:", *lines]) if lines else f"{predicate.name}: []")
    if draw(st.booleans()):
        return (
            program,
            json.dumps(whole, ensure_ascii=draw(st.booleans()), indent=draw(st.none() | st.just(1))),
            patient,
            as_of,
            facts,
        )
    return program, "\n".join(draw(st.permutations(blocks))) + "\n", patient, as_of, facts


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(records())
def test_a_record_says_what_was_written(
    written: tuple[Program, str, str, str, dict[str, dict[Row, Span]]],
) -> None:
    program, text, patient, as_of, facts = written
    result = holds_together(text.encode(), program)
    assert result.problems == ()
    record = result.record
    assert record is not None
    assert (record.patient, record.as_of) == (patient, as_of)
    assert {name: set(rows) for name, rows in record.rows.items()} == {name: set(rows) for name, rows in facts.items()}
    assert [type(v) for rows in record.rows.values() for row in rows for v in row] == [
        type(v) for name in record.rows for row in facts[name] for v in row
    ]
    assert record.digest == record_of(patient, facts, "").digest
