"""Many made-up records asked at once of all four engines, by the shipped knowledge base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from random import Random

from engine.driver import evaluate, prepare
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.program import Program
from engine.terms import Row
from queries.knowledge import Knowledge, answer_predicates, open_knowledge, prepare_for
from tests.agreement.engines import rows_by_duckdb
from tests.agreement.exported import Swi, by_clingo
from tests.agreement.made_records import DAYS, NOWHERE, Maker, Rows

REGIONS = ["", "us", "eu"]
AT_ONCE = 125
"""How many records the engines other than DuckDB are asked about at once."""


@cache
def opened() -> Knowledge:
    return open_knowledge(cases=True)


@cache
def maker() -> Maker:
    return Maker(opened().program)


@cache
def needed() -> Program:
    """The rules that the answers need, with the facts that these need."""
    program = opened().program
    return prepare_for(program, answer_predicates(program)).program


def batch(seed: int, size: int) -> tuple[Rows, dict[str, Rows]]:
    """Records on one day and in one region: together, and each by its patient."""
    random = Random(seed)
    day, region = DAYS[seed % len(DAYS)], REGIONS[seed // len(DAYS) % len(REGIONS)]
    shared: Rows = {"as_of": {(day,): NOWHERE}}
    if region:
        shared["jurisdiction"] = {(region,): NOWHERE}
    records = {}
    for number in range(size):
        patient = f"p{seed}_{number}"
        records[patient] = maker().record(random, patient, day)
    return shared, records


def rows_of(shared: Rows, records: Mapping[str, Rows]) -> Rows:
    """Records as one, with what counts for all; nothing of which no rule asks."""
    found: Rows = {name: dict(some) for name, some in shared.items()}
    for record in records.values():
        for name, some in record.items():
            found.setdefault(name, {}).update(some)
    return {name: some for name, some in found.items() if name in needed().predicates}


def assert_batch_agrees(seed: int, size: int, swi: Swi, counts: Counter[str]) -> None:
    """All engines give the same answers about the records of a seed; a difference names the patients it is about."""
    shared, records = batch(seed, size)
    program, wanted = needed(), sorted(answer_predicates(opened().program))
    prepared = prepare(program)
    whole: dict[str, set[Row]] = {name: set() for name in wanted}
    patients = list(records)
    for first in range(0, size, AT_ONCE):
        rows = rows_of(shared, {patient: records[patient] for patient in patients[first : first + AT_ONCE]})
        evaluator = PyDatalogEvaluator()
        try:
            model = evaluate(prepared, rows, evaluator, recording=False)
        finally:
            evaluator.close()
        expected = {name: set(model.relation(name)) for name in wanted}
        prolog = swi.rows(program, rows, wanted)
        assert not prolog.fault, prolog.fault
        apart("SWI-Prolog", expected, prolog.rows, records, seed)
        answer = by_clingo(program, rows, wanted)
        assert not answer.fault, answer.fault
        apart("clingo", expected, answer.rows, records, seed)
        for name, some in expected.items():
            whole[name] |= some
    # what DuckDB takes is hardly more for many
    found = rows_by_duckdb(prepared, rows_of(shared, records), wanted)
    assert isinstance(found, dict), found
    apart("DuckDB", whole, {name: set(some) for name, some in found.items()}, records, seed)
    counts["records"] += size
    counts["dispositions"] += len(whole["disposition"])
    counts["answers"] += sum(len(some) for some in whole.values())


def apart(
    engine: str, expected: Mapping[str, set[Row]], found: Mapping[str, set[Row]], records: Mapping[str, Rows], seed: int
) -> None:
    """Raises AssertionError with the differences, and the record of the first patient they are about."""
    lines = []
    patients: dict[str, None] = {}
    for name, some in expected.items():
        for row in sorted(some ^ set(found.get(name, ())), key=repr):
            lines.append(f"{'misses' if row in some else 'adds'} {name}{row}")
            patients.update(dict.fromkeys([str(v) for v in row if v in records]))
    first = next(iter(patients), None)
    assert not lines, f"{engine}, seed {seed}: {lines[:10]}\n{records.get(first or '')}"
