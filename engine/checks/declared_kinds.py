"""Kinds that declarations promise each other: what `defines`, `checked_by` and `may_be_ahead` name.

Problem: `kind-mismatch`.
"""

from __future__ import annotations

from engine.checks.findings import Findings
from engine.checks.kinds import common_kind
from engine.problem import Label
from engine.program import Argument, Predicate, RowCheck
from engine.source import Span


def check_declared_kinds(findings: Findings) -> None:
    """Report declarations whose kinds do not go together."""
    for predicate in findings.program.predicates.values():
        if predicate.name in findings.broken:
            continue
        first = predicate.arguments[0] if predicate.arguments else None
        if predicate.defines and first is not None and first.kind != predicate.defines:
            _tell(
                findings,
                findings.places.in_declaration(predicate, "defines", predicate.defines),
                f"`{predicate.name}` lists the kind `{predicate.defines}`, and its first argument is `{first.kind}`",
                Label(first.span, "the first argument"),
                "the first column of such a predicate lists the constants of the kind",
                f"declare the first argument as `{predicate.defines}`",
            )
        for argument in predicate.arguments:
            if argument.name in predicate.may_be_ahead and argument.kind != "date":
                _tell(
                    findings,
                    findings.places.in_declaration(predicate, "may_be_ahead", argument.name),
                    f"argument `{argument.name}` of `{predicate.name}` may be ahead, and is no date",
                    Label(argument.span, f"of kind {argument.kind}"),
                    "only a date can lie after the day of a record",
                    "name an argument of kind `date`",
                )
        if predicate.checked_by is not None:
            _row_check(findings, predicate, predicate.checked_by)


def _row_check(findings: Findings, predicate: Predicate, check: RowCheck) -> None:
    """The arguments of a row check go with the first columns of the facts they are looked up in."""
    other = findings.program.predicates.get(check.predicate)
    if other is None or other.name in findings.broken:
        return
    named = {argument.name: argument for argument in predicate.arguments}
    if len(check.arguments) > other.arity:
        findings.add(
            "wrong-arity",
            f"`{other.name}` has fewer arguments than `checked_by` gives it",
            (
                Label(findings.places.in_declaration(predicate, "checked_by", other.name), "too many given"),
                Label(other.span, "declared here"),
            ),
            "each of them is looked up in a column of the facts",
            f"give it at most {other.arity}",
        )
        return
    for name, column in zip(check.arguments, other.arguments, strict=False):
        argument: Argument | None = named.get(name)
        if argument is not None and common_kind(argument.kind, column.kind) is None:
            _tell(
                findings,
                findings.places.in_declaration(predicate, "checked_by", other.name, name),
                f"argument `{name}` is `{argument.kind}`, and it is looked up among `{column.kind}` of `{other.name}`",
                Label(column.span, "the column"),
                "values of different kinds are never equal, so no row would pass",
                f"name an argument of kind `{column.kind}`",
            )


def _tell(findings: Findings, span: Span, message: str, other: Label, why: str, help: str) -> None:
    findings.add("kind-mismatch", message, (Label(span, "does not go together"), other), why, help)
