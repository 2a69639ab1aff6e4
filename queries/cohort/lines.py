"""Rows of an input on their way to a task: as lines of the formats that `cohort run` reads, written to files again there.

What a task answers is judged and read by the same code as in a run of one process, since it gets the same kind of input.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

CSV, NDJSON = "csv", "ndjson"
"""Endings of the files that a task writes; rows of Parquet travel as NDJSON."""


class LineFiles:
    """Files of one shard in a folder: a dataset for each predicate and format that has rows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[tuple[str, str], io.TextIOWrapper] = {}
        self._columns: dict[str, list[str]] = {}

    def add(self, predicate: str, form: str, line: str) -> None:
        """Write one row. Lines of CSV come as JSON objects of texts, a missing one being an empty cell."""
        file = self._open.get((predicate, form))
        if file is None:
            file = self._open[predicate, form] = (self.folder / f"{predicate}.{form}").open("w", encoding="utf-8")
            if form == CSV:
                self._columns[predicate] = list(json.loads(line))
                csv.writer(file, lineterminator="\n").writerow(self._columns[predicate])
        if form == CSV:
            cells = json.loads(line)
            row = ["" if cells.get(name) is None else cells[name] for name in self._columns[predicate]]
            csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(row)
        else:
            file.write(line + "\n")

    def add_all(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Write rows: predicate, format, line."""
        for predicate, form, line in rows:
            self.add(predicate, form, line)

    def close(self) -> None:
        """Close all files."""
        for file in self._open.values():
            file.close()
        self._open.clear()
