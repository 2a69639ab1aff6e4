"""Whether the answers about each subject rest on that subject's own facts, so that subjects can be evaluated apart.

A program can be split by a kind, such as `patient`, when every rule that touches facts of a subject takes all of them from
one and the same subject, and says in its head which. Then the model of any set of records is the union of the models of
each record alone, and shards of them can be evaluated in any order. Proof: by induction over the strata, each binding of a
body, each absence and each group of an aggregate is about rows of one subject; rows without a subject (of the knowledge
base, or of a record predicate such as `as_of` that all records of a shard share) are the same for all.

Problem: `crosses-partitions`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from engine.dependencies import body_needs
from engine.problem import ERROR, Label, Problem, by_place
from engine.program import RECORD, Predicate, Program, Rule
from engine.source import Span
from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Term, Variable

WHY = "subjects are answered apart from each other, so a rule that mixes them would miss what it looks for"


class Partition(NamedTuple):
    """How a program is split.

    `subject` has, for each predicate about a subject, the position of the subject among its arguments; `shared` the record
    predicates about none, whose rows hold for every subject of a shard.
    """

    subject: Mapping[str, int]
    shared: frozenset[str]


class Use(NamedTuple):
    """The subject argument of one literal about a subject; `apart` if it is within a negation or an aggregate."""

    term: Term
    span: Span
    apart: bool


def partition(program: Program, kind: str) -> Partition:
    """The partition of a program by the subjects of one kind."""
    positions = {p.name: _positions(p, kind) for p in program.predicates.values()}
    return Partition(
        {name: found[0] for name, found in positions.items() if found},
        frozenset(p.name for p in program.predicates.values() if p.origin == RECORD and not positions[p.name]),
    )


def crossings(program: Program, kind: str) -> tuple[Problem, ...]:
    """A problem for each rule or predicate that keeps the program from being split by subjects of this kind."""
    parts = partition(program, kind)
    found = [
        _problem(f"`{p.name}` has {len(at)} arguments of the kind `{kind}`", p.arguments[at[1]].span, "one more", "")
        for p in program.predicates.values()
        for at in (_positions(p, kind),)
        if len(at) > 1
    ]
    private = _private(program, parts)
    for rule in program.rules:
        found.extend(_crossing(rule, parts, private, kind))
    heads = {rule.id: rule.head.predicate for rule in program.rules}
    for override in program.overrides:
        for name in (heads.get(override.stronger, ""), heads.get(override.weaker, "")):
            if name in parts.subject and not _concerns(program.predicates[name], parts.subject[name]):
                message = f"`{name}` does not concern the `{kind}`, so one could defeat what holds for another"
                found.append(_problem(message, override.span, "this override", ""))
    return by_place(found)


def _concerns(predicate: Predicate, position: int) -> bool:
    return predicate.arguments[position].name in predicate.concerns


def _positions(predicate: Predicate, kind: str) -> list[int]:
    return [n for n, argument in enumerate(predicate.arguments) if argument.kind == kind]


def _private(program: Program, parts: Partition) -> frozenset[str]:
    """Predicates about a subject, and those that are worked out from them."""
    private = set(parts.subject)
    users: dict[str, set[str]] = {}
    for rule in program.rules:
        for needed, _, _ in body_needs(rule.body):
            users.setdefault(needed, set()).add(rule.head.predicate)
    todo = list(private)
    while todo:
        for user in users.get(todo.pop(), ()):
            if user not in private:
                private.add(user)
                todo.append(user)
    return frozenset(private)


def _crossing(rule: Rule, parts: Partition, private: frozenset[str], kind: str) -> Iterator[Problem]:
    uses = list(_uses(rule.body, parts))
    head = parts.subject.get(rule.head.predicate)
    if head is None:
        if rule.head.predicate in private and any(n in private for n, _, _ in body_needs(rule.body)):
            message = f"`{rule.head.predicate}` rests on facts of one `{kind}` and does not say of which"
            yield _problem(message, rule.head.span, f"no `{kind}` here", rule.id)
        return
    subject = rule.head.args[head]
    if isinstance(subject, Constant):
        yield _problem(f"the rule concludes about one certain `{kind}`", subject.span, "a constant", rule.id)
        return
    for use in uses:
        if not (isinstance(use.term, Variable) and use.term.name == subject.name):
            message = f"the rule concludes about `{subject.name}` and looks at facts of any `{kind}`"
            yield _problem(message, use.span, f"not `{subject.name}`", rule.id)
    if not any(isinstance(u.term, Variable) and u.term.name == subject.name and not u.apart for u in uses):
        message = f"no fact in the body says which `{kind}` it is about"
        yield _problem(message, rule.head.span, f"`{subject.name}` comes from elsewhere", rule.id)


def _uses(goals: tuple[Goal, ...], parts: Partition, apart: bool = False) -> Iterator[Use]:
    for goal in goals:
        if isinstance(goal, Literal):
            yield from _use(goal, parts, apart)
        elif isinstance(goal, Negation):
            yield from _use(goal.literal, parts, True)
        elif isinstance(goal, Aggregate):
            yield from _uses(goal.goals, parts, True)


def _use(literal: Literal, parts: Partition, apart: bool) -> Iterator[Use]:
    position = parts.subject.get(literal.predicate)
    if position is not None:
        yield Use(literal.args[position], literal.args[position].span, apart)


def _problem(message: str, span: Span, label: str, rule: str) -> Problem:
    help_ = "use one variable for the subject in the head and in every literal about it"
    return Problem("crosses-partitions", ERROR, message, (Label(span, label),), WHY, help_, rule)
