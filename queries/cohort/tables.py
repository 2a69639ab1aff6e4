"""Tables that a validation makes in a connection: statements are SQLGlot trees, and every name is one of our own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.store import sql_of
from queries.cohort.reading import FILE, ROW, named, select
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    import duckdb


FAULTS = "faults"
"""What is wrong, with the columns FOUND."""
DOUBTS = "doubts"
"""What is to be warned of, with the columns FOUND."""
FAULTY_PATIENTS = "faulty_patients"
"""The patients that have faults."""
PATIENTS = "patients"
"""All patients of the input."""

FOUND = (PATIENT, "predicate", "problem", "column", "value", "message", FILE)
"""Whose record has it (NULL where a row names nobody), where it is (`column` is empty for whole rows), what stands in the
cell, what is said of it in a few words that repeat nothing of it, and the path of the file."""


class Tables:
    """The tables of a connection."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection

    def make(self, name: str, columns: Iterable[str]) -> None:
        """An empty table of texts."""
        defined = [
            exp.ColumnDef(this=exp.to_identifier(c, quoted=True), kind=exp.DataType.build("TEXT")) for c in columns
        ]
        schema = exp.Schema(this=table(name), expressions=defined)
        self.connection.execute(sql_of(exp.Create(this=schema, kind="TABLE", replace=True)))

    def create(self, name: str, query: exp.Query) -> int:
        """A table of the rows of a query; returns how many there are."""
        made = exp.Create(this=table(name), kind="TABLE", replace=True, expression=query)
        return self._count(made)

    def insert(self, name: str, queries: Sequence[exp.Select]) -> int:
        """Add the rows of some queries to a table; returns how many there are."""
        return self._count(exp.Insert(this=table(name), expression=all_rows(queries))) if queries else 0

    def rows(self, query: exp.Query) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        return self.connection.execute(sql_of(query)).fetchall()

    def size(self, name: str) -> int:
        """How many rows a table has."""
        [(count,)] = self.rows(exp.Select(expressions=[exp.Count(this=exp.Star())], from_=exp.From(this=table(name))))
        return int(count)

    def drop(self, *names: str) -> None:
        """Remove tables, where they are there."""
        for name in names:
            self.connection.execute(f"DROP TABLE IF EXISTS {name}")

    def _count(self, statement: exp.Expr) -> int:
        # fetched whole, since DuckDB does nothing else on a connection before that
        found = self.connection.execute(sql_of(statement)).fetchall()
        return int(found[0][0]) if found else 0


def table(name: str) -> exp.Table:
    """A table as an expression."""
    return exp.Table(this=exp.to_identifier(name, quoted=True))


def all_rows(queries: Sequence[exp.Query]) -> exp.Query:
    """The rows of all of some queries, which have the same columns."""
    return exp.union(*queries, distinct=False, copy=False) if len(queries) > 1 else queries[0]


def finding(
    patient: exp.Expr, predicate: str, problem: exp.Expr, name: str, value: exp.Expr, message: exp.Expr, file: exp.Expr
) -> list[exp.Expr]:
    """The columns FOUND, for a query that tells of something."""
    values = (patient, text(predicate), problem, text(name), value, message, file)
    return [named(value, name) for value, name in zip(values, FOUND, strict=True)]


def is_in(value: exp.Expr, query: exp.Query) -> exp.Expr:
    """A test whether a query gives a value; its rows are not NULL."""
    return exp.In(this=value, query=exp.Subquery(this=query))


def all_of_table(name: str, of: str = PATIENT) -> exp.Select:
    """A column of a table."""
    return select([column(ROW, of)], table(name))


def text(words: str) -> exp.Expr:
    """A text in a query."""
    return exp.Literal.string(words)
