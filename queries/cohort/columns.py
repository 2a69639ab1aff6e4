"""The columns of dataset files: which there are, how their cells are stored, and whether a predicate can have them so.

CSV has them in its first line, Parquet in its schema; NDJSON names them in each line, where `queries.cohort.lines` looks.

Problems: `unknown-column`, `missing-column`, `duplicate-key`, `wrong-column-type`, `broken-file`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from engine.problem import ERROR, Label, Problem
from engine.source import Span
from engine.tuples import NamedTuple
from queries.cohort.datasets import CSV, NDJSON, Column, Part, reason_of
from queries.record_findings import listed, quoted
from queries.record_text import UTF8_MARK
from queries.record_values import DATE, INTEGER, NUMBER, TEXT
from queries.record_vocabulary import PATIENT, Form

if TYPE_CHECKING:
    import duckdb

CELL = "cell"
"""Stored as text that the column's kind gives a meaning: CSV."""
JSON = "json"
"""Stored as JSON, which tells texts from numbers."""
STRING = "string"
"""Stored as text that is no number: what Parquet calls a string."""
DAY, WHOLE, WIDE, DOUBLE = "day", "whole", "wide", "double"
"""Stored as dates; as integers of at most 64 bits with a sign; as other integers; as floating point numbers."""
SHORT = "short"
"""Stored as numbers that are floating point only by way of their decimal digits: 38.3 in 32 bits is 38.3."""

NESTED = "a list or structure"
"""The type of a column that has others within."""

HEADER = 1 << 20
"""Bytes within which the first line of a CSV file must end."""

_STORED = {
    "VARCHAR": STRING,
    "DATE": DAY,
    **dict.fromkeys(("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"), WHOLE),
    "UBIGINT": WIDE,
    "DOUBLE": DOUBLE,
    "FLOAT": SHORT,
    "DECIMAL": SHORT,
    '"NULL"': "",
}
"""How the types are called here in which DuckDB reads Parquet; a column of nothing but NULL fits every kind."""

_FITTING = {
    DATE: (DAY, STRING),
    NUMBER: (WHOLE, WIDE, DOUBLE, SHORT),
    INTEGER: (WHOLE, WIDE),
}
"""How cells of a kind can be stored; those of other kinds as strings only."""

_TYPE_HELP = {
    DATE: "write it as DATE, or as strings such as 2026-03-02",
    NUMBER: "write it as BIGINT or DOUBLE",
    INTEGER: "write it as BIGINT",
}

Near = Callable[[str, Collection[str]], str]
"""Finds the candidate most like a name."""


class _Header(NamedTuple):
    """The names in a file, in order, and for Parquet the types in which DuckDB reads them."""

    names: tuple[str, ...]
    types: tuple[str, ...]


def parts_of(
    form: Form,
    format_: str,
    files: tuple[str, ...],
    shown: Callable[[str], str],
    near: Near,
    connection: duckdb.DuckDBPyConnection,
) -> tuple[tuple[Part, ...], list[Problem]]:
    """Files with the same columns together, and what is wrong with their columns.

    `files` are absolute paths, `shown` tells how messages name them, and the connection reads the schemas of Parquet.
    """
    declared = {PATIENT: PATIENT, **{name: a.kind for name, a in form.columns.items()}}
    if format_ == NDJSON:
        columns = tuple([Column(name, kind, JSON) for name, kind in declared.items()])
        unreadable = [p for f in files if (p := _cannot_open(f, shown)) is not None]
        return (Part(NDJSON, files, columns),), unreadable
    problems: list[Problem] = []
    alike: dict[_Header, list[str]] = {}
    for file in files:
        header = _csv_header(file, shown(file)) if format_ == CSV else _parquet_header(connection, file, shown(file))
        if isinstance(header, Problem):
            problems.append(header)
        else:
            alike.setdefault(header, []).append(file)
    parts = []
    for header, those in alike.items():
        problems += _judge(form, declared, header, shown(those[0]), near)
        types = header.types or (CELL,) * len(header.names)
        given = dict(zip(header.names, types, strict=True))
        columns = tuple([_column(name, declared.get(name, ""), type_) for name, type_ in given.items()])
        parts.append(Part(format_, tuple(those), columns))
    return tuple(parts), problems


def _judge(form: Form, declared: Mapping[str, str], header: _Header, file: str, near: Near) -> Iterator[Problem]:
    """What is wrong with the columns of a file."""
    predicate = form.predicate
    at = Span(file, 1, 1)
    also = (Label(predicate.span, "declared here"),) if predicate.span.file else ()
    meant: set[str] = set()
    for name in dict.fromkeys(header.names):
        if name not in declared:
            close = near(name, [d for d in declared if d not in header.names])
            meant.add(close)
            yield Problem(
                "unknown-column",
                ERROR,
                f"`{predicate.name}` has no column {quoted(name)}",
                (Label(at, "no such column"), *also),
                "what nothing is known of would be ignored, and somebody wrote it for a reason",
                f"a column with a similar name exists: `{close}`" if close else f"its columns are {listed(declared)}",
            )
        elif header.names.count(name) > 1:
            yield Problem(
                "duplicate-key",
                ERROR,
                f"the column {quoted(name)} is there twice",
                (Label(at, "given again"), *also),
                "one of the two would be lost",
                "remove one",
            )
    missing = [name for name in declared if name not in header.names and name not in meant]
    if missing:
        yield Problem(
            "missing-column",
            ERROR,
            f"rows of `{predicate.name}` have no {listed(missing)} here",
            (Label(at, "not all columns are given"), *also),
            "nothing is filled in for what a record does not say",
            f"its columns are {listed(declared)}",
        )
    for name, type_ in zip(header.names, header.types, strict=False):
        if name in declared:
            fitting = _FITTING.get(declared[name], (STRING,))
            if _stored(type_) not in ("", *fitting):
                yield _wrong_type(form, name, declared[name], type_, at)


def _wrong_type(form: Form, name: str, kind: str, type_: str, at: Span) -> Problem:
    wanted = {DATE: "dates", NUMBER: "numbers", INTEGER: "integers", TEXT: "texts"}.get(kind, f"names of kind `{kind}`")
    argument = form.columns.get(name) or (form.predicate.arguments[0] if form.of_patient else None)
    declared = (Label(argument.span, f"declared as `{kind}`"),) if argument is not None and argument.span.file else ()
    return Problem(
        "wrong-column-type",
        ERROR,
        f"the column {quoted(name)} of `{form.predicate.name}` is stored as {type_}, and {wanted} are needed",
        (Label(at, "stored otherwise"), *declared),
        "none of its cells could be right, or each would have to be guessed at",
        _TYPE_HELP.get(kind, "write it as strings"),
    )


def _stored(type_: str) -> str | None:
    return CELL if type_ == CELL else _STORED.get(type_.partition("(")[0])


def _column(name: str, kind: str, type_: str) -> Column:
    return Column(name, kind, _stored(type_) or (WHOLE if kind in (NUMBER, INTEGER) else STRING))


def _csv_header(file: str, name: str) -> _Header | Problem:
    """The names in the first line of a CSV file."""
    import csv
    from io import StringIO

    try:
        with Path(file).open("rb") as opened:
            start = opened.read(HEADER)
        text = start.removeprefix(UTF8_MARK).decode("utf-8", "surrogateescape")
        names = next(csv.reader(StringIO(text, newline=""), strict=True), [])
    except OSError as error:
        return _broken(name, f"{quoted(Path(file).name)} cannot be read: {reason_of(error)}", _READABLE)
    except csv.Error:
        names = []
    if any("\udc80" <= c <= "\udcff" for c in "".join(names)):
        return _broken(name, f"{quoted(Path(file).name)} is not UTF-8 text", "save the file as UTF-8")
    if not any(names):
        return _broken(name, f"{quoted(Path(file).name)} does not begin with the names of its columns", _CSV)
    if len(names) == 1 and any(c in names[0] for c in ";\t|"):
        return _broken(name, f"the columns of {quoted(Path(file).name)} are not separated by commas", _CSV)
    return _Header(tuple(names), ())


def _parquet_header(connection: duckdb.DuckDBPyConnection, file: str, name: str) -> _Header | Problem:
    """The names and types in the schema of a Parquet file, of nested columns only the outermost."""
    import duckdb

    from engine.evaluators.duckdb.store import sql_of
    from queries.cohort.reading import schema_of

    try:
        with Path(file).open("rb"):
            pass
        rows = connection.execute(sql_of(schema_of(file))).fetchall()
    except OSError as error:
        return _broken(name, f"{quoted(Path(file).name)} cannot be read: {reason_of(error)}", _READABLE)
    except duckdb.Error as error:
        if not of_file(error):
            raise
        message = f"{quoted(Path(file).name)} is not a whole Parquet file"
        return _broken(name, message, "write it again; perhaps the writing was cut short")
    names, types = [], []
    inside = 0
    for column, children, type_ in rows[1:]:
        if inside:
            inside += (children or 0) - 1
        else:
            names.append(column)
            types.append(NESTED if children else type_)
            inside = children or 0
    return _Header(tuple(names), tuple(types))


def of_file(error: duckdb.Error) -> bool:
    """Whether an error of DuckDB can be the fault of a file that it read: not that of a query, or of too little memory."""
    import duckdb

    others = (
        duckdb.BinderException,
        duckdb.CatalogException,
        duckdb.InterruptException,
        duckdb.OutOfMemoryException,
        duckdb.ParserException,
        duckdb.SyntaxException,
    )
    return not isinstance(error, others)


_READABLE = "make the file readable"
_CSV = "write CSV as UTF-8 with a first line of names, commas between cells, and double quotes around cells with commas"


def _cannot_open(file: str, shown: Callable[[str], str]) -> Problem | None:
    try:
        with Path(file).open("rb"):
            return None
    except OSError as error:
        return _broken(shown(file), f"{quoted(Path(file).name)} cannot be read: {reason_of(error)}", _READABLE)


def _broken(file: str, message: str, help_: str) -> Problem:
    why = "rows that are not read would be missing without a word"
    return Problem("broken-file", ERROR, message, (Label(Span(file, 1, 1), "this file"),), why, help_)
