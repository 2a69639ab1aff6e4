"""Rule bodies as queries: a literal is a table, `\\+` a NOT EXISTS, an aggregate a query within the query.

Two rows of a query never agree in all variables, since each value of each row that was joined is a constant, an equal one,
or a variable: so the rows are the firings, without DISTINCT.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from sqlglot import exp

from engine.evaluators.duckdb import numbers
from engine.evaluators.duckdb.gathering import gathered
from engine.evaluators.duckdb.names import Table, column
from engine.evaluators.duckdb.queries import NO_VALUE, Numbers, Query
from engine.evaluators.duckdb.values import Known, case, constant, joined, present, same
from engine.planning import join_variables, literals_first
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
    Term,
    Variable,
    variables_of,
)
from engine.tuples import NamedTuple

At = Callable[[str], exp.Expr]
"""Gives the table or query that the rows of a predicate are read from."""


class Solved(NamedTuple):
    """A body as a query being finished, and where a goal that may have no value stands before a literal."""

    query: Query
    risky: tuple[int, ...]


class Bodies:
    """Bodies over the tables of a program. `at` gives what is read for a predicate; by default it is its table."""

    def __init__(self, tables: Mapping[str, Table], at: At | None = None) -> None:
        self.tables = tables
        self.at: At = at or (lambda name: tables[name].at())

    def solve(
        self, goals: tuple[Goal, ...], wanted: Iterable[str], places: Mapping[int, exp.Table] | None = None
    ) -> Solved:
        """A body as a query. `places` has what the literal at an index reads instead of its table.

        Raises TooLarge where a constant has no place in a database.
        """
        query = Query(Numbers())
        return Solved(query, tuple(self._goals(query, goals, wanted, places or {})))

    def _goals(
        self, query: Query, goals: tuple[Goal, ...], wanted: Iterable[str], places: Mapping[int, exp.Table]
    ) -> Iterable[int]:
        risky: list[int] = []
        uses = Counter([v.name for g in goals for v in variables_of(g)])
        uses.update(wanted)
        unsure: list[int] = []
        for index, goal in enumerate(goals):
            uses.subtract([v.name for v in variables_of(goal)])
            risks = query.risks
            if isinstance(goal, Literal):
                risky += unsure
                unsure.clear()
                self._literal(query, goal, places.get(index))
            elif isinstance(goal, Negation):
                self._negation(query, goal)
            elif isinstance(goal, Aggregate):
                self._aggregate(query, goal)
            else:
                self._computed(query, goal)
            if query.risks > risks:
                unsure.append(index)
            result = _given_by(goal)
            if result and (uses[result] > 1 or isinstance(goal, Aggregate)):
                query.settle([result])
        return risky

    def _literal(self, query: Query, goal: Literal, place: exp.Table | None) -> None:
        table = self.tables[goal.predicate]
        cells = query.read(table, place.copy() if place is not None else self.at(goal.predicate))
        for term, cell in zip(goal.args, cells, strict=True):
            if isinstance(term, Constant):
                query.where(joined(cell, constant(term.value)))
                continue
            known = query.values.get(term.name)
            if known is None:
                query.values[term.name] = cell
                continue
            query.where(joined(cell, known))
            if cell.layout != known.layout and not cell.sorts & ~known.sorts and term.name not in query.outer:
                query.values[term.name] = cell

    def _negation(self, query: Query, goal: Negation) -> None:
        """Unbound variables of a negation are anything."""
        literal = goal.literal
        table = self.tables[literal.predicate]
        within = Query(query.numbers)
        cells = within.read(table, self.at(literal.predicate))
        named = [a.name for a in literal.args if isinstance(a, Variable) and a.name in query.values]
        query.settle(named)
        for term, cell in zip(literal.args, cells, strict=True):
            if isinstance(term, Constant):
                within.where(joined(cell, constant(term.value)))
            elif term.name in query.values:
                within.where(joined(cell, query.values[term.name]))
        found = within.select([("", exp.Literal.number(1))])
        query.test(exp.Not(this=exp.Exists(this=found)), True)

    def _computed(self, query: Query, goal: Goal) -> None:
        if isinstance(goal, Assignment):
            self._unify(query, goal.result, self._value(query, goal.expression))
        elif isinstance(goal, DateGoal):
            names = [query.keep(self._value(query, a)) for a in goal.args[:2]]
            query.settle(names)
            first, second = [query.values.pop(n) for n in names]
            if goal.name == "days_between":
                self._unify(query, goal.args[2], numbers.days_between(first, second))
            elif goal.name == "date_plus":
                self._unify(query, goal.args[2], numbers.date_plus(first, second))
            else:
                query.test(*numbers.ordered(goal.name, first, second))
        else:
            assert isinstance(goal, Comparison)
            self._comparison(query, goal)

    def _comparison(self, query: Query, goal: Comparison) -> None:
        if goal.op == "=":
            for this, that in ((goal.left, goal.right), (goal.right, goal.left)):
                if isinstance(this, Variable) and this.name not in query.values:
                    query.bind(this.name, self._value(query, that))
                    return
        left, right = self._values(query, [goal.left, goal.right])
        sure = left.sure and right.sure
        if goal.op in numbers.COMPARED:
            test = numbers.compared(goal.op, left, right)
            query.test(test, numbers.is_number(left) and numbers.is_number(right))
        elif goal.op == "\\==":
            query.test(exp.Not(this=exp.Paren(this=same(left, right))), sure)
        elif sure and not query.unsure:
            query.where(joined(left, right))
        else:
            query.test(same(left, right), sure)

    def _unify(self, query: Query, result: Term, known: Known) -> None:
        """Bind a result, or compare it where it has a value already."""
        if isinstance(result, Variable) and result.name not in query.values:
            query.bind(result.name, known)
            return
        name = query.keep(known)
        query.settle([name])
        known = query.values.pop(name)
        other = constant(result.value) if isinstance(result, Constant) else query.values[result.name]
        query.test(same(known, other), known.sure and other.sure)

    def _values(self, query: Query, expressions: Iterable[Expression]) -> list[Known]:
        """Values that can be written more than once."""
        names = [query.keep(self._value(query, e)) for e in expressions]
        query.settle(names)
        return [query.values.pop(n) for n in names]

    def _value(self, query: Query, expression: Expression) -> Known:
        if isinstance(expression, Constant):
            return constant(expression.value)
        if isinstance(expression, Variable):
            return query.values[expression.name]
        assert isinstance(expression, Operation)
        return numbers.calculated(expression.op, self._values(query, expression.operands))

    def _aggregate(self, query: Query, goal: Aggregate) -> None:
        inside = {v.name for g in goal.goals for v in variables_of(g)}
        query.settle([n for n in inside if n in query.values])
        outer = {n: k for n, k in query.values.items() if n in inside}
        within = Query(query.numbers, outer)
        self._goals(within, literals_first(goal.goals), join_variables(goal.goals), {})
        subject = None
        if goal.subject is not None:
            within.settle([goal.subject.name])
            subject = within.values[goal.subject.name]
        known = _gathered(goal.function, subject, within)
        if goal.function in ("min", "max"):
            some = exp.Exists(this=within.select([("", exp.Literal.number(1))]))
            if not known.sure:
                query.test(some, True)
            else:
                name = query.keep(known)
                query.settle([name])
                known = query.values.pop(name)
                query.test(present(known.sql.copy()), True)
        self._unify(query, goal.result, known)


def _gathered(function: str, subject: Known | None, within: Query) -> Known:
    """What an aggregate makes of the rows of a query; NULL where one of them tells of a missing value."""
    if not within.unsure and not (subject is not None and within.is_outer(subject)):
        made = gathered(function, subject)
        return made._replace(sql=exp.Subquery(this=within.select([("", made.sql)])))
    # a query around it, since SQL takes an aggregate of nothing but outer columns for one of the query outside
    alias, outputs = f"t{next(within.numbers.tables)}", []
    if subject is not None:
        outputs.append(("subject", subject.sql))
        subject = subject._replace(sql=column(alias, "subject"))
    unsure = within.unsure
    if unsure:
        outputs.append((NO_VALUE, within.missing()))
    made = gathered(function, subject)
    value = made.sql
    if unsure:
        value = case((exp.LogicalOr(this=column(alias, NO_VALUE)), exp.Null()), default=value)
    rows = exp.Subquery(this=within.select(outputs), alias=exp.TableAlias(this=exp.to_identifier(alias)))
    found = exp.Subquery(this=exp.Select(expressions=[value], from_=exp.From(this=rows)))
    return made._replace(sql=found, sure=made.sure and not unsure)


def _given_by(goal: Goal) -> str:
    """The variable that a computed goal may have given a value to."""
    result: object = None
    if isinstance(goal, (Assignment, Aggregate)):
        result = goal.result
    elif isinstance(goal, DateGoal) and len(goal.args) == 3:
        result = goal.args[2]
    return result.name if isinstance(result, Variable) else ""
