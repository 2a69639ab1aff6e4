"""A task at one size, given to all engines in turn: their answers compared, their runs measured."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.lines import Line, Ratios, ratios, said
from benchmarks.measuring import OVER, Measured, best, measured
from benchmarks.peers import PROOFS, SQL, USES_PROLOG_FACTS, WHYHOLD, WITH_PROOFS, Engine, Place, installed
from benchmarks.tasks import Answers, Task, answers_of, write_facts

PROOFS_TARGET = 2.0
"""All proofs as edges may take so many times what answers alone take."""

PROOFS_TASK = "toy"
"""The task for which that is asked: a closure has far more proofs than answers, whoever writes them."""


class Rules(NamedTuple):
    """How a contest is held: runs of each engine, and the seconds that each may take."""

    runs: int
    limit: float


class Left(NamedTuple):
    """Why an engine has no figure, and whether that is a fault."""

    reason: str
    fault: bool = False


def contest(
    task: Task, size: int, engines: Sequence[Engine], rules: Rules, folder: Path, hopeless: set[tuple[str, str]]
) -> list[Line]:
    """The lines of a task at a size. `hopeless` collects engines that ran over the limit, by task: larger is not tried."""
    left: dict[str, Left] = {}
    engines = [engine for engine in engines if not engine.tasks or task.name in engine.tasks]
    for engine in engines:
        if not installed(engine):
            left[engine.name] = Left(f"not installed ({engine.found_in})")
        elif size > engine.most.get(task.name, size):
            left[engine.name] = Left(f"not asked above {engine.most[task.name]:,}")
        elif (task.name, engine.name) in hopeless:
            left[engine.name] = Left(f"{OVER} at a smaller size already")
    asked = [engine for engine in engines if engine.name not in left]
    write_facts(task, size, folder, any(engine.name in USES_PROLOG_FACTS for engine in asked))
    runs: dict[str, list[Measured]] = {engine.name: [] for engine in asked}
    given: dict[str, Mapping[str, Answers]] = {}
    for turn in range(rules.runs):
        # now forwards, now backwards, so that nobody always comes after the same one
        for engine in asked if turn % 2 == 0 else asked[::-1]:
            if engine.name in left:
                continue
            found, answers = _run(task, engine, folder, rules.limit)
            if found.fault:
                left[engine.name] = Left(found.fault, not found.fault.startswith(OVER))
                if found.fault.startswith(OVER):
                    hopeless.add((task.name, engine.name))
            elif given.setdefault(engine.name, answers) != answers:
                left[engine.name] = Left("WRONG: two runs gave different answers", True)
            runs[engine.name].append(found)
    left.update(_wrong(task, size, {name: those for name, those in given.items() if name not in left}))
    kept = {name: best(those) for name, those in runs.items() if name not in left and those}
    return [_line(task, size, engine, kept, left) for engine in engines]


def _run(task: Task, engine: Engine, folder: Path, limit: float) -> tuple[Measured, Mapping[str, Answers]]:
    place = Place(folder, folder / "program", folder / "out")
    shutil.rmtree(place.out, ignore_errors=True)
    place.out.mkdir()
    if engine.text is not None:
        place.program.write_text(engine.text(task, place.facts, place.out), "utf-8")
    found = measured(engine.command(task, place), limit)
    if found.fault:
        return found, {}
    try:
        answers = {goal: answers_of(engine.answers(task, place, goal)) for goal in task.goals}
    except (OSError, ValueError, LookupError) as error:
        return found._replace(fault=f"its answers cannot be read: {type(error).__name__}"), {}
    if engine.name == WITH_PROOFS and not (place.out / PROOFS).stat().st_size:
        return found._replace(fault="it wrote no proofs"), {}
    return found, answers


def _wrong(task: Task, size: int, given: Mapping[str, Mapping[str, Answers]]) -> dict[str, Left]:
    """Whose answers are wrong: not so many as are known to be right, or others than hand-written SQL gives.

    Where hand-written SQL was not asked, or is wrong itself, engines are held against the first that is not.
    """
    wrong = {}
    for name, answers in given.items():
        for goal, rows in task.expected(size).items():
            if answers[goal].rows != rows:
                wrong[name] = Left(f"WRONG: {answers[goal].rows:,} answers to {goal}, not {rows:,}", True)
    right = [name for name in given if name not in wrong]
    for name in right[1:]:
        others = [goal for goal in task.goals if given[name][goal] != given[right[0]][goal]]
        if others:
            wrong[name] = Left(f"WRONG: other answers to {', '.join(others)} than {right[0]}", True)
    return wrong


def _line(task: Task, size: int, engine: Engine, kept: Mapping[str, Measured], left: Mapping[str, Left]) -> Line:
    against = {WITH_PROOFS: WHYHOLD, SQL: ""}.get(engine.name, SQL)
    target = task.targets.get(size) if engine.name == WHYHOLD else None
    if engine.name == WITH_PROOFS and task.name == PROOFS_TASK and size in task.targets:
        target = PROOFS_TARGET
    line = Line(task.name, f"{size:,} {task.unit}", engine.name, against, None, target)
    if engine.name in left:
        reason = left[engine.name]
        return line._replace(note=reason.reason, failed=reason.fault, target=target if reason.fault else None)
    own = kept[engine.name]
    if engine.name == SQL:
        return line._replace(ratios=Ratios(1, 1, 1), note=said(own))
    if against not in kept:
        return line._replace(note=f"right, but there is no figure of {against} to hold it against", target=None)
    return line._replace(ratios=ratios(own, kept[against]))
