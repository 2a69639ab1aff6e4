"""`--set NAME=VALUE`: another value of a parameter for one run, and answers that say so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from engine.compiled import BrokenRule
from engine.problem import ProblemsFound
from engine.terms import Real
from queries.asking import Asker, ask
from queries.cli import whyhold
from queries.knowledge import open_knowledge, open_to_ask
from queries.parameters import parameters_of, set_again, set_parameters
from queries.record import read_record_file
from tests.queries.small_kb import RECORD, write_kb

SETTABLE = (
    ':- predicate(limit(name, degrees: number), [from: facts, holds: "{name} is {degrees}"]).',
    ":- predicate(limit(name, degrees: number, unit, document, claim, since: date), [\n"
    '    from: facts, holds: "{name} is {degrees} ({document}, {claim})", may_be_set: [degrees]\n]).',
)
ROW = ("limit(fever_limit, 38.0).", "limit(fever_limit, 38.0, 'Cel', label, 'C-1', '2020-01-01').")
GOAL = ("limit(fever_limit, Limit)", "limit(fever_limit, Limit, _, _, _, _)")
DAYS = """
:- predicate(days(name, days: integer), [from: facts, holds: "{name}: {days} days", may_be_set: [days]]).
days(fever_days, 7).
:- predicate(recent(patient, date, wait: integer), [from: rules, holds: "recent until {wait} days after {date}"]).
:- rule(fever_is_recent, [clinician: "{Days} days.", patient: "It is recent."]).
recent(Patient, Date, Days) :- feverish(Patient, Date), days(fever_days, Days).
:- query(recent, [title: "What is recent?", asks: recent(Patient, Date, Days)]).
"""
SCHEMA = Path(__file__).parents[2] / "docs" / "answer.schema.json"


@pytest.fixture
def kb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHYHOLD_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "anna.yaml").write_text(RECORD)
    folder = write_kb(tmp_path / "kb", SETTABLE, ROW, GOAL)
    (folder / "days.pl").write_text(DAYS)
    return folder


def invoke(kb: Path, *arguments: str) -> Result:
    shown = [str(kb.parent / "anna.yaml") if a == "RECORD" else a for a in arguments]
    return CliRunner().invoke(whyhold, [*shown, "--kb", str(kb)])


def run(kb: Path, *arguments: str) -> str:
    result = invoke(kb, *arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def asked(kb: Path, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(kb, "ask", "RECORD", "--format", "json", *arguments))
    if "parameters" in found:
        Draft202012Validator(json.loads(SCHEMA.read_text())["properties"]["parameters"]).validate(found["parameters"])
    return found


LINE = "Set for this run: fever_limit = 38.2 Cel (knowledge base: 38.0 Cel)"


def test_a_value_for_one_run(kb: Path) -> None:
    usual = asked(kb)
    assert "parameters" not in usual
    found = asked(kb, "--set", "fever_limit=38.6")
    assert found["parameters"] == [
        {
            "name": "fever_limit",
            "value": 38.6,
            "of_knowledge_base": 38.0,
            "unit": "Cel",
            "source": "label",
            "claim": "C-1",
        }
    ]
    assert found["kb"] == usual["kb"], "it is the same knowledge base"
    assert [d["disposition"] for d in usual["dispositions"]] == ["held"]
    assert [d["disposition"] for d in found["dispositions"]] == ["going_on"]
    assert asked(kb) == usual, "nothing of it is kept"


def test_the_proof_says_so(kb: Path) -> None:
    found = asked(kb, "--set", "fever_limit=38.2")
    leaves = [n for n in nodes(found["recommendations"][0]["proof"]) if n["atom"].startswith("limit(")]
    (leaf,) = leaves
    assert leaf["at"] == "set for this run" and leaf["kind"] == "knowledge"
    assert leaf["says"] == (
        "fever limit is 38.2, as set for this run; the knowledge base says: fever limit is 38.0 (label, C-1)"
    )
    text = run(kb, "ask", "RECORD", "--set", "fever_limit=38.2")
    assert "[knowledge  set for this run]" in text
    assert text.splitlines()[1] == LINE and text.count(LINE) == 2, "at the top and at the end"
    again = asked(kb, "--set", "fever_limit=38.0")
    (leaf,) = [n for n in nodes(again["recommendations"][0]["proof"]) if n["atom"].startswith("limit(")]
    assert leaf["at"].startswith("kb/small.pl:"), "the stated value is the stated fact"
    assert again["parameters"][0]["value"] == 38.0


def nodes(node: dict[str, Any]) -> list[dict[str, Any]]:
    return [node, *(n for part in node.get("because", []) for n in nodes(part))]


def test_every_form_and_question_says_so(kb: Path) -> None:
    goal = "recommend(anna, dose, hold)"
    given = ("--set", "fever_limit=38.2")
    assert run(kb, "ask", "RECORD", "--format", "markdown", *given).count("fever\\_limit = 38.2 Cel") == 2
    patient = run(kb, "ask", "RECORD", "--audience", "patient", *given)
    assert "Numbers were changed for this answer. fever limit: 38.2 Cel, not 38.0 Cel." in patient
    assert "fever_limit" not in patient
    assert LINE in run(kb, "why", "RECORD", goal, *given)
    assert "fever\\_limit = 38.2" in run(kb, "why", "RECORD", goal, "--format", "markdown", *given)
    assert json.loads(run(kb, "why", "RECORD", goal, "--format", "json", *given))["parameters"][0]["value"] == 38.2
    absent = ("why-not", "RECORD", goal, "--set", "fever_limit=39")
    assert "fever_limit = 39 Cel" in run(kb, *absent)
    assert json.loads(run(kb, *absent, "--format", "json"))["parameters"][0]["value"] == 39
    assert "fever_limit = 39" in invoke(kb, "why", "RECORD", goal, "--set", "fever_limit=39").stdout
    query = ("query", "RECORD", "recent", "--set", "fever_days=10")
    assert run(kb, *query).splitlines() == [
        "Set for this run: fever_days = 10 (knowledge base: 7)",
        "",
        "Patient  Date        Days",
        "anna     2026-03-02  10",
    ]
    found = json.loads(run(kb, *query, "--format", "json"))
    assert found["parameters"][0]["of_knowledge_base"] == 7 and found["answers"][0]["Days"] == 10


def test_what_if_a_parameter_were_another(kb: Path) -> None:
    found = json.loads(run(kb, "what-if", "RECORD", "--set", "fever_limit=39", "--format", "json"))
    assert found["parameters"][0]["value"] == 39 and found["supposed"] == []
    (changed,) = [c for c in found["changes"] if (c["old"] or {}).get("atom") == "disposition(anna, dose, held)"]
    causes = {(c["sort"], c["name"]) for c in changed["causes"]}
    assert ("fact", "limit(fever_limit, 39, 'Cel', label, 'C-1', '2020-01-01')") in causes or (
        "fact",
        "limit(fever_limit, 38.0, 'Cel', label, 'C-1', '2020-01-01')",
    ) in causes
    text = run(kb, "what-if", "RECORD", "--set", "fever_limit=39")
    assert "+ fever_limit = 39 Cel (knowledge base: 38.0 Cel)" in text
    assert "- fever\\_limit = 39 Cel" in run(kb, "what-if", "RECORD", "--set", "fever_limit=39", "--format", "markdown")


def problem(kb: Path, *values: str) -> list[tuple[str, str, str]]:
    given = [part for value in values for part in ("--set", value)]
    result = invoke(kb, "ask", "RECORD", "--format", "json", *given)
    assert result.exit_code == 1, result.output
    return [(p["name"], p["message"], p["help"]) for p in json.loads(result.stdout)["problems"]]


def test_an_unknown_name(kb: Path) -> None:
    ((name, message, help_),) = problem(kb, "fever_limt=39")
    assert (name, message) == ("unknown-parameter", "no parameter is called `fever_limt`")
    assert help_ == "a parameter with a similar name exists: `fever_limit`; there are `fever_days`, `fever_limit`"
    shown = invoke(kb, "ask", "RECORD", "--set", "fever_limt=39").output
    assert "--> --set 1:1:1" in shown and "1 | fever_limt=39" in shown


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("fever_limit", "`fever_limit` is not of the form `NAME=VALUE`"),
        ("fever_limit=", "`fever_limit=` is not of the form `NAME=VALUE`"),
        ("fever_limit=high", "`high` is not a number"),
        ("fever_limit=38,5", "`38,5` is not a number"),
        ("fever_limit=nan", "`nan` is not a number"),
        ("fever_limit=1e999", "`1e999` is too large for a number"),
        ("fever_limit=-38", "`-38` is negative, and `fever_limit` is not"),
        ("fever_limit=380", "`380` is out of all proportion for `fever_limit`"),
        ("fever_limit=0", "`0` is out of all proportion for `fever_limit`"),
        ("fever_days=7.5", "`7.5` is not an integer"),
        ("fever_days=7.0", "`7.0` is not an integer"),
        ("fever_days=70000", "`70000` is out of all proportion for `fever_days`"),
    ],
)
def test_values_that_do_not_fit(kb: Path, value: str, message: str) -> None:
    ((name, told, _),) = problem(kb, value)
    assert (name, told) == ("bad-parameter", message)


def test_all_is_told_at_once_and_nothing_twice(kb: Path) -> None:
    found = problem(kb, "a=1", "fever_days=1", "fever_days=2", "fever_limit=x")
    assert [p[0] for p in found] == ["unknown-parameter", "bad-parameter", "bad-parameter"]
    assert found[1][1] == "`fever_days` is set twice"
    assert asked(kb, "--set", "fever_days=0", "--set", " fever_limit = 39 ")["parameters"][0]["name"] == "fever_days"


def test_a_knowledge_base_without_parameters(tmp_path: Path) -> None:
    (tmp_path / "anna.yaml").write_text(RECORD)
    kb = write_kb(tmp_path / "kb")
    ((name, _, help_),) = problem(kb, "fever_limit=39")
    assert name == "unknown-parameter" and "may_be_set" in help_
    assert invoke(kb, "rules", "--parameters").exit_code == 1


def test_the_library(kb: Path) -> None:
    knowledge = open_to_ask(kb)
    record = read_record_file(kb.parent / "anna.yaml", knowledge.program).record
    assert record is not None
    changed = set_parameters(knowledge, ["fever_limit=39.5"])
    assert ask(changed, record).of("disposition")[0].row[2] == "going_on"
    assert ask(knowledge, record).of("disposition")[0].row[2] == "held", "the knowledge base is as it was"
    twice = set_parameters(changed, ["fever_limit=38.1"])
    assert [(s.value, s.of_knowledge_base) for s in twice.settings] == [(Real(38.1), Real(38.0))]
    back = set_parameters(twice, ["fever_limit=38.0"])
    assert not any(back.program.replaced.values())
    assert set_again(open_knowledge(kb), changed.settings).settings == changed.settings
    with pytest.raises(ProblemsFound):
        set_parameters(knowledge, ["fever_limit=hot"])


def test_a_broken_cache_keeps_what_was_set(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = asked(kb, "--set", "fever_limit=39")
    right, tried = Asker.ask, list[bool]()

    def broken_once(self: Asker, *arguments: Any) -> Any:
        tried.append(self.knowledge.planned is not None)
        if tried[-1]:
            raise BrokenRule("not an encoded rule")
        return right(self, *arguments)

    monkeypatch.setattr(Asker, "ask", broken_once)
    assert asked(kb, "--set", "fever_limit=39") == usual
    assert tried == [True, False]


def test_the_parameters_are_listed(kb: Path) -> None:
    text = run(kb, "rules", "--parameters")
    assert text.splitlines()[0].startswith("fever_days   7") and text.endswith("2 parameters\n")
    assert "fever_limit  38.0 Cel  C-1  label  since 2020-01-01  (" in run(kb, "rules", "--parameters", "LABEL")
    (found,) = json.loads(run(kb, "rules", "--parameters", "cel", "--format", "json"))["parameters"]
    assert found.pop("at").startswith("kb/small.pl:")
    assert found == {
        "name": "fever_limit",
        "value": 38.0,
        "kind": "number",
        "unit": "Cel",
        "source": "label",
        "claim": "C-1",
        "since": "2020-01-01",
        "predicate": "limit",
    }
    assert [p.name for p in parameters_of(open_knowledge(kb).program)] == ["fever_days", "fever_limit"]


@pytest.mark.parametrize("command", ["ask", "why", "why-not", "what-if", "query"])
def test_names_are_completed(kb: Path, command: str) -> None:
    complete = ShellComplete(whyhold, {}, "whyhold", "_WHYHOLD_COMPLETE")
    found = complete.get_completions([command, "--kb", str(kb), "--set"], "fever_l")
    assert [item.value for item in found] == ["fever_limit="]


def test_a_plain_program_has_none(tmp_path: Path) -> None:
    (tmp_path / "p.pl").write_text("p(a).\n")
    result = CliRunner().invoke(whyhold, ["query", "--plain", str(tmp_path / "p.pl"), "p(X)", "--set", "a=1"])
    assert result.exit_code == 2 and "--set" in result.output
