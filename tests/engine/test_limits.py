"""Rules that explode end with a problem that names the limit, in both engines, soon and in little memory."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from engine.limits import FACTS, SECONDS, LimitReached, limits, limits_from, within
from queries.cli import whyhold

ENGINES = ("pydatalog", "duckdb")
ITEMS = "".join(f"item({n}).\n" for n in range(300))
CROSS = f"{ITEMS}trio(X, Y, Z) :- item(X), item(Y), item(Z).\n"
ENDLESS = "n(0).\nn(Y) :- n(X), Y is X + 1.\n"


def ask(folder: Path, text: str, goal: str, *limit: str, engine: str) -> str:
    """What a question about a plain program is told on standard error; it has no answer."""
    program = folder / "program.pl"
    program.write_text(text)
    chosen = [word for name in limit for word in ("--limit", name)]
    result = CliRunner().invoke(whyhold, [*chosen, "query", "--plain", str(program), "--engine", engine, goal])
    assert result.exit_code == 1 and result.stdout == "", result.output
    return result.stderr


@pytest.mark.parametrize("engine", ENGINES)
def test_a_cross_product(tmp_path: Path, engine: str) -> None:
    told = ask(tmp_path, CROSS, "trio(X, Y, Z)", "facts=20000", engine=engine)
    assert "error[too-many-facts]: " in told
    assert "more than 20,000 facts, or 10 times as many steps to find them" in told
    assert "`whyhold --limit facts=200000 ...` raises the limit for one run" in told


def test_the_rule_is_named(tmp_path: Path) -> None:
    told = ask(tmp_path, CROSS, "trio(X, Y, Z)", "facts=20000", engine="pydatalog")
    assert "program.pl:301:1" in told and "^^^^^^^^^^^ this rule gives too much" in told


def test_many_rules_together(tmp_path: Path) -> None:
    """No body gives too much, and all of them together do."""
    rules = "".join(f"pair{n}(X, Y) :- item(X), item(Y), X < 40.\nall(X, Y) :- pair{n}(X, Y).\n" for n in range(3))
    told = ask(tmp_path, ITEMS + rules, "all(X, Y)", "facts=20000", engine="pydatalog")
    assert "error[too-many-facts]: " in told


@pytest.mark.parametrize("engine", ENGINES)
def test_a_recursion_without_end(tmp_path: Path, engine: str) -> None:
    told = ask(tmp_path, ENDLESS, "n(X)", "rounds=20", engine=engine)
    assert "error[too-many-rounds]: `n` still gives new facts after 20 rounds" in told
    assert "`whyhold --limit rounds=200 ...` raises the limit for one run" in told


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("text", "goal"), [(ENDLESS, "n(X)"), (CROSS.replace("300", "3000"), "all(N)")])
def test_time(tmp_path: Path, text: str, goal: str, engine: str) -> None:
    counting = "all(N) :- aggregate_all(count, (trio(X, Y, Z), trio(Z, B, C), trio(C, D, E), X + D > 1), N).\n"
    began = time.monotonic()
    limit = ("seconds=1", "rounds=1000000000", "facts=1000000000")
    told = ask(tmp_path, text + (counting if goal == "all(N)" else ""), goal, *limit, engine=engine)
    assert "error[out-of-time]: there is no answer after 1 second\n" in told
    assert time.monotonic() - began < 20


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("rows=1", "there is no limit 'rows'; limits are rounds, facts, seconds, bytes"),
        ("facts", "facts has to be a whole number from 1 to 1,000,000,000,000"),
        ("facts=0", "facts has to be a whole number from 1 to 1,000,000,000,000"),
        ("facts=1e3", "facts has to be a whole number from 1 to 1,000,000,000,000"),
        ("seconds=9999999999999", "seconds has to be a whole number from 1 to 1,000,000,000,000"),
    ],
)
def test_limits_that_are_none(given: str, told: str) -> None:
    result = CliRunner().invoke(whyhold, ["--limit", given, "rules"])
    assert result.exit_code == 2 and told in " ".join(result.stderr.split())


def test_limits_belong_to_a_context() -> None:
    usual = limits()
    with within(limits_from({FACTS: 5})):
        assert limits() == usual._replace(facts=5)
        with within(limits_from({SECONDS: 7})):
            assert limits() == usual._replace(facts=5, seconds=7)
    assert limits() == usual


def test_a_limit_without_a_rule() -> None:
    (problem,) = LimitReached(FACTS).problems
    assert problem.labels == () and problem.message.startswith("the rules conclude too much")
