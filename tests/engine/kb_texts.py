"""Small knowledge bases written in tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from engine.checks import check
from engine.driver import Prepared, evaluate, prepare
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.loading import load_kb
from engine.model import Model
from engine.problem import errors_in
from engine.program import Program
from engine.proofs import Proofs
from engine.source import Span
from engine.terms import Row
from engine.why_not import Explainer

Facts = Mapping[str, Mapping[Row, Span]]


def load(folder: Path, text: str) -> Program:
    """A checked knowledge base of one file."""
    (folder / "small.pl").write_text(text, "utf-8")
    loaded = load_kb(folder)
    problems = (*loaded.problems, *check(loaded.program))
    assert not errors_in(problems), problems
    return loaded.program


def facts(rows: Mapping[str, list[Row]]) -> Facts:
    """Record facts, with a place each."""
    return {name: {row: Span("record.yaml", n + 1, 1) for n, row in enumerate(some)} for name, some in rows.items()}


class Reasoned:
    """A program evaluated over record facts."""

    def __init__(self, program: Program, record: Facts) -> None:
        self.evaluator = PyDatalogEvaluator()
        self.prepared: Prepared = prepare(program)
        self.record = record
        self.model: Model = evaluate(self.prepared, record, self.evaluator)
        self.proofs = Proofs(self.model, self.evaluator)
        self.explainer = Explainer(self.model, self.evaluator, self.proofs)
