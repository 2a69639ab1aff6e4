"""Goals asked of plain programs, with facts of files where there are any; answers as data or written to files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.checks import check_loaded
from engine.plain import load_plain
from engine.problem import ProblemsFound, errors_in
from engine.program import Program
from engine.source import SourceText
from engine.terms import Literal
from engine.tuples import NamedTuple
from queries.engines import DUCKDB, PYDATALOG
from queries.goals import distinct, goal_for, matching

if TYPE_CHECKING:
    from engine.tables import Tables
    from queries.facts.folder import FactFile
    from queries.facts.loading import Loads

    Database = tuple[Any, Loads]


class Asked(NamedTuple):
    """What is asked: a program, a folder of facts, goals, whether proofs are wanted, and what evaluates the rules."""

    program: Path
    facts: Path | None
    goals: tuple[str, ...]
    proofs: bool
    engine: str


class Question:
    """Goals of a checked program, ready to be answered."""

    def __init__(
        self,
        program: Program,
        files: Mapping[str, FactFile],
        goals: tuple[Literal, ...],
        asked: Asked,
        database: Database | None,
    ) -> None:
        self.program = program
        self.files = files
        self.goals = goals
        self.predicates = predicates_of(goals)
        self._asked = asked
        self._database = database
        self._found: Tables | None = None

    def answers(self) -> list[list[dict[str, Any]]]:
        """The answers to each goal. Raises ProblemsFound."""
        if self._database is not None:
            found = self._tables()
            return [distinct(goal, matching(found.relation(goal.predicate), goal)) for goal in self.goals]
        from queries.answering import relations_for

        record = {}
        if self.files:
            from queries.facts.evaluation import rows_in_files

            record = rows_in_files(self.program, self.files, self.predicates)
        with relations_for(self.program, record, self.predicates, self._asked.engine) as relation:
            return [distinct(goal, matching(relation(goal.predicate), goal)) for goal in self.goals]

    def write(self, out: Path | None, form: str, proofs: Path | None) -> None:
        """Write the answers to each goal, and the edges of their proofs, to files. Raises ProblemsFound."""
        found = self._tables()
        if out is not None:
            from queries.facts.writing import write_answers

            write_answers(found, self.goals, out, form)
        if proofs is not None:
            from queries.facts.edges import write_edges

            write_edges(found, proofs)

    def _tables(self) -> Tables:
        if self._found is None:
            from queries.facts.evaluation import evaluated

            assert self._database is not None
            self._found = evaluated(*self._database, self.program, self.predicates, self._asked.proofs)
        return self._found


@contextmanager
def open_question(asked: Asked, texts: dict[str, SourceText], writing: bool) -> Iterator[Question]:
    """Read a program, look for files of facts, and read the goals; the question can be answered within the context.

    `texts` gets what was read; `writing` is whether answers go to files. Raises ProblemsFound; shows warnings.
    """
    from queries.options import warn

    files: dict[str, FactFile] = {}
    in_tables = asked.engine == DUCKDB or writing or asked.facts is not None
    if in_tables:
        from engine.evaluators.duckdb.connecting import check_installed

        check_installed()
    if asked.facts is not None:
        from queries.facts.folder import fact_files

        files = fact_files(asked.facts)
    loaded = load_plain(asked.program, str(asked.program), files)
    texts.update(loaded.texts)
    program = loaded.program
    with ExitStack() as stack:
        goals: tuple[Literal, ...] = ()
        database: Database | None = None
        trouble: ProblemsFound | None = None
        if not errors_in(loaded.problems):
            try:
                goals = tuple([goal_for(goal, program, texts) for goal in asked.goals])
                if files:
                    from queries.facts.folder import check_known

                    check_known(files, program)
                if in_tables and asked.engine != PYDATALOG:
                    from queries.facts.evaluation import database as opened

                    # files are read while the program is checked, and what evaluates it is imported
                    database = stack.enter_context(opened(program, files, predicates_of(goals), asked.proofs))
            except ProblemsFound as found:
                trouble = found
        problems = check_loaded(loaded)
        if errors_in(problems):
            raise ProblemsFound(problems)
        if trouble is not None:
            raise trouble
        warn(problems, texts)
        yield Question(program, files, goals, asked, database)


def predicates_of(goals: Sequence[Literal]) -> tuple[str, ...]:
    """What goals ask for."""
    return tuple(dict.fromkeys([goal.predicate for goal in goals]))
