"""How long an answer says that it holds: with nothing added to the record, its disposition is the same until then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from engine.driver import evaluate
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.program import Program
from engine.source import Span
from engine.terms import Row
from queries.knowledge import open_knowledge, prepare_for
from queries.record import read_record_file
from queries.record_rows import AS_OF, NOWHERE, Record, case_record

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
LATER = (1, 6, 13, 27, 100, 380)
"""Days on which a record is asked again, beside those that its own answer names."""


class Clock:
    """Dispositions and named days of records, asked as of any day."""

    def __init__(self, program: Program) -> None:
        self.prepared = prepare_for(program, ["disposition", "valid_until"])
        self.evaluator = PyDatalogEvaluator()

    def ask(self, record: Record, day: str) -> tuple[frozenset[tuple[str, str]], dict[str, str]]:
        """All dispositions on a day, and for each drug the first day on which its own may change."""
        rows: dict[str, Mapping[Row, Span]] = {**record.rows, AS_OF: {(day,): NOWHERE}}
        model = evaluate(self.prepared, rows, self.evaluator)
        until: dict[str, str] = {}
        for _, drug, _, named in model.relation("valid_until"):
            until[str(drug)] = min(str(named), until.get(str(drug), str(named)))
        return frozenset((str(d), str(what)) for _, d, what in model.relation("disposition")), until


@pytest.fixture(scope="module")
def program() -> Program:
    return open_knowledge(ROOT / "kb", cases=True).program


@pytest.fixture(scope="module")
def clock(program: Program) -> Clock:
    return Clock(program)


def example(path: Path, program: Program) -> Record:
    record = read_record_file(path, program).record
    assert record is not None
    return record


def later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def days_asked(start: str, until: dict[str, str], every: int = 0) -> Iterator[str]:
    """Days after `start` in order: the first `every` of them, some later ones, and those just before a named day."""
    wanted = {later(start, n) for n in (*range(1, every + 1), *LATER)}
    wanted |= {later(named, n) for named in until.values() for n in (-1, 0)}
    return iter(sorted(day for day in wanted if day > start))


def changes_too_early(clock: Clock, record: Record, every: int = 0) -> list[str]:
    """Where a disposition changed although the answer of an earlier day said that it would still hold."""
    before, until = clock.ask(record, record.as_of)
    start, found = record.as_of, []
    for day in days_asked(record.as_of, until, every):
        now, named = clock.ask(record, day)
        for drug in {d for d, _ in before ^ now}:
            if drug not in until or day < until[drug]:
                found.append(f"{record.name}: {drug} of {start} {sorted(before)} is {sorted(now)} on {day}; {until}")
        before, until, start = now, named, day
    return found


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_example_changes_before_the_day_it_names(path: Path, program: Program, clock: Clock) -> None:
    assert not changes_too_early(clock, example(path, program), every=40)


def is_over(record: Record) -> bool:
    """Whether nothing in a record lies after its own day, as a record file is not allowed to have."""
    return all(
        str(value) <= record.as_of
        for name, rows in record.rows.items()
        if name != "dose_due"
        for row in rows
        for value in row
        if isinstance(value, str) and value[:2] == "20" and len(value) == len("2026-03-03")
    )


def test_no_case_changes_before_the_day_it_names(program: Program, clock: Clock) -> None:
    """Each of the cases of how long answers hold, and each thirtieth of the others."""
    about_time = [case for case in program.cases if case.span.file.endswith("validity.pl")]
    records = [case_record(case, program) for case in (*about_time, *program.cases[::30])]
    found = [fault for record in records if is_over(record) for fault in changes_too_early(clock, record)]
    assert about_time and not found, "\n".join(found[:20])


def test_the_day_that_is_named_is_the_day_of_the_change(program: Program, clock: Clock) -> None:
    named = 0
    for path in EXAMPLES:
        record = example(path, program)
        before, until = clock.ask(record, record.as_of)
        for drug, day in until.items():
            now, _ = clock.ask(record, day)
            assert {w for d, w in before if d == drug} != {w for d, w in now if d == drug}, (path.stem, drug, day)
            named += 1
    assert named
