"""What the cases of a knowledge base show of invariants: which rules fire, what is possible, which rows no rule uses."""

from __future__ import annotations

from collections.abc import Sequence

from engine.driver import Prepared, evaluate, prepare
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.problem import ProblemsFound
from engine.program import Program
from engine.terms import Row
from engine.tuples import NamedTuple
from engine.verification.questions import Question
from queries.confirming import firings_of, unused_rows
from queries.processes import spread
from queries.record import case_record

CHUNK = 50


class Shown(NamedTuple):
    """The first case, by its number, of each rule that fires and of each question that has an answer.

    `unused` are the rows that no rule uses, each with the number of its case; `answered` is how many cases have a model.
    """

    fired: dict[str, int]
    answers: dict[str, int]
    unused: list[tuple[int, Row]]
    answered: int


def shown_by_cases(program: Program, questions: Sequence[Question], jobs: int) -> Shown:
    """What all cases of a program show, found by some processes. `questions` are about one record each."""
    rules, predicates = list(program.rules), dict(program.predicates)
    for question in questions:
        rules += [rule for rule in question.program.rules if rule.id == question.goal]
        predicates[question.goal] = question.program.predicates[question.goal]
    prepared = prepare(program._replace(rules=tuple(rules), predicates=predicates))
    goals = tuple([question.goal for question in questions])
    chunks = range(0, len(program.cases), CHUNK)
    whole = Shown({}, {}, [], 0)
    work = _Chunk(program, prepared, goals)
    for part in spread(work.shown, len(chunks), jobs):
        whole.unused.extend(part.unused)
        for mine, other in ((whole.fired, part.fired), (whole.answers, part.answers)):
            for name, number in other.items():
                mine.setdefault(name, number)
        whole = whole._replace(answered=whole.answered + part.answered)
    return whole


class _Chunk:
    def __init__(self, program: Program, prepared: Prepared, goals: tuple[str, ...]) -> None:
        self.program = program
        self.prepared = prepared
        self.goals = goals

    def shown(self, chunk: int) -> Shown:
        first = chunk * CHUNK
        shown = Shown({}, {}, [], 0)
        answered = 0
        evaluator = PyDatalogEvaluator()
        try:
            for number, case in enumerate(self.program.cases[first : first + CHUNK], first):
                try:
                    model = evaluate(self.prepared, case_record(case, self.program).rows, evaluator)
                except ProblemsFound:
                    continue
                answered += 1
                for firing in firings_of(model):
                    shown.fired.setdefault(firing.rule.id, number)
                for goal in self.goals:
                    if model.relation(goal):
                        shown.answers.setdefault(goal, number)
                shown.unused.extend((number, row) for _, row in unused_rows(model))
        finally:
            evaluator.close()
        return shown._replace(answered=answered)
