"""A knowledge base as data: predicates, rules, facts, sources, cases, queries, overrides. Immutable once made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.source import Span
from engine.terms import Goal, Literal, Row, Value, Variable
from engine.tuples import NamedTuple

RECORD = "record"
FACTS = "facts"
RULES = "rules"

ATOM_KINDS_EXCLUDED = ("date", "number", "integer", "text")
"""Kinds that are not a family of atoms; `any` is every family of atoms."""


DOCUMENT = "document"
"""The kind of arguments whose atoms are ids of declared sources."""


class Argument(NamedTuple):
    """One argument of a predicate: its name, its kind, and where it was declared."""

    name: str
    kind: str
    span: Span


class RowCheck(NamedTuple):
    """`checked_by: p(a, b)`: the arguments a, b of each record row must be the first columns of some fact of p."""

    predicate: str
    arguments: tuple[str, ...]


class Predicate(NamedTuple):
    """A declared predicate. `origin` is record, facts, rules, or empty in plain programs (facts and rules mixed).

    `may_be_set` is the argument whose value may be set for one run, by the name in the first column; mostly empty.
    """

    name: str
    arguments: tuple[Argument, ...]
    origin: str
    holds: str
    absent: str
    answer: bool
    concerns: tuple[str, ...]
    defines: str
    checked_by: RowCheck | None
    change: tuple[str, ...]
    may_be_ahead: tuple[str, ...]
    may_be_set: str
    span: Span

    @property
    def arity(self) -> int:
        """Number of arguments."""
        return len(self.arguments)


class Citation(NamedTuple):
    """A source and the place in it, as a header writes them; a variable stands for what the clause gives it."""

    source: str | Variable
    at: str | Variable


class Cited(NamedTuple):
    """A document and the place in it that a conclusion rests on; no place is an empty text."""

    source: str
    at: str


class Rule(NamedTuple):
    """A clause with its header. Plain programs have rules with generated ids `FILE:LINE` and empty texts."""

    id: str
    head: Literal
    body: tuple[Goal, ...]
    title: str
    status: str
    evidence: str
    cites: tuple[Citation, ...]
    encodes: tuple[str, ...]
    since: str
    until: str
    caveat: str
    clinician: str
    patient: str
    variables: tuple[Variable, ...]
    span: Span

    def cited(self, bindings: Mapping[str, Value]) -> tuple[Cited, ...]:
        """What the rule cites where its variables have these values, each once; one without a value by its name."""

        def found(part: str | Variable) -> str:
            return str(bindings.get(part.name, part.name)) if isinstance(part, Variable) else part

        return tuple(dict.fromkeys([Cited(found(c.source), found(c.at)) for c in self.cites]))


class Source(NamedTuple):
    """A cited document."""

    id: str
    title: str
    kind: str
    publisher: str
    date: str
    url: str
    jurisdiction: str
    note: str
    span: Span


class Case(NamedTuple):
    """A test of rules: facts of a record, and what must and must not follow. `_` in an expectation matches anything."""

    title: str
    exercises: tuple[str, ...]
    given: tuple[tuple[str, Row], ...]
    expect: tuple[Literal, ...]
    expect_not: tuple[Literal, ...]
    span: Span


class Query(NamedTuple):
    """A named question."""

    id: str
    title: str
    asks: Literal
    span: Span


ADDING, REMOVING = "adding", "removing"
"""What an invariant does to a record before it looks a second time."""


class Invariant(NamedTuple):
    """A property that every record has (`never`), or that some record has (`sometimes`).

    With a `change` the goals of `before` are asked of a record without, and those of `never` of the same record with one
    `row` added or removed; `row` is None for whatever row no rule uses. `each` are goals about facts: for each of
    their solutions some record has to have `sometimes`. With `every_rule` each rule has to fire for some record.
    """

    id: str
    title: str
    each: tuple[Goal, ...]
    before: tuple[Goal, ...]
    change: str
    row: Literal | None
    never: tuple[Goal, ...]
    sometimes: tuple[Goal, ...]
    every_rule: bool
    span: Span

    @property
    def goals(self) -> tuple[Goal, ...]:
        """All its goals."""
        return (*self.each, *self.before, *self.never, *self.sometimes)


class Override(NamedTuple):
    """`stronger` defeats `weaker` where both conclude about the same subject (the `concerns` arguments)."""

    stronger: str
    weaker: str
    span: Span


class Program(NamedTuple):
    """A whole knowledge base. Facts map each row to where it stands.

    `invariants` are there only where the files were read, and not from a stored program. `replaced` are facts that take
    the place of stated ones for one run: by predicate, each row with the stated one.
    """

    predicates: Mapping[str, Predicate]
    rules: tuple[Rule, ...]
    facts: Mapping[str, Mapping[Row, Span]]
    sources: Mapping[str, Source]
    cases: tuple[Case, ...]
    queries: Mapping[str, Query]
    overrides: tuple[Override, ...]
    plain: bool
    replaced: Mapping[str, Mapping[Row, Row]] = {}
    invariants: Mapping[str, Invariant] = {}


def bare_predicate(name: str, arguments: Iterable[str], origin: str, span: Span) -> Predicate:
    """A predicate for a program's own use, with arguments of any kind and without texts."""
    declared = tuple([Argument(argument, "any", span) for argument in arguments])
    return Predicate(name, declared, origin, "", "", False, (), "", None, (), (), "", span)


def bare_rule(identity: str, head: Literal, body: tuple[Goal, ...], span: Span) -> Rule:
    """A rule for a program's own use, without texts."""
    return Rule(identity, head, body, "", "", "", (), (), "", "", "", "", "", (), span)
