"""A task's rules, from Prolog syntax into that of each engine.

Only what the tasks use is translated: literals, `\\+`, variables, atoms and integers. A slip would show as a wrong answer.
"""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.tasks import PROLOG, TABLES, Task

_VARIABLE = re.compile(r"\b([A-Z]\w*)")
_ARGUMENTS = re.compile(r"\(([^()]*)\)")
_HEAD = re.compile(r"^(\w+)\(([^()]*)\)", re.MULTILINE)


def plain(task: Task, folder: Path, out: Path) -> str:
    """For whyhold: as it is."""
    return task.rules


def clingo(task: Task, folder: Path, out: Path) -> str:
    """`not` for absence; only the goals are shown."""
    shown = "".join(f"#show {name}/{len(variables)}.\n" for name, variables in task.goals.items())
    return f'#include "{folder / PROLOG}".\n{task.rules.replace(chr(92) + "+", "not")}{shown}'


def swi(task: Task, folder: Path, out: Path) -> str:
    """Recursive predicates tabled, and each answer of each goal written once."""
    heads = [f"{name}/{_arity(task, name)}" for name in task.tabled]
    parts = [":- set_prolog_flag(encoding, utf8).\n", ":- style_check(-discontiguous).\n"]
    parts += [f":- table {head}.\n" for head in heads]
    parts += [f"{task.rules}:- initialization(main, main).\n", f":- load_files('{folder / PROLOG}', []).\n"]
    written = []
    for name, variables in task.goals.items():
        those = ", ".join(variables)
        row = f"format(S, '{','.join('~w' for _ in variables)}~n', [{those}])"
        written.append(
            f"setup_call_cleanup(open('{out / name}.csv', write, S), forall(distinct([{those}], {name}({those})), {row}),"
            " close(S))"
        )
        written[-1] = f"( {written[-1]} )"
    # each goal has variables of its own, since forall/2 leaves none bound; streams do not, so each has its clause
    mains = "".join(f"answer({number}) :- {goal}.\n" for number, goal in enumerate(written))
    return "".join(parts) + mains + f"main :- forall(between(0, {len(written) - 1}, N), answer(N)).\n"


def nemo(task: Task, folder: Path, out: Path) -> str:
    """`?x` for variables, `~` for absence, and where facts come from and answers go to."""
    imports = [
        f'@import {name} :- tsv {{ resource = "{folder / TABLES / name}.facts" }} .\n' for name in task.relations
    ]
    exports = [f"@export {name} :- csv {{}} .\n" for name in task.goals]
    rules = _VARIABLE.sub(r"?\1", task.rules).replace("\\+ ", "~").replace(").\n", ") .\n")
    return "".join([*imports, rules, *exports])


def pydatalog(task: Task, folder: Path, out: Path) -> str:
    """`<=`, `&` and `~` for pyDatalog's loader, constants in quotes, and a variable for each `_`."""
    counted = iter(range(10_000))

    def arguments(match: re.Match[str]) -> str:
        cells = [cell.strip() for cell in match[1].split(",")]
        cells = [f"Any{next(counted)}" if cell == "_" else cell for cell in cells]
        return f"({', '.join(repr(cell) if cell[0].islower() else cell for cell in cells)})"

    rules = _ARGUMENTS.sub(arguments, task.rules).replace(" :- ", " <= ").replace("), ", ") & ")
    return re.sub(r"\\\+ (\w+\([^()]*\))", r"~(\1)", rules).replace(").\n", ")\n").replace(")).\n", "))\n")


def _arity(task: Task, name: str) -> int:
    for head, arguments in _HEAD.findall(task.rules):
        if head == name:
            return len(arguments.split(","))
    raise ValueError(name)
