"""How a run is to be done: how much memory it may take, and with that how many shards it needs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from engine.evaluators.duckdb import connecting
from engine.tuples import NamedTuple

if TYPE_CHECKING:
    import duckdb

REJECT, SKIP = "reject", "skip"
"""With a bad row: refuse the input, or set its patient aside."""

SPILL = ".spill"
"""The folder of what does not fit into memory."""

OF_PYTHON = 200 * 1024**2
"""Bytes that the process takes beside what the database counts."""

LEAST = 256 * 1024**2
"""Bytes with which the database still gets on."""

BYTES_A_ROW = {True: 1_600, False: 700}
"""Bytes of the database for each row of a shard's records, with and without firings kept (docs/scale.md)."""

MOST_LEFT_OUT = 20
"""So many patients of a shard may be without a value before the rule is at fault rather than their records."""

_SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*([KMGT]?)(i?)B?", re.IGNORECASE)
_POWERS = {"": 0, "K": 1, "M": 2, "G": 3, "T": 4}


class RunSettings(NamedTuple):
    """How to do a run.

    `day` is empty where records say their own; `memory` is in bytes; 0 stands for as many threads as there are
    processors, and for as many shards as the memory needs.
    """

    day: str
    on_bad_record: str = REJECT
    memory: int = 0
    threads: int = 0
    firings: bool = True
    redact: bool = False
    shards: int = 0


def bytes_of(text: str) -> int:
    """`512MB`, `4GiB` or a number of bytes. Raises ValueError for anything else."""
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    unit = 1024 if match[3] else 1000
    return int(float(match[1]) * unit ** _POWERS[match[2].upper()])


def limit_of(memory: int) -> int:
    """How much of the memory of a process the database may take."""
    return max(LEAST, memory - OF_PYTHON)


def shards_for(rows: int, patients: int, memory: int, firings: bool) -> int:
    """So many shards that the records of each, and all that follows from them, fit into memory."""
    needed = rows * BYTES_A_ROW[firings]
    return max(1, min(patients, -(-needed // limit_of(memory))))


def default_memory(connection: duckdb.DuckDBPyConnection) -> int:
    """Half of what the database takes for the memory of the machine (or of the container that it runs in)."""
    (found,) = connection.execute("SELECT current_setting('memory_limit')").fetchall()
    return bytes_of(str(found[0])) // 2


def connect(folder: Path, memory: int, threads: int) -> duckdb.DuckDBPyConnection:
    """A database in memory that keeps to a limit, and puts what does not fit into a folder of the run."""
    of_threads = {"threads": threads} if threads else {}
    return connecting.connect(
        {"memory_limit": f"{limit_of(memory)}B", "temp_directory": str(folder / SPILL), **of_threads}
    )
