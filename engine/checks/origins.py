"""That facts come from where their predicate's `from:` says: a record, the knowledge base, or rules.

Problem: `wrong-origin`.
"""

from __future__ import annotations

from engine.checks.findings import Findings, name_of
from engine.problem import Label
from engine.program import FACTS, RECORD, RULES
from engine.source import Span

ORIGINS = {RULES: "comes from rules", FACTS: "comes from facts", RECORD: "comes from the record"}
USES = {RULES: "a rule concludes it", FACTS: "it is stated as a fact", RECORD: "a case gives it as a record"}
LABELS = {RULES: "concluded here", FACTS: "stated as a fact here", RECORD: "given as a record here"}


def check_origins(findings: Findings) -> None:
    """Report rules, facts and given facts of predicates that come from elsewhere; plain programs mix them freely."""
    program = findings.program
    if program.plain:
        return
    for rule in program.rules:
        if _elsewhere(findings, rule.head.predicate, RULES):
            _tell(findings, rule.head.predicate, name_of(rule.head), RULES, rule.id)
    for name, rows in program.facts.items():
        if _elsewhere(findings, name, FACTS):
            for span in rows.values():
                _tell(findings, name, span._replace(width=min(span.width, len(name))), FACTS)
    for case in program.cases:
        for name, _ in case.given:
            if _elsewhere(findings, name, RECORD):
                _tell(findings, name, findings.places.in_case(case, "given", name), RECORD)


def _elsewhere(findings: Findings, name: str, used: str) -> bool:
    predicate = findings.program.predicates.get(name)
    return predicate is not None and predicate.origin not in (used, "") and name not in findings.broken


def _tell(findings: Findings, name: str, span: Span, used: str, rule: str = "") -> None:
    predicate = findings.program.predicates[name]
    origin = ORIGINS[predicate.origin]
    helps = {
        RULES: f"conclude another predicate, or declare `{name}` with `from: rules`",
        FACTS: f"remove the fact, or declare `{name}` with `from: facts`",
        RECORD: "give facts of record predicates only",
    }
    findings.add(
        "wrong-origin",
        f"`{name}` {origin}, and {USES[used]}",
        (Label(span, LABELS[used]), Label(predicate.span, origin)),
        "a reader of a proof must be able to trust what it says about where each fact comes from",
        helps[used],
        rule,
    )
