"""A program as plain Prolog that SWI-Prolog 9 runs by itself.

What the text needs beyond Prolog stands in its own last part (`SUPPORT`): dates, the aggregates, and numbers as the
rule language means them. Every predicate that comes from rules is tabled, so that recursion ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.canonical import print_atom, print_expression, print_goal, print_literal, print_name
from engine.exporting.clauses import Clause, Clauses, Given, clauses_of, not_expressible
from engine.exporting.prolog_support import OWN, SUPPORT, USED
from engine.problem import Problem, ProblemsFound
from engine.program import Program
from engine.terms import Aggregate, Assignment, Comparison, Expression, Goal, Operation, Variable

_NUMBERS = ("<", ">", "=<", ">=", "=:=", "=\\=")


def as_prolog(program: Program, record: Given, wanted: Iterable[str], head: Iterable[str] = ()) -> str:
    """The program and the facts of a record as the text of a Prolog file; `head` are lines for its first comment.

    `wanted` are the predicates whose atoms `whyhold_answers` prints. Raises ProblemsFound where a name would clash.
    """
    clashes = [
        _clash(program, name)
        for name, declared in program.predicates.items()
        if name.startswith(OWN) or f"{name}/{declared.arity}" in USED
    ]
    if clashes:
        raise ProblemsFound(tuple(clashes))
    told = clauses_of(program, record)
    concluded = dict.fromkeys([clause.head.predicate for clause in told.clauses])
    lines = [f"% {line}".rstrip() for line in head]
    lines += [
        "% Load it with `swipl FILE`; `?- whyhold_answers.` prints every answer, one a line.",
        "",
        ":- encoding(utf8).",
        ":- style_check(-singleton).",
    ]
    for name, arity in told.arities.items():
        # a name may be one of SWI-Prolog's own predicates
        shape = f"{print_name(name)}/{arity}"
        general = f"{print_name(name)}({', '.join('_' * arity)})" if arity else print_name(name)
        lines.append(f":- catch(redefine_system_predicate({general}), _, true).")
        lines.append(f":- discontiguous {shape}.")
        if name not in concluded:
            lines.append(f":- dynamic {shape}.")
    lines += [f":- table {print_name(name)}/{told.arities[name]}." for name in concluded]
    lines.append("")
    for name, rows in told.facts.items():
        lines += [f"{print_atom(name, row)}." for row in rows]
    for clause in told.clauses:
        lines += ["", f"% {_one_line(clause.rule)}", _clause(clause)]
    return "\n".join([*lines, "", *_answers(told, wanted), SUPPORT])


def _clause(clause: Clause) -> str:
    goals = [goal for part in clause.body for goal in _goals(part)]
    if not goals:
        return print_literal(clause.head) + "."
    return print_literal(clause.head) + " :-\n" + ",\n".join([f"    {goal}" for goal in goals]) + "."


def _goals(goal: Goal) -> list[str]:
    """A goal, after a look at each variable that must be a number: Prolog computes with some atoms and texts, too."""
    if isinstance(goal, Assignment):
        names = _numbers(goal.expression)
        value = print_expression(goal.expression, 999)
        return [*_looks(names), f"{OWN}is({print_expression(goal.result)}, {value})"]
    if isinstance(goal, Comparison):
        if goal.op in _NUMBERS:
            return [*_looks(_numbers(goal.left) + _numbers(goal.right)), *_compared(goal)]
        return [print_goal(goal)]
    if isinstance(goal, Aggregate):
        inner = ", ".join([text for part in goal.goals for text in _goals(part)])
        subject = goal.subject.name if goal.subject is not None else "x"
        return [f"{OWN}{goal.function}({subject}, ({inner}), {print_expression(goal.result)})"]
    return [print_goal(goal)]


def _compared(goal: Comparison) -> list[str]:
    """A comparison of numbers, with what is divided worked out before."""
    made, sides = [], []
    for side, name in ((goal.left, "Whyhold_left"), (goal.right, "Whyhold_right")):
        if _divides(side):
            made.append(f"{OWN}is({name}, {print_expression(side, 999)})")
            sides.append(name)
        else:
            sides.append(print_expression(side, 699))
    return [*made, f"{sides[0]} {goal.op} {sides[1]}"]


def _divides(part: Expression) -> bool:
    return isinstance(part, Operation) and (part.op == "/" or any(_divides(operand) for operand in part.operands))


def _looks(names: list[str]) -> list[str]:
    return [f"{OWN}number({name})" for name in dict.fromkeys(names)]


def _numbers(part: Expression) -> list[str]:
    """The variables of an expression."""
    if isinstance(part, Variable):
        return [part.name]
    if isinstance(part, Operation):
        return [name for operand in part.operands for name in _numbers(operand)]
    return []


def _answers(told: Clauses, wanted: Iterable[str]) -> list[str]:
    lines = [":- dynamic whyhold_wanted/1.", "", "% Prints every answer, sorted.", "whyhold_answers :-"]
    lines += ["    forall(whyhold_wanted(Goal), whyhold_print(Goal)).", ""]
    shapes: Mapping[str, int] = told.arities
    for name in wanted:
        arity = shapes.get(name, 0)
        general = f"{print_name(name)}({', '.join('_' * arity)})" if arity else print_name(name)
        lines.append(f"whyhold_wanted({general}).")
    return [*lines, ""]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _clash(program: Program, name: str) -> Problem:
    return not_expressible(
        "Prolog",
        f"the predicate `{name}`",
        program.predicates[name].span,
        "the text itself has or needs a predicate of this name",
        "give the predicate another name",
    )
