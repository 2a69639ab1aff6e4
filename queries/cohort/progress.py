"""How far a run is: a bar on a terminal, plain lines anywhere else; both on standard error."""

from __future__ import annotations

import sys
import time
from typing import Any

import click

from queries.telling import tell


class Progress:
    """What is told of a run while it goes on. `quiet` tells nothing."""

    def __init__(self, quiet: bool = False) -> None:
        self.quiet = quiet
        self._bar: Any = None
        self._began = 0.0
        self._total = 0
        self._before = 0
        self._done = 0

    def say(self, text: str) -> None:
        """One line about a step."""
        if not self.quiet:
            tell(text, err=True)

    def begin(self, total: int, done: int) -> None:
        """Begin to count patients; `done` of them were answered before."""
        self._began, self._total, self._before, self._done = time.monotonic(), total, done, done
        if not self.quiet and sys.stderr.isatty():
            self._bar = click.progressbar(
                length=max(total, 1),
                label="patients",
                file=sys.stderr,
                show_pos=True,
                item_show_func=lambda _: self._speed(),
            )
            self._bar.__enter__()
            self._bar.update(done)

    def advance(self, patients: int, shard: int, shards: int) -> None:
        """Note that the patients of a shard are answered."""
        self._done += patients
        if self._bar is not None:
            self._bar.update(patients, current_item=shard)
        elif not self.quiet:
            left = self._left()
            ahead = f", {_duration(left)} left" if left is not None and self._done < self._total else ""
            self.say(f"shard {shard} of {shards}: {self._done:,} of {self._total:,} patients, {self._speed()}{ahead}")

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None

    def _rate(self) -> float:
        passed = time.monotonic() - self._began
        return (self._done - self._before) / passed if passed > 0 else 0.0

    def _speed(self) -> str:
        return f"{self._rate():,.0f} patients/s"

    def _left(self) -> float | None:
        rate = self._rate()
        return (self._total - self._done) / rate if rate > 0 else None


def _duration(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    if seconds < 100 * 60:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"
