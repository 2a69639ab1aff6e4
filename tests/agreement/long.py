"""The long comparison of the four engines: many generated programs and records, with progress, going on where it stopped.

    python -m tests.agreement.long --programs 10000 --records 100000 --state build/agreement.json

Programs and records are those of their number, so that a run after a stop, and one on another machine, asks the same. The
last line is for docs/trust.md. A difference ends the run with the smallest program, or the record, that shows it.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from hypothesis import Phase, given, seed, settings

from tests.agreement.dense import dense
from tests.agreement.exported import Swi
from tests.agreement.four import assert_four_agree
from tests.agreement.generated import LARGE, Written, programs, recursions
from tests.agreement.records import assert_batch_agrees, opened
from tests.agreement.test_generated import SLOW, checked

PROGRAMS_AT_ONCE = 100
RECORDS_AT_ONCE = 1000


class State:
    """What is done, in a file: the numbers of chunks, and what they counted. Written after each chunk, whole or not at all.

    It is about one state of the rules and engines (`about`); raises ValueError where the file is about another one.
    """

    def __init__(self, path: Path, about: str) -> None:
        self.path = path
        self.about = about
        known = json.loads(path.read_text("utf-8")) if path.exists() else {"about": about}
        if known.get("about") != about:
            raise ValueError(f"{path} is about {known.get('about')}, and this is {about}: remove it to begin anew")
        self.done: dict[str, list[int]] = known.get("done", {})
        self.counts: Counter[str] = Counter(known.get("counts", {}))

    def add(self, kind: str, number: int, counts: Counter[str]) -> None:
        """Note a chunk."""
        self.done.setdefault(kind, []).append(number)
        self.counts.update(counts)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_suffix(".new")
        beside.write_text(json.dumps({"about": self.about, "done": self.done, "counts": self.counts}), "utf-8")
        beside.replace(self.path)

    def left(self, kind: str, many: int) -> list[int]:
        """The numbers of the next chunks."""
        done = set(self.done.get(kind, ()))
        return [number for number in range(len(done) + many) if number not in done][:many]


def compare_programs(number: int, many: int = PROGRAMS_AT_ONCE, shrink: bool = True) -> Counter[str]:
    """The programs of a chunk; each kind of program and of numbers has its turn."""
    kinds = [dense(), programs(), recursions(), dense(LARGE), programs(LARGE), recursions(LARGE)]
    total: Counter[str] = Counter()
    with Swi() as swi:

        @seed(number)
        @settings(
            max_examples=many,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink] if shrink else [Phase.generate],
            suppress_health_check=SLOW,
        )
        @given(kinds[number % len(kinds)])
        def compared(written: Written) -> None:
            assert_four_agree(checked(written), swi, total)

        compared()
    return total


def compare_records(number: int) -> Counter[str]:
    """The records of a chunk."""
    counts: Counter[str] = Counter()
    with Swi() as swi:
        assert_batch_agrees(number, RECORDS_AT_ONCE, swi, counts)
    return counts


def versions() -> str:
    """The engines and their versions."""
    swipl = subprocess.run(["swipl", "--version"], capture_output=True, text=True, check=True).stdout.split()[2]
    named = [f"{name} {version(name.lower())}" for name in ("pyDatalog", "DuckDB", "clingo")]
    return ", ".join([*named, f"SWI-Prolog {swipl}", f"Python {platform.python_version()}"])


def line(state: State) -> str:
    """The result as a row of a table in docs/trust.md."""
    c = state.counts
    return (
        f"| pyDatalog = DuckDB = SWI-Prolog = clingo (`make agreement-long`; {versions()}; "
        f"{datetime.now(UTC).date().isoformat()}) | "
        f"{c['programs']:,} programs ({c['without value']:,} with a goal without a value; {c['DuckDB']:,} in DuckDB, "
        f"{c['clingo']:,} in clingo, the others have what these refuse); {c['records']:,} records "
        f"({c['dispositions']:,} dispositions, {c['answers']:,} answers); no difference |"
    )


def run(
    pool: ProcessPoolExecutor, state: State, kind: str, wanted: int, size: int, do: Callable[[int], Counter[str]]
) -> None:
    """Do chunks until as many programs or records are compared. Raises AssertionError with the first difference."""
    began = time.monotonic()
    while state.counts[kind] < wanted:
        # a chunk counts fewer programs where recursions have no end
        numbers = state.left(kind, -((state.counts[kind] - wanted) // size))
        futures = {pool.submit(do, number): number for number in numbers}
        try:
            for future in as_completed(futures):
                state.add(kind, futures[future], future.result())
                minutes = (time.monotonic() - began) / 60
                print(f"{state.counts[kind]:,} of {wanted:,} {kind}, {minutes:.1f} minutes", flush=True)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def main() -> None:
    """Run what is left to do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", type=int, default=10_000)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--state", type=Path, default=Path("build/agreement.json"))
    chosen = parser.parse_args()
    try:
        state = State(chosen.state, f"{opened().fingerprint}, {versions()}")
    except ValueError as error:
        sys.exit(str(error))
    with ProcessPoolExecutor(chosen.processes) as pool:
        run(pool, state, "programs", chosen.programs, PROGRAMS_AT_ONCE, compare_programs)
        run(pool, state, "records", chosen.records, RECORDS_AT_ONCE, compare_records)
    print(line(state))


if __name__ == "__main__":
    main()
