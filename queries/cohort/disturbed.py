"""What disturbs a run from outside, and what is said of it: an input that changes, files of a run that was cut short, no
room, another run in the same folder.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.problem import ERROR, Label, Problem
from engine.source import Span
from queries.cohort.manifest import Manifest, digest_of_file
from queries.cohort.run_folder import PATIENTS, RECORDS

if TYPE_CHECKING:
    from queries.cohort.datasets import Datasets

_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def changed_input(datasets: Datasets, before: Sequence[Sequence[Any]]) -> tuple[Problem, ...]:
    """A problem for each file of the input that is not what it was; `before` has its name, size and digest."""
    problems = []
    for shown, size, digest in before:
        path = datasets.root / Path(shown).relative_to(datasets.folder)
        how = ""
        try:
            if path.stat().st_size != size or digest_of_file(path) != digest:
                how = "changed"
        except FileNotFoundError:
            how = "is gone"
        except OSError:
            how = "can no longer be read"
        if how:
            problems.append(
                Problem(
                    "changed-input",
                    ERROR,
                    f"`{Path(shown).name}` {how} while the run read it",
                    (Label(Span(shown, 1, 1), "this file"),),
                    "answers would rest on rows of before and of after, and nobody could say on which",
                    "put the file back as it was and give the same command again; for the new rows name another folder "
                    "with `--out`",
                )
            )
    return tuple(problems)


def left_behind(out: Path, manifest: Manifest, names: Iterable[str]) -> None:
    """Remove files of datasets that no step has noted: of a step that was cut short, and perhaps of other shards.

    Whoever reads a dataset reads all its files, and would find patients twice.
    """
    noted = {out / written.path for step in manifest.steps.values() for written in step.files}
    for name in (RECORDS, PATIENTS, *names):
        for path in (out / name).rglob("*.parquet"):
            if path not in noted:
                path.unlink()


def stopped(out: Path, error: Exception) -> Problem:
    """The problem of a run that the system did not let go on."""
    help_ = "make room (on the disk, or in memory with `--memory`), and give the same command again"
    reason = str(error)
    if isinstance(error, OSError) and error.strerror:
        reason = error.strerror + (f": `{error.filename}`" if error.filename else "")
        if error.errno in _FORBIDDEN:
            help_ = "make the folder writable and give the same command again, or name another folder with `--out`"
        elif error.errno == errno.ENOENT:
            help_ = "put the file back, and give the same command again"
    return Problem(
        "run-stopped",
        ERROR,
        f"the run stopped: {' '.join(reason.split())[:300]}",
        (Label(Span(str(out), 1, 1), "this folder"),),
        "what is done so far is kept, and no answer is half written",
        help_,
    )


def another_run(out: Path, differing: Sequence[str]) -> Problem:
    """The problem of a run that was begun otherwise, by the names of what differs."""
    words = {
        "kb": "knowledge base",
        "as_of": "day",
        "whyhold": "version of whyhold",
        "firings": "choice of firings",
        "on_bad_record": "choice for bad records",
    }
    return Problem(
        "another-run",
        ERROR,
        f"`{out}` holds a run with another {', '.join(words.get(key, key) for key in differing)}",
        (Label(Span(str(out), 1, 1), "begun otherwise"),),
        "answers of two different runs in one folder could not be told apart",
        "name another folder with `--out`, or remove this one",
    )
