"""Rules that ask for opposite things about one subject, where nothing says which of them wins.

Warning: `contradictory-actions`. Which actions are opposite is for the knowledge base to say, in facts of
`contradicts(action, action)`; where it has none, nothing is looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.checks.domains import Facts
from engine.checks.exclusion import Exclusion
from engine.checks.findings import Findings
from engine.checks.shapes import outline
from engine.problem import WARNING, Label
from engine.program import FACTS, Override, Predicate, Program, Rule
from engine.terms import Constant, Value

CONTRADICTS = "contradicts"
MOST_PAIRS = 20_000


def check_contradictions(findings: Findings) -> None:
    """Warn of two rules that can fire for one subject with actions that contradict each other."""
    program = findings.program
    declared = program.predicates.get(CONTRADICTS)
    rows = program.facts.get(CONTRADICTS, {})
    if declared is None or declared.origin != FACTS or declared.arity != 2 or not rows:
        return
    opposite = {frozenset(row) for row in rows}
    rules = findings.rules
    settled = {frozenset((o.stronger, o.weaker)) for o in program.overrides if _takes_effect(o, rules, program)}
    outlines = {rule.id: outline(rule) for rule in program.rules}
    exclusion = Exclusion(program, Facts(program), outlines)
    for number, (one, other, subject) in enumerate(_pairs(program, declared.arguments[0].kind, opposite)):
        if number >= MOST_PAIRS:
            return
        if frozenset((one.id, other.id)) in settled:
            continue
        if not exclusion.excluded(outlines[one.id], outlines[other.id], subject):
            _tell(findings, one, other, subject)


def _takes_effect(override: Override, rules: Mapping[str, Rule], program: Program) -> bool:
    """Whether both rules can conclude about one subject: no two constants differ among the arguments they concern."""
    subjects = []
    for rule in (rules.get(override.stronger), rules.get(override.weaker)):
        predicate = program.predicates.get(rule.head.predicate) if rule is not None else None
        if rule is None or predicate is None:
            return False
        concerned = zip(predicate.arguments, rule.head.args, strict=True)
        subjects.append([term for argument, term in concerned if argument.name in predicate.concerns])
    return all(
        not (isinstance(one, Constant) and isinstance(other, Constant)) or one.value == other.value
        for one, other in zip(*subjects, strict=False)
    )


def _pairs(program: Program, kind: str, opposite: set[frozenset[Value]]) -> Iterator[tuple[Rule, Rule, int]]:
    """Rules that conclude opposite actions, and how many arguments stand before the action: whom it is about."""
    for predicate in program.predicates.values():
        position = _action(predicate, kind)
        if position < 1:
            continue
        rules = [r for r in program.rules if r.head.predicate == predicate.name]
        acting = [(rule, term.value) for rule in rules if isinstance(term := rule.head.args[position], Constant)]
        for number, (one, action) in enumerate(acting):
            for other, reaction in acting[number + 1 :]:
                if frozenset((action, reaction)) in opposite and action != reaction:
                    yield one, other, position


def _action(predicate: Predicate, kind: str) -> int:
    """Where the action stands among the arguments of an answer; -1 where there is none, or more than one."""
    positions = [n for n, argument in enumerate(predicate.arguments) if argument.kind == kind]
    return positions[0] if predicate.answer and len(positions) == 1 else -1


def _tell(findings: Findings, one: Rule, other: Rule, position: int) -> None:
    if one.span > other.span:
        one, other = other, one
    action, reaction = (getattr(rule.head.args[position], "value", "") for rule in (one, other))
    findings.add(
        "contradictory-actions",
        f"rules `{one.id}` and `{other.id}` can say `{action}` and `{reaction}` of one subject",
        (
            Label(other.head.args[position].span, f"says `{reaction}`"),
            Label(one.head.args[position].span, f"says `{action}`"),
        ),
        "who reads both cannot tell which of them to follow",
        f"let one ask for the absence of what leads to the other, or say which wins with `:- overrides({one.id}, ...)`",
        findings.rule_id(other),
        WARNING,
    )
