"""A knowledge base of four rules, and invariants of which some are broken."""

from __future__ import annotations

from pathlib import Path

DECLARED = """\
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(takes(patient, drug), [from: record, holds: "{patient} takes {drug}"]).
:- predicate(fever(patient, since: date), [
    from: record,
    holds: "{patient} has had a fever since {since}",
    absent: "there is no record of a fever of {patient}"
]).
:- predicate(temperature(patient, value: number, date), [
    from: record,
    holds: "{patient} had {value} on {date}"
]).
:- predicate(known_drug(drug), [from: facts, holds: "{drug} is a drug", defines: drug]).
:- predicate(feverish(patient), [from: rules, holds: "{patient} is feverish"]).
:- predicate(wait(patient, drug), [
    from: rules,
    holds: "{patient} waits with {drug}",
    absent: "{patient} does not wait with {drug}"
]).
:- predicate(go(patient, drug), [
    from: rules,
    holds: "{patient} goes on with {drug}",
    absent: "{patient} does not go on with {drug}"
]).

known_drug(aspirin).
known_drug(ibuprofen).

:- query(waits, [title: "Who waits?", asks: wait(_, _)]).
:- query(goes, [title: "Who goes on?", asks: go(_, _)]).
"""

RULES = """
:- rule(feverish_by_temperature, [clinician: "{Value} is a fever.", patient: "A fever."]).
feverish(Patient) :-
    temperature(Patient, Value, _),
    Value >= 38.0.

:- rule(feverish_of_late, [clinician: "A fever began {Days} days ago.", patient: "A fever."]).
feverish(Patient) :-
    fever(Patient, Since),
    as_of(Today),
    days_between(Since, Today, Days),
    Days =< 7.

:- rule(wait_with_fever, [clinician: "A fever means to wait.", patient: "A wait."]).
wait(Patient, Drug) :-
    takes(Patient, Drug),
    feverish(Patient).

:- rule(go_without_fever, [clinician: "Nothing speaks against it.", patient: "It goes on."]).
go(Patient, Drug) :-
    takes(Patient, Drug),
    \\+ fever(Patient, _).
"""

NEVER_BOTH = """
:- invariant(never_both, [title: "Nobody waits and goes on", never: [wait(Patient, Drug), go(Patient, Drug)]]).
"""
NEVER_NEITHER = """
:- invariant(never_neither, [
    title: "Whoever takes a drug waits or goes on",
    never: [takes(Patient, Drug), \\+ wait(Patient, Drug), \\+ go(Patient, Drug)]
]).
"""
MORE_FEVER = """
:- invariant(more_fever_is_no_less, [
    title: "A fever more never ends a wait",
    adding: fever(Patient, _),
    before: [wait(Patient, Drug)],
    never: [\\+ wait(Patient, Drug)]
]).
"""
LESS_FEVER = """
:- invariant(less_fever_ends_no_wait, [
    title: "A fever less never ends a wait",
    removing: fever(Patient, _),
    before: [wait(Patient, Drug)],
    never: [\\+ wait(Patient, Drug)]
]).
"""
EACH_DRUG = """
:- invariant(each_drug_waits, [
    title: "Each drug can wait",
    each: [known_drug(Drug)],
    sometimes: [wait(_, Drug)]
]).
"""
EVERY_RULE = """
:- invariant(every_rule, [title: "Every rule can fire", sometimes: every_rule]).
"""
NO_WAY = """
:- invariant(no_way, [title: "Somebody waits and has no drug", sometimes: [wait(Patient, Drug), \\+ takes(Patient, Drug)]]).
"""


def write_kb(folder: Path, *invariants: str, rules: str = RULES, more: str = "") -> Path:
    """The knowledge base in a folder, with some invariants."""
    folder.mkdir(exist_ok=True)
    (folder / "rules.pl").write_text(DECLARED + rules + more + "".join(invariants), "utf-8")
    return folder
