"""Compact form and fingerprint: nothing of a program is lost, nothing unexpected is taken."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.compiled import FORMAT, BrokenRule, decode, decode_planned
from engine.encoding import encode
from engine.loading import load_bytes
from engine.plain import load_plain
from engine.program import Program, Rule
from engine.program_json import fingerprint
from engine.source import Span
from engine.terms import Real, Row, Text
from tests.engine.generated import rules, values

FULL = """:- predicate(as_of(date), [from: record, holds: "h"]).
:- predicate(takes(patient, drug, mg: number), [
    from: record, holds: "{patient} takes {drug}", absent: "a", change: [add], may_be_ahead: [mg],
    checked_by: safe(drug), concerns: [patient, drug]
]).
:- predicate(safe(drug), [from: facts, holds: "h", defines: drug]).
:- predicate(warned(patient, drug), [from: rules, answer: true, holds: "h", concerns: [patient]]).
:- source(leaflet, [title: "Leaflet", kind: label, date: "2026", url: "u", jurisdiction: us, note: "n"]).
:- predicate(limit(name, value: number), [from: facts, holds: "h", may_be_set: [value]]).
limit(most, 3).
safe(water). safe('Big Pill'). safe("text"). safe(1). safe(1.0).
:- rule(warn, [
    title: "T", status: draft, evidence: label(warning), cites: [leaflet / "p. 2", D / X, D], encodes: ['K-1'],
    since: "2020-01-01", until: "2030-01-01", caveat: "c", clinician: "{P}", patient: "p"
]).
warned(P, D) :-
    takes(P, D, M), \\+ safe(D), M > 1.5 + -X mod 2, N is max(M, 3), X = "t", before(A, '2026-01-01'),
    aggregate_all(max(Z), (takes(_, _, Z), Z > 0), B), aggregate_all(count, safe(_), C).
:- rule(again, [clinician: "c", patient: "p"]).
warned(P, water) :- takes(P, _, _).
:- overrides(warn, again).
:- query(all, [title: "All", asks: warned(P, _)]).
:- case("one", [
    exercises: [warn], given: [as_of('2026-03-03'), takes(a, water, 2)],
    expect: [warned(a, _)], expect_not: [warned(_, tea)]
]).
:- case("two", [exercises: warn, given: [as_of('2026-03-03')], expect_not: [warned(_, _)]]).
"""


def full() -> Program:
    loaded = load_bytes([("kb/full.pl", FULL.encode())])
    assert loaded.problems == ()
    return loaded.program


def flat(part: Any, place: Span) -> Any:
    """Data in which all places are `place`."""
    if type(part) is Span:
        return place
    if isinstance(part, tuple):
        items = [flat(item, place) for item in part]
        return type(part)(*items) if hasattr(part, "_fields") else tuple(items)
    return part


def outer(program: Program) -> Program:
    """A program with only those places that the compact form keeps."""

    def rule(r: Rule) -> Rule:
        inner: Rule = flat(r, r.span)
        return inner

    return program._replace(
        predicates={name: flat(p, p.span) for name, p in program.predicates.items()},
        rules=tuple([rule(r) for r in program.rules]),
        cases=tuple([flat(c, c.span) for c in program.cases]),
        queries={name: flat(q, q.span) for name, q in program.queries.items()},
    )


def through_json(program: Program) -> Any:
    return json.loads(json.dumps(encode(program)))


def test_round_trip() -> None:
    program = full()
    again = decode(through_json(program))
    assert again == outer(program)
    assert fingerprint(again) == fingerprint(program)
    assert encode(again) == encode(program)
    assert decode(through_json(program), skip_cases=True) == outer(program)._replace(cases=())


def test_rules_read_when_needed() -> None:
    program = full()
    data = through_json(program)
    rules = [json.dumps(rule).encode() for rule in data.pop("rules")]
    planned = decode_planned(data, rules)
    assert planned.program == outer(program)._replace(rules=(), cases=())
    read = [rule.rule for _, stratum in planned.plan for rule in stratum]
    assert sorted(read) == sorted(outer(program).rules)
    assert planned.mentioned["drug"] == {"water", "Big Pill", Text("text"), 1, Real(1.0)}
    broken = decode_planned(data, [b'["warn", 1]'] * len(rules))
    with pytest.raises(BrokenRule):
        _ = broken.plan[-1][1][0].rule


def test_kinds_of_values_are_kept_apart() -> None:
    rows = decode(through_json(full())).facts["safe"]
    assert [type(row[0]).__name__ for row in rows] == ["str", "str", "Text", "int", "Real"]


@given(
    st.lists(rules(), max_size=3),
    st.dictionaries(
        st.tuples(values, values),
        st.builds(Span, st.just("f"), st.integers(1), st.integers(1), st.integers(1)),
        max_size=4,
    ),
)
@settings(deadline=None)
def test_any_round_trip(some: list[Rule], rows: dict[Row, Span]) -> None:
    program = Program({}, tuple(some), {"p": rows} if rows else {}, {}, (), {}, (), False)
    again = decode(through_json(program))
    assert again == outer(program)
    assert fingerprint(again) == fingerprint(program)


def test_plain_programs() -> None:
    program = load_plain("p(a). p(b).\nq(X) :- p(X).", "t").program
    assert decode(through_json(program)) == outer(program)
    assert fingerprint(program) == fingerprint(load_plain("\n\nq(X) :- p(X).\np(b). p(a).", "other").program)


def shuffled() -> list[tuple[str, bytes]]:
    """The same knowledge base in two files, another order and another layout."""
    begin = FULL.index("safe(water)")
    end = FULL.index(":- overrides")
    first = FULL[end:] + "safe( 1.0 ). safe('water').% c\n safe(\"text\"). safe(1). safe('Big Pill').\n"
    rest = FULL[FULL.index(":- rule(warn") : end].split(":- rule(again")
    second = ":- rule(again" + rest[1] + "/* x */ " + rest[0] + FULL[:begin]
    return [("z.pl", first.encode()), ("a.pl", second.encode())]


def test_fingerprint_does_not_know_layout() -> None:
    loaded = load_bytes(shuffled())
    assert loaded.problems == ()
    assert fingerprint(loaded.program) == fingerprint(full())
    assert fingerprint(full()).startswith("sha256:")
    assert len(fingerprint(full())) == 71


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('holds: "{patient} takes {drug}"', 'holds: "{patient} took {drug}"'),
        ("mg: number", "mg: integer"),
        ("change: [add]", "change: [remove]"),
        (", may_be_set: [value]", ""),
        ('[leaflet / "p. 2", D / X, D]', '[leaflet / "p. 2", D / X]'),
        (", defines: drug", ""),
        ("answer: true, ", ""),
        ("concerns: [patient]", "concerns: [drug]"),
        ("checked_by: safe(drug)", "checked_by: safe(mg)"),
        ('title: "Leaflet"', 'title: "Leaflets"'),
        ("jurisdiction: us", "jurisdiction: eu"),
        ("safe(1).", "safe(2)."),
        ("safe(1.0).", ""),
        ('safe("text")', "safe(text)"),
        ("status: draft", "status: approved"),
        ('"p. 2"', '"p. 3"'),
        ('caveat: "c"', 'caveat: "d"'),
        ('since: "2020-01-01"', 'since: "2020-01-02"'),
        ("rule(again", "rule(once_more"),
        ("\\+ safe(D)", "safe(D)"),
        ("1.5 + -X", "1.5 - -X"),
        ("before(A,", "on_or_before(A,"),
        ('X = "t"', "X = t"),
        ("takes(_, _, Z)", "takes(_, Y, Z)"),
        (":- overrides(warn, again).", ""),
        ('title: "All"', 'title: "Some"'),
        ("asks: warned(P, _)", "asks: warned(_, _)"),
        ("expect_not: [warned(_, tea)]", "expect_not: [warned(_, coffee)]"),
        ("takes(a, water, 2)", "takes(a, water, 2.0)"),
        ('case("two"', 'case("three"'),
        ("warned(P, water) :- takes(P, _, _)", "warned(Q, water) :- takes(Q, _, _)"),
    ],
)
def test_fingerprint_knows_every_word(before: str, after: str) -> None:
    assert FULL.count(before) == 1
    other = load_bytes([("kb/full.pl", FULL.replace(before, after).encode())]).program
    assert fingerprint(other) != fingerprint(full())


# Hostile data -------------------------------------------------------------------------------------------------------

Path = tuple[Any, ...]


def paths(data: Any, prefix: Path = ()) -> list[Path]:
    """The place of every part of some data."""
    found = [prefix]
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, item in items:
        found.extend(paths(item, (*prefix, key)))
    return found


def replaced(data: Any, path: Path, value: Any) -> Any:
    copied = copy.deepcopy(data)
    inner = copied
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return copied


ENCODED = through_json(full())
PATHS = [path for path in paths(ENCODED) if path]
ODD: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, False, -1, 10**9, 1.5, float("nan"), float("inf"), "", "odd", [], {}, [[]], ["odd"], [1.0], {"a": 1}]
)


def taken(data: Any) -> Program | None:
    try:
        return decode(data)
    except ValueError:
        return None


@given(st.sampled_from(PATHS), ODD)
@settings(max_examples=1500, deadline=None)
def test_data_of_another_sort(path: Path, value: Any) -> None:
    """What is taken in spite of a change is a program that could have been encoded so."""
    program = taken(replaced(ENCODED, path, value))
    if program is not None:
        assert taken(through_json(program)) == program


@given(st.sampled_from([path for path in PATHS if isinstance(path[-1], str) and len(path) == 1]))
def test_missing_parts(path: Path) -> None:
    data = dict(ENCODED)
    del data[path[0]]
    assert taken(data) is None


@pytest.mark.parametrize("data", [None, 1, "x", [], {}, {"format": FORMAT}, {"format": FORMAT, "plain": False}])
def test_data_that_is_no_program(data: Any) -> None:
    assert taken(data) is None


def test_other_formats() -> None:
    assert taken({**ENCODED, "format": FORMAT + 1}) is None
    assert taken({**ENCODED, "format": True}) is None


def test_deep_data() -> None:
    deep: Any = 0
    for _ in range(100_000):
        deep = ["-", deep]
    data = copy.deepcopy(ENCODED)
    data["rules"][0][7] = [[3, 0, deep]]
    assert taken(data) is None


def test_decoding_imports_no_parser() -> None:
    code = "import sys, engine.compiled, engine.cache; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {
        "engine.parser",
        "engine.tokens",
        "engine.loading",
        "engine.encoding",
        "difflib",
        "hashlib",
        "json",
    }
