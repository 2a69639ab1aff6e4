"""Models for one goal: only what the goal needs is evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from engine.driver import Prepared, evaluate
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model
from engine.program import Program
from engine.proofs import Proofs
from engine.source import Span
from engine.terms import Literal, Row
from engine.why_not import Explainer
from queries.knowledge import prepare_for


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
def reasoning(program: Program, record: Mapping[str, Mapping[Row, Span]], predicate: str) -> Iterator[Reasoning]:
    """The part of the model that a predicate needs, with proofs, for as long as the context lasts."""
    evaluator = PyDatalogEvaluator()
    try:
        prepared = prepare_for(program, [predicate])
        model = evaluate(prepared, record, evaluator)
        proofs = Proofs(model, evaluator)
        yield Reasoning(prepared, model, proofs, Explainer(model, evaluator, proofs), evaluator)
    finally:
        evaluator.close()
