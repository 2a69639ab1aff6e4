"""What would hold if a record said something more or less, from what holds now: only what the difference touches is redone.

A trial walks the same strata as the first evaluation. A rule is solved again only where a predicate that it mentions has
other rows than before and where a target needs it; the firings of all others are taken over. So a trial costs a small
part of an evaluation, and gives the same rows for every predicate that a target needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from engine.driver import Evaluation, Found, Prepared, walk
from engine.evaluators import Evaluator
from engine.limits import Budget, LimitReached
from engine.model import Defeat, Firing, Model, Relation
from engine.plans import FIRED, PlannedRule
from engine.problem import ProblemsFound
from engine.program import Rule
from engine.proofs import instantiate
from engine.source import Span
from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Row, Value
from engine.tuples import NamedTuple

SUPPOSED = Span("(supposed)", 1, 1)


class Edit(NamedTuple):
    """One row that a record is supposed to have, or (not `added`) not to have."""

    added: bool
    predicate: str
    row: Row


Edits = frozenset[Edit]
NO_EDITS: Edits = frozenset()


class Mention(NamedTuple):
    """What a rule says of one predicate: how it asks for it, and for which constants, by their places.

    `named` has the places where it does not ask for just anything.
    """

    predicate: str
    how: str
    fixed: tuple[tuple[int, Value], ...] = ()
    named: tuple[int, ...] = ()

    def concerned(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Those of some rows of the predicate that have the constants."""
        return (row for row in rows if all(row[i] == value for i, value in self.fixed))


POSITIVE, NEGATIVE, OTHERWISE = "positive", "negative", "otherwise"
NONE, LOSES, GAINS = "none", "loses", "gains"


def mentioned(goals: Iterable[Goal], how: str = "") -> Iterator[Mention]:
    """What a body says of predicates, those in negations and aggregates too."""
    for goal in goals:
        if isinstance(goal, Aggregate):
            yield from mentioned(goal.goals, OTHERWISE)
        elif isinstance(goal, (Literal, Negation)):
            literal = goal if isinstance(goal, Literal) else goal.literal
            fixed = [(i, a.value) for i, a in enumerate(literal.args) if isinstance(a, Constant)]
            named = [i for i, a in enumerate(literal.args) if isinstance(a, Constant) or not a.anonymous]
            own = POSITIVE if isinstance(goal, Literal) else NEGATIVE
            yield Mention(literal.predicate, how or own, tuple(fixed), tuple(named))


class _Stratum(NamedTuple):
    """What is needed of a stratum, and all that its rules ask for."""

    recursive: bool
    rules: tuple[PlannedRule, ...]
    asked: frozenset[str]


class Needs:
    """What some targets rest on: the rules that matter, stratum by stratum, and what each asks for."""

    def __init__(self, prepared: Prepared, targets: Iterable[str]) -> None:
        self.prepared = prepared
        self._mentions: dict[str, tuple[Mention, ...]] = {}
        self._stronger_than: dict[str, list[str]] = {}
        overrides = prepared.program.overrides
        for override in overrides:
            self._stronger_than.setdefault(override.weaker, []).append(FIRED + override.stronger)
        self.overriding = {name for o in overrides for name in (o.stronger, o.weaker)}
        self.predicates = self._reachable(targets)
        self.strata = tuple(self._strata())

    def mentions(self, rule: Rule) -> tuple[Mention, ...]:
        """What a rule rests on: the predicates of its body, and the firings of the rules that override it."""
        found = self._mentions.get(rule.id)
        if found is None:
            stronger = [Mention(name, OTHERWISE) for name in self._stronger_than.get(rule.id, ())]
            found = self._mentions[rule.id] = tuple(dict.fromkeys([*mentioned(rule.body), *stronger]))
        return found

    def _reachable(self, targets: Iterable[str]) -> frozenset[str]:
        """The predicates, and firings of overriding rules, that the targets rest on."""
        needs: dict[str, set[str]] = {}
        for _, rules in self.prepared.strata:
            for rule in rules:
                names = {*rule.needs, *self._stronger_than.get(rule.id, ())}
                needs.setdefault(rule.head, set()).update(names)
                if rule.id in self.overriding:
                    needs.setdefault(FIRED + rule.id, set()).update(names)
        found = set(targets)
        todo = list(found)
        while todo:
            fresh = needs.get(todo.pop(), set()) - found
            found |= fresh
            todo.extend(fresh)
        return frozenset(found)

    def _strata(self) -> Iterator[_Stratum]:
        for recursive, rules in self.prepared.strata:
            kept = tuple([r for r in rules if r.head in self.predicates or FIRED + r.id in self.predicates])
            if kept:
                asked = [name for r in kept for name in (*r.needs, *self._stronger_than.get(r.id, ()))]
                yield _Stratum(recursive, kept, frozenset(asked))


class Trials:
    """Trials of one model, each set of edits tried once; `runs` counts them.

    The model must have been made with `recording`, from what `needs` was made of, and with `evaluator`; a model that a
    trial gave will do.
    """

    def __init__(self, model: Model, needs: Needs, evaluator: Evaluator) -> None:
        self.model = model
        self.needs = needs
        self.evaluator = evaluator
        self.runs = 0
        self._known: dict[Edits, Model | None] = {NO_EDITS: model}

    def tried(self, edits: Edits) -> bool:
        """Whether these edits were tried before, so that asking again costs nothing."""
        return edits in self._known

    def after(self, edits: Edits, near: Edits = NO_EDITS) -> Model | None:
        """The model of the record with the edits made, right for what the targets need; None where a goal has no value.

        `near` are other edits: where they were tried, only what differs from them is redone.
        """
        if edits not in self._known:
            self.runs += 1
            base, difference = self._known.get(near), differing(edits, near)
            if base is None:
                base, difference = self.model, edits
            try:
                self._known[edits] = _Trial(self, base, difference).run()
            except LimitReached:
                raise
            except ProblemsFound:
                self._known[edits] = None
        return self._known[edits]

    def doing(self, edits: Iterable[Edit]) -> Edits:
        """Those edits that change the record of the model."""
        record = self.model.record
        return frozenset([e for e in edits if e.added != (e.row in record.get(e.predicate, ()))])


def differing(edits: Edits, near: Edits) -> Edits:
    """The edits that lead from what some do to what others do; each has to change the record."""
    return edits - near | {Edit(not edit.added, edit.predicate, edit.row) for edit in near - edits}


class _Trial(Evaluation):
    def __init__(self, trials: Trials, base: Model, edits: Edits) -> None:
        self.prepared = trials.needs.prepared
        self.evaluator = trials.evaluator
        self.needs = trials.needs
        self.round = 0
        self.base = base
        self.model = Model(base.program, edited(base.record, edits))
        self.model.relations = dict(base.relations)
        self.model.firings = dict(base.firings)
        self.model.defeats = dict(base.defeats)
        self.model.fired = dict(base.fired)
        self.budget = Budget()
        self.own: set[str] = set()
        self.changed: dict[str, set[Row]] = {}
        for edit in edits:
            self.changed.setdefault(edit.predicate, set()).add(edit.row)
        for name in self.changed:
            self.model.relations[name] = Relation(self._given(name))

    def _given(self, predicate: str) -> dict[Row, int]:
        facts = self.base.program.facts.get(predicate, {})
        return dict.fromkeys([*facts, *self.model.record.get(predicate, {})], 0)

    def run(self) -> Model:
        for stratum in self.needs.strata:
            if not stratum.asked.isdisjoint(self.changed):
                self._redo(stratum.recursive, stratum.rules)
        return self.model

    def _redo(self, recursive: bool, rules: tuple[PlannedRule, ...]) -> None:
        effects = {rule: self._effect(rule) for rule in rules}
        again = tuple([rule for rule in rules if recursive or effects[rule] != NONE])
        if not any(effect != NONE for effect in effects.values()):
            return
        heads = {rule.head for rule in again}
        fewer = {rule.id for rule in again if not recursive and effects[rule] == LOSES}
        self._forget([rule for rule in again if rule.is_read], fewer)
        walk(((recursive, tuple([rule for rule in again if rule.id not in fewer])),), self, self.budget)
        for head in heads:
            self._note(head, self.model.relation(head).rows.keys() ^ self.base.relation(head).rows.keys())
        for rule in again:
            name = FIRED + rule.id
            if name in self.model.fired or name in self.base.fired:
                self._note(name, set(self.model.fired.get(name, ())) ^ set(self.base.fired.get(name, ())))

    def _note(self, name: str, rows: set[Row]) -> None:
        if rows:
            self.changed[name] = rows
        else:
            self.changed.pop(name, None)

    def _effect(self, planned: PlannedRule) -> str:
        """What the changes so far can do to a rule's conclusions; where they only take some away, it is not solved."""
        changed = self.changed
        if not planned.is_read:
            # it could not hold before; it can now only where one of its positive literals has got rows
            return GAINS if any(name in changed for name in planned.predicates) else NONE
        effect = NONE
        for mention in self.needs.mentions(planned.rule):
            for row in mention.concerned(changed.get(mention.predicate, ())):
                there = row in self.model.relation(mention.predicate)
                if mention.how == NEGATIVE:
                    key = tuple([row[i] for i in mention.named])
                    after, before = (
                        any(True for _ in m.relation(mention.predicate).matching(mention.named, key))
                        for m in (self.model, self.base)
                    )
                    if after == before:
                        continue
                    there = before
                if there or mention.how == OTHERWISE or planned.id in self.needs.overriding:
                    return GAINS
                effect = LOSES
        return effect

    def _holds_still(self, firing: Firing) -> bool:
        """Whether what changed leaves a firing as it was."""
        env = firing.env
        for goal in firing.rule.body:
            if isinstance(goal, Literal) and goal.predicate in self.changed:
                if instantiate(goal.args, env) not in self.model.relation(goal.predicate).rows:
                    return False
            elif isinstance(goal, Negation) and goal.literal.predicate in self.changed:
                pattern = [(i, v) for i, v in enumerate(instantiate(goal.literal.args, env)) if v is not None]
                relation = self.model.relation(goal.literal.predicate)
                if any(True for _ in relation.matching(tuple([i for i, _ in pattern]), tuple([v for _, v in pattern]))):
                    return False
        return True

    def _forget(self, rules: list[PlannedRule], fewer: set[str]) -> None:
        """Take out what some rules concluded; of those that can only lose, what does not hold any more."""
        ids = {rule.id for rule in rules}
        for head in {rule.head for rule in rules}:
            self._take_over(head, ids, fewer)
        for name in ids:
            self.model.fired.pop(FIRED + name, None)

    def _conclude(self, found: list[Found], seen: dict[str, set[Row]] | None) -> dict[str, Relation]:
        for head in {rule.rule.head.predicate for rule, _, solutions in found if solutions} - self.own:
            self._take_over(head, set(), set())
        return super()._conclude(found, seen)

    def _take_over(self, head: str, without: set[str], fewer: set[str]) -> None:
        """Make what is concluded under a predicate the trial's own, all but what `_forget` takes out."""
        model = self.model
        self.own.add(head)
        kept: dict[Row, list[Firing]] = {}
        for row, firings in model.firings.get(head, {}).items():
            others = [
                firing
                for firing in firings
                if firing.rule.id not in without or (firing.rule.id in fewer and self._holds_still(firing))
            ]
            if others:
                kept[row] = others
        model.firings[head] = kept
        model.relations[head] = Relation({**self._given(head), **dict.fromkeys(kept, self.round)})
        lost: dict[Row, list[Defeat]] = {}
        for row, defeats in model.defeats.get(head, {}).items():
            left = [defeat for defeat in defeats if defeat.firing.rule.id not in without]
            if left:
                lost[row] = left
        model.defeats[head] = lost


def edited(record: Mapping[str, Mapping[Row, Span]], edits: Iterable[Edit]) -> dict[str, dict[Row, Span]]:
    """The rows of a record with the edits made."""
    rows = {name: dict(some) for name, some in record.items()}
    for edit in edits:
        some = rows.setdefault(edit.predicate, {})
        if edit.added:
            some[edit.row] = SUPPOSED
        else:
            some.pop(edit.row, None)
    return rows
