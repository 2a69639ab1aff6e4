"""Why something does not hold, and the smallest changes after which it would, each checked by running."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.changes import ADD, MOVE, REMOVE, Change, apply, smallest_changes
from engine.driver import evaluate
from engine.model import matches
from engine.program import Program
from engine.why_not import FAILS, HOLDS, UNREACHED
from tests.engine.kb_texts import Facts, Reasoned, facts, load

RULES = """
:- predicate(as_of(date), [from: record, holds: "it is {date}", absent: "no date"]).
:- predicate(takes(patient, drug), [from: record, holds: "{patient} takes {drug}", absent: "no drug"]).
:- predicate(ill(patient, episode, onset: date), [from: record, holds: "{episode}", absent: "no illness on record"]).
:- predicate(over(patient, episode, date), [from: record, holds: "{episode} was over on {date}",
    absent: "no end of {episode} on record", change: [add]]).
:- predicate(blood(patient, test, value: number, date), [from: record, holds: "{test} {value}",
    absent: "no {test} on record", change: [add]]).
:- predicate(veto(patient), [from: record, holds: "veto", absent: "no veto on record", change: [remove]]).
:- predicate(limit(test, value: number), [from: facts, holds: "{test} up to {value}"]).
:- predicate(wait(name, days: integer), [from: facts, holds: "{days}"]).
limit(crp, 5.0).
wait(short, 7).
:- predicate(active(patient, episode), [from: rules, holds: "{episode} is active", absent: "{episode} is not active"]).
:- predicate(objection(patient, drug), [from: rules, holds: "something is against {drug}", absent: "nothing is against"]).
:- predicate(clear(patient, test), [from: rules, holds: "{test} is low", absent: "{test} is not shown to be low"]).
:- predicate(go(patient, drug), [from: rules, holds: "go", absent: "no go", answer: true]).
:- source(book, [title: "Book", kind: label]).
:- rule(still_ill, [clinician: "{Episode} goes on.", patient: "You are ill."]).
active(Patient, Episode) :- ill(Patient, Episode, _), \\+ over(Patient, Episode, _).
:- rule(object, [clinician: "{Episode} is against it.", patient: "You are ill."]).
objection(Patient, Drug) :- takes(Patient, Drug), active(Patient, Episode).
:- rule(too_early, [clinician: "{Episode} ended {Days} days ago.", patient: "Too early."]).
objection(Patient, Drug) :-
    takes(Patient, Drug), over(Patient, Episode, End), as_of(Today), days_between(End, Today, Days),
    wait(short, Least), Days < Least, ill(Patient, Episode, _).
:- rule(vetoed, [clinician: "There is a veto.", patient: "Not now."]).
objection(Patient, Drug) :- takes(Patient, Drug), veto(Patient).
:- rule(low, [clinician: "{Test} is {Value}.", patient: "Your blood is fine."]).
clear(Patient, Test) :- blood(Patient, Test, Value, _), limit(Test, Most), Value =< Most.
:- rule(go, [title: "Go", status: draft, evidence: label, cites: [book / "1"],
    clinician: "Nothing is against {Drug}.", patient: "You can have {Drug}."]).
go(Patient, Drug) :- takes(Patient, Drug), \\+ objection(Patient, Drug), clear(Patient, crp).
"""

WELL = {"as_of": [("2026-03-20",)], "takes": [("ann", "d")], "blood": [("ann", "crp", 2, "2026-03-19")]}


@pytest.fixture()
def program(tmp_path: Path) -> Program:
    return load(tmp_path, RULES)


def found(program: Program, record: Facts) -> list[list[tuple[str, str, tuple[object, ...]]]]:
    reasoned = Reasoned(program, record)
    result = smallest_changes(reasoned.prepared, record, ("go", ("ann", None)), reasoned.evaluator, "as_of")
    for changes in result.sets:
        model = evaluate(reasoned.prepared, apply(record, changes), reasoned.evaluator)
        assert all(not c.free for c in changes), "no number is free where a limit counts"
        assert any(matches(row, ("ann", None)) for row in model.relation("go"))
    return [[(c.action, c.predicate, c.row) for c in changes] for changes in result.sets]


def test_each_goal_of_the_nearest_rule_is_marked(program: Program) -> None:
    record = facts({**WELL, "ill": [("ann", "flu", "2026-03-01")], "blood": [("ann", "crp", 9, "2026-03-19")]})
    why = Reasoned(program, record).explainer.explain("go", ("ann", "d"))
    (attempt,) = why.attempts
    assert [t.verdict for t in attempt.tried] == [HOLDS, FAILS, FAILS]
    against = attempt.tried[1].step
    assert against is not None and against.rule is not None and against.rule.id == "object"
    low = attempt.tried[2].absent
    assert low is not None
    assert [t.verdict for t in low.attempts[0].tried] == [HOLDS, HOLDS, FAILS]
    assert low.attempts[0].bindings["Value"] == 9


def test_goals_behind_a_missing_value_are_not_reached(program: Program) -> None:
    record = facts({"as_of": [("2026-03-20",)], "takes": [("ann", "d")]})
    (attempt,) = Reasoned(program, record).explainer.explain("clear", ("ann", "crp")).attempts
    assert [t.verdict for t in attempt.tried] == [FAILS, HOLDS, UNREACHED]


def test_what_holds_needs_no_explanation(program: Program) -> None:
    why = Reasoned(program, facts(WELL)).explainer.explain("go", (None, None))
    assert why.holds == (("ann", "d"),) and not why.attempts


def test_a_missing_value_is_proposed_with_a_number_that_fits(program: Program) -> None:
    record = facts({"as_of": [("2026-03-20",)], "takes": [("ann", "d")]})
    first = found(program, record)[0]
    assert [(a, p) for a, p, _ in first] == [(ADD, "blood")]
    assert first[0][2][1] == "crp" and first[0][2][2] <= 5.0  # type: ignore[operator]


def test_only_what_a_predicate_allows_is_proposed(program: Program) -> None:
    record = facts({**WELL, "veto": [("ann",)], "ill": [("ann", "flu", "2026-03-01")]})
    sets = found(program, record)
    assert sets, "an end of the illness and no veto would do"
    for changes in sets:
        assert {(a, p) for a, p, _ in changes} <= {(ADD, "over"), (REMOVE, "veto"), (ADD, "blood"), (MOVE, "as_of")}
        assert (REMOVE, "veto", ("ann",)) in changes


def test_waiting_is_proposed_to_the_day(program: Program) -> None:
    record = facts({**WELL, "ill": [("ann", "flu", "2026-03-01")], "over": [("ann", "flu", "2026-03-18")]})
    assert found(program, record)[0] == [(MOVE, "as_of", ("2026-03-25",))]


def test_nothing_is_proposed_where_nothing_can_change(program: Program) -> None:
    assert found(program, facts({"as_of": [("2026-03-20",)]})) == []


def test_changes_leave_the_record_as_it_was() -> None:
    record = facts({"veto": [("ann",)]})
    changed = apply(record, [Change(REMOVE, "veto", ("ann",)), Change(ADD, "takes", ("ann", "d"))])
    assert record["veto"] and not changed["veto"] and ("ann", "d") in changed["takes"]


@given(
    ill=st.lists(st.sampled_from(["flu", "uti", "cold"]), unique=True),
    over=st.dictionaries(st.sampled_from(["flu", "uti"]), st.integers(1, 19)),
    crp=st.none() | st.integers(0, 9),
    veto=st.booleans(),
)
@settings(max_examples=30, deadline=None)
def test_whatever_is_proposed_works_and_can_be_no_smaller(
    tmp_path_factory: pytest.TempPathFactory, ill: list[str], over: dict[str, int], crp: int | None, veto: bool
) -> None:
    program = load(tmp_path_factory.mktemp("kb"), RULES)
    rows: dict[str, list[tuple[object, ...]]] = {"as_of": [("2026-03-20",)], "takes": [("ann", "d")]}
    rows["ill"] = [("ann", e, "2026-03-01") for e in ill]
    rows["over"] = [("ann", e, f"2026-03-{d:02}") for e, d in over.items() if e in ill]
    rows["blood"] = [("ann", "crp", crp, "2026-03-19")] if crp is not None else []
    rows["veto"] = [("ann",)] if veto else []
    record = facts(rows)  # type: ignore[arg-type]
    reasoned = Reasoned(program, record)
    if reasoned.model.relation("go"):
        return
    for changes in found(program, record):
        for left_out in range(len(changes)):
            fewer = [Change(*c) for n, c in enumerate(changes) if n != left_out]  # type: ignore[arg-type]
            if fewer:
                model = evaluate(reasoned.prepared, apply(record, fewer), reasoned.evaluator)
                assert not model.relation("go")
