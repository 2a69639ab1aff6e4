"""Where the comments of a rule text belong, so that a formatter can put them back.

A comment that shares its line with code on its left stays at the end of that line; one with a line of its own stays
above what follows it; a block comment with code on its right stays before that code, or behind the code on its left
where a comma or closing bracket comes next.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from engine.parser import Parsed
from engine.syntax import Clause, Compound, ListTerm, Node
from engine.tokens import EOF, Lexer

OWN, END = "own", "end"
"""A comment with lines of its own, and one at the end of a line of code."""


class Note(NamedTuple):
    """A comment that ends its line: where it is, how it is written, and whether code stands before it."""

    start: int
    end: int
    text: str
    place: str

    @property
    def closes(self) -> bool:
        """Whether nothing may follow it on its line."""
        return self.text.startswith("%") or "\n" in self.text


class Comments:
    """The comments of a text; `before` and `after` hold those within a line, by the offset of the word they are at."""

    def __init__(self, parsed: Parsed) -> None:
        self.notes: list[Note] = []
        self.before: dict[int, str] = {}
        self.after: dict[int, str] = {}
        self._code = code = _without_comments(parsed) if parsed.comments else parsed.source.text
        clauses = parsed.clauses if parsed.comments else ()
        words = sorted(offset for clause in clauses if isinstance(clause, Clause) for offset in _words(clause))
        for comment in parsed.comments:
            written = tidy(comment.text)
            line = code.rfind("\n", 0, comment.start) + 1
            on_left = bool(code[line : comment.start].strip())
            line_end = code.find("\n", comment.end)
            on_right = code[comment.end : line_end if line_end >= 0 else len(code)].strip()
            if on_right and on_right[0] != "." and "\n" not in written:
                self._within(written, comment.start, comment.end, words, code)
            else:
                self.notes.append(Note(comment.start, comment.end, written, END if on_left else OWN))
        self._starts = [note.start for note in self.notes]
        self._brackets = _brackets(parsed) if self.notes else {}

    def _within(self, written: str, start: int, end: int, words: list[int], code: str) -> None:
        following = bisect_left(words, end)
        if following < len(words) and not code[end : words[following]].strip("( \t\n"):
            at = words[following]
            self.before[at] = self.before.get(at, "") + written + " "
        elif following:
            at = words[following - 1]
            self.after[at] = self.after.get(at, "") + " " + written
        else:
            self.notes.append(Note(start, end, written, OWN))

    def reach(self, node: Node) -> tuple[int, int]:
        """Offsets of a term, with those of the brackets around a conjunction."""
        if not self.notes or not (isinstance(node, Compound) and node.operator):
            return node.start, node.end
        start, end = self.reach(node.args[0])[0], self.reach(node.args[-1])[1]
        if node.functor == ",":
            at = self._code_before(start)
            while at >= 0 and self._code[at] == "(":
                closing = self._brackets.get(at, -1)
                if closing >= end:
                    return at, closing + 1
                at = self._code_before(at)
        return min(node.start, start), max(node.end, end)

    def _code_before(self, offset: int) -> int:
        offset -= 1
        while offset >= 0 and self._code[offset] in " \t\n":
            offset -= 1
        return offset

    def between(self, start: int, end: int) -> list[Note]:
        """The comments that end their lines and begin in `start`..`end`."""
        return self.notes[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def tidy(comment: str) -> str:
    """A comment without blanks at the ends of its lines."""
    return "\n".join([line.rstrip() for line in comment.split("\n")])


def split(notes: list[Note]) -> tuple[list[Note], list[Note]]:
    """Comments between two things: those that end the line of the first, and those above the second."""
    count = 0
    while count < len(notes) and notes[count].place == END and not (count and notes[count - 1].closes):
        count += 1
    return notes[:count], notes[count:]


def _without_comments(parsed: Parsed) -> str:
    """The text with blanks for comments; only their line ends stay."""
    text = parsed.source.text
    parts: list[str] = []
    at = 0
    for comment in parsed.comments:
        parts.append(text[at : comment.start])
        parts.append("\n".join([" " * len(line) for line in comment.text.split("\n")]))
        at = comment.end
    parts.append(text[at:])
    return "".join(parts)


def _brackets(parsed: Parsed) -> dict[int, int]:
    """Offsets of round brackets: where those that open at an offset close."""
    lexer = Lexer(parsed.source, [])
    pairs: dict[int, int] = {}
    opened: list[int] = []
    while (token := lexer.next()).kind != EOF:
        if token.kind == "(":
            opened.append(token.start)
        elif token.kind == ")" and opened:
            pairs[opened.pop()] = token.start
    return pairs


def _words(clause: Clause) -> Iterator[int]:
    """Offsets of all that is printed as a word of its own: leaves, functors, operators, opening list brackets."""
    waiting: list[Node] = [clause.term]
    while waiting:
        node = waiting.pop()
        parts: Iterable[Node] = ()
        if isinstance(node, Compound):
            parts = node.args
            if node.functor != ",":
                yield node.at
        else:
            yield node.start
            if isinstance(node, ListTerm):
                parts = node.items
        waiting.extend(parts)
