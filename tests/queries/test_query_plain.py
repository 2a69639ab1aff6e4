"""`whyhold query --plain`: plain Datalog in, answers out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from queries.cli import whyhold


def run(*arguments: str) -> Result:
    return CliRunner().invoke(whyhold, list(arguments))


def query(folder: Path, program: str, goal: str) -> Any:
    file = folder / "program.pl"
    file.write_text(program, "utf-8")
    result = run("query", "--plain", str(file), goal, "--format", "json")
    assert result.exit_code == 0, result.output + result.stderr
    return json.loads(result.stdout)["answers"]


def rejected(folder: Path, program: str, goal: str = "p(X)") -> list[dict[str, Any]]:
    file = folder / "program.pl"
    file.write_text(program, "utf-8")
    result = run("query", "--plain", str(file), goal, "--format", "json")
    assert result.exit_code == 1
    problems: list[dict[str, Any]] = json.loads(result.stdout)["problems"]
    for problem in problems:
        assert {"name", "severity", "file", "line", "column", "message"} <= set(problem)
        assert problem["severity"] in ("error", "warning")
    return problems


def test_one_object_for_each_answer(tmp_path: Path) -> None:
    program = "edge(a, b). edge(b, c).\npath(X, Y) :- edge(X, Y).\npath(X, Y) :- edge(X, Z), path(Z, Y).\n"
    assert query(tmp_path, program, "path(X, Y)") == [
        {"X": "a", "Y": "b"},
        {"X": "a", "Y": "c"},
        {"X": "b", "Y": "c"},
    ]
    assert query(tmp_path, program, "path(a, Y)") == [{"Y": "b"}, {"Y": "c"}]
    assert query(tmp_path, program, "path(_, c)") == [{}]
    assert query(tmp_path, program, "path(_, Y)") == [{"Y": "b"}, {"Y": "c"}]
    assert query(tmp_path, program, "path(a, c).") == [{}]
    assert query(tmp_path, program, "path(c, a)") == []
    assert query(tmp_path, program, "path(X, X)") == []


def test_values_are_json_numbers_and_strings(tmp_path: Path) -> None:
    program = "v(1). v(1.0). v(true). v('1'). v(\"one\"). v('it''s'). v(-2). v(1.5e300). v(123456789012345678901)."
    values = [answer["X"] for answer in query(tmp_path, program, "v(X)")]
    assert sorted(map(repr, values)) == sorted(
        map(repr, [1, 1.0, "true", "1", "one", "it's", -2, 1.5e300, 123456789012345678901])
    )


@pytest.mark.parametrize(
    ("program", "name", "line"),
    [
        ("p(X) :- q(X), \\+ r(X, Y).\nq(a). r(a, b).", "unbound-variable", 1),
        ("q(a).\np(X) :- q(X), \\+ p(X).", "negation-through-recursion", 2),
        ("q(a).\np(X) :- q(Y).", "unbound-variable", 2),
        ("q(a). q(a, b).\np(X) :- q(X).", "wrong-arity", 1),
        ("p(X) :- nosuch(X).", "unknown-predicate", 1),
        ("p(X) :- q(X + 1). q(1).", "misplaced-arithmetic", 1),
        ("p(a).\n:- table(p/1).", "unknown-directive", 2),
    ],
)
def test_a_rejected_program_exits_with_1_and_says_where(tmp_path: Path, program: str, name: str, line: int) -> None:
    problems = rejected(tmp_path, program)
    assert (name, line) in [(p["name"], p["line"]) for p in problems]


def test_every_syntax_error_of_a_file_is_told(tmp_path: Path) -> None:
    lines = {p["line"] for p in rejected(tmp_path, "p(a.\np(b).\nq(X) :- .\np(c).\nr(]).\np(d).\n")}
    assert lines == {1, 3, 5}


def test_a_goal_that_is_no_goal_is_a_problem(tmp_path: Path) -> None:
    assert rejected(tmp_path, "p(a).", "nosuch(X)")[0]["name"] == "unknown-predicate"
    assert rejected(tmp_path, "p(a).", "p(X, Y)")[0]["name"] == "wrong-arity"
    assert rejected(tmp_path, "p(a).", "p(X")


def test_division_by_zero_gives_no_answer(tmp_path: Path) -> None:
    (problem,) = rejected(tmp_path, "n(0). n(1).\np(Y) :- n(X), Y is 1 / X.", "p(Y)")
    assert problem["name"] == "no-value" and problem["line"] == 2 and "X = 0" in problem["message"]


def test_use_errors_exit_with_2(tmp_path: Path) -> None:
    assert run("query").exit_code == 2
    assert run("query", "--plain", str(tmp_path / "none.pl"), "p(X)").exit_code == 2
    assert run("query", "--plain", str(tmp_path / "none.pl"), "a", "b").exit_code == 2
    assert run("nosuch").exit_code == 2


def test_text_output(tmp_path: Path) -> None:
    file = tmp_path / "p.pl"
    file.write_text("p(a, 1). p(long_name, 22).")
    assert run("query", "--plain", str(file), "p(X, N)").stdout == "X          N\na          1\nlong_name  22\n"
    assert run("query", "--plain", str(file), "p(a, 1)").stdout == "yes\n"
    assert run("query", "--plain", str(file), "p(b, _)").stdout == "no\n"


def test_a_hundred_thousand_facts(tmp_path: Path) -> None:
    program = "".join(f"edge(n{i}, {i}).\n" for i in range(100_000)) + "low(X) :- edge(X, N), N < 3.\n"
    assert query(tmp_path, program, "low(X)") == [{"X": "n0"}, {"X": "n1"}, {"X": "n2"}]


def test_a_program_without_end_is_stopped_and_told(tmp_path: Path) -> None:
    (problem,) = rejected(tmp_path, "n(0).\nn(Y) :- n(X), Y is X + 1.", "n(X)")
    assert problem["name"] == "too-many-rounds" and problem["line"] == 2
    bounded = query(tmp_path, "n(0). n(Y) :- n(X), X < 500, Y is X + 1.", "n(X)")
    assert len(bounded) == 501
