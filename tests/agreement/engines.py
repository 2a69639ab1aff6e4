"""What each engine makes of a program: everything that holds, why, and the smallest proofs; or the problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import duckdb

from engine.checks import check
from engine.driver import Prepared, evaluate, prepare
from engine.evaluators import Evaluator
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model
from engine.plain import load_plain
from engine.problem import Problem, ProblemsFound, errors_in
from engine.program import Override, Program
from engine.proofs import Proofs, Step
from engine.source import Span
from engine.tables import evaluate_tables, model_in_tables
from engine.terms import Row

Given = Mapping[str, Mapping[Row, Span]]
Firings = Counter[tuple[str, Row, str, Row, int]]
MOST_PROOFS = 12
"""Of so many atoms of each predicate the smallest proof is looked at."""


class Outcome(NamedTuple):
    """All that an engine says; with `problems` nothing else."""

    relations: dict[str, set[Row]]
    firings: Firings
    defeats: Counter[tuple[str, Row, str, Row, str]]
    proofs: dict[tuple[str, Row], Step]
    problems: tuple[Problem, ...] = ()


def told(model: Model, evaluator: Evaluator) -> Outcome:
    """What a model says. Firings carry their rounds, which proofs are read off."""
    heads = {rule.head.predicate for rule in model.program.rules}
    proofs = Proofs(model, evaluator)
    return Outcome(
        {name: set(model.relation(name)) for name in heads},
        Counter(
            (name, row, f.rule.id, f.bindings, f.round)
            for name, rows in model.firings.items()
            for row, firings in rows.items()
            for f in firings
        ),
        Counter(
            (name, row, d.firing.rule.id, d.firing.bindings, d.stronger)
            for name, rows in model.defeats.items()
            for row, defeats in rows.items()
            for d in defeats
        ),
        {
            (name, row): proofs.smallest(name, row)
            for name in sorted(heads)
            for row in sorted(model.relation(name), key=repr)[:MOST_PROOFS]
        },
    )


def by_pydatalog(prepared: Prepared, record: Given) -> Outcome:
    """What pyDatalog says."""
    return _outcome(lambda evaluator: evaluate(prepared, record, evaluator))


def by_duckdb(prepared: Prepared, record: Given) -> Outcome:
    """What DuckDB says, with firings."""
    with duckdb.connect() as connection:
        return _outcome(lambda evaluator: model_in_tables(prepared, record, evaluator, connection))


def rows_by_duckdb(
    prepared: Prepared, record: Given, wanted: Iterable[str]
) -> dict[str, list[Row]] | tuple[Problem, ...]:
    """What DuckDB says where some predicates are asked for without firings: others may be no tables then."""
    try:
        with duckdb.connect() as connection:
            tables = evaluate_tables(prepared, connection, record, recording=False, wanted=wanted)
            return {name: sorted(tables.rows(name), key=repr) for name in wanted}
    except ProblemsFound as found:
        return found.problems


def _outcome(model: Callable[[Evaluator], Model]) -> Outcome:
    evaluator = PyDatalogEvaluator()
    try:
        return told(model(evaluator), evaluator)
    except ProblemsFound as found:
        return Outcome({}, Counter(), Counter(), {}, found.problems)
    finally:
        evaluator.close()


def plain_program(text: str, overrides: tuple[tuple[int, int], ...] = ()) -> Program:
    """A checked plain program; `overrides` are lines of rules, the stronger one first.

    Conclusions of rules that override are about their first argument. Raises ProblemsFound where it has errors.
    """
    loaded = load_plain(text, "test.pl")
    program = loaded.program
    if overrides:
        program = program._replace(
            overrides=tuple(Override(f"test.pl:{a}", f"test.pl:{b}", Span("test.pl", a, 1)) for a, b in overrides),
            predicates={
                name: declared._replace(concerns=("a1",) if declared.arguments else ())
                for name, declared in program.predicates.items()
            },
        )
    problems = errors_in((*loaded.problems, *check(program)))
    if problems:
        raise ProblemsFound(problems)
    return program


def assert_agreement(program: Program, record: Given | None = None) -> Outcome:
    """Both engines say the same of a program; returns it."""
    prepared = prepare(program)
    expected = by_pydatalog(prepared, record or {})
    found = by_duckdb(prepared, record or {})
    assert found == expected
    # the one that is concluded last, and every other one before it
    wanted = sorted({rule.head.predicate for rule in program.rules})[::-2]
    rows = rows_by_duckdb(prepared, record or {}, wanted)
    once = {name: sorted(expected.relations[name], key=repr) for name in wanted if not expected.problems}
    assert rows == (expected.problems or once)
    return expected
