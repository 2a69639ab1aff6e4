"""The bytes of a record as text: size, encoding and characters, before anything is read into them."""

from __future__ import annotations

from itertools import groupby

from engine.problem import ERROR, Label, Problem
from engine.source import SourceText, Span
from engine.tuples import NamedTuple
from queries.record_findings import Findings, Place

LARGEST = 4 * 1024 * 1024
"""Bytes of the largest record that is read."""
TOLD = 20
"""With bad characters in more places than this the file is no text, and it is not read further."""

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
UTF8_MARK = b"\xef\xbb\xbf"

_ASCII_ALLOWED = bytes([9, 10, 13, *range(0x20, 0x7F), *range(0x80, 0x100)])


class RecordText(NamedTuple):
    """The text of a record, with U+FFFD in place of what cannot stand in it.

    `bad` holds the offsets of those characters, ascending; they are reported already. `readable` is false where the
    file is not worth reading further.
    """

    source: SourceText
    findings: Findings
    bad: tuple[int, ...]
    readable: bool


def decode(data: bytes, name: str) -> RecordText:
    """The bytes of a record as text.

    A byte order mark is dropped. Problems found: `record-too-large`, `bad-encoding`, `control-character`.
    """
    if len(data) > LARGEST:
        return _unreadable(
            name,
            "record-too-large",
            f"the record is larger than {LARGEST // (1024 * 1024)} MiB",
            "a record is what is known of one patient",
            "give each patient a file of its own",
        )
    if data[:2] in UTF16_MARKS or b"\0" in data[:4]:
        return _unreadable(
            name,
            "bad-encoding",
            "the file is not UTF-8 text",
            "a record is read as UTF-8, the encoding of YAML and JSON files",
            "save the file as UTF-8",
        )
    # Bytes that are not UTF-8 become lone surrogates, which no valid file can hold: their places stay exact.
    text = data.removeprefix(UTF8_MARK).decode("utf-8", "surrogateescape")
    if not data.translate(None, _ASCII_ALLOWED) and (data.isascii() or all(map(_allowed, set(text)))):
        source = SourceText(name, text)
        return RecordText(source, Findings(source), (), True)
    return _with_bad_characters(text, name)


def forbidden(character: str) -> bool:
    """Whether a character is a control character or no character at all, so that no value may hold it."""
    return not _allowed(character)


def _allowed(character: str) -> bool:
    """What both YAML parsers take."""
    code = ord(character)
    return (
        0x20 <= code < 0x7F
        or code in (9, 10, 13, 0x85)
        or 0xA0 <= code < 0xD800
        or (0xE000 <= code < 0xFFFE and code != 0xFEFF)
        or code > 0xFFFF
    )


def _with_bad_characters(text: str, name: str) -> RecordText:
    letters = {c for c in set(text) if not _allowed(c)}
    bad = tuple(offset for offset, c in enumerate(text) if c in letters)
    source = SourceText(name, text.translate({ord(c): "\ufffd" for c in letters}))
    findings = Findings(source)
    # Neighbours are one fault.
    runs = [[offset for _, offset in run] for _, run in groupby(enumerate(bad), lambda pair: pair[1] - pair[0])]
    for run in runs[:TOLD]:
        place = Place(run[0], run[-1] + 1)
        if "\udc80" <= text[run[0]] <= "\udcff":
            findings.error(
                "bad-encoding",
                f"byte 0x{ord(text[run[0]]) - 0xDC00:02X} is not UTF-8 text here",
                place,
                "not UTF-8",
                "a record is read as UTF-8, the encoding of YAML and JSON files",
                "save the file as UTF-8",
            )
        else:
            findings.error(
                "control-character",
                f"the character U+{ord(text[run[0]]):04X} cannot stand in a record",
                place,
                "not a visible character",
                "what cannot be seen cannot be checked by a reader",
                "remove it",
            )
    return RecordText(source, findings, bad, len(runs) <= TOLD)


def _unreadable(name: str, problem: str, message: str, why: str, help: str) -> RecordText:
    source = SourceText(name, "")
    findings = Findings(source)
    findings.problems.append(Problem(problem, ERROR, message, (Label(Span(name, 1, 1), "this file"),), why, help))
    findings.errors += 1
    return RecordText(source, findings, (), False)
