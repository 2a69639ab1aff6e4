"""The rows of two runs that differ, found and grouped by SQL: on one side only, or concluded by other rules.

Patients are compared part by part, each in the same part on both sides, so that memory does not grow with their number;
only those whom both runs answered count. Groups keep what a knowledge base speaks of and leave out what belongs to one
patient: names and days.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from engine.program import ATOM_KINDS_EXCLUDED, Predicate
from engine.tuples import NamedTuple
from queries.cohort.run_folder import PATIENTS, RULES
from queries.cohort.stored import StoredRun, read
from queries.differences import GONE, INSTEAD, NEW, OTHERWISE, REPLACED
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    from pathlib import Path

    import duckdb

Pattern = tuple[str | None, ...]
"""A row of an answer with None for what belongs to one patient; empty where there is no row."""


class Group(NamedTuple):
    """Rows of one predicate that differ alike, with the rules behind the row before and the row after.

    `other_records` counts the patients among them whose records differ too. `samples` are some of the patients, in order
    of their ids.
    """

    predicate: str
    how: str
    old: Pattern
    new: Pattern
    old_rules: tuple[str, ...]
    new_rules: tuple[str, ...]
    rows: int
    patients: int
    other_records: int
    samples: tuple[str, ...]


class Patients(NamedTuple):
    """How many patients both runs answered, only the old one and only the new one, with some of the latter two.

    `other_records` are those of both whose records differ, `changed` those whose answers do.
    """

    both: int
    only_old: int
    only_new: int
    some_old: tuple[str, ...]
    some_new: tuple[str, ...]
    other_records: int
    changed: int


_PEOPLE = """
CREATE OR REPLACE TEMP TABLE people AS
SELECT coalesce(o.patient, n.patient) AS patient, o.patient IS NOT NULL AS old, n.patient IS NOT NULL AS new
FROM (SELECT DISTINCT patient FROM old_people WHERE md5_number_lower(patient) % $parts = $part) AS o
FULL JOIN (SELECT DISTINCT patient FROM new_people WHERE md5_number_lower(patient) % $parts = $part) AS n
ON o.patient = n.patient
"""

_CHANGED = """
CREATE OR REPLACE TEMP TABLE changed AS
SELECT
    patient,
    cells,
    max(rules) FILTER (side = 'old') AS old,
    max(rules) FILTER (side = 'new') AS new
FROM (
    SELECT 'old' AS side, patient, cells, list_sort(list_transform(rules, lambda r: coalesce(names[r], r))) AS rules
    FROM old_rows, renamed_rules
    UNION ALL
    SELECT 'new', patient, cells, rules FROM new_rows
)
WHERE patient IS NULL OR patient IN (SELECT patient FROM people WHERE old AND new)
GROUP BY patient, cells
HAVING old IS DISTINCT FROM new
"""
"""Rows with the rules of both sides where these differ; NULL for a side without the row."""

_PAIRED = f"""
CREATE OR REPLACE TEMP TABLE paired AS
WITH one_sided AS (
    SELECT *, list_concat(cells[:$replaced - 1], cells[$replaced + 1:]) AS others
    FROM changed WHERE old IS NULL OR new IS NULL
),
counted AS (
    SELECT
        *,
        $replaced > 0
            AND count(*) FILTER (new IS NULL) OVER (PARTITION BY others) = 1
            AND count(*) FILTER (old IS NULL) OVER (PARTITION BY others) = 1 AS instead
    FROM one_sided
)
SELECT
    '{INSTEAD}' AS how,
    any_value(patient) AS patient,
    any_value(cells) FILTER (old IS NOT NULL) AS old_cells,
    any_value(cells) FILTER (new IS NOT NULL) AS new_cells,
    any_value(old) AS old,
    any_value(new) AS new
FROM counted WHERE instead GROUP BY others
UNION ALL
SELECT
    CASE WHEN old IS NULL THEN '{NEW}' ELSE '{GONE}' END,
    patient,
    CASE WHEN old IS NOT NULL THEN cells END,
    CASE WHEN new IS NOT NULL THEN cells END,
    old,
    new
FROM counted WHERE NOT instead
UNION ALL
SELECT '{OTHERWISE}', patient, cells, cells, old, new FROM changed WHERE old IS NOT NULL AND new IS NOT NULL
"""
"""Changed rows with how they changed: one takes the place of another where the two differ in the cell at `$replaced` alone,
and each side has only one."""


class ChangedRows:
    """Finds what differs between two runs. `mentioned` has the atoms that the programs speak of, by kind, `renamed` the
    new ids of rules, and `samples` says how many patients to name of each group."""

    def __init__(
        self,
        old: StoredRun,
        new: StoredRun,
        connection: duckdb.DuckDBPyConnection,
        mentioned: Mapping[str, Iterable[str]],
        renamed: Mapping[str, str],
        samples: int,
    ) -> None:
        self.runs = (old, new)
        self.connection = connection
        self.mentioned = mentioned
        self.samples = samples
        self.alike = old.shards == new.shards
        self.parts = max(old.shards, new.shards)
        self._groups: dict[Group, list[Any]] = {}
        connection.execute("CREATE TEMP TABLE renamed_rules (names MAP(VARCHAR, VARCHAR))")
        connection.execute("INSERT INTO renamed_rules SELECT map(?, ?)", [list(renamed), list(renamed.values())])
        connection.execute("CREATE TEMP TABLE spoken_of (place INTEGER, value VARCHAR)")

    def compare(self, predicates: Sequence[Predicate], records: Sequence[Predicate]) -> Patients:
        """Go through all patients: the answers of some predicates, and the records where these can differ at all."""
        counts = [0] * 5
        some: tuple[list[str], list[str]] = ([], [])
        for part in range(self.parts):
            self._take_patients(part)
            for few, where in zip(some, ("NOT new", "NOT old"), strict=True):
                few += self._names(f"SELECT patient FROM people WHERE {where} ORDER BY patient LIMIT ?")
            for predicate in records:
                self._take_records(predicate, part)
            for predicate in predicates:
                self._take_rows(predicate, part)
            found = self.connection.execute(
                "SELECT count(*) FILTER (old AND new), count(*) FILTER (NOT new), count(*) FILTER (NOT old),"
                " (SELECT count(DISTINCT patient) FROM other_records),"
                " (SELECT count(DISTINCT patient) FROM changed_people) FROM people"
            ).fetchall()[0]
            counts = [count + int(more) for count, more in zip(counts, found, strict=True)]
        few_old, few_new = [tuple(sorted(few)[: self.samples]) for few in some]
        both, only_old, only_new, other_records, changed = counts
        return Patients(both, only_old, only_new, few_old, few_new, other_records, changed)

    def groups(self) -> tuple[Group, ...]:
        """What was found, those of each predicate together and with most patients first."""
        made = [
            key._replace(rows=rows, patients=patients, other_records=others, samples=tuple(sorted(few)[: self.samples]))
            for key, (rows, patients, others, few) in self._groups.items()
        ]
        order: dict[str, int] = {}
        for group in made:
            order.setdefault(group.predicate, len(order))
        return tuple(sorted(made, key=lambda g: (order[g.predicate], -g.patients, -g.rows, repr(g[1:6]))))

    # One part -------------------------------------------------------------------------------------------------------

    def _names(self, query: str) -> list[str]:
        return [str(name) for (name,) in self.connection.execute(query, [self.samples]).fetchall()]

    def _dataset(self, run: StoredRun, name: str, part: int | None) -> list[Path]:
        """The files that can have rows of a part: those of the shard where both runs have the same ones."""
        return run.dataset(name, part if self.alike else None)

    def _read(self, run: StoredRun, paths: Sequence[Path]) -> duckdb.DuckDBPyRelation | None:
        run.check(paths)
        if not paths:
            return None
        return read(self.connection, paths)

    def _view(self, name: str, relation: duckdb.DuckDBPyRelation | None, columns: str) -> None:
        """A view of a relation; an empty one with these columns where there is none."""
        if relation is None:
            self.connection.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS SELECT {columns} WHERE false")
        else:
            relation.create_view(name, replace=True)

    def _take_patients(self, part: int) -> None:
        for name, run in zip(("old_people", "new_people"), self.runs, strict=True):
            self._view(name, self._read(run, self._dataset(run, PATIENTS, part)), "NULL::VARCHAR AS patient")
        self.connection.execute(_PEOPLE, {"parts": self.parts, "part": part})
        for table in ("changed_people", "other_records"):
            self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} (patient VARCHAR)")

    def _take_records(self, predicate: Predicate, part: int) -> None:
        """Note the patients of both sides whose typed rows of a predicate differ."""
        sides = []
        for run in self.runs:
            shards = [part] if self.alike else range(run.shards)
            sides.append(self._read(run, [p for shard in shards for p in run.records(shard).get(predicate.name, [])]))
        for mine, other in (sides, sides[::-1]):
            if mine is not None:
                only = mine if other is None else mine.except_(other)
                only.project("patient").create_view("only_here", replace=True)
                self.connection.execute(
                    "INSERT INTO other_records SELECT DISTINCT patient FROM only_here"
                    " WHERE patient IN (SELECT patient FROM people WHERE old AND new)"
                )

    def _take_rows(self, predicate: Predicate, part: int) -> None:
        of_patient = next((a.name for a in predicate.arguments if a.kind == PATIENT), None)
        if of_patient is None and part:
            # what is said of nobody was compared with the first part
            return
        for name, run in zip(("old_rows", "new_rows"), self.runs, strict=True):
            paths = self._dataset(run, predicate.name, part) if of_patient is not None else run.dataset(predicate.name)
            relation = self._read(run, paths)
            columns = "NULL::VARCHAR AS patient, NULL::VARCHAR[] AS cells, NULL::VARCHAR[] AS rules"
            self._view(name, _as_cells(relation, predicate, of_patient) if relation is not None else None, columns)
        replaced = [place for place, a in enumerate(predicate.arguments, 1) if a.kind in REPLACED]
        self.connection.execute(_CHANGED)
        self.connection.execute(_PAIRED, {"replaced": replaced[0] if len(replaced) == 1 else 0})
        self.connection.execute(
            "INSERT INTO changed_people SELECT DISTINCT patient FROM changed WHERE patient IS NOT NULL"
        )
        for row in self.connection.execute(self._grouped(predicate), [self.samples or 1]).fetchall():
            self._add(predicate.name, row)

    def _grouped(self, predicate: Predicate) -> str:
        """The query for groups: how, patterns and rules, then rows, patients, those with other records, and samples."""
        self.connection.execute("DELETE FROM spoken_of")
        cells = []
        for place, argument in enumerate(predicate.arguments, 1):
            if argument.kind in (*ATOM_KINDS_EXCLUDED, PATIENT):
                cells.append("NULL")
                continue
            known = sorted({*self.mentioned.get(argument.kind, ()), *self.mentioned.get("any", ())})
            self.connection.execute("INSERT INTO spoken_of SELECT ?, unnest(?::VARCHAR[])", [place, known])
            spoken = f"(SELECT value FROM spoken_of WHERE place = {place})"
            cells.append(f"CASE WHEN {{side}}_cells[{place}] IN {spoken} THEN {{side}}_cells[{place}] END")
        listed = f"CAST([{', '.join(cells)}] AS VARCHAR[])"
        patterns = ", ".join(
            f"CASE WHEN {side}_cells IS NOT NULL THEN {listed.format(side=side)} END AS {side}_pattern"
            for side in ("old", "new")
        )
        return (
            "SELECT how, old_pattern, new_pattern, old, new,"
            " count(*), count(DISTINCT patient), count(DISTINCT patient) FILTER (other), min(patient, ?)"
            f" FROM (SELECT how, {patterns}, old, new, patient,"
            " patient IN (SELECT patient FROM other_records) AS other FROM paired)"
            " GROUP BY how, old_pattern, new_pattern, old, new"
        )

    def _add(self, predicate: str, row: tuple[Any, ...]) -> None:
        how, old, new, old_rules, new_rules, *counts, samples = row
        parts = [tuple(part or ()) for part in (old, new, old_rules, new_rules)]
        key = Group(predicate, how, parts[0], parts[1], parts[2], parts[3], 0, 0, 0, ())
        known = self._groups.setdefault(key, [0, 0, 0, []])
        for place, count in enumerate(counts):
            known[place] += int(count)
        known[3] += [str(sample) for sample in samples or ()]


def _as_cells(
    relation: duckdb.DuckDBPyRelation, predicate: Predicate, of_patient: str | None
) -> duckdb.DuckDBPyRelation:
    """Rows of an answer as a list of texts, with the patient and the rules beside it."""
    import duckdb

    cells = [duckdb.ColumnExpression(a.name).cast("VARCHAR") for a in predicate.arguments]
    nobody = duckdb.ConstantExpression(None).cast("VARCHAR")
    patient = duckdb.ColumnExpression(of_patient) if of_patient is not None else nobody
    listed = duckdb.FunctionExpression("list_value", *cells)
    return relation.select(
        patient.alias("patient"), listed.alias("cells"), duckdb.ColumnExpression(RULES).alias("rules")
    )
