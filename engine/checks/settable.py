"""Parameters, that is, facts with a value that may be set for one run: each has a name that says which one is meant.

Problem: `ambiguous-parameter`.
"""

from __future__ import annotations

from engine.canonical import print_value
from engine.checks.findings import Findings
from engine.problem import Label
from engine.source import Span
from engine.terms import Value


def check_settable(findings: Findings) -> None:
    """Report names that two parameters have: who sets one of them would not know which."""
    program = findings.program
    first: dict[Value, Span] = {}
    for predicate in program.predicates.values():
        if not predicate.may_be_set or predicate.name in findings.broken:
            continue
        for row, span in program.facts.get(predicate.name, {}).items():
            known = first.setdefault(row[0], span) if row else span
            if known is not span:
                shown = print_value(row[0])
                findings.add(
                    "ambiguous-parameter",
                    f"two parameters are called `{shown}`",
                    (
                        Label(findings.places.after(span, shown), "called so again"),
                        Label(findings.places.after(known, shown), "called so here"),
                    ),
                    "`--set` gives a value by the name alone, and a rule that asks for the name would find two",
                    "give each a name of its own",
                )
