"""What recommendations rest on: complete, of the right rules and claims, and only where a knowledge base says so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from engine.narration import Narrator
from engine.terms import Text
from queries.basis import STATED, Bases
from queries.basis_of_answers import WITH_BASIS
from queries.checking import check_folder
from queries.cli import whyhold
from queries.knowledge import open_knowledge
from tests.queries.small_kb import RECORD, write_kb

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs" / "basis.schema.json").read_text("utf-8"))
PART = {**SCHEMA["$defs"]["basis"], "$defs": SCHEMA["$defs"]}
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
STATEMENTS = """
:- predicate(basis_statement(basis_key, statement: text), [from: facts, holds: "{basis_key}: {statement}"]).
:- predicate(input_statement(record_predicate, how_obtained: text, age: text), [
    from: facts, holds: "{record_predicate}: {how_obtained} {age}"
]).
:- predicate(claim(claim, statement: text, confidence), [
    from: facts, defines: claim, holds: "{claim}: {statement} ({confidence})"
]).
:- predicate(not_verified(claim), [from: facts, holds: "{claim} is not verified"]).
:- predicate(contradiction(patient, what), [
    from: rules, answer: true, holds: "the record of {patient} contradicts itself about {what}"
]).
:- rule(fever_and_clearance, [
    title: "Both", status: draft, evidence: label(warning), cites: [label], clinician: "{Date}.", patient: "Both."
]).
contradiction(Patient, fever) :-
    fever(Patient, _, _, Date),
    cleared(Patient, Date).
basis_statement(intended_use, "Use.").
basis_statement(intended_user, "User.").
basis_statement(population, "People.").
basis_statement(not_for, "Haste.").
input_statement(as_of, "Written.", "Today.").
input_statement(treatment, "A list.", "Any age.").
input_statement(fever, "Measured.", "A day.").
input_statement(cleared, "Found.", "Any age.").
claim('C-1', "Fever holds.", high).
claim('C-2', "The limit is 38.", low).
not_verified('C-2').
"""
CLAIMS = (
    ("limit(name, degrees: number), [from: facts, holds", "limit(name, degrees: number, claim), [from: facts, holds"),
    ("limit(fever_limit, 38.0).", "limit(fever_limit, 38.0, 'C-2')."),
    ("limit(fever_limit, Limit)", "limit(fever_limit, Limit, _)"),
    ('cites: [label / "5.1"],', "cites: [label / \"5.1\"], encodes: ['C-1'],"),
)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(whyhold, [str(a) for a in arguments])


def kb_with_basis(folder: Path, *edits: tuple[str, str]) -> Path:
    """The small knowledge base with all that a basis needs, and edits of that."""
    statements = STATEMENTS
    for old, new in edits:
        assert old in statements, old
        statements = statements.replace(old, new)
    kb = write_kb(folder, *CLAIMS)
    (kb / "basis.pl").write_text(statements, "utf-8")
    return kb


def recommendation(kb: Path, record: Path) -> Any:
    result = run("ask", record, "--kb", kb, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)["recommendations"][0]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.yaml"
    path.write_text(RECORD, "utf-8")
    return path


# The shipped knowledge base -------------------------------------------------------------------------------------------


def test_every_rule_that_recommends_has_a_whole_basis() -> None:
    program = open_knowledge().program
    bases = Bases(program, Narrator(program))
    rules = [rule for rule in program.rules if rule.head.predicate in WITH_BASIS]
    assert len(rules) > 50
    for rule in rules:
        jsonschema.validate(bases.of_rule(rule), PART, jsonschema.Draft202012Validator)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_answers_carry_it(path: Path) -> None:
    answer = json.loads(run("ask", path, "--format", "json").stdout)
    items = [*answer["dispositions"], *answer["recommendations"]]
    assert items
    for item in items:
        basis = item["basis"]
        jsonschema.validate(basis, PART, jsonschema.Draft202012Validator)
        assert basis["patient_facts"] and basis["how_applied"]
        assert basis["how_applied"][0] == item["because"]
        assert basis["validation"]["says"].startswith("none by clinicians yet")
    assert all("basis" not in item for item in answer["missing"])


def test_the_whole_and_the_planned_knowledge_base_give_the_same() -> None:
    name = str(ROOT / "examples" / "cystitis_resolved.yaml")
    planned = json.loads(run("ask", name, "--format", "json").stdout)
    whole = json.loads(run("ask", name, "--format", "json", "--all-proofs").stdout)
    assert [i["basis"] for i in planned["recommendations"]] == [i["basis"] for i in whole["recommendations"]]
    program = open_knowledge().program
    bases = Bases(program, Narrator(program))
    rules = {rule.id: rule for rule in program.rules}
    for item in planned["recommendations"]:
        assert item["basis"]["required_inputs"] == bases.of_rule(rules[item["rule"]])["required_inputs"]


def test_claims_that_are_not_verified_are_told() -> None:
    result = run("basis", "hold_in_wait_after_antibiotics")
    assert "SEED-13 (NOT VERIFIED, confidence low)" in result.output
    assert "SEED-01 (verified, confidence high)" in result.output


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_formats(form: str) -> None:
    result = run("basis", "hold_while_infection_is_active", "--format", form)
    assert result.exit_code == 0
    if form == "json":
        jsonschema.validate(json.loads(result.stdout), SCHEMA, jsonschema.Draft202012Validator)
    else:
        for title in ("Intended use", "Not for", "Required inputs", "Logic", "Validation", "Evidence quality"):
            assert title in result.stdout


def test_an_unknown_rule_is_told() -> None:
    result = run("basis", "hold_while_infection_is_activ")
    assert result.exit_code == 1
    assert "unknown-rule" in result.output


# A small one ----------------------------------------------------------------------------------------------------------


def test_parts_of_a_small_knowledge_base(tmp_path: Path, record: Path) -> None:
    basis = recommendation(kb_with_basis(tmp_path / "kb"), record)["basis"]
    assert [basis[key] for key in STATED] == ["Use.", "User.", "People.", "Haste."]
    assert [i["predicate"] for i in basis["required_inputs"]] == ["treatment", "fever", "cleared"]
    assert basis["required_inputs"][1] == {
        "predicate": "fever",
        "what": "fever of [degrees] on [date]",
        "how_obtained": "Measured.",
        "how_old_it_may_be": "A day.",
    }
    assert basis["logic"] == {
        "says": "Fever since [date]: hold [drug].",
        "conditions": ["[drug] on therapy since [any since]", "feverish since [date]", "no record of clearance"],
    }
    assert [(c["claim"], c["verified"], c["confidence"]) for c in basis["data_relied_on"]] == [
        ("C-1", True, "high"),
        ("C-2", False, "low"),
    ]
    assert basis["evidence_quality"] == {"grade": "label: warning", "claims_verified": 1, "claims_not_verified": 1}
    assert basis["sources"][0]["date_or_version"] == "2020-01-01"
    assert {f["atom"].split("(")[0] for f in basis["patient_facts"]} == {"treatment", "fever"}
    assert {u["says"] for u in basis["unknown_inputs"]} == {"no record of clearance"}
    assert basis["contradictory_inputs"] == []


def test_contradictions_of_the_record_are_told(tmp_path: Path, record: Path) -> None:
    record.write_text(RECORD + "cleared:\n  - {date: 2026-03-02}\n", "utf-8")
    basis = recommendation(kb_with_basis(tmp_path / "kb"), record)["basis"]
    assert basis["contradictory_inputs"] == [{"says": "the record of anna contradicts itself about fever"}]


def test_without_statements_there_is_none(tmp_path: Path, record: Path) -> None:
    kb = write_kb(tmp_path / "kb")
    assert "basis" not in recommendation(kb, record)
    assert "incomplete-basis" not in {p.name for p in check_folder(kb).problems}
    result = run("basis", "hold_in_fever", "--kb", kb)
    assert result.exit_code == 1
    assert "incomplete-basis" in result.output


def test_a_whole_basis_is_no_problem(tmp_path: Path) -> None:
    assert "incomplete-basis" not in {p.name for p in check_folder(kb_with_basis(tmp_path / "kb")).problems}


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (('basis_statement(not_for, "Haste.").', ""), "no fact of `basis_statement` says `not_for`"),
        (('input_statement(fever, "Measured.", "A day.").', ""), "how `fever` is obtained"),
        (('"A day."', '""'), "how `fever` is obtained and how old it may be"),
    ],
)
def test_empty_parts_are_problems(tmp_path: Path, edit: tuple[str, str], says: str) -> None:
    problems = check_folder(kb_with_basis(tmp_path / "kb", edit)).problems
    (problem,) = [p for p in problems if p.name == "incomplete-basis"]
    assert says in problem.message


def test_a_rule_without_inputs_is_a_problem(tmp_path: Path) -> None:
    kb = kb_with_basis(tmp_path / "kb")
    (kb / "more.pl").write_text(
        ":- rule(always, [\n"
        '    title: "Always", status: draft, evidence: label(warning), cites: [label],\n'
        '    clinician: "Always.", patient: "Always."\n'
        "]).\n"
        "recommend(someone, dose, rest) :-\n    measured_in(_).\n",
        "utf-8",
    )
    (problem,) = [p for p in check_folder(kb).problems if p.name == "incomplete-basis"]
    assert problem.rule == "always" and "`required_inputs`" in problem.message


def test_words_of_a_body() -> None:
    program = open_knowledge().program
    bases = Bases(program, Narrator(program))
    for rule in program.rules:
        for goal in rule.body:
            words = bases.goal(goal)
            assert words and "{" not in words
            assert not isinstance(words, Text)


POLICIES = """
:- source(eu_label, [title: "The EU label", kind: label, date: "2021-01-01"]).
:- predicate(says(topic, document, at: text, claim), [
    from: facts, holds: "{document} ({at}) says {topic} ({claim})"
]).
:- predicate(policy(topic, action), [from: facts, holds: "{topic} means {action}"]).
:- predicate(said(topic, document, at: text), [from: rules, holds: "{document} ({at}) says {topic}"]).
says(delay_in_fever, label, "5.1", 'C-1').
says(delay_in_fever, eu_label, "4.4", 'C-3').
says(test_before_start, label, "2.1", 'C-2').
policy(delay_in_fever, hold).
policy(test_before_start, test).
claim('C-3', "The EU label delays too.", high).
:- rule(said_by_a_label, [clinician: "{Document} says so.", patient: "A label says so."]).
said(Topic, Document, At) :-
    as_of(_),
    says(Topic, Document, At, _).
:- rule(hold_as_labels_say, [
    title: "Hold", status: draft, evidence: label(warning), cites: [Document / At],
    clinician: "{Document} says {Topic}.", patient: "Wait with {Drug}."
]).
recommend(Patient, Drug, hold) :-
    treatment(Patient, Drug, on_therapy, _),
    policy(Topic, hold),
    said(Topic, Document, At).
"""


def test_a_rule_for_many_documents_reaches_those_of_its_policy(tmp_path: Path, record: Path) -> None:
    kb = kb_with_basis(tmp_path / "kb")
    (kb / "policies.pl").write_text(POLICIES, "utf-8")
    basis = json.loads(run("basis", "hold_as_labels_say", "--kb", kb, "--format", "json").stdout)["basis"]
    assert [c["claim"] for c in basis["data_relied_on"]] == ["C-1", "C-3"]
    assert [(s["source"], s["place"]) for s in basis["sources"]] == [("label", "5.1"), ("eu_label", "4.4")]
    result = json.loads(run("ask", record, "--kb", kb, "--format", "json").stdout)
    proved = result["recommendations"][0]["basis"]
    assert len(proved["data_relied_on"]) <= 2 and {s["source"] for s in proved["sources"]} <= {"label", "eu_label"}
