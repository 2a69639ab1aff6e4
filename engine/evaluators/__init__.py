"""Evaluators: each answers one question, all bindings of one non-recursive body over relations that are there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from engine.model import Relation
from engine.terms import Goal, Row, Value
from engine.tuples import NamedTuple


class Body(NamedTuple):
    """A conjunction to solve: `given` names the variables that have values beforehand, `wanted` those to return."""

    goals: tuple[Goal, ...]
    given: tuple[str, ...]
    wanted: tuple[str, ...]


class GoalWithoutValue(Exception):
    """A goal that cannot be computed (division by zero and the like), with the bindings it was asked for."""

    def __init__(self, goal: Goal, bindings: dict[str, Value], reason: str) -> None:
        super().__init__(reason)
        self.goal = goal
        self.bindings = bindings
        self.reason = reason


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
