"""A query being built: where its rows come from, what is known of them, and the tests they have to pass, in order.

Tests that always have an outcome are plain conditions. From the first value on that may not be there, tests are kept in
their order, and a row remains where one of them has no outcome before another one says no: such a row tells that a goal
has no value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count

from sqlglot import exp

from engine.evaluators.duckdb.names import Table, column, distinct_names
from engine.evaluators.duckdb.values import (
    Known,
    absent,
    all_of,
    any_of,
    case,
    null_test,
    present,
)

NO_VALUE = "no_value"
"""The column that tells of a row for which some goal has no value."""


class Numbers:
    """Numbers for the tables and values of a query and of all queries within it."""

    def __init__(self) -> None:
        self.tables = count(1)
        self.values = count(1)


class Query:
    """A SELECT being built.

    `values` are the variables that have values, and values of its own, whose names begin with `#`; `risks` counts the
    tests that may have no outcome.
    """

    def __init__(self, numbers: Numbers, outer: dict[str, Known] | None = None) -> None:
        self.numbers = numbers
        self.values: dict[str, Known] = dict(outer or {})
        self.outer = frozenset(self.values)
        self._sources: list[exp.Expr] = []
        self._where: list[exp.Expr] = []
        self._tests: list[tuple[str, bool]] = []
        self.risks = 0

    @property
    def unsure(self) -> bool:
        """Whether some row may tell that a goal has no value."""
        return bool(self._tests)

    def is_outer(self, known: Known) -> bool:
        """Whether a value is one of the query that this one is in."""
        return any(self.values[name] is known for name in self.outer)

    def read(self, table: Table, at: exp.Expr) -> list[Known]:
        """Join a table; returns what its columns hold."""
        # what was found to be missing up to here was told by a query of its own
        for name, is_value in self._tests:
            tested = self.values[name].sql
            self._where.append(present(tested.copy()) if is_value else tested.copy())
        self._tests.clear()
        alias = f"t{next(self.numbers.tables)}"
        at.set("alias", exp.TableAlias(this=exp.to_identifier(alias)))
        self._sources.append(at)
        return [
            Known(column(alias, name), layout, sorts)
            for name, layout, sorts in zip(table.columns, table.layouts, table.sorts, strict=True)
        ]

    def where(self, condition: exp.Expr) -> None:
        """Keep only rows for which a condition on tables holds."""
        self._where.append(condition)

    def test(self, test: exp.Expr, sure: bool) -> None:
        """Keep only rows for which a goal holds; where it is not `sure`, NULL means that it has no value."""
        if sure and not self._tests:
            self._where.append(test)
        else:
            self._tests.append((self.keep(Known(test, "test", 0, sure)), False))
            self.risks += not sure

    def bind(self, name: str, known: Known) -> None:
        """Give a variable a value; a row without the value tells so."""
        self.values[name] = known
        if not known.sure:
            self._tests.append((name, True))
            self.risks += 1

    def keep(self, known: Known) -> str:
        """Keep a value under a name of its own, under which it is found whatever happens to the query."""
        name = f"#{next(self.numbers.values)}"
        self.values[name] = known
        return name

    def settle(self, names: Iterable[str]) -> None:
        """Make sure that values are columns or constants, so that they can be written more than once."""
        if not all(self.values[name].simple for name in names):
            self._wrap()

    def _wrap(self) -> None:
        """Go on with this query as a table of a new one."""
        own = [n for n, k in self.values.items() if k.constant is None and n not in self.outer]
        titles = distinct_names([n.replace("#", "value_") for n in own], "value_")
        inner = self._select([(t, self.values[n].sql) for n, t in zip(own, titles, strict=True)], self._where)
        alias = f"t{next(self.numbers.tables)}"
        self._sources = [exp.Subquery(this=inner, alias=exp.TableAlias(this=exp.to_identifier(alias)))]
        self._where = []
        for name, title in zip(own, titles, strict=True):
            self.values[name] = self.values[name]._replace(sql=column(alias, title))

    def select(self, outputs: Iterable[tuple[str, exp.Expr]]) -> exp.Select:
        """The query with these columns; where it is unsure, rows that tell of a missing value are among them."""
        conditions = list(self._where)
        if any(not is_value for _, is_value in self._tests):
            conditions.append(exp.Not(this=exp.Is(this=exp.Paren(this=self._verdict()), expression=exp.false())))
        return self._select(outputs, conditions)

    def missing(self) -> exp.Expr:
        """Whether a row tells of a missing value."""
        if all(is_value for _, is_value in self._tests):
            return any_of([absent(self.values[name].sql.copy()) for name, _ in self._tests])
        return absent(self._verdict())

    def told_by(self, titles: Mapping[str, str]) -> list[str]:
        """The columns of variables that are NULL where a value is missing; none where it takes more to tell."""
        if all(is_value and name in titles for name, is_value in self._tests):
            return [titles[name] for name, _ in self._tests]
        return []

    def _verdict(self) -> exp.Expr:
        """TRUE, FALSE, or NULL where a test has no outcome and all before it hold."""
        verdict: exp.Expr | None = None
        for name, is_value in reversed(self._tests):
            known = self.values[name]
            if is_value:
                rest = verdict if verdict is not None else exp.true()
                verdict = case((absent(known.sql.copy()), null_test()), default=rest)
            elif verdict is None:
                verdict = known.sql.copy()
            elif known.sure:
                verdict = case((known.sql.copy(), verdict), default=exp.false())
            else:
                verdict = case(
                    (known.sql.copy(), verdict), (absent(known.sql.copy()), null_test()), default=exp.false()
                )
        return verdict if verdict is not None else exp.true()

    def _select(self, outputs: Iterable[tuple[str, exp.Expr]], conditions: list[exp.Expr]) -> exp.Select:
        titled = [
            exp.Alias(this=sql.copy(), alias=exp.to_identifier(title, quoted=True)) if title else sql.copy()
            for title, sql in outputs
        ]
        select = exp.Select(expressions=titled or [exp.Literal.number(1)])
        if self._sources:
            select.set("from_", exp.From(this=self._sources[0].copy()))
            select.set("joins", [exp.Join(this=source.copy()) for source in self._sources[1:]])
        if conditions:
            select.set("where", exp.Where(this=all_of([c.copy() for c in conditions])))
        return select
