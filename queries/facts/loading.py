"""Files of facts read into tables of a database, each column with the kind of its cells.

A file is read once, by the kinds that its first lines have; where a later cell is of another kind it is read again, and
the kinds are those of all cells. Files are read beside each other while the rest of a question is made ready, so nothing
here imports SQLGlot: statements are fixed texts, made of places and kinds, and paths are bound parameters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from engine.evaluators.duckdb.sorts import ATOM, DECIMAL, INTEGER
from engine.problem import Problem, ProblemsFound
from engine.program import Program
from engine.tuples import NamedTuple
from queries.facts import kinds
from queries.facts.faults import NotThere, fault_of, first_rows, no_cell, unfit_column
from queries.facts.folder import NDJSON, PARQUET, FactFile, unreadable, wrong_arity
from queries.processes import processors

if TYPE_CHECKING:
    import duckdb

GIVEN = "given"
"""The schema of the tables of facts."""

Columns = Mapping[str, Sequence[bool]]
"""For each predicate whose file is needed, which of its columns something is asked of."""


class Filled(NamedTuple):
    """A table with the facts of a file: its name in the schema GIVEN, the kinds of its columns, and how many rows it has.

    `place` is the first column of integers that is read; -1 where there is none.
    """

    table: str
    kinds: tuple[int, ...]
    rows: int
    place: int


class Loads:
    """Files that are being read; `result` waits for all of them."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, program: Program, files: Mapping[str, FactFile], read: Columns
    ) -> None:
        self._program = program
        self._files = files
        self._read = read
        self._connection = connection
        # large files first, so that they are not waited for alone
        self._waiting = sorted(read, key=lambda name: (_size(files[name]), name))
        self._numbers = {name: number for number, name in enumerate(sorted(read))}
        self._lock = Lock()
        self._filled: dict[str, Filled] = {}
        self._failures: list[BaseException] = []
        connection.execute("SET preserve_insertion_order = false")
        connection.execute(f"CREATE SCHEMA {GIVEN}")
        self._threads = [Thread(target=self._work) for _ in range(min(processors(), len(read)))]
        for thread in self._threads:
            thread.start()

    def result(self) -> dict[str, Filled]:
        """The tables. Raises ProblemsFound with what is wrong in each file."""
        self._join()
        others = [error for error in self._failures if not isinstance(error, NotThere)]
        if others:
            raise others[0]
        problems = [error.problem for error in self._failures if isinstance(error, NotThere)]
        if problems:
            raise ProblemsFound(tuple(problems))
        return self._filled

    def stop(self) -> None:
        """Give up what is not read yet."""
        with self._lock:
            self._waiting.clear()
        if any(thread.is_alive() for thread in self._threads):
            self._connection.interrupt()
        self._join()

    def _join(self) -> None:
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        with self._connection.cursor() as cursor:
            while True:
                with self._lock:
                    if not self._waiting:
                        return
                    name = self._waiting.pop()
                table = f"facts_{self._numbers[name]}"
                try:
                    self._filled[name] = _Loading(
                        cursor, self._program, self._files[name], self._read[name], table
                    ).load()
                except BaseException as error:
                    self._failures.append(error)
                    if not isinstance(error, NotThere):
                        return


@contextmanager
def loading(
    connection: duckdb.DuckDBPyConnection, program: Program, files: Mapping[str, FactFile], read: Columns
) -> Iterator[Loads]:
    """Read files beside what is done within the context; nothing of it goes on after its end."""
    loads = Loads(connection, program, files, read)
    try:
        yield loads
    finally:
        loads.stop()


class _Source(NamedTuple):
    """The rows of a file as what a query reads from, its parameters, and the kinds that its columns are taken to have.

    With `fixed` the file states which cells are texts.
    """

    text: str
    parameters: dict[str, Any]
    kinds: tuple[int, ...]
    fixed: bool = False


class _Loading:
    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        program: Program,
        file: FactFile,
        wanted: Sequence[bool],
        table: str,
    ) -> None:
        self.connection = connection
        self.program = program
        self.file = file
        self.wanted = wanted
        self.arity = len(wanted)
        self.table = table
        self.rows = 0
        self.path = pattern_of(str(file.path))
        self.cells = [f"c{place}" for place in range(self.arity)]

    def load(self) -> Filled:
        """Make the table. Raises NotThere."""
        import duckdb

        try:
            if self.file.form.sort == PARQUET:
                found = self._parquet()
            else:
                found = self._texts(self._ndjson() if self.file.form.sort == NDJSON else self._separated())
        except duckdb.InterruptException:
            raise
        except (duckdb.OutOfMemoryException, duckdb.InternalException):
            raise
        except duckdb.Error as error:
            # what DuckDB says has cells in it
            raise self._fault(unreadable(self.file.shown, "it is not what its ending says")) from error
        sorts = tuple([kind if wanted else INTEGER for kind, wanted in zip(found, self.wanted, strict=True)])
        place = next((n for n, (k, w) in enumerate(zip(sorts, self.wanted, strict=True)) if w and k == INTEGER), -1)
        return Filled(self.table, sorts, self.rows, place)

    def _separated(self) -> _Source:
        form = self.file.form
        rows = first_rows(self.program, self.file, self.arity)
        quote = '"' if form.quoted else ""
        columns = ", ".join([f"'{cell}': 'VARCHAR'" for cell in self.cells])
        text = (
            f"READ_CSV($path, columns = {{{columns}}}, auto_detect = false, header = $header, delim = $delimiter, "
            "quote = $quote, escape = $quote, comment = '', encoding = 'utf-8', strict_mode = true, "
            "null_padding = false, hive_partitioning = false)"
        )
        parameters = {"path": self.path, "header": form.header, "delimiter": form.delimiter, "quote": quote}
        return _Source(
            text, parameters, tuple([kinds.guess([row[place] for row in rows]) for place in range(self.arity)])
        )

    def _ndjson(self) -> _Source:
        described = self._described("READ_NDJSON($path, sample_size = -1, hive_partitioning = false)")
        if not described or (len(described) == 1 and described[0] == ("json", "JSON")):
            # no line, or none that is an object with keys
            fault = fault_of(self.program, self.file, ())
            if fault is not None:
                raise NotThere(fault)
            described = [(cell, "BIGINT") for cell in self.cells]
        if len(described) != self.arity:
            raise self._fault(wrong_arity(self.program, self.file, self.file.start, len(described)))
        guesses = []
        for name, type_ in described:
            kind = kinds.json_kind(type_)
            if kind is None:
                raise NotThere(unfit_column(self.file, name, type_))
            guesses.append(kind)
        parameters = {"path": self.path, "columns": {name: "VARCHAR" for name, _ in described}}
        return _Source(
            f"READ_NDJSON($path, columns = $columns, hive_partitioning = false) AS row({', '.join(self.cells)})",
            parameters,
            tuple(guesses),
            True,
        )

    def _texts(self, source: _Source) -> Sequence[int]:
        """Make the table of cells that are texts."""
        values = [kinds.as_kind(c, k) for c, k in zip(self.cells, source.kinds, strict=True)]
        if self._complete(self._make(self.table, values, source.text, source.parameters)):
            return source.kinds
        raw = f"raw_{self.table}"
        self._make(raw, self.cells, source.text, source.parameters)
        read = f"{GIVEN}.{raw}"
        asked = zip(self.cells, source.kinds, self.wanted, strict=True)
        found = [self._kind(read, n, cell, k, source.fixed) if w else INTEGER for n, (cell, k, w) in enumerate(asked)]
        self._make(self.table, [kinds.as_kind(c, k) for c, k in zip(self.cells, found, strict=True)], read, {})
        self.connection.execute(f"DROP TABLE {read}")
        return found

    def _kind(self, read: str, place: int, cell: str, kind: int, fixed: bool) -> int:
        """The kind of a whole column. Raises NotThere where a cell is empty, or an integer too large."""
        tests = [kinds.is_whole(cell), kinds.is_number(cell), kinds.is_too_large(cell)]
        counts = ", ".join([f"COUNT_IF({test})" for test in tests])
        rows, full, whole, numbers, large = self._one(f"SELECT COUNT(*), COUNT({cell}), {counts} FROM {read}")
        if full < rows:
            raise self._fault(no_cell(self.program, self.file, place))
        if kind == ATOM and fixed:
            return ATOM
        if large and numbers == rows:
            raise self._fault(no_cell(self.program, self.file, place, "too large"), (place,))
        return INTEGER if whole == rows else DECIMAL if numbers == rows else ATOM

    def _parquet(self) -> Sequence[int]:
        read = "READ_PARQUET($path, hive_partitioning = false)"
        described = self._described(read)
        if len(described) != self.arity:
            raise NotThere(wrong_arity(self.program, self.file, self.file.start, len(described)))
        columns = []
        for cell, (name, type_) in zip(self.cells, described, strict=True):
            made = kinds.typed(cell, type_)
            if made is None:
                raise NotThere(unfit_column(self.file, name, type_))
            columns.append(made)
        source = f"{read} AS row({', '.join(self.cells)})"
        rows = self._make(self.table, [column.value for column in columns], source, {"path": self.path})
        if not self._complete(rows):
            counts = ", ".join([f"COUNT({cell})" for cell in self.cells])
            made_ = self._one(f"SELECT {counts} FROM {GIVEN}.{self.table}")
            there = self._one(f"SELECT {counts} FROM {source}", {"path": self.path})
            place = next(n for n, number in enumerate(made_) if number < rows)
            raise NotThere(
                no_cell(self.program, self.file, place, columns[place].reason if there[place] == rows else "")
            )
        return [column.kind for column in columns]

    def _described(self, read: str) -> list[tuple[str, str]]:
        """The names and types of the columns of a file."""
        self.connection.execute(f"SELECT * FROM {read} LIMIT 0", {"path": self.path})
        described = self.connection.description or []
        self.connection.fetchall()
        return [(str(item[0]), str(item[1])) for item in described]

    def _make(self, table: str, values: Sequence[str], source: str, parameters: dict[str, Any]) -> int:
        """Make a table of some values; a column that nobody asks for is 0 in each row. Returns the number of rows."""
        outputs = [
            f"{value if wanted else 'CAST(0 AS BIGINT)'} AS {cell}"
            for value, wanted, cell in zip(values, self.wanted, self.cells, strict=True)
        ]
        statement = f"CREATE OR REPLACE TABLE {GIVEN}.{table} AS SELECT {', '.join(outputs)} FROM {source}"
        self.rows = int(self._one(statement, parameters)[0])
        return self.rows

    def _complete(self, rows: int) -> bool:
        """Whether every cell of the table has a value."""
        counts = [f"COUNT({cell})" for cell, wanted in zip(self.cells, self.wanted, strict=True) if wanted]
        return not counts or all(n == rows for n in self._one(f"SELECT {', '.join(counts)} FROM {GIVEN}.{self.table}"))

    def _one(self, statement: str, parameters: dict[str, Any] | None = None) -> tuple[Any, ...]:
        (row,) = self.connection.execute(statement, parameters or {}).fetchall()
        return tuple(row)

    def _fault(self, otherwise: Problem, integers: Sequence[int] = ()) -> NotThere:
        """What is wrong with the file, with its line where that can be found."""
        return NotThere(fault_of(self.program, self.file, integers) or otherwise)


def pattern_of(path: str) -> str:
    """A path as DuckDB takes it, which opens what matches a pattern: each letter stands for itself."""
    return "".join([f"[{letter}]" if letter in "*?[" else letter for letter in path])


def _size(file: FactFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:
        return 0
