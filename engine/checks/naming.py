"""Constants that answers would show bare, where others of their kind have display names.

Warning: `missing-display`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.checks.findings import Findings, uses_of
from engine.checks.unused import DISPLAY
from engine.mentions import mentioned_in
from engine.problem import WARNING, Label
from engine.program import Program
from engine.source import Span
from engine.terms import Constant, Value


def check_naming(findings: Findings) -> None:
    """Warn of constants without a display name in kinds most of whose constants have one.

    A kind of which few have one is no kind that answers show. Each constant is told once, at its first place.
    """
    program = findings.program
    shown = {row[0] for row in program.facts.get(DISPLAY[0], {}) if row}
    if not shown:
        return
    facts = {name: rows for name, rows in program.facts.items() if name not in DISPLAY}
    nameless: dict[Value, str] = {}
    for kind, constants in sorted(mentioned_in(program._replace(facts=facts)).items()):
        atoms = {value for value in constants if type(value) is str}
        bare = atoms - shown
        if 2 * len(bare) < len(atoms):
            nameless.update(dict.fromkeys(sorted(bare, key=str), kind))
    for value, span in _first_places(program, facts, nameless):
        findings.add(
            "missing-display",
            f"`{value}` has no display name, and most of its kind `{nameless[value]}` have one",
            (Label(findings.places.after(span, str(value)), "shown as it is written here"),),
            "answers show it with blanks for its underscores, beside others that are written as people read them",
            f'add `display({value}, "...")`',
            "",
            WARNING,
        )


def _first_places(
    program: Program, facts: Mapping[str, Mapping[tuple[Value, ...], Span]], wanted: Mapping[Value, str]
) -> Iterator[tuple[Value, Span]]:
    """Where each of these constants first stands, in facts before rules."""
    found: set[Value] = set()
    for value, span in _places(program, facts):
        if value in wanted and value not in found:
            found.add(value)
            yield value, span


def _places(program: Program, facts: Mapping[str, Mapping[tuple[Value, ...], Span]]) -> Iterator[tuple[Value, Span]]:
    for name in sorted(facts):
        for row, span in facts[name].items():
            yield from ((value, span) for value in row)
    for rule in program.rules:
        for literal in (rule.head, *(use.literal for use in uses_of(rule.body))):
            yield from ((term.value, literal.span) for term in literal.args if isinstance(term, Constant))
