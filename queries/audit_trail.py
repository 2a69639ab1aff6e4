"""A file with one line for each answer, in which every later change can be seen.

A line is a JSON object: when the answer was given, by which rules, digests of the record and of the answer, and the hash of the
line before it. Its own `hash` is the SHA-256 of the canonical JSON (sorted keys, no blanks, ASCII) of all else in it. So a line
that is edited, removed, moved or put in between breaks the chain. Lines missing at the end can be seen only by a hash that
was kept elsewhere. Nothing of a patient is in it but digests, unless the patient is asked for.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from engine.tuples import NamedTuple
from queries.appending import write_at_end

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = "whyhold/audit/1"
START = "sha256:" + "0" * 64
"""What the first line has for the hash of the line before it."""

LONGEST = 10_000
"""No line of a log is longer, in bytes."""

MOST_TOLD = 1_000
"""So many lines that are not as they were written are named."""

TEXTS = ("schema", "at", "version", "kb", "as_of", "record", "answer", "previous", "hash")
"""What each line has as text; `number` and perhaps `patient` come to it."""


class Trail(NamedTuple):
    """A log that holds together: how many lines, and the hash of the last one."""

    lines: int
    last: str


def canonical_digest(value: Any) -> str:
    """The SHA-256 of the canonical JSON of a value."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return f"sha256:{hashlib.sha256(text.encode('ascii')).hexdigest()}"


def log_answer(path: Path, told: dict[str, Any], version: str, with_patient: bool, now: datetime | None = None) -> str:
    """Add a line for an answer (as `answer_as_json` gives it) to a log, and return its hash.

    Several may add at the same time. The line is on the disk before this returns. Raises ProblemsFound with
    `log-not-written` or, where the end of the log is not what this function writes, `altered-log`.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            before = _last_line(handle, path)
            line: dict[str, Any] = {
                "schema": SCHEMA,
                "number": int(before["number"]) + 1 if before else 1,
                "at": (now or datetime.now(UTC)).isoformat(timespec="seconds"),
                "version": version,
                "kb": str(told["kb"]["fingerprint"]),
                "as_of": str(told["as_of"]),
                "record": str(told["record"]["digest"]),
                "answer": canonical_digest(told),
                "previous": str(before["hash"]) if before else START,
            }
            if with_patient:
                line["patient"] = str(told["patient"])
            line["hash"] = canonical_digest(line)
            write_at_end(handle, (json.dumps(line, ensure_ascii=True) + "\n").encode("ascii"))
        finally:
            os.close(handle)
    except OSError as error:
        raise ProblemsFound((_not_written(path, error),)) from error
    return str(line["hash"])


def audited(path: Path, last: str = "") -> Trail:
    """Look through a whole log; `last` is a hash that some line of it has to have, kept elsewhere when it was the last.

    Raises ProblemsFound (`altered-log`) with every line that is not as it was written, or where `last` is missing, and
    `unreadable-log` where there is no file.
    """
    problems: list[Problem] = []
    previous, number, found = START, 0, not last
    try:
        with path.open("rb") as lines:
            for place, data in enumerate(iter(lambda: lines.readline(LONGEST + 1), b""), 1):
                line = _line_of(data)
                why = _wrong_with(line, previous, number + 1)
                if why and len(problems) < MOST_TOLD:
                    problems.append(_altered(path, place, why))
                if line is None:
                    # what follows a line that says nothing can only be held against itself
                    previous, number = "", number + 1
                    continue
                previous, number = str(line["hash"]), int(line["number"])
                found = found or previous == last
    except OSError as error:
        raise ProblemsFound((_unreadable(path, error),)) from error
    if not found:
        problems.append(_altered(path, max(1, number), f"no line has the hash {last}: lines are missing at the end"))
    if problems:
        raise ProblemsFound(tuple(problems))
    return Trail(number, previous)


def _last_line(handle: int, path: Path) -> dict[str, Any] | None:
    """The last line of a log; None of an empty one. Raises ProblemsFound where it is not as it was written."""
    size = os.fstat(handle).st_size
    if not size:
        return None
    os.lseek(handle, max(0, size - LONGEST), os.SEEK_SET)
    end = b""
    while part := os.read(handle, LONGEST):
        end += part
    data = end[end.rfind(b"\n", 0, -1) + 1 :]
    line = _line_of(data)
    if line is None or line["hash"] != _hash_of(line):
        raise ProblemsFound((_altered(path, 0, "the last line is not as it was written, or not whole"),))
    return line


def _line_of(data: bytes) -> dict[str, Any] | None:
    """A line as data; None where it is no line of a log, or not a whole one."""
    if not data.endswith(b"\n") or len(data) > LONGEST:
        return None
    try:
        line = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(line, dict) or type(line.get("number")) is not int:
        return None
    return line if all(isinstance(line.get(name), str) for name in TEXTS) else None


def _hash_of(line: dict[str, Any]) -> str:
    return canonical_digest({name: value for name, value in line.items() if name != "hash"})


def _wrong_with(line: dict[str, Any] | None, previous: str, number: int) -> str:
    if line is None:
        return "this is not a whole line of a log"
    if line["hash"] != _hash_of(line):
        return "its hash is another: the line was changed"
    if previous and (line["previous"] != previous or line["number"] != number):
        return "it does not follow the line before it: lines were removed, moved or put in between"
    return ""


def _altered(path: Path, place: int, why: str) -> Problem:
    return Problem(
        "altered-log",
        ERROR,
        f"`{path}` is not the log that was written: {why}",
        (Label(Span(str(path), max(1, place), 1), "here"),),
        "what was answered, and when, can no longer be shown by it",
        "find out who could write to the file; begin a new log, and keep this one as it is",
    )


def _not_written(path: Path, error: OSError) -> Problem:
    reason = (error.strerror or "unknown reason").lower()
    return Problem(
        "log-not-written",
        ERROR,
        f"the log `{path}` cannot be written: {reason}",
        (Label(Span(str(path), 1, 1), "not written"),),
        "an answer that was to be logged is not given without",
        "name a file that you may write to, in a folder with room",
    )


def _unreadable(path: Path, error: OSError) -> Problem:
    reason = (error.strerror or "unknown reason").lower()
    return Problem(
        "unreadable-log",
        ERROR,
        f"the log `{path}` cannot be read: {reason}",
        (Label(Span(str(path), 1, 1), "this file"),),
        "a log that nobody can read shows nothing",
        "name a file that `whyhold ask --log` has written",
    )
