"""Small changes of a program, each of which some case should notice: mutants of rules, of limits, and of overrides.

A mutant is known by its change as text, such as `hold_long: Days >= 7 -> Days > 7`. It stays the same as long as the
goal does, and a reason written for it never speaks for another change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from engine.bodies import without
from engine.canonical import print_atom, print_goal, print_literal
from engine.checks.constants import is_day
from engine.checks.findings import uses_of
from engine.program import ATOM_KINDS_EXCLUDED, FACTS, Override, Program, Rule
from engine.source import Span
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

DROP = "dropped goal"
FLIP = "opposite comparison"
BOUND = "bound in or out"
THRESHOLD = "moved limit"
SWAP = "other constant"
OVERRIDE = "dropped override"

OPPOSITE = {"<": ">=", ">=": "<", ">": "=<", "=<": ">", "=:=": "=\\=", "=\\=": "=:=", "==": "\\==", "\\==": "=="}
OTHER_BOUND = {"<": "=<", "=<": "<", ">": ">=", ">=": ">"}
OTHER_DATE = {"before": "on_or_before", "on_or_before": "before"}


class FactChange(NamedTuple):
    """One row of a facts predicate in another's place."""

    predicate: str
    before: Row
    after: Row


class Mutant(NamedTuple):
    """One change: a rule in the place of the one with its id, a fact in another's place, or an override left out.

    `rules` are the ids of the rules it changes or whose limit it moves; `span` is where they or the fact stand.
    """

    id: str
    kind: str
    rules: tuple[str, ...]
    span: Span
    rule: Rule | None = None
    fact: FactChange | None = None
    override: Override | None = None


def mutants(program: Program, settled: Callable[[Rule], Iterable[int]]) -> tuple[Mutant, ...]:
    """Every mutant of a checked program, in the order of its rules, then of the facts that rules use as limits.

    `settled` gives the places of goals that no record can make fail alone: they are not dropped.
    """
    alternatives = _Alternatives(program)
    found: list[Mutant] = []
    for rule in program.rules:
        found += _of_rule(rule, frozenset(settled(rule)), alternatives)
        found += [
            Mutant(not_overridden(rule, o.stronger), OVERRIDE, (rule.id,), o.span, override=o)
            for o in program.overrides
            if o.weaker == rule.id
        ]
    return tuple(_numbered([*found, *_of_limits(program)]))


def _numbered(found: Iterable[Mutant]) -> Iterator[Mutant]:
    """The mutants with ids of their own: the same goal may stand in a rule twice."""
    times: dict[str, int] = {}
    for mutant in found:
        number = times[mutant.id] = times.get(mutant.id, 0) + 1
        yield mutant if number == 1 else mutant._replace(id=f"{mutant.id} ({number})")


def _of_rule(rule: Rule, settled: frozenset[int], alternatives: _Alternatives) -> Iterator[Mutant]:
    kinds = alternatives.kinds_of_variables(rule)
    for literal in alternatives.swapped(rule.head):
        changed = rule._replace(head=literal)
        yield _changed(rule, changed, SWAP, print_literal(rule.head), print_literal(literal))
    for place, goal in enumerate(rule.body):
        if place not in settled and _can_go(rule, place):
            body = rule.body[:place] + rule.body[place + 1 :]
            yield Mutant(left_out(rule, goal), DROP, (rule.id,), rule.span, rule._replace(body=body))
        for kind, other in _variants(goal, kinds, alternatives):
            body = (*rule.body[:place], other, *rule.body[place + 1 :])
            yield _changed(rule, rule._replace(body=body), kind, print_goal(goal), print_goal(other))


def _changed(rule: Rule, changed: Rule, kind: str, before: str, after: str) -> Mutant:
    return Mutant(f"{rule.id}: {before} -> {after}", kind, (rule.id,), rule.span, changed)


def left_out(rule: Rule, goal: Goal) -> str:
    """The id of a rule without one of its goals, whether or not it can be asked then."""
    return f"{rule.id}: without {print_goal(goal)}"


def not_overridden(rule: Rule, stronger: str) -> str:
    """The id of a rule without one of those that override it."""
    return f"{rule.id}: not overridden by {stronger}"


def _can_go(rule: Rule, place: int) -> bool:
    """Whether a rule can be asked without a goal: everything else still has its values."""
    rest = without(rule, place)
    return not rest.unheard and all(v.name in rest.bound for v in variables_of(rule.head))


def _variants(goal: Goal, kinds: dict[str, str], alternatives: _Alternatives) -> Iterator[tuple[str, Goal]]:
    """A goal with one small change, and what kind of change."""
    match goal:
        case Literal():
            yield from ((SWAP, other) for other in alternatives.swapped(goal))
            yield from ((THRESHOLD, goal._replace(args=args)) for args in _moved_terms(goal.args))
        case Negation(literal=literal):
            for kind, other in _variants(literal, kinds, alternatives):
                assert isinstance(other, Literal)
                yield kind, goal._replace(literal=other)
        case Comparison():
            yield from _of_comparison(goal, kinds, alternatives)
        case Assignment(expression=expression):
            yield from ((THRESHOLD, goal._replace(expression=other)) for other in _moved(expression))
        case DateGoal(name=name, args=args):
            if name in OTHER_DATE:
                yield FLIP, DateGoal(OTHER_DATE[name], (args[1], args[0]), goal.span)
                yield BOUND, goal._replace(name=OTHER_DATE[name])
            yield from ((THRESHOLD, goal._replace(args=other)) for other in _moved_terms(args))
        case Aggregate(goals=goals):
            for place, inner in enumerate(goals):
                for kind, changed in _variants(inner, kinds, alternatives):
                    yield kind, goal._replace(goals=(*goals[:place], changed, *goals[place + 1 :]))


def _of_comparison(goal: Comparison, kinds: dict[str, str], alternatives: _Alternatives) -> Iterator[tuple[str, Goal]]:
    if goal.op in OPPOSITE:
        yield FLIP, goal._replace(op=OPPOSITE[goal.op])
    if goal.op in OTHER_BOUND:
        yield BOUND, goal._replace(op=OTHER_BOUND[goal.op])
    yield from ((THRESHOLD, goal._replace(left=other)) for other in _moved(goal.left))
    yield from ((THRESHOLD, goal._replace(right=other)) for other in _moved(goal.right))
    for this, that, side in ((goal.left, goal.right, "right"), (goal.right, goal.left, "left")):
        if isinstance(this, Variable) and isinstance(that, Constant):
            for value in alternatives.instead_of(that.value, kinds.get(this.name, "")):
                constant = Constant(value, that.span)
                yield SWAP, goal._replace(right=constant) if side == "right" else goal._replace(left=constant)


def _moved(part: Expression) -> Iterator[Expression]:
    """An expression with one of its numbers or dates moved by one unit."""
    if isinstance(part, Constant):
        yield from (Constant(value, part.span) for value in neighbours(part.value))
    elif isinstance(part, Operation):
        for place, operand in enumerate(part.operands):
            for other in _moved(operand):
                yield part._replace(operands=(*part.operands[:place], other, *part.operands[place + 1 :]))


def _moved_terms(args: tuple[Term, ...]) -> Iterator[tuple[Term, ...]]:
    for place, arg in enumerate(args):
        if isinstance(arg, Constant):
            for value in neighbours(arg.value):
                yield (*args[:place], Constant(value, arg.span), *args[place + 1 :])


def neighbours(value: Value) -> tuple[Value, ...]:
    """A number or date one unit less and one unit more; the unit of a decimal is its last written place."""
    if type(value) is int:
        return (value - 1, value + 1)
    if type(value) is Real:
        written = repr(float(value))
        if "e" in written:
            return ()
        places = len(written.partition(".")[2])
        unit = 10.0**-places
        return tuple([Real(round(float(value) + step, places) + 0.0) for step in (-unit, unit)])
    if type(value) is str and is_day(value):
        from datetime import date

        day = date.fromisoformat(value).toordinal()
        known = range(1, date.max.toordinal() + 1)
        return tuple([date.fromordinal(d).isoformat() for d in (day - 1, day + 1) if d in known])
    return ()


class _Alternatives:
    """Constants that could stand in each other's place: those of a closed kind, the next one in the alphabet."""

    def __init__(self, program: Program) -> None:
        self.program = program
        closed: dict[str, set[str]] = {}
        for predicate in program.predicates.values():
            if predicate.defines and predicate.defines not in ATOM_KINDS_EXCLUDED:
                rows = program.facts.get(predicate.name, {})
                closed.setdefault(predicate.defines, set()).update(str(row[0]) for row in rows if type(row[0]) is str)
        self.closed = {kind: sorted(constants) for kind, constants in closed.items()}

    def instead_of(self, value: Value, kind: str) -> tuple[str, ...]:
        """The constant to put in the place of another one."""
        constants = self.closed.get(kind, [])
        if value not in constants or len(constants) < 2:
            return ()
        return (constants[(constants.index(str(value)) + 1) % len(constants)],)

    def swapped(self, literal: Literal) -> Iterator[Literal]:
        """A literal with one of its constants replaced."""
        for place, (arg, kind) in enumerate(zip(literal.args, self._kinds(literal), strict=False)):
            if isinstance(arg, Constant):
                for value in self.instead_of(arg.value, kind):
                    args = (*literal.args[:place], Constant(value, arg.span), *literal.args[place + 1 :])
                    yield literal._replace(args=args)

    def kinds_of_variables(self, rule: Rule) -> dict[str, str]:
        """The kinds of a rule's variables, as the literals say."""
        kinds: dict[str, str] = {}
        for literal in (rule.head, *literals_of(rule)):
            for arg, kind in zip(literal.args, self._kinds(literal), strict=False):
                if isinstance(arg, Variable) and kinds.get(arg.name, "any") == "any":
                    kinds[arg.name] = kind
        return kinds

    def _kinds(self, literal: Literal) -> tuple[str, ...]:
        declared = self.program.predicates.get(literal.predicate)
        return tuple([a.kind for a in declared.arguments]) if declared is not None else ()


def literals_of(rule: Rule) -> Iterator[Literal]:
    """All literals of a rule's body, those within negations and aggregates included."""
    return (use.literal for use in uses_of(rule.body))


def _of_limits(program: Program) -> Iterator[Mutant]:
    """Facts whose numbers rules compare with or count days by, each number moved by one unit."""
    users: dict[tuple[str, Row, int], dict[str, None]] = {}
    for rule in program.rules:
        compared = set(_compared(rule.body))
        for literal in literals_of(rule):
            declared = program.predicates.get(literal.predicate)
            if declared is None or declared.origin != FACTS:
                continue
            columns = [n for n, a in enumerate(literal.args) if isinstance(a, Variable) and a.name in compared]
            for row in program.facts.get(literal.predicate, {}) if columns else ():
                if _selects(literal, row):
                    for column in columns:
                        if type(row[column]) in (int, Real):
                            users.setdefault((literal.predicate, row, column), {})[rule.id] = None
    for (name, row, column), rules in users.items():
        for value in neighbours(row[column]):
            changed = (*row[:column], value, *row[column + 1 :])
            what = f"{print_atom(name, row)} -> {print_atom(name, changed)}"
            if changed not in program.facts[name]:
                fact = FactChange(name, row, changed)
                yield Mutant(what, THRESHOLD, tuple(rules), program.facts[name][row], fact=fact)


def _selects(literal: Literal, row: Row) -> bool:
    return all(not isinstance(a, Constant) or a.value == value for a, value in zip(literal.args, row, strict=True))


def _compared(goals: Iterable[Goal]) -> Iterator[str]:
    """Names of the variables that a body compares or counts days by."""
    for goal in goals:
        if isinstance(goal, (Comparison, DateGoal)):
            yield from (v.name for v in variables_of(goal))
        elif isinstance(goal, Aggregate):
            yield from _compared(goal.goals)
