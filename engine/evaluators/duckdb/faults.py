"""Which goal of a body has no value, for which values, and why: told by the evaluator that computes in Python."""

from __future__ import annotations

from engine.evaluators import Body, GoalWithoutValue
from engine.evaluators.duckdb.bodies import Bodies
from engine.evaluators.duckdb.statements import missing_by
from engine.evaluators.duckdb.store import Store
from engine.evaluators.duckdb.values import TooLarge
from engine.planning import join_variables, literals_first
from engine.program import Rule
from engine.terms import Literal, Variable


def fault_of(rule: Rule, bodies: Bodies, store: Store) -> GoalWithoutValue | TooLarge | None:
    """The error of a body for the first of the rows for which it has one; None where all its literals never match so.

    TooLarge says that Python knows the value, and that it is an integer no column can hold.
    """
    from engine.evaluators.pydatalog import PyDatalogEvaluator

    goals = literals_first(rule.body)
    names = list(
        dict.fromkeys(a.name for g in goals if isinstance(g, Literal) for a in g.args if isinstance(a, Variable))
    )
    query, _ = bodies.solve(goals, names)
    columns = [(f"v{n}", query.values[name].sql.copy()) for n, name in enumerate(names)]
    layouts = [(f"v{n}", query.values[name].layout) for n, name in enumerate(names)]
    found = store.read(missing_by(query, columns), layouts)
    if not found:
        return None
    evaluator = PyDatalogEvaluator()
    wanted = tuple([n for n in join_variables(goals) if n not in names])
    try:
        evaluator.solve(Body(goals, tuple(names), wanted), found[0], lambda name: store.relation(bodies.tables[name]))
    except GoalWithoutValue as error:
        return error
    finally:
        evaluator.close()
    return TooLarge(0)
