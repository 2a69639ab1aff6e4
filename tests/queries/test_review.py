"""Reviews: who may approve what, what an approval covers, and what answers make of it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from engine.checks import check_loaded
from engine.formatter import format_source
from engine.loading import load_kb
from engine.reviews import digest_of, same_person
from engine.source import SourceText
from queries.asking import ask
from queries.cases import run_cases
from queries.commands.ask import command as ask_command
from queries.commands.review import command
from queries.knowledge import open_knowledge, shipped_folder
from queries.record import read_record_file

VOCABULARY = """
:- predicate(as_of(date), [from: record, holds: "today is {date}"]).
:- predicate(treatment(patient, drug, status, since: date), [
    from: record,
    holds: "{patient} is {status} for {drug} since {since}"
]).
:- predicate(infection(patient, episode, infection, onset: date), [
    from: record,
    holds: "{patient} has {infection} ({episode}) since {onset}"
]).
:- predicate(held(patient), [from: rules, holds: "{patient} is held"]).
:- predicate(recommend(patient, drug, action, about: any), [
    from: rules,
    answer: true,
    concerns: [patient, drug],
    holds: "{drug} for {patient}: {action} ({about})"
]).
:- source(label, [title: "The label", kind: label]).
"""
RULES = """
:- rule(infected, [clinician: "There is {Episode}.", patient: "You are ill."]).
held(Patient) :- infection(Patient, Episode, _, _).

:- rule(hold, [
    title: "Hold in an infection",
    status: submitted,
    evidence: label,
    cites: [label / "5.1"],
    clinician: "An infection is on record.",
    patient: "Wait with {Drug}."
]).
recommend(Patient, Drug, withhold, dose) :-
    treatment(Patient, Drug, _, _),
    held(Patient).

:- case("an infection holds", [
    exercises: hold,
    given: [as_of('2026-03-03'), treatment(a, d, on, '2026-01-01'), infection(a, e, flu, '2026-03-01')],
    expect: [recommend(a, d, withhold, _)]
]).
"""
RECORD = """patient: anna
as_of: 2026-03-03
treatment:
  - {drug: d, status: on, since: 2025-06-02}
infection:
  - {episode: e, infection: flu, onset: 2026-03-01}
"""


@pytest.fixture
def kb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHYHOLD_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "rules_of_mine"
    folder.mkdir()
    (folder / "vocabulary.pl").write_text(VOCABULARY)
    (folder / "rules.pl").write_text(RULES)
    (tmp_path / "record.yaml").write_text(RECORD)
    return folder


def run(kb: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, [*arguments, "--kb", str(kb)])


def approve(kb: Path, rule: str = "hold", by: str = "A. Reviewer", verdict: str = "approve") -> Result:
    return run(kb, verdict, rule, "--by", by, "--comment", 'read "5.1" \\ all of it')


def states(kb: Path) -> dict[str, str]:
    result = run(kb, "list", "--format", "json")
    assert result.exit_code == 0, result.output
    return {rule["rule"]: rule["state"] for rule in json.loads(result.stdout)["rules"]}


def names(kb: Path) -> set[str]:
    return {problem.name for problem in check_loaded(load_kb(kb))}


def answer(kb: Path, *options: str) -> dict[str, Any]:
    record = str(kb.parent / "record.yaml")
    result = CliRunner().invoke(ask_command, [record, "--kb", str(kb), "--format", "json", *options])
    assert result.exit_code == 0, result.output + result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def change(kb: Path, old: str, new: str, file: str = "rules.pl") -> None:
    text = (kb / file).read_text()
    assert old in text
    (kb / file).write_text(text.replace(old, new))


def declare(kb: Path, declaration: str) -> None:
    with (kb / "vocabulary.pl").open("a") as file:
        file.write(declaration + "\n")


def test_an_approval_is_added_and_makes_the_rule_approved(kb: Path) -> None:
    assert states(kb) == {"hold": "submitted", "infected": "draft"}
    result = approve(kb)
    assert result.exit_code == 0 and "now approved" in result.stdout
    text = (kb / "reviews.pl").read_text()
    assert format_source(SourceText("reviews.pl", text)).text == text
    ((row, span),) = load_kb(kb).program.facts["review"].items()
    digest = digest_of(next(rule for rule in load_kb(kb).program.rules if rule.id == "hold"))
    assert row == ("hold", *row[1:]) and str(row[1]) == digest and str(row[5]) == 'read "5.1" \\ all of it'
    assert row[4] == date.today().isoformat() and span.file == "rules_of_mine/reviews.pl"
    assert states(kb) == {"hold": "approved", "infected": "draft"}
    assert names(kb) == set()


def test_reviews_are_only_added(kb: Path) -> None:
    (kb / "reviews.pl").write_text("% by clinicians")
    before = ""
    for by in ("A. Reviewer", "B. Reviewer", "C. Reviewer"):
        assert approve(kb, by=by).exit_code == 0
        text = (kb / "reviews.pl").read_text()
        assert text.startswith("% by clinicians\n") and text.startswith(before)
        before = text
    assert before.count(":- predicate(review(") == 1 and len(load_kb(kb).program.facts["review"]) == 3


def test_what_answers_say_follows_from_reviews(kb: Path) -> None:
    assert answer(kb)["recommendations"][0]["status"] == "submitted"
    approve(kb)
    found = answer(kb)
    assert found["recommendations"][0]["status"] == "approved" and found["unapproved_rules"] == ["infected"]
    assert answer(kb, "--approved-only")["left_out_rules"] == ["infected"]
    assert approve(kb, "infected").exit_code == 0
    approved = answer(kb, "--approved-only")
    assert len(approved["recommendations"]) == 1 and approved["unapproved_rules"] == []


STRONGER = """
:- predicate(exempt(patient, drug), [from: rules, concerns: [patient, drug], holds: "{patient} is exempt"]).
:- rule(exempted, [clinician: "A fever is no infection.", patient: "You need not wait."]).
exempt(Patient, Drug) :-
    treatment(Patient, Drug, _, _),
    infection(Patient, _, fever, _).
:- overrides(exempted, hold).
"""


def test_a_stronger_rule_that_concludes_something_else_has_to_be_approved_too(kb: Path) -> None:
    for rule in ("hold", "infected"):
        assert approve(kb, rule).exit_code == 0
    assert len(answer(kb, "--approved-only")["recommendations"]) == 1
    declare(kb, STRONGER)
    found = answer(kb, "--approved-only")
    assert found["recommendations"] == [] and found["left_out_rules"] == ["exempted"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("An infection is on record.", "An infection is recorded."),
        ("held(Patient).", "held(Patient),\n    Drug == d."),
        ('label / "5.1"', 'label / "5.2"'),
        ("evidence: label,", "evidence: label(warning),"),
    ],
)
def test_a_changed_rule_is_a_draft_again(kb: Path, old: str, new: str) -> None:
    approve(kb)
    change(kb, old, new)
    assert states(kb)["hold"] == "draft" and names(kb) == {"changed-since-review"}
    assert answer(kb)["recommendations"][0]["status"] == "draft"
    shown = run(kb, "list").stdout
    assert "changed since review" in shown and "A. Reviewer" in shown and date.today().isoformat() in shown
    change(kb, new, old)
    assert states(kb)["hold"] == "approved"


def test_layout_comments_and_the_status_itself_change_nothing(kb: Path) -> None:
    approve(kb)
    change(kb, "    treatment(Patient, Drug, _, _),\n", "  treatment( Patient,Drug,_,_ ), % a comment\n")
    change(kb, '"An infection is on record."', '"An infection \\c\n        is on record."')
    for status in ("draft", "approved", "under_review"):
        change(kb, "status: submitted", f"status: {status}")
        assert states(kb)["hold"] == "approved" and names(kb) == set()
        change(kb, f"status: {status}", "status: submitted")


def test_nobody_approves_by_editing_the_status(kb: Path) -> None:
    change(kb, "status: submitted", "status: approved")
    assert states(kb)["hold"] == "draft" and names(kb) == {"approval-without-review"}
    assert answer(kb)["recommendations"][0]["status"] == "draft"
    assert answer(kb, "--approved-only")["recommendations"] == []
    assert "without a review" in run(kb, "list").stdout


def test_the_latest_review_counts(kb: Path) -> None:
    approve(kb)
    assert approve(kb, by="B. Reviewer", verdict="reject").exit_code == 0
    assert states(kb)["hold"] == "draft"
    change(kb, "An infection is on record.", "An infection is recorded.")
    assert states(kb)["hold"] == "submitted", "a rejection covers the words that were rejected"
    approve(kb)
    assert states(kb)["hold"] == "approved"


def test_a_later_day_counts_before_a_later_line(kb: Path) -> None:
    approve(kb)
    change(kb, f"'{date.today().isoformat()}'", "'2001-01-01'", "reviews.pl")
    approve(kb, verdict="reject")
    lines = (kb / "reviews.pl").read_text().split("review(hold")
    (kb / "reviews.pl").write_text(f"{lines[0]}review(hold{lines[2]}review(hold{lines[1]}")
    assert states(kb)["hold"] == "draft"


def test_an_author_cannot_approve(kb: Path) -> None:
    declare(kb, ':- predicate(author(rule, name: text), [from: facts, holds: "{name}"]).')
    change(kb, ":- case", 'author(hold, "A. Writer").\n\n:- case')
    result = approve(kb, by="a.  writer, pharmacist")
    assert result.exit_code == 1 and "approved-by-author" in result.stderr
    assert not (kb / "reviews.pl").exists()
    assert approve(kb, by="a. writer", verdict="reject").exit_code == 0, "who wrote it may take it back"
    assert approve(kb).exit_code == 0 and states(kb)["hold"] == "approved"
    change(kb, '"A. Reviewer"', '"A. Writer"', "reviews.pl")
    assert states(kb)["hold"] == "draft" and "approved-by-author" in names(kb)


def test_what_would_not_count_is_refused(kb: Path) -> None:
    def refused(*arguments: str) -> str:
        before = (kb / "reviews.pl").read_bytes() if (kb / "reviews.pl").exists() else b""
        result = approve(kb, *arguments)
        assert result.exit_code == 1
        assert ((kb / "reviews.pl").read_bytes() if (kb / "reviews.pl").exists() else b"") == before
        return result.stderr

    assert "`hold`" in refused("hol") and "unknown-rule" in refused("hol")
    change(kb, '"Wait with {Drug}."', '"TODO"')
    assert "TODO left in patient" in refused()
    change(kb, '"TODO"', '"Wait with {Drug}."')
    assert approve(kb).exit_code == 0
    assert "there already" in refused()
    change(kb, date.today().isoformat(), "2999-01-01", "reviews.pl")
    assert "2999-01-01" in refused()
    change(kb, "status: submitted", "status: retired")
    assert "retired" in refused()
    change(kb, "status: retired", "status: nonsense")
    assert "wrong-value" in refused()


def test_bad_use(kb: Path) -> None:
    assert run(kb, "approve", "hold", "--by", " ", "--comment", "fine").exit_code == 2
    assert run(kb, "approve", "hold", "--by", "A. Reviewer").exit_code == 2
    assert run(kb / "none", "list").exit_code == 1
    declare(kb, ':- predicate(review(patient, date), [from: record, holds: "{patient} was seen on {date}"]).')
    result = approve(kb)
    assert result.exit_code == 1 and "something else" in result.stderr
    assert states(kb)["hold"] == "submitted"


def test_a_file_that_cannot_be_written_is_a_problem(kb: Path) -> None:
    (kb / "reviews.pl").mkdir()
    result = approve(kb)
    assert result.exit_code == 1 and "file-not-written" in result.stderr


def test_retired_rules_do_not_fire_and_their_cases_do_not_run(kb: Path) -> None:
    approve(kb)
    assert len(list(run_cases(open_knowledge(kb, cases=True).program))) == 1
    change(kb, "status: submitted", "status: retired")
    assert states(kb)["hold"] == "retired"
    assert answer(kb)["recommendations"] == []
    assert list(run_cases(open_knowledge(kb, cases=True).program)) == []
    assert {rule.id for rule in open_knowledge(kb, as_stated=True).program.rules} == {"hold", "infected"}


def test_the_cache_gives_the_same_states(kb: Path) -> None:
    approve(kb)
    first, second = open_knowledge(kb), open_knowledge(kb)
    assert [r.status for r in first.program.rules] == [r.status for r in second.program.rules]
    assert {r.id: digest_of(r) for r in load_kb(kb).program.rules} == {
        r.id: digest_of(r) for r in open_knowledge(kb, as_stated=True).program.rules
    }


def test_reviews_of_rules_that_are_gone_are_named(kb: Path) -> None:
    approve(kb, "infected")
    change(kb, "rule(infected,", "rule(is_infected,")
    assert "reviewed, and no rules of this knowledge base: infected" in run(kb, "list").stdout
    assert names(kb) == set()


def test_nobody_has_approved_the_shipped_rules() -> None:
    knowledge = open_knowledge()
    assert {rule.status for rule in knowledge.program.rules} <= {"", "draft", "submitted", "under_review"}
    example = Path(__file__).parents[2] / "examples" / "cystitis_on_antibiotics.yaml"
    record = read_record_file(example, knowledge.program).record
    assert record is not None and ask(knowledge, record, approved_only=True).of("disposition") == ()
    listed = CliRunner().invoke(command, ["list", "--kb", str(shipped_folder()), "--state", "approved"])
    assert listed.exit_code == 0 and listed.stdout == "0 rules\n"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A. Reviewer", "a.  reviewer", True),
        ("A. Reviewer, nephrologist", "A. Reviewer", True),
        ("A. Reviewer, nephrologist", "A. Reviewer , MD", True),
        ("Reviewer, A.", "Reviewer, B.", False),
        ("Reviewer, A.", "reviewer, a.", True),
        ("A. Reviewer", "B. Reviewer", False),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same and same_person(other, one) is same
