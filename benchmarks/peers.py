"""The engines that are held against each other: how each is called, and how its answers are read."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from benchmarks import dialects
from benchmarks.measuring import Command
from benchmarks.tasks import TABLES, Task

HERE = Path(__file__).resolve().parent
OUTPUT = "output"
PROOFS = "proofs.parquet"
SQL = "hand-written SQL"
ONE_QUERY = "SQL, WITH RECURSIVE"
WHYHOLD = "whyhold"
WITH_PROOFS = "whyhold, all proofs"
Rows = Iterator[tuple[str, ...]]


class Place(NamedTuple):
    """Where things are: the folder with facts, the engine's program, and the folder for what it writes."""

    facts: Path
    program: Path
    out: Path


class Engine(NamedTuple):
    """An engine. `needs` is the Python module or the program that it is, and `found_in` what installs it.

    `most` is the largest size of a task that it is asked for; none is said where it takes whatever the others do.
    `tasks` are the only ones that it can do; empty where it can do all.
    """

    name: str
    needs: str
    found_in: str
    text: Callable[[Task, Path, Path], str] | None
    command: Callable[[Task, Place], Command]
    answers: Callable[[Task, Place, str], Rows]
    most: Mapping[str, int]
    tasks: tuple[str, ...] = ()


def installed(engine: Engine) -> bool:
    """Whether its Python module or its program is there."""
    if engine.needs.startswith("python:"):
        return find_spec(engine.needs.removeprefix("python:")) is not None
    return shutil.which(engine.needs) is not None


def table_with_names(task: Task, place: Place, goal: str) -> Rows:
    """Rows of a CSV file, after its first line."""
    rows = table(task, place, goal)
    next(rows, None)
    return rows


def table(task: Task, place: Place, goal: str) -> Rows:
    """Rows of a CSV file. None of the tasks has a cell that would need quotes."""
    with (place.out / f"{goal}.csv").open() as lines:
        for line in lines:
            yield tuple(line.rstrip("\n").split(","))


def _atoms(task: Task, place: Place, goal: str) -> Rows:
    """What clingo prints: all atoms of the model on one line."""
    with (place.out / OUTPUT).open() as lines:
        for line in lines:
            for match in re.finditer(rf"\b{goal}\(([^()]*)\)", line):
                yield tuple(match[1].split(","))


def _json(task: Task, place: Place, goal: str) -> Rows:
    """What `whyhold query --format json` prints of one goal or of several."""
    given = json.loads((place.out / OUTPUT).read_text("utf-8"))
    found = given["goals"][list(task.goals).index(goal)]["answers"] if "goals" in given else given["answers"]
    for row in found:
        yield tuple(str(row[name]) for name in task.goals[goal])


def _goals(task: Task) -> tuple[str, ...]:
    return tuple(f"{name}({', '.join(variables)})" for name, variables in task.goals.items())


def _whyhold(place: Place, *more: str) -> tuple[str, ...]:
    command = (sys.executable, "-m", "queries", "query")
    return (*command, "--plain", str(place.program), "--facts", str(place.facts / TABLES), *more)


def _by_duckdb(task: Task, place: Place) -> Command:
    # one goal goes to a file, several to a folder
    out = place.out / f"{next(iter(task.goals))}.csv" if len(task.goals) == 1 else place.out
    return Command(_whyhold(place, "--engine", "duckdb", "--out", str(out), *_goals(task)), place.out / OUTPUT)


def _with_proofs(task: Task, place: Place) -> Command:
    command = _by_duckdb(task, place)
    return command._replace(arguments=(*command.arguments, "--proofs", str(place.out / PROOFS)))


def _by_pydatalog(task: Task, place: Place) -> Command:
    arguments = _whyhold(place, "--engine", "pydatalog", "--format", "json", *_goals(task))
    return Command(arguments, place.out / OUTPUT)


def _sql(task: Task, place: Place) -> Command:
    script = str(HERE / "written_sql.py")
    return Command((sys.executable, script, task.name, str(place.facts / TABLES), str(place.out)), place.out / OUTPUT)


def _one_query(task: Task, place: Place) -> Command:
    command = _sql(task, place)
    return command._replace(arguments=(*command.arguments, "--one-query"))


def _clingo(task: Task, place: Place) -> Command:
    return Command((sys.executable, "-m", "clingo", "--verbose=0", str(place.program)), place.out / OUTPUT)


def _swi(task: Task, place: Place) -> Command:
    sizes = ("--stack-limit=8g", "--table-space=8g")
    return Command(("swipl", "-O", *sizes, str(place.program)), place.out / OUTPUT)


def _nemo(task: Task, place: Place) -> Command:
    script = str(HERE / "by_nemo.py")
    return Command((sys.executable, script, str(place.program), str(place.out), *task.goals), place.out / OUTPUT)


def _pydatalog_alone(task: Task, place: Place) -> Command:
    script = str(HERE / "by_pydatalog.py")
    goals = [f"{name}/{len(variables)}" for name, variables in task.goals.items()]
    arguments = (sys.executable, script, str(place.program), str(place.facts / TABLES), str(place.out), *goals)
    return Command(arguments, place.out / OUTPUT)


COHORT = "the extra `cohort`"
BENCH = "the extra `bench`"
SMALL = {"toy": 100_000}
MIDDLE = {"toy": 1_000_000}

ENGINES = (
    Engine(SQL, "python:duckdb", COHORT, None, _sql, table_with_names, {}),
    Engine(
        ONE_QUERY, "python:duckdb", COHORT, None, _one_query, table_with_names, {}, ("chain", "graph", "generations")
    ),
    Engine(WHYHOLD, "python:duckdb", COHORT, dialects.plain, _by_duckdb, table_with_names, {}),
    Engine(WITH_PROOFS, "python:duckdb", COHORT, dialects.plain, _with_proofs, table_with_names, MIDDLE),
    Engine("clingo", "python:clingo", BENCH, dialects.clingo, _clingo, _atoms, MIDDLE),
    Engine("SWI-Prolog", "swipl", "Debian's swi-prolog-nox", dialects.swi, _swi, table, MIDDLE),
    Engine("Nemo", "python:nmo_python", BENCH, dialects.nemo, _nemo, table, {}),
    Engine("whyhold, pydatalog", "python:pyDatalog", "whyhold", dialects.plain, _by_pydatalog, _json, SMALL),
    Engine("pyDatalog alone", "python:pyDatalog", "whyhold", dialects.pydatalog, _pydatalog_alone, table, SMALL),
)
"""The first is what all others are held against."""

USES_PROLOG_FACTS = ("clingo", "SWI-Prolog")
