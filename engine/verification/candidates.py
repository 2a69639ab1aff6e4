"""The rows that the records of a search may have: a finite choice from all rows that a record can have.

What stands for what:

- a *closed* kind: each of its constants;
- any other kind of atoms: each constant that the rules and the facts they use can tell from others
  (`engine.verification.met_constants`), and one or a few that they cannot;
- dates: days before the day of the question (after it where a record may have those) that are told apart by the numbers
  of days that rules count with: each number, the one before and the one after;
- numbers: one from each range between the numbers that rules compare them with, and these where they are like neither
  side (`engine.telling_values`);
- texts: the empty one. The one whom a record is about: one name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import product

from engine.checks.findings import uses_of
from engine.driver import evaluate, prepare
from engine.evaluators.duckdb.sorts import is_date
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.program import RECORD, Predicate, Program
from engine.source import Span
from engine.telling_values import NUMBERS, PlannedRules, TellingValues
from engine.terms import Row, Text, Value
from engine.tuples import NamedTuple
from engine.verification.day_limits import day_limits
from engine.verification.met_constants import met_constants

AS_OF, PATIENT = "as_of", "patient"

TODAY = date(2026, 3, 3)
"""The day of the question. Rules that name no day see only how many days lie between two."""

CANDIDATE = Span("(candidate)", 1, 1)


class Bounds(NamedTuple):
    """How far a search goes: rows beside the day of the question, constants that rules do not name, and days.


    `days` are ages in days; None for those of the rules' own limits. `alone` is a kind and the one constant of it that
    a record may have.
    """

    rows: int = 3
    unnamed: int = 2
    days: tuple[int, ...] | None = None
    alone: tuple[str, str] | None = None


class Candidates(NamedTuple):
    """The rows, by predicate, and what they were made of.

    `fixed` are rows of every record. `days` are ages in days, `unnamed` constants that nothing names. `partly` are
    the columns of numbers of which not all limits were found.
    """

    rows: Mapping[str, tuple[Row, ...]]
    fixed: Mapping[str, tuple[Row, ...]]
    days: tuple[int, ...]
    unnamed: tuple[str, ...]
    partly: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many rows there are to choose from."""
        return sum(len(rows) for rows in self.rows.values())


def is_scalar(declared: Predicate) -> bool:
    """Whether a record says such a thing once: one value, which is not the one whom it is about."""
    return declared.arity == 1 and declared.arguments[0].kind != PATIENT


def days_of(program: Program, bounds: Bounds) -> tuple[int, ...]:
    """The ages of dates, in days: each limit with its neighbours, or those that were asked for, and days rules name."""
    if bounds.days is not None:
        return tuple(sorted({0, *bounds.days, *_named_days(program)}))
    around = {days for limit in day_limits(program) for days in (limit - 1, limit, limit + 1) if days >= 0}
    return tuple(sorted({0, *around, *_named_days(program)}))


def _named_days(program: Program) -> set[int]:
    """The ages of days that rules and facts compare those of a record with; a later one is older by none."""
    columns = [
        (p.name, at)
        for p in program.predicates.values()
        if p.origin == RECORD
        for at, a in enumerate(p.arguments)
        if a.kind == "date"
    ]
    named = {value for value in met_constants(program, columns) if type(value) is str and is_date(value)}
    return {max(0, (TODAY - date.fromisoformat(day)).days) for day in named}


def candidates(program: Program, bounds: Bounds) -> Candidates:
    """The rows for the record predicates that the rules of a program use."""
    return _Choice(program, bounds).made()


class _Choice:
    def __init__(self, program: Program, bounds: Bounds) -> None:
        used = {use.literal.predicate for rule in program.rules for use in uses_of(rule.body)}
        self.program = program
        self.bounds = bounds
        self.asked = [p for p in program.predicates.values() if p.origin == RECORD and p.name in used]
        self.days = days_of(program, bounds)
        self.unnamed: list[str] = []
        self.open: dict[str, tuple[Value, ...]] = {}
        self.partly: set[str] = set()
        self.closed: dict[str, dict[Value, None]] = {}
        for name, declared in program.predicates.items():
            if declared.defines:
                listed = [row[0] for row in program.facts.get(name, ())]
                self.closed.setdefault(declared.defines, {}).update(dict.fromkeys(listed))

    def made(self) -> Candidates:
        today: Row = (TODAY.isoformat(),)
        clock = self.program.predicates.get(AS_OF)
        fixed = {AS_OF: (today,)} if clock is not None and clock.origin == RECORD else {}
        evaluator = PyDatalogEvaluator()
        try:
            prepared = prepare(self.program)
            given = {name: dict.fromkeys(rows, CANDIDATE) for name, rows in fixed.items()}
            model = evaluate(prepared, given, evaluator)
            self.telling = TellingValues(model, PlannedRules(prepared.strata), AS_OF)
            rows = {p.name: tuple(dict.fromkeys(self._rows(p))) for p in self.asked if p.name not in fixed}
        finally:
            evaluator.close()
        return Candidates(rows, fixed, self.days, tuple(self.unnamed), tuple(sorted(self.partly)))

    def _rows(self, declared: Predicate) -> Iterator[Row]:
        numbers = [at for at, argument in enumerate(declared.arguments) if argument.kind in NUMBERS]
        others = [(None,) if at in numbers else self._values(declared, at) for at in range(declared.arity)]
        for row in product(*others):
            if not self._fits(declared, row):
                continue
            choices: list[Iterable[Value | None]] = [(value,) for value in row]
            for at in numbers:
                told = self.telling.values(declared.name, at, list(row))
                if not told.whole:
                    self.partly.add(f"{declared.name}.{declared.arguments[at].name}")
                choices[at] = told.values or (0, 1)
            for whole in product(*choices):
                yield tuple([value for value in whole if value is not None])

    def _fits(self, declared: Predicate, row: tuple[Value | None, ...]) -> bool:
        """Whether `checked_by` allows a row."""
        check = declared.checked_by
        if check is None:
            return True
        names = [argument.name for argument in declared.arguments]
        known = tuple([row[names.index(name)] for name in check.arguments])
        return any(fact[: len(known)] == known for fact in self.program.facts.get(check.predicate, ()))

    def _values(self, declared: Predicate, at: int) -> tuple[Value, ...]:
        argument = declared.arguments[at]
        kind = argument.kind
        if at == 0 and kind == PATIENT:
            return (PATIENT,)
        if kind == "date":
            ahead = [-days for days in self.days] if argument.name in declared.may_be_ahead else []
            return tuple([(TODAY - timedelta(days)).isoformat() for days in dict.fromkeys([*self.days, *ahead])])
        if kind == "text":
            return (Text(""),)
        if self.bounds.alone is not None and kind == self.bounds.alone[0]:
            return (self.bounds.alone[1],)
        if kind in self.closed:
            return tuple(self.closed[kind])
        if declared.checked_by is not None and argument.name in declared.checked_by.arguments:
            place = declared.checked_by.arguments.index(argument.name)
            return tuple(
                dict.fromkeys([row[place] for row in self.program.facts.get(declared.checked_by.predicate, ())])
            )
        return self._open(kind)

    def _open(self, kind: str) -> tuple[Value, ...]:
        """The constants of a kind that nobody lists: those that rules name, and some that they do not."""
        if kind not in self.open:
            columns = [(p.name, at) for p in self.asked for at, a in enumerate(p.arguments) if a.kind == kind]
            named = sorted(v for v in met_constants(self.program, columns) if type(v) is str)
            unnamed = [f"{kind}_{number}" for number in range(1, self.bounds.unnamed + 1)]
            self.unnamed += unnamed
            self.open[kind] = (*named, *unnamed)
        return self.open[kind]
