"""A rule that serves several drugs cites, for each of them, the label that the facts name."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from queries.cli import whyhold
from tests.swi.test_swi import needs_swi

KB = """\
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(takes(patient, drug), [from: record, holds: "{patient} takes {drug}"]).
:- predicate(fever(patient, date), [from: record, holds: "fever on {date}", absent: "no record of a fever"]).
:- predicate(label_says(drug, document, place: text), [from: facts, holds: "{drug}: {document}, {place}"]).
:- predicate(recommend(patient, drug, action), [
    from: rules, answer: true, concerns: [patient, drug], holds: "{drug} for {patient}: {action}"
]).
:- source(first_label, [title: "Label of the first", kind: label, date: "2020"]).
:- source(second_label, [title: "Label of the second", kind: label, date: "2021"]).
:- source(guide, [title: "A guide", kind: guideline, date: "2022"]).
label_says(first, first_label, "5.1").
label_says(second, second_label, "4.4").
label_says(second, guide, "p. 1").

:- rule(hold_in_fever, [
    title: "Hold in fever",
    status: draft,
    evidence: label(warning),
    cites: [Label / At, guide / "p. 1"],
    clinician: "Fever on {Date} speaks for holding {Drug}.",
    patient: "{Drug} waits while you have a fever."
]).
recommend(Patient, Drug, hold) :-
    takes(Patient, Drug),
    fever(Patient, Date),
    label_says(Drug, Label, At).
"""
FIRST = {"source": "first_label", "at": "5.1"}
SECOND = {"source": "second_label", "at": "4.4"}
GUIDE = {"source": "guide", "at": "p. 1"}


@pytest.fixture
def kb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHYHOLD_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "kb"
    folder.mkdir()
    (folder / "all.pl").write_text(KB)
    return folder


def record(kb: Path, *drugs: str) -> str:
    path = kb.parent / "record.json"
    rows = {"takes": [{"drug": d} for d in drugs], "fever": [{"date": "2026-03-01"}]}
    path.write_text(json.dumps({"patient": "ann", "as_of": "2026-03-03", **rows}))
    return str(path)


def run(kb: Path, *arguments: str) -> str:
    result = CliRunner().invoke(whyhold, [*arguments, "--kb", str(kb)])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("again", [False, True])
def test_each_answer_cites_the_label_of_its_drug(kb: Path, again: bool) -> None:
    path = record(kb, "first", "second")
    if again:  # from the cache
        run(kb, "ask", path)
    answer = json.loads(run(kb, "ask", path, "--format", "json"))
    first, second = answer["recommendations"]
    assert first["cites"] == first["proof"]["cites"] == [FIRST, GUIDE]
    assert second["cites"] == second["proof"]["cites"]
    assert second["cites"] in ([SECOND, GUIDE], [GUIDE]), "one of the two proofs; the same place is cited once"
    assert "first_label" in answer["sources"] and "guide" in answer["sources"]


def test_the_sources_of_an_answer_are_those_of_its_drugs(kb: Path) -> None:
    answer = json.loads(run(kb, "ask", record(kb, "first"), "--format", "json"))
    assert set(answer["sources"]) == {"first_label", "guide"}
    told = run(kb, "ask", record(kb, "first"), "--audience", "patient")
    assert "Source: Label of the first (2020)" in told and "second" not in told


def test_text_and_markdown_name_the_label(kb: Path) -> None:
    path = record(kb, "first")
    for told in (run(kb, "ask", path), run(kb, "why", path, "recommend(ann, first, hold)")):
        assert 'evidence label(warning) - Label of the first, "5.1" - A guide, "p. 1"' in " ".join(told.split())
    assert 'Label of the first, "5.1"' in run(kb, "ask", path, "--format", "markdown")
    assert 'Label of the first, "5.1"' in run(kb, "what-if", path, "--remove", "takes(ann, first)")


def test_every_proof_cites_its_own(kb: Path) -> None:
    answer = json.loads(run(kb, "ask", record(kb, "second"), "--format", "json", "--all-proofs"))
    (item,) = answer["recommendations"]
    nodes = [item["proof"], *item["other_proofs"]]
    assert sorted([len(node["cites"]) for node in nodes]) == [1, 2]
    assert set(answer["sources"]) == {"second_label", "guide"}


def test_why_not_names_what_has_no_value_yet(kb: Path) -> None:
    path = record(kb, "third")
    result = CliRunner().invoke(whyhold, ["why-not", path, "recommend(ann, third, hold)", "--kb", str(kb)])
    assert 'Label, "At" - A guide' in " ".join(result.stdout.split())


def test_a_changed_variable_is_a_difference(kb: Path) -> None:
    other = kb.parent / "other"
    other.mkdir()
    (other / "all.pl").write_text(KB.replace("cites: [Label / At, ", "cites: [Label, "))
    told = CliRunner().invoke(whyhold, ["diff", str(kb), str(other)]).stdout
    assert "Label / At" in told and "cites" in told


def test_checked_formatted_and_tested(kb: Path) -> None:
    assert run(kb, "check") == "no problems in 1 file\n"
    (kb / "all.pl").write_text(KB.replace("[Label / At, ", "[Label/At,"))
    run(kb, "fmt")
    assert "cites: [Label / At, guide / " in (kb / "all.pl").read_text()


@needs_swi
def test_it_loads_in_swi_prolog(kb: Path) -> None:
    goal = f"load_kb('{kb}'), load_record([takes(ann, first), fever(ann, '2026-03-01')]), "
    goal += "forall(recommend(P, D, A), (writeq(r(P, D, A)), nl)), halt."
    prelude = Path(__file__).parents[2] / "kb" / "prelude.pl"
    run_ = subprocess.run(["swipl", "-g", goal, str(prelude)], capture_output=True, text=True, timeout=60, check=False)
    assert run_.stdout == "r(ann,first,hold)\n" and run_.stderr == ""
