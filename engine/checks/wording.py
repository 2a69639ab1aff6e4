"""What the texts of a rule leave out, although the rule turns on it.

Warnings: `unmentioned-variable`, `unverified-not-said`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.canonical import print_goal
from engine.checks.domains import Facts, fixed
from engine.checks.findings import Findings
from engine.checks.sentences import pieces
from engine.checks.shapes import COMPARISON, LITERAL, Con, Shape, Var, outline, variables_in
from engine.problem import WARNING, Label
from engine.program import Program, Rule
from engine.terms import Real

ORDERED = ("date", "number", "integer")
"""Kinds whose values are compared with limits."""

_LIMITING = ((COMPARISON, "<"), (COMPARISON, "=<"), ("date", "before"), ("date", "on_or_before"))
_COMPUTING = (("date", "days_between"), ("date", "date_plus"))

WEAK = frozenset(
    ("unverified", "indirect", "low_grade", "no_consensus", "expert_opinion", "from_memory", "disputed", "inferred")
)
"""Words of an `evidence:` that ask for a caveat."""

WEAK_NOTE = re.compile(r"\b(?:not verified|unverified|from memory|no consensus|pending (?:human )?review)\b", re.I)
"""What the note of a source says where its content was not verified."""


def check_wording(findings: Findings) -> None:
    """Warn of compared values that the clinician's text does not tell, and of weak evidence without a caveat."""
    facts = Facts(findings.program)
    for rule in findings.program.rules:
        _untold(findings, rule, facts)
        _unsaid(findings, rule)


def _untold(findings: Findings, rule: Rule, facts: Facts) -> None:
    told = {piece.name for piece in pieces(rule.clinician)}
    body = outline(rule).body
    values, _ = facts.values(body)
    known = fixed(values)
    measured = _ordered_variables(body, findings.program)
    for number, name in _compared_with_limits(body, set(known)):
        if name not in measured or _connected(name, body) & told:
            continue
        findings.add(
            "unmentioned-variable",
            f"rule `{rule.id}` turns on `{print_goal(rule.body[number])}`, and `clinician` does not tell `{name}`",
            (
                Label(rule.body[number].span, f"`{name}` decides"),
                Label(findings.places.value(rule, "clinician"), f"does not say `{{{name}}}`"),
            ),
            "who has to judge a conclusion needs the value that it turns on",
            f"name `{{{name}}}` in the text",
            findings.rule_id(rule),
            WARNING,
        )
        return


def _ordered_variables(body: tuple[Shape, ...], program: Program) -> set[str]:
    """Variables of the body's own literals that hold dates or numbers."""
    found: set[str] = set()
    for goal in body:
        predicate = program.predicates.get(goal[1]) if goal[0] == LITERAL else None
        if predicate is not None:
            for part, argument in zip(goal[2:], predicate.arguments, strict=False):
                if isinstance(part, Var) and argument.kind in ORDERED:
                    found.add(part.name)
        elif goal[0] not in (LITERAL, COMPARISON) and isinstance(goal[-1], Var):
            found.add(goal[-1].name)
    return found


def _compared_with_limits(body: tuple[Shape, ...], fixed_names: set[str]) -> Iterator[tuple[int, str]]:
    """Comparisons of a variable with a constant, or with a variable that facts give its one value."""
    for number, goal in enumerate(body):
        if goal[:2] not in _LIMITING:
            continue
        left, right = goal[2], goal[3]
        for part, other in ((left, right), (right, left)):
            limit = isinstance(other, Con) or (isinstance(other, Var) and other.name in fixed_names)
            # Whether there is any at all (`Count > 0`) is no threshold.
            trivial = isinstance(other, Con) and type(other.value) in (int, Real) and float(other.value) == 0.0
            if isinstance(part, Var) and part.name not in fixed_names and limit and not trivial:
                yield number, part.name


def _connected(name: str, body: tuple[Shape, ...]) -> set[str]:
    """A variable with all that it is computed from or that is computed from it: to tell one of them is to tell it."""
    computed = [set(variables_in(goal)) for goal in body if goal[0] in ("is", "aggregate")]
    computed += [set(variables_in(goal)) for goal in body if goal[:2] in _COMPUTING]
    found = {name}
    while True:
        wider = found.union(*(some for some in computed if some & found))
        if wider == found:
            return found
        found = wider


def _unsaid(findings: Findings, rule: Rule) -> None:
    if rule.caveat:
        return
    words = set(re.findall(r"[a-z][a-z_]*", rule.evidence)) & WEAK
    if words:
        word = min(words)
        label = Label(findings.places.in_header(rule, "evidence", word), "weak evidence")
        message = f"the evidence of rule `{rule.id}` is `{word}`, and no `caveat` says so"
        others: tuple[Label, ...] = ()
    else:
        sources = findings.program.sources
        cited = [c.source for c in rule.cites if isinstance(c.source, str) and c.source in sources]
        weak = [source for source in cited if WEAK_NOTE.search(sources[source].note)]
        if not weak or len(weak) < len(rule.cites):
            return
        label = Label(findings.places.in_header(rule, "cites", weak[0]), "not verified")
        message = f"rule `{rule.id}` rests on `{weak[0]}` alone, which is not verified, and no `caveat` says so"
        if len(weak) > 1:
            message = f"rule `{rule.id}` rests on sources that are not verified, and no `caveat` says so"
        others = (Label(sources[weak[0]].span, "its note says so"),)
    findings.add(
        "unverified-not-said",
        message,
        (label, *others),
        "a reader must see what a conclusion rests on before acting on it",
        "add a `caveat` that says what is not verified, indirect or without consensus",
        findings.rule_id(rule),
        WARNING,
    )
