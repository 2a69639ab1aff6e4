"""How answers are printed: options, warnings, contradictions, how long they hold, what is missing, and proofs told once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from queries.commands import ask

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs" / "answer.schema.json").read_text("utf-8"))


def rule(name: str, clause: str, clinician: str, patient: str) -> str:
    words = f'title: "{name}", status: draft, evidence: label(w), cites: [book / "1"]'
    return f':- rule({name}, [{words}, clinician: "{clinician}", patient: "{patient}"]).\n{clause}\n'


KB = """
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(treatment(patient, drug, status, since: date), [from: record, holds: "{drug} {status} since {since}"]).
:- predicate(ill(patient, since: date), [from: record, holds: "ill since {since}", absent: "no illness on record"]).
:- predicate(well(patient, date), [from: record, holds: "well on {date}", absent: "not well", change: [add]]).
:- predicate(tested(patient, test, result, date), [
    from: record, holds: "{test} {result} on {date}", absent: "no {test}", change: [add]
]).
:- predicate(result(result), [from: facts, defines: result, holds: "{result} is a result"]).
:- predicate(wanted(test), [from: facts, holds: "{test} is wanted"]).
:- predicate(display(any, text), [from: facts, holds: "{any} is called {text}"]).
:- predicate(recommend(patient, drug, action, about: any), [
    from: rules, answer: true, concerns: [patient, drug], holds: "{drug} for {patient}: {action} ({about})"
]).
:- predicate(disposition(patient, drug, disposition), [
    from: rules, answer: true, holds: "{drug} for {patient}: {disposition}"
]).
:- predicate(missing(patient, drug, what: any, why_it_matters: text), [
    from: rules, answer: true, holds: "no {what} for {drug}: {why_it_matters}", absent: "nothing is missing"
]).
:- predicate(option(patient, drug, disposition), [from: rules, answer: true, holds: "an option: {disposition}"]).
:- predicate(speaks_for(patient, drug, disposition, ground: any, about: any), [
    from: rules, answer: true, holds: "for {disposition}: {ground} ({about})"
]).
:- predicate(speaks_against(patient, drug, disposition, ground: any, about: any), [
    from: rules, answer: true, holds: "against {disposition}: {ground} ({about})"
]).
:- predicate(contradiction(patient, what, about: any, taken_as: any), [
    from: rules, answer: true, holds: "contradiction: {what} ({about}, {taken_as})"
]).
:- predicate(warning(patient, drug, pitfall, about: any), [from: rules, answer: true, holds: "pitfall: {pitfall}"]).
:- predicate(valid_until(patient, drug, reason, date), [
    from: rules, answer: true, holds: "may change on {date}: {reason}"
]).
:- source(book, [title: "The book", kind: label, date: "2020-01-01"]).
result(good).
result(bad).
wanted(liver).
wanted(blood).
display(dose, "the dose").
display(end_of_wait, "the end of the wait").
display(hold, "wait").
display(go, "go on").
""" + "".join(
    [
        rule(
            "hold_while_ill",
            "recommend(P, D, hold, illness) :- treatment(P, D, _, _), ill(P, S), \\+ well(P, _).",
            "Ill since {S}: {D} waits.",
            "You are ill. {D} can wait.",
        ),
        rule(
            "look_into",
            "recommend(P, D, look, T) :- treatment(P, D, _, _), wanted(T), \\+ tested(P, T, _, _).",
            "{T} is unknown.",
            "A test is missing: {T}.",
        ),
        rule(
            "held", "disposition(P, D, hold) :- treatment(P, D, _, _), ill(P, _), \\+ well(P, _).", "Held.", "It waits."
        ),
        rule("going", "disposition(P, D, go) :- treatment(P, D, _, _), \\+ ill(P, _).", "Go.", "It goes on."),
        rule("well_again", "disposition(P, D, go) :- treatment(P, D, _, _), well(P, _).", "Go.", "It goes on."),
        rule(
            "no_test",
            'missing(P, D, T, "it is wanted") :- treatment(P, D, _, _), wanted(T), \\+ tested(P, T, _, _).',
            "No {T} on record.",
            "Your record has no {T}.",
        ),
        rule(
            "not_well",
            'missing(P, D, recovery, "illness comes first") :- treatment(P, D, _, _), ill(P, _), \\+ well(P, _).',
            "No recovery on record.",
            "Your record does not say that you are well.",
        ),
        rule("choice", "option(P, D, X) :- disposition(P, D, X).", "{X} is supported.", "This fits your record."),
        rule(
            "other_choice",
            "option(P, D, go) :- treatment(P, D, _, _), ill(P, _).",
            "Some go on.",
            "Some people go on. Ask your team.",
        ),
        rule(
            "for_holding",
            "speaks_for(P, D, X, A, B) :- disposition(P, D, X), recommend(P, D, A, B), A \\== look.",
            "It is advised: {A} ({B}) {X}.",
            "Advice.",
        ),
        rule(
            "against_going",
            "speaks_against(P, D, go, A, B) :- recommend(P, D, A, B), A \\== look.",
            "Against it: {A} ({B}) {D}.",
            "Advice.",
        ),
        rule(
            "label_goes",
            "speaks_for(P, D, go, label_alone, book) :- treatment(P, D, _, _), ill(P, _).",
            "The book alone lets {D} go on.",
            "One source lets {D} go on.",
        ),
        rule(
            "two_dates",
            "contradiction(P, two_days, illness, earlier_day) :- ill(P, A), ill(P, B), before(A, B).",
            "Ill from {A} and from {B}; the earlier day counts.",
            "Two days are given: {A} and {B}.",
        ),
        rule(
            "pitfall",
            "warning(P, D, given_while_ill, illness) :- treatment(P, D, given, Since), ill(P, On), before(On, Since).",
            "{D} was begun while ill.",
            "{D} was begun while you were ill. Tell your team.",
        ),
        rule(
            "holds_until",
            "valid_until(P, D, end_of_wait, Day) :- treatment(P, D, _, Since), date_plus(Since, 30, Day).",
            "Until {Day} for {D}.",
            "Ask again on {Day}.",
        ),
    ]
)
RECORD = """\
patient: anna
as_of: 2026-03-03
treatment:
  - {drug: dose, status: given, since: 2026-03-02}
ill:
  - {since: 2026-02-27}
  - {since: 2026-03-01}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("answer")
    (folder / "kb").mkdir()
    (folder / "kb" / "small.pl").write_text(KB, "utf-8")
    (folder / "record.yaml").write_text(RECORD, "utf-8")
    return folder


def asked(folder: Path, *more: str) -> str:
    result = CliRunner().invoke(
        ask.command, [str(folder / "record.yaml"), "--kb", str(folder / "kb"), *more], catch_exceptions=False
    )
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def answer(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(asked(folder, "--format", "json"))
    jsonschema.validate(found, SCHEMA, jsonschema.Draft202012Validator)
    return found


def test_options_have_both_sides_and_the_supported_one_first(answer: dict[str, Any]) -> None:
    first, second = answer["options"]
    assert (first["drug"], first["option"], first["supported"]) == ("dose", "hold", True)
    assert (second["option"], second["supported"]) == ("go", False)
    assert [g["says"] for g in first["for"]] == ["Ill since 2026-02-27: the dose waits."]
    assert first["against"] == []
    advice = {r["atom"]: r for r in answer["recommendations"]}
    assert first["for"][0]["atom"] in advice
    assert "proof" not in first["for"][0], "it stands with the recommendation"
    (alone,) = second["for"]
    assert alone["says"] == "The book alone lets the dose go on."
    assert alone["proof"]["kind"] == "rule"
    assert [g["atom"] for g in second["against"]] == [first["for"][0]["atom"]]
    assert "further" not in answer


def test_the_new_groups_of_the_json(answer: dict[str, Any]) -> None:
    (contradiction,) = answer["contradictions"]
    assert contradiction["says"] == "contradiction: two days (illness, earlier day)"
    assert [w["pitfall"] for w in answer["warnings"]] == ["given_while_ill"]
    assert [(v["reason"], v["date"]) for v in answer["valid_until"]] == [("end_of_wait", "2026-04-01")]
    assert {m["what"]: m["could_change_the_answer"] for m in answer["missing"]} == {
        "recovery": "now",
        "liver": "not as the record stands",
        "blood": "not as the record stands",
    }
    assert answer["missing"][0]["can_flip"] is True, "what could change the answer comes first"


def test_a_knowledge_base_without_them_has_empty_groups(tmp_path: Path) -> None:
    from tests.queries.small_kb import RECORD as SMALL_RECORD
    from tests.queries.small_kb import write_kb

    write_kb(tmp_path / "kb")
    (tmp_path / "record.yaml").write_text(SMALL_RECORD, "utf-8")
    found = json.loads(asked(tmp_path, "--format", "json"))
    assert [found[k] for k in ("options", "contradictions", "warnings", "valid_until", "missing")] == [[]] * 5


def test_the_text_says_first_what_matters_first(folder: Path) -> None:
    text = asked(folder)
    headings = [
        "Disposition",
        "Warnings",
        "Where the record contradicts itself",
        "Recommendations",
        "Options (the choice is a professional's)",
        "Missing from the record",
        "Could change the answer:",
        "Would not change the answer as the record stands:",
        "How long this holds if nothing is added to the record",
        "How the disposition follows",
    ]
    lines = text.splitlines()
    places = [lines.index(heading) for heading in headings]
    assert places == sorted(places)
    assert "  Valid until 2026-04-01 if nothing is added to the record (the end of the wait)." in lines
    assert "* the dose: wait - what the rules come to on this record" in lines
    assert "  against it: Ill since 2026-02-27: the dose waits. [advice: wait (illness)]" in lines
    assert "  for it: The book alone lets the dose go on. [rule label_goes]" in lines


def test_a_proof_that_differs_by_words_alone_is_referred_to(folder: Path) -> None:
    text = asked(folder)
    assert "  rule no_test - DRAFT, not approved - shown above, proof too, with liver in the place of blood" in text
    assert "  rule look_into - DRAFT, not approved - shown above, proof too, with liver in the place of blood" in text
    assert text.count("[not on record]") >= 2


def test_a_proof_with_its_own_line_of_the_record_is_shown(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "record.yaml").write_text(
        RECORD.replace("treatment:\n", "treatment:\n  - {drug: other, status: given, since: 2026-03-02}\n"), "utf-8"
    )
    (tmp_path / "kb").symlink_to(folder / "kb")
    text = asked(tmp_path)
    assert "record.yaml:4" in text
    assert "record.yaml:5" in text


def test_markdown_has_the_same(folder: Path) -> None:
    text = asked(folder, "--format", "markdown")
    for part in (
        "## Options (the choice is a professional's)",
        "**the dose: wait - what the rules come to on this record**",
        "- against it: Ill since 2026-02-27: the dose waits. \\[advice: wait (illness)\\]",
        "### Could change the answer",
        "Valid until 2026-04-01 if nothing is added to the record (the end of the wait).",
        "## Warnings",
    ):
        assert part in text, part


def test_patients_get_plain_words_and_no_order(folder: Path) -> None:
    text = asked(folder, "--audience", "patient")
    for part in (
        "What is possible (you and your care team choose)",
        "- the dose, one possibility: wait. This fits your record.",
        "  What speaks against it: You are ill. the dose can wait.",
        "What does not fit together in your record",
        "- Two days are given: 2026-02-27 and 2026-03-01.",
        "Missing from your record",
    ):
        assert part in text, part
    assert "rule" not in " ".join(text.split()).replace("The rules behind it", "")
