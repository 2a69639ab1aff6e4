"""A record that can be asked about: rows of facts with their places, from a file or from a case."""

from __future__ import annotations

from collections.abc import Mapping

from engine.canonical import print_atom
from engine.digests import sha256
from engine.problem import Problem
from engine.program import Case, Program
from engine.source import Span
from engine.terms import Row
from engine.tuples import NamedTuple
from queries.record_vocabulary import PATIENT

AS_OF = "as_of"
"""The predicate and key of the day a record is of."""
JURISDICTION = "jurisdiction"
"""The predicate and key of whose label counts."""
NOWHERE = Span("", 1, 1)
"""The place of what was given beside the record and not in it, such as another `as_of`."""


class Record(NamedTuple):
    """What is known of one patient on one day.

    `rows` maps each predicate of which something is stated to its full rows (the patient first, where the predicate has
    one) and where each stands. `jurisdiction` is empty where nothing is said of it. `name` is where the record came
    from, for people. `doubts` are warnings from reading it, such as of an entry that was not understood.
    """

    patient: str
    as_of: str
    jurisdiction: str
    rows: Mapping[str, Mapping[Row, Span]]
    name: str
    doubts: tuple[Problem, ...] = ()

    @property
    def digest(self) -> str:
        """`sha256:...`, the same for the same patient and facts however they were written down."""
        return digest_of(self.patient, self.facts)

    @property
    def facts(self) -> list[str]:
        """Its facts as program text, in order."""
        return sorted([print_atom(name, row) for name, rows in self.rows.items() for row in rows])


def case_record(case: Case, program: Program) -> Record:
    """The record that a case gives: its patient is that of the first row which has one, all rows stand at the case."""
    rows: dict[str, dict[Row, Span]] = {}
    patient = ""
    for name, row in case.given:
        rows.setdefault(name, {}).setdefault(row, case.span)
        predicate = program.predicates.get(name)
        if not patient and row and predicate is not None and predicate.arity and predicate.arguments[0].kind == PATIENT:
            patient = str(row[0])
    return record_of(patient, rows, str(case.span))


def record_of(patient: str, rows: Mapping[str, Mapping[Row, Span]], name: str) -> Record:
    """A record of given rows."""
    as_of, jurisdiction = only_value(rows, AS_OF), only_value(rows, JURISDICTION)
    return Record(patient, as_of, jurisdiction, rows, name)


def only_value(rows: Mapping[str, Mapping[Row, Span]], predicate: str) -> str:
    """The value of a predicate that has one argument and one row; empty where it has no row."""
    return next((str(row[0]) for row in rows.get(predicate, {}) if row), "")


def digest_of(patient: str, facts: list[str]) -> str:
    """`sha256:...` over a patient and the facts of a record, as canonical JSON; see `checker.constants.digest`."""
    from json import dumps

    return f"sha256:{sha256(dumps([patient, facts], separators=(',', ':')).encode()).hexdigest()}"
