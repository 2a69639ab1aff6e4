"""`whyhold export`: the exact texts for a small knowledge base, and that they give what whyhold concludes where they run."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from engine.canonical import print_atom
from queries.cli import whyhold

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
KB = ["--kb", str(HERE / "kb")]
RECORD = str(HERE / "record.yaml")
ANSWERS = {
    "advice('zoë', first_drug, go_on, none)",
    "advice('zoë', first_drug, no_family, none)",
    "advice('zoë', third_drug, wait, igg)",
    "low_tests('zoë', 1)",
}
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
TARGETS = ["clingo", "prolog", "souffle", "sql"]


def export(*arguments: str) -> Result:
    return CliRunner().invoke(whyhold, ["export", *arguments])


def written(*arguments: str) -> str:
    result = export(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("record", [True, False], ids=["record", "rules"])
def test_exact_text(target: str, record: bool, reset: bool) -> None:
    if target == "sql" and not record:
        result = export("--to", target, *KB)
        assert result.exit_code == 2 and "SQL answers for given facts" in result.output
        return
    text = written("--to", target, *KB, *([RECORD] if record else []))
    golden = HERE / f"{'record' if record else 'rules'}.{target}.txt"
    if reset:
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_exact_text_of_every_form_for_souffle(reset: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Soufflé itself is not at hand, so each form that a goal can have is at least looked at."""
    monkeypatch.chdir(HERE)
    text = written("--to", "souffle", "--plain", "forms.pl")
    golden = HERE / "forms.souffle.txt"
    if reset:
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_whyhold_concludes_the_same() -> None:
    for goal in ("advice(P, D, A, B)", "low_tests(P, N)"):
        result = CliRunner().invoke(whyhold, ["query", *KB, RECORD, goal])
        rows = [line.split() for line in result.stdout.splitlines()[1:]]
        named = {print_atom(goal.split("(")[0], [int(c) if c.isdigit() else c for c in row]) for row in rows}
        assert named == {a.replace("'", "") for a in ANSWERS if a.startswith(goal.split("(")[0])}


@pytest.mark.skipif(shutil.which("swipl") is None, reason="SWI-Prolog is needed")
@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_prolog_gives_the_answers(tmp_path: Path, locale: str) -> None:
    """Whatever the locale is."""
    (tmp_path / "record.pl").write_text(written("--to", "prolog", *KB, RECORD), "utf-8")
    done = subprocess.run(
        ["swipl", "-q", "-g", "set_stream(user_output,encoding(utf8)),whyhold_answers", "-t", "halt", "record.pl"],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "LANG": locale, "LC_ALL": locale},
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""
    assert set(done.stdout.decode().splitlines()) == {f"{a.replace(chr(39), '').replace(', ', ',')}." for a in ANSWERS}


@pytest.mark.skipif(importlib.util.find_spec("clingo") is None, reason="clingo is needed")
def test_clingo_gives_the_answers() -> None:
    assert clingo_answers(written("--to", "clingo", *KB, RECORD)) == {
        a.replace("'", '"').replace(", ", ",") for a in ANSWERS
    }


@pytest.mark.skipif(importlib.util.find_spec("clingo") is None, reason="clingo is needed")
def test_facts_can_be_added_for_clingo() -> None:
    rules = written("--to", "clingo", *KB)
    assert clingo_answers(rules) == set()
    facts = "as_of(day(738946)). takes(ann, third_drug, day(738945)). measured(ann, igg, 4, day(738940))."
    assert clingo_answers(rules + facts) == {"advice(ann,third_drug,wait,igg)", "low_tests(ann,1)"}


@pytest.mark.skipif(importlib.util.find_spec("clingo") is None, reason="clingo is needed")
def test_what_clingo_cannot_compute_is_no_answer() -> None:
    """The shipped rules convert units, with decimals; without a record nothing is worked out beforehand."""
    rules = written("--to", "clingo")
    assert clingo_answers(rules) is not None
    facts = 'as_of(day(738946)). measured(ann, igg, 4, "g/L", day(738940)).'
    assert clingo_answers(rules + facts) is None
    open_ = clingo_answers(rules.replace(":- _beyond(_, _).\n", "") + facts)
    assert open_ is not None and any(a.startswith('_beyond("value_in_reference_unit"') for a in open_)


def clingo_answers(text: str) -> set[str] | None:
    """The one answer set; None without one."""
    import clingo

    control = clingo.Control([], lambda code, message: None)
    control.add("base", [], text)
    control.ground([("base", [])])
    found: list[set[str]] = []
    control.solve(on_model=lambda model: found.append({str(symbol) for symbol in model.symbols(shown=True)}))
    assert len(found) < 2
    return found[0] if found else None


def test_sql_gives_the_answers() -> None:
    found = set()
    with duckdb.connect() as connection:
        for statement in connection.extract_statements(written("--to", "sql", *KB, RECORD)):
            result = connection.execute(statement)
            if statement.type == duckdb.StatementType.SELECT:
                found |= {print_atom(name, row) for name, *row in result.fetchall()}
    assert found == {a.replace("'", "") for a in ANSWERS}


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("path", EXAMPLES[::5], ids=lambda p: p.stem)
def test_the_shipped_rules_are_written_with_any_record(target: str, path: Path) -> None:
    """Four of the examples; that they are answered alike is for tests/agreement."""
    assert "disposition" in written("--to", target, str(path))


@pytest.mark.parametrize("target", ["prolog", "souffle"])
def test_the_shipped_rules_are_written_without_a_record(target: str) -> None:
    assert "disposition" in written("--to", target)


@pytest.mark.parametrize(
    ("target", "rule", "found"),
    [
        ("clingo", "p(N) :- aggregate_all(sum(X), m(X), N).", "a sum of anything but integers"),
        ("souffle", "p(N) :- aggregate_all(sum(X), m(X), N).", "a sum of anything but integers"),
        ("souffle", "p(N) :- aggregate_all(max(X), m(X), N).", "the greatest of values of several sorts"),
        ("souffle", "p(N) :- aggregate_all(count, (m(X), X * 0.5 > 1), N).", "arithmetic with decimals within"),
        ("prolog", "member(X, X) :- m(X).", "the predicate `member`"),
    ],
)
def test_what_an_engine_has_no_means_for_is_a_problem(tmp_path: Path, target: str, rule: str, found: str) -> None:
    program = tmp_path / "program.pl"
    program.write_text(f"m(0.5).\nm(3).\n{rule}\n", "utf-8")
    result = export("--to", target, "--plain", str(program))
    assert result.exit_code == 1 and result.stdout == ""
    assert "error[not-expressible]" in result.stderr and found in result.stderr
    assert "program.pl:3" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [["--to", "sql"], ["--to", "prolog", "--as-of", "2026-01-01"], ["--to", "nothing"], []],
)
def test_wrong_use(arguments: list[str]) -> None:
    assert export(*arguments).exit_code == 2
