"""Whether values of one kind meet only values of the same kind: joins, comparisons, arithmetic, dates, conclusions.

Problem: `kind-mismatch` (and, through `Constants`, `bad-date` and `unknown-constant`). A body is read left to right;
each variable keeps the most exact kind known of it so far. `any` meets every kind of atom, an integer is also a number,
and the kind of everything in plain programs meets all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from engine.checks.constants import ANY, FREE, Constants, Expected, expected_by, is_atom_kind, takes, written
from engine.checks.findings import Findings
from engine.planning import own_names
from engine.problem import Label
from engine.program import DOCUMENT, Program, Rule
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
    Operation,
    Real,
    Term,
    Text,
    Variable,
    variables_of,
)

DATE_ARGUMENTS = {
    "days_between": ("date", "date", "integer"),
    "date_plus": ("date", "number", "date"),
    "before": ("date", "date"),
    "on_or_before": ("date", "date"),
}


class Known(NamedTuple):
    """The kind of a variable as far as it is known, where that was seen, and who said so."""

    kind: str
    span: Span
    expected: Expected


def common_kind(one: str, other: str) -> str | None:
    """The more exact of two kinds that can meet; None where they cannot."""
    if one == other or other == FREE:
        return one
    if one == FREE:
        return other
    if {one, other} == {"number", "integer"}:
        return "integer"
    if one == ANY and is_atom_kind(other):
        return other
    if other == ANY and is_atom_kind(one):
        return one
    return None


class _Reading:
    """One clause (or pattern) being read. Variables of an aggregate alone are kept apart by its number."""

    def __init__(self, findings: Findings, constants: Constants, rule: str) -> None:
        self.findings = findings
        self.constants = constants
        self.rule = rule
        self.known: dict[str, Known] = {}
        self.told: set[str] = set()
        self.inner: dict[str, str] = {}
        self.aggregates = 0

    def goals(self, goals: Iterable[Goal], around: frozenset[str]) -> None:
        for goal in goals:
            match goal:
                case Literal():
                    self.literal(goal)
                case Negation(literal=literal):
                    self.literal(literal)
                case Comparison(op=op, left=left, right=right) if op in ("=", "==", "\\=="):
                    self._same(op, left, right)
                case Comparison(op=op, left=left, right=right):
                    self.number(left, f"`{op}`")
                    self.number(right, f"`{op}`")
                case Assignment(result=result, expression=expression):
                    kind = self.number(expression, "arithmetic")
                    self.term(result, Expected(kind, "`is`", None))
                case DateGoal(name=name, args=args):
                    for term, kind in zip(args, DATE_ARGUMENTS.get(name, ()), strict=False):
                        self.term(term, Expected(kind, f"`{name}`", None))
                case Aggregate():
                    self._aggregate(goal, around)

    def literal(self, literal: Literal) -> None:
        predicate = self.findings.program.predicates.get(literal.predicate)
        if predicate is not None and predicate.arity == len(literal.args):
            for term, argument in zip(literal.args, predicate.arguments, strict=True):
                self.term(term, expected_by(predicate.name, argument))

    def head(self, literal: Literal) -> None:
        """A conclusion: as a literal, and what may be a decimal cannot be concluded as an integer."""
        predicate = self.findings.program.predicates.get(literal.predicate)
        if predicate is None or predicate.arity != len(literal.args):
            return
        for term, argument in zip(literal.args, predicate.arguments, strict=True):
            known = self.known.get(self._key(term)) if isinstance(term, Variable) else None
            if known is not None and known.kind == "number" and argument.kind == "integer":
                assert isinstance(term, Variable)
                self._conflict(term, known, expected_by(predicate.name, argument))
            else:
                self.term(term, expected_by(predicate.name, argument))

    def cites(self, rule: Rule) -> None:
        """What stands for a source is a document and nothing wider, so that it is declared; a place is a text."""
        for citation in rule.cites:
            for part, kind in zip(citation, (DOCUMENT, "text"), strict=True):
                known = self.known.get(part.name) if isinstance(part, Variable) else None
                if known is not None and known.kind != kind:
                    assert isinstance(part, Variable)
                    self._conflict(part, known, Expected(kind, "`cites`", None))

    def term(self, term: Term, expected: Expected) -> None:
        """A constant or variable stands where `expected` says what is taken."""
        if isinstance(term, Constant):
            self.constants.check(term.value, term.span, expected, self.rule)
            return
        if term.anonymous:
            return
        key = self._key(term)
        known = self.known.get(key)
        if known is None:
            self.known[key] = Known(expected.kind, term.span, expected)
            return
        kind = common_kind(known.kind, expected.kind)
        if kind is None:
            self._conflict(term, known, expected)
        elif kind != known.kind:
            self.known[key] = Known(kind, term.span, expected)

    def number(self, expression: Expression, by: str) -> str:
        """An expression whose parts must be numbers; returns `integer` where its value is surely one."""
        if isinstance(expression, Operation):
            kinds = {self.number(operand, f"`{expression.op}`") for operand in expression.operands}
            if expression.op in ("//", "mod"):
                return "integer"
            return "integer" if kinds == {"integer"} and expression.op != "/" else "number"
        self.term(expression, Expected("number", by, None))
        if isinstance(expression, Constant):
            return "integer" if type(expression.value) is int else "number"
        known = self.known.get(self._key(expression))
        return "integer" if known is not None and known.kind == "integer" else "number"

    def _same(self, op: str, left: Expression, right: Expression) -> None:
        """Both sides of an identity are of one kind."""
        by = f"`{op}`"
        for side, other in ((left, right), (right, left)):
            if isinstance(side, Operation):
                self.number(side, by)
                if not isinstance(other, Operation):
                    self.number(other, by)
                return
        for side, other in ((left, right), (right, left)):
            known = self.known.get(self._key(side)) if isinstance(side, Variable) else None
            if known is not None and isinstance(side, Variable) and not isinstance(other, Operation):
                self.term(other, Expected(known.kind, f"{by} with `{side.name}`", known.expected.declared))
                return
        for side, other in ((left, right), (right, left)):
            if isinstance(side, Variable) and isinstance(other, Constant):
                kind = {int: "integer", Real: "number", Text: "text"}.get(type(other.value))
                if kind is not None:
                    self.term(side, Expected(kind, by, None))

    def _aggregate(self, goal: Aggregate, around: frozenset[str]) -> None:
        self.aggregates += 1
        before = self.inner
        names = {v.name for g in goal.goals for v in variables_of(g)} - around
        if goal.subject is not None and goal.subject.name not in around:
            names.add(goal.subject.name)
        self.inner = {**before, **{n: f"{n}@{self.aggregates}" for n in names if n not in before}}
        self.goals(goal.goals, around | own_names(goal.goals))
        kind = "integer"
        if goal.function != "count":
            kind = self._subject(goal)
        self.inner = before
        self.term(goal.result, Expected(kind, f"`{goal.function}`", None))

    def _subject(self, goal: Aggregate) -> str:
        """The kind of an aggregate's value: sums are numbers, smallest and largest also dates."""
        if goal.subject is None:
            return FREE
        known = self.known.get(self._key(goal.subject))
        if known is None or known.kind == FREE:
            return FREE
        ordered = ("number", "integer") if goal.function == "sum" else ("number", "integer", "date")
        if known.kind not in ordered:
            self._conflict(goal.subject, known, Expected("number", f"`{goal.function}`", None))
            return FREE
        return known.kind

    def _key(self, variable: Variable) -> str:
        return self.inner.get(variable.name, variable.name)

    def _conflict(self, term: Variable, known: Known, expected: Expected) -> None:
        """A variable meets a place of another kind; told once for each variable."""
        key = self._key(term)
        if key in self.told:
            return
        self.told.add(key)
        labels = [Label(term.span, f"{expected.kind} needed here")]
        if known.span != term.span:
            labels.append(Label(known.span, f"{known.kind} here"))
        if expected.declared is not None:
            labels.append(Label(expected.declared, "declared here"))
        elif known.expected.declared is not None:
            labels.append(Label(known.expected.declared, "declared here"))
        why = "values of different kinds are never equal, so this would never hold"
        help_ = "use two variables, or declare both arguments with one kind"
        if expected.kind in ("number", "integer") and known.kind == "date":
            why = "a date is a day, not a number"
            help_ = "compare dates with `before` or `on_or_before`, count days with `days_between`"
        elif expected.kind == "integer" and known.kind == "number":
            why = "a column of integers holds no decimals"
            help_ = "declare the argument as `number`, or compute an integer with `//`"
        elif expected.declared is None:
            why = f"{expected.by} works with {takes(expected.kind)} only"
            help_ = f"use a variable that holds {takes(expected.kind)}"
        self.findings.add(
            "kind-mismatch",
            f"{expected.by} takes {takes(expected.kind)}, and `{term.name}` is of kind `{known.kind}`",
            tuple(labels),
            why,
            help_,
            self.rule,
        )


def check_kinds(findings: Findings) -> None:
    """Report every place where kinds cannot meet, and constants that do not belong where they stand."""
    program = findings.program
    constants = Constants(findings)
    if program.plain:
        return
    for rule in program.rules:
        reading = _Reading(findings, constants, rule.id)
        reading.goals(rule.body, own_names(rule.body) | {v.name for v in variables_of(rule.head)})
        reading.head(rule.head)
        reading.cites(rule)
    constants.facts()
    for query in program.queries.values():
        _Reading(findings, constants, "").literal(query.asks)
    _cases(findings, constants, program)


def _cases(findings: Findings, constants: Constants, program: Program) -> None:
    for case in program.cases:
        for name, row in case.given:
            predicate = program.predicates.get(name)
            if predicate is None or predicate.arity != len(row):
                continue
            for value, argument in zip(row, predicate.arguments, strict=True):
                if not constants.accepts(value, argument.kind):
                    span = findings.places.in_case(case, "given", name, written(value))
                    constants.check(value, span, expected_by(name, argument))
        for literal in case.expect + case.expect_not:
            _Reading(findings, constants, "").literal(literal)
