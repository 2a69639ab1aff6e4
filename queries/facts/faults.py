"""Where a file of facts is not as it should be: looked for line by line, once DuckDB could not take it.

Messages name places, and never what stands there: it may be a patient's.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from io import BytesIO, TextIOWrapper
from typing import IO, Any

from engine.problem import ERROR, Label, Problem
from engine.program import Program
from engine.source import Span
from queries.facts import kinds
from queries.facts.folder import NDJSON, SEPARATED, FactFile, reason_of, unreadable, wrong_arity

PEEK = 1 << 16
"""Bytes of a file that its first rows are taken from."""

LONGEST = 2_000_000
"""Bytes of a line that DuckDB reads."""


class NotThere(Exception):
    """A file that cannot be opened, or whose first rows show what is wrong with it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.name)
        self.problem = problem


def first_rows(program: Program, file: FactFile, arity: int) -> list[list[str]]:
    """The first rows of a file of separated cells. Raises NotThere."""
    try:
        with file.path.open("rb") as opened:
            start = opened.read(PEEK)
    except OSError as error:
        raise NotThere(unreadable(file.shown, reason_of(error))) from error
    if len(start) == PEEK:
        start = start[: start.rfind(b"\n") + 1]
    rows = []
    try:
        for line, row in _rows(BytesIO(start), file):
            if line == 1 and file.form.header:
                if len(row) != arity:
                    raise NotThere(wrong_arity(program, file, Span(file.shown, 1, 1), len(row)))
            elif len(row) == arity and all(row):
                rows.append(row)
    except (UnicodeDecodeError, csv.Error):
        # told when the whole file is looked at
        pass
    if file.form.header and not start:
        raise NotThere(unreadable(file.shown, "its first line has no names of columns", 1, "begin it with one"))
    return rows


def fault_of(program: Program, file: FactFile, integers: Sequence[int]) -> Problem | None:
    """The first thing that is wrong with a file; `integers` are columns whose integers have to fit into 64 bits."""
    if file.form.sort not in (SEPARATED, NDJSON):
        return None
    arity = program.predicates[file.predicate].arity
    line = 0
    try:
        with file.path.open("rb") as opened:
            long = next((n for n, text in enumerate(opened, 1) if len(text) > LONGEST), 0)
            if long:
                reason = f"line {long:,} is longer than {LONGEST:,} bytes"
                return unreadable(file.shown, reason, long, "keep lines shorter")
            opened.seek(0)
            if file.form.sort == NDJSON:
                return _fault_of_objects(program, file, opened, integers)
            for line, row in _rows(opened, file):
                span = Span(file.shown, line, 1)
                if row == [""] and arity > 1:
                    continue
                if len(row) != arity:
                    return wrong_arity(program, file, span, len(row))
                if line == 1 and file.form.header:
                    continue
                if not all(row):
                    return _empty(program, file, span, next(n for n, cell in enumerate(row) if not cell))
                for place in integers:
                    if kinds.outside(row[place]):
                        return _large(program, file, span, place)
    except OSError as error:
        return unreadable(file.shown, reason_of(error))
    except UnicodeDecodeError:
        return unreadable(file.shown, "it is not UTF-8 text", _undecoded(file), "save it as UTF-8")
    except csv.Error:
        return unreadable(
            file.shown, "a quoted cell does not end as it should", line + 1, 'write `""` for a quote within'
        )
    return None


def _rows(opened: IO[bytes], file: FactFile) -> Iterator[tuple[int, list[str]]]:
    """The rows of a file of separated cells, each with the number of its line."""
    text = TextIOWrapper(opened, encoding="utf-8-sig", newline="" if file.form.quoted else None)
    if file.form.quoted:
        reader = csv.reader(text, delimiter=file.form.delimiter, strict=True)
        at = 0
        for row in reader:
            line, at = at + 1, reader.line_num
            yield line, row or [""]
    else:
        for line, whole in enumerate(text, 1):
            yield line, whole.removesuffix("\n").split(file.form.delimiter)


def _undecoded(file: FactFile) -> int:
    """The line of the first byte that is no UTF-8."""
    with file.path.open("rb") as opened:
        for number, line in enumerate(opened, 1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                return number
    return 1


def _fault_of_objects(program: Program, file: FactFile, opened: IO[bytes], integers: Sequence[int]) -> Problem | None:
    arity = program.predicates[file.predicate].arity
    names: list[str] = []
    for line, text in enumerate(opened, 1):
        if not text.strip():
            continue
        span = Span(file.shown, line, 1)
        try:
            found: Any = json.loads(text)
        except (ValueError, RecursionError):
            return unreadable(file.shown, "it is not JSON", line, "write one JSON object on each line")
        if not isinstance(found, dict):
            return unreadable(file.shown, "it is not an object", line, "write one JSON object on each line")
        if len(found) != arity:
            return wrong_arity(program, file, span, len(found))
        names = names or list(found)
        if set(names) != set(found):
            return unreadable(
                file.shown, "its keys are not those of the first line", line, "use the same keys on each line"
            )
        for place, name in enumerate(names):
            if found[name] is None or found[name] == "":
                return _empty(program, file, span, place)
            if place in integers and type(found[name]) is int and kinds.outside(str(found[name])):
                return _large(program, file, span, place)
    return None


def _empty(program: Program, file: FactFile, span: Span, place: int) -> Problem:
    name = program.predicates[file.predicate].arguments[place].name
    return Problem(
        "empty-cell",
        ERROR,
        f"column {place + 1} (`{name}`) of `{file.predicate}` is empty",
        (Label(span, "no value"),),
        "an empty cell could mean unknown, none or forgotten",
        "leave out the row, or give a value",
    )


def _large(program: Program, file: FactFile, span: Span, place: int) -> Problem:
    return Problem(
        "integer-too-large",
        ERROR,
        f"an integer in column {place + 1} of `{file.predicate}` does not fit into 64 bits",
        (Label(span, "in this row"),),
        "a database holds integers of 64 bits, and a wrong number is worse than none",
        "keep integers below 2^63 in size",
    )


def no_cell(program: Program, file: FactFile, place: int, reason: str = "") -> Problem:
    """The problem of a column in which some cell has no value that the language knows, and why; by default it is empty."""
    if not reason:
        return _empty(program, file, file.start, place)
    if reason == "too large":
        return _large(program, file, file.start, place)
    return Problem(
        "unfit-column",
        ERROR,
        f"column {place + 1} of `{file.predicate}` has a cell that is {reason}",
        (Label(file.start, "in this file"),),
        "no constant of the language stands for it",
        "leave out the row, or give another value",
    )


def unfit_column(file: FactFile, name: str, type_: str) -> Problem:
    """The problem of a column of a type that no constant of the language has."""
    return Problem(
        "unfit-column",
        ERROR,
        f"the column `{name}` of `{file.predicate}` is stored as {type_}",
        (Label(file.start, "in this file"),),
        "constants are atoms, dates and numbers, and nobody can tell which of them is meant",
        "store it as text, as a date or as a number",
    )
