"""The valid rows of an input, put into shards: each patient's rows of all datasets into the same one.

The shard of a patient is the lower half of the MD5 digest of the id, modulo the number of shards: the same in every
version and on every machine.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.store import sql_of
from engine.evaluators.duckdb.values import function
from queries.cohort.run_folder import SHARD
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    import duckdb


def split(connection: duckdb.DuckDBPyConnection, rows: exp.Query, shards: int, folder: Path) -> list[Path]:
    """Write rows as `folder/shard=N/*.parquet`; returns the files, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    if shards == 1:
        only = folder / f"{SHARD}=0" / "data_0.parquet"
        only.parent.mkdir()
        connection.sql(sql_of(rows)).write_parquet(str(only), compression="zstd")
        return [only]
    connection.sql(sql_of(_with_shards(rows, shards))).write_parquet(
        str(folder), compression="zstd", partition_by=[SHARD], overwrite=True
    )
    return sorted(folder.glob(f"{SHARD}=*/*.parquet"))


def _with_shards(rows: exp.Query, shards: int) -> exp.Select:
    digest = function("MD5_NUMBER_LOWER", column("r", PATIENT))
    number = exp.Cast(this=exp.Mod(this=digest, expression=exp.Literal.number(shards)), to=exp.DataType.build("INT"))
    return exp.Select(
        expressions=[
            exp.Column(this=exp.Star(), table=exp.to_identifier("r")),
            exp.Alias(this=number, alias=exp.to_identifier(SHARD)),
        ],
        from_=exp.From(this=exp.Subquery(this=rows, alias=exp.TableAlias(this=exp.to_identifier("r")))),
    )
