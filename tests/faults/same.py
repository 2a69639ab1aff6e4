"""Whether two runs are the same, row for row, whatever happened to one of them on the way."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb

from queries.cohort.manifest import LOCK, MANIFEST, Manifest
from queries.cohort.paths import exactly
from queries.cohort.run_folder import RUN


def differences(whole: Path, other: Path) -> list[str]:
    """What is different in another finished run of the same question; nothing where they are the same.

    Compared are which files there are, the rows of each dataset as often as they occur, and `run.json` but for its times.
    """
    Manifest(other).check()
    found = [f"{name} only in {at.name}" for name, at in _only_in_one(whole, other)]
    with duckdb.connect() as connection:
        for name in sorted({path.relative_to(whole).parts[0] for path in whole.rglob("*.parquet")} - {"records"}):
            found += _other_rows(connection, name, whole / name, other / name)
        for path in sorted((whole / "records").iterdir()):
            found += _other_rows(connection, f"records/{path.name}", path, other / "records" / path.name)
    if _said(whole) != _said(other):
        found.append(f"{RUN} says something else")
    return found


def _only_in_one(whole: Path, other: Path) -> list[tuple[str, Path]]:
    there = {
        at: {path.relative_to(at).as_posix() for path in at.rglob("*") if path.is_file()} - {LOCK, MANIFEST}
        for at in (whole, other)
    }
    return [(name, at) for at in there for name in sorted(there[at] - there[other if at == whole else whole])]


def _other_rows(connection: duckdb.DuckDBPyConnection, name: str, whole: Path, other: Path) -> list[str]:
    """Rows that are not there as often in both."""
    for title, place in (("one", whole), ("two", other)):
        files = [place] if place.is_file() else sorted(place.rglob("*.parquet"))
        if not files:
            return [f"{name} has no files"]
        relation = connection.read_parquet([exactly(file) for file in files], hive_partitioning=False)
        connection.execute(f"DROP TABLE IF EXISTS {title}")
        relation.create(title)
    counts = []
    for first, second in (("one", "two"), ("two", "one")):
        query = f"SELECT count(*) FROM (FROM {first} EXCEPT ALL FROM {second})"
        counts.append(int(connection.execute(query).fetchall()[0][0]))
    return [f"{name}: {counts[0]} rows are missing, {counts[1]} are too many"] if any(counts) else []


def _said(run: Path) -> dict[str, object]:
    said: dict[str, object] = json.loads((run / RUN).read_text("utf-8"))
    return {key: value for key, value in said.items() if key != "seconds"}
