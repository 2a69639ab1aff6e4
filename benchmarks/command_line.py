"""The options of `benchmarks/engines.py`, and the parts that they call."""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import shipped, spark_runs
from benchmarks.asked import TASKS
from benchmarks.contest import Rules, contest
from benchmarks.lines import Line, printed
from benchmarks.peers import ENGINES, Engine

SIZES = {
    **{name: task.sizes for name, task in TASKS.items()},
    shipped.NAME: shipped.SIZES,
    spark_runs.NAME: spark_runs.SIZES,
}
ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("checker", "engine", "kb", "queries")

Sizes = dict[str, tuple[int, ...]]


def main(description: str, arguments: Sequence[str] | None = None, engines: Sequence[Engine] = ENGINES) -> None:
    """Print the table, and exit with 1 where something is wrong or too slow."""
    given = _parser(description, engines).parse_args(arguments)
    sizes = _sizes(given.size)
    chosen = [engine for engine in engines if not given.engine or engine.name in given.engine]
    # as an installation does, so that no run compiles modules and the next does not
    for package in PACKAGES:
        compileall.compile_dir(ROOT / package, quiet=1)
    rules = Rules(given.runs, given.limit)
    if given.folder is not None:
        given.folder.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="whyhold-", dir=given.folder))
    print(
        f"{os.cpu_count()} processors; whole processes, {given.runs} runs of each in turn: least time on the clock, least"
        " time of processors,\nmost memory. Ratios compare runs of this call only. `at most` is for the time on the clock.\n"
    )
    lines: list[Line] = []
    try:
        for line in _lines(given.task or list(SIZES), sizes, chosen, rules, given.memory, folder):
            print(f"  {line.task}, {line.size}: {line.who}", file=sys.stderr, flush=True)
            lines.append(line)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(printed(lines))
    sys.exit(1 if any(line.failed or line.missed for line in lines) else 0)


def _lines(
    tasks: Sequence[str], sizes: Sizes, engines: Sequence[Engine], rules: Rules, memory: str, folder: Path
) -> Iterator[Line]:
    hopeless: set[tuple[str, str]] = set()
    for name in tasks:
        if name == shipped.NAME:
            yield from shipped.lines(sizes[name], rules.runs, rules.limit, memory, folder)
        elif name == spark_runs.NAME:
            yield from spark_runs.lines(sizes[name], rules.runs, rules.limit, memory, folder)
        else:
            for size in sizes[name]:
                place = folder / f"{name}-{size}"
                yield from contest(TASKS[name], size, engines, rules, place, hopeless)
                shutil.rmtree(place)


def _parser(description: str, engines: Sequence[Engine]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", nargs="*", choices=[[], *SIZES], metavar="TASK", help=", ".join(SIZES))
    parser.add_argument(
        "--size", action="append", default=[], metavar="TASK=N", type=_size, help="instead of the usual"
    )
    names = ", ".join(engine.name for engine in engines)
    parser.add_argument(
        "--engine", action="append", choices=[engine.name for engine in engines], help=names, metavar="NAME"
    )
    parser.add_argument("--runs", type=int, default=3, help="runs of each (3)")
    parser.add_argument("--limit", type=float, default=900.0, metavar="SECONDS", help="for each run (900)")
    parser.add_argument("--memory", default="4GB", metavar="SIZE", help="of cohort runs (4GB)")
    parser.add_argument(
        "--folder", type=Path, help="where facts and answers go for a while; the system's usual otherwise"
    )
    return parser


def _size(text: str) -> tuple[str, int]:
    """`toy=10000`. Raises ArgumentTypeError for anything else."""
    name, _, size = text.partition("=")
    if name not in SIZES or not size.isdecimal() or int(size) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not TASK=N")
    return name, int(size)


def _sizes(given: Sequence[tuple[str, int]]) -> Sizes:
    sizes = dict(SIZES)
    for name in {name for name, _ in given}:
        sizes[name] = tuple([size for other, size in given if other == name])
    return sizes
