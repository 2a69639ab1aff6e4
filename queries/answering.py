"""What goals need, and only that, evaluated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from engine.driver import Prepared, evaluate
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model, Relation
from engine.problem import ProblemsFound
from engine.program import Program
from engine.proofs import Proofs
from engine.source import Span
from engine.terms import Literal, Row
from engine.why_not import Explainer
from queries.engines import AUTO, DUCKDB, PYDATALOG, model_by
from queries.knowledge import prepare_for

MANY = 24_000
"""So many facts make up for DuckDB's start: whole processes of programs that only join are level there."""

MANY_BY_RULE = 200
"""And so many more for each rule, since making its query takes about three milliseconds."""

RECURSIVE = 80
"""Under recursion a fact counts so many times: a chain of 150 edges takes both engines the same."""


class Reasoning(NamedTuple):
    """A model with what explains it."""

    prepared: Prepared
    model: Model
    proofs: Proofs
    explainer: Explainer
    evaluator: PyDatalogEvaluator


def model_for_goal(program: Program, record: Mapping[str, Mapping[Row, Span]], goal: Literal) -> Model:
    """The part of the model that a goal needs, without firings. Raises ProblemsFound where a rule has no value."""
    evaluator = PyDatalogEvaluator()
    try:
        return evaluate(prepare_for(program, [goal.predicate]), record, evaluator, recording=False)
    finally:
        evaluator.close()


@contextmanager
def relations_for(
    program: Program, record: Mapping[str, Mapping[Row, Span]], predicates: Sequence[str], engine: str = PYDATALOG
) -> Iterator[Callable[[str], Relation]]:
    """What holds of some predicates, without firings, for as long as the context lasts.

    Raises ProblemsFound where a rule has no value, or where DuckDB is asked for and not installed.
    """
    prepared = prepare_for(program, predicates)
    chosen = engine if engine != AUTO else best_engine(prepared, record, predicates)
    if chosen == DUCKDB:
        from engine.evaluators.duckdb.connecting import check_installed

        check_installed()
        from engine.tables import evaluate_tables, opened

        with opened() as connection:
            try:
                tables = evaluate_tables(prepared, connection, record, False, predicates)
            except ProblemsFound as found:
                # no choice of the one who asks, and Python knows integers of any size
                if engine == DUCKDB or all(p.name != "integer-too-large" for p in found.problems):
                    raise
            else:
                yield tables.relation
                return
    evaluator = PyDatalogEvaluator()
    try:
        model = evaluate(prepared, record, evaluator, recording=False)
    finally:
        evaluator.close()
    yield model.relation


def best_engine(prepared: Prepared, record: Mapping[str, Mapping[Row, Span]], predicates: Sequence[str]) -> str:
    """DuckDB where it is installed and there are so many facts that it is faster (docs/decisions/0009); else pyDatalog."""
    from engine.evaluators.duckdb.connecting import missing_packages

    needed = {*predicates, *(name for _, rules in prepared.strata for planned in rules for name in planned.needs)}
    facts = sum(len(given.get(name, ())) for given in (prepared.program.facts, record) for name in needed)
    rules = sum(len(rules) for _, rules in prepared.strata)
    weight = RECURSIVE if any(recursive for recursive, _ in prepared.strata) else 1
    many = facts * weight >= MANY + MANY_BY_RULE * rules
    return DUCKDB if many and not missing_packages() else PYDATALOG


@contextmanager
def reasoning(
    program: Program, record: Mapping[str, Mapping[Row, Span]], predicate: str, engine: str = PYDATALOG
) -> Iterator[Reasoning]:
    """The part of the model that a predicate needs, with proofs, for as long as the context lasts."""
    evaluator = PyDatalogEvaluator()
    try:
        prepared = prepare_for(program, [predicate])
        model = model_by(engine, prepared, record, evaluator)
        proofs = Proofs(model, evaluator)
        yield Reasoning(prepared, model, proofs, Explainer(model, evaluator, proofs), evaluator)
    finally:
        evaluator.close()
