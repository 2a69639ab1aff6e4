"""Invariants verified: each looked for in all records up to a stated size, and whatever is found judged by whyhold.

Records speak of one constant of a kind at a time (`ALONE`, where the knowledge base has it): each gets a search of its own,
and searches are spread over processes. What has to be possible is looked for in the cases first, which are records too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from time import monotonic

from engine.driver import evaluate, prepare
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.problem import ProblemsFound
from engine.program import Invariant, Program, Rule
from engine.source import Span
from engine.terms import Comparison, Constant, Row, Variable
from engine.tuples import NamedTuple
from engine.verification.candidates import PATIENT, Bounds, candidates
from engine.verification.questions import Question, firing_question, question_of
from engine.verification.searching import Search
from queries.confirming import Bindings, Broken, broken, solutions
from queries.processes import spread
from queries.record import case_record, read_record
from queries.record_writing import record_text
from queries.verifying_cases import Shown, shown_by_cases

ALONE = "drug"
"""The kind of which a record that is looked for has one constant."""

HOLDS, FAILS, POSSIBLE, NOT_FOUND = "holds", "fails", "possible", "not found"
NO_VALUE, UNDECIDED, DISAGREES = "no value", "not decided", "engines disagree"
"""What became of an invariant. `HOLDS` and `NOT_FOUND` are within the bounds alone; the last three are faults."""

GOOD = (HOLDS, POSSIBLE)


class Found(NamedTuple):
    """A record that was found, as the text of a file, the row changed, and how the invariant is broken by it."""

    text: str
    changed: Row | None
    broken: Broken | None


class Searched(NamedTuple):
    """One search: of which constant its records spoke, rows to choose from, ages of dates, and what was found."""

    constant: str
    choice: int
    days: tuple[int, ...]
    unnamed: tuple[str, ...]
    partly: tuple[str, ...]
    verdict: str
    found: Found | None
    seconds: float


class Outcome(NamedTuple):
    """What became of an invariant. `about` is the rule or the values that a part of it is about; mostly empty.

    `cases` are the cases that were looked at, and `rows` those rows of theirs that were taken out one by one.
    """

    invariant: Invariant
    about: str
    verdict: str
    searches: tuple[Searched, ...]
    found: Found | None
    cases: int
    rows: int
    seconds: float


class Part(NamedTuple):
    """An invariant, or a part of one that needs a record of its own."""

    invariant: Invariant
    about: str
    question: Question


def verify(
    program: Program, invariants: Iterable[Invariant], bounds: Bounds, only: Sequence[str], jobs: int
) -> Iterator[Outcome]:
    """What becomes of each invariant of a checked program with its cases, in order.

    `only` are the constants of the kind `ALONE` to search with; all of them where it is empty. Raises ProblemsFound where
    clingo is not installed or cannot say what a rule says.
    """
    constants = alone(program, only)
    invariants = tuple(invariants)
    parts = {i.id: _of_solutions(program, i) for i in invariants if i.sometimes}
    shown = Shown({}, {}, [], 0)
    if any(i.sometimes or i.every_rule or _is_about_unused(i) for i in invariants):
        shown = shown_by_cases(program, [part.question for some in parts.values() for part in some], jobs)
    for invariant in invariants:
        if _is_about_unused(invariant):
            yield _without_unused(program, invariant, shown)
        elif invariant.every_rule:
            yield from _every_rule(program, invariant, shown, bounds, constants, jobs)
        elif invariant.sometimes:
            yield from _sometimes(program, parts[invariant.id], shown, bounds, constants, jobs)
        else:
            yield _never(program, invariant, bounds, constants, jobs)


def _is_about_unused(invariant: Invariant) -> bool:
    return bool(invariant.change) and invariant.row is None


def alone(program: Program, only: Sequence[str] = ()) -> tuple[str, ...]:
    """The constants of the kind `ALONE`; one empty text where records are not searched apart."""
    listed = [
        str(row[0])
        for name, declared in program.predicates.items()
        if declared.defines == ALONE
        for row in program.facts.get(name, ())
    ]
    return tuple(dict.fromkeys([name for name in listed if not only or name in only])) or ("",)


def _never(program: Program, invariant: Invariant, bounds: Bounds, constants: tuple[str, ...], jobs: int) -> Outcome:
    started = monotonic()
    part = Part(invariant, "", question_of(program, invariant))
    searches = tuple(spread(partial(_numbered, program, part, bounds, constants), len(constants), jobs))
    bad = next((s for s in searches if s.verdict != HOLDS), None)
    verdict = bad.verdict if bad is not None else HOLDS
    return Outcome(invariant, "", verdict, searches, bad.found if bad else None, 0, 0, monotonic() - started)


def _searched(program: Program, part: Part, bounds: Bounds, constant: str) -> Searched:
    started = monotonic()
    if constant:
        bounds = bounds._replace(alone=(ALONE, constant))
    choice = candidates(part.question.program, bounds)
    invariant = part.invariant
    search = Search(part.question, [part.question.goal], choice, bounds.rows, invariant.change)
    record = search.smallest(part.question.goal)
    wanted = bool(invariant.never)
    verdict, found = (HOLDS, None) if wanted else (NOT_FOUND, None)
    if record is not None:
        found = _judged(program, part, record.rows, record.changed)
        verdict = DISAGREES if found.broken is None else FAILS if wanted else POSSIBLE
    elif wanted and (record := search.without_value()) is not None:
        verdict, found = _valueless(program, record.rows)
    numbers = (choice.number, choice.days, choice.unnamed, choice.partly)
    return Searched(constant, *numbers, verdict, found, monotonic() - started)


def _judged(program: Program, part: Part, rows: Mapping[str, Iterable[Row]], changed: Row | None) -> Found:
    """A record that was found, read again from its text and judged."""
    text = record_text(program, PATIENT, rows)
    read = read_record(text.encode(), "record.yaml", program)
    if read.record is None:
        return Found(text, changed, None)
    try:
        how = broken(program, part.invariant, read.record.rows, changed)
    except ProblemsFound:
        how = None
    return Found(text, changed, how)


def _valueless(program: Program, rows: Mapping[str, Iterable[Row]]) -> tuple[str, Found]:
    text = record_text(program, PATIENT, rows)
    read = read_record(text.encode(), "record.yaml", program)
    found = Found(text, None, None)
    if read.record is None:
        return DISAGREES, found
    try:
        _model_of(program, read.record.rows)
    except ProblemsFound:
        return NO_VALUE, found
    return UNDECIDED, found


def _model_of(program: Program, rows: Mapping[str, Mapping[Row, Span]]) -> None:
    evaluator = PyDatalogEvaluator()
    try:
        evaluate(prepare(program), rows, evaluator, recording=False)
    finally:
        evaluator.close()


# What has to be possible ---------------------------------------------------------------------------------------------


def _sometimes(
    program: Program, parts: Sequence[Part], shown: Shown, bounds: Bounds, constants: tuple[str, ...], jobs: int
) -> Iterator[Outcome]:
    for part in parts:
        started = monotonic()
        case = shown.answers.get(part.question.goal)
        if case is not None:
            yield _in_case(program, part.invariant, part.about, case, shown)
        else:
            yield _looked_for(program, part, bounds, constants, jobs, started)


def _every_rule(
    program: Program, invariant: Invariant, shown: Shown, bounds: Bounds, constants: tuple[str, ...], jobs: int
) -> Iterator[Outcome]:
    rest = [rule for rule in program.rules if rule.id not in shown.fired]
    asked = {part.about: part for part in _of_rules(program, invariant, rest)}
    for rule in program.rules:
        started = monotonic()
        if rule.id in shown.fired:
            yield _in_case(program, invariant, rule.id, shown.fired[rule.id], shown)
        else:
            yield _looked_for(program, asked[rule.id], bounds, constants, jobs, started)


def _in_case(program: Program, invariant: Invariant, about: str, case: int, shown: Shown) -> Outcome:
    found = Found(program.cases[case].title, None, None)
    return Outcome(invariant, about, POSSIBLE, (), found, shown.answered, 0, 0.0)


def _looked_for(
    program: Program, part: Part, bounds: Bounds, constants: tuple[str, ...], jobs: int, started: float
) -> Outcome:
    """A search with one constant after the other, until a record is found."""
    searches: list[Searched] = []
    while len(searches) < len(constants) and all(s.verdict == NOT_FOUND for s in searches):
        more = constants[len(searches) : len(searches) + jobs]
        searches += spread(partial(_numbered, program, part, bounds, more), len(more), jobs)
    good = next((s for s in searches if s.verdict != NOT_FOUND), None)
    verdict, found = (good.verdict, good.found) if good is not None else (NOT_FOUND, None)
    seconds = monotonic() - started
    return Outcome(part.invariant, part.about, verdict, tuple(searches), found, 0, 0, seconds)


def _numbered(program: Program, part: Part, bounds: Bounds, constants: tuple[str, ...], number: int) -> Searched:
    return _searched(program, part, bounds, constants[number])


def _of_rules(program: Program, invariant: Invariant, rules: list[Rule]) -> list[Part]:
    asked = firing_question(program, rules)
    return [Part(invariant._replace(sometimes=rule.body, every_rule=False), rule.id, asked[rule.id]) for rule in rules]


def _of_solutions(program: Program, invariant: Invariant) -> list[Part]:
    given: list[Bindings] = [{}]
    if invariant.each:
        given = [found.values for found in solutions(program, {}, invariant.each)]
    parts = []
    for number, values in enumerate(given):
        about = ", ".join(f"{name} = {value}" for name, value in values.items())
        own = invariant._replace(id=f"{invariant.id}#{number}", each=_equal(values, invariant))
        parts.append(Part(invariant._replace(each=own.each), about, question_of(program, own)))
    return parts


def _equal(values: Bindings, invariant: Invariant) -> tuple[Comparison, ...]:
    """Goals that give variables their values."""
    span = invariant.span
    return tuple([Comparison("=", Variable(name, span), Constant(v, span), span) for name, v in values.items()])


# Rows that no rule uses ----------------------------------------------------------------------------------------------


def _without_unused(program: Program, invariant: Invariant, shown: Shown) -> Outcome:
    """Each row that no rule uses taken out of each case's record, one at a time."""
    started = monotonic()
    for number, row in shown.unused:
        case = program.cases[number]
        how = broken(program, invariant, case_record(case, program).rows, row)
        if how is not None:
            found = Found(f"# the record of the case {case.title!r}\n", row, how)
            seconds = monotonic() - started
            return Outcome(invariant, "", FAILS, (), found, shown.answered, len(shown.unused), seconds)
    seconds = monotonic() - started
    return Outcome(invariant, "", HOLDS, (), None, shown.answered, len(shown.unused), seconds)
