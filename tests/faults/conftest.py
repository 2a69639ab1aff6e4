"""A small run that nobody disturbs, and a process that runs disturbed ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.dying import Attempt, Dying, Outcome, dying
from tests.queries.cohort.small_input import DAY, write_input
from tests.queries.small_kb import write_kb

PATIENTS, SHARDS = 40, 3

Run = Callable[..., Outcome]
"""Runs the small question into a folder: `run(out, *more, given=..., ...)`, with what `Attempt` can say besides."""


@pytest.fixture(scope="session")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_kb(tmp_path_factory.mktemp("kb") / "kb")


@pytest.fixture(scope="session")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The input of all runs that do not change it."""
    return write_input(tmp_path_factory.mktemp("given") / "records", PATIENTS)


@pytest.fixture(scope="session")
def processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dying]:
    with dying(tmp_path_factory.mktemp("cache")) as found:
        yield found


@pytest.fixture(scope="session")
def run(processes: Dying, kb: Path, given: Path) -> Run:
    default = given

    def run(out: Path, *more: str, given: Path = default, **how: object) -> Outcome:
        arguments = ["cohort", "run", str(given), "--out", str(out), "--kb", str(kb), "--as-of", DAY, "--quiet"]
        arguments += ["--shards", str(SHARDS), "--threads", "1", *more]
        how.setdefault("path", str(out))
        outcome = processes.run(Attempt(arguments, **how))  # type: ignore[arg-type]
        assert "Traceback" not in outcome.output, outcome.output
        return outcome

    return run


@pytest.fixture(scope="session")
def whole(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run that nobody disturbs."""
    out = tmp_path_factory.mktemp("whole") / "run"
    assert run(out).code == 0
    return out
