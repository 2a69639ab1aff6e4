"""The table of `benchmarks/engines.py`: at tiny sizes, with engines that are there, and with one that is wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb
import pytest

from benchmarks import command_line, peers
from benchmarks.asked import TASKS
from benchmarks.contest import Rules, contest
from benchmarks.lines import Line
from benchmarks.measuring import OVER, Command
from benchmarks.peers import ENGINES, SQL, WHYHOLD, Engine, installed
from benchmarks.spark_runs import differences
from benchmarks.tasks import answers_of, write_facts

SIZES = {"toy": 1_000, "chain": 30, "graph": 40, "generations": 4}
ONCE = Rules(1, 120)


def lines_of(task: str, engines: list[Engine], folder: Path) -> dict[str, Line]:
    """The lines of a contest at a tiny size, by engine."""
    return {line.who: line for line in contest(TASKS[task], SIZES[task], engines, ONCE, folder / "place", set())}


def calling(*arguments: str) -> Engine:
    """Hand-written SQL's place taken by another command."""
    return ENGINES[0]._replace(name="other", command=lambda task, place: Command(arguments, place.out / "output"))


@pytest.mark.parametrize("task", SIZES)
def test_all_engines_agree(task: str, tmp_path: Path) -> None:
    # its own recursion over a cycle has no end
    engines = [
        e for e in ENGINES if (task, e.name) != ("graph", "pyDatalog alone") and (not e.tasks or task in e.tasks)
    ]
    found = lines_of(task, engines, tmp_path)
    assert set(found) == {engine.name for engine in engines}
    for engine in engines:
        line = found[engine.name]
        assert not line.failed, line
        if installed(engine):
            assert line.ratios is not None, line
        else:
            assert line.ratios is None and line.note.startswith("not installed"), line
    assert installed(next(e for e in ENGINES if e.name == WHYHOLD))


def test_a_wrong_answer_gives_no_figure(tmp_path: Path) -> None:
    right, whyhold = (next(e for e in ENGINES if e.name == name) for name in (SQL, WHYHOLD))

    def text(task: object, facts: Path, out: Path) -> str:
        assert whyhold.text is not None
        return whyhold.text(TASKS["toy"], facts, out).replace("fungal", "viral")

    found = lines_of("toy", [right, whyhold._replace(text=text)], tmp_path)
    line = found[WHYHOLD]
    assert line.failed and line.ratios is None and line.note.startswith("WRONG: "), line
    assert found[SQL].ratios is not None


def test_an_engine_that_is_not_there_is_named(tmp_path: Path) -> None:
    engine = ENGINES[0]._replace(name="nobody", needs="python:no_such_engine", found_in="nothing")
    line = lines_of("chain", [ENGINES[0], engine], tmp_path)["nobody"]
    assert line.note == "not installed (nothing)" and line.ratios is None and not line.failed


def test_an_engine_that_takes_too_long_is_stopped_and_not_asked_again(tmp_path: Path) -> None:
    slow = calling(sys.executable, "-c", "import time; time.sleep(60)")
    hopeless: set[tuple[str, str]] = set()
    for size, note in ((5, f"{OVER} of 0.5 s"), (6, f"{OVER} at a smaller size already")):
        folder = tmp_path / str(size)
        lines = contest(TASKS["chain"], size, [ENGINES[0], slow], Rules(1, 0.5 if size == 5 else 60), folder, hopeless)
        (line,) = [line for line in lines if line.who == "other"]
        assert line.note == note and line.ratios is None and not line.failed
        hopeless = {("chain", "other")} & hopeless


def test_an_engine_that_fails_says_what_it_said(tmp_path: Path) -> None:
    line = lines_of("chain", [calling(sys.executable, "-c", "raise SystemExit('no licence')")], tmp_path)["other"]
    assert line.failed and line.ratios is None and line.note == "ended with 1: no licence"


@pytest.mark.parametrize("rows", [[("a", 1), ("b", 2)], [("a", 1), ("a", 1)], [("a", 1)], []])
def test_runs_with_other_rows_are_told_apart(rows: list[tuple[str, int]], tmp_path: Path) -> None:
    first = [("a", 1), ("b", 2)]
    for folder, given in (("one", first), ("other", rows[::-1])):
        for name in ("recommend", "firings"):
            (tmp_path / folder / name).mkdir(parents=True)
            values = duckdb.connect()
            values.execute("CREATE TABLE t (patient VARCHAR, number BIGINT)")
            if given:
                values.executemany("INSERT INTO t VALUES (?, ?)", given)
            values.table("t").write_parquet(str(tmp_path / folder / name / "part.parquet"))
        (tmp_path / folder / "run.json").write_text('{"rows": {"recommend": 2, "firings": 2}}')
    found = differences(tmp_path / "one", tmp_path / "other")
    assert found == ("" if rows == first else "recommend, firings")


def test_the_toy_cohort_is_the_known_one(tmp_path: Path) -> None:
    task = TASKS["toy"]
    assert task.expected(10_000) == {"hold": 2_319, "cont": 7_323}
    write_facts(task, 10_000, tmp_path / "facts", False)
    lines = (tmp_path / "facts" / "tables" / "infection.facts").read_text().splitlines()
    assert answers_of(tuple(line.split("\t")) for line in lines).rows == len(lines) > 4_500


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        command_line.main("about", ["chain", "--size", "chain=20", "--runs", "1", "--engine", SQL])
    table = capsys.readouterr().out
    assert end.value.code == 0 and "20 edges" in table and f"{peers.SQL}" in table and "1.00" in table
