"""A trial gives what a whole evaluation of the changed record gives, for everything that the targets need."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.driver import Prepared, evaluate
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model
from engine.plans import FIRED
from engine.program import Program
from engine.source import Span
from engine.terms import Row
from engine.trials import Edit, Needs, Trials, edited
from queries.knowledge import answer_predicates, open_knowledge, prepare_for
from tests.engine.kb_texts import load

TEXT = """
:- predicate(edge(node, to: node), [from: record, holds: "{node} to {to}", change: [add, remove]]).
:- predicate(closed(node), [from: record, holds: "{node} is closed", absent: "no closing", change: [add]]).
:- predicate(weight(node, value: integer), [from: record, holds: "{node} weighs {value}", change: [add]]).
:- predicate(limit(value: integer), [from: facts, holds: "{value} is the limit"]).
:- predicate(path(node, to: node), [from: rules, holds: "{node} reaches {to}", absent: "no path"]).
:- predicate(lonely(node), [from: rules, holds: "{node} is lonely", absent: "{node} is not lonely"]).
:- predicate(heavy(node), [from: rules, holds: "{node} is heavy", absent: "{node} is not heavy"]).
:- predicate(advice(node, word), [from: rules, answer: true, concerns: [node], holds: "{node}: {word}"]).
:- predicate(aside(node), [from: rules, answer: true, holds: "{node} aside"]).
:- source(book, [title: "The book", kind: label, date: "2020-01-01"]).
limit(10).
:- rule(path_by_edge, [clinician: "An edge.", patient: "An edge."]).
path(X, Y) :- edge(X, Y), \\+ closed(Y).
:- rule(path_by_path, [clinician: "A path.", patient: "A path."]).
path(X, Z) :- path(X, Y), path(Y, Z).
:- rule(lonely_without_path, [clinician: "No path.", patient: "No path."]).
lonely(X) :- weight(X, _), \\+ path(X, _).
:- rule(heavy_by_sum, [clinician: "{Total}.", patient: "{Total}."]).
heavy(X) :- weight(X, _), limit(Limit), aggregate_all(sum(V), weight(X, V), Total), Total > Limit.
:- rule(go, [title: "Go", status: draft, evidence: label(w), cites: [book], clinician: "Go.", patient: "Go."]).
advice(X, go) :- path(X, _), \\+ heavy(X).
:- rule(stay, [title: "Stay", status: draft, evidence: label(w), cites: [book], clinician: "Stay.", patient: "Stay."]).
advice(X, stay) :- weight(X, _), heavy(X).
:- rule(look, [title: "Look", status: draft, evidence: label(w), cites: [book], clinician: "Look.", patient: "Look."]).
advice(X, look) :- lonely(X).
:- rule(halt, [title: "Halt", status: draft, evidence: label(w), cites: [book], clinician: "Halt.", patient: "Halt."]).
advice(X, halt) :- closed(X), path(X, X).
:- overrides(halt, go).
:- overrides(stay, look).
:- rule(besides, [title: "A", status: draft, evidence: label(w), cites: [book], clinician: "A.", patient: "A."]).
aside(X) :- advice(X, _), \\+ closed(X).
"""
NODES = ("a", "b", "c", "d")
ROWS = st.one_of(
    st.tuples(st.just("edge"), st.tuples(st.sampled_from(NODES), st.sampled_from(NODES))),
    st.tuples(st.just("closed"), st.tuples(st.sampled_from(NODES))),
    st.tuples(st.just("weight"), st.tuples(st.sampled_from(NODES), st.integers(1, 12))),
)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A program with recursion, negation, an aggregate and overrides."""
    return load(tmp_path_factory.mktemp("kb"), TEXT)


def record_of(rows: list[tuple[str, Row]]) -> dict[str, dict[Row, Span]]:
    record: dict[str, dict[Row, Span]] = {}
    for name, row in rows:
        record.setdefault(name, {})[row] = Span("record.yaml", 1, 1)
    return record


def told(model: Model, names: frozenset[str]) -> dict[str, object]:
    """Rows, firings and defeats of some predicates."""
    return {
        name: (
            set(model.relation(name)),
            {(r, f.rule.id, f.bindings) for r, fs in model.firings.get(name, {}).items() for f in fs},
            {(r, d.firing.bindings, d.stronger) for r, ds in model.defeats.get(name, {}).items() for d in ds},
        )
        for name in names
        if not name.startswith(FIRED)
    }


@given(st.lists(ROWS, max_size=8), st.lists(ROWS, min_size=1, max_size=4), st.sampled_from(["advice", "path", "aside"]))
@settings(max_examples=150, deadline=None)
def test_a_trial_is_a_whole_evaluation(
    program: Program, rows: list[tuple[str, Row]], changes: list[tuple[str, Row]], target: str
) -> None:
    record = record_of(rows)
    edits = frozenset(Edit(row not in record.get(name, {}), name, row) for name, row in changes)
    evaluator = PyDatalogEvaluator()
    prepared = prepare_for(program, ["advice", "aside"])
    base = evaluate(prepared, record, evaluator)
    before = told(base, frozenset(program.predicates))
    trials = Trials(base, Needs(prepared, [target]), evaluator)
    found = trials.after(edits)
    assert found is not None
    assert told(found, trials.needs.predicates) == told(
        evaluate(prepared, edited(record, edits), evaluator), trials.needs.predicates
    )
    near = frozenset(sorted(edits, key=repr)[1:])
    beside = Trials(base, trials.needs, evaluator)
    assert beside.after(near) is not None
    stepwise = beside.after(edits, near)
    assert stepwise is not None
    assert told(stepwise, trials.needs.predicates) == told(found, trials.needs.predicates), "from one near it"
    back = Trials(base, trials.needs, evaluator)
    assert back.after(edits) is not None
    returned, whole = back.after(near, edits), evaluate(prepared, edited(record, near), evaluator)
    assert returned is not None
    assert told(returned, trials.needs.predicates) == told(whole, trials.needs.predicates), "some edits taken back"
    assert told(base, frozenset(program.predicates)) == before, "a trial leaves the model alone"
    assert trials.after(edits) is found
    assert trials.runs == 1
    evaluator.close()


@pytest.mark.parametrize("seed", range(4))
def test_trials_of_the_shipped_cases(seed: int) -> None:
    program = open_knowledge(cases=True).program
    chance = random.Random(seed)
    evaluator = PyDatalogEvaluator()
    prepared: Prepared = prepare_for(program, answer_predicates(program))
    facts = [fact for case in program.cases for fact in case.given if fact[0] != "as_of"]
    for case in chance.sample(program.cases, 12):
        patient = next((row[0] for name, row in case.given if name == "treatment"), None)
        if patient is None:
            continue
        record = record_of(list(case.given))
        base = evaluate(prepared, record, evaluator)
        trials = Trials(base, Needs(prepared, ["disposition", "missing"]), evaluator)
        for _ in range(3):
            added = {(name, (patient, *row[1:])) for name, row in chance.sample(facts, 2) if name != "jurisdiction"}
            taken = {fact for fact in chance.sample(case.given, 1) if fact[0] != "as_of"}
            edits = frozenset(
                [Edit(True, *fact) for fact in added - taken] + [Edit(False, *fact) for fact in taken - added]
            )
            found = trials.after(edits)
            assert found is not None
            whole = evaluate(prepared, edited(record, edits), evaluator)
            assert told(found, trials.needs.predicates) == told(whole, trials.needs.predicates), case.title
    evaluator.close()


def test_a_trial_without_a_value_is_none(tmp_path: Path) -> None:
    program = load(
        tmp_path,
        """
:- predicate(weight(node, value: integer), [from: record, holds: "{node} weighs {value}"]).
:- predicate(share(node, value: number), [from: rules, answer: true, holds: "{value} of {node}"]).
:- source(book, [title: "The book", kind: label, date: "2020-01-01"]).
:- rule(shared, [title: "S", status: draft, evidence: label(w), cites: [book], clinician: "{V}.", patient: "{V}."]).
share(X, Share) :- weight(X, V), Share is 12 / V.
""",
    )
    evaluator = PyDatalogEvaluator()
    prepared = prepare_for(program, ["share"])
    trials = Trials(
        evaluate(prepared, record_of([("weight", ("a", 3))]), evaluator), Needs(prepared, ["share"]), evaluator
    )
    assert trials.after(frozenset([Edit(True, "weight", ("a", 0))])) is None
    other = trials.after(frozenset([Edit(True, "weight", ("a", 4))]))
    assert other is not None
    assert set(other.relation("share")) == {("a", 4), ("a", 3)}
    evaluator.close()
