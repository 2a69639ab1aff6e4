"""Who has approved which rules, in which words: the facts of `review/6`, and the state of each rule that follows.

A review is a fact `review(rule, "digest", verdict, "name", date, "comment")`, verdict `approved` or `rejected`. The
digest is of the rule's canonical text without its `status:`, so a review covers exactly the words and conditions that
were read: any other change of the rule makes another digest, a new layout does not. The latest review of a rule counts:
the one with the latest date, on one day the one that stands later.

The header's own `status:` says how far its author has come; it can retire a rule, and it can never approve one:

- `retired` in the header: retired, whatever was reviewed;
- the latest review covers the rule as it stands: `approved`, or after any other verdict `draft`;
- it approved other words than these: `draft` ("changed since review");
- no review, or a rejection of other words: what the header says, where `approved` counts as `draft`.

`author(rule, "name")` facts say who wrote a rule; an approval by its own author does not count. Both predicates are
known by name and number of arguments only; a knowledge base that does not declare them, as facts, has no reviews.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from engine.canonical import canonical_text
from engine.program import FACTS, Program, Rule
from engine.source import Span
from engine.terms import Row

REVIEW = "review"
REVIEW_ARITY = 6
AUTHOR = "author"
AUTHOR_ARITY = 2

DRAFT = "draft"
APPROVED = "approved"
REJECTED = "rejected"
RETIRED = "retired"
VERDICTS = (APPROVED, REJECTED)


class Review(NamedTuple):
    """One review of one rule, and where it is written."""

    rule: str
    digest: str
    verdict: str
    name: str
    date: str
    comment: str
    span: Span


class Author(NamedTuple):
    """Who wrote a rule, and where that is said."""

    name: str
    span: Span


class Standing(NamedTuple):
    """A rule (as its header states it) with its reviews, earliest first, and the state that follows from them.

    `digest` is that of the rule's present text, empty where the rule has no review to compare it with. `own` is the
    author who is the reviewer of an approval, which therefore does not count.
    """

    rule: Rule
    state: str
    reviews: tuple[Review, ...] = ()
    digest: str = ""
    own: Author | None = None

    @property
    def latest(self) -> Review | None:
        """The review that counts."""
        return self.reviews[-1] if self.reviews else None

    @property
    def changed(self) -> bool:
        """Whether the rule was approved in other words than it has now."""
        return bool(self.reviews) and self.reviews[-1].verdict == APPROVED and self.reviews[-1].digest != self.digest


def digest_of(rule: Rule) -> str:
    """The digest (sha256, hexadecimal) of a rule's canonical text, without its status."""
    from hashlib import sha256

    return sha256(canonical_text(rule._replace(status="")).encode("utf-8", "surrogatepass")).hexdigest()


def declares_reviews(program: Program) -> bool:
    """Whether a program declares `review/6` as facts."""
    return _declared(program, REVIEW, REVIEW_ARITY)


def reviews_of(program: Program) -> Mapping[str, tuple[Review, ...]]:
    """The reviews of a program by rule, those of each rule with the one that counts last."""
    found: dict[str, list[Review]] = {}
    for row, span in _facts(program, REVIEW, REVIEW_ARITY).items():
        rule, digest, verdict, name, date, comment = map(str, row)
        found.setdefault(rule, []).append(Review(rule, digest, verdict, name, date, comment, span))
    return {rule: tuple(sorted(some, key=lambda r: (r.date, r.span))) for rule, some in found.items()}


def authors_of(program: Program) -> Mapping[str, tuple[Author, ...]]:
    """The stated authors of rules."""
    found: dict[str, tuple[Author, ...]] = {}
    for row, span in _facts(program, AUTHOR, AUTHOR_ARITY).items():
        rule, name = map(str, row)
        found[rule] = (*found.get(rule, ()), Author(name, span))
    return found


def standings(program: Program) -> tuple[Standing, ...]:
    """How each rule of a program stands, in the order of the program."""
    reviews, authors = reviews_of(program), authors_of(program)
    return tuple([standing(rule, reviews.get(rule.id, ()), authors.get(rule.id, ())) for rule in program.rules])


def standing(rule: Rule, reviews: tuple[Review, ...], authors: tuple[Author, ...]) -> Standing:
    """How a rule stands, given its reviews and authors."""
    stated = DRAFT if rule.status == APPROVED else rule.status
    if not reviews:
        return Standing(rule, stated)
    latest = reviews[-1]
    digest = digest_of(rule)
    approves = latest.verdict == APPROVED
    own = next((a for a in authors if same_person(a.name, latest.name)), None) if approves else None
    if rule.status == RETIRED:
        state = RETIRED
    elif latest.digest == digest:
        state = APPROVED if approves and own is None else DRAFT
    else:
        state = DRAFT if approves else stated
    return Standing(rule, state, reviews, digest, own)


def in_force(program: Program) -> Program:
    """The program that answers: each rule with the state that follows from its reviews, retired rules left out.

    With the retired rules go the overrides that name them and the cases that exercise nothing else.
    """
    rules = []
    for stands in standings(program):
        if stands.state != RETIRED:
            same = stands.state == stands.rule.status
            rules.append(stands.rule if same else stands.rule._replace(status=stands.state))
    if len(rules) == len(program.rules):
        return program._replace(rules=tuple(rules))
    retired = {rule.id for rule in program.rules} - {rule.id for rule in rules}
    return program._replace(
        rules=tuple(rules),
        overrides=tuple([o for o in program.overrides if o.stronger not in retired and o.weaker not in retired]),
        cases=tuple([c for c in program.cases if not c.exercises or not retired.issuperset(c.exercises)]),
    )


def same_person(one: str, other: str) -> bool:
    """Whether two names are the same but for case, blanks and what follows a comma ("A. Reviewer, nephrologist")."""
    first, second = _name(one), _name(other)
    short, shorter = first.partition(",")[0], second.partition(",")[0]
    return first == second or (short == shorter and (" " in short or first == short or second == shorter))


def _name(name: str) -> str:
    from unicodedata import normalize

    return " ".join(normalize("NFKC", name).casefold().replace(" ,", ",").split())


def _declared(program: Program, name: str, arity: int) -> bool:
    predicate = program.predicates.get(name)
    return predicate is not None and predicate.arity == arity and predicate.origin == FACTS


def _facts(program: Program, name: str, arity: int) -> Mapping[Row, Span]:
    facts = program.facts.get(name, {}) if _declared(program, name, arity) else {}
    return {row: span for row, span in facts.items() if len(row) == arity}
