"""Which kind of constants a column of texts has, and the texts as these constants: as SQL over a column `c0`, `c1`, ...

An integer is written as in the language: digits, with a minus before, and no zero too many. A column is of integers where
every cell is one; of decimals where every cell is a number; else its cells are atoms, as they are written. Nothing of a
file gets into a statement: columns are called by their place, and paths are parameters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.evaluators.duckdb.sorts import ATOM, DATE, DECIMAL, INTEGER
from engine.tuples import NamedTuple

_WHOLE = "0|-?[1-9][0-9]*"
_NUMBER = rf"{_WHOLE}|-?(0|[1-9][0-9]*)(\.[0-9]+([eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+)"
_NOT_ZERO = "^-?[0.]*[1-9]"
"""A number that is not zero, or only by underflow."""

WHOLE, NUMBER = re.compile(_WHOLE), re.compile(_NUMBER)


class Typed(NamedTuple):
    """A column of a file that has types, as constants: NULL where a cell is none, and why it could be none."""

    value: str
    kind: int
    reason: str = ""


def guess(cells: Sequence[str]) -> int:
    """The kind that the first cells of a column have: an atom for sure, a number as long as nothing else is met."""
    if all(WHOLE.fullmatch(cell) for cell in cells):
        return INTEGER
    return DECIMAL if all(NUMBER.fullmatch(cell) for cell in cells) else ATOM


def outside(cell: str) -> bool:
    """Whether a cell is an integer that does not fit into 64 bits."""
    return WHOLE.fullmatch(cell) is not None and not -(2**63) <= int(cell[:30]) < 2**63


def as_kind(cell: str, kind: int) -> str:
    """A text as a constant of a kind; NULL where it is none."""
    if kind == INTEGER:
        # its digits again, so that nothing that DuckDB also takes for an integer (1.5, 007, 1_000) becomes one
        number = f"TRY_CAST({cell} AS BIGINT)"
        return f"CASE WHEN CAST({number} AS TEXT) = {cell} THEN {number} END"
    if kind == DECIMAL:
        # there is one zero only
        return f"CASE WHEN {is_number(cell)} THEN TRY_CAST({cell} AS DOUBLE) + 0.0::DOUBLE END"
    return cell


def is_number(cell: str) -> str:
    """Whether a text is a number that a decimal can hold."""
    value = f"TRY_CAST({cell} AS DOUBLE)"
    vanished = f"{value} = 0 AND REGEXP_MATCHES({cell}, '{_NOT_ZERO}')"
    return f"(REGEXP_FULL_MATCH({cell}, '{_NUMBER}') AND ISFINITE({value}) AND NOT ({vanished}))"


def is_whole(cell: str) -> str:
    """Whether a text is written as an integer."""
    return f"REGEXP_FULL_MATCH({cell}, '{_WHOLE}')"


def is_too_large(cell: str) -> str:
    """Whether a text is an integer that does not fit into 64 bits."""
    return f"({is_whole(cell)} AND TRY_CAST({cell} AS BIGINT) IS NULL)"


def typed(cell: str, type_: str) -> Typed | None:
    """A column of a type of DuckDB as constants; None where no constant of the language has this type."""
    base = type_.partition("(")[0] if not type_.endswith("]") else ""
    if base in ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"):
        return Typed(f"CAST({cell} AS BIGINT)", INTEGER)
    if base in ("UBIGINT", "HUGEINT", "UHUGEINT"):
        return Typed(f"TRY_CAST({cell} AS BIGINT)", INTEGER, "too large")
    if base in ("FLOAT", "DOUBLE", "DECIMAL"):
        # by way of the digits: 38.3 in 32 bits is 38.3
        value = cell if base == "DOUBLE" else f"CAST(CAST({cell} AS TEXT) AS DOUBLE)"
        return Typed(f"CASE WHEN ISFINITE({value}) THEN {value} + 0.0::DOUBLE END", DECIMAL, "not finite")
    if base in ("VARCHAR", "ENUM", "BOOLEAN", "UUID", '"NULL"'):
        return Typed(f"CAST({cell} AS TEXT)", ATOM)
    if base == "DATE":
        within = f"{cell} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'"
        return Typed(f"CASE WHEN {within} THEN {cell} END", DATE, "not a day of the years 1 to 9999")
    return None


def json_kind(type_: str) -> int | None:
    """The kind of a column of JSON values that DuckDB reads as some type; None where they are lists or objects."""
    base = type_.partition("(")[0]
    if type_.endswith("]") or base in ("STRUCT", "MAP"):
        return None
    if base in ("BIGINT", "UBIGINT", "HUGEINT"):
        return INTEGER
    return DECIMAL if base == "DOUBLE" else ATOM
