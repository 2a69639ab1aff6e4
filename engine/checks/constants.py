"""Whether a constant is what the place it stands in takes: its sort, a real date, a member of a closed kind.

Problems: `kind-mismatch` (for constants), `bad-date`, `unknown-constant`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from engine.checks.findings import Findings
from engine.name_slips import another_code
from engine.problem import Label
from engine.program import ATOM_KINDS_EXCLUDED, Argument
from engine.source import Span
from engine.terms import Real, Text, Value

ANY = "any"
FREE = ""
"""The kind of everything in plain programs."""


class Closed(NamedTuple):
    """A kind whose constants are listed: the predicate that lists them, its place, and the constants."""

    predicate: str
    span: Span
    constants: frozenset[Value]


class Expected(NamedTuple):
    """The kind that a place takes, who says so (`treatment`, `<`) and where that is declared."""

    kind: str
    by: str
    declared: Span | None


def closed_kinds(findings: Findings) -> Mapping[str, Closed]:
    """Kinds that a predicate `defines:`; those whose list is empty are left open, their facts may be missing."""
    program = findings.program
    kinds: dict[str, Closed] = {}
    for name in sorted(program.predicates):
        predicate = program.predicates[name]
        rows = program.facts.get(name, {})
        if predicate.defines and rows:
            listed = frozenset(row[0] for row in rows if row)
            before = kinds.get(predicate.defines)
            if before is None:
                kinds[predicate.defines] = Closed(name, predicate.span, listed)
            else:
                kinds[predicate.defines] = before._replace(constants=before.constants | listed)
    return kinds


def is_atom_kind(kind: str) -> bool:
    """Whether constants of a kind are atoms (dates are not counted as such)."""
    return kind not in ATOM_KINDS_EXCLUDED and kind != FREE


def fits(value: Value, kind: str) -> bool:
    """Whether a constant is of the sort that a kind needs; membership in closed kinds is another question."""
    if kind == FREE:
        return True
    sort = type(value)
    if kind == "date":
        return sort is str and is_day(str(value))
    if kind == "number":
        return sort is int or sort is Real
    if kind == "integer":
        return sort is int
    if kind == "text":
        return sort is Text
    return sort is str


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar written YYYY-MM-DD."""
    if len(text) != 10 or not text.isascii():
        return False
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def sort_of(value: Value) -> str:
    """What a constant is, in words."""
    return {int: "an integer", Real: "a decimal", Text: "a text"}.get(type(value), "an atom")


def takes(kind: str) -> str:
    """What a kind takes, in words."""
    return {
        "date": "dates",
        "number": "numbers",
        "integer": "integers",
        "text": "texts in double quotes",
        ANY: "atoms of every kind",
    }.get(kind, f"atoms of kind `{kind}`")


class Constants:
    """Judges constants; `check` is told a constant, its place and what is expected there."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.closed = closed_kinds(findings)

    def accepts(self, value: Value, kind: str) -> bool:
        """Whether a constant belongs where a kind is taken."""
        closed = self.closed.get(kind)
        return fits(value, kind) and (closed is None or value in closed.constants)

    def check(self, value: Value, span: Span, expected: Expected, rule: str = "") -> None:
        """Report a constant that does not belong where it stands."""
        kind = expected.kind
        if not fits(value, kind):
            self._unfit(value, span, expected, rule)
        elif not self.accepts(value, kind):
            self._unknown(value, span, expected, self.closed[kind], rule)

    def facts(self) -> None:
        """Judge every fact, column by column; a plain program has nothing to judge."""
        program = self.findings.program
        if program.plain:
            return
        for name, rows in program.facts.items():
            predicate = program.predicates.get(name)
            if predicate is None:
                continue
            for row, span in rows.items():
                for value, argument in zip(row, predicate.arguments, strict=False):
                    if not self.accepts(value, argument.kind):
                        place = self.findings.places.after(span, written(value))
                        self.check(value, place, expected_by(name, argument))

    def _unfit(self, value: Value, span: Span, expected: Expected, rule: str) -> None:
        shown = written(value)
        declared = [Label(expected.declared, "declared here")] if expected.declared else []
        if expected.kind == "date":
            looks = type(value) is Text and is_day(str(value))
            if type(value) is str:
                message = f"`{shown}` is no day of the calendar written 'YYYY-MM-DD'"
            else:
                message = f"{expected.by} takes dates, and `{shown}` is {sort_of(value)}"
            self.findings.add(
                "bad-date",
                message,
                (Label(span, "not a date"), *declared),
                "dates are compared and counted as days, so each must be one",
                f"write `'{value}'` in single quotes" if looks else "write the day as in `'2026-03-02'`",
                rule,
            )
            return
        help_ = f"write one of the {takes(expected.kind)}"
        if is_atom_kind(expected.kind):
            help_ = "write an atom, without double quotes" if type(value) is Text else "write an atom"
        elif expected.kind == "text":
            help_ = f'write it in double quotes: `"{value}"`'
        elif expected.kind == "integer" and type(value) is Real:
            help_ = "write a number without a decimal point, or declare the argument as `number`"
        elif expected.kind in ("number", "integer"):
            help_ = "write a number without quotes"
        self.findings.add(
            "kind-mismatch",
            f"{expected.by} takes {takes(expected.kind)}, and `{shown}` is {sort_of(value)}",
            (Label(span, sort_of(value)), *declared),
            "a value of another kind is equal to none that can be there, so this would never hold",
            help_,
            rule,
        )

    def _unknown(self, value: Value, span: Span, expected: Expected, closed: Closed, rule: str) -> None:
        close = self.findings.near(str(value), {str(c) for c in closed.constants})
        close = "" if another_code(str(value), close) else close
        labels = [Label(span, f"no {expected.kind} of this name")]
        if close:
            rows = self.findings.program.facts.get(closed.predicate, {})
            labels += [Label(place, "the similar name") for row, place in rows.items() if row[0] == close][:1]
        else:
            labels.append(Label(closed.span, "its facts list the kind"))
        self.findings.add(
            "unknown-constant",
            f"`{written(value)}` is not in the list of kind `{expected.kind}`",
            tuple(labels),
            "a misspelt constant joins nothing, so the rule would be silent where it should speak",
            f"a constant with a similar name exists: `{close}`"
            if close
            else f"correct the name, or add a fact of `{closed.predicate}` for it",
            rule,
        )


def expected_by(predicate: str, argument: Argument) -> Expected:
    """What an argument of a predicate takes."""
    return Expected(argument.kind, f"argument `{argument.name}` of `{predicate}`", argument.span)


def written(value: Value) -> str:
    """A constant as program text."""
    from engine.canonical import print_value

    return print_value(value)
