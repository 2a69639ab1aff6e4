"""A small knowledge base whose answers have steps of every kind, and the ways to ask and to check it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from checker.constants import Rejected
from checker.derivation import Program
from checker.verify_proof import read_program, verify
from queries.accepting import compiled
from queries.answer_json import answer_as_json
from queries.asking import ask
from queries.knowledge import open_knowledge
from queries.parameters import set_parameters
from queries.record import read_record
from tests.proof_nodes import nodes

KB = r"""
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(treatment(patient, drug, status, since: date), [from: record, holds: "{drug} {status} since {since}"]).
:- predicate(fever(patient, degrees: number, date), [
    from: record, holds: "fever of {degrees} on {date}", absent: "no record of fever"
]).
:- predicate(cleared(patient, date), [from: record, holds: "cleared on {date}", absent: "no record of clearance"]).
:- predicate(asked(patient, drug), [from: record, holds: "{patient} asked for {drug}"]).
:- predicate(limit(name, degrees: number), [from: facts, holds: "{name} is {degrees}", may_be_set: [degrees]]).
:- predicate(rank(action, disposition, rank: integer), [
    from: facts, holds: "{action} supports {disposition}, of rank {rank}"
]).
:- predicate(feverish(patient, date), [from: rules, holds: "feverish since {date}", absent: "no fever that counts"]).
:- predicate(spell(patient, from: date, to: date), [from: rules, holds: "a spell from {from} to {to}"]).
:- predicate(recommend(patient, drug, action, about), [
    from: rules, answer: true, concerns: [patient, drug], holds: "{drug} for {patient}: {action} ({about})"
]).
:- predicate(disposition(patient, drug, disposition), [
    from: rules, answer: true, holds: "{drug} for {patient} is {disposition}"
]).
:- predicate(supported(patient, drug, disposition, rank: integer), [from: rules, holds: "{disposition} is supported"]).
:- source(label, [title: "The label", kind: label, date: "2020-01-01"]).
:- source(letter, [title: "The letter", kind: article, date: "2021-01-01"]).

limit(fever_limit, 38.0).
rank(withhold, withhold, 1).
rank(continue, continue, 2).

:- rule(fever_counts, [
    clinician: "{Degrees} is at or above {Limit}, {Over} too high, {Days} days ago.",
    patient: "You have a fever."
]).
feverish(Patient, Date) :-
    fever(Patient, Degrees, Date),
    limit(fever_limit, Limit),
    Degrees >= Limit,
    Over is Degrees - Limit,
    as_of(Today),
    days_between(Date, Today, Days),
    Days =< 10,
    Over < 5.

:- rule(spell_begins, [clinician: "It begins on {Date}.", patient: "It begins on {Date}."]).
spell(Patient, Date, Date) :-
    feverish(Patient, Date).

:- rule(spell_goes_on, [clinician: "It goes on to {Next}.", patient: "It goes on to {Next}."]).
spell(Patient, From, Next) :-
    spell(Patient, From, To),
    date_plus(To, 1, Next),
    feverish(Patient, Next).

:- rule(spell_stays, [clinician: "It is there.", patient: "It is there."]).
spell(Patient, From, To) :-
    spell(Patient, From, To),
    feverish(Patient, From).

:- rule(hold_in_fever, [
    title: "Hold in fever", status: draft, evidence: label(warning), cites: [label / "5.1"], caveat: "Rare.",
    clinician: "Fever since {Date}: hold {Drug}.",
    patient: "Wait with {Drug}."
]).
recommend(Patient, Drug, withhold, fever) :-
    treatment(Patient, Drug, on_therapy, _),
    feverish(Patient, Date),
    \+ cleared(Patient, _).

:- rule(hold_in_long_fever, [
    title: "Hold in long fever", status: draft, evidence: article(weak), cites: [letter],
    clinician: "{Count} feverish days, one after the other from {From} to {To}: hold {Drug}.",
    patient: "Wait with {Drug}."
]).
recommend(Patient, Drug, withhold, fever) :-
    treatment(Patient, Drug, on_therapy, _),
    aggregate_all(count, feverish(Patient, _), Count),
    Count >= 2,
    spell(Patient, From, To),
    From \== To.

:- rule(go_on, [
    title: "Go on", status: draft, evidence: label(dosage), cites: [label / "2"],
    clinician: "{Drug} may go on.",
    patient: "Go on with {Drug}."
]).
recommend(Patient, Drug, continue, schedule) :-
    treatment(Patient, Drug, on_therapy, _).

:- rule(go_on_as_asked, [
    title: "Go on as asked", status: draft, evidence: article(weak), cites: [letter],
    clinician: "{Drug} may go on, as asked.",
    patient: "Go on with {Drug}."
]).
recommend(Patient, Drug, continue, schedule) :-
    asked(Patient, Drug),
    treatment(Patient, Drug, on_therapy, _).

:- overrides(hold_in_fever, go_on).

:- rule(supported_by_advice, [clinician: "{Action} supports it.", patient: "{Action} supports it."]).
supported(Patient, Drug, Disposition, Rank) :-
    recommend(Patient, Drug, Action, _),
    rank(Action, Disposition, Rank).

:- rule(strongest, [
    title: "The strongest", status: draft, evidence: label(dosage), cites: [label],
    clinician: "The strongest is {Disposition}.",
    patient: "The strongest is {Disposition}."
]).
disposition(Patient, Drug, Disposition) :-
    treatment(Patient, Drug, on_therapy, _),
    aggregate_all(min(Rank), supported(Patient, Drug, _, Rank), Best),
    supported(Patient, Drug, Disposition, Best).
"""

RECORD = b"""
patient: ann
as_of: 2026-03-03
treatment:
  - {drug: tea, status: on_therapy, since: 2025-01-01}
fever:
  - {degrees: 38.5, date: 2026-03-01}
  - {degrees: 39, date: 2026-03-02}
"""


@cache
def _folder() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory()
    Path(folder.name, "kb.pl").write_text(KB, "utf-8")
    return folder


def kb() -> Path:
    """The folder of the knowledge base."""
    return Path(_folder().name)


@cache
def program() -> Program:
    """The knowledge base as the checker reads it."""
    return read_program(compiled(kb()))


def answer(record: bytes = RECORD, values: tuple[str, ...] = (), approved_only: bool = False, proofs: int = 0) -> Any:
    """The answer about a record, as JSON that may be changed."""
    knowledge = open_knowledge(kb())
    if values:
        knowledge = set_parameters(knowledge, values)
    read = read_record(record, "r.yaml", knowledge.program)
    assert read.record is not None, read.problems
    given = ask(knowledge, read.record, most_proofs=proofs, approved_only=approved_only)
    return json.loads(json.dumps(answer_as_json(given)))


def reason(given: Any) -> str:
    """Why the checker rejects an answer; empty where it accepts it."""
    try:
        verify(given, program())
    except Rejected as error:
        return str(error)
    return ""


def step(given: Any, kind: str, begins: str = "") -> dict[str, Any]:
    """The first step of a kind whose atom begins so."""
    return next(node for node in steps(given) if node["kind"] == kind and node["atom"].startswith(begins))


def steps(value: Any) -> Iterator[dict[str, Any]]:
    """All steps printed in full, from the top."""
    return (node for node in nodes(value) if "ref" not in node)
