"""What became of every claim: the rules and facts that have it, or the decision to leave it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from engine.checks.claims import claim_uses, decisions_against
from engine.program import Program
from queries.claims import Claim, claims_of

TOLD_IN_SOURCE = "told_in_source"
SHORT = 110
"""So many characters of a statement stand in the map; `whyhold basis` and the facts have all."""
NAMED = 6
"""So many rules stand in a row of the map."""


class Entry(NamedTuple):
    """A claim with what became of it: rules that encode it, predicates of facts that have it, documents whose notes
    tell it, or the reason why nothing does.
    """

    claim: Claim
    rules: tuple[str, ...]
    predicates: tuple[str, ...]
    notes: tuple[str, ...]
    decision: str

    @property
    def state(self) -> str:
        """`encoded`, `decided` (against it) or `open`."""
        if self.rules or self.predicates or self.notes:
            return "encoded"
        return "decided" if self.decision else "open"


def knowledge_map(program: Program) -> tuple[Entry, ...]:
    """Every claim, in the order of the facts that list them."""
    uses, decisions = claim_uses(program), decisions_against(program)
    noted: dict[str, list[str]] = {}
    for row in program.facts.get(TOLD_IN_SOURCE, {}):
        noted.setdefault(str(row[1]), []).append(str(row[0]))
    entries = []
    for claim in claims_of(program).values():
        found = uses.get(claim.id, ())
        rules = sorted({use.rule for use in found if use.rule})
        predicates = sorted({use.predicate for use in found if use.predicate and use.predicate != TOLD_IN_SOURCE})
        notes = sorted(noted.get(claim.id, ()))
        decision = decisions[claim.id][0] if claim.id in decisions else ""
        entries.append(Entry(claim, tuple(rules), tuple(predicates), tuple(notes), decision))
    return tuple(entries)


def open_claims(program: Program) -> tuple[str, ...]:
    """The claims of which nobody has decided what becomes of them."""
    return tuple(entry.claim.id for entry in knowledge_map(program) if entry.state == "open")


def map_as_markdown(entries: tuple[Entry, ...]) -> str:
    """The map as a page: what is in it in numbers, and a table for each section."""
    return "\n".join(_page(entries)) + "\n"


def _page(entries: tuple[Entry, ...]) -> Iterator[str]:
    sections = list(dict.fromkeys(entry.claim.section for entry in entries))
    yield "# Knowledge map"
    yield ""
    yield (
        "What became of every claim of the sources: the rules that encode it, the facts that have it, the source whose"
        " note tells it, or the reason to leave it out. Written by `whyhold knowledge-map`; the claims themselves are in"
        " `kb/claims/`, with their sources and notes."
    )
    yield ""
    yield "| section | claims | encoded | left out | open | not verified |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for section in sections:
        yield _counts(f"[{section}](#{section})", [e for e in entries if e.claim.section == section])
    yield _counts("all", list(entries))
    for section in sections:
        yield ""
        yield f"## {section}"
        yield ""
        yield "| claim | statement | verified | where |"
        yield "| --- | --- | --- | --- |"
        for entry in entries:
            if entry.claim.section == section:
                verified = "yes" if entry.claim.verified else "**no**"
                statement = _cell(_short(entry.claim.statement))
                yield f"| {entry.claim.id} | {statement} | {verified} | {_cell(where(entry))} |"


def _counts(name: str, entries: list[Entry]) -> str:
    states = [entry.state for entry in entries]
    numbers = [len(states), states.count("encoded"), states.count("decided"), states.count("open")]
    unverified = sum(not entry.claim.verified for entry in entries)
    return f"| {name} | {' | '.join(map(str, [*numbers, unverified]))} |"


def where(entry: Entry) -> str:
    """Where a claim is encoded, or why it is not, in one line of Markdown."""
    parts = []
    if entry.rules:
        shown = [f"`{rule}`" for rule in entry.rules[:NAMED]]
        more = len(entry.rules) - NAMED
        parts.append(("rule " if len(entry.rules) == 1 else "rules ") + ", ".join(shown) + _more(more))
    if entry.predicates:
        parts.append("facts of " + ", ".join(f"`{name}`" for name in entry.predicates))
    if entry.notes:
        parts.append("note of source " + ", ".join(f"`{name}`" for name in entry.notes))
    if not parts:
        parts.append(f"left out: {entry.decision}" if entry.decision else "**open**")
    return "; ".join(parts)


def _more(count: int) -> str:
    return f" and {count} more" if count > 0 else ""


def _short(text: str) -> str:
    if len(text) <= SHORT:
        return text
    return text[: SHORT - 3].rsplit(" ", 1)[0].rstrip(",;:") + " ..."


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("[", "\\[").replace("<", "\\<")


def map_as_json(entries: tuple[Entry, ...]) -> list[dict[str, Any]]:
    """The map as data."""
    return [
        {
            "claim": entry.claim.id,
            "section": entry.claim.section,
            "statement": entry.claim.statement,
            "verified": entry.claim.verified,
            "confidence": entry.claim.confidence,
            "state": entry.state,
            "rules": list(entry.rules),
            "facts": list(entry.predicates),
            "source_notes": list(entry.notes),
            "decision": entry.decision or None,
        }
        for entry in entries
    ]
