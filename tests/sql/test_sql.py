"""Rules and the SQL that evaluates them, side by side in `*.sql`.

A file holds cases: a line `-- # TITLE`, the facts and rules of a plain program as comments, and the statements that DuckDB
is given for it, in order. Where the title ends in "with firings", these are kept. `% line 4 overrides line 3` in a program
is an override. The same programs are asked of both engines. `pytest --reset` rewrites the statements; read the difference
before you commit it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import duckdb
import pytest
from sqlglot import exp

from engine.driver import prepare
from engine.evaluators.duckdb import store, strata
from engine.problem import ProblemsFound
from engine.program import Program
from engine.tables import evaluate_tables
from tests.agreement.engines import assert_agreement, plain_program

FILES = sorted(Path(__file__).parent.glob("*.sql"))
OVERRIDES = re.compile(r"% line (\d+) overrides line (\d+)")


def cases(path: Path) -> Iterator[tuple[str, str]]:
    """The title and the commented program of each case of a file."""
    for case in re.split(r"^-- # ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, rest = case.split("\n", 1)
        yield title, "".join(takewhile(lambda line: line.startswith("--"), rest.splitlines(keepends=True)))


CASES = [(path, *case) for path in FILES for case in cases(path)]


def program_of(commented: str) -> Program:
    text = re.sub(r"^-- ?", "", commented, flags=re.MULTILINE)
    return plain_program(text, tuple((int(a), int(b)) for a, b in OVERRIDES.findall(text)))


def laid_out(statement: exp.Expr) -> str:
    """The text of a statement as `sql_of` has it; a query on several lines."""
    on_lines = not isinstance(statement.this, exp.Schema)
    return statement.sql(dialect="duckdb", comments=False, pretty=on_lines, max_text_width=110)


@pytest.fixture(autouse=True)
def readable(monkeypatch: pytest.MonkeyPatch) -> None:
    """DuckDB is given the statements as they are shown."""
    for module in (store, strata):
        monkeypatch.setattr(module, "sql_of", laid_out)


def statements(program: Program, recording: bool) -> str:
    """What DuckDB is given where the conclusions of the last rule are asked for, up to a problem where there is one."""
    trace: list[str] = []
    told: list[str] = []
    with duckdb.connect() as connection:
        try:
            evaluate_tables(prepare(program), connection, {}, recording, [program.rules[-1].head.predicate], trace)
        except ProblemsFound as found:
            told += [f"-- {problem.name}: {problem.message}\n" for problem in found.problems]
    return "".join([f"{text};\n" for text in trace] + told)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_rule_becomes_the_expected_sql(path: Path, reset: bool) -> None:
    made = []
    for title, commented in cases(path):
        text = statements(program_of(commented), title.endswith("with firings"))
        made.append(f"-- # {title}\n{commented}\n{text}")
    whole = "\n".join(made)
    if reset:
        path.write_text(whole, "utf-8")
    assert path.read_text("utf-8") == whole


@pytest.mark.parametrize(("path", "title", "commented"), CASES, ids=[f"{c[0].stem}: {c[1]}" for c in CASES])
def test_both_engines_agree_on_it(path: Path, title: str, commented: str) -> None:
    assert_agreement(program_of(commented))
