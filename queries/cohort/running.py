"""A run from its input to its answers, in steps that are noted when they are done, so that it can go on after any end.

The steps: the input is validated; each dataset is split into shards; each shard is evaluated and written; the whole is
counted. What each step gives depends on the input, the program and the settings alone, so that a run that was cut short
and went on has the same answers as one that was not.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.evaluators.duckdb.store import sql_of
from engine.partitioning import crossings
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from engine.terms import Value
from queries.cohort.disturbed import another_run, changed_input, left_behind, stopped
from queries.cohort.evaluation import Evaluated, ShardEvaluator, WithoutValue
from queries.cohort.manifest import LOCK, MANIFEST, UNFINISHED, Manifest, digest_of_file, locked
from queries.cohort.paths import exactly
from queries.cohort.progress import Progress
from queries.cohort.rejecting import check_accounted, counted, input_refused, write_faults, write_rejected
from queries.cohort.run_file import described, packed_program
from queries.cohort.run_folder import (
    BEGUN,
    FAULTS,
    FINISHED,
    FIRINGS,
    PATIENTS,
    PROGRAM,
    RECORDS,
    REJECTED,
    RUN,
    SPLIT,
    number_of,
    shard_file,
    shard_step,
)
from queries.cohort.settings import MOST_LEFT_OUT, REJECT, SPILL, RunSettings, connect, default_memory, shards_for
from queries.cohort.splitting import split
from queries.knowledge import Knowledge, answer_predicates
from queries.record import Vocabulary
from queries.record_rows import AS_OF
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    import duckdb

    from queries.cohort.datasets import Datasets


def run_cohort(
    knowledge: Knowledge, stated: Knowledge, given: Path, out: Path, settings: RunSettings, progress: Progress
) -> Mapping[str, Any]:
    """Answer for all patients of the folder `given`, into the folder `out`; returns what `run.json` says.

    `stated` is the knowledge base as it is written, with its cases; `knowledge` the same in force, with what was set.
    A run of the same input, program and settings that is there goes on where it was. Raises ProblemsFound.
    """
    vocabulary = Vocabulary(knowledge.program)
    datasets = datasets_for(knowledge, given, vocabulary)
    import duckdb

    run = None
    try:
        with locked(out):
            run = _Run(knowledge, stated, datasets, vocabulary, out, settings, progress)
            return run.run()
    except (OSError, duckdb.Error) as error:
        if run is not None:
            run.check_input()
        if isinstance(error, OSError | duckdb.IOException | duckdb.OutOfMemoryException):
            raise ProblemsFound((stopped(out, error),)) from error
        raise


def datasets_for(knowledge: Knowledge, given: Path, vocabulary: Vocabulary) -> Datasets:
    """The datasets of a folder, for a program that can be answered patient by patient. Raises ProblemsFound."""
    problems = (*crossings(knowledge.program, PATIENT), *check_names(knowledge))
    if problems:
        raise ProblemsFound(problems)
    from queries.cohort.datasets import find_datasets

    datasets = find_datasets(given, vocabulary)
    if datasets.problems:
        raise ProblemsFound(datasets.problems)
    return datasets


def identity_of(knowledge: Knowledge, datasets: Datasets, settings: RunSettings) -> dict[str, Any]:
    """All that the answers of a run depend on."""
    from queries import __version__

    return {
        "whyhold": __version__,
        "kb": knowledge.fingerprint,
        "as_of": settings.day,
        "parameters": {s.name: _number(s.value) for s in knowledge.settings},
        "firings": settings.firings,
        "input": input_of(datasets),
    }


def input_of(datasets: Datasets) -> list[list[Any]]:
    """The files of the input as they are now, each with its size and digest. Raises OSError where one is gone."""
    files = sorted(file for dataset in datasets.found.values() for part in dataset.parts for file in part.files)
    return [[datasets.shown(file), Path(file).stat().st_size, digest_of_file(Path(file))] for file in files]


class _Run:
    def __init__(
        self,
        knowledge: Knowledge,
        stated: Knowledge,
        datasets: Datasets,
        vocabulary: Vocabulary,
        out: Path,
        settings: RunSettings,
        progress: Progress,
    ) -> None:
        self.knowledge = knowledge
        self.stated = stated
        self.datasets = datasets
        self.vocabulary = vocabulary
        self.out = out
        self.settings = settings
        self.progress = progress
        check_output(out)
        self.manifest = Manifest(out)
        self.input: list[list[Any]] = []

    def run(self) -> Mapping[str, Any]:
        self._begin()
        for folder in (UNFINISHED, SPILL):
            shutil.rmtree(self.out / folder, ignore_errors=True)
        if FINISHED in self.manifest:
            self.progress.say(f"the run in {self.out} is finished already")
            return _read_json(self.out / RUN)
        left_behind(self.out, self.manifest, self._names())
        connection = connect(self.out, self.settings.memory, self.settings.threads)
        try:
            memory = self.settings.memory or default_memory(connection)
            self._take_in(connection, memory)
        finally:
            connection.close()
        connection = connect(self.out, memory, self.settings.threads)
        try:
            self._evaluate(connection)
        finally:
            connection.close()
            shutil.rmtree(self.out / SPILL, ignore_errors=True)
        return self._finish()

    # Beginning ------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        identity = identity_of(self.knowledge, self.datasets, self.settings)
        self.input = identity["input"]
        if BEGUN in self.manifest:
            differing = [key for key, value in identity.items() if self.manifest.found(BEGUN).get(key) != value]
            if self.settings.on_bad_record == REJECT and self._set_aside():
                differing.append("on_bad_record")
            if differing:
                raise ProblemsFound((another_run(self.out, differing),))
            self.manifest.check()
            self.progress.say(f"going on with the run in {self.out}")
            return
        self.manifest.new_file(PROGRAM).write_bytes(packed_program(self.stated))
        self.manifest.done(BEGUN, [PROGRAM], identity)

    def _set_aside(self) -> bool:
        """Whether somebody was set aside already, whom a run that sets nobody aside would have refused the input for."""
        found = [step.found for step in self.manifest.steps.values()]
        return any(step.get("rejected") or step.get("left_out") for step in found)

    def _names(self) -> list[str]:
        """The datasets that evaluation writes, beside the patients."""
        return [*answer_predicates(self.knowledge.program), *([FIRINGS] if self.settings.firings else [])]

    # The input ------------------------------------------------------------------------------------------------------

    def check_input(self) -> None:
        """Make sure that the input is what it was when the run began. Raises ProblemsFound."""
        if self.input:
            problems = changed_input(self.datasets, self.input)
            if problems:
                raise ProblemsFound(problems)

    def _take_in(self, connection: duckdb.DuckDBPyConnection, memory: int) -> None:
        """Validate the input, and split what can be used of it; all of it again where not all of it is noted."""
        if SPLIT in self.manifest:
            return
        from queries.cohort.validation import validate

        began = time.monotonic()
        self.progress.say("validating the input")
        validation = validate(connection, self.datasets, self.vocabulary, self.settings.day or None)
        write_faults(connection, self.manifest.new_file(FAULTS))
        refused = input_refused(validation, self.settings.on_bad_record == REJECT, self.settings.redact)
        if refused:
            self.check_input()
            self._refuse(refused)
        answered = validation.patients - validation.faulty
        rows = sum(validation.rows.values())
        shards = self.settings.shards or shards_for(rows, answered, memory, self.settings.firings)
        validated = time.monotonic()
        self.progress.say(f"splitting {answered:,} patients into {shards} shard{'s' if shards > 1 else ''}")
        names = [name for name in validation.typed if not (name == AS_OF and self.settings.day)]
        paths = [FAULTS]
        for name in names:
            fresh = self.manifest.new_file(f"{RECORDS}/{name}")
            files = split(connection, validation.typed[name], shards, fresh)
            paths += [f"{RECORDS}/{name}/{path.relative_to(fresh).as_posix()}" for path in files]
        # what was split is what was validated, and what the run says that it was made of
        self.check_input()
        found = {
            "patients": validation.patients,
            "rejected": validation.faulty,
            "faults": counted(validation, True),
            "warnings": counted(validation, False),
            "datasets": names,
            "shards": shards,
            "seconds": {
                "validate": round(validated - began, 2),
                "split": round(time.monotonic() - validated, 2),
            },
        }
        self.manifest.done(SPLIT, paths, found)

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        """Leave nothing behind but what was wrong with which patient: no run has begun."""
        (self.out / UNFINISHED / FAULTS).replace(self.out / REJECTED)
        for path in (self.out / MANIFEST, self.out / PROGRAM):
            path.unlink(missing_ok=True)
        for folder in (UNFINISHED, SPILL):
            shutil.rmtree(self.out / folder, ignore_errors=True)
        raise ProblemsFound(problems)

    # Evaluation -----------------------------------------------------------------------------------------------------

    def _files(self) -> list[dict[str, list[Path]]]:
        """The files of the rows of each shard, by record predicate."""
        split_step = self.manifest.steps[SPLIT]
        shards: list[dict[str, list[Path]]] = [{} for _ in range(int(split_step.found["shards"]))]
        for written in split_step.files:
            folder, _, rest = written.path.partition("/")
            if folder == RECORDS:
                name = rest.partition("/")[0]
                shards[number_of(written.path)].setdefault(name, []).append(self.out / written.path)
        return shards

    def _evaluate(self, connection: duckdb.DuckDBPyConnection) -> None:
        found = self.manifest.found(SPLIT)
        shards = int(found["shards"])
        before = [self.manifest.found(shard_step(n)) for n in range(shards) if shard_step(n) in self.manifest]
        usable = int(found["patients"]) - int(found["rejected"])
        if len(before) == shards:
            return
        evaluator = ShardEvaluator(self.knowledge.program, connection, self.settings.day, self.settings.firings)
        self.progress.begin(usable, sum(int(shard["patients"]) + len(shard["left_out"]) for shard in before))
        for number, files in enumerate(self._files()):
            if shard_step(number) not in self.manifest:
                members = self._evaluate_shard(connection, evaluator, number, files)
                self.progress.advance(members, number + 1, shards)
        self.progress.end()

    def _evaluate_shard(
        self,
        connection: duckdb.DuckDBPyConnection,
        evaluator: ShardEvaluator,
        number: int,
        files: Mapping[str, Sequence[Path]],
    ) -> int:
        began = time.monotonic()
        contexts = evaluator.open_files(files)
        paths: list[str] = []
        rows: dict[str, int] = {}
        left_out: list[list[str]] = []
        for context in range(1, contexts + 1):
            for dataset in self._datasets(evaluator, context, contexts, left_out):
                path = f"{dataset.dataset}/{shard_file(number, context, contexts)}"
                rows[dataset.dataset] = rows.get(dataset.dataset, 0) + self._write(
                    connection, sql_of(dataset.rows), path
                )
                paths.append(path)
        if contexts:
            path = f"{PATIENTS}/{shard_file(number, 1, 1)}"
            self._write(connection, sql_of(evaluator.patients()), path)
            paths.append(path)
        seconds = round(time.monotonic() - began, 2)
        found = {"patients": evaluator.members, "left_out": left_out, "rows": rows, "seconds": seconds}
        self.manifest.done(shard_step(number), paths, found)
        return evaluator.members + len(left_out)

    def _datasets(
        self, evaluator: ShardEvaluator, context: int, contexts: int, left_out: list[list[str]]
    ) -> Iterator[Evaluated]:
        """The datasets of a context; with bad records skipped, without the patients for whom a rule has no value."""
        while True:
            made = evaluator.evaluate(context, contexts)
            try:
                first = next(made)
            except WithoutValue as error:
                named = tuple([self._naming(problem, error.patient) for problem in error.problems])
                if self.settings.on_bad_record == REJECT or len(left_out) >= MOST_LEFT_OUT:
                    raise ProblemsFound(named) from error
                evaluator.leave_out(error.patient)
                left_out.append([error.patient, error.rule])
                continue
            yield first
            yield from made
            return

    def _naming(self, problem: Problem, patient: str) -> Problem:
        return problem if self.settings.redact else problem._replace(message=f"{problem.message}: `{patient}`")

    def _write(self, connection: duckdb.DuckDBPyConnection, query: str, path: str) -> int:
        """Write the rows of a query as a Parquet file of the run; returns how many they are."""
        fresh = self.manifest.new_file(path)
        connection.sql(query).write_parquet(str(fresh), compression="zstd")
        (found,) = connection.execute("SELECT num_rows FROM parquet_file_metadata(?)", [exactly(fresh)]).fetchall()
        return int(found[0])

    # The end --------------------------------------------------------------------------------------------------------

    def _finish(self) -> Mapping[str, Any]:
        found = self.manifest.found(SPLIT)
        parts = [self.manifest.found(shard_step(number)) for number in range(int(found["shards"]))]
        answered = sum(int(part["patients"]) for part in parts)
        left_out = [tuple(item) for part in parts for item in part["left_out"]]
        rejected = int(found["rejected"]) + len(left_out)
        check_accounted(self.out, int(found["patients"]), answered, rejected)
        self._write_rejected(left_out)
        left_behind(self.out, self.manifest, self._names())
        rows = {name: sum(int(part["rows"].get(name, 0)) for part in parts) for name in self._names()}
        begun = self.manifest.found(BEGUN)
        summary = described(
            self.knowledge,
            {
                "as_of": begun["as_of"] or None,
                "parameters": begun["parameters"],
                "input": begun["input"],
                "patients": {"in": found["patients"], "answered": answered, "rejected": rejected},
                "faults": found["faults"],
                "warnings": found["warnings"],
                "shards": found["shards"],
                "rows": rows,
                "seconds": self._spent(),
            },
        )
        text = json.dumps(summary, indent=2, ensure_ascii=False) + "\n"
        self.manifest.new_file(RUN).write_text(text, "utf-8")
        self.manifest.done(FINISHED, [REJECTED, RUN])
        shutil.rmtree(self.out / UNFINISHED, ignore_errors=True)
        return summary

    def _write_rejected(self, left_out: list[tuple[str, ...]]) -> None:
        connection = connect(self.out, self.settings.memory, self.settings.threads)
        try:
            write_rejected(connection, self.out / FAULTS, left_out, self.manifest.new_file(REJECTED))
        finally:
            connection.close()

    def _spent(self) -> dict[str, float]:
        """The time of each kind of step, of all processes that worked on the run."""
        evaluating = [float(s.found["seconds"]) for s in self.manifest.steps.values() if s.name.startswith("shard ")]
        return {**self.manifest.found(SPLIT)["seconds"], "evaluate": round(sum(evaluating), 2)}


def _number(value: Value) -> float | int:
    return float(value) if isinstance(value, float) else int(value)


def _read_json(path: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def check_output(out: Path, empty: bool = False) -> None:
    """Refuse a folder that holds anything else than a run, where `empty` a run too. Raises ProblemsFound."""
    there = sorted(entry.name for entry in out.iterdir())
    ours = {LOCK, REJECTED, UNFINISHED, SPILL}
    if UNFINISHED in there:
        # a run that ended before its first note
        ours.add(PROGRAM)
    if (MANIFEST in there and not empty) or set(there) <= ours:
        return
    raise ProblemsFound(
        (
            Problem(
                "output-not-empty",
                ERROR,
                f"`{out}` {'is not empty' if empty else 'holds something else than a run'}",
                (Label(Span(str(out), 1, 1), f"has `{next(n for n in there if n != LOCK)}` in it"),),
                "files of a run among others could not be told apart",
                "name a new or empty folder with `--out`",
            ),
        )
    )


def check_names(knowledge: Knowledge) -> tuple[Problem, ...]:
    """Answer predicates whose names cannot be those of folders of a run."""
    taken = {RECORDS, PATIENTS, FIRINGS}
    problems = []
    for name in answer_predicates(knowledge.program):
        if name in taken or not (name.isascii() and name.replace("_", "a").isalnum()):
            how = "is the name of a folder of its own in each run" if name in taken else "cannot name a folder"
            problems.append(
                Problem(
                    "unfit-dataset-name",
                    ERROR,
                    f"`{name}` {how}",
                    (Label(knowledge.program.predicates[name].span, "marked as an answer here"),),
                    "each answer predicate is a dataset of its name",
                    "rename the predicate: small letters, digits and `_`",
                )
            )
    return tuple(problems)
