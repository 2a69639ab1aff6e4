"""Runs that several tests ask; none of these tests may write to them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.terms import Text
from queries.cohort.stored import StoredRun
from tests.queries.cohort.kinds_kb import DAY, record, records, write_kb
from tests.queries.cohort.made_runs import make_run

BAD = "bad <b>patient</b>"
"""Somebody with a fault in the record."""


@pytest.fixture(scope="session")
def kinds_kb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The knowledge base with every kind of value."""
    return write_kb(tmp_path_factory.mktemp("kinds") / "kb")


@pytest.fixture(scope="session")
def kinds_run(kinds_kb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run in three shards about patients with odd ids and every kind of value, one of them set aside."""
    bad = record(BAD, {"treatment": [("dose", "on_therapy", "2026-02-30")], "visits": [(1, Text("once"))]})
    out = tmp_path_factory.mktemp("run") / "an swers [1]"
    return make_run(out, [*records(), bad], DAY, kinds_kb, 3, ["--on-bad-record", "skip"])


@pytest.fixture
def stored_run(kinds_run: Path) -> StoredRun:
    """The same, opened."""
    return StoredRun(kinds_run)


@pytest.fixture
def copied(kinds_run: Path, tmp_path: Path) -> Callable[[], Path]:
    """Makes a copy that a test may spoil."""

    def copy() -> Path:
        return Path(shutil.copytree(kinds_run, tmp_path / "copy"))

    return copy
