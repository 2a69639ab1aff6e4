"""What is left of a rule's body without one of its goals, and which goals can fail at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.checks.binding import binds
from engine.dependencies import body_needs, dependency_graph, fired_node, needed_by
from engine.driver import Prepared, evaluate
from engine.evaluators import Evaluator
from engine.implied import Implications
from engine.planning import own_names
from engine.program import RECORD, Program, Rule
from engine.source import Span
from engine.terms import (
    Aggregate,
    Assignment,
    Comparison,
    DateGoal,
    Expression,
    Goal,
    Literal,
    Negation,
    Row,
    Variable,
    literals_in,
    variables_of,
)
from engine.why_not import result_of

DAY = "as_of"
"""The predicate that every record has a row of."""
SOME_DAY = "2000-01-01"
MOST_WORDS = 4
"""Kinds with more words are no settings."""


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
    result; with the day of the record; and with a literal, or the smallest or largest of rows, where the other goals
    find a row already (`engine.implied`): they ask for it themselves, the rules behind them do, or there is one for all
    that they can find, in every setting that a record can choose.
    """

    def __init__(self, prepared: Prepared, evaluator: Evaluator) -> None:
        """What is known without more of a record is evaluated. Raises ProblemsFound where a goal has no value."""
        program = prepared.program
        ways = settings(program)
        knowledge = [evaluate(prepared, setting, evaluator, recording=False) for setting in ways]
        self.program = program
        self._graph = dependency_graph(program)
        chosen = {name for setting in ways for name in setting if name != DAY}
        self._asked = frozenset(
            n for n, p in program.predicates.items() if p.origin in (RECORD, "") and n not in chosen and n != DAY
        )
        self._dated = frozenset(rule.id for rule in program.rules if _asks_for_the_day(rule.body))
        self._needs: dict[str, frozenset[str]] = {}
        self._varies: dict[str, bool] = {}
        self._implications = Implications(program, knowledge, self.varies)

    def goals(self, rule: Rule) -> frozenset[int]:
        """The places of such goals in a rule's body."""
        if not any(self._depends(name) for name, _, _ in body_needs(rule.body)):
            return frozenset(range(len(rule.body)))
        return frozenset(place for place in range(len(rule.body)) if self._settled(rule, place))

    def _depends(self, predicate: str) -> bool:
        """Whether a predicate depends on the record at all."""
        needs = [self.program.predicates.get(name) for name in self._needed_by(predicate)]
        return any(p is not None and p.origin in (RECORD, "") for p in needs)

    def _needed_by(self, predicate: str) -> frozenset[str]:
        if predicate not in self._needs:
            self._needs[predicate] = needed_by(self._graph, [predicate])
        return self._needs[predicate]

    def varies(self, predicate: str) -> bool:
        """Whether a predicate depends on more of the record than its settings."""
        if predicate not in self._varies:
            needs = self._needed_by(predicate)
            self._varies[predicate] = bool(needs & self._asked) or any(
                rule.id in self._dated and (rule.head.predicate in needs or fired_node(rule.id) in needs)
                for rule in self.program.rules
            )
        return self._varies[predicate]

    def _settled(self, rule: Rule, place: int) -> bool:
        goal = rule.body[place]
        rest = without(rule, place)
        others = rest.bound
        if isinstance(goal, Literal):
            return _is_the_day(goal, others) or self._follow((goal,), rest) or self._concluded_anyway(rule, goal, rest)
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

    def _concluded_anyway(self, rule: Rule, goal: Literal, rest: Remainder) -> bool:
        """Whether the body holds by other values where all but one goal hold, and so the rule concludes the same."""
        if rest.unheard:
            return False
        # values that the conclusion or a test takes stay as they are; others may be found anew, all together
        kept = {v.name for v in variables_of(rule.head)}
        kept.update(v.name for g in rule.body if not isinstance(g, Literal) for v in variables_of(g))
        anew = {v.name for v in variables_of(goal)} - kept
        wanted = [goal]
        grown = True
        while grown:
            more = [
                g
                for g in rest.goals
                if isinstance(g, Literal) and g not in wanted and any(v.name in anew for v in variables_of(g))
            ]
            wanted += more
            anew.update(v.name for g in more for v in variables_of(g) if v.name not in kept)
            grown = bool(more)
        return bool(anew & rest.bound) and self._implications.follow(wanted, rest.goals, rest.bound, anew)


def settings(program: Program) -> tuple[Mapping[str, Mapping[Row, Span]], ...]:
    """Records that say no more than which word of a short closed kind is chosen, one each and one without: the region.

    All of them have a day. A record has one value for a predicate with one argument. Words of a second kind would
    multiply the ways: they are left out of it.
    """
    span = Span("", 0, 0)
    day: dict[str, Mapping[Row, Span]] = {DAY: {(SOME_DAY,): span}} if DAY in program.predicates else {}
    listed = {p.defines: tuple(program.facts.get(n, {})) for n, p in program.predicates.items() if p.defines}
    for name, predicate in sorted(program.predicates.items()):
        words = listed.get(predicate.arguments[0].kind, ()) if predicate.arguments else ()
        if predicate.origin == RECORD and len(predicate.arguments) == 1 and 0 < len(words) <= MOST_WORDS:
            return (day, *({**day, name: {row[:1]: span}} for row in words))
    return (day,)


def _asks_for_the_day(goals: Iterable[Goal]) -> bool:
    """Whether a body needs to know which day it is, and not only that there is one."""
    return any(
        use.predicate == DAY and not all(isinstance(a, Variable) and a.anonymous for a in use.args)
        for use in literals_in(goals)
    )


def _is_the_day(goal: Literal, others: frozenset[str]) -> bool:
    return goal.predicate == DAY and all(_free(a, others) for a in goal.args)


def _free(term: Expression, others: frozenset[str]) -> bool:
    """Whether a term is a variable that nothing else gives a value to."""
    return isinstance(term, Variable) and term.name not in others
