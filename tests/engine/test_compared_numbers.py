"""The numbers at which comparisons turn, followed from a row of the record through conversions, helpers and limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.compared_numbers import ABOVE, ALONE, BELOW, ComparedNumbers, Marks
from engine.driver import evaluate, prepare
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.telling_values import PlannedRules, TellingValues, one_of_each_range
from engine.terms import Real, Value
from tests.engine.kb_texts import facts, load
from tests.queries.test_decisive import rule

HEAD = """
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(measured(patient, test, value: number, unit), [from: record, holds: "{test} {value} {unit}", absent: "no {test}"]).
:- predicate(counted(patient, number: integer), [from: record, holds: "{number}", absent: "no number"]).
:- predicate(reported_in(test, unit, subtract: number, multiply_by: number, divide_by: number), [
    from: facts, holds: "{test} {unit}: ({subtract}) {multiply_by} / {divide_by}"
]).
:- predicate(limit(name, value: number), [from: facts, holds: "{name} is {value}"]).
:- predicate(judged_by(test, name), [from: facts, holds: "{test} is judged by {name}"]).
:- predicate(special(test), [from: facts, holds: "{test} is special"]).
:- predicate(level(patient, test, value: number), [from: rules, holds: "{test} is {value}", absent: "no {test}"]).
:- predicate(finding(patient, word), [from: rules, answer: true, holds: "{patient}: {word}", absent: "no {word}"]).
:- source(book, [title: "The book", kind: label, date: "2020-01-01"]).
reported_in(crp, own, 0, 1, 1).
reported_in(heat, c, 0, 1, 1).
reported_in(heat, f, 32, 5, 9).
limit(high, 5).
limit(hot, 38.5).
limit(unrelated, 17).
judged_by(crp, high).
judged_by(heat, hot).
special(heat).
"""
LEVEL = "level(P, T, V) :- measured(P, T, R, U), reported_in(T, U, S, M, D), V is (R - S) * M / D."
"""A value on its own scale."""


def marks(
    folder: Path, clauses: dict[str, str], row: tuple[Value | None, ...], predicate: str = "measured", at: int = 2
) -> Marks:
    """The marks of one place of a row in a small program."""
    program = load(folder, HEAD + "".join(rule(name, clause) for name, clause in clauses.items()))
    prepared = prepare(program)
    evaluator = PyDatalogEvaluator()
    model = evaluate(prepared, facts({"as_of": [("2026-01-01",)]}), evaluator)
    evaluator.close()
    rules = PlannedRules(prepared.strata)
    return ComparedNumbers(model, rules.asking, rules.concluding).marks(predicate, at, row)


def test_a_limit_behind_a_conversion_is_told_on_the_scale_of_the_row(tmp_path: Path) -> None:
    clauses = {
        "level": LEVEL,
        "hot": "finding(P, hot) :- level(P, T, V), judged_by(T, N), limit(N, L), V >= L.",
    }
    assert marks(tmp_path, clauses, ("ann", "heat", None, "f")) == Marks({101.3: frozenset({ABOVE})}, True)
    assert marks(tmp_path, clauses, ("ann", "heat", None, "c")) == Marks({38.5: frozenset({ABOVE})}, True)
    assert marks(tmp_path, clauses, ("ann", "crp", None, "own")) == Marks({5.0: frozenset({ABOVE})}, True)


def test_rules_for_other_tests_give_no_marks(tmp_path: Path) -> None:
    clauses = {
        "level": LEVEL,
        "odd": "finding(P, odd) :- level(P, T, V), special(T), limit(_, L), V < L.",
        "cold": "finding(P, cold) :- level(P, heat, V), V < 30.",
    }
    assert marks(tmp_path, clauses, ("ann", "crp", None, "own")) == Marks({}, True)
    assert set(marks(tmp_path, clauses, ("ann", "heat", None, "c")).likes) == {5.0, 17.0, 30.0, 38.5}


@pytest.mark.parametrize(
    ("goal", "like"),
    [
        ("V < 7", ABOVE),
        ("V >= 7", ABOVE),
        ("V > 7", BELOW),
        ("V =< 7", BELOW),
        ("7 > V", ABOVE),
        ("V =:= 7", ALONE),
        ("V =\\= 7", ALONE),
        ("V == 7", ALONE),
        ("14 - V < V", BELOW),
    ],
)
def test_what_the_mark_itself_is_like(tmp_path: Path, goal: str, like: str) -> None:
    found = marks(tmp_path, {"f": f"finding(P, f) :- measured(P, crp, V, _), {goal}."}, ("ann", "crp", None, "own"))
    assert found == Marks({7.0: frozenset({like})}, True)


def test_the_greatest_of_some_numbers_is_followed_and_a_sum_is_not(tmp_path: Path) -> None:
    greatest = "finding(P, m) :- counted(P, _), aggregate_all(max(N), counted(P, N), G), G > 3."
    assert marks(tmp_path, {"m": greatest}, ("ann", None), "counted", 1) == Marks({3.0: frozenset({BELOW})}, True)
    total = "finding(P, s) :- counted(P, _), aggregate_all(sum(N), counted(P, N), G), G > 3."
    assert not marks(tmp_path, {"s": total}, ("ann", None), "counted", 1).whole


@pytest.mark.parametrize("expression", ["abs(V)", "V * V", "max(V, 3)", "1 / V"])
def test_what_is_no_straight_line_is_not_followed(tmp_path: Path, expression: str) -> None:
    clauses = {"f": f"finding(P, f) :- measured(P, crp, V, _), X is {expression}, X > 4."}
    assert not marks(tmp_path, clauses, ("ann", "crp", None, "own")).whole


def test_a_number_that_grows_round_by_round_is_given_up(tmp_path: Path) -> None:
    clauses = {
        "level": "level(P, T, V) :- measured(P, T, V, _).",
        "more": "level(P, T, W) :- level(P, T, V), V < 5, W is V + 1.",
    }
    assert not marks(tmp_path, clauses, ("ann", "crp", None, "own")).whole


def test_a_number_is_taken_from_each_range_and_at_marks_unlike_both_sides() -> None:
    likes = {0.0: frozenset({ABOVE}), 4.0: frozenset({ABOVE}), 5.0: frozenset({ABOVE, BELOW}), 9.0: frozenset({ALONE})}
    assert one_of_each_range(likes, False) == [2, Real(4.5), 5, 7, 9, 10]
    assert one_of_each_range({3.0: frozenset({ABOVE})}, False) == [Real(1.5), 4]
    assert one_of_each_range({-2.0: frozenset({ABOVE})}, False) == [-3, -1]
    assert one_of_each_range({}, False) == [1]
    assert one_of_each_range({3.0: frozenset({ABOVE}), 4.5: frozenset({BELOW})}, True) == [2, 3, 4, 5, 6]


def test_where_marks_are_not_all_the_numbers_beside_the_words_come_in(tmp_path: Path) -> None:
    clause = "finding(P, f) :- measured(P, crp, V, _), limit(high, L), X is abs(V), X > L, X < 40."
    program = load(tmp_path, HEAD + rule("f", clause))
    prepared = prepare(program)
    evaluator = PyDatalogEvaluator()
    model = evaluate(prepared, facts({"as_of": [("2026-01-01",)]}), evaluator)
    evaluator.close()
    told = TellingValues(model, PlannedRules(prepared.strata), "as_of").values(
        "measured", 2, ["ann", "crp", None, "own"]
    )
    assert not told.whole
    assert any(isinstance(v, (int, Real)) and float(v) > 40 for v in told.values)
