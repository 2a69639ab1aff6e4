"""The tables of a program in a database: made, filled with rows or from what the database has, and read again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sqlglot import exp

from engine.evaluators.duckdb.names import FIRED, HOLDS, NEW, WON, Table, column
from engine.evaluators.duckdb.values import (
    LARGEST,
    MIXED,
    SMALLEST,
    TAGS,
    TYPES,
    TooLarge,
    as_layout,
    case,
    cast,
    constant,
    function,
    tagged,
)
from engine.limits import FACTS, LimitReached, limits
from engine.model import Relation
from engine.terms import Real, Row, Text, Value

if TYPE_CHECKING:
    import duckdb

CHUNK = 100_000
"""So many rows are handed over at a time."""


class Store:
    """What holds, as tables of a connection. Statements are made by SQLGlot; `trace` has them where it is a list."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, trace: list[str] | None = None) -> None:
        self.connection = connection
        self.trace = trace
        self.sizes: dict[str, int] = {}
        # a connection that was given may have its own mind
        connection.execute("SET preserve_insertion_order = false")
        for schema in (HOLDS, FIRED, WON, *NEW):
            # what an earlier evaluation left is in the way
            connection.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
            connection.execute(f"CREATE SCHEMA {schema}")

    def run(self, statement: exp.Expr | str) -> int:
        """Run a statement; returns the number of rows that it made."""
        text = statement if isinstance(statement, str) else sql_of(statement)
        if self.trace is not None:
            self.trace.append(text)
        # fetched whole, since DuckDB does nothing else on a connection before that
        found = self.connection.execute(text).fetchall()
        return int(found[0][0]) if found and isinstance(found[0][0], int) else 0

    def finds(self, text: str) -> bool:
        """Run a query; returns whether it has any row."""
        if self.trace is not None:
            self.trace.append(text)
        return bool(self.connection.execute(text).fetchall())

    def rows(self, statement: exp.Expr) -> list[tuple[Any, ...]]:
        """The rows of a query, as DuckDB gives them."""
        return self.connection.execute(sql_of(statement)).fetchall()

    def make(self, table: Table, schema: str = HOLDS) -> None:
        """Make an empty table of a predicate."""
        self.run(self.empty(table, schema))

    def empty(self, table: Table, schema: str = HOLDS) -> exp.Create:
        """The statement that makes an empty table of a predicate."""
        columns = [
            exp.ColumnDef(this=exp.to_identifier(name, quoted=True), kind=TYPES[layout].copy())
            for name, layout in table.stored
        ]
        return exp.Create(this=exp.Schema(this=table.at(schema), expressions=columns), kind="TABLE", replace=True)

    def keep(self, place: exp.Table, rows: exp.Expr) -> int:
        """Keep the rows of a query as a table; returns their number."""
        return self.run(created(place, rows))

    def view(self, place: exp.Table, rows: exp.Expr) -> None:
        """Name a query that is worked out where it is read."""
        self.run(created(place, rows, "VIEW"))

    def any(self, rows: exp.Query) -> bool:
        """Whether a query has a row."""
        some = exp.Select(
            expressions=[exp.Literal.number(1)],
            from_=exp.From(this=exp.Subquery(this=rows.copy(), alias=exp.TableAlias(this=exp.to_identifier("t")))),
            limit=exp.Limit(expression=exp.Literal.number(1)),
        )
        return bool(self.rows(some))

    def size(self, predicate: str) -> int:
        """How many rows a predicate has; 1 where it is worked out later, and nobody knows."""
        return self.sizes.get(predicate, 0)

    def fill(self, table: Table, rows: Sequence[Row]) -> None:
        """Add rows of constants. Raises TooLarge."""
        numbers = [exp.Placeholder(this=str(n)) for n in range(1, len(table.stored) + 1)]
        kinds = ["atom" if layout in ("date", MIXED) else layout for _, layout in table.stored]
        lists = [exp.Cast(this=n, to=_list_of(k)) for n, k in zip(numbers, kinds, strict=True)]
        names = [name for name, _ in table.stored]
        given = exp.Select(
            expressions=[
                exp.Alias(this=function("UNNEST", part), alias=exp.to_identifier(name, quoted=True))
                for part, name in zip(lists, names, strict=True)
            ]
        )
        alias = exp.TableAlias(this=exp.to_identifier("given"))
        outputs = [_taken(column("given", name), layout) for name, layout in table.stored]
        select = exp.Select(expressions=outputs, from_=exp.From(this=exp.Subquery(this=given, alias=alias)))
        statement = sql_of(exp.Insert(this=table.at(), expression=select))
        for start in range(0, len(rows), CHUNK):
            part = rows[start : start + CHUNK]
            cells = [[_handed(row[place], layout) for row in part] for place, layout in enumerate(table.layouts)] or [
                [1] * len(part)
            ]
            self.connection.execute(statement, cells)

    def relation(self, table: Table) -> StoredRelation:
        """The rows of a predicate as the other evaluator asks for them."""
        return StoredRelation(self, table)

    def read(self, source: exp.Expr, columns: Sequence[tuple[str, str]], where: exp.Expr | None = None) -> list[Row]:
        """The constants in some columns (with their layouts) of a table or query.

        Raises LimitReached where there are more rows than Python is to hold.
        """
        alias = exp.TableAlias(this=exp.to_identifier("t"))
        from_ = exp.Subquery(this=source) if isinstance(source, exp.Query) else source.copy()
        from_.set("alias", alias)
        outputs: list[exp.Expr] = []
        for name, layout in columns:
            cell = column("t", name)
            outputs.append(cast(cell, "atom") if layout == "date" else cell)
            if layout == MIXED:
                outputs.append(cast(function("UNION_TAG", cell.copy()), "atom"))
        select = exp.Select(expressions=outputs or [exp.Literal.number(1)], from_=exp.From(this=from_))
        if where is not None:
            select.set("where", exp.Where(this=where))
        most = limits().facts
        select.set("limit", exp.Limit(expression=exp.Literal.number(most + 1)))
        rows = self.rows(select)
        if len(rows) > most:
            raise LimitReached(FACTS)
        return list(_constants(rows, [layout for _, layout in columns]))


class StoredRelation(Relation):
    """A relation whose rows stay in the database until they are asked for."""

    __slots__ = ("_store", "_table")

    def __init__(self, store: Store, table: Table) -> None:
        super().__init__({})
        self._store = store
        self._table = table

    def __len__(self) -> int:
        (found,) = self._store.rows(
            exp.Select(expressions=[exp.Count(this=exp.Star())], from_=exp.From(this=self._table.at()))
        )
        return int(found[0])

    def matching(self, positions: tuple[int, ...], values: Row) -> list[Row]:
        """The rows that have `values` at `positions`."""
        tests = []
        for position, value in zip(positions, values, strict=True):
            try:
                wanted = as_layout(constant(value), self._table.layouts[position])
            except TooLarge:
                wanted = None
            if wanted is None:
                return []
            tests.append(exp.EQ(this=column("t", self._table.columns[position]), expression=wanted))
        where = exp.and_(*tests, copy=False) if tests else None
        columns = list(zip(self._table.columns, self._table.layouts, strict=True))
        return self._store.read(self._table.at(), columns, where)


def created(place: exp.Table, rows: exp.Expr, kind: str = "TABLE") -> exp.Create:
    """The statement that makes a table (or a view) of a query."""
    return exp.Create(this=place.copy(), kind=kind, replace=True, expression=rows)


def sql_of(statement: exp.Expr) -> str:
    """The text of a statement for DuckDB."""
    return statement.sql(dialect="duckdb", comments=False)


def _list_of(layout: str) -> exp.DataType:
    return exp.DataType(this=exp.DataType.Type.ARRAY, expressions=[TYPES[layout].copy()], nested=True)


def _handed(value: Value, layout: str) -> Any:
    if layout == MIXED:
        if type(value) is int and not SMALLEST <= value <= LARGEST:
            raise TooLarge(value)
        own = "atom" if type(value) is str else constant(value).layout
        return TAGS[own] + (repr(float(value)) if type(value) is Real else str(value))
    if type(value) is int:
        if not SMALLEST <= value <= LARGEST:
            raise TooLarge(value)
        return value
    return float(value) if type(value) is Real else str(value)


def _taken(cell: exp.Expr, layout: str) -> exp.Expr:
    if layout == "date":
        return cast(cell, "date")
    if layout != MIXED:
        return cell
    sort = exp.Substring(this=cell, start=exp.Literal.number(1), length=exp.Literal.number(1))
    rest = exp.Substring(this=cell.copy(), start=exp.Literal.number(2))
    return case(
        *[
            (
                exp.EQ(this=sort.copy(), expression=exp.Literal.string(TAGS[own])),
                tagged(rest.copy() if own in ("atom", "text") else cast(rest.copy(), own), own),
            )
            for own in ("atom", "text", "integer", "decimal")
        ]
    )


def _constants(rows: Iterable[tuple[Any, ...]], layouts: Sequence[str]) -> Iterable[Row]:
    if all(layout in ("atom", "date", "integer") for layout in layouts):
        return rows if layouts else [()] * len(list(rows))
    return [_row(row, layouts) for row in rows]


def _row(row: tuple[Any, ...], layouts: Sequence[str]) -> Row:
    cells = iter(row)
    values: list[Value] = []
    for layout in layouts:
        value = next(cells)
        sort = next(cells) if layout == MIXED else TAGS[layout]
        values.append(Text(value) if sort == "t" else Real(value + 0.0) if sort == "d" else value)
    return tuple(values)
