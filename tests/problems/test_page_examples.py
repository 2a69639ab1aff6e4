"""What a page says to avoid has exactly the problem of the page, and what it prefers has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.checks import check_loaded
from engine.checks.advice import advise
from engine.loading import load_bytes
from engine.partitioning import crossings
from queries.basis_checks import check_bases
from queries.record import read_record_file
from tests.problems.page_examples import (
    PAGES,
    RECORD_KB,
    SECOND_LOOK,
    TODAY,
    completed,
    completed_record,
    examples,
)

NOT_SHOWN = {
    "bad-encoding": "a page cannot hold bytes that are no text",
    "byte-order-mark": "a page cannot show the mark",
    "control-character": "a page cannot show the character",
    "crlf-line-ends": "a page cannot show line ends",
    "file-too-large": "the file would be too long for a page",
    "integer-too-large": "found when the rule runs in a database",
    "no-rule-files": "about folders",
    "no-value": "found when the rule runs",
    "out-of-room": "found when the database is full",
    "out-of-time": "found when the rule runs",
    "too-many-facts": "found when the rule runs",
    "too-many-rounds": "found when the rule runs",
    "record-too-large": "the record would be too long for a page",
    "text-too-long": "the text would be too long for a page",
    "token-too-long": "the word would be too long for a page",
    "too-deep": "the nesting would be too deep for a page",
    "too-many-problems": "the program would be too long for a page",
    "unfaithful-format": "a fault of the formatter; no text leads to it",
    "unfit-column": "about a column of a file",
    "unfit-dataset-name": "about a run over many patients",
    "unreadable-file": "about a file and its owner",
    "unreadable-record": "about a file that is not there",
    "no-knowledge-base": "about a folder that is not there",
}
"""Pages whose examples cannot be run, and why; fixtures and other tests show their problems."""

FOLLOWS = {"record-too-deep": {"record-shape"}}
"""What comes with a problem in every text that has it."""

COMMANDS = {page.stem for page in PAGES.glob("*.md") if examples(page.stem)[0].language in ("console", "sh")}
"""Pages that show what to type; the tests of those commands show their problems."""

SHOWN = sorted({page.stem for page in PAGES.glob("*.md")} - set(NOT_SHOWN) - COMMANDS)


def problems_of(page: str, heading: str, folder: Path) -> set[str]:
    """The names of the problems that an example has."""
    example = next(e for e in examples(page) if e.heading == heading)
    if example.language == "prolog":
        loaded = load_bytes([("page.pl", completed(example).encode())])
        known = check_loaded(loaded)
        cohort = crossings(loaded.program, "patient") if page == "crosses-partitions" else ()
        bases = check_bases(loaded.program) if page == "incomplete-basis" else ()
        return {p.name for p in (*known, *advise(loaded, known, TODAY).problems, *cohort, *bases)} - left_out(page)
    program = load_bytes([("kb.pl", RECORD_KB.encode())]).program
    record = folder / "record.yaml"
    record.write_text(completed_record(example), "utf-8")
    return {p.name for p in read_record_file(record, program).problems}


def left_out(page: str) -> set[str]:
    """Second thoughts about small examples: only pages about such a thing must be free of the others."""
    return set() if page in SECOND_LOOK else set(SECOND_LOOK)


@pytest.mark.parametrize("page", SHOWN)
def test_what_to_avoid_has_exactly_this_problem(page: str, tmp_path: Path) -> None:
    assert problems_of(page, "Avoid", tmp_path) == {page} | FOLLOWS.get(page, set())


@pytest.mark.parametrize("page", SHOWN)
def test_what_to_prefer_has_none(page: str, tmp_path: Path) -> None:
    assert problems_of(page, "Prefer", tmp_path) == set()


def test_what_is_not_run_has_a_page() -> None:
    assert set(NOT_SHOWN) <= {page.stem for page in PAGES.glob("*.md")}
