"""That what headers say of approval is true, and that nobody approved what is unfinished or changed.

Problems: `bad-review`, and the warnings `approval-without-review`, `changed-since-review`, `approved-by-author`.
"""

from __future__ import annotations

from engine.checks.findings import Findings
from engine.problem import ERROR, WARNING, Label
from engine.reviews import APPROVED, RETIRED, VERDICTS, Review, Standing, reviews_of, standings

DIGEST = 64
"""Letters of a digest."""


def check_reviews(findings: Findings) -> None:
    """Report reviews that say nothing, and approvals that do not cover the rule as it stands."""
    program = findings.program
    if program.plain:
        return
    for reviews in reviews_of(program).values():
        for review in reviews:
            _review(findings, review)
    for standing in standings(program):
        if standing.rule.id in findings.broken or standing.state == RETIRED:
            continue
        if standing.changed:
            _changed(findings, standing)
        elif standing.own is not None:
            _own(findings, standing)
        elif standing.rule.status == APPROVED and standing.state != APPROVED:
            _unreviewed(findings, standing)


def _review(findings: Findings, review: Review) -> None:
    fault = ""
    if review.verdict not in VERDICTS:
        fault = f"has the verdict `{review.verdict}`, and not `approved` or `rejected`"
    elif len(review.digest) != DIGEST or review.digest.strip("0123456789abcdef"):
        fault = "has no digest of a rule's text"
    elif not review.name.strip():
        fault = "does not say who reviewed"
    if fault:
        findings.add(
            "bad-review",
            f"the review of `{review.rule}` {fault}",
            (Label(review.span, "not a review"),),
            "a review that cannot be told apart from an approval would count as one",
            "remove the line, and let `whyhold review` write it",
            review.rule,
            ERROR,
        )


def _unreviewed(findings: Findings, standing: Standing) -> None:
    rule, latest = standing.rule, standing.latest
    labels = [Label(findings.places.in_header(rule, "status", APPROVED), "nobody has approved it")]
    if latest is not None:
        labels.append(Label(latest.span, "the latest review"))
    findings.add(
        "approval-without-review",
        f"rule `{rule.id}` calls itself approved, and no review approves it",
        tuple(labels),
        "a rule cannot approve itself; it counts as a draft until somebody has reviewed it",
        f"write `status: submitted`, and ask for a review: `whyhold review approve {rule.id} --by ...`",
        rule.id,
        WARNING,
    )


def _changed(findings: Findings, standing: Standing) -> None:
    rule, latest = standing.rule, standing.latest
    assert latest is not None
    findings.add(
        "changed-since-review",
        f"rule `{rule.id}` was approved on {latest.date} by {latest.name}, and has changed since",
        (Label(rule.span, "not as it was approved"), Label(latest.span, "approved here")),
        "an approval covers the exact words that were read; until they are reviewed again the rule counts as a draft",
        "ask for a review, or restore the text that was approved",
        rule.id,
        WARNING,
    )


def _own(findings: Findings, standing: Standing) -> None:
    rule, latest, own = standing.rule, standing.latest, standing.own
    assert latest is not None and own is not None
    findings.add(
        "approved-by-author",
        f"rule `{rule.id}` was approved by {latest.name}, who wrote it",
        (Label(latest.span, "approved by the author"), Label(own.span, "the author")),
        "nobody sees the slips in what they wrote themselves; the approval does not count",
        "ask somebody else for a review",
        rule.id,
        WARNING,
    )
