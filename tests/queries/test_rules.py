"""`whyhold rules`: finding rules by words, and the page of one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from queries.commands.review import command as review
from queries.commands.rules import command
from queries.knowledge import open_knowledge, shipped_folder

KB = """
:- predicate(as_of(date), [from: record, holds: "today is {date}"]).
:- predicate(fever(patient, date), [from: record, holds: "{patient} had a fever on {date}", absent: "no fever"]).
:- predicate(serious(word), [from: facts, holds: "{word} is serious"]).
:- predicate(ill(patient), [from: rules, holds: "{patient} is ill", absent: "{patient} is not known to be ill"]).
:- predicate(advice(patient, word), [from: rules, answer: true, concerns: [patient], holds: "{patient}: {word}"]).
:- source(label, [title: "The label", kind: label]).
:- query(who_is_ill, [title: "Who is ill?", asks: ill(_)]).
serious(wait).

:- rule(ill_with_fever, [clinician: "A fever on {Date}.", patient: "You have a fever."]).
ill(Patient) :- fever(Patient, Date).

:- rule(wait_when_ill, [
    title: "Wait while ill",
    status: submitted,
    evidence: label(warning),
    cites: [label / "5.1"],
    encodes: ['X-01'],
    since: "2020-01-01",
    caveat: "Not tested.",
    clinician: "Ill; wait.",
    patient: "Please wait."
]).
advice(Patient, wait) :- ill(Patient), serious(wait).

:- rule(go_on, [title: "Go on", status: draft, evidence: label, cites: [label], clinician: "Go.", patient: "Go."]).
advice(Patient, go) :- fever(Patient, _), \\+ ill(Patient).

:- overrides(wait_when_ill, go_on).

:- case("a fever waits", [
    exercises: [wait_when_ill, ill_with_fever],
    given: [as_of('2026-03-03'), fever(a, '2026-03-01')],
    expect: [advice(a, wait)]
]).
"""


@pytest.fixture
def kb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHYHOLD_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "kb"
    folder.mkdir()
    (folder / "all.pl").write_text(KB)
    return folder


def run(kb: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, [*arguments, "--kb", str(kb)])


def found(kb: Path, *words: str) -> set[str]:
    result = run(kb, *words, "--format", "json")
    return {rule["id"] for rule in json.loads(result.stdout)["rules"]}


def test_search(kb: Path) -> None:
    assert found(kb) == {"ill_with_fever", "wait_when_ill", "go_on"}
    assert found(kb, "WAIT") == {"wait_when_ill"}
    assert found(kb, "fever", "ill") == {"ill_with_fever", "go_on"}
    assert found(kb, "submitted") == {"wait_when_ill"}
    assert found(kb, "x-01", "5.1") == {"wait_when_ill"}
    nothing = run(kb, "nosuchword")
    assert nothing.exit_code == 1 and "no rule" in nothing.stderr
    listed = run(kb, "advice").stdout.splitlines()
    assert [line.split()[0] for line in listed] == ["go_on", "wait_when_ill", "2"]
    assert "Wait while ill" in listed[1] and "kb/all.pl:" in listed[1]


def test_the_page_of_a_rule(kb: Path) -> None:
    text = run(kb, "show", "wait_when_ill").stdout
    for part in (
        "wait_when_ill - SUBMITTED, not approved",
        'The label, "5.1" [label]',
        "X-01",
        "Not tested.",
        "advice(Patient, wait) :-\n      ill(Patient),",
        "ill (rules): ill_with_fever",
        "serious (facts)",
        "answer advice",
        "overrides: go_on",
        "a fever waits (kb/all.pl:",
        "Reviews\n  none",
    ):
        assert part in text, part
    helper = run(kb, "show", "ill_with_fever").stdout
    assert "rules: go_on, wait_when_ill" in helper and "query who_is_ill" in helper
    assert "ill (rules, by negation): ill_with_fever" in run(kb, "show", "go_on").stdout


def test_the_page_as_data(kb: Path) -> None:
    page = json.loads(run(kb, "show", "go_on", "--format", "json").stdout)
    assert page["overridden_by"] == ["wait_when_ill"] and page["same_head"] == ["wait_when_ill"]
    assert page["needs"] == [
        {"predicate": "fever", "how": "positive", "origin": "record", "concluded_by": []},
        {"predicate": "ill", "how": "negation", "origin": "rules", "concluded_by": ["ill_with_fever"]},
    ]
    assert page["cases"] == [] and page["reviews"] == [] and page["state"] == page["status"] == "draft"
    assert page["cites"] == [{"source": "label", "at": "", "title": "The label"}]


def test_a_citation_with_variables_is_shown_as_it_is_written(kb: Path) -> None:
    (kb / "more.pl").write_text(
        """:- predicate(told_in(word, document, place: text), [from: facts, holds: "{word}: {document} {place}"]).
told_in(rest, label, "2.3").
:- rule(rest, [
    title: "Rest", status: draft, evidence: label, cites: [Label / At, label / At, Label, label / "1"],
    clinician: "Rest.", patient: "Rest."
]).
advice(Patient, rest) :- fever(Patient, _), told_in(rest, Label, At).
"""
    )
    text = run(kb, "show", "rest").stdout
    assert 'cites:      Label, At; The label, At [label]; Label; The label, "1" [label]' in text
    cites = json.loads(run(kb, "show", "rest", "--format", "json").stdout)["cites"]
    assert cites[:3] == [
        {"source": "Label", "at": "At", "title": "", "variables": ["source", "at"]},
        {"source": "label", "at": "At", "title": "The label", "variables": ["at"]},
        {"source": "Label", "at": "", "title": "", "variables": ["source"]},
    ]
    assert (
        'cites: [Label / At, label / At, Label, label / "1"]'
        in json.loads(run(kb, "show", "rest", "--format", "json").stdout)["canonical_text"]
    )


def test_the_history_of_reviews(kb: Path) -> None:
    for verdict, by in (("approve", "A. Reviewer"), ("reject", "B. Reviewer")):
        arguments = [verdict, "wait_when_ill", "--by", by, "--comment", f"{verdict} it", "--kb", str(kb)]
        assert CliRunner().invoke(review, arguments).exit_code == 0
    page = json.loads(run(kb, "show", "wait_when_ill", "--format", "json").stdout)
    assert [r["verdict"] for r in page["reviews"]] == ["approved", "rejected"] and page["state"] == "draft"
    assert all(r["covers"] and r["digest"] == page["digest"] for r in page["reviews"])
    text = run(kb, "show", "wait_when_ill").stdout
    assert "approved by A. Reviewer (these words): approve it" in text and "DRAFT, not approved" in text
    (kb / "all.pl").write_text((kb / "all.pl").read_text().replace("Ill; wait.", "Ill, so wait."))
    assert "(other words than these)" in run(kb, "show", "wait_when_ill").stdout


def test_retired_rules_can_be_looked_up(kb: Path) -> None:
    (kb / "all.pl").write_text((kb / "all.pl").read_text().replace("status: submitted", "status: retired"))
    assert "wait_when_ill - RETIRED, not approved" in run(kb, "show", "wait_when_ill").stdout


def test_bad_use(kb: Path) -> None:
    unknown = run(kb, "show", "wait_when_il")
    assert unknown.exit_code == 1 and "unknown-rule" in unknown.stderr and "`wait_when_ill`" in unknown.stderr
    assert run(kb, "show").exit_code == 2
    assert run(kb, "show", "one", "two").exit_code == 2
    assert run(kb / "none").exit_code == 1


def test_every_shipped_rule_has_a_page() -> None:
    from queries.rule_pages import page_as_json, page_lines, page_of

    program = open_knowledge(shipped_folder(), cases=True, as_stated=True).program
    for rule in program.rules[::20]:
        page = page_of(program, rule.id)
        assert page.leads_to, rule.id
        assert all(len(line) <= 110 for line in page_lines(page) if not line.startswith("      "))
        json.dumps(page_as_json(page))
