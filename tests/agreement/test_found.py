"""Programs of which the engines once said different things, or one of them nothing at all; each as small as it can be."""

from __future__ import annotations

import pytest

from tests.agreement.engines import Outcome, assert_agreement, plain_program

PROGRAMS = {
    "two recursive goals and a value that is computed": """
        e(1, 2). e(2, 3). e(3, 4). e(4, 5).
        p(X, Y, 1) :- e(X, Y).
        p(X, Z, N) :- p(X, Y, A), p(Y, Z, 1), N is A + 1.
    """,
    "a goal has no value before the literal that joins last": """
        e(0). e(1). p(1).
        p(0) :- p(1).
        p(Y) :- e(Y), Z is 6 / Y, Z > 0, p(Y).
    """,
    "a literal keeps a recursion from dividing by zero": """
        e(1, 2, 1). e(2, 3, 0). e(2, 4, 2). e(4, 1, 3). ok(1). ok(2). ok(4).
        p(1).
        p(Y) :- p(X), e(X, Y, W), N is 6 / W, N > 0, ok(Y).
    """,
    "several rows have no value": """
        e('0377-09-28'). e('0004-02-29'). e('2024-02-29').
        p(V) :- e(X), V is 15 / (X - 1.5).
    """,
    "rows of all kinds have no value": """
        e(b, 0). e("b", 0). e(10, 0). e(9, 0). e(9.5, 0). e('2024-02-29', 0). e(a, 0).
        p(V) :- e(X, Y), V is X / Y, X \\== a.
    """,
    "two rules have no value in one round": """
        e(0).
        p(1) :- e(_).
        q(Y) :- e(X), Y is 2 / X.
        p(Y) :- e(X), Y is 1 / X.
        p(Y) :- q(Y).
        q(Y) :- p(Y).
    """,
    "a test of nothing but outer values in an aggregate": """
        d('2026-03-02'). f(1). f(2).
        p(V) :- d(D), aggregate_all(min(X), (f(X), on_or_before(D, D)), V).
    """,
    "an outer value is gathered": """
        d(3). d(4). f(1). f(2). f(4).
        p(D, V) :- d(D), aggregate_all(sum(D), (f(X), X =< D), V).
        q(D, V) :- d(D), aggregate_all(max(D), (f(X), X =\\= D), V).
        r(D, V) :- d(D), aggregate_all(sum(E), (f(_), E = D), V).
    """,
    "an aggregate within an aggregate gathers an outer value": """
        d(3). d(4). f(1). f(2). f(4).
        p(D, V) :- d(D), aggregate_all(count, (f(X), aggregate_all(sum(D), (f(Y), Y < D), N), X < N), V).
    """,
}


def agreed(name: str) -> Outcome:
    return assert_agreement(plain_program(PROGRAMS[name]))


@pytest.mark.parametrize("name", PROGRAMS)
def test_both_say_the_same(name: str) -> None:
    outcome = agreed(name)
    assert outcome.problems or any(outcome.relations.values())
    assert max(outcome.firings.values(), default=1) == 1, "a firing is told once"


def test_all_paths_are_found() -> None:
    lengths = agreed("two recursive goals and a value that is computed").relations["p"]
    assert lengths == {(a, b, b - a) for b in range(2, 6) for a in range(1, b)}


@pytest.mark.parametrize(
    ("name", "line", "words"),
    [
        ("a goal has no value before the literal that joins last", 4, "(with Y = 0)"),
        ("several rows have no value", 3, "(with X = 0004-02-29)"),
        ("rows of all kinds have no value", 3, "(with X = 2024-02-29, Y = 0)"),
        ("two rules have no value in one round", 4, "(with X = 0)"),
    ],
)
def test_the_problem_is_that_of_the_first_rule_and_the_least_row(name: str, line: int, words: str) -> None:
    (problem,) = agreed(name).problems
    assert problem.name == "no-value" and words in problem.message and problem.place.line == line


def test_of_several_ways_that_lost_the_same_is_told() -> None:
    text = "e(7). e(22). e(-4).\np :- e(X).\np :- e(7), 1 is 1.\n"
    outcome = assert_agreement(plain_program(text, ((3, 2),)))
    assert len(outcome.defeats) == 3
    (step,) = outcome.proofs.values()
    assert step.because[-1].kind == "overridden" and step.because[-1].bindings == (("X", -4),)
