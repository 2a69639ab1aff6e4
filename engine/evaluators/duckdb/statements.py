"""The statements that evaluate a program: the solutions of a rule's body, its conclusions, and a recursion in one query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlglot import exp

from engine.evaluators.duckdb.bodies import At, Bodies
from engine.evaluators.duckdb.names import WON, Table, aliased, column, distinct_names, located
from engine.evaluators.duckdb.queries import NO_VALUE, Query
from engine.evaluators.duckdb.values import Known, absent, any_of, case, constant, in_column, joined, literal, ordering
from engine.planning import join_variables
from engine.program import Program, Rule
from engine.terms import Constant
from engine.tuples import NamedTuple

GROWING = "growing"
"""What a recursive query calls the rows that it found last."""

LOST_TO = "lost_to"
"""The column of a firing that has the number of the rule that overrides it; NULL where none does."""


class Solutions(NamedTuple):
    """A query for all solutions of a rule's body.

    `columns` are the names and layouts of the variables, in the order of `engine.planning.join_variables`; `missing` is
    a test by which a row tells that a goal has no value, None where all have one; `risky` are the goals whose missing
    values this query does not tell, since a literal comes after them.
    """

    select: exp.Select
    columns: tuple[tuple[str, str], ...]
    missing: exp.Expr | None
    risky: tuple[int, ...]


class Statements:
    """The statements for one program over its tables.

    `won` has the overriding rules that have fired at all: their subjects are in tables of their own.
    """

    def __init__(
        self, program: Program, tables: Mapping[str, Table], names: Mapping[str, str], at: At | None = None
    ) -> None:
        self.program = program
        self.tables = tables
        self.names = names
        self.bodies = Bodies(tables, at)
        self.won: set[str] = set()
        self._stronger: dict[str, list[str]] = {}
        for override in program.overrides:
            self._stronger.setdefault(override.weaker, []).append(override.stronger)
        self._rules = {rule.id: rule for rule in program.rules}

    def solutions(self, rule: Rule, places: Mapping[int, exp.Table] | None = None) -> Solutions:
        """All solutions of a body, with the number of the rule that overrides each. Raises TooLarge."""
        variables = join_variables(rule.body)
        query, risky = self.bodies.solve(rule.body, variables, places)
        titles = distinct_names(variables, "variable_")
        outputs = [(t, query.values[v].sql) for t, v in zip(titles, variables, strict=True)]
        columns = tuple([(t, query.values[v].layout) for t, v in zip(titles, variables, strict=True)])
        stronger = self.stronger_than(rule)
        if stronger:
            beaten = [(self._beaten(rule, by, query.values), literal(n, "integer")) for n, by in enumerate(stronger)]
            outputs.append((LOST_TO, case(*beaten)))
        missing = None
        if query.unsure:
            titled = query.told_by(dict(zip(variables, titles, strict=True)))
            missing = any_of([absent(_own(title)) for title in titled]) if titled else _own(NO_VALUE)
            if not titled:
                outputs.append((NO_VALUE, query.missing()))
        if not outputs:
            outputs.append(("holds", literal(1, "integer")))
        return Solutions(query.select(outputs), columns, missing, risky)

    def conclusions(self, rule: Rule, places: Mapping[int, exp.Table] | None = None) -> exp.Select | None:
        """What a rule concludes, rows more than once; None where a goal may have no value. Raises TooLarge."""
        query, risky = self.bodies.solve(rule.body, join_variables(rule.body), places)
        if query.unsure or risky:
            return None
        for by in self.stronger_than(rule):
            query.test(exp.Not(this=self._beaten(rule, by, query.values)), True)
        return query.select(self._head(rule, query.values))

    def conclusions_of(self, rule: Rule, place: exp.Table, columns: Sequence[tuple[str, str]]) -> exp.Select:
        """What a rule concludes from the solutions in a table."""
        values = {
            variable: Known(column("f", title), layout, 0)
            for variable, (title, layout) in zip(join_variables(rule.body), columns, strict=True)
        }
        outputs = [
            exp.Alias(this=value, alias=exp.to_identifier(title, quoted=True))
            for title, value in self._head(rule, values)
        ]
        return exp.Select(expressions=outputs, from_=exp.From(this=aliased(place, "f")), where=self._undefeated(rule))

    def subjects_of(self, rule: Rule, place: exp.Table, columns: Sequence[tuple[str, str]]) -> exp.Select:
        """What the firings in a table are about, each once: where another rule is overridden."""
        concluded = self.conclusions_of(rule, place, columns)
        kept = self.subject(rule)
        outputs = [part for place_, part in enumerate(concluded.expressions) if place_ in kept]
        concluded.set("expressions", outputs or [exp.Literal.number(1)])
        concluded.set("distinct", exp.Distinct())
        return concluded

    def subject(self, rule: Rule) -> tuple[int, ...]:
        """The places of a conclusion that say what it is about."""
        declared = self.program.predicates[rule.head.predicate]
        return tuple([n for n, a in enumerate(declared.arguments) if a.name in declared.concerns])

    def fixpoint(self, table: Table, base: Sequence[exp.Query], more: Sequence[exp.Query]) -> exp.Query:
        """All that follows from some rows by rules that each read `GROWING` once."""
        first, rest = union(base, distinct=False), union(more, distinct=False)
        growing = exp.CTE(
            this=exp.Union(this=first, expression=_bracketed(rest), distinct=True),
            alias=exp.TableAlias(
                this=exp.to_identifier(GROWING),
                columns=[exp.to_identifier(name, quoted=True) for name, _ in table.stored],
            ),
        )
        select = exp.Select(expressions=[exp.Star()], from_=exp.From(this=exp.Table(this=exp.to_identifier(GROWING))))
        select.set("with_", exp.With(expressions=[growing], recursive=True))
        return select

    def _head(self, rule: Rule, values: Mapping[str, Known]) -> list[tuple[str, exp.Expr]]:
        table = self.tables[rule.head.predicate]
        cells = [
            in_column(constant(term.value) if isinstance(term, Constant) else values[term.name], layout)
            for term, layout in zip(rule.head.args, table.layouts, strict=True)
        ]
        return [(name, cell) for (name, _), cell in zip(table.stored, cells or [literal(1, "integer")], strict=True)]

    def stronger_than(self, rule: Rule) -> tuple[str, ...]:
        """The rules that override a rule and have fired, in the order of the numbers in `LOST_TO`."""
        return tuple([by for by in self._stronger.get(rule.id, ()) if by in self.won])

    def _undefeated(self, rule: Rule) -> exp.Where | None:
        if not self.stronger_than(rule):
            return None
        return exp.Where(this=exp.Is(this=column("f", LOST_TO), expression=exp.Null()))

    def _beaten(self, rule: Rule, by: str, values: Mapping[str, Known]) -> exp.Expr:
        """Whether an overriding rule has fired for the same subject."""
        stronger = self._rules[by]
        theirs = self.tables[stronger.head.predicate]
        tests = []
        for mine, other in zip(self.subject(rule), self.subject(stronger), strict=True):
            term = rule.head.args[mine]
            value = constant(term.value) if isinstance(term, Constant) else values[term.name]
            tests.append(
                joined(Known(column("w", theirs.columns[other]), theirs.layouts[other], theirs.sorts[other]), value)
            )
        found = exp.Select(
            expressions=[exp.Literal.number(1)],
            from_=exp.From(this=aliased(located(WON, self.names[by]), "w")),
            where=exp.Where(this=exp.and_(*tests, copy=False)) if tests else None,
        )
        return exp.Exists(this=found)


def new_rows(table: Table, queries: Sequence[exp.Query], known: bool, distinct: bool = True) -> exp.Query:
    """The rows of some queries, each once where they are to be `distinct`; with `known` without those that the table has."""
    if not known:
        if not distinct:
            return union(queries, distinct=False)
        if len(queries) > 1:
            return union(queries, distinct=True)
        (only,) = queries
        only.set("distinct", exp.Distinct())
        return only
    alias = exp.TableAlias(this=exp.to_identifier("found"))
    found = exp.Subquery(this=union(queries, distinct=False), alias=alias)
    equal = [exp.EQ(this=column("t", name), expression=column("found", name)) for name, _ in table.stored]
    there = exp.Select(
        expressions=[exp.Literal.number(1)],
        from_=exp.From(this=aliased(table.at(), "t")),
        where=exp.Where(this=exp.and_(*equal, copy=False)),
    )
    return exp.Select(
        expressions=[exp.Star()],
        distinct=exp.Distinct(),
        from_=exp.From(this=found),
        where=exp.Where(this=exp.Not(this=exp.Exists(this=there))),
    )


def missing_in(place: exp.Table, missing: exp.Expr) -> exp.Select:
    """One row where some solution in a table tells of a missing value."""
    return exp.Select(
        expressions=[exp.Literal.number(1)],
        from_=exp.From(this=place.copy()),
        where=exp.Where(this=missing),
        limit=exp.Limit(expression=exp.Literal.number(1)),
    )


def missing_by(query: Query, values: Sequence[Known] = ()) -> tuple[exp.Select, list[tuple[str, str]]]:
    """The least row (as `engine.evaluators.faults.order_of`) of some values for which a query tells of a missing value.

    The columns of the values come with their layouts.
    """
    columns = [(f"v{number}", known.layout) for number, known in enumerate(values)]
    outputs = [(name, known.sql) for (name, _), known in zip(columns, values, strict=True)]
    inner = query.select([*outputs, (NO_VALUE, query.missing())])
    order = [key for name, layout in columns for key in ordering(column("q", name), layout)]
    select = exp.Select(
        expressions=[column("q", name) for name, _ in columns] or [exp.Literal.number(1)],
        from_=exp.From(this=exp.Subquery(this=inner, alias=exp.TableAlias(this=exp.to_identifier("q")))),
        where=exp.Where(this=column("q", NO_VALUE)),
        order=exp.Order(expressions=order) if order else None,
        limit=exp.Limit(expression=exp.Literal.number(1)),
    )
    return select, columns


def _own(name: str) -> exp.Column:
    return exp.Column(this=exp.to_identifier(name, quoted=True))


def all_of(place: exp.Table) -> exp.Select:
    """All rows of a table."""
    return exp.Select(expressions=[exp.Star()], from_=exp.From(this=place.copy()))


def union(queries: Sequence[exp.Query], distinct: bool) -> exp.Query:
    """The rows of several queries."""
    whole = queries[0]
    for query in queries[1:]:
        whole = exp.Union(this=whole, expression=query, distinct=distinct)
    return whole


def _bracketed(query: exp.Query) -> exp.Expr:
    return exp.Subquery(this=query) if isinstance(query, exp.Union) else query
