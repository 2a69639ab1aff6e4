"""Values for an unknown place of a record's row that between them show what the row can lead to.

For a closed kind every word; for a date the days of the record up to today; for a number one from each of the ranges
between the numbers that rules compare it with (`engine.compared_numbers`), and, where not all of those are found, those
that the knowledge base states beside the row's words; for what `checked_by` settles, what it allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import ceil, floor

from engine.builtins import NoValue, date_plus
from engine.compared_numbers import ALONE, ComparedNumbers
from engine.model import Model, matches
from engine.plans import Plan, PlannedRule
from engine.program import Predicate, RowCheck
from engine.terms import Comparison, Constant, Expression, Operation, Real, Text, Value
from engine.tuples import NamedTuple

MOST_WORDS = 12
"""Of a kind with more words than this nothing is told."""

MOST_NUMBERS = 40
"""Of a number with more ranges than this nothing is told."""

NUMBERS = ("number", "integer")


class Told(NamedTuple):
    """Telling values, and whether they show all that their place can lead to."""

    values: list[Value]
    whole: bool


NOTHING_TOLD = Told([], False)


class PlannedRules:
    """The rules of a plan by what they conclude and by what they ask for, and the predicates that they look up."""

    def __init__(self, plan: Plan) -> None:
        self.all = tuple([rule for _, rules in plan for rule in rules])
        self.concluding: dict[str, list[PlannedRule]] = {}
        self.asking: dict[str, list[PlannedRule]] = {}
        for rule in self.all:
            self.concluding.setdefault(rule.head, []).append(rule)
            for name in rule.needs:
                self.asking.setdefault(name, []).append(rule)
        # facts that no rule looks up bear on nothing, and may not even have been read
        self.looked_up = frozenset(self.asking)


class TellingValues:
    """Telling values for rows of one record. `clock` names the record's predicate that says today's date."""

    def __init__(self, model: Model, rules: PlannedRules, clock: str) -> None:
        self._rules = rules
        self.program = model.program
        days = {v for rows in model.record.values() for row in rows for v in row if type(v) is str and is_day(v)}
        today = max((str(row[0]) for row in model.relation(clock)), default=max(days, default=""))
        self._days: list[Value] = [day for day in sorted(days) if day <= today]
        self._compared = ComparedNumbers(model, rules.asking, rules.concluding)
        self._numbers: dict[tuple[str, int, tuple[Value | None, ...]], Told] = {}

    def values(self, predicate: str, at: int, row: list[Value | None]) -> Told:
        """Values for the place `at` of a row (None where unknown)."""
        declared = self.program.predicates[predicate]
        kind = declared.arguments[at].kind
        if declared.checked_by is not None and declared.arguments[at].name in declared.checked_by.arguments:
            return self._checked(declared.checked_by, declared, at, row)
        if kind == "date":
            return Told(self._days, True)
        if kind in NUMBERS:
            return self._ranges(declared, at, row)
        if kind == "text":
            return Told([Text("")], True)
        words: list[Value] = []
        for other in self.program.predicates.values():
            if other.defines == kind:
                words += dict.fromkeys([fact[0] for fact in self.program.facts.get(other.name, ())])
        return Told(words, True) if 0 < len(words) <= MOST_WORDS else NOTHING_TOLD

    def _checked(self, check: RowCheck, declared: Predicate, at: int, row: list[Value | None]) -> Told:
        """The first value that `checked_by` allows at a place: others say the same in other words."""
        names = [a.name for a in declared.arguments]
        known = [row[names.index(name)] for name in check.arguments]
        place = check.arguments.index(declared.arguments[at].name)
        fitting = [fact[place] for fact in self.program.facts.get(check.predicate, ()) if matches(fact, known)]
        return Told(fitting[:1], True) if any(v is not None for v in known) else NOTHING_TOLD

    def _ranges(self, declared: Predicate, at: int, row: list[Value | None]) -> Told:
        # one day is as good as another, and other numbers of the row are not known to matter
        beside = tuple([v if type(v) is str and i != at and not is_day(v) else None for i, v in enumerate(row)])
        key = declared.name, at, beside
        if key not in self._numbers:
            marks = self._compared.marks(declared.name, at, beside)
            likes = dict(marks.likes)
            if not marks.whole:
                words = frozenset([v for v in beside if v is not None])
                stated = {*self._in_facts(declared, words), *self._in_rules(words)}
                likes.update({float(number): frozenset({ALONE}) for number in stated})
            found = one_of_each_range(likes, declared.arguments[at].kind == "integer")
            self._numbers[key] = Told(found, marks.whole) if len(found) <= MOST_NUMBERS else NOTHING_TOLD
        return self._numbers[key]

    def _in_facts(self, declared: Predicate, words: frozenset[Value]) -> Iterator[int | Real]:
        conversions = declared.checked_by.predicate if declared.checked_by is not None else ""
        for name in self._rules.looked_up - {conversions}:
            for fact in self.program.facts.get(name, ()):
                if not words.isdisjoint(fact):
                    yield from (value for value in fact if isinstance(value, (int, Real)))

    def _in_rules(self, words: frozenset[Value]) -> Iterator[int | Real]:
        for planned in self._rules.all:
            if any(not words.isdisjoint(values) for _, _, values in planned.fixed):
                for goal in planned.rule.body:
                    if isinstance(goal, Comparison):
                        yield from numbers_in(goal.left)
                        yield from numbers_in(goal.right)


def numbers_in(expression: Expression) -> Iterator[int | Real]:
    """The numbers that stand in an expression."""
    if isinstance(expression, Operation):
        for operand in expression.operands:
            yield from numbers_in(operand)
    elif isinstance(expression, Constant) and isinstance(expression.value, (int, Real)):
        yield expression.value


def one_of_each_range(likes: Mapping[float, frozenset[str]], integers: bool) -> list[Value]:
    """A number from each range that some marks part the line into, in order; 1 where there are no marks.

    A mark itself comes in where it is unlike the ranges on both sides of it (`engine.compared_numbers.Marks`). Negative
    numbers do only where a mark is negative: what is measured is seldom below zero. With `integers` all are.
    """
    marks = sorted(likes)
    if not marks:
        return [1]
    lowest = [marks[0] - 1 if marks[0] < 0 else marks[0] / 2] if marks[0] else []
    inner = [(low + high) / 2 for low, high in pairwise(marks)]
    own = [mark for mark, some in likes.items() if ALONE in some or len(some) > 1]
    if integers:
        # a range that holds no integer but its own marks is shown by these
        return list(range_of_integers(marks))
    return [whole_or_real(number) for number in sorted({*lowest, *inner, *own, marks[-1] + 1})]


def range_of_integers(marks: list[float]) -> Iterator[int]:
    """The integers next to some marks, on both sides, in order; negative ones only where a mark is negative."""
    found = {n + step for mark in marks for n in (floor(mark), ceil(mark)) for step in (-1, 0, 1)}
    return (n for n in sorted(found) if n >= 0 or marks[0] < 0)


def whole_or_real(number: float) -> Value:
    """A number as records write it."""
    return int(number) if number == int(number) else Real(number)


def is_day(value: str) -> bool:
    """Whether an atom is a date."""
    try:
        date_plus(value, 0)
    except NoValue:
        return False
    return True
