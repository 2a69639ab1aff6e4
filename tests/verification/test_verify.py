"""`whyhold verify` finds a record that breaks an invariant, shows that it does, and says where it has looked."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engine.loading import load_kb
from engine.program import ADDING, Program
from engine.terms import Row
from engine.verification.candidates import CANDIDATE, Bounds, candidates
from engine.verification.questions import question_of
from engine.verification.searching import Search
from queries.cli import whyhold
from queries.confirming import broken
from tests.verification import small_kb
from tests.verification.small_kb import write_kb


def run(kb: Path, *words: str) -> Result:
    return CliRunner().invoke(whyhold, ["verify", "--kb", str(kb), "--jobs", "1", *words])


def test_a_broken_invariant_is_shown_by_a_record_and_its_proof(tmp_path: Path) -> None:
    found = run(write_kb(tmp_path / "kb", small_kb.NEVER_BOTH), "--save", str(tmp_path / "saved"), "--days", "0")
    assert found.exit_code == 1
    assert (
        found.output
        == """\
never_both: Nobody waits and goes on
  FAILS
  looked at all records of up to 3 rows beside the day of the question, of one drug each: 2 searches, each
    with 4 rows to choose from
  drug: aspirin, ibuprofen
  ages of dates: 0 days on 2026-03-03

patient: patient
as_of: 2026-03-03
takes:
  - {drug: aspirin}
temperature:
  - {value: 39, date: 2026-03-03}

  it holds that: Patient = patient, Drug = aspirin
  |- A fever means to wait.  [rule wait_with_fever]
  |  |- patient takes aspirin  [record  record.yaml:4]
  |  `- 39 is a fever.  [rule feverish_by_temperature]
  |     |- patient had 39 on 2026-03-03  [record  record.yaml:6]
  |     `- 39 is at least 38.0  [computed]
  `- Nothing speaks against it.  [rule go_without_fever]
     |- patient takes aspirin  [record  record.yaml:4]
     `- there is no record of a fever of patient  [not on record]

1 invariant: 1 to look at
"""
    )
    saved = tmp_path / "saved" / "never_both.yaml"
    asked = CliRunner().invoke(whyhold, ["query", str(saved), "go(_, Drug)", "--kb", str(tmp_path / "kb")])
    assert "aspirin" in asked.output


def test_an_invariant_that_holds_is_told_with_its_bounds(tmp_path: Path) -> None:
    found = run(write_kb(tmp_path / "kb", small_kb.MORE_FEVER), "--rows", "2")
    assert found.exit_code == 0
    assert (
        found.output
        == """\
more_fever_is_no_less: A fever more never ends a wait
  holds
  looked at all records of up to 2 rows beside the day of the question, and one more added, of one drug each:
    2 searches, each with 17 rows to choose from
  drug: aspirin, ibuprofen
  ages of dates: 0, 6, 7, 8 days on 2026-03-03

1 invariant: nothing speaks against them within these bounds
"""
    )


def test_a_change_is_shown_before_and_after(tmp_path: Path) -> None:
    found = run(write_kb(tmp_path / "kb", small_kb.LESS_FEVER))
    assert found.exit_code == 1
    assert "and then with this removed: fever(patient, '2026-02-" in found.output
    assert "\n  before: Patient = patient, Drug = aspirin\n" in found.output
    assert "\n  after: Patient = patient, Drug = aspirin\n  `- patient does not wait with aspirin" in found.output


def test_a_limit_of_days_is_found_on_both_sides(tmp_path: Path) -> None:
    found = json.loads(run(write_kb(tmp_path / "kb", small_kb.NEVER_NEITHER), "--format", "json").output)
    (outcome,) = found["outcomes"]
    assert outcome["verdict"] == "fails"
    assert outcome["bound"]["days"] == [0, 6, 7, 8]
    assert "{since: 2026-02-23}" in outcome["found"]["record"], "only a fever of 8 days is neither"


def test_what_is_possible_has_a_record_or_a_case(tmp_path: Path) -> None:
    case = """
:- case("a fever means to wait", [
    exercises: wait_with_fever,
    given: [as_of('2026-03-03'), takes(anna, aspirin), temperature(anna, 39, '2026-03-03')],
    expect: [wait(anna, aspirin)]
]).
"""
    kb = write_kb(tmp_path / "kb", small_kb.EACH_DRUG, small_kb.EVERY_RULE, more=case)
    found = json.loads(run(kb, "--format", "json").output)
    shown = {o["about"]: o["found"] for o in found["outcomes"]}
    assert found["good"]
    assert shown["Drug = aspirin"] == {"case": "a fever means to wait"}
    assert "ibuprofen" in shown["Drug = ibuprofen"]["record"]
    assert shown["feverish_by_temperature"] == {"case": "a fever means to wait"}
    assert "fever:" in shown["feverish_of_late"]["record"]


def test_what_is_impossible_is_not_found(tmp_path: Path) -> None:
    found = run(write_kb(tmp_path / "kb", small_kb.NO_WAY))
    assert found.exit_code == 1
    assert "NOT FOUND" in found.output


UNUSED = """
:- predicate(hobby(patient, hobby), [from: record, holds: "{patient} likes {hobby}"]).
:- invariant(unused, [
    title: "What no rule uses changes no wait",
    removing: unused,
    before: [wait(Patient, Drug)],
    never: [\\+ wait(Patient, Drug)]
]).
:- case("a hobby", [
    exercises: wait_with_fever,
    given: [as_of('2026-03-03'), takes(anna, aspirin), fever(anna, '2026-03-03'), hobby(anna, chess)],
    expect: [wait(anna, aspirin)]
]).
"""


def test_rows_that_no_rule_uses_are_taken_out_of_cases(tmp_path: Path) -> None:
    found = run(write_kb(tmp_path / "kb", UNUSED))
    assert found.exit_code == 0, found.output
    assert "looked at 1 such row in the records of 1 case" in found.output


NO_VALUE = """
:- predicate(weekly(patient, share: integer), [from: rules, holds: "{patient} has {share}"]).
:- rule(share_of_a_week, [clinician: "It is {Share}.", patient: "It is {Share}."]).
weekly(Patient, Share) :-
    fever(Patient, Since),
    as_of(Today),
    days_between(Since, Today, Days),
    Share is 7 // Days.
:- query(shares, [title: "Which?", asks: weekly(_, _)]).
:- invariant(no_high_share, [title: "No share is above a week", never: [weekly(_, Share), Share > 7]]).
"""


def test_a_record_without_an_answer_is_no_sign_that_an_invariant_holds(tmp_path: Path) -> None:
    found = run(write_kb(tmp_path / "kb", NO_VALUE), "--format", "json")
    (outcome,) = json.loads(found.output)["outcomes"]
    assert outcome["verdict"] == "no value"
    assert "{since: 2026-03-03}" in outcome["found"]["record"]
    assert found.exit_code == 1


@pytest.mark.parametrize(
    "text", [small_kb.NEVER_BOTH, small_kb.NEVER_NEITHER, small_kb.MORE_FEVER, small_kb.LESS_FEVER]
)
@pytest.mark.parametrize("most", [0, 1, 2])
def test_a_search_finds_what_trying_every_record_finds(text: str, most: int, tmp_path: Path) -> None:
    program = load_kb(write_kb(tmp_path / "kb", text)).program
    (invariant,) = program.invariants.values()
    question = question_of(program, invariant)
    choice = candidates(question.program, Bounds(most, 1, (0, 8), ("drug", "aspirin")))
    found = Search(question, [question.goal], choice, most, invariant.change).smallest(question.goal)
    sizes = [size for size in range(most + 1) if any_broken(program, choice.rows, size)]
    assert (found is None) == (not sizes)
    if found is not None:
        assert sum(map(len, found.rows.values())) - 1 == sizes[0], "the smallest record is told"


def any_broken(program: Program, choice: dict[str, tuple[Row, ...]], size: int) -> bool:
    """Whether some record of a size breaks the invariant, by evaluating each of them."""
    (invariant,) = program.invariants.values()
    atoms = [(name, row) for name, rows in choice.items() if not name.startswith("changed:") for row in rows]
    for chosen in combinations(atoms, size):
        rows: dict[str, dict[Row, object]] = {"as_of": {("2026-03-03",): CANDIDATE}}
        for name, row in chosen:
            rows.setdefault(name, {})[row] = CANDIDATE
        changes: list[Row | None] = [None]
        if invariant.row is not None:
            there = rows.get(invariant.row.predicate, {})
            of = choice[f"changed:{invariant.row.predicate}"]
            changes = [row for row in of if (row in there) != (invariant.change == ADDING)]
        if any(broken(program, invariant, rows, change) is not None for change in changes):  # type: ignore[arg-type]
            return True
    return False


def test_names_that_are_not_there_are_told(tmp_path: Path) -> None:
    kb = write_kb(tmp_path / "kb", small_kb.NEVER_BOTH)
    for words, said in (
        (["never_bot"], "there is no invariant `never_bot`; there is `never_both`"),
        (["--only", "aspirine"], "there is no drug `aspirine`"),
        (["--days", "1,x"], "is not a list of whole numbers"),
    ):
        found = run(kb, *words)
        assert found.exit_code == 2
        assert said in found.output
