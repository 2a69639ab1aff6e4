"""A finished run opened again: its files, its program, and what was set for it.

Imports nothing that takes time, so that a question about one patient is answered at once. Problems: `no-run`,
`unfinished-run`, `unreadable-run`, `damaged-run`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from engine.evaluators.duckdb import connecting
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from engine.terms import Real, Value
from queries.cohort.manifest import MANIFEST, Manifest, Written
from queries.cohort.paths import exactly
from queries.cohort.run_file import program_in_force, stated_program
from queries.cohort.run_folder import (
    BEGUN,
    FINISHED,
    FIRINGS,
    PROGRAM,
    RECORDS,
    REJECTED,
    RUN,
    SPLIT,
    number_of,
    shard_step,
)

if TYPE_CHECKING:
    import duckdb

    from queries.knowledge import Knowledge


class StoredRun:
    """A finished run in its folder. Raises ProblemsFound where there is none.

    `day` is empty where records say their own; `shards` is how many there are, numbered from 0.
    """

    def __init__(self, folder: Path) -> None:
        if not (folder / MANIFEST).is_file():
            raise ProblemsFound((_no_run(folder),))
        self.folder = folder
        self.manifest = Manifest(folder)
        if FINISHED not in self.manifest:
            raise ProblemsFound((_unfinished(folder),))
        try:
            self._read_steps()
        except (AttributeError, KeyError, OverflowError, TypeError, ValueError) as error:
            raise ProblemsFound((_unreadable(folder / MANIFEST, ""),)) from error
        self._written = {w.path: w for step in self.manifest.steps.values() for w in step.files}

    def _read_steps(self) -> None:
        begun = self.manifest.found(BEGUN)
        self.day = str(begun["as_of"])
        self.fingerprint = str(begun["kb"])
        self.version = str(begun["whyhold"])
        self.with_firings = bool(begun["firings"])
        self.input: list[list[Any]] = list(begun["input"])
        self.parameters: Mapping[str, Value] = {
            str(name): Real(value) if isinstance(value, float) else int(value)
            for name, value in begun["parameters"].items()
        }
        self.shards = int(self.manifest.found(SPLIT)["shards"])
        if self.shards < 1:
            raise ValueError("no shards")
        for number in range(self.shards):
            self.manifest.found(shard_step(number))

    # Files ----------------------------------------------------------------------------------------------------------

    def dataset(self, name: str, shard: int | None = None) -> list[Path]:
        """The files of a dataset in order, those of one shard where it is given."""
        numbers = range(self.shards) if shard is None else (shard,)
        return [
            self.folder / written.path
            for number in numbers
            for written in self.manifest.steps[shard_step(number)].files
            if written.path.partition("/")[0] == name
        ]

    def records(self, shard: int) -> dict[str, list[Path]]:
        """The files of the records of a shard, by record predicate."""
        found: dict[str, list[Path]] = {}
        for written in self.manifest.steps[SPLIT].files:
            folder, _, rest = written.path.partition("/")
            if folder == RECORDS and number_of(written.path) == shard:
                found.setdefault(rest.partition("/")[0], []).append(self.folder / written.path)
        return found

    def rejected(self) -> Path:
        """The file of the patients that were set aside."""
        return self.folder / REJECTED

    def patients(self) -> tuple[int, int]:
        """How many patients were answered, and how many rejected."""
        answered = sum(int(self.manifest.found(shard_step(number))["patients"]) for number in range(self.shards))
        return answered, int(self.manifest.found(SPLIT)["patients"]) - answered

    def firings(self, shard: int) -> list[Path]:
        """The files of the firings of a shard. Raises ProblemsFound where the run keeps none."""
        if not self.with_firings:
            raise ProblemsFound((_no_firings(self.folder),))
        return self.dataset(FIRINGS, shard)

    def check(self, paths: Iterable[Path], whole: bool = False) -> None:
        """Make sure that files are as they were written: by size, with `whole` by digest too. Raises ProblemsFound."""
        self.manifest.check(self._of(paths), whole)

    def _of(self, paths: Iterable[Path]) -> list[Written]:
        return [self._written[path.relative_to(self.folder).as_posix()] for path in paths]

    # Program --------------------------------------------------------------------------------------------------------

    def knowledge(self, planned: bool = False) -> Knowledge:
        """The knowledge base in force, with what was set for the run; see `queries.cohort.run_file.program_in_force`."""
        path = self.folder / PROGRAM
        self.check([path])
        try:
            knowledge = program_in_force(path, self.parameters, planned)
        except ValueError as error:
            raise ProblemsFound((_unreadable(path, self.version),)) from error
        return self._same(knowledge)

    def stated(self) -> Knowledge:
        """The knowledge base as it is stated, with its cases."""
        path = self.folder / PROGRAM
        self.check([path])
        try:
            return self._same(stated_program(path))
        except ValueError as error:
            raise ProblemsFound((_unreadable(path, self.version),)) from error

    def _same(self, knowledge: Knowledge) -> Knowledge:
        if knowledge.fingerprint != self.fingerprint:
            raise ProblemsFound((_unreadable(self.folder / PROGRAM, self.version),))
        return knowledge

    def described(self) -> Mapping[str, Any]:
        """What `run.json` says. Raises ProblemsFound where it is not as a run writes it."""
        import json

        self.check([self.folder / RUN], whole=True)
        try:
            found = json.loads((self.folder / RUN).read_text("utf-8"))
            if not _is_description(found):
                raise ValueError("not a description")
        except (ValueError, RecursionError) as error:
            raise ProblemsFound((_unreadable(self.folder / RUN, self.version),)) from error
        return cast("Mapping[str, Any]", found)


def _is_description(found: Any) -> bool:
    """Whether `run.json` has what is told of it, in the forms that `queries.cohort.run_file.described` gives."""
    if not isinstance(found, dict) or any(key not in found for key in ("as_of", "notice")):
        return False
    kb, patients, parameters = (found.get(key) for key in ("kb", "patients", "parameters"))
    return (
        isinstance(found.get("whyhold"), str)
        and isinstance(parameters, dict)
        and isinstance(kb, dict)
        and all(isinstance(kb.get(key), str) for key in ("version", "fingerprint"))
        and isinstance(patients, dict)
        and all(type(patients.get(key)) is int for key in ("in", "answered", "rejected"))
    )


def open_run(folder: Path) -> StoredRun:
    """The finished run in a folder. Raises ProblemsFound where there is none, or DuckDB is not installed."""
    from engine.evaluators.duckdb.connecting import check_installed

    check_installed()
    return StoredRun(folder)


def read(connection: duckdb.DuckDBPyConnection, paths: Iterable[Path]) -> duckdb.DuckDBPyRelation:
    """The rows of some files of a run, without columns that names of folders would add."""
    return connection.read_parquet([exactly(path) for path in paths], hive_partitioning=False)


def connect(spill: str = "") -> duckdb.DuckDBPyConnection:
    """A database in memory for what is there; what does not fit goes into the folder `spill`, nowhere without one."""
    return connecting.connect({"temp_directory": spill})


def unreadable_program(run: StoredRun) -> Problem:
    """The problem where the program that a run keeps is none."""
    return _unreadable(run.folder / PROGRAM, run.version)


def unreadable_file(error: Exception, folder: Path) -> ProblemsFound:
    """The problem where a file of a run is not as it has to be; it says nothing of what is in the file."""
    return ProblemsFound(
        (
            Problem(
                "damaged-run",
                ERROR,
                f"a file of the run in `{folder}` cannot be read ({type(error).__name__})",
                (Label(Span(str(folder), 1, 1), "this run"),),
                "answers that rest on it could be wrong or missing",
                "remove the folder of the run, and run it again",
            ),
        )
    )


def _no_run(folder: Path) -> Problem:
    if (folder / REJECTED).is_file():
        message, help_ = f"the input of `{folder}` was refused", f"see `{REJECTED}` there, correct the input, run again"
    else:
        message, help_ = (
            f"there is no run in `{folder}`",
            "name the folder that `whyhold cohort run` wrote with `--out`",
        )
    label = Label(Span(str(folder), 1, 1), f"has no `{MANIFEST}`")
    return Problem("no-run", ERROR, message, (label,), "what is asked of a run rests on the files that it wrote", help_)


def _unfinished(folder: Path) -> Problem:
    return Problem(
        "unfinished-run",
        ERROR,
        f"the run in `{folder}` is not finished",
        (Label(Span(str(folder), 1, 1), "has more to do"),),
        "patients whose turn has not come would seem to have no answers",
        "give the command again that began it: it goes on where it was",
    )


def _unreadable(path: Path, version: str) -> Problem:
    from queries import __version__

    return Problem(
        "unreadable-run",
        ERROR,
        f"whyhold {__version__} cannot read the run: `{path}` is not as this version writes it",
        (Label(Span(str(path), 1, 1), f"written by whyhold {version}" if version else "this file"),),
        "an answer by other rules than those of the run would not be its answer",
        "ask with the version of whyhold that made the run, or run it again",
    )


def _no_firings(folder: Path) -> Problem:
    return Problem(
        "no-firings",
        ERROR,
        f"the run in `{folder}` keeps no firings",
        (Label(Span(str(folder), 1, 1), "made with `--no-firings`"),),
        "edges are read off the firings",
        "run it with `--firings`, or write `--format jsonl`, which finds each proof anew",
    )
