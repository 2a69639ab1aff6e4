"""What can be seen only across rows: whose they are, days that are not stated, several values for one, repeats."""

from __future__ import annotations

from collections.abc import Iterable

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.values import all_of, any_of, cast, function, present
from queries.cohort.datasets import Dataset, typed_columns
from queries.cohort.reading import FILE, ROW, named, select
from queries.cohort.rows import patients_of, typed_rows
from queries.cohort.tables import DOUBTS, FAULTS, PATIENTS, Tables, all_of_table, all_rows, finding, is_in, table, text
from queries.record_rows import AS_OF
from queries.record_vocabulary import PATIENT

_SEVERAL, _REPEATED = "several", "repeated"


def list_patients(tables: Tables, datasets: Iterable[Dataset]) -> int:
    """Make the table of all patients; returns how many there are."""
    named_by = [patients_of(dataset) for dataset in datasets]
    if not named_by:
        tables.make(PATIENTS, (PATIENT,))
        return 0
    return tables.create(PATIENTS, select([column(ROW, PATIENT)], all_rows(named_by)).distinct(copy=False))


def note_missing_days(tables: Tables, dataset: Dataset) -> None:
    """Note the patients of whom the dataset `as_of` has no row."""
    stated = is_in(column(ROW, PATIENT), patients_of(dataset))
    outputs = finding(
        column(ROW, PATIENT), AS_OF, text("missing-as-of"), "", exp.Null(), text("no day is stated"), exp.Null()
    )
    tables.insert(FAULTS, [select(outputs, table(PATIENTS), where=exp.Not(this=stated))])


def note_several_values(tables: Tables, dataset: Dataset) -> None:
    """Note the patients of whom a predicate that has one value has several, once for each of the values."""
    values = values_of(dataset)
    stated = all_of([present(column(ROW, PATIENT)), any_of([present(value) for value in values])])
    rows = select([exp.Star()], typed_rows(dataset), where=stated)
    more = exp.GT(this=exp.Count(this=exp.Star()), expression=exp.Literal.number(1))
    grouped = select([column(ROW, PATIENT)], rows).group_by(column(ROW, PATIENT), copy=False)
    if tables.create(_SEVERAL, grouped.having(more, copy=False)):
        [name] = dataset.form.columns
        theirs = is_in(column(ROW, PATIENT), all_of_table(_SEVERAL))
        outputs = [column(ROW, PATIENT), *values, named(function("MIN", column(ROW, FILE)), FILE)]
        different = select(outputs, rows.copy(), where=theirs)
        different = different.group_by(column(ROW, PATIENT), *values_of(dataset), copy=False)
        shown = function("COALESCE", *[cast(value, "atom") for value in values_of(dataset)])
        message = text("another value is stated for the same patient")
        told = finding(
            column(ROW, PATIENT), dataset.name, text("several-values"), name, shown, message, column(ROW, FILE)
        )
        tables.insert(FAULTS, [_repeating(told, different, [column(ROW, PATIENT)], exp.Count(this=exp.Star()))])
    tables.drop(_SEVERAL)


def note_repeats(tables: Tables, dataset: Dataset, rows: exp.Select) -> tuple[int, int]:
    """Note which of some typed rows say what others say; returns how many there are besides, and how many of those.

    Rows are grouped by a hash, which takes little memory; only those whose hash occurs twice are compared.
    """

    def cells() -> list[exp.Expr]:
        return [column(ROW, PATIENT), *values_of(dataset)]

    hashed = [named(function("HASH", *cells()), "hash"), named(exp.Count(this=exp.Star()), "count")]
    groups = select(hashed, rows).group_by(exp.column("hash"), copy=False)
    total = function("COALESCE", exp.Sum(this=column(ROW, "count")), exp.Literal.number(0))
    [(all_, different)] = tables.rows(select([total, exp.Count(this=exp.Star())], groups))
    if all_ == different:
        return int(all_), 0
    more = exp.GT(this=column(ROW, "count"), expression=exp.Literal.number(1))
    tables.create(_REPEATED, select([column(ROW, "hash")], groups.copy(), where=more))
    alike = is_in(function("HASH", *cells()), all_of_table(_REPEATED, "hash"))
    candidates = select([exp.Star()], rows.copy(), where=alike)
    message = text("says what another row says")
    told = finding(column(ROW, PATIENT), dataset.name, text("repeated-row"), "", exp.Null(), message, column(ROW, FILE))
    repeats = tables.insert(DOUBTS, [_repeating(told, candidates, cells(), exp.RowNumber())])
    tables.drop(_REPEATED)
    return int(all_) - repeats, repeats


def values_of(dataset: Dataset) -> list[exp.Expr]:
    """The columns of typed rows but for the patient."""
    return [column(ROW, name) for name in typed_columns(dataset.form)[1:]]


def _repeating(outputs: list[exp.Expr], rows: exp.Select, alike: list[exp.Expr], counted: exp.Expr) -> exp.Select:
    """The rows for which something counted over those that are alike is more than 1."""
    over = exp.Window(this=counted, partition_by=alike)
    query = select(outputs, rows)
    query.set("qualify", exp.Qualify(this=exp.GT(this=over, expression=exp.Literal.number(1))))
    return query
