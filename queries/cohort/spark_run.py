"""A run on a cluster: Spark reads the input, puts each patient's rows into one shard, and writes what tasks answer.

Each task answers for whole shards with the embedded database (`spark_task`), so that the answers are those of a run of one
process. Spark runs a task again that was lost with its worker, and takes the rows of one attempt only. What tasks give is
kept on the workers' disks once, and each dataset is written from there by Spark's own committer.

The input and the output are folders that the driver and all workers see under the same path.
"""

from __future__ import annotations

import csv
import json
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.evaluators.duckdb.connecting import connect
from engine.partitioning import partition
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from engine.terms import Value
from queries.cohort.datasets import CSV, NDJSON, Dataset, Datasets, Part
from queries.cohort.lines import CSV as CSV_LINE
from queries.cohort.lines import NDJSON as JSON_LINE
from queries.cohort.manifest import UNFINISHED, Manifest, locked
from queries.cohort.packed_rows import (
    BLOCK,
    COUNT,
    DATASET,
    PACKED,
    REFUSED,
    REJECTED_ROWS,
    SHARD,
    Layout,
    layout_of,
    quoted,
    spark_schema,
    unpacked,
)
from queries.cohort.progress import Progress
from queries.cohort.rejecting import UNASSIGNED, check_accounted
from queries.cohort.run_file import described, packed_program
from queries.cohort.run_folder import BEGUN, FINISHED, PATIENTS, PROGRAM, RECORDS, REJECTED, RUN, SPLIT, shard_step
from queries.cohort.running import check_output, datasets_for, identity_of
from queries.cohort.settings import REJECT, RunSettings, shards_for
from queries.cohort.spark_task import Task
from queries.knowledge import Knowledge
from queries.record import Vocabulary
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, SparkSession

PATIENTS_A_SHARD = 100_000
"""At most so many patients are in a shard: what a task that fails has done is done again."""

FEWEST_A_SHARD = 5_000
"""Fewer are not put into shards of their own for the sake of idle processors: every shard has its fixed cost."""

ROWS_TO_TASKS = 50_000
"""Rows of the input that a task takes at a time."""

BLOCKS_TO_TASKS = 16
"""Blocks of answers that are unpacked at a time."""

BLOCKS_IN_A_GROUP = 32
"""Blocks of answers in a row group of staged files, which Java reads whole: it has a gigabyte where nobody says otherwise."""

GROUP = 16 << 20
"""Bytes of a row group of final files."""

OPEN_FILES = 4
"""Files that a task of Spark writes at the same time, instead of sorting what it writes by shard: it has few shards."""

ROWS_A_PATIENT = 20
"""So many rows of a record are reckoned with."""

FORM, LINE, PREDICATE = "form", "line", "predicate"
"""The columns of rows on their way to tasks, beside the shard."""


class SparkSettings:
    """`master` as Spark takes it (`spark://host:7077`, `local[4]`); further `options` of the session by name."""

    def __init__(self, master: str, options: Mapping[str, str]) -> None:
        self.master = master
        self.options = dict(options)


def run_on_spark(
    knowledge: Knowledge,
    stated: Knowledge,
    given: Path,
    out: Path,
    settings: RunSettings,
    spark: SparkSettings,
    progress: Progress,
) -> Mapping[str, Any]:
    """Answer for all patients of the folder `given`, as `queries.cohort.running.run_cohort`. Raises ProblemsFound."""
    datasets = datasets_for(knowledge, given, Vocabulary(knowledge.program))
    with locked(out):
        check_output(out, empty=True)
        with _session(spark) as session:
            return _SparkRun(session, knowledge, stated, datasets, out, settings, progress).run()


@contextmanager
def _session(settings: SparkSettings) -> Iterator[SparkSession]:
    import os
    import sys

    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("whyhold").master(settings.master)
    options = {
        "spark.sql.session.timeZone": "UTC",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(ROWS_TO_TASKS),
        **settings.options,
    }
    for name, value in options.items():
        builder = builder.config(name, value)
    # the interpreter of the workers, where whyhold is installed too; Spark takes it from nowhere else
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    session = None
    try:
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        yield session
    except ProblemsFound:
        raise
    except (PySparkException, RuntimeError, OSError) as error:
        raise ProblemsFound((_failed(settings.master, error),)) from error
    except Exception as error:
        # what the other side of the bridge to Java raises has no class of its own here
        if type(error).__module__.partition(".")[0] != "py4j":
            raise
        raise ProblemsFound((_failed(settings.master, error),)) from error
    finally:
        if session is not None:
            # one that died cannot be stopped, and why it died is told already
            with suppress(Exception):
                session.stop()


class _SparkRun:
    def __init__(
        self,
        session: SparkSession,
        knowledge: Knowledge,
        stated: Knowledge,
        datasets: Datasets,
        out: Path,
        settings: RunSettings,
        progress: Progress,
    ) -> None:
        self.session = session
        self.knowledge = knowledge
        self.stated = stated
        self.datasets = datasets
        self.out = out
        self.settings = settings
        self.progress = progress
        shared = partition(knowledge.program, PATIENT).shared
        self.layout: Layout = layout_of(knowledge.program, shared, settings.firings)

    def run(self) -> Mapping[str, Any]:
        try:
            return self._run(time.monotonic())
        finally:
            shutil.rmtree(self.out / UNFINISHED, ignore_errors=True)

    def _run(self, began: float) -> Mapping[str, Any]:
        rows = self._lines()
        # reads the column of patients alone, and is cheaper than keeping all lines for it
        patients = rows.select(PATIENT).where(f"{PATIENT} IS NOT NULL").distinct().count()
        shards = self.settings.shards or self._shards_for(patients)
        self.progress.say(f"{patients:,} patients in {shards} shard{'s' if shards > 1 else ''}")
        answers = self._staged(self._answers(rows, shards))
        counts = self._counted(answers, DATASET)
        self._check(answers, counts)
        for dataset in self.layout:
            if dataset not in (REFUSED, REJECTED_ROWS):
                self._write(answers, dataset)
        return self._finish(answers, counts, patients, shards, time.monotonic() - began)

    def _shards_for(self, patients: int) -> int:
        """As few shards as fit into the memory of a task, but work for every processor."""
        firings, memory = self.settings.firings, self.settings.memory
        needed = -(-patients // PATIENTS_A_SHARD)
        if memory:
            needed = max(needed, shards_for(patients * ROWS_A_PATIENT, patients, memory, firings))
        return max(1, needed, min(self.session.sparkContext.defaultParallelism, patients // FEWEST_A_SHARD))

    # Input ----------------------------------------------------------------------------------------------------------

    def _lines(self) -> DataFrame:
        """All rows of the input: patient, predicate, format, line."""
        found = [self._part(dataset, part) for dataset in self.datasets.found.values() for part in dataset.parts]
        whole = found[0]
        for more in found[1:]:
            whole = whole.unionAll(more)
        return whole

    def _part(self, dataset: Dataset, part: Part) -> DataFrame:
        from pyspark.sql import functions as f

        # Spark's own name for: paths are no patterns
        read = self.session.read.option("__globPaths__", "false")
        paths = [_hadoop_path(file) for file in part.files]
        if part.format == NDJSON:
            lines = read.text(paths).where("trim(value) != ''")
            patient, line, form = f.get_json_object("value", f"$.{PATIENT}"), f.col("value"), JSON_LINE
            return lines.select(*_on_their_way(patient, dataset.name, form, line))
        form = JSON_LINE
        if part.format == CSV:
            form = CSV_LINE
            # to look for the columns itself, Spark would take the path for a pattern
            found = [
                read.csv(path, schema=_header(file), header=True, multiLine=True, escape='"', mode="FAILFAST")
                for path, file in zip(paths, part.files, strict=True)
            ]
            lines = reduce(lambda one, other: one.unionByName(other), found)
        else:
            lines = read.parquet(*paths)
        cells = f.struct(*[f.col(quoted(name)) for name in lines.columns])
        line = f.to_json(cells, {"ignoreNullFields": "false"})
        return lines.select(*_on_their_way(f.col(PATIENT), dataset.name, form, line))

    def _answers(self, rows: DataFrame, shards: int) -> DataFrame:
        from pyspark.sql import functions as f

        digest = f.md5(f.coalesce(f.col(PATIENT), f.lit("")).cast("binary"))
        # the lower half of the digest, its first byte being the lowest, as `run_folder.shard_of` has it
        lower = f.concat(*[f.substring(digest, place, 2) for place in range(31, 16, -2)])
        number = (f.conv(lower, 16, 10).cast("decimal(20,0)") % f.lit(shards)).cast("int")
        values: dict[str, Value] = {s.name: s.value for s in self.knowledge.settings}
        task = Task(packed_program(self.stated), values, self.settings)
        slots = max(1, min(shards, self.session.sparkContext.defaultParallelism * 4))
        return (
            rows.select(number.alias(SHARD), PREDICATE, FORM, LINE)
            .repartition(slots, SHARD)
            .sortWithinPartitions(SHARD)
            .mapInArrow(task.answer, PACKED)
        )

    # Output ---------------------------------------------------------------------------------------------------------

    def _staged(self, answers: DataFrame) -> DataFrame:
        """The answers from files, so that all are worked out once.

        The rows of a dataset come one after the other, so that each is then read from a few row groups.
        """
        staged = self.out / UNFINISHED / "answers"
        shutil.rmtree(staged, ignore_errors=True)
        path = _hadoop_path(str(staged))
        # blocks are compressed already; a group is bounded by their number, since they are of very different sizes
        options: dict[str, str | int] = {
            "compression": "none",
            "parquet.block.row.count.limit": BLOCKS_IN_A_GROUP,
            "parquet.page.size.row.check.min": 1,
            "parquet.page.size.row.check.max": BLOCKS_IN_A_GROUP,
        }
        answers.write.options(**options).parquet(path)
        self.session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(BLOCKS_TO_TASKS))
        # it would make room for thousands of blocks at once
        self.session.conf.set("spark.sql.parquet.enableVectorizedReader", "false")
        self.session.conf.set("spark.sql.maxConcurrentOutputFileWriters", str(OPEN_FILES))
        return self.session.read.schema(PACKED).parquet(path)

    def _dataset(self, answers: DataFrame, dataset: str) -> DataFrame:
        from pyspark.sql import functions as f

        blocks = answers.where(f.col(DATASET) == dataset).select(SHARD, BLOCK)
        return blocks.mapInArrow(unpacked, spark_schema(self.layout[dataset]))

    def _write(self, answers: DataFrame, dataset: str) -> None:
        path = _hadoop_path(str(self.out / dataset))
        options: dict[str, str | int] = {"compression": "zstd", "parquet.block.size": GROUP}
        self._dataset(answers, dataset).write.partitionBy(SHARD).options(**options).parquet(path)

    def _counted(self, answers: DataFrame, by: str) -> dict[Any, int]:
        """How many rows there are, by a column of blocks."""
        from pyspark.sql import functions as f

        counted = answers.groupBy(by).agg(f.sum(COUNT).alias(COUNT)).collect()
        return {row[by]: int(row[COUNT]) for row in counted}

    def _check(self, answers: DataFrame, counts: Mapping[str, int]) -> None:
        """Refuse the run where something forbids it. Raises ProblemsFound."""
        if counts.get(REFUSED):
            found = self._dataset(answers, REFUSED).select("problem", "message").distinct().limit(100).collect()
            raise ProblemsFound(tuple([_of_task(row["problem"], row["message"]) for row in found]))
        rejected = counts.get(REJECTED_ROWS, 0)
        if not rejected:
            return
        faults = self._dataset(answers, REJECTED_ROWS)
        by_kind = faults.groupBy("predicate", "problem", "column", "message").count().orderBy("predicate", "problem")
        refused = [
            _fault(row["predicate"], row["problem"], row["column"], row["message"], int(row["count"]))
            for row in by_kind.collect()
            if self.settings.on_bad_record == REJECT or row["problem"] in UNASSIGNED
        ]
        if refused:
            self._write_rejected(answers, self.out / REJECTED)
            raise ProblemsFound(tuple(refused))

    def _write_rejected(self, answers: DataFrame, path: Path) -> None:
        """Write the faults as one file: there are few of them, or the input is refused."""
        import pyarrow as pa

        rows = self._dataset(answers, REJECTED_ROWS).drop(SHARD).toArrow()
        table = rows if isinstance(rows, pa.Table) else pa.Table.from_batches(rows)
        connection = connect()
        connection.register("faults", table)
        connection.sql("SELECT * FROM faults ORDER BY ALL").write_parquet(str(path), compression="zstd")
        connection.close()

    def _finish(
        self, answers: DataFrame, counts: Mapping[str, int], patients: int, shards: int, seconds: float
    ) -> Mapping[str, Any]:
        answered = counts.get(PATIENTS, 0)
        rejected = self._dataset(answers, REJECTED_ROWS).select(PATIENT).distinct().count()
        check_accounted(self.out, patients, answered, rejected)
        manifest = Manifest(self.out)
        manifest.new_file(PROGRAM).write_bytes(packed_program(self.stated))
        identity = identity_of(self.knowledge, self.datasets, self.settings)
        manifest.done(BEGUN, [PROGRAM], identity)
        by_shard: list[list[str]] = [[] for _ in range(shards)]
        records = []
        for path in sorted(self.out.rglob("*.parquet")):
            relative = path.relative_to(self.out).as_posix()
            if relative.startswith(f"{RECORDS}/"):
                records.append(relative)
            elif path.parent.name.startswith(f"{SHARD}="):
                by_shard[int(path.parent.name.partition("=")[2])].append(relative)
        found = {
            "patients": patients,
            "rejected": rejected,
            "faults": [],
            "warnings": [],
            "datasets": [name.partition("/")[2] for name in self.layout if name.startswith(f"{RECORDS}/")],
            "shards": shards,
            "seconds": {"spark": round(seconds, 2)},
        }
        manifest.there(SPLIT, records, found)
        members = self._counted(answers.where(f"{DATASET} = '{PATIENTS}'"), SHARD)
        for number, paths in enumerate(by_shard):
            manifest.there(
                shard_step(number),
                paths,
                {"patients": members.get(number, 0), "left_out": [], "rows": {}, "seconds": 0.0},
            )
        self._write_rejected(answers, manifest.new_file(REJECTED))
        summary = described(
            self.knowledge,
            {
                "as_of": self.settings.day or None,
                "parameters": identity["parameters"],
                "input": identity["input"],
                "patients": {"in": patients, "answered": answered, "rejected": rejected},
                "faults": [],
                "warnings": [],
                "shards": shards,
                "rows": {
                    name: counts.get(name, 0)
                    for name in self.layout
                    if "/" not in name and name not in (REFUSED, REJECTED_ROWS, PATIENTS)
                },
                "seconds": {"spark": round(seconds, 2)},
            },
        )
        manifest.new_file(RUN).write_text(json.dumps(summary, indent=2, ensure_ascii=False) + "\n", "utf-8")
        manifest.done(FINISHED, [REJECTED, RUN])
        return summary


def _on_their_way(patient: Column, predicate: str, form: str, line: Column) -> list[Column]:
    from pyspark.sql import functions as f

    return [
        patient.cast("string").alias(PATIENT),
        f.lit(predicate).alias(PREDICATE),
        f.lit(form).alias(FORM),
        line.alias(LINE),
    ]


def _header(file: str) -> str:
    """The columns of a file of CSV as a schema: all are texts."""
    with Path(file).open(encoding="utf-8-sig", newline="") as opened:
        names = next(csv.reader(opened))
    return ", ".join(f"{quoted(name)} STRING" for name in names)


def _hadoop_path(file: str) -> str:
    """A path of the file system that all see."""
    return f"file://{Path(file).absolute()}"


def _of_task(name: str, message: str) -> Problem:
    return Problem(name, ERROR, message, (), "the whole run rests on it", "correct it, and run again")


def _fault(predicate: str, problem: str, column: str | None, message: str | None, count: int) -> Problem:
    where = f" in `{column}`" if column else ""
    what = f"{count:,} row{'s' if count > 1 else ''} of `{predicate}`{where}: {message or problem}"
    return Problem(
        problem, ERROR, what, (), "what cannot be read for certain is not guessed", f"`{REJECTED}` has each of them"
    )


def _failed(master: str, error: Exception) -> Problem:
    try:
        told = str(error)
        # an error of Java tells its first cause last
        cause = [line for line in told.splitlines() if line.startswith("Caused by: ")][-1:]
        reason = " ".join(" ".join([told[:300], *cause]).split())[:600]
    except Exception:
        # the text of an error of Java comes from Java, which is gone
        reason = "Java's part has ended, as it does where it runs out of memory (`--conf spark.driver.memory=..`)"
    return Problem(
        "spark-failed",
        ERROR,
        f"Spark could not do the run on `{master}`: {reason}",
        (Label(Span(master, 1, 1), "this master"),),
        "tasks that fail are run again by Spark; this is what it gave up on",
        "see the logs of Spark's workers, then give the same command again with a new folder",
    )
