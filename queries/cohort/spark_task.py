"""What a task of Spark does: answer for the patients of some shards, one after the other, with the embedded database.

Nothing here knows Spark: rows come in and go out as batches of Arrow.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from engine.evaluators.duckdb.store import sql_of
from engine.problem import Problem, ProblemsFound, errors_in
from engine.terms import Value
from engine.tuples import NamedTuple
from queries.cohort.datasets import find_datasets
from queries.cohort.evaluation import ShardEvaluator, WithoutValue
from queries.cohort.lines import LineFiles
from queries.cohort.packed_rows import BLOCK_ROWS, REFUSED, REJECTED_ROWS, arrow_schemas, layout_of, packed
from queries.cohort.rejecting import NO_VALUE
from queries.cohort.run_file import unpacked_program
from queries.cohort.run_folder import PATIENTS, RECORDS
from queries.cohort.settings import MOST_LEFT_OUT, RunSettings, connect
from queries.cohort.validation import validate
from queries.record import Vocabulary
from queries.record_rows import AS_OF

if TYPE_CHECKING:
    import duckdb
    import pyarrow


class Task(NamedTuple):
    """What all tasks of a run share: the program as `packed_program` gives it, what was set, and how to run."""

    program: bytes
    parameters: dict[str, Value]
    settings: RunSettings

    def answer(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """Answer for rows (shard, predicate, format, line) that come shard after shard."""
        folder = Path(tempfile.mkdtemp(prefix="whyhold-task-"))
        try:
            yield from _Answering(self, folder).answer(batches)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


class _Answering:
    def __init__(self, task: Task, folder: Path) -> None:
        self.task = task
        self.folder = folder
        self.settings = task.settings
        program = unpacked_program(task.program, task.parameters).program
        self.vocabulary = Vocabulary(program)
        self.connection = connect(folder, self.settings.memory, self.settings.threads or 1)
        self.evaluator = ShardEvaluator(program, self.connection, self.settings.day, self.settings.firings)
        self.schemas = arrow_schemas(layout_of(program, self.evaluator.partition.shared, self.settings.firings))

    def answer(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        current: int | None = None
        files = LineFiles(self.folder)
        for batch in batches:
            columns = [batch.column(n).to_pylist() for n in range(4)]
            for shard, predicate, form, line in zip(*columns, strict=True):
                if shard != current:
                    if current is not None:
                        yield from self._shard(current, files)
                    current, files = shard, LineFiles(self._fresh(shard))
                files.add(predicate, form, line)
        if current is not None:
            yield from self._shard(current, files)
        self.connection.close()

    def _fresh(self, shard: int) -> Path:
        folder = self.folder / f"shard-{shard}"
        folder.mkdir()
        return folder

    def _shard(self, shard: int, files: LineFiles) -> Iterator[pyarrow.RecordBatch]:
        files.close()
        datasets = find_datasets(files.folder, self.vocabulary)
        validation = None
        refused = datasets.problems
        if not refused:
            validation = validate(self.connection, datasets, self.vocabulary, self.settings.day or None)
            refused = errors_in(validation.problems)
        yield from self._refuse(refused, shard)
        if validation is None or refused:
            return
        yield from self._rows("SELECT * REPLACE (NULL::VARCHAR AS file) FROM faults", REJECTED_ROWS, shard)
        typed = {}
        for number, (name, query) in enumerate(validation.typed.items()):
            if name == AS_OF and self.settings.day:
                continue
            self.connection.execute(f"CREATE OR REPLACE TABLE typed_{number} AS {sql_of(query)}")
            typed[name] = self.connection.table(f"typed_{number}")
            yield from self._rows(f"SELECT * FROM typed_{number}", f"{RECORDS}/{name}", shard)
        yield from self._answers(shard, typed)
        shutil.rmtree(files.folder)

    def _answers(self, shard: int, typed: dict[str, duckdb.DuckDBPyRelation]) -> Iterator[pyarrow.RecordBatch]:
        contexts = self.evaluator.open(typed)
        left_out = 0
        for context in range(1, contexts + 1):
            while True:
                try:
                    for found in self.evaluator.evaluate(context, contexts):
                        yield from self._rows(sql_of(found.rows), found.dataset, shard)
                    break
                except WithoutValue as error:
                    left_out += 1
                    if left_out > MOST_LEFT_OUT:
                        yield from self._refuse(error.problems, shard)
                        return
                    self.evaluator.leave_out(error.patient)
                    said = f"a goal of `{error.rule}` has no value"
                    yield from self._rows(
                        f"SELECT {_text(error.patient)}, NULL, {_text(NO_VALUE)}, NULL, NULL, {_text(said)}, NULL",
                        REJECTED_ROWS,
                        shard,
                    )
                except ProblemsFound as error:
                    yield from self._refuse(error.problems, shard)
                    return
        if contexts:
            yield from self._rows(sql_of(self.evaluator.patients()), PATIENTS, shard)

    def _refuse(self, problems: Iterable[Problem], shard: int) -> Iterator[pyarrow.RecordBatch]:
        for problem in problems:
            yield from self._rows(f"SELECT {_text(problem.name)}, {_text(problem.message)}", REFUSED, shard)

    def _rows(self, query: str, dataset: str, shard: int) -> Iterator[pyarrow.RecordBatch]:
        # block by block: firings of a shard need several times the memory that its records need
        for rows in self.connection.sql(query).fetch_record_batch(BLOCK_ROWS):
            if rows.num_rows:
                yield packed(rows, dataset, shard, self.schemas[dataset])


def _text(words: str) -> str:
    from sqlglot import exp

    return sql_of(exp.Literal.string(words))
