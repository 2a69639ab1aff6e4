"""The dependency graph: order of strata, slices, and cycles through what must be complete first."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.dependencies import (
    AGGREGATE,
    CYCLES_SHOWN,
    NEGATION,
    OVERRIDES,
    POSITIVE,
    body_needs,
    edges,
    fired_node,
    negative_cycles,
    reachable,
    slice_for,
    strata,
)
from engine.program import Override, Program, Rule
from engine.source import Span
from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Variable

HERE = Span("a.pl", 1, 1)


def atom(name: str, line: int = 1) -> Literal:
    return Literal(name, (), Span("a.pl", line, 1))


def rule(rule_id: str, head: str, *needs: str, line: int = 1) -> Rule:
    """A rule from names: `-p` is a negation of p, `#p` an aggregate over p."""
    body: list[Goal] = []
    for number, name in enumerate(needs):
        place = Span("a.pl", line, 10 * number + 10)
        literal = Literal(name.lstrip("-#"), (), place)
        if name.startswith("-"):
            body.append(Negation(literal, place))
        elif name.startswith("#"):
            body.append(Aggregate("count", None, (literal,), Variable("N", place), place))
        else:
            body.append(literal)
    empty = ("",) * 3
    return Rule(rule_id, atom(head, line), tuple(body), *empty, (), (), "", "", "", "", "", (), Span("a.pl", line, 1))


def program(*rules: Rule, overrides: tuple[tuple[str, str], ...] = ()) -> Program:
    return Program({}, rules, {}, {}, (), {}, tuple(Override(s, w, HERE) for s, w in overrides), True)


def shape(p: Program) -> list[tuple[list[str], list[str], bool]]:
    return [(sorted(s.nodes), [r.id for r in s.rules], s.recursive) for s in strata(p)]


def test_strata_come_after_what_they_need() -> None:
    p = program(rule("r1", "c", "b", "-a"), rule("r2", "b", "a"), rule("r3", "b", "c0"))
    assert shape(p) == [
        (["a"], [], False),
        (["c0"], [], False),
        (["b"], ["r2", "r3"], False),
        (["c"], ["r1"], False),
    ]


def test_recursion_through_one_and_several_predicates() -> None:
    p = program(rule("r1", "path", "edge"), rule("r2", "path", "edge", "path"), rule("e", "even", "odd"))
    assert (["path"], ["r1", "r2"], True) in shape(p)
    p = program(rule("e", "even", "odd"), rule("o", "odd", "even"))
    assert shape(p) == [(["even", "odd"], ["e", "o"], True)]


def test_order_of_rules_in_the_program_does_not_matter() -> None:
    rules = [rule(f"r{i}", f"p{i % 7}", f"p{(i * 3) % 5}", f"q{i % 3}") for i in range(20)]
    expected = shape(program(*rules))
    for seed in range(5):
        random.Random(seed).shuffle(rules)
        assert shape(program(*rules)) == expected


def test_an_overriding_rule_is_evaluated_before_what_it_defeats() -> None:
    p = program(rule("s", "rec", "a"), rule("w", "rec", "b"), overrides=(("s", "w"),))
    assert shape(p) == [
        (["a"], [], False),
        (["b"], [], False),
        (["fired:s"], ["s"], False),
        (["rec"], ["w"], False),
    ]


def test_an_overriding_rule_with_an_early_head_stays_with_its_head() -> None:
    p = program(rule("s", "early", "a"), rule("w", "late", "early"), overrides=(("s", "w"),))
    assert [r for _, r, _ in shape(p) if r] == [["s"], ["w"]]
    assert sum(len(s.rules) for s in strata(p)) == 2


def test_a_defeated_stronger_rule_fires_only_after_its_own_defeat() -> None:
    p = program(rule("s", "rec", "a"), rule("w", "rec", "b"), rule("t", "rec", "c"), overrides=(("s", "w"), ("t", "s")))
    assert [r for _, r, _ in shape(p) if r] == [["t"], ["s"], ["w"]]


def test_overrides_of_unknown_rules_are_left_out() -> None:
    p = program(rule("w", "rec", "b"), overrides=(("nobody", "w"), ("w", "nobody")))
    assert shape(p) == [(["b"], [], False), (["rec"], ["w"], False)]
    assert negative_cycles(p) == []


def test_needs_within_aggregates_are_aggregates() -> None:
    place = Span("a.pl", 1, 1)
    inner = Aggregate("count", None, (Negation(atom("c"), place), atom("b")), Variable("N", place), place)
    goals = (atom("a"), Aggregate("sum", None, (inner, atom("d")), Constant(1, place), place), atom("e"))
    assert [(name, how) for name, how, _ in body_needs(goals)] == [
        ("a", POSITIVE),
        ("c", NEGATION),
        ("b", AGGREGATE),
        ("d", AGGREGATE),
        ("e", POSITIVE),
    ]


def test_slices_keep_what_can_contribute() -> None:
    p = program(
        rule("r1", "answer", "x"),
        rule("r2", "x", "-y"),
        rule("r3", "other", "x"),
        rule("s", "other", "z"),
        rule("r4", "z", "k"),
        overrides=(("s", "r1"), ("r3", "s")),
    )
    assert {r.id for r in slice_for(p, ["answer"]).rules} == {"r1", "r2", "r3", "s", "r4"}
    assert {r.id for r in slice_for(p, ["x"]).rules} == {"r2"}
    assert slice_for(p, ["x"]).overrides == ()
    assert slice_for(p, ["no_such"]).rules == ()
    assert reachable(p, ["x"]) == {"x", "y"}
    assert fired_node("s") in reachable(p, ["answer"])


def test_a_slice_without_the_weaker_rule_drops_the_override() -> None:
    p = program(rule("s", "a", "x"), rule("w", "b", "y"), overrides=(("s", "w"),))
    assert slice_for(p, ["a"]).overrides == ()
    assert slice_for(p, ["b"]).overrides == p.overrides
    assert [r.id for r in slice_for(p, ["b"]).rules] == ["s", "w"]


def test_negative_cycles_are_told_edge_by_edge() -> None:
    p = program(rule("r1", "a", "-b"), rule("r2", "b", "c"), rule("r3", "c", "a"), rule("r4", "c", "x"))
    (cycle,) = negative_cycles(p)
    assert [(e.source, e.target, e.how, e.rule.id) for e in cycle] == [
        ("a", "b", NEGATION, "r1"),
        ("b", "c", POSITIVE, "r2"),
        ("c", "a", POSITIVE, "r3"),
    ]


def test_aggregates_and_overrides_close_cycles_too() -> None:
    (cycle,) = negative_cycles(program(rule("r1", "a", "#a")))
    assert [(e.source, e.target, e.how) for e in cycle] == [("a", "a", AGGREGATE)]
    p = program(rule("s", "x", "a"), rule("w", "a", "b"), overrides=(("s", "w"),))
    (cycle,) = negative_cycles(p)
    assert [(e.source, e.target, e.how) for e in cycle] == [("a", "fired:s", OVERRIDES), ("fired:s", "a", POSITIVE)]


def test_negation_of_an_earlier_stratum_is_no_cycle() -> None:
    assert negative_cycles(program(rule("r1", "a", "-b"), rule("r2", "b", "b"), rule("r3", "a", "a"))) == []


def test_a_tangle_is_told_in_part() -> None:
    names = [f"p{i}" for i in range(CYCLES_SHOWN * 3)]
    p = program(
        *(rule(f"r{a}{b}", a, f"-{b}", line=i * 100 + j) for i, a in enumerate(names) for j, b in enumerate(names))
    )
    assert len(negative_cycles(p)) == CYCLES_SHOWN


def test_a_hundred_thousand_predicates_in_a_chain_and_in_a_circle() -> None:
    count = 100_000
    chain = [rule(f"r{i}", f"p{i}", f"p{i + 1}") for i in range(count)]
    ordered = strata(program(*chain))
    assert len(ordered) == count + 1
    assert ordered[0].nodes == {f"p{count}"}
    circle = program(*chain, rule("last", f"p{count}", "-p0"))
    assert len(strata(circle)) == 1
    (cycle,) = negative_cycles(circle)
    assert len(cycle) == count + 1


@st.composite
def programs(draw: st.DrawFn) -> Program:
    names = ["a", "b", "c", "d", "e"]
    needs = st.lists(st.tuples(st.sampled_from(["", "-", "#"]), st.sampled_from(names)), max_size=3)
    rules = [
        rule(f"r{i}", draw(st.sampled_from(names)), *("".join(n) for n in draw(needs)), line=i + 1)
        for i in range(draw(st.integers(0, 7)))
    ]
    ids = st.sampled_from([r.id for r in rules] or ["none"])
    return program(*rules, overrides=tuple(draw(st.lists(st.tuples(ids, ids), max_size=3))))


@settings(max_examples=200, deadline=None)
@given(programs())
def test_strata_agree_with_a_transitive_closure(p: Program) -> None:
    found = edges(p)
    nodes = {e.source for e in found} | {e.target for e in found} | {r.head.predicate for r in p.rules}
    reach = {(e.source, e.target) for e in found}
    for middle in nodes:
        reach |= {(a, b) for a in nodes for b in nodes if (a, middle) in reach and (middle, b) in reach}
    ordered = strata(p)
    place = {n: i for i, s in enumerate(ordered) for n in s.nodes}
    assert set(place) == nodes
    for a in nodes:
        for b in nodes:
            same = a == b or ((a, b) in reach and (b, a) in reach)
            assert (place[a] == place[b]) == same
            if (a, b) in reach:
                assert place[b] <= place[a]
    for stratum in ordered:
        assert stratum.recursive == any((n, n) in reach for n in stratum.nodes)
    assert sorted(r.id for s in ordered for r in s.rules) == sorted(r.id for r in p.rules)
    closing = {(e.source, e.target) for e in found if e.negative and (e.target, e.source) in reach}
    cycles = negative_cycles(p)
    assert bool(closing) == bool(cycles)
    assert closing == {(e.source, e.target) for c in cycles for e in c if e.negative}
    for cycle in cycles:
        assert cycle[0].negative
        assert all(a.target == b.source for a, b in zip(cycle, cycle[1:] + cycle[:1], strict=True))
        assert len({e.source for e in cycle}) == len(cycle)
