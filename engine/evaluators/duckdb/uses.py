"""Who reads which relation: so that one read once need not be a table, and one nobody counts need not be free of repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from engine.dependencies import AGGREGATE, body_needs
from engine.plans import Plan
from engine.terms import Comparison, Literal, Negation
from engine.tuples import NamedTuple

SIMPLE = (Literal, Negation, Comparison)
"""Goals that give no new values."""


class Uses(NamedTuple):
    """`reads` counts how often a relation is read, or says 2 where it is read again and again; `counted` are relations
    of which a row that is there twice would change an answer."""

    reads: Mapping[str, int]
    counted: frozenset[str]

    def once(self, predicate: str) -> bool:
        """Whether a relation is read at most once, so that it can be worked out where it is read."""
        return self.reads.get(predicate, 0) <= 1


def uses_of(plan: Plan, wanted: Collection[str], strong: Collection[str], recording: bool) -> Uses:
    """The uses of the relations of a plan: `wanted` are asked for, `strong` the rules that override others."""
    reads = Counter(wanted)
    counted = set(wanted)
    concluded: set[str] = set()
    for recursive, rules in plan:
        heads = {planned.head for planned in rules}
        if recording:
            counted |= heads
        # what grows later on is a table from the start
        for head in heads if recursive else heads & concluded:
            reads[head] += 2
            counted.add(head)
        concluded |= heads
        for planned in rules:
            rule = planned.rule
            # solved in rounds, or once more for what it overrides, or to see whether a value is missing
            often = recursive or rule.id in strong or not all(type(g) in SIMPLE for g in rule.body)
            for name, how, _ in body_needs(rule.body):
                reads[name] += 2 if often else 1
                if recording or how == AGGREGATE:
                    counted.add(name)
    return Uses(reads, frozenset(counted))
