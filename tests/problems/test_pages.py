"""Every problem has a page of one shape and a fixture; no page is about nothing."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from engine.checks import FAMILIES
from engine.parser import parse
from engine.source import SourceText

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "problems"
FIXTURES = Path(__file__).parent
NAME = re.compile(r"[a-z]+(-[a-z]+)+")
HEADINGS = ["What is wrong", "Why it matters", "Avoid", "Prefer", "Known limits"]
UNSEEN = {
    "answer-too-large",
    "crosses-partitions",
    "engine-not-installed",
    "integer-too-large",
    "no-value",
    "not-expressible",
    "out-of-time",
    "too-many-facts",
    "too-many-rounds",
    "too-many-problems",
    "file-too-large",
    "token-too-long",
    "no-rule-files",
    "unreadable-file",
}
"""Found while rules are evaluated, without a text, or only in one too large to be read here; tested elsewhere."""
NOT_A_PROBLEM = {"command", "option", "argument", "group", "write", "append", "print", "echo", "style"}
"""Functions whose texts are no names of problems, though they may look like them."""


def names_in(path: Path) -> set[str]:
    """Texts in the shape of a problem's name that a module gives to a function, if it makes problems at all."""
    source = path.read_text()
    if "engine.problem" not in source and "findings" not in source:
        return set()
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in NOT_A_PROBLEM:
            continue
        for argument in node.args[:3]:
            found |= {
                part.value
                for part in ([argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument])
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and NAME.fullmatch(part.value)
            }
    return found


@cache
def problem_names(package: str) -> frozenset[str]:
    return frozenset().union(*(names_in(path) for path in sorted((ROOT / package).rglob("*.py"))))


def pages() -> list[Path]:
    return sorted(PAGES.glob("*.md"))


def test_every_problem_has_a_page_and_every_page_a_problem() -> None:
    assert {p.stem for p in pages()} == problem_names("engine") | problem_names("queries")


@pytest.mark.parametrize("path", pages(), ids=lambda p: p.stem)
def test_pages_have_one_shape(path: Path) -> None:
    text = path.read_text()
    assert text.startswith(f"# {path.stem}\n\n*")
    assert text.split("\n")[2] in ("*error*", "*warning*")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == HEADINGS
    avoid, prefer = (text.split(f"## {name}\n")[1].split("\n## ")[0] for name in ("Avoid", "Prefer"))
    assert avoid.count("```") == prefer.count("```") == 2
    assert max(len(line) for line in text.splitlines()) <= 120
    assert all(part.strip() for part in re.split(r"^#+ .*$", text, flags=re.MULTILINE)[1:])


@pytest.mark.parametrize("path", pages(), ids=lambda p: p.stem)
def test_what_is_preferred_can_be_read(path: Path) -> None:
    code = path.read_text().split("## Prefer\n")[1].split("```prolog\n")[1:]
    for text in code:
        source = SourceText("page.pl", text.split("```")[0])
        assert parse(source, simple_facts=False).problems == ()


def test_every_problem_of_the_language_has_a_fixture() -> None:
    shown = {p.stem for p in (FIXTURES / "bad").glob("*.txt")}
    assert problem_names("engine") - UNSEEN - shown == set()
    assert shown - problem_names("engine") == set()


def test_every_check_has_a_near_miss() -> None:
    checks = problem_names("engine/checks")
    assert len(checks) >= len(FAMILIES)
    assert checks - UNSEEN <= {p.stem for p in (FIXTURES / "good").glob("*.txt")}
