"""Declarations that nothing uses.

Warnings: `unused-predicate`, `unused-source`, `unused-display`.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.checks.completeness import asked_by_invariants
from engine.checks.findings import Findings, uses_of
from engine.mentions import mentioned_in
from engine.problem import WARNING, Label
from engine.program import ATOM_KINDS_EXCLUDED, FACTS, RECORD, RULES, Predicate, Program
from engine.terms import Constant, Value

DISPLAY = ("display", "display_for_patients")
READ = frozenset((*DISPLAY, "as_of", "contradicts", "review", "author"))
"""Predicates that are read by their names."""


def check_unused(findings: Findings, read_elsewhere: frozenset[str]) -> None:
    """Warn of predicates, sources and display names that nothing refers to.

    `read_elsewhere` are further predicates that are read by their names.
    """
    program = findings.program
    constants = _constants(program)
    _predicates(findings, READ | read_elsewhere)
    for source in program.sources.values():
        if source.id not in constants and not any(c.source == source.id for rule in program.rules for c in rule.cites):
            findings.add(
                "unused-source",
                f"source `{source.id}` is cited by no rule and named in no fact",
                (Label(source.span, "cited nowhere"),),
                "a list of documents that nothing rests on promises more than there is",
                "cite it in the rules that rest on it, or remove it",
                "",
                WARNING,
            )
    _displays(findings, constants)


def _predicates(findings: Findings, read: frozenset[str]) -> None:
    program = findings.program
    used = {use.literal.predicate for rule in program.rules for use in uses_of(rule.body)}
    used |= asked_by_invariants(program)
    used |= {query.asks.predicate for query in program.queries.values()}
    used |= {p.checked_by.predicate for p in program.predicates.values() if p.checked_by is not None}
    concluded = {rule.head.predicate for rule in program.rules}
    for predicate in program.predicates.values():
        if predicate.name in used or not _could_be_used(predicate, read, concluded):
            continue
        findings.add(
            "unused-predicate",
            f"no rule asks for `{predicate.name}`" + _WHAT[predicate.origin],
            (Label(predicate.span, "used by no rule"),),
            _WHY[predicate.origin],
            _HELP[predicate.origin],
            "",
            WARNING,
        )


def _displays(findings: Findings, constants: frozenset[Value]) -> None:
    """Display names of constants that are written nowhere and that no record can hold, or that seem to be misspelt."""
    program = findings.program
    rows = {row: span for name in DISPLAY for row, span in program.facts.get(name, {}).items()}
    shown = {row[0] for row in rows if row}
    known = constants | frozenset(_words(program))
    nameless = {str(value) for value in constants - shown if type(value) is str}
    open_to_records = _open_kinds(program)
    for row, span in rows.items():
        if not row or row[0] in known:
            continue
        name = str(row[0])
        close = findings.near(name, nameless)
        if open_to_records and not close:
            continue
        findings.add(
            "unused-display",
            f"`{name}` has a display name, and occurs nowhere else",
            (Label(findings.places.after(span, name), "occurs nowhere else"),),
            "a name for what nothing says is left over, or the constant is misspelt and the right one is shown bare",
            f"a constant with a similar name has none: `{close}`" if close else "remove the display name",
            "",
            WARNING,
        )


def _open_kinds(program: Program) -> set[str]:
    """Kinds of which records may hold constants that the knowledge base does not list, though it names some."""
    closed = {predicate.defines for predicate in program.predicates.values() if predicate.defines}
    in_records = {a.kind for p in program.predicates.values() if p.origin == RECORD for a in p.arguments}
    named = {
        argument.kind
        for rule in program.rules
        for literal in (rule.head, *(use.literal for use in uses_of(rule.body)))
        if (predicate := program.predicates.get(literal.predicate)) is not None
        for argument, term in zip(predicate.arguments, literal.args, strict=False)
        if isinstance(term, Constant)
    }
    return {kind for kind in in_records & named if kind not in closed and kind not in ATOM_KINDS_EXCLUDED}


def _could_be_used(predicate: Predicate, read: frozenset[str], concluded: set[str]) -> bool:
    """Whether a predicate is there for rules to use: not an answer, not one that lists a kind or is read by name."""
    if predicate.origin in (RECORD, FACTS):
        return not predicate.defines and predicate.name not in read
    # Rules that conclude what nobody needs are `unreachable-rule`.
    return not predicate.answer and predicate.name not in concluded


_WHAT = {RECORD: ", which records may hold", FACTS: ", which facts state", RULES: ", and none concludes it"}
_WHY = {
    RECORD: "who enters it in a record expects that it makes a difference",
    FACTS: "facts that nothing reads change no answer",
    RULES: "a declaration without any use is left over, or its rules are missing",
}
_HELP = {
    RECORD: "use it in a rule, or remove the declaration",
    FACTS: "use it in a rule, or remove the declaration and its facts",
    RULES: "write the rules that conclude it and those that need it, or remove the declaration",
}


def _constants(program: Program) -> frozenset[Value]:
    """Every constant of rules, facts, cases and queries; those of display names left out."""
    facts = {name: rows for name, rows in program.facts.items() if name not in DISPLAY}
    found: set[Value] = set().union(*mentioned_in(program._replace(facts=facts)).values())
    asked = [literal for case in program.cases for literal in (*case.expect, *case.expect_not)]
    asked += [query.asks for query in program.queries.values()]
    found.update(term.value for literal in asked for term in literal.args if isinstance(term, Constant))
    found.update(value for case in program.cases for _, row in case.given for value in row)
    return frozenset(found)


def _words(program: Program) -> Iterator[Value]:
    """Names of the program itself that answers show: sources, rules, claims, predicates."""
    for source in program.sources.values():
        yield from (source.id, source.kind, source.jurisdiction)
    for rule in program.rules:
        yield from (rule.id, rule.status, *rule.encodes)
    yield from program.predicates
