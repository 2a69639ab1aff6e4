"""Arithmetic with decimals, worked out beforehand for engines that have none.

Which operations are needed depends on the facts, so they are found by evaluating the program: for each goal with such
arithmetic, the values that its variables have when it is reached. An engine that then needs another operation has a fault,
and no wrong number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine import builtins
from engine.computing import evaluate as value_of
from engine.dependencies import slice_for
from engine.driver import evaluate, prepare
from engine.evaluators.duckdb.sorts import DECIMAL, Sorts, bind, expression_sorts
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.exporting.clauses import Clause, Clauses, Given
from engine.exporting.ranks import small
from engine.program import Program
from engine.terms import (
    Assignment,
    Comparison,
    Constant,
    Expression,
    Goal,
    Literal,
    Operation,
    Value,
    Variable,
    variables_of,
)
from engine.tuples import NamedTuple

Operations = Mapping[tuple[str, tuple[Value, ...]], Value]
"""For each operation and its operands the value; what has none is left out."""

OPERANDS = "operands:"
"""Begins the names of the relations that are asked for the values of variables."""


class Computed(NamedTuple):
    """A goal with arithmetic that is worked out beforehand, the goals before it, and its variables."""

    clause: Clause
    goal: Goal
    before: tuple[Goal, ...]
    variables: tuple[Variable, ...]
    parts: tuple[Expression, ...]


def needs_table(part: Expression, known: Mapping[str, int]) -> bool:
    """Whether an operation takes or gives decimals, or takes an integer that is too large."""
    if not isinstance(part, Operation):
        return False
    if any(isinstance(p, Constant) and type(p.value) is int and not small(p.value) for p in part.operands):
        return True
    return any(expression_sorts(p, known) & DECIMAL for p in (part, *part.operands))


def goals_with_decimals(told: Clauses, sorts: Sorts) -> list[Computed]:
    """The goals of clauses with such arithmetic, those within aggregates left out."""
    found = []
    for clause in told.clauses:
        known: dict[str, int] = {}
        for number, goal in enumerate(clause.body):
            parts: tuple[Expression, ...] = ()
            if isinstance(goal, Comparison):
                parts = (goal.left, goal.right)
            elif isinstance(goal, Assignment):
                parts = (goal.expression,)
            if not clause.repeats and any(has_decimals(part, known) for part in parts):
                inside = {v.name: v for part in parts for v in variables_of(part)}
                found.append(Computed(clause, goal, clause.body[:number], tuple(inside.values()), parts))
            bind(goal, known, sorts)
    return found


def has_decimals(part: Expression, known: Mapping[str, int]) -> bool:
    """Whether an expression, or one within it, needs to be worked out beforehand."""
    if not isinstance(part, Operation):
        return False
    return needs_table(part, known) or any(has_decimals(operand, known) for operand in part.operands)


def operations(program: Program, record: Given, goals: Iterable[Computed]) -> Operations:
    """The value of every operation that these goals can need. Raises ProblemsFound where a goal has no value."""
    goals = list(goals)
    if not goals:
        return {}
    some = next(iter(program.predicates.values()))
    rules, predicates = list(program.rules), dict(program.predicates)
    asking = [f"{OPERANDS}{number}" for number in range(len(goals))]
    for name, asked in zip(asking, goals, strict=True):
        argument = some._replace(name=name, arguments=(), origin="rules", answer=False, concerns=(), defines="")
        predicates[name] = argument
        rule = next(rule for rule in program.rules if rule.id == asked.clause.rule)
        head = Literal(name, asked.variables, asked.goal.span)
        rules.append(rule._replace(id=name, head=head, body=asked.before, variables=()))
    whole = program._replace(rules=tuple(rules), predicates=predicates)
    evaluator = PyDatalogEvaluator()
    try:
        model = evaluate(prepare(slice_for(whole, asking)), record, evaluator, recording=False)
    finally:
        evaluator.close()
    made: dict[tuple[str, tuple[Value, ...]], Value] = {}
    for name, asked in zip(asking, goals, strict=True):
        names = [variable.name for variable in asked.variables]
        for row in model.relation(name):
            for part in asked.parts:
                _work_out(part, dict(zip(names, row, strict=True)), made)
    return made


def _work_out(part: Expression, env: dict[str, Value], made: dict[tuple[str, tuple[Value, ...]], Value]) -> None:
    if not isinstance(part, Operation):
        return
    for operand in part.operands:
        _work_out(operand, env, made)
    try:
        values = tuple([value_of(operand, env) for operand in part.operands])
        made[part.op, values] = builtins.calculate(part.op, values)
    except builtins.NoValue:
        return
