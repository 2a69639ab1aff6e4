"""The cases of a knowledge base, run: what must follow does, what must not does not."""

from __future__ import annotations

from typing import Iterable, NamedTuple

from engine.driver import Prepared, evaluate
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.problem import Problem, ProblemsFound
from engine.program import Case, Program
from engine.proofs import Proofs, Step
from engine.terms import Literal
from engine.why_not import Explainer, WhyNot
from queries.goals import answers, pattern_of
from queries.knowledge import prepare_for
from queries.record import case_record


class Missed(NamedTuple):
    """An expected atom that does not hold, and why not."""

    expected: Literal
    why: WhyNot


class Unwanted(NamedTuple):
    """An atom that must not hold and does, with a proof."""

    pattern: Literal
    proof: Step


class CaseResult(NamedTuple):
    """What became of one case."""

    case: Case
    missed: tuple[Missed, ...] = ()
    unwanted: tuple[Unwanted, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether all is as expected."""
        return not (self.missed or self.unwanted or self.problems)


def run_cases(program: Program) -> Iterable[CaseResult]:
    """Run every case of a checked program, in order of file and line."""
    evaluator = PyDatalogEvaluator()
    wanted = {e.predicate for c in program.cases for e in (*c.expect, *c.expect_not)}
    prepared = prepare_for(program, sorted(wanted))
    try:
        for case in program.cases:
            yield run_case(prepared, case, evaluator)
    finally:
        evaluator.close()


def run_case(prepared: Prepared, case: Case, evaluator: PyDatalogEvaluator) -> CaseResult:
    """Run one case."""
    try:
        record = case_record(case, prepared.program)
        model = evaluate(prepared, record.rows, evaluator)
    except ProblemsFound as found:
        return CaseResult(case, problems=found.problems)
    proofs = Proofs(model, evaluator)
    explainer = Explainer(model, evaluator, proofs)
    missed = tuple(
        Missed(expected, explainer.explain(expected.predicate, pattern_of(expected)))
        for expected in case.expect
        if not answers(model, expected)
    )
    unwanted = tuple(
        Unwanted(pattern, proofs.smallest(pattern.predicate, rows[0]))
        for pattern in case.expect_not
        for rows in [answers(model, pattern)]
        if rows
    )
    return CaseResult(case, missed, unwanted)
