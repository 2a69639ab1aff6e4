"""Turn a YAML record into ground Prolog facts that SWI-Prolog can load.

    python record_to_facts.py RECORD.yaml [RECORD.pl]

The columns of each predicate are read from the `predicate` declarations in `kb/vocabulary/record.pl`. This is a test
tool: it checks nothing. The patient comes first, values of quoted kinds are written as Prolog reads them.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import yaml

KB = Path(__file__).resolve().parents[2] / "kb"
SHAPE = re.compile(r":- predicate\((\w+)\(([^)]*)\),\s*\[\s*from: record")


def columns() -> dict[str, list[str]]:
    """The argument names of every record predicate, in order."""
    text = (KB / "vocabulary" / "record.pl").read_text(encoding="utf-8")
    return {
        name: [argument.split(":")[0].strip() for argument in arguments.split(",")]
        for name, arguments in SHAPE.findall(text)
    }


def term(value: Any) -> str:
    """A value as Prolog text: numbers as they are, everything else a quoted atom."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return repr(value)
    escaped = str(value).replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def facts(record: dict[str, Any]) -> list[str]:
    """One clause for each row of a record."""
    shapes = columns()
    patient = record["patient"]
    clauses = []
    for name, rows in record.items():
        if name == "patient":
            continue
        names = shapes[name]
        if not isinstance(rows, list):
            clauses.append(f"{name}({term(rows)}).")
            continue
        for row in rows:
            values = [patient if column == "patient" else row[column] for column in names]
            clauses.append(f"{name}({', '.join(term(value) for value in values)}).")
    return clauses


def main(arguments: list[str]) -> None:
    """Read one record and write its facts to a file or to standard output."""
    record = yaml.safe_load(Path(arguments[0]).read_text(encoding="utf-8"))
    text = "\n".join(facts(record)) + "\n"
    if len(arguments) > 1:
        Path(arguments[1]).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main(sys.argv[1:])
