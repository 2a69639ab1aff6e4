"""What a run over the shipped knowledge base costs: time, memory, firings kept or not, and how both grow.

    python benchmarks/cohort_runs.py [PATIENTS ...] [--memory SIZE] [--folder DIR] [--keep]

For each number of patients (10,000 100,000 1,000,000 where none is named) `benchmarks/cohort.py` writes the input, and
`whyhold cohort run` is measured as a whole process: wall-clock time, processor time, and the most memory that it had
(of the process alone, as the operating system counts it). Ratios compare runs of this call only.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
SIZES = (10_000, 100_000, 1_000_000)
DAY = "2026-03-01"


class Measured(NamedTuple):
    """One run: seconds on the clock, seconds of processors, and the most memory in bytes."""

    wall: float
    processor: float
    memory: int


def measured(command: list[str]) -> Measured:
    """Run a command to its end. Raises SystemExit where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed")
    return Measured(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def run(given: Path, out: Path, memory: str, *more: str) -> Measured:
    """Measure one run."""
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "queries", "cohort", "run", str(given), "--out", str(out), "--as-of", DAY]
    return measured([*command, "--memory", memory, "--quiet", *more])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("patients", type=int, nargs="*")
    parser.add_argument("--memory", default="4GB")
    parser.add_argument("--folder", type=Path, help="where inputs and runs go; a temporary folder otherwise")
    parser.add_argument("--keep", action="store_true", help="leave inputs and runs there")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="whyhold-"))
    folder.mkdir(parents=True, exist_ok=True)
    print(f"shipped knowledge base, --memory {given.memory}, {os.cpu_count()} processors")
    print("  patients  firings shards  seconds us/patient  growth  peak MB MB on disk")
    before: dict[str, float] = {}
    try:
        for patients in given.patients or SIZES:
            source = folder / f"in-{patients}"
            if not source.exists():
                subprocess.run(
                    [sys.executable, str(HERE / "cohort.py"), str(patients), str(source)],
                    check=True,
                    stdout=subprocess.DEVNULL,
                )
            for kept in ("--no-firings", "--firings"):
                out = folder / f"out-{patients}{kept}"
                found = run(source, out, given.memory, kept)
                summary = json.loads((out / "run.json").read_text("utf-8"))
                if summary["patients"] != {"in": patients, "answered": patients, "rejected": 0}:
                    sys.exit(f"not everybody was answered: {summary['patients']}")
                each = found.wall / patients * 1e6
                growth = f"{each / before[kept]:.2f}" if kept in before else "-"
                before[kept] = each
                size = sum(p.stat().st_size for p in out.rglob("*") if p.is_file()) / 1e6
                word = "kept" if kept == "--firings" else "not kept"
                print(
                    f"{patients:>10,} {word:>8} {summary['shards']:>6} {found.wall:>8.1f} {each:>10.0f} {growth:>7}"
                    f" {found.memory / 1e6:>8.0f} {size:>10.0f}",
                    flush=True,
                )
                if not given.keep:
                    shutil.rmtree(out)
            if not given.keep:
                shutil.rmtree(source)
    finally:
        if not given.keep and not given.folder:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
