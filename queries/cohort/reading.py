"""Dataset files as relations of raw cells: queries that read them, with paths as values and nothing guessed.

A row has `c0`, the patient, then `c1`, `c2`, ... for the declared columns in their order, and `file`, its path. Of NDJSON
it also has `s0`, `s1`, ..., the sort of JSON value of each cell (NULL where the line has no such key), `names`, the keys of
the line, and `line`, its text (NULL where it is no JSON).
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.values import function
from queries.cohort.columns import DAY, DOUBLE, SHORT, STRING, WHOLE, WIDE
from queries.cohort.datasets import CSV, PARQUET, Part
from queries.cohort.paths import exactly
from queries.record_vocabulary import PATIENT, Form

ROW = "row"
"""What queries call the row that they judge."""

FILE = "file"
NAMES = "names"
LINE = "line"

REJECTS = "rejected_lines"
"""The temporary table in which DuckDB notes lines of CSV that are none."""
SCANS = "scanned_files"
"""And the one that has the names of their files."""
NOTED = 1000
"""So many lines of each file are noted at most."""

_OPENED = "opened from"
"""What the reader calls the column of paths: no name that a column of data would have."""

_TYPES = {STRING: "TEXT", DAY: "DATE", WHOLE: "BIGINT", WIDE: "INT128", DOUBLE: "DOUBLE", SHORT: "DOUBLE"}


def cell_name(place: int) -> str:
    """The column of a cell."""
    return f"c{place}"


def sort_name(place: int) -> str:
    """The column of the sort of JSON value in a cell."""
    return f"s{place}"


def raw_rows(part: Part, form: Form, noting: bool = False) -> exp.Select:
    """All rows of a part, as raw cells.

    Fails on a line that is none; when `noting`, a line that is no CSV goes to the table REJECTS instead, and one that is no
    JSON gives a row without a `line`.
    """
    names = (PATIENT, *form.columns)
    if part.format == PARQUET:
        return _parquet(part, names)
    return _csv(part, names, noting) if part.format == CSV else _ndjson(part, names, noting)


def schema_of(file: str) -> exp.Select:
    """The columns in the schema of a Parquet file: name, number of children, and the type in which DuckDB reads it."""
    called = function("PARQUET_SCHEMA", exp.Literal.string(exactly(file)))
    outputs: list[exp.Expr] = [column("declared", name) for name in ("name", "num_children", "duckdb_type")]
    return _select(outputs, called, "declared")


def select(
    outputs: Sequence[exp.Expr], source: exp.Expr, alias: str = ROW, where: exp.Expr | None = None
) -> exp.Select:
    """A query over one table or query."""
    inner = exp.Subquery(this=source) if isinstance(source, exp.Query) else source
    made = _select(outputs, inner, alias)
    if where is not None:
        made.set("where", exp.Where(this=where))
    return made


def named(value: exp.Expr, name: str) -> exp.Alias:
    """A value as a column of a result."""
    return exp.Alias(this=value, alias=exp.to_identifier(name, quoted=True))


def _select(outputs: Sequence[exp.Expr], source: exp.Expr, alias: str) -> exp.Select:
    source = exp.Table(this=source) if isinstance(source, exp.Anonymous) else source
    source.set("alias", exp.TableAlias(this=exp.to_identifier(alias)))
    return exp.Select(expressions=list(outputs), from_=exp.From(this=source))


def _files(part: Part) -> exp.Expr:
    return exp.Array(expressions=[exp.Literal.string(exactly(file)) for file in part.files])


def _option(name: str, value: exp.Expr) -> exp.Expr:
    return exp.EQ(this=exp.to_identifier(name), expression=value)


def _opened_from() -> exp.Expr:
    return _option("filename", exp.Literal.string(_OPENED))


def _parquet(part: Part, names: tuple[str, ...]) -> exp.Select:
    stored = {c.name: c.stored for c in part.columns}
    reader = function("READ_PARQUET", _files(part), _option("hive_partitioning", exp.false()), _opened_from())
    outputs: list[exp.Expr] = []
    for place, name in enumerate(names):
        value: exp.Expr = column(ROW, name)
        value = exp.cast(exp.cast(value, "TEXT") if stored[name] == SHORT else value, _TYPES[stored[name]])
        outputs.append(named(value, cell_name(place)))
    return _select([*outputs, named(column(ROW, _OPENED), FILE)], reader, ROW)


def _csv(part: Part, names: tuple[str, ...], noting: bool) -> exp.Select:
    types = [
        exp.PropertyEQ(this=exp.Literal.string(c.name), expression=exp.Literal.string("VARCHAR")) for c in part.columns
    ]
    text = exp.Literal.string
    options = [
        _option("columns", exp.Struct(expressions=types)),
        _option("auto_detect", exp.false()),
        _option("header", exp.true()),
        _option("delim", text(",")),
        _option("quote", text('"')),
        _option("escape", text('"')),
        _option("comment", text("")),
        _option("encoding", text("utf-8")),
        _option("strict_mode", exp.true()),
        _option("null_padding", exp.false()),
        _option("hive_partitioning", exp.false()),
        _opened_from(),
    ]
    if noting:
        options += [
            _option("store_rejects", exp.true()),
            _option("rejects_table", text(REJECTS)),
            _option("rejects_scan", text(SCANS)),
            _option("rejects_limit", exp.Literal.number(NOTED)),
        ]
    outputs: list[exp.Expr] = [named(column(ROW, name), cell_name(place)) for place, name in enumerate(names)]
    reader = function("READ_CSV", _files(part), *options)
    return _select([*outputs, named(column(ROW, _OPENED), FILE)], reader, ROW)


def _ndjson(part: Part, names: tuple[str, ...], noting: bool) -> exp.Select:
    reader = function(
        "READ_NDJSON_OBJECTS",
        _files(part),
        _option("ignore_errors", exp.true() if noting else exp.false()),
        _option("hive_partitioning", exp.false()),
        _opened_from(),
    )
    pointers = exp.Array(expressions=[exp.Literal.string(_pointer(name)) for name in names])
    whole = column("read", "json")
    parsed = [
        named(function("JSON_TYPE", whole.copy(), pointers.copy()), "sorts"),
        named(function("JSON_EXTRACT_STRING", whole.copy(), pointers.copy()), "cells"),
        named(function("JSON_KEYS", whole.copy()), NAMES),
        named(exp.cast(whole.copy(), "TEXT"), LINE),
        named(column("read", _OPENED), FILE),
    ]
    outputs: list[exp.Expr] = []
    for list_, name_of in (("cells", cell_name), ("sorts", sort_name)):
        for place in range(len(names)):
            item = function("LIST_EXTRACT", column(ROW, list_), exp.Literal.number(place + 1))
            outputs.append(named(item, name_of(place)))
    outputs += [column(ROW, name) for name in (NAMES, LINE, FILE)]
    return _select(outputs, exp.Subquery(this=_select(parsed, reader, "read")), ROW)


def _pointer(name: str) -> str:
    """A key as JSON Pointer (RFC 6901) writes it."""
    return "/" + name.replace("~", "~0").replace("/", "~1")
