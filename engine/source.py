"""Text files as read, and places in them."""

from __future__ import annotations

from engine.tuples import NamedTuple


class Span(NamedTuple):
    """A stretch of one line of a file, for messages and proofs.

    `file` is the path as the user gave it (or relative to the knowledge base), `line` and `column` count from 1,
    `width` is the number of characters marked (at least 1). A stretch over several lines names its first line only.
    What stands in no file has no line (0), and `file` says where it comes from.
    """

    file: str
    line: int
    column: int
    width: int = 1

    @property
    def line_of(self) -> str:
        """`file:line`, as proofs show it."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class SourceText:
    """One text file, with its lines kept for excerpts.

    `path` is what messages print, `text` the decoded content.
    """

    __slots__ = ("_starts", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """Offset of the first character of each line."""
        if self._starts is None:
            starts = [0]
            find = self.text.find
            at = find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = find("\n", at + 1)
            self._starts = starts
        return self._starts

    def span(self, start: int, end: int | None = None) -> Span:
        """The place of `text[start:end]`; what runs over the end of the line is cut there."""
        from bisect import bisect_right

        line = bisect_right(self.starts, start)
        first = self.starts[line - 1]
        stop = len(self.text) if line >= len(self.starts) else self.starts[line] - 1
        width = max(1, min(end if end is not None else start + 1, stop) - start)
        return Span(self.path, line, start - first + 1, width)

    def line(self, number: int) -> str:
        """The text of line `number` (from 1) without its line end; empty where there is no such line."""
        if not 1 <= number <= len(self.starts):
            return ""
        start = self.starts[number - 1]
        stop = len(self.text) if number >= len(self.starts) else self.starts[number] - 1
        return self.text[start:stop].rstrip("\r")
