"""Logs of answers under kills and on full disks: no half line passes for a whole one, and no answer goes unlogged."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
import time
from pathlib import Path

import pytest

from engine.problem import ProblemsFound
from queries.audit_trail import audited
from tests.faults.dying import Attempt, Dying
from tests.queries.small_kb import RECORD
from tests.queries.test_audit_trail import log_of

LINES = 3


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log with some lines."""
    path = tmp_path / "answers.log"
    log_of(path, LINES)
    return path


@pytest.fixture
def arguments(kb: Path, tmp_path: Path, log: Path) -> list[str]:
    (tmp_path / "record.yaml").write_text(RECORD)
    return ["ask", str(tmp_path / "record.yaml"), "--kb", str(kb), "--log", str(log)]


def test_no_half_line_passes_for_a_whole_one(log: Path) -> None:
    """Cut anywhere in its last line, a log is refused by `audit`, and nothing is added to it."""
    data = log.read_bytes()
    begins = data.rstrip(b"\n").rfind(b"\n") + 1
    for size in (begins + 1, begins + 2, (begins + len(data)) // 2, len(data) - 2, len(data) - 1):
        log.write_bytes(data[:size])
        for use in (audited, lambda path: log_of(path, 1)):
            with pytest.raises(ProblemsFound, match="altered-log"):
                use(log)
        assert log.read_bytes() == data[:size]
    log.write_bytes(data[:begins])
    log_of(log, 1)
    assert audited(log).lines == LINES


@pytest.mark.parametrize("more", [0, 1, 200])
def test_a_full_disk(processes: Dying, arguments: list[str], log: Path, more: int) -> None:
    """No answer is given, what was written of the line is taken back, and with room again the log goes on."""
    before = log.read_bytes()
    stopped = processes.run(Attempt(arguments, room=len(before) + more))
    assert stopped.code == 1 and "error[log-not-written]" in stopped.output and "held" not in stopped.output.lower()
    assert log.read_bytes() == before
    assert processes.run(Attempt(arguments)).code == 0
    assert audited(log).lines == LINES + 1


def test_a_disk_that_takes_nothing(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that could not be brought to the disk is taken back."""
    before = log.read_bytes()

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ProblemsFound, match="log-not-written"):
        log_of(log, 1)
    assert log.read_bytes() == before


def test_a_log_that_may_not_be_written_to(processes: Dying, arguments: list[str], log: Path) -> None:
    log.chmod(0o400)
    refused = processes.run(Attempt(arguments, bound=True))
    assert refused.code == 1 and "error[log-not-written]" in refused.output
    assert "permission denied" in refused.output
    assert audited(log).lines == LINES


def _add_lines(path: Path) -> None:
    log_of(path, 100_000)


def test_killed_while_lines_are_added(tmp_path: Path) -> None:
    """At random moments: the log holds each time, and goes on."""
    path, moments = tmp_path / "answers.log", random.Random(11)
    lines = 0
    for _ in range(8):
        worker = multiprocessing.get_context("fork").Process(target=_add_lines, args=(path,))
        worker.start()
        while not path.exists() or audited(path).lines == lines:
            time.sleep(0.005)
        time.sleep(moments.random() * 0.05)
        worker.kill()
        worker.join()
        trail = audited(path)
        assert trail.lines > lines
        lines = trail.lines
    log_of(path, 1)
    assert audited(path).lines == lines + 1
