"""A run from its input to its answers, in steps that are noted when they are done, so that it can go on after any end.

The steps: the input is validated; each dataset is split into shards; each shard is evaluated and written; the whole is
counted. What each step gives depends on the input, the program and the settings alone, so that a run that was cut short
and went on has the same answers as one that was not.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.evaluators.duckdb.store import sql_of
from engine.partitioning import crossings
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from engine.terms import Value
from queries.cohort.evaluation import ShardEvaluator
from queries.cohort.manifest import LOCK, MANIFEST, UNFINISHED, Manifest, digest_of_file, locked
from queries.cohort.paths import exactly
from queries.cohort.progress import Progress
from queries.cohort.rejecting import input_refused, read_faulty, write_rejected
from queries.cohort.run_file import described, packed_program
from queries.cohort.run_folder import (
    BEGUN,
    FINISHED,
    FIRINGS,
    PATIENTS,
    PROGRAM,
    RECORDS,
    REJECTED,
    RUN,
    VALIDATED,
    number_of,
    shard_file,
    shard_step,
    split_step,
)
from queries.cohort.settings import REJECT, SPILL, RunSettings, connect, default_memory, shards_for
from queries.cohort.splitting import split
from queries.cohort.typed_rows import PATIENT
from queries.knowledge import Knowledge, answer_predicates
from queries.record import Vocabulary

if TYPE_CHECKING:
    import duckdb

    from queries.cohort.datasets import Datasets
    from queries.cohort.validation import Validation


def run_cohort(
    knowledge: Knowledge, stated: Knowledge, given: Path, out: Path, settings: RunSettings, progress: Progress
) -> Mapping[str, Any]:
    """Answer for all patients of the folder `given`, into the folder `out`; returns what `run.json` says.

    `stated` is the knowledge base as it is written, with its cases; `knowledge` the same in force, with what was set.
    A run of the same input, program and settings that is there goes on where it was. Raises ProblemsFound.
    """
    program = knowledge.program
    problems = (*crossings(program, PATIENT), *_unfit_names(knowledge))
    if problems:
        raise ProblemsFound(problems)
    from queries.cohort.datasets import find_datasets

    vocabulary = Vocabulary(program)
    datasets = find_datasets(given, vocabulary)
    if datasets.problems:
        raise ProblemsFound(datasets.problems)
    with locked(out):
        return _Run(knowledge, stated, datasets, vocabulary, out, settings, progress).run()


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
        _only_a_run(out)
        self.manifest = Manifest(out)
        self.seconds: dict[str, float] = {}

    def run(self) -> Mapping[str, Any]:
        self._begin()
        if FINISHED in self.manifest:
            self.progress.say(f"the run in {self.out} is finished already")
            return _read_json(self.out / RUN)
        shutil.rmtree(self.out / UNFINISHED, ignore_errors=True)
        connection = connect(self.out, self.settings.memory, self.settings.threads)
        try:
            memory = self.settings.memory or default_memory(connection)
            self._validate(connection, memory)
            self._split(connection)
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

    def _identity(self) -> dict[str, Any]:
        """All that the answers depend on."""
        from queries import __version__

        files = sorted(
            file for dataset in self.datasets.found.values() for part in dataset.parts for file in part.files
        )
        return {
            "whyhold": __version__,
            "kb": self.knowledge.fingerprint,
            "as_of": self.settings.day,
            "parameters": {s.name: _number(s.value) for s in self.knowledge.settings},
            "firings": self.settings.firings,
            "input": [
                [self.datasets.shown(file), Path(file).stat().st_size, digest_of_file(Path(file))] for file in files
            ],
        }

    def _begin(self) -> None:
        identity = self._identity()
        if BEGUN in self.manifest:
            differing = [key for key, value in identity.items() if self.manifest.found(BEGUN).get(key) != value]
            if differing:
                raise ProblemsFound((_another_run(self.out, differing),))
            self.manifest.check()
            self.progress.say(f"going on with the run in {self.out}")
            return
        self.manifest.new_file(PROGRAM).write_bytes(packed_program(self.stated))
        self.manifest.done(BEGUN, [PROGRAM], identity)

    # The input ------------------------------------------------------------------------------------------------------

    def _validate(self, connection: duckdb.DuckDBPyConnection, memory: int) -> None:
        if VALIDATED in self.manifest:
            read_faulty(connection, self.out / REJECTED)
            return
        from queries.cohort.validation import validate

        began = time.monotonic()
        self.progress.say("validating the input")
        validation = validate(connection, self.datasets, self.vocabulary, self.settings.day or None)
        write_rejected(connection, self.manifest.new_file(REJECTED))
        refused = input_refused(validation, self.settings.on_bad_record == REJECT, self.settings.redact)
        if refused:
            self._refuse(refused)
        read_faulty(connection, self.out / UNFINISHED / REJECTED)
        answered = validation.patients - validation.faulty
        shards = shards_for(self._rows(validation), answered, memory, self.settings.firings)
        self.manifest.done(
            VALIDATED,
            [REJECTED],
            {
                "patients": validation.patients,
                "rejected": validation.faulty,
                "faults": validation.counts,
                "warnings": validation.warnings,
                "shards": shards,
                "seconds": round(time.monotonic() - began, 2),
            },
        )

    def _rows(self, validation: Validation) -> int:
        return sum(validation.rows.values())

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        """Leave nothing behind but what was wrong with which patient: no run has begun."""
        final = self.out / REJECTED
        (self.out / UNFINISHED / REJECTED).replace(final)
        for path in (self.out / MANIFEST, self.out / PROGRAM):
            path.unlink(missing_ok=True)
        shutil.rmtree(self.out / UNFINISHED, ignore_errors=True)
        shutil.rmtree(self.out / SPILL, ignore_errors=True)
        raise ProblemsFound(problems)

    def _split(self, connection: duckdb.DuckDBPyConnection) -> None:
        from queries.cohort.validation import typed_rows

        shards = int(self.manifest.found(VALIDATED)["shards"])
        todo = [name for name in self.datasets.found if split_step(name) not in self.manifest]
        if todo:
            self.progress.say(f"splitting {len(todo)} datasets into {shards} shard{'s' if shards > 1 else ''}")
        for name in todo:
            began = time.monotonic()
            fresh = self.manifest.new_file(f"{RECORDS}/{name}")
            rows = typed_rows(self.datasets.found[name], self.vocabulary, self.settings.day or None)
            files = split(connection, rows, shards, fresh)
            paths = [f"{RECORDS}/{name}/{path.relative_to(fresh).as_posix()}" for path in files]
            self.manifest.done(split_step(name), paths, {"seconds": round(time.monotonic() - began, 2)})

    # Evaluation -----------------------------------------------------------------------------------------------------

    def _files(self, shard: int) -> dict[str, list[Path]]:
        """The files of the rows of a shard, by record predicate."""
        return {
            name: [self.out / w.path for w in self.manifest.steps[split_step(name)].files if number_of(w.path) == shard]
            for name in self.datasets.found
        }

    def _evaluate(self, connection: duckdb.DuckDBPyConnection) -> None:
        found = self.manifest.found(VALIDATED)
        shards = int(found["shards"])
        before = [self.manifest.found(shard_step(n)) for n in range(shards) if shard_step(n) in self.manifest]
        answered = int(found["patients"]) - int(found["rejected"])
        if len(before) == shards:
            return
        evaluator = ShardEvaluator(self.knowledge.program, connection, self.settings.day, self.settings.firings)
        self.progress.begin(answered, sum(int(shard["patients"]) for shard in before))
        for number in range(shards):
            if shard_step(number) not in self.manifest:
                members = self._evaluate_shard(connection, evaluator, number)
                self.progress.advance(members, number + 1, shards)
        self.progress.end()

    def _evaluate_shard(self, connection: duckdb.DuckDBPyConnection, evaluator: ShardEvaluator, number: int) -> int:
        began = time.monotonic()
        contexts = evaluator.open_files(self._files(number))
        paths: list[str] = []
        rows: dict[str, int] = {}
        for context in range(1, contexts + 1):
            for dataset in evaluator.evaluate(context, contexts):
                path = f"{dataset.dataset}/{shard_file(number, context, contexts)}"
                rows[dataset.dataset] = rows.get(dataset.dataset, 0) + self._write(
                    connection, sql_of(dataset.rows), path
                )
                paths.append(path)
        path = f"{PATIENTS}/{shard_file(number, 1, 1)}"
        members = self._write(connection, sql_of(evaluator.patients()), path) if contexts else 0
        if contexts:
            paths.append(path)
        seconds = round(time.monotonic() - began, 2)
        self.manifest.done(shard_step(number), paths, {"patients": members, "rows": rows, "seconds": seconds})
        return members

    def _write(self, connection: duckdb.DuckDBPyConnection, query: str, path: str) -> int:
        """Write the rows of a query as a Parquet file of the run; returns how many they are."""
        fresh = self.manifest.new_file(path)
        connection.sql(query).write_parquet(str(fresh), compression="zstd")
        (found,) = connection.execute("SELECT num_rows FROM parquet_file_metadata(?)", [exactly(fresh)]).fetchall()
        return int(found[0])

    # The end --------------------------------------------------------------------------------------------------------

    def _finish(self) -> Mapping[str, Any]:
        found = self.manifest.found(VALIDATED)
        parts = [self.manifest.found(shard_step(number)) for number in range(int(found["shards"]))]
        answered = sum(int(part["patients"]) for part in parts)
        if answered + int(found["rejected"]) != int(found["patients"]):
            raise AssertionError(
                f"{found['patients']} patients came in, {answered} were answered, {found['rejected']} not"
            )
        names = [*answer_predicates(self.knowledge.program), *([FIRINGS] if self.settings.firings else [])]
        rows = {name: sum(int(part["rows"].get(name, 0)) for part in parts) for name in names}
        begun = self.manifest.found(BEGUN)
        summary = described(
            self.knowledge,
            {
                "as_of": begun["as_of"] or None,
                "parameters": begun["parameters"],
                "input": begun["input"],
                "patients": {"in": found["patients"], "answered": answered, "rejected": found["rejected"]},
                "faults": found["faults"],
                "warnings": found["warnings"],
                "shards": found["shards"],
                "rows": rows,
                "seconds": self._spent(),
            },
        )
        text = json.dumps(summary, indent=2, ensure_ascii=False) + "\n"
        self.manifest.new_file(RUN).write_text(text, "utf-8")
        self.manifest.done(FINISHED, [RUN])
        shutil.rmtree(self.out / UNFINISHED, ignore_errors=True)
        return summary

    def _spent(self) -> dict[str, float]:
        """The time of each kind of step, of all processes that worked on the run."""
        spent: dict[str, float] = {}
        for step in self.manifest.steps.values():
            if "seconds" in step.found:
                kind = step.name.split()[0]
                spent[kind] = round(spent.get(kind, 0.0) + float(step.found["seconds"]), 2)
        return spent


def _number(value: Value) -> float | int:
    return float(value) if isinstance(value, float) else int(value)


def _read_json(path: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def _only_a_run(out: Path) -> None:
    """Refuse a folder that holds anything else than a run. Raises ProblemsFound."""
    there = sorted(entry.name for entry in out.iterdir())
    if MANIFEST in there or set(there) <= {LOCK, REJECTED, UNFINISHED, SPILL}:
        return
    raise ProblemsFound(
        (
            Problem(
                "output-not-empty",
                ERROR,
                f"`{out}` holds something else than a run",
                (Label(Span(str(out), 1, 1), f"has `{next(n for n in there if n != LOCK)}` in it"),),
                "files of a run among others could not be told apart",
                "name a new or empty folder with `--out`",
            ),
        )
    )


def _another_run(out: Path, differing: Sequence[str]) -> Problem:
    words = {"kb": "knowledge base", "as_of": "day", "whyhold": "version of whyhold", "firings": "choice of firings"}
    other = ", ".join(words.get(key, key) for key in differing)
    return Problem(
        "another-run",
        ERROR,
        f"`{out}` holds a run with another {other}",
        (Label(Span(str(out), 1, 1), "begun otherwise"),),
        "answers of two different runs in one folder could not be told apart",
        "name another folder with `--out`, or remove this one",
    )


def _unfit_names(knowledge: Knowledge) -> tuple[Problem, ...]:
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
