"""The answers of a run counted: by each argument with few values, by rule, by source and by review status.

Patients are in one shard each, so counts of shards add up; memory does not grow with the number of patients. Sources are
those that the rules behind an answer cite. Where a citation has a variable, its value is in the firings, and unknown where
the run keeps none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.store import sql_of
from engine.evaluators.duckdb.values import function
from engine.planning import join_variables
from engine.program import ATOM_KINDS_EXCLUDED, Predicate, Program, Rule
from engine.terms import Variable
from engine.tuples import NamedTuple
from queries.cohort.firing_values import FILLED_IN, STRUCTS, as_structs
from queries.cohort.paths import exactly
from queries.cohort.run_folder import RULES
from queries.cohort.stored import StoredRun, connect, read, unreadable_file
from queries.knowledge import answer_predicates
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    from pathlib import Path

    import duckdb

MOST_VALUES = 40
"""An argument with more values than these tells single things apart and not sorts of them."""

UNKNOWN_SOURCE = "(named by the case, and not kept)"
"""Counted where a rule cites by a variable, and the run keeps no firings."""


class Count(NamedTuple):
    """How many rows have a value (or rest on a rule, or a source), and about how many patients."""

    name: str
    rows: int
    patients: int


class Column(NamedTuple):
    """An argument with the counts of its values, most rows first; without counts where it has more than MOST_VALUES."""

    name: str
    values: int
    counts: tuple[Count, ...]


class Crossed(NamedTuple):
    """The rows that have a value of one argument and one of another, by these two values."""

    down: str
    across: str
    rows: Mapping[tuple[str, str], int]


class Counted(NamedTuple):
    """An answer predicate: whether its rows are about patients, how many there are, and counts of them."""

    predicate: str
    of_patients: bool
    total: Count
    columns: tuple[Column, ...]
    crossed: Crossed | None
    rules: tuple[Count, ...]
    sources: tuple[Count, ...]
    statuses: tuple[Count, ...]


class Fault(NamedTuple):
    """What patients were set aside for: rows with this fault, and patients who have such rows."""

    problem: str
    predicate: str
    column: str
    rows: int
    patients: int


class Summary(NamedTuple):
    """A run counted. `run` is what `run.json` says."""

    run: Mapping[str, Any]
    program: Program
    answers: tuple[Counted, ...]
    faults: tuple[Fault, ...]


def summarise(run: StoredRun) -> Summary:
    """Count the answers of a run. Raises ProblemsFound where a file is not as it was written."""
    from tempfile import TemporaryDirectory

    import duckdb

    program = run.knowledge().program
    described = run.described()
    with TemporaryDirectory(prefix="whyhold-") as spill, connect(spill) as connection:
        try:
            counting = _Counting(run, connection, program)
            answers = tuple([counting.counted(program.predicates[name]) for name in answer_predicates(program)])
            faults = _faults(run, connection)
        except duckdb.Error as error:
            raise unreadable_file(error, run.folder) from error
    return Summary(described, program, answers, faults)


class _Tally:
    """Rows and patients by value, added up over shards."""

    def __init__(self) -> None:
        self.found: dict[str, list[int]] = {}

    def add(self, rows: Iterable[tuple[Any, ...]]) -> None:
        for value, count, patients in rows:
            known = self.found.setdefault("" if value is None else str(value), [0, 0])
            known[0] += int(count)
            known[1] += int(patients)

    def counts(self) -> tuple[Count, ...]:
        made = [Count(name, rows, patients) for name, (rows, patients) in self.found.items()]
        return tuple(sorted(made, key=lambda c: (-c.rows, c.name)))


_SOURCES = """
SELECT predicate, source, count(*), count(DISTINCT patient)
FROM (
    SELECT DISTINCT
        c.predicate,
        f.patient,
        filled_in(c.head, f.values) AS row,
        CASE WHEN c.place > 0 THEN substr(f.values[c.place], 2) ELSE c.source END AS source
    FROM stored_firings AS f JOIN citing AS c ON c.rule = f.rule
    WHERE f.lost_to IS NULL
)
GROUP BY ALL
"""
"""Conclusions by what their rules cite: a conclusion that two rules give, citing the same, counts once."""


class _Counting:
    def __init__(self, run: StoredRun, connection: duckdb.DuckDBPyConnection, program: Program) -> None:
        self.run = run
        self.connection = connection
        self.program = program
        connection.execute("CREATE TEMP TABLE statuses (rule VARCHAR, status VARCHAR)")
        connection.execute(
            f"CREATE TEMP TABLE citing (rule VARCHAR, predicate VARCHAR, source VARCHAR, place INTEGER, head {STRUCTS})"
        )
        connection.execute(FILLED_IN)
        for rule in program.rules:
            if program.predicates[rule.head.predicate].answer:
                connection.execute("INSERT INTO statuses VALUES (?, ?)", [rule.id, rule.status])
                head = as_structs(rule.head.args, join_variables(rule.body), connection)
                for source, place in _citations(rule):
                    row = [rule.id, rule.head.predicate, source, place, head]
                    connection.execute("INSERT INTO citing VALUES (?, ?, ?, ?, ?)", row)
        self._sources = self._cited() if run.with_firings else {}

    def counted(self, predicate: Predicate) -> Counted:
        """All counts of one answer predicate."""
        patient = next((a.name for a in predicate.arguments if a.kind == PATIENT), None)
        kinds = [a for a in predicate.arguments if a.kind not in (*ATOM_KINDS_EXCLUDED, PATIENT)]
        total, rules, statuses = _Tally(), _Tally(), _Tally()
        sources = self._sources.get(predicate.name, _Tally()) if patient is not None else _Tally()
        columns = {argument.name: _Tally() for argument in kinds}
        pair = [a.name for a in kinds if a.kind != "any"][:2]
        crossed: dict[tuple[str, str], int] = {}
        for files in self._parts(predicate.name, patient):
            self._view(files, patient is None)
            total.add(self._rows(None, patient))
            for name, tally in columns.items():
                tally.add(self._rows(name, patient))
            rules.add(self._rows(RULES, patient))
            statuses.add(self._by_rules(patient, "statuses", "status"))
            if not self.run.with_firings or patient is None:
                sources.add(self._by_rules(patient, "citing", "source"))
            if len(pair) == 2:
                for down, across, rows in self._pairs(pair):
                    key = (str(down), str(across))
                    crossed[key] = crossed.get(key, 0) + int(rows)
        made = tuple([_column(name, tally.counts()) for name, tally in columns.items()])
        few = {column.name for column in made if column.counts}
        return Counted(
            predicate.name,
            patient is not None,
            next(iter(total.counts()), Count("", 0, 0)),
            made,
            Crossed(pair[0], pair[1], crossed) if crossed and few.issuperset(pair) else None,
            rules.counts(),
            sources.counts(),
            statuses.counts(),
        )

    def _parts(self, name: str, patient: str | None) -> Iterator[list[Path]]:
        """The files of a dataset shard by shard; all at once where its rows are about no patient, and come again."""
        shards = [self.run.dataset(name, shard) for shard in range(self.run.shards)]
        for files in [self.run.dataset(name)] if patient is None else shards:
            self.run.check(files, whole=True)
            if files:
                yield files

    def _view(self, files: list[Path], distinct: bool) -> None:
        rows = read(self.connection, files)
        (rows.distinct() if distinct else rows).create_view("answers", replace=True)

    def _rows(self, by: str | None, patient: str | None) -> list[tuple[Any, ...]]:
        """Rows and patients by a column, by each of the rules, or altogether."""
        value: exp.Expr = exp.Literal.string("") if by is None else column("a", by)
        if by == RULES:
            value = function("UNNEST", value)
        inner = exp.Select(
            expressions=[_titled(value, "value"), _titled(_patient(patient), "patient")],
            from_=exp.From(this=_answers()),
        )
        return self._fetch(_counted(inner))

    def _pairs(self, pair: list[str]) -> list[tuple[Any, ...]]:
        select = exp.Select(
            expressions=[*[column("a", name) for name in pair], exp.Count(this=exp.Star())],
            from_=exp.From(this=_answers()),
            group=exp.Group(expressions=[exp.Literal.number(1), exp.Literal.number(2)]),
        )
        return self._fetch(select)

    def _cited(self) -> dict[str, _Tally]:
        """The sources behind conclusions about patients, by answer predicate, as the firings have them."""
        tallies: dict[str, _Tally] = {}
        for shard in range(self.run.shards):
            for path in self.run.firings(shard):
                self.run.check([path])
                read(self.connection, [path]).create_view("stored_firings", replace=True)
                for predicate, *count in self.connection.execute(_SOURCES).fetchall():
                    tallies.setdefault(predicate, _Tally()).add([tuple(count)])
        return tallies

    def _by_rules(self, patient: str | None, table: str, value: str) -> list[tuple[Any, ...]]:
        """Rows by what a table says of the rules behind them, each row once for each value."""
        numbered = exp.Select(
            expressions=[
                _titled(_patient(patient), "patient"),
                _titled(function("UNNEST", column("a", RULES)), "rule"),
                _titled(exp.Window(this=exp.Anonymous(this="ROW_NUMBER")), "row"),
            ],
            from_=exp.From(this=_answers()),
        )
        inner = exp.Select(
            expressions=[_titled(column("t", value), "value"), column("n", "patient"), column("n", "row")],
            distinct=exp.Distinct(),
            from_=exp.From(this=exp.Subquery(this=numbered, alias=exp.TableAlias(this=exp.to_identifier("n")))),
            joins=[
                exp.Join(
                    this=exp.Table(this=exp.to_identifier(table), alias=exp.TableAlias(this=exp.to_identifier("t"))),
                    on=exp.EQ(this=column("t", "rule"), expression=column("n", "rule")),
                )
            ],
        )
        return self._fetch(_counted(inner))

    def _fetch(self, query: exp.Query) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql_of(query)).fetchall()


def _citations(rule: Rule) -> list[tuple[str, int]]:
    """The sources of a rule: by name, or by the place from 1 of the variable that has it."""
    names = join_variables(rule.body)
    found = [
        (UNKNOWN_SOURCE, names.index(c.source.name) + 1) if isinstance(c.source, Variable) else (c.source, 0)
        for c in rule.cites
    ]
    return list(dict.fromkeys(found))


def _column(name: str, counts: tuple[Count, ...]) -> Column:
    return Column(name, len(counts), counts if len(counts) <= MOST_VALUES else ())


def _faults(run: StoredRun, connection: duckdb.DuckDBPyConnection) -> tuple[Fault, ...]:
    run.check([run.rejected()], whole=True)
    found = connection.execute(
        """
        SELECT problem, coalesce(predicate, ''), coalesce("column", ''), count(*), count(DISTINCT patient)
        FROM read_parquet(?) GROUP BY ALL ORDER BY 5 DESC, 4 DESC, 1, 2, 3
        """,
        [exactly(run.rejected())],
    ).fetchall()
    return tuple([Fault(*row) for row in found])


def _answers() -> exp.Table:
    return exp.Table(this=exp.to_identifier("answers"), alias=exp.TableAlias(this=exp.to_identifier("a")))


def _patient(name: str | None) -> exp.Expr:
    return column("a", name) if name is not None else exp.Cast(this=exp.Null(), to=exp.DataType.build("TEXT"))


def _titled(value: exp.Expr, name: str) -> exp.Alias:
    return exp.Alias(this=value, alias=exp.to_identifier(name, quoted=True))


def _counted(inner: exp.Select) -> exp.Select:
    """Rows and patients by the column `value` of a query."""
    return exp.Select(
        expressions=[
            column("i", "value"),
            exp.Count(this=exp.Star()),
            exp.Count(this=exp.Distinct(expressions=[column("i", "patient")])),
        ],
        from_=exp.From(this=exp.Subquery(this=inner, alias=exp.TableAlias(this=exp.to_identifier("i")))),
        group=exp.Group(expressions=[exp.Literal.number(1)]),
    )
