"""`ask` and `why` with `--engine duckdb`: the same answers to the byte, and a clear word where it is not installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from engine.evaluators.duckdb import connecting
from queries.commands import ask, why

ROOT = Path(__file__).resolve().parents[2]
RECORD = str(ROOT / "examples" / "cystitis_on_antibiotics.yaml")
SAME = (
    (ask.command, [RECORD, "--format", "json"]),
    (ask.command, [RECORD, "--as-of", "2026-04-01", "--audience", "patient"]),
    (ask.command, [RECORD, "--approved-only", "--all-proofs", "--format", "markdown"]),
    (why.command, [RECORD, "disposition(_, _, _)", "--format", "json"]),
    (why.command, [RECORD, "recommend(_, _, Action, _)", "--all-proofs"]),
    (why.command, [RECORD, "missing(_, _, _, _)", "--format", "markdown"]),
)


@pytest.mark.parametrize(("command", "arguments"), SAME, ids=str)
def test_the_same_to_the_byte(command: click.Command, arguments: list[str]) -> None:
    expected = CliRunner().invoke(command, arguments)
    found = CliRunner().invoke(command, [*arguments, "--engine", "duckdb"])
    assert expected.exit_code == found.exit_code
    assert found.stdout == expected.stdout and expected.stdout


def test_the_same_problem(tmp_path: Path) -> None:
    record = tmp_path / "record.yaml"
    record.write_text("patient: anna\nas_of: 2026-03-02\nwrong: 1\n")
    shown = [CliRunner().invoke(ask.command, [str(record), "--engine", e]).stderr for e in ("pydatalog", "duckdb")]
    assert shown[0] == shown[1] and "error[" in shown[0]


@pytest.mark.parametrize("missing", [("duckdb",), ("sqlglot",), ("duckdb", "sqlglot")], ids=str)
def test_what_is_not_installed_is_named_with_the_extra(missing: tuple[str, ...]) -> None:
    """In a process of its own, in which these packages cannot be found."""
    hide = f"""
import sys
from importlib.machinery import PathFinder
class Hidden(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        return None if name.split(".")[0] in {missing!r} else super().find_spec(name, path, target)
sys.meta_path = [Hidden if finder is PathFinder else finder for finder in sys.meta_path]
sys.argv = ["whyhold", "ask", {RECORD!r}, "--engine", "duckdb"]
from queries.start import main
main()
"""
    done = subprocess.run([sys.executable, "-c", hide], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 1 and done.stdout == ""
    assert "error[engine-not-installed]" in done.stderr and "whyhold[cohort]" in done.stderr
    assert all(f"`{name}`" in done.stderr for name in missing) and "Traceback" not in done.stderr
    assert not connecting.missing_packages(), "they are here for the other tests"


def test_the_default_needs_no_database() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "queries", "ask", RECORD],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    loaded = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines() if line.startswith("import time")}
    assert "queries.engines" in loaded
    assert not {name for name in loaded if name.split(".")[0] in ("duckdb", "sqlglot") or "evaluators.duckdb" in name}
