"""A run on Spark against one process, on as many processors: time, and whether the answers are the same rows."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.lines import Line, Ratios, said
from benchmarks.measuring import best
from benchmarks.shipped import HERE, Run, run, write_input

NAME = "spark"
SIZES = (10_000, 100_000, 1_000_000)
TARGETS = {1_000_000: 3.0}
PROCESSORS = min(2, os.cpu_count() or 1)
ONE, SPARK = "one process", f"Spark, local[{PROCESSORS}]"


def missing() -> str:
    """What Spark needs and is not there."""
    if importlib.util.find_spec("pyspark") is None:
        return "not installed (the extra `spark`)"
    return "" if shutil.which("java") else "not installed (Java, Debian's default-jre-headless)"


def lines(sizes: Sequence[int], runs: int, limit: float, memory: str, folder: Path) -> Iterator[Line]:
    """Two lines for each size. The tasks of Spark together get the memory that the one process gets."""
    from queries.cohort.settings import bytes_of

    whole = bytes_of(memory)
    options = {
        ONE: ("--threads", str(PROCESSORS), "--memory", str(whole)),
        SPARK: ("--engine", "spark", "--master", f"local[{PROCESSORS}]", "--memory", str(whole // PROCESSORS)),
    }
    for size in sizes:
        if missing():
            yield Line(NAME, f"{size:,} patients", SPARK, ONE, None, note=missing())
            continue
        given = folder / f"in-{size}"
        write_input(size, given)
        found: dict[str, list[Run]] = {who: [] for who in options}
        differs = ""
        for _ in range(runs):
            for who, those in options.items():
                found[who].append(run(given, folder / who, size, those, limit))
            if not any(those[-1].cost.fault for those in found.values()):
                differs = differs or differences(folder / ONE, folder / SPARK)
        for who in options:
            shutil.rmtree(folder / who, ignore_errors=True)
        shutil.rmtree(given)
        yield from _compared(size, found, differs)


def differences(one: Path, other: Path) -> str:
    """Which datasets of two runs have other rows; in a process of its own, so that this one stays small."""
    command = [sys.executable, str(HERE / "same_rows.py"), str(one), str(other)]
    found = subprocess.run(command, capture_output=True, text=True)
    return found.stdout.strip() if found.returncode in (0, 1) and not found.stderr else "the runs cannot be read"


def _compared(size: int, found: dict[str, list[Run]], differs: str) -> Iterator[Line]:
    alone = Line(NAME, f"{size:,} patients", ONE, "", None)
    spark = Line(NAME, f"{size:,} patients", SPARK, ONE, None, TARGETS.get(size))
    faults = {who: next((r.cost.fault for r in runs if r.cost.fault), "") for who, runs in found.items()}
    kept = {who: best([r.cost for r in runs]) for who, runs in found.items() if not faults[who]}
    if faults[ONE]:
        yield alone._replace(note=faults[ONE], failed=True)
    else:
        yield alone._replace(ratios=Ratios(1, 1, 1), note=said(kept[ONE]))
    if differs:
        yield spark._replace(note=f"WRONG: other rows in {differs}", failed=True)
    elif len(kept) < len(found):
        yield spark._replace(note=faults[SPARK] or f"no figure of {ONE}", failed=bool(faults[SPARK]), target=None)
    else:
        # the Java machine and its workers are no children that the measured process waits for
        wall = kept[SPARK].wall / kept[ONE].wall
        yield spark._replace(ratios=Ratios(wall, None, None), note="the same rows in all datasets")
