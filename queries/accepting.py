"""No answer leaves that the checker has not accepted: a program of its own, which knows only the rules and the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.constants import Rejected, read_json
from checker.derivation import Program
from checker.verify_proof import read_program, verify
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from engine.tuples import NamedTuple
from queries.answer_json import SCHEMA, answer_as_json
from queries.asking import Answer
from queries.knowledge import Knowledge, open_knowledge
from queries.record import Record

if TYPE_CHECKING:
    from pathlib import Path


HELP = "no answer is given; report this with the version of whyhold, and with the record where you may share it"
STORED_HELP = "do not rely on it; ask again, and see who could have changed the file"


NO_PROGRAM = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
"""What reading a program raises where somebody has written another one into the cache, with the right checksum."""


class Verified(NamedTuple):
    """What the checker accepted: how many different steps, by the program of which fingerprint."""

    steps: int
    fingerprint: str


def accept(answer: Answer, told: dict[str, Any] | None = None) -> None:
    """Let the checker judge an answer, or refuse it. Raises ProblemsFound with `answer-not-accepted`.

    `told` is the answer as JSON where it is printed so; otherwise its conclusions and proofs are put into that form.
    """
    try:
        verify(told if told is not None else answer_as_json(answer, bare=True), program_of(answer.knowledge))
    except Rejected as error:
        raise ProblemsFound((not_accepted(str(error), answer.record.name),)) from error


def accept_proofs(knowledge: Knowledge, record: Record, told: dict[str, Any]) -> None:
    """Let the checker judge the proofs of one goal, as `queries.why_views.proved_as_json` gives them. Raises likewise."""
    try:
        verify(told, program_of(knowledge))
    except Rejected as error:
        raise ProblemsFound((not_accepted(str(error), record.name),)) from error


def program_of(knowledge: Knowledge) -> Program:
    """The program of a knowledge base as the checker reads it; what the cache keeps of it only where it is the same."""
    if knowledge.reasoning is not None:
        try:
            program = Program(*knowledge.reasoning)
        except (Rejected, *NO_PROGRAM):
            pass
        else:
            if program.fingerprint == knowledge.fingerprint:
                return program
    from pathlib import Path

    read = open_knowledge(Path(knowledge.folder), cached=False).reasoning
    assert read is not None
    return Program(*read)


def not_accepted(reason: str, name: str, help_: str = HELP) -> Problem:
    """The problem of an answer, made of a record or stored in a file of this name, that the checker rejects."""
    return Problem(
        "answer-not-accepted",
        ERROR,
        f"the checker does not accept the answer: {reason}",
        (Label(Span(name, 1, 1), "the answer is rejected"),),
        "an answer that does not follow from its rules and its record could harm",
        help_,
    )


# Stored answers, and the program for checkers -----------------------------------------------------------------------


def compiled(folder: Path | None) -> bytes:
    """A knowledge base as canonical JSON. Raises ProblemsFound where it has errors."""
    from engine.program_json import program_json
    from queries.knowledge import read_whole

    return program_json(read_whole(folder)[1].program).file()


def write(path: Path, data: bytes) -> None:
    """Write a file as a whole. Raises ProblemsFound where that is not possible."""
    try:
        path.write_bytes(data)
    except OSError as error:
        # an answer needs nothing of it
        from queries.appending import not_written

        why = "what is missing or incomplete cannot be used to check answers"
        raise ProblemsFound(
            (not_written(path, error, why, "name a file in a folder that you may write to"),)
        ) from error


def verified_file(answer: str, folder: Path | None, program: Path | None) -> Verified:
    """Let the checker judge an answer in a file (`-` for standard input).

    It is checked against a file of `compile-kb` where `program` is given, otherwise against the knowledge base in
    `folder`, read from its files; then whyhold also tells it again, and compares the words. Raises ProblemsFound where
    it is rejected, or a file is not what it has to be.
    """
    from pathlib import Path

    path = Path("/dev/stdin" if answer == "-" else answer)
    try:
        given = read_json(_bytes_of(path, answer))
        by = read_program(_bytes_of(program, str(program)) if program is not None else compiled(folder))
        steps = verify(given, by)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise ProblemsFound((_unreadable(str(error.filename or answer), f"cannot be read: {reason}"),)) from error
    except ValueError as error:
        raise ProblemsFound((_unreadable(answer, "is not JSON"),)) from error
    except RecursionError as error:
        raise ProblemsFound((_unreadable(answer, "is nested deeper than anything that whyhold writes"),)) from error
    except Rejected as error:
        raise ProblemsFound((not_accepted(str(error), answer, STORED_HELP),)) from error
    if program is None and given["schema"] == SCHEMA:
        from queries.retelling import told_otherwise

        where = told_otherwise(given, open_knowledge(folder))
        if where:
            problem = not_accepted(f"`{where}` is not what whyhold says there", answer, STORED_HELP)
            raise ProblemsFound((problem,))
    return Verified(steps, by.fingerprint)


def _bytes_of(path: Path, name: str) -> bytes:
    """A file as a whole. Raises ProblemsFound where it has more bytes than the limit `bytes` allows."""
    from engine.limits import BYTES, LimitReached, limits

    with path.open("rb") as file:
        data = file.read(limits().bytes + 1)
    if len(data) > limits().bytes:
        raise LimitReached(BYTES, place=Span(name, 1, 1))
    return data


def _unreadable(name: str, what: str) -> Problem:
    return Problem(
        "unreadable-answer",
        ERROR,
        f"`{name}` {what}",
        (Label(Span(name, 1, 1), "this file"),),
        "what cannot be read cannot be checked",
        "store an answer with `whyhold ask RECORD --format json`, and name its file",
    )
