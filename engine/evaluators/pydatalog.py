"""Bodies solved by pyDatalog, driven through its literals and clauses.

Relations stay with us: each literal of a body is a predicate of its own that pyDatalog resolves by asking our indexes, so
nothing is copied into its database and its hashing of facts plays no part. Constants keep their kinds because ours are
unequal where kinds differ. Negation, comparisons, arithmetic, dates and aggregates are resolved by our own functions,
which removes pyDatalog's order-dependent negation, its rounding of floats and its exceptions as values. Recursion never
reaches it. Its state belongs to the thread: it is set up at each call and what was there before is put back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pyDatalog import Logic, pyEngine

from engine import builtins
from engine.computing import added_by, unified
from engine.evaluators import Body, GoalWithoutValue
from engine.limits import Budget
from engine.model import Relation
from engine.planning import aggregate_body, own_names, plan
from engine.terms import (
    Aggregate,
    Constant,
    Goal,
    Literal,
    Negation,
    Row,
    Value,
    Variable,
    variables_of,
)

Terms = tuple[pyEngine.Term, ...]

STEPS_AT_ONCE = 2_000
"""So many steps are done before it is looked whether they are too many."""


class PyDatalogEvaluator:
    """An evaluator for one patient or a small program; see `engine.evaluators.Evaluator`."""

    def __init__(self) -> None:
        self._prefix = f"whyhold{id(self)}_"
        self._count = 0
        self._names: list[str] = []
        self._constants: dict[Value, pyEngine.Const] = {}
        self._compiled: dict[tuple[int, tuple[str, ...], tuple[str, ...], int | None], tuple[Body, str]] = {}
        self._predicates: dict[tuple[str, int], pyEngine.Pred] = {}
        self._relations: Callable[[str], Relation] = lambda name: Relation()
        self._delta: Relation | None = None
        self._budget: Budget | None = None
        self._logic: object = None

    def close(self) -> None:
        """Forget all compiled bodies."""
        for name in self._names:
            pyEngine.Python_resolvers.pop(name, None)
        self._names.clear()
        self._compiled.clear()
        self._predicates.clear()
        self._logic = None

    def solve(
        self,
        body: Body,
        values: Row,
        relations: Callable[[str], Relation],
        delta: tuple[int, Relation] | None = None,
    ) -> list[Row]:
        """See `engine.evaluators.Evaluator.solve`."""
        threaded = Logic.tl
        outer_logic = getattr(threaded, "logic", None)
        outer = self._relations, self._delta, self._budget
        precision = pyEngine.Float_Precision
        if self._logic is None:
            self._logic = Logic()
        threaded.logic = self._logic
        if not hasattr(pyEngine.Fresh_var.tl, "counter"):
            pyEngine.Fresh_var.tl.counter = 0
        pyEngine.Float_Precision = None
        self._relations, self._delta = relations, delta[1] if delta else None
        # the body of an aggregate spends what the body around it has
        self._budget = outer[2] or Budget()
        try:
            name = self._compile(body, delta[0] if delta else None)
            terms = [self._constant(v) for v in values] + [pyEngine.Var(w) for w in body.wanted]
            answers = _answers(pyEngine.Literal(name, terms), self._logic, self._budget)
        finally:
            pyEngine.Float_Precision = precision
            self._relations, self._delta, self._budget = outer
            if outer_logic is not None:
                threaded.logic = outer_logic
        given = len(values)
        return [answer[given:] for answer in answers] if given else answers

    def _constant(self, value: Value) -> pyEngine.Const:
        found = self._constants.get(value)
        if found is None:
            found = self._constants[value] = pyEngine.Const(value)
        return found

    def _compile(self, body: Body, first: int | None) -> str:
        key = (id(body.goals), body.given, body.wanted, first)
        known = self._compiled.get(key)
        if known is not None:
            return known[1]
        order = plan(body.goals, body.given, first, lambda name: len(self._relations(name)))
        head = pyEngine.Literal(self._name("body"), [pyEngine.Var(n) for n in body.given + body.wanted])
        literals = [self._literal(body, i, i == first) for i in order]
        if not literals:
            literals = [self._resolved((), lambda: [()])]
        pyEngine.assert_(pyEngine.Clause(head, literals))
        self._compiled[key] = (body, head.pred.name)
        return str(head.pred.name)

    def _name(self, what: str) -> str:
        self._count += 1
        return f"{self._prefix}{what}{self._count}"

    def _resolved(
        self, names: Iterable[Variable | Constant], resolve: Callable[..., Iterable[Terms]]
    ) -> pyEngine.Literal:
        terms = self._terms(names)
        name = self._name("goal")
        key = f"{name}/{len(terms)}"
        pyEngine.Python_resolvers[key] = resolve
        self._names.append(key)
        return pyEngine.Literal(name, terms)

    def _terms(self, names: Iterable[Variable | Constant]) -> list[pyEngine.Term]:
        return [self._constant(t.value) if isinstance(t, Constant) else pyEngine.Var(t.name) for t in names]

    def _literal(self, body: Body, index: int, is_delta: bool) -> pyEngine.Literal:
        goal = body.goals[index]
        if isinstance(goal, Literal):
            if is_delta:
                return self._resolved(goal.args, self._rows(goal.predicate, True))
            # one resolver for all occurrences of a predicate: making one costs more than calling it
            known = self._predicates.get((goal.predicate, len(goal.args)))
            if known is not None:
                return pyEngine.Literal(known, self._terms(goal.args))
            made = self._resolved(goal.args, self._rows(goal.predicate, False))
            self._predicates[goal.predicate, len(goal.args)] = made.pred
            return made
        if isinstance(goal, Negation):
            return self._negation(goal)
        names = dict.fromkeys(v.name for v in variables_of(goal))
        if isinstance(goal, Aggregate):
            # what occurs nowhere else is the aggregate's own; an unbound term would make pyDatalog answer "true" for all
            others = [g for i, g in enumerate(body.goals) if i != index]
            elsewhere = set(own_names(others)).union(body.given, body.wanted)
            names = dict.fromkeys(n for n in names if n in elsewhere)
        return self._resolved([Variable(n, goal.span) for n in names], self._computed(goal, tuple(names)))

    def _rows(self, predicate: str, is_delta: bool) -> Callable[..., Iterable[Terms]]:
        def resolve(*terms: pyEngine.Term) -> list[Terms]:
            relation = self._delta if is_delta and self._delta is not None else self._relations(predicate)
            fixed = tuple([i for i, t in enumerate(terms) if t.is_const()])
            constant = self._constant
            rows = relation.matching(fixed, tuple([terms[i].id for i in fixed]))
            return [tuple([constant(v) for v in row]) for row in rows]

        return resolve

    def _negation(self, goal: Negation) -> pyEngine.Literal:
        literal = goal.literal
        kept = [(i, a) for i, a in enumerate(literal.args) if isinstance(a, Constant) or not a.anonymous]
        positions = tuple([i for i, _ in kept])

        def resolve(*terms: pyEngine.Term) -> list[Terms]:
            found = self._relations(literal.predicate).matching(positions, tuple([t.id for t in terms]))
            return [] if any(True for _ in found) else [terms]

        return self._resolved([a for _, a in kept], resolve)

    def _computed(self, goal: Goal, names: tuple[str, ...]) -> Callable[..., Iterable[Terms]]:
        def resolve(*terms: pyEngine.Term) -> list[Terms]:
            env = {n: t.id for n, t in zip(names, terms, strict=False) if t.is_const()}
            try:
                added = self._compute(goal, env)
            except builtins.NoValue as error:
                raise GoalWithoutValue(goal, env, str(error)) from error
            if added is None:
                return []
            return [tuple([self._constant(added[n]) if n in added else t for n, t in zip(names, terms, strict=False)])]

        return resolve

    def _compute(self, goal: Goal, env: dict[str, Value]) -> dict[str, Value] | None:
        return self._aggregate(goal, env) if isinstance(goal, Aggregate) else added_by(goal, env)

    def _aggregate(self, goal: Aggregate, env: dict[str, Value]) -> dict[str, Value] | None:
        given, wanted = aggregate_body(goal, env)
        rows = self.solve(Body(goal.goals, given, wanted), tuple([env[n] for n in given]), self._relations)
        subject = goal.subject.name if goal.subject is not None else ""
        values: list[Value]
        if subject in wanted:
            at = wanted.index(subject)
            values = [row[at] for row in rows]
        else:
            # what is counted, or a variable that has its one value from outside
            values = [env.get(subject, 1)] * len(rows)
        value = builtins.aggregate(goal.function, values)
        return None if value is None else unified(goal.result, value, env)


def _answers(asked: pyEngine.Literal, logic: Any, budget: Budget) -> list[Row]:
    """All answers to a literal: what its `ask` does, step by step, so that no more is done than a budget allows.

    pyDatalog joins what it has found in steps of its own, which nothing else that we give it hears of.
    """
    outer = logic.Tasks, logic.Recursive_Tasks, logic.Recursive, logic.Subgoals, logic.Goal
    goal = pyEngine.Subgoal(asked)
    logic.Tasks, logic.Recursive_Tasks, logic.Recursive = pyEngine.TaskList(), pyEngine.TaskDeque(), False
    logic.Subgoals, logic.Goal, logic.gc_uncollected = {}, goal, True
    steps = 0
    step: tuple[Any, Any] | None = (pyEngine.SEARCH, (goal,))
    try:
        while step is not None and step[0] is not None:
            step = step[0](*step[1])
            steps += 1
            if steps == STEPS_AT_ONCE:
                budget.work(steps, len(goal.facts) if goal.facts is not True else 1)
                steps = 0
    finally:
        logic.Tasks, logic.Recursive_Tasks, logic.Recursive, logic.Subgoals, logic.Goal = outer
    if goal.facts is True:
        return [()]
    return [tuple([term.id for term in fact.terms]) for fact in goal.facts.values()]
