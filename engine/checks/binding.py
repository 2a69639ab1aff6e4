"""Whether each variable of a clause has a value where one is needed, reading the body from left to right.

Problems: `unbound-variable`, and the warning `single-use-variable`. Datalog would not care for the order of goals;
SWI-Prolog does, silently. With this check both read a clause alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from engine.checks.findings import Findings
from engine.planning import own_names
from engine.problem import WARNING, Label
from engine.program import Rule
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
    Variable,
    variables_of,
)

UNKNOWN_ABSENCE = "absence can only be asked of something known"
UNKNOWN_VALUE = "nothing can be computed from a value that is not there yet"
UNKNOWN_HEAD = "a conclusion is about something known, so the body has to find each of its values"
UNKNOWN_SOURCE = "a reader must be able to look up what a conclusion rests on"
UNKNOWN_OUTSIDE = "which rows an aggregate gathers must not depend on goals that come after it"


class _Clause:
    """One clause being read; `told` are the variables already reported, so that each is reported once."""

    def __init__(self, findings: Findings, rule: Rule) -> None:
        self.findings = findings
        self.rule = rule
        self.told: set[str] = set()

    def body(self, goals: Sequence[Goal], given: Iterable[str], around: frozenset[str]) -> set[str]:
        """Names that have a value after `goals`; `around` are the names used outside of the aggregate they are in."""
        bound = set(given)
        for number, goal in enumerate(goals):
            later = goals[number + 1 :]
            match goal:
                case Literal():
                    pass
                case Negation(literal=literal):
                    self._needed(variables_of(literal), bound, "\\+", later, UNKNOWN_ABSENCE, may_be_any=True)
                case Comparison(op="=", left=left, right=right):
                    self._equal(left, right, bound, later)
                case Comparison(op=op):
                    self._needed(variables_of(goal), bound, op, later, UNKNOWN_VALUE)
                case Assignment(expression=expression):
                    self._needed(variables_of(expression), bound, "is", later, UNKNOWN_VALUE)
                case DateGoal(name=name, args=args):
                    inputs = [a for a in args[:2] if isinstance(a, Variable)]
                    self._needed(inputs, bound, name, later, UNKNOWN_VALUE)
                case Aggregate():
                    self._aggregate(goal, bound, around, later)
            bound |= binds(goal)
        return bound

    def head(self, bound: set[str]) -> None:
        """Each variable of the head has a value after the body."""
        self._needed(variables_of(self.rule.head), bound, "the head", (), UNKNOWN_HEAD)

    def cites(self, bound: set[str]) -> None:
        """Each variable of a citation has a value after the body."""
        for variable in cited_variables(self.rule):
            name = variable.name
            if name in bound or name in self.told:
                continue
            close = self.findings.near(name, [b for b in bound if not b.startswith("_")])
            help_ = f"write `{close}`" if close else f"use `{name}` in a goal of the body, or cite a source by its id"
            message = f"`{name}` has no value where `cites` needs one"
            self._tell(variable, message, "needed here", (), UNKNOWN_SOURCE, help_)
            for similar in variables_of(self.rule.head) + tuple(v for g in self.rule.body for v in variables_of(g)):
                if similar.name == close:
                    self.findings.silence(similar.span)

    def _equal(self, left: Expression, right: Expression, bound: set[str], later: Sequence[Goal]) -> None:
        """`=` gives a value to a variable on one side where the other side has one."""
        lacking = [side for side in (left, right) if any(v.name not in bound for v in variables_of(side))]
        if len(lacking) == 2:
            self._needed(variables_of(left), bound, "=", later, UNKNOWN_VALUE)
        elif lacking and isinstance(lacking[0], Operation):
            self._needed(variables_of(lacking[0]), bound, "=", later, UNKNOWN_VALUE)

    def _aggregate(self, goal: Aggregate, bound: set[str], around: frozenset[str], later: Sequence[Goal]) -> None:
        inside = [v for g in goal.goals for v in variables_of(g)]
        outside = around | {v.name for v in variables_of(goal.result)}
        shared = [v for v in inside if v.name in outside and not v.anonymous]
        self._needed(shared, bound, "aggregate_all", later, UNKNOWN_OUTSIDE)
        found = self.body(goal.goals, bound | {v.name for v in shared}, outside | own_names(goal.goals))
        subject = goal.subject
        if subject is None or subject.name in self.told:
            return
        if subject.name not in {v.name for v in inside} or subject.name not in found:
            self._tell(
                subject,
                f"`{_shown(subject)}` has no value within `aggregate_all`",
                "not found by the goal",
                (),
                f"`{goal.function}` takes its values from the rows that the goal finds",
                "use the variable in the goal of `aggregate_all`",
            )

    def _needed(
        self,
        variables: Iterable[Variable],
        bound: set[str],
        by: str,
        later: Sequence[Goal],
        why: str,
        may_be_any: bool = False,
    ) -> None:
        for variable in variables:
            if variable.name in bound or variable.name in self.told or (may_be_any and variable.anonymous):
                continue
            shown = _shown(variable)
            reader = by if by == "the head" else f"`{by}`"
            giver = next((g for g in later if variable.name in binds(g)), None)
            if giver is not None:
                first = next(v for v in variables_of(giver) if v.name == variable.name)
                labels = [Label(first.span, "first tied to a value here")]
                message = f"`{shown}` has no value yet when {reader} needs one"
                help_ = f"move `{_outline(giver)}` before this goal"
            else:
                labels = []
                message = f"`{shown}` has no value where {reader} needs one"
                help_ = f"add a goal that finds `{shown}` before this one"
                if by == "the head":
                    help_ = f"use `{shown}` in a goal of the body" if shown != "_" else "write a constant or a variable"
                elif may_be_any:
                    help_ = f"write `_` if any value will do, or add a goal that finds `{shown}` before this one"
            self._tell(variable, message, "needed here", tuple(labels), why, help_)

    def _tell(
        self, variable: Variable, message: str, label: str, others: tuple[Label, ...], why: str, help_: str
    ) -> None:
        self.told.add(variable.name)
        rule = self.findings.rule_id(self.rule)
        self.findings.add("unbound-variable", message, (Label(variable.span, label), *others), why, help_, rule)


def binds(goal: Goal) -> set[str]:
    """Names of the variables that have a value once a goal is solved (given that what it needs had one)."""
    match goal:
        case Literal() | DateGoal():
            return {v.name for v in variables_of(goal)}
        case Comparison(op="=", left=left, right=right):
            return {side.name for side in (left, right) if isinstance(side, Variable)}
        case Assignment(result=result) | Aggregate(result=result):
            return {v.name for v in variables_of(result)}
    return set()


def cited_variables(rule: Rule) -> tuple[Variable, ...]:
    """The variables that stand for sources or places in the citations of a rule, each occurrence."""
    return tuple(part for citation in rule.cites for part in citation if isinstance(part, Variable))


def bound_names(rule: Rule) -> set[str]:
    """Names that have a value once the body holds: those a text can tell."""
    return set().union(*(binds(goal) for goal in rule.body)) if rule.body else set()


def check_binding(findings: Findings) -> None:
    """Report variables without a value where one is needed."""
    for rule in findings.program.rules:
        clause = _Clause(findings, rule)
        around = own_names(rule.body) | {v.name for v in variables_of(rule.head)}
        bound = clause.body(rule.body, (), around)
        clause.head(bound)
        clause.cites(bound)


def check_single_use(findings: Findings) -> None:
    """Warn of variables that are written once; run after the others, since an unbound one is reported as that."""
    for rule in findings.program.rules:
        written = [v for part in (rule.head, *rule.body) for v in variables_of(part)]
        times = Counter(v.name for v in written)
        cited = {v.name for v in cited_variables(rule)}
        texts = " ".join((rule.clinician, rule.patient, rule.caveat))
        for variable in written:
            name = variable.name
            if times[name] > 1 or name in cited or name.startswith("_") or ("{" in texts and name in texts):
                continue
            close = findings.near(name, times.keys())
            labels = [Label(variable.span, "used once")]
            if close and not close.startswith("_"):
                similar = next(v for v in written if v.name == close)
                labels.append(Label(similar.span, "a similar name"))
                help_ = f"write `_` if any value will do, or `{close}` if that is meant"
                if times[close] == 1:
                    findings.silence(similar.span)
                    help_ = f"write `_` if any value will do, or one of `{name}` and `{close}` in both places"
            else:
                help_ = "write `_` if any value will do"
            findings.add(
                "single-use-variable",
                f"`{name}` is used only once",
                tuple(labels),
                "a misspelt variable joins nothing and lets through too much",
                help_,
                findings.rule_id(rule),
                WARNING,
            )


def _shown(variable: Variable) -> str:
    return "_" if variable.anonymous else variable.name


def _outline(goal: Goal) -> str:
    """A goal in few words, for a help line."""
    match goal:
        case Literal(predicate=name, args=args) | DateGoal(name=name, args=args):
            from engine.canonical import print_value

            inside = ", ".join(print_value(a.value) if isinstance(a, Constant) else _shown(a) for a in args)
            return f"{name}({inside})"
        case Assignment(result=Variable() as result):
            return f"{_shown(result)} is ..."
        case Comparison(op=op, left=Variable() as left):
            return f"{_shown(left)} {op} ..."
        case Aggregate(function=function):
            return f"aggregate_all({function}...)"
    return "the goal that finds it"
