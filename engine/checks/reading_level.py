"""How many years of school a patient's text asks for.

Warning: `patient-text-hard-to-read`. The measure is the Flesch-Kincaid grade, counted by the library `readability`,
which is not installed with whyhold itself (`pip install 'whyhold[author]'`). Names that are filled in are taken
as short words, since nobody can make the name of a drug easier.
"""

from __future__ import annotations

import re
from typing import Any

from engine.checks.findings import Findings
from engine.problem import WARNING, Label

GRADE = 8
"""Texts for patients should ask for no more years of school than this."""

SPREAD = 9.0
"""One word's chance share in a grade: 11.8 (the weight of syllables) times their usual spread. A text of few words is
told only where it is above the limit by more than chance, this over the root of the number of its words."""

NOT_MEASURED = "the reading level of patient texts was not measured; `pip install 'whyhold[author]'` adds what it needs"

_SENTENCE_END = re.compile(r"(?<=[.;:!?])\s+")
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


def check_reading_level(findings: Findings) -> bool:
    """Warn of texts for patients that are hard to read; False where the library that measures them is missing."""
    library = _library()
    if library is None:
        return False
    for rule in findings.program.rules:
        measured = grade_of(rule.patient, library)
        if measured is None or measured[0] <= GRADE + SPREAD / measured[1] ** 0.5:
            continue
        findings.add(
            "patient-text-hard-to-read",
            f"the `patient` text of rule `{rule.id}` reads like grade {measured[0]:.0f} of school, above {GRADE}",
            (Label(findings.places.value(rule, "patient"), "hard to read"),),
            "who is ill and worried must understand it at the first reading",
            "use shorter sentences and everyday words",
            findings.rule_id(rule),
            WARNING,
        )
    return True


def grade_of(text: str, library: Any) -> tuple[float, int] | None:
    """The Flesch-Kincaid grade of a text, and how many words it has; None where it has no words."""
    plain = re.sub(r"\{[^{}]*\}", "this", text).lower()
    sentences = [" ".join(_WORD.findall(sentence)) for sentence in _SENTENCE_END.split(plain)]
    sentences = [sentence for sentence in sentences if sentence]
    if not sentences:
        return None
    measures = library.getmeasures(sentences, lang="en")
    return float(measures["readability grades"]["Kincaid"]), int(measures["sentence info"]["words"])


def _library() -> Any:
    """The library, or None; another package of the same name does not count."""
    try:
        import readability
    except ImportError:
        return None
    return readability if hasattr(readability, "getmeasures") else None
