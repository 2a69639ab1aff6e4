"""A program over given facts as the SQL that DuckDB runs for it.

The statements are those that the evaluator itself gives to DuckDB, written down while it runs them: which ones there are
depends on the facts (what is empty is not asked, a recursion takes as many rounds as it needs). So the text gives these
answers for these facts, and is no program for others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from engine.driver import Prepared
from engine.exporting.clauses import Given

if TYPE_CHECKING:
    import duckdb


class Recorder:
    """A connection that writes down what it is given, with the values of parameters in the text."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection
        self.statements: list[str] = []

    def execute(self, text: str, parameters: Sequence[Any] | None = None) -> Any:
        """Run a statement as the connection does."""
        if _does_something(text):
            self.statements.append(_with_values(text, parameters) if parameters is not None else text)
        return self.connection.execute(text, parameters) if parameters is not None else self.connection.execute(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.connection, name)


def as_sql(prepared: Prepared, record: Given, wanted: Iterable[str], head: Iterable[str] = ()) -> str:
    """The statements as a text, then one query for each of the `wanted` predicates; `head` are lines of its first comment.

    Raises ProblemsFound where a goal has no value, where an integer has no place in a column, or without DuckDB.
    """
    from engine.evaluators.duckdb.names import FIRED, HOLDS, NEW, WON
    from engine.evaluators.duckdb.store import sql_of
    from engine.tables import evaluate_tables, opened

    wanted = list(wanted)
    with opened() as connection:
        recorder = Recorder(connection)
        tables = evaluate_tables(prepared, recorder, record, recording=False, wanted=wanted)  # type: ignore[arg-type]
        # some tables are made only when their place is asked for
        places = [(name, sql_of(tables.strata.place(name))) for name in wanted]
        statements = list(recorder.statements)
    lines = [f"-- {line}".rstrip() for line in head]
    lines += [
        "-- Run it with DuckDB. A column with values of several sorts is a UNION; `union_tag(column)` tells which one.",
        "",
        *[f"CREATE SCHEMA {schema};" for schema in (HOLDS, FIRED, WON, *NEW)],
    ]
    lines += [f"{statement};" for statement in statements]
    lines += [f"SELECT {_text(name)} AS predicate, * FROM {place};" for name, place in places]
    return "\n".join(lines) + "\n"


def _does_something(text: str) -> bool:
    """Whether a statement changes what there is; questions of the evaluator itself are left out."""
    return not text.lstrip().upper().startswith(("SELECT", "SET ", "WITH", "DROP SCHEMA", "CREATE SCHEMA"))


def _with_values(text: str, parameters: Sequence[Any]) -> str:
    """A statement with its parameters as literals, put into its tree."""
    import sqlglot
    from sqlglot import exp

    tree = sqlglot.parse_one(text, dialect="duckdb")

    def literal(node: exp.Expr) -> exp.Expr:
        if isinstance(node, (exp.Placeholder, exp.Parameter)):
            number = int(str(node.name or node.this))
            return exp.convert(parameters[number - 1])
        return node

    return tree.transform(literal).sql(dialect="duckdb", comments=False)


def _text(value: str) -> str:
    from sqlglot import exp

    return exp.Literal.string(value).sql(dialect="duckdb")
