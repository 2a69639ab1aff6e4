"""A program evaluated in a database: relations and firings as tables, for cohorts and for many facts.

The tables stay in the connection that was given. A model in Python is made of them on request, by the same driver that
makes every model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from engine.dependencies import body_needs
from engine.driver import Prepared, evaluate, integer_too_large, walk
from engine.evaluators import Evaluator, IntegerTooLarge
from engine.evaluators.duckdb.connecting import connect, in_time
from engine.evaluators.duckdb.loaded import Loaded, add
from engine.evaluators.duckdb.names import names_of_rules, tables_of
from engine.evaluators.duckdb.relations import Relations
from engine.evaluators.duckdb.replay import Replay
from engine.evaluators.duckdb.sorts import all_sorts, sorts_of_rows
from engine.evaluators.duckdb.store import Store
from engine.evaluators.duckdb.strata import Strata
from engine.evaluators.duckdb.uses import uses_of
from engine.evaluators.duckdb.values import TooLarge
from engine.limits import Budget
from engine.model import Model, Relation
from engine.problem import Problem, ProblemsFound
from engine.program import Program, Rule
from engine.source import Span
from engine.terms import Row

if TYPE_CHECKING:
    import duckdb

Given = Mapping[str, Mapping[Row, Span]]
"""Facts with their places, by predicate."""


class Tables:
    """What follows from a program and facts, as tables of a connection."""

    def __init__(self, prepared: Prepared, store: Store, strata: Strata) -> None:
        self.prepared = prepared
        self.store = store
        self.strata = strata
        self._solutions: dict[str, list[Row]] = {}

    def rows(self, predicate: str) -> list[Row]:
        """The rows of a predicate that was wanted (or, where firings were kept, of any), in no order."""
        table = self.strata.tables[predicate]
        columns = list(zip(table.columns, table.layouts, strict=True))
        return self.store.read(self.strata.place(predicate), columns) if self.store.size(predicate) else []

    def relation(self, predicate: str) -> Relation:
        """The same rows as a relation: they stay in the database, and only those that are asked for are read."""
        self.strata.place(predicate)
        return self.store.relation(self.strata.tables[predicate])

    def solutions(self, rule: str) -> list[Row]:
        """The values of a rule's variables in each solution of its body, in no order; only where firings were kept."""
        if rule not in self._solutions:
            kept = self.strata.kept.get(rule)
            self._solutions[rule] = self.store.read(kept.place, kept.columns) if kept is not None else []
        return self._solutions[rule]

    def replay(self, otherwise: Evaluator) -> Replay:
        """An evaluator that gives the driver these firings; `otherwise` solves whatever else it is asked."""
        return Replay(self.prepared.strata, self.solutions, otherwise)


def evaluate_tables(
    prepared: Prepared,
    connection: duckdb.DuckDBPyConnection,
    record: Given,
    recording: bool = True,
    wanted: Iterable[str] = (),
    trace: list[str] | None = None,
    loaded: Mapping[str, Loaded] | None = None,
) -> Tables:
    """Evaluate a program over the facts of a record (or of any number of them) in a DuckDB connection.

    `recording` keeps firings; `wanted` names predicates that are asked for: their rows are there, each once. `loaded` has
    the rows of predicates that the database has already, beside those of the record. What an earlier evaluation left in
    the connection is dropped. Raises ProblemsFound where a goal has no value, or where an integer does not fit into a
    column.
    """
    program = prepared.program
    loaded = loaded or {}
    wanted = set(wanted)
    rules = [planned.rule for _, those in prepared.strata for planned in those]
    used = {*wanted, *(name for rule in rules for name in _mentioned(rule))}
    given = {
        name: list(dict.fromkeys([*program.facts.get(name, ()), *record.get(name, ())]))
        for name in program.predicates
        if name in used
    }
    declared = program._replace(predicates={n: p for n, p in program.predicates.items() if n in used})
    masks = {n: sorts_of_rows(r, declared.predicates[n].arity) for n, r in given.items()}
    for name in masks.keys() & loaded.keys():
        masks[name] = [one | other for one, other in zip(masks[name], loaded[name].sorts, strict=True)]
    tables = tables_of(declared, all_sorts(declared, rules, masks))
    uses = uses_of(prepared.strata, wanted, {o.stronger for o in program.overrides}, recording)
    concluded = {rule.head.predicate for rule in rules}
    store = Store(connection, trace)
    relations = Relations(store, tables, uses)
    for name, rows in given.items():
        table = tables[name]
        if not rows and name in concluded and name not in loaded:
            continue
        if not rows and name not in concluded and name in loaded:
            relations.load(name, loaded[name])
            continue
        store.make(table)
        try:
            store.fill(table, rows)
        except TooLarge as error:
            raise ProblemsFound((unfit(program, record, name, rows, error.value),)) from error
        store.sizes[name] = len(rows)
        if name in loaded:
            add(store, table, loaded[name], name)
        relations.is_set(name)
    named = names_of_rules(rules)
    whole = declared._replace(rules=tuple(rules))
    strata = Strata(whole, store, tables, named, lambda _: recording, None, relations)
    walk(prepared.strata, strata, Budget())
    return Tables(prepared, store, strata)


def model_in_tables(
    prepared: Prepared,
    record: Given,
    evaluator: Evaluator,
    connection: duckdb.DuckDBPyConnection | None = None,
) -> Model:
    """The whole model of a program over the facts of a record, found by DuckDB. Raises ProblemsFound.

    `evaluator` is for what is asked besides the bodies of rules.
    """
    with opened(connection) as own:
        tables = evaluate_tables(prepared, own, record)
        return evaluate(prepared, record, tables.replay(evaluator))


def relations_in_tables(
    prepared: Prepared,
    record: Given,
    predicates: Iterable[str],
    connection: duckdb.DuckDBPyConnection | None = None,
) -> Model:
    """A model that has only the rows of some predicates, without firings, found by DuckDB. Raises ProblemsFound."""
    wanted = list(predicates)
    with opened(connection) as own:
        tables = evaluate_tables(prepared, own, record, recording=False, wanted=wanted)
        model = Model(prepared.program, record, recording=False)
        for name in wanted:
            model.relations[name] = Relation(dict.fromkeys(tables.rows(name), 0))
        return model


@contextmanager
def opened(connection: duckdb.DuckDBPyConnection | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """The given connection, or a new one in memory that is closed at the end.

    What the new one does is interrupted when the limit of seconds is reached. Raises LimitReached.
    """
    if connection is not None:
        yield connection
        return
    with connect() as own, in_time(own):
        yield own


def _mentioned(rule: Rule) -> Iterator[str]:
    yield rule.head.predicate
    yield from (predicate for predicate, _, _ in body_needs(rule.body))


def unfit(program: Program, record: Given, predicate: str, rows: Sequence[Row], value: int) -> Problem:
    """The problem for the first row with an integer that no column can hold."""
    row = next(r for r in rows if value in r)
    span = record.get(predicate, {}).get(row) or program.facts[predicate][row]
    return integer_too_large(IntegerTooLarge(None, span, value))
