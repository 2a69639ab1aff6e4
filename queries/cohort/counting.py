"""How often each problem was found, and where: the counts of a validation, with a few samples."""

from __future__ import annotations

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.values import all_of, function
from engine.tuples import NamedTuple
from queries.cohort.reading import FILE, ROW, named, select
from queries.cohort.tables import Tables, table
from queries.record_vocabulary import PATIENT

SAMPLES = 5
"""So many patients are named for each problem."""
KEYS = 8
"""So many unknown columns are named."""


class Sample(NamedTuple):
    """One of the places of a problem: a file, and whose row it is (empty where it names nobody)."""

    file: str
    patient: str


class Count(NamedTuple):
    """How often a problem was found in a column (empty where it is about whole rows).

    `severe` problems forbid the use of a patient's record, the others are to be warned of. `said` is what is said of the
    cells, `keys` are the first of the unknown columns that lines of NDJSON have.
    """

    predicate: str
    problem: str
    column: str
    severe: bool
    rows: int
    patients: int
    samples: tuple[Sample, ...]
    said: tuple[str, ...]
    keys: tuple[str, ...] = ()


def counts_in(tables: Tables, found: str, severe: bool) -> list[Count]:
    """What a table of findings has, by predicate, problem and column."""
    by = ("predicate", "problem", "column")
    text = exp.Literal.string
    each = _grouped(
        table(found),
        (*by, PATIENT),
        [
            named(exp.Count(this=exp.Star()), "count"),
            named(function("MIN", column(ROW, FILE)), FILE),
        ],
    )
    who = function("COALESCE", column(ROW, PATIENT), text(""))
    sample = function("ROW", function("COALESCE", column(ROW, FILE), text("")), who)
    whole = _grouped(
        each,
        by,
        [
            exp.Sum(this=column(ROW, "count")),
            exp.Count(this=column(ROW, PATIENT)),
            function("ARG_MIN", sample, who.copy(), exp.Literal.number(SAMPLES)),
        ],
    )
    said: dict[tuple[str, str, str], list[str]] = {}
    for *place, message in sorted(tables.rows(_grouped(table(found), (*by, "message"), []))):
        said.setdefault((place[0], place[1], place[2]), []).append(message)
    rows = tables.rows(whole.order_by(*[column(ROW, name) for name in by], copy=False))
    return [
        Count(
            predicate,
            problem,
            name,
            severe,
            int(rows_),
            patients,
            tuple([Sample(*sample) for sample in samples]),
            tuple(said[predicate, problem, name]),
            _keys(tables, found, predicate) if problem == "unknown-column" else (),
        )
        for predicate, problem, name, rows_, patients, samples in rows
    ]


def _grouped(source: exp.Expr, by: tuple[str, ...], outputs: list[exp.Expr]) -> exp.Select:
    groups: list[exp.Expr] = [column(ROW, name) for name in by]
    return select([*groups, *outputs], source).group_by(*[g.copy() for g in groups], copy=False)


def _keys(tables: Tables, found: str, predicate: str) -> tuple[str, ...]:
    """The unknown columns that most lines of a dataset have."""
    tests: list[exp.Expr] = [
        exp.EQ(this=column(ROW, name), expression=exp.Literal.string(text))
        for name, text in (("predicate", predicate), ("problem", "unknown-column"))
    ]
    keys = select([column(ROW, "value")], table(found), where=all_of(tests)).group_by(column(ROW, "value"))
    many = exp.Ordered(this=exp.Count(this=exp.Star()), desc=True)
    return tuple([key for (key,) in tables.rows(keys.order_by(many, column(ROW, "value")).limit(KEYS))])
