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

from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush
from itertools import islice, product
from typing import NamedTuple

from engine.builtins import NoValue, date_plus
from engine.driver import Prepared, evaluate
from engine.evaluators import Evaluator
from engine.limits import LimitReached
from engine.model import Model, matches
from engine.problem import ProblemsFound
from engine.program import FACTS, RECORD, Predicate, Rule
from engine.proofs import Proofs, instantiate
from engine.source import Span
from engine.terms import Goal, Literal, Negation, Real, Row, Text, Value, Variable, variables_of
from engine.why_not import FAILS, HOLDS, UNREACHED, Explainer, Pattern, WhyNot, head_bindings, result_of

ADD = "add"
REMOVE = "remove"
MOVE = "move"

MOST_RUNS = 200
MOST_AFTER_FIRST = 60
MOST_SETS = 24
MOST_VALUES = 12
MOST_COMBINED = 2_000
LARGEST = 9
DEEP = 6
NUMBERS = ("number", "integer")
QUITE_DIFFERENT = (0, 1, 29, 1013)

Records = Mapping[str, Mapping[Row, Span]]


class Change(NamedTuple):
    """One change: add or remove a fact of the record, or move the clock to the date in `row`.

    `free` has the positions of numbers in `row` that seem not to matter: quite different ones did as well.
    """

    action: str
    predicate: str
    row: Row
    free: tuple[int, ...] = ()


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
    by_way_of: tuple[tuple[str, Pattern], ...] = (),
) -> Found:
    """Up to `most` smallest sets of changes after which an atom fitting `goal` holds.

    `clock` names the predicate of the record that holds today's date; empty where there is none. `by_way_of` are other
    patterns whose coming true is tried as a way to the goal, for goals that follow from an aggregate.
    """
    return _Search(prepared, record, goal, evaluator, clock, by_way_of).run(most)


class _Search:
    def __init__(
        self,
        prepared: Prepared,
        record: Records,
        goal: tuple[str, Pattern],
        evaluator: Evaluator,
        clock: str,
        by_way_of: tuple[tuple[str, Pattern], ...],
    ) -> None:
        self.by_way_of = by_way_of
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
        except LimitReached:
            raise
        except ProblemsFound:
            return None

    def holds(self, model: Model | None) -> bool:
        return model is not None and any(matches(r, self.goal[1]) for r in model.relation(self.goal[0]))

    def run(self, most: int) -> Found:
        found: dict[Changes, None] = {}
        queue: list[tuple[int, int, int, Changes]] = [(0, 0, 0, frozenset())]
        seen: set[Changes] = {frozenset()}
        count = 0
        for move in self._waits():
            if self.runs >= MOST_RUNS // 4:
                break
            if self.holds(self.model(frozenset({move}))):
                found[frozenset({move})] = None
                break
        limit = MOST_RUNS
        while queue and self.runs < limit and len(found) < most:
            _, _, size, changes = heappop(queue)
            if any(f <= changes for f in found) or shape(changes) in map(shape, found):
                continue
            model = self.model(changes)
            if model is None:
                continue
            if self.holds(model):
                smaller = self._freed(self._earliest(self._minimal(changes)))
                if shape(smaller) not in map(shape, found):
                    found[smaller] = None
                    limit = min(limit, self.runs + MOST_AFTER_FIRST)
                continue
            if size >= LARGEST:
                continue
            proofs = Proofs(model, self.evaluator)
            explainer = Explainer(model, self.evaluator, proofs)
            ways = [explainer.explain(*pattern) for pattern in self.by_way_of or (self.goal,)]
            ways = [why for why in ways if not why.holds]
            left = min((self._in_the_way(model, why) for why in ways), default=0)
            for step in islice((step for why in ways for step in self._repairs(model, why)), MOST_SETS):
                larger = changes | step
                if len(larger) <= LARGEST and larger not in seen and self._consistent(larger):
                    seen.add(larger)
                    count += 1
                    heappush(queue, (left, count, len(larger), larger))
        ordered = sorted(found, key=len)
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

    def _freed(self, changes: Changes) -> Changes:
        """The same changes with the numbers marked that do not matter."""
        for change in sorted(changes, key=repr):
            for at, value in enumerate(change.row):
                if change.action != ADD or not isinstance(value, (int, Real)):
                    continue
                others = [change._replace(row=(*change.row[:at], v, *change.row[at + 1 :])) for v in QUITE_DIFFERENT]
                rest = changes - {change}
                if all(self.holds(self.model(rest | {other})) for other in others):
                    changes = rest | {change._replace(free=(*change.free, at))}
        return changes

    def _in_the_way(self, model: Model, why: WhyNot) -> int:
        """How much the nearest rule still lacks: its failed goals, a negation counting for each row against it."""
        least = LARGEST * LARGEST
        for attempt in why.attempts:
            lacking = 0
            for tried in attempt.tried:
                if tried.verdict == FAILS and isinstance(tried.goal, Negation):
                    pattern = instantiate(tried.goal.literal.args, tried.bindings)
                    lacking += sum(1 for r in model.relation(tried.goal.literal.predicate) if matches(r, pattern))
                else:
                    lacking += tried.verdict != HOLDS
            least = min(least, lacking)
        return least

    def _earliest(self, changes: Changes) -> Changes:
        """The same changes with the clock moved no further than need be."""
        move = next((c for c in changes if c.action == MOVE), None)
        if move is None:
            return changes
        rest = changes - {move}
        added: dict[str, Value] = {str(n): v for n, c in enumerate(rest) for v in c.row if type(v) is str and is_day(v)}
        for sooner in sorted({*self._waits(), *self._waits(added)}):
            if sooner.row >= move.row or self.runs >= MOST_RUNS:
                break
            if self.holds(self.model(rest | {sooner})):
                return rest | {sooner}
        return changes

    # what would repair the nearest attempts

    def _repairs(self, model: Model, why: WhyNot) -> Iterator[Changes]:
        seen: set[Changes] = set()
        for repair in sorted(self._make_true(model, why), key=len):
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
                    if isinstance(tried.goal, (Literal, Negation)):
                        ways = self._repair_goal(model, tried.goal, tried.bindings, tried.absent)
                    else:
                        explainer = Explainer(model, self.evaluator, Proofs(model, self.evaluator))
                        moves = self._moves(explainer, attempt.rule, tried.bindings, tried.goal)
                        ways = self._other_values(attempt.rule, why.pattern, tried.goal)
                        ways = [*(frozenset({m}) for m in islice(moves, 1)), *ways]
                    options.append(ways)
            sets += combined(options)
        return sorted(sets, key=len)[:MOST_SETS]

    def _other_values(self, rule: Rule, pattern: Pattern, goal: Goal) -> list[Changes]:
        """Further facts that would give a failed computed goal other values than those that it failed with."""
        env = head_bindings(rule.head.args, pattern) or {}
        wanted = {v.name for v in variables_of(goal)}
        ways: list[Changes] = []
        for literal in rule.body:
            if isinstance(literal, Literal) and wanted & {v.name for v in variables_of(literal)}:
                ways += self._another(literal.predicate, instantiate(literal.args, env), 0)
        return ways[:MOST_SETS]

    def _another(self, predicate: str, pattern: Pattern, depth: int) -> list[Changes]:
        """Facts to add under a predicate, itself of the record or derived, that could give it one more row."""
        declared = self.program.predicates.get(predicate)
        if declared is None or declared.origin == FACTS or depth > DEEP:
            return []
        if declared.origin == RECORD:
            if ADD not in declared.change:
                return []
            return [frozenset({Change(ADD, predicate, row)}) for row in self._rows_for(declared, pattern)]
        ways: dict[Changes, None] = {}
        for rule in self.program.rules:
            env = head_bindings(rule.head.args, pattern) if rule.head.predicate == predicate else None
            for literal in rule.body if env is not None else ():
                if isinstance(literal, Literal) and env is not None:
                    found = self._another(literal.predicate, instantiate(literal.args, env), depth + 1)
                    ways.update(dict.fromkeys(found))
        return list(ways)[:MOST_SETS]

    def _repair_goal(
        self, model: Model, goal: Literal | Negation, env: dict[str, Value], absent: WhyNot | None
    ) -> list[Changes]:
        if isinstance(goal, Literal):
            return self._make_true(model, absent) if absent is not None else []
        pattern = instantiate(goal.literal.args, env)
        against = [r for r in model.relation(goal.literal.predicate) if matches(r, pattern)]
        return combined([self._make_false(model, goal.literal.predicate, r, 0) for r in sorted(against, key=repr)])

    def _make_false(self, model: Model, predicate: str, row: Row, depth: int) -> list[Changes]:
        declared = self.program.predicates.get(predicate)
        if declared is None or declared.origin == FACTS or depth > LARGEST:
            return []
        if declared.origin == RECORD:
            return [frozenset({Change(REMOVE, predicate, row)})] if REMOVE in declared.change else []
        options: list[list[Changes]] = []
        explainer = Explainer(model, self.evaluator, Proofs(model, self.evaluator))
        for firing in model.firings_of(predicate, row):
            env = firing.env
            ways: list[Changes] = []
            for goal in firing.rule.body:
                if isinstance(goal, Literal):
                    premise: Row = instantiate(goal.args, env)  # type: ignore[assignment]
                    ways += self._make_false(model, goal.predicate, premise, depth + 1)
                elif isinstance(goal, Negation):
                    pattern = instantiate(goal.literal.args, env)
                    ways += self._make_true(model, explainer.explain(goal.literal.predicate, pattern))
            ways += [frozenset({move}) for move in islice(self._moves(explainer, firing.rule, env, None), 1)]
            if not ways:
                return []
            options.append(sorted(dict.fromkeys(ways), key=len)[:MOST_SETS])
        return combined(options)

    def _moves(self, explainer: Explainer, rule: Rule, env: Mapping[str, Value], goal: Goal | None) -> Iterator[Change]:
        """Days on which a computed goal of a rule would hold, the record being the same; with None, any would fail."""
        clocks = {
            a.name
            for g in rule.body
            if isinstance(g, Literal) and g.predicate == self.clock
            for a in g.args
            if isinstance(a, Variable)
        }
        computed = [g for g in rule.body if not isinstance(g, (Literal, Negation))]
        results = {result_of(g) for g in computed}
        for move in self._waits(env) if clocks else ():
            bound = {n: v for n, v in env.items() if n not in results} | dict.fromkeys(clocks, move.row[0])
            for g in computed:
                verdict, ways = explainer.computed(g, bound)
                if g is goal or (goal is None and verdict == FAILS):
                    if (verdict == FAILS) == (goal is None) and verdict != UNREACHED:
                        yield move
                    break
                bound = ways[0]

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
            measured = any(
                a.kind in NUMBERS and v is None for a, v in zip(declared.arguments, filled_pattern, strict=True)
            )
            choices: list[list[Value]] = []
            for argument, value in zip(declared.arguments, filled_pattern, strict=True):
                ways = [value] if value is not None else list(self._values(argument.kind, beside))
                # where a number is open too, the day is today's: both at once would be too many
                choices.append(ways[:1] if measured and value is None and argument.kind == "date" else ways)
            yield from islice(product(*choices), MOST_VALUES)

    def _values(self, kind: str, beside: set[str]) -> Iterator[Value]:
        if kind == "date":
            if self.today:
                yield self.today
                yield from (d for d in self._days_before() if d != self.today)
        elif kind in NUMBERS:
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
        days = {
            v for rows in self.program.facts.values() for row in rows for v in row if type(v) is int and 0 < v <= 400
        }
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


def combined(options: list[list[Changes]]) -> list[Changes]:
    """One way of each option, joined: the smallest joins first; none where some option has no way."""
    if not options or not all(options):
        return []
    joined = {frozenset[Change]().union(*choice): None for choice in islice(product(*options), MOST_COMBINED)}
    return sorted(joined, key=len)[:MOST_SETS]


def shape(changes: Changes) -> frozenset[tuple[str, str, Row]]:
    """What a set of changes is about, its days and numbers apart; sets of one shape are one proposal."""
    return frozenset(
        (c.action, c.predicate, tuple([v for v in c.row if type(v) is str and not is_day(v)])) for c in changes
    )


def is_day(value: str) -> bool:
    """Whether an atom is a date."""
    try:
        date_plus(value, 0)
    except NoValue:
        return False
    return True
