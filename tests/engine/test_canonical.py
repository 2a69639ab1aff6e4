"""Canonical prints: one way to write each thing, and all of it reads back as it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.canonical import canonical_text, print_atom, print_goal, print_literal, print_value
from engine.encoding import encode
from engine.loading import load_bytes
from engine.plain import parse_goal
from engine.program import Program, Rule
from engine.terms import Constant, Goal, Real, Text, Value
from tests.engine.generated import goals, rules, values


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("anna", "anna"),
        ("long_Name1", "long_Name1"),
        ("Anna", "'Anna'"),
        ("", "''"),
        ("has space", "'has space'"),
        ("it's", "'it\\'s'"),
        ("2026-03-02", "'2026-03-02'"),
        ("_x", "'_x'"),
        ("1st", "'1st'"),
        ("é", "é"),
        ("É", "'É'"),
        ("[]", "'[]'"),
        ("a\nb", "'a\\nb'"),
        ("a\\b", "'a\\\\b'"),
        ("\x07", "'\\x7\\'"),
        (Text('say "no"'), '"say \\"no\\""'),
        (Text("it's"), '"it\'s"'),
        (1, "1"),
        (-1, "-1"),
        (Real(1), "1.0"),
        (Real(37.4), "37.4"),
        (Real(-0.5), "-0.5"),
        (Real(1e300), "1.0e300"),
        (Real(1e16), "1.0e16"),
        (Real(1.5e-7), "1.5e-7"),
        (Real(5e-324), "5.0e-324"),
    ],
)
def test_values(value: Value, written: str) -> None:
    assert print_value(value) == written


def test_integers_of_any_size() -> None:
    assert print_value(10**5000) == "1" + "0" * 5000
    assert print_value(-(10**9000) - 7) == "-1" + "0" * 8999 + "7"


def test_atoms() -> None:
    assert (
        print_atom("recommend", ("anna", "kesimpta", "withhold", "uti1")) == "recommend(anna, kesimpta, withhold, uti1)"
    )
    assert print_atom("has space", ()) == "'has space'"


def goals_of(text: str) -> list[Goal]:
    loaded = load_bytes([("t.pl", f":- rule(r, []).\nh :- {text}.".encode())])
    assert loaded.problems == ()
    return list(loaded.program.rules[0].body)


@pytest.mark.parametrize(
    "written",
    [
        "p(X, _, 'B', \"t\", -1, 2.5)",
        "\\+ p(X)",
        "X is 1 + 2 * 3",
        "X is (1 + 2) * 3",
        "X is 1 - (2 - 3)",
        "X is 1 - 2 - 3",
        "X is -Y",
        "X is -(1)",
        "X is 2 - -1",
        "X is -(-Y)",
        "X is -(Y + 1)",
        "X is -(Y * 2)",
        "X is -Y * 2",
        "X is max(Y, 2) mod abs(-3) // 2",
        "X + 1 =\\= Y / 2",
        "X \\== 'a b'",
        "days_between(A, '2026-03-02', N)",
        "aggregate_all(count, p(_), N)",
        "aggregate_all(max(X), (p(X), \\+ q(X), X > 1), 3)",
    ],
)
def test_goals(written: str) -> None:
    (goal,) = goals_of(written)
    assert print_goal(goal) == written


@given(values)
@settings(max_examples=300, deadline=None)
def test_values_read_back(value: Value) -> None:
    literal, problems = parse_goal(f"p({print_value(value)})")
    assert problems == ()
    assert literal is not None
    (arg,) = literal.args
    assert isinstance(arg, Constant)
    assert arg.value == value
    assert type(arg.value) is type(value)


def same(rule: Rule) -> object:
    """A rule without places, and with its `_` numbered from the left."""
    program = Program({}, (rule,), {}, {}, (), {}, (), False)
    data = encode(program)
    assert isinstance(data["rules"], list)
    (row,) = data["rules"]
    return row[:-1], data["constants"]


@given(goals)
@settings(max_examples=300, deadline=None)
def test_goals_read_back(goal: Goal) -> None:
    written = print_goal(goal)
    (again,) = goals_of(written)
    assert print_goal(again) == written


def numbered(rule: Rule) -> Rule:
    """The rule as it is read: every `_` is a variable of its own, counted from the left."""
    loaded = load_bytes([("t.pl", canonical_text(rule).encode())])
    assert {p.name for p in loaded.problems} <= {"wrong-value"}, loaded.problems
    (read,) = loaded.program.rules
    return read


@given(rules())
@settings(max_examples=200, deadline=None)
def test_rules_read_back(rule: Rule) -> None:
    read = numbered(rule)
    assert canonical_text(read) == canonical_text(rule)
    anonymous = re.compile(r"_#\d+")
    assert anonymous.sub("_", repr(_bare(read))) == anonymous.sub("_", repr(_bare(rule)))
    assert same(numbered(read)) == same(read)


def _bare(part: object) -> object:
    """Data without its places."""
    if isinstance(part, tuple):
        fields = getattr(part, "_fields", None)
        if fields is None:
            return tuple(_bare(item) for item in part)
        return (
            type(part).__name__,
            *(_bare(item) for name, item in zip(fields, part, strict=True) if name not in ("span", "variables")),
        )
    return part


def test_layout_does_not_matter() -> None:
    texts = (
        ':- rule(r, [clinician: "c", title: "t"]).\np(X) :- q(X, _), X > 1 + 1.\n',
        '% a remark\n:-rule(r,[title:"t",\n\n clinician:"\\x63\\"]) .\np(X):-(q(X,_)),(X>(1+1)). /* end */',
    )
    first, second = (load_bytes([("t.pl", text.encode())]).program.rules[0] for text in texts)
    assert canonical_text(first) == canonical_text(second)
    assert canonical_text(first) == (
        ':- rule(r, [\n    title: "t",\n    clinician: "c"\n]).\np(X) :-\n    q(X, _),\n    X > 1 + 1.\n'
    )


def test_literals() -> None:
    literal, _ = parse_goal("p(X, _, 'b c')")
    assert literal is not None
    assert print_literal(literal) == "p(X, _, 'b c')"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_decimals_are_exact(number: float) -> None:
    assert float(print_value(Real(number))) == number
    assert re.fullmatch(r"-?\d+\.\d+(e-?\d+)?", print_value(Real(number)))
