"""Folders to programs: files, headers and their clauses, facts, repeats, and what follows from broken definitions."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.loading import Loaded, load_bytes, load_files, load_kb
from engine.terms import (
    Aggregate,
    Assignment,
    Comparison,
    Constant,
    DateGoal,
    Literal,
    Negation,
    Operation,
    Real,
    Text,
)

DECLARED = """:- predicate(takes(patient, drug), [from: record, holds: "h", absent: "a"]).
:- predicate(safe(drug), [from: facts, holds: "h"]).
:- predicate(warned(patient, drug), [from: rules, holds: "h"]).
"""
HEADER = ':- rule(%s, [clinician: "c", patient: "p"]).\n'


def load(text: str) -> Loaded:
    return load_bytes([("kb/t.pl", text.encode())])


def found(text: str) -> list[tuple[str, int, int]]:
    return [(p.name, p.place.line, p.place.column) for p in load(text).problems]


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_files_of_a_folder(tmp_path: Path) -> None:
    kb = write(
        tmp_path / "kb",
        {
            "vocabulary.pl": DECLARED,
            "rules/b.pl": HEADER % "b" + "warned(P, D) :- takes(P, D).\n",
            "facts/a.pl": "safe(water).\n",
            "prelude.pl": "this is not (read\n",
            "rules/prelude.pl": "safe(tea).\n",
            ".hidden.pl": "neither (this\n",
            ".git/x.pl": "nor (this\n",
            "notes.txt": "nor (this\n",
        },
    )
    loaded = load_kb(kb)
    assert loaded.problems == ()
    assert list(loaded.texts) == ["kb/facts/a.pl", "kb/rules/b.pl", "kb/rules/prelude.pl", "kb/vocabulary.pl"]
    assert set(loaded.program.facts["safe"]) == {("water",), ("tea",)}
    assert loaded.program.facts["safe"][("water",)] == ("kb/facts/a.pl", 1, 1, 11)
    assert loaded.program.rules[0].span.file == "kb/rules/b.pl"
    assert load_kb(Path(os.path.relpath(kb))).program == loaded.program


def test_the_folder_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path / "mine", {"a.pl": DECLARED}))
    assert list(load_kb(Path()).texts) == ["mine/a.pl"]


def test_files_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path, {"a.pl": DECLARED, "b/c.pl": "safe(water).\n"}))
    loaded = load_files([Path("b/c.pl"), Path("a.pl")])
    assert loaded.problems == ()
    assert list(loaded.texts) == ["b/c.pl", "a.pl"]


def test_folders_without_rules(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        loaded = load_kb(folder)
        assert [p.name for p in loaded.problems] == ["no-rule-files"]
        assert loaded.program.rules == ()


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    kb = write(tmp_path / "kb", {"a.pl": DECLARED})
    (kb / "b.pl").symlink_to(kb / "missing")
    loaded = load_kb(kb)
    assert [(p.name, p.place.file) for p in loaded.problems] == [("unreadable-file", "kb/b.pl")]
    assert set(loaded.program.predicates) == {"takes", "safe", "warned"}
    assert [p.name for p in load_files([tmp_path / "none.pl"]).problems] == ["unreadable-file"]


def test_links_in_circles(tmp_path: Path) -> None:
    kb = write(tmp_path / "kb", {"a.pl": DECLARED})
    (kb / "again").symlink_to(kb)
    assert list(load_kb(kb).texts) == ["kb/a.pl"]


def test_goals() -> None:
    loaded = load(
        HEADER % "r"
        + "warned(P, 'D') :-\n    takes(P, X), \\+ safe(_), X > 1 + -2, X \\== \"t\", N is max(X, 2.5) mod 3,\n"
        + "    days_between('2026-01-01', X, N), aggregate_all(sum(M), (q(M), (r, M > 1)), N),\n"
        + "    aggregate_all(count, q(_), 3)."
    )
    assert loaded.problems == ()
    (rule,) = loaded.program.rules
    literal, negation, greater, other, assignment, date, total, count = rule.body
    assert isinstance(literal, Literal)
    assert isinstance(rule.head.args[1], Constant)
    assert isinstance(negation, Negation)
    assert isinstance(greater, Comparison)
    assert isinstance(greater.right, Operation)
    assert [o.value for o in greater.right.operands if isinstance(o, Constant)] == [1, -2]
    assert isinstance(other, Comparison)
    assert isinstance(other.right, Constant)
    assert other.right.value == Text("t")
    assert isinstance(assignment, Assignment)
    assert isinstance(assignment.expression, Operation)
    assert assignment.expression.op == "mod"
    assert isinstance(date, DateGoal)
    assert isinstance(total, Aggregate)
    assert [type(g) for g in total.goals] == [Literal, Literal, Comparison]
    assert total.subject is not None
    assert total.span == ("kb/t.pl", 4, 39, 44)
    assert isinstance(count, Aggregate)
    assert (count.function, count.subject) == ("count", None)


def test_headers_and_clauses() -> None:
    header = HEADER % "r"
    assert found(DECLARED + header + "warned(P, D) :- takes(P, D).") == []
    assert found(DECLARED + header + "warned(anna, water).") == []
    assert found(DECLARED + header) == [("header-without-rule", 4, 9)]
    assert found(DECLARED + header + header % () + "warned(a, b).") == [
        ("header-without-rule", 4, 9),
        ("duplicate-id", 5, 9),
    ]
    assert found(DECLARED + header + ":- overrides(a, b).\nwarned(a, b).") == [
        ("header-without-rule", 4, 9),
        ("rule-without-header", 6, 1),
    ]
    assert found(DECLARED + "warned(P, D) :- takes(P, D).") == [("rule-without-header", 4, 1)]
    assert found(DECLARED + "safe(X) :- takes(_, X).") == [("rule-without-header", 4, 1)]
    assert found(DECLARED + "warned(a, b).\nwarned(X, b).") == [
        ("rule-without-header", 4, 1),
        ("rule-without-header", 5, 1),
    ]
    assert found(DECLARED + "safe(X).") == [("fact-with-variable", 4, 6)]
    assert found(DECLARED + "safe(_).") == [("fact-with-variable", 4, 6)]


def test_headers_are_for_one_file() -> None:
    loaded = load_bytes([("a.pl", (HEADER % "r").encode()), ("b.pl", b"warned(a, b).\n"), ("c.pl", DECLARED.encode())])
    assert [(p.name, p.place.file) for p in loaded.problems] == [
        ("header-without-rule", "a.pl"),
        ("rule-without-header", "b.pl"),
    ]


def test_a_broken_header_or_clause_says_so_once() -> None:
    assert found(DECLARED + ':- rule(r, [clinician "c"]).\nwarned(a, b).') == [("unexpected-token", 4, 23)]
    assert found(DECLARED + ":- rule(\nwarned(P, D) :- takes(P, D).") == [("unclosed-bracket", 4, 8)]
    assert found(DECLARED + HEADER % "r" + "warned(P, D) :- takes(P D).") == [("unexpected-token", 5, 25)]
    assert found(DECLARED + HEADER % "r" + "warned(P, D) :- takes(P, f(D)).") == [("not-in-language", 5, 26)]
    assert found(DECLARED + HEADER % "R" + "warned(P, D) :- takes(P, D).") == [("wrong-value", 4, 9)]


def test_names_of_broken_definitions() -> None:
    loaded = load(
        ":- predicate(a(X), [from: facts]).\n:- source(s [title]).\n"
        + HEADER % "r"
        + "p :- q(.\n"
        + HEADER % "t"
        + ":- query(u, []).\n"
    )
    assert {"a", "s", "r", "p", "t", "u"} <= loaded.broken


def test_repeats() -> None:
    text = DECLARED + 'safe(water).\nsafe("water").\nsafe( water ).\n:- overrides(a, b).\n:- overrides(a, b).\n'
    loaded = load(text)
    assert [(p.name, p.severity, p.place.line, p.labels[1].span.line) for p in loaded.problems] == [
        ("duplicate-fact", "warning", 6, 4),
        ("duplicate-fact", "warning", 8, 7),
    ]
    assert len(loaded.program.facts["safe"]) == 2
    assert len(loaded.program.overrides) == 1


def test_what_is_defined_twice() -> None:
    two = load_bytes([("a.pl", DECLARED.encode()), ("b.pl", DECLARED.encode())])
    assert [(p.name, p.place.file, p.labels[1].span.file) for p in two.problems] == [
        ("duplicate-id", "b.pl", "a.pl")
    ] * 3


def test_values_keep_their_kinds() -> None:
    loaded = load(
        ':- predicate(v(a: any), [from: facts, holds: "h"]).\nv(1). v(1.0). v("1"). v(\'1\'). v(-1). v(-0.0).'
    )
    assert loaded.problems == ()
    assert list(loaded.program.facts["v"]) == [(1,), (Real(1.0),), (Text("1"),), ("1",), (-1,), (Real(0.0),)]


def test_file_order_means_nothing() -> None:
    files = [("a.pl", DECLARED.encode()), ("b.pl", b"safe(a).\n"), ("c.pl", b"safe(b).\n")]
    there, back = load_bytes(files).program, load_bytes(files[::-1]).program
    assert there.predicates == back.predicates
    assert there.facts == back.facts


def test_problems_are_sorted_and_of_all_files() -> None:
    loaded = load_bytes([("b.pl", b"p(.\nq(,).\n"), ("a.pl", b"x y.\n")])
    assert [p.place[:2] for p in loaded.problems] == [("a.pl", 1), ("b.pl", 1), ("b.pl", 2)]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("X :- q.", ("bad-head", 1, 1)),
        ("3.", ("bad-head", 1, 1)),
        ("[a].", ("bad-head", 1, 1)),
        ("a + b.", ("bad-head", 1, 1)),
        ("p, q :- r.", ("bad-head", 1, 1)),
        ("before(a, b).", ("reserved-name", 1, 1)),
        ("before(X, b) :- q.", ("reserved-name", 1, 1)),
        ("before.", ("reserved-name", 1, 1)),
        ("X = Y :- q.", ("reserved-name", 1, 1)),
        ("rule(a, [b]).", ("reserved-name", 1, 1)),
        ("p(f(a)).", ("not-in-language", 1, 3)),
        ("p([]).", ("not-in-language", 1, 3)),
        ("p :- q(a + 1).", ("misplaced-arithmetic", 1, 8)),
        ("p :- X = Y + 1.", ("misplaced-arithmetic", 1, 10)),
        ("p :- X == f(Y).", ("not-in-language", 1, 11)),
        ("p :- 3.", ("bad-goal", 1, 6)),
        ("p :- X.", ("bad-goal", 1, 6)),
        ("p :- a: b.", ("bad-goal", 1, 6)),
        ("p :- X + 1.", ("bad-goal", 1, 6)),
        ("p :- \\+ X > 1.", ("bad-negation", 1, 9)),
        ("p :- \\+ (a, b).", ("bad-negation", 1, 10)),
        ("p :- \\+ before(X, Y).", ("bad-negation", 1, 9)),
        ("p :- \\+ 3.", ("bad-negation", 1, 9)),
        ("p :- \\+(a, b).", ("bad-built-in", 1, 6)),
        ("p :- before(X).", ("bad-built-in", 1, 6)),
        ("p :- is(X).", ("bad-built-in", 1, 6)),
        ("p :- =(X).", ("bad-built-in", 1, 6)),
        ("p :- before.", ("bad-built-in", 1, 6)),
        ("p :- aggregate_all(count, q).", ("bad-built-in", 1, 6)),
        ("p :- aggregate_all(bag(X), q(X), L).", ("bad-built-in", 1, 20)),
        ("p :- aggregate_all(count(X), q(X), N).", ("bad-built-in", 1, 20)),
        ("p :- aggregate_all(max(X, Y), q(X, Y), N).", ("bad-built-in", 1, 20)),
        ("p :- aggregate_all(max(X - 1), q(X), N).", ("bad-built-in", 1, 24)),
        ("p :- aggregate_all(sum(3), q(X), N).", ("bad-built-in", 1, 24)),
        ("p :- aggregate_all(count, X, N).", ("bad-goal", 1, 27)),
        ("p :- X > a.", ("not-a-number", 1, 10)),
        ('p :- X is "1" + 1.', ("not-a-number", 1, 11)),
        ("p :- a is 1.", ("not-a-number", 1, 6)),
        ("p :- X is [1].", ("not-a-number", 1, 11)),
        ("p :- X is sqrt(2).", ("not-in-language", 1, 11)),
        ("p :- X is max(1).", ("not-in-language", 1, 11)),
        ("p :- not(q).", ("not-in-language", 1, 6)),
        ("p :- true.", ("not-in-language", 1, 6)),
        ("p :- findall(X, q(X), L).", ("not-in-language", 1, 6)),
    ],
)
def test_what_is_no_clause(clause: str, expected: tuple[str, int, int]) -> None:
    names = found(clause)
    assert names[:1] == [expected]
    assert {name for name, _, _ in names[1:]} <= {"rule-without-header"}


LINES = [*DECLARED.splitlines(), HEADER % "r", "warned(P, D) :-", "takes(P, D).", "safe(X)."]


@given(st.lists(st.sampled_from([*LINES, ":- source(s,", '[title: "t"]).'])))
@settings(max_examples=100, deadline=None)
def test_any_order_of_lines_loads(lines: list[str]) -> None:
    load("\n".join(lines))


@given(st.binary())
@settings(deadline=None)
def test_any_bytes_load(data: bytes) -> None:
    load_bytes([("t.pl", data)])
