"""Whether two runs of a cohort gave the same rows: `python benchmarks/same_rows.py RUN OTHER`.

Prints the names of the datasets that differ, and exits with 1 where there are any. Order and files do not matter; how
often a row stands there does.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import duckdb

FIRINGS = "firings"
"""So many rows that they are compared by the sum of their digests, and by their number."""


def read(database: Any, run: Path, name: str) -> Any:
    """A dataset of a run of either kind; None where it has no file."""
    paths = [str(path) for path in (run / name).rglob("*.parquet")]
    return database.read_parquet(paths, hive_partitioning=False) if paths else None


def same(database: Any, one: Any, other: Any, digests: bool) -> bool:
    """Whether two relations have the same rows."""
    if one is None or other is None:
        return all(relation is None or not relation.limit(1).fetchall() for relation in (one, other))
    if one.columns != other.columns:
        return False
    one.create_view("one")
    other.create_view("other")
    if digests:
        counted = "count(*), sum(hash(row)::HUGEINT)"
        # what a rule says of nobody is there once for each shard, and runs may have more or fewer of them
        each = "FROM {0} WHERE patient IS NOT NULL UNION ALL (SELECT DISTINCT * FROM {0} WHERE patient IS NULL)"
        found = [
            database.execute(f"SELECT {counted} FROM (SELECT f AS row FROM ({each.format(name)}) AS f)").fetchall()
            for name in ("one", "other")
        ]
        return bool(found[0] == found[1])
    both = "SELECT 1 FROM (FROM {} EXCEPT ALL FROM {}) LIMIT 1"
    pairs = (("one", "other"), ("other", "one"))
    return not any(database.execute(both.format(*pair)).fetchall() for pair in pairs)


def differing(one: Path, other: Path) -> list[str]:
    """The names of the datasets whose rows differ."""
    names: dict[str, None] = {}
    for run in (one, other):
        names.update(dict.fromkeys(json.loads((run / "run.json").read_text("utf-8"))["rows"]))
    found = []
    for name in (*names, "patients"):
        database = duckdb.connect()
        left, right = read(database, one, name), read(database, other, name)
        if not same(database, left, right, name == FIRINGS):
            found.append(name)
    return found


def main() -> None:
    """Compare two runs."""
    found = differing(Path(sys.argv[1]), Path(sys.argv[2]))
    print(", ".join(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
