"""Files and lines that cannot be read: which ones, told without a word of what they hold.

Problems: `broken-file`, `broken-line`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.store import sql_of
from engine.evaluators.duckdb.values import function
from engine.problem import ERROR, Label, Problem
from engine.source import Span
from queries.cohort.columns import of_file
from queries.cohort.datasets import CSV, PARQUET, Dataset, Datasets, Part
from queries.cohort.reading import NOTED, REJECTS, ROW, SCANS, cell_name, raw_rows, select
from queries.record_findings import quoted

if TYPE_CHECKING:
    import duckdb

SHOWN = 5
"""So many lines of a file are told; the others are counted."""
BATCH = 10_000
"""Lines that are looked at together."""

_WHY = "rows that are not read would be missing without a word"
_SORTS = {
    "MISSING COLUMNS": "too few cells",
    "TOO MANY COLUMNS": "too many cells",
    "UNQUOTED VALUE": "a quote in the wrong place",
    "LINE SIZE OVER MAXIMUM": "too long a line",
    "INVALID ENCODING": "not UTF-8 text",
}
_CSV_HELP = 'put cells with commas, quotes or line ends between double quotes, and write a quote within as `""`'
_JSON_HELP = "write one JSON object on each line, such as `{...}`, as UTF-8"


def broken_files(
    connection: duckdb.DuckDBPyConnection, datasets: Datasets, dataset: Dataset, part: Part
) -> tuple[Problem, ...]:
    """The files of a part that fail when they are read one by one."""
    import duckdb

    found = []
    for file in part.files:
        try:
            connection.execute(sql_of(_everything(part._replace(files=(file,)), dataset))).fetchall()
        except duckdb.Error as error:
            if not of_file(error):
                raise
            name = quoted(Path(file).name)
            label = Label(Span(datasets.shown(file), 1, 1), "this file")
            message, help_ = f"{name} cannot be read to its end", "write it again; perhaps the writing was cut short"
            if part.format == CSV:
                help_ = f"end all lines alike, and {_CSV_HELP}"
            found.append(Problem("broken-file", ERROR, message, (label,), _WHY, help_))
    return tuple(found)


def _everything(part: Part, dataset: Dataset) -> exp.Select:
    """A query that has to look at every cell."""
    rows = raw_rows(part, dataset.form, noting=part.format != PARQUET)
    cells = [column(ROW, cell_name(place)) for place in range(len(dataset.form.columns) + 1)]
    return select([function("BIT_XOR", function("HASH", *cells))], rows)


def drop_notes(connection: duckdb.DuckDBPyConnection) -> None:
    """Remove what DuckDB has noted of lines that are no CSV: it has a copy of them."""
    for name in (REJECTS, SCANS):
        connection.execute(f"DROP TABLE IF EXISTS {name}")


def noted_lines(connection: duckdb.DuckDBPyConnection, datasets: Datasets, dataset: Dataset) -> tuple[Problem, ...]:
    """The lines that DuckDB has noted to be no CSV, after it has read a part."""
    noted = exp.select("file_path", "line_byte_position", "CAST(error_type AS TEXT)", dialect="duckdb")
    noted = noted.from_(REJECTS).join(SCANS, using=["scan_id", "file_id"]).order_by("ALL", dialect="duckdb")
    lines: dict[str, list[tuple[int, str]]] = {}
    for file, position, sort in connection.execute(sql_of(noted)).fetchall():
        lines.setdefault(file, []).append((position, sort))
    drop_notes(connection)
    cells = len(dataset.form.columns) + 1
    problems = []
    for file, found in lines.items():
        first = found[:SHOWN]
        numbers = _lines_at(file, [max(0, position - 1) for position, _ in first])
        labels = [(n, _SORTS.get(sort, "cannot be taken apart")) for n, (_, sort) in zip(numbers, first, strict=True)]
        shape = f"no row of {cells} cell{'s' if cells > 1 else ''}"
        problems.append(_broken_lines(datasets.shown(file), len(found), shape, labels, False))
    return tuple(problems)


def lines_without_objects(
    connection: duckdb.DuckDBPyConnection, datasets: Datasets, counts: dict[str, int]
) -> tuple[Problem, ...]:
    """The lines of NDJSON files that are no object; `counts` has how many there are in each file."""
    return tuple(
        [
            _broken_lines(
                datasets.shown(file),
                count,
                "no JSON object",
                [(number, "not one object") for number in _lines_without(connection, file, min(count, SHOWN))],
                True,
            )
            for file, count in counts.items()
        ]
    )


def _broken_lines(file: str, count: int, shape: str, lines: list[tuple[int, str]], exact: bool) -> Problem:
    help_ = _JSON_HELP if exact else _CSV_HELP
    name = quoted(Path(file).name)
    most = "at least " if count >= NOTED and not exact else ""
    message = f"a line of {name} is {shape}" if count == 1 else f"{most}{count:,} lines of {name} are {shape}"
    labels = tuple([Label(Span(file, number, 1), sort) for number, sort in lines])
    return Problem("broken-line", ERROR, message, labels or (Label(Span(file, 1, 1), "in this file"),), _WHY, help_)


def _lines_at(file: str, offsets: list[int]) -> list[int]:
    """The numbers of the lines that hold some bytes, which are told in ascending order."""
    numbers = []
    line, read = 1, 0
    with Path(file).open("rb") as opened:
        for offset in offsets:
            while read < offset:
                piece = opened.read(min(1 << 20, offset - read))
                if not piece:
                    break
                line += piece.count(b"\n") or piece.count(b"\r")
                read += len(piece)
            numbers.append(line)
    return numbers


def _lines_without(connection: duckdb.DuckDBPyConnection, file: str, wanted: int) -> list[int]:
    """The numbers of the first lines that are no object."""
    line = exp.to_identifier("line")
    kind = function("JSON_TYPE", line.copy())
    told = exp.Case(ifs=[exp.If(this=function("JSON_VALID", line.copy()), true=kind)])
    each = exp.Lambda(this=told, expressions=[line])
    kinds = function("LIST_TRANSFORM", exp.cast(exp.Placeholder(this="1"), "TEXT[]", dialect="duckdb"), each)
    query = sql_of(exp.Select(expressions=[kinds]))
    found: list[int] = []
    for first, batch in _batches(file):
        [(sorts,)] = connection.execute(query, [batch]).fetchall()
        found += [
            first + n
            for n, (text, sort) in enumerate(zip(batch, sorts, strict=True))
            if text is None or (text.strip(" \t\r\n") and sort != "OBJECT")
        ]
        if len(found) >= wanted:
            break
    return found[:wanted]


def _batches(file: str) -> Iterator[tuple[int, list[str | None]]]:
    """Lines of a file with the number of the first; None for what is no text."""
    batch: list[str | None] = []
    first = 1
    with Path(file).open("rb") as opened:
        for number, line in enumerate(opened, 1):
            try:
                batch.append((line.decode("utf-8-sig") if number == 1 else line.decode()).strip("\r\n"))
            except UnicodeDecodeError:
                batch.append(None)
            if len(batch) == BATCH:
                yield first, batch
                first, batch = number + 1, []
    if batch:
        yield first, batch
