"""What became of invariants, as text and JSON, always with the bounds within which it was looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from engine.canonical import print_atom, print_value
from engine.narration import Narrator
from engine.program import Program
from engine.proof_views import ProofJson
from engine.tuples import NamedTuple
from engine.verification.candidates import TODAY, Bounds
from queries.confirming import Broken, Solution
from queries.proof_text import paragraph, proof_lines
from queries.verifying import (
    ALONE,
    DISAGREES,
    FAILS,
    GOOD,
    HOLDS,
    NO_VALUE,
    NOT_FOUND,
    POSSIBLE,
    UNDECIDED,
    Found,
    Outcome,
)

SCHEMA = "whyhold/verify/1"

SAYS = {
    HOLDS: "holds",
    FAILS: "FAILS",
    POSSIBLE: "possible",
    NOT_FOUND: "NOT FOUND",
    NO_VALUE: "NO ANSWER: for the record below a goal of a rule has no value",
    UNDECIDED: "NOT DECIDED: clingo cannot work out the record below, so that others like it were not tried",
    DISAGREES: "ENGINES DISAGREE: clingo has found the record below, and whyhold does not find it so",
}


class Range(NamedTuple):
    """What the searches of an outcome went over: rows to choose from, fewest and most, and what these are made of."""

    searches: int
    fewest: int
    most: int
    days: tuple[int, ...]
    unnamed: tuple[str, ...]
    partly: tuple[str, ...]


def range_of(outcome: Outcome) -> Range | None:
    """The range of an outcome; None where nothing was searched."""
    if not outcome.searches:
        return None
    sizes = [search.choice for search in outcome.searches]
    days = sorted({day for search in outcome.searches for day in search.days})
    unnamed = dict.fromkeys([name for search in outcome.searches for name in search.unnamed])
    partly = dict.fromkeys([name for search in outcome.searches for name in search.partly])
    return Range(len(sizes), min(sizes), max(sizes), tuple(days), tuple(unnamed), tuple(partly))


def outcomes_as_text(program: Program, outcomes: Sequence[Outcome], bounds: Bounds) -> str:
    """All invariants with their verdicts and bounds, and each record that was found with its proof."""
    lines: list[str] = []
    told: set[str] = set()
    for _, group in groupby(outcomes, lambda o: o.invariant.id):
        some = list(group)
        first = some[0].invariant
        lines += paragraph(f"{first.id}: {first.title}", "", "  ")
        if first.sometimes or first.every_rule:
            lines += _several(program, some, bounds, told)
        else:
            lines += _details(program, some[0], bounds, told)
        lines.append("")
    bad = sum(1 for outcome in outcomes if outcome.verdict not in GOOD)
    named = len({outcome.invariant.id for outcome in outcomes})
    verdict = f"{bad} to look at" if bad else "nothing speaks against them within these bounds"
    lines.append(f"{_count(named, 'invariant')}: {verdict}")
    return "\n".join(lines) + "\n"


def _several(program: Program, outcomes: list[Outcome], bounds: Bounds, told: set[str]) -> Iterator[str]:
    """What has to be possible: how many parts are, and those of which no case is an example."""
    good = [outcome for outcome in outcomes if outcome.verdict in GOOD]
    by_case = sum(1 for outcome in good if not outcome.searches)
    counted = f"{len(good)} of {len(outcomes)}" if len(outcomes) > 1 else f"{len(good)}"
    cases = _count(outcomes[0].cases, "case")
    yield from paragraph(
        f"{SAYS[POSSIBLE]}: {counted}, {by_case} of these as the {cases} of the rules show", "  ", "  "
    )
    for outcome in outcomes:
        if outcome.searches:
            yield from _details(program, outcome, bounds, told)


def _details(program: Program, outcome: Outcome, bounds: Bounds, told: set[str]) -> Iterator[str]:
    about = f" ({outcome.about})" if outcome.about else ""
    yield from paragraph(f"{SAYS[outcome.verdict]}{about}", "  ", "    ")
    first, *others = bound_lines(outcome, bounds) or [""]
    if first and outcome.verdict != POSSIBLE:
        yield from paragraph(first, "  ", "    ")
        for line in others:
            name = line.partition(":")[0]
            yield from paragraph(line if line not in told else f"{name}: as above", "  ", "    ")
        told.update(others)
    if outcome.found is not None and (outcome.searches or outcome.verdict == FAILS):
        yield from _record(program, outcome, outcome.found)


def bound_lines(outcome: Outcome, bounds: Bounds) -> list[str]:
    """Over what it was looked for, exactly; empty where only cases were looked at."""
    if outcome.invariant.change and outcome.invariant.row is None:
        return [f"looked at {_count(outcome.rows, 'such row')} in the records of {_count(outcome.cases, 'case')}"]
    told = range_of(outcome)
    if told is None:
        return []
    choice = f"{told.most:,}" if told.fewest == told.most else f"{told.fewest:,} to {told.most:,}"
    change = {"": "", "adding": ", and one more added", "removing": ", and one of them removed"}[
        outcome.invariant.change
    ]
    constants = [search.constant for search in outcome.searches if search.constant]
    apart = f", of one {ALONE} each" if constants else ""
    lines = [
        f"looked at all records of up to {_count(bounds.rows, 'row')} beside the day of the question{change}{apart}: "
        f"{_count(told.searches, 'search')}, each with {choice} rows to choose from"
    ]
    if constants:
        lines.append(f"{ALONE}: {', '.join(constants)}")
    lines.append(f"ages of dates: {', '.join(str(day) for day in told.days)} days on {TODAY.isoformat()}")
    if told.unnamed:
        lines.append(f"constants that no rule names: {', '.join(told.unnamed)}")
    if told.partly:
        lines.append(f"numbers of which not all limits are known: {', '.join(told.partly)}")
    return lines


def _record(program: Program, outcome: Outcome, found: Found) -> Iterator[str]:
    yield ""
    yield from found.text.rstrip("\n").split("\n")
    yield ""
    if found.changed is not None:
        row = outcome.invariant.row
        name = f"{row.predicate}" if row is not None else "row"
        how = {"adding": "added", "removing": "removed"}[outcome.invariant.change]
        yield f"  and then with this {how}: {print_atom(name, found.changed)}"
    if found.broken is not None and outcome.verdict == FAILS:
        yield from _proof(Narrator(program), found.broken, bool(outcome.invariant.change))


def _proof(narrator: Narrator, how: Broken, changed: bool) -> Iterator[str]:
    parts: list[tuple[str, Solution]] = [("before", how.before)] if how.before is not None else []
    parts.append(("after" if changed else "it holds that", how.after))
    for word, solution in parts:
        shown = ", ".join(f"{name} = {print_value(value)}" for name, value in solution.values.items())
        yield from paragraph(f"{word}: {shown}" if shown else f"{word}:", "  ", "    ")
        yield from proof_lines(narrator, solution.step, set())


def outcomes_as_json(program: Program, outcomes: Sequence[Outcome], bounds: Bounds) -> dict[str, Any]:
    """The same as data."""
    return {
        "schema": SCHEMA,
        "rows": bounds.rows,
        "today": TODAY.isoformat(),
        "good": all(outcome.verdict in GOOD for outcome in outcomes),
        "outcomes": [_outcome(program, outcome) for outcome in outcomes],
    }


def _outcome(program: Program, outcome: Outcome) -> dict[str, Any]:
    told = range_of(outcome)
    item: dict[str, Any] = {
        "invariant": outcome.invariant.id,
        "title": outcome.invariant.title,
        "about": outcome.about,
        "verdict": outcome.verdict,
        "cases": outcome.cases,
        "rows_removed": outcome.rows,
        "seconds": round(outcome.seconds, 1),
    }
    if told is not None:
        item["bound"] = {
            "searches": told.searches,
            "apart": [search.constant for search in outcome.searches],
            "rows_to_choose_from": [told.fewest, told.most],
            "days": list(told.days),
            "unnamed": list(told.unnamed),
            "partly": list(told.partly),
        }
    if outcome.found is not None:
        item["found"] = _found(program, outcome, outcome.found)
    return item


def _found(program: Program, outcome: Outcome, found: Found) -> dict[str, Any]:
    if not outcome.searches and outcome.verdict == POSSIBLE:
        return {"case": found.text}
    proofs = ProofJson(Narrator(program))
    item: dict[str, Any] = {"record": found.text}
    if found.changed is not None:
        item["changed"] = [str(value) for value in found.changed]
    if found.broken is not None:
        for word, solution in (("before", found.broken.before), ("holds", found.broken.after)):
            if solution is not None:
                because = [proofs.node(step) for step in solution.step.because]
                values = {name: str(value) for name, value in solution.values.items()}
                item[word] = {"values": values, "because": because}
    return item


def _count(number: int, noun: str) -> str:
    plural = "searches" if noun == "search" else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"
