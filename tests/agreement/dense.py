"""Programs in which every goal meets many rows: small rules over all pairs of a few values.

Those of `generated` try how goals work together, and most of their bodies hold for few rows or none.
"""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from engine.canonical import print_value
from tests.agreement.generated import COMPARED, SMALL, Kinds, Written

OVER = {"d": "date", "n": "number", "i": "integer", "x": "any"}
"""The facts of a program, and the kinds of their values; `pair` has one of any kind and one of another."""

ARITHMETIC = [
    "X + Y",
    "X - Y",
    "X * Y",
    "X / Y",
    "X // Y",
    "X mod Y",
    "min(X, Y)",
    "max(X, Y)",
    "abs(X) - Y",
    "-(X) * Y",
]

Draw = Callable[[st.SearchStrategy[str]], str]


def _rule(draw: Draw, head: str) -> list[str]:
    """The lines of a rule of one of several forms, and of those beside it."""
    any_ = st.sampled_from
    numbers = draw(any_(["i", "n"]))
    form = draw(
        any_(
            [
                "compare",
                "compare",
                "compare",
                "same",
                "is",
                "days",
                "later",
                "before",
                "count",
                "best",
                "sum",
                "absent",
                "steps",
            ]
        )
    )
    if form == "compare":
        left = draw(any_(["X", "X", "X", "X + 1", "29.999999999", "30"]))
        return [f"{head}(X, Y) :- {numbers}(X), n(Y), {left} {draw(any_(COMPARED))} Y."]
    if form == "same":
        return [f"{head}(X, Y) :- x(X), {draw(any_([*OVER]))}(Y), X {draw(any_(['==', '=', chr(92) + '=='])):s} Y."]
    if form == "is":
        guard = draw(any_(["", ", Y =\\= 0"]))
        return [f"{head}(X, Y, Z) :- {numbers}(X), {draw(any_(['i', 'n']))}(Y){guard}, Z is {draw(any_(ARITHMETIC))}."]
    if form == "days":
        return [f"{head}(X, Y, N) :- d(X), d(Y), days_between(X, Y, N)."]
    if form == "later":
        guard = draw(any_(["", "before('0005-01-01', X), before(X, '9999-01-01'), N >= -9, N =< 9, "]))
        return [f"{head}(X, N, Y) :- d(X), i(N), {guard}date_plus(X, N, Y)."]
    if form == "before":
        return [f"{head}(X, Y) :- d(X), d(Y), {draw(any_(['before', 'on_or_before']))}(X, Y)."]
    if form == "count":
        inside = draw(
            any_(["pair(K, _)", "pair(K, Y), n(Z), Z >= Y", "(pair(K, _), pair(_, _))", "pair(L, _), L \\== K"])
        )
        return [f"{head}(K, N) :- x(K), aggregate_all(count, ({inside}), N)."]
    if form == "best":
        over = draw(any_(["d", "i", "n"]))
        return [f"{head}(N) :- aggregate_all({draw(any_(['min', 'max']))}(X), {over}(X), N)."]
    if form == "sum":
        return [f"{head}(K, N) :- x(K), aggregate_all(sum(X), pair(K, X), N)."]
    if form == "absent":
        return [f"{head}(X, Y) :- x(X), pair(_, Y), \\+ pair(X, Y), \\+ pair(X, {draw(any_(['_', '1', 'X']))})."]
    return [
        f"{head}(X, Y) :- pair(X, Y).",
        f"{head}(X, Z) :- {head}(X, Y), Y < 6, Y > -9, Z is Y + {draw(any_(['1', '2', '0.5']))}.",
    ]


@st.composite
def dense(draw: st.DrawFn, kinds: Kinds = SMALL) -> Written:
    """A plain program of up to five such rules; at times the last one overrides the others of its predicate."""
    facts = []
    for name, kind in OVER.items():
        values = draw(st.lists(kinds[kind], max_size=4))
        facts += [f"{name}({print_value(value)})." for value in values]
    pairs = draw(st.lists(st.tuples(kinds["any"], kinds[draw(st.sampled_from(["integer", "number"]))]), max_size=5))
    # each has a row, so that it is there; facts that are given twice would be a problem
    facts += [f"pair({print_value(a)}, {print_value(b)})." for a, b in pairs]
    facts += ["d('2024-02-29').", "n(30).", "i(2).", "x(1).", "pair(1, 2)."]
    lines = list(dict.fromkeys(facts))
    for number in range(draw(st.integers(1, 5))):
        lines += _rule(draw, f"r{number}")
    overrides: tuple[tuple[int, int], ...] = ()
    if draw(st.booleans()):
        lines += ["told(X, one) :- x(X).", "told(X, two) :- x(X), pair(X, _)."]
        overrides = ((len(lines), len(lines) - 1),)
    return Written("\n".join(lines) + "\n", overrides)
