"""Rows of all datasets in one table, as they leave a task: a column for the dataset, and slots that datasets share by type.

A slot is a column of some type; each column of each dataset has the first slot of its type that is still free in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from engine.program import Program
from engine.tuples import NamedTuple
from queries.cohort.column_types import LAYOUTS, kept_columns
from queries.cohort.run_folder import FIRINGS, LOST_TO, PATIENTS, RECORDS, REJECTED, RULE, RULES, VALUES
from queries.knowledge import answer_predicates
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    import pyarrow

DATASET, SHARD = "dataset", "shard"

BATCH = 50_000
"""Rows that leave a task at a time."""

STRING, DATE, LONG, DOUBLE, STRINGS = "string", "date", "long", "double", "strings"
"""The types of slots."""

_TYPES = {"date": DATE, "integer": LONG, "decimal": DOUBLE}

REFUSED = "refused"
"""The dataset of what forbids the whole run: name of the problem, and what it says."""

REJECTED_ROWS = REJECTED.removesuffix(".parquet")


class Slot(NamedTuple):
    """A column of a dataset, its type, and the slot that it has in the table."""

    column: str
    type: str
    slot: str


Layout = Mapping[str, tuple[Slot, ...]]
"""The columns of each dataset, in order."""


def layout_of(program: Program, shared: frozenset[str], with_firings: bool) -> Layout:
    """The datasets of a run with their columns."""
    made = {}
    for name in answer_predicates(program):
        arguments = program.predicates[name].arguments
        columns = [(a.name, _TYPES.get(LAYOUTS.get(a.kind, "atom"), STRING)) for a in arguments]
        made[name] = _slots([*columns, (RULES, STRINGS)])
    if with_firings:
        made[FIRINGS] = _slots([(PATIENT, STRING), (RULE, STRING), (VALUES, STRINGS), (LOST_TO, STRING)])
    scalars = [
        (name, _TYPES.get(LAYOUTS.get(program.predicates[name].arguments[0].kind, "atom"), STRING))
        for name in sorted(shared)
        if program.predicates[name].arity == 1
    ]
    made[PATIENTS] = _slots([(PATIENT, STRING), *scalars])
    for predicate in program.predicates.values():
        if predicate.origin == "record":
            columns = [(c.name, _TYPES.get(c.layout, STRING)) for c in kept_columns(predicate)]
            made[f"{RECORDS}/{predicate.name}"] = _slots(columns)
    faults = (PATIENT, "predicate", "problem", "column", "value", "message", "file")
    made[REJECTED_ROWS] = _slots([(name, STRING) for name in faults])
    made[REFUSED] = _slots([("problem", STRING), ("message", STRING)])
    return made


def _slots(columns: list[tuple[str, str]]) -> tuple[Slot, ...]:
    taken: dict[str, int] = {}
    found = []
    for name, kind in columns:
        number = taken[kind] = taken.get(kind, 0) + 1
        found.append(Slot(name, kind, f"{kind}_{number}"))
    return tuple(found)


def slots_of(layout: Layout) -> dict[str, str]:
    """All slots with their types, in a fixed order."""
    found = {slot.slot: slot.type for slots in layout.values() for slot in slots}
    return dict(sorted(found.items()))


def arrow_schema(layout: Layout) -> pyarrow.Schema:
    """The schema of the table."""
    import pyarrow as pa

    types = {
        STRING: pa.string(),
        DATE: pa.date32(),
        LONG: pa.int64(),
        DOUBLE: pa.float64(),
        STRINGS: pa.list_(pa.string()),
    }
    slots = [(slot, types[kind]) for slot, kind in slots_of(layout).items()]
    return pa.schema([(DATASET, pa.string()), (SHARD, pa.int32()), *slots])


def spark_schema(layout: Layout) -> str:
    """The same for Spark."""
    types = {STRING: "string", DATE: "date", LONG: "bigint", DOUBLE: "double", STRINGS: "array<string>"}
    slots = [f"{slot} {types[kind]}" for slot, kind in slots_of(layout).items()]
    return ", ".join([f"{DATASET} string", f"{SHARD} int", *slots])


def widened(
    rows: pyarrow.RecordBatch, dataset: str, shard: int, layout: Layout, schema: pyarrow.Schema
) -> pyarrow.RecordBatch:
    """Rows of a dataset as rows of the table."""
    import pyarrow as pa

    places = {slot.slot: place for place, slot in enumerate(layout[dataset])}
    columns = []
    for field in schema:
        if field.name == DATASET:
            columns.append(pa.repeat(dataset, rows.num_rows))
        elif field.name == SHARD:
            columns.append(pa.repeat(pa.scalar(shard, pa.int32()), rows.num_rows))
        elif field.name in places:
            columns.append(rows.column(places[field.name]).cast(field.type))
        else:
            columns.append(pa.nulls(rows.num_rows, field.type))
    return pa.RecordBatch.from_arrays(columns, schema=schema)
