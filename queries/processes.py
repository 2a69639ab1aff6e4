"""Work spread over processes: the same function for many numbers, each result as soon as its turn comes."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterator
from typing import BinaryIO, TypeVar

Result = TypeVar("Result")


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


def spread(work: Callable[[int], Result], count: int, jobs: int) -> Iterator[Result]:
    """`work(0)`, `work(1)`, ... `work(count - 1)`, in this order, computed by `jobs` processes.

    The processes are copies of this one, so `work` may use whatever was made before; only results travel. Where the
    system cannot copy processes, or there is too little to do, everything happens here. Raises RuntimeError where a
    process fails.
    """
    jobs = min(jobs, count)
    if jobs < 2 or not hasattr(os, "fork"):
        for number in range(count):
            yield work(number)
        return
    children: list[tuple[int, BinaryIO]] = []
    try:
        for first in range(jobs):
            children.append(_child(work, range(first, count, jobs), [pipe for _, pipe in children]))
        for number in range(count):
            try:
                done, value = pickle.load(children[number % jobs][1])
            except EOFError:
                raise RuntimeError("a process ended before its work was done") from None
            if not done:
                raise RuntimeError(f"a process failed: {value}")
            yield value
    finally:
        for pid, pipe in children:
            pipe.close()
            os.kill(pid, signal.SIGTERM)  # those that are done are not yet forgotten, so none but ours can be meant
            os.waitpid(pid, 0)


def _child(work: Callable[[int], Result], numbers: range, inherited: list[BinaryIO]) -> tuple[int, BinaryIO]:
    """Start a process that does the work for some numbers and writes each result to a pipe."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, os.fdopen(reading, "rb")
    status = 1
    try:
        os.close(reading)
        for pipe in inherited:
            pipe.close()
        with os.fdopen(writing, "wb") as out:
            for number in numbers:
                out.write(_outcome(work, number))
                out.flush()
        status = 0
    finally:
        # nothing of the copied process may run on, not even its handlers at exit
        os._exit(status)


def _outcome(work: Callable[[int], Result], number: int) -> bytes:
    try:
        return pickle.dumps((True, work(number)), pickle.HIGHEST_PROTOCOL)
    except Exception:
        import traceback

        return pickle.dumps((False, traceback.format_exc()))
