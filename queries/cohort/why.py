"""One patient of a run asked again: the answer with proofs, from the program and the record that the run keeps.

It is worked out as `whyhold ask` and `whyhold why` do, and shown only where it is what the run has stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from engine.compiled import BrokenRule
from engine.problem import ProblemsFound
from engine.source import SourceText
from engine.terms import Literal, Row
from engine.tuples import NamedTuple
from queries.asking import Answer, Asker
from queries.cohort.stored import StoredRun, connect, unreadable_program
from queries.cohort.stored_answers import compare
from queries.cohort.stored_records import record_of_patient

if TYPE_CHECKING:
    from queries.answering import Reasoning
    from queries.knowledge import Knowledge
    from queries.record import Record


class Proved(NamedTuple):
    """A goal asked about one patient of a run: what it was worked out with, and the rows that it has."""

    knowledge: Knowledge
    record: Record
    found: Reasoning
    goal: Literal
    rows: tuple[Row, ...]


def stored_answer(run: StoredRun, patient: str, audience: str) -> Answer:
    """All that the program of a run concludes about one of its patients.

    Raises ProblemsFound where the run has not answered for them, or otherwise.
    """
    try:
        knowledge = run.knowledge(planned=True)
        with connect() as connection:
            record = record_of_patient(run, connection, knowledge, patient)
            with Asker(knowledge) as asker:
                answer = asker.ask(record, audience)
            compare(run, connection, answer.model, patient, answer.conclusions)
    except BrokenRule as error:
        raise ProblemsFound((unreadable_program(run),)) from error
    return answer


@contextmanager
def proved(run: StoredRun, patient: str, atom: str, texts: dict[str, SourceText]) -> Iterator[Proved]:
    """What holds of a goal about one patient of a run, with proofs for as long as the context lasts.

    `texts` gets the text of the goal. Rows of answers are compared with those that the run has; helper predicates are
    not stored. Raises ProblemsFound.
    """
    from queries.answering import reasoning
    from queries.goals import answers, goal_for

    knowledge = run.knowledge()
    goal = goal_for(atom, knowledge.program, texts)
    with connect() as connection:
        record = record_of_patient(run, connection, knowledge, patient)
        with reasoning(knowledge.program, record.rows, goal.predicate) as found:
            if knowledge.program.predicates[goal.predicate].answer:
                compare(run, connection, found.model, patient, [goal.predicate])
            yield Proved(knowledge, record, found, goal, answers(found.model, goal))
