"""The examples of the pages in docs/problems, completed so that they can be run.

A page shows what matters and leaves out the rest: declarations of the predicates it uses, headers of rules. That is
added from here, and no more, so that whatever an example declares itself counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

PAGES = Path(__file__).parents[2] / "docs" / "problems"
TODAY = "2026-03-03"

_SIGNATURES = {
    "record": """
        as_of(date)
        treatment(patient, drug, status, since: date)
        dose_given(patient, drug, date)
        infection(patient, episode, infection)
        severity(patient, episode, severity)
        resolved(patient, episode, date)
        measured(patient, test, value: number, unit, date)
        takes(patient, drug)
        fever(patient)
        move(position, to: position)
        counts(patient, all: number, part: number)
        given(number)
    """,
    "facts": """
        bacterial(infection)
        approved(drug, date)
        wait(drug, days: integer)
        display(any, text)
    """,
    "rules": """
        active(patient, about: any)
        hold(patient, drug)
        no_objection(patient, drug)
        contraindicated(patient, drug)
        clear(patient)
        serious_infection(patient)
        warn(patient)
        warned(patient, drug)
        due(patient, date)
        late(patient)
        dosed_before(patient, date)
        episodes(patient, count: integer)
        ratio(patient, ratio: number)
        value(number)
        win(position)
        lose(position)
        has_move(position)
        recommend(patient, drug, action, about: any)
    """,
}
CONCERNS = {"hold": "concerns: [patient, drug]", "recommend": "answer: true, concerns: [patient, drug]"}

SOURCE = ':- source(us_label, [title: "Prescribing information", kind: label, date: "2025"]).'
HEADER = ':- rule({}, [clinician: "It is so.", patient: "It is so."]).'
RULE = "{} hold(Patient, Drug) :- treatment(Patient, Drug, {}, _)."
QUERY = ':- query(held, [title: "What is held?", asks: hold(_, _)]).'
HELD = RULE.format(HEADER.format("hold_now"), "now")

BESIDE: Mapping[str, str] = {"unreachable-rule": f"{QUERY}\n{HELD}"}
"""What a page needs beside its examples, since a problem shows only in a larger program."""

WITHOUT_HEADERS = {"rule-without-header"}
"""Pages that are about what is otherwise added."""


class Example(NamedTuple):
    """An example of a page: `Avoid` or `Prefer`, the language it is fenced as, and its text."""

    page: str
    heading: str
    language: str
    text: str


def examples(page: str) -> tuple[Example, Example]:
    """The two examples of a page."""
    text = (PAGES / f"{page}.md").read_text("utf-8")
    found = []
    for heading in ("Avoid", "Prefer"):
        fenced = re.search(r"```(\w+)\n(.*?)```", text.split(f"## {heading}\n")[1].split("\n## ")[0], re.DOTALL)
        assert fenced is not None, f"{page} has no example under {heading}"
        found.append(Example(page, heading, fenced[1], fenced[2]))
    return found[0], found[1]


def declarations() -> dict[str, str]:
    """The declarations that examples may leave out, by predicate."""
    found = {}
    for origin, signatures in _SIGNATURES.items():
        for signature in signatures.split("\n"):
            if not signature.strip():
                continue
            name = signature.strip().partition("(")[0]
            absent = "" if origin == "facts" else ', absent: "there is no record of it"'
            more = f", {CONCERNS[name]}" if name in CONCERNS else ""
            found[name] = f':- predicate({signature.strip()}, [from: {origin}, holds: "it is so"{absent}{more}]).'
    return found


def completed(example: Example) -> str:
    """The text of an example with what it leaves out before it."""
    text = example.text if example.page in WITHOUT_HEADERS else with_headers(example.text)
    beside = BESIDE.get(example.page, "")
    added = []
    words = without_texts(f"{text}\n{beside}")
    for rule in dict.fromkeys(re.findall(r"\b(?:hold_now|hold_later|hold_with_infection|warn)\b", words)):
        named = re.search(rf"(?:exercises:|overrides\([^)]*\b)\s*{rule}\b", words)
        if named and not re.search(rf":- rule\({rule}\b", words):
            added.append(RULE.format(HEADER.format(rule), rule))
    if re.search(r"\bus_label\b", words) and ":- source(us_label" not in words:
        added.append(SOURCE)
    words += "\n".join(added)
    for name, declaration in declarations().items():
        if re.search(rf"(?<![\w:]){name}\(", words) and not re.search(rf":- predicate\({name}\b", words):
            added.insert(0, declaration)
    return "\n".join([*added, beside, text])


def with_headers(text: str) -> str:
    """Rules without a header with one of a few words."""
    lines: list[str] = []
    directive = ""
    for number, line in enumerate(text.split("\n")):
        if line.startswith(":-"):
            directive = line
        if re.match(r"[a-z].*:-", line):
            before = next((some for some in reversed(lines) if some.strip()), "")
            if not (directive.startswith(":- rule(") and before.endswith("]).")):
                lines.append(HEADER.format(f"rule_on_line_{number}"))
            directive = ""
        lines.append(line)
    return "\n".join(lines)


def without_texts(text: str) -> str:
    """Program text without what stands in double quotes."""
    return re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)


RECORD_KB = """
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(infection(patient, episode, infection, onset: date), [from: record, holds: "it is so"]).
:- predicate(hospitalised(patient, episode, date), [from: record, holds: "it is so"]).
:- predicate(sign(patient, sign, state, date), [from: record, holds: "it is so"]).
:- predicate(measured(patient, test, value: number, unit, date), [
    from: record, holds: "it is so", checked_by: reported_in(test, unit)
]).
:- predicate(reported_in(test, unit), [from: facts, holds: "it is so"]).
:- predicate(known_sign(sign), [from: facts, holds: "it is so"]).
reported_in(crp, 'mg/L').
reported_in(igg, 'g/L').
reported_in(temperature, 'Cel').
known_sign(fever).
"""
"""The vocabulary of the records that pages show."""


def completed_record(example: Example) -> str:
    """A record with a patient and a day, unless the page is about their absence."""
    added = []
    if not re.search(r"^as_of:", example.text, re.MULTILINE):
        added.append(f"as_of: {TODAY}\n")
    if not re.search(r"^patient:", example.text, re.MULTILINE) and example.page != "missing-patient":
        added.append("patient: anna\n")
    return "".join(added) + example.text


SECOND_LOOK = (
    "contradictory-actions",
    "duplicate-rule",
    "expired-until",
    "missing-display",
    "never-firing-rule",
    "patient-text-hard-to-read",
    "review-overdue",
    "source-without-date",
    "subsumed-rule",
    "text-gives-order",
    "threshold-gap",
    "threshold-overlap",
    "unmentioned-variable",
    "unused-display",
    "unused-predicate",
    "unused-source",
    "unverified-not-said",
)
"""Problems that only `whyhold check` looks for, in programs without errors."""
