"""What must be said beside the logic: titles, sources, texts, sentences for absence; and rules that lead nowhere.

Problems: `answer-rule-incomplete`, `rule-text-missing`, `absent-text-missing`, and the warning `unreachable-rule`.
"""

from __future__ import annotations

from engine.checks.findings import Findings, name_of, uses_of
from engine.dependencies import fired_node, reachable
from engine.problem import WARNING, Label
from engine.program import RECORD, Program, Rule
from engine.source import Span

TEXTS = ("clinician", "patient")


def check_completeness(findings: Findings) -> None:
    """Report rules without what a reader of their answers needs, and negated predicates without words for it."""
    program = findings.program
    if program.plain:
        return
    for rule in program.rules:
        predicate = program.predicates.get(rule.head.predicate)
        if predicate is None or rule.id in findings.broken:
            continue
        lacking = _lacking(rule, predicate.answer)
        listed = _listed(lacking)
        if lacking and predicate.answer:
            findings.add(
                "answer-rule-incomplete",
                f"rule `{rule.id}` concludes an answer that people see, and lacks {listed}",
                (
                    Label(rule.span, "this rule concludes an answer"),
                    Label(predicate.span, "declared as an answer"),
                ),
                "an answer is shown with its sources, its status and a reason for each reader",
                f"add {listed} to the header `:- rule({rule.id}, [...])`",
                rule.id,
            )
        elif lacking:
            findings.add(
                "rule-text-missing",
                f"rule `{rule.id}` has no {listed} text",
                (Label(rule.span, f"no {listed}"),),
                "each step of a proof is told in words, to clinicians and to patients",
                f"add {listed} to the header `:- rule({rule.id}, [...])`",
                rule.id,
            )
    _absent_texts(findings)


def _lacking(rule: Rule, answer: bool) -> tuple[str, ...]:
    keys = ("title", "status", "evidence", "cites", *TEXTS) if answer else TEXTS
    return tuple(key for key in keys if not getattr(rule, key))


def _listed(keys: tuple[str, ...]) -> str:
    quoted = [f"`{key}`" for key in keys]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else "".join(quoted)


def _absent_texts(findings: Findings) -> None:
    """Once for each predicate, at the first place where its absence is asked for."""
    program = findings.program
    first: dict[str, tuple[Span, str]] = {}
    for rule in program.rules:
        for literal in (use.literal for use in uses_of(rule.body) if use.negated):
            place = (name_of(literal), rule.id)
            first[literal.predicate] = min(first.get(literal.predicate, place), place)
    for name, (span, rule_id) in first.items():
        predicate = program.predicates.get(name)
        if predicate is None or predicate.absent or name in findings.broken:
            continue
        words = "there is no record that ..." if predicate.origin == RECORD else "..."
        findings.add(
            "absent-text-missing",
            f"the absence of `{predicate.name}` is asked for, and it has no `absent` sentence",
            (Label(span, "absence asked for here"), Label(predicate.span, "has no `absent` sentence")),
            "what is missing from a record is told in words of its own and never as a finding",
            f'add `absent: "{words}"` to the declaration of `{predicate.name}`',
            rule_id,
        )


def asked_by_invariants(program: Program) -> set[str]:
    """The predicates that invariants ask for."""
    return {use.literal.predicate for invariant in program.invariants.values() for use in uses_of(invariant.goals)}


def check_reachable(findings: Findings) -> None:
    """Warn of rules that no answer and no query leads to; silent where there is neither, or after errors of reading."""
    program = findings.program
    wanted = {p.name for p in program.predicates.values() if p.answer}
    wanted |= {query.asks.predicate for query in program.queries.values()}
    wanted |= asked_by_invariants(program)
    if program.plain or findings.partial or not wanted:
        return
    needed = reachable(program, wanted)
    for rule in program.rules:
        if rule.head.predicate in needed or fired_node(rule.id) in needed:
            continue
        findings.add(
            "unreachable-rule",
            f"nothing that people ask leads to rule `{rule.id}`",
            (Label(name_of(rule.head), "no answer needs this"),),
            "a rule that no answer uses says nothing to anybody, and is perhaps missing where it was meant to be used",
            f"use `{rule.head.predicate}` in a rule or query, mark it `answer: true`, or remove the rule",
            rule.id,
            WARNING,
        )
