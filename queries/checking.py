"""Rule files checked: syntax, declarations, meaning, and what is likely a slip; all problems in one run."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from engine.checks import check_loaded
from engine.loading import Loaded, load_files, load_kb
from engine.plain import load_plain
from engine.problem import Problem, ProblemsFound, by_place, errors_in
from engine.program import Program
from engine.reviews import in_force
from engine.source import SourceText
from queries.basis import BASIS_STATEMENT, INPUT_STATEMENT
from queries.claims import ABOUT_CLAIMS
from queries.knowledge import no_folder, shipped_folder

READ_BY_NAME: frozenset[str] = frozenset(("jurisdiction", "knowledge_version", "strength", "tolerated_mutant"))
READ_BY_NAME |= ABOUT_CLAIMS | {BASIS_STATEMENT, INPUT_STATEMENT}
"""Predicates that commands read by their names, so that rules need not use them."""


class Checked(NamedTuple):
    """What a check found, in how many files it looked, and in `notes` what it could not look at.

    Places name files by their display paths; `folder` is where these paths begin.
    """

    problems: tuple[Problem, ...]
    texts: Mapping[str, SourceText]
    files: int
    notes: tuple[str, ...] = ()
    folder: Path = Path()


def check_folder(folder: Path | None, today: str | None = None) -> Checked:
    """Check a knowledge base (the shipped one where `folder` is None), dates by the day `today` (ISO; that of the run).

    Raises ProblemsFound where there is no folder.
    """
    where = folder if folder is not None else shipped_folder()
    if not where.is_dir():
        raise ProblemsFound((no_folder(where),))
    above = where.parent if where.name not in ("", "..") else where.resolve().parent
    return _checked(load_kb(where), today)._replace(folder=above)


def check_files(files: tuple[Path, ...], today: str | None = None) -> Checked:
    """Check some files as one knowledge base."""
    return _checked(load_files(files), today)


def check_plain(files: tuple[Path, ...]) -> Checked:
    """Check plain programs, each by itself."""
    found = [_checked(load_plain(file, str(file)), None) for file in files]
    texts = {name: text for one in found for name, text in one.texts.items()}
    return Checked(tuple(p for one in found for p in one.problems), texts, len(files))


def _checked(loaded: Loaded, today: str | None) -> Checked:
    from datetime import date

    from engine.checks.advice import advise
    from queries.claims_behind import read_by_name

    known = check_loaded(loaded)
    read = READ_BY_NAME | read_by_name(loaded.program)
    advice = advise(loaded, known, today or date.today().isoformat(), read)
    bases = [] if loaded.program.plain or errors_in(known) else _bases(loaded.program)
    return Checked(by_place([*known, *advice.problems, *bases]), loaded.texts, len(loaded.texts), advice.notes)


def _bases(program: Program) -> list[Problem]:
    from queries.basis_checks import check_bases

    return list(check_bases(in_force(program)))


def placed(checked: Checked) -> tuple[Problem, ...]:
    """The problems with files named from the current folder (where they are below it), as other tools look for them."""
    here = Path.cwd()
    names: dict[str, str] = {}
    for path in checked.texts:
        full = (here / checked.folder / path).resolve()
        names[path] = Path(os.path.relpath(full, here)).as_posix() if full.is_relative_to(here) else full.as_posix()
    return tuple(_renamed(problem, names) for problem in checked.problems)


def _renamed(problem: Problem, names: Mapping[str, str]) -> Problem:
    labels = [
        label._replace(span=label.span._replace(file=names.get(label.span.file, label.span.file)))
        for label in problem.labels
    ]
    return problem._replace(labels=tuple(labels))


def page_names() -> tuple[str, ...]:
    """The names of all problems that have a page."""
    return tuple(sorted(name.removesuffix(".md") for name in _page_files()))


def page(name: str) -> str:
    """The page (Markdown) that explains problems of a name; empty where there is none."""
    if f"{name}.md" not in _page_files():
        return ""
    folder = _page_folder()
    return (folder / f"{name}.md").read_text("utf-8") if folder is not None else ""


def pages_for(problems: tuple[Problem, ...]) -> dict[str, str]:
    """The pages of some problems, by name."""
    return {name: page(name) for name in {problem.name for problem in problems}}


def _page_files() -> frozenset[str]:
    folder = _page_folder()
    return frozenset(path.name for path in folder.glob("*.md")) if folder is not None else frozenset()


def _page_folder() -> Path | None:
    """Where the pages are: beside this file where whyhold is installed, in `docs/problems` of its sources."""
    beside = Path(__file__).with_name("problem_pages")
    sources = Path(__file__).parents[1] / "docs" / "problems"
    return next((folder for folder in (beside, sources) if folder.is_dir()), None)
