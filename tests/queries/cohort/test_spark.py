"""Runs on Spark: a real cluster gives the answers of one process, also where a worker is lost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pyarrow
import pytest
from click.testing import CliRunner

from queries.cohort.packed_rows import BLOCK, SHARD, arrow_schemas, layout_of, packed, unpacked
from queries.cohort.paths import exactly
from queries.cohort.spark_run import _failed
from queries.commands.cohort_run import command
from queries.knowledge import open_knowledge
from tests.queries.cohort.small_input import DAY, name_of, write_input
from tests.queries.cohort.spark_cluster import cluster
from tests.queries.small_kb import write_kb

PATIENTS = 120
SHARDS = "24"
DATASETS = ("recommend", "disposition", "firings", "patients")


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_kb(tmp_path_factory.mktemp("kb") / "kb")


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One dataset in each format, with rows that are the same in all of them."""
    folder = write_input(tmp_path_factory.mktemp("given") / "in {put} [1]", PATIENTS)
    connection = duckdb.connect()
    day = {"patient": "VARCHAR", "date": "DATE"}
    for name, columns, write in (("treatment", None, "write_csv"), ("cleared", day, "write_parquet")):
        path = folder / f"{name}.ndjson"
        rows = connection.read_json(exactly(path), format="newline_delimited", columns=columns)
        getattr(rows, write)(str(path.with_suffix(".csv" if write == "write_csv" else ".parquet")))
        path.unlink()
    return folder


def rows_of(out: Path, dataset: str) -> list[tuple[object, ...]]:
    """The rows of a dataset of either kind of run, sorted."""
    paths = [str(path) for path in (out / dataset).rglob("*.parquet")]
    return sorted(duckdb.read_parquet(paths, hive_partitioning=False).fetchall(), key=repr)


def arguments(kb: Path, given: Path, out: Path, *more: str) -> list[str]:
    return [str(given), "--out", str(out), "--kb", str(kb), "--as-of", DAY, "--shards", SHARDS, *more]


def test_a_cluster_that_loses_a_worker_gives_the_same_answers(kb: Path, given: Path, tmp_path: Path) -> None:
    assert CliRunner().invoke(command, arguments(kb, given, tmp_path / "one")).exit_code == 0
    with cluster(tmp_path / "cluster", 2) as spark:
        options = (
            "--engine",
            "spark",
            "--master",
            spark.url,
            "--memory",
            "300MB",
            "--conf",
            "spark.executor.memory=600m",
        )
        process = subprocess.Popen(
            [sys.executable, "-m", "queries", "cohort", "run", *arguments(kb, given, tmp_path / "out", *options)],
            stdout=subprocess.PIPE,
            stderr=(tmp_path / "errors").open("wb"),
            text=True,
            env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"},
        )
        works = tmp_path / "cluster" / "worker-0"
        while process.poll() is None and "Running task" not in _logs(works):
            time.sleep(0.05)
        spark.kill_worker(0)
        spark.add_worker()
        output, _ = process.communicate(timeout=300)
        errors = (tmp_path / "errors").read_text()
    assert process.returncode == 0, errors
    assert "Traceback" not in errors
    assert f"{PATIENTS} patients in, {PATIENTS} answered, 0 rejected" in output
    for dataset in DATASETS:
        found = rows_of(tmp_path / "out", dataset)
        assert found == rows_of(tmp_path / "one", dataset)
        assert len(found) >= PATIENTS // 2


def _logs(folder: Path) -> str:
    return "".join(path.read_text("utf-8", "replace") for path in folder.rglob("stderr"))


def test_bad_rows_are_refused_or_set_aside(kb: Path, given: Path, tmp_path: Path) -> None:
    import shutil

    mine = tmp_path / "in"
    shutil.copytree(given, mine)
    with (mine / "fever.ndjson").open("a", encoding="utf-8") as file:
        file.write(f'{{"patient": "{name_of(8)}", "degrees": "hot", "unit": "Cel", "date": "2026-03-01"}}\n')
    spark = ("--engine", "spark", "--master", "local[1]")
    result = CliRunner().invoke(command, arguments(kb, mine, tmp_path / "refused", *spark))
    assert result.exit_code == 1 and "error[wrong-kind]" in result.output and "hot" not in result.output
    assert sorted(p.name for p in (tmp_path / "refused").iterdir()) == [".lock", "rejected.parquet"]
    result = CliRunner().invoke(command, arguments(kb, mine, tmp_path / "out", *spark, "--on-bad-record", "skip"))
    assert result.exit_code == 0, result.output
    assert f"{PATIENTS} patients in, {PATIENTS - 1} answered, 1 rejected" in result.output
    assert not [row for row in rows_of(tmp_path / "out", "recommend") if row[0] == name_of(8)]


def test_nobody_to_run_it(kb: Path, given: Path, tmp_path: Path) -> None:
    nobody = ("--engine", "spark", "--master", "nonsense")
    result = CliRunner().invoke(command, arguments(kb, given, tmp_path / "out", *nobody))
    assert result.exit_code == 1 and "error[spark-failed]" in result.output and "Traceback" not in result.output


def test_what_ended_cannot_say_why() -> None:
    """The text of an error of Java is asked for in Java, which may be gone."""

    class Gone(Exception):
        def __str__(self) -> str:
            raise ConnectionRefusedError

    assert "Java's part has ended" in _failed("local[2]", Gone()).message


def test_blocks_hold_what_was_put_into_them(kb: Path) -> None:
    schemas = arrow_schemas(layout_of(open_knowledge(kb).program, frozenset(), True))
    rows = pyarrow.RecordBatch.from_arrays(
        [
            pyarrow.array(["ann", None], pyarrow.string()),
            pyarrow.array(["r", "s"], pyarrow.string()),
            pyarrow.array([["a1", "'"], []], pyarrow.list_(pyarrow.string())),
            pyarrow.array([None, "t"], pyarrow.string()),
        ],
        names=["patient", "rule", "values", "lost_to"],
    )
    blocks = [packed(rows, "firings", shard, schemas["firings"]).select([SHARD, BLOCK]) for shard in (3, 4)]
    found = [row for batch in unpacked(iter(blocks)) for row in batch.to_pylist()]
    assert found == [{**row, SHARD: shard} for shard in (3, 4) for row in rows.to_pylist()]
