"""The meaning of programs: joins, recursion, negation by strata, arithmetic, dates, aggregates; and the traps of pyDatalog."""

from __future__ import annotations

import threading
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyDatalog import Logic, pyDatalog, pyEngine

from engine.problem import ProblemsFound
from engine.terms import Real, Text
from tests.engine.plain_programs import column, model, rows

CLOSURE = """
path(X, Y) :- edge(X, Y).
path(X, Y) :- edge(X, Z), path(Z, Y).
"""


def cycle(length: int) -> str:
    return "".join(f"edge(n{i}, n{(i + 1) % length}).\n" for i in range(length))


@pytest.mark.parametrize("length", [1, 2, 3, 4, 10, 60])
def test_right_recursion_over_a_cycle_ends_with_every_pair(length: int) -> None:
    found = model(cycle(length) + CLOSURE, recording=False).relation("path")
    nodes = [f"n{i}" for i in range(length)]
    assert set(found) == set(product(nodes, nodes))


def test_right_recursion_over_a_long_cycle() -> None:
    found = model(cycle(400) + CLOSURE, recording=False).relation("path")
    assert len(found) == 160_000


@pytest.mark.parametrize(
    "rules",
    [
        "path(X, Y) :- edge(X, Y). path(X, Y) :- path(X, Z), edge(Z, Y).",
        "path(X, Y) :- edge(X, Y). path(X, Y) :- path(X, Z), path(Z, Y).",
        "path(X, Y) :- path(Z, Y), edge(X, Z). path(X, Y) :- edge(X, Y).",
    ],
)
def test_closure_is_the_same_however_it_is_written(rules: str) -> None:
    edges = "edge(a, b). edge(b, c). edge(c, a). edge(c, d). edge(e, e). "
    assert rows(edges + rules, "path(X, Y)") == rows(edges + CLOSURE, "path(X, Y)")


@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14))
@settings(max_examples=40, deadline=None)
def test_closure_of_any_graph(edges: set[tuple[int, int]]) -> None:
    expected = set(edges)
    while True:
        more = {(a, d) for a, b in expected for c, d in edges if b == c} | expected
        if more == expected:
            break
        expected = more
    text = "edge(0, 0) :- never. never :- no. no :- never.\n" + "".join(f"edge({a}, {b}).\n" for a, b in edges)
    assert set(model(text + CLOSURE).relation("path")) == expected


def test_mutual_recursion() -> None:
    text = """
    next(0, 1). next(1, 2). next(2, 3). next(3, 4).
    even(0).
    even(Y) :- odd(X), next(X, Y).
    odd(Y) :- even(X), next(X, Y).
    """
    assert column(text, "even(X)") == [0, 2, 4]
    assert column(text, "odd(X)") == [1, 3]


def test_negation_over_recursion() -> None:
    text = cycle(3) + CLOSURE + "node(n0). node(n1). node(far). apart(X, Y) :- node(X), node(Y), \\+ path(X, Y)."
    assert rows(text, "apart(X, Y)") == [("far", "far"), ("far", "n0"), ("far", "n1"), ("n0", "far"), ("n1", "far")]


def test_negation_with_anything_inside() -> None:
    assert column("p(a). p(b). q(a, 1). r(X) :- p(X), \\+ q(X, _).", "r(X)") == ["b"]
    assert column("p(a). q(a, 1). r(X) :- p(X), \\+ q(_, _).", "r(X)") == []
    assert rows("p. r :- \\+ q. q :- p, s. s :- q.", "r") == [()]


def test_repeated_variables_and_constants_in_literals() -> None:
    assert rows("p(a, a). p(a, b). q(X) :- p(X, X).", "q(X)") == [("a",)]
    assert rows("p(a, a). p(a, b). q(X) :- p(a, X).", "q(X)") == [("a",), ("b",)]
    assert rows("p(a, a). p(a, b).", "p(X, X)") == [("a", "a")]


def test_propositions() -> None:
    assert rows("p. q :- p.", "q") == [()]
    assert rows("p. q :- p. r :- q, \\+ s. s :- r0. r0 :- s.", "r") == [()]


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("1 + 2", 3),
        ("1 + 2.0", Real(3.0)),
        ("7 / 2", Real(3.5)),
        ("4 / 2", 2),
        ("4 / 2.0", Real(2.0)),
        ("-7 // 2", -3),
        ("-7 mod 3", 2),
        ("7 mod -3", -2),
        ("max(1, 1.0)", Real(1.0)),
        ("min(3, 2)", 2),
        ("abs(-4)", 4),
        ("2 * 3 - 4", 2),
        ("2 - (3 - 4)", 3),
        ("0.1 + 0.2", Real(0.1 + 0.2)),
        ("123456789012345678901234567890 + 1", 123456789012345678901234567891),
    ],
)
def test_arithmetic_as_in_swi_prolog(expression: str, value: object) -> None:
    (found,) = column(f"p(0). r(Y) :- p(_), Y is {expression}.", "r(Y)")
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize(
    ("goal", "reason"),
    [
        ("Y is 1 / X", "division by zero"),
        ("Y is 1 // X", "division by zero"),
        ("Y is 1 mod X", "division by zero"),
        ("Y is 1.0 / X", "division by zero"),
        ("Y is 1.0e308 * 10", "too large"),
        ("Z = a, Y is Z + 1", "is not a number"),
        ("Z = a, Z < 1, Y = 1", "is not a number"),
        ("days_between(today, '2026-01-01', Y)", "is not a date"),
        ("date_plus('9999-12-31', 1, Y)", "outside the years"),
    ],
)
def test_a_goal_without_value_ends_in_a_problem_naming_the_rule_and_the_place(goal: str, reason: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        rows(f"p(0).\nr(Y) :- p(X), X >= 0, {goal}.", "r(Y)")
    (problem,) = caught.value.problems
    assert problem.name == "no-value" and reason in problem.message
    assert problem.place.file == "test.pl" and problem.place.line == 2
    assert problem.rule == "test.pl:2"


def test_a_test_written_before_a_division_guards_it() -> None:
    assert rows("p(0). p(2). r(X, Y) :- p(X), X =\\= 0, Y is 4 / X.", "r(X, Y)") == [(2, 2)]
    # the literal that guards is written before the division and joins later in any other order
    text = "p(0). p(2). ok(2). ok(3). ok(4). ok(5). r(X, Y) :- p(X), ok(X), Y is 4 / X."
    assert rows(text, "r(X, Y)") == [(2, 2)]


def test_dates() -> None:
    text = "d('2024-02-28', '2024-03-01'). d('2026-03-02', '2026-03-02'). d('0001-01-01', '9999-12-31').\n"
    assert rows(text + "n(N) :- d(A, B), days_between(A, B, N).", "n(N)") == [(0,), (2,), (3652058,)]
    assert column(text + "n(C) :- d(A, _), date_plus(A, 1, C).", "n(X)") == ["0001-01-02", "2024-02-29", "2026-03-03"]
    assert rows(text + "n(A) :- d(A, B), before(A, B).", "n(X)") == [("0001-01-01",), ("2024-02-28",)]
    assert len(rows(text + "n(A) :- d(A, B), on_or_before(A, B).", "n(X)")) == 3


def test_aggregates() -> None:
    text = "s(a, 1). s(a, 2). s(b, 5). k(a). k(b). k(c).\n"
    assert rows(text + "n(X, N) :- k(X), aggregate_all(count, s(X, _), N).", "n(X, N)") == [
        ("a", 2),
        ("b", 1),
        ("c", 0),
    ]
    assert rows(text + "n(X, N) :- k(X), aggregate_all(sum(Y), s(X, Y), N).", "n(X, N)") == [
        ("a", 3),
        ("b", 5),
        ("c", 0),
    ]
    assert rows(text + "n(X, N) :- k(X), aggregate_all(max(Y), s(X, Y), N).", "n(X, N)") == [("a", 2), ("b", 5)]
    assert rows(text + "n(N) :- aggregate_all(min(Y), s(_, Y), N).", "n(N)") == [(1,)]
    both = "n(X, N) :- k(X), k(Limit), Limit = X, aggregate_all(count, (s(X, Y), Y >= 2), N)."
    assert rows(text + both, "n(X, N)") == [("a", 1), ("b", 1), ("c", 0)]
    assert rows(text + "two(X) :- k(X), aggregate_all(count, s(X, _), 2).", "two(X)") == [("a",)]


def test_aggregates_over_dates() -> None:
    text = "d(a, '2026-01-02'). d(a, '2025-12-31'). k(a). k(b). last(K, D) :- k(K), aggregate_all(max(X), d(K, X), D)."
    assert rows(text, "last(K, D)") == [("a", "2026-01-02")]


def test_aggregates_count_equal_values_of_different_rows() -> None:
    assert rows("s(a, 2). s(b, 2). n(N) :- aggregate_all(sum(Y), s(_, Y), N).", "n(N)") == [(4,)]


class TestTrapsOfPyDatalog:
    """One test for each trap of pyDatalog 0.22.4 that the design names."""

    def test_floats_keep_all_their_digits(self) -> None:
        text = "lab(a, 29.999999999). lab(b, 30.0). low(X, Y) :- lab(X, Y), Y < 30."
        assert rows(text, "low(X, Y)") == [("a", Real(29.999999999))]
        assert rows("v(0.1). w(X) :- v(Y), X is Y + 0.2.", "w(X)") == [(Real(0.30000000000000004),)]

    def test_one_and_true_and_their_like_are_different_constants(self) -> None:
        text = "p(1). p(1.0). p(true). p('1'). p(\"1\"). q(1, int). q(1.0, real). q(true, atom). q('1', quoted). q(\"1\", text).\n"
        assert set(column(text, "p(X)")) == {1, Real(1.0), "true", "1", Text("1")}
        joined = rows(text + "r(X, K) :- p(X), q(X, K).", "r(X, K)")
        assert sorted(k for _, k in joined) == ["atom", "int", "quoted", "real", "text"]
        assert len(rows(text + "r(X) :- p(X), \\+ q(X, int).", "r(X)")) == 4
        assert rows(text + "r(X) :- p(X), X == 1.", "r(X)") == [(1,)]

    def test_negation_does_not_depend_on_the_order_in_which_joins_run(self) -> None:
        text = "p(a). p(b). q(b). big(a). big(b). big(c). big(d). "
        assert column(text + "r(X) :- big(X), p(X), \\+ q(X).", "r(X)") == ["a"]
        assert column(text + "r(X) :- p(X), \\+ q(X), big(X).", "r(X)") == ["a"]

    def test_a_predicate_without_facts_is_empty(self) -> None:
        assert rows("p(a). q(X) :- p(X), r(X). r(X) :- q(X).", "q(X)") == []

    def test_a_thread_of_its_own_has_what_it_needs(self) -> None:
        found: list[object] = []
        thread = threading.Thread(target=lambda: found.append(rows("p(a). q(X) :- p(X).", "q(X)")))
        thread.start()
        thread.join()
        assert found == [[("a",)]]

    def test_threads_do_not_disturb_each_other(self) -> None:
        found: dict[int, list[object]] = {}

        def work(number: int) -> None:
            text = f"p({number}). q(X) :- p(X)."
            found[number] = [column(text, "q(X)") for _ in range(20)]

        threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == {n: [[n]] * 20 for n in range(4)}

    def test_what_others_do_with_pydatalog_stays_as_it_was(self) -> None:
        pyDatalog.clear()
        pyDatalog.assert_fact("mine", 1)
        precision, logic, resolvers = pyEngine.Float_Precision, Logic.tl.logic, set(pyEngine.Python_resolvers)
        rows("mine(2). q(X) :- mine(X).", "q(X)")
        assert pyEngine.Float_Precision == precision and Logic.tl.logic is logic
        assert pyDatalog.ask("mine(X)").answers == [(1,)]
        assert set(pyEngine.Python_resolvers) == resolvers
