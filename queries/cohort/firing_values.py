"""The values of firings: each a text of one letter for its kind and the value, so that no two constants look the same.

See `queries.cohort.outputs.tagged_text`, which writes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from engine.terms import Constant, Real, Term, Text, Value

if TYPE_CHECKING:
    import duckdb

FILLED_IN = """
CREATE OR REPLACE TEMP MACRO filled_in(terms, cells) AS list_transform(
    terms, lambda term: CASE WHEN term.place = 0 THEN term.text ELSE cells[term.place] END
)
"""
"""Makes the macro that gives the values of some terms in a firing; the terms as `as_structs` makes them."""

STRUCTS = 'STRUCT("text" VARCHAR, place INTEGER)[]'
"""The type of terms, and of texts with gaps: each a text, or where `place` is not 0, the value at that place from 1."""


def tagged(value: Value, connection: duckdb.DuckDBPyConnection) -> str:
    """A constant as firings have it; the digits of decimals are those of the database."""
    if isinstance(value, Real):
        (found,) = connection.execute("SELECT 'd' || CAST(?::DOUBLE AS VARCHAR)", [float(value)]).fetchall()
        return str(found[0])
    if isinstance(value, int):
        return f"i{value}"
    return ("t" if type(value) is Text else "a") + str(value)


def as_structs(
    terms: Iterable[Term], names: Sequence[str], connection: duckdb.DuckDBPyConnection
) -> list[dict[str, Any]]:
    """Terms of a rule for `filled_in`; `names` are the variables whose values a firing has, in order."""
    return [
        {"text": tagged(term.value, connection), "place": 0}
        if isinstance(term, Constant)
        else {"text": "", "place": names.index(term.name) + 1}
        for term in terms
    ]
