"""Which missing items could change a disposition: found by trying, never a "never" too many."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.driver import evaluate, prepare
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.program import Program
from engine.source import Span
from engine.supplies import Supplies
from engine.telling_values import PlannedRules
from engine.terms import Real, Row
from engine.trials import Needs, Trials
from queries.cli import whyhold
from queries.decisive import AFTER_A_WAIT, FAR_AHEAD, NEVER, NOW, Decided, decided
from queries.knowledge import answer_predicates, open_knowledge, prepare_for
from tests.engine.kb_texts import load

HEAD = """
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(treated(patient, since: date), [from: record, holds: "treated since {since}"]).
:- predicate(pinned(patient), [from: record, holds: "pinned", absent: "not pinned"]).
:- predicate(tested(patient, test, result, date), [
    from: record, holds: "{test} {result} on {date}", absent: "no {test}", change: [add]
]).
:- predicate(measured(patient, test: scale, value: number, date), [
    from: record, holds: "{test} {value} on {date}", absent: "no {test}", change: [add]
]).
:- predicate(outcome(result), [from: facts, defines: result, holds: "{result} is a result"]).
:- predicate(wanted(test), [from: record, holds: "{test} is wanted"]).
:- predicate(told(test), [from: record, holds: "{test} is told as missing"]).
:- predicate(soft(test), [from: record, holds: "a bad {test} holds"]).
:- predicate(excused(test, other: test), [from: record, holds: "a bad {test} does not hold with a good {other}"]).
:- predicate(worry(patient), [from: rules, holds: "worry", absent: "no worry"]).
:- predicate(settled(test), [from: rules, holds: "{test} is excused", absent: "{test} is not excused"]).
:- predicate(alarming(test, other: test), [from: record, holds: "{test} and {other} are alarming together"]).
:- predicate(limit(test: scale, value: number), [from: facts, holds: "{test} up to {value}"]).
:- predicate(missing(patient, what: any), [from: rules, answer: true, holds: "{what} is missing", absent: "nothing missing"]).
:- predicate(alarm(patient), [from: rules, holds: "alarm", absent: "no alarm"]).
:- predicate(waiting(patient), [from: rules, holds: "waiting", absent: "not waiting"]).
:- predicate(wants(patient), [from: rules, holds: "something is wanted", absent: "nothing is wanted"]).
:- predicate(disposition(patient, word), [from: rules, answer: true, holds: "{patient}: {word}"]).
:- source(book, [title: "The book", kind: label, date: "2020-01-01"]).
outcome(good).
outcome(bad).
"""


def rule(name: str, clause: str) -> str:
    """A clause with the header that answers need."""
    words = f'title: "{name}", status: draft, evidence: label(w), cites: [book]'
    return f':- rule({name}, [{words}, clinician: "{name}.", patient: "{name}."]).\n{clause}\n'


RULES = "".join(
    [
        rule("missing_test", "missing(P, T) :- treated(P, _), told(T), \\+ tested(P, T, _, _)."),
        rule("wanted_test", "wants(P) :- treated(P, _), wanted(T), \\+ tested(P, T, _, _)."),
        rule("alarm_by_two", "alarm(P) :- alarming(T, U), tested(P, T, bad, _), tested(P, U, bad, _)."),
        rule("stop_alarm", "disposition(P, stop) :- treated(P, _), alarm(P), \\+ pinned(P)."),
        rule("stop_pinned", "disposition(P, stop) :- pinned(P)."),
        rule("hold_wanted", "disposition(P, hold) :- treated(P, _), wants(P), \\+ alarm(P), \\+ pinned(P)."),
        rule(
            "hold_waiting",
            "disposition(P, hold) :- treated(P, _), waiting(P), \\+ wants(P), \\+ alarm(P), \\+ pinned(P).",
        ),
        rule("excuse", "settled(T) :- excused(T, U), tested(_, U, good, _)."),
        rule("worry_by_one", "worry(P) :- soft(T), tested(P, T, bad, _), \\+ settled(T)."),
        rule("hold_worry", "disposition(P, hold) :- treated(P, _), worry(P), \\+ alarm(P), \\+ pinned(P)."),
        rule(
            "go",
            "disposition(P, go) :- treated(P, _), \\+ worry(P), \\+ waiting(P), \\+ wants(P), \\+ alarm(P), "
            "\\+ pinned(P).",
        ),
        rule("wait", "waiting(P) :- treated(P, Since), as_of(Now), days_between(Since, Now, N), N < 10."),
    ]
)
TESTS = ("t1", "t2", "t3")
ANN: dict[str, list[Row]] = {"as_of": [("2026-03-21",)], "treated": [("ann", "2026-01-01")]}


def deciding(program: Program, record: dict[str, list[Row]]) -> tuple[Decided, Supplies]:
    """What was decided for a record, and what finds supplies for it."""
    rows = {name: {row: Span("record.yaml", 1, 1) for row in some} for name, some in record.items()}
    evaluator = PyDatalogEvaluator()
    prepared = prepare(program)
    model = evaluate(prepared, rows, evaluator)
    found = decided(model, prepared, evaluator)
    evaluator.close()
    return found, Supplies(model, PlannedRules(prepared.strata), "as_of")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """Tests that may be wanted before going on, or be alarming when bad, and a wait."""
    return load(tmp_path_factory.mktemp("kb"), HEAD + RULES)


@given(
    st.sets(st.sampled_from(TESTS), min_size=1),
    st.sets(st.sampled_from(TESTS)),
    st.lists(st.tuples(st.sampled_from(TESTS), st.sampled_from(TESTS)), max_size=1),
    st.sets(st.sampled_from(TESTS)),
    st.lists(st.tuples(st.sampled_from(TESTS), st.sampled_from(TESTS)), max_size=2),
    st.booleans(),
    st.integers(0, 20),
)
@settings(max_examples=200, deadline=None)
def test_as_brute_force_has_it(
    program: Program,
    shown: set[str],
    wanted: set[str],
    pairs: list[tuple[str, str]],
    soft: set[str],
    excuses: list[tuple[str, str]],
    pinned: bool,
    days: int,
) -> None:
    """Every completion of the record by results of the missing tests, against what was decided."""
    wanted &= shown
    alarms = [set(pair) for pair in pairs if set(pair) <= shown]
    record: dict[str, list[Row]] = {
        "as_of": [("2026-03-21",)],
        "treated": [("ann", f"2026-03-{21 - days:02}")],
        "pinned": [("ann",)] if pinned else [],
        "told": [(test,) for test in shown],
        "wanted": [(test,) for test in wanted],
        "alarming": list(pairs),
        "soft": [(test,) for test in soft],
        "excused": list(excuses),
    }
    found, _ = deciding(program, record)

    def told(results: dict[str, str], waiting: bool) -> str:
        if pinned or any(all(results.get(t) == "bad" for t in alarm) for alarm in alarms):
            return "stop"
        excused = {test for test, other in excuses if results.get(other) == "good"}
        worry = any(results.get(t) == "bad" and t not in excused for t in soft)
        return "hold" if any(t not in results for t in wanted) or waiting or worry else "go"

    def matters(test: str, waiting: bool) -> bool:
        others = sorted(shown - {test})
        for values in product(("", "good", "bad"), repeat=len(others)):
            rest = {t: v for t, v in zip(others, values, strict=True) if v}
            if len({told(rest, waiting), *(told({**rest, test: v}, waiting) for v in ("good", "bad"))}) > 1:
                return True
        return False

    for test in shown:
        when = found.can_flip["ann", test]
        if matters(test, days < 10):
            assert when == NOW, (test, when)
        else:
            assert when == (AFTER_A_WAIT if matters(test, False) else NEVER), (test, when)
    assert not found.cut


def test_numbers_are_tried_on_both_sides_of_a_limit(tmp_path: Path) -> None:
    text = (
        HEAD
        + "limit(crp, 5).\n"
        + rule("m", "missing(P, crp) :- treated(P, _), \\+ measured(P, crp, _, _).")
        + rule("high", "disposition(P, hold) :- measured(P, crp, V, _), limit(crp, L), V > L.")
        + rule("fine", "disposition(P, go) :- treated(P, _), \\+ raised(P).")
        + ':- predicate(raised(patient), [from: rules, holds: "raised", absent: "not raised"]).\n'
        + rule("raised", "raised(P) :- measured(P, crp, V, _), limit(crp, L), V > L.")
    )
    found, supplies = deciding(load(tmp_path, text), ANN)
    assert found.can_flip == {("ann", "crp"): NOW}
    values = [edit.row[2] for edits in supplies.of("missing", ("ann", "crp")) for edit in edits]
    assert any(isinstance(v, (int, Real)) and v < 5 for v in values)
    assert any(isinstance(v, (int, Real)) and v > 5 for v in values)


def test_what_nothing_is_known_to_supply_counts_as_decisive(tmp_path: Path) -> None:
    text = (
        HEAD
        + rule("m", "missing(P, reason) :- treated(P, _), \\+ pinned(P).")
        + rule("fine", "disposition(P, go) :- treated(P, _).")
    )
    found, supplies = deciding(load(tmp_path, text), ANN)
    assert found.can_flip == {("ann", "reason"): NOW}
    assert all(not edit.added for edits in supplies.of("missing", ("ann", "reason")) for edit in edits)


# the shipped knowledge base


def asked(tmp_path: Path, *lines: str) -> dict[str, Any]:
    path = tmp_path / "record.yaml"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    result = CliRunner().invoke(whyhold, ["ask", str(path), "--format", "json"], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def weights(answer: dict[str, Any]) -> dict[str, str]:
    for item in answer["missing"]:
        assert item["can_flip"] == (item["could_change_the_answer"] != NEVER)
    return {item["what"]: item["could_change_the_answer"] for item in answer["missing"]}


RESOLVED = (
    "patient: anna",
    "as_of: 2026-03-25",
    "serology:",
    "  - {test: hbsag, result: negative, date: 2025-05-10}",
    "  - {test: anti_hbc, result: negative, date: 2025-05-10}",
    "infection:",
    "  - {episode: uti1, infection: acute_cystitis_uti, onset: 2026-03-01}",
    "course_started:",
    "  - {episode: uti1, antimicrobial: antibiotic, date: 2026-03-01}",
    "course_completed:",
    "  - {episode: uti1, antimicrobial: antibiotic, date: 2026-03-05}",
    "resolved:",
    "  - {episode: uti1, date: 2026-03-10}",
    "sign:",
    *(f"  - {{sign: {sign}, state: absent, date: 2026-03-20}}" for sign in ("fever", "chills", "cough", "body_aches")),
    "treatment:",
    "  - {drug: kesimpta, status: on_hold, since: 2025-06-02}",
)


def test_a_missing_marker_decides_where_all_else_is_shown(tmp_path: Path) -> None:
    answer = asked(tmp_path, *RESOLVED)
    assert weights(answer) == {"crp_after_resolution": NOW}


def test_nothing_missing_matters_once_pml_is_confirmed(tmp_path: Path) -> None:
    answer = asked(tmp_path, *RESOLVED, "confirmed:", "  - {condition: pml, date: 2026-03-24}")
    assert [d["disposition"] for d in answer["dispositions"]] == ["stop"]
    assert weights(answer)["crp_after_resolution"] == NEVER
    assert set(weights(answer).values()) == {NEVER}


def test_missing_hepatitis_b_screening_of_a_candidate_decides(tmp_path: Path) -> None:
    lines = [
        "patient: carla",
        "as_of: 2026-06-01",
        "treatment:",
        "  - {drug: kesimpta, status: candidate, since: 2026-06-01}",
    ]
    found = weights(asked(tmp_path, *lines))
    assert found["hbsag"] == found["anti_hbc"] == found["igg"] == NOW
    vaccine = ["vaccinated:", "  - {vaccine: mmr, type: live, date: 2026-05-20}"]
    found = weights(asked(tmp_path, *lines, *vaccine))
    assert found["hbsag"] == NOW, "a positive one rules the drug out today"
    assert found["igg"] == AFTER_A_WAIT, "the interval after the vaccine runs on"


def test_never_is_never_of_the_shipped_cases() -> None:
    """No item that cannot change the disposition does so alone."""
    program = open_knowledge(cases=True).program
    evaluator = PyDatalogEvaluator()
    prepared = prepare_for(program, answer_predicates(program))
    kinds = {NOW: 0, AFTER_A_WAIT: 0, NEVER: 0}
    for case in program.cases[::5]:
        record: dict[str, dict[Any, Span]] = {}
        for name, row in case.given:
            record.setdefault(name, {})[row] = Span("record.yaml", 1, 1)
        model = evaluate(prepared, record, evaluator)
        found = decided(model, prepared, evaluator)
        assert not found.cut, f"{case.title}: {found.trials} trials"
        trials = Trials(model, Needs(prepared, ["disposition"]), evaluator)
        supplies = Supplies(model, PlannedRules(prepared.strata), "as_of")
        for row, when in found.can_flip.items():
            kinds[when] += 1
            for edits in supplies.of("missing", row) if when != NOW else ():
                if all(edit.added for edit in edits):
                    after = trials.after(edits)
                    assert after is not None
                    told = [{d for d in m.relation("disposition") if d[:2] == row[:2]} for m in (after, model)]
                    assert told[0] == told[1], (case.title, edits)
    evaluator.close()
    assert all(kinds.values()), kinds


def test_far_ahead_is_beyond_every_number_of_days_of_the_knowledge_base() -> None:
    facts = open_knowledge().program.facts
    days = [row[1] for row in facts["count_parameter"] if row[2] == "d"]
    assert max(int(d) for d in days) < FAR_AHEAD
