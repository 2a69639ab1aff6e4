"""A target under a time limit: whoever reads hostile input has to come to an end."""

from __future__ import annotations

import signal
from collections.abc import Callable
from types import FrameType

MOST_SECONDS = 10
"""Processor time that one input may take."""


class TooSlow(Exception):
    """A reader takes too long for an input."""


def watched(target: Callable[[bytes], None], data: bytes) -> None:
    """Run a target on an input. Raises TooSlow after `MOST_SECONDS`, and whatever the target raises."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooSlow(f"no end after {MOST_SECONDS} seconds")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        target(data)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
