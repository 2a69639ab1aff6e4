"""`whyhold what-if`: what a supposed record changes in the answer, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from queries.telling import fenced
from tests.queries.small_kb import RECORD, run, write_kb

FEVER = "fever(anna, 38.5, 'Cel', '2026-03-02')"


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    (tmp_path / "anna.yaml").write_text(RECORD)
    return write_kb(tmp_path / "kb")


def supposed(kb: Path, *arguments: str) -> dict[str, Any]:
    result = run("what-if", kb.parent / "anna.yaml", "--kb", kb, "--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def problems(kb: Path, *arguments: str) -> list[str]:
    result = run("what-if", kb.parent / "anna.yaml", "--kb", kb, "--format", "json", *arguments)
    assert result.exit_code == 1, result.output
    return [p["name"] for p in json.loads(result.stdout)["problems"]]


def test_a_row_that_is_removed(kb: Path) -> None:
    found = supposed(kb, "--remove", FEVER)
    assert found["schema"] == "whyhold/what-if/1"
    by_atom = {(c["old"] or c["new"])["atom"]: c for c in found["changes"]}
    assert set(by_atom) == {
        "disposition(anna, dose, held)",
        "recommend(anna, dose, hold)",
        "recommend(anna, dose, continue)",
    }
    gone = by_atom["recommend(anna, dose, hold)"]
    assert gone["how"] == "gone"
    assert gone["causes"] == [{"sort": "record", "name": FEVER, "how": "removed"}]
    (attempt,) = gone["why_not"]["attempts"]
    assert attempt["rule"] == "hold_in_fever"
    assert [g["verdict"] for g in attempt["goals"]] == ["holds", "fails", "holds"]
    new = by_atom["recommend(anna, dose, continue)"]
    assert new["how"] == "new" and new["new"]["proof"]["rule"] == "go_on"
    assert by_atom["disposition(anna, dose, held)"]["how"] == "instead"


def test_a_row_that_is_added(kb: Path) -> None:
    found = supposed(kb, "--add", "cleared(_, '2026-03-03')")
    assert found["supposed"] == [
        {
            "action": "add",
            "atom": "cleared(anna, '2026-03-03')",
            "says": "the record says: cleared on 2026-03-03  [cleared(anna, '2026-03-03')]",
        }
    ]
    assert {c["name"] for change in found["changes"] for c in change["causes"]} == {"cleared(anna, '2026-03-03')"}
    assert found["record"]["digest"] != found["record"]["supposed_digest"]


def test_variables_remove_every_row_that_fits(kb: Path) -> None:
    assert len(supposed(kb, "--remove", "fever(_, _, _, _)")["changes"]) == 3
    assert len(supposed(kb, "--remove", "fever(anna, X, 'Cel', _).")["changes"]) == 3


def test_another_day(kb: Path) -> None:
    found = supposed(kb, "--as-of", "2026-04-01")
    assert found["as_of"] == {"before": "2026-03-03", "after": "2026-04-01"}
    assert found["changes"] == []
    text = run("what-if", kb.parent / "anna.yaml", "--kb", kb, "--as-of", "2026-04-01").output
    assert "it is 2026-04-01" in text and "Nothing changes in the answer." in text
    assert "Unchanged: the dose for anna is held" in text
    # rows added are judged as of that day
    assert problems(kb, "--add", "cleared(anna, '2026-03-20')") == ["date-after-as-of"]
    assert len(supposed(kb, "--add", "cleared(anna, '2026-03-20')", "--as-of", "2026-04-01")["changes"]) == 3


@pytest.mark.parametrize(
    ("atom", "name"),
    [
        ("fever(bob, 39.0, 'Cel', '2026-03-02')", "unknown-constant"),
        ("fever(anna, 39.0, 'K', '2026-03-02')", "unknown-constant"),
        ("fever(anna, high, 'Cel', '2026-03-02')", "wrong-kind"),
        ("fever(anna, 39.0, 'Cel', '2026-02-30')", "bad-date"),
        ("fever(anna, Degrees, 'Cel', '2026-03-02')", "fact-with-variable"),
        ("fever(anna, 39.0)", "wrong-arity"),
        ("feverish(anna, '2026-03-02')", "wrong-origin"),
        ("limit(fever_limit, 1.0)", "wrong-origin"),
        ("as_of('2026-03-04')", "wrong-origin"),
        ("no_such(anna)", "unknown-predicate"),
        ("fever(anna", "unclosed-bracket"),
        ("", "unexpected-token"),
        ("X", "bad-goal"),
        ("1 < 2", "bad-goal"),
    ],
)
def test_what_no_record_could_say(kb: Path, atom: str, name: str) -> None:
    result = run("what-if", kb.parent / "anna.yaml", "--kb", kb, "--add", atom)
    assert result.exit_code == 1 and result.stdout == ""
    assert result.stderr.startswith("error[")
    assert problems(kb, "--add", atom) == [name]


def test_all_atoms_are_told_of_and_where_they_stand(kb: Path) -> None:
    arguments = ("--add", "fever(anna, 39.0, 'K', '2026-03-02')", "--add", "no_such(a)", "--remove", "cleared(anna, _)")
    assert problems(kb, *arguments) == ["unknown-constant", "unknown-predicate", "not-on-record"]
    text = run("what-if", kb.parent / "anna.yaml", "--kb", kb, *arguments).stderr
    assert "--> --add 1:1:19" in text and "--> --add 2:1:1" in text and "--> --remove 1:1:1" in text
    assert "1 | fever(anna, 39.0, 'K', '2026-03-02')" in text


def test_what_changes_nothing_is_warned_of(kb: Path) -> None:
    again = run("what-if", kb.parent / "anna.yaml", "--kb", kb, "--add", FEVER)
    assert again.exit_code == 0 and "warning[repeated-row]" in again.stderr
    unheard = "treatment(anna, dose, on_therapie, '2026-01-01')"
    result = run("what-if", kb.parent / "anna.yaml", "--kb", kb, "--add", unheard)
    assert result.exit_code == 0 and "warning[unfamiliar-constant]" in result.stderr and "`on_therapy`" in result.stderr


def test_a_question_needs_a_supposition(kb: Path) -> None:
    assert run("what-if", kb.parent / "anna.yaml", "--kb", kb).exit_code == 2
    assert run("what-if", kb.parent / "nobody.yaml", "--kb", kb, "--add", FEVER).exit_code == 1
    assert problems(kb, "--as-of", "tomorrow") == ["bad-date"]
    assert problems(kb, "--as-of", "2026-01-01") == ["date-after-as-of"]


def test_text_and_markdown(kb: Path) -> None:
    arguments = ("--kb", str(kb), "--remove", "fever(_, _, _, _)")
    text = run("what-if", kb.parent / "anna.yaml", *arguments).output
    assert text.index("Disposition") < text.index("Recommendations")
    assert "* instead of the dose for anna is held, now: the dose for anna is going on" in text
    assert f"responsible: record {FEVER} removed" in text
    assert "then, why not:" in text and "NOT APPROVED" in text.upper() and "A qualified professional decides" in text
    markdown = run("what-if", kb.parent / "anna.yaml", *arguments, "--format", "markdown").output
    assert markdown.startswith("# anna on 2026-03-03, supposing") and "## Disposition" in markdown
    assert markdown.count("```") % 2 == 0


def test_patients_get_no_ids(kb: Path) -> None:
    text = run("what-if", kb.parent / "anna.yaml", "--kb", kb, "--remove", FEVER, "--audience", "patient").output
    assert "hold_in_fever" not in text and "responsible" not in text and "fever(anna" not in text
    assert "the dose for anna is going on" in text


def test_fences_outlast_their_text() -> None:
    assert fenced("a\nb ``` c\n````\n") == "`````text\na\nb ``` c\n````\n`````\n"
    assert fenced("") == "```text\n```\n"
