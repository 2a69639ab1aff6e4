"""Which files make a knowledge base, and their bytes."""

from __future__ import annotations

import os
from pathlib import Path

PRELUDE = "prelude.pl"


def rule_files(folder: Path) -> list[tuple[str, Path]]:
    """Every rule file of a folder with its display path, sorted by path.

    Display paths begin with the name of the folder. The prelude at the top of the folder, hidden files and hidden
    folders are left out, and so are links to folders.
    """
    name = folder.name if folder.name not in ("", "..") else folder.resolve().name
    found: list[tuple[str, Path]] = []
    waiting = [(name, os.fspath(folder))]
    while waiting:
        shown, path = waiting.pop()
        try:
            entries = list(os.scandir(path))
        except OSError:
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{shown}/{entry.name}", entry.path))
            elif entry.name.endswith(".pl") and not entry.is_dir() and not (entry.name == PRELUDE and shown == name):
                display = f"{shown}/{entry.name}".encode("utf-8", "replace").decode("utf-8")
                found.append((display, Path(entry.path)))
    return sorted(found)
