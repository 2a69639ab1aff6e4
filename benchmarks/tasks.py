"""What engines are given: rules, facts in files, and the predicates asked for.

Facts are written once for all engines: one tab-separated `NAME.facts` file for each relation, and the same facts as
Prolog text, which SWI-Prolog and clingo read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple, TextIO

Cell = str | int
Row = tuple[Cell, ...]
TABLES = "tables"
PROLOG = "facts.pl"


class Task(NamedTuple):
    """A program with facts of any size.

    `rules` are in Prolog syntax. `goals` are the predicates asked for, with their variables; `tabled` those that SWI-Prolog
    has to table, since they are recursive. `relations` are the facts' predicates, `rows` gives their rows as they are made.
    `expected` is how many answers there must be, where that is known of a size. `targets` is how many times the time of
    hand-written SQL whyhold may take at a size.
    """

    name: str
    unit: str
    rules: str
    goals: Mapping[str, tuple[str, ...]]
    tabled: tuple[str, ...]
    relations: tuple[str, ...]
    rows: Callable[[int], Iterator[tuple[str, Row]]]
    expected: Callable[[int], Mapping[str, int]]
    sizes: tuple[int, ...]
    targets: Mapping[int, float]


class Answers(NamedTuple):
    """What an engine answered for one predicate: how many rows, and a digest of them that no order changes."""

    rows: int
    digest: int


def write_facts(task: Task, size: int, folder: Path, prolog: bool) -> None:
    """Write the facts, one row at a time; as Prolog text too where `prolog` is true."""
    (folder / TABLES).mkdir(parents=True)
    with ExitStack() as stack:
        files: dict[str, TextIO] = {
            name: stack.enter_context((folder / TABLES / f"{name}.facts").open("w")) for name in task.relations
        }
        if not prolog:
            for name, row in task.rows(size):
                files[name].write("\t".join(map(str, row)) + "\n")
            return
        # SWI-Prolog warns of facts that do not stand together
        texts = {name: stack.enter_context((folder / f"{name}.part").open("w+")) for name in task.relations}
        for name, row in task.rows(size):
            cells = list(map(str, row))
            files[name].write("\t".join(cells) + "\n")
            texts[name].write(f"{name}({','.join(cells)}).\n")
        out = stack.enter_context((folder / PROLOG).open("w"))
        for name, text in texts.items():
            text.seek(0)
            for block in iter(lambda text=text: text.read(1 << 20), ""):  # type: ignore[misc]
                out.write(block)
            (folder / f"{name}.part").unlink()


def answers_of(rows: Iterable[tuple[str, ...]]) -> Answers:
    """The digest of rows, one at a time. A row given twice counts twice, so that repeats are noticed."""
    count = total = 0
    for row in rows:
        count += 1
        total += int.from_bytes(hashlib.blake2b("\t".join(row).encode(), digest_size=16).digest(), "big")
    return Answers(count, total % (1 << 128))
