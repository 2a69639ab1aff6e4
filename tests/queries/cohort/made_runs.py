"""Runs made of records: written as datasets of NDJSON, and answered by `whyhold cohort run`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from click.testing import CliRunner

from engine.program import Program
from engine.terms import Real, Row, Value
from queries.commands.cohort_run import command
from queries.knowledge import open_knowledge
from queries.record_rows import AS_OF, Record, record_of
from queries.record_vocabulary import PATIENT

Given = Mapping[str, Mapping[str, Iterable[Row]]]
"""Rows by patient and predicate."""


def write_input(folder: Path, records: Iterable[Record], program: Program) -> Path:
    """Datasets with the rows of some records; returns their folder."""
    lines: dict[str, list[str]] = {}
    for record in records:
        for name, rows in record.rows.items():
            columns = [a.name for a in program.predicates[name].arguments]
            for row in rows:
                cells = dict(zip(columns, map(_plain, row), strict=True))
                lines.setdefault(name, []).append(json.dumps({"patient": record.patient, **cells}, ensure_ascii=False))
    folder.mkdir(parents=True)
    for name, those in lines.items():
        (folder / f"{name}.ndjson").write_text("\n".join(those) + "\n", "utf-8")
    return folder


def _plain(value: Value) -> str | int | float:
    return float(value) if isinstance(value, Real) else value if isinstance(value, int) else str(value)


def make_run(
    out: Path,
    records: Sequence[Record],
    day: str = "",
    kb: Path | None = None,
    shards: int = 1,
    more: Sequence[str] = (),
) -> Path:
    """A run about some records in the folder `out`, its input beside it; with a `day` days of records do not count."""
    given = [_without_day(record) for record in records] if day else records
    folder = write_input(out.parent / f"{out.name} input", given, open_knowledge(kb).program)
    arguments = [str(folder), "--out", str(out), "--shards", str(shards), "--quiet", *more]
    arguments += ["--as-of", day] if day else []
    arguments += ["--kb", str(kb)] if kb is not None else []
    result = CliRunner().invoke(command, arguments)
    assert result.exit_code == 0, result.output
    return out


def _without_day(record: Record) -> Record:
    return record._replace(rows={name: rows for name, rows in record.rows.items() if name != AS_OF})


def renamed(record: Record, patient: str, program: Program) -> Record:
    """The same record of somebody of another name."""
    rows = {}
    for name, some in record.rows.items():
        at = [n for n, a in enumerate(program.predicates[name].arguments) if a.kind == PATIENT]
        rows[name] = {
            tuple([patient if n in at else value for n, value in enumerate(row)]): span for row, span in some.items()
        }
    return record_of(patient, rows, record.name)
