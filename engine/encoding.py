"""Programs as JSON-able data; `engine.compiled` reads the data back.

The compact form keeps the kinds of values apart and the places of rules, facts, predicates, sources, cases, queries
and overrides; places within clauses are not kept. A term of a clause is a number: `n` for variable n of its rule,
`-n-1` for constant n of the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from engine.compiled import AGGREGATE, ASSIGNMENT, COMPARISON, DATE, FORMAT, LITERAL, NEGATION
from engine.dependencies import body_needs, plan_of, slice_for
from engine.mentions import ANY, mentioned_in
from engine.plans import PlannedRule
from engine.program import FACTS, RECORD, Case, Predicate, Program, Rule
from engine.reviews import RETIRED, standings
from engine.source import Span
from engine.terms import (
    Aggregate,
    Assignment,
    Comparison,
    DateGoal,
    Expression,
    Goal,
    Literal,
    Negation,
    Operation,
    Real,
    Row,
    Term,
    Text,
    Value,
    Variable,
)


class _Encoder:
    def __init__(self) -> None:
        self.files: dict[str, int] = {}
        self.constants: dict[Value, int] = {}
        self.variables: dict[str, int] = {}

    def place(self, span: Span) -> list[int]:
        return [self.files.setdefault(span.file, len(self.files)), span.line, span.column, span.width]

    def value(self, value: Value) -> int:
        return self.constants.setdefault(value, len(self.constants))

    def term(self, term: Term) -> int:
        if isinstance(term, Variable):
            return self.variables.setdefault(term.name, len(self.variables))
        return -1 - self.value(term.value)

    def terms(self, terms: Iterable[Term]) -> list[int]:
        return [self.term(term) for term in terms]

    def expression(self, part: Expression) -> Any:
        if isinstance(part, Operation):
            return [part.op, *[self.expression(operand) for operand in part.operands]]
        return self.term(part)

    def goal(self, goal: Goal) -> list[Any]:
        match goal:
            case Literal(predicate=name, args=args):
                return [LITERAL, name, self.terms(args)]
            case Negation(literal=literal):
                return [NEGATION, literal.predicate, self.terms(literal.args)]
            case Comparison(op=op, left=left, right=right):
                return [COMPARISON, op, self.expression(left), self.expression(right)]
            case Assignment(result=result, expression=expression):
                return [ASSIGNMENT, self.term(result), self.expression(expression)]
            case DateGoal(name=name, args=args):
                return [DATE, name, self.terms(args)]
            case Aggregate(function=function, subject=subject, goals=goals, result=result):
                of = None if subject is None else self.term(subject)
                return [AGGREGATE, function, of, [self.goal(g) for g in goals], self.term(result)]

    def pattern(self, literal: Literal) -> list[Any]:
        """A literal on its own, with the names of its variables."""
        self.variables = {}
        return [literal.predicate, self.terms(literal.args), list(self.variables)]

    def rule(self, rule: Rule) -> list[Any]:
        self.variables = {variable.name: number for number, variable in enumerate(rule.variables)}
        return [
            rule.id,
            [rule.title, rule.status, rule.evidence, rule.since, rule.until, rule.caveat, rule.clinician, rule.patient],
            [[part if isinstance(part, str) else self.term(part) for part in citation] for citation in rule.cites],
            list(rule.encodes),
            list(self.variables),
            rule.head.predicate,
            self.terms(rule.head.args),
            [self.goal(goal) for goal in rule.body],
            self.place(rule.span),
        ]

    def facts(self, rows: Iterable[tuple[Row, Span]]) -> list[Any]:
        values: list[int] = []
        places: list[int] = []
        arity = 0
        for row, span in rows:
            arity = len(row)
            values.extend([self.value(value) for value in row])
            places.extend(self.place(span))
        return [arity, values, places]

    def case(self, case: Case) -> list[Any]:
        return [
            case.title,
            list(case.exercises),
            [[name, [self.value(value) for value in row]] for name, row in case.given],
            [self.pattern(literal) for literal in case.expect],
            [self.pattern(literal) for literal in case.expect_not],
            self.place(case.span),
        ]

    def planned(self, planned: PlannedRule, numbers: dict[int, int]) -> list[Any]:
        fixed = [[name, list(positions), [self.value(v) for v in row]] for name, positions, row in planned.fixed]
        needs = [name for name in planned.needs if name not in planned.predicates]
        return [
            numbers[id(planned.rule)],
            [planned.id, planned.head],
            list(planned.predicates),
            needs,
            fixed,
            list(planned.recursive_goals),
        ]


def _predicate_words(predicate: Predicate) -> list[Any]:
    """All that a declaration says, but its places and what may be set."""
    check = predicate.checked_by
    return [
        predicate.name,
        [[argument.name, argument.kind] for argument in predicate.arguments],
        [predicate.origin, predicate.holds, predicate.absent, predicate.defines],
        predicate.answer,
        list(predicate.concerns),
        None if check is None else [check.predicate, list(check.arguments)],
        list(predicate.change),
        list(predicate.may_be_ahead),
    ]


def encode(program: Program) -> dict[str, Any]:
    """The compact form of a program: lists, dictionaries, texts, numbers.

    Beside what the program says there is what follows from it and takes time to find: the states of its rules, their
    order of evaluation, and the constants that it mentions of the kinds that records hold.
    """
    encoder = _Encoder()
    place = encoder.place
    apart = _read_seldom(program)
    body: dict[str, Any] = {
        "format": FORMAT,
        "plain": program.plain,
        "predicates": [[*_predicate_words(p), p.may_be_set, place(p.span)] for p in program.predicates.values()],
        "facts": {name: encoder.facts(rows.items()) for name, rows in program.facts.items() if name not in apart},
        "apart": {name: _apart(rows) for name, rows in program.facts.items() if name in apart},
        "rules": [encoder.rule(rule) for rule in program.rules],
        "sources": [[list(source[:-1]), place(source.span)] for source in program.sources.values()],
        "queries": [[q.id, q.title, encoder.pattern(q.asks), place(q.span)] for q in program.queries.values()],
        "overrides": [[o.stronger, o.weaker, place(o.span)] for o in program.overrides],
        "cases": [encoder.case(case) for case in program.cases],
    }
    states = [standing.state for standing in standings(program)]
    body["states"] = states
    body["plan"] = _plan(program, states, encoder)
    mentioned = mentioned_in(program)
    kinds = sorted(mentioned.keys() & {ANY, *_kinds_in_records(program)})
    body["mentioned"] = {kind: sorted([encoder.value(v) for v in mentioned[kind]]) for kind in kinds}
    return {**body, "files": list(encoder.files), "constants": _values(encoder)}


def _read_seldom(program: Program) -> frozenset[str]:
    """Predicates whose facts no rule and no record needs: texts, most of them, which are stored apart."""
    used = {name for rule in program.rules for name, _, _ in body_needs(rule.body)}
    in_records = [p for p in program.predicates.values() if p.origin == RECORD]
    used |= {p.checked_by.predicate for p in in_records if p.checked_by is not None}
    kinds = _kinds_in_records(program)
    return frozenset(
        p.name
        for p in program.predicates.values()
        if p.origin == FACTS and p.name not in used and p.defines not in kinds
    )


def _kinds_in_records(program: Program) -> frozenset[str]:
    return frozenset(a.kind for p in program.predicates.values() if p.origin == RECORD for a in p.arguments)


def _apart(rows: Mapping[Row, Span]) -> dict[str, Any]:
    """Facts of one predicate with constants and files of their own, so that they can be read by themselves."""
    encoder = _Encoder()
    facts = encoder.facts(rows.items())
    return {
        "format": FORMAT,
        "plain": False,
        "files": list(encoder.files),
        "constants": _values(encoder),
        "facts": facts,
    }


def _values(encoder: _Encoder) -> list[Any]:
    return [[str(v)] if type(v) is Text else float(v) if type(v) is Real else v for v in encoder.constants]


def _plan(program: Program, states: list[str], encoder: _Encoder) -> list[Any]:
    """The order of evaluation of all rules in force that the answers of a program need."""
    rules = tuple([rule for rule, state in zip(program.rules, states, strict=True) if state != RETIRED])
    known = {rule.id for rule in rules}
    overrides = tuple([o for o in program.overrides if o.stronger in known and o.weaker in known])
    answers = [p.name for p in program.predicates.values() if p.answer]
    needed = slice_for(program._replace(rules=rules, overrides=overrides), answers)
    numbers = {id(rule): number for number, rule in enumerate(program.rules)}
    return [
        [recursive, [encoder.planned(planned, numbers) for planned in planned_rules]]
        for recursive, planned_rules in plan_of(needed)
    ]
