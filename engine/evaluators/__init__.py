"""Evaluators: each answers one question, all bindings of one non-recursive body over relations that are there.

One that keeps the relations itself answers for a whole stratum at a time, round by round (`Rounds`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from engine.model import Relation
from engine.plans import PlannedRule
from engine.program import Rule
from engine.source import Span
from engine.terms import Goal, Row, Value
from engine.tuples import NamedTuple


class Body(NamedTuple):
    """A conjunction to solve: `given` names the variables that have values beforehand, `wanted` those to return."""

    goals: tuple[Goal, ...]
    given: tuple[str, ...]
    wanted: tuple[str, ...]


class GoalWithoutValue(Exception):
    """A goal that cannot be computed (division by zero and the like), with the bindings it was asked for.

    `of_literals` are the values of all variables in literals of the body, where they are known.
    """

    def __init__(self, goal: Goal, bindings: dict[str, Value], reason: str) -> None:
        super().__init__(reason)
        self.of_literals: dict[str, Value] = {}
        self.goal = goal
        self.bindings = bindings
        self.reason = reason


class RuleWithoutValue(Exception):
    """A rule with a goal that cannot be computed."""

    def __init__(self, rule: Rule, error: GoalWithoutValue) -> None:
        super().__init__(error.reason)
        self.rule = rule
        self.error = error


class IntegerTooLarge(Exception):
    """An integer that an evaluator cannot hold: `value` as it is written at `span`, None where a rule computes it."""

    def __init__(self, rule: Rule | None, span: Span, value: int | None) -> None:
        super().__init__("an integer is too large")
        self.rule = rule
        self.span = span
        self.value = value


class Rounds(Protocol):
    """What the driver needs to walk the strata where the relations are not with it.

    Raises RuleWithoutValue and IntegerTooLarge.
    """

    def first(self, rules: Sequence[PlannedRule]) -> bool:
        """Conclude all that the rules of a stratum give by what is there; whether another round is needed."""

    def again(self, rules: Sequence[PlannedRule]) -> bool:
        """Conclude what follows from the rows of the last round; whether there were any."""

    def finish(self, rules: Sequence[PlannedRule]) -> None:
        """Note that a stratum is complete."""


class Evaluator(Protocol):
    """What the driver needs of an evaluator."""

    def solve(
        self,
        body: Body,
        values: Row,
        relations: Callable[[str], Relation],
        delta: tuple[int, Relation] | None = None,
    ) -> list[Row]:
        """All bindings of `body.wanted`, each once.

        `values` are those of `body.given`; `relations` gives the rows of a predicate; `delta` replaces the relation of
        the literal at one index. Raises GoalWithoutValue.
        """

    def close(self) -> None:
        """Give back what the evaluator holds."""
