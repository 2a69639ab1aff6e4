"""Reviews of rules: how each rule stands, and the one way to approve or reject one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from engine.canonical import print_atom
from engine.checks.unfinished import todos_in
from engine.formatter import format_source
from engine.loading import load_bytes
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import Program, Rule
from engine.reviews import (
    APPROVED,
    DRAFT,
    REJECTED,
    RETIRED,
    REVIEW,
    Review,
    Standing,
    authors_of,
    declares_reviews,
    digest_of,
    reviews_of,
    same_person,
    standing,
    standings,
)
from engine.source import SourceText, Span
from engine.terms import Row, Text
from queries.appending import append_text
from queries.knowledge import KnowledgeProblems, read_whole

FILE = "reviews.pl"
DECLARATION = """:- predicate(review(rule_id, digest: text, verdict, name: text, date, comment: text), [
    from: facts,
    holds: "{rule_id} was {verdict} by {name} on {date}: {comment}"
]).
"""
SHOWN_DIGITS = 12
VERDICT_OF = {"approve": APPROVED, "reject": REJECTED}


class Reviewed(NamedTuple):
    """A review that was written: where, and how its rule stands with it."""

    review: Review
    file: Path
    standing: Standing


def write_review(folder: Path | None, rule_id: str, verdict: str, name: str, comment: str, today: str) -> Reviewed:
    """Add a review of a rule, as it stands now, to the knowledge base's `reviews.pl`.

    `verdict` is `approved` or `rejected`, `today` an ISO date. Raises ProblemsFound, with nothing written, where the
    knowledge base has errors, where there is no such rule, and where the review would not count: of a retired or
    unfinished rule, by the rule's own author, before the day of an earlier review, or a second time the same.
    """
    where, loaded = read_whole(folder)
    try:
        line, review, stands = _review(loaded.program, rule_id, verdict, name, comment, today)
    except ProblemsFound as found:
        raise KnowledgeProblems(found.problems, loaded.texts) from found
    file = where / FILE
    append_text(file, line if REVIEW in loaded.program.predicates else f"{_gap(file)}{DECLARATION}\n{line}")
    place = Span(f"{where.resolve().name}/{FILE}", file.read_bytes().count(b"\n") + 1 - line.count("\n"), 1)
    review = review._replace(span=place)
    return Reviewed(review, file, stands._replace(reviews=(*stands.reviews[:-1], review)))


def _review(
    program: Program, rule_id: str, verdict: str, name: str, comment: str, today: str
) -> tuple[str, Review, Standing]:
    """The line of a review, the review, and how its rule stands with it."""
    rule = rule_called(program, rule_id)
    reviews = reviews_of(program).get(rule.id, ())
    if REVIEW in program.predicates and not declares_reviews(program):
        place = program.predicates[REVIEW].span
        raise _refused(rule, "`review` is declared as something else here", place, "declare it as facts of 6 arguments")
    if rule.status == RETIRED:
        raise _refused(rule, "it is retired", rule.span, "give it another status first")
    if reviews and reviews[-1].date > today:
        place = reviews[-1].span
        raise _refused(rule, f"its latest review is of {reviews[-1].date}, after {today}", place, "check the dates")
    if verdict == APPROVED:
        _approvable(program, rule, name)
    digest = digest_of(rule)
    review = Review(rule.id, digest, verdict, name, today, comment, Span(FILE, 1, 1))
    if reviews and reviews[-1]._replace(span=review.span) == review:
        raise _refused(rule, "this very review is there already", reviews[-1].span, "nothing needs to be done")
    line = format_source(SourceText(FILE, print_atom(REVIEW, _row(program, review)) + ".\n")).text
    _reads_back(line)
    return line, review, standing(rule, (*reviews, review), authors_of(program).get(rule.id, ()))


def rule_called(program: Program, rule_id: str) -> Rule:
    """The rule with an id. Raises ProblemsFound where there is none."""
    from difflib import get_close_matches

    for rule in program.rules:
        if rule.id == rule_id:
            return rule
    close = get_close_matches(rule_id, [rule.id for rule in program.rules], 1, 0.6)
    raise ProblemsFound(
        (
            Problem(
                "unknown-rule",
                ERROR,
                f"no rule has the id `{rule_id}`",
                (),
                "only a rule that is there can be spoken of",
                f"a rule with a similar id exists: `{close[0]}`" if close else "`whyhold rules` lists the rules",
            ),
        )
    )


def _approvable(program: Program, rule: Rule, name: str) -> None:
    todos = todos_in(program, rule)
    if todos:
        raise _refused(rule, f"it has a TODO left in {', '.join(todos)}", rule.span, "finish the rule first")
    for author in authors_of(program).get(rule.id, ()):
        if same_person(author.name, name):
            message = f"rule `{rule.id}` cannot be approved by {name}, who wrote it"
            labels = (Label(author.span, "the author"),)
            why = "nobody sees the slips in what they wrote themselves"
            help = "ask somebody else for a review"
            raise ProblemsFound((Problem("approved-by-author", ERROR, message, labels, why, help, rule.id),))


def _refused(rule: Rule, reason: str, place: Span, help: str) -> ProblemsFound:
    message = f"rule `{rule.id}` was not reviewed: {reason}"
    why = "a review that does not count would only look like one"
    return ProblemsFound(
        (Problem("review-refused", ERROR, message, (Label(place, "because of this"),), why, help, rule.id),)
    )


def _row(program: Program, review: Review) -> Row:
    """The fact, each argument a text or an atom as it is declared."""
    declared = program.predicates.get(REVIEW)
    if declared is None:
        declared = load_bytes([(FILE, DECLARATION.encode())]).program.predicates[REVIEW]
    values = zip(declared.arguments, review, strict=False)
    return tuple([Text(value) if argument.kind == "text" else str(value) for argument, value in values])


def _reads_back(line: str) -> None:
    """Raises ProblemsFound where a line is no fact for the reader of rules (a comment without end, say)."""
    loaded = load_bytes([(FILE, f"{DECLARATION}{line}".encode("utf-8", "surrogatepass"))])
    if loaded.problems:
        raise ProblemsFound(loaded.problems)


def _gap(file: Path) -> str:
    return "\n" if file.exists() and file.stat().st_size else ""


# How rules stand ----------------------------------------------------------------------------------------------------


def state_shown(stands: Standing) -> str:
    """The state of a rule; one that states none is a draft."""
    return stands.state or DRAFT


def note_of(stands: Standing) -> str:
    """What there is to say of a rule's state: who reviewed it, whether that still counts, and why not."""
    latest = stands.latest
    if latest is None:
        return "calls itself approved, without a review" if stands.rule.status == APPROVED else ""
    who = f"{latest.verdict} {latest.date} by {latest.name}: {latest.comment}"
    if stands.state == RETIRED:
        return f"retired; {who}"
    if stands.changed:
        return f"changed since review ({latest.digest[:SHOWN_DIGITS]}, now {stands.digest[:SHOWN_DIGITS]}); was {who}"
    if stands.own is not None:
        return f"does not count, since its author approved it; {who}"
    return who if latest.digest == stands.digest else f"changed since it was {who}"


def lines_of(stands: tuple[Standing, ...]) -> Iterator[str]:
    """One line for each rule, and a summary."""
    width = max((len(s.rule.id) for s in stands), default=0)
    for one in stands:
        yield f"{state_shown(one):<12}  {one.rule.id:<{width}}  {note_of(one)}".rstrip()
    counts = Counter(state_shown(s) for s in stands)
    changed = sum(s.changed for s in stands)
    parts = [f"{number} {state.replace('_', ' ')}" for state, number in sorted(counts.items())]
    parts += [f"{changed} changed since review"] if changed else []
    yield f"{len(stands)} {'rule' if len(stands) == 1 else 'rules'}" + (f": {', '.join(parts)}" if parts else "")


def standing_as_json(stands: Standing) -> dict[str, Any]:
    """How a rule stands, as data."""
    return {
        "rule": stands.rule.id,
        "state": state_shown(stands),
        "stated": stands.rule.status or None,
        "changed_since_review": stands.changed,
        "digest": stands.digest or digest_of(stands.rule),
        "reviews": [review_as_json(review, stands) for review in stands.reviews],
    }


def review_as_json(review: Review, stands: Standing) -> dict[str, Any]:
    """A review as data; `covers` says whether it is of the rule as it stands."""
    shown: dict[str, Any] = {key: getattr(review, key) for key in ("verdict", "name", "date", "comment", "digest")}
    return {**shown, "covers": review.digest == stands.digest, "at": f"{review.span.file}:{review.span.line}"}


def reviews_of_nothing(program: Program) -> tuple[str, ...]:
    """Ids that are reviewed and are no rules (any more)."""
    return tuple(sorted(set(reviews_of(program)) - {rule.id for rule in program.rules}))


def all_standings(program: Program, state: str = "") -> tuple[Standing, ...]:
    """How every rule stands, by id; only those in one state where one is given."""
    found = sorted(standings(program), key=lambda s: s.rule.id)
    return tuple([s for s in found if not state or state_shown(s) == state])
