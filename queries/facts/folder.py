"""The files of a folder that hold facts: one for each predicate, named after it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import Program
from engine.source import Span
from engine.tuples import NamedTuple

SEPARATED = "separated"
PARQUET = "parquet"
NDJSON = "ndjson"


class Form(NamedTuple):
    """How a file holds rows: the sort of file, and for separated cells the delimiter, quotes, and a first line of names."""

    sort: str
    delimiter: str = ""
    quoted: bool = False
    header: bool = False


FORMS = {
    "facts": Form(SEPARATED, "\t"),
    "tsv": Form(SEPARATED, "\t", True, True),
    "csv": Form(SEPARATED, ",", True, True),
    "parquet": Form(PARQUET),
    "ndjson": Form(NDJSON),
}
"""By the ending of the file's name."""


class FactFile(NamedTuple):
    """A file with the facts of a predicate. `path` is what is opened, `shown` what messages call it."""

    predicate: str
    path: Path
    shown: str
    form: Form

    @property
    def start(self) -> Span:
        """The beginning of the file, for what concerns all of it."""
        return Span(self.shown, 1, 1)


def fact_files(folder: Path) -> dict[str, FactFile]:
    """The files of a folder whose names say that they hold facts, by predicate; others are left alone.

    Raises ProblemsFound where a predicate has several, or where the folder cannot be read.
    """
    found: dict[str, list[FactFile]] = {}
    try:
        for path in sorted(folder.iterdir()):
            predicate, _, ending = path.name.rpartition(".")
            if predicate and not path.name.startswith(".") and ending in FORMS and not path.is_dir():
                found.setdefault(predicate, []).append(FactFile(predicate, path, shown(path), FORMS[ending]))
    except OSError as error:
        raise ProblemsFound((unreadable(shown(folder), reason_of(error)),)) from error
    twice = [those for those in found.values() if len(those) > 1]
    if twice:
        raise ProblemsFound(tuple([_twice(those) for those in twice]))
    return {predicate: file for predicate, (file,) in found.items()}


def shown(path: Path | str) -> str:
    """A path as messages have it: what is no text in it is replaced."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def check_known(files: Mapping[str, FactFile], program: Program) -> None:
    """Raises ProblemsFound for files of predicates that a program does not have, or that no file can have rows of."""
    problems = [_unknown(file, program) for name, file in files.items() if name not in program.predicates]
    for name, file in files.items():
        declared = program.predicates.get(name)
        if declared is not None and not declared.arity:
            problems.append(wrong_arity(program, file, Span(file.shown, 1, 1), 1))
    if problems:
        raise ProblemsFound(tuple(problems))


def unreadable(name: str, reason: str, line: int = 1, help_: str = "make it readable") -> Problem:
    """The problem of a file (or folder) of facts that cannot be read."""
    return Problem(
        "unreadable-facts",
        ERROR,
        f"`{name}` cannot be read: {reason}",
        (Label(Span(name, line, 1), "not read"),),
        "facts that are not read would be taken not to hold",
        help_,
    )


def reason_of(error: OSError) -> str:
    """What the system says, in small letters."""
    return (error.strerror or "unknown reason").lower()


def wrong_arity(program: Program, file: FactFile, span: Span, columns: int) -> Problem:
    """The problem of a row with too few or too many cells."""
    declared = program.predicates[file.predicate]
    has = "1 argument" if declared.arity == 1 else f"{declared.arity or 'no'} arguments"
    given = "1 column" if columns == 1 else f"{columns} columns"
    return Problem(
        "wrong-arity",
        ERROR,
        f"`{file.predicate}` has {has}, and there {'is' if columns == 1 else 'are'} {given} here",
        (Label(span, given), Label(declared.span, "used here")),
        "a predicate always has the same number of arguments",
        "give one column for each argument, in their order" if declared.arity else "state it in the program",
    )


def _unknown(file: FactFile, program: Program) -> Problem:
    from difflib import get_close_matches

    near = get_close_matches(file.predicate, list(program.predicates), 1)
    return Problem(
        "unknown-predicate",
        ERROR,
        f"the program does not mention `{shown(file.predicate)}`",
        (Label(Span(file.shown, 1, 1), "its facts"),),
        "facts that no rule asks for are most often those of a misspelt name",
        f"a predicate with a similar name exists: `{near[0]}`"
        if near
        else "rename the file, or take it out of the folder",
    )


def _twice(files: list[FactFile]) -> Problem:
    first, *others = files
    return Problem(
        "facts-given-twice",
        ERROR,
        f"`{shown(first.predicate)}` has {len(files)} files of facts",
        (Label(Span(first.shown, 1, 1), "one of them"), *[Label(Span(f.shown, 1, 1), "another") for f in others]),
        "nobody can tell which of them is meant, or whether all are",
        "keep one of them in the folder",
    )
