"""What time has gone past: rules that ended, reviews that are old, sources of which nobody can say how old they are.

Warnings: `expired-until`, `review-overdue`, `source-without-date`.
"""

from __future__ import annotations

import re
from datetime import date

from engine.checks.findings import Findings
from engine.problem import WARNING, Label
from engine.reviews import APPROVED, standings

MONTHS = 12
"""A review is repeated after so many months."""

UNDATED_KINDS = ("convention",)
"""Kinds of sources that are no documents, and have no date."""


def check_ageing(findings: Findings, today: str, months: int = MONTHS) -> None:
    """Warn of what is out of date on the day `today` (ISO)."""
    _expired(findings, today)
    _overdue(findings, today, months)
    for source in findings.program.sources.values():
        if source.date or source.kind in UNDATED_KINDS or re.search(r"\b(?:un)?dated?\b", source.note, re.I):
            continue
        findings.add(
            "source-without-date",
            f"source `{source.id}` has no date",
            (Label(source.span, "no `date`"),),
            "documents are replaced by later ones, and a reader must see which one was meant",
            "add `date:`, the day or the year; where the document has none, say so in `note`: `Undated`",
            "",
            WARNING,
        )


def _expired(findings: Findings, today: str) -> None:
    for rule in findings.program.rules:
        if rule.until and rule.until < today:
            findings.add(
                "expired-until",
                f"rule `{rule.id}` was meant to hold until {rule.until}, and it is {today}",
                (Label(findings.places.in_header(rule, "until", rule.until), "this day has passed"),),
                "the rule still fires, though what it rests on may no longer be so",
                "look at the source again: set a later day, or `status: retired`",
                findings.rule_id(rule),
                WARNING,
            )


def _overdue(findings: Findings, today: str, months: int) -> None:
    due = months_before(today, months)
    for standing in standings(findings.program):
        review, rule = standing.latest, standing.rule
        if review is None or standing.state != APPROVED or review.date >= due:
            continue
        findings.add(
            "review-overdue",
            f"rule `{rule.id}` was last reviewed on {review.date}, more than {months} months ago",
            (Label(review.span, "the latest review"), Label(rule.span, "the rule")),
            "knowledge and labels change, and an approval speaks of the day it was given",
            f"have the rule looked at again: `whyhold review approve {rule.id} --by NAME`",
            rule.id,
            WARNING,
        )


def months_before(day: str, months: int) -> str:
    """The same day so many months earlier, the last of its month where that month is shorter."""
    from calendar import monthrange

    then = date.fromisoformat(day)
    year, month = divmod(then.year * 12 + then.month - 1 - months, 12)
    return date(year, month + 1, min(then.day, monthrange(year, month + 1)[1])).isoformat()
