"""Sentences of rules that give an order, where they should advise.

Warning: `text-gives-order`. A sentence, or what follows a colon or semicolon, gives an order where it begins with a
verb in its plain form, as "Stop {Drug}" does. Words that may be nouns too ("wait", "test") count only where what
follows makes them verbs.
"""

from __future__ import annotations

import re

from engine.checks.findings import Findings
from engine.problem import WARNING, Label

VERBS = frozenset(
    (
        "administer", "avoid", "begin", "clarify", "confirm", "consider", "consult", "continue", "discontinue", "don't",
        "ensure", "evaluate", "find", "get", "give", "keep", "make", "obtain", "perform", "prescribe", "remember",
        "restart", "resume", "settle", "take", "treat", "verify", "weigh", "withhold",
    )
)  # fmt: skip
"""Verbs that no sentence of advice begins with unless it orders. Asking, telling and calling are no treatment."""

VERBS_OR_NOUNS = frozenset(
    (
        "check", "delay", "hold", "look", "measure", "monitor", "pause", "repeat", "review", "screen", "start", "stop",
        "test", "vaccinate", "wait", "watch",
    )
)  # fmt: skip

_FOLLOWING = (
    r"(?:\{|(?:the|an?|this|that|these|those|it|them|him|her|your|his|their|any|all|each|every|"
    r"until|whether|if|how|what|into|out|again)\b|[.;:!]|$)"
)
_WITH_PREPOSITION = r"(?:wait|look|watch)\s+(?:for|at|with)\b"
_BEGINNING = re.compile(r"(?:^|(?<=[.;:!?])\s+)(?P<said>(?P<word>[^\W\d_]+(?:'t)?)(?P<rest>[^.;:!?]*[.;:!?]?))")
_NOT = re.compile(r"do not\b", re.I)


def check_orders(findings: Findings) -> None:
    """Warn of texts that order instead of telling what is advised, once for each text."""
    for rule in findings.program.rules:
        for key, text in (("clinician", rule.clinician), ("patient", rule.patient)):
            word = order_in(text)
            if word is None:
                continue
            findings.add(
                "text-gives-order",
                f"the `{key}` text of rule `{rule.id}` gives an order: `{word}`",
                (Label(findings.places.in_header(rule, key, word), "an order"),),
                "a professional decides; a text says what is advised, by whom, and why",
                "say what speaks for it: `the label advises ...`, `... is best checked before ...`",
                rule.id,
                WARNING,
            )


def order_in(text: str) -> str | None:
    """The word that begins the first order of a text as it is written; None where there is none."""
    for found in _BEGINNING.finditer(text):
        said, word = found["said"], found["word"]
        if word.lower() in VERBS or _NOT.match(said):
            return word
        if word.lower() in VERBS_OR_NOUNS:
            follows = found["rest"].lstrip()
            if re.match(_FOLLOWING, follows, re.I) or re.match(_WITH_PREPOSITION, said, re.I):
                return word
    return None
