"""The columns of datasets: those that typed rows of a record are kept in, and those of what is answered.

A column of kind `number` is two in the records of a run, since `1` and `1.0` are two constants; in answers it is one
DOUBLE, and exact in the firings.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from engine.evaluators.duckdb.names import Table, column
from engine.evaluators.duckdb.sorts import kind_sorts
from engine.evaluators.duckdb.values import Known, as_layout, cast, in_column, literal, present, tagged
from engine.program import Predicate
from engine.tuples import NamedTuple

PATIENT = "patient"
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
            found.append(Kept(f"{argument.name} integer", "integer", argument.name))
    return tuple(found)


def facts_from(rows: exp.Query, predicate: Predicate, table: Table) -> exp.Select:
    """Kept rows as facts of a predicate, in the layout of its table; columns that it does not have are left out."""
    outputs: list[exp.Expr] = []
    for argument, name, layout in zip(predicate.arguments, table.columns, table.layouts, strict=True):
        if argument.kind == NUMBER:
            decimal, integer = column("k", argument.name), column("k", f"{argument.name} integer")
            whole = tagged(integer, "integer", False)
            value: exp.Expr = exp.Case(
                ifs=[exp.If(this=present(decimal), true=tagged(decimal.copy(), "decimal"))], default=whole
            )
        else:
            kept = PATIENT if argument.kind == PATIENT else argument.name
            own = LAYOUTS.get(argument.kind, "atom")
            value = in_column(Known(column("k", kept), own, kind_sorts(argument.kind)), layout)
        outputs.append(exp.Alias(this=value, alias=exp.to_identifier(name, quoted=True)))
    if not outputs:
        outputs.append(exp.Alias(this=literal(1, "integer"), alias=exp.to_identifier(table.stored[0][0], quoted=True)))
    source = exp.Subquery(this=rows, alias=exp.TableAlias(this=exp.to_identifier("k")))
    return exp.Select(expressions=outputs, from_=exp.From(this=source), distinct=exp.Distinct())


def shown_columns(predicate: Predicate, table: Table, alias: str) -> Iterator[tuple[str, exp.Expr]]:
    """The arguments of an answer by name, each as the type that its dataset has for it."""
    for argument, name, layout, sorts in zip(
        predicate.arguments, table.columns, table.layouts, table.sorts, strict=True
    ):
        known = Known(column(alias, name), layout, sorts)
        yield argument.name, shown(known, LAYOUTS.get(argument.kind, "atom"))


def shown(known: Known, layout: str) -> exp.Expr:
    """A value as a column of an answer; decimals and integers of one column as DOUBLE."""
    if layout != "decimal":
        return in_column(known, layout)
    parts = [as_layout(known, "decimal"), as_layout(known, "integer")]
    there = [cast(part, "decimal") for part in parts if part is not None]
    if not there:
        return in_column(known, layout)
    return there[0] if len(there) == 1 else exp.Coalesce(this=there[0], expressions=there[1:])
