"""The directive `invariant(name, [...])`: what must never, or must sometimes, hold of records."""

from __future__ import annotations

from engine.clauses import ClauseReader
from engine.keys import Entry, KeyReader
from engine.program import ADDING, REMOVING, Invariant
from engine.syntax import Compound, Name, Node, place
from engine.terms import Goal, Literal

EVERY_RULE = "every_rule"
"""The value of `sometimes` that stands for each rule of the knowledge base."""

UNUSED = "unused"
"""The value of `removing` that stands for each row that no rule uses."""

AT_ODDS = (
    ("never", "sometimes", "what must never be and what must be possible are two invariants"),
    (ADDING, REMOVING, "one invariant makes one change"),
    ("sometimes", ADDING, "what must be possible is asked of one record, without a change"),
    ("sometimes", REMOVING, "what must be possible is asked of one record, without a change"),
    ("sometimes", "before", "what must be possible is asked of one record, without a change"),
    ("never", "each", "a condition that must never hold is looked for with all values at once"),
)
"""Keys that cannot stand together, and why."""


def read_invariant(reader: KeyReader, subject: Node, entries: dict[str, Entry]) -> Invariant | None:
    """The invariant of a directive; None where too little of it can be read."""
    identity = reader.atom(subject, "invariant", "a name such as `one_disposition`")
    known = len(reader.problems)
    _together(reader, subject, entries)
    clause = ClauseReader(reader.source, reader.problems)

    def goals(key: str) -> tuple[Goal, ...]:
        found = [clause.goal(node) for node in reader.items(entries.get(key), "disposition(P, D, A), ...")]
        return tuple([goal for goal in found if goal is not None])

    every = _is_word(entries.get("sometimes"), EVERY_RULE)
    each, before = goals("each"), goals("before")
    change = next((key for key in (ADDING, REMOVING) if key in entries), "")
    row: Literal | None = None
    unused = change == REMOVING and _is_word(entries[change], UNUSED)
    if change and not unused:
        node = entries[change].value
        if isinstance(node, Compound) and not node.operator:
            row = clause.literal(node, "an atom", "wrong-value")
        else:
            reader.wrong(node, change, "a row of a record such as `infection(Patient, Episode, _, _)`")
    never = goals("never")
    sometimes = () if every else goals("sometimes")
    for key, some in (("never", never), ("sometimes", sometimes)):
        if key in entries and not some and not every and len(reader.problems) == known:
            reader.wrong(entries[key].value, key, "a list with at least one goal")
    if not identity or len(reader.problems) > known:
        return None
    title = reader.words(entries.get("title"))
    at = place(reader.source, subject)
    return Invariant(identity, title, each, before, change, row, never, sometimes, every, at)


def _together(reader: KeyReader, subject: Node, entries: dict[str, Entry]) -> None:
    if "never" not in entries and "sometimes" not in entries:
        reader.report(
            "missing-key",
            "`invariant` needs one of the keys `never` and `sometimes`",
            place(reader.source, subject),
            "says nothing",
            "say what must never hold, or what must be possible",
        )
    if "before" in entries and ADDING not in entries and REMOVING not in entries and "sometimes" not in entries:
        reader.report(
            "missing-key",
            "`before` needs one of the keys `adding` and `removing`",
            entries["before"].span,
            "before what is not said",
            "say which row is added or removed, or put these goals into `never`",
        )
    for one, other, why in AT_ODDS:
        if one in entries and other in entries:
            reader.at_odds("invariant", entries[one], entries[other], why)


def _is_word(entry: Entry | None, word: str) -> bool:
    return entry is not None and isinstance(entry.value, Name) and entry.value.name == word
