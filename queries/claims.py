"""The claims behind the rules: what each says, whether it was verified, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from engine.program import Program
from engine.terms import Row, Value
from queries.claims_behind import CLAIM, NOT_VERIFIED

ABOUT_CLAIMS = frozenset(
    (
        "about_claims",
        "article_claim",
        "article_reference",
        "claim_action",
        "claim_brand",
        "claim_code",
        "claim_jurisdiction",
        "claim_note",
        "claim_parameter",
        "claim_source",
        "claim_supported_by",
        "claim_url",
        "code_means",
        "code_not_billable",
        "code_not_found",
        "code_unit",
        "not_encoded",
        "told_in_source",
    )
)
"""Predicates about claims and codes that people and their tools read, and no rule; others `queries.claims_behind` names."""


class Claim(NamedTuple):
    """One thing that a source says, in the words of the knowledge base. Empty texts where it does not tell."""

    id: str
    section: str
    statement: str
    confidence: str
    force: str
    verified: bool


def claims_of(program: Program) -> Mapping[str, Claim]:
    """Every claim that the knowledge base lists, by name; columns are found by their names in its declaration."""
    declared = program.predicates.get(CLAIM)
    if declared is None:
        return {}
    columns = {argument.name: number for number, argument in enumerate(declared.arguments)}
    unverified = {row[0] for row in program.facts.get(NOT_VERIFIED, {})}

    def cell(row: Row, column: str) -> str:
        value: Value = row[columns[column]] if column in columns else ""
        return str(value)

    return {
        str(row[0]): Claim(
            str(row[0]),
            cell(row, "section"),
            cell(row, "statement"),
            cell(row, "confidence"),
            cell(row, "force"),
            row[0] not in unverified,
        )
        for row in program.facts.get(CLAIM, {})
    }
