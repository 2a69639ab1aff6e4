"""Which missing items could change a disposition at all, found by trying them.

An item is what an answer predicate `missing` tells of a subject: the arguments that it shares with `disposition`, such as
patient and drug. It is decisive where it makes a difference, by being there or by what it turns out to be,

- to the record as it is, or
- to the record with every other missing item, all as good as can be, or
- to the record with every other missing item, all as bad as can be, or
- to one of these once every wait is over: the same record asked of a day far ahead.

As good as can be is what leads to the weakest disposition and, among these, to the fewest conclusions; it is looked for
from the values that do so alone, one item after the other. Other mixtures of good, bad and absent ones are tried where
there are few; where there are many, of three or more that hide each other none may be seen.

What could supply an item is found by `engine.supplies` and tried by `engine.trials` (`queries.supplying`). Items that go
missing only once others are there, such as a test that is due after an infection is over, are supplied too. Where nothing
is known to supply an item, not all that could be tried was, or after `MOST_TRIALS`, it counts as decisive: that it is not
must have been seen.
"""

from __future__ import annotations

from itertools import product
from math import prod

from engine.builtins import date_plus
from engine.driver import Prepared
from engine.evaluators import Evaluator
from engine.model import Model
from engine.terms import Row
from engine.trials import Edit, Edits, Needs, Trials
from engine.tuples import NamedTuple
from queries.supplying import CLOCK, DISPOSITION, MISSING, TARGETS, Subject, Supplied, Supplying, union

MOST_ROUNDS = 4
"""So many times is it looked what else goes missing once everything missing was supplied."""

MOST_MIXTURES = 32
"""Up to so many mixtures of what missing items may turn out to be are all tried."""

FAR_AHEAD = 3 * 366
"""Days after which every wait and window of days is taken to be over."""

NOW, AFTER_A_WAIT, NEVER = "now", "after a wait", "not as the record stands"
"""When an item could change a disposition."""

Whole = dict[Row, Edits]
"""What supplies each of some items."""


class Decided(NamedTuple):
    """When each missing row could change a disposition, how many records were tried, and whether not all that were due."""

    can_flip: dict[Row, str]
    trials: int
    cut: bool


NOTHING_DECIDED = Decided({}, 0, False)


def decided(model: Model, prepared: Prepared, evaluator: Evaluator) -> Decided:
    """Which missing rows of a model, made from `prepared` with `evaluator` and recorded, could change a disposition."""
    declared = model.program.predicates
    if DISPOSITION not in declared or MISSING not in declared or not model.relation(MISSING):
        return NOTHING_DECIDED
    today = Trials(model, Needs(prepared, TARGETS), evaluator)
    supplying = Supplying(model, today.needs)
    later: list[Trials] = []
    items: dict[Subject, list[Row]] = {}
    for row in sorted(model.relation(MISSING), key=repr):
        items.setdefault(supplying.subject(row), []).append(row)
    found: dict[Row, str] = {}
    for subject, rows in items.items():
        deciding = _Deciding(supplying, today, subject, rows)
        deciding.look(today, NOW)
        if deciding.undecided:
            later = later or far_ahead(supplying, today)
            for trials in later:
                deciding.look(trials, AFTER_A_WAIT)
        found.update(deciding.found)
    return Decided(found, supplying.runs, supplying.cut)


def far_ahead(supplying: Supplying, today: Trials) -> list[Trials]:
    """Trials of the record asked of a day far ahead; empty where it has no day, or no value then."""
    days = list(today.model.record.get(CLOCK, ()))
    if len(days) == 1 and len(days[0]) == 1:
        moved = {Edit(False, CLOCK, days[0]), Edit(True, CLOCK, (date_plus(days[0][0], FAR_AHEAD),))}
        model = supplying.after(today, frozenset(moved))
        if model is not None:
            return [Trials(model, today.needs, today.evaluator)]
    return []


class _Deciding:
    """Decides about the missing items of one subject."""

    def __init__(self, supplying: Supplying, trials: Trials, subject: Subject, rows: list[Row]) -> None:
        self.supplying = supplying
        self.trials = trials
        self.subject = subject
        tried = {row: supplying.working(trials, trials.model, frozenset(), row, subject) for row in rows}
        self.ways = {row: some.ways for row, some in tried.items() if some.ways}
        # where nothing is known to supply an item, nothing shows that it does not matter
        self.found = {
            row: NEVER if some.ways and some.whole and not any(way.flips for way in some.ways) else NOW
            for row, some in tried.items()
        }
        several = len(rows) > 1
        good = {row: min(some, key=lambda w: (w.flips and several, w.conclusions)) for row, some in self.ways.items()}
        bad = {row: max(reversed(some), key=lambda w: (w.flips, w.conclusions)) for row, some in self.ways.items()}
        self.good = {row: way.late for row, way in good.items()}
        self.early = {row: way.early for row, way in good.items()}
        self.bad = {row: way.late for row, way in bad.items()}

    @property
    def undecided(self) -> list[Row]:
        """The items of which nothing has shown that they matter."""
        return [row for row, when in self.found.items() if when == NEVER]

    def look(self, trials: Trials, word: str) -> None:
        """Note, with a word, which undecided items matter in trials of some day."""
        self._probe(trials, {}, word)
        best = self._completed(trials, self.good)
        while self.undecided:
            self._probe(trials, best, word)
            better = self._better(trials, best) if self.undecided else best
            if better is best:
                break
            best = self._completed(trials, better)
        if self.early != self.good:
            self._probe(trials, self._completed(trials, self.early), word, swapping=False)
        if self.bad != self.good:
            self._probe(trials, self.bad, word)
        if self.undecided and prod(len(some) + 1 for some in self.ways.values()) <= MOST_MIXTURES:
            choices = [[None, *[(row, way.late) for way in some]] for row, some in self.ways.items()]
            for mixture in product(*choices):
                self._probe(trials, dict([chosen for chosen in mixture if chosen is not None]), word)

    def _probe(self, trials: Trials, whole: Whole, word: str, swapping: bool = True) -> None:
        """Note, with a word, the undecided items without which, or with another way for which, `whole` tells otherwise."""
        for row in self.undecided:
            others = [{r: edits for r, edits in whole.items() if r != row}]
            if swapping and (row not in whole or len(self.ways[row]) > 1):
                others += [{**whole, row: way.late} for way in self.ways[row]]
            told = self._told(trials, whole, whole)
            if told is None or any(self._told(trials, other, whole) != told for other in others):
                self.found[row] = word

    def _better(self, trials: Trials, whole: Whole) -> Whole:
        """The whole with other ways for items that lead to something better; itself where none do."""
        for row, some in self.ways.items():
            for way in some:
                other = {**whole, row: way.late}
                if self._worth(trials, other, whole) > self._worth(trials, whole, whole):
                    whole = other
        return whole

    def _told(self, trials: Trials, whole: Whole, near: Whole) -> frozenset[Row] | None:
        """The dispositions with all this supplied; None where that is not known."""
        model = self.supplying.after(trials, union(whole.values()), union(near.values()))
        return self.supplying.told(model, self.subject) if model is not None else None

    def _worth(self, trials: Trials, whole: Whole, near: Whole) -> tuple[int, int, int]:
        """How good a record with all this supplied is: the rank of its disposition, and how little it concludes."""
        model = self.supplying.after(trials, union(whole.values()), union(near.values()))
        if model is None:
            return (0, 0, 0)
        told = self.supplying.told(model, self.subject)
        rank = min([self.supplying.rank(row) for row in told], default=0)
        return (1, rank, -sum(len(model.relation(name)) for name in self.supplying.seen))

    def _completed(self, trials: Trials, chosen: Whole) -> Whole:
        """What is chosen, and the best for whatever goes missing besides once that is supplied."""
        whole = dict(chosen)
        for _ in range(MOST_ROUNDS if self.undecided else 0):
            edits = union(whole.values())
            model = self.supplying.after(trials, edits)
            if model is None:
                break
            added = False
            for row in sorted(model.relation(MISSING), key=repr):
                if self.supplying.subject(row) == self.subject:
                    some = self.supplying.working(trials, model, edits, row, self.subject).ways
                    if some:
                        whole[row] = whole.get(row, frozenset()) | least(some).late
                        added = True
            if not added:
                break
        return whole


def least(ways: tuple[Supplied, ...]) -> Supplied:
    """The way with the fewest conclusions."""
    return min(ways, key=lambda way: way.conclusions)
