"""Tables of Markdown documents, for tests that hold them to the program."""

from __future__ import annotations

import re
from pathlib import Path


def tables(path: Path, *heading: str) -> list[list[list[str]]]:
    """The rows of each table whose columns are called so, as lists of cells."""
    wanted = list(heading)
    found: list[list[list[str]]] = []
    for block in re.findall(r"(?:^\|.*\n)+", path.read_text("utf-8"), re.MULTILINE):
        head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines())
        if head == wanted:
            found.append(rows)
    return found


def codes(cell: str) -> list[str]:
    """What stands between backquotes in a cell."""
    return re.findall(r"`([^`]+)`", cell)
