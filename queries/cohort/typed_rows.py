"""Typed rows as facts of a program, and conclusions as rows of answers; see `queries.cohort.column_types`."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from engine.evaluators.duckdb.names import Table, column
from engine.evaluators.duckdb.sorts import kind_sorts
from engine.evaluators.duckdb.values import Known, as_layout, cast, in_column, literal, present, tagged
from engine.program import Predicate
from queries.cohort.column_types import LAYOUTS, NUMBER, integers_of
from queries.record_vocabulary import PATIENT


def facts_from(rows: exp.Query, predicate: Predicate, table: Table) -> exp.Select:
    """Kept rows as facts of a predicate, in the layout of its table; columns that it does not have are left out."""
    outputs: list[exp.Expr] = []
    for argument, name, layout in zip(predicate.arguments, table.columns, table.layouts, strict=True):
        if argument.kind == NUMBER:
            decimal, integer = column("k", argument.name), column("k", integers_of(argument.name))
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
