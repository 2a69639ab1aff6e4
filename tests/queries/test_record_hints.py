"""What an entry of a record may have meant: slips are suggested, the codes of other things never."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.loading import load_files
from engine.program import Program
from queries.record import read_record

TEXT = """
:- predicate(as_of(date), [from: record, holds: "the question is asked as of {date}"]).
:- predicate(marker(test), [from: facts, holds: "{test} is a test", defines: test]).
:- predicate(marker_of(condition), [from: facts, holds: "{condition} is known"]).
:- predicate(serology(patient, test, date), [from: record, holds: "{test} of {patient} on {date}"]).
:- predicate(diagnosis(patient, condition), [from: record, holds: "{patient} has {condition}"]).
marker(hcv).
marker(hbsag).
marker(anti_hbc).
marker_of(hiv).
marker_of(lymphopenia).
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    path: Path = tmp_path_factory.mktemp("kb") / "tests.pl"
    path.write_text(TEXT)
    loaded = load_files([path])
    assert loaded.problems == ()
    return loaded.program


def helps(rows: str, program: Program) -> list[str]:
    read = read_record(f"patient: a\nas_of: 2026-03-03\n{rows}\n".encode(), "a.yaml", program)
    return [problem.help for problem in read.problems]


@pytest.mark.parametrize("test", ["jcv", "hbeag", "anti_hbe", "hbv", "hcx"])
def test_a_test_of_another_thing_is_not_suggested(test: str, program: Program) -> None:
    (told,) = helps(f"serology: [{{test: {test}, date: 2026-03-01}}]", program)
    assert "similar" not in told and told.startswith("known are")


@pytest.mark.parametrize(
    ("test", "meant"), [("hvc", "hcv"), ("HBsAg", "hbsag"), ("hbsagg", "hbsag"), ("antihbc", "anti_hbc")]
)
def test_a_slip_is(test: str, meant: str, program: Program) -> None:
    (told,) = helps(f"serology: [{{test: {test}, date: 2026-03-01}}]", program)
    assert told == f"a `test` with a similar name exists: `{meant}`"


def test_conditions_that_nobody_mentions(program: Program) -> None:
    assert helps("diagnosis: [{condition: hpv}]", program) == ["check the name"]
    assert helps("diagnosis: [{condition: lymphopennia}]", program) == [
        "a `condition` with a similar name is mentioned: `lymphopenia`"
    ]
