"""Runs: the answers of everybody alone, whatever the shards, and whenever the process is ended."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from queries.commands.cohort_run import command
from queries.knowledge import open_knowledge
from tests.queries.cohort.small_input import DAY, answers_alone, name_of, stored, write_input
from tests.queries.small_kb import write_kb

PATIENTS = 60


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_kb(tmp_path_factory.mktemp("kb") / "kb")


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_input(tmp_path_factory.mktemp("given") / "in put [1]", PATIENTS)


def run(kb: Path, given: Path, out: Path, *more: str) -> Result:
    arguments = [str(given), "--out", str(out), "--kb", str(kb), "--as-of", DAY, *more]
    return CliRunner().invoke(command, arguments)


def files_of(out: Path) -> dict[str, bytes]:
    """What a finished run has in its datasets, by path; `firings` and `records` are in no order."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*.parquet"))
        if path.relative_to(out).parts[0] not in ("firings", "records")
    }


@pytest.mark.parametrize("shards", ["1", "7", "60"])
def test_the_answers_are_those_of_everybody_alone(kb: Path, given: Path, tmp_path: Path, shards: str) -> None:
    result = run(kb, given, tmp_path / "out", "--shards", shards)
    assert result.exit_code == 0, result.output
    assert f"{PATIENTS} patients in, {PATIENTS} answered, 0 rejected" in result.output
    for name, rows in answers_alone(open_knowledge(kb), PATIENTS).items():
        found = stored(tmp_path / "out", name)
        assert set(found) == rows and len(found) == len(rows)
        assert rows
    summary = json.loads((tmp_path / "out" / "run.json").read_text())
    assert summary["patients"] == {"in": PATIENTS, "answered": PATIENTS, "rejected": 0}
    assert summary["shards"] == int(shards)
    assert summary["kb"]["fingerprint"] == open_knowledge(kb).fingerprint


def test_rules_that_conclude_a_row_stand_beside_it(kb: Path, given: Path, tmp_path: Path) -> None:
    import duckdb

    run(kb, given, tmp_path / "out")
    read = duckdb.read_parquet(str(tmp_path / "out" / "recommend" / "*.parquet"))
    assert dict(read.project("action, rules").distinct().fetchall()) == {
        "hold": ["hold_in_fever"],
        "continue": ["go_on"],
    }
    firings = duckdb.read_parquet(str(tmp_path / "out" / "firings" / "*.parquet"))
    assert firings.columns == ["patient", "rule", "values", "lost_to"]
    (values,) = firings.filter(f"rule = 'fever_counts' AND patient = '{name_of(3)}'").project("values").fetchall()[0]
    variables = json.loads((tmp_path / "out" / "run.json").read_text())["variables"]["fever_counts"]
    assert dict(zip(variables, values, strict=True))["Degrees"] in ("i39", "d40.0")


def test_days_of_their_own_make_contexts(kb: Path, given: Path, tmp_path: Path) -> None:
    import shutil

    mine = tmp_path / "in"
    shutil.copytree(given, mine)
    days = [f"{json.dumps(name_of(n))[1:-1]}" for n in range(1, PATIENTS + 1)]
    lines = [
        json.dumps({"patient": name_of(n), "date": DAY if n % 2 else "2026-03-09"}) for n in range(1, len(days) + 1)
    ]
    (mine / "as_of.ndjson").write_text("\n".join(lines) + "\n")
    result = CliRunner().invoke(command, [str(mine), "--out", str(tmp_path / "out"), "--kb", str(kb), "--shards", "3"])
    assert result.exit_code == 0, result.output
    assert set(stored(tmp_path / "out", "disposition")) == answers_alone(open_knowledge(kb), PATIENTS)["disposition"]
    assert len(list((tmp_path / "out" / "recommend").iterdir())) == 6


def test_two_runs_are_the_same_to_the_byte(kb: Path, given: Path, tmp_path: Path) -> None:
    run(kb, given, tmp_path / "a", "--shards", "3", "--threads", "1")
    run(kb, given, tmp_path / "b", "--shards", "3", "--threads", "4")
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b")
    assert len(files_of(tmp_path / "a")) == 3 * 3 + 2


def test_a_run_that_is_killed_goes_on(kb: Path, given: Path, tmp_path: Path) -> None:
    run(kb, given, tmp_path / "whole", "--shards", "12")
    moments = random.Random(7)
    out = tmp_path / "killed"
    arguments = ["cohort", "run", str(given), "--out", str(out), "--kb", str(kb), "--as-of", DAY, "--shards", "12"]
    killed = 0
    for _ in range(60):
        process = subprocess.Popen(
            [sys.executable, "-m", "queries", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        lines = _lines(out) + moments.randint(0, 4)
        while process.poll() is None and _lines(out) < lines:
            time.sleep(0.002)
        time.sleep(moments.random() * 0.05)
        process.send_signal(signal.SIGKILL)
        _, errors = process.communicate()
        assert b"Traceback" not in errors, errors.decode()
        killed += process.returncode == -signal.SIGKILL
        if (out / "run.json").exists():
            break
    assert run(kb, given, out, "--shards", "12").exit_code == 0
    assert killed >= 3
    assert files_of(out) == files_of(tmp_path / "whole")


def _lines(out: Path) -> int:
    path = out / "manifest.jsonl"
    return len(path.read_bytes().splitlines()) if path.exists() else 0


def test_a_finished_run_is_not_done_again(kb: Path, given: Path, tmp_path: Path) -> None:
    run(kb, given, tmp_path / "out")
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.parquet")}
    result = run(kb, given, tmp_path / "out")
    assert result.exit_code == 0 and "finished already" in result.output
    assert {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.parquet")} == before


def test_another_question_is_no_continuation(kb: Path, given: Path, tmp_path: Path) -> None:
    run(kb, given, tmp_path / "out")
    result = CliRunner().invoke(
        command, [str(given), "--out", str(tmp_path / "out"), "--kb", str(kb), "--as-of", "2026-04-01"]
    )
    assert result.exit_code == 1
    assert "error[another-run]" in result.output and "another day" in result.output


def test_what_was_written_to_is_noticed(kb: Path, given: Path, tmp_path: Path) -> None:
    run(kb, given, tmp_path / "out")
    path = next((tmp_path / "out" / "recommend").iterdir())
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    result = run(kb, given, tmp_path / "out")
    assert result.exit_code == 1 and "error[damaged-run]" in result.output and path.name in result.output


def test_other_things_are_not_written_among(kb: Path, given: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    result = run(kb, given, tmp_path)
    assert result.exit_code == 1 and "error[output-not-empty]" in result.output
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != ".lock") == ["letter.txt"]


def test_two_at_once_are_kept_apart(kb: Path, given: Path, tmp_path: Path) -> None:
    import fcntl

    (tmp_path / "out").mkdir()
    with (tmp_path / "out" / ".lock").open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        result = run(kb, given, tmp_path / "out")
    assert result.exit_code == 1 and "error[run-in-progress]" in result.output


def test_a_full_disk_is_told_and_nothing_is_lost(kb: Path, given: Path, tmp_path: Path) -> None:
    run(kb, given, tmp_path / "whole", "--shards", "3")
    arguments = ["cohort", "run", str(given), "--out", str(tmp_path / "out"), "--kb", str(kb), "--as-of", DAY]
    stopped = subprocess.run(
        [sys.executable, "-m", "queries", *arguments, "--shards", "3"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "WHYHOLD_CACHE_DIR": ""},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500)),
    )
    assert stopped.returncode == 1, stopped.stderr
    assert "error[run-stopped]" in stopped.stderr and "Traceback" not in stopped.stderr
    assert run(kb, given, tmp_path / "out", "--shards", "3").exit_code == 0
    assert files_of(tmp_path / "out") == files_of(tmp_path / "whole")


class TestBadRecords:
    def spoiled(self, given: Path, tmp_path: Path) -> Path:
        import shutil

        shutil.copytree(given, tmp_path / "in")
        with (tmp_path / "in" / "treatment.ndjson").open("a", encoding="utf-8") as file:
            file.write(
                json.dumps({"patient": name_of(8), "drug": "drug_1", "status": "on", "since": "2026-02-30"}) + "\n"
            )
        return tmp_path / "in"

    def test_the_input_is_refused(self, kb: Path, given: Path, tmp_path: Path) -> None:
        result = run(kb, self.spoiled(given, tmp_path), tmp_path / "out")
        assert result.exit_code == 1
        assert "error[bad-date]" in result.output and name_of(8) in result.output and "2026-02-30" not in result.output
        assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [".lock", "rejected.parquet"]

    def test_ids_can_be_hidden(self, kb: Path, given: Path, tmp_path: Path) -> None:
        result = run(kb, self.spoiled(given, tmp_path), tmp_path / "out", "--redact")
        assert result.exit_code == 1 and name_of(8) not in result.output

    def test_or_the_patient_is_set_aside(self, kb: Path, given: Path, tmp_path: Path) -> None:
        import duckdb

        mine = self.spoiled(given, tmp_path)
        assert run(kb, mine, tmp_path / "out").exit_code == 1
        result = run(kb, mine, tmp_path / "out", "--on-bad-record", "skip")
        assert f"{PATIENTS} patients in, {PATIENTS - 1} answered, 1 rejected" in result.output
        alone = {row for row in answers_alone(open_knowledge(kb), PATIENTS)["recommend"] if row[0] != name_of(8)}
        assert set(stored(tmp_path / "out", "recommend")) == alone
        rejected = duckdb.read_parquet(str(tmp_path / "out" / "rejected.parquet"))
        assert rejected.project("patient, problem").distinct().fetchall() == [(name_of(8), "bad-date")]

    def test_nor_is_anything_answered_where_a_rule_has_no_value(self, given: Path, tmp_path: Path) -> None:
        kb = write_kb(
            tmp_path / "kb", ("    Degrees >= Limit.", "    Degrees >= Limit,\n    1 / (Degrees - 41) < 0.5.")
        )
        result = run(kb, given, tmp_path / "refused")
        assert result.exit_code == 1 and "error[no-value]" in result.output and "Degrees" not in result.output
        result = run(kb, given, tmp_path / "out", "--on-bad-record", "skip")
        assert result.exit_code == 0, result.output
        import duckdb

        rejected = duckdb.read_parquet(str(tmp_path / "out" / "rejected.parquet"))
        patients = {name_of(n) for n in range(1, PATIENTS + 1) if n % 2 and n % 5 == 4}
        assert set(rejected.project("patient, problem").fetchall()) == {(name, "no-value") for name in patients}
        assert not {row[0] for row in stored(tmp_path / "out", "recommend")} & patients


def test_a_program_that_mixes_patients_is_refused(given: Path, tmp_path: Path) -> None:
    kb = write_kb(
        tmp_path / "kb", ("    \\+ cleared(Patient, _).\n\n:- rule(go_on", "    \\+ cleared(_, _).\n\n:- rule(go_on")
    )
    result = run(kb, given, tmp_path / "out")
    assert result.exit_code == 1 and "error[crosses-partitions]" in result.output


@pytest.mark.parametrize(("text", "size"), [("4GB", 4 * 10**9), ("1.5 GiB", 3 * 2**29), ("800", 800)])
def test_sizes(text: str, size: int) -> None:
    from queries.cohort.settings import bytes_of

    assert bytes_of(text) == size


def test_a_size_that_is_none(kb: Path, given: Path, tmp_path: Path) -> None:
    result = run(kb, given, tmp_path / "out", "--memory", "plenty")
    assert result.exit_code == 2 and "write a size such as `4GB`" in result.output
