"""Answers that are logged, and logs in which every later change is seen."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from engine.problem import ProblemsFound
from queries.audit_trail import START, Trail, audited, canonical_digest, log_answer
from queries.commands import ask, audit

ROOT = Path(__file__).resolve().parents[2]
RECORD = str(ROOT / "examples" / "cystitis_on_antibiotics.yaml")
NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


def told(number: int) -> dict[str, object]:
    """As much of an answer as a log looks at."""
    digest = canonical_digest(number)
    return {"kb": {"fingerprint": "sha256:0"}, "as_of": "2026-03-03", "record": {"digest": digest}, "patient": "anna"}


def log_of(path: Path, lines: int) -> list[str]:
    """A log with so many lines; their hashes."""
    return [log_answer(path, told(number), "0.1.0", False, NOW) for number in range(lines)]


def problem_of(path: Path, last: str = "") -> tuple[str, int]:
    """The name of the first problem of a log, and the line that it is in."""
    with pytest.raises(ProblemsFound) as found:
        audited(path, last)
    first = found.value.problems[0]
    return first.name, first.place.line


def test_lines_hang_together(tmp_path: Path) -> None:
    path = tmp_path / "log"
    hashes = log_of(path, 3)
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line["previous"] for line in lines] == [START, *hashes[:2]]
    assert [line["number"] for line in lines] == [1, 2, 3]
    assert audited(path) == Trail(3, hashes[2])
    assert audited(path, hashes[1]) == Trail(3, hashes[2])


def test_an_empty_log_holds(tmp_path: Path) -> None:
    (tmp_path / "log").touch()
    assert audited(tmp_path / "log") == Trail(0, START)


CHANGES: dict[str, Callable[[list[str]], list[str]]] = {
    "edited": lambda lines: [lines[0], lines[1].replace("2026-03-03", "2026-03-04"), lines[2]],
    "removed": lambda lines: [lines[0], lines[2]],
    "first removed": lambda lines: lines[1:],
    "swapped": lambda lines: [lines[1], lines[0], lines[2]],
    "repeated": lambda lines: [lines[0], lines[0], lines[1], lines[2]],
    "no line": lambda lines: [lines[0], "hello", lines[1], lines[2]],
    "blank": lambda lines: [lines[0], "", lines[1], lines[2]],
    "array": lambda lines: [lines[0], "[1]", lines[2]],
    "number": lambda lines: [lines[0], lines[1].replace('"number": 2', '"number": 7'), lines[2]],
}


@pytest.mark.parametrize("change", CHANGES)
def test_changes_are_seen(tmp_path: Path, change: str) -> None:
    path = tmp_path / "log"
    log_of(path, 3)
    lines = CHANGES[change](path.read_text().splitlines())
    path.write_text("".join(f"{line}\n" for line in lines))
    assert problem_of(path)[0] == "altered-log"


def test_an_edited_line_with_a_new_hash_breaks_the_chain(tmp_path: Path) -> None:
    path = tmp_path / "log"
    log_of(path, 3)
    lines = path.read_text().splitlines()
    line = json.loads(lines[1])
    line["answer"] = "sha256:1"
    line["hash"] = canonical_digest({name: value for name, value in line.items() if name != "hash"})
    path.write_text("\n".join([lines[0], json.dumps(line), lines[2]]) + "\n")
    assert problem_of(path) == ("altered-log", 3)


def test_any_changed_character_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "log"
    log_of(path, 3)
    data, random = path.read_bytes(), Random(1)
    parsed = [json.loads(line) for line in data.splitlines()]
    for _ in range(300):
        place = random.randrange(len(data))
        changed = data[:place] + bytes([random.choice(b'0a"{, \n')]) + data[place + 1 :]
        try:
            same = [json.loads(line) for line in changed.splitlines()] == parsed and changed.endswith(b"\n")
        except ValueError:
            same = False
        path.write_bytes(changed)
        if not same:
            assert problem_of(path)[0] == "altered-log", changed


def test_the_end_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "log"
    hashes = log_of(path, 3)
    path.write_text("".join(f"{line}\n" for line in path.read_text().splitlines()[:2]))
    assert audited(path) == Trail(2, hashes[1])
    assert problem_of(path, hashes[2]) == ("altered-log", 2)


@pytest.mark.parametrize("end", ["half a line", '{"number": 1}\n', '["hash"]\n'])
def test_nothing_is_added_after_a_broken_end(tmp_path: Path, end: str) -> None:
    path = tmp_path / "log"
    log_of(path, 2)
    before = path.read_text() + end
    path.write_text(before)
    with pytest.raises(ProblemsFound, match="altered-log"):
        log_of(path, 1)
    assert path.read_text() == before


def test_many_at_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "log"
    workers = [multiprocessing.get_context("spawn").Process(target=log_of, args=(path, 20)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert audited(path).lines == 60


def test_ask_logs_and_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "log"
    given = CliRunner().invoke(ask.command, [RECORD, "--log", str(path), "--format", "json"])
    plain = CliRunner().invoke(ask.command, [RECORD, "--log", str(path)])
    named = CliRunner().invoke(ask.command, [RECORD, "--log", str(path), "--log-patient"])
    assert given.exit_code == plain.exit_code == named.exit_code == 0
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line.get("patient") for line in lines] == [None, None, "anna"]
    assert "anna" not in "".join(path.read_text().splitlines()[:2])
    answer = json.loads(given.stdout)
    assert {line["answer"] for line in lines} == {canonical_digest(answer)}
    assert lines[0]["record"] == answer["record"]["digest"] and lines[0]["kb"] == answer["kb"]["fingerprint"]
    assert path.stat().st_mode & 0o077 == 0
    looked = CliRunner().invoke(audit.command, [str(path), "--format", "json"])
    assert json.loads(looked.stdout) == {"lines": 3, "last": lines[2]["hash"]}
    shown = CliRunner().invoke(audit.command, [str(path)])
    assert shown.stdout == f"3 lines, as written; the last is {lines[2]['hash']}\n"


def test_what_cannot_be_logged_is_not_given(tmp_path: Path) -> None:
    result = CliRunner().invoke(ask.command, [RECORD, "--log", str(tmp_path / "none" / "log")])
    assert result.exit_code == 1 and result.stdout == ""
    assert "error[log-not-written]: the log `" in result.stderr and "no such file or directory" in result.stderr


def test_a_patient_without_a_log() -> None:
    result = CliRunner().invoke(ask.command, [RECORD, "--log-patient"])
    assert result.exit_code == 2 and "it needs --log FILE" in result.stderr


def test_no_log(tmp_path: Path) -> None:
    result = CliRunner().invoke(audit.command, [str(tmp_path / "log")])
    assert result.exit_code == 1 and "error[unreadable-log]" in result.stderr
