"""What is left of a rule's body without one of its goals, and which goals can fail at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from engine.checks.binding import binds
from engine.dependencies import body_needs, reachable
from engine.model import Model
from engine.planning import own_names
from engine.program import RECORD, Program, Rule
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
    Term,
    Variable,
    variables_of,
)
from engine.why_not import extended, result_of

DAY = "as_of"
"""The predicate that every record has a row of."""


class Remainder(NamedTuple):
    """A body without one goal: `unheard` are goals that cannot be asked without it, `bound` names with values."""

    goals: tuple[Goal, ...]
    unheard: tuple[int, ...]
    bound: frozenset[str]


def without(rule: Rule, index: int) -> Remainder:
    """The body of a rule without the goal at `index`, and without the goals that then lack a value."""
    around = own_names(rule.body) | {v.name for v in variables_of(rule.head)}
    bound: set[str] = set()
    kept: list[Goal] = []
    unheard: list[int] = []
    for number, goal in enumerate(rule.body):
        if number == index:
            continue
        if can_be_asked(goal, bound, around):
            kept.append(goal)
            bound |= binds(goal)
        else:
            unheard.append(number)
    return Remainder(tuple(kept), tuple(unheard), frozenset(bound))


def can_be_asked(goal: Goal, bound: Iterable[str], around: Iterable[str]) -> bool:
    """Whether a goal has the values it needs. `around` are the names that are used outside of aggregates."""
    if isinstance(goal, Comparison) and goal.op == "=":
        lacking = [s for s in (goal.left, goal.right) if any(v.name not in bound for v in variables_of(s))]
        return len(lacking) < 2 and all(isinstance(side, Variable) for side in lacking)
    return all(name in bound for name in _needs(goal, around))


def _needs(goal: Goal, around: Iterable[str]) -> Iterator[str]:
    match goal:
        case Negation():
            yield from (v.name for v in variables_of(goal) if not v.anonymous)
        case Comparison():
            yield from (v.name for v in variables_of(goal))
        case Assignment(expression=expression):
            yield from (v.name for v in variables_of(expression))
        case DateGoal(args=args):
            yield from (a.name for a in args[:2] if isinstance(a, Variable))
        case Aggregate(goals=goals):
            inside = {v.name for g in goals for v in variables_of(g)}
            yield from (name for name in inside if name in around)


class Settled:
    """Which goals no record can make fail alone, so that no case can show what happens without them.

    So it is with all goals of a rule that asks nothing of a record; with a computation that only gives a name to its
    result; with the day of the record; with a fact of the knowledge base looked up by constants alone, or by a constant
    whose kind consists of just these facts (`defines`); and with the smallest or largest of rows of which another goal
    has found one, or a literal that asks less than another one of its predicate.
    """

    def __init__(self, program: Program, knowledge: Model) -> None:
        """`knowledge` is the model of the program where nothing is recorded."""
        self.program = program
        self.knowledge = knowledge
        self._varies: dict[str, bool] = {}

    def goals(self, rule: Rule) -> frozenset[int]:
        """The places of such goals in a rule's body."""
        if not any(self.varies(name) for name, _, _ in body_needs(rule.body)):
            return frozenset(range(len(rule.body)))
        return frozenset(place for place in range(len(rule.body)) if self._settled(rule, place))

    def varies(self, predicate: str) -> bool:
        """Whether a predicate depends on the record."""
        if predicate not in self._varies:
            needs = [self.program.predicates.get(name) for name in reachable(self.program, [predicate])]
            self._varies[predicate] = any(p is not None and p.origin in (RECORD, "") for p in needs)
        return self._varies[predicate]

    def _settled(self, rule: Rule, place: int) -> bool:
        goal = rule.body[place]
        others = without(rule, place).bound
        if isinstance(goal, Literal):
            return self._literal(goal, others) or _found_by(goal, without(rule, place).goals, others)
        if isinstance(goal, Aggregate) and goal.function in ("min", "max"):
            rest = [g for n, g in enumerate(rule.body) if n != place]
            inner = goal.goals[0]
            found = len(goal.goals) == 1 and isinstance(inner, Literal) and _found_by(inner, rest, own_names(rest))
            return found and _free(goal.result, others)
        if isinstance(goal, Comparison) and goal.op == "=":
            return any(_free(side, others) for side in (goal.left, goal.right))
        name = result_of(goal)
        return bool(name) and name not in others

    def _literal(self, goal: Literal, others: frozenset[str]) -> bool:
        declared = self.program.predicates.get(goal.predicate)
        if all(isinstance(a, Constant) or _free(a, others) for a in goal.args):
            if goal.predicate == DAY:
                return all(isinstance(a, Variable) for a in goal.args)
            rows = self.knowledge.relation(goal.predicate)
            return not self.varies(goal.predicate) and any(extended(goal.args, row, {}) is not None for row in rows)
        if declared is None or not declared.defines or declared.arguments[0].kind != declared.defines:
            return False
        rest = [a.name for a in goal.args[1:] if isinstance(a, Variable)]
        return all(_free(a, others) for a in goal.args[1:]) and len(set(rest)) == len(rest)


def _free(term: Expression, others: frozenset[str]) -> bool:
    """Whether a term is a variable that nothing else gives a value to."""
    return isinstance(term, Variable) and term.name not in others


def _found_by(wanted: Literal, others: Iterable[Goal], outside: frozenset[str]) -> bool:
    """Whether a literal among other goals finds a row that is one of the wanted ones."""
    own = [a.name for a in wanted.args if isinstance(a, Variable) and a.name not in outside]
    return len(set(own)) == len(own) and any(
        isinstance(other, Literal)
        and other.predicate == wanted.predicate
        and all(_covers(w, o, outside) for w, o in zip(wanted.args, other.args, strict=True))
        for other in others
    )


def _covers(wanted: Term, found: Term, outside: frozenset[str]) -> bool:
    """Whether an argument takes whatever was found in its place."""
    if isinstance(wanted, Constant):
        return isinstance(found, Constant) and found.value == wanted.value
    return wanted.name not in outside or (isinstance(found, Variable) and found.name == wanted.name)
