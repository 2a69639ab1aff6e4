"""The ways to supply a missing item that work, tried on the record.

A way that is proposed (`engine.supplies`) works where the item is missing no more. Of ways that differ in a number alone,
those count after which the record contradicts itself (`contradiction`) least: a number that cannot be right shows nothing.
And of those that lead to the same conclusions but for numbers, one stands for all.
"""

from __future__ import annotations

from collections.abc import Iterable

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

MOST_TRIALS = 300
"""After so many trials for one answer, items that are not decided count as decisive."""

Subject = tuple[Value, ...]
"""The values of the arguments that items and dispositions share."""


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


class Supplying:
    """Supplies the missing items of one model; `runs` counts trials, and `cut` says whether they were too many."""

    def __init__(self, model: Model, needs: Needs) -> None:
        self._rules = PlannedRules(needs.prepared.strata)
        self._supplies: dict[int, tuple[Model, Supplies]] = {}
        self.runs = 0
        self.cut = False
        declared = model.program.predicates
        of_item, of_whole = ([a.name for a in declared[n].arguments] for n in (MISSING, DISPOSITION))
        shared = [name for name in of_item if name in of_whole]
        self._item_places = [of_item.index(name) for name in shared]
        self._whole_places = [of_whole.index(name) for name in shared]
        self._own_places = [place for place in range(len(of_whole)) if place not in self._whole_places]
        kinds = [declared[DISPOSITION].arguments[place].kind for place in self._own_places]
        self._ranks = {word: rank for kind in kinds for word, rank in ranks(model.program, kind).items()}
        self._concluded = needs.predicates & self._rules.concluding.keys()
        self.seen = [p.name for p in declared.values() if p.answer and p.name in needs.predicates]

    def subject(self, row: Row) -> Subject:
        """The subject of a missing item."""
        return tuple([row[place] for place in self._item_places])

    def told(self, model: Model, subject: Subject) -> frozenset[Row]:
        """The dispositions of a subject."""
        rows = model.relation(DISPOSITION)
        return frozenset(row for row in rows if tuple([row[p] for p in self._whole_places]) == subject)

    def rank(self, disposition: Row) -> int:
        """The rank of a disposition, 1 for the strongest; 0 where it has none."""
        return min([self._ranks.get(disposition[place], 0) for place in self._own_places], default=0)

    def after(self, trials: Trials, edits: Iterable[Edit], near: Iterable[Edit] = ()) -> Model | None:
        """The model of a trial, best made from one `near` it; None where it has no value, or after too many trials."""
        doing = trials.doing(edits)
        if not trials.tried(doing):
            if self.runs >= MOST_TRIALS:
                self.cut = True
                return None
            self.runs += 1
        return trials.after(doing, trials.doing(near))

    def working(self, trials: Trials, model: Model, beside: Edits, row: Row, subject: Subject) -> Ways:
        """The ways to supply an item of a model, made with the edits `beside`, after which it is missing no more."""
        if id(model) not in self._supplies:
            self._supplies[id(model)] = model, Supplies(model, self._rules, CLOCK)
        supplies = self._supplies[id(model)][1]
        alike: dict[frozenset[object], list[Edits]] = {}
        for edits in supplies.of(MISSING, row):
            alike.setdefault(shape(edits), []).append(edits)
        before = self.told(model, subject)
        found: dict[frozenset[object], dict[object, Supplied]] = {}
        for ways in alike.values():
            after = self.after(trials, beside | ways[0], beside)
            if after is not None and row not in after.relation(MISSING) and self.told(after, subject):
                new = {name: after.relation(name).rows.keys() - model.relation(name).rows.keys() for name in self.seen}
                flips, conclusions = self.told(after, subject) != before, sum(map(len, new.values()))
                way = Supplied(ways[0], ways[-1], flips, conclusions, len(new.get(CONTRADICTION, ())))
                found.setdefault(shape(ways[0], (int, Real)), {}).setdefault(self._led_to(after, model), way)
        kept: list[Supplied] = []
        for some in found.values():
            fewest = min([way.contradictions for way in some.values()])
            kept += [way for way in some.values() if way.contradictions == fewest]
        return Ways(tuple(kept), supplies.whole)

    def _led_to(self, after: Model, before: Model) -> frozenset[object]:
        """The predicates that a trial changed, each with its rows but for numbers."""
        return frozenset(
            [
                (name, frozenset([tuple([v for v in row if not isinstance(v, (int, Real))]) for row in relation]))
                for name, relation in after.relations.items()
                if relation is not before.relations.get(name) and name in self._concluded
            ]
        )


def union(some: Iterable[Edits]) -> Edits:
    """All edits of some sets."""
    return frozenset[Edit]().union(*some)


def shape(edits: Edits, without: tuple[type, ...] = ()) -> frozenset[object]:
    """What edits say but for the days and for values of some types."""

    def kept(value: Value) -> bool:
        return type(value) not in without and not (type(value) is str and is_day(value))

    return frozenset([(e.added, e.predicate, tuple([v for v in e.row if kept(v)])) for e in edits])
