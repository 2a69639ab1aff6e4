"""A program as canonical JSON, which needs no parser of rules to be read, and its fingerprint.

Three parts: `reasoning` is all that an answer follows from, `words` what is told besides, `cases` the tests. The
fingerprint is the digest of the digests of the parts, so that who has one part and the digests of the others can check
it. Constants are their canonical text (`engine.canonical`), variables have `?` before their name, and `_` is `?#1`,
`?#2`... A goal that is computed ends with its text for proofs, `'?X'` in it standing for the value of X.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from engine.canonical import print_atom, print_header, print_literal, print_name, print_text, print_value
from engine.compiled import Reasoning
from engine.dependencies import body_needs, strata
from engine.narration import goal_text
from engine.program import Citation, Predicate, Program, Rule
from engine.reviews import RETIRED, in_force, standings
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
    Operation,
    Value,
    Variable,
    variables_of,
)
from engine.tuples import NamedTuple

SCHEMA = "whyhold/program/1"
VERSION = "knowledge_version"
"""The predicate that an answer states beside what follows from rules."""


class ProgramJson(NamedTuple):
    """The parts of a program, each as canonical JSON."""

    reasoning: bytes
    words: bytes
    cases: bytes

    @property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of each part, in hexadecimal digits."""
        return {name: sha256(part).hexdigest() for name, part in self._asdict().items()}

    @property
    def fingerprint(self) -> str:
        """`sha256:` and the digest of the digests of all parts."""
        return "sha256:" + sha256(_canonical(self.digests)).hexdigest()

    @property
    def for_checking(self) -> Reasoning:
        """What a checker of answers reads."""
        digests = self.digests
        return Reasoning(self.reasoning, digests["words"], digests["cases"])

    def file(self) -> bytes:
        """All of it as one JSON object, each part on a line of its own."""
        head = json.dumps({"schema": SCHEMA, "fingerprint": self.fingerprint})[1:-1]
        parts = [b'"%b": %b' % (name.encode(), part) for name, part in self._asdict().items()]
        return b"{%b,\n%b}\n" % (head.encode(), b",\n".join(parts))


def program_json(program: Program) -> ProgramJson:
    """The canonical JSON of a program as it is stated, retired rules and all.

    Independent of layout, comments, files and the order of clauses; dependent on every word that changes a meaning or
    an answer. The ids of rules of plain programs are places and do not count.
    """
    used = {name for rule in program.rules for name, _, _ in body_needs(rule.body)} | {VERSION}
    facts: tuple[dict[str, Any], dict[str, Any]] = {}, {}
    for name, rows in program.facts.items():
        if rows:
            facts[name not in used][print_name(name)] = sorted([[print_value(v) for v in row] for row in rows])
    predicates = sorted(program.predicates.values(), key=lambda p: p.name)
    states = [standing.state for standing in standings(program)]
    orders = _orders(program)
    rules = [
        _rule(rule, state, orders.get(id(rule)), program.plain)
        for rule, state in zip(program.rules, states, strict=True)
    ]
    reasoning = {
        "plain": program.plain,
        "predicates": {print_name(p.name): _declared(p) for p in predicates},
        "facts": facts[False],
        "rules": _sorted(rules),
        "overrides": sorted([o.stronger, o.weaker] for o in program.overrides),
        "sources": {
            s.id: {key: str(value) for key, value in s._asdict().items() if key not in ("id", "span") and value}
            for s in program.sources.values()
        },
    }
    words = {
        "predicates": {print_name(p.name): _words(p) for p in predicates},
        "facts": facts[True],
        "rules": _sorted([[print_header(r), list(r.encodes)] for r in program.rules] if not program.plain else []),
        "queries": sorted([q.id, q.title, print_literal(q.asks)] for q in program.queries.values()),
    }
    cases = [
        {
            "title": case.title,
            "exercises": list(case.exercises),
            "given": [print_atom(name, row) for name, row in case.given],
            "expect": [print_literal(literal) for literal in case.expect],
            "expect_not": [print_literal(literal) for literal in case.expect_not],
        }
        for case in program.cases
    ]
    return ProgramJson(_canonical(reasoning), _canonical(words), _canonical(_sorted(cases)))


def fingerprint(program: Program) -> str:
    """`sha256:` and the digest of all that a program says."""
    return program_json(program).fingerprint


def _canonical(value: object) -> bytes:
    """JSON with sorted keys, no blanks, and ASCII alone: the same bytes for the same value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def _sorted(items: Iterable[Any]) -> list[Any]:
    return sorted(items, key=_canonical)


def _orders(program: Program) -> Mapping[int, int]:
    """The number of the stratum of each rule in force, by the rule's identity in `program`."""
    by_rule = {(rule.id, rule.span): id(rule) for rule in program.rules}
    return {
        by_rule[rule.id, rule.span]: number
        for number, stratum in enumerate(strata(in_force(program)))
        for rule in stratum.rules
    }


def _declared(predicate: Predicate) -> dict[str, Any]:
    """What a checker of answers needs of a declaration."""
    return {
        "arguments": [[argument.name, argument.kind] for argument in predicate.arguments],
        "from": predicate.origin,
        "answer": predicate.answer,
        "concerns": list(predicate.concerns),
        "may_be_set": predicate.may_be_set,
    }


def _words(predicate: Predicate) -> list[Any]:
    check = predicate.checked_by
    return [
        [predicate.holds, predicate.absent, predicate.defines],
        None if check is None else [check.predicate, list(check.arguments)],
        list(predicate.change),
        list(predicate.may_be_ahead),
    ]


class _Names:
    """The terms of one rule as text."""

    def __init__(self) -> None:
        self.anonymous: dict[str, str] = {}

    def variable(self, variable: Variable) -> str:
        if variable.anonymous:
            return self.anonymous.setdefault(variable.name, f"?#{len(self.anonymous) + 1}")
        return f"?{variable.name}"

    def expression(self, part: Expression) -> Any:
        if isinstance(part, Operation):
            return [part.op, *map(self.expression, part.operands)]
        return print_value(part.value) if isinstance(part, Constant) else self.variable(part)

    def literal(self, literal: Literal) -> list[str]:
        return [print_name(literal.predicate), *map(self.expression, literal.args)]

    def goal(self, goal: Goal) -> list[Any]:
        match goal:
            case Literal():
                return ["holds", *self.literal(goal)]
            case Negation(literal=literal):
                return ["absent", *self.literal(literal)]
            case Comparison(op=op, left=left, right=right):
                return ["compare", op, self.expression(left), self.expression(right), _text(goal)]
            case Assignment(result=result, expression=expression):
                return ["is", self.expression(result), self.expression(expression), _text(goal)]
            case DateGoal(name=name, args=args):
                return ["date", name, *map(self.expression, args), _text(goal)]
            case Aggregate(function=function, subject=subject, goals=goals, result=result):
                of = None if subject is None else self.variable(subject)
                inner = [self.goal(g) for g in goals]
                return ["aggregate", function, of, inner, self.expression(result), _text(goal)]

    def citation(self, citation: Citation) -> list[str]:
        source, at = citation
        return [
            self.variable(source) if isinstance(source, Variable) else print_name(source),
            self.variable(at) if isinstance(at, Variable) else print_text(at),
        ]


def _text(goal: Goal) -> str:
    """A computed goal as rules write it, with `'?X'` where proofs have the value of X."""
    values: dict[str, Value] = {v.name: f"?{v.name}" for v in variables_of(goal) if not v.anonymous}
    return goal_text(goal, values)


def _rule(rule: Rule, state: str, order: int | None, plain: bool) -> dict[str, Any]:
    """A rule in force with its `order`: what its body needs is complete after the rules of lower order, or of the same."""
    names = _Names()
    found: dict[str, Any] = {
        "id": "" if plain else rule.id,
        "state": state,
        "head": names.literal(rule.head),
        "body": [names.goal(goal) for goal in rule.body],
        "evidence": rule.evidence,
        "cites": [names.citation(citation) for citation in rule.cites],
        "caveat": rule.caveat,
    }
    return found if state == RETIRED else {**found, "order": order}
