"""Whether a record really breaks an invariant: asked of whyhold itself, which knows nothing of the search.

A change is judged by two evaluations, one of each record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from engine.checks.findings import uses_of
from engine.dependencies import slice_for
from engine.driver import evaluate, prepare
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Firing, Model
from engine.planning import join_variables
from engine.program import ADDING, FACTS, RULES, Invariant, Program, bare_predicate
from engine.proofs import Proofs, Step
from engine.source import Span
from engine.terms import Constant, Goal, Literal, Row, Term, Value, Variable
from engine.trials import Edit, edited
from engine.tuples import NamedTuple
from engine.verification.questions import FOUND, concluding

Rows = Mapping[str, Mapping[Row, Span]]
Bindings = dict[str, Value]
GIVEN = "given:"


class Solution(NamedTuple):
    """Values for the variables of some goals, and a step whose premises are the proofs of these goals."""

    values: Bindings
    step: Step


class Broken(NamedTuple):
    """How an invariant is broken: in the record alone, or before and after a change."""

    before: Solution | None
    after: Solution


def broken(program: Program, invariant: Invariant, rows: Rows, changed: Row | None) -> Broken | None:
    """A solution of what must never hold of a record (and of the same with a row changed), or of what must be possible.

    Raises ProblemsFound where a goal of a rule has no value.
    """
    if not invariant.change:
        found = solutions(program, rows, (*invariant.each, *(invariant.never or invariant.sometimes)))
        return Broken(None, found[0]) if found else None
    row = invariant.row
    assert changed is not None
    name = row.predicate if row is not None else _of(program, rows, changed)
    given: Bindings | None = {} if row is None else unified(row, changed)
    if given is None:
        return None
    after = edited(rows, [Edit(invariant.change == ADDING, name, changed)])
    for before in solutions(program, rows, invariant.before, given) if invariant.before else [None]:
        values = {**given, **(before.values if before is not None else {})}
        found = solutions(program, after, invariant.never, values)
        if found:
            return Broken(before, found[0])
    return None


def _of(program: Program, rows: Rows, changed: Row) -> str:
    return next(name for name in program.predicates if changed in rows.get(name, ()))


def unified(pattern: Literal, row: Row) -> Bindings | None:
    """The values of a pattern's variables in a row; None where it does not fit."""
    values: Bindings = {}
    for term, value in zip(pattern.args, row, strict=True):
        known = term.value if isinstance(term, Constant) else values.setdefault(term.name, value)
        if known != value or type(known) is not type(value):
            return None
    return {name: value for name, value in values.items() if not name.startswith("_#")}


def solutions(program: Program, rows: Rows, goals: Iterable[Goal], given: Bindings | None = None) -> list[Solution]:
    """All solutions of goals about a record, where some variables are given their values."""
    goals = tuple(goals)
    given = given or {}
    used = list(given)
    span = next((g.span for g in goals), Span("", 1, 1))
    known: tuple[Term, ...] = tuple([Variable(name, span) for name in used])
    body = (Literal(GIVEN, known, span), *goals)
    names = [name for name in join_variables(body) if not name.startswith("_#")]
    args: tuple[Term, ...] = tuple([Variable(name, span) for name in names])
    rule = concluding(FOUND, args, body, span)
    whole = program._replace(
        rules=(*program.rules, rule),
        predicates={
            **program.predicates,
            GIVEN: bare_predicate(GIVEN, used, FACTS, span),
            FOUND: bare_predicate(FOUND, names, RULES, span),
        },
        facts={**program.facts, GIVEN: {tuple(given.values()): span}},
    )
    evaluator = PyDatalogEvaluator()
    try:
        model = evaluate(prepare(slice_for(whole, [FOUND])), rows, evaluator)
        proofs = Proofs(model, evaluator)
        found = sorted(model.relation(FOUND), key=repr)
        return [
            Solution(dict(zip(names, row, strict=True)), _without_given(proofs.smallest(FOUND, row))) for row in found
        ]
    finally:
        evaluator.close()


def _without_given(step: Step) -> Step:
    return step._replace(because=tuple([premise for premise in step.because if premise.predicate != GIVEN]))


def firings_of(model: Model) -> Iterator[Firing]:
    """All firings of a model, those that a stronger rule overrides too."""
    yield from chain.from_iterable(some for heads in model.firings.values() for some in heads.values())
    yield from (d.firing for heads in model.defeats.values() for some in heads.values() for d in some)


def unused_rows(model: Model) -> list[tuple[str, Row]]:
    """The rows of a record that are in no firing, and that no absence and no count of any rule could be about."""
    program, rows = model.program, model.record
    used: set[tuple[str, Row]] = set()
    for firing in firings_of(model):
        env = firing.env
        for goal in firing.rule.body:
            if isinstance(goal, Literal) and goal.predicate in rows:
                used.add(
                    (goal.predicate, tuple([a.value if isinstance(a, Constant) else env[a.name] for a in goal.args]))
                )
    closed = [
        use.literal
        for rule in program.rules
        for goal in rule.body
        if not isinstance(goal, Literal)
        for use in uses_of((goal,))
    ]
    return [
        (name, row)
        for name, some in rows.items()
        for row in some
        if (name, row) not in used
        and not any(literal.predicate == name and unified(literal, row) is not None for literal in closed)
    ]
