"""A knowledge base opened for questions: loaded (or taken from the cache), checked, and ready to be evaluated."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from engine.cache import default_cache_dir, load_program
from engine.compiled import BrokenRule
from engine.driver import Prepared, firable, prepare
from engine.problem import Label, Problem, ProblemsFound, errors_in
from engine.program import Program
from engine.source import SourceText, Span
from engine.terms import Value
from engine.tuples import NamedTuple
from queries import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from engine.compiled import Planned, Reasoning
    from engine.loading import Loaded


_UNSURE = ("approved", "retired")
"""States that no header gives by itself, or that take a rule out of the answers."""


class Setting(NamedTuple):
    """The value of a parameter for one run, beside that of the knowledge base; see `queries.parameters`."""

    name: str
    value: Value
    of_knowledge_base: Value
    unit: str
    source: str
    claim: str


class Knowledge(NamedTuple):
    """A checked knowledge base. The `status` of its rules is the state that follows from reviews (`engine.reviews`).

    With `planned` its rules are only there, in the order of their evaluation, and `program` has none. `settings` are
    values that were set for one run: `program` has them, and the fingerprint is that of the knowledge base without.
    `reasoning` is what a checker of answers reads; None for what is not meant to be asked.
    """

    program: Program
    fingerprint: str
    version: str
    folder: str
    problems: tuple[Problem, ...]
    texts: Mapping[str, SourceText]
    planned: Planned | None = None
    settings: tuple[Setting, ...] = ()
    reasoning: Reasoning | None = None


def shipped_folder() -> Path:
    """The folder of the knowledge base that comes with whyhold."""
    from pathlib import Path

    return Path(_shipped())


def _shipped() -> str:
    import kb

    return str(next(iter(kb.__path__)))


def open_knowledge(
    folder: Path | None = None, cases: bool = False, as_stated: bool = False, cached: bool = True
) -> Knowledge:
    """Open the knowledge base in `folder` (the shipped one by default), with its `cases` only where they are needed.

    Rules have the state that their reviews give them, and retired ones are left out; with `as_stated` the program is as
    it is written, and with not `cached` it is read from its files. Raises ProblemsFound where it has errors; warnings
    are in the result.
    """
    return _opened(folder, cases, as_stated, False, cached)


def open_to_ask(folder: str | os.PathLike[str] | None = None) -> Knowledge:
    """Open the knowledge base as `open_knowledge`, for answers alone: its rules are read when they can fire."""
    return _opened(folder, False, False, True, True)


def _opened(
    folder: str | os.PathLike[str] | None, cases: bool, as_stated: bool, planned: bool, cached: bool
) -> Knowledge:
    where = os.fspath(folder) if folder is not None else _shipped()
    if not os.path.isdir(where):
        raise ProblemsFound((no_folder(where),))
    compiled = load_program(where, default_cache_dir() if cached else None, _check, __version__, not cases, planned)
    if errors_in(compiled.problems):
        raise KnowledgeProblems(compiled.problems, compiled.texts)
    program = compiled.program if as_stated or compiled.planned is not None else _in_force(compiled.program)
    try:
        version = version_of(program)
    except BrokenRule:
        return _opened(folder, cases, as_stated, planned, False)
    return Knowledge(
        program,
        compiled.fingerprint,
        version,
        where,
        compiled.problems,
        compiled.texts,
        compiled.planned,
        reasoning=compiled.reasoning,
    )


class KnowledgeProblems(ProblemsFound):
    """Problems of a knowledge base, with the texts they are in."""

    def __init__(self, problems: tuple[Problem, ...], texts: Mapping[str, SourceText]) -> None:
        super().__init__(problems)
        self.texts = texts


def read_whole(folder: Path | None = None) -> tuple[Path, Loaded]:
    """A knowledge base read from its files, to be written to, and its folder. Raises ProblemsFound as opening does."""
    from engine.loading import load_kb

    where = folder if folder is not None else shipped_folder()
    if not where.is_dir():
        raise ProblemsFound((no_folder(where),))
    loaded = load_kb(where)
    problems = _check(loaded)
    if errors_in(problems):
        raise KnowledgeProblems(problems, loaded.texts)
    return where, loaded


def _in_force(program: Program) -> Program:
    """Rules as their reviews make them; nothing is imported where no rule can differ from what it states."""
    if program.facts.get("review") or any(rule.status in _UNSURE for rule in program.rules):
        from engine.reviews import in_force

        return in_force(program)
    return program


def _check(loaded: Loaded) -> tuple[Problem, ...]:
    from engine.checks import check_loaded

    return check_loaded(loaded)


def version_of(program: Program) -> str:
    """The version that a knowledge base states of itself in `knowledge_version/1`; empty where it states none."""
    return next((str(row[0]) for row in program.facts.get("knowledge_version", ())), "")


def answer_predicates(program: Program) -> tuple[str, ...]:
    """The predicates people see, in order of declaration."""
    return tuple(p.name for p in program.predicates.values() if p.answer)


def prepare_for(program: Program, predicates: Iterable[str], given: Iterable[str] | None = None) -> Prepared:
    """The part of a program that some predicates need, ready for evaluation.

    `given` names the predicates that a record has rows of; rules that can never fire with these are left out.
    """
    from engine.dependencies import slice_for

    predicates = tuple(predicates)
    program = with_facts_for(program, predicates)
    if given is not None:
        program = firable(program, {*given, *program.facts})
    return prepare(slice_for(program, predicates))


def with_facts_for(program: Program, predicates: Iterable[str] = ()) -> Program:
    """The program without facts that are not read yet and that no rule needs, but with those of the given predicates."""
    unread = {name for name, rows in program.facts.items() if type(rows) is not dict}.difference(predicates)
    if not unread:
        return program
    return program._replace(facts={name: rows for name, rows in program.facts.items() if name not in unread})


def no_folder(folder: str | os.PathLike[str]) -> Problem:
    """The problem for a knowledge base that is not there."""
    return Problem(
        "no-knowledge-base",
        "error",
        f"there is no folder `{folder}`",
        (Label(Span(str(folder), 1, 1), "not a folder"),),
        "rules are read from the text files of a folder",
        "name a folder with `--kb`, or leave the option out for the shipped knowledge base",
    )
