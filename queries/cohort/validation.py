"""The whole input of a cohort judged by the declarations, in SQL and in bounded memory.

Each dataset is read once with a quick test for each row; only rows that fail it are looked at more closely. Whatever is
found stands in tables of the connection, so that memory does not grow with the number of patients; where a spill folder
is set on the connection, nor with the number of faults.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.values import cast, function, present
from engine.problem import ERROR, Problem, ProblemsFound
from engine.tuples import NamedTuple
from queries.cohort.across import list_patients, note_missing_days, note_repeats, note_several_values, values_of
from queries.cohort.broken import broken_files, drop_notes, lines_without_objects, noted_lines
from queries.cohort.columns import of_file
from queries.cohort.counting import Count, counts_in
from queries.cohort.datasets import CSV, NDJSON, Dataset, Datasets, Part
from queries.cohort.reading import FILE, ROW, cell_name, named, raw_rows, select
from queries.cohort.rows import Rows, typed_rows
from queries.cohort.tables import (
    DOUBTS,
    FAULTS,
    FAULTY_PATIENTS,
    FOUND,
    PATIENTS,
    Tables,
    all_of_table,
    is_in,
    table,
)
from queries.record_rows import AS_OF
from queries.record_values import DATE, Fault, value_of
from queries.record_vocabulary import PATIENT, Vocabulary

if TYPE_CHECKING:
    import duckdb

_SUSPECTS, _JUDGED, _DAYS = "suspects", "judged", "days"
_DAY = "day"


class Validation(NamedTuple):
    """What came of judging the input.

    `patients` is how many there are, `faulty` how many of them have faults. `problems` forbid the run as a whole;
    `counts` has the faults, which set their patients aside, and the doubts. `typed` has for each predicate a query of the
    rows that can be used: of patients without faults, each once, in columns `queries.cohort.datasets.typed_columns`;
    `rows` counts these. Both are empty where there are `problems`, and of no use where the run is forbidden. The connection
    has the tables FAULTS, FAULTY_PATIENTS and PATIENTS, on which the queries rest.
    """

    datasets: Datasets
    vocabulary: Vocabulary
    as_of: str
    patients: int
    faulty: int
    rows: Mapping[str, int]
    counts: tuple[Count, ...]
    typed: Mapping[str, exp.Query]
    problems: tuple[Problem, ...]

    @property
    def forbidden(self) -> bool:
        """Whether the run is forbidden, also where the patients with faults would be set aside."""
        return bool(self.problems) or any(count.problem == "missing-patient" for count in self.counts)


def validate(
    connection: duckdb.DuckDBPyConnection, datasets: Datasets, vocabulary: Vocabulary, as_of: str | None
) -> Validation:
    """Judge all datasets. `as_of` is a day that counts instead of the one that the dataset `as_of` has for each patient.

    Raises ProblemsFound where the datasets have problems, and what DuckDB raises for want of memory or of space.
    """
    if datasets.problems:
        raise ProblemsFound(datasets.problems)
    return _Validating(connection, datasets, vocabulary, as_of).validation()


class _Validating:
    """One validation."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, datasets: Datasets, vocabulary: Vocabulary, as_of: str | None
    ) -> None:
        self.tables = Tables(connection)
        self.datasets = datasets
        self.vocabulary = vocabulary
        self.as_of = as_of or ""
        self.day: exp.Expr | None = None
        self.problems: list[Problem] = []
        self.whole: dict[str, Dataset] = {}
        """The datasets that could be read to their ends."""

    def validation(self) -> Validation:
        tables, vocabulary = self.tables, self.vocabulary
        # rows have no order, and keeping one costs time and memory
        tables.connection.execute("SET preserve_insertion_order = false")
        for name in (FAULTS, DOUBTS):
            tables.make(name, FOUND)
        self._find_day()
        for name, dataset in self.datasets.found.items():
            if name != AS_OF:
                self._judge(dataset)
        patients = list_patients(tables, self.whole.values())
        if AS_OF in self.whole and not self.as_of:
            note_missing_days(tables, self.whole[AS_OF])
        for dataset in self.whole.values():
            if dataset.form.scalar:
                note_several_values(tables, dataset)
        faulty = select([column(ROW, PATIENT)], table(FAULTS), where=present(column(ROW, PATIENT)))
        set_aside = tables.create(FAULTY_PATIENTS, faulty.distinct(copy=False))
        typed, rows = self._typed(patients, set_aside) if not self.problems else ({}, {})
        counts = (*counts_in(tables, FAULTS, True), *counts_in(tables, DOUBTS, False))
        tables.drop(DOUBTS, _DAYS)
        return Validation(
            self.datasets, vocabulary, self.as_of, patients, set_aside, rows, counts, typed, tuple(self.problems)
        )

    def _find_day(self) -> None:
        """Judge the dataset `as_of`, and settle which day counts for whom."""
        dataset = self.datasets.found.get(AS_OF)
        if dataset is not None:
            self._judge(dataset)
        if self.as_of:
            value = value_of(self.as_of, True, DATE)
            if isinstance(value, Fault):
                message = f"{value.message}, and the question is asked as of that day"
                self.problems.append(Problem(value.name, ERROR, message, (), value.why, value.help))
            else:
                self.day = cast(exp.Literal.string(str(value)), "date")
        elif dataset is None:
            self.problems.append(
                Problem(
                    "missing-as-of",
                    ERROR,
                    "neither `--as-of` nor a dataset `as_of` says of which day the records are",
                    (),
                    "what holds depends on the day, and today is not assumed",
                    "ask with `--as-of YYYY-MM-DD`, or add a dataset `as_of` with the columns `patient` and `date`",
                )
            )
        elif AS_OF in self.whole:
            [name] = dataset.form.columns
            day = named(function("MIN", column(ROW, name)), _DAY)
            days = select([column(ROW, PATIENT), day], typed_rows(dataset), where=present(column(ROW, PATIENT)))
            self.tables.create(_DAYS, days.group_by(column(ROW, PATIENT), copy=False))
            self.day = column(ROW, _DAY)

    def _judge(self, dataset: Dataset) -> None:
        """Judge the rows of a dataset."""
        readable = [self._judge_part(dataset, part) for part in dataset.parts]
        if all(readable):
            self.whole[dataset.name] = dataset

    def _judge_part(self, dataset: Dataset, part: Part) -> bool:
        """Judge the rows of a part; false where some of them cannot be read."""
        import duckdb

        connection, tables = self.tables.connection, self.tables
        rows = Rows(part, dataset.form, self.vocabulary, None if dataset.name == AS_OF else self.day)
        source: exp.Query = raw_rows(part, dataset.form, noting=True)
        if isinstance(rows.day, exp.Column):
            source = _with_days(source)
        every: list[exp.Expr] = [exp.Column(this=exp.Star(), table=exp.to_identifier(ROW))]
        not_fine = exp.Not(this=exp.Is(this=exp.Paren(this=rows.fine()), expression=exp.true()))
        drop_notes(connection)
        try:
            suspects = tables.create(_SUSPECTS, select(every, source, where=not_fine))
        except duckdb.Error as error:
            found = broken_files(connection, self.datasets, dataset, part) if of_file(error) else ()
            if not found:
                raise
            self.problems += found
            return False
        found = ()
        if part.format == CSV:
            found = noted_lines(connection, self.datasets, dataset)
        elif part.format == NDJSON and suspects:
            count = named(exp.Count(this=exp.Star()), "count")
            lines = select([column(ROW, FILE), count], table(_SUSPECTS), where=rows.broken())
            counts = dict(tables.rows(lines.group_by(column(ROW, FILE), copy=False)))
            found = lines_without_objects(connection, self.datasets, counts)
        self.problems += found
        if suspects:
            tables.create(_JUDGED, rows.judged(table(_SUSPECTS)))
            tables.insert(FAULTS, rows.faults(table(_JUDGED)))
            tables.insert(DOUBTS, rows.doubts(table(_JUDGED)))
            tables.drop(_JUDGED)
        tables.drop(_SUSPECTS)
        return not found

    def _typed(self, patients: int, set_aside: int) -> tuple[dict[str, exp.Query], dict[str, int]]:
        """Queries of the rows that can be used, and how many there are; rows that repeat others are noted."""
        typed: dict[str, exp.Query] = {}
        sizes: dict[str, int] = {}
        for name, form in self.vocabulary.forms.items():
            if name == AS_OF and self.as_of and form.scalar:
                assert self.day is not None
                [day] = form.columns
                outputs: list[exp.Expr] = [column(ROW, PATIENT), named(self.day.copy(), day)]
                typed[name] = select(outputs, table(PATIENTS), where=_usable(set_aside))
                sizes[name] = patients - set_aside
            elif name in self.whole and (name != AS_OF or form.scalar):
                dataset = self.whole[name]
                outputs = [column(ROW, PATIENT), *values_of(dataset)]
                rows = typed_rows(dataset)
                usable = select([*outputs, column(ROW, FILE)], rows, where=_usable(set_aside))
                sizes[name], repeats = note_repeats(self.tables, dataset, usable)
                query = select([o.copy() for o in outputs], rows.copy(), where=_usable(set_aside))
                typed[name] = query.distinct(copy=False) if repeats else query
        return typed, sizes


def _with_days(rows: exp.Query) -> exp.Select:
    """Rows with the day of their patient's record."""
    every: list[exp.Expr] = [exp.Column(this=exp.Star(), table=exp.to_identifier(ROW)), column(_DAYS, _DAY)]
    same = exp.EQ(this=column(ROW, cell_name(0)), expression=column(_DAYS, PATIENT))
    return select(every, rows).join(table(_DAYS), on=same, join_type="left", copy=False)


def _usable(set_aside: int) -> exp.Expr | None:
    """A test whether a row is of a patient without faults; None where all are."""
    return exp.Not(this=is_in(column(ROW, PATIENT), all_of_table(FAULTY_PATIENTS))) if set_aside else None
