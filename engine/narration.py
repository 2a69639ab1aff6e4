"""Proof steps as sentences: predicate sentences for what is given or absent, rule texts for what follows.

All connective words stand in the tables of this file. Absence has its own words, taken from the predicate's `absent`
sentence; a predicate without one is told as "there is no record that ...". Nothing is worded as a negative finding.
"""

from __future__ import annotations

from collections.abc import Mapping

from engine.articles import with_article, without_article
from engine.builtins import NoValue
from engine.canonical import print_goal, print_name, print_value
from engine.computing import evaluate
from engine.program import Program, Rule
from engine.proofs import ABSENCE, AGGREGATE, COMPARISON, KNOWLEDGE, OVERRIDDEN, RULE, Step
from engine.terms import (
    Aggregate,
    Assignment,
    Comparison,
    Constant,
    DateGoal,
    Expression,
    Goal,
    Operation,
    Real,
    Row,
    Term,
    Text,
    Value,
    Variable,
)

CLINICIAN = "clinician"
PATIENT = "patient"

COMPARED = {
    "<": "{0} is below {1}",
    ">": "{0} is above {1}",
    "=<": "{0} is at most {1}",
    ">=": "{0} is at least {1}",
    "=:=": "{0} equals {1}",
    "=\\=": "{0} differs from {1}",
    "==": "{0} is the same as {1}",
    "\\==": "{0} is not the same as {1}",
    "=": "{0} is {1}",
}
DATED = {
    "days_between": "from {0} to {1} it is {2} days",
    "date_plus": "{1} days after {0} is {2}",
    "before": "{0} is before {1}",
    "on_or_before": "{0} is not after {1}",
}
AGGREGATED = {
    "count": "{0} counted",
    "sum": "the sum is {0}",
    "min": "the smallest is {0}",
    "max": "the largest is {0}",
}
ANY = "any {0}"
NO_RECORD = "there is no record that {0}"
OVERRULED = "this takes the place of {0}"
SET = "{0} is {1}, as set for this run; the knowledge base says: {2}"


class Narrator:
    """Sentences for one program and one audience (`clinician` or `patient`)."""

    def __init__(self, program: Program, audience: str = CLINICIAN) -> None:
        self.program = program
        self.audience = audience
        self._names: dict[Value, str] = {}
        for named in ("display", *(("display_for_patients",) if audience == PATIENT else ())):
            for row in program.facts.get(named, ()):
                self._names[row[0]] = str(row[1])

    def name(self, value: Value) -> str:
        """A constant as people read it: its display name for the audience, or its own letters with blanks."""
        if isinstance(value, (int, Real)):
            return print_value(value)
        known = self._names.get(value)
        if known is not None:
            return known
        return str(value) if isinstance(value, Text) else value.replace("_", " ")

    def fill(self, template: str, values: Mapping[str, Value | None]) -> str:
        """A template with each `{name}` replaced by its value's display name; unknown names stay as written.

        An article right before a gap is made to fit what fills it.
        """
        parts = template.split("{")
        out = [parts[0]]
        for part in parts[1:]:
            key, brace, rest = part.partition("}")
            if brace and key in values:
                value = values[key]
                if value is None:
                    out[-1] = without_article(out[-1])
                    out.append(ANY.format(key.replace("_", " ")))
                else:
                    name = self.name(value)
                    out[-1] = with_article(out[-1], name)
                    out.append(name)
                out.append(rest)
            else:
                out.append("{" + part)
        return "".join(out)

    def atom(self, predicate: str, row: tuple[Value | None, ...], holds: bool = True) -> str:
        """The sentence for an atom that holds, or for a pattern that is absent."""
        declared = self.program.predicates.get(predicate)
        template = (declared.holds if holds else declared.absent) if declared is not None else ""
        if declared is not None and template:
            return self.fill(template, {a.name: v for a, v in zip(declared.arguments, row, strict=False)})
        if declared is not None and declared.holds:
            return NO_RECORD.format(
                self.fill(declared.holds, {a.name: v for a, v in zip(declared.arguments, row, strict=False)})
            )
        plain = print_pattern(predicate, row)
        return plain if holds else f"there is no {plain}"

    def rule(self, rule: Rule, bindings: Mapping[str, Value | None]) -> str:
        """A rule's text for the audience, filled."""
        text = rule.patient if self.audience == PATIENT else rule.clinician
        return self.fill(text, bindings)

    def step(self, step: Step) -> str:
        """The sentence of one step of a proof."""
        if step.kind == RULE:
            assert step.rule is not None
            head = {
                a.name: v
                for a, v in zip(step.rule.head.args, step.row, strict=False)
                if isinstance(a, Variable) and v is not None
            }
            return self.rule(step.rule, {**head, **dict(step.bindings)}) or self.atom(step.predicate, step.row)
        if step.kind == OVERRIDDEN:
            return OVERRULED.format(self.atom(step.predicate, step.row))
        if step.kind in (COMPARISON, AGGREGATE):
            assert step.goal is not None
            return self.goal(step.goal, dict(step.bindings))
        stated = stated_instead(self.program, step)
        if stated is not None:
            value = next(v for v, before in zip(step.row, stated, strict=True) if v is not None and v != before)
            return SET.format(self.name(stated[0]), self.name(value), self.atom(step.predicate, stated))
        return self.atom(step.predicate, step.row, holds=step.kind != ABSENCE)

    def goal(self, goal: Goal, env: dict[str, Value]) -> str:
        """A computed goal with its values."""
        match goal:
            case Comparison(op=op, left=left, right=right):
                return COMPARED[op].format(self.expression(left, env), self.expression(right, env))
            case Assignment(result=result, expression=expression):
                return f"{self.arithmetic(expression, env)} = {self.term(result, env)}"
            case DateGoal(name=name, args=args):
                return DATED[name].format(*(self.term(a, env) for a in args))
            case Aggregate(function=function, result=result):
                return AGGREGATED[function].format(self.term(result, env))
        return print_goal(goal)

    def term(self, term: Term, env: Mapping[str, Value]) -> str:
        """A constant, or a variable's value; `any` where it has none."""
        if isinstance(term, Constant):
            return self.name(term.value)
        return self.name(env[term.name]) if term.name in env else term.name

    def expression(self, expression: Expression, env: dict[str, Value]) -> str:
        """The value of an expression."""
        if isinstance(expression, Operation):
            try:
                return self.name(evaluate(expression, env))
            except NoValue:
                return self.arithmetic(expression, env)
        return self.term(expression, env)

    def arithmetic(self, expression: Expression, env: Mapping[str, Value]) -> str:
        """An expression written out with the values of its variables."""
        if not isinstance(expression, Operation):
            return self.term(expression, env)
        parts = [self.arithmetic(o, env) for o in expression.operands]
        parts = [f"({p})" if isinstance(o, Operation) else p for p, o in zip(parts, expression.operands, strict=False)]
        if expression.op in ("min", "max", "abs"):
            return f"{expression.op}({', '.join(parts)})"
        return f"-{parts[0]}" if len(parts) == 1 else f" {expression.op} ".join(parts)


def stated_instead(program: Program, step: Step) -> Row | None:
    """What the knowledge base states instead of a fact that was set for this run; None for every other step."""
    if step.kind != KNOWLEDGE or not program.replaced:
        return None
    return program.replaced.get(step.predicate, {}).get(step.row)  # type: ignore[arg-type]


def print_pattern(predicate: str, row: tuple[Value | None, ...]) -> str:
    """An atom as program text, with `_` for what may be anything."""
    if not row:
        return print_name(predicate)
    return f"{print_name(predicate)}({', '.join('_' if v is None else print_value(v) for v in row)})"


def goal_text(goal: Goal, bindings: Mapping[str, Value]) -> str:
    """A computed goal as program text with the variables' values in their places."""
    return print_goal(substituted(goal, bindings))


def substituted(goal: Goal, bindings: Mapping[str, Value]) -> Goal:
    """A comparison, assignment, date goal or aggregate with values for its variables (an aggregate's own ones stay)."""

    def put(part: Expression) -> Expression:
        if isinstance(part, Operation):
            return part._replace(operands=tuple(put(o) for o in part.operands))
        if isinstance(part, Variable) and part.name in bindings:
            return Constant(bindings[part.name], part.span)
        return part

    def put_term(part: Term) -> Term:
        return (
            Constant(bindings[part.name], part.span) if isinstance(part, Variable) and part.name in bindings else part
        )

    match goal:
        case Comparison():
            return goal._replace(left=put(goal.left), right=put(goal.right))
        case Assignment():
            return goal._replace(result=put_term(goal.result), expression=put(goal.expression))
        case DateGoal():
            return goal._replace(args=tuple(put_term(a) for a in goal.args))
        case Aggregate():
            return goal._replace(result=put_term(goal.result))
    return goal
