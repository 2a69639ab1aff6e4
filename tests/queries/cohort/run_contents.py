"""What a run has stored, read for a test, or spoilt for one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb

from queries.cohort.manifest import MANIFEST, UNSEALED, digest_of_file, sealed
from queries.cohort.paths import exactly
from queries.cohort.stored import StoredRun, connect
from queries.cohort.stored_records import ShardRecords
from queries.knowledge import Knowledge
from queries.record_rows import Record


def rows_of(run: Path, name: str) -> list[tuple[object, ...]]:
    """The rows of a dataset."""
    with duckdb.connect() as connection:
        paths = [exactly(path) for path in sorted((run / name).glob("*.parquet"))]
        return connection.read_parquet(paths).fetchall()


def stored_records(run: StoredRun, knowledge: Knowledge) -> Iterator[Record]:
    """The records of everybody, shard by shard."""
    with connect() as connection:
        for shard in range(run.shards):
            for batch in ShardRecords(run, connection, knowledge, shard):
                yield from batch


def edit_dataset(run: Path, name: str, query: str) -> None:
    """Write other rows into the files of a dataset, and note their sizes and digests as if the run had."""
    lines = []
    for line in (run / MANIFEST).read_text().splitlines():
        item = json.loads(line)
        for written in item["files"]:
            if written[0].startswith(f"{name}/"):
                path = run / written[0]
                with duckdb.connect() as connection:
                    connection.read_parquet(str(path).replace("[", "[[]"), hive_partitioning=False).create("old")
                    connection.sql(query).write_parquet(str(path))
                written[1:] = [path.stat().st_size, digest_of_file(path)]
        lines.append(json.dumps(item))
    write_manifest(run, "\n".join(lines))


def write_manifest(run: Path, text: str) -> None:
    """Write another manifest, with seals as if the run had written it."""
    before, lines = UNSEALED, []
    for line in text.splitlines():
        item = json.loads(line)
        item.pop("seal", None)
        whole, before = sealed(json.dumps(item, ensure_ascii=False).encode(), before)
        lines.append(whole)
    (run / MANIFEST).write_bytes(b"".join(lines))
