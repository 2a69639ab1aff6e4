"""Directives to declarations: what they mean, and the closed sets of their keys and values."""

from __future__ import annotations

import pytest

from engine.keys import DIRECTIVES, KEYS, REQUIRED
from engine.loading import Loaded, load_bytes
from engine.program import Argument, Case, Citation, Override, Predicate, Query, RowCheck, Source
from engine.source import Span
from engine.terms import Constant, Text, Variable


def load(text: str) -> Loaded:
    return load_bytes([("kb/t.pl", text.encode())])


def found(text: str) -> list[tuple[str, str]]:
    """The problems of a text: their names and what is marked."""
    loaded = load(text)
    lines = loaded.texts["kb/t.pl"].line
    return [(p.name, lines(p.place.line)[p.place.column - 1 :][: p.place.width]) for p in loaded.problems]


def test_predicate() -> None:
    loaded = load(
        ":- predicate(measured(patient, test, value: number, unit, 'on': date), [\n"
        '    from: record, holds: "h", absent: "a", answer: true, concerns: [patient, test], defines: thing,\n'
        "    checked_by: reported_in(test, unit), change: [add, remove], may_be_ahead: ['on']\n]).\n"
    )
    assert loaded.problems == ()
    predicate = loaded.program.predicates["measured"]
    assert [(a.name, a.kind) for a in predicate.arguments] == [
        ("patient", "patient"),
        ("test", "test"),
        ("value", "number"),
        ("unit", "unit"),
        ("on", "date"),
    ]
    assert predicate.arguments[2].span == ("kb/t.pl", 1, 38, 13)
    assert predicate == Predicate(
        "measured",
        predicate.arguments,
        "record",
        "h",
        "a",
        True,
        ("patient", "test"),
        "thing",
        RowCheck("reported_in", ("test", "unit")),
        ("add", "remove"),
        ("on",),
        "",
        predicate.span,
    )
    assert predicate.span == ("kb/t.pl", 1, 14, 8)
    assert isinstance(predicate.arguments[0], Argument)
    assert type(predicate.holds) is str


def test_predicate_without_arguments() -> None:
    loaded = load(':- predicate(ready, [from: rules, holds: "h"]).')
    assert loaded.problems == ()
    assert loaded.program.predicates["ready"].arguments == ()


def test_rule() -> None:
    loaded = load(
        ":- rule(warn, [\n"
        '    title: "T", status: under_review, evidence: label(boxed, warning), cites: [leaflet / "p. 2", other],\n'
        '    encodes: [\'SEED-01\', k2], since: "2020-08-20", until: "2030-01-01", caveat: "c", clinician: "x",\n'
        '    patient: "y"\n]).\n'
        "warned(P, D) :-\n    takes(P, D, _, _), \\+ p(_, P).\n"
    )
    assert loaded.problems == ()
    (rule,) = loaded.program.rules
    assert rule[3:13] == (
        "T",
        "under_review",
        "label(boxed, warning)",
        (Citation("leaflet", "p. 2"), Citation("other", "")),
        ("SEED-01", "k2"),
        "2020-08-20",
        "2030-01-01",
        "c",
        "x",
        "y",
    )
    assert rule.id == "warn"
    assert rule.span == ("kb/t.pl", 6, 1, 12)
    assert [(v.name, v.span.line, v.span.column) for v in rule.variables] == [
        ("P", 6, 8),
        ("D", 6, 11),
        ("_#1", 7, 17),
        ("_#2", 7, 20),
        ("_#3", 7, 29),
    ]
    assert loaded.places[("rule", "warn", "caveat")] == ("kb/t.pl", 3, 81, 3)


@pytest.mark.parametrize(
    ("arguments", "key", "expected"),
    [
        ("name, v: integer", "may_be_set: [v]", ""),
        ("name, v: number, unit", "may_be_set: [v]", ""),
        ("name, v: number, w: number", "may_be_set: [v, w]", "`[v, w]` is not one argument of this predicate"),
        ("name, v: number", "may_be_set: []", "`[]` is not one argument of this predicate"),
        ("name, v: date", "may_be_set: [v]", "`[v]` is not an argument of kind `number` or `integer`"),
        ("v: number, name", "may_be_set: [v]", "`[v]` is not an argument of facts that begin with a name"),
        ("t: text, v: number", "may_be_set: [v]", "`[v]` is not an argument of facts that begin with a name"),
        ("name, v: number", "from: rules", "`[v]` is not an argument of a predicate with `from: facts`"),
    ],
)
def test_what_may_be_set(arguments: str, key: str, expected: str) -> None:
    keys = "from: rules, may_be_set: [v]" if key.startswith("from") else f"from: facts, {key}"
    loaded = load(f':- predicate(limit({arguments}), [{keys}, holds: "h"]).')
    assert [p.message for p in loaded.problems] == ([expected] if expected else [])
    assert loaded.program.predicates["limit"].may_be_set == ("" if expected else "v")


def test_citations_with_variables() -> None:
    loaded = load(
        ':- rule(r, [\n    cites: [Label / At, label / At, Label / "p", Label]\n]).\nq(X) :- p(X, Label, At).'
    )
    assert loaded.problems == ()
    (rule,) = loaded.program.rules
    label, at = rule.cites[0]
    assert label == Variable("Label", Span("kb/t.pl", 2, 13, 5)) and at == Variable("At", Span("kb/t.pl", 2, 21, 2))
    assert [[getattr(part, "name", part) for part in c] for c in rule.cites] == [
        ["Label", "At"],
        ["label", "At"],
        ["Label", "p"],
        ["Label", ""],
    ]
    bindings = {"Label": "eu", "At": Text("4.4")}
    assert rule.cited(bindings) == (("eu", "4.4"), ("label", "4.4"), ("eu", "p"), ("eu", ""))
    assert rule.cited({"Label": "label", "At": Text("p")}) == (("label", "p"), ("label", "")), "each is told once"
    assert rule.cited({})[0] == ("Label", "At"), "what has no value is shown by its name"


def test_source_query_overrides() -> None:
    loaded = load(
        ':- source(leaflet, [title: "T", kind: label, publisher: "P", date: "2026", url: "u", jurisdiction: us,'
        ' note: "n"]).\n'
        ':- query(all, [title: "All", asks: warned(P, _)]).\n:- overrides(a, b).'
    )
    assert loaded.problems == ()
    source = loaded.program.sources["leaflet"]
    assert source == Source("leaflet", "T", "label", "P", "2026", "u", "us", "n", source.span)
    query = loaded.program.queries["all"]
    assert query == Query("all", "All", query.asks, query.span)
    assert [v.name for v in query.asks.args if not isinstance(v, Constant)] == ["P", "_#1"]
    assert loaded.program.overrides == (Override("a", "b", loaded.program.overrides[0].span),)


def test_case() -> None:
    loaded = load(
        ':- case("who takes it", [\n    exercises: [a, b],\n'
        "    given: [as_of('2026-03-03'), takes(anna, \"x\", 1)],\n"
        "    expect: [warned(anna, _)],\n    expect_not: [warned(_, _), quiet]\n])."
    )
    assert loaded.problems == ()
    (case,) = loaded.program.cases
    assert isinstance(case, Case)
    assert case[:3] == (
        "who takes it",
        ("a", "b"),
        (("as_of", ("2026-03-03",)), ("takes", ("anna", Text("x"), 1))),
    )
    assert [literal.predicate for literal in case.expect_not] == ["warned", "quiet"]
    assert case.span == ("kb/t.pl", 1, 9, 14)


PREDICATE = ':- predicate(p(a), [from: facts, holds: "h"%s]).'
RULE = ':- predicate(q(a), [from: rules, holds: "h"]).\n:- rule(r, [%s]).\nq(X) :- p(X).'


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ('title: "t"', []),
        ("title: t", [("wrong-value", "t")]),
        ("status: aproved", [("wrong-value", "aproved")]),
        ("evidence: label(a, b)", []),
        ("evidence: label(X)", [("wrong-value", "label(X)")]),
        ('evidence: "a"', [("wrong-value", '"a"')]),
        ("cites: a", [("wrong-value", "a")]),
        ("cites: [a / b]", [("wrong-value", "a / b")]),
        ('cites: [A / B, A, a / B, A / "b"]', []),
        ("cites: [_ / B]", [("wrong-value", "_ / B")]),
        ("cites: [a / _]", [("wrong-value", "a / _")]),
        ("cites: [_]", [("wrong-value", "_")]),
        ('cites: ["a"]', [("wrong-value", '"a"')]),
        ("encodes: [1]", [("wrong-value", "1")]),
        ('since: "2026-02-29"', [("wrong-value", '"2026-02-29"')]),
        ('since: "20260228"', [("wrong-value", '"20260228"')]),
        ("since: '2026-02-28'", [("wrong-value", "'2026-02-28'")]),
        ('since: "2026-02-28", until: "2026-02-27"', [("wrong-value", '"2026-02-27"')]),
        ('titel: "t"', [("unknown-key", "titel")]),
        ('title: "t", title: "u"', [("duplicate-key", "title")]),
        ("title", [("wrong-value", "title")]),
        ('title: "t" / 2', [("wrong-value", '"t" / 2')]),
    ],
)
def test_values_of_rules(keys: str, expected: list[tuple[str, str]]) -> None:
    assert found(RULE % keys) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (", answer: false", [("wrong-value", "false")]),
        (", concerns: [b]", [("wrong-value", "b")]),
        (", concerns: a", [("wrong-value", "a")]),
        (', defines: "kind"', [("wrong-value", '"kind"')]),
        (", checked_by: q(b)", [("wrong-value", "b")]),
        (", checked_by: q", [("wrong-value", "q")]),
        (", change: [ad]", [("wrong-value", "[ad]")]),
        (", may_be_ahead: [b]", [("wrong-value", "b")]),
        (", may_be_set: [b]", [("wrong-value", "b")]),
        (", may_be_set: [a]", [("wrong-value", "[a]")]),
        (', holds: "h"', [("duplicate-key", "holds")]),
    ],
)
def test_values_of_predicates(keys: str, expected: list[tuple[str, str]]) -> None:
    assert found(PREDICATE % keys) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (":- predicat(a, []).", "unknown-directive"),
        (":- dynamic a/1.", "unknown-directive"),
        (":- rule.", "unknown-directive"),
        (":- X.", "unknown-directive"),
        (':- "a".', "unknown-directive"),
        (":- a, b.", "unknown-directive"),
        (":- predicate(a).", "wrong-value"),
        (':- predicate(A, [from: facts, holds: "h"]).', "wrong-value"),
        (':- predicate(a(B), [from: facts, holds: "h"]).', "wrong-value"),
        (':- predicate(a(b: "c"), [from: facts, holds: "h"]).', "wrong-value"),
        (':- predicate(a(b, b: c), [from: facts, holds: "h"]).', "duplicate-id"),
        (':- predicate(before(a, b), [from: facts, holds: "h"]).', "reserved-name"),
        (':- predicate(rule(a, b), [from: facts, holds: "h"]).', "reserved-name"),
        (":- predicate(a, [from: facts]).", "missing-key"),
        (":- source(s, []).", "missing-key"),
        (':- overrides("a", b).', "wrong-value"),
        (':- query(q, [title: "t", asks: X]).', "wrong-value"),
        (':- query(q, [title: "t", asks: a = b]).', "wrong-value"),
        (':- query(q, [title: "t", asks: a(f(b))]).', "not-in-language"),
        (':- case("", [exercises: a, given: [as_of(x)], expect: []]).', "wrong-value"),
        (':- case("c", [exercises: a, given: [as_of(x)]]).', "missing-key"),
        (':- case("c", [exercises: a, given: [], expect: []]).', "missing-as-of"),
        (':- case("c", [exercises: a, given: [as_of(_)], expect: []]).', "wrong-value"),
        (':- case("c", [exercises: a, given: [as_of(x)], expect: [p(X)]]).', "wrong-value"),
        (':- case("c", [exercises: a, given: [as_of(x)], expect: [\\+ p]]).', "wrong-value"),
    ],
)
def test_one_problem(text: str, name: str) -> None:
    assert {found_name for found_name, _ in found(text)} == {name}


def test_hints() -> None:
    helps = {
        p.name: p.help for p in load(':- sorce(s, [kynd: label]).\n:- source(s, [kynd: lable, title: "t"]).').problems
    }
    assert helps == {
        "unknown-directive": "a directive with a similar name exists: `source`",
        "unknown-key": "a key with a similar name exists: `kind`",
    }
    (wrong,) = load(':- source(s, [kind: lable, title: "t"]).').problems
    assert wrong.help == "a value with a similar name exists: `label`"


def test_repeats_name_the_first() -> None:
    (problem,) = load(':- source(s, [kind: label, kind: study, title: "t"]).').problems
    assert [(label.span.column, label.text) for label in problem.labels] == [
        (28, "given again"),
        (15, "given here before"),
    ]


def test_tables_agree() -> None:
    assert set(KEYS) == set(REQUIRED) == set(DIRECTIVES) - {"overrides"}
    assert all(set(REQUIRED[name]) <= set(KEYS[name]) for name in KEYS)
