"""What its author has marked as unfinished: the word TODO in a text, the constant `todo` in a clause.

Problem: `todo-left`, a warning; an error in a rule that is approved. Other warnings about the same rule, source or
predicate would follow from its being unfinished, and are not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.checks.findings import Findings
from engine.problem import ERROR, WARNING, Label
from engine.program import Program, Rule
from engine.reviews import APPROVED, RETIRED, REVIEW, standings
from engine.source import Span
from engine.terms import (
    Aggregate,
    Assignment,
    Comparison,
    Constant,
    DateGoal,
    Expression,
    Goal,
    Literal,
    Negation,
    Text,
)

WORD = "TODO"
CONSTANT = "todo"
TEXTS = ("title", "caveat", "clinician", "patient")
WHY = "it was left to be written, and what is not written tells nobody anything"
_MARK = re.compile(rf"\b{WORD}\b")


def check_unfinished(findings: Findings) -> None:
    """Report every place that says it is unfinished."""
    program = findings.program
    if program.plain:
        return
    for standing in standings(program):
        if standing.state != RETIRED:
            _rule(findings, standing.rule, ERROR if standing.state == APPROVED else WARNING)
    for source in program.sources.values():
        keys = [key for key in ("title", "publisher", "url", "note") if marked(getattr(source, key))]
        if keys:
            _tell(findings, f"source `{source.id}`", _listed(keys), source.span)
    for predicate in program.predicates.values():
        for key, text in (("holds", predicate.holds), ("absent", predicate.absent)):
            if marked(text):
                span = findings.places.in_declaration(predicate, key, WORD)
                _tell(findings, f"predicate `{predicate.name}`", f"`{key}`", span)
                findings.silence(predicate.span)
    for query in program.queries.values():
        if marked(query.title):
            _tell(findings, f"query `{query.id}`", "`title`", query.span)
    for invariant in program.invariants.values():
        if marked(invariant.title):
            _tell(findings, f"invariant `{invariant.id}`", "`title`", invariant.span)
    for case in program.cases:
        if marked(case.title):
            _tell(findings, "a case", "its title", case.span)
    for name, rows in program.facts.items():
        if name != REVIEW:
            for row, span in rows.items():
                if any(type(value) is Text and marked(str(value)) for value in row):
                    _tell(findings, f"a fact of `{name}`", "a text", span)


def marked(text: str) -> bool:
    """Whether a text has the word TODO."""
    return WORD in text and _MARK.search(text) is not None


def todos_in(program: Program, rule: Rule) -> tuple[str, ...]:
    """The keys of a rule's header that are to do, and `clause` where its clause has something to do."""
    texts: dict[str, tuple[str, ...]] = {
        key: (getattr(rule, key),) for key in ("title", "caveat", "clinician", "patient")
    }
    texts["cites"] = tuple(c.at for c in rule.cites if isinstance(c.at, str))
    texts["encodes"] = rule.encodes
    keys = [key for key, some in texts.items() if any(marked(text) for text in some)]
    keys += ["evidence"] if rule.evidence == CONSTANT else []
    return (*keys, "clause") if _todo_constants(program, rule) else tuple(keys)


def _rule(findings: Findings, rule: Rule, severity: str) -> None:
    keys = todos_in(findings.program, rule)
    for key in keys:
        word = CONSTANT if key == "evidence" else WORD
        span = findings.places.in_header(rule, key, word) if key != "clause" else None
        shown = "its clause" if span is None else f"`{key}`"
        span = span or _todo_constants(findings.program, rule)[0]
        _tell(findings, f"rule `{rule.id}`", shown, span, rule.id, severity)
    if keys:
        findings.silence(rule.span)


def _todo_constants(program: Program, rule: Rule) -> list[Span]:
    """Places of TODO in texts of a clause, and of the constant `todo` where no fact is about something called so."""
    constants = list(_constants((rule.head, *rule.body)))
    texts = [c.span for c in constants if type(c.value) is Text and marked(str(c.value))]
    atoms = [c.span for c in constants if type(c.value) is str and c.value == CONSTANT]
    if atoms and any(CONSTANT in row for rows in program.facts.values() for row in rows):
        return texts
    return texts + atoms


def _constants(parts: Iterable[Goal | Expression]) -> Iterable[Constant]:
    for part in parts:
        match part:
            case Constant():
                yield part
            case Literal(args=args) | DateGoal(args=args):
                yield from _constants(args)
            case Negation(literal=literal):
                yield from _constants(literal.args)
            case Comparison(left=left, right=right):
                yield from _constants((left, right))
            case Assignment(result=result, expression=expression):
                yield from _constants((result, expression))
            case Aggregate(goals=goals, result=result):
                yield from _constants((*goals, result))


def _listed(keys: list[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def _tell(findings: Findings, what: str, where: str, span: Span, rule: str = "", severity: str = WARNING) -> None:
    approved = ", and it is approved" if severity == ERROR else ""
    findings.add(
        "todo-left",
        f"{what} has a TODO left in {where}{approved}",
        (Label(span, "left to do"),),
        WHY,
        "write what is meant",
        rule,
        severity,
    )
