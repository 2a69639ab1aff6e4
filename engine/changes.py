"""The smallest changes of a record that would make an atom hold, each checked by running the program with them.

Only changes that a predicate allows (`change: [add, remove]`) are proposed, and a later date for the clock, the one-argument
date predicate that says "today". Candidates come from the nearest attempts of the why-not: what a failed literal would
need, what a failed negation has against it. Missing values are taken from the knowledge base (closed kinds, rows that
`checked_by` asks for, numbers that stand in facts or rules beside the same constants, and one more or less) and from the
record's days.

Not handled: changes of values inside a row, clocks set back before an entry of the record, and sets that only work because
of a value that stands nowhere. What is printed works; that nothing smaller exists holds for the candidates tried.
"""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import islice, product
from typing import Iterable, Iterator, Mapping, NamedTuple

from engine.builtins import NoValue, date_plus
from engine.driver import Prepared, evaluate
from engine.evaluators import Evaluator
from engine.model import Model, matches
from engine.problem import ProblemsFound
from engine.program import FACTS, RECORD, Predicate
from engine.proofs import Proofs, instantiate
from engine.source import Span
from engine.terms import Goal, Literal, Negation, Real, Row, Text, Value
from engine.why_not import FAILS, Explainer, Pattern, WhyNot

ADD = "add"
REMOVE = "remove"
MOVE = "move"

MOST_RUNS = 300
MOST_SETS = 24
MOST_VALUES = 8
LARGEST = 8

Records = Mapping[str, Mapping[Row, Span]]


class Change(NamedTuple):
    """One change: add or remove a fact of the record, or move the clock to the date in `row`."""

    action: str
    predicate: str
    row: Row


Changes = frozenset[Change]


class Found(NamedTuple):
    """The change sets found, smallest first, how many programs were run, and whether the search was cut short."""

    sets: tuple[tuple[Change, ...], ...]
    runs: int
    cut: bool


def apply(record: Records, changes: Iterable[Change]) -> dict[str, dict[Row, Span]]:
    """The record with the changes made."""
    new = {name: dict(rows) for name, rows in record.items()}
    for change in changes:
        rows = new.setdefault(change.predicate, {})
        if change.action == REMOVE:
            rows.pop(change.row, None)
            continue
        if change.action == MOVE:
            rows.clear()
        rows[change.row] = Span("(supposed)", 1, 1)
    return new


def smallest_changes(
    prepared: Prepared,
    record: Records,
    goal: tuple[str, Pattern],
    evaluator: Evaluator,
    clock: str = "",
    most: int = 3,
) -> Found:
    """Up to `most` smallest sets of changes after which an atom fitting `goal` holds.

    `clock` names the predicate of the record that holds today's date; empty where there is none.
    """
    return _Search(prepared, record, goal, evaluator, clock).run(most)


class _Search:
    def __init__(
        self, prepared: Prepared, record: Records, goal: tuple[str, Pattern], evaluator: Evaluator, clock: str
    ) -> None:
        self.prepared = prepared
        self.program = prepared.program
        self.record = record
        self.goal = goal
        self.evaluator = evaluator
        self.clock = clock
        self.runs = 0
        today = next(iter(record.get(clock, {})), None)
        self.today = str(today[0]) if today else ""

    def model(self, changes: Changes) -> Model | None:
        """The model after changes; None where the program has no value there."""
        self.runs += 1
        try:
            return evaluate(self.prepared, apply(self.record, changes), self.evaluator)
        except ProblemsFound:
            return None

    def holds(self, model: Model | None) -> bool:
        return model is not None and any(matches(r, self.goal[1]) for r in model.relation(self.goal[0]))

    def run(self, most: int) -> Found:
        found: dict[Changes, None] = {}
        queue: list[tuple[int, int, Changes]] = [(0, 0, frozenset())]
        seen: set[Changes] = {frozenset()}
        count = 0
        for move in self._waits():
            if self.runs >= MOST_RUNS // 4:
                break
            if self.holds(self.model(frozenset({move}))):
                found[frozenset({move})] = None
                break
        while queue and self.runs < MOST_RUNS and len(found) < most:
            size, _, changes = heappop(queue)
            if any(f <= changes for f in found):
                continue
            model = self.model(changes)
            if model is None:
                continue
            if self.holds(model):
                found[self._minimal(changes)] = None
                continue
            if size >= LARGEST:
                continue
            proofs = Proofs(model, self.evaluator)
            explainer = Explainer(model, self.evaluator, proofs)
            why = explainer.explain(*self.goal)
            for step in islice(self._repairs(model, why), MOST_SETS):
                larger = changes | step
                if len(larger) <= LARGEST and larger not in seen and self._consistent(larger):
                    seen.add(larger)
                    count += 1
                    heappush(queue, (len(larger), count, larger))
        ordered = sorted(found, key=lambda c: (len(c), sorted(map(repr, c))))
        return Found(tuple(tuple(sorted(c, key=repr)) for c in ordered), self.runs, bool(queue) and len(found) < most)

    def _consistent(self, changes: Changes) -> bool:
        """At most one move of the clock, and nothing both added and removed."""
        if sum(1 for c in changes if c.action == MOVE) > 1:
            return False
        return len({(c.predicate, c.row) for c in changes}) == len(changes)

    def _minimal(self, changes: Changes) -> Changes:
        for change in sorted(changes, key=repr):
            fewer = changes - {change}
            if fewer and self.holds(self.model(fewer)):
                changes = fewer
        return changes

    # what would repair the nearest attempts

    def _repairs(self, model: Model, why: WhyNot) -> Iterator[Changes]:
        seen: set[Changes] = set()
        for repair in sorted(self._make_true(model, why), key=lambda r: (len(r), sorted(map(repr, r)))):
            if repair and repair not in seen:
                seen.add(repair)
                yield repair

    def _make_true(self, model: Model, why: WhyNot) -> list[Changes]:
        declared = self.program.predicates.get(why.predicate)
        if declared is None or why.origin == FACTS:
            return []
        if why.origin == RECORD:
            if ADD not in declared.change:
                return []
            return [frozenset({Change(ADD, why.predicate, row)}) for row in self._rows_for(declared, why.pattern)]
        sets: list[Changes] = []
        for attempt in why.attempts:
            if attempt.defeated_by is not None:
                continue
            options: list[list[Changes]] = []
            for tried in attempt.tried:
                if tried.verdict == FAILS:
                    options.append(self._repair_goal(model, tried.goal, tried.bindings, tried.absent))
            if options and all(options):
                sets += [frozenset().union(*choice) for choice in islice(product(*options), MOST_SETS)]
        return sorted(sets, key=len)[:MOST_SETS]

    def _repair_goal(
        self, model: Model, goal: Goal, env: dict[str, Value], absent: WhyNot | None
    ) -> list[Changes]:
        if isinstance(goal, Literal):
            return self._make_true(model, absent) if absent is not None else []
        if isinstance(goal, Negation):
            pattern = instantiate(goal.literal.args, env)
            against = [r for r in model.relation(goal.literal.predicate) if matches(r, pattern)]
            options = [self._make_false(model, goal.literal.predicate, r, 0) for r in sorted(against, key=repr)]
            if not all(options):
                return []
            return [frozenset().union(*c) for c in islice(product(*options), MOST_SETS)]
        return [frozenset({move}) for move in islice(self._waits(env), MOST_VALUES)]

    def _make_false(self, model: Model, predicate: str, row: Row, depth: int) -> list[Changes]:
        declared = self.program.predicates.get(predicate)
        if declared is None or declared.origin == FACTS or depth > LARGEST:
            return []
        if declared.origin == RECORD:
            return [frozenset({Change(REMOVE, predicate, row)})] if REMOVE in declared.change else []
        options: list[list[Changes]] = []
        for firing in model.firings_of(predicate, row):
            env = firing.env
            ways: list[Changes] = []
            for goal in firing.rule.body:
                if isinstance(goal, Literal):
                    premise: Row = instantiate(goal.args, env)  # type: ignore[assignment]
                    ways += self._make_false(model, goal.predicate, premise, depth + 1)
                elif isinstance(goal, Negation):
                    proofs = Proofs(model, self.evaluator)
                    explainer = Explainer(model, self.evaluator, proofs)
                    pattern = instantiate(goal.literal.args, env)
                    ways += self._make_true(model, explainer.explain(goal.literal.predicate, pattern))
            if not ways:
                return []
            options.append(sorted(dict.fromkeys(ways), key=len)[:MOST_VALUES])
        return [frozenset().union(*c) for c in islice(product(*options), MOST_SETS)]

    # values for what is missing

    def _rows_for(self, declared: Predicate, pattern: Pattern) -> Iterator[Row]:
        """Rows of a record predicate that fit a pattern, the likeliest values first."""
        patterns = [pattern]
        check = declared.checked_by
        if check is not None:
            places = [[a.name for a in declared.arguments].index(n) for n in check.arguments]
            patterns = []
            for row in self.program.facts.get(check.predicate, {}):
                if all(pattern[p] in (None, row[i]) for i, p in enumerate(places)):
                    filled = list(pattern)
                    for i, p in enumerate(places):
                        filled[p] = row[i]
                    patterns.append(tuple(filled))
        for filled_pattern in patterns:
            beside = {v for v in filled_pattern if isinstance(v, str)}
            choices: list[list[Value]] = []
            for argument, value in zip(declared.arguments, filled_pattern, strict=True):
                choices.append([value] if value is not None else list(self._values(argument.kind, beside)))
            yield from islice(product(*choices), MOST_VALUES)

    def _values(self, kind: str, beside: set[str]) -> Iterator[Value]:
        if kind == "date":
            if self.today:
                yield self.today
                yield from (d for d in self._days_before() if d != self.today)
        elif kind in ("number", "integer"):
            numbers: dict[Value, None] = {}
            for rows in self.program.facts.values():
                for row in rows:
                    if beside & {v for v in row if type(v) is str}:
                        for v in row:
                            if isinstance(v, (int, Real)):
                                numbers[v] = None
            for number in numbers:
                if isinstance(number, int):
                    yield from (number, number - 1, number + 1)
                elif isinstance(number, Real) and kind == "number":
                    yield from (number, Real(number - 1), Real(number + 1))
        elif kind == "text":
            yield Text("")
        else:
            for declared in self.program.predicates.values():
                if declared.defines == kind:
                    yield from sorted({row[0] for row in self.program.facts.get(declared.name, {})}, key=repr)

    def _spans_of_days(self) -> list[int]:
        """Numbers of days that the knowledge base states anywhere."""
        days = {v for rows in self.program.facts.values() for row in rows for v in row if type(v) is int and 0 < v <= 400}
        return sorted(days)

    def _days_before(self) -> Iterator[str]:
        for days in self._spans_of_days():
            yield date_plus(self.today, -days)

    def _waits(self, env: Mapping[str, Value] | None = None) -> Iterator[Change]:
        """Later days on which something may change: a stated number of days after a day of the record (or of `env`)."""
        if not self.today or not self.clock:
            return
        rows = self.record.items() if env is None else [("", {tuple(env.values()): None})]
        days = {v for _, some in rows for row in some for v in row if type(v) is str and is_day(v)}
        later: set[str] = set()
        for day in days:
            for span in self._spans_of_days():
                try:
                    later.update(d for d in (date_plus(day, span), date_plus(day, span + 1)) if d > self.today)
                except NoValue:
                    continue
        yield from (Change(MOVE, self.clock, (d,)) for d in sorted(later))


def is_day(value: str) -> bool:
    """Whether an atom is a date."""
    try:
        date_plus(value, 0)
    except NoValue:
        return False
    return True


