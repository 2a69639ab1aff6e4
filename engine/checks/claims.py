"""Claims: what sources say, listed one by one, of which rules and tables say which they encode.

Nothing here applies where no predicate `defines: claim`. Problems: `unknown-claim`, `claim-decided-twice`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from engine.checks.findings import Findings
from engine.problem import Label
from engine.program import FACTS, Program
from engine.source import Span
from engine.terms import Row

CLAIM = "claim"
"""The kind of claims, and the key `defines:` of the predicate that lists them."""
NOT_ENCODED = "not_encoded"
"""The predicate whose facts say of a claim, in the first column, why no rule and no table has it."""


class ClaimUse(NamedTuple):
    """A rule or a fact that has a claim: the id of the rule, or the predicate, and the place."""

    rule: str
    predicate: str
    span: Span


def listed_claims(program: Program) -> Mapping[str, Span]:
    """Every claim that facts list, with its place; nothing where none are listed."""
    found: dict[str, Span] = {}
    for predicate in program.predicates.values():
        if predicate.defines == CLAIM and predicate.origin == FACTS:
            for row, span in program.facts.get(predicate.name, {}).items():
                if row:
                    found.setdefault(str(row[0]), span)
    return found


def claim_uses(program: Program) -> Mapping[str, tuple[ClaimUse, ...]]:
    """Which rules and facts have which claim. Facts whose first column is a claim tell about it and do not count."""
    found: dict[str, list[ClaimUse]] = {}
    for rule in program.rules:
        for claim in rule.encodes:
            found.setdefault(claim, []).append(ClaimUse(rule.id, "", rule.span))
    for name, rows in program.facts.items():
        predicate = program.predicates.get(name)
        kinds = [argument.kind for argument in predicate.arguments] if predicate is not None else []
        if CLAIM in kinds[1:] and kinds[0] != CLAIM:
            columns = [number for number, kind in enumerate(kinds) if kind == CLAIM]
            for row, span in rows.items():
                for number in columns:
                    if number < len(row):
                        found.setdefault(str(row[number]), []).append(ClaimUse("", name, span))
    return {claim: tuple(uses) for claim, uses in found.items()}


def decisions_against(program: Program) -> Mapping[str, tuple[str, Span]]:
    """The claims of which facts say that they are not encoded, each with the reason and its place."""
    rows: Mapping[Row, Span] = program.facts.get(NOT_ENCODED, {})
    return {str(row[0]): (str(row[1]), span) for row, span in rows.items() if len(row) == 2}


def check_claims(findings: Findings) -> None:
    """Every claim that a rule encodes is listed, and none is both encoded and said not to be."""
    program = findings.program
    listed = listed_claims(program)
    if not listed:
        return
    for rule in program.rules:
        for claim in dict.fromkeys(rule.encodes):
            if claim not in listed:
                _unknown(findings, claim, findings.places.in_header(rule, "encodes", claim), listed, rule.id)
    decided = decisions_against(program)
    for claim, uses in claim_uses(program).items():
        if claim in decided:
            use = uses[0]
            findings.add(
                "claim-decided-twice",
                f"claim `{claim}` is said not to be encoded, and "
                + (f"rule `{use.rule}` encodes it" if use.rule else f"a fact of `{use.predicate}` has it"),
                (Label(decided[claim][1], "said not to be"), Label(use.span, "encoded here")),
                "whoever looks for what became of a claim would be told two things",
                "remove the decision, or the claim from what encodes it",
            )


def _unknown(findings: Findings, claim: str, span: Span, listed: Mapping[str, Span], rule: str) -> None:
    close = findings.near(claim, listed.keys())
    labels = [Label(span, "not in the list of claims")]
    if close:
        labels.append(Label(listed[close], "the similar name"))
    findings.add(
        "unknown-claim",
        f"no claim is called `{claim}`",
        tuple(labels),
        "who checks what a rule rests on must find the claim that it encodes",
        f"a claim with a similar name exists: `{close}`" if close else "list the claim, or correct its name",
        rule,
    )
