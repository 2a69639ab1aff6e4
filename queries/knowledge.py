"""A knowledge base opened for questions: loaded (or taken from the cache), checked, and ready to be evaluated."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Iterable, Mapping, NamedTuple

from engine.cache import default_cache_dir, load_program
from engine.dependencies import slice_for
from engine.driver import Prepared, firable, prepare
from engine.problem import Label, Problem, ProblemsFound, errors_in
from engine.program import Program
from engine.source import SourceText, Span
from queries import __version__

if TYPE_CHECKING:
    from engine.loading import Loaded


class Knowledge(NamedTuple):
    """A checked knowledge base."""

    program: Program
    fingerprint: str
    version: str
    folder: str
    problems: tuple[Problem, ...]
    texts: Mapping[str, SourceText]


def shipped_folder() -> Path:
    """The folder of the knowledge base that comes with whyhold."""
    import kb

    return Path(next(iter(kb.__path__)))


def open_knowledge(folder: Path | None = None, cases: bool = False) -> Knowledge:
    """Open the knowledge base in `folder` (the shipped one by default), with its `cases` only where they are needed.

    Raises ProblemsFound where it has errors; warnings are in the result.
    """
    where = folder if folder is not None else shipped_folder()
    if not where.is_dir():
        raise ProblemsFound((no_folder(where),))
    compiled = load_program(where, default_cache_dir(), _check, __version__, skip_cases=not cases)
    if errors_in(compiled.problems):
        raise KnowledgeProblems(compiled.problems, compiled.texts)
    program = compiled.program
    return Knowledge(
        program, compiled.fingerprint, version_of(program), str(where), compiled.problems, compiled.texts
    )


class KnowledgeProblems(ProblemsFound):
    """Problems of a knowledge base, with the texts they are in."""

    def __init__(self, problems: tuple[Problem, ...], texts: Mapping[str, SourceText]) -> None:
        super().__init__(problems)
        self.texts = texts


def _check(loaded: Loaded) -> tuple[Problem, ...]:
    from engine.checks import check_loaded

    return check_loaded(loaded)


def is_answer(program: Program, predicate: str) -> bool:
    """Whether people see a predicate."""
    declared = program.predicates.get(predicate)
    return declared is not None and declared.answer


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
    if given is not None:
        program = firable(program, {*given, *program.facts})
    return prepare(slice_for(program, predicates))


def no_folder(folder: Path) -> Problem:
    """The problem for a knowledge base that is not there."""
    return Problem(
        "no-knowledge-base",
        "error",
        f"there is no folder `{folder}`",
        (Label(Span(str(folder), 1, 1), "not a folder"),),
        "rules are read from the text files of a folder",
        "name a folder with `--kb`, or leave the option out for the shipped knowledge base",
    )
