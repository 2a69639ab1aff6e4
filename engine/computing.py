"""Goals that are computed rather than looked up: comparisons, `is`, and dates, under given bindings."""

from __future__ import annotations

from engine import builtins
from engine.terms import Assignment, Comparison, Constant, DateGoal, Expression, Goal, Operation, Term, Value, Variable


def added_by(goal: Goal, env: dict[str, Value]) -> dict[str, Value] | None:
    """What a comparison, assignment or date goal adds to the bindings; None where it does not hold.

    Raises NoValue where it cannot be computed.
    """
    if isinstance(goal, Comparison):
        for this, that in ((goal.left, goal.right), (goal.right, goal.left)):
            if goal.op == "=" and isinstance(this, Variable) and this.name not in env:
                return {this.name: evaluate(that, env)}
        return {} if builtins.compare(goal.op, evaluate(goal.left, env), evaluate(goal.right, env)) else None
    if isinstance(goal, Assignment):
        return unified(goal.result, evaluate(goal.expression, env), env)
    if isinstance(goal, DateGoal):
        first, second = evaluate(goal.args[0], env), evaluate(goal.args[1], env)
        if goal.name == "days_between":
            return unified(goal.args[2], builtins.days_between(first, second), env)
        if goal.name == "date_plus":
            return unified(goal.args[2], builtins.date_plus(first, second), env)
        test = builtins.before if goal.name == "before" else builtins.on_or_before
        return {} if test(first, second) else None
    raise AssertionError(f"not a computed goal: {goal!r}")


def evaluate(expression: Expression, env: dict[str, Value]) -> Value:
    """The value of an expression. Raises NoValue, also for a variable without a value."""
    if isinstance(expression, Constant):
        return expression.value
    if isinstance(expression, Operation):
        return builtins.calculate(expression.op, tuple([evaluate(o, env) for o in expression.operands]))
    if expression.name not in env:
        raise builtins.NoValue(f"`{expression.name}` has no value")
    return env[expression.name]


def unified(result: Term, value: Value, env: dict[str, Value]) -> dict[str, Value] | None:
    """Bind a result, or compare it where it has a value already (kinds count: 1 is not 1.0)."""
    if isinstance(result, Variable) and result.name not in env:
        return {result.name: value}
    return {} if evaluate(result, env) == value else None
