"""Every proof of a run as edges, by SQL over its firings: one row for each premise of each firing that holds.

The columns are `patient`, `rule`, `conclusion` and `premise` (atoms as program text; `\\+ ...` for what is absent, computed
goals with their values) and `kind` (as of the nodes of proofs in JSON). What a rule overrode is a row of the kind
`overridden`. The rows that an aggregate counted are told by its goal alone. `patient` is NULL for what holds for everybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.planning import join_variables
from engine.program import Program, Rule
from engine.proofs import OVERRIDDEN
from queries.cohort.firing_values import FILLED_IN, STRUCTS, as_structs
from queries.cohort.printing import PRINTED, USUAL, Parts, atom_parts, premise, printed, unusual_constants
from queries.cohort.stored import read
from queries.knowledge import answer_predicates, prepare_for

if TYPE_CHECKING:
    import duckdb

_TABLES = f"""
CREATE OR REPLACE TEMP TABLE rule_texts (
    rule VARCHAR, head {STRUCTS}, premises STRUCT(parts {STRUCTS}, kind VARCHAR)[], subject {STRUCTS}
);
CREATE OR REPLACE TEMP TABLE unusual (value VARCHAR, printed VARCHAR);
CREATE OR REPLACE TEMP MACRO filled(parts, printed) AS array_to_string(
    list_transform(parts, lambda part: CASE WHEN part.place = 0 THEN part.text ELSE printed[part.place] END), ''
);
"""
"""`rule_texts` has for each rule its head and goals as texts with gaps, and what its conclusion is about as firings have
the values."""

_FIRINGS = """
CREATE OR REPLACE TEMP VIEW firings_printed AS
SELECT patient, rule, values, lost_to, list_transform(values, lambda value: printed(value)) AS printed
FROM stored_firings
"""

_PREMISES = """
SELECT patient, rule, conclusion, filled(goal.parts, printed) AS premise, goal.kind AS kind
FROM (
    SELECT f.patient, f.rule, f.printed, filled(t.head, f.printed) AS conclusion, unnest(t.premises) AS goal
    FROM firings_printed AS f JOIN rule_texts AS t ON t.rule = f.rule
    WHERE f.lost_to IS NULL
)
"""

_OVERRIDDEN = f"""
SELECT DISTINCT won.patient, won.rule, won.conclusion, lost.conclusion AS premise, '{OVERRIDDEN}' AS kind
FROM (
    SELECT f.lost_to, filled(t.head, f.printed) AS conclusion, filled_in(t.subject, f.values) AS subject
    FROM firings_printed AS f JOIN rule_texts AS t ON t.rule = f.rule
    WHERE f.lost_to IS NOT NULL
) AS lost
JOIN (
    SELECT f.patient, f.rule, filled(t.head, f.printed) AS conclusion, filled_in(t.subject, f.values) AS subject
    FROM firings_printed AS f JOIN rule_texts AS t ON t.rule = f.rule
    WHERE f.lost_to IS NULL AND f.rule IN (SELECT lost_to FROM stored_firings WHERE lost_to IS NOT NULL)
) AS won
ON won.rule = lost.lost_to AND won.subject = lost.subject
"""


class Edges:
    """The edges of one program's firings, in one connection, file by file."""

    def __init__(self, program: Program, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection
        prepared = prepare_for(program, answer_predicates(program))
        rules = tuple([planned.rule for _, those in prepared.strata for planned in those])
        self.program = prepared.program._replace(rules=rules)
        self._constants = list(unusual_constants(self.program))
        self._longest = max([len(join_variables(rule.body)) for rule in rules], default=0)
        connection.execute(PRINTED)
        connection.execute(_TABLES)
        connection.execute(FILLED_IN)
        for rule in rules:
            connection.execute("INSERT INTO rule_texts VALUES (?, ?, ?, ?)", self._texts(rule))

    def take_shard(self, records: Mapping[str, Sequence[Path]]) -> None:
        """Find out which values of the records of a shard only Python can print."""
        self.connection.execute("DELETE FROM unusual")
        self._note(self._constants)
        for paths in records.values():
            for path in paths:
                self._note(f"{tag}{cell}" for cell in self._unusual_cells(path) for tag in "at")

    def of_file(self, path: Path) -> duckdb.DuckDBPyRelation:
        """The edges of a file of firings of the shard, in no order."""
        read(self.connection, [path]).create_view("stored_firings", replace=True)
        (count,) = self.connection.execute("SELECT count(*) FROM unusual").fetchall()
        self.connection.execute(self._looking_up() if count[0] else _FIRINGS)
        return self.connection.sql(f"{_PREMISES} UNION ALL {_OVERRIDDEN}")

    def _looking_up(self) -> str:
        """The view of the firings with their values printed, where some of the values have to be looked up."""
        places = range(1, self._longest + 1)
        joins = " ".join(f"LEFT JOIN unusual AS u{n} ON u{n}.value = f.values[{n}]" for n in places)
        cells = ", ".join(f"coalesce(u{n}.printed, printed(f.values[{n}]))" for n in places)
        return (
            "CREATE OR REPLACE TEMP VIEW firings_printed AS "
            f"SELECT f.patient, f.rule, f.values, f.lost_to, [{cells}] AS printed FROM stored_firings AS f {joins}"
        )

    def _unusual_cells(self, path: Path) -> Iterator[str]:
        import duckdb

        relation = read(self.connection, [path])
        for name, kind in zip(relation.columns, relation.types, strict=True):
            if str(kind) == "VARCHAR":
                cell = duckdb.ColumnExpression(name)
                usual = duckdb.FunctionExpression("regexp_full_match", cell, duckdb.ConstantExpression(USUAL))
                for (value,) in relation.filter(~usual).select(cell).distinct().fetchall():
                    yield str(value)

    def _note(self, values: Iterable[str]) -> None:
        known = list(dict.fromkeys(values))
        if known:
            self.connection.execute(
                "INSERT INTO unusual SELECT * FROM "
                "(SELECT unnest(?::VARCHAR[]) AS value, unnest(?::VARCHAR[]) AS printed) AS new "
                "WHERE value NOT IN (SELECT value FROM unusual)",
                [known, [printed(value) for value in known]],
            )

    # Texts of rules -------------------------------------------------------------------------------------------------

    def _texts(self, rule: Rule) -> list[Any]:
        names = join_variables(rule.body)
        premises = [premise(goal, names, self.program) for goal in rule.body]
        declared = self.program.predicates[rule.head.predicate]
        terms = zip(declared.arguments, rule.head.args, strict=True)
        about = [term for argument, term in terms if argument.name in declared.concerns]
        return [
            rule.id,
            _parts_as_structs(atom_parts(rule.head, names)),
            [{"parts": _parts_as_structs(found.parts), "kind": found.kind} for found in premises],
            as_structs(about, names, self.connection),
        ]


def _parts_as_structs(parts: Parts) -> list[dict[str, Any]]:
    return [part._asdict() for part in parts]
