"""Commands in processes of their own, to which something happens at a moment that is named: `python -m tests.faults.dying`.

The process imports everything once; for each line that it reads, an `Attempt` as JSON, it forks one that runs the command.
A moment is a call to the system: its audit event, a part of the path, and which of such calls it is.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from engine.tuples import NamedTuple

KILL, REMOVE, APPEND, TRUNCATE = "kill", "remove", "append", "truncate"
EVENTS = ("open", "os.rename", "os.mkdir", "os.remove", "os.truncate", "shutil.rmtree")
ROOT = Path(__file__).resolve().parents[2]


class Moment(NamedTuple):
    """The call with this number, from 0, of those of an event with a part in the path; empty stands for any."""

    event: str = ""
    part: str = ""
    number: int = 0


class Attempt(NamedTuple):
    """A command line of whyhold and what happens: `action` at a moment, to a `path`.

    No file may become longer than `room` bytes, where it is not negative; with `bound` the process obeys the rights of
    files also where the user is root. `cache` is another folder of compiled programs than that of the others.
    """

    arguments: list[str]
    moment: list[Any] | None = None
    action: str = KILL
    path: str = ""
    room: int = -1
    bound: bool = False
    cache: str = ""


class Outcome(NamedTuple):
    """How it ended: the exit code, negative for a signal; what it printed; the calls it made below the `path`, in order."""

    code: int
    output: str
    calls: list[list[str]]


class Dying:
    """Runs attempts, one after the other."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, attempt: Attempt) -> Outcome:
        """Run an attempt to its end, whichever."""
        given, taken = self._process.stdin, self._process.stdout
        assert given is not None and taken is not None
        given.write(json.dumps(attempt._asdict()) + "\n")
        given.flush()
        return Outcome(**json.loads(taken.readline()))


@contextmanager
def dying(cache: Path) -> Iterator[Dying]:
    """The process that runs attempts; `cache` is the folder of compiled programs."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.dying"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "WHYHOLD_CACHE_DIR": str(cache)},
    )
    try:
        yield Dying(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait()


# In the process -----------------------------------------------------------------------------------------------------


def _serve(lines: IO[str]) -> None:
    # what every run imports; no database is opened before the fork
    import duckdb  # noqa: F401

    import queries.cohort.evaluation
    import queries.cohort.running
    import queries.cohort.validation
    import queries.commands.cohort_run  # noqa: F401

    for line in lines:
        attempt = Attempt(**json.loads(line))
        with tempfile.TemporaryFile("w+b") as calls:
            # a pipe, since a file could be too long; what is printed fits into it
            read, write = os.pipe()
            child = os.fork()
            if not child:
                _run(attempt, write, calls.fileno())
            os.close(write)
            with os.fdopen(read, "rb") as pipe:
                output = pipe.read()
            _, status = os.waitpid(child, 0)
            calls.seek(0)
            made = [item.decode().split("\t") for item in calls.read().splitlines()]
            told = Outcome(os.waitstatus_to_exitcode(status), output.decode("utf-8", "replace"), made)
        print(json.dumps(told._asdict()), flush=True)


def _run(attempt: Attempt, output: int, calls: int) -> None:
    """Run the command and end the process."""
    from queries.cli import run

    code = 1
    try:
        for stream in (1, 2):
            os.dup2(output, stream)
        if attempt.cache:
            os.environ["WHYHOLD_CACHE_DIR"] = attempt.cache
        if attempt.bound:
            _give_up_rights()
        if attempt.room >= 0:
            resource.setrlimit(resource.RLIMIT_FSIZE, (attempt.room, attempt.room))
        _watch(attempt, calls)
        sys.argv = ["whyhold", *attempt.arguments]
        run()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _watch(attempt: Attempt, calls: int) -> None:
    moment = Moment(*attempt.moment) if attempt.moment is not None else None
    seen = -1
    inside = False

    def hook(event: str, details: tuple[Any, ...]) -> None:
        nonlocal seen, inside
        if event not in EVENTS or inside or not details or not isinstance(details[0], str | os.PathLike):
            return
        path = os.fspath(details[0])
        if not isinstance(path, str) or (attempt.action == KILL and attempt.path not in path):
            return
        inside = True
        if attempt.room < 0:
            os.write(calls, f"{event}\t{path}\n".encode("utf-8", "replace"))
        if moment is not None and moment.event in ("", event) and moment.part in path:
            seen += 1
            if seen == moment.number:
                _act(attempt)
        inside = False

    sys.addaudithook(hook)


def _act(attempt: Attempt) -> None:
    if attempt.action == KILL:
        os.kill(os.getpid(), signal.SIGKILL)
    elif attempt.action == REMOVE:
        Path(attempt.path).unlink()
    elif attempt.action == TRUNCATE:
        os.truncate(attempt.path, Path(attempt.path).stat().st_size // 2)
    else:
        with Path(attempt.path).open("a", encoding="utf-8") as file:
            file.write(Path(attempt.path).read_text("utf-8").splitlines(keepends=True)[-1])


def _give_up_rights() -> None:
    """Obey the rights of files: give up the capabilities that root has."""
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    none = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(header, none):
        raise OSError(ctypes.get_errno(), "capset")


if __name__ == "__main__":
    _serve(sys.stdin)
