"""What shells are offered, by click's own completion for bash, zsh and fish."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from queries import completion
from queries.cli import COMMANDS, whyhold
from queries.options import kb_option

KB = """
:- predicate(recommend(patient, drug, action, about: any), [from: rules, holds: "h"]).
:- predicate(record_of(
    patient, since: date
), [from: record, holds: "h"]).
:- predicate(nothing, [from: facts, holds: "h"]).
:- query(recommendations, [
    title: "What is advised?",
    asks: recommend(_, _, _, _)
]).
% :- rule(in_a_comment, []).
:- rule(hold_first, [
    patient: "p"
]).
:- rule(hold_second, [
    title: "Hold the second",
    patient: "p"
]).
:- rule(other, []).
recommend( this cannot be read
"""


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    folder = tmp_path / "kb"
    folder.mkdir()
    (folder / "all.pl").write_text(KB)
    return folder


@click.group()
def program() -> None:
    """A program with one command for each function."""


@program.command("rules")
@click.argument("id", shell_complete=completion.complete_rule)
@kb_option
def _rules(id: str, kb: Path) -> None: ...


@program.command("why")
@click.argument("record", shell_complete=completion.complete_record)
@click.argument("atom", shell_complete=completion.complete_atom)
@kb_option
def _why(record: str, atom: str, kb: Path) -> None: ...


@program.command("query")
@click.argument("arguments", nargs=-1, shell_complete=completion.complete_record_and_goal)
@click.option("--plain")
@kb_option
def _query(arguments: tuple[str, ...], plain: str, kb: Path) -> None: ...


@program.command("graph")
@click.argument("id", shell_complete=completion.complete_graph)
@kb_option
def _graph(id: str, kb: Path) -> None: ...


def offered(*words: str, command: click.Command = program) -> list[str]:
    """What is offered for the last word."""
    complete = ShellComplete(command, {}, "whyhold", "_WHYHOLD_COMPLETE")
    return [item.value for item in complete.get_completions(list(words[:-1]), words[-1])]


def test_rules(kb: Path) -> None:
    assert offered("rules", "--kb", str(kb), "") == ["hold_first", "hold_second", "other"]
    assert offered("rules", "--kb", str(kb), "hold_s") == ["hold_second"]
    assert offered("rules", "--kb", str(kb), "x") == []


def test_predicates_and_queries(kb: Path) -> None:
    assert offered("why", "--kb", str(kb), "r.yaml", "rec") == ["recommend", "record_of"]
    assert offered("query", "--kb", str(kb), "r.yaml", "rec") == ["recommend", "recommendations", "record_of"]
    assert offered("graph", "--kb", str(kb), "") == [
        "hold_first",
        "hold_second",
        "nothing",
        "other",
        "recommend",
        "record_of",
    ]


def test_titles_and_arguments_are_shown_beside(kb: Path) -> None:
    context = click.Context(program, info_name="whyhold")
    context.params["kb"] = kb
    rules = completion.complete_rule(context, click.Argument(["id"]), "hold")
    assert [(item.value, item.help) for item in rules] == [("hold_first", None), ("hold_second", "Hold the second")]
    atoms = completion.complete_atom(context, click.Argument(["atom"]), "rec")
    assert [item.help for item in atoms] == ["patient, drug, action, about: any", "patient, since: date"]


def test_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = tmp_path / "records"
    records.mkdir()
    for name in ("ann.yaml", "bob.json", "notes.txt", ".hidden.yaml"):
        (records / name).touch()
    monkeypatch.chdir(tmp_path)
    assert offered("why", "records/") == ["records/ann.yaml", "records/bob.json"]
    assert offered("query", f"{records}/a") == [f"{records}/ann.yaml"]
    for begun in ("rec", "", "nowhere/x", "records/notes", "\x00"):
        context = click.Context(program)
        (item,) = completion.complete_record(context, click.Argument(["record"]), begun)
        assert (item.type, item.value) == ("file", begun)
    (records / "with blank.yaml").touch()
    (item,) = completion.complete_record(click.Context(program), click.Argument(["record"]), "records/w")
    assert item.type == "file"


def test_query_with_and_without_a_plain_program(kb: Path) -> None:
    assert offered("query", "--plain", "paths.pl", "") == []
    assert offered("query", "--kb", str(kb), "r.yaml", "recommendations") == ["recommendations"]


def test_whatever_goes_wrong_is_silent(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert offered("rules", "--kb", str(tmp_path / "nowhere"), "") == []
    (tmp_path / "broken.pl").write_bytes(b"\xff\x00 :- rule(")
    (tmp_path / "gone.pl").symlink_to(tmp_path / "not_there")
    (tmp_path / "good.pl").write_text(":- rule(good, []).\n")
    assert offered("rules", "--kb", str(tmp_path), "") == ["good"]
    assert capfd.readouterr() == ("", "")


def test_the_shipped_knowledge_base_is_searched_fast() -> None:
    begin = time.perf_counter()
    assert len(offered("rules", "")) > 10
    assert "recommend" in offered("why", "r.yaml", "rec")
    assert time.perf_counter() - begin < 1


@pytest.mark.parametrize(
    ("shell", "words", "said"),
    [
        (BashComplete, ("whyhold rules hold", "2"), "plain,hold_first\nplain,hold_second"),
        (ZshComplete, ("whyhold rules hold", "2"), "plain\nhold_first\n_\nplain\nhold_second\nHold the second"),
        (FishComplete, ("whyhold rules hold", "hold"), "hold_second"),
    ],
)
def test_each_shell(
    shell: type[ShellComplete],
    words: tuple[str, str],
    said: str,
    kb: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("queries.knowledge.shipped_folder", lambda: kb)
    monkeypatch.setenv("COMP_WORDS", words[0])
    monkeypatch.setenv("COMP_CWORD", words[1])
    assert said in shell(program, {}, "whyhold", "_WHYHOLD_COMPLETE").complete()


def test_commands_of_whyhold() -> None:
    assert offered("", command=whyhold) == list(COMMANDS)
    assert offered("why", command=whyhold) == [name for name in COMMANDS if name.startswith("why")]
    assert "--kb" in offered("check", "--k", command=whyhold)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell(shell: str) -> None:
    environment = {**os.environ, "_WHYHOLD_COMPLETE": f"{shell}_source"}
    run = subprocess.run(
        [sys.executable, "-m", "queries"], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "_WHYHOLD_COMPLETE" in run.stdout
