"""Which kind of constants a column of texts has, and the texts as these constants.

An integer is written as in the language: digits, with a minus before, and no zero too many. A column is of integers where
every cell is one; of decimals where every cell is a number; else its cells are atoms, as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlglot import exp

from engine.evaluators.duckdb.sorts import ATOM, DATE, DECIMAL, INTEGER
from engine.evaluators.duckdb.values import (
    LARGEST,
    SMALLEST,
    absent,
    all_of,
    case,
    cast,
    function,
    literal,
    null,
    try_cast,
)
from engine.terms import Real

WHOLE = r"0|-?[1-9][0-9]*"
NUMBER = r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?"
NOT_ZERO = r"^-?[0.]*[1-9]"
"""A number that is not zero, or only by underflow."""

_WHOLE, _NUMBER = re.compile(WHOLE), re.compile(NUMBER)


def guess(cells: Sequence[str]) -> int:
    """The kind that the first cells of a column have: an atom for sure, a number as long as nothing else is met."""
    if all(_WHOLE.fullmatch(cell) for cell in cells):
        return INTEGER
    return DECIMAL if all(_NUMBER.fullmatch(cell) for cell in cells) else ATOM


def as_kind(cell: exp.Expr, kind: int) -> exp.Expr:
    """A cell as a constant of a kind; NULL where it is none."""
    if kind == INTEGER:
        # its digits again, so that nothing that DuckDB also takes for an integer (1.5, 007, 1_000) becomes one
        written = cast(try_cast(cell.copy(), "integer"), "atom")
        return case((exp.EQ(this=written, expression=cell.copy()), try_cast(cell.copy(), "integer")))
    if kind == DECIMAL:
        return case((is_number(cell), _decimal(cell)))
    return cell.copy()


def is_number(cell: exp.Expr) -> exp.Expr:
    """Whether a cell is a number that a decimal can hold."""
    value = try_cast(cell.copy(), "decimal")
    zero = exp.EQ(this=value.copy(), expression=literal(Real(0.0), "decimal"))
    vanished = all_of([zero, function("REGEXP_MATCHES", cell.copy(), exp.Literal.string(NOT_ZERO))])
    return all_of([_matches(cell, NUMBER), function("ISFINITE", value), exp.Not(this=exp.Paren(this=vanished))])


def is_whole(cell: exp.Expr) -> exp.Expr:
    """Whether a cell is written as an integer."""
    return _matches(cell, WHOLE)


def too_large(cell: exp.Expr) -> exp.Expr:
    """Whether a cell is an integer that does not fit into a column."""
    return all_of([is_whole(cell), absent(try_cast(cell.copy(), "integer"))])


def typed(cell: exp.Expr, type_: str) -> tuple[exp.Expr, str, int] | None:
    """A column of Parquet as constants (NULL where a cell is none), why it could be none, and its kind; None for other types."""
    base = type_.partition("(")[0]
    if base in ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"):
        return cast(cell.copy(), "integer"), "", INTEGER
    if base in ("UBIGINT", "HUGEINT", "UHUGEINT"):
        return try_cast(cell.copy(), "integer"), "too large", INTEGER
    if base in ("FLOAT", "DOUBLE", "DECIMAL"):
        # by way of the digits: 38.3 in 32 bits is 38.3
        value = cell.copy() if base == "DOUBLE" else cast(cast(cell.copy(), "atom"), "decimal")
        zero = literal(Real(0.0), "decimal")
        return case((function("ISFINITE", value), exp.Add(this=value.copy(), expression=zero))), "not finite", DECIMAL
    if base in ("VARCHAR", "ENUM", "BOOLEAN", "UUID"):
        return cast(cell.copy(), "atom"), "", ATOM
    if base == "DATE":
        within = exp.Between(this=cell.copy(), low=literal("0001-01-01", "date"), high=literal("9999-12-31", "date"))
        return case((within, cell.copy())), "not a day of the years 1 to 9999", DATE
    if type_ == '"NULL"':
        return null("atom"), "", ATOM
    return None


def outside(cell: str) -> bool:
    """Whether a cell is an integer that does not fit into a column."""
    return _WHOLE.fullmatch(cell) is not None and not SMALLEST <= int(cell[:30]) <= LARGEST


def counted(test: exp.Expr) -> exp.Expr:
    """In how many rows a test holds."""
    return function("COUNT_IF", test)


def _decimal(cell: exp.Expr) -> exp.Expr:
    return exp.Add(this=try_cast(cell.copy(), "decimal"), expression=literal(Real(0.0), "decimal"))


def _matches(cell: exp.Expr, pattern: str) -> exp.Expr:
    return function("REGEXP_FULL_MATCH", cell.copy(), exp.Literal.string(pattern))
