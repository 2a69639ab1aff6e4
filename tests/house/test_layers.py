"""Imports point one way: queries -> engine, and downward within engine."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LAYERS = (
    ("articles", "digests", "files", "name_slips", "operators", "tuples"),
    ("source",),
    ("problem", "terms"),
    ("builtins", "constants", "planning", "program", "rendering", "syntax"),
    ("limits",),
    ("mentions", "plans"),
    ("canonical", "clauses", "compiled", "computing", "dependencies", "model", "sarif", "tokens"),
    ("encoding", "evaluators", "keys", "program_differences", "reviews", "token_stream"),
    ("case_reading", "driver", "invariant_reading", "parser", "partitioning", "proofs"),
    ("declarations", "formatting_comments", "narration", "tables", "trials", "why_not"),
    (
        "changes",
        "compared_numbers",
        "exporting",
        "formatting_print",
        "loading",
        "program_json",
        "proof_views",
        "telling_values",
    ),
    ("batches", "cache", "checks", "formatting_layout", "plain", "supplies"),
    ("bodies", "formatter", "implied", "verification"),
    ("mutants",),
)
"""Folders and modules of engine, each importing only from those above it or beside it."""

PLACE = {name: number for number, names in enumerate(LAYERS) for name in names}
FILES = sorted((ROOT / "engine").rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Dotted names of the modules that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def layer_of(path: Path) -> str:
    """The name of the module or folder of engine that a file belongs to."""
    return path.relative_to(ROOT / "engine").parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_engine_imports_downward_only(path: Path) -> None:
    own = layer_of(path)
    if own == "__init__":
        return
    for name in imported(path):
        parts = name.split(".")
        assert parts[0] not in ("checker", "kb", "queries", "tests", "click"), f"engine imports {name}"
        if parts[0] == "engine" and len(parts) > 1 and parts[1] != own:
            assert parts[1] in PLACE, f"{parts[1]} is in no layer"
            assert PLACE[parts[1]] <= PLACE[own], f"{own} imports {parts[1]}, which lies above it"


def test_every_module_of_engine_has_a_layer() -> None:
    assert {layer_of(p) for p in FILES} - {"__init__"} == set(PLACE)


def test_layers_have_no_circles() -> None:
    needs: dict[str, set[str]] = {}
    for path in FILES:
        own = layer_of(path)
        parts = [name.split(".") for name in imported(path)]
        needs.setdefault(own, set()).update(p[1] for p in parts if p[0] == "engine" and len(p) > 1 and p[1] != own)
    needs.pop("__init__", None)
    while needs:
        free = [name for name, targets in needs.items() if not targets & set(needs)]
        assert free, f"modules import each other: {sorted(needs)}"
        for name in free:
            del needs[name]


@pytest.mark.parametrize("path", sorted((ROOT / "checker").rglob("*.py")), ids=lambda p: p.name)
def test_the_checker_imports_the_standard_library_and_itself_alone(path: Path) -> None:
    for name in imported(path):
        top = name.partition(".")[0]
        assert top == "checker" or top in sys.stdlib_module_names or top in ("", "_sha2"), name


def test_the_checker_is_short() -> None:
    lines = [len(path.read_text("utf-8").splitlines()) for path in (ROOT / "checker").rglob("*.py")]
    assert max(lines) <= 300
    assert sum(lines) <= 950


@pytest.mark.parametrize("folder", ["checker", "engine", "queries", "tests", "benchmarks"])
def test_files_stay_short_and_named_for_one_thing(folder: str) -> None:
    for path in (ROOT / folder).rglob("*.py"):
        assert len(path.read_text("utf-8").splitlines()) <= 500, f"{path} is too long"
        assert path.stem not in ("utils", "util", "helpers", "helper", "common", "core", "manager", "handler", "misc")


def test_kb_holds_no_logic_in_python() -> None:
    for path in (ROOT / "kb").rglob("*.py"):
        body = ast.parse(path.read_text("utf-8")).body
        assert all(isinstance(node, ast.Expr) for node in body), f"{path} has more than a docstring"
