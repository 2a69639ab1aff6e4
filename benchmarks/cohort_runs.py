"""What a run over the shipped knowledge base costs: time, memory, firings kept or not, and how both grow.

    python benchmarks/cohort_runs.py [PATIENTS ...] [--firings kept|left-out|both] [--memory SIZE] [--folder DIR] [--keep]

For each number of patients (10,000 100,000 1,000,000 where none is named) `benchmarks/cohort.py` writes the input, and
`whyhold cohort run` is measured as a whole process: wall-clock time, processor time, and the most memory that it had
(of the process alone, as the operating system counts it). These are the figures that docs/scale.md calculates with;
`benchmarks/engines.py shipped` has the ratios.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path


def main() -> None:
    """The command line."""
    from benchmarks.shipped import KEPT, NOT_KEPT, SIZES, run, write_input

    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("patients", type=int, nargs="*")
    parser.add_argument("--firings", choices=("kept", "left-out", "both"), default="both")
    parser.add_argument("--memory", default="4GB")
    parser.add_argument("--folder", type=Path, help="where inputs and runs go; a temporary folder otherwise")
    parser.add_argument("--keep", action="store_true", help="leave inputs and runs there")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="whyhold-"))
    folder.mkdir(parents=True, exist_ok=True)
    print(f"shipped knowledge base, --memory {given.memory}, {os.cpu_count()} processors")
    print("  patients  firings shards  seconds processor us/patient  growth  peak MB MB on disk")
    before: dict[str, float] = {}
    chosen = {"kept": ((KEPT, "kept"),), "left-out": ((NOT_KEPT, "left out"),)}
    ways = chosen.get(given.firings) or chosen["left-out"] + chosen["kept"]
    try:
        for patients in given.patients or SIZES:
            source = folder / f"in-{patients}"
            if not source.exists():
                write_input(patients, source)
            for kept, word in ways:
                out = folder / f"out-{patients}{kept}"
                found = run(source, out, patients, ("--memory", given.memory, kept))
                if found.cost.fault:
                    sys.exit(f"{patients:,} patients: {found.cost.fault}")
                each = found.cost.wall / patients * 1e6
                growth = f"{each / before[kept]:.2f}" if kept in before else "-"
                before[kept] = each
                print(
                    f"{patients:>10,} {word:>8} {found.shards:>6} {found.cost.wall:>8.1f} {found.cost.processor:>9.1f}"
                    f" {each:>10.0f} {growth:>7} {found.cost.memory / 1e6:>8.0f} {found.written / 1e6:>10.0f}",
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
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main()
