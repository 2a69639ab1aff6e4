"""Values for an unknown place of a record's row that between them show what the row can lead to.

For a closed kind every word; for a date the days of the record up to today; for a number one from each of the ranges
between the numbers that the knowledge base states beside the row's words, in facts or in rules; for what `checked_by`
settles, what it allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from engine.builtins import NoValue, date_plus
from engine.model import Model, matches
from engine.plans import Plan, PlannedRule
from engine.program import Predicate
from engine.terms import Comparison, Constant, Expression, Operation, Real, Text, Value

MOST_WORDS = 12
"""A kind with more words than this is left unsettled."""

MOST_NUMBERS = 6
"""So many ranges of numbers are tried, those at both ends among them."""

NUMBERS = ("number", "integer")


class PlannedRules:
    """The rules of a plan by what they conclude, and the predicates that they look up."""

    def __init__(self, plan: Plan) -> None:
        self.all = tuple([rule for _, rules in plan for rule in rules])
        self.concluding: dict[str, list[PlannedRule]] = {}
        for rule in self.all:
            self.concluding.setdefault(rule.head, []).append(rule)
        # facts that no rule looks up bear on nothing, and may not even have been read
        self.looked_up = frozenset([name for rule in self.all for name in rule.needs])


class TellingValues:
    """Telling values for rows of one record. `clock` names the record's predicate that says today's date."""

    def __init__(self, model: Model, rules: PlannedRules, clock: str) -> None:
        self._rules = rules
        self.program = model.program
        days = {v for rows in model.record.values() for row in rows for v in row if type(v) is str and is_day(v)}
        today = max((str(row[0]) for row in model.relation(clock)), default=max(days, default=""))
        self._days: list[Value] = [day for day in sorted(days) if day <= today]
        self._numbers: dict[tuple[str, frozenset[Value]], list[Value]] = {}

    def values(self, predicate: str, at: int, row: list[Value | None]) -> list[Value]:
        """Values for the place `at` of a row (None where unknown); empty where no value can be told."""
        declared = self.program.predicates[predicate]
        kind = declared.arguments[at].kind
        checked = self._checked(declared, at, row)
        if checked is not None:
            return checked
        if kind == "date":
            return self._days
        if kind in NUMBERS:
            return self._ranges(
                declared, frozenset([v for v in row if type(v) is str and not is_day(v)]), kind == "integer"
            )
        if kind == "text":
            return [Text("")]
        words: list[Value] = []
        for other in self.program.predicates.values():
            if other.defines == kind:
                words += dict.fromkeys([fact[0] for fact in self.program.facts.get(other.name, ())])
        return words if len(words) <= MOST_WORDS else []

    def _checked(self, declared: Predicate, at: int, row: list[Value | None]) -> list[Value] | None:
        """The first value that `checked_by` allows at a place, as a list; None where it has no say there."""
        check = declared.checked_by
        if check is None or declared.arguments[at].name not in check.arguments:
            return None
        names = [a.name for a in declared.arguments]
        known = [row[names.index(name)] for name in check.arguments]
        place = check.arguments.index(declared.arguments[at].name)
        fitting = [fact[place] for fact in self.program.facts.get(check.predicate, ()) if matches(fact, known)]
        return fitting[:1] if any(v is not None for v in known) else []

    def _ranges(self, declared: Predicate, words: frozenset[Value], whole: bool) -> list[Value]:
        key = declared.name, words
        if key not in self._numbers:
            stated = {*self._in_facts(declared, words), *self._in_rules(words)}
            self._numbers[key] = [n for n in between(stated) if not whole or isinstance(n, int)]
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


def between(stated: Iterable[int | Real]) -> list[Value]:
    """A number from each range that some numbers part the line into, above all first; 1 where there are none.

    Negative ones come in only where one is stated: what is measured is seldom below zero.
    """
    marks = sorted({float(number) for number in stated})
    if not marks:
        return [1]
    lowest = marks[0] - 1 if marks[0] < 0 else marks[0] / 2
    inner = [(low + high) / 2 for low, high in pairwise(marks)]
    found: list[Value] = [int(n) if n == int(n) else Real(n) for n in (marks[-1] + 1, lowest, *inner)]
    return list(dict.fromkeys(found))[:MOST_NUMBERS]


def is_day(value: str) -> bool:
    """Whether an atom is a date."""
    try:
        date_plus(value, 0)
    except NoValue:
        return False
    return True
