"""Runs made of records that are there, step by step as `queries.cohort.running` makes them, in as many shards as wanted."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
from sqlglot import exp

from engine.evaluators.duckdb.store import sql_of
from engine.terms import Real, Value
from queries.cohort.column_types import SQL_TYPES, kept_columns
from queries.cohort.evaluation import ShardEvaluator
from queries.cohort.manifest import Manifest
from queries.cohort.rejecting import FAULTS, write_faults, write_rejected
from queries.cohort.run_file import described, packed_program
from queries.cohort.run_folder import (
    BEGUN,
    FINISHED,
    FIRINGS,
    PATIENTS,
    PROGRAM,
    RECORDS,
    REJECTED,
    RUN,
    SPLIT,
    record_files,
    shard_file,
    shard_step,
)
from queries.cohort.splitting import split
from queries.knowledge import Knowledge, answer_predicates, open_knowledge
from queries.parameters import set_parameters
from queries.record_rows import AS_OF, Record

Fault = tuple[str | None, str, str, str | None, str | None, str]
"""A row of `rejected.parquet`: patient, predicate, problem, column, value, message."""


def make_run(
    out: Path,
    records: Sequence[Record],
    day: str = "",
    shards: int = 1,
    kb: Path | None = None,
    firings: bool = True,
    values: Sequence[str] = (),
    rejected: Sequence[Fault] = (),
    finished: bool = True,
    given: Sequence[Sequence[Any]] = (),
) -> Path:
    """A run about some records in the folder `out`. `given` stands for the files of its input."""
    stated = open_knowledge(kb, cases=True, as_stated=True)
    knowledge = set_parameters(open_knowledge(kb), values)
    manifest = Manifest(out)
    manifest.new_file(PROGRAM).write_bytes(packed_program(stated))
    parameters = {s.name: float(s.value) if isinstance(s.value, Real) else int(s.value) for s in knowledge.settings}
    identity = {"whyhold": "0", "kb": knowledge.fingerprint, "as_of": day, "parameters": parameters}
    manifest.done(BEGUN, [PROGRAM], {**identity, "firings": firings, "input": [list(item) for item in given]})
    with duckdb.connect() as connection:
        _taken_in(connection, manifest, knowledge, records, rejected, shards, day)
    with duckdb.connect() as connection:
        evaluator = ShardEvaluator(knowledge.program, connection, day, firings)
        files = record_files([w.path for w in manifest.steps[SPLIT].files], shards)
        for number in range(shards):
            _evaluated(connection, manifest, evaluator, number, files[number])
    if finished:
        _finished(manifest, knowledge, day, parameters, shards, firings)
    return out


def _taken_in(
    connection: duckdb.DuckDBPyConnection,
    manifest: Manifest,
    knowledge: Knowledge,
    records: Sequence[Record],
    rejected: Sequence[Fault],
    shards: int,
    day: str,
) -> None:
    columns = ", ".join(f"{c} VARCHAR" for c in ("patient", "predicate", "problem", '"column"', "value", "message"))
    connection.execute(f"CREATE TABLE faults ({columns})")
    if rejected:
        connection.executemany("INSERT INTO faults VALUES (?, ?, ?, ?, ?, ?)", rejected)
    write_faults(connection, manifest.new_file(FAULTS))
    paths = [FAULTS]
    names = [
        n for n in knowledge.program.predicates if any(r.rows.get(n) for r in records) and not (n == AS_OF and day)
    ]
    for name in names:
        fresh = manifest.new_file(f"{RECORDS}/{name}")
        files = split(connection, _typed(connection, knowledge, name, records), shards, fresh)
        paths += [f"{RECORDS}/{name}/{path.relative_to(fresh).as_posix()}" for path in files]
    faulty = len({fault[0] for fault in rejected})
    kinds = sorted({(fault[1], fault[2], fault[3] or "") for fault in rejected})
    faults = [
        {
            "predicate": predicate,
            "problem": problem,
            "column": column,
            "rows": sum(fault[1:4] == (predicate, problem, column or None) for fault in rejected),
            "patients": len({fault[0] for fault in rejected if fault[1:4] == (predicate, problem, column or None)}),
        }
        for predicate, problem, column in kinds
    ]
    found = {"patients": len(records) + faulty, "rejected": faulty, "faults": faults, "warnings": []}
    manifest.done(SPLIT, paths, {**found, "datasets": names, "shards": shards, "seconds": {}})


def _typed(
    connection: duckdb.DuckDBPyConnection, knowledge: Knowledge, name: str, records: Sequence[Record]
) -> exp.Select:
    predicate = knowledge.program.predicates[name]
    kept = kept_columns(predicate)
    types = [f"{_quoted(c.name)} {SQL_TYPES.get(c.layout, 'VARCHAR')}" for c in kept]
    table = f"rows of {name}"
    connection.execute(f"CREATE TABLE {_quoted(table)} ({', '.join(types)})")
    rows = []
    for record in records:
        for row in record.rows.get(name, {}):
            cells = dict(zip([a.name for a in predicate.arguments], row, strict=True))
            rows.append([_cell(c.layout, c.name, c.argument, cells, record.patient) for c in kept])
    connection.executemany(f"INSERT INTO {_quoted(table)} VALUES ({', '.join('?' * len(kept))})", rows)
    place = exp.Table(this=exp.to_identifier(table, quoted=True))
    return exp.Select(expressions=[exp.Star()], from_=exp.From(this=place))


def _cell(layout: str, name: str, argument: str, cells: Mapping[str, Value], patient: str) -> Any:
    if name == "patient":
        return patient
    value = cells[argument]
    if layout == "decimal":
        return float(value) if isinstance(value, Real) else None
    if layout == "integer" and name != argument:
        return None if isinstance(value, Real) else value
    return str(value) if isinstance(value, str) else value


def _evaluated(
    connection: duckdb.DuckDBPyConnection,
    manifest: Manifest,
    evaluator: ShardEvaluator,
    number: int,
    files: Mapping[str, Sequence[str]],
) -> None:
    contexts = evaluator.open_files({n: [manifest.folder / p for p in paths] for n, paths in files.items()})
    paths, rows = [], dict[str, int]()
    for context in range(1, contexts + 1):
        for found in evaluator.evaluate(context, contexts):
            path = f"{found.dataset}/{shard_file(number, context, contexts)}"
            relation = connection.sql(sql_of(found.rows))
            relation.write_parquet(str(manifest.new_file(path)))
            rows[found.dataset] = rows.get(found.dataset, 0) + len(relation.fetchall())
            paths.append(path)
    members = 0
    if contexts:
        paths.append(f"{PATIENTS}/{shard_file(number, 1, 1)}")
        connection.sql(sql_of(evaluator.patients())).write_parquet(str(manifest.new_file(paths[-1])))
        members = evaluator.members
    manifest.done(shard_step(number), paths, {"patients": members, "left_out": [], "rows": rows, "seconds": 0.1})


def _finished(
    manifest: Manifest, knowledge: Knowledge, day: str, parameters: Mapping[str, Any], shards: int, firings: bool
) -> None:
    found = manifest.found(SPLIT)
    parts = [manifest.found(shard_step(number)) for number in range(shards)]
    names = [*answer_predicates(knowledge.program), *([FIRINGS] if firings else [])]
    counts = {"in": found["patients"], "answered": found["patients"] - found["rejected"], "rejected": found["rejected"]}
    summary = described(
        knowledge,
        {
            "as_of": day or None,
            "parameters": parameters,
            "input": manifest.found(BEGUN)["input"],
            "patients": counts,
            "faults": found["faults"],
            "warnings": [],
            "shards": shards,
            "rows": {name: sum(part["rows"].get(name, 0) for part in parts) for name in names},
            "seconds": {},
        },
    )
    manifest.new_file(RUN).write_text(json.dumps(summary, indent=2, ensure_ascii=False) + "\n", "utf-8")
    with duckdb.connect() as connection:
        write_rejected(connection, manifest.folder / FAULTS, [], manifest.new_file(REJECTED))
    manifest.done(FINISHED, [REJECTED, RUN])


def _quoted(name: str) -> str:
    return sql_of(exp.to_identifier(name, quoted=True))
