"""What a record could say so that an atom no longer held: rows to add, found from the ways in which the atom holds.

Every firing of the atom has to fail. A negated goal fails once some row fits it, so a row is assumed: resolution from the
goal down to predicates of the record that may be added to (`change: [add]`), with unknowns in the row that the rest of
each body narrows down (abduction: A. C. Kakas, R. A. Kowalski, F. Toni, "Abductive Logic Programming", Journal of Logic
and Computation 2(6), 1992). A derived goal fails where all its own firings do. Unknowns that remain get a few telling
values (`engine.telling_values`).

Where nothing that can be added does it, as for a finding of today that no later one can outdate, single findings are
taken away. What is proposed here is likely and no more: whoever uses it tries it (`engine.trials`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice, product

from engine.builtins import NoValue
from engine.computing import added_by
from engine.model import Firing, Model
from engine.program import RECORD, Rule
from engine.proofs import instantiate
from engine.telling_values import NUMBERS, PlannedRules, TellingValues
from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Row, Value, variables_of
from engine.trials import Edit, Edits
from engine.tuples import NamedTuple

MOST_WAYS = 8
"""At most so many sorts of ways are proposed for one atom: those that differ in more than days and numbers."""

MOST_FOUND = 400
"""So many ways are looked at for these."""

DEEPEST = 6
"""So many rules deep is an absence, or a reason, followed."""

UNSORTED = ("date", *NUMBERS)
"""Kinds whose values make no other sort of way."""

ASSUMED_TOGETHER = (1, 2)
"""So many rows are assumed for one absent atom; the second number only where the first leads nowhere."""

WAITS = "waits"


class Unknown:
    """A value that is not settled; equal to itself alone. `kind` is that of the argument where it was met first."""

    __slots__ = ("kind",)

    def __init__(self, kind: str) -> None:
        self.kind = kind


Known = Value | Unknown
Names = Mapping[str, Known]
"""The variables of one use of a rule."""


class Assumed(NamedTuple):
    """A row that is assumed, with unknowns."""

    predicate: str
    args: tuple[Known, ...]


class Way(NamedTuple):
    """A branch of the search: what unknowns stand for, what is assumed, and which goals are left to be tested."""

    values: Mapping[Unknown, Known]
    assumed: tuple[Assumed, ...]
    tests: tuple[tuple[Goal, Names], ...]

    def value(self, known: Known) -> Known:
        """What a value or unknown stands for."""
        while isinstance(known, Unknown) and known in self.values:
            known = self.values[known]
        return known

    def unified(self, one: Known, other: Known) -> Way | None:
        """The way with two values made the same; None where they differ."""
        one, other = self.value(one), self.value(other)
        if one is other:
            return self
        if isinstance(one, Unknown):
            if isinstance(other, Unknown) and not other.kind:
                one, other = other, one
            return self._replace(values={**self.values, one: other})
        if isinstance(other, Unknown):
            return self._replace(values={**self.values, other: one})
        return self if one == other else None


class Supplies:
    """Finds what would make atoms of a model fail. `clock` names the predicate of the record that says today's date."""

    def __init__(self, model: Model, rules: PlannedRules, clock: str) -> None:
        self.model = model
        self.program = model.program
        self.rules = rules
        self.telling = TellingValues(model, rules, clock)
        self.whole = True

    def of(self, predicate: str, row: Row) -> list[Edits]:
        """Sets of edits each of which may make the atom fail: additions, else removals; empty where none is known.

        `whole` says afterwards whether these are all that there are: none was left out as one too many.
        """
        self.whole = True
        added = self._of_each_sort(self._added(predicate, row, 0))
        return added or list(islice(self._taken_away(predicate, row), MOST_WAYS))

    def _added(self, predicate: str, row: Row, depth: int) -> Iterator[Edits]:
        """Additions that break every firing of an atom."""
        firings = self.model.firings_of(predicate, row)
        if firings and depth <= DEEPEST:
            first, *further = [self._of_each_sort(self._breaking(firing, depth)) for firing in firings]
            common = [edits for edits in first if all(edits in ways for ways in further)]
            yield from common
            # one thing that serves for all is tried alone; where there is none, several together
            if not common:
                for choice in product(first, *further):
                    yield frozenset[Edit]().union(*choice)

    def _of_each_sort(self, ways: Iterator[Edits]) -> list[Edits]:
        """The ways of the first few sorts, with all their days and numbers.

        Where `checked_by` allows several values beside the others of a row, such as units, they say the same in other
        words, and the first stands for all.
        """
        allowed: dict[frozenset[object], frozenset[Row]] = {}
        found: dict[Edits, None] = {}
        for number, edits in enumerate(ways):
            sort, words = self._sort(edits)
            if number == MOST_FOUND or (sort not in allowed and len(allowed) == MOST_WAYS):
                self.whole = False
                break
            if allowed.setdefault(sort, words) == words:
                found[edits] = None
        return list(found)

    def _sort(self, edits: Edits) -> tuple[frozenset[object], frozenset[Row]]:
        """What edits say but for days, numbers and what is merely allowed, and the last of these."""
        sort: set[object] = set()
        allowed: set[Row] = set()
        for edit in edits:
            declared = self.program.predicates[edit.predicate]
            check = declared.checked_by.arguments[1:] if declared.checked_by is not None else ()
            pairs = list(zip(declared.arguments, edit.row, strict=True))
            kept = [v for a, v in pairs if a.kind not in UNSORTED and a.name not in check]
            sort.add((edit.added, edit.predicate, tuple(kept)))
            allowed.add((edit.predicate, *[v for a, v in pairs if a.name in check]))
        return frozenset(sort), frozenset(allowed)

    def _breaking(self, firing: Firing, depth: int) -> Iterator[Edits]:
        env = firing.env
        for goal in firing.rule.body:
            if isinstance(goal, Negation):
                yield from self._making(goal.literal, env)
            elif isinstance(goal, Literal):
                premise: Row = instantiate(goal.args, env)  # type: ignore[assignment]
                yield from self._added(goal.predicate, premise, depth + 1)

    def _taken_away(self, predicate: str, row: Row) -> Iterator[Edits]:
        """Rows of the record that the atom rests on, one at a time, without it."""
        todo, seen = [(predicate, row)], {(predicate, row)}
        while todo:
            atom = todo.pop(0)
            if self.model.record_place(*atom) is not None:
                yield frozenset({Edit(False, *atom)})
            for firing in self.model.firings_of(*atom):
                for goal in firing.rule.body:
                    if isinstance(goal, Literal):
                        premise: tuple[str, Row] = (goal.predicate, instantiate(goal.args, firing.env))  # type: ignore[assignment]
                        if premise not in seen:
                            seen.add(premise)
                            todo.append(premise)

    # making an absent atom hold

    def _making(self, literal: Literal, env: Mapping[str, Value]) -> Iterator[Edits]:
        args = tuple([Unknown(kind) if v is None else v for v, kind in self._with_kinds(literal, env)])
        for most in ASSUMED_TOGETHER:
            found = False
            for way in self._holding(literal.predicate, args, Way({}, (), ()), most, 0):
                for edits in self._settled(way):
                    found = True
                    yield edits
            if found:
                return

    def _with_kinds(self, literal: Literal, env: Mapping[str, Value]) -> Iterator[tuple[Value | None, str]]:
        declared = self.program.predicates.get(literal.predicate)
        kinds = [a.kind for a in declared.arguments] if declared is not None else [""] * len(literal.args)
        return zip(instantiate(literal.args, dict(env)), kinds, strict=True)

    def _solved(self, goals: tuple[Goal, ...], names: Names, way: Way, most: int, depth: int) -> Iterator[Way]:
        """The ways in which goals hold, with at most `most` rows assumed in all."""
        if not goals:
            yield way
        elif isinstance(goals[0], Literal):
            args = tuple([a.value if isinstance(a, Constant) else names[a.name] for a in goals[0].args])
            for after in self._holding(goals[0].predicate, args, way, most, depth):
                yield from self._solved(goals[1:], names, after, most, depth)
        elif not isinstance(goals[0], Aggregate):
            # what an aggregate comes to with assumed rows is not followed: such rules are passed over
            later = self._tested(way._replace(tests=(*way.tests, (goals[0], names))))
            if later is not None:
                yield from self._solved(goals[1:], names, later, most, depth)

    def _holding(self, predicate: str, args: tuple[Known, ...], way: Way, most: int, depth: int) -> Iterator[Way]:
        """The ways in which one atom holds: by a row that is there, one that is assumed, or a rule."""
        plain = [way.value(a) for a in args]
        fixed = tuple([i for i, a in enumerate(plain) if not isinstance(a, Unknown)])
        values = tuple([a for a in plain if not isinstance(a, Unknown)])
        if depth:
            for row in self.model.relation(predicate).matching(fixed, values):
                after = unified(args, row, way)
                if after is not None:
                    yield after
        declared = self.program.predicates.get(predicate)
        if declared is None or len(way.assumed) >= most:
            return
        if declared.origin == RECORD:
            if "add" in declared.change:
                yield way._replace(assumed=(*way.assumed, Assumed(predicate, args)))
        elif depth < DEEPEST:
            for rule in self._rules_for(predicate):
                names = self._names(rule)
                head = [a.value if isinstance(a, Constant) else names[a.name] for a in rule.head.args]
                begun = unified(args, head, way)
                for after in self._solved(rule.body, names, begun, most, depth + 1) if begun is not None else ():
                    if len(after.assumed) > len(way.assumed):
                        yield after

    def _rules_for(self, predicate: str) -> Iterator[Rule]:
        return (planned.rule for planned in self.rules.concluding.get(predicate, ()))

    def _names(self, rule: Rule) -> Names:
        names: dict[str, Known] = {}
        for goal in rule.body:
            if isinstance(goal, Literal):
                for arg, (_, kind) in zip(goal.args, self._with_kinds(goal, {}), strict=True):
                    if not isinstance(arg, Constant) and arg.name not in names:
                        names[arg.name] = Unknown(kind)
        for variable in rule.variables:
            names.setdefault(variable.name, Unknown(""))
        return names

    # tests, and values for what stayed unknown

    def _settled(self, way: Way) -> Iterator[Edits]:
        """Rows for what a way assumes, with values for its unknowns that pass its tests."""
        rows = [(a.predicate, [way.value(v) for v in a.args]) for a in way.assumed]
        unsettled = [
            (value.kind in NUMBERS, number, at, value)
            for number, (_, row) in enumerate(rows)
            for at, value in enumerate(row)
            if isinstance(value, Unknown)
        ]
        if unsettled:
            # numbers last: which ones are telling depends on the words beside them, such as the unit
            _, number, at, unknown = min(unsettled, key=lambda u: u[:3])
            predicate, row = rows[number]
            known = [None if isinstance(v, Unknown) else v for v in row]
            told = self.telling.values(predicate, at, known)
            self.whole = self.whole and told.whole
            fitting = self._fitting(way, unknown, told.values)
            # days between the last and the first that fit tell nothing new
            for after in _ends(fitting) if unknown.kind == "date" else fitting:
                yield from self._settled(after)
        elif not way.tests:
            yield frozenset([Edit(True, predicate, tuple(row)) for predicate, row in rows])  # type: ignore[arg-type]

    def _fitting(self, way: Way, unknown: Unknown, values: list[Value]) -> Iterator[Way]:
        for value in values:
            after = self._tested(way._replace(values={**way.values, unknown: value}))
            if after is not None:
                yield after

    def _tested(self, way: Way) -> Way | None:
        """The way after each test that has all its values; None where one fails."""
        again = True
        while again:
            again = False
            for number, (goal, names) in enumerate(way.tests):
                found = self._test(goal, names, way)
                if found is None:
                    return None
                if isinstance(found, Way):
                    way = found._replace(tests=way.tests[:number] + way.tests[number + 1 :])
                    again = True
                    break
        return way

    def _test(self, goal: Goal, names: Names, way: Way) -> Way | str | None:
        known: dict[str, Value] = {}
        unknown: set[str] = set()
        for variable in variables_of(goal):
            value = way.value(names[variable.name])
            if not isinstance(value, Unknown):
                known[variable.name] = value
            elif not variable.anonymous:
                unknown.add(variable.name)
        if isinstance(goal, Negation):
            if unknown:
                return WAITS
            pattern = instantiate(goal.literal.args, known)
            fixed = [(i, v) for i, v in enumerate(pattern) if v is not None]
            relation = self.model.relation(goal.literal.predicate)
            against = relation.matching(tuple([i for i, _ in fixed]), tuple([v for _, v in fixed]))
            return None if any(True for _ in against) else way
        try:
            added = added_by(goal, known)
        except NoValue:
            return WAITS if unknown else None
        if added is None:
            return None
        after: Way | None = way
        for name, value in added.items():
            after = after.unified(names[name], value) if after is not None else None
        return after


def unified(args: tuple[Known, ...], others: Row | list[Known], way: Way) -> Way | None:
    """The way with two rows of values made the same; None where they differ."""
    for one, other in zip(args, others, strict=True):
        after = way.unified(one, other)
        if after is None:
            return None
        way = after
    return way


def _ends(ways: Iterator[Way]) -> list[Way]:
    """The last and the first of some ways."""
    some = list(ways)
    return some if len(some) < 2 else [some[-1], some[0]]
