"""Rows as the text of a record file, to be read again and asked about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from engine.program import Program
from engine.terms import Row, Text, Value
from queries.record_vocabulary import PATIENT, form_of

PLAIN = re.compile(r"[a-z][a-z0-9_/.*]*|\d{4}-\d\d-\d\d")
"""Atoms that YAML reads as they stand, unless they are among its own words."""

WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n", "inf", "nan"))


def record_text(program: Program, patient: str, rows: Mapping[str, Iterable[Row]], notes: Iterable[str] = ()) -> str:
    """A YAML record of one patient; `notes` are comments above it, and predicates follow in their order of declaration."""
    lines = [*(f"# {note}" for note in notes), f"{PATIENT}: {_value(patient)}"]
    forms = [form_of(program.predicates[name]) for name in program.predicates if any(True for _ in rows.get(name, ()))]
    for form in sorted(forms, key=lambda form: not form.scalar):
        name = form.predicate.name
        if form.scalar:
            lines += [f"{name}: {_value(row[0])}" for row in rows[name]]
        else:
            lines += [f"{name}:", *_rows(tuple(form.columns), sorted(rows[name], key=repr), form.of_patient)]
    return "\n".join(lines) + "\n"


def _rows(columns: tuple[str, ...], rows: Iterable[Row], of_patient: bool) -> Iterator[str]:
    for row in rows:
        cells = zip(columns, row[of_patient:], strict=True)
        yield "  - {" + ", ".join(f"{column}: {_value(value)}" for column, value in cells) + "}"


def _value(value: Value) -> str:
    if isinstance(value, Text) or (isinstance(value, str) and (not PLAIN.fullmatch(value) or value in WORDS)):
        return json.dumps(str(value), ensure_ascii=False)
    return str(value) if isinstance(value, str) else repr(value)
