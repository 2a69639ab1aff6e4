"""The strata of a program in DuckDB: every rule a query, each relation a table that grows until nothing more is found.

A recursion that only joins, with one recursive literal in each rule, is one recursive query. Any other goes on round by
round: a rule is asked for what follows from the rows that the last round gave. Heads are projections of the solutions of
bodies; where firings are kept, these solutions are tables, made at once where a rule is not recursive, and when the
relations are complete where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlglot import exp

from engine.dependencies import body_needs
from engine.evaluators import IntegerTooLarge, RuleWithoutValue
from engine.evaluators.duckdb.faults import fault_of
from engine.evaluators.duckdb.names import FIRED, HOLDS, NEW, WON, Table, located
from engine.evaluators.duckdb.relations import Relations
from engine.evaluators.duckdb.statements import (
    GROWING,
    Solutions,
    Statements,
    all_of,
    missing_by,
    missing_in,
    new_rows,
)
from engine.evaluators.duckdb.store import Store, created, sql_of
from engine.evaluators.duckdb.values import TooLarge
from engine.plans import PlannedRule
from engine.program import Program, Rule
from engine.terms import Literal
from engine.tuples import NamedTuple


class Part(NamedTuple):
    """A rule to be solved: by the rows of the last round for the literal at `goal`, or with -1 by all there is.

    `keeping` is whether its solutions are kept as firings.
    """

    rule: Rule
    goal: int
    keeping: bool


class Kept(NamedTuple):
    """A table of the solutions of a rule's body, with the names and layouts of the columns of its variables."""

    place: exp.Table
    columns: tuple[tuple[str, str], ...]


class _Steps(NamedTuple):
    """What is done for a part: look whether a value may be missing, make a table of solutions, and take the heads.

    The first two are empty where no value can be missing and no solutions are kept.
    """

    suspicions: tuple[str, ...]
    make: str
    look: str
    kept: Kept | None
    heads: exp.Query


class Texts:
    """The statements of a program as they were made, to be used again in other evaluations of the same program."""

    def __init__(self) -> None:
        self.steps: dict[tuple[object, ...], _Steps] = {}
        self.new_rows: dict[tuple[object, ...], str] = {}


class Strata:
    """The rounds of an evaluation in DuckDB; see `engine.evaluators.Rounds`.

    `kept` has the firings, by rule id, of the rules for which `keeps` is true. `texts` are those of earlier evaluations.
    With `relations` they say where rows are; without, every relation is a table of rows that are there once, made before
    the strata are walked.
    """

    def __init__(
        self,
        program: Program,
        store: Store,
        tables: Mapping[str, Table],
        names: Mapping[str, str],
        keeps: Callable[[Rule], bool],
        texts: Texts | None = None,
        relations: Relations | None = None,
    ) -> None:
        self.store = store
        self.tables = tables
        self.keeps = keeps
        self._relations = relations
        self.kept: dict[str, Kept] = {}
        self.statements = Statements(program, tables, names, relations.at if relations is not None else None)
        self._names = names
        self._strong = {o.stronger for o in program.overrides}
        self._fresh: dict[str, int] = {}
        self._turn = 0
        self._made = texts if texts is not None else Texts()

    def first(self, rules: Sequence[PlannedRule]) -> bool:
        """See `engine.evaluators.Rounds.first`."""
        self._turn = 0
        recursive = any(planned.recursive_goals for planned in rules)
        if recursive:
            self._make_missing(rules)
        if recursive and self._in_one_query(rules):
            return False
        parts = [Part(p.rule, -1, not recursive and self.keeps(p.rule)) for p in rules if self._may_hold(p)]
        self._fresh = self._conclude(parts, NEW[0] if recursive else HOLDS)
        return recursive and any(self._fresh.values())

    def again(self, rules: Sequence[PlannedRule]) -> bool:
        """See `engine.evaluators.Rounds.again`."""
        self._turn = 1 - self._turn
        parts = [
            Part(planned.rule, index, False)
            for planned in rules
            if planned.recursive_goals and self._may_hold(planned)
            for index in planned.recursive_goals
            if self._fresh.get(_literal(planned.rule, index).predicate)
        ]
        self._fresh = self._conclude(parts, NEW[self._turn])
        return any(self._fresh.values())

    def finish(self, rules: Sequence[PlannedRule]) -> None:
        """See `engine.evaluators.Rounds.finish`."""
        self._make_missing(rules)
        for planned in rules:
            rule = planned.rule
            strong = rule.id in self._strong
            if not self._may_hold(planned) or not (strong or self.keeps(rule)):
                continue
            if rule.id not in self.kept:
                place = located(FIRED, self._names[rule.id])
                solutions = self._solutions(rule)
                self.store.keep(place, solutions.select)
                self.kept[rule.id] = Kept(place, solutions.columns)
            if strong:
                won = located(WON, self._names[rule.id])
                if self.store.keep(won, self.statements.subjects_of(rule, *self.kept[rule.id])):
                    self.statements.won.add(rule.id)

    def _make_missing(self, rules: Sequence[PlannedRule]) -> None:
        """Empty tables for what rules conclude and has none yet."""
        if self._relations is None:
            return
        for planned in rules:
            if planned.head not in self.store.sizes:
                self.store.make(self.tables[planned.head])
                self.store.sizes[planned.head] = 0

    def _may_hold(self, planned: PlannedRule) -> bool:
        return all(self.store.size(name) for name in planned.predicates)

    def _solutions(self, rule: Rule, places: Mapping[int, exp.Table] | None = None) -> Solutions:
        try:
            return self.statements.solutions(rule, places)
        except TooLarge as error:
            raise IntegerTooLarge(rule, rule.span, error.value) from error

    def _in_one_query(self, rules: Sequence[PlannedRule]) -> bool:
        """Bring a stratum of one predicate to its end by one recursive query; false where that cannot be."""
        (head, *others) = {planned.rule.head.predicate for planned in rules}
        if others:
            return False
        table = self.tables[head]
        base: list[exp.Query] = []
        more: list[exp.Query] = []
        if self.store.size(head):
            base.append(exp.Select(expressions=[exp.Star()], from_=exp.From(this=table.at())))
        for planned in rules:
            if not all(self.store.size(name) for name in planned.predicates if name != head):
                continue
            if len(planned.recursive_goals) > 1:
                return False
            places = {index: exp.Table(this=exp.to_identifier(GROWING)) for index in planned.recursive_goals}
            try:
                concluded = self.statements.conclusions(planned.rule, places)
            except TooLarge as error:
                raise IntegerTooLarge(planned.rule, planned.rule.span, error.value) from error
            if concluded is None:
                return False
            (more if planned.recursive_goals else base).append(concluded)
        if not more:
            return False
        if base:
            place = located(NEW[0], table.name) if self.store.size(head) else table.at()
            self.store.sizes[head] = self.store.keep(place, self.statements.fixpoint(table, base, more))
            if place.db != HOLDS:
                self.store.keep(table.at(), all_of(place))
            self._is_set(head)
        return True

    def _conclude(self, parts: list[Part], schema: str) -> dict[str, int]:
        """Add what bodies give; returns the number of new rows, by predicate."""
        heads: dict[str, list[tuple[Part, _Steps]]] = {}
        # in their order, so that of several rules without a value the same one is told as by the other evaluator
        for part in parts:
            heads.setdefault(part.rule.head.predicate, []).append((part, self._done(part)))
        fresh = {}
        for predicate, those in heads.items():
            size, table = self.store.size(predicate), self.tables[predicate]
            if self._relations is not None and schema == HOLDS and not size:
                rules = [part.rule for part, _ in those]
                self._relations.conclude(predicate, rules, [steps.heads for _, steps in those])
                continue
            place = located(NEW[self._turn], table.name) if size else located(schema, table.name)
            key = (self._turn, schema, size > 0, *[self._key(part) for part, _ in those])
            text = self._made.new_rows.get(key)
            if text is None:
                rows = new_rows(table, [steps.heads.copy() for _, steps in those], size > 0)
                text = self._made.new_rows[key] = sql_of(created(place, rows))
            fresh[predicate] = self.store.run(text)
            self._is_set(predicate)
        for predicate, count in fresh.items():
            size, table = self.store.size(predicate), self.tables[predicate]
            place = located(NEW[self._turn], table.name) if size else located(schema, table.name)
            if count and place != table.at():
                self.store.run(exp.Insert(this=table.at(), expression=all_of(place)))
            self.store.sizes[predicate] = size + count
        return fresh

    def place(self, predicate: str) -> exp.Table:
        """The table (or view) of a predicate."""
        if self._relations is not None:
            return self._relations.place(predicate)
        return self.tables[predicate].at()

    def _is_set(self, predicate: str) -> None:
        if self._relations is not None:
            self._relations.is_set(predicate)

    def _done(self, part: Part) -> _Steps:
        """Make the solutions of a part where they are needed as a table, and be sure that no value is missing."""
        key = (self._turn, self._key(part))
        steps = self._made.steps.get(key)
        if steps is None:
            try:
                steps = self._made.steps[key] = self._planned(part)
            except TooLarge as error:
                raise IntegerTooLarge(part.rule, part.rule.span, error.value) from error
        for suspicion in steps.suspicions:
            if self.store.finds(suspicion):
                self._tell_fault(part.rule)
        if steps.make:
            made = self.store.run(steps.make)
            if made and steps.look and self.store.finds(steps.look):
                self._tell_fault(part.rule)
            if part.keeping and steps.kept is not None:
                self.kept[part.rule.id] = steps.kept
        return steps

    def _key(self, part: Part) -> tuple[object, ...]:
        """What the statements for a part depend on, beside the turn."""
        return part.rule.id, part.goal, part.keeping, self.statements.stronger_than(part.rule)

    def _planned(self, part: Part) -> _Steps:
        rule = part.rule
        places = {}
        if part.goal >= 0:
            name = self.tables[_literal(rule, part.goal).predicate].name
            places[part.goal] = located(NEW[1 - self._turn], name)
        concluded = None if part.keeping else self.statements.conclusions(rule, places)
        if concluded is not None:
            return _Steps((), "", "", None, concluded)
        solutions = self.statements.solutions(rule, places)
        suspicions = []
        for risky in solutions.risky:
            # also where the new rows are those of a literal after the goal: it may match only now
            query, _ = self.statements.bodies.solve(rule.body[: risky + 1], (), places)
            suspicions.append(sql_of(missing_by(query)[0]))
        # the parts of a round are read together, so each has a table of its own; no name of a rule has a dot
        name = self._names[rule.id] + (f".{part.goal}" if part.goal >= 0 else "")
        place = located(FIRED, name)
        look = sql_of(missing_in(place, solutions.missing)) if solutions.missing is not None else ""
        heads = self.statements.conclusions_of(rule, place, solutions.columns)
        kept = Kept(place, solutions.columns)
        return _Steps(tuple(suspicions), sql_of(created(place, solutions.select)), look, kept, heads)

    def _tell_fault(self, rule: Rule) -> None:
        """Raise the error of a body that has no value, if there is one once all its literals match."""
        for name, _, _ in body_needs(rule.body):
            self.place(name)
        error = fault_of(rule, self.statements.bodies, self.store)
        if isinstance(error, TooLarge):
            raise IntegerTooLarge(rule, rule.span, None) from error
        if error is not None:
            raise RuleWithoutValue(rule, error) from error


def _literal(rule: Rule, index: int) -> Literal:
    goal = rule.body[index]
    assert isinstance(goal, Literal)
    return goal
