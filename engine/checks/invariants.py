"""Invariants: their goals as those of a rule, and what they may be about.

All goals of an invariant are read as one body, in the order row, `each`, `before`, `never` or `sometimes`.
"""

from __future__ import annotations

from engine.checks.binding import check_binding, check_single_use
from engine.checks.findings import Findings, name_of, uses_of
from engine.checks.kinds import check_kinds
from engine.checks.references import check_references
from engine.problem import Label
from engine.program import FACTS, RECORD, RULES, Invariant, Program, Rule, bare_predicate, bare_rule
from engine.terms import Literal

CONCLUDED = "(invariant)"


def check_invariants(findings: Findings) -> None:
    """Report what is wrong with goals of invariants, as with those of rules."""
    program = findings.program
    if not program.invariants:
        return
    for family in (check_references, check_binding, check_kinds, check_single_use):
        findings.within(_as_rules(program), family)
    for invariant in program.invariants.values():
        _origins(findings, program, invariant)


def _as_rules(program: Program) -> Program:
    rules = tuple([_rule(invariant) for invariant in program.invariants.values()])
    first = next(iter(program.invariants.values()))
    concluded = bare_predicate(CONCLUDED, (), RULES, first.span)
    return program._replace(
        rules=rules, predicates={**program.predicates, CONCLUDED: concluded}, cases=(), queries={}, overrides=()
    )


def _rule(invariant: Invariant) -> Rule:
    row = () if invariant.row is None else (invariant.row,)
    return bare_rule("", Literal(CONCLUDED, (), invariant.span), (*row, *invariant.goals), invariant.span)


def _origins(findings: Findings, program: Program, invariant: Invariant) -> None:
    if invariant.row is not None:
        _must_be(findings, program, invariant.row, RECORD, f"`{invariant.change}` changes a record")
    for use in uses_of(invariant.each):
        _must_be(findings, program, use.literal, FACTS, "`each` goes through facts, which are the same for all records")


def _must_be(findings: Findings, program: Program, literal: Literal, origin: str, why: str) -> None:
    declared = program.predicates.get(literal.predicate)
    if declared is not None and declared.origin != origin:
        findings.add(
            "wrong-origin",
            f"`{literal.predicate}` is declared `from: {declared.origin}`, and `from: {origin}` is needed here",
            (Label(name_of(literal), f"comes from {declared.origin}"), Label(declared.span, "declared here")),
            why,
            f"use a predicate with `from: {origin}`",
        )
