"""Which missing items could change a disposition at all, found by trying them.

An item is what an answer predicate `missing` tells of a subject: the arguments that it shares with `disposition`, such as
patient and drug. It is decisive where

- the record with this item alone, whatever it may turn out to be, gets another disposition, or
- the record with every missing item, all as good as can be, gets another one than with all but this, or than with this
  one turning out otherwise, or
- so does the record with every missing item as bad as can be, or
- that is so once every wait is over: the same record, as good as can be, asked of a day far ahead.

As good as can be is what leads to the weakest disposition and, among these, to the fewest conclusions; it is looked for
from the values that do so alone, one item after the other. Other mixtures of good and bad ones are not tried, so that of
two that hide each other when bad, neither may be seen.

What could supply an item is found by `engine.supplies` and tried by `engine.trials`. A number counts where the record does
not contradict itself (`contradiction`) more than with another number in its place: one that cannot be right shows
nothing. Items that go missing only once others are there, such as a test that is due after an infection is over, are supplied too. Where
nothing is known to supply an item, not all that could be tried was, or after `MOST_TRIALS`, it counts as decisive: that
it is not must have been seen.
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.builtins import date_plus
from engine.driver import Prepared
from engine.evaluators import Evaluator
from engine.model import Model
from engine.supplies import Supplies
from engine.telling_values import PlannedRules, is_day
from engine.terms import Real, Row, Value
from engine.trials import Edit, Edits, Needs, Trials
from engine.tuples import NamedTuple
from queries.order import ranks

DISPOSITION = "disposition"
MISSING = "missing"
CONTRADICTION = "contradiction"
TARGETS = (DISPOSITION, MISSING, CONTRADICTION)
CLOCK = "as_of"

MOST_TRIALS = 120
"""After so many trials for one answer, items that are not decided count as decisive."""

MOST_ROUNDS = 4
"""So many times is it looked what else goes missing once everything missing was supplied."""

NUMBER_TYPES = (int, Real)

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
    they alone change the disposition, how many conclusions are new with them, and how many of these are contradictions."""

    late: Edits
    early: Edits
    flips: bool
    conclusions: int
    contradictions: int


class Ways(NamedTuple):
    """The ways to supply an item that work, and whether all that could be were tried."""

    ways: tuple[Supplied, ...]
    whole: bool


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
        self.own_places = [place for place in range(len(of_whole)) if place not in self.whole_places]
        kinds = [declared[DISPOSITION].arguments[place].kind for place in self.own_places]
        self.ranks = {word: rank for kind in kinds for word, rank in ranks(model.program, kind).items()}
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
        tried = {row: self._working(self.trials, model, frozenset(), row, subject) for row in rows}
        ways = {row: some.ways for row, some in tried.items() if some.ways}
        # where nothing is known to supply an item, nothing shows that it does not matter
        found = {
            row: NEVER if some.ways and some.whole and not any(way.flips for way in some.ways) else NOW
            for row, some in tried.items()
        }
        good = {row: min(some, key=lambda w: (w.flips and len(rows) > 1, w.conclusions)) for row, some in ways.items()}
        bad = {row: max(reversed(some), key=lambda w: (w.flips, w.conclusions)) for row, some in ways.items()}
        late = {row: way.late for row, way in good.items()}
        early = {row: way.early for row, way in good.items()}
        best = self._compare(self.trials, subject, now, late, found, NOW)
        if early != late:
            self._compare(self.trials, subject, now, early, found, NOW)
        best = self._bettered(self.trials, subject, now, best, ways, found, NOW)
        if any(good[row] is not bad[row] for row in ways):
            self._compare(self.trials, subject, now, {row: way.late for row, way in bad.items()}, found, NOW, False)
        if NEVER in found.values() and self._later() is not None:
            best = self._compare(self._later(), subject, now, best, found, AFTER_A_WAIT)
            self._bettered(self._later(), subject, now, best, ways, found, AFTER_A_WAIT)
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
        completing: bool = True,
    ) -> dict[Row, Edits]:
        """Note, with a word, the items without which a record with all of them supplied has another disposition.

        Gives all that is supplied, with what goes missing besides unless not `completing`.
        """
        if trials is None or NEVER not in found.values():
            return chosen
        whole = self._completed(trials, subject, chosen) if completing else chosen
        if not self._same(trials, subject, now, whole, set()):
            told = self._told_after(trials, subject, whole, set())
            undecided = [row for row, when in found.items() if when == NEVER]
            found.update({row: word for row in undecided if not self._same(trials, subject, told, whole, {row})})
        return whole

    def _bettered(
        self,
        trials: Trials | None,
        subject: Subject,
        now: frozenset[Row],
        whole: dict[Row, Edits],
        ways: dict[Row, tuple[Supplied, ...]],
        found: dict[Row, str],
        word: str,
    ) -> dict[Row, Edits]:
        """Look for better ways to supply the items than those that are best alone, comparing as `_compare` does.

        An item is noted too where another of its ways gives another disposition.
        """
        again = True
        while again and trials is not None and NEVER in found.values():
            again = False
            for row, some in ways.items():
                for way in some if len(some) > 1 else ():
                    model, other = (self._after(trials, union(w.values())) for w in (whole, {**whole, row: way.late}))
                    if found[row] == NEVER and (
                        model is None or other is None or self._told(model, subject) != self._told(other, subject)
                    ):
                        found[row] = word
                    if (
                        model is not None
                        and other is not None
                        and self._worth(other, subject) > self._worth(model, subject)
                    ):
                        whole = {**whole, row: way.late}
                        again = True
            if again:
                whole = self._compare(trials, subject, now, whole, found, word)
        return whole

    def _worth(self, model: Model, subject: Subject) -> tuple[int, int]:
        """How good a model is for a subject: the rank of its disposition, and how little it concludes."""
        told = self._told(model, subject)
        rank = min([self.ranks.get(row[p], 0) for row in told for p in self.own_places], default=0)
        return rank, -sum(len(model.relation(name)) for name in self.seen)

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
                if self._subject(row) != subject:
                    continue
                some = self._working(trials, model, edits, row, subject).ways
                if some:
                    best = min(some, key=lambda way: way.conclusions).late
                    whole[row] = whole.get(row, frozenset()) | best
                    added = True
            if not added:
                break
        return whole

    def _working(self, trials: Trials, model: Model, beside: Edits, row: Row, subject: Subject) -> Ways:
        """The ways to supply an item of a model, made with the edits `beside`, after which it is missing no more."""
        alike: dict[frozenset[object], list[Edits]] = {}
        if id(model) not in self.supplies:
            # trials keep their models, so an id names one model only
            self.supplies[id(model)] = Supplies(model, self.rules, CLOCK)
        supplies = self.supplies[id(model)]
        for edits in supplies.of(MISSING, row):
            alike.setdefault(shape(edits), []).append(edits)
        before = self._told(model, subject)
        found: dict[frozenset[object], list[Supplied]] = {}
        for ways in alike.values():
            after = self._after(trials, beside | ways[0])
            if after is not None and row not in after.relation(MISSING) and self._told(after, subject):
                new = {name: after.relation(name).rows.keys() - model.relation(name).rows.keys() for name in self.seen}
                flips, conclusions = self._told(after, subject) != before, sum(map(len, new.values()))
                way = Supplied(ways[0], ways[-1], flips, conclusions, len(new.get(CONTRADICTION, ())))
                found.setdefault(shape(ways[0], NUMBER_TYPES), []).append(way)
        kept = []
        for some in found.values():
            least = min([way.contradictions for way in some])
            kept += [way for way in some if way.contradictions == least]
        return Ways(tuple(kept), supplies.whole)


def union(some: Iterable[Edits]) -> Edits:
    """All edits of some sets."""
    return frozenset[Edit]().union(*some)


def shape(edits: Edits, without: tuple[type, ...] = ()) -> frozenset[object]:
    """What edits say but for the days and for values of some types."""
    return frozenset(
        [
            (
                e.added,
                e.predicate,
                tuple([v for v in e.row if type(v) not in without and not (type(v) is str and is_day(v))]),
            )
            for e in edits
        ]
    )
