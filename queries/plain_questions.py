"""Goals asked of plain programs, with facts of files where there are any; answers as data or written to files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.checks import check_loaded
from engine.plain import load_plain
from engine.problem import ProblemsFound, errors_in
from engine.program import Program
from engine.source import SourceText
from engine.terms import Literal
from engine.tuples import NamedTuple
from queries.engines import AUTO, PYDATALOG

if TYPE_CHECKING:
    from engine.tables import Tables
    from queries.facts.folder import FactFile


class Question(NamedTuple):
    """Goals of a checked program, as they were written and as they are, and the files of facts that go with it."""

    program: Program
    files: Mapping[str, FactFile]
    written: tuple[str, ...]
    goals: tuple[Literal, ...]

    @property
    def predicates(self) -> tuple[str, ...]:
        """What the goals ask for."""
        return tuple(dict.fromkeys([goal.predicate for goal in self.goals]))


def open_question(path: Path, facts: Path | None, goals: Sequence[str], texts: dict[str, SourceText]) -> Question:
    """Read a program, look for files of facts, and read the goals. Raises ProblemsFound; shows warnings.

    `texts` gets what was read.
    """
    from queries.goals import goal_for
    from queries.options import warn

    files: dict[str, FactFile] = {}
    if facts is not None:
        from engine.evaluators.duckdb.connecting import check_installed
        from queries.facts.folder import check_known, fact_files

        check_installed()
        files = fact_files(facts)
    loaded = load_plain(path, str(path), files)
    texts.update(loaded.texts)
    problems = check_loaded(loaded)
    if errors_in(problems):
        raise ProblemsFound(problems)
    if facts is not None:
        check_known(files, loaded.program)
    warn(problems, texts)
    return Question(loaded.program, files, tuple(goals), tuple([goal_for(g, loaded.program, texts) for g in goals]))


def answer(question: Question, engine: str = AUTO) -> list[list[dict[str, Any]]]:
    """The answers to each goal. Raises ProblemsFound."""
    from queries.answering import relations_for
    from queries.goals import distinct, matching

    if question.files and engine != PYDATALOG:
        with tables(question) as found:
            return [distinct(goal, matching(found.relation(goal.predicate), goal)) for goal in question.goals]
    record = {}
    if question.files:
        from queries.facts.evaluation import rows_in_files

        record = rows_in_files(question.program, question.files, question.predicates)
    with relations_for(question.program, record, question.predicates, engine) as relation:
        return [distinct(goal, matching(relation(goal.predicate), goal)) for goal in question.goals]


def write(question: Question, out: Path | None, form: str, proofs: Path | None) -> None:
    """Write the answers of each goal, and the edges of their proofs, to files. Raises ProblemsFound."""
    with tables(question, proofs is not None) as found:
        if out is not None:
            from queries.facts.writing import write_answers

            write_answers(found, question.goals, out, form)
        if proofs is not None:
            from queries.facts.edges import write_edges

            write_edges(found, proofs)


@contextmanager
def tables(question: Question, recording: bool = False) -> Iterator[Tables]:
    """All that the goals need, in tables of a database, while the context lasts. Raises ProblemsFound."""
    from engine.evaluators.duckdb.connecting import check_installed

    check_installed()
    from queries.facts.evaluation import evaluated

    with evaluated(question.program, question.files, question.predicates, recording) as found:
        yield found
