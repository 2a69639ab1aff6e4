"""Names that must be declared: predicates and how many arguments they take, rules, sources.

Problems: `unknown-predicate`, `wrong-arity`, `unknown-rule`, `unknown-source` (in citations, and wherever an argument of
kind `document` names one).
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.checks.findings import Findings, call, name_of, signature, uses_of
from engine.problem import Label
from engine.program import DOCUMENT, Predicate
from engine.source import Span
from engine.terms import Constant, Literal, Row


def check_references(findings: Findings) -> None:
    """Every name used in the program is declared, and every literal has as many arguments as its predicate."""
    program = findings.program
    concluded = {rule.head.predicate for rule in program.rules}
    for rule in program.rules:
        owner = findings.rule_id(rule)
        _literal(findings, rule.head, owner)
        for use in uses_of(rule.body):
            _literal(findings, use.literal, owner)
            name = use.literal.predicate
            if program.plain and name in program.predicates and name not in concluded and name not in program.facts:
                _unknown(findings, name, name_of(use.literal), len(use.literal.args), owner)
        for citation in rule.cites:
            source = citation.source
            if isinstance(source, str) and source not in program.sources:
                _source(findings, source, findings.places.in_header(rule, "cites", source), owner)
    _facts(findings)
    _cases(findings)
    for query in program.queries.values():
        _literal(findings, query.asks, "")
    for predicate in program.predicates.values():
        if predicate.checked_by is not None and predicate.checked_by.predicate not in program.predicates:
            name = predicate.checked_by.predicate
            span = findings.places.in_declaration(predicate, "checked_by", name)
            _unknown(findings, name, span, len(predicate.checked_by.arguments), "")
    for override in program.overrides:
        for rule_id in (override.stronger, override.weaker):
            if rule_id not in findings.rules:
                _rule(findings, rule_id, findings.places.after(override.span, rule_id))


def _literal(findings: Findings, literal: Literal, rule: str) -> None:
    predicate = findings.program.predicates.get(literal.predicate)
    if predicate is None:
        _unknown(findings, literal.predicate, name_of(literal), len(literal.args), rule)
    elif predicate.arity != len(literal.args):
        _arity(findings, literal.predicate, name_of(literal), len(literal.args), rule)
    else:
        for term, argument in zip(literal.args, predicate.arguments, strict=True):
            if argument.kind == DOCUMENT and isinstance(term, Constant) and _undeclared(findings, term.value):
                _source(findings, str(term.value), term.span, rule)


def _undeclared(findings: Findings, value: object) -> bool:
    """Whether an atom that must be a source is none; what is no atom is of another kind, and told as that."""
    return type(value) is str and value not in findings.program.sources


def _sources_in(findings: Findings, predicate: Predicate, row: Row) -> Iterator[str]:
    """Documents of a row that are no declared sources."""
    for value, argument in zip(row, predicate.arguments, strict=True):
        if argument.kind == DOCUMENT and _undeclared(findings, value):
            yield str(value)


def _facts(findings: Findings) -> None:
    for name, rows in findings.program.facts.items():
        predicate = findings.program.predicates.get(name)
        arity = -1 if predicate is None else predicate.arity
        documents = predicate is not None and any(a.kind == DOCUMENT for a in predicate.arguments)
        for row in rows:
            if len(row) != arity:
                place = rows[row]._replace(width=min(rows[row].width, len(name)))
                tell = _unknown if predicate is None else _arity
                tell(findings, name, place, len(row), "")
            elif documents and predicate is not None:
                for source in _sources_in(findings, predicate, row):
                    _source(findings, source, findings.places.after(rows[row], source), "")


def _cases(findings: Findings) -> None:
    program = findings.program
    for case in program.cases:
        for name, row in case.given:
            if name not in program.predicates:
                _unknown(findings, name, findings.places.in_case(case, "given", name), len(row), "")
            elif len(row) != program.predicates[name].arity:
                _arity(findings, name, findings.places.in_case(case, "given", name), len(row), "")
            else:
                for source in _sources_in(findings, program.predicates[name], row):
                    _source(findings, source, findings.places.in_case(case, "given", name, source), "")
        for literal in case.expect + case.expect_not:
            _literal(findings, literal, "")
        for rule_id in case.exercises:
            if rule_id not in findings.rules:
                _rule(findings, rule_id, findings.places.in_case(case, "exercises", rule_id))


def _unknown(findings: Findings, name: str, span: Span, arity: int, rule: str) -> None:
    program = findings.program
    if name in findings.broken:
        return
    defined = set(program.predicates)
    if program.plain:
        defined = program.facts.keys() | {r.head.predicate for r in program.rules}
    close = findings.near(name, defined)
    labels = [Label(span, "not defined" if program.plain else "not declared")]
    if close and close in program.predicates:
        predicate = program.predicates[close]
        help_ = f"a predicate with a similar name exists: `{signature(predicate)}`"
        labels.append(Label(predicate.span, "the similar name"))
    elif program.plain:
        help_ = f"add facts or rules for `{name}`, or correct the name"
    else:
        help_ = f"declare it with `:- predicate({name}(...), [...]).`, or correct the name"
    what = "has facts or rules" if program.plain else "is declared"
    why = "a misspelt name would never hold, and its absence always"
    findings.add("unknown-predicate", f"no predicate `{name}/{arity}` {what}", tuple(labels), why, help_, rule)


def _arity(findings: Findings, name: str, span: Span, arity: int, rule: str) -> None:
    predicate = findings.program.predicates[name]
    plain = findings.program.plain
    wanted = f"{predicate.arity} {'argument' if predicate.arity == 1 else 'arguments'}"
    findings.add(
        "wrong-arity",
        f"`{name}` has {wanted}, and {arity} {'is' if arity == 1 else 'are'} given",
        (
            Label(span, f"{arity} given"),
            Label(predicate.span, f"{wanted} {'in its first use' if plain else 'declared here'}"),
        ),
        "the same name with another number of arguments would be another relation, and an empty one",
        f"give it {wanted}" if plain else f"write it as `{call(predicate)}`; `_` stands for any value",
        rule,
    )


def _rule(findings: Findings, rule_id: str, span: Span) -> None:
    if rule_id in findings.broken:
        return
    close = findings.near(rule_id, findings.rules.keys())
    labels = [Label(span, "no such rule")]
    if close:
        labels.append(Label(findings.rules[close].span, "the similar name"))
    findings.add(
        "unknown-rule",
        f"no rule has the id `{rule_id}`",
        tuple(labels),
        "a name that names nothing leaves the rule that was meant untested, or undefeated",
        f"a rule with a similar id exists: `{close}`" if close else "write the id as in the header `:- rule(ID, ...)`",
    )


def _source(findings: Findings, source: str, span: Span, rule: str) -> None:
    sources = findings.program.sources
    if source in findings.broken:
        return
    close = findings.near(source, sources.keys())
    labels = [Label(span, "not declared")]
    if close:
        labels.append(Label(sources[close].span, "the similar name"))
    findings.add(
        "unknown-source",
        f"no source `{source}` is declared",
        tuple(labels),
        "a reader must be able to look up what a rule rests on",
        f"a source with a similar id exists: `{close}`"
        if close
        else f"declare it with `:- source({source}, [...]).`, or correct the id",
        rule,
    )
