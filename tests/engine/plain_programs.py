"""Plain programs asked in tests."""

from __future__ import annotations

from engine.checks import check
from engine.driver import evaluate, prepare
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model
from engine.plain import load_plain, parse_goal
from engine.problem import errors_in
from engine.program import Program
from engine.terms import Row, Value
from queries.goals import answers


def program(text: str) -> Program:
    """A checked plain program."""
    loaded = load_plain(text, "test.pl")
    problems = (*loaded.problems, *check(loaded.program))
    assert not errors_in(problems), problems
    return loaded.program


def model(text: str, recording: bool = True) -> Model:
    """The model of a plain program."""
    evaluator = PyDatalogEvaluator()
    try:
        return evaluate(prepare(program(text)), {}, evaluator, recording)
    finally:
        evaluator.close()


def rows(text: str, goal: str) -> list[Row]:
    """The rows that a goal matches, sorted."""
    literal, problems = parse_goal(goal)
    assert literal is not None and not problems
    return list(answers(model(text), literal))


def column(text: str, goal: str) -> list[Value]:
    """The first column of the answers."""
    return [row[0] for row in rows(text, goal)]
