"""Runs that are killed between any two calls to the system go on, and are in the end as if nobody had disturbed them."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from queries.cohort.manifest import LOCK, MANIFEST
from queries.cohort.run_folder import PROGRAM, RECORDS
from tests.faults.conftest import Run
from tests.faults.same import differences


def calls_of(run: Run, out: Path) -> list[list[str]]:
    """All calls of a run that concern its folder."""
    outcome = run(out)
    assert outcome.code == 0, outcome.output
    return outcome.calls


def test_killed_anywhere(run: Run, whole: Path, tmp_path: Path) -> None:
    """At calls that lie evenly over the run; the run that goes on is killed too, at the next of them."""
    calls = len(calls_of(run, tmp_path / "all"))
    assert calls > 100
    for number in range(3, calls, 60):
        out = tmp_path / f"killed {number}"
        for moment in (number, 20 + number % 37):
            assert run(out, moment=["", "", moment]).code == -signal.SIGKILL
        ended = run(out)
        assert ended.code == 0, ended.output
        assert differences(whole, out) == []


@pytest.mark.parametrize(
    ("event", "path"),
    [
        ("open", f"/{MANIFEST}"),
        ("os.rename", f".unfinished/{RECORDS}"),
        ("os.rename", ".unfinished/recommend"),
        ("os.rename", ".unfinished/patients"),
        ("os.rename", ".unfinished/rejected.parquet"),
        ("os.rename", ".unfinished/run.json"),
    ],
)
def test_killed_at_a_moment_that_matters(run: Run, whole: Path, tmp_path: Path, event: str, path: str) -> None:
    out = tmp_path / "out"
    assert run(out, moment=[event, path, 0]).code == -signal.SIGKILL
    assert run(out).code == 0
    assert differences(whole, out) == []


def test_killed_before_the_first_note(run: Run, whole: Path, tmp_path: Path) -> None:
    """The program is in its place, and the manifest is not there yet."""
    out = tmp_path / "out"
    assert run(out, moment=["open", f"/{MANIFEST}", 0]).code == -signal.SIGKILL
    assert {path.name for path in out.iterdir()} == {LOCK, PROGRAM, ".unfinished"}
    assert run(out).code == 0
    assert differences(whole, out) == []


def test_gone_on_with_another_number_of_shards(run: Run, tmp_path: Path) -> None:
    """What was in place of the first ones is not read together with the others."""
    out = tmp_path / "out"
    assert run(out, "--shards", "9", moment=["os.rename", f".unfinished/{RECORDS}", 12]).code == -signal.SIGKILL
    left = {path.relative_to(out) for path in (out / RECORDS).rglob("*.parquet")}
    assert left
    assert run(out, "--shards", "2").code == 0
    shutil.rmtree(tmp_path / "other", ignore_errors=True)
    assert run(tmp_path / "other", "--shards", "2").code == 0
    assert differences(tmp_path / "other", out) == []
