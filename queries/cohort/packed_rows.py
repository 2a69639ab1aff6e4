"""Rows of all datasets in one table, as they leave a task of Spark: each of its rows is a block of rows of one dataset.

Blocks pass through Spark as bytes; it turns into rows of its own only what it writes, and that once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from engine.program import Argument, Program
from engine.tuples import NamedTuple
from queries.cohort.column_types import LAYOUTS, kept_columns
from queries.cohort.run_folder import FIRINGS, LOST_TO, PATIENTS, RECORDS, REJECTED, RULE, RULES, VALUES
from queries.knowledge import answer_predicates
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    import pyarrow

DATASET, SHARD, COUNT, BLOCK = "dataset", "shard", "count", "block"
"""The columns of the table: whose rows, of which shard, how many, and the rows as a stream of Arrow."""

PACKED = f"{DATASET} string, {SHARD} int, {COUNT} bigint, {BLOCK} binary"
"""The schema of the table for Spark."""

BLOCK_ROWS = 10_000
"""Rows of a block: some hundred kilobytes."""

STRING, DATE, LONG, DOUBLE, STRINGS = "string", "date", "bigint", "double", "array<string>"
"""The types of columns, as Spark names them."""

_TYPES = {"date": DATE, "integer": LONG, "decimal": DOUBLE}

REFUSED = "refused"
"""The dataset of what forbids the whole run: name of the problem, and what it says."""

REJECTED_ROWS = REJECTED.removesuffix(".parquet")


class Column(NamedTuple):
    """A column of a dataset."""

    name: str
    type: str


Layout = Mapping[str, tuple[Column, ...]]
"""The columns of each dataset, in order."""


def layout_of(program: Program, shared: frozenset[str], with_firings: bool) -> Layout:
    """The datasets of a run with their columns."""
    made = {}
    for name in answer_predicates(program):
        arguments = program.predicates[name].arguments
        made[name] = (*[Column(a.name, _type_of(a)) for a in arguments], Column(RULES, STRINGS))
    if with_firings:
        named = ((PATIENT, STRING), (RULE, STRING), (VALUES, STRINGS), (LOST_TO, STRING))
        made[FIRINGS] = tuple([Column(*column) for column in named])
    scalars = [
        Column(name, _type_of(program.predicates[name].arguments[0]))
        for name in sorted(shared)
        if program.predicates[name].arity == 1
    ]
    made[PATIENTS] = (Column(PATIENT, STRING), *scalars)
    for predicate in program.predicates.values():
        if predicate.origin == "record":
            kept = [Column(c.name, _TYPES.get(c.layout, STRING)) for c in kept_columns(predicate)]
            made[f"{RECORDS}/{predicate.name}"] = tuple(kept)
    faults = (PATIENT, "predicate", "problem", "column", "value", "message", "file")
    made[REJECTED_ROWS] = tuple([Column(name, STRING) for name in faults])
    made[REFUSED] = (Column("problem", STRING), Column("message", STRING))
    return made


def _type_of(argument: Argument) -> str:
    return _TYPES.get(LAYOUTS.get(argument.kind, "atom"), STRING)


def arrow_schemas(layout: Layout) -> dict[str, pyarrow.Schema]:
    """The schema of each dataset."""
    import pyarrow as pa

    types = {
        STRING: pa.string(),
        DATE: pa.date32(),
        LONG: pa.int64(),
        DOUBLE: pa.float64(),
        STRINGS: pa.list_(pa.string()),
    }
    return {
        name: pa.schema([(column.name, types[column.type]) for column in columns]) for name, columns in layout.items()
    }


def packed(rows: pyarrow.RecordBatch, dataset: str, shard: int, schema: pyarrow.Schema) -> pyarrow.RecordBatch:
    """Rows of a dataset, in the order of its columns, as one row of the table."""
    import pyarrow as pa

    cells = [cells.cast(field.type) for cells, field in zip(rows.columns, schema, strict=True)]
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, schema, options=pa.ipc.IpcWriteOptions(compression="lz4")) as stream:
        stream.write_batch(pa.RecordBatch.from_arrays(cells, schema=schema))
    row = [
        pa.array([dataset], pa.string()),
        pa.array([shard], pa.int32()),
        pa.array([rows.num_rows], pa.int64()),
        pa.array([sink.getvalue().to_pybytes()], pa.binary()),
    ]
    return pa.RecordBatch.from_arrays(row, names=[DATASET, SHARD, COUNT, BLOCK])


def spark_schema(columns: tuple[Column, ...]) -> str:
    """The schema of the rows that `unpacked` gives, for Spark."""
    named = [f"{quoted(column.name)} {column.type}" for column in columns]
    return ", ".join([*named, f"{SHARD} int"])


def quoted(name: str) -> str:
    """A name as Spark reads it."""
    return "`" + name.replace("`", "``") + "`"


def unpacked(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """The rows in blocks (shard, block), each with its shard after the columns of its dataset."""
    import pyarrow as pa

    for batch in batches:
        for shard, block in zip(batch.column(0), batch.column(1), strict=True):
            with pa.ipc.open_stream(block.as_buffer()) as stream:
                for rows in stream:
                    shards = pa.repeat(pa.scalar(shard.as_py(), pa.int32()), rows.num_rows)
                    names = [*rows.schema.names, SHARD]
                    yield pa.RecordBatch.from_arrays([*rows.columns, shards], names=names)
