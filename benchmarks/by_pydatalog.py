"""Run a program in pyDatalog alone: `python benchmarks/by_pydatalog.py PROGRAM FACTS OUT GOAL/ARITY ...`."""

from __future__ import annotations

import sys
from pathlib import Path

from pyDatalog import pyDatalog


def main() -> None:
    """Assert facts one by one, as it wants them, load rules, and write answers."""
    program, facts, out, *goals = sys.argv[1:]
    for path in Path(facts).glob("*.facts"):
        with path.open() as lines:
            for line in lines:
                cells = [int(c) if c.isdigit() else c for c in line.rstrip("\n").split("\t")]
                pyDatalog.assert_fact(path.stem, *cells)
    pyDatalog.load(Path(program).read_text())
    for goal in goals:
        name, arity = goal.split("/")
        answer = pyDatalog.ask(f"{name}({', '.join(f'X{n}' for n in range(int(arity)))})")
        with (Path(out) / f"{name}.csv").open("w") as file:
            file.writelines(",".join(map(str, row)) + "\n" for row in (answer.answers if answer else ()))


if __name__ == "__main__":
    main()
