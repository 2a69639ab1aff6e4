"""The columns of datasets and their types: those that typed rows of a record are kept in, and those of answers.

A column of kind `number` is two in the records of a run, since `1` and `1.0` are two constants; in answers it is one
DOUBLE, and exact in the firings. Imports nothing that takes time.
"""

from __future__ import annotations

from engine.evaluators.duckdb.sorts import is_date
from engine.program import Predicate
from engine.terms import Real, Text, Value
from engine.tuples import NamedTuple
from queries.record_vocabulary import PATIENT

NUMBER = "number"

LAYOUTS = {"date": "date", "integer": "integer", "text": "text", NUMBER: "decimal"}
"""How values of a declared kind are laid out in an answer; atoms of any other kind as such."""

SQL_TYPES = {"date": "DATE", "integer": "BIGINT", "decimal": "DOUBLE"}
"""The types of columns by their layouts; VARCHAR for any other."""


class Kept(NamedTuple):
    """A column of typed rows: its name, the layout of its values, and the argument that it holds values of."""

    name: str
    layout: str
    argument: str


def kept_columns(predicate: Predicate) -> tuple[Kept, ...]:
    """The columns in which a run keeps rows of a record predicate, the patient first in any case."""
    found = [Kept(PATIENT, "atom", PATIENT)]
    of_patient = bool(predicate.arguments) and predicate.arguments[0].kind == PATIENT
    for argument in predicate.arguments[of_patient:]:
        layout = LAYOUTS.get(argument.kind, "atom")
        found.append(Kept(argument.name, layout, argument.name))
        if argument.kind == NUMBER:
            found.append(Kept(integers_of(argument.name), "integer", argument.name))
    return tuple(found)


def integers_of(argument: str) -> str:
    """The column of typed rows for those values of an argument of kind `number` that are integers."""
    return f"{argument} integer"


def answer_cell(value: Value, kind: str) -> str | int | float | None:
    """A constant as the column of an answer has it, a date as text; None where that column cannot."""
    layout = LAYOUTS.get(kind, "atom")
    if layout == "decimal":
        return float(value) if isinstance(value, (int, Real)) else None
    if layout == "integer":
        return value if type(value) is int else None
    if layout == "text":
        return str(value) if type(value) is Text else None
    return value if type(value) is str and (layout != "date" or is_date(value)) else None
