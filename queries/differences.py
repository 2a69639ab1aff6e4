"""What changes between two answers about one patient, and what is responsible for it.

Both sides are a program with a model: two knowledge bases over one record, or one knowledge base over two records. For
a conclusion that only one side has, its proofs there are followed down to where the other side departs from them: a
rule, an override or a fact that the other side lacks or has otherwise, or a row of the record. What is absent on one
side is followed through the proof of its presence on the other. Each rule that concludes the atom is followed by its
own proof, so that all that had to change is named; where several goals of a rule fail on the other side, each is
followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from engine.canonical import print_atom
from engine.dependencies import fired_node, reachable
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model, matches
from engine.program import FACTS, RECORD, Program, Rule
from engine.program_differences import ADDED, CHANGED, REMOVED, override_name, same_clause
from engine.proofs import ABSENCE, AGGREGATE, OVERRIDDEN, RULE, Atom, Proofs, Step, instantiate
from engine.terms import Aggregate, Goal, Literal, Negation, Row, Value
from queries.asking import Answer, Conclusion
from queries.knowledge import answer_predicates

NEW = "new"
GONE = "gone"
OTHERWISE = "for other reasons"
INSTEAD = "instead"

REPLACED = ("disposition", "date")
"""Kinds of which a subject has one value: where it changes, one conclusion takes the place of the other."""
MOST_ROWS = 3
"""So many rows that stand against an absence, or that an aggregate gained or lost, are followed."""


class Cause(NamedTuple):
    """What one side lacks or has otherwise: a rule, override, fact or row of the record; `how` is of the new side."""

    sort: str
    name: str
    how: str


class Change(NamedTuple):
    """A conclusion that is new (`old` is None), gone (`new` is None), takes another's place, or rests on other rules.

    `against` proves, on the side without it, what stands against a conclusion that rests on an absence. `shared` are
    the atoms within the proofs that hold on both sides.
    """

    predicate: str
    old: Conclusion | None
    new: Conclusion | None
    causes: tuple[Cause, ...]
    against: tuple[Step, ...] = ()
    shared: frozenset[Atom] = frozenset()

    @property
    def how(self) -> str:
        """NEW, GONE, INSTEAD or OTHERWISE."""
        if self.old is None or self.new is None:
            return NEW if self.old is None else GONE
        return OTHERWISE if self.old.row == self.new.row else INSTEAD


class Side:
    """One of two sides: a whole program and a model of the part of it that answers need."""

    def __init__(self, program: Program, model: Model, evaluator: PyDatalogEvaluator) -> None:
        self.program = program
        self.model = model
        self.proofs = Proofs(model, evaluator)

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """All rules by id."""
        return {rule.id: rule for rule in self.program.rules}

    @cached_property
    def computed(self) -> frozenset[str]:
        """The predicates that the model is complete for."""
        return reachable(self.program, answer_predicates(self.program))

    def knows(self, predicate: str) -> bool:
        """Whether an atom of the predicate that is not in the model does not hold."""
        declared = self.program.predicates.get(predicate)
        return predicate in self.computed or (declared is not None and declared.origin in (RECORD, FACTS))


def changes_between(
    old: Answer, new: Answer, evaluator: PyDatalogEvaluator, renamed: Mapping[str, str] | None = None
) -> tuple[Change, ...]:
    """Every conclusion that differs, predicate by predicate in order of declaration, with what is responsible.

    The answers are about the same patient. `evaluator` solves single bodies for proofs of aggregates. `renamed` gives
    the new ids of rules that have another one on the new side.
    """
    left = Side(old.knowledge.program, old.model, evaluator)
    right = Side(new.knowledge.program, new.model, evaluator)
    ids = dict(renamed or {})
    blame = _Blame(left, right, ids)
    found: list[Change] = []
    for predicate in dict.fromkeys([*new.conclusions, *old.conclusions]):
        before = {c.row: c for c in old.of(predicate)}
        after = {c.row: c for c in new.of(predicate)}
        instead = _replacements(new.knowledge.program, predicate, before, after)
        for row, conclusion in before.items():
            if row in after:
                rules = {ids.get(name, name) for name in _rule_ids(left, conclusion)}
                causes = blame.otherwise(predicate, row) if rules != _rule_ids(right, after[row]) else ()
                if causes:
                    found.append(Change(predicate, conclusion, after[row], causes))
            elif row in instead:
                causes = merged(blame.lost(predicate, row), blame.gained(predicate, instead[row]))
                found.append(Change(predicate, conclusion, after[instead[row]], causes))
            else:
                found.append(Change(predicate, conclusion, None, blame.lost(predicate, row)))
        taken = set(instead.values())
        for row, conclusion in after.items():
            if row not in before and row not in taken:
                found.append(Change(predicate, None, conclusion, blame.gained(predicate, row)))
    return tuple(_with_proofs(change, left, right) for change in found)


def _with_proofs(change: Change, left: Side, right: Side) -> Change:
    """The change with what stands against it on the other side, and what its proofs share."""
    against: tuple[Step, ...] = ()
    if change.old is None and change.new is not None:
        against = _standing_against(change.new.step, left)
    elif change.new is None and change.old is not None:
        against = _standing_against(change.old.step, right)
    steps = [s for c in (change.old, change.new) if c is not None for s in (c.step, *c.also)]
    shared: set[Atom] = set()
    for step in _within((*steps, *against)):
        row = tuple(v for v in step.row if v is not None)
        if step.kind == RULE and all(side.model.holds(step.predicate, row) for side in (left, right)):
            shared.add((step.predicate, row))
    return change._replace(against=against, shared=frozenset(shared))


def _within(steps: tuple[Step, ...]) -> Iterator[Step]:
    """Some steps and all those below them, each once."""
    todo = list(reversed(steps))
    seen: set[int] = set()
    while todo:
        step = todo.pop()
        if id(step) not in seen:
            seen.add(id(step))
            yield step
            todo.extend(reversed(step.because))


def _standing_against(proof: Step, there: Side) -> tuple[Step, ...]:
    """Proofs, on a side where a conclusion does not hold, of what its proof on the other side needs to be absent."""
    found: list[Step] = []
    for step in _within((proof,)):
        if step.kind == ABSENCE:
            rows = [r for r in there.model.relation(step.predicate) if matches(r, step.row)]
            found += [there.proofs.smallest(step.predicate, row) for row in sorted(rows, key=repr)[:1]]
    return tuple(found[:MOST_ROWS])


def merged(*causes: tuple[Cause, ...]) -> tuple[Cause, ...]:
    """Causes, each once and sorted."""
    return tuple(sorted({c for some in causes for c in some}))


def _replacements(
    program: Program, predicate: str, before: Mapping[Row, Conclusion], after: Mapping[Row, Conclusion]
) -> dict[Row, Row]:
    """Rows that are gone, with the row that came instead of each: the same but for a disposition or a date."""
    declared = program.predicates.get(predicate)
    places = [i for i, a in enumerate(declared.arguments) if a.kind in REPLACED] if declared is not None else []
    if len(places) != 1:
        return {}
    place = places[0]
    pairs: dict[Row, tuple[list[Row], list[Row]]] = {}
    for side, (rows, others) in enumerate(((before, after), (after, before))):
        for row in rows:
            if row not in others:
                pairs.setdefault(row[:place] + row[place + 1 :], ([], []))[side].append(row)
    return {gone[0]: come[0] for gone, come in pairs.values() if len(gone) == len(come) == 1}


def _rule_ids(side: Side, conclusion: Conclusion) -> frozenset[str]:
    return frozenset(f.rule.id for f in side.model.firings_of(conclusion.predicate, conclusion.row))


class _Task(NamedTuple):
    """An atom (or, with `step`, one way in which a rule concludes it) that only the side `here` has."""

    here_is_new: bool
    predicate: str
    row: Row
    step: Step | None = None


class _Blame:
    """Finds causes for two sides; each atom is followed once for each question."""

    def __init__(self, old: Side, new: Side, renamed: Mapping[str, str]) -> None:
        self.old = old
        self.new = new
        self._new_ids = renamed
        self._old_ids = {now: was for was, now in renamed.items()}
        self._same: dict[str, bool] = {}

    def gained(self, predicate: str, row: Row) -> tuple[Cause, ...]:
        """Why an atom holds on the new side only."""
        return self._follow([_Task(True, predicate, row)])

    def lost(self, predicate: str, row: Row) -> tuple[Cause, ...]:
        """Why an atom held on the old side only."""
        return self._follow([_Task(False, predicate, row)])

    def _id_there(self, name: str, here_is_new: bool) -> str:
        """The id that a rule has on the other side."""
        return (self._old_ids if here_is_new else self._new_ids).get(name, name)

    def otherwise(self, predicate: str, row: Row) -> tuple[Cause, ...]:
        """Why an atom of both sides is concluded by some rule on one of them only."""
        ways = {
            is_new: {step.rule.id: step for step in self._ways(side, predicate, row) if step.rule is not None}
            for is_new, side in ((False, self.old), (True, self.new))
        }
        tasks = [
            _Task(is_new, predicate, row, step)
            for is_new, steps in ways.items()
            for name, step in steps.items()
            if self._id_there(name, is_new) not in ways[not is_new]
        ]
        return self._follow(tasks)

    def _follow(self, todo: list[_Task]) -> tuple[Cause, ...]:
        causes: set[Cause] = set()
        seen: set[tuple[bool, str, Row, int]] = set()
        while todo:
            task = todo.pop()
            key = (task.here_is_new, task.predicate, task.row, id(task.step) if task.step is not None else 0)
            if key not in seen:
                seen.add(key)
                here = self.new if task.here_is_new else self.old
                steps = [task.step] if task.step is not None else self._ways(here, task.predicate, task.row)
                for step in steps:
                    if step.kind == RULE:
                        todo.extend(self._departures(step, task.here_is_new, causes))
                    else:
                        causes.add(self._given(step, task.here_is_new))
        return tuple(sorted(causes))

    def _ways(self, side: Side, predicate: str, row: Row) -> list[Step]:
        """How an atom holds: as given, or one way for each rule that concludes it."""
        smallest = side.proofs.smallest(predicate, row)
        if smallest.rule is None:
            return [smallest]
        firings = sorted(side.model.firings_of(predicate, row), key=lambda f: repr(f.bindings), reverse=True)
        ways = {f.rule.id: f for f in firings if f.rule.id != smallest.rule.id}
        return [smallest, *(side.proofs.of_firing(ways[name]) for name in sorted(ways))]

    def _given(self, step: Step, here_is_new: bool) -> Cause:
        return Cause(
            RECORD if step.kind == RECORD else "fact",
            print_atom(step.predicate, tuple(v for v in step.row if v is not None)),
            ADDED if here_is_new else REMOVED,
        )

    def _departures(self, step: Step, here_is_new: bool, causes: set[Cause]) -> Iterator[_Task]:
        """Where the other side departs from one way in which a rule concludes."""
        rule = step.rule
        assert rule is not None
        here, there = (self.new, self.old) if here_is_new else (self.old, self.new)
        other = there.rules.get(self._id_there(rule.id, here_is_new))
        if other is None:
            causes.add(Cause("rule", rule.id, ADDED if here_is_new else REMOVED))
            return
        env = dict(step.bindings)
        premises = [s for s in step.because if s.kind != OVERRIDDEN]
        found = [
            task
            for goal, premise in zip(rule.body, premises, strict=True)
            for task in self._failing(goal, premise, env, here, there, here_is_new)
        ]
        if found:
            yield from found
        elif not self._unchanged(rule, other):
            causes.add(Cause("rule", rule.id, CHANGED))
        else:
            yield from self._defeated(step, other.id, here_is_new, causes)

    def _unchanged(self, rule: Rule, other: Rule) -> bool:
        if rule.id not in self._same:
            self._same[rule.id] = same_clause(rule, other)
        return self._same[rule.id]

    def _failing(
        self, goal: Goal, premise: Step, env: dict[str, Value], here: Side, there: Side, here_is_new: bool
    ) -> Iterator[_Task]:
        """What makes a premise fail on the other side; nothing where it holds there too."""
        if premise.kind == ABSENCE:
            assert isinstance(goal, Negation)
            rows = [r for r in there.model.relation(premise.predicate) if matches(r, premise.row)]
            for row in sorted(rows, key=repr)[:MOST_ROWS]:
                yield _Task(not here_is_new, premise.predicate, row)
        elif premise.kind == AGGREGATE:
            assert isinstance(goal, Aggregate)
            yield from self._counted(goal, env, here, there, here_is_new)
        elif isinstance(goal, Literal):
            row = tuple(v for v in premise.row if v is not None)
            if there.knows(premise.predicate) and not there.model.holds(premise.predicate, row):
                yield _Task(here_is_new, premise.predicate, row)

    def _counted(
        self, goal: Aggregate, env: dict[str, Value], here: Side, there: Side, here_is_new: bool
    ) -> Iterator[_Task]:
        """The rows that an aggregate ranges over and that only one side has."""
        for inner in goal.goals:
            literal = inner.literal if isinstance(inner, Negation) else inner
            if not isinstance(literal, Literal) or not (
                here.knows(literal.predicate) and there.knows(literal.predicate)
            ):
                continue
            pattern = instantiate(literal.args, env)
            for side, other, is_new in ((here, there, here_is_new), (there, here, not here_is_new)):
                rows = [
                    r
                    for r in side.model.relation(literal.predicate)
                    if matches(r, pattern) and not other.model.holds(literal.predicate, r)
                ]
                for row in sorted(rows, key=repr)[:MOST_ROWS]:
                    yield _Task(is_new, literal.predicate, row)

    def _defeated(self, step: Step, name: str, here_is_new: bool, causes: set[Cause]) -> Iterator[_Task]:
        """Where a rule, there of id `name`, fires on the other side as well and is overridden there.

        Responsible is the override, or what the stronger rule rests on.
        """
        here, there = (self.new, self.old) if here_is_new else (self.old, self.new)
        known = {tuple(self._id_there(n, here_is_new) for n in (o.stronger, o.weaker)) for o in here.program.overrides}
        row = tuple(v for v in step.row if v is not None)
        for defeat in there.model.defeats.get(step.predicate, {}).get(row, []):
            if defeat.firing.rule.id != name:
                continue
            if (defeat.stronger, name) not in known:
                causes.add(Cause("override", override_name(defeat.stronger, name), REMOVED if here_is_new else ADDED))
                continue
            won = there.model.fired[fired_node(defeat.stronger)][defeat.subject]
            winner = there.proofs.of_firing(min(won, key=lambda f: repr(f.bindings)))
            head = tuple(v for v in winner.row if v is not None)
            yield _Task(not here_is_new, winner.predicate, head, winner)
