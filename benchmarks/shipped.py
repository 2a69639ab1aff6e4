"""Runs of `whyhold cohort run` over generated patients: how time, memory and disk grow, and what keeping firings costs."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.lines import Line, Ratios, ratios, said
from benchmarks.measuring import Command, Measured, best, measured

NAME = "shipped"
HERE = Path(__file__).resolve().parent
SIZES = (10_000, 100_000, 1_000_000)
DAY = "2026-03-01"
KEPT, NOT_KEPT = "--firings", "--no-firings"
WORDS = {NOT_KEPT: "whyhold", KEPT: "whyhold, firings kept"}

GROWTH = {10_000_000: 1.1}
"""A patient may take so many times what one takes with a tenth of the patients."""


class Run(NamedTuple):
    """One run: what it cost, into how many shards it was split, and the bytes that it wrote."""

    cost: Measured
    shards: int = 0
    written: int = 0


def write_input(patients: int, folder: Path) -> None:
    """Write the records of generated patients, in a process of its own."""
    command = [sys.executable, str(HERE / "cohort.py"), str(patients), str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def run(given: Path, out: Path, patients: int, options: Sequence[str], limit: float = 0) -> Run:
    """Run a cohort into a new folder. Not to answer everybody is a fault."""
    shutil.rmtree(out, ignore_errors=True)
    command = (
        sys.executable,
        "-m",
        "queries",
        "cohort",
        "run",
        str(given),
        "--out",
        str(out),
        "--as-of",
        DAY,
        "--quiet",
    )
    cost = measured(Command((*command, *options), out.with_name(f"{out.name}.output")), limit)
    if cost.fault:
        return Run(cost)
    summary = json.loads((out / "run.json").read_text("utf-8"))
    if summary["patients"] != {"in": patients, "answered": patients, "rejected": 0}:
        return Run(cost._replace(fault="WRONG: not everybody was answered"))
    written = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    return Run(cost, summary["shards"], written)


def lines(sizes: Sequence[int], runs: int, limit: float, memory: str, folder: Path) -> Iterator[Line]:
    """Each size against the one before, by patient, and runs that keep firings against those that do not."""
    found: dict[tuple[int, str], list[Run]] = {(size, kept): [] for size in sizes for kept in WORDS}
    for size in sizes:
        write_input(size, folder / f"in-{size}")
    for _ in range(runs):
        for size, kept in found:
            out = folder / "out"
            found[size, kept].append(run(folder / f"in-{size}", out, size, ("--memory", memory, kept), limit))
            shutil.rmtree(out, ignore_errors=True)
    for size in sizes:
        shutil.rmtree(folder / f"in-{size}")
    for kept in WORDS:
        before = 0
        for size in sizes:
            yield _growth(size, kept, before, found)
            before = size
    for size in sizes:
        yield _kept(size, found)


def _growth(size: int, kept: str, before: int, found: dict[tuple[int, str], list[Run]]) -> Line:
    target = GROWTH.get(size) if before * 10 == size else None
    line = Line(NAME, f"{size:,} patients", WORDS[kept], "", None, target)
    fault = _fault(found[size, kept])
    if fault:
        return line._replace(note=fault, failed=True)
    own = best([one.cost for one in found[size, kept]])
    one = found[size, kept][0]
    each = f"{own.wall / size * 1e6:.0f} us and {one.written / size:.0f} bytes on disk a patient, {one.shards} shards"
    if not before:
        return line._replace(ratios=Ratios(1, 1, 1), note=f"{said(own)}; {each}")
    if _fault(found[before, kept]):
        return line._replace(note=f"no figure of {before:,} patients to hold it against; {each}", target=None)
    other = best([one.cost for one in found[before, kept]])
    scale = size / before
    by_patient = Ratios(
        own.wall / other.wall / scale, own.processor / other.processor / scale, own.memory / other.memory
    )
    return line._replace(against=f"{before:,}, by patient", ratios=by_patient, note=each)


def _kept(size: int, found: dict[tuple[int, str], list[Run]]) -> Line:
    line = Line(NAME, f"{size:,} patients", WORDS[KEPT], WORDS[NOT_KEPT], None)
    if any(_fault(found[size, kept]) for kept in WORDS):
        return line._replace(note="no figures to compare")
    own, other = (best([one.cost for one in found[size, kept]]) for kept in (KEPT, NOT_KEPT))
    return line._replace(ratios=ratios(own, other))


def _fault(runs: Sequence[Run]) -> str:
    return next((one.cost.fault for one in runs if one.cost.fault), "")
