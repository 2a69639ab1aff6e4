"""Rule files checked: syntax, declarations, and meaning, all problems in one run."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping, NamedTuple

from engine.checks import check_loaded
from engine.loading import Loaded, load_files, load_kb
from engine.plain import load_plain
from engine.problem import Problem, ProblemsFound
from engine.source import SourceText
from queries.knowledge import no_folder, shipped_folder


class Checked(NamedTuple):
    """What a check found, and in how many files it looked."""

    problems: tuple[Problem, ...]
    texts: Mapping[str, SourceText]
    files: int


def _checked(loaded: Loaded) -> Checked:
    return Checked(check_loaded(loaded), loaded.texts, len(loaded.texts))


def check_folder(folder: Path | None) -> Checked:
    """Check a knowledge base (the shipped one where `folder` is None). Raises ProblemsFound where there is no folder."""
    where = folder if folder is not None else shipped_folder()
    if not where.is_dir():
        raise ProblemsFound((no_folder(where),))
    return _checked(load_kb(where))


def check_files(files: tuple[Path, ...]) -> Checked:
    """Check some files as one knowledge base."""
    return _checked(load_files(files))


def check_plain(files: tuple[Path, ...]) -> Checked:
    """Check plain programs, each by itself."""
    found = [_checked(load_plain(file, str(file))) for file in files]
    texts = {name: text for one in found for name, text in one.texts.items()}
    return Checked(tuple(p for one in found for p in one.problems), texts, len(files))
