"""Rule text to tokens: decoding of files, and a lexer that reports what it cannot read and goes on."""

from __future__ import annotations

import re
from typing import NamedTuple

from engine.constants import read_number, read_quoted
from engine.problem import ERROR, WARNING, Label, Problem
from engine.source import SourceText, Span
from engine.terms import Text, Value

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_TOKEN = 65_536
MAX_PROBLEMS = 1_000

NAME, QUOTED, VARIABLE, NUMBER, TEXT = "name", "quoted", "variable", "number", "text"
END, EOF, BAD = "end", "eof", "bad"
"""Kinds of tokens; the kind of a bracket, comma or bar is the character itself. BAD was reported already."""


class Token(NamedTuple):
    """A token: its kind, what it means, its offsets, and whether blanks or comments stand before it."""

    kind: str
    value: Value
    start: int
    end: int
    spaced: bool


class Comment(NamedTuple):
    """A comment with its offsets; the text includes its marks."""

    start: int
    end: int
    text: str


def decode(data: bytes, path: str) -> tuple[SourceText, list[Problem]]:
    """The text of a file, with problems of its bytes: size, encoding, byte order mark, line ends.

    Where bytes are not UTF-8, the replacement character stands for them. Line ends become `\\n`.
    """
    problems: list[Problem] = []
    if len(data) > MAX_FILE_BYTES:
        problems.append(
            Problem(
                "file-too-large",
                ERROR,
                f"the file has more than {MAX_FILE_BYTES} bytes",
                (Label(Span(path, 1, 1), "not read"),),
                "a limit keeps one file from taking all the memory",
                "split it into several files",
            )
        )
        return SourceText(path, ""), problems
    marked = data.startswith(b"\xef\xbb\xbf")
    if marked:
        data = data[3:]
        problems.append(
            Problem(
                "byte-order-mark",
                WARNING,
                "the file begins with a byte order mark",
                (Label(Span(path, 1, 1), "before this character"),),
                "other programs that read the file may stumble over it",
                "save the file as UTF-8 without a byte order mark",
            )
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        problems.append(
            Problem(
                "bad-encoding",
                ERROR,
                f"byte 0x{data[error.start]:02x} is not UTF-8",
                (Label(Span(path, line, column), "this byte"),),
                "rule files are UTF-8, so that every reader sees the same characters",
                "save the file as UTF-8",
            )
        )
        text = data.decode("utf-8", "replace")
    if "\r\n" in text:
        source = SourceText(path, text)
        at = source.span(text.index("\r\n"))
        problems.append(
            Problem(
                "crlf-line-ends",
                WARNING,
                "lines end with carriage return and line feed",
                (Label(at, "here for the first time"),),
                "the same rules then differ byte for byte between machines",
                "save the file with line feeds only",
            )
        )
        text = text.replace("\r\n", "\n")
    return SourceText(path, text), problems


_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")

_TOKEN = re.compile(
    r"""
    (?P<blank>[ \t\n]++)
  | (?P<word>[^\W\d]\w*+)
  | (?P<punct>[()\[\]{},|])
  | (?P<quote>'(?:[^'\\\n]++|''|\\c[ \t\n]*+|\\x[0-9a-fA-F]++\\|\\[0-7]++\\|\\[\s\S]){0,65537}(?P<close>')?
            | "(?:[^"\\\n]++|""|\\c[ \t\n]*+|\\x[0-9a-fA-F]++\\|\\[0-7]++\\|\\[\s\S]){0,65537}(?P<close2>")?)
  | (?P<comment>%[^\n]*+)
  | (?P<block>/\*)
  | (?P<end>\.(?=[ \t\n%]|\Z))
  | (?P<code>0'(?:\\.|''|[^\n'\\]))
  | (?P<number>[0-9]++(?:\.[0-9]++(?:[eE][+-]?[0-9]++)?)?)(?P<tail>\w++)?
  | (?P<symbol>[+\-*/\\^<>=~:.?@\#&$]++)
  | (?P<solo>!=|[!;])
  | (?P<back>`[^`\n]*+`?+)
    """,
    re.VERBOSE,
)

_LOOKALIKES = {
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u2013": "-",
    "\u2014": "-",
    "\u2212": "-",
    "\u2264": "=<",
    "\u2265": ">=",
    "\u2260": "=\\=",
    "\u00a0": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\uff0c": ",",
    "\u2026": "...",
}


class Lexer:
    """Reads the tokens of one text on demand; comments and problems collect in lists."""

    def __init__(self, source: SourceText, problems: list[Problem]) -> None:
        self.source = source
        self.problems = problems
        self.comments: list[Comment] = []
        self.position = 0
        self.text = source.text
        self._control_characters()

    def _control_characters(self) -> None:
        """Report them line by line, and read on as if they were blanks."""
        last = 0
        for match in _CONTROL.finditer(self.text):
            span = self.source.span(match.start())
            if span.line == last:
                continue
            last = span.line
            self.report(
                "control-character",
                f"the text has the control character U+{ord(match[0]):04X}",
                match.start(),
                match.end(),
                "what cannot be seen can change what a reader believes to read",
                "remove it",
                "this character",
            )
            if len(self.problems) > MAX_PROBLEMS:
                break
        if last:
            self.text = _CONTROL.sub(" ", self.text)

    def report(self, name: str, message: str, start: int, end: int, why: str, help: str, label: str = "here") -> None:
        """Add an error about `text[start:end]`."""
        self.problems.append(Problem(name, ERROR, message, (Label(self.source.span(start, end), label),), why, help))

    def next(self) -> Token:
        """The next token; at the end of the text (and after too many problems) one of kind EOF, again and again."""
        text = self.text
        begin = self.position
        while True:
            at = self.position
            match = _TOKEN.match(text, at)
            if match is None:
                if at >= len(text) or len(self.problems) > MAX_PROBLEMS:
                    return Token(EOF, "", len(text), len(text), True)
                return self._odd_character(at, at > begin)
            kind = match.lastgroup
            end = match.end()
            if kind == "blank":
                self.position = end
                continue
            if kind == "comment":
                self.comments.append(Comment(at, end, match[0]))
                self.position = end
                continue
            if kind == "block":
                self._block_comment(at)
                continue
            break
        if len(self.problems) > MAX_PROBLEMS:
            return Token(EOF, "", len(text), len(text), True)
        self.position = end
        spaced = at > begin
        if end - at > MAX_TOKEN:
            return self._too_long(match, at, end, spaced)
        if kind == "punct":
            return Token(match[0], match[0], at, end, spaced)
        if kind == "word":
            return self._word(match[0], at, end, spaced)
        if kind == "symbol":
            return self._symbol(match[0], at, end, spaced)
        if kind == "number" or kind == "tail" or kind == "code":
            return self._number(match, at, end, spaced)
        if kind == "end":
            return Token(END, ".", at, end, spaced)
        if kind == "solo":
            return Token(NAME, match[0], at, end, spaced)
        if kind == "back":
            self.report(
                "not-in-language",
                "text in backquotes is not part of the rule language",
                at,
                end,
                "each sort of value has one spelling",
                "write \"...\" for a text and '...' for an atom",
            )
            return Token(BAD, "", at, end, spaced)
        return self._quoted(match, at, end, spaced)

    def _word(self, word: str, at: int, end: int, spaced: bool) -> Token:
        first = word[0]
        if word.isascii():
            kind = NAME if first >= "a" else VARIABLE
        else:
            if not word.isidentifier():
                # Some digits and letters of Unicode belong to names in Python's expressions but not in Prolog.
                odd = next((i for i, letter in enumerate(word) if not (("a" if i else "") + letter).isidentifier()), 0)
                self.position = at + odd
                if odd == 0:
                    return self._odd_character(at, spaced)
                return self._word(word[:odd], at, at + odd, spaced)
            kind = VARIABLE if first == "_" or first.isupper() or first.istitle() else NAME
        return Token(kind, word, at, end, spaced)

    def _symbol(self, symbol: str, at: int, end: int, spaced: bool) -> Token:
        if len(symbol) > 1 and symbol[-1] == "." and self.text[end : end + 1] in ("", " ", "\t", "\n", "%"):
            # No goal ends with an operator, so this is the end of a clause that breaks off.
            self.position = end = end - 1
            symbol = symbol[:-1]
        return Token(NAME, symbol, at, end, spaced)

    def _number(self, match: re.Match[str], at: int, end: int, spaced: bool) -> Token:
        if match.lastgroup == "number":
            value = read_number(match[0])
            if value is not None:
                return Token(NUMBER, value, at, end, spaced)
            self.report(
                "not-in-language",
                "the number is too large or too small to be a decimal",
                at,
                end,
                "every number must mean the same to all programs that evaluate the rules",
                "use a number between 1.0e-300 and 1.0e300",
                "out of range",
            )
        else:
            shown = match[0] if len(match[0]) <= 40 else match[0][:37] + "..."
            self.report(
                "not-in-language",
                f"`{shown}` is not a number of the rule language",
                at,
                end,
                "each sort of value has one spelling",
                "write an integer such as `12`, a decimal such as `1.5` or `1.0e10`, and quotes around anything else",
                "not a number here",
            )
        return Token(BAD, "", at, end, spaced)

    def _quoted(self, match: re.Match[str], at: int, end: int, spaced: bool) -> Token:
        mark = self.text[at]
        if match["close"] is None and match["close2"] is None:
            self._skip_line(end)
            self.report(
                "unterminated-quote",
                f"a quote that opens with `{mark}` is not closed on its line",
                at,
                at + 1,
                "the rest of the line would be part of what is quoted",
                f"close it with `{mark}`, or write `\\c` at the end of a line that goes on below",
                "opened here",
            )
            stop = self.text[at : self.position].rstrip()
            if stop.endswith(".") and len(stop) > 1:
                # The full stop was most likely meant as one.
                self.position = at + len(stop) - 1
            return Token(BAD, mark, at, self.position, spaced)
        value, bad = read_quoted(match[0][1:-1], mark)
        for escape in bad:
            start, stop_at = at + 1 + escape.start, at + 1 + escape.end
            self.report(
                "bad-escape",
                f"`{self.text[start:stop_at]}` is not an escape of the rule language",
                start,
                stop_at,
                "a reader in another program would take it for other characters",
                escape.help,
                "not an escape",
            )
        if bad:
            return Token(BAD, "", at, end, spaced)
        if mark == "'":
            return Token(QUOTED, value, at, end, spaced)
        return Token(TEXT, Text(value), at, end, spaced)

    def _block_comment(self, at: int) -> None:
        end = self.text.find("*/", at + 2)
        if end < 0:
            self.report(
                "unterminated-comment",
                "a comment that opens with `/*` is not closed",
                at,
                at + 2,
                "everything below it would be ignored in silence",
                "close it with `*/`",
                "opened here",
            )
            end = len(self.text)
        else:
            end += 2
        self.comments.append(Comment(at, end, self.text[at:end]))
        self.position = end

    def _skip_line(self, at: int) -> None:
        line_end = self.text.find("\n", at)
        self.position = line_end if line_end >= 0 else len(self.text)

    def _too_long(self, match: re.Match[str], at: int, end: int, spaced: bool) -> Token:
        quoted = match.lastgroup == "quote"
        if quoted and match["close"] is None and match["close2"] is None:
            # The number of repeats has a limit too, so this may be in the middle of what is quoted.
            self._skip_line(end)
        self.report(
            "token-too-long",
            f"a name, number or text has {end - at} characters, more than {MAX_TOKEN}",
            at,
            end,
            "a limit keeps one name from taking all the memory",
            "split it",
            "too long",
        )
        return Token(BAD, self.text[at] if quoted else "", at, max(end, self.position), spaced)

    def _odd_character(self, at: int, spaced: bool) -> Token:
        self.position = at + 1
        character = self.text[at]
        if character == "\ufffd" and any(p.name == "bad-encoding" for p in self.problems[:3]):
            return Token(BAD, "", at, at + 1, spaced)
        meant = _LOOKALIKES.get(character)
        self.report(
            "unexpected-character",
            f"the character {_shown(character)} cannot stand outside of quotes",
            at,
            at + 1,
            "it has no meaning in Prolog",
            f"write `{meant}`" if meant else "put the name it belongs to in single quotes, or remove it",
            "this character",
        )
        return Token(BAD, "", at, at + 1, spaced)


def _shown(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"`{character}` ({code})" if character.isprintable() and character != " " else code
