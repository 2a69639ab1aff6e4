"""Files of facts read into tables of a database, each column with the kind of its cells.

A file is read once, by the kinds that its first lines have; where a later cell is of another kind it is read again, and
the kinds are those of all cells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlglot import exp

from engine.evaluators.duckdb.files import read_ndjson, read_parquet, read_text, rows_of
from engine.evaluators.duckdb.loaded import Loaded
from engine.evaluators.duckdb.names import column, located
from engine.evaluators.duckdb.sorts import ATOM, DECIMAL, INTEGER
from engine.evaluators.duckdb.store import created, sql_of
from engine.evaluators.duckdb.values import literal
from engine.problem import Problem, ProblemsFound
from engine.program import Program
from engine.tuples import NamedTuple
from queries.facts import kinds
from queries.facts.faults import NotThere, fault_of, first_rows, no_cell, unfit_column
from queries.facts.folder import NDJSON, PARQUET, FactFile, unreadable, wrong_arity
from queries.facts.uniqueness import keys_of

if TYPE_CHECKING:
    import duckdb

GIVEN = "given"
"""The schema of the tables of facts."""

ROW = "row"
"""What queries call a row of a file."""


class _Columns(NamedTuple):
    """The rows of a file: a call of a reader, the names of its columns, and the kind that each is taken to have.

    `fixed` are the kinds that the file itself states.
    """

    reader: exp.Expr
    names: tuple[str, ...]
    kinds: tuple[int, ...]
    fixed: bool = False


class _Wrong(Exception):
    """A file that cannot be the facts of its predicate."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.name)
        self.problem = problem


def load_files(
    connection: duckdb.DuckDBPyConnection,
    program: Program,
    files: Mapping[str, FactFile],
    read: Mapping[str, Sequence[bool]],
) -> dict[str, Loaded]:
    """The facts in files, for each predicate of `read`, which tells of its columns which are asked for.

    A column that nobody asks for is not read and is 0 in each row. Raises ProblemsFound with what is wrong in each file.
    """
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(f"CREATE SCHEMA IF NOT EXISTS {GIVEN}")
    problems: list[Problem] = []
    loaded: dict[str, Loaded] = {}
    for number, (name, wanted) in enumerate(sorted(read.items())):
        loading = _Loading(connection, program, files[name], wanted, located(GIVEN, f"facts_{number}"))
        try:
            loaded[name] = loading.load()
        except _Wrong as wrong:
            problems.append(wrong.problem)
    if problems:
        raise ProblemsFound(tuple(problems))
    return loaded


class _Loading:
    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        program: Program,
        file: FactFile,
        wanted: Sequence[bool],
        place: exp.Table,
    ) -> None:
        self.connection = connection
        self.program = program
        self.file = file
        self.wanted = wanted
        self.arity = len(wanted)
        self.place = place

    def load(self) -> Loaded:
        """Make the table. Raises _Wrong."""
        import duckdb

        try:
            if self.file.form.sort == PARQUET:
                found = self._parquet()
            else:
                columns = self._ndjson() if self.file.form.sort == NDJSON else self._separated()
                found = self._texts(columns)
        except NotThere as error:
            raise _Wrong(error.problem) from error
        except duckdb.Error as error:
            # what DuckDB says has cells in it
            problem = fault_of(self.program, self.file, ())
            raise _Wrong(problem or unreadable(self.file.shown, "it is not what its ending says")) from error
        rows = int(self._one(exp.Select(expressions=[exp.Count(this=exp.Star())], from_=exp.From(this=self.place)))[0])
        query = exp.Select(expressions=[exp.Star()], from_=exp.From(this=self.place.copy()))
        return Loaded(query, tuple(found), keys_of(self.connection, self.place, found, self.wanted, rows))

    def _separated(self) -> _Columns:
        form = self.file.form
        rows = first_rows(self.program, self.file, self.arity)
        names = tuple([f"c{number}" for number in range(self.arity)])
        reader = read_text(str(self.file.path), names, form.delimiter, form.quoted, form.header)
        guesses = [kinds.guess([row[place] for row in rows]) if rows else INTEGER for place in range(self.arity)]
        return _Columns(reader, names, tuple(guesses))

    def _ndjson(self) -> _Columns:
        found = self._described(rows_of(read_ndjson(str(self.file.path))))
        if not found or (len(found) == 1 and found[0][0] == "json"):
            # no line, or none that is an object with keys
            problem = fault_of(self.program, self.file, ())
            if problem is not None:
                raise _Wrong(problem)
            found = [(f"c{number}", "BIGINT") for number in range(self.arity)]
        if len(found) != self.arity:
            problem = fault_of(self.program, self.file, ())
            raise _Wrong(problem or wrong_arity(self.program, self.file, self.file.start, len(found)))
        guesses = []
        for name, type_ in found:
            base = type_.partition("(")[0]
            if type_.endswith("]") or base in ("STRUCT", "MAP"):
                raise _Wrong(unfit_column(self.file, name, type_))
            guesses.append(
                INTEGER if base in ("BIGINT", "UBIGINT", "HUGEINT") else DECIMAL if base == "DOUBLE" else ATOM
            )
        names = tuple([name for name, _ in found])
        reader = read_ndjson(str(self.file.path), names, ["VARCHAR"] * len(names))
        return _Columns(reader, names, tuple(guesses), True)

    def _texts(self, columns: _Columns) -> Sequence[int]:
        """Make the table of cells that are texts."""
        cells = [column(ROW, name) for name in columns.names]
        outputs = self._outputs([kinds.as_kind(c, k) for c, k in zip(cells, columns.kinds, strict=True)])
        rows = self._make(self.place, rows_of(columns.reader, outputs, ROW))
        if self._complete(rows):
            return self._sorts(columns.kinds)
        raw = located(GIVEN, "raw")
        self._make(raw, rows_of(columns.reader.copy(), self._outputs(cells), ROW))
        found = [
            self._kind(raw, place, k, columns.fixed) if w else INTEGER
            for place, (k, w) in enumerate(zip(columns.kinds, self.wanted, strict=True))
        ]
        again = [column(ROW, f"c{place}") for place in range(self.arity)]
        outputs = self._outputs([kinds.as_kind(c, k) for c, k in zip(again, found, strict=True)])
        self._make(self.place, rows_of(raw.copy(), outputs, ROW))
        self._run(exp.Drop(this=raw, kind="TABLE"))
        return self._sorts(found)

    def _kind(self, raw: exp.Table, place: int, kind: int, fixed: bool) -> int:
        """The kind of a whole column. Raises _Wrong where a cell is empty, or an integer too large."""
        cell = column(ROW, f"c{place}")
        tests = [kinds.counted(test) for test in (kinds.is_whole(cell), kinds.is_number(cell), kinds.too_large(cell))]
        counts = [exp.Count(this=exp.Star()), exp.Count(this=cell), *tests]
        rows, full, whole, numbers, large = self._one(rows_of(raw.copy(), counts, ROW))
        if full < rows:
            raise _Wrong(fault_of(self.program, self.file, ()) or no_cell(self.program, self.file, place))
        if kind == ATOM and fixed:
            return ATOM
        if numbers + large >= rows and large:
            raise _Wrong(fault_of(self.program, self.file, (place,)) or no_cell(self.program, self.file, place))
        return INTEGER if whole == rows else DECIMAL if numbers == rows else ATOM

    def _parquet(self) -> Sequence[int]:
        reader = read_parquet(str(self.file.path))
        found = self._described(rows_of(reader))
        if len(found) != self.arity:
            raise _Wrong(wrong_arity(self.program, self.file, self.file.start, len(found)))
        cells, reasons, sorts = [], [], []
        for name, type_ in found:
            made = kinds.typed(column(ROW, name), type_)
            if made is None:
                raise _Wrong(unfit_column(self.file, name, type_))
            cells.append(made[0])
            reasons.append(made[1])
            sorts.append(made[2])
        rows = self._make(self.place, rows_of(reader.copy(), self._outputs(cells), ROW))
        if not self._complete(rows):
            full = self._one(
                rows_of(self.place.copy(), [exp.Count(this=column(ROW, f"c{n}")) for n in range(self.arity)], ROW)
            )
            place = next(n for n, number in enumerate(full) if number < rows)
            (there,) = self._one(rows_of(reader.copy(), [exp.Count(this=column(ROW, found[place][0]))], ROW))
            raise _Wrong(no_cell(self.program, self.file, place, reasons[place] if there == rows else ""))
        return self._sorts(sorts)

    def _described(self, query: exp.Select) -> list[tuple[str, str]]:
        """The names and types of the columns of a query."""
        query.set("limit", exp.Limit(expression=exp.Literal.number(0)))
        described = self.connection.execute(sql_of(query)).description or []
        return [(str(item[0]), str(item[1])) for item in described]

    def _outputs(self, cells: Sequence[exp.Expr]) -> list[exp.Expr]:
        return [
            exp.Alias(this=cell if wanted else literal(0, "integer"), alias=exp.to_identifier(f"c{place}"))
            for place, (cell, wanted) in enumerate(zip(cells, self.wanted, strict=True))
        ]

    def _sorts(self, found: Sequence[int]) -> list[int]:
        return [kind if wanted else INTEGER for kind, wanted in zip(found, self.wanted, strict=True)]

    def _complete(self, rows: int) -> bool:
        """Whether every cell of the table has a value."""
        counts = [exp.Count(this=column(ROW, f"c{place}")) for place, wanted in enumerate(self.wanted) if wanted]
        return not counts or all(full == rows for full in self._one(rows_of(self.place.copy(), counts, ROW)))

    def _make(self, place: exp.Table, query: exp.Select) -> int:
        return int(self._run(created(place, query))[0])

    def _one(self, query: exp.Expr) -> tuple[Any, ...]:
        return self._run(query)

    def _run(self, statement: exp.Expr) -> tuple[Any, ...]:
        return tuple(self.connection.execute(sql_of(statement)).fetchone() or ())
