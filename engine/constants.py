"""How constants are written: numbers, escapes in quotes, and the shape of simple ground facts."""

from __future__ import annotations

import re
from typing import NamedTuple

from engine.terms import DATE_GOALS, Real, Row, Text, Value

LARGEST_WRITTEN = 309
"""Integers with more digits than a double can reach are not constants of the language."""


class BadEscape(NamedTuple):
    """A backslash sequence that is not part of the language: where it is in the quoted body, and what to write."""

    start: int
    end: int
    help: str


_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]++)\\|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(c)[ \t\n]*+|([0-7]++)\\|([\s\S]))")
_PLAIN_ESCAPES = {"n": "\n", "t": "\t", "\\": "\\", '"': '"', "'": "'", "`": "`"}


def control_character(code: int) -> bool:
    """Whether a character may not stand in a text: control, line separator, text direction, byte order mark, surrogate.

    Line end and tab are not among them.
    """
    if code < 0x20 or 0x7F <= code < 0xA0:
        return code not in (0x09, 0x0A)
    return (
        0x2028 <= code <= 0x202E
        or 0x2066 <= code <= 0x2069
        or 0xD800 <= code < 0xE000
        or code == 0xFEFF
        or code in (0x061C, 0x200E, 0x200F)
    )


def read_quoted(body: str, quote: str) -> tuple[str, tuple[BadEscape, ...]]:
    """The characters meant by what stands between two quotes, and the escapes that mean nothing."""
    if "\\" not in body:
        return (body.replace(quote + quote, quote) if quote in body else body), ()
    bad: list[BadEscape] = []
    parts: list[str] = []
    at = 0
    for match in _ESCAPE.finditer(body):
        parts.append(body[at : match.start()].replace(quote + quote, quote))
        at = match.end()
        code = match[1] or match[2] or match[3]
        if code:
            number = int(code, 16) if len(code) < 16 else 0x110000
            if number > 0x10FFFF or control_character(number):
                bad.append(BadEscape(match.start(), at, "write the code of a character that can be printed"))
            else:
                parts.append(chr(number))
        elif match[4]:
            continue
        elif match[6] in _PLAIN_ESCAPES:
            parts.append(_PLAIN_ESCAPES[match[6]])
        elif match[6] == "\n":
            bad.append(BadEscape(match.start(), at - 1, "write `\\c` at the end of a line that goes on below"))
        else:
            bad.append(BadEscape(match.start(), at, "the escapes are \\n \\t \\\\ \\\" \\' \\xHH\\ \\uXXXX and \\c"))
    parts.append(body[at:].replace(quote + quote, quote))
    return "".join(parts), tuple(bad)


def read_number(written: str) -> Value | None:
    """The number meant by digits with an optional sign, fraction and exponent; None where a double cannot hold it."""
    if "." not in written:
        return int(written) if len(written) <= LARGEST_WRITTEN and abs(int(written)) < 2**1023 else None
    value = float(written)
    if value in (float("inf"), float("-inf")):
        return None
    if value == 0.0 and written.lower().partition("e")[0].strip("-0."):
        return None
    return Real(value + 0.0)


_VALUE = (
    r"(?:[a-z][A-Za-z0-9_]{0,999}+|'[^'\\\n]{0,999}+'(?!')|\"[^\"\\\n]{0,999}+\"(?!\")"
    r"|-?[0-9]{1,300}+(?:\.[0-9]{1,300}+)?)"
)

SIMPLE_FACT = re.compile(
    r"(?:[ \t\n]++|%[^\n]*+\n){0,1000}"
    r"([a-z][A-Za-z0-9_]{0,999}+)\((" + _VALUE + r"(?:, {0,9}+" + _VALUE + r"){0,99})\)\.(?=[ \t\n%]|\Z)"
)
"""A ground fact of the commonest shape, with the blanks and line comments before it: groups name and arguments."""

NOT_SIMPLE = frozenset(DATE_GOALS) | frozenset(
    ("aggregate_all", "is", "true", "fail", "false", "predicate", "rule", "source", "case", "query", "overrides")
)
"""Names that a simple fact cannot have: what they mean is found out with more care."""

_EACH = re.compile(r"([a-z][A-Za-z0-9_]*+)|'([^']*+)'|\"([^\"]*+)\"|(-?[0-9]++(\.[0-9]++)?)")


def simple_row(arguments: str) -> Row:
    """The constants in the arguments that `SIMPLE_FACT` matched."""
    if "'" not in arguments and '"' not in arguments and arguments.isascii() and "-" not in arguments:
        # The commonest case: plain atoms and numbers only.
        return tuple([_bare(part) for part in arguments.replace(" ", "").split(",")])
    values: list[Value] = []
    for match in _EACH.finditer(arguments):
        kind = match.lastindex
        if kind == 1:
            values.append(match[1])
        elif kind == 2:
            values.append(match[2])
        elif kind == 3:
            values.append(Text(match[3]))
        else:
            # There is one zero only, whatever sign was written.
            values.append(Real(float(match[4]) + 0.0) if match[5] else int(match[4]))
    return tuple(values)


def _bare(part: str) -> Value:
    if part[0] >= "a":
        return part
    return Real(part) if "." in part else int(part)
