"""The values that a search tries: days and constants that rules tell apart, followed through rules."""

from __future__ import annotations

from pathlib import Path

from engine.loading import load_kb
from engine.program import Program
from engine.verification.candidates import Bounds, candidates
from engine.verification.day_limits import day_limits
from engine.verification.met_constants import met_constants
from tests.verification.small_kb import RULES, write_kb

FOLLOWED = """
:- predicate(limit(name, days: integer), [from: facts, holds: "{name} is {days}"]).
:- predicate(age(patient, days: integer), [from: rules, holds: "{days}"]).
:- predicate(old(patient), [from: rules, holds: "{patient} is old"]).
:- predicate(sign(patient, sign), [from: record, holds: "{sign}"]).
:- predicate(listed(sign), [from: facts, holds: "{sign} is listed"]).
:- predicate(seen(patient, sign), [from: rules, holds: "{sign} is seen"]).
:- predicate(alarm(patient), [from: rules, holds: "{patient} has an alarm"]).

limit(ageing, 30).
limit(other, 99).
listed(cough).

:- rule(age_of_fever, [clinician: "{Days}", patient: "{Days}"]).
age(Patient, Days) :-
    fever(Patient, Since),
    as_of(Today),
    days_between(Since, Today, Days).

:- rule(old_fever, [clinician: "{Most}", patient: "{Most}"]).
old(Patient) :-
    age(Patient, Days),
    limit(ageing, Least),
    Most is Least + 2,
    Days > Most.

:- rule(sign_seen, [clinician: "{Sign}", patient: "{Sign}"]).
seen(Patient, Sign) :- sign(Patient, Sign).

:- rule(alarm_listed, [clinician: "{Sign}", patient: "{Sign}"]).
alarm(Patient) :- seen(Patient, Sign), listed(Sign).

:- rule(alarm_named, [clinician: "x", patient: "x"]).
alarm(Patient) :- seen(Patient, chills).

:- rule(alarm_compared, [clinician: "{Sign}", patient: "{Sign}"]).
alarm(Patient) :- seen(Patient, Sign), Sign \\== fatigue.
"""


def program_of(folder: Path) -> Program:
    return load_kb(write_kb(folder / "kb", rules=RULES, more=FOLLOWED)).program


def test_days_are_followed_into_other_rules_and_to_their_limits(tmp_path: Path) -> None:
    limits = set(day_limits(program_of(tmp_path)))
    assert {7, 30, 2} <= limits
    assert 38 not in limits, "a temperature is no number of days"


def test_constants_are_followed_into_other_rules(tmp_path: Path) -> None:
    assert met_constants(program_of(tmp_path), [("sign", 1)]) == {"cough", "chills", "fatigue"}


def test_candidates_are_what_a_record_can_hold(tmp_path: Path) -> None:
    choice = candidates(program_of(tmp_path), Bounds(3, 1, (0, 10), ("drug", "ibuprofen")))
    assert choice.fixed == {"as_of": (("2026-03-03",),)}
    assert choice.rows["takes"] == (("patient", "ibuprofen"),)
    assert choice.rows["sign"] == tuple(("patient", s) for s in ("chills", "cough", "fatigue", "sign_1"))
    assert {row[1] for row in choice.rows["fever"]} == {"2026-03-03", "2026-02-21"}
    assert {row[1] for row in choice.rows["temperature"]} == {19, 39}
    assert choice.unnamed == ("sign_1",)
