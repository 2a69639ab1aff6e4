"""What the reading of a record found doubtful, as part of the answer: entries that were not understood, or stand there twice.

A record is answered in spite of these, so the answer has to say so: what was not understood may be the very thing that
speaks against what it concludes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.problem import Problem
from queries.proof_text import paragraph
from queries.record import Record

HEADING = "Doubtful entries of the record"
UNDERSTOOD = ("repeated-row",)
"""Findings of the reading that leave nothing out."""
MOST_TOLD = 3
"""So many entries are named in one line."""


def not_understood(record: Record) -> tuple[Problem, ...]:
    """The findings about entries that the answer leaves out."""
    return tuple([problem for problem in record.doubts if problem.name not in UNDERSTOOD])


def place_of(problem: Problem) -> str:
    """Where the entry stands: file and line."""
    return next((f"{label.span.file}:{label.span.line}" for label in problem.labels), "")


def said_of(problem: Problem) -> str:
    """A finding with its place, as part of a sentence."""
    return f"{problem.message} ({place_of(problem)})"


def left_out(record: Record) -> str:
    """That entries are not taken into account, to stand under a disposition; empty where all were understood."""
    found = not_understood(record)
    if not found:
        return ""
    told = "; ".join([said_of(problem) for problem in found[:MOST_TOLD]])
    if len(found) == 1:
        return f"An entry of the record was not understood: {told}. The answer does not take it into account."
    more = f"; and {len(found) - MOST_TOLD} more" if len(found) > MOST_TOLD else ""
    said = f"{len(found)} entries of the record were not understood: {told}{more}."
    return f"{said} The answer does not take them into account."


def for_patients(record: Record) -> list[str]:
    """What is doubtful in a sentence or two for patients; empty where nothing is."""
    found = []
    left = len(not_understood(record))
    if left:
        what = "One entry of your record was" if left == 1 else f"{left} entries of your record were"
        found.append(f"{what} not understood and left out here. Ask your care team to look at that.")
    twice = len(record.doubts) - left
    if twice:
        what = "One entry of your record stands" if twice == 1 else f"{twice} entries of your record stand"
        found.append(f"{what} there twice.")
    return found


def doubts_lines(record: Record) -> Iterator[str]:
    """The section of an answer as text, with an empty line before it; nothing where nothing is doubtful."""
    if record.doubts:
        yield from ("", HEADING, "-" * len(HEADING))
    for problem in record.doubts:
        yield from paragraph(f"{problem.message}  [record {place_of(problem)}]", "* ", "  ")
        yield from paragraph(f"{problem.why}; {problem.help}", "  ", "  ")


def doubts_as_json(record: Record) -> list[dict[str, Any]]:
    """The findings for JSON."""
    return [
        {
            "name": problem.name,
            "says": problem.message,
            "at": place_of(problem),
            "why": problem.why,
            "help": problem.help,
            "taken_into_account": problem.name in UNDERSTOOD,
        }
        for problem in record.doubts
    ]
