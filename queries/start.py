"""Where the `whyhold` command begins."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line.

    The garbage collector is off for the short commands: they end before there is garbage worth its time, and what it
    walks through again and again at start-up is all still needed.
    """
    gc.disable()
    from queries.cli import run

    try:
        run()
    finally:
        # likewise nothing needs to be walked through, and taken apart, on the way out
        gc.freeze()
