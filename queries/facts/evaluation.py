"""Plain programs evaluated in a database, with facts of files beside those that they state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from engine.dependencies import slice_for
from engine.driver import prepare
from engine.plain import literals
from engine.problem import ERROR, Problem, ProblemsFound
from engine.program import Program
from engine.source import Span
from engine.tables import Tables, evaluate_tables, opened
from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Row
from queries.facts.folder import FactFile
from queries.facts.loading import load_files


@contextmanager
def evaluated(
    program: Program, files: Mapping[str, FactFile], predicates: Sequence[str], recording: bool = False
) -> Iterator[Tables]:
    """All that some predicates need, evaluated over the facts of a program and of files, while the context lasts.

    Raises ProblemsFound, also where the database has no room.
    """
    import duckdb

    try:
        with opened() as connection:
            part = slice_for(program, predicates)
            read = columns_read(part, predicates, files, recording)
            loaded = load_files(connection, program, files, read)
            yield evaluate_tables(prepare(part), connection, {}, recording, predicates, None, loaded)
    except (duckdb.OutOfMemoryException, duckdb.IOException) as error:
        raise ProblemsFound((_no_room(),)) from error


def rows_in_files(
    program: Program, files: Mapping[str, FactFile], predicates: Sequence[str]
) -> dict[str, dict[Row, Span]]:
    """The facts of files that some predicates need, as rows of Python: for the evaluator that has no tables."""
    from engine.evaluators.duckdb.names import tables_of
    from engine.evaluators.duckdb.store import Store

    with opened() as connection:
        part = slice_for(program, predicates)
        read = columns_read(part, predicates, files, True)
        loaded = load_files(connection, program, files, read)
        tables = tables_of(
            program, {name: list(rows.sorts) for name, rows in loaded.items()} | _unknown(program, loaded)
        )
        store = Store(connection)
        found = {}
        for name, rows in loaded.items():
            columns = list(zip(tables[name].columns, tables[name].layouts, strict=True))
            found[name] = dict.fromkeys(store.read(rows.rows(tables[name]), columns), Span(files[name].shown, 0, 1))
        return found


def _unknown(program: Program, loaded: Iterable[str]) -> dict[str, list[int]]:
    return {name: [0] * p.arity for name, p in program.predicates.items() if name not in loaded}


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
            if literal.predicate in files:
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
            yield from [(literal, True) for literal in literals(goal.goals)]


def _no_room() -> Problem:
    return Problem(
        "out-of-room",
        ERROR,
        "the database has no room for what follows from the facts",
        (),
        "an answer from some of the facts could be wrong",
        "ask for less, or use a machine with more memory and disk",
    )
