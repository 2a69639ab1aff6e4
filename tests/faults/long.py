"""Runs of the shipped knowledge base that are killed at random moments, and gone on with: `python -m tests.faults.long`.

Each round has a new folder. A phase is drawn among those that are still to come, the process is killed at a random
moment in it, and started again, until so many were killed; then the run is finished and compared, row for row, with one
that nobody disturbed. Now and then the disk is full for a while (where this user may mount one), or a second process is
started on the same folder.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from queries.cohort.manifest import MANIFEST, UNFINISHED
from queries.cohort.run_folder import BEGUN, FAULTS, FINISHED, RECORDS, SPLIT
from tests.faults.same import differences

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-03-01"
STARTING, VALIDATING, SPLITTING, FINISHING, DONE = "starting", "validating", "splitting", "finishing", "finished"
KILLS_A_ROUND = 20
DEADLINE = 1800.0


class Killing:
    """All rounds of one seed; `python` runs whyhold."""

    def __init__(self, folder: Path, patients: int, shards: int, seed: int) -> None:
        self.folder = folder
        self.shards = shards
        self.random = random.Random(seed)
        self.given = folder / "records"
        self.kills: Counter[str] = Counter()
        self.resumed = self.refused = self.rounds = self.different = self.full = 0
        made = [sys.executable, "benchmarks/cohort.py", str(patients), str(self.given), "--seed", str(seed)]
        subprocess.run(made, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        self.whole = folder / "whole"
        began = time.monotonic()
        done = self.start(self.whole)
        self.expect(done, 0)
        self.a_shard = (time.monotonic() - began) / shards

    def start(self, out: Path) -> subprocess.Popen[bytes]:
        """Begin a run, or go on with it."""
        arguments = ["cohort", "run", str(self.given), "--out", str(out), "--as-of", AS_OF]
        return subprocess.Popen(
            [sys.executable, "-m", "queries", *arguments, "--shards", str(self.shards), "--quiet"],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def expect(self, process: subprocess.Popen[bytes], code: int, problem: str = "") -> None:
        """Wait for the end, which must be this one."""
        ended, told = self.ended(process)
        if ended != code or problem not in told:
            sys.exit(f"ended with {ended} instead of {code} {problem}:\n{told}")

    def ended(self, process: subprocess.Popen[bytes]) -> tuple[int, str]:
        """Wait for the end: the exit code and what was said, which is no traceback."""
        _, errors = process.communicate(timeout=DEADLINE)
        told = errors.decode("utf-8", "replace")
        if "Traceback" in told:
            sys.exit(told)
        return process.returncode, told

    def round(self, kills: int) -> None:
        """One run that is killed so many times, or fewer where it ends before."""
        self.rounds += 1
        out = self.folder / f"run-{self.rounds}"
        for _ in range(kills):
            if not self.kill(out):
                break
            if self.random.random() < 0.15:
                self.second(out)
        self.expect(self.start(out), 0)
        self.compare(out)

    def kill(self, out: Path) -> bool:
        """Kill one process of the run; false where it ended by itself."""
        self.resumed += BEGUN in noted(out)
        phase = self.random.choice(self.to_come(out))
        process = self.start(out)
        while process.poll() is None and self.phase(out) != phase and self.place(self.phase(out)) < self.place(phase):
            time.sleep(0.001)
        longest = self.a_shard if phase.startswith("shard") else 1.0 if phase == STARTING else 0.3
        time.sleep(self.random.random() * longest)
        process.send_signal(signal.SIGKILL)
        _, errors = process.communicate()
        if b"Traceback" in errors:
            sys.exit(errors.decode())
        if process.returncode != -signal.SIGKILL:
            return False
        self.kills[self.phase(out).partition(" ")[0]] += 1
        return True

    def second(self, out: Path) -> None:
        """Two processes at the same time: one of them is refused, at once, and the other goes on."""
        first = self.start(out)
        try:
            before = len(noted(out))
            while first.poll() is None and len(noted(out)) == before:
                time.sleep(0.01)
            if first.poll() is None:
                code, told = self.ended(self.start(out))
                # where the first one ended before the second looked, there is nothing left to do
                if code == 0 and first.poll() == 0:
                    return
                if code != 1 or "run-in-progress" not in told:
                    sys.exit(f"a second process ended with {code}:\n{told}")
                self.refused += 1
        finally:
            first.send_signal(signal.SIGKILL)
            first.communicate()
        if first.returncode == -signal.SIGKILL:
            self.kills[self.phase(out).partition(" ")[0]] += 1

    def fill(self) -> None:
        """A run on a disk that is too small, and then larger, until it is large enough."""
        self.rounds += 1
        needed = sum(path.stat().st_size for path in self.whole.rglob("*") if path.is_file())
        sizes = [int(needed * part) for part in (0.01, 0.3, 0.8)]
        out = self.folder / f"run-{self.rounds}"
        with small_disk(out, sizes[0]) as mounted:
            if not mounted:
                return
            for size in sizes:
                subprocess.run(["mount", "-o", f"remount,size={size}", str(out)], check=True)
                self.expect(self.start(out / "run"), 1, "run-stopped")
                self.full += 1
            subprocess.run(["mount", "-o", "remount,size=512m", str(out)], check=True)
            self.expect(self.start(out / "run"), 0)
            self.compare(out / "run")

    def compare(self, out: Path) -> None:
        """Tell what is different from the run that nobody disturbed."""
        found = differences(self.whole, out)
        self.different += len(found)
        for line in found:
            print(f"{out}: {line}")

    # Phases ---------------------------------------------------------------------------------------------------------

    def to_come(self, out: Path) -> list[str]:
        steps = noted(out)
        first = [STARTING] if SPLIT in steps else [STARTING, VALIDATING, SPLITTING]
        shards = [f"shard {n}" for n in range(self.shards) if f"shard {n}" not in steps]
        return [*first, *shards[:2], *shards[-1:], *([] if len(shards) > 2 else [FINISHING])]

    def phase(self, out: Path) -> str:
        """What a process on the run is doing, as far as the folder tells."""
        steps = noted(out)
        if FINISHED in steps:
            return DONE
        if SPLIT in steps:
            return next((f"shard {n}" for n in range(self.shards) if f"shard {n}" not in steps), FINISHING)
        if BEGUN not in steps:
            return STARTING
        splitting = (out / UNFINISHED / RECORDS).exists() or (out / FAULTS).exists()
        return SPLITTING if splitting else VALIDATING

    def place(self, phase: str) -> int:
        """Where a phase comes among all."""
        order = [STARTING, VALIDATING, SPLITTING, *[f"shard {n}" for n in range(self.shards)], FINISHING, DONE]
        return order.index(phase)

    def summary(self) -> str:
        """One line about all rounds."""
        where = ", ".join(f"{name} {count}" for name, count in sorted(self.kills.items()))
        return (
            f"{sum(self.kills.values())} kills ({where}), {self.full} full disks, {self.resumed} resumptions, "
            f"{self.refused} refusals, {self.rounds} runs, {self.different} differences"
        )


def noted(out: Path) -> set[str]:
    """The names of the steps that are noted, whatever else the manifest says."""
    try:
        lines = (out / MANIFEST).read_bytes().split(b"\n")
    except OSError:
        return set()
    return {line[10:].partition(b'"')[0].decode() for line in lines if line.startswith(b'{"step": "')}


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[bool]:
    """A disk of so many bytes in a folder; false where this user may not mount one."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    mounted = os.geteuid() == 0 and not subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Kill runs at random moments, and compare what comes of them.")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--patients", type=int, default=2000)
    parser.add_argument("--shards", type=int, default=4)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="whyhold-faults-") as folder:
        killing = Killing(Path(folder), given.patients, given.shards, given.seed)
        print(f"a run that nobody disturbs takes {killing.a_shard * given.shards:.0f} s", flush=True)
        killing.fill()
        while sum(killing.kills.values()) < given.kills:
            killing.round(min(KILLS_A_ROUND, given.kills - sum(killing.kills.values())))
            print(killing.summary(), flush=True)
    if killing.different:
        sys.exit(1)


if __name__ == "__main__":
    main()
