"""The firings of a finished evaluation, handed to the driver as an evaluator would give them.

So the model that proofs are read off is made by the same driver, with the same rounds, whatever found the firings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from engine.evaluators import Body, Evaluator
from engine.model import Relation
from engine.plans import Plan, PlannedRule
from engine.terms import Constant, Literal, Row, Term


class Replay:
    """An evaluator that knows the solutions of all bodies of rules; what else it is asked goes to `otherwise`."""

    def __init__(self, plan: Plan, solutions: Callable[[str], Sequence[Row]], otherwise: Evaluator) -> None:
        self._solutions = solutions
        self._otherwise = otherwise
        self._rules: dict[int, PlannedRule] = {id(p.rule.body): p for _, rules in plan for p in rules}
        self._by_literal: dict[tuple[int, int], dict[Row, list[Row]]] = {}

    def close(self) -> None:
        """See `engine.evaluators.Evaluator.close`."""
        self._otherwise.close()

    def solve(
        self,
        body: Body,
        values: Row,
        relations: Callable[[str], Relation],
        delta: tuple[int, Relation] | None = None,
    ) -> list[Row]:
        """See `engine.evaluators.Evaluator.solve`."""
        planned = self._rules.get(id(body.goals))
        if planned is None or body.given:
            return self._otherwise.solve(body, values, relations, delta)
        solutions = self._solutions(planned.rule.id)
        if not planned.recursive_goals:
            return list(solutions)
        places = {name: place for place, name in enumerate(body.wanted)}
        atoms = [
            (relations(g.predicate), [_place(a, places) for a in g.args])
            for i in planned.recursive_goals
            if isinstance(g := body.goals[i], Literal)
        ]
        if delta is not None:
            index = self._index(body, delta[0], solutions, places)
            solutions = [row for premise in delta[1] for row in index.get(premise, ())]
        return [row for row in solutions if all(_atom(args, row) in relation for relation, args in atoms)]

    def _index(
        self, body: Body, goal: int, solutions: Sequence[Row], places: Mapping[str, int]
    ) -> dict[Row, list[Row]]:
        """The solutions of a body by the row of one of its literals."""
        key = (id(body.goals), goal)
        found = self._by_literal.get(key)
        if found is None:
            found = self._by_literal[key] = {}
            literal = body.goals[goal]
            assert isinstance(literal, Literal)
            args = [_place(a, places) for a in literal.args]
            for row in solutions:
                found.setdefault(_atom(args, row), []).append(row)
        return found


def _place(term: Term, places: Mapping[str, int]) -> int | Constant:
    return term if isinstance(term, Constant) else places[term.name]


def _atom(args: Sequence[int | Constant], row: Row) -> Row:
    return tuple([a.value if isinstance(a, Constant) else row[a] for a in args])
