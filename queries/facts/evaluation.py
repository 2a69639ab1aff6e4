"""Plain programs evaluated in a database, with facts of files beside those that they state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from engine.dependencies import slice_for
from engine.driver import prepare
from engine.evaluators.duckdb.connecting import connect, in_time
from engine.evaluators.duckdb.sorts import DATE
from engine.problem import ERROR, Problem, ProblemsFound
from engine.program import Program
from engine.source import Span
from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Real, Row, literals_in
from queries.facts.folder import FactFile
from queries.facts.loading import GIVEN, Filled, Loads, loading
from queries.facts.uniqueness import is_key

if TYPE_CHECKING:
    import duckdb

    from engine.tables import Tables


@contextmanager
def database(
    program: Program, files: Mapping[str, FactFile], predicates: Sequence[str], recording: bool
) -> Iterator[tuple[duckdb.DuckDBPyConnection, Loads]]:
    """A database into which the files are being read that some predicates need. Raises ProblemsFound where it has no room."""
    import duckdb

    try:
        with connect() as connection, in_time(connection):
            read = columns_read(slice_for(program, predicates), predicates, files, recording)
            with loading(connection, program, files, read) as loads:
                yield connection, loads
    except (duckdb.OutOfMemoryException, duckdb.IOException) as error:
        raise ProblemsFound((_no_room(),)) from error


def evaluated(
    connection: duckdb.DuckDBPyConnection, loads: Loads, program: Program, predicates: Sequence[str], recording: bool
) -> Tables:
    """All that some predicates need, evaluated over the facts of a program and of files. Raises ProblemsFound."""
    from sqlglot import exp

    from engine.evaluators.duckdb.loaded import Loaded
    from engine.evaluators.duckdb.names import located
    from engine.tables import evaluate_tables

    loaded = {}
    for name, filled in loads.result().items():
        query = exp.Select(expressions=[exp.Star()], from_=exp.From(this=located(GIVEN, filled.table)))
        loaded[name] = Loaded(query, filled.kinds, partial(keys_of, connection, filled), filled.rows)
    part = slice_for(program, predicates)
    return evaluate_tables(prepare(part), connection, {}, recording, predicates, None, loaded)


def keys_of(connection: duckdb.DuckDBPyConnection, filled: Filled) -> Sequence[frozenset[int]]:
    """The first integer column of a table of facts, as a key where no number is there twice."""
    if filled.place >= 0 and is_key(connection, f"{GIVEN}.{filled.table}", f"c{filled.place}", filled.rows):
        return [frozenset((filled.place,))]
    return []


def rows_in_files(
    program: Program, files: Mapping[str, FactFile], predicates: Sequence[str]
) -> dict[str, dict[Row, Span]]:
    """The facts of files that some predicates need, as rows of Python: for the evaluator that has no tables."""
    with database(program, files, predicates, True) as (connection, loads):
        found = {}
        for name, filled in loads.result().items():
            # dates are atoms
            cells = ", ".join([f"CAST(c{n} AS TEXT)" if k == DATE else f"c{n}" for n, k in enumerate(filled.kinds)])
            rows = connection.execute(f"SELECT {cells} FROM {GIVEN}.{filled.table}").fetchall()
            found[name] = dict.fromkeys([_row(row) for row in rows], Span(files[name].shown, 0, 1))
        return found


def _row(row: tuple[Any, ...]) -> Row:
    return tuple([Real(value) if type(value) is float else value for value in row])


def columns_read(
    program: Program, predicates: Iterable[str], files: Iterable[str], all_of_them: bool
) -> dict[str, list[bool]]:
    """For each predicate with a file that is needed at all, which of its columns something is asked of."""
    wanted = set(predicates)
    read: dict[str, list[bool]] = {}
    for name in files:
        if name in wanted:
            read[name] = [True] * program.predicates[name].arity
    for rule in program.rules:
        for literal, whole in _asked(rule.body):
            if literal.predicate in files and len(literal.args) == program.predicates[literal.predicate].arity:
                marks = read.setdefault(literal.predicate, [False] * len(literal.args))
                for place, term in enumerate(literal.args):
                    marks[place] |= whole or all_of_them or isinstance(term, Constant) or not term.anonymous
    return read


def _asked(goals: Iterable[Goal]) -> Iterator[tuple[Literal, bool]]:
    """The literals of a body, and whether also `_` counts there: an aggregate goes over all that it may be."""
    for goal in goals:
        if isinstance(goal, Literal):
            yield goal, False
        elif isinstance(goal, Negation):
            yield goal.literal, False
        elif isinstance(goal, Aggregate):
            yield from [(literal, True) for literal in literals_in(goal.goals)]


def _no_room() -> Problem:
    return Problem(
        "out-of-room",
        ERROR,
        "the database has no room for what follows from the facts",
        (),
        "an answer from some of the facts could be wrong",
        "ask for less, or use a machine with more memory and disk",
    )
