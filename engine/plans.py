"""The rules of a program in their order of evaluation, each read when its body can hold for the first time."""

from __future__ import annotations

from collections.abc import Callable

from engine.program import Rule
from engine.terms import Constant, Literal, Row

FIRED = "fired:"
"""Begins the name under which the firings of a rule that overrides others are kept."""

Needed = tuple[str, tuple[int, ...], Row]
"""A predicate and constants at some of its positions: no body that holds is without such a row."""


class PlannedRule:
    """A rule in its place in the order of evaluation; `read` gives the rule itself, and is called at most once.

    `predicates` are those of its positive literals and `fixed` their constants, so that what cannot hold need not be
    read; `head` is what it concludes and `needs` every predicate of its body, so that what does not matter need not be.
    `recursive_goals` are the indexes of the literals whose predicates grow while the rule is evaluated.
    """

    __slots__ = ("_read", "_rule", "fixed", "head", "id", "needs", "predicates", "recursive_goals")

    def __init__(
        self,
        identity: str,
        head: str,
        predicates: tuple[str, ...],
        needs: tuple[str, ...],
        fixed: tuple[Needed, ...],
        recursive_goals: tuple[int, ...],
        read: Callable[[], Rule],
    ) -> None:
        self.id = identity
        self.head = head
        self.predicates = predicates
        self.needs = needs
        self.fixed = fixed
        self.recursive_goals = recursive_goals
        self._read = read
        self._rule: Rule | None = None

    @property
    def is_read(self) -> bool:
        """Whether the rule has been read, so that asking for it costs nothing."""
        return self._rule is not None

    @property
    def rule(self) -> Rule:
        """The rule; raises ValueError where its stored form is none."""
        if self._rule is None:
            self._rule = self._read()
        return self._rule


Plan = tuple[tuple[bool, tuple[PlannedRule, ...]], ...]
"""Strata in order: whether one round is not enough (as `engine.dependencies.Stratum.recursive`), and the rules."""


def fixed_of(literal: Literal) -> Needed | None:
    """What a positive literal with constants needs; None for one without."""
    fixed = [(i, a.value) for i, a in enumerate(literal.args) if isinstance(a, Constant)]
    return (literal.predicate, tuple([i for i, _ in fixed]), tuple([v for _, v in fixed])) if fixed else None
