"""The numbers that rules compare a place of a row with, followed from the row through the rules that pass its number on.

A number in a row is seen by rules as it stands or converted (`Value is (Raw - Subtract) * Multiply / Divide`), in the
row's own predicate or in one concluded from it. Wherever it meets a comparison, the number at which that comparison
turns is a mark, told on the row's own scale. Between two marks no rule tells one number from another.

Limits come from the rows that are there now. What a number does within a sum, a product of unknowns, or `min`, `max`,
`abs`, `mod` and `//` is not followed; `Marks.whole` then says that there may be more marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from engine.builtins import NoValue, compare
from engine.computing import evaluate
from engine.model import Model, Relation
from engine.plans import PlannedRule
from engine.program import Rule
from engine.terms import (
    Aggregate,
    Assignment,
    Comparison,
    Constant,
    DateGoal,
    Expression,
    Goal,
    Literal,
    Negation,
    Operation,
    Real,
    Row,
    Term,
    Value,
    Variable,
    variables_of,
)
from engine.tuples import NamedTuple

MOST_SEEN = 200
"""A number is followed to so many places of rules."""

MOST_BINDINGS = 100
"""So many values are looked up for the limits of one comparison."""

BENDING = ("min", "max", "abs", "mod", "//")
"""Operations whose result is no straight line of what goes in."""

BELOW, ABOVE, ALONE = "below", "above", "alone"
"""Which numbers a mark itself is like: those below it, those above it, or none."""

Bindings = dict[str, Value]


class Marks(NamedTuple):
    """Numbers at which some rule's comparison turns, each with what it is like; `whole` is whether these are all."""

    likes: Mapping[float, frozenset[str]]
    whole: bool


class Line(NamedTuple):
    """What became of a number: `slope * number + offset`."""

    slope: float
    offset: float

    def at(self, number: float) -> Real:
        """The value where the row has `number`."""
        return Real(self.slope * number + self.offset)

    def meeting(self, value: int | Real) -> float:
        """The number that becomes `value`, without the last digits, in which conversions leave their rounding."""
        # a zero has no sign here
        return float(f"{(float(value) - self.offset) / self.slope:.12g}") + 0.0


class Seen(NamedTuple):
    """A place of a predicate that holds the number or what became of it, with the row's known values there."""

    predicate: str
    at: int
    line: Line
    fixed: tuple[tuple[int, Value], ...]


class _Lost(Exception):
    """What becomes of a number is no straight line, or more than is followed."""


class ComparedNumbers:
    """Finds marks for the rules `asking` for each predicate, and those `concluding` it, over the rows of a model."""

    def __init__(
        self,
        model: Model,
        asking: Mapping[str, Iterable[PlannedRule]],
        concluding: Mapping[str, Iterable[PlannedRule]],
    ) -> None:
        self._model = model
        self._asking = asking
        self._settled = Settled(model, concluding)

    def marks(self, predicate: str, at: int, row: Iterable[Value | None]) -> Marks:
        """The marks of the number at `at` of a row, of which other values are known (None where not)."""
        fixed = tuple([(i, v) for i, v in enumerate(row) if v is not None and i != at])
        todo = [Seen(predicate, at, Line(1.0, 0.0), fixed)]
        known, whole = set(todo), True
        likes: dict[float, set[str]] = {}
        while todo:
            seen = todo.pop()
            for planned in self._asking.get(seen.predicate, ()):
                for use in self._uses(planned.rule, seen):
                    for number, like in use.marks():
                        likes.setdefault(number, set()).add(like)
                    fresh = [after for after in use.passed_on() if after not in known]
                    known.update(fresh)
                    todo.extend(fresh)
                    whole = whole and not use.lost
            if len(known) > MOST_SEEN:
                whole = False
                break
        return Marks({number: frozenset(some) for number, some in likes.items()}, whole)

    def _uses(self, rule: Rule, seen: Seen) -> Iterator[_Use]:
        goals = list(flat(rule.body))
        for goal in goals:
            literal = goal.literal if isinstance(goal, Negation) else goal
            if not isinstance(literal, Literal) or literal.predicate != seen.predicate:
                continue
            known: Bindings = {}
            for at, value in seen.fixed:
                arg = literal.args[at]
                if (arg.value if isinstance(arg, Constant) else known.setdefault(arg.name, value)) != value:
                    break
            else:
                use = _Use(self._model, self._settled, rule, goals, goal, literal.args[seen.at], known, seen.line)
                if self._narrowed(rule.body, known, use.lines):
                    use.follow()
                    yield use

    def _narrowed(self, body: Iterable[Goal], known: Bindings, moved: Mapping[str, object]) -> bool:
        """Whether settled goals of a body leave it possible; what they leave no choice of is added to the bindings."""
        settled = [goal for goal in body if isinstance(goal, Literal) and goal.predicate in self._settled]
        size = -1
        while size < len(known):
            size = len(known)
            for literal in settled:
                fitting = self._model.relation(literal.predicate).matching(*pattern_of(literal, known))
                if not fitting:
                    return False
                if len(fitting) == 1:
                    for arg, value in zip(literal.args, *fitting, strict=True):
                        if isinstance(arg, Variable) and arg.name not in moved:
                            known.setdefault(arg.name, value)
        return True


class Settled:
    """Predicates that facts of the knowledge base alone give, so that no record adds to their rows."""

    def __init__(self, model: Model, concluding: Mapping[str, Iterable[PlannedRule]]) -> None:
        self._facts = model.program.facts
        self._concluding = concluding
        self._known: dict[str, bool] = {}

    def __contains__(self, predicate: str) -> bool:
        if predicate not in self._known:
            # what rests on itself is taken for unsettled
            self._known[predicate] = False
            needs = [name for rule in self._concluding.get(predicate, ()) for name in rule.needs]
            self._known[predicate] = all(n in self for n in needs) if needs else predicate in self._facts
        return self._known[predicate]


class _Use:
    """One goal of a rule that asks for the row: what its body does with the number."""

    def __init__(
        self,
        model: Model,
        settled: Settled,
        rule: Rule,
        goals: list[Goal],
        goal: Goal,
        term: Term,
        known: Bindings,
        line: Line,
    ) -> None:
        self.model = model
        self.settled = settled
        self.rule = rule
        self.goals = goals
        self.others = [g for g in goals if isinstance(g, Literal) and g is not goal]
        self.known = known
        self.stated = [(term.value, line)] if isinstance(term, Constant) else []
        self.lines: dict[str, list[Line]] = {} if isinstance(term, Constant) else {term.name: [line]}
        self.lost = False

    def follow(self) -> None:
        """Find what else in the body becomes of the number."""
        again = bool(self.lines)
        while again:
            again = any(self._carried(goal) for goal in self.goals)

    def _carried(self, goal: Goal) -> bool:
        """Follow the number into the result of a goal; whether that was new."""
        if isinstance(goal, Aggregate):
            result: Term | Expression = goal.result
            if goal.subject is None or goal.subject.name not in self.lines:
                return False
            # the smallest and the greatest of some numbers is one of them
            found = self.lines[goal.subject.name] if goal.function in ("min", "max") else None
        elif isinstance(goal, Assignment) or (isinstance(goal, Comparison) and goal.op == "="):
            result, source = (goal.result, goal.expression) if isinstance(goal, Assignment) else (goal.left, goal.right)
            if self._moved(result) and isinstance(source, Variable):
                result, source = source, result
            if not self._moved(source) or self._moved(result):
                return False
            found = self._lines_of(source)
        else:
            self.lost = self.lost or (isinstance(goal, DateGoal) and self._moved(*goal.args))
            return False
        if not isinstance(result, Variable) or result.name in self.lines or result.name in self.known:
            return False
        self.lost = self.lost or found is None
        if found:
            self.lines[result.name] = found
        return bool(found)

    def _moved(self, *expressions: Expression) -> bool:
        return any(v.name in self.lines for e in expressions for v in variables_of(e))

    def _lines_of(self, *expressions: Expression) -> list[Line] | None:
        """What becomes of the number in one expression, or in the difference of two; None where that is not followed."""
        try:
            return list(dict.fromkeys(self._straight(expressions)))
        except _Lost:
            return None

    def _straight(self, expressions: tuple[Expression, ...]) -> Iterator[Line]:
        names = {v.name for e in expressions for v in variables_of(e)}
        if any(bends(e, self.lines) for e in expressions):
            raise _Lost
        moved = sorted(names & self.lines.keys())
        for env in self._bindings(names - self.lines.keys()):
            for lines in product(*[self.lines[name] for name in moved]):
                values = []
                for number in (0.0, 1.0, 2.0):
                    at = {**env, **{name: line.at(number) for name, line in zip(moved, lines, strict=True)}}
                    try:
                        parts = [evaluate(e, at) for e in expressions]
                    except NoValue:
                        raise _Lost from None
                    if not all(isinstance(part, (int, Real)) for part in parts):
                        # a number is compared with an atom or a text: never the same
                        break
                    values.append(float(parts[0]) - (float(parts[1]) if len(parts) > 1 else 0.0))
                else:
                    zero, one, two = values
                    if abs((two - one) - (one - zero)) > 1e-9 * max(1.0, abs(two)):
                        raise _Lost
                    yield Line(one - zero, zero)

    def marks(self) -> Iterator[tuple[float, str]]:
        """Where comparisons of the body turn, on the row's scale, and what the number there is like."""
        for value, line in self.stated:
            if isinstance(value, (int, Real)) and line.slope:
                yield line.meeting(value), ALONE
        for goal in self.goals:
            if isinstance(goal, Comparison) and self._moved(goal.left, goal.right):
                lines = self._lines_of(goal.left, goal.right)
                self.lost = self.lost or lines is None
                for line in lines or ():
                    if line.slope:
                        yield line.meeting(0), like(goal.op, line.slope)
            elif isinstance(goal, Literal) and goal.predicate in self.settled:
                yield from self._looked_up(goal)

    def _looked_up(self, literal: Literal) -> Iterator[tuple[float, str]]:
        """The numbers of facts that the number is looked up among."""
        for at, arg in enumerate(literal.args):
            for line in self.lines.get(arg.name, ()) if isinstance(arg, Variable) else ():
                for row in self.model.relation(literal.predicate):
                    value = row[at]
                    if isinstance(value, (int, Real)) and line.slope:
                        yield line.meeting(value), ALONE

    def passed_on(self) -> Iterator[Seen]:
        """Where the head of the rule tells the number."""
        for at, arg in enumerate(self.rule.head.args):
            for line in self.lines.get(arg.name, ()) if isinstance(arg, Variable) else ():
                beside = [
                    (i, a.value if isinstance(a, Constant) else self.known[a.name])
                    for i, a in enumerate(self.rule.head.args)
                    if i != at and (isinstance(a, Constant) or a.name in self.known)
                ]
                yield Seen(self.rule.head.predicate, at, line, tuple(beside))

    def _bindings(self, wanted: set[str]) -> list[Bindings]:
        """The values of variables, by rows that are there now: those of settled predicates joined, of others as they are."""
        found: list[Bindings] = [dict(self.known)]
        for literal in self._literals_for(wanted - self.known.keys()):
            relation = self.model.relation(literal.predicate)
            found = [after for env in found for after in joined(literal, relation, env, self.lines)]
            if len(found) > MOST_BINDINGS:
                raise _Lost
        return found

    def _literals_for(self, wanted: set[str]) -> list[Literal]:
        """Literals that give some variables their values, and settled ones that narrow these; the narrowest first."""
        chosen: dict[int, Literal] = {}
        for name in wanted:
            having = [g for g in self.others if any(isinstance(a, Variable) and a.name == name for a in g.args)]
            for literal in [g for g in having if g.predicate in self.settled] or having[:1]:
                chosen[id(literal)] = literal
        again = bool(chosen)
        while again:
            again = False
            names = {v.name for g in chosen.values() for v in variables_of(g) if not v.anonymous}
            for literal in self.others:
                open_names = {v.name for v in variables_of(literal)} - self.known.keys()
                if id(literal) not in chosen and literal.predicate in self.settled and names & open_names:
                    chosen[id(literal)] = literal
                    again = True
        return sorted(chosen.values(), key=self._open)

    def _open(self, literal: Literal) -> int:
        return sum(isinstance(a, Variable) and a.name not in self.known for a in literal.args)


def flat(goals: Iterable[Goal]) -> Iterator[Goal]:
    """The goals of a body, those within aggregates too."""
    for goal in goals:
        yield goal
        if isinstance(goal, Aggregate):
            yield from flat(goal.goals)


def joined(literal: Literal, relation: Relation, env: Bindings, free: Mapping[str, object]) -> Iterator[Bindings]:
    """The bindings with those that each fitting row adds; variables in `free` are left alone."""
    for row in relation.matching(*pattern_of(literal, env)):
        after = dict(env)
        for arg, value in zip(literal.args, row, strict=True):
            if isinstance(arg, Variable) and arg.name not in free and after.setdefault(arg.name, value) != value:
                break
        else:
            yield after


def pattern_of(literal: Literal, env: Bindings) -> tuple[tuple[int, ...], Row]:
    """The places of a literal whose values are known, and these values."""
    values = [a.value if isinstance(a, Constant) else env.get(a.name) for a in literal.args]
    return tuple([i for i, v in enumerate(values) if v is not None]), tuple([v for v in values if v is not None])


def bends(expression: Expression, moved: Mapping[str, object]) -> bool:
    """Whether one of some variables stands in an operation whose result is no straight line."""
    if not isinstance(expression, Operation):
        return False
    own = expression.op in BENDING and any(v.name in moved for v in variables_of(expression))
    return own or any(bends(operand, moved) for operand in expression.operands)


def like(op: str, slope: float) -> str:
    """What a number at which `op` turns is like, where the difference of the sides grows with `slope`."""
    negative, zero, positive = (compare(op, difference, 0) for difference in (-1, 0, 1))
    if negative == positive:
        return ALONE
    return BELOW if (zero == negative) == (slope > 0) else ABOVE
