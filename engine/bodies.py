"""What is left of a rule's body without one of its goals, and which goals can fail at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from engine.checks.binding import binds
from engine.dependencies import body_needs, reachable
from engine.implied import Implications
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
    whose kind consists of just these facts (`defines`); and with a literal, or the smallest or largest of rows, where
    the other goals find a row already (`engine.implied`): they ask for it themselves, the rules behind them do, or
    the knowledge base has one for all that they can find.
    """

    def __init__(self, program: Program, knowledge: Model) -> None:
        """`knowledge` is the model of the program where nothing is recorded."""
        self.program = program
        self.knowledge = knowledge
        self._varies: dict[str, bool] = {}
        self._implications = Implications(program, knowledge, self.varies)

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
        rest = without(rule, place)
        others = rest.bound
        if isinstance(goal, Literal):
            return self._literal(goal, others) or self._follow((goal,), rest)
        if isinstance(goal, Aggregate) and goal.function in ("min", "max"):
            inner = [g for g in goal.goals if isinstance(g, Literal)]
            return len(inner) == len(goal.goals) and _free(goal.result, others) and self._follow(inner, rest)
        if isinstance(goal, Comparison) and goal.op == "=":
            return any(_free(side, others) for side in (goal.left, goal.right))
        name = result_of(goal)
        return bool(name) and name not in others

    def _follow(self, wanted: Sequence[Literal], rest: Remainder) -> bool:
        """Whether the other goals of a body leave the wanted rows nothing to fail for."""
        return self._implications.follow(wanted, rest.goals, rest.bound)

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
