"""The meaning of a program: strata in order, each brought to its fixpoint, semi-naive where it is recursive.

The evaluator only solves single bodies; recursion, negation by strata, overrides and firings are here, once for all
evaluators. Rounds count up through the whole evaluation, so a firing's premises always carry a lower round than its
conclusion's first one.
"""

from __future__ import annotations

from typing import Iterable, Mapping, NamedTuple

from engine.dependencies import FIRED, Stratum, strata
from engine.evaluators import Body, Evaluator, GoalWithoutValue
from engine.model import Defeat, Firing, Model, Relation, subject_of
from engine.planning import join_variables
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import Program, Rule
from engine.source import Span
from engine.terms import Constant, Literal, Row, Value


class _Conclusion(NamedTuple):
    """How a rule's bindings become its head: an index into the bindings, or a constant."""

    indexes: tuple[int, ...]
    constants: tuple[Value | None, ...]

    def row(self, bindings: Row) -> Row:
        return tuple([bindings[i] if i >= 0 else c for i, c in zip(self.indexes, self.constants)])  # type: ignore[misc]


class PreparedRule(NamedTuple):
    """A rule ready to be solved: its body, which literals are recursive, what it overrides and is overridden by.

    `needed` has, for each positive literal, the predicate and the constants at some positions without which the body
    cannot hold.
    """

    rule: Rule
    body: Body
    conclusion: _Conclusion
    recursive_goals: tuple[int, ...]
    needed: tuple[tuple[str, tuple[int, ...], Row], ...]
    weaker_than: tuple[str, ...]
    overrides_others: bool


class Prepared(NamedTuple):
    """A program made ready for evaluation once, for any number of records."""

    program: Program
    strata: tuple[tuple[Stratum, tuple[PreparedRule, ...]], ...]


def prepare(program: Program) -> Prepared:
    """Order a program's rules for evaluation. The program must have passed the checks."""
    stronger_than: dict[str, list[str]] = {}
    for override in program.overrides:
        stronger_than.setdefault(override.weaker, []).append(override.stronger)
    strong = {o.stronger for o in program.overrides}
    ready = []
    for stratum in strata(program):
        rules = []
        for rule in stratum.rules:
            names = join_variables(rule.body)
            args = rule.head.args
            conclusion = _Conclusion(
                tuple([-1 if isinstance(a, Constant) else names.index(a.name) for a in args]),
                tuple([a.value if isinstance(a, Constant) else None for a in args]),
            )
            literals = [(i, g) for i, g in enumerate(rule.body) if isinstance(g, Literal)]
            rules.append(
                PreparedRule(
                    rule,
                    Body(rule.body, (), names),
                    conclusion,
                    tuple([i for i, g in literals if stratum.recursive and g.predicate in stratum.nodes]),
                    tuple([_needed(g) for _, g in literals]),
                    tuple(stronger_than.get(rule.id, ())),
                    rule.id in strong,
                )
            )
        if rules:
            ready.append((stratum, tuple(rules)))
    return Prepared(program, tuple(ready))


def _needed(literal: Literal) -> tuple[str, tuple[int, ...], Row]:
    fixed = [(i, a.value) for i, a in enumerate(literal.args) if isinstance(a, Constant)]
    return literal.predicate, tuple([i for i, _ in fixed]), tuple([v for _, v in fixed])


def firable(program: Program, given: Iterable[str]) -> Program:
    """The program without the rules that can never fire where only the predicates `given` have facts.

    A rule stays only if each of its positive literals is of a given predicate or of one that a rule that stays
    concludes. Nothing that follows changes by it; there is only less to order and to solve.
    """
    possible = set(given)
    waiting: dict[str, list[int]] = {}
    missing: list[int] = []
    ready: list[int] = []
    for number, rule in enumerate(program.rules):
        wanted = {g.predicate for g in rule.body if isinstance(g, Literal)} - possible
        missing.append(len(wanted))
        for name in wanted:
            waiting.setdefault(name, []).append(number)
        if not wanted:
            ready.append(number)
    kept = set(ready)
    while ready:
        head = program.rules[ready.pop()].head.predicate
        if head in possible:
            continue
        possible.add(head)
        for number in waiting.get(head, ()):
            missing[number] -= 1
            if not missing[number]:
                ready.append(number)
                kept.add(number)
    rules = tuple([rule for number, rule in enumerate(program.rules) if number in kept])
    names = {rule.id for rule in rules}
    overrides = tuple([o for o in program.overrides if o.stronger in names and o.weaker in names])
    return program._replace(rules=rules, overrides=overrides)


def evaluate(
    prepared: Prepared,
    record: Mapping[str, Mapping[Row, Span]],
    evaluator: Evaluator,
    recording: bool = True,
) -> Model:
    """The model of a program over the facts of a record.

    `record` maps predicates to rows with their places; `recording` keeps firings (needed for proofs). Raises
    ProblemsFound where a goal has no value: then there is no answer at all.
    """
    return _Evaluation(prepared, record, evaluator, recording).run()


class _Evaluation:
    def __init__(
        self,
        prepared: Prepared,
        record: Mapping[str, Mapping[Row, Span]],
        evaluator: Evaluator,
        recording: bool,
    ) -> None:
        self.prepared = prepared
        self.evaluator = evaluator
        self.model = Model(prepared.program, record, recording)
        self.round = 0
        relations = self.model.relations
        for given in (prepared.program.facts, record):
            for predicate, rows in given.items():
                known = relations.get(predicate)
                relations[predicate] = Relation({**(known.rows if known else {}), **dict.fromkeys(rows, 0)})

    def run(self) -> Model:
        for stratum, rules in self.prepared.strata:
            self._stratum(stratum, rules)
        return self.model

    def _stratum(self, stratum: Stratum, rules: tuple[PreparedRule, ...]) -> None:
        self.round += 1
        # rows that were there before this stratum are all new to its recursive rules, which the first round covers
        fresh = self._conclude([(rule, self._solve(rule)) for rule in rules], {})
        if not stratum.recursive:
            return
        seen: dict[str, set[Row]] = {r.rule.id: set() for r in rules if len(r.recursive_goals) > 1}
        while fresh:
            self.round += 1
            found = []
            for rule in rules:
                for index in rule.recursive_goals:
                    goal = rule.body.goals[index]
                    assert isinstance(goal, Literal)
                    if goal.predicate in fresh:
                        found.append((rule, self._solve(rule, (index, fresh[goal.predicate]))))
            fresh = self._conclude(found, seen)

    def _solve(self, rule: PreparedRule, delta: tuple[int, Relation] | None = None) -> list[Row]:
        relations = self.model.relations
        for name, positions, values in rule.needed:
            relation = relations.get(name)
            if relation is None or not relation.rows or (positions and not relation.matching(positions, values)):
                return []
        try:
            return self.evaluator.solve(rule.body, (), self.model.relation, delta)
        except GoalWithoutValue as error:
            raise ProblemsFound((no_value(rule.rule, error),)) from error

    def _conclude(
        self, found: list[tuple[PreparedRule, list[Row]]], seen: dict[str, set[Row]]
    ) -> dict[str, Relation]:
        """Add what bodies gave; returns the rows that are new, by predicate."""
        fresh: dict[str, Relation] = {}
        recording = self.model.recording
        for prepared, solutions in found:
            if not solutions:
                continue
            rule = prepared.rule
            name = rule.head.predicate
            relation = self.model.relations.setdefault(name, Relation())
            known = seen.get(rule.id)
            ways = self.model.firings.setdefault(name, {})
            for bindings in solutions:
                if known is not None:
                    if bindings in known:
                        continue
                    known.add(bindings)
                row = prepared.conclusion.row(bindings)
                if prepared.weaker_than or prepared.overrides_others:
                    if self._settled_by_overrides(prepared, Firing(rule, prepared.body.wanted, bindings, self.round), row):
                        continue
                if recording:
                    ways.setdefault(row, []).append(Firing(rule, prepared.body.wanted, bindings, self.round))
                if relation.add(row, self.round):
                    fresh.setdefault(name, Relation()).rows[row] = self.round
        return fresh

    def _settled_by_overrides(self, prepared: PreparedRule, firing: Firing, row: Row) -> bool:
        """Note a firing of an overriding rule; true where the firing is itself defeated."""
        predicate = self.prepared.program.predicates[firing.rule.head.predicate]
        subject = subject_of(predicate, row)
        for stronger in prepared.weaker_than:
            if subject in self.model.fired.get(FIRED + stronger, {}):
                lost = self.model.defeats.setdefault(predicate.name, {}).setdefault(row, [])
                lost.append(Defeat(firing, stronger, subject))
                return True
        if prepared.overrides_others:
            won = self.model.fired.setdefault(FIRED + firing.rule.id, {})
            won.setdefault(subject, []).append(firing)
        return False


def no_value(rule: Rule, error: GoalWithoutValue) -> Problem:
    """The problem for a goal that cannot be computed in a rule."""
    values = ", ".join(f"{name} = {value}" for name, value in error.bindings.items() if not name.startswith("_#"))
    span = getattr(error.goal, "span", rule.span)
    return Problem(
        "no-value",
        ERROR,
        f"a goal of `{rule.id}` has no value: {error.reason}" + (f" (with {values})" if values else ""),
        (Label(span, "computed here"),),
        "an answer that rests on a number that does not exist would be a guess, so none is given",
        "test the values before computing with them, for example `Divisor =\\= 0`",
        rule.id,
    )


