"""What a whole process costs, and many of them in turn.

The process that measures has to stay small: the operating system counts the memory of its parent to what a new process had
(until it begins its own program). So nothing large is imported, or read at once, where this is used.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import NamedTuple

OVER = "over the limit"


class Measured(NamedTuple):
    """One run: seconds on the clock, seconds of processors, and the most memory in bytes.

    Processors and memory are those of the process itself and, for processors, of the children that it waited for.
    `fault` says why there is no figure; it is empty after a run that came to its end.
    """

    wall: float
    processor: float
    memory: int
    fault: str = ""


class Command(NamedTuple):
    """What is run: its arguments, and the file for its standard output; errors go to a file beside it."""

    arguments: tuple[str, ...]
    output: Path


def measured(command: Command, limit: float = 0) -> Measured:
    """Run a command to its end, or for so many seconds (0: without a limit)."""
    told = command.output.with_name(f"{command.output.name}.errors")
    with command.output.open("wb") as output, told.open("wb") as errors:
        began = time.perf_counter()
        process = subprocess.Popen(
            command.arguments, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, start_new_session=True
        )
        late = threading.Event()
        timer = threading.Timer(limit, _stop, (process.pid, late)) if limit else None
        if timer is not None:
            timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        if timer is not None:
            timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    fault = f"ended with {process.returncode}: {_said(told)}" if process.returncode else ""
    if late.is_set():
        fault = f"{OVER} of {limit:g} s"
    return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, fault)


def _stop(process: int, late: threading.Event) -> None:
    """End a process that has a session of its own, and its children."""
    late.set()
    os.killpg(process, signal.SIGKILL)


def _said(path: Path) -> str:
    """The line of an error that says what is wrong: whyhold says it first, most others last."""
    # a line of marks under the one above says nothing
    lines = [line.strip() for line in path.read_text("utf-8", "replace").splitlines() if line.strip(" ^~")]
    first = next((line for line in lines if line.startswith("error")), lines[-1] if lines else "it says nothing")
    return first[:200]


def best(runs: list[Measured]) -> Measured:
    """The least time and the most memory of several runs of one command."""
    return Measured(min(r.wall for r in runs), min(r.processor for r in runs), max(r.memory for r in runs))
