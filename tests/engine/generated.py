"""Hypothesis strategies for values, goals and rules, as the parser would make them."""

from __future__ import annotations

from hypothesis import strategies as st

from engine.program import Citation, Rule
from engine.source import Span
from engine.terms import (
    Aggregate,
    Assignment,
    Comparison,
    Constant,
    DateGoal,
    Expression,
    Goal,
    Literal,
    Negation,
    Operation,
    Real,
    Term,
    Text,
    Value,
    Variable,
    variables_of,
)

NOWHERE = Span("", 1, 1)

words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cs"]) | st.sampled_from("\n\t\\'\""),
    max_size=8,
)
names = (
    st.sampled_from(["p", "q", "long_name", "hasUpper", "has space", "Upper", "it's", "1st", "é", "[]", "+"]) | words
)
values: st.SearchStrategy[Value] = st.one_of(
    names,
    words.map(Text),
    st.integers(),
    st.integers(-(10**300), 10**300),
    st.floats(allow_nan=False, allow_infinity=False).map(lambda number: Real(number + 0.0)),
)
variables = st.sampled_from(["X", "Y", "Patient", "_Z", "_#1", "_#2"]).map(lambda name: Variable(name, NOWHERE))
constants = values.map(lambda value: Constant(value, NOWHERE))
terms: st.SearchStrategy[Term] = variables | constants
literals = st.builds(
    lambda name, args: Literal(name, tuple(args), NOWHERE),
    st.sampled_from(["p", "edge", "'", "has space", "é"]),
    st.lists(terms, max_size=3),
)
numbers = st.one_of(st.integers(-9, 9), st.floats(-9, 9).map(lambda number: Real(number + 0.0))).map(
    lambda value: Constant(value, NOWHERE)
)


def _operation(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    two = st.sampled_from(["+", "-", "*", "/", "//", "mod", "min", "max"])
    return st.builds(lambda op, a, b: Operation(op, (a, b), NOWHERE), two, inner, inner) | st.builds(
        lambda op, a: Operation(op, (a,), NOWHERE), st.sampled_from(["-", "abs"]), inner
    )


expressions: st.SearchStrategy[Expression] = st.recursive(variables | numbers, _operation, max_leaves=6)
results = variables | numbers
simple_goals: st.SearchStrategy[Goal] = st.one_of(
    literals,
    literals.map(lambda literal: Negation(literal, NOWHERE)),
    st.builds(
        lambda op, a, b: Comparison(op, a, b, NOWHERE),
        st.sampled_from(["<", ">", "=<", ">=", "=:=", "=\\="]),
        expressions,
        expressions,
    ),
    st.builds(lambda op, a, b: Comparison(op, a, b, NOWHERE), st.sampled_from(["==", "\\==", "="]), terms, terms),
    st.builds(lambda result, value: Assignment(result, value, NOWHERE), results, expressions),
    st.builds(lambda a, b: DateGoal("before", (a, b), NOWHERE), terms, terms),
    st.builds(lambda a, b, c: DateGoal("date_plus", (a, b, c), NOWHERE), terms, terms, terms),
)


def _aggregate(goals: st.SearchStrategy[Goal]) -> st.SearchStrategy[Goal]:
    inner = st.lists(goals, min_size=1, max_size=3).map(tuple)
    return st.builds(
        lambda function, subject, body, result: Aggregate(function, subject, body, result, NOWHERE),
        st.sampled_from(["sum", "min", "max"]),
        variables,
        inner,
        terms,
    ) | st.builds(lambda body, result: Aggregate("count", None, body, result, NOWHERE), inner, terms)


goals: st.SearchStrategy[Goal] = st.recursive(simple_goals, _aggregate, max_leaves=4)


def _in_order(head: Literal, body: tuple[Goal, ...]) -> tuple[Variable, ...]:
    found = [variable for part in (head, *body) for variable in variables_of(part)]
    return tuple(
        {variable.name: variable for variable in reversed(found)}[name] for name in dict.fromkeys(v.name for v in found)
    )


@st.composite
def rules(draw: st.DrawFn, identity: str = "r") -> Rule:
    head = draw(literals)
    body = tuple(draw(st.lists(goals, max_size=4)))
    known = [v for v in _in_order(head, body) if not v.anonymous]
    cited = st.sampled_from(known) if known else st.nothing()
    cites = draw(st.lists(st.builds(Citation, st.sampled_from(["a", "b c"]) | cited, words | cited), max_size=2))
    return Rule(
        identity,
        head,
        body,
        draw(words),
        draw(st.sampled_from(["", "draft", "approved"])),
        draw(st.sampled_from(["", "label", "label(a, 'b c')"])),
        tuple(cites),
        tuple(draw(st.lists(st.sampled_from(["SEED-01", "k"]), max_size=2))),
        draw(st.sampled_from(["", "2026-01-31"])),
        draw(st.sampled_from(["", "2027-01-31"])),
        draw(words),
        draw(words),
        draw(words),
        _in_order(head, body),
        NOWHERE,
    )
