"""Which files make a knowledge base, and their bytes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PRELUDE = "prelude.pl"

MOST_READ = 64 * 1024 * 1024 + 1
"""Bytes that are read of a rule file: one more than `engine.tokens` takes, so that what has no end is found too large."""


def rule_files(folder: Path) -> list[tuple[str, Path]]:
    """Every rule file of a folder with its display path, sorted by path; as `rule_paths`."""
    from pathlib import Path

    return [(shown, Path(path)) for shown, path in rule_paths(os.fspath(folder))]


def rule_paths(folder: str) -> list[tuple[str, str]]:
    """Every rule file of a folder with its display path, sorted by path.

    Display paths begin with the name of the folder. The prelude at the top of the folder, hidden files and hidden
    folders are left out, and so are links to folders.
    """
    folder = os.path.normpath(folder) if ".." not in folder else folder
    name = os.path.basename(folder.rstrip("/"))
    if name in ("", ".", ".."):
        name = os.path.basename(os.path.realpath(folder))
    found: list[tuple[str, str]] = []
    waiting = [(name, folder)]
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
                found.append((f"{shown}/{entry.name}".encode("utf-8", "replace").decode("utf-8"), entry.path))
    return sorted(found)
