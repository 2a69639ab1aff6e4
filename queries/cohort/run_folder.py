"""What the folder of a run holds: the names of its files and datasets, and of the steps that made them.

Imports nothing that takes time, for those who only look something up in a run.
"""

from __future__ import annotations

from pathlib import Path

RUN = "run.json"
PROGRAM = "program.json"
REJECTED = "rejected.parquet"

FAULTS = "faults.parquet"
"""What validation found, as long as the run is not finished and more can come."""

RECORDS = "records"
"""The folder of the rows that were answered for."""

PATIENTS = "patients"
"""The dataset of the patients that were answered."""

FIRINGS = "firings"
"""The dataset of the firings."""

RULES = "rules"
"""The last column of an answer: the ids of the rules that conclude it."""

RULE, VALUES, LOST_TO = "rule", "values", "lost_to"
"""The columns of a firing, after the patient."""

BEGUN, SPLIT, FINISHED = "begun", "split", "finished"
"""The names of steps that there are once."""

SHARD = "shard"


def shard_step(number: int) -> str:
    """The step that answers for the patients of a shard."""
    return f"{SHARD} {number}"


def shard_file(number: int, context: int, contexts: int) -> str:
    """The name of the file with what was found about one of the contexts of a shard, numbered from 1."""
    return f"{SHARD}-{number:05d}.parquet" if contexts == 1 else f"{SHARD}-{number:05d}-{context:05d}.parquet"


def shard_of(patient: str, shards: int) -> int:
    """The shard of a patient, as the database has it."""
    import hashlib

    digest = hashlib.md5(patient.encode(), usedforsecurity=False).digest()
    return int.from_bytes(digest[8:], "little") % shards


def number_of(path: str) -> int:
    """The shard that the path of a file of typed rows belongs to."""
    return int(Path(path).parent.name.partition("=")[2])
