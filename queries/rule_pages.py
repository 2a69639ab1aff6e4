"""Rules to look up: found by words, and one with all that surrounds it."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent
from typing import Any, NamedTuple

from engine.canonical import canonical_text, print_clause
from engine.dependencies import POSITIVE, body_needs, fired_node, reachable
from engine.formatter import format_source
from engine.program import Case, Citation, Program, Rule
from engine.reviews import APPROVED, Standing, authors_of, digest_of, reviews_of, standing
from engine.source import SourceText
from engine.terms import Variable
from queries.knowledge import answer_predicates
from queries.proof_text import paragraph
from queries.reviews import note_of, review_as_json, rule_called, standing_as_json, state_shown

NAMED = 8
"""So many ids stand in the text of a page; the data has all."""
LABEL = 14


class Need(NamedTuple):
    """A predicate that a body needs, how (`positive`, `negation`, `aggregate`), and the rules that conclude it."""

    predicate: str
    how: str
    origin: str
    concluded_by: tuple[str, ...]


class RulePage(NamedTuple):
    """A rule and its neighbours.

    `siblings` are the other rules of its head, `used_by` the rules whose body needs its head, `leads_to` the answers
    and queries that rest on it.
    """

    program: Program
    standing: Standing
    authors: tuple[str, ...]
    needs: tuple[Need, ...]
    siblings: tuple[str, ...]
    used_by: tuple[str, ...]
    leads_to: tuple[str, ...]
    overrides: tuple[str, ...]
    overridden_by: tuple[str, ...]
    cases: tuple[Case, ...]

    @property
    def rule(self) -> Rule:
        """The rule as it is written."""
        return self.standing.rule


def find_rules(program: Program, words: tuple[str, ...]) -> tuple[Standing, ...]:
    """The rules in whose header, clause, state or place every one of the words occurs, by id; all without words."""
    reviews, authors = reviews_of(program), authors_of(program)
    wanted = [word.casefold() for word in words]
    found = []
    for rule in sorted(program.rules, key=lambda r: r.id):
        stands = standing(rule, reviews.get(rule.id, ()), authors.get(rule.id, ()))
        text = f"{canonical_text(rule)}\n{state_shown(stands)}\n{rule.span.file}\n{note_of(stands)}".casefold()
        if all(word in text for word in wanted):
            found.append(stands)
    return tuple(found)


def page_of(program: Program, rule_id: str) -> RulePage:
    """Everything about one rule. Raises ProblemsFound where there is none of this id."""
    rule = rule_called(program, rule_id)
    concluding: dict[str, list[str]] = {}
    for other in sorted(program.rules, key=lambda r: r.id):
        concluding.setdefault(other.head.predicate, []).append(other.id)
    needs = []
    for name, how in dict.fromkeys((name, how) for name, how, _ in body_needs(rule.body)):
        declared = program.predicates.get(name)
        origin = declared.origin if declared is not None else ""
        needs.append(Need(name, how, origin, tuple(concluding.get(name, ()))))
    head = rule.head.predicate
    authors = authors_of(program).get(rule.id, ())
    return RulePage(
        program,
        standing(rule, reviews_of(program).get(rule.id, ()), authors),
        tuple(author.name for author in authors),
        tuple(needs),
        tuple(i for i in concluding[head] if i != rule.id),
        tuple(sorted({r.id for r in program.rules if any(name == head for name, _, _ in body_needs(r.body))})),
        _leads_to(program, rule),
        tuple(sorted(o.weaker for o in program.overrides if o.stronger == rule.id)),
        tuple(sorted(o.stronger for o in program.overrides if o.weaker == rule.id)),
        tuple(case for case in program.cases if rule.id in case.exercises),
    )


def _leads_to(program: Program, rule: Rule) -> tuple[str, ...]:
    wanted = {name: f"answer {name}" for name in answer_predicates(program)}
    for query in program.queries.values():
        wanted.setdefault(query.asks.predicate, f"query {query.id}")
    nodes = {rule.head.predicate, fired_node(rule.id)}
    return tuple(shown for name, shown in wanted.items() if nodes & reachable(program, [name]))


# As text ------------------------------------------------------------------------------------------------------------


def list_lines(found: tuple[Standing, ...]) -> Iterator[str]:
    """One line for each rule: id, state, place, and its title (a helper rule's text for clinicians)."""
    width = max((len(s.rule.id) for s in found), default=0)
    for one in found:
        rule = one.rule
        title = rule.title or rule.clinician
        yield f"{rule.id:<{width}}  {state_shown(one):<12}  {title}  ({rule.span.file}:{rule.span.line})"
    yield f"{len(found)} {'rule' if len(found) == 1 else 'rules'}"


def page_lines(page: RulePage) -> Iterator[str]:
    """A page for a terminal."""
    rule, stands = page.rule, page.standing
    state = state_shown(stands)
    yield f"{rule.id} - {state.upper().replace('_', ' ')}" + ("" if state == APPROVED else ", not approved")
    yield f"{rule.span.file}:{rule.span.line}"
    yield ""
    yield from _header(page)
    yield ""
    yield from indent(format_source(SourceText(rule.id, print_clause(rule))).text, "  ").splitlines()
    yield ""
    if page.needs:
        yield "Needs"
        for need in page.needs:
            how = "" if need.how == POSITIVE else f", by {need.how}"
            by = f": {_some(need.concluded_by)}" if need.concluded_by else ""
            yield from paragraph(f"{need.predicate} ({need.origin or 'any'}{how}){by}", "  ", "    ")
        yield ""
    yield "Used by"
    yield from paragraph(f"rules: {_some(page.used_by) or 'none'}", "  ", "    ")
    yield from paragraph(f"for: {', '.join(page.leads_to) or 'nothing that people ask'}", "  ", "    ")
    for label, ids in (
        ("same head", page.siblings),
        ("overrides", page.overrides),
        ("overridden by", page.overridden_by),
    ):
        if ids:
            yield from paragraph(f"{label}: {_some(ids)}", "  ", "    ")
    yield ""
    yield "Cases"
    for case in page.cases:
        yield from paragraph(f"{case.title} ({case.span.file}:{case.span.line})", "  ", "    ")
    if not page.cases:
        yield "  none exercises it"
    yield ""
    yield "Reviews"
    for review in stands.reviews:
        of = "these words" if review.digest == stands.digest else "other words than these"
        yield from paragraph(f"{review.date} {review.verdict} by {review.name} ({of}): {review.comment}", "  ", "    ")
    note = note_of(stands)
    if stands.changed or stands.own is not None or not stands.reviews:
        yield from paragraph(note or "none", "  ", "    ")


def _header(page: RulePage) -> Iterator[str]:
    rule = page.rule
    cites = []
    for cite in rule.cites:
        # a variable is shown as it is written: which document it is differs from conclusion to conclusion
        source, at = cite
        shown = source.name if isinstance(source, Variable) else f"{_title(page.program, source) or source}"
        place = f", {at.name}" if isinstance(at, Variable) else f', "{at}"' if at else ""
        cites.append(f"{shown}{place}" + (f" [{source}]" if isinstance(source, str) else ""))
    for key, text in (
        ("title", rule.title),
        ("status", rule.status),
        ("author", ", ".join(page.authors)),
        ("evidence", rule.evidence),
        ("cites", "; ".join(cites)),
        ("encodes", ", ".join(rule.encodes)),
        ("since", rule.since),
        ("until", rule.until),
        ("caveat", rule.caveat),
        ("clinician", rule.clinician),
        ("patient", rule.patient),
    ):
        if text:
            yield from paragraph(text, f"  {key + ':':<{LABEL - 2}}", " " * LABEL)


def _some(ids: tuple[str, ...]) -> str:
    more = len(ids) - NAMED
    return ", ".join(ids[:NAMED]) + (f" and {more} more" if more > 0 else "")


# As data ------------------------------------------------------------------------------------------------------------


def list_as_json(found: tuple[Standing, ...]) -> list[dict[str, Any]]:
    """The rules found, as data."""
    return [
        {
            "id": s.rule.id,
            "title": s.rule.title,
            "clinician": s.rule.clinician,
            "concludes": s.rule.head.predicate,
            "state": state_shown(s),
            "at": f"{s.rule.span.file}:{s.rule.span.line}",
        }
        for s in found
    ]


def page_as_json(page: RulePage) -> dict[str, Any]:
    """A page as data."""
    rule, program = page.rule, page.program
    cites = [_citation_as_json(program, citation) for citation in rule.cites]
    shown: dict[str, Any] = {"id": rule.id, "at": f"{rule.span.file}:{rule.span.line}", "title": rule.title}
    shown["state"] = state_shown(page.standing)
    for key in ("status", "evidence", "since", "until", "caveat", "clinician", "patient"):
        shown[key] = getattr(rule, key)
    stands = standing_as_json(page.standing)
    return {
        **shown,
        "authors": list(page.authors),
        "cites": cites,
        "encodes": list(rule.encodes),
        "concludes": rule.head.predicate,
        "clause": print_clause(rule),
        "canonical_text": canonical_text(rule),
        "digest": digest_of(rule),
        "needs": [{**need._asdict(), "concluded_by": list(need.concluded_by)} for need in page.needs],
        "same_head": list(page.siblings),
        "used_by": list(page.used_by),
        "leads_to": list(page.leads_to),
        "overrides": list(page.overrides),
        "overridden_by": list(page.overridden_by),
        "cases": [{"title": c.title, "at": f"{c.span.file}:{c.span.line}"} for c in page.cases],
        "changed_since_review": stands["changed_since_review"],
        "reviews": [review_as_json(review, page.standing) for review in page.standing.reviews],
    }


def _citation_as_json(program: Program, citation: Citation) -> dict[str, Any]:
    """A citation; `variables` has its keys that hold the name of a variable."""
    names = {k: p.name if isinstance(p, Variable) else p for k, p in citation._asdict().items()}
    title = _title(program, citation.source) if isinstance(citation.source, str) else ""
    variables = [key for key, part in citation._asdict().items() if isinstance(part, Variable)]
    return {**names, "title": title, **({"variables": variables} if variables else {})}


def _title(program: Program, source: str) -> str:
    found = program.sources.get(source)
    return found.title if found is not None else ""
