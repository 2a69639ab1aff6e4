"""The example records get the answers that a careful clinician expects, complete and in the promised shape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result

from queries.cli import whyhold
from queries.knowledge import open_knowledge
from tests.proof_nodes import nodes

ROOT = Path(__file__).resolve().parents[2]
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "expected.yaml").read_text("utf-8"))
SCHEMA = json.loads((ROOT / "docs" / "answer.schema.json").read_text("utf-8"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(whyhold, list(arguments), catch_exceptions=False)


def answer(name: str, *more: str) -> Any:
    result = run("ask", str(ROOT / "examples" / f"{name}.yaml"), "--format", "json", *more)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_every_example_has_an_expectation() -> None:
    assert {p.stem for p in (ROOT / "examples").glob("*.yaml")} == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_disposition_and_actions(name: str) -> None:
    expected, found = EXPECTED[name], answer(name)
    if "dispositions" in expected:
        assert {d["drug"]: d["disposition"] for d in found["dispositions"]} == expected["dispositions"]
    else:
        assert [d["disposition"] for d in found["dispositions"]] == [expected["disposition"]]
    actions = {r["action"] for r in found["recommendations"]}
    assert set(expected["actions"]) <= actions
    assert not actions & set(expected["not_actions"])
    if expected.get("missing"):
        assert found["missing"]
    if expected.get("conflicts"):
        assert found["conflicts"]
    for group in expected.get("further", ()):
        assert found[group], group


def test_the_examples_lead_to_every_disposition() -> None:
    """For each status, every disposition of the design."""
    found = {w for e in EXPECTED.values() for w in (e.get("disposition"), *e.get("dispositions", {}).values())}
    possible = open_knowledge(ROOT / "kb").program.facts["possible_disposition"]
    assert {str(row[0]) for row in possible} <= found


@pytest.mark.parametrize("name", sorted(EXPECTED))
@pytest.mark.parametrize("more", [(), ("--all-proofs",), ("--audience", "patient"), ("--approved-only",)], ids=str)
def test_the_json_keeps_to_its_schema(name: str, more: tuple[str, ...]) -> None:
    jsonschema.validate(answer(name, *more), SCHEMA, jsonschema.Draft202012Validator)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_conclusion_is_proved_down_to_record_and_knowledge(name: str) -> None:
    found = answer(name)
    given = {n["id"] for n in nodes(found) if "id" in n}
    for node in nodes(found):
        assert node["says"] and "{" not in node["says"], node
        if "ref" in node:
            assert node["ref"] in given
        elif node["kind"] in ("record", "knowledge"):
            file, line = node["at"].rsplit(":", 1)
            assert int(line) >= 1
            text = (ROOT / file) if node["kind"] == "knowledge" else Path(file)
            assert 1 <= int(line) <= len(text.read_text("utf-8").splitlines())
        elif node["kind"] == "rule":
            assert node["because"]
    kinds = {n["kind"] for n in nodes(found)}
    assert {"rule", "record", "knowledge", "absence", "comparison", "aggregate"} <= kinds


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_nothing_is_approved_and_every_answer_says_so(name: str) -> None:
    found = answer(name)
    assert {c["status"] for g in ("dispositions", "recommendations") for c in found[g]} <= {"draft", "submitted"}
    assert found["unapproved_rules"] and found["notice"]
    path = str(ROOT / "examples" / f"{name}.yaml")
    assert "NOT APPROVED" in run("ask", path).stdout
    assert "not all been approved" in " ".join(run("ask", path, "--audience", "patient").stdout.split())
    assert "Not approved" in run("ask", path, "--format", "markdown").stdout
    approved = answer(name, "--approved-only")
    assert approved["dispositions"] == [] and approved["left_out_rules"]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_why_proves_each_conclusion_of_ask(name: str) -> None:
    path = str(ROOT / "examples" / f"{name}.yaml")
    for group in ("dispositions", "recommendations", "missing", "conflicts", "earliest_restart"):
        for item in answer(name)[group]:
            result = run("why", path, item["atom"], "--format", "json")
            assert result.exit_code == 0, result.stderr
            (proved,) = json.loads(result.stdout)["answers"]
            assert proved["atom"] == item["atom"] and proved["proof"]["rule"] == item["rule"]


def test_a_changed_rule_changes_the_answer(tmp_path: Path) -> None:
    import shutil

    shutil.copytree(ROOT / "kb", tmp_path / "kb")
    path = str(ROOT / "examples" / "cystitis_on_antibiotics.yaml")
    before = json.loads(run("ask", path, "--format", "json", "--kb", str(tmp_path / "kb")).stdout)
    assert before["kb"]["fingerprint"] == answer("cystitis_on_antibiotics")["kb"]["fingerprint"]
    head = "recommend(Patient, Drug, {}, Episode)"
    for rules in (tmp_path / "kb" / "rules").glob("*.pl"):
        text = rules.read_text("utf-8").replace(head.format("withhold"), head.format("monitor"))
        rules.write_text(text.replace("article_asks(Patient, Drug, withhold)", "article_asks(Patient, Drug, monitor)"))
    after = json.loads(run("ask", path, "--format", "json", "--kb", str(tmp_path / "kb")).stdout)
    assert after["kb"]["fingerprint"] != before["kb"]["fingerprint"]
    assert [d["disposition"] for d in after["dispositions"]] != ["withhold"]


def test_a_later_day_can_change_the_answer() -> None:
    found = answer("cystitis_resolved", "--as-of", "2026-03-15")
    assert found["as_of"] == "2026-03-15"
    result = run("ask", str(ROOT / "examples" / "cystitis_resolved.yaml"), "--as-of", "2026-03-01")
    assert result.exit_code == 1 and "date-after-as-of" in result.stderr


def test_from_standard_input() -> None:
    text = (ROOT / "examples" / "cystitis_on_antibiotics.yaml").read_text("utf-8")
    result = CliRunner().invoke(whyhold, ["ask", "-", "--format", "json"], input=text)
    assert json.loads(result.stdout)["dispositions"][0]["disposition"] == "withhold"
    same = CliRunner().invoke(
        whyhold, ["ask", "-", "--format", "json"], input=json.dumps(yaml.safe_load(text), default=str)
    )
    assert json.loads(same.stdout)["record"]["digest"] == json.loads(result.stdout)["record"]["digest"]


def test_a_record_with_an_error_gets_no_answer(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(
        "patient: x\nas_of: 2026-03-03\ntreatment:\n  - {drug: kesimpto, status: on_therapy, since: 2026-01-01}\n"
    )
    result = run("ask", str(file))
    assert result.exit_code == 1 and result.stdout == "" and "kesimpta" in result.stderr
    result = run("ask", str(file), "--format", "json")
    assert result.exit_code == 1
    assert [p["name"] for p in json.loads(result.stdout)["problems"]] == ["unknown-constant"]
