"""A small knowledge base about umbrellas, with all that coverage and mutants have to deal with."""

from __future__ import annotations

from pathlib import Path

import click
from click.testing import CliRunner, Result

from engine.program import Program
from tests.engine.kb_texts import load

PREDICATES = """
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(region(place), [from: record, holds: "it is about {place}"]).
:- predicate(rain(person, amount: number, day: date), [
    from: record,
    holds: "{person} met {amount} of rain on {day}",
    absent: "there is no record that {person} met rain"
]).
:- predicate(knows(person, friend: person), [
    from: record,
    holds: "{person} knows {friend}",
    absent: "there is no record that {person} knows {friend}"
]).
:- predicate(owns(person, thing), [
    from: record,
    holds: "{person} owns {thing}",
    absent: "there is no record that {person} owns {thing}"
]).
:- predicate(thing(thing), [from: facts, defines: thing, holds: "{thing} is a thing"]).
:- predicate(advice(advice), [from: facts, defines: advice, holds: "{advice} is advice"]).
:- predicate(limit(name, amount: number), [from: facts, holds: "{name} is {amount}"]).
:- predicate(in_touch(person, friend: person), [from: rules, holds: "{person} is in touch with {friend}"]).
:- predicate(wet(person, day: date), [from: rules, holds: "{person} was wet on {day}", absent: "not wet"]).
:- predicate(advised(person, advice), [
    from: rules,
    answer: true,
    concerns: [person],
    holds: "{person} is advised to {advice}"
]).
:- source(book, [title: "The book of rain", kind: reference]).
"""

FACTS = """
thing(coat).
thing(umbrella).
advice(borrow).
advice(buy).
advice(stay).
limit(much, 5).
limit(fine, 0.5).
"""

HELPER = 'clinician: "It is so.", patient: "It is so."'
ANSWER = 'title: "T", status: draft, evidence: label(warning), cites: [book], ' + HELPER

RULES = f"""
:- rule(in_touch_directly, [{HELPER}]).
in_touch(Person, Friend) :- knows(Person, Friend).

:- rule(in_touch_through_others, [{HELPER}]).
in_touch(Person, Friend) :- in_touch(Person, Other), knows(Other, Friend).

:- rule(wet_in_much_rain, [{HELPER}]).
wet(Person, Day) :-
    rain(Person, Amount, Day),
    limit(much, Limit),
    Amount >= Limit,
    as_of(Today),
    days_between(Day, Today, Age),
    Age < 7.

:- rule(borrow_from_a_friend, [{ANSWER}]).
advised(Person, borrow) :-
    wet(Person, _),
    \\+ owns(Person, umbrella),
    in_touch(Person, Friend),
    owns(Friend, umbrella).

:- rule(buy_one, [{ANSWER}]).
advised(Person, buy) :-
    wet(Person, _),
    \\+ owns(Person, umbrella).

:- overrides(borrow_from_a_friend, buy_one).

:- rule(stay_after_many_wet_days, [{ANSWER}]).
advised(Person, stay) :-
    wet(Person, _),
    aggregate_all(count, wet(Person, _), Count),
    Count > 1.
"""

CASES = """
:- case("much rain is for buying", [
    exercises: [wet_in_much_rain, buy_one],
    given: [as_of('2026-03-03'), rain(ann, 5, '2026-03-01')],
    expect: [wet(ann, '2026-03-01'), advised(ann, buy)],
    expect_not: [advised(ann, borrow), advised(ann, stay)]
]).

:- case("a little less rain does nothing", [
    exercises: wet_in_much_rain,
    given: [as_of('2026-03-03'), rain(ann, 4, '2026-03-01')],
    expect_not: [wet(ann, _)]
]).

:- case("who owns an umbrella needs none", [
    exercises: buy_one,
    like: "much rain is for buying",
    given: [owns(ann, umbrella)],
    expect: [wet(ann, _)],
    expect_not: [advised(ann, _)]
]).

:- case("a friend of a friend lends one", [
    exercises: [borrow_from_a_friend, in_touch_through_others],
    like: "much rain is for buying",
    given: [knows(ann, ben), knows(ben, cleo), owns(cleo, umbrella)],
    expect: [advised(ann, borrow)],
    expect_not: [advised(ann, buy)]
]).
"""

KB = PREDICATES + FACTS + RULES + CASES


def umbrellas(folder: Path, more: str = "", kb: str = KB) -> Program:
    """The knowledge base, with more text behind it."""
    return load(folder, kb + more)


def run(command: click.Command, folder: Path, *arguments: str, text: str = KB) -> Result:
    """Run a command on the knowledge base, or on another text of one."""
    kb = folder / "kb"
    kb.mkdir(exist_ok=True)
    (kb / "small.pl").write_text(text, "utf-8")
    return CliRunner().invoke(command, [*arguments, "--kb", str(kb)])


def assert_problems_are_told(command: click.Command, folder: Path, *formats: str) -> None:
    """A knowledge base that cannot be read ends in exit code 1 and no traceback, in every format."""
    for form in formats:
        result = run(command, folder, "--format", form, text=KB + "thing(")
        assert result.exit_code == 1
        assert "Traceback" not in result.output
        assert "unclosed-bracket" in result.output or "unexpected" in result.output, result.output
