"""The cases of a knowledge base, run: what must follow does, what must not does not.

Cases are run one after the other, or by several processes where there are many (`MANY`). A case takes about 4 ms;
copying the process and carrying results back costs a fifth of that again, so two processes save 0.1 s at 100 cases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import perf_counter
from typing import NamedTuple

from engine.driver import Prepared, evaluate
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model
from engine.problem import Problem, ProblemsFound
from engine.program import Case, Program
from engine.proofs import Proofs, Step
from engine.terms import Constant, Literal, Row
from engine.why_not import Explainer, WhyNot
from queries.goals import answers, pattern_of
from queries.knowledge import prepare_for
from queries.processes import processors, spread
from queries.record import case_record

MANY = 100
"""From so many cases on, processes are worth their cost."""
MOST_INSTEAD = 5


class Missed(NamedTuple):
    """An expected atom that does not hold, and why not; `instead` are rows near to it that do hold."""

    expected: Literal
    why: WhyNot
    instead: tuple[Row, ...] = ()


class Unwanted(NamedTuple):
    """An atom that must not hold and does, with a proof."""

    pattern: Literal
    proof: Step


class CaseResult(NamedTuple):
    """What became of one case, and how long it took."""

    case: Case
    missed: tuple[Missed, ...] = ()
    unwanted: tuple[Unwanted, ...] = ()
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        """Whether all is as expected."""
        return not (self.missed or self.unwanted or self.problems)


def select_cases(cases: Iterable[Case], search: str) -> tuple[Case, ...]:
    """The cases whose sentence, name of file or exercised rules contain the words, in any case of letters."""
    wanted = search.casefold()
    return tuple(
        case
        for case in cases
        if wanted in case.title.casefold()
        or wanted in case.span.file.rpartition("/")[2].casefold()
        or any(wanted in rule.casefold() for rule in case.exercises)
    )


def jobs_for(cases: int) -> int:
    """How many processes so many cases are worth."""
    return processors() if cases >= MANY else 1


def run_cases(program: Program, jobs: int = 1) -> Iterator[CaseResult]:
    """Run every case of a checked program, in order of file and line, with up to `jobs` processes."""
    evaluator = PyDatalogEvaluator()
    cases = program.cases
    wanted = {e.predicate for c in cases for e in (*c.expect, *c.expect_not)}
    prepared = prepare_for(program, sorted(wanted))
    try:
        yield from spread(lambda number: run_case(prepared, cases[number], evaluator), len(cases), jobs)
    finally:
        evaluator.close()


def run_case(prepared: Prepared, case: Case, evaluator: PyDatalogEvaluator) -> CaseResult:
    """Run one case."""
    begun = perf_counter()
    try:
        record = case_record(case, prepared.program)
        model = evaluate(prepared, record.rows, evaluator)
    except ProblemsFound as found:
        return CaseResult(case, problems=found.problems, seconds=perf_counter() - begun)
    proofs = Proofs(model, evaluator)
    explainer = Explainer(model, evaluator, proofs)
    missed = tuple(
        Missed(expected, explainer.explain(expected.predicate, pattern_of(expected)), nearly(model, expected))
        for expected in case.expect
        if not answers(model, expected)
    )
    unwanted = tuple(
        Unwanted(pattern, proofs.smallest(pattern.predicate, rows[0]))
        for pattern in case.expect_not
        for rows in [answers(model, pattern)]
        if rows
    )
    return CaseResult(case, missed, unwanted, seconds=perf_counter() - begun)


def as_expected(model: Model, case: Case) -> bool:
    """Whether all that must follow is in a model, and nothing that must not."""
    return all(answers(model, e) for e in case.expect) and not any(answers(model, e) for e in case.expect_not)


def nearly(model: Model, expected: Literal) -> tuple[Row, ...]:
    """Some rows that differ from an expected atom in one argument, which is not one that its predicate concerns."""
    declared = model.program.predicates.get(expected.predicate)
    fixed = [i for i, a in enumerate(expected.args) if isinstance(a, Constant)]
    if declared is None or len(fixed) < 2:
        return ()
    free = [i for i in fixed if declared.arguments[i].name not in declared.concerns]
    found: dict[Row, None] = {}
    for other in free:
        kept = tuple([i for i in fixed if i != other])
        wanted = tuple([pattern_of(expected)[i] for i in kept])
        found.update(dict.fromkeys(model.relation(expected.predicate).matching(kept, wanted)))  # type: ignore[arg-type]
    return tuple(sorted(found, key=repr)[:MOST_INSTEAD])
