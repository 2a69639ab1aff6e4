"""Answers written to files by the database: CSV or Parquet, each file whole or not there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlglot import exp

from engine.evaluators.duckdb.names import column, distinct_names
from engine.evaluators.duckdb.store import sql_of
from engine.evaluators.duckdb.values import MIXED, Known, TooLarge, cast, constant, joined
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from engine.tables import Tables
from engine.terms import Constant, Literal, Value
from queries.facts.folder import reason_of, shown
from queries.goals import named_in

if TYPE_CHECKING:
    import duckdb

CSV = "csv"
PARQUET = "parquet"


def answers_of(tables: Tables, goal: Literal) -> exp.Select:
    """The answers to a goal, each once, as a query with a column for each of its variables."""
    table = tables.strata.tables[goal.predicate]
    known: dict[str, Known] = {}
    tests = []
    for term, name, layout, sorts in zip(goal.args, table.columns, table.layouts, table.sorts, strict=True):
        cell = Known(column("row", name), layout, sorts)
        if isinstance(term, Constant):
            tests.append(_is(cell, term.value))
        elif term.name in known:
            tests.append(joined(cell, known[term.name]))
        else:
            known[term.name] = cell
    outputs = []
    for title in named_in(goal):
        cell = known[title]
        # no file has cells of several types
        value = cast(cell.sql, "atom") if cell.layout == MIXED else cell.sql
        outputs.append(exp.Alias(this=value, alias=exp.to_identifier(title, quoted=True)))
    place = tables.strata.place(goal.predicate)
    place.set("alias", exp.TableAlias(this=exp.to_identifier("row")))
    query = exp.Select(expressions=outputs, from_=exp.From(this=place))
    if tests:
        query.set("where", exp.Where(this=exp.and_(*tests, copy=False)))
    if known.keys() - set(named_in(goal)):
        query.set("distinct", exp.Distinct())
    return query


def _is(cell: Known, value: Value) -> exp.Expr:
    try:
        return joined(cell, constant(value))
    except TooLarge:
        return exp.false()


def write_answers(tables: Tables, goals: Sequence[Literal], out: Path, form: str) -> None:
    """The answers of one goal to the file `out`, or those of several to files in the folder `out`, one for each predicate.

    Raises ProblemsFound where a file cannot be written; it is then as it was.
    """
    connection = tables.store.connection
    if len(goals) == 1:
        write_query(connection, answers_of(tables, goals[0]), out, form)
        return
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProblemsFound((not_written(out, reason_of(error)),)) from error
    for goal, name in zip(goals, distinct_names([g.predicate for g in goals], "goal_"), strict=True):
        write_query(connection, answers_of(tables, goal), out / f"{name}.{form}", form)


def write_query(connection: duckdb.DuckDBPyConnection, query: exp.Query, out: Path, form: str) -> None:
    """The rows of a query as a file that is there when it is complete. Raises ProblemsFound where that fails."""
    relation = connection.sql(sql_of(query))
    write: Callable[[str], None] = relation.write_csv if form == CSV else relation.write_parquet
    with _fresh(out) as fresh:
        write(str(fresh))


@contextmanager
def _fresh(out: Path) -> Iterator[Path]:
    """A file to be written beside another one, which it replaces at the end."""
    import duckdb

    fresh = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        yield fresh
        with fresh.open("rb") as written:
            os.fsync(written.fileno())
        fresh.replace(out)
    except OSError as error:
        raise ProblemsFound((not_written(out, reason_of(error)),)) from error
    except duckdb.IOException as error:
        raise ProblemsFound((not_written(out, "the system does not take it"),)) from error
    finally:
        fresh.unlink(missing_ok=True)


def not_written(out: Path, reason: str) -> Problem:
    """The problem of a file of answers that cannot be written."""
    return Problem(
        "file-not-written",
        ERROR,
        f"`{shown(out)}` cannot be written: {reason}",
        (Label(Span(shown(out), 1, 1), "not written"),),
        "answers that are not there whole are not there at all",
        "make its folder writable, and make room",
    )
