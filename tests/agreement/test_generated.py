"""Generated programs: pyDatalog and DuckDB give the same model, firings and smallest proofs, or the same problem."""

from __future__ import annotations

from hypothesis import HealthCheck, assume, event, given, settings

from engine.driver import prepare
from engine.limits import Limits, within
from engine.problem import ProblemsFound
from engine.program import Program
from tests.agreement.engines import assert_agreement, by_duckdb, plain_program
from tests.agreement.generated import LARGE, Written, programs, recursions

SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]


def checked(written: Written) -> Program:
    """The program, where overrides do not go in circles or through recursion."""
    try:
        return plain_program(written.text, written.overrides)
    except ProblemsFound as found:
        assert {p.name for p in found.problems} <= {"negation-through-recursion", "overrides-cycle"}, found
        assume(False)
        raise


@settings(max_examples=110, deadline=None, suppress_health_check=SLOW)
@given(programs())
def test_programs(written: Written) -> None:
    outcome = assert_agreement(checked(written))
    event("problem" if outcome.problems else "rows" if any(outcome.relations.values()) else "nothing holds")


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(recursions())
def test_recursions(written: Written) -> None:
    outcome = assert_agreement(checked(written))
    event("problem" if outcome.problems else f"{max((f[4] for f in outcome.firings), default=0)} rounds")


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(programs(LARGE) | recursions(LARGE))
def test_programs_with_large_numbers(written: Written) -> None:
    """Integers of pyDatalog have no bound; DuckDB says so where one does not fit, and agrees where all do."""
    program = checked(written)
    problems = by_duckdb(prepare(program), {}).problems
    if any(problem.name == "integer-too-large" for problem in problems):
        event("too large")
    else:
        assert_agreement(program)


def test_a_recursion_without_end_is_the_same_problem() -> None:
    for rule in ("Y is X + 1", "date_plus('2026-03-02', X, D), days_between('2026-03-01', D, Y)"):
        with within(Limits(rounds=30)):
            (problem,) = assert_agreement(plain_program(f"n(0).\nn(Y) :- n(X), {rule}.\n")).problems
        assert problem.name == "too-many-rounds" and problem.place.line == 2
