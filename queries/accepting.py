"""No answer leaves that the checker has not accepted: a program of its own, which knows only the rules and the answer."""

from __future__ import annotations

from typing import Any

from checker.constants import Rejected
from checker.derivation import Program
from checker.verify_proof import verify
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from queries.answer_json import answer_as_json
from queries.asking import Answer
from queries.knowledge import Knowledge, open_knowledge

PROBLEM = "answer-not-accepted"


def accept(answer: Answer, told: dict[str, Any] | None = None) -> None:
    """Let the checker judge an answer, or refuse it. Raises ProblemsFound with `answer-not-accepted`.

    `told` is the answer as JSON where it is printed so; otherwise its conclusions and proofs are put into that form.
    """
    try:
        verify(told if told is not None else answer_as_json(answer, bare=True), program_of(answer.knowledge))
    except Rejected as error:
        raise ProblemsFound((not_accepted(str(error), answer.record.name),)) from error


def program_of(knowledge: Knowledge) -> Program:
    """The program of a knowledge base as the checker reads it; what the cache keeps of it only where it is the same."""
    if knowledge.reasoning is not None:
        program = Program(*knowledge.reasoning)
        if program.fingerprint == knowledge.fingerprint:
            return program
    from pathlib import Path

    read = open_knowledge(Path(knowledge.folder), cached=False).reasoning
    assert read is not None
    return Program(*read)


def not_accepted(reason: str, name: str) -> Problem:
    """The problem of an answer that the checker rejects."""
    return Problem(
        PROBLEM,
        ERROR,
        f"the checker does not accept the answer: {reason}",
        (Label(Span(name, 1, 1), "the answer is about this"),),
        "an answer that does not follow from the rules and the record could harm, so none is given",
        "report this with the record, if you may share it, and the version of whyhold; do not act on the answer",
    )
