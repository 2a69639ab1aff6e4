"""Whether two rules can conclude about the same subject at the same time, as far as the program shows.

The bodies of both, with their subject made one, are taken to hold. They exclude each other where

- together they contradict themselves (see `never_firing`);
- both ask one predicate about the same things, and leave no value in common to one argument of it: a treatment that is
  `on_hold` in one and `candidate` in the other;
- one asks for the absence of what follows from the other, by its own conclusion or through further rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from engine.checks.domains import Facts
from engine.checks.never_firing import conflict_in
from engine.checks.shapes import (
    AGGREGATE,
    LITERAL,
    NEGATION,
    Con,
    Outline,
    Shape,
    Var,
    match,
    matches,
    renamed,
    variables_in,
)
from engine.dependencies import reachable
from engine.program import Program
from engine.terms import Value

MOST_STEPS = 20_000
MOST_DERIVED = 500
ROUNDS = 6
"""What follows from a body is looked for over so many rules in a row."""


class Exclusion:
    """Answers for the rules of one program; `outlines` has those that may be used to see what follows."""

    def __init__(self, program: Program, facts: Facts, outlines: Mapping[str, Outline]) -> None:
        self.program = program
        self.facts = facts
        self.outlines = outlines
        self._needs: dict[str, tuple[Outline, ...]] = {}

    def excluded(self, one: Outline, other: Outline, subject: int) -> bool:
        """Whether two rules never fire together for one subject: their first `subject` arguments, taken to be equal."""
        other = Outline(renamed(other.head, mark="'"), tuple(renamed(other.body, mark="'")))
        same: dict[str, object] = {}
        for left, right in zip(one.head[2 : 2 + subject], other.head[2 : 2 + subject], strict=True):
            left, right = renamed(left, same), renamed(right, same)
            if isinstance(right, Var):
                same = {**{k: left if v == right else v for k, v in same.items()}, right.name: left}
            elif isinstance(left, Var):
                same = {**{k: right if v == left else v for k, v in same.items()}, left.name: right}
            elif left != right:
                return True
        first, second = (Outline(renamed(o.head, same), tuple(renamed(o.body, same))) for o in (one, other))
        if conflict_in((*first.body, *second.body), self.facts) is not None:
            return True
        if self._apart(first.body, second.body):
            return True
        return self._forbids(first, second) or self._forbids(second, first)

    def _apart(self, one: Sequence[Shape], other: Sequence[Shape]) -> bool:
        """Whether both ask one predicate about the same things for different values."""
        mine, _ = self.facts.values(one)
        theirs, _ = self.facts.values(other)
        for goal in one:
            for asked in other:
                if goal[0] != LITERAL or goal[:2] != asked[:2] or self.facts.is_listed(goal):
                    continue
                different = [n for n in range(2, len(goal)) if goal[n] != asked[n]]
                if len(different) != 1 or len(goal) == 3:
                    continue
                left = _possible(goal[different[0]], mine)
                right = _possible(asked[different[0]], theirs)
                if left is not None and right is not None and not left & right:
                    return True
        return False

    def _forbids(self, one: Outline, other: Outline) -> bool:
        """Whether a rule asks for the absence of what follows where the other one fires (and its own body holds)."""
        absent = [goal for goal in one.body if goal[0] == NEGATION]
        if not absent:
            return False
        for negation in absent:
            known = [*(g for g in one.body if g is not negation), *other.body, other.head]
            if self._follows(negation, known):
                return True
        return False

    def _follows(self, negation: Shape, known: list[Shape]) -> bool:
        """Whether a row that the negation forbids follows from what is known."""
        values, _ = self.facts.values(known)
        steps = [MOST_STEPS]
        rules = self._rules_for(negation[1])
        held = list(dict.fromkeys(known))
        for _ in range(ROUNDS):
            if any(_forbidden(negation, goal) for goal in held):
                return True
            new: list[Shape] = []
            for rule in rules:
                for found in self._firings(rule, held, values, steps):
                    head = renamed(rule.head, found)
                    if head not in held and head not in new:
                        new.append(head)
            if not new or len(held) > MOST_DERIVED or steps[0] < 0:
                break
            held += new
        return any(_forbidden(negation, goal) for goal in held)

    def _rules_for(self, predicate: str) -> tuple[Outline, ...]:
        """The rules that a predicate depends on."""
        if predicate not in self._needs:
            needed = reachable(self.program, {predicate})
            self._needs[predicate] = tuple(o for o in self.outlines.values() if o.head[1] in needed)
        return self._needs[predicate]

    def _firings(
        self, rule: Outline, held: Sequence[Shape], values: Mapping[str, frozenset[Value]], steps: list[int]
    ) -> Iterable[dict[str, object]]:
        """Bindings with which the body of a rule follows from what is held; facts may answer for the rest."""
        names = {name: Var(name + '"') for name in variables_in(rule)}
        fresh = Outline(renamed(rule.head, names), tuple(renamed(rule.body, names)))
        listed = [goal for goal in fresh.body if self.facts.is_listed(goal)]
        asked = [goal for goal in fresh.body if goal not in listed]
        back = {var.name: name for name, var in names.items()}
        for found in matches(asked, held, {}, steps):
            if all(self._listed(goal, found, held, values) for goal in listed):
                yield {back[name]: part for name, part in found.items() if name in back}

    def _listed(
        self, goal: Shape, found: dict[str, object], held: Sequence[Shape], values: Mapping[str, frozenset[Value]]
    ) -> bool:
        """Whether facts have a row for every value that the one variable of a goal can have."""
        asked = renamed(goal, found)
        free = {name for name in variables_in(goal) if name not in found}
        own = {name: Var(name) for name in variables_in(asked) if name not in free}
        if any(match(asked, other, own) is not None for other in held if other[:2] == asked[:2]):
            return True
        known = [part for part in asked[2:] if isinstance(part, Var) and part.name in own]
        if len(known) > 1 or any(part.name not in values for part in known):
            return False
        choices = values[known[0].name] if known else (None,)
        for choice in choices:
            row = renamed(asked, {known[0].name: Con(choice)}) if known and choice is not None else asked
            if not self.facts.rows(row):
                return False
        return True


def _possible(part: object, values: Mapping[str, frozenset[Value]]) -> frozenset[Value] | None:
    if isinstance(part, Con):
        return frozenset([part.value])
    return values.get(part.name) if isinstance(part, Var) else None


def _forbidden(negation: Shape, goal: Shape) -> bool:
    """Whether a literal that holds is among the rows that a negation forbids."""
    if goal[0] != LITERAL or goal[1] != negation[1] or len(goal) != len(negation) or goal[0] == AGGREGATE:
        return False
    return all(part.sort == "anything" or part == other for part, other in zip(negation[2:], goal[2:], strict=True))
