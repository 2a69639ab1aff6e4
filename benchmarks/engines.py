"""Whyhold against other engines, and against itself: one table, every figure a ratio measured in this call.

    python benchmarks/engines.py [TASK ...] [--size TASK=N ...] [--engine NAME ...] [--runs N] [--limit SECONDS]

Tasks (all where none is named): `toy` (the toy cohort), `chain` and `graph` (transitive closure), `generations` (the same
generation of a tree), `shipped` (`whyhold cohort run` with the shipped knowledge base), `spark` (the same on Spark against
one process). Whole processes are measured: rules and files in, answers out. Exits with 1 where an answer is wrong, an
engine fails, or a target is missed.
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from benchmarks.command_line import main

    main(__doc__)
