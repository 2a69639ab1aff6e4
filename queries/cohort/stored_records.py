"""Records read back from a run: of one patient from the files of the shard, of all patients of a shard batch by batch.

The constants are exactly those that the run had (integers and decimals apart); each row stands at its Parquet file, with
the number of the row in place of a line. Ids of patients are values of queries, and never part of a path. Problems:
`unknown-patient`, `rejected-patient`, `damaged-run`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import Predicate, Program
from engine.source import Span
from engine.terms import Real, Row, Text, Value
from queries.cohort.column_types import LAYOUTS, NUMBER, integers_of
from queries.cohort.paths import exactly
from queries.cohort.run_folder import PATIENTS, shard_of
from queries.cohort.stored import StoredRun, unreadable_file
from queries.record_rows import AS_OF, Record, record_of
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    import duckdb

    from queries.knowledge import Knowledge

BATCH = 1_000
"""So many patients are read at a time where all of them are."""

ROW_NUMBER = "file_row_number"
"""What DuckDB calls the number of a row in its file, from 0."""

OF_THE_RUN = Span("the day of the run", 0, 1)
"""Where the day stands that was given for all patients of a run."""

Rows = dict[str, dict[Row, Span]]


def record_of_patient(
    run: StoredRun, connection: duckdb.DuckDBPyConnection, knowledge: Knowledge, patient: str
) -> Record:
    """The record of one patient. Raises ProblemsFound where the run has not answered for them."""
    import duckdb

    try:
        shard = shard_of(patient, run.shards)
    except UnicodeEncodeError:
        # bytes of a command line that are no text; no dataset holds them
        raise ProblemsFound((_unknown(run, patient),)) from None
    try:
        if not _answered(run, connection, shard, patient):
            raise ProblemsFound((_without_answer(run, connection, patient),))
        files = run.records(shard)
        run.check([path for paths in files.values() for path in paths])
        rows: Rows = {}
        for name, paths in files.items():
            predicate = knowledge.program.predicates[name]
            for path in paths:
                found = connection.execute(_reading(predicate, "WHERE patient = ?"), [exactly(path), patient])
                read = _row_reader(predicate, _columns(found))
                place = _place_reader(predicate, path, _columns(found))
                for cells in found.fetchall():
                    rows.setdefault(name, {}).setdefault(read(patient, cells), place(cells))
    except (duckdb.Error, ValueError, KeyError) as error:
        raise unreadable_file(error, run.folder) from error
    return _record(patient, rows, run, knowledge.program)


class ShardRecords:
    """The records of the patients of one shard, in order of their ids, batch by batch."""

    def __init__(self, run: StoredRun, connection: duckdb.DuckDBPyConnection, knowledge: Knowledge, shard: int) -> None:
        self.run = run
        self.connection = connection
        self.program = knowledge.program
        self.shard = shard

    def __iter__(self) -> Iterator[tuple[Record, ...]]:
        import duckdb

        try:
            tables = self._tables()
            last = ""
            while True:
                # the empty text comes before all ids, and is none
                found = self.connection.execute(
                    "SELECT patient FROM known_patients WHERE patient > ? ORDER BY patient LIMIT ?", [last, BATCH]
                ).fetchall()
                if not found:
                    return
                patients = [str(patient) for (patient,) in found]
                yield tuple(self._batch(patients, tables))
                last = patients[-1]
        except (duckdb.Error, ValueError, KeyError) as error:
            raise unreadable_file(error, self.run.folder) from error

    def _tables(self) -> list[tuple[str, str, Path]]:
        """Load the files of the shard, sorted by patient: for each its predicate, table and path."""
        known = self.run.dataset(PATIENTS, self.shard)
        files = self.run.records(self.shard)
        self.run.check([*known, *[path for paths in files.values() for path in paths]], whole=True)
        self.connection.execute(
            "CREATE OR REPLACE TEMP TABLE known_patients AS"
            " SELECT DISTINCT patient FROM read_parquet(?, hive_partitioning = false)",
            [[exactly(path) for path in known]],
        )
        made: list[tuple[str, str, Path]] = []
        for name, paths in files.items():
            for path in paths:
                table = f"stored_{len(made)}"
                reading = _reading(self.program.predicates[name], "ORDER BY patient")
                self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS {reading}", [exactly(path)])
                made.append((name, table, path))
        return made

    def _batch(self, patients: Sequence[str], tables: Sequence[tuple[str, str, Path]]) -> Iterator[Record]:
        gathered: dict[str, Rows] = {patient: {} for patient in patients}
        for name, table, path in tables:
            found = self.connection.execute(
                f"SELECT * FROM {table} WHERE patient BETWEEN ? AND ?", [patients[0], patients[-1]]
            )
            columns = _columns(found)
            predicate = self.program.predicates[name]
            read, place = _row_reader(predicate, columns), _place_reader(predicate, path, columns)
            at = columns.index(PATIENT)
            for cells in found.fetchall():
                rows = gathered.get(cells[at])
                if rows is not None:
                    rows.setdefault(name, {}).setdefault(read(cells[at], cells), place(cells))
        for patient, rows in gathered.items():
            yield _record(patient, rows, self.run, self.program)


def _record(patient: str, rows: Rows, run: StoredRun, program: Program) -> Record:
    declared = program.predicates.get(AS_OF)
    if run.day and declared is not None and declared.arity == 1:
        rows[AS_OF] = {(run.day,): OF_THE_RUN}
    ordered = {name: rows[name] for name in program.predicates if name in rows}
    return record_of(patient, ordered, str(run.folder))


# Cells --------------------------------------------------------------------------------------------------------------


def _reading(predicate: Predicate, rest: str) -> str:
    """A query of one file, given as its first value."""
    options = f"{ROW_NUMBER} = {'true' if _numbered(predicate) else 'false'}, hive_partitioning = false"
    return f"SELECT * FROM read_parquet(?, {options}) {rest}"


def _numbered(predicate: Predicate) -> bool:
    """Whether rows can come with their numbers: not where a column of the predicate has that name."""
    return all(argument.name != ROW_NUMBER for argument in predicate.arguments)


def _columns(found: duckdb.DuckDBPyConnection) -> list[str]:
    return [str(column[0]) for column in found.description or ()]


def _row_reader(predicate: Predicate, columns: Sequence[str]) -> Callable[[str, Sequence[Any]], Row]:
    """How a row of a file becomes a row of the predicate. Raises ValueError where a column is not there."""
    picks: list[tuple[str, int, int]] = []
    for argument in predicate.arguments:
        if argument.kind == PATIENT:
            picks.append((PATIENT, -1, -1))
            continue
        other = columns.index(integers_of(argument.name)) if argument.kind == NUMBER else -1
        picks.append((LAYOUTS.get(argument.kind, "atom"), columns.index(argument.name), other))

    def read(patient: str, cells: Sequence[Any]) -> Row:
        return tuple(
            [
                patient if layout == PATIENT else _value(layout, cells[at], cells[other] if other >= 0 else None)
                for layout, at, other in picks
            ]
        )

    return read


def _value(layout: str, cell: Any, integer: Any) -> Value:
    """A constant from its cell, or from that of the integers of the same column. Raises ValueError for an empty one."""
    if cell is None:
        if integer is None:
            raise ValueError("an empty cell")
        return int(integer)
    if layout == "decimal":
        return Real(cell)
    if layout == "integer":
        return int(cell)
    return Text(cell) if layout == "text" else str(cell)


def _place_reader(predicate: Predicate, path: Path, columns: Sequence[str]) -> Callable[[Sequence[Any]], Span]:
    file = str(path)
    if not _numbered(predicate):
        return lambda _: Span(file, 0, 1)
    at = columns.index(ROW_NUMBER)
    return lambda cells: Span(file, int(cells[at]) + 1, 1)


# Patients -----------------------------------------------------------------------------------------------------------


def _answered(run: StoredRun, connection: duckdb.DuckDBPyConnection, shard: int, patient: str) -> bool:
    paths = run.dataset(PATIENTS, shard)
    run.check(paths)
    return any(
        connection.execute(
            "SELECT 1 FROM read_parquet(?) WHERE patient = ? LIMIT 1", [exactly(path), patient]
        ).fetchall()
        for path in paths
    )


def _without_answer(run: StoredRun, connection: duckdb.DuckDBPyConnection, patient: str) -> Problem:
    path = run.rejected()
    run.check([path])
    faults = connection.execute(
        'SELECT DISTINCT problem, predicate, "column" FROM read_parquet(?) WHERE patient = ? ORDER BY ALL',
        [exactly(path), patient],
    ).fetchall()
    if faults:
        return _rejected(path, patient, faults)
    return _unknown(run, patient)


def _unknown(run: StoredRun, patient: str) -> Problem:
    return Problem(
        "unknown-patient",
        ERROR,
        f"the run knows no patient `{patient}`",
        (Label(Span(str(run.folder), 1, 1), "this run"),),
        "an answer about somebody else would be a wrong one",
        f"write the id letter by letter as the input has it; the dataset `{PATIENTS}` of the run lists those answered",
    )


def _rejected(path: Path, patient: str, faults: Sequence[tuple[Any, ...]]) -> Problem:
    told = []
    for problem, predicate, column in faults:
        where = f"`{predicate}`" if predicate else ""
        where += f", column `{column}`" if column else ""
        told.append(f"{problem} in {where}" if where else str(problem))
    return Problem(
        "rejected-patient",
        ERROR,
        f"`{patient}` was set aside: {'; '.join(told)}",
        (Label(Span(str(path), 1, 1), "has the rows"),),
        "an answer from a record with faults could be a wrong one, so there is none",
        "correct the record in the input, and run it again",
    )
