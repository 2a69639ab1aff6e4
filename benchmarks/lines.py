"""The lines of the table that `benchmarks/engines.py` prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.measuring import Measured

HEADINGS = ("task", "size", "who", "against", "wall", "processor", "memory", "at most", "")
_RIGHT = (1, 4, 5, 6, 7)


class Ratios(NamedTuple):
    """How many times what it is held against; None where it cannot be measured."""

    wall: float
    processor: float | None
    memory: float | None


class Line(NamedTuple):
    """One line. `ratios` is None where there is no figure, and `note` says why.

    `failed` is whether something went wrong that the person who runs the table has to look at.
    """

    task: str
    size: str
    who: str
    against: str
    ratios: Ratios | None
    target: float | None = None
    note: str = ""
    failed: bool = False

    @property
    def missed(self) -> bool:
        """Whether it takes longer than it may."""
        return self.target is not None and (self.ratios is None or self.ratios.wall > self.target)


def ratios(found: Measured, other: Measured) -> Ratios:
    """One measured run, or the best of several, against another."""
    return Ratios(found.wall / other.wall, found.processor / other.processor, found.memory / other.memory)


def said(found: Measured) -> str:
    """The figures of what others are held against."""
    return f"1 is {found.wall:.2f} s, {found.processor:.2f} s of processors, {found.memory / 1e6:.0f} MB"


def cells(line: Line) -> tuple[str, ...]:
    """A line as it is printed."""
    figures = line.ratios or (None, None, None)
    shown = ["-" if figure is None else f"{figure:.2f}" for figure in figures]
    target = "" if line.target is None else f"{line.target:g}"
    note = "; ".join(part for part in ("MISSED" if line.missed else "", line.note) if part)
    return line.task, line.size, line.who, line.against, *shown, target, note


def printed(lines: Iterable[Line]) -> str:
    """The whole table."""
    rows = [HEADINGS, *[cells(line) for line in lines]]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    out = []
    for row in rows:
        those = [c.rjust(w) if n in _RIGHT else c.ljust(w) for n, (c, w) in enumerate(zip(row, widths, strict=True))]
        out.append("  ".join(those).rstrip())
    return "\n".join(out)
