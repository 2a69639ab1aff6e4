"""Which goal of a body has no value, for which values, and why: told by the evaluator that computes in Python."""

from __future__ import annotations

from engine.evaluators import GoalWithoutValue
from engine.evaluators.duckdb.bodies import Bodies
from engine.evaluators.duckdb.statements import missing_by
from engine.evaluators.duckdb.store import Store
from engine.evaluators.duckdb.values import TooLarge
from engine.evaluators.faults import fault_for, literal_names
from engine.planning import literals_first
from engine.program import Rule


def fault_of(rule: Rule, bodies: Bodies, store: Store) -> GoalWithoutValue | TooLarge | None:
    """The error of a body for the least of the rows for which it has one; None where all its literals never match so.

    TooLarge says that Python knows the value, and that it is an integer no column can hold.
    """
    from engine.evaluators.pydatalog import PyDatalogEvaluator

    goals = literals_first(rule.body)
    names = literal_names(goals)
    query, _ = bodies.solve(goals, names)
    found = store.read(*missing_by(query, [query.values[name] for name in names]))
    if not found:
        return None
    evaluator = PyDatalogEvaluator()
    try:
        error = fault_for(goals, found[0], evaluator, lambda name: store.relation(bodies.tables[name]))
    finally:
        evaluator.close()
    if error is None:
        return TooLarge(0)
    error.of_literals = dict(zip(names, found[0], strict=True))
    return error
