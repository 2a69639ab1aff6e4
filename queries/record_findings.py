"""Where the reading of a record puts what it finds."""

from __future__ import annotations

from collections.abc import Collection

from engine.name_slips import another_code
from engine.problem import ERROR, WARNING, Label, Problem, by_place
from engine.source import SourceText, Span
from engine.tuples import NamedTuple

AT_MOST = 1000
"""So many errors, and so many warnings, of one record are told: a file with more is not a record with slips in it."""
HINTS = 100
"""Similar names are looked for at most so often: the search is slow, and a flood of hints helps nobody."""
CANDIDATES = 5000
"""And only among so many names."""
LONGEST_HINT = 80
"""And only for names of at most so many characters."""
SHOWN = 60
"""So many characters of what the file says are repeated in a message."""


class TooManyProblems(Exception):
    """Raised within the reading of one record when it has more errors than are told."""


class Place(NamedTuple):
    """A stretch of the record's text, as offsets."""

    start: int
    end: int


class Findings:
    """Collects the problems of one record."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.errors = 0
        self._warnings = 0
        self._hints = 0

    def error(
        self, name: str, message: str, place: Place, mark: str, why: str, help: str, also: tuple[Label, ...] = ()
    ) -> None:
        """Note what forbids an answer; `mark` is said at the place, `also` are places that it relates to."""
        self.errors += 1
        if self.errors > AT_MOST:
            self.problems.append(
                Problem(
                    "too-many-problems",
                    ERROR,
                    f"the record has more than {AT_MOST} errors",
                    (self.label(place, "reading stopped here"),),
                    "so many are one fault in what wrote the file, not slips in a record",
                    "mend the first ones, or what writes such files, and read it again",
                )
            )
            raise TooManyProblems
        self.problems.append(Problem(name, ERROR, message, (self.label(place, mark), *also), why, help))

    def warning(
        self, name: str, message: str, place: Place, mark: str, why: str, help: str, also: tuple[Label, ...] = ()
    ) -> None:
        """Note what an answer can be given in spite of."""
        self._warnings += 1
        if self._warnings <= AT_MOST:
            self.problems.append(Problem(name, WARNING, message, (self.label(place, mark), *also), why, help))
        elif self._warnings == AT_MOST + 1:
            self.problems.append(
                Problem(
                    "too-many-problems",
                    WARNING,
                    f"the record has more than {AT_MOST} warnings",
                    (self.label(place, "later ones are not told"),),
                    "so many are one fault in what wrote the file, not slips in a record",
                    "mend the first ones, or what writes such files, and read it again",
                )
            )

    def span(self, place: Place) -> Span:
        """A stretch of the text as a place for people."""
        return self.source.span(place.start, place.end)

    def label(self, place: Place, text: str) -> Label:
        """A marked stretch of the record."""
        return Label(self.span(place), text)

    def near(self, name: str, candidates: Collection[str]) -> str:
        """The candidate most like `name`; empty where none is close."""
        if self._hints >= HINTS or len(candidates) > CANDIDATES or len(name) > LONGEST_HINT:
            return ""
        self._hints += 1
        wanted = _folded(name)
        # Slips of case, blank and hyphen are the commonest and cost no search.
        same = sorted(c for c in candidates if _folded(c) == wanted and c != name)
        if same:
            return same[0]
        from difflib import get_close_matches

        close = get_close_matches(wanted, sorted(set(candidates) - {name}), 1, 0.66)
        return close[0] if close else ""

    def near_value(self, name: str, candidates: Collection[str]) -> str:
        """As `near`, for what a record says: the code of another thing is never suggested (`hcv` for `jcv`)."""
        close = self.near(name, candidates)
        return "" if another_code(name, close) else close

    def sorted_problems(self) -> tuple[Problem, ...]:
        """All of them, by place."""
        return by_place(self.problems)


def _folded(name: str) -> str:
    return name.strip().lower().replace("-", "_").replace(" ", "_")


def quoted(text: str) -> str:
    """What the file says, in backticks, on one line, and not longer than a message can bear."""
    shown = text if len(text) <= SHOWN else f"{text[: SHOWN - 3]}..."
    if not shown.isprintable():
        from engine.rendering import printable

        shown = printable(shown)
    return f"`{shown}`"


def listed(names: Collection[str]) -> str:
    """Names in backticks, the first few of many."""
    first = [f"`{name}`" for name in list(names)[:8]]
    return ", ".join(first) + (", ..." if len(names) > 8 else "")
