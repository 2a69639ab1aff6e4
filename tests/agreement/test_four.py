"""Generated programs and records: pyDatalog, DuckDB, SWI-Prolog and clingo agree. `make agreement-long` asks for many more."""

from __future__ import annotations

import importlib.util
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import event, given, settings

from engine.exporting import clingo_numbers
from engine.exporting.clingo import as_clingo
from engine.exporting.prolog import as_prolog
from engine.exporting.prolog_support import OWN, SUPPORT, USED
from engine.problem import ProblemsFound
from engine.terms import DATE_GOALS
from tests.agreement.dense import dense
from tests.agreement.engines import plain_program
from tests.agreement.exported import BEYOND, Swi, by_clingo
from tests.agreement.four import assert_four_agree
from tests.agreement.generated import LARGE, Written, programs, recursions
from tests.agreement.long import State, compare_programs
from tests.agreement.records import assert_batch_agrees
from tests.agreement.test_generated import SLOW, checked

pytestmark = pytest.mark.skipif(
    shutil.which("swipl") is None or importlib.util.find_spec("clingo") is None,
    reason="SWI-Prolog and clingo are needed",
)


@pytest.fixture(scope="module")
def swi() -> Iterator[Swi]:
    with Swi() as running:
        yield running


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(written=dense() | dense(LARGE) | programs() | recursions() | programs(LARGE) | recursions(LARGE))
def test_programs(swi: Swi, written: Written) -> None:
    counts: Counter[str] = Counter()
    assert_four_agree(checked(written), swi, counts)
    event(", ".join(sorted(counts)))


@pytest.mark.parametrize("seed", [0, 9, 22])
def test_records(swi: Swi, seed: int) -> None:
    """A day around a leap day in each region."""
    counts: Counter[str] = Counter()
    assert_batch_agrees(seed, 15, swi, counts)
    assert counts["dispositions"] >= 10


HAND_MADE = {
    "decimals and integers": "m(1). m(1.0). m(29.999999999). m(30). m(-0.5). p(X) :- m(X), X < 30. q(X) :- m(X), X =:= 1.",
    "arithmetic with decimals": "m(0.1). m(2). p(Y) :- m(X), Y is X + 0.2. q(X) :- m(X), X / 4 > 0.4.",
    "large integers": "m(9000000000). m(-9000000000). m(3). p(X) :- m(X), X > 4. q(N) :- aggregate_all(min(X), m(X), N).",
    "leap days": "d('2024-02-28'). d('1900-02-28'). p(L) :- d(D), date_plus(D, 1, L). "
    "q(N) :- d(D), days_between(D, '2026-01-01', N).",
    "ends of the calendar": "d('0001-01-01'). d('9999-12-31'). p(A, B) :- d(A), d(B), before(A, B).",
    "texts and atoms": "m(\"1\"). m('1'). m(1). m('\u00dcn\u00ef \u00e4'). m(\"it's\"). m(not). p(X) :- m(X), X \\== 1.",
    "empty relations": "e(X) :- e(X). m(1). p(N) :- aggregate_all(count, e(_), N). q(X) :- m(X), \\+ e(X). "
    "r(X) :- aggregate_all(max(Y), e(Y), X).",
    "anonymous variables are counted": "e(1, 2). e(1, 3). p(N) :- aggregate_all(count, e(1, _), N). "
    "q(N) :- aggregate_all(sum(X), e(X, _), N).",
    "names of Prolog and clingo": "append(1). p(X) :- append(X), \\+ write(X). write(2). 'A b'(X) :- append(X).",
}


@pytest.mark.parametrize("text", HAND_MADE.values(), ids=list(HAND_MADE))
def test_values_of_every_sort(swi: Swi, text: str) -> None:
    counts: Counter[str] = Counter()
    program = plain_program(text.replace(". ", ".\n") + "\n")
    assert_four_agree(program, swi, counts)
    assert counts["clingo"] == counts["SWI-Prolog"] == counts["DuckDB"] == 1


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("m(0).\np(Y) :- m(X), Y is 1 // X.\n", "division by zero"),
        ("m(a).\np(X) :- m(X), X > 1.\n", "no number"),
        ("m(e).\np(X) :- m(X), X > 1.\n", "an atom that Prolog takes for a number"),
        ('m("a").\np(X) :- m(X), X > 1.\n', "a text that Prolog takes for a number"),
        ("d('9999-12-31').\np(L) :- d(D), date_plus(D, 1, L).\n", "the end of the calendar"),
        ("d('2023-02-29').\np(N) :- d(D), days_between(D, D, N).\n", "no date"),
    ],
)
def test_no_engine_guesses(swi: Swi, text: str, goal: str) -> None:
    counts: Counter[str] = Counter()
    assert_four_agree(plain_program(text), swi, counts)
    assert counts["without value"] == counts["clingo"] == 1, goal


def test_the_greatest_integer_beside_a_decimal_of_its_size(swi: Swi) -> None:
    text = "i(9223372036854775808).\ni(2).\nn(29.5).\nz(Z) :- i(X), n(Y), Z is X + Y.\np(M) :- aggregate_all(max(X), i(X), M).\n"
    counts: Counter[str] = Counter()
    assert_four_agree(plain_program(text), swi, counts)
    assert counts["clingo"] == 1


@pytest.mark.parametrize(
    "goals", ["Z is X / Y", "Z is -(X) / Y", "Z is 1 + X / Y", "X / Y > 0.3, Z = 1", "X / (Y + 1) =< X / Y, Z = 1"]
)
def test_division_of_integers_that_no_float_holds(swi: Swi, goals: str) -> None:
    text = f"i(3).\ni(2).\ni(9007199254740993).\ni(0.5).\np(X, Y, Z) :- i(X), i(Y), {goals}.\n"
    counts: Counter[str] = Counter()
    assert_four_agree(plain_program(text), swi, counts)
    assert counts["SWI-Prolog"] == 1 and not counts["without value"]


def test_clingo_says_where_32_bits_end() -> None:
    program = plain_program("m(2000000000).\np(Y) :- m(X), Y is X + X.\n")
    assert by_clingo(program, {}, ["p"]).fault == BEYOND


@pytest.mark.parametrize(
    "rule", ["p(N) :- aggregate_all(sum(X), m(X), N).", "p(N) :- aggregate_all(count, (m(X), X * 0.5 > 1), N)."]
)
def test_what_clingo_has_no_means_for_is_refused(rule: str) -> None:
    with pytest.raises(ProblemsFound) as refused:
        as_clingo(plain_program(f"m(0.5).\nm(3).\n{rule}\n"), {}, ["p"])
    (problem,) = refused.value.problems
    assert problem.name == "not-expressible" and problem.place.line == 3


@pytest.mark.parametrize("head", ["whyhold_day(X)", "member(X, X)", "integer(X)"])
def test_names_that_the_text_needs_are_refused(head: str) -> None:
    with pytest.raises(ProblemsFound) as refused:
        as_prolog(plain_program(f"m(1).\n{head} :- m(X).\n"), {}, [])
    assert [problem.name for problem in refused.value.problems] == ["not-expressible"]


def test_every_predicate_that_the_text_calls_is_kept_from_programs() -> None:
    called = set(re.findall(r"\b([a-z]\w*)\(", SUPPORT)) - {
        "error",
        "type_error",
        "evaluation_error",
        "atom",
        "user",
        "abs",
        "sign",
    }
    known = {name.split("/")[0] for name in USED} | {"whyhold_wanted", *DATE_GOALS}
    assert {name for name in called if not name.startswith(OWN)} <= known


def test_overrides(swi: Swi) -> None:
    text = "m(a).\nm(b).\nn(a).\np(X, stop) :- n(X).\np(X, wait) :- m(X).\np(X, go) :- m(X).\n"
    counts: Counter[str] = Counter()
    assert_four_agree(plain_program(text, ((4, 5), (5, 6))), swi, counts)
    assert counts["clingo"] == 1


EVERY_GOAL = """
n(1).
n(2).
d('2024-02-29').
d('2024-03-01').
less(X, Y) :- n(X), n(Y), X < Y.
less_or_equal(X, Y) :- n(X), n(Y), X =< Y.
greater(X, Y) :- n(X), n(Y), X > Y.
greater_or_equal(X, Y) :- n(X), n(Y), X >= Y.
unequal(X, Y) :- n(X), n(Y), X =\\= Y.
larger(X, Y, Z) :- n(X), n(Y), Z is max(X, Y).
earlier(X, Y) :- d(X), d(Y), before(X, Y).
not_later(X, Y) :- d(X), d(Y), on_or_before(X, Y).
apart(X, Y, N) :- d(X), d(Y), days_between(X, Y, N).
later(X, N, Y) :- d(X), n(N), date_plus(X, N, Y).
counted(X, N) :- n(X), aggregate_all(count, (n(Y), Y > X), N).
best(Y) :- aggregate_all(max(X), (n(Z), X is 3 - Z), Y).
"""
"""A program in which every goal that is translated wrongly below holds for some rows and not for others."""


def test_the_long_run_compares() -> None:
    counts = compare_programs(0, 5, shrink=False)
    assert counts["programs"] + counts["without end"] == 5


def test_every_goal(swi: Swi) -> None:
    counts: Counter[str] = Counter()
    assert_four_agree(plain_program(EVERY_GOAL), swi, counts)
    assert counts["DuckDB"] == counts["SWI-Prolog"] == counts["clingo"] == 1


@pytest.mark.parametrize(("operator", "wrong"), [("<", "<="), ("=<", "<"), (">", ">="), (">=", ">"), ("=\\=", "=")])
def test_a_wrong_translation_for_clingo_is_noticed(
    swi: Swi, monkeypatch: pytest.MonkeyPatch, operator: str, wrong: str
) -> None:
    monkeypatch.setitem(clingo_numbers._OPERATORS, operator, wrong)
    with pytest.raises(AssertionError):
        assert_four_agree(plain_program(EVERY_GOAL), swi, Counter())


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("X =< Y", "X < Y"),
        ("Days is B - A", "Days is B - A + 1"),
        ("Moved is Day + Days", "Moved is Day + Days + 1"),
        ("Count = Found", "Count is max(Found, 1)"),
        ("Z is max(X, Y)", "Z is X"),
    ],
)
def test_a_wrong_translation_for_prolog_is_noticed(
    swi: Swi, monkeypatch: pytest.MonkeyPatch, right: str, wrong: str
) -> None:
    assert right in SUPPORT
    monkeypatch.setattr("engine.exporting.prolog.SUPPORT", SUPPORT.replace(right, wrong))
    with pytest.raises(AssertionError):
        assert_four_agree(plain_program(EVERY_GOAL), swi, Counter())


def test_a_wrong_translation_of_the_shipped_rules_is_noticed(swi: Swi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.exporting.prolog.SUPPORT", SUPPORT.replace("X =< Y", "X < Y"))
    with pytest.raises(AssertionError, match=r"^SWI-Prolog, seed 0: .*misses recommend"):
        assert_batch_agrees(0, 15, swi, Counter())


def test_a_long_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    state = State(path, "these rules")
    assert state.left("programs", 2) == [0, 1]
    state.add("programs", 1, Counter(programs=99))
    state = State(path, "these rules")
    assert state.left("programs", 2) == [0, 2]
    assert state.counts["programs"] == 99
    with pytest.raises(ValueError, match="remove it"):
        State(path, "other rules")
