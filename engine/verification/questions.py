"""Invariants as rules: one more rule concludes that the invariant is broken, or that what has to be possible is there.

A change of a record becomes part of the same program. Every predicate that depends on the changed one gets a copy, with
rules of its own, that says what holds after the change; so a search for one record is a search for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.checks.findings import uses_of
from engine.dependencies import body_needs, dependency_graph, needed_by, slice_for
from engine.program import ADDING, FACTS, RULES, Invariant, Override, Program, Rule, bare_predicate, bare_rule
from engine.source import Span
from engine.terms import Aggregate, Goal, Literal, Negation, Term, Variable, variables_of
from engine.tuples import NamedTuple

AFTER, CHANGED, FOUND = "after:", "changed:", "found:"
"""Beginnings of the names of copies, of the row that is added or removed, and of what is looked for."""


class Question(NamedTuple):
    """A program that concludes `goal` of a record where an invariant is broken, or has what it asks for.

    `changed` is the predicate of which a row is added or removed; empty where there is no change. `names` are the
    variables that `goal` has values of.
    """

    program: Program
    goal: str
    names: tuple[str, ...]
    changed: str


def question_of(program: Program, invariant: Invariant) -> Question:
    """What has to be looked for, for an invariant that is not about rules or rows that are not used."""
    name = FOUND + invariant.id
    if invariant.row is None:
        body = (*invariant.each, *(invariant.never or invariant.sometimes))
        return _asked(program, name, body, invariant.span, "")
    changed = CHANGED + invariant.row.predicate
    graph = dependency_graph(program)
    after = {node for node in graph.needs if invariant.row.predicate in needed_by(graph, [node])}
    copies = _Copies(program, after)
    row = invariant.row._replace(predicate=changed)
    body = (row, *invariant.before, *copies.goals(invariant.never))
    whole = copies.program(invariant.row.predicate, invariant.change == ADDING)
    return _asked(whole, name, body, invariant.span, changed)


def firing_question(program: Program, rules: Iterable[Rule]) -> Mapping[str, Question]:
    """For each rule, that its body holds."""
    return {rule.id: _asked(program, FOUND + rule.id, rule.body, rule.span, "") for rule in rules}


def _asked(program: Program, name: str, body: tuple[Goal, ...], span: Span, changed: str) -> Question:
    variables = {v.name: v for goal in body if not isinstance(goal, Negation) for v in _told(goal) if not v.anonymous}
    args: tuple[Term, ...] = tuple(variables.values())
    rule = concluding(name, args, body, span)
    declared = bare_predicate(name, variables, RULES, span)
    whole = program._replace(predicates={**program.predicates, name: declared}, rules=(*program.rules, rule))
    return Question(_narrowed(whole, name), name, tuple(variables), changed)


def _told(goal: Goal) -> tuple[Variable, ...]:
    """The variables of a goal that have values after it: of an aggregate the result alone."""
    return variables_of(goal.result) if isinstance(goal, Aggregate) else variables_of(goal)


def _narrowed(program: Program, name: str) -> Program:
    """The rules that a predicate needs, and the facts that these ask for or that list and check what records hold."""
    part = slice_for(program, [name])
    used = {need for rule in part.rules for need, _, _ in body_needs(rule.body)}
    kept = {n: rows for n, rows in program.facts.items() if n in used or _of_records(program, n)}
    return part._replace(facts=kept)


def _of_records(program: Program, name: str) -> bool:
    declared = program.predicates[name]
    checks = {p.checked_by.predicate for p in program.predicates.values() if p.checked_by is not None}
    return declared.origin == FACTS and (bool(declared.defines) or name in checks)


def concluding(name: str, args: tuple[Term, ...], body: tuple[Goal, ...], span: Span) -> Rule:
    """A rule without texts."""
    return bare_rule(name, Literal(name, args, span), body, span)


class _Copies:
    """Rules for what holds after a change, of the predicates (and firings) in `after`."""

    def __init__(self, program: Program, after: set[str]) -> None:
        self.of = program
        self.after = after

    def literal(self, literal: Literal) -> Literal:
        """The literal as it is asked after the change."""
        name = literal.predicate
        return literal._replace(predicate=AFTER + name) if name in self.after else literal

    def goals(self, goals: Iterable[Goal]) -> tuple[Goal, ...]:
        """Goals as they are asked after the change."""
        return tuple([self._goal(goal) for goal in goals])

    def _goal(self, goal: Goal) -> Goal:
        if isinstance(goal, Literal):
            return self.literal(goal)
        if isinstance(goal, Negation):
            return goal._replace(literal=self.literal(goal.literal))
        if isinstance(goal, Aggregate):
            return goal._replace(goals=self.goals(goal.goals))
        return goal

    def program(self, changed: str, adding: bool) -> Program:
        """The program with its copies; `changed` is the record's predicate of which a row is added or removed."""
        old = self.of
        rules = [
            rule._replace(id=AFTER + rule.id, head=self.literal(rule.head), body=self.goals(rule.body))
            for rule in old.rules
            if rule.head.predicate in self.after
        ]
        # a stronger rule with a head that stays as it is can still fire otherwise after the change
        copied = {rule.id for rule in old.rules if rule.head.predicate in self.after}
        overrides = [
            Override(AFTER + o.stronger if o.stronger in copied else o.stronger, AFTER + o.weaker, o.span)
            for o in old.overrides
            if o.weaker in copied
        ]
        declared = old.predicates[changed]
        predicates = dict(old.predicates)
        predicates[CHANGED + changed] = declared._replace(name=CHANGED + changed)
        for name in [n for n in old.predicates if n in self.after]:
            copy = old.predicates[name]._replace(
                name=AFTER + name, origin=RULES, answer=False, defines="", checked_by=None
            )
            predicates[AFTER + name] = copy
        args: tuple[Term, ...] = tuple([Variable(f"A{at}", declared.span) for at in range(declared.arity)])
        as_is = Literal(changed, args, declared.span)
        row = Literal(CHANGED + changed, args, declared.span)
        if adding:
            rules += [
                concluding(AFTER + changed, args, (as_is,), declared.span),
                concluding(AFTER + changed, args, (row,), declared.span)._replace(id=CHANGED + changed),
            ]
        else:
            rules.append(concluding(AFTER + changed, args, (as_is, Negation(row, declared.span)), declared.span))
        return old._replace(predicates=predicates, rules=(*old.rules, *rules), overrides=(*old.overrides, *overrides))


def predicates_asked(goals: Iterable[Goal]) -> frozenset[str]:
    """The predicates that goals ask for."""
    return frozenset(use.literal.predicate for use in uses_of(goals))
