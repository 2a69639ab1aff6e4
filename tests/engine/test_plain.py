"""Plain programs and single goals."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.plain import load_plain, parse_goal
from engine.terms import Constant, Real, Text


def found(text: str) -> list[tuple[str, int, int]]:
    return [(p.name, p.place.line, p.place.column) for p in load_plain(text, "t.pl").problems]


def test_program() -> None:
    loaded = load_plain(
        '% plain\nedge(a, b). edge(b, "c").\nedge(1, 1.5).\n\npath(X, Y) :- edge(X, Y).\n'
        "path(X, Z) :- edge(X, Y), path(Y, Z).\nedge(X, X) :- path(X, X), \\+ start.\nstart.\n",
        "t.pl",
    )
    assert loaded.problems == ()
    program = loaded.program
    assert program.plain
    assert list(program.facts["edge"]) == [("a", "b"), ("b", Text("c")), (1, Real(1.5))]
    assert program.facts["start"] == {(): ("t.pl", 8, 1, 5)}
    assert [rule.id for rule in program.rules] == ["t.pl:5", "t.pl:6", "t.pl:7"]
    edge = program.predicates["edge"]
    assert [(a.name, a.kind) for a in edge.arguments] == [("a1", ""), ("a2", "")]
    assert (edge.origin, edge.span) == ("", ("t.pl", 2, 1, 10))


def test_rules_on_one_line() -> None:
    rules = load_plain("p(a).\nq(X) :- p(X). r(X) :- p(X).\ns(X) :-\n  p(X). t(X) :- p(X).", "t").program.rules
    assert [rule.id for rule in rules] == ["t:2:1", "t:2:15", "t:3", "t:4"]


def test_facts_with_variables_are_rules() -> None:
    (rule,) = load_plain("same(X, X).", "t").program.rules
    assert rule.body == ()


def test_facts_stated_twice_are_one() -> None:
    loaded = load_plain("p(a). p(a).", "t")
    assert loaded.problems == ()
    assert loaded.program.facts["p"] == {("a",): ("t", 1, 1, 4)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p(a). p(a, b).", [("wrong-arity", 1, 7)]),
        ("p(a). q(X) :- p(X, X).", [("wrong-arity", 1, 15)]),
        ("p(a). q(X) :- p(X), \\+ p.", [("wrong-arity", 1, 24)]),
        ("p(a). q(N) :- aggregate_all(count, p(_, _), N).", [("wrong-arity", 1, 36)]),
        ("p(a). q(X) :- p(X), r(X).", [("unknown-predicate", 1, 21)]),
        ("p(a). q(X) :- p(X), \\+ r(X).", [("unknown-predicate", 1, 24)]),
        ("p(a). q(X) :- r(X). s(X) :- r(X).", [("unknown-predicate", 1, 15)]),
        ("p(a). q(X) :- p(X), r(X). r(X) :- p(X, X).", [("wrong-arity", 1, 35)]),
        ("p(a). q(X) :- p(X), r(X). r(b c).", [("unexpected-token", 1, 31)]),
        (":- dynamic p/1.\np(a).", [("unknown-directive", 1, 4)]),
        (":- predicate(p(a), []).", [("unknown-directive", 1, 4)]),
        (":- rule(.", [("unclosed-bracket", 1, 8)]),
        ("source(a, b). rule(X, Y) :- source(X, Y).", []),
        ("", []),
    ],
)
def test_problems(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(text) == expected


def test_labels_and_hints() -> None:
    arity, unknown = load_plain("edge(a, b).\nq(X) :- edge(X).\nr(X) :- egde(X, X).", "t").problems
    assert [(label.span.line, label.text) for label in arity.labels] == [(2, "1 argument"), (1, "2 arguments")]
    assert unknown.help == "a predicate with a similar name exists: `edge`"


def test_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("p.pl").write_bytes(b"p(a).\r\nq(X) :- p(X).\n")
    loaded = load_plain(Path("p.pl"))
    assert [p.name for p in loaded.problems] == ["crlf-line-ends"]
    assert [rule.id for rule in loaded.program.rules] == ["p.pl:2"]
    assert [p.name for p in load_plain(Path("none.pl")).problems] == ["unreadable-file"]
    assert load_plain(Path("p.pl"), "other").program.rules[0].id == "other:2"


def test_a_hundred_thousand_facts() -> None:
    text = "".join(f"edge(n{number}, n{number * 7 % 100_000}).\n" for number in range(100_000))
    begun = time.perf_counter()
    loaded = load_plain(text, "t")
    seconds = time.perf_counter() - begun
    assert len(loaded.program.facts["edge"]) == 100_000
    # About 0.7 s alone on the machine it was made for.
    assert seconds < 5


@pytest.mark.parametrize("text", ["path(a, Y)", "path(a, Y).", " path( a , Y ) . % c", "path(a,Y)\n.\n"])
def test_goal(text: str) -> None:
    literal, problems = parse_goal(text)
    assert problems == ()
    assert literal is not None
    assert literal.predicate == "path"
    first, second = literal.args
    assert isinstance(first, Constant)
    assert (first.value, second[0]) == ("a", "Y")


NO_GOALS = ("", ".", "X", "3", "p(", "p(a) q", "p(a). q(b).", "p(f(a))", "p :- q", "p, q", "\\+ p(a)", "X > 1")


@pytest.mark.parametrize("text", [*NO_GOALS, "before(a, b)", "p(1 + 2)", ":- p", "\x00", "'a", "p(a)\nq", "is"])
def test_what_is_no_goal(text: str) -> None:
    literal, problems = parse_goal(text)
    assert literal is None
    assert problems
    assert "full-stop" not in problems[0].name


@given(st.text())
def test_any_goal(text: str) -> None:
    literal, problems = parse_goal(text)
    assert (literal is None) == bool(problems)


@given(st.text())
def test_any_program(text: str) -> None:
    load_plain(text, "t")


def test_surrogates() -> None:
    assert found("p('\ud800').") == [("bad-encoding", 1, 4)]
    assert parse_goal("p('\ud800')")[0] is None
