"""A small knowledge base for runs: every kind of value, overrides, aggregates, recursion, and citations by variables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from engine.source import Span
from engine.terms import Real, Row, Text
from queries.record_rows import Record, record_of

TEXT = """\
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(jurisdiction(region), [from: record, holds: "the region is {region}", absent: "no region on record"]).
:- predicate(treatment(patient, drug, status, since: date), [
    from: record, holds: "{drug} {status} since {since}", absent: "no treatment on record"
]).
:- predicate(fever(patient, degrees: number, date), [
    from: record, holds: "fever of {degrees} on {date}", absent: "no record of fever"
]).
:- predicate(visits(patient, count: integer, remark: text), [
    from: record, holds: "{count} visits: {remark}", absent: "no visits on record"
]).
:- predicate(refers(patient, clinic, other: clinic), [from: record, holds: "{clinic} refers to {other}"]).
:- predicate(limit(name, degrees: number, document, at: text), [from: facts, holds: "{name} is {degrees}"]).
:- predicate(reached(patient, clinic, other: clinic), [
    from: rules, holds: "{other} is reached from {clinic}", absent: "{other} is not reached from {clinic}"
]).
:- predicate(feverish(patient, date), [from: rules, holds: "feverish on {date}", absent: "no fever that counts"]).
:- predicate(recommend(patient, drug, action, about: any), [
    from: rules, answer: true, concerns: [patient, drug], holds: "{drug} for {patient}: {action} ({about})",
    absent: "no advice to {action}"
]).
:- predicate(disposition(patient, drug, disposition), [
    from: rules, answer: true, holds: "{drug} for {patient} is {disposition}"
]).
:- predicate(highest(patient, degrees: number), [from: rules, answer: true, holds: "the highest was {degrees}"]).
:- predicate(remarked(patient, count: integer, remark: text, date), [
    from: rules, answer: true, holds: "{count} visits: {remark} ({date})"
]).
:- predicate(asked_in(region), [from: rules, answer: true, holds: "the question is asked in {region}"]).
:- source(label, [title: "The label", kind: label, date: "2020-01-01"]).
:- source(guide, [title: "The guide", kind: guideline, date: "2021-01-01"]).

limit(fever_limit, 38.0, guide, "2.1").
limit(high_limit, 40, label, "5.1").

:- rule(fever_counts, [clinician: "{Degrees} is above {Limit}.", patient: "You have a fever."]).
feverish(Patient, Date) :-
    fever(Patient, Degrees, Date),
    limit(fever_limit, Limit, _, _),
    Degrees >= Limit.

:- rule(hold_in_fever, [
    title: "Hold in fever", status: draft, evidence: label(warning), cites: [Document / At],
    clinician: "Fever on {Date}: hold {Drug}.",
    patient: "Wait with {Drug}."
]).
recommend(Patient, Drug, hold, fever) :-
    treatment(Patient, Drug, on_therapy, Since),
    feverish(Patient, Date),
    limit(fever_limit, _, Document, At),
    days_between(Since, Date, Days),
    Days - 1 > -(2 * 3),
    Days + 0 >= 0.

:- rule(go_on, [
    title: "Go on", status: draft, evidence: label(warning), cites: [label / "2"],
    clinician: "{Drug} goes on.",
    patient: "Go on with {Drug}."
]).
recommend(Patient, Drug, continue, nothing) :-
    treatment(Patient, Drug, on_therapy, _),
    \\+ visits(Patient, 13, _).

:- rule(go_on_long, [
    title: "Go on after years", status: draft, evidence: label(warning), cites: [label / "2", guide],
    clinician: "{Drug} has gone on for {Days} days.",
    patient: "Go on with {Drug}."
]).
recommend(Patient, Drug, continue, nothing) :-
    treatment(Patient, Drug, on_therapy, Since),
    as_of(Today),
    days_between(Since, Today, Days),
    Days > 365.

:- overrides(hold_in_fever, go_on).
:- overrides(hold_in_fever, go_on_long).

:- rule(held, [
    title: "Held", status: draft, evidence: label(warning), cites: [label / "2"],
    clinician: "Held.", patient: "Held."
]).
disposition(Patient, Drug, held) :-
    recommend(Patient, Drug, hold, _).

:- rule(going_on, [
    title: "Going on", status: draft, evidence: label(warning), cites: [label / "2"],
    clinician: "Going on.", patient: "Going on."
]).
disposition(Patient, Drug, going_on) :-
    recommend(Patient, Drug, continue, _),
    \\+ recommend(Patient, Drug, hold, _).

:- rule(highest_fever, [
    title: "Highest", status: draft, evidence: label(warning), cites: [guide / "3"],
    clinician: "{Degrees} is the highest.", patient: "Your highest fever was {Degrees}."
]).
highest(Patient, Degrees) :-
    treatment(Patient, _, on_therapy, _),
    aggregate_all(max(Measured), fever(Patient, Measured, _), Degrees).

:- rule(remark_of_days, [
    title: "Remarked", status: draft, evidence: label(warning), cites: [guide / "4"],
    clinician: "{Count} visits: {Remark}", patient: "You came {Count} times."
]).
remarked(Patient, Next, Remark, Later) :-
    visits(Patient, Count, Remark),
    as_of(Today),
    Next is Count + 1,
    date_plus(Today, Next, Later),
    before(Today, Later).

:- rule(refers_itself, [clinician: "{Clinic} refers to {Other}.", patient: "Referred."]).
reached(Patient, Clinic, Other) :-
    refers(Patient, Clinic, Other).

:- rule(refers_on, [clinician: "{Clinic} refers on to {Other}.", patient: "Referred on."]).
reached(Patient, Clinic, Other) :-
    reached(Patient, Clinic, Between),
    refers(Patient, Between, Other).

:- rule(far_referral, [
    title: "Referred far", status: draft, evidence: label(warning), cites: [guide],
    clinician: "{Patient} is referred to {Other}.", patient: "You are referred."
]).
recommend(Patient, Drug, refer, Other) :-
    treatment(Patient, Drug, _, _),
    reached(Patient, home, Other),
    Other \\== home.

:- rule(asked_by_record, [
    title: "Asked", status: draft, evidence: label(warning), cites: [label],
    clinician: "Asked in {Region}.", patient: "Asked."
]).
asked_in(Region) :-
    jurisdiction(Region).
"""

DAY = "2026-03-03"
BY = Span("made", 1, 1)

ODD = (
    "o'brien",
    '<script>alert("x")</script>',
    "'; DROP TABLE firings; --",
    "Zoë",
    "étage",
    "ünder_score",
    "back\\slash",
    "..",
    "../../etc/passwd",
    "a/b",
    "*",
    "42",
    "shard=1",
    "患者",
    "ǅ",
    "·",
    "%s {0}",
    "Anna",
    "anna b",
)
"""Ids of patients and clinics that no program may take for anything else."""

Given = Mapping[str, Sequence[Row]]


def write_kb(folder: Path, *edits: tuple[str, str]) -> Path:
    """The knowledge base in a folder, with texts replaced; each must be there."""
    text = TEXT
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rules.pl").write_text(text, "utf-8")
    return folder


def record(patient: str, given: Given) -> Record:
    """A record of rows without the patient, who is put before those of predicates about one."""
    about_none = ("as_of", "jurisdiction")
    rows = {
        name: {(row if name in about_none else (patient, *row)): BY for row in some} for name, some in given.items()
    }
    return record_of(patient, rows, "made")


def records() -> list[Record]:
    """Patients with every sort of value, among them those with odd ids."""
    found = [
        record(
            "anna",
            {
                "jurisdiction": [("us",)],
                "treatment": [("dose", "on_therapy", "2025-06-02"), ("other", "on_therapy", "2020-01-01")],
                "fever": [(Real(38.5), "2026-03-02"), (39, "2026-03-01"), (Real(39.0), "2026-02-01")],
                "visits": [(2, Text('a "remark"\n')), (-3, Text("\t-3")), (12, Text("back\\slash é \u202e"))],
                "refers": [
                    (
                        "home",
                        "ward",
                    ),
                    ("ward", "lab"),
                    ("lab", "home"),
                ],
            },
        ),
        record("boris", {"jurisdiction": [("eu",)], "treatment": [("dose", "on_therapy", "2025-06-02")]}),
        record("carla", {"treatment": [("dose", "stopped", "2025-06-02")], "fever": [(37, "2026-03-02")]}),
        record(
            "dora",
            {
                "jurisdiction": [("us",)],
                "treatment": [("dose", "on_therapy", "2020-06-02")],
                "fever": [(Real(1e22), "2026-03-02"), (Real(-0.00001), "2026-03-01"), (-40, "2026-03-01")],
                "visits": [(13, Text("thirteen"))],
            },
        ),
    ]
    for number, odd in enumerate(ODD):
        given: dict[str, list[Row]] = {
            "jurisdiction": [("us" if number % 2 else "eu",)],
            "treatment": [("dose", "on_therapy", "2026-01-01")],
            "refers": [("home", odd), (odd, ODD[number - 1])],
            "visits": [(number, Text(odd))],
        }
        if number % 3 == 0:
            given["fever"] = [(Real(38.0 + number / 7), "2026-02-28")]
        found.append(record(odd, given))
    return found
