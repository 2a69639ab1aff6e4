"""Predicates that depend on their own absence, or on an aggregate over themselves: such rules have no settled meaning.

Problem: `negation-through-recursion`. A cycle that consists of overrides alone is `overrides-cycle`, found elsewhere.
"""

from __future__ import annotations

from engine.checks.findings import Findings
from engine.dependencies import AGGREGATE, NEGATION, OVERRIDES, Edge, negative_cycles
from engine.plans import FIRED
from engine.problem import Label

EDGES_SHOWN = 8
"""Of a longer cycle only so many steps are marked and told."""

MESSAGES = {
    NEGATION: "depends on its own absence",
    AGGREGATE: "depends on an aggregate over itself",
    OVERRIDES: "depends on its own override",
}
STEPS = {NEGATION: "\\+ ", AGGREGATE: "aggregate of ", OVERRIDES: ""}
LABELS = {NEGATION: "needs its absence", AGGREGATE: "gathers all of it", OVERRIDES: "is defeated by it"}


def check_recursion(findings: Findings) -> None:
    """Report each cycle of predicates with a negation, an aggregate or an override in it, edge by edge."""
    for cycle in negative_cycles(findings.program):
        if all(edge.how == OVERRIDES for edge in cycle):
            continue
        closing = cycle[0]
        labels = [Label(edge.span, _label(edge)) for edge in cycle[:EDGES_SHOWN]]
        whole = closing.source.removeprefix(FIRED)
        findings.add(
            "negation-through-recursion",
            f"`{whole}` {MESSAGES[closing.how]}: {_told(cycle)}",
            tuple(labels),
            "what holds only if it does not hold can neither be answered yes nor no",
            "take one of the marked goals out of the circle, for example by a predicate that stands before both",
            findings.rule_id(closing.rule),
        )


def _label(edge: Edge) -> str:
    return LABELS.get(edge.how, "needs it")


def _told(cycle: list[Edge]) -> str:
    """The cycle in words: `a -> \\+ b -> a`."""
    steps = [_node(cycle[0].source)]
    steps += [STEPS.get(edge.how, "") + _node(edge.target) for edge in cycle[:EDGES_SHOWN]]
    if len(cycle) > EDGES_SHOWN:
        steps.append(f"... ({len(cycle) - EDGES_SHOWN} more)")
    return "`" + " -> ".join(steps) + "`"


def _node(node: str) -> str:
    return f"rule {node.removeprefix(FIRED)}" if node.startswith(FIRED) else node
