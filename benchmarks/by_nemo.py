"""Run a program in Nemo and write what it exports: `python benchmarks/by_nemo.py PROGRAM OUT`."""

from __future__ import annotations

import sys

from nmo_python import NemoEngine, NemoOutputManager, load_file


def main() -> None:
    """Read files, reason, write files."""
    program, out = sys.argv[1:3]
    engine = NemoEngine(load_file(program))
    engine.reason()
    manager = NemoOutputManager(out)
    for name in sys.argv[3:]:
        engine.write_result(name, manager)


if __name__ == "__main__":
    main()
