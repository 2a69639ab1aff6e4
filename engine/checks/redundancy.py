"""Rules that say again what another rule says.

Warnings: `duplicate-rule`, `subsumed-rule`.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.canonical import print_citation
from engine.checks.domains import Facts, fixed
from engine.checks.findings import Findings, name_of
from engine.checks.ordering import Ordering
from engine.checks.shapes import (
    COMPARISON,
    LITERAL,
    NEGATION,
    Con,
    Outline,
    Shape,
    match,
    matches,
    outline,
    renamed,
)
from engine.problem import WARNING, Label
from engine.program import Rule

MOST_RULES = 400
"""Predicates with more rules than this are not compared pair by pair."""


def check_redundancy(findings: Findings) -> None:
    """Warn of rules whose every conclusion another rule draws as well."""
    program = findings.program
    facts = Facts(program)
    by_head: dict[str, list[Rule]] = {}
    for rule in program.rules:
        by_head.setdefault(rule.head.predicate, []).append(rule)
    stronger = {override.stronger for override in program.overrides}
    weaker = {override.weaker for override in program.overrides}
    for rules in by_head.values():
        if not 1 < len(rules) <= MOST_RULES:
            continue
        outlines = {rule.id: outline(rule) for rule in rules}
        marks = {name: _marks(one) for name, one in outlines.items()}
        told: set[str] = set()
        for special, general in _pairs(rules):
            if special.id in told or special.id in stronger or general.id in weaker:
                continue
            if not marks[general.id] <= marks[special.id]:
                continue
            if not says_all(outlines[general.id], outlines[special.id], facts):
                continue
            if says_all(outlines[special.id], outlines[general.id], facts):
                if special.span > general.span:
                    told.add(special.id)
                    _duplicate(findings, special, general)
            elif not _adds_source(special, general):
                told.add(special.id)
                _subsumed(findings, special, general)


def _pairs(rules: list[Rule]) -> Iterator[tuple[Rule, Rule]]:
    for special in rules:
        for general in rules:
            if special is not general:
                yield special, general


def _marks(rule: Outline) -> frozenset[object]:
    """What every rule that asks for more has too: predicates, and where literals have which constants."""
    asked = [goal for goal in rule.body if goal[0] in (LITERAL, NEGATION)]
    literals = [goal for goal in (rule.head, *asked) if goal[0] == LITERAL]
    constants = ((goal[1], n, part) for goal in literals for n, part in enumerate(goal[2:]) if isinstance(part, Con))
    return frozenset([*(goal[:2] for goal in asked), *constants])


def says_all(general: Outline, special: Outline, facts: Facts) -> bool:
    """Whether whatever the rule `special` concludes is concluded by `general` as well."""
    bindings = match(general.head, special.head, {})
    if bindings is None:
        return False
    compared = [goal for goal in general.body if _ordered(goal)]
    others = [goal for goal in general.body if not _ordered(goal)]
    order: Ordering | None = None
    for found in matches(others, special.body, bindings):
        if order is None:
            values, _ = facts.values(special.body)
            constants = [part for goal in compared for part in goal[2:] if isinstance(part, Con)]
            order = Ordering(special.body, fixed(values), also=constants)
        if all(_follows(goal, special, found, order) for goal in compared):
            return True
    return False


def _ordered(goal: Shape) -> bool:
    return goal[0] == COMPARISON or (goal[0] == "date" and goal[1] in ("before", "on_or_before"))


def _follows(goal: Shape, special: Outline, bindings: dict[str, object], order: Ordering) -> bool:
    asked = renamed(goal, bindings)
    return asked in special.body or order.entails(asked)


def _adds_source(special: Rule, general: Rule) -> bool:
    """Whether a rule that concludes less is there for the document or the claim that it alone brings."""
    cited = {print_citation(citation) for citation in special.cites}
    return bool(
        cited - {print_citation(citation) for citation in general.cites} or set(special.encodes) - set(general.encodes)
    )


def _duplicate(findings: Findings, rule: Rule, first: Rule) -> None:
    findings.add(
        "duplicate-rule",
        f"rule `{rule.id}` concludes the same from the same as rule `{first.id}`",
        (Label(name_of(rule.head), "the same again"), Label(name_of(first.head), "already concluded here")),
        "two copies of one rule are changed in one place and forgotten in the other",
        "keep one of them, with the sources of both",
        findings.rule_id(rule),
        WARNING,
    )


def _subsumed(findings: Findings, rule: Rule, general: Rule) -> None:
    findings.add(
        "subsumed-rule",
        f"all that rule `{rule.id}` concludes is concluded by rule `{general.id}`, which asks for less",
        (Label(name_of(rule.head), "adds no conclusion"), Label(name_of(general.head), "asks for less")),
        "a rule that changes no conclusion and brings no source of its own is a slip, or the other one is too wide",
        "remove the rule, make the other one ask for what sets them apart, or cite what this one rests on",
        findings.rule_id(rule),
        WARNING,
    )
