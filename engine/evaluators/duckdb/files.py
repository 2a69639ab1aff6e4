"""Files as DuckDB reads them: calls of its readers, with paths as values, nothing guessed, and every cell a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlglot import exp

from engine.evaluators.duckdb.values import function


def pattern_of(path: str) -> str:
    """A path as DuckDB takes it, which opens what matches a pattern: each letter stands for itself."""
    return re.sub(r"([*?[])", r"[\1]", path)


def option(name: str, value: exp.Expr | str | bool) -> exp.Expr:
    """An option of a reader."""
    if isinstance(value, bool):
        value = exp.true() if value else exp.false()
    elif isinstance(value, str):
        value = exp.Literal.string(value)
    return exp.EQ(this=exp.to_identifier(name), expression=value)


def named_types(names: Sequence[str], types: Sequence[str]) -> exp.Struct:
    """Columns and their types, as the readers take them."""
    pairs = [
        exp.PropertyEQ(this=exp.Literal.string(name), expression=exp.Literal.string(type_))
        for name, type_ in zip(names, types, strict=True)
    ]
    return exp.Struct(expressions=pairs)


def read_text(path: str, names: Sequence[str], delimiter: str, quoted: bool, header: bool) -> exp.Expr:
    """A file of separated cells: each one a text, NULL where it is empty. Fails on a line that has others than `names`."""
    quote = '"' if quoted else ""
    return function(
        "READ_CSV",
        exp.Literal.string(pattern_of(path)),
        option("columns", named_types(names, ["VARCHAR"] * len(names))),
        option("auto_detect", False),
        option("header", header),
        option("delim", delimiter),
        option("quote", quote),
        option("escape", quote),
        option("comment", ""),
        option("encoding", "utf-8"),
        option("strict_mode", True),
        option("null_padding", False),
        option("hive_partitioning", False),
    )


def read_parquet(path: str) -> exp.Expr:
    """A Parquet file, with its columns as they are."""
    return function("READ_PARQUET", exp.Literal.string(pattern_of(path)), option("hive_partitioning", False))


def read_ndjson(path: str, names: Sequence[str] = (), types: Sequence[str] = ()) -> exp.Expr:
    """A file with a JSON object in each line: with its own columns, or with the given ones as these types."""
    options = (
        [option("columns", named_types(names, types))] if names else [option("sample_size", exp.Literal.number(-1))]
    )
    return function("READ_NDJSON", exp.Literal.string(pattern_of(path)), *options, option("hive_partitioning", False))


def rows_of(reader: exp.Expr, outputs: Sequence[exp.Expr] = (), alias: str = "row") -> exp.Select:
    """A query over what a reader gives: all its columns, or these."""
    source = exp.Table(this=reader, alias=exp.TableAlias(this=exp.to_identifier(alias)))
    return exp.Select(expressions=list(outputs) or [exp.Star()], from_=exp.From(this=source))
