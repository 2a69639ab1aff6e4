"""Every problem in its full printed form, and near misses that stay silent.

`bad/NAME.txt` and `good/NAME.txt` hold program text, a line `=====`, and the exact output; nothing may follow it in
`good/`. A text that begins with `% plain` is a plain program, any other a knowledge base of one file `kb/NAME.pl`.
`pytest --reset` rewrites what follows the line; read the difference before you commit it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.checks import check_loaded
from engine.checks.advice import advise
from engine.loading import load_kb
from engine.plain import load_plain
from engine.problem import Problem, by_place
from engine.rendering import render_problems
from engine.source import SourceText
from tests.problems.page_examples import SECOND_LOOK, TODAY

HERE = Path(__file__).parent
SEPARATOR = re.compile(rb"^=====\r?\n", re.MULTILINE)
PLAIN = b"% plain"


def fixtures(folder: str) -> list[Path]:
    return sorted((HERE / folder).glob("*.txt"))


def split(path: Path) -> tuple[bytes, bytes]:
    """The program and the expected output of a fixture."""
    parts = SEPARATOR.split(path.read_bytes(), maxsplit=1)
    assert len(parts) == 2, f"{path.name} has no line `=====`"
    return parts[0], parts[1]


def problems_of(name: str, program: bytes, folder: Path) -> tuple[tuple[Problem, ...], dict[str, SourceText]]:
    """All problems of a program, from reading it and from the checks; the second look only where it is about one."""
    kb = folder / "kb"
    kb.mkdir()
    file = kb / f"{name}.pl"
    file.write_bytes(program)
    loaded = load_plain(file, f"{name}.pl") if program.startswith(PLAIN) else load_kb(kb)
    known = check_loaded(loaded)
    if name in SECOND_LOOK:
        known = by_place([*known, *advise(loaded, known, TODAY).problems])
    return known, dict(loaded.texts)


@pytest.mark.parametrize("path", fixtures("bad"), ids=lambda p: p.stem)
def test_bad(path: Path, tmp_path: Path, reset: bool) -> None:
    program, expected = split(path)
    problems, texts = problems_of(path.stem, program, tmp_path)
    shown = render_problems(problems, texts).encode()
    if reset:
        path.write_bytes(program + b"=====\n" + shown)
    else:
        assert shown.decode() == expected.decode()
    assert path.stem in {p.name for p in problems}, f"{path.name} does not show the problem it is named for"
    for problem in problems:
        assert_style(problem)


@pytest.mark.parametrize("path", fixtures("good"), ids=lambda p: p.stem)
def test_good(path: Path, tmp_path: Path) -> None:
    program, expected = split(path)
    assert not expected
    problems, texts = problems_of(path.stem, program, tmp_path)
    assert not problems, render_problems(problems, texts)


def test_places_are_not_marked_twice() -> None:
    """The fault of a problem is the fault of no other one."""
    for path in fixtures("bad"):
        places = re.findall(rb"^ *--> (\S+)", split(path)[1], re.MULTILINE)
        assert len(places) == len(set(places)), path.name


def assert_style(problem: Problem) -> None:
    """What the style guide asks of every problem."""
    message = problem.message
    assert not message.endswith("."), message
    assert not re.match(r"[A-Z]", message), message
    assert "\n" not in message
    assert "did you mean" not in message + problem.help
    assert "illegal" not in message + problem.why + problem.help
    assert not problem.why.endswith("."), problem.why
    for label in problem.labels:
        assert len(label.text.split()) <= 6, label.text
