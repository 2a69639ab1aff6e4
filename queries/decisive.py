"""Which missing items could change a disposition at all, found by trying them.

An item is what an answer predicate `missing` tells of a subject: the arguments that it shares with `disposition`, such as
patient and drug. It is decisive where

- the record with this item alone, whatever it may turn out to be, gets another disposition, or
- the record with every missing item, all as good as can be, gets another one than with all but this, or
- so does the record with every missing item as bad as can be, or
- that is so once every wait is over: the same record, as good as can be, asked of a day far ahead.

Mixtures of good and bad ones are not tried, so that of two that hide each other when bad, neither may be seen.

What could supply an item is found by `engine.supplies` and tried by `engine.trials`. Good and bad are told apart by what
follows: a good value leads to the fewest new conclusions. Items that go missing only once others are there, such as a
test that is due after an infection is over, are supplied too. Where nothing is known to supply an item, or after
`MOST_TRIALS`, it counts as decisive: that it is not must have been seen.
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.builtins import date_plus
from engine.driver import Prepared
from engine.evaluators import Evaluator
from engine.model import Model
from engine.supplies import Supplies
from engine.telling_values import PlannedRules, is_day
from engine.terms import Row, Value
from engine.trials import Edit, Edits, Needs, Trials
from engine.tuples import NamedTuple

DISPOSITION = "disposition"
MISSING = "missing"
TARGETS = (DISPOSITION, MISSING)
CLOCK = "as_of"

MOST_TRIALS = 120
"""After so many trials for one answer, items that are not decided count as decisive."""

MOST_ROUNDS = 4
"""So many times is it looked what else goes missing once everything missing was supplied."""

FAR_AHEAD = 3 * 366
"""Days after which every wait and window of days is taken to be over."""

Subject = tuple[Value, ...]
"""The values of the arguments that items and dispositions share."""


NOW, AFTER_A_WAIT, NEVER = "now", "after a wait", "not as the record stands"
"""When an item could change a disposition."""


class Decided(NamedTuple):
    """When each missing row could change a disposition, how many records were tried, and whether not all that were due."""

    can_flip: dict[Row, str]
    trials: int
    cut: bool


class Supplied(NamedTuple):
    """A way to supply an item that works: its edits with the latest days and with the earliest ones that fit, whether
    they alone change the disposition, and how many conclusions are new with them."""

    late: Edits
    early: Edits
    flips: bool
    conclusions: int


NOTHING_DECIDED = Decided({}, 0, False)


def decided(model: Model, prepared: Prepared, evaluator: Evaluator) -> Decided:
    """Which missing rows of a model, made from `prepared` with `evaluator` and recorded, could change a disposition."""
    declared = model.program.predicates
    if DISPOSITION not in declared or MISSING not in declared or not model.relation(MISSING):
        return NOTHING_DECIDED
    return _Deciding(model, prepared, evaluator).run()


class _Deciding:
    def __init__(self, model: Model, prepared: Prepared, evaluator: Evaluator) -> None:
        self.rules = PlannedRules(prepared.strata)
        self.supplies: dict[int, Supplies] = {}
        self.trials = Trials(model, Needs(prepared, TARGETS), evaluator)
        self.worlds = [self.trials]
        declared = model.program.predicates
        of_item, of_whole = ([a.name for a in declared[n].arguments] for n in (MISSING, DISPOSITION))
        shared = [name for name in of_item if name in of_whole]
        self.item_places = [of_item.index(name) for name in shared]
        self.whole_places = [of_whole.index(name) for name in shared]
        self.seen = [p.name for p in declared.values() if p.answer and p.name in self.trials.needs.predicates]
        self.cut = False

    def run(self) -> Decided:
        items: dict[Subject, list[Row]] = {}
        for row in sorted(self.trials.model.relation(MISSING), key=repr):
            items.setdefault(self._subject(row), []).append(row)
        found: dict[Row, str] = {}
        for subject, rows in items.items():
            found.update(self._decide(subject, rows))
        return Decided(found, sum(trials.runs for trials in self.worlds), self.cut)

    def _subject(self, row: Row) -> Subject:
        return tuple([row[place] for place in self.item_places])

    def _told(self, model: Model, subject: Subject) -> frozenset[Row]:
        """The dispositions of a subject."""
        rows = model.relation(DISPOSITION)
        return frozenset(row for row in rows if tuple([row[p] for p in self.whole_places]) == subject)

    def _after(self, trials: Trials, edits: Edits) -> Model | None:
        if sum(t.runs for t in self.worlds) >= MOST_TRIALS:
            self.cut = True
            return None
        return trials.after(edits)

    def _decide(self, subject: Subject, rows: list[Row]) -> dict[Row, str]:
        model, now = self.trials.model, self._told(self.trials.model, subject)
        ways = {row: self._working(self.trials, model, frozenset(), row, subject) for row in rows}
        # where nothing is known to supply an item, nothing shows that it does not matter
        found = {row: NOW if not some or any(way.flips for way in some) else NEVER for row, some in ways.items()}
        known = {row: some for row, some in ways.items() if some}
        good = {row: min(some, key=lambda w: (w.flips and len(rows) > 1, w.conclusions)) for row, some in known.items()}
        bad = {row: max(reversed(some), key=lambda w: (w.flips, w.conclusions)) for row, some in known.items()}
        late = {row: way.late for row, way in good.items()}
        early = {row: way.early for row, way in good.items()}
        self._compare(self.trials, subject, now, late, found, NOW)
        if early != late:
            self._compare(self.trials, subject, now, early, found, NOW)
        mixed = [row for row in known if good[row] is not bad[row] and found[row] == NEVER]
        alike = {row for row in mixed if good[row].conclusions == bad[row].conclusions}
        worst = {row: way.late for row, way in bad.items()}
        if mixed and not self._same(self.trials, subject, now, worst, set()):
            told = self._told_after(self.trials, subject, worst, set())
            if len(alike) > 1 and self._same(self.trials, subject, told, worst, alike):
                mixed = [row for row in mixed if row not in alike]
            found.update({row: NOW for row in mixed if not self._same(self.trials, subject, told, worst, {row})})
        if NEVER in found.values() and self._later() is not None:
            self._compare(self._later(), subject, now, late, found, AFTER_A_WAIT)
        return found

    def _later(self) -> Trials | None:
        """Trials of the record asked of a day far ahead; None where it has no day, or no value then."""
        if len(self.worlds) == 1:
            days = list(self.trials.model.record.get(CLOCK, ()))
            if len(days) == 1 and len(days[0]) == 1:
                moved = {Edit(False, CLOCK, days[0]), Edit(True, CLOCK, (date_plus(days[0][0], FAR_AHEAD),))}
                model = self._after(self.trials, frozenset(moved))
                if model is not None:
                    self.worlds.append(Trials(model, self.trials.needs, self.trials.evaluator))
        return self.worlds[-1] if len(self.worlds) > 1 else None

    def _compare(
        self,
        trials: Trials | None,
        subject: Subject,
        now: frozenset[Row],
        chosen: dict[Row, Edits],
        found: dict[Row, str],
        word: str,
    ) -> None:
        """Note, with a word, the items without which a record with all of them supplied has another disposition."""
        if trials is None or NEVER not in found.values():
            return
        whole = self._completed(trials, subject, chosen)
        if not self._same(trials, subject, now, whole, set()):
            told = self._told_after(trials, subject, whole, set())
            undecided = [row for row, when in found.items() if when == NEVER]
            found.update({row: word for row in undecided if not self._same(trials, subject, told, whole, {row})})

    def _told_after(
        self, trials: Trials, subject: Subject, whole: dict[Row, Edits], without: set[Row]
    ) -> frozenset[Row] | None:
        """The dispositions with all but some items supplied; None where that is not known."""
        model = self._after(trials, union(edits for row, edits in whole.items() if row not in without))
        return self._told(model, subject) if model is not None else None

    def _same(
        self,
        trials: Trials,
        subject: Subject,
        told: frozenset[Row] | None,
        whole: dict[Row, Edits],
        without: set[Row],
    ) -> bool:
        """Whether, with all but some items supplied, the dispositions are certain to be those told."""
        return told is not None and self._told_after(trials, subject, whole, without) == told

    def _completed(self, trials: Trials, subject: Subject, chosen: dict[Row, Edits]) -> dict[Row, Edits]:
        """What is chosen, and the best for whatever goes missing besides once that is supplied."""
        whole = dict(chosen)
        for _ in range(MOST_ROUNDS):
            edits = union(whole.values())
            model = self._after(trials, edits)
            if model is None:
                break
            added = False
            for row in sorted(model.relation(MISSING), key=repr):
                some = self._working(trials, model, edits, row, subject) if self._subject(row) == subject else []
                if some:
                    best = min(some, key=lambda way: way.conclusions).late
                    whole[row] = whole.get(row, frozenset()) | best
                    added = True
            if not added:
                break
        return whole

    def _working(self, trials: Trials, model: Model, beside: Edits, row: Row, subject: Subject) -> list[Supplied]:
        """The ways to supply an item of a model, made with the edits `beside`, after which it is missing no more."""
        alike: dict[frozenset[object], list[Edits]] = {}
        if id(model) not in self.supplies:
            # trials keep their models, so an id names one model only
            self.supplies[id(model)] = Supplies(model, self.rules, CLOCK)
        for edits in self.supplies[id(model)].of(MISSING, row):
            alike.setdefault(shape(edits), []).append(edits)
        before = self._told(model, subject)
        found = []
        for ways in alike.values():
            after = self._after(trials, beside | ways[0])
            if after is not None and row not in after.relation(MISSING) and self._told(after, subject):
                conclusions = sum(len(after.relation(n).rows.keys() - model.relation(n).rows.keys()) for n in self.seen)
                found.append(Supplied(ways[0], ways[-1], self._told(after, subject) != before, conclusions))
        return found


def union(some: Iterable[Edits]) -> Edits:
    """All edits of some sets."""
    return frozenset[Edit]().union(*some)


def shape(edits: Edits) -> frozenset[object]:
    """What edits say but for the days."""
    return frozenset(
        [(e.added, e.predicate, tuple([v for v in e.row if type(v) is not str or not is_day(v)])) for e in edits]
    )
