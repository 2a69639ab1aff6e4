"""A program without overrides: each one written as a clause of its own and an absence, which every engine understands.

A rule that overrides others gives a relation more, that of the subjects for which it fires; the rules that it overrides
ask for the absence of their own subject there.
"""

from __future__ import annotations

from collections.abc import Mapping

from engine.planning import literals_first
from engine.plans import FIRED
from engine.problem import ERROR, Label, Problem
from engine.program import Program, Rule
from engine.source import Span
from engine.terms import Goal, Literal, Negation, Row
from engine.tuples import NamedTuple

Given = Mapping[str, Mapping[Row, Span]]
"""Facts with their places, by predicate."""


SORTED = {
    "sum": "a sum of anything but integers",
    "min": "the least of values of several sorts",
    "max": "the greatest of values of several sorts",
}
"""What engines with integers alone cannot aggregate."""


class Clause(NamedTuple):
    """A head and its goals, those that join rows before all others; `repeats` where another clause has the same body."""

    rule: str
    head: Literal
    body: tuple[Goal, ...]
    repeats: bool


class Clauses(NamedTuple):
    """All that an engine is told: the number of arguments of each predicate, facts each once, and clauses."""

    arities: Mapping[str, int]
    facts: Mapping[str, tuple[Row, ...]]
    clauses: tuple[Clause, ...]


def clauses_of(program: Program, record: Given) -> Clauses:
    """The facts and clauses of a program with those of a record, in the order of the program."""
    by_id = {rule.id: rule for rule in program.rules}
    stronger: dict[str, list[str]] = {}
    for override in program.overrides:
        if override.stronger in by_id and override.weaker in by_id:
            stronger.setdefault(override.weaker, []).append(override.stronger)
    overriding = {name for names in stronger.values() for name in names}

    def subject(rule: Rule, of: str) -> Literal:
        declared = program.predicates[rule.head.predicate]
        args = [a for d, a in zip(declared.arguments, rule.head.args, strict=True) if d.name in declared.concerns]
        return Literal(FIRED + of, tuple(args), rule.span)

    arities = {name: declared.arity for name, declared in program.predicates.items()}
    clauses = []
    for rule in program.rules:
        absent = [Negation(subject(rule, name), rule.span) for name in stronger.get(rule.id, ())]
        body = literals_first((*rule.body, *absent))
        clauses.append(Clause(rule.id, rule.head, body, False))
        if rule.id in overriding:
            fired = subject(rule, rule.id)
            arities[fired.predicate] = len(fired.args)
            clauses.append(Clause(rule.id, fired, body, True))
    facts = {
        name: tuple(dict.fromkeys([*program.facts.get(name, ()), *record.get(name, ())])) for name in program.predicates
    }
    return Clauses(arities, {name: rows for name, rows in facts.items() if rows}, tuple(clauses))


def not_expressible(target: str, what: str, span: Span, why: str, instead: str, rule: str = "") -> Problem:
    """The problem for something that an engine has no means for."""
    return Problem(
        "not-expressible",
        ERROR,
        f"{what} cannot be written for {target}",
        (Label(span, "this one"),),
        why,
        instead,
        rule,
    )
