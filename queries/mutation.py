"""Which small changes of the rules no case would notice.

Each mutant (`engine.mutants`) is a program that differs in one place. A case kills it where all is as expected without
it and is not with it (or a goal has no value any more). Most mutants are judged without a new evaluation: the changed
rule is solved once over what the case is known to conclude, and the rules above it are evaluated again only where its
conclusions differ (`queries.mutation_models`). Cases that say they exercise a changed rule come first; the first case
that kills a mutant ends its trial.

A mutant may be tolerated: a fact `tolerated_mutant("id", "reason")` of the knowledge base says why no case can or need
kill it. The predicate is the knowledge base's own, declared with `from: facts`; nothing follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from engine.bodies import Settled
from engine.canonical import print_atom
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model
from engine.mutants import Mutant, left_out, mutants
from engine.problem import ProblemsFound
from engine.program import Case, Program
from queries.cases import as_expected
from queries.mutation_models import Changes, Ground
from queries.processes import spread
from queries.record import case_record

TOLERATED = "tolerated_mutant"
MOST_UNNOTICED = 3


class Unnoticed(NamedTuple):
    """A case in which a mutant changes what follows, and nothing that the case expects: one atom lost or gained."""

    case: str
    atom: str
    gained: bool


class Trial(NamedTuple):
    """What became of a mutant: the case that kills it, or those that change unnoticed; and why it is tolerated."""

    mutant: Mutant
    killed_by: str = ""
    unnoticed: tuple[Unnoticed, ...] = ()
    reason: str = ""

    @property
    def survived(self) -> bool:
        """Whether no case kills it, and nobody has said why."""
        return not self.killed_by and not self.reason


class Mutation(NamedTuple):
    """All trials, and the tolerated ids that are out of date: of no mutant there is, or of one that a case kills."""

    trials: tuple[Trial, ...]
    outdated: tuple[tuple[str, str], ...]
    rules: int
    cases: int

    @property
    def survivors(self) -> tuple[Trial, ...]:
        """The mutants to think about."""
        return tuple(trial for trial in self.trials if trial.survived)


class CasesFail(Exception):
    """Raised where cases fail before anything is changed: then a failing case says nothing of a mutant."""

    def __init__(self, titles: tuple[str, ...]) -> None:
        super().__init__(f"{len(titles)} cases fail")
        self.titles = titles


def mutation_of(program: Program, only: Iterable[str] = (), jobs: int = 1) -> Mutation:
    """Try every mutant of a checked program (of the rules `only`, where some are named) with up to `jobs` processes.

    Raises CasesFail.
    """
    evaluator = PyDatalogEvaluator()
    try:
        changes = Changes(program, evaluator)
        grounds = _grounds(program, changes)
        settled = Settled(changes.prepared, evaluator)
        places = {rule.id: settled.goals(rule) for rule in program.rules}
        found = mutants(program, lambda rule: places[rule.id])
        wanted = frozenset(only)
        chosen = [m for m in found if not wanted or wanted & set(m.rules)]
        reasons = tolerated(program)
        tried = spread(lambda number: _tried(chosen[number], program.cases, grounds, changes), len(chosen), jobs)
        trials = tuple([t if t.killed_by else t._replace(reason=reasons.get(t.mutant.id, "")) for t in tried])
    finally:
        evaluator.close()
    rules = {name for mutant in chosen for name in mutant.rules}
    known = {mutant.id for mutant in found}
    # a goal without which a rule cannot be asked is no mutant, and `queries.coverage` may want a reason for it all the same
    known.update(
        left_out(rule, goal)
        for rule in program.rules
        for place, goal in enumerate(rule.body)
        if place not in places[rule.id]
    )
    return Mutation(trials, tuple(_outdated(reasons, known, trials)), len(rules), len(program.cases))


def _grounds(program: Program, changes: Changes) -> tuple[Ground, ...]:
    """What follows in each case before anything is changed."""
    grounds: list[Ground] = []
    failing: list[str] = []
    for case in program.cases:
        try:
            ground = changes.ground(case_record(case, program).rows)
        except ProblemsFound:
            failing.append(case.title)
            continue
        grounds.append(ground)
        if not as_expected(ground.model, case):
            failing.append(case.title)
    if failing:
        raise CasesFail(tuple(failing))
    return tuple(grounds)


def _tried(mutant: Mutant, cases: tuple[Case, ...], grounds: tuple[Ground, ...], changes: Changes) -> Trial:
    """Try one mutant on the cases, those that exercise its rules first."""
    unnoticed: list[Unnoticed] = []
    for number in sorted(range(len(cases)), key=lambda n: (not set(mutant.rules) & set(cases[n].exercises), n)):
        try:
            model = changes.model(mutant, grounds[number])
        except ProblemsFound:
            return Trial(mutant, cases[number].title)
        if model is None:
            continue
        if not as_expected(model, cases[number]):
            return Trial(mutant, cases[number].title)
        if len(unnoticed) < MOST_UNNOTICED:
            unnoticed += [Unnoticed(cases[number].title, *found) for found in _difference(grounds[number].model, model)]
    return Trial(mutant, "", tuple(unnoticed))


def _difference(before: Model, after: Model) -> Iterator[tuple[str, bool]]:
    """One atom that a mutant adds or takes away, of a predicate that people see where there is one."""
    changed = [name for name, relation in after.relations.items() if relation is not before.relations.get(name)]
    declared = after.program.predicates
    for name in sorted(changed, key=lambda n: (n not in declared or not declared[n].answer, n)):
        old, new = before.relation(name).rows.keys(), after.relation(name).rows.keys()
        for rows, gained in ((old - new, False), (new - old, True)):
            if rows:
                yield print_atom(name, min(rows, key=repr)), gained
                return


def tolerated(program: Program) -> dict[str, str]:
    """The ids of mutants that the knowledge base tolerates, with its reasons."""
    rows = program.facts.get(TOLERATED, {})
    return {str(row[0]): str(row[1]) for row in rows if len(row) == 2 and str(row[1]).strip()}


def _outdated(reasons: Mapping[str, str], known: set[str], trials: Iterable[Trial]) -> Iterator[tuple[str, str]]:
    killed = {trial.mutant.id: trial.killed_by for trial in trials if trial.killed_by}
    for name in reasons:
        if name not in known:
            yield name, "there is no such mutant"
        elif name in killed:
            yield name, f'the case "{killed[name]}" kills it'
