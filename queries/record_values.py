"""One cell of a record as a value of the kind that its column declares.

The text of the cell is judged as it was written. What YAML 1.2 takes for a number, a truth value or nothing is that;
YAML 1.1's further ideas (`no`, `1_000`, `1:30`) are words like any other. No number is guessed from what is nearly one.
"""

from __future__ import annotations

import re
from datetime import date

from engine.terms import Real, Text, Value
from engine.tuples import NamedTuple
from queries.record_findings import quoted
from queries.record_text import forbidden

LONGEST = 10_000
"""Characters of the longest name or text."""

DATE = "date"
NUMBER = "number"
INTEGER = "integer"
TEXT = "text"

NUMBER_FORM = r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?"
"""How numbers are written: an integer, unless a point or an exponent makes it a decimal."""
_YAML_NUMBER = (
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
NULLS = ("", "~", "null", "Null", "NULL")
"""What says nothing where it stands without quotes."""
_TRUTHS = ("true", "True", "TRUE", "false", "False", "FALSE")

TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
BREAKS = "\t\n\r\x85\u2028\u2029"
"""Tabs and ends of lines; the line above has the marks that turn the direction of writing."""

DAY_HELP = "write the day as YYYY-MM-DD, such as 2026-03-02"
INTEGER_HELP = "write digits only, such as 12"
NUMBER_HELP = "write digits, with a point before decimals, such as 37.4"


class Fault(NamedTuple):
    """Why a cell has no value of its kind."""

    name: str
    message: str
    why: str
    help: str


def empty(text: str, plain: bool) -> bool:
    """Whether a cell says nothing."""
    return text in NULLS if plain else not text.strip()


def value_of(text: str, plain: bool, kind: str) -> Value | Fault:
    """The value of a cell that is not empty, for a column of `kind`; an atom for every kind but the four named above.

    `plain` is whether the text was written without quotes.
    """
    if len(text) > LONGEST:
        return Fault(
            "text-too-long",
            f"{quoted(text)} has {len(text):,} characters, more than {LONGEST:,}",
            "a record holds single findings, not documents",
            "shorten it",
        )
    if kind == DATE:
        return _date(text)
    if kind in (NUMBER, INTEGER):
        return _number(text, plain, kind)
    if plain and (text in _TRUTHS or (text[0] in "-+.0123456789" and re.fullmatch(_YAML_NUMBER, text))):
        sort = "a truth value" if text in _TRUTHS else "a number"
        wanted = "a text" if kind == TEXT else f"a name of kind `{kind}`"
        return _wrong(
            f"{quoted(text)} is {sort}, and {wanted} is needed",
            f'if it is meant as a {"text" if kind == TEXT else "name"}, put it in quotes: `"{text[:40]}"`',
        )
    return _words(text, kind)


def _words(text: str, kind: str) -> Value | Fault:
    if not (text.isascii() and text.isprintable()):
        for character in text:
            hidden = forbidden(character) or (character in BREAKS and (kind != TEXT or character not in "\t\n"))
            if hidden or (kind != TEXT and character in TURNS):
                return Fault(
                    "control-character",
                    f"the character U+{ord(character):04X} cannot stand in a value",
                    "what cannot be seen cannot be checked by a reader",
                    "write it on one line" if character in "\n\r" else "remove it",
                )
    if kind == TEXT:
        return Text(text)
    if text != text.strip():
        return _wrong(f"{quoted(text)} begins or ends with a blank", f"write `{text.strip()[:60]}`")
    return text


def _date(text: str) -> Value | Fault:
    digits = text[:4] + text[5:7] + text[8:]
    if len(text) == 10 and text[4] == text[7] == "-" and digits.isascii() and digits.isdigit():
        try:
            date.fromisoformat(text)
        except ValueError:
            return Fault("bad-date", f"`{text}` is not a day of the calendar", WHY_DATE, DAY_HELP)
        return text
    return Fault("bad-date", f"{quoted(text)} is not a date", WHY_DATE, _date_help(text))


WHY_DATE = "a date that could be read in two ways would be read wrongly once"


def _date_help(text: str) -> str:
    match = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})([Tt ].*)?", text)
    if match is None:
        return DAY_HELP
    day = f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}"
    try:
        date.fromisoformat(day)
    except ValueError:
        return DAY_HELP
    return f"write only the day: {day}" if match[4] else f"write `{day}`"


def _number(text: str, plain: bool, kind: str) -> Value | Fault:
    match = re.fullmatch(NUMBER_FORM, text)
    wanted = "an integer" if kind == INTEGER else "a number"
    if match is None:
        return _wrong(f"{quoted(text)} is not {wanted}", _number_help(text, kind))
    if not plain:
        return _wrong(f"{quoted(text)} in quotes is a text, and {wanted} is needed", "leave the quotes out")
    number = float(text)
    if number in (float("inf"), float("-inf")):
        return _wrong(f"{quoted(text)} is too large for a number", "correct it")
    if match[2] is None and match[3] is None:
        return int(text)
    if kind == INTEGER:
        return _wrong(f"{quoted(text)} is not an integer", INTEGER_HELP)
    if number == 0.0:
        if re.match(r"-?[0.]*[1-9]", text):
            return _wrong(f"{quoted(text)} is too small for a number", "correct it")
        # There is one zero: -0.0 would be another in digests and in print.
        return Real(0.0)
    return Real(number)


def _number_help(text: str, kind: str) -> str:
    usual = INTEGER_HELP if kind == INTEGER else NUMBER_HELP
    # Long texts are no slips, and the patterns below are for short ones.
    if len(text) > 40 or (kind == INTEGER and ("," in text or "." in text)):
        return usual
    comma = re.fullmatch(r"(-?[0-9]+),([0-9]+)", text)
    if comma is not None and len(comma[2]) != 3:
        return f"write decimals with a point: `{comma[1]}.{comma[2]}`"
    if comma is not None:
        return "write decimals with a point, and nothing between thousands"
    if re.fullmatch(r"-?[0-9]+(_[0-9]+)+", text):
        return f"write `{text.replace('_', '')}`"
    zeros = re.fullmatch(r"(-?)0+([0-9]+(\.[0-9]+)?)", text)
    if zeros is not None:
        return f"write `{zeros[1]}{zeros[2]}`"
    point = re.fullmatch(r"\+?(-?)([0-9]*)(?:\.([0-9]*))?", text)
    if point is not None and (point[2] or point[3]):
        return f"write `{point[1]}{point[2].lstrip('0') or '0'}{'.' + point[3] if point[3] else ''}`"
    if re.match(r"[<>]", text):
        return "a record holds measured values; a bound is none"
    return usual


def _wrong(message: str, help: str) -> Fault:
    return Fault("wrong-kind", message, "a value of another kind would never match a rule, or match a wrong one", help)
