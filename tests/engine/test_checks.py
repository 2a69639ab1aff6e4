"""The semantic checks: what is found, where, and what stays silent. Full texts of problems are in tests/problems."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.checks import check, check_loaded
from engine.checks.constants import is_day
from engine.checks.findings import MOST
from engine.checks.kinds import common_kind
from engine.checks.sentences import Piece, pieces
from engine.loading import load_bytes
from engine.plain import load_plain
from engine.problem import ERROR, Label, Problem
from engine.program import Argument, Case, Citation, Override, Predicate, Program, Query, Rule
from engine.source import Span
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
    Variable,
)

DECLARED = """
:- predicate(as_of(date), [from: record, holds: "{date}", absent: "no day"]).
:- predicate(treatment(patient, drug, since: date), [from: record, holds: "{drug}", absent: "no {drug}"]).
:- predicate(infection(patient, episode, infection), [from: record, holds: "{infection}", absent: "none"]).
:- predicate(measured(patient, test, value: number, date), [from: record, holds: "{test}", absent: "none"]).
:- predicate(wait(drug, days: integer), [from: facts, holds: "{days}", absent: "none"]).
:- predicate(called(any, text), [from: facts, holds: "{any}", absent: "none"]).
:- predicate(p(patient), [from: rules, holds: "{patient}", absent: "none"]).
:- predicate(q(patient, x: any), [from: rules, holds: "{x}", absent: "none"]).
:- predicate(n(patient, x: integer), [from: rules, holds: "{x}", absent: "none"]).
:- predicate(m(patient, x: number), [from: rules, holds: "{x}", absent: "none"]).
:- predicate(d(patient, x: date), [from: rules, holds: "{x}", absent: "none"]).
"""


def header(rule_id: str = "r") -> str:
    return f':- rule({rule_id}, [clinician: "c", patient: "p"]).\n'


def names(text: str) -> list[str]:
    """Names of the problems of declarations, rules and facts."""
    return [p.name for p in problems(text)]


def problems(text: str) -> tuple[Problem, ...]:
    return check_loaded(load_bytes([("kb/t.pl", (DECLARED + text).encode())]))


def of_rule(clause: str) -> list[tuple[str, str]]:
    """Name and marked text of each problem of one rule, leaving out single uses."""
    text = DECLARED + header() + clause
    loaded = load_bytes([("kb/t.pl", text.encode())])
    found = []
    for p in check_loaded(loaded):
        if p.name != "single-use-variable":
            line = loaded.texts[p.place.file].line(p.place.line)
            found.append((p.name, line[p.place.column - 1 : p.place.column - 1 + p.place.width]))
    return found


def plain(text: str) -> list[tuple[str, int, int]]:
    loaded = load_plain(text, "p.pl")
    return [(p.name, p.place.line, p.place.column) for p in check_loaded(loaded)]


# Values where they are needed ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "clause",
    [
        "p(X) :- treatment(X, _, _), \\+ infection(X, _, _).",
        "p(X) :- treatment(X, D, S), E = D, date_plus(S, 1, T), before(S, T), treatment(X, E, T).",
        "d(X, S) :- treatment(X, _, S), S == '2026-03-03'.",
        "n(X, N) :- treatment(X, _, S), days_between(S, '2026-03-03', D), N is D + 1.",
        "n(X, N) :- treatment(X, _, _), aggregate_all(count, infection(X, _, _), N).",
        "n(X, N) :- treatment(X, _, _), aggregate_all(sum(D), (treatment(X, G, _), wait(G, D)), N).",
        "p(X) :- treatment(X, _, _), aggregate_all(count, infection(X, E, _), 2), aggregate_all(count, "
        "(infection(X, E, I), \\+ called(I, _)), N), N > 3.",
        "p(anna) :- as_of('2026-03-03').",
    ],
)
def test_values_that_are_there(clause: str) -> None:
    assert of_rule(clause) == []


@pytest.mark.parametrize(
    ("clause", "marked"),
    [
        ("p(X) :- \\+ infection(X, _, _), treatment(X, _, _).", ["X"]),
        ("p(X) :- treatment(X, _, _), \\+ infection(X, Ep, _).", ["Ep"]),
        ("q(X, Who) :- treatment(X, _, _).", ["Who"]),
        ("q(X, _) :- treatment(X, _, _).", ["_"]),
        ("p(X) :- treatment(X, _, _), N > 3, n(X, N).", ["N"]),
        ("p(X) :- treatment(X, _, _), N is M + 1, N > 3.", ["M"]),
        ("p(X) :- treatment(X, _, _), A = B, q(X, A), q(X, B).", ["A"]),
        ("p(X) :- treatment(X, _, S), before(T, S).", ["T"]),
        ("p(X) :- treatment(X, _, S), date_plus(S, N, T), d(X, T), n(X, N).", ["N"]),
        ("p(X) :- treatment(X, _, S), days_between(S, T, _), d(X, T).", ["T"]),
        ("n(X, N) :- aggregate_all(count, infection(X, _, _), N).", ["X", "X"]),
        ("n(X, N) :- treatment(X, _, _), aggregate_all(sum(V), infection(X, _, _), N).", ["V"]),
        ("p(X) :- treatment(X, _, _), aggregate_all(count, infection(X, E, _), 2), q(X, E).", ["E"]),
        ("n(X, N) :- treatment(X, _, _), aggregate_all(count, n(X, N), N).", ["N"]),
        (
            "p(X) :- treatment(X, _, _), aggregate_all(count, (infection(X, _, I), \\+ called(J, _)), 1), I == J.",
            ["I", "J"],
        ),
    ],
)
def test_values_that_are_not_there(clause: str, marked: list[str]) -> None:
    found = of_rule(clause)
    if clause.startswith("n(X, N) :- aggregate_all(count, infection(X"):
        marked = ["X"]
    assert [(n, m) for n, m in found if n == "unbound-variable"] == [("unbound-variable", m) for m in marked]


def test_a_variable_is_reported_once_in_its_clause() -> None:
    assert of_rule("p(X) :- treatment(X, _, _), A > 1, A > 2, A > 3.") == [("unbound-variable", "A")]


# Kinds --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "clause",
    [
        "q(X, D) :- treatment(X, D, _).",
        "p(X) :- treatment(X, D, _), called(D, T), called(I, T), infection(X, _, I).",
        "m(X, V) :- wait(_, V), measured(X, _, V, _).",
        "n(X, V) :- wait(_, V), measured(X, _, V, _).",
        "n(X, N) :- n(X, M), N is (M + 1) * 2 - max(M, 3) // 2 mod 5.",
        "m(X, N) :- n(X, M), N is M / 2.",
        "n(X, N) :- m(X, M), N is M // 2.",
        "d(X, L) :- treatment(X, _, _), aggregate_all(max(S), treatment(X, _, S), L).",
        "m(X, L) :- treatment(X, _, _), aggregate_all(min(V), measured(X, _, V, _), L).",
        "p(X) :- treatment(X, _, _), aggregate_all(max(V), treatment(X, _, V), A), "
        "aggregate_all(max(V), measured(X, _, V, _), B), B > 1, before(A, '2026-03-03').",
        "p(X) :- q(X, D), treatment(X, D, _).",
        "p(X) :- treatment(X, D, _), D \\== kesimpta, D == ocrevus.",
        "p(X) :- measured(X, _, V, S), wait(_, V), date_plus(S, V, _).",
        "d(X, S) :- treatment(X, _, _), S = '2026-03-03'.",
    ],
)
def test_kinds_that_meet(clause: str) -> None:
    assert of_rule(clause) == []


@pytest.mark.parametrize(
    ("clause", "name", "marked"),
    [
        ("p(X) :- treatment(X, D, _), infection(X, _, D).", "kind-mismatch", "D"),
        ("p(X) :- treatment(X, _, S), q(X, S).", "kind-mismatch", "S"),
        ("q(X, S) :- treatment(X, _, S).", "kind-mismatch", "S"),
        ("q(X, T) :- treatment(X, D, _), called(D, T).", "kind-mismatch", "T"),
        ("q(X, 3) :- treatment(X, _, _).", "kind-mismatch", "3"),
        ("n(X, V) :- measured(X, _, V, _).", "kind-mismatch", "V"),
        ("n(X, N) :- n(X, M), N is M / 2.", "kind-mismatch", "N"),
        ("n(X, 2.5) :- p(X).", "kind-mismatch", "2.5"),
        ("p(X) :- treatment(X, D, _), D > 3.", "kind-mismatch", "D"),
        ("p(X) :- treatment(X, _, S), N is S + 1, N > 2.", "kind-mismatch", "S"),
        ("p(X) :- treatment(X, D, S), before(S, D).", "kind-mismatch", "D"),
        ("p(X) :- treatment(X, D, _), infection(X, _, I), D == I.", "kind-mismatch", "I"),
        ("p(X) :- treatment(X, D, _), D == 3.", "kind-mismatch", "3"),
        ('p(X) :- treatment(X, D, _), \\+ wait(D, "7").', "kind-mismatch", '"7"'),
        ("n(X, N) :- treatment(X, _, _), aggregate_all(sum(D), treatment(X, D, _), N).", "kind-mismatch", "D"),
        ("d(X, N) :- treatment(X, _, _), aggregate_all(count, treatment(X, _, _), N).", "kind-mismatch", "N"),
        (
            "p(X) :- treatment(X, _, _), aggregate_all(count, (treatment(X, D, _), infection(X, _, D)), 1).",
            "kind-mismatch",
            "D",
        ),
        ("p(X) :- treatment(X, _, '2026-02-30').", "bad-date", "'2026-02-30'"),
        ("p(X) :- treatment(X, _, today).", "bad-date", "today"),
        ("p(X) :- treatment(X, _, S), on_or_before(S, '20260303').", "bad-date", "'20260303'"),
        ("p(X) :- treatment(X, _, S), S == kesimpta.", "bad-date", "kesimpta"),
    ],
)
def test_kinds_that_do_not_meet(clause: str, name: str, marked: str) -> None:
    assert of_rule(clause) == [(name, marked)]


def test_common_kinds() -> None:
    assert common_kind("drug", "any") == common_kind("any", "drug") == "drug"
    assert common_kind("number", "integer") == "integer"
    assert common_kind("", "date") == common_kind("date", "") == "date"
    assert common_kind("any", "any") == "any"
    assert common_kind("drug", "infection") is None
    assert [common_kind("any", k) for k in ("date", "number", "integer", "text")] == [None] * 4


def test_days_of_the_calendar() -> None:
    assert is_day("2024-02-29") and is_day("0001-01-01") and is_day("9999-12-31")
    assert not any(map(is_day, ("2023-02-29", "2026-3-2", "20260302", "2026-03-02 ", "2026-W10-1", "", "٢٠٢٦-٠٣-٠٢")))


CLOSED = """
:- predicate(drug_class(drug, class), [from: facts, holds: "{drug}", defines: drug, absent: "no"]).
"""


def test_closed_kinds() -> None:
    facts = "drug_class(kesimpta, b).\n"
    rule = header() + "p(X) :- treatment(X, kesimta, _).\n"
    assert names(CLOSED + facts + rule) == ["unknown-constant"]
    assert names(CLOSED + facts + rule.replace("kesimta", "kesimpta")) == []
    assert names(CLOSED + rule) == [], "a kind whose list is empty is open"
    assert names(CLOSED + facts + "wait(kesimta, 7).\n") == ["unknown-constant"]
    assert names(CLOSED + facts + 'called(kesimta, "k").\n') == [], "arguments of kind any are not looked up"


def test_closed_kinds_in_cases_and_queries() -> None:
    text = CLOSED + "drug_class(kesimpta, b).\n" + header() + "p(X) :- treatment(X, kesimpta, _).\n"
    case = """
:- case("it holds", [
    exercises: r,
    given: [as_of('2026-03-03'), treatment(anna, DRUG, '2026-03-01')],
    expect: [p(_)],
    expect_not: [q(anna, DRUG), n(_, _)]
]).
:- query(who, [title: "who", asks: p(Who)]).
"""
    assert names(text + case.replace("DRUG", "kesimpta")) == []
    found = problems(text + case.replace("treatment(anna, DRUG", "treatment(anna, kesimta").replace("DRUG", "x"))
    assert [(p.name, p.place.column) for p in found] == [("unknown-constant", 50)]
    assert names(text + case.replace("DRUG", "kesimpta").replace("'2026-03-01'", "'2026-02-31'")) == ["bad-date"]
    query = ':- query(which, [title: "which", asks: treatment(_, aspirin, _)]).\n'
    assert names(CLOSED + "drug_class(kesimpta, b).\n" + query) == ["unknown-constant"]


@pytest.mark.parametrize(
    ("arguments", "keys", "found"),
    [
        ("drug", "defines: infection", ["kind-mismatch"]),
        ("drug", "defines: drug", []),
        ("drug, day: date", "may_be_ahead: [day]", []),
        ("drug, day: date", "may_be_ahead: [day, drug]", ["kind-mismatch"]),
        ("drug, days: number", "checked_by: wait(drug, days)", []),
        ("drug, days: number", "checked_by: wait(drug)", []),
        ("drug, days: number", "checked_by: wait(days)", ["kind-mismatch"]),
        ("drug, days: number", "checked_by: wait(drug, days, drug)", ["wrong-arity"]),
        ("drug, days: number", "checked_by: waiting(drug, days)", ["unknown-predicate"]),
    ],
)
def test_declarations_that_name_kinds(arguments: str, keys: str, found: list[str]) -> None:
    assert names(f':- predicate(declared({arguments}), [from: facts, holds: "x", {keys}]).\n') == found


# What follows from another problem stays silent ---------------------------------------------------------------------


def test_a_broken_definition_is_told_once() -> None:
    text = header("broken") + "p(X) :- treatment(X, _ _).\n" + header() + "q(X, X) :- p(X).\n"
    found = names(text + ':- query(all, [title: "t", asks: q(_, _)]).\n')
    assert found == ["unexpected-token"]


def test_a_broken_rule_does_not_make_others_unreachable() -> None:
    text = ':- query(all, [title: "t", asks: p(_)]).\n' + header() + "q(X, E) :- infection(X, E, _).\n"
    assert names(text) == ["unreachable-rule"]
    assert "unreachable-rule" not in names(text + header("broken") + "p(X) :- q(X, _) q(X, _).\n")


def test_one_problem_for_each_place() -> None:
    assert of_rule("p(X) :- nothing(X), treatment(X, Y, Y).") == [
        ("unknown-predicate", "nothing"),
        ("kind-mismatch", "Y"),
    ]


def test_places_of_errors_found_in_reading_are_taken() -> None:
    loaded = load_bytes([("kb/t.pl", (DECLARED + header() + "p(X) :- nothing(X).\n").encode())])
    (problem,) = check(loaded.program, loaded.texts)
    known = Problem("other", ERROR, "other", (Label(problem.place, "here"),))
    assert check(loaded.program, loaded.texts, (known,)) == ()
    assert check(loaded.program, loaded.texts, (known._replace(severity="warning"),)) == (problem,)
    assert check(loaded.program, loaded.texts, (), frozenset({"nothing"})) == ()


def test_more_problems_than_anybody_reads() -> None:
    text = "".join(f"p{i}(X) :- missing{i}(X).\n" for i in range(MOST + 50))
    loaded = load_plain(text, "p.pl")
    found = check(loaded.program, loaded.texts)
    assert len(found) == MOST + 1
    assert "too-many-problems" in {p.name for p in found}


# Places -------------------------------------------------------------------------------------------------------------


def test_words_in_headers_are_marked_where_they_stand() -> None:
    text = """:- rule(r, [
    title: "clinician: {Nobody}",
    cites: [other / "x", nowhere],
    clinician: "{Drug} for {Nobody}",
    patient: "p"
]).
p(X) :- treatment(X, Drug, _).
"""
    found = load_bytes([("kb/t.pl", (DECLARED + text).encode())])
    first = DECLARED.count("\n")
    assert [(p.name, p.place.line - first, p.place.column) for p in check_loaded(found)] == [
        ("unknown-source", 3, 13),
        ("unknown-source", 3, 26),
        ("unknown-template-variable", 4, 28),
    ]
    without = check(found.program)
    assert {p.place.line - first for p in without} == {7}


def test_pieces_of_texts() -> None:
    assert pieces("no gaps") == ()
    assert pieces("{A}{b_c}") == (Piece("{A}", "A", True), Piece("{b_c}", "b_c", True))
    assert [p.written for p in pieces("}{A {B} { C }{}{") if not p.sound] == ["}", "{", "{ C }", "{}", "{"]


# Overrides ----------------------------------------------------------------------------------------------------------


def overriding(*pairs: str) -> str:
    text = ':- predicate(o(patient), [from: rules, holds: "{patient}", concerns: [patient]]).\n'
    text += "".join(header(i) + "o(X) :- infection(X, _, _).\n" for i in "abcd")
    return text + "".join(f":- overrides({pair[0]}, {pair[1]}).\n" for pair in pairs)


def test_overrides() -> None:
    assert names(overriding("ab", "bc", "ac", "ad")) == []
    assert names(overriding("aa")) == ["overrides-cycle"]
    assert names(overriding("ab", "ba", "cd")) == ["overrides-cycle"]
    assert names(overriding("ab", "ba", "cd", "dc")) == ["overrides-cycle"] * 2
    assert names(overriding("ae")) == ["unknown-rule"]


def test_a_rule_that_needs_what_it_defeats() -> None:
    text = overriding("ab").replace("o(X) :- infection", "o(X) :- o(X), infection", 1)
    assert names(text) == ["negation-through-recursion"]


# Plain programs -----------------------------------------------------------------------------------------------------


def test_plain_programs_need_no_declarations() -> None:
    text = """
edge(a, b). edge(b, 1). edge("c", 2.5).
path(X, Y) :- edge(X, Y).
path(X, Y) :- path(X, Z), edge(Z, Y).
path(z, z).
far(X) :- edge(X, _), \\+ path(X, X), aggregate_all(count, path(X, _), N), N > 2.
"""
    assert plain(text) == []


def test_plain_programs_are_checked_for_safety() -> None:
    assert plain("p(a). q(X) :- \\+ p(X), p(X).") == [("unbound-variable", 1, 20)]
    assert plain("p(a). q(X, Y) :- p(X).") == [("unbound-variable", 1, 12)]
    assert plain("p(a). q(X) :- p(X), \\+ q(X).") == [("negation-through-recursion", 1, 24)]
    assert plain("p(a, b). q(X) :- p(X, Y).") == [("single-use-variable", 1, 23)]
    assert plain("p(a). q(X) :- nothing(X).") == [("unknown-predicate", 1, 15)]
    assert plain("p(a). q(X) :- p(X, X).") == [("wrong-arity", 1, 15)]


# Nothing crashes ----------------------------------------------------------------------------------------------------

HERE = Span("a.pl", 1, 1)
atoms = st.sampled_from(["a", "p", "q", "drug", "r1", "2026-03-03", "X"])
values = st.one_of(atoms, st.integers(-2, 2), st.sampled_from([Real(1.5), Text("t")]))
variables = st.builds(Variable, st.sampled_from(["X", "Y", "_#1"]), st.just(HERE))
arguments = st.one_of(variables, st.builds(Constant, values, st.just(HERE)))
literals = st.builds(Literal, atoms, st.lists(arguments, max_size=3).map(tuple), st.just(HERE))
expressions = st.recursive(
    arguments,
    lambda inner: st.builds(
        Operation,
        st.sampled_from(["+", "/", "abs", "mod"]),
        st.lists(inner, min_size=1, max_size=2).map(tuple),
        st.just(HERE),
    ),
    max_leaves=4,
)
simple_goals = st.one_of(
    literals,
    st.builds(Negation, literals, st.just(HERE)),
    st.builds(Comparison, st.sampled_from(["<", "=", "==", "=:="]), expressions, expressions, st.just(HERE)),
    st.builds(Assignment, arguments, expressions, st.just(HERE)),
    st.builds(
        DateGoal,
        st.sampled_from(["before", "date_plus", "odd"]),
        st.lists(arguments, max_size=3).map(tuple),
        st.just(HERE),
    ),
)
goals = st.recursive(
    simple_goals,
    lambda inner: st.builds(
        Aggregate,
        st.sampled_from(["count", "sum", "max"]),
        st.none() | variables,
        st.lists(inner, max_size=2).map(tuple),
        arguments,
        st.just(HERE),
    ),
    max_leaves=3,
)
words = st.sampled_from(["", "{X}", "{", "text"])
kinds = st.sampled_from(["any", "date", "number", "integer", "text", "drug", ""])
rules = st.builds(
    Rule,
    id=atoms,
    head=literals,
    body=st.lists(goals, max_size=3).map(tuple),
    title=words,
    status=words,
    evidence=words,
    cites=st.lists(st.builds(Citation, atoms, words), max_size=1).map(tuple),
    encodes=st.just(()),
    since=words,
    until=words,
    caveat=words,
    clinician=words,
    patient=words,
    variables=st.just(()),
    span=st.just(HERE),
)
predicates = st.builds(
    Predicate,
    name=atoms,
    arguments=st.lists(st.builds(Argument, atoms, kinds, st.just(HERE)), max_size=3).map(tuple),
    origin=st.sampled_from(["", "record", "facts", "rules"]),
    holds=words,
    absent=words,
    answer=st.booleans(),
    concerns=st.lists(atoms, max_size=2).map(tuple),
    defines=kinds,
    checked_by=st.none(),
    change=st.just(()),
    may_be_ahead=st.just(()),
    may_be_set=st.just(""),
    span=st.just(HERE),
)
rows = st.lists(values, max_size=3).map(tuple)
programs = st.builds(
    Program,
    predicates=st.lists(predicates, max_size=4).map(lambda found: {p.name: p for p in found}),
    rules=st.lists(rules, max_size=4).map(tuple),
    facts=st.dictionaries(atoms, st.dictionaries(rows, st.just(HERE), max_size=2), max_size=3),
    sources=st.just({}),
    cases=st.lists(
        st.builds(
            Case,
            title=words,
            exercises=st.lists(atoms, max_size=1).map(tuple),
            given=st.lists(st.tuples(atoms, rows), max_size=2).map(tuple),
            expect=st.lists(literals, max_size=1).map(tuple),
            expect_not=st.lists(literals, max_size=1).map(tuple),
            span=st.just(HERE),
        ),
        max_size=1,
    ).map(tuple),
    queries=st.dictionaries(atoms, st.builds(Query, atoms, words, literals, st.just(HERE)), max_size=1),
    overrides=st.lists(st.builds(Override, atoms, atoms, st.just(HERE)), max_size=2).map(tuple),
    plain=st.booleans(),
)


@settings(max_examples=300, deadline=None)
@given(programs)
def test_no_program_is_too_broken(program: Program) -> None:
    for problem in check(program):
        assert problem.labels and problem.message and problem.why and problem.help
