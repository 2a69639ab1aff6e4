"""Reading the record of one patient: a YAML or JSON file, judged by the program's own declarations.

There is no second schema: a record says what predicates with `from: record` declare, in rows with the columns by name.
All problems of a file are found in one run, and a record with an error is no record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.problem import ERROR, Label, Problem
from engine.program import Program
from engine.source import SourceText, Span
from engine.tuples import NamedTuple
from queries.record_findings import TooManyProblems
from queries.record_reading import read_root
from queries.record_rows import Record, case_record
from queries.record_text import LARGEST, decode
from queries.record_vocabulary import Vocabulary
from queries.yaml_nodes import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["ReadRecord", "Record", "Vocabulary", "case_record", "read_record", "read_record_file"]

STANDARD_INPUT = "-"


class ReadRecord(NamedTuple):
    """What came of reading: `record` is None where any of the problems is an error; `text` is for showing problems."""

    record: Record | None
    problems: tuple[Problem, ...]
    text: SourceText


def read_record(
    data: bytes,
    name: str,
    program: Program,
    as_of: str | None = None,
    vocabulary: Vocabulary | None = None,
) -> ReadRecord:
    """Read a record from the bytes of a YAML or JSON file.

    `name` is the path that messages and places show. `as_of` is a day that counts instead of the record's own.
    `program` is the whole program, not a slice, so that the constants it mentions are known; who reads many records
    passes the same `Vocabulary(program)` each time. Raises nothing: every fault is one of the problems.
    """
    text = decode(data, name)
    record = None
    if text.readable:
        try:
            root = read_yaml(text.findings, text.bad)
            record = read_root(root, text.findings, vocabulary or Vocabulary(program), name, as_of)
        except TooManyProblems:
            pass
    problems = text.findings.sorted_problems()
    if record is None or text.findings.errors:
        return ReadRecord(None, problems, text.source)
    # without errors, all of them are warnings
    return ReadRecord(record._replace(doubts=problems), problems, text.source)


def read_record_file(
    path: str | Path, program: Program, as_of: str | None = None, vocabulary: Vocabulary | None = None
) -> ReadRecord:
    """Read a record from a file, or from standard input where the path is `-`; as `read_record` otherwise.

    A file that cannot be read is the problem `unreadable-record`.
    """
    name = "<stdin>" if str(path) == STANDARD_INPUT else str(path)
    try:
        data = _bytes_of(path)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "it is not a file that can be read"
        problem = Problem(
            "unreadable-record",
            ERROR,
            f"`{name}` cannot be read: {reason[:1].lower()}{reason[1:]}",
            (Label(Span(name, 1, 1), "this file"),),
            "there is nothing to answer from",
            "name a YAML or JSON file, or `-` for standard input",
        )
        return ReadRecord(None, (problem,), SourceText(name, ""))
    return read_record(data, name, program, as_of, vocabulary)


def _bytes_of(path: str | Path) -> bytes:
    """At most one byte more than a record may have."""
    if str(path) == STANDARD_INPUT:
        import sys

        if sys.stdin is None:
            raise ValueError("no standard input")
        return sys.stdin.buffer.read(LARGEST + 1)
    with open(path, "rb") as file:
        return file.read(LARGEST + 1)
