"""`whyhold diff`: what changes in words, whose answers change, and which rule or fact is responsible."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from engine.loading import load_kb
from engine.program_differences import program_differences
from engine.reviews import digest_of
from queries.knowledge import shipped_folder
from tests.queries.small_kb import RECORD, run, write_kb

FEVER_GOAL = "    feverish(Patient, Date),\n    \\+ cleared(Patient, _).\n\n:- rule(go_on"
UNIT = "measured_in('Cel')."
GO_ON_ANYWAY = (
    "    treatment(Patient, Drug, on_therapy, _),\n    \\+ recommend_against(Patient).",
    "    treatment(Patient, Drug, on_therapy, _).",
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write_kb(tmp_path / "old" / "kb")


def edited(folder: Path, *edits: tuple[str, str]) -> Path:
    return write_kb(folder / "new" / "kb", *edits)


def compared(old: Path, new: Path, *more: str | Path) -> dict[str, Any]:
    result = run("diff", old, new, "--format", "json", *more)
    assert result.exit_code in (0, 1), result.output
    found: dict[str, Any] = json.loads(result.stdout)
    assert result.exit_code == (0 if found["same"] else 1)
    return found


def words(old: Path, new: Path) -> dict[tuple[str, str], dict[str, Any]]:
    return {(d["sort"], d["name"]): d for d in compared(old, new)["words"]}


def causes(change: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(c["sort"], c["name"], c["how"]) for c in change["causes"]}


def test_the_same_is_the_same(old: Path, tmp_path: Path) -> None:
    result = run("diff", old, edited(tmp_path))
    assert result.exit_code == 0
    assert "Both say the same." in result.output


def test_layout_and_order_are_no_difference(old: Path, tmp_path: Path) -> None:
    new = edited(tmp_path)
    parts = (new / "small.pl").read_text().split("\n\n")
    (new / "small.pl").write_text("% comment\n" + "\n\n\n".join([*parts[:1], *reversed(parts[1:])]) + "\n")
    assert compared(old, new)["words"] == []


def test_texts_change_no_conclusion_and_nothing_is_asked(old: Path, tmp_path: Path) -> None:
    new = edited(
        tmp_path,
        ("Fever since {Date}: hold {Drug}.", "Hold {Drug}: fever since {Date}."),
        ("The label", "A label"),
        ('"the dose"', '"a dose"'),
        ("no fever that counts", "no record of fever that counts"),
    )
    found = compared(old, new)
    assert found["asked"] == {"records": 0, "cases": 0} and found["same"]
    by_name = {(d["sort"], d["name"]): d for d in found["words"]}
    assert by_name["rule", "hold_in_fever"]["parts"] == [
        {"name": "clinician", "old": "Fever since {Date}: hold {Drug}.", "new": "Hold {Drug}: fever since {Date}."}
    ]
    assert by_name["source", "label"]["parts"][0]["name"] == "title"
    assert by_name["display text", "display(dose, _)"]["parts"] == [
        {"name": "text", "old": '"the dose"', "new": '"a dose"'}
    ]
    assert by_name["predicate", "feverish"]["parts"][0]["name"] == "absent"
    assert not any(d["can_change_conclusions"] for d in found["words"])


def test_goals_are_compared_one_by_one(old: Path, tmp_path: Path) -> None:
    new = edited(
        tmp_path, ("Degrees >= Limit", "Degrees > Limit"), (FEVER_GOAL, "    feverish(Patient, Date).\n\n:- rule(go_on")
    )
    found = words(old, new)
    assert found["rule", "fever_counts"]["parts"] == [
        {"name": "goal", "old": "Degrees >= Limit", "new": "Degrees > Limit"}
    ]
    assert found["rule", "hold_in_fever"]["parts"] == [{"name": "goal", "old": "\\+ cleared(Patient, _)", "new": ""}]


def test_an_order_of_goals_and_names_of_variables_are_words_only(old: Path, tmp_path: Path) -> None:
    new = edited(
        tmp_path,
        (
            "fever(Patient, Degrees, _, Date),\n    limit(fever_limit, Limit)",
            "limit(fever_limit, Limit),\n    fever(Patient, Degrees, _, Date)",
        ),
        (
            "recommend_against(Patient) :-\n    feverish(Patient, _),\n    \\+ cleared(Patient, _)",
            "recommend_against(P) :-\n    feverish(P, _),\n    \\+ cleared(P, _)",
        ),
    )
    found = words(old, new)
    assert {p["name"] for p in found["rule", "fever_counts"]["parts"]} == {"order of goals"}
    assert found["rule", "fever_speaks_against"]["parts"] == [{"name": "variable", "old": "Patient", "new": "P"}]
    assert not any(d["can_change_conclusions"] for d in found.values())


def test_a_renamed_rule_is_known_by_its_clause(old: Path, tmp_path: Path) -> None:
    new = edited(tmp_path, ("rule(fever_counts", "rule(fever_is_high"))
    found = words(old, new)
    assert set(found) == {("rule", "fever_is_high")}
    assert found["rule", "fever_is_high"]["was"] == "fever_counts"
    assert found["rule", "fever_is_high"]["how"] == "renamed"


def test_a_renamed_rule_is_not_responsible(old: Path, tmp_path: Path) -> None:
    new = edited(
        tmp_path, ("rule(fever_counts", "rule(fever_is_high"), ("limit(fever_limit, 38.0)", "limit(fever_limit, 39.0)")
    )
    found = compared(old, new)
    assert [d["name"] for d in found["differing"]] == ['case "fever holds"']
    for change in found["differing"][0]["changes"]:
        assert {c[0] for c in causes(change)} == {"fact"}


def test_a_changed_fact_is_responsible(old: Path, tmp_path: Path) -> None:
    new = edited(tmp_path, ("limit(fever_limit, 38.0)", "limit(fever_limit, 39.0)"))
    found = compared(old, new)
    assert found["words"][0]["parts"] == [{"name": "degrees", "old": "38.0", "new": "39.0"}]
    assert found["asked"] == {"records": 0, "cases": 3}
    (differing,) = found["differing"]
    by_atom = {(c["old"] or c["new"])["atom"]: c for c in differing["changes"]}
    lost = by_atom["recommend(ann, dose, hold)"]
    assert lost["how"] == "gone"
    assert causes(lost) == {("fact", "limit(fever_limit, 38.0)", "removed")}
    assert lost["old"]["proof"]["rule"] == "hold_in_fever" and lost["new"] is None
    disposition = by_atom["disposition(ann, dose, held)"]
    assert disposition["how"] == "instead"
    assert disposition["new"]["atom"] == "disposition(ann, dose, going_on)"
    assert disposition["old"]["proof"]["rule"] == "held" and disposition["new"]["proof"]["rule"] == "going_on"
    # that nothing speaks against it any more is followed through the proof of what did
    assert causes(by_atom["recommend(ann, dose, continue)"]) == {("fact", "limit(fever_limit, 38.0)", "removed")}
    assert by_atom["recommend(ann, dose, continue)"]["against"][0]["rule"] == "fever_speaks_against"


def test_a_changed_rule_is_responsible_for_those_below_it_only(old: Path, tmp_path: Path) -> None:
    new = edited(
        tmp_path,
        (
            "    recommend(Patient, Drug, continue).",
            "    recommend(Patient, Drug, continue),\n    feverish(Patient, _).",
        ),
    )
    (differing,) = compared(old, new)["differing"]
    (change,) = differing["changes"]
    assert change["how"] == "gone" and causes(change) == {("rule", "going_on", "changed")}


def test_added_and_removed_rules(old: Path, tmp_path: Path) -> None:
    rule = ''':- rule(stop_in_fever, [
    title: "Stop", status: draft, evidence: label(warning), cites: [label / "2"], clinician: "Stop.", patient: "Stop."
]).
recommend(Patient, Drug, stop) :-
    treatment(Patient, Drug, on_therapy, _),
    fever(Patient, Degrees, _, _),
    Degrees > 40.0.

:- case("fever holds"'''
    new = edited(tmp_path, (':- case("fever holds"', rule))
    found = compared(old, new)
    (difference,) = found["words"]
    assert difference["how"] == "added" and difference["parts"][0]["new"] == "Stop"
    (differing,) = found["differing"]
    assert causes(differing["changes"][0]) == {("rule", "stop_in_fever", "added")}
    back = compared(new, old)["differing"][0]["changes"][0]
    assert back["how"] == "gone" and causes(back) == {("rule", "stop_in_fever", "removed")}


def test_a_retired_rule_is_out_of_force(old: Path, tmp_path: Path) -> None:
    new = edited(tmp_path, ('title: "Going on", status: draft', 'title: "Going on", status: retired'))
    found = compared(old, new)
    (difference,) = found["words"]
    assert difference["parts"] == [{"name": "status", "old": "draft", "new": "retired"}]
    assert difference["can_change_conclusions"]
    (differing,) = found["differing"]
    assert causes(differing["changes"][0]) == {("rule", "going_on", "removed")}


def test_a_change_ends_an_approval(tmp_path: Path) -> None:
    rules = {rule.id: rule for rule in load_kb(write_kb(tmp_path / "plain" / "kb")).program.rules}
    review = (
        ":- predicate(review(rule_id, digest: text, verdict, name: text, date, comment: text), "
        '[from: facts, holds: "reviewed"]).\n'
        f'review(go_on, "{digest_of(rules["go_on"])}", approved, "A. Reviewer", \'2026-01-01\', "fine").\n'
    )
    approved = write_kb(tmp_path / "approved" / "kb", (UNIT, review + UNIT))
    changed = write_kb(tmp_path / "changed" / "kb", (UNIT, review + UNIT), ("Go on with", "Continue"))
    parts = {p["name"]: p for p in words(approved, changed)["rule", "go_on"]["parts"]}
    assert parts["state by reviews"] == {"name": "state by reviews", "old": "approved", "new": "draft"}
    assert "patient" in parts and compared(approved, changed)["asked"]["cases"] == 0


def test_an_override_is_responsible(old: Path, tmp_path: Path) -> None:
    new = edited(
        tmp_path,
        GO_ON_ANYWAY,
        (':- case("fever holds"', ':- overrides(hold_in_fever, go_on).\n:- case("fever holds"'),
    )
    newer = write_kb(
        tmp_path / "newer" / "kb",
        GO_ON_ANYWAY,
    )
    assert compared(old, new)["same"]
    found = compared(new, newer)
    assert found["words"][0]["name"] == "overrides(hold_in_fever, go_on)"
    change = next(c for c in found["differing"][0]["changes"] if c["new"] and c["predicate"] == "recommend")
    assert causes(change) == {("override", "overrides(hold_in_fever, go_on)", "removed")}


def test_records_and_other_reasons(old: Path, tmp_path: Path) -> None:
    records = tmp_path / "records"
    records.mkdir()
    (records / "anna.yaml").write_text(RECORD)
    (records / "notes.txt").write_text("no record")
    more = ''':- rule(hold_anyway, [
    title: "Hold", status: draft, evidence: label(warning), cites: [label / "2"], clinician: "Hold.", patient: "Hold."
]).
recommend(Patient, Drug, hold) :-
    treatment(Patient, Drug, on_therapy, _),
    fever(Patient, _, _, _).

:- case("fever holds"'''
    found = compared(old, edited(tmp_path, (':- case("fever holds"', more)), "--records", records)
    assert found["asked"]["records"] == 1
    anna = found["differing"][0]
    assert anna["name"].endswith("anna.yaml") and anna["patient"] == "anna"
    (change,) = anna["changes"]
    assert change["how"] == "for other reasons"
    assert causes(change) == {("rule", "hold_anyway", "added")}


def test_a_record_that_one_side_refuses_is_told(old: Path, tmp_path: Path) -> None:
    records = tmp_path / "records"
    records.mkdir()
    (records / "anna.yaml").write_text(RECORD)
    new = edited(tmp_path, ("measured_in('Cel').", "measured_in('[degF]')."), ("'Cel'", "'[degF]'"))
    found = compared(old, new, "--records", records)
    anna = found["differing"][0]
    assert anna["new_problems"][0]["name"] == "unknown-constant"
    assert "old_problems" not in anna
    text = run("diff", old, new, "--records", records)
    assert "no answer from the new side" in text.output and text.exit_code == 1


def test_what_changes_alike_is_told_once(old: Path, tmp_path: Path) -> None:
    new = edited(tmp_path, ("limit(fever_limit, 38.0)", "limit(fever_limit, 41.0)"))
    result = run("diff", old, new)
    assert result.exit_code == 1
    assert result.output.count("* instead of") == 1
    assert 'and alike 1: case "high fever holds"' in result.output
    assert "3 cases asked: 1 answered the same, 2 otherwise" in result.output
    assert "responsible: fact limit(fever_limit, 38.0) removed" in result.output
    full = run("diff", old, new, "--full")
    assert len(full.output.splitlines()) >= len(result.output.splitlines()) - 2


def test_markdown_cannot_be_broken_out_of(old: Path, tmp_path: Path) -> None:
    new = edited(tmp_path, ('"Hold in fever"', '"``` <b>x</b> | *y*"'), ("38.0).", "41.0)."))
    text = run("diff", old, new, "--format", "markdown").output
    lines = text.splitlines()
    fences = [line for line in lines if line.strip().startswith("```")]
    assert len(fences) % 2 == 0 and all(line.strip() in ("```", "```diff") for line in fences)
    outside = "\n".join(line for line in lines if not line.strip().startswith(("-", "+")))
    assert "<b>" not in outside


def test_each_side_tells_its_problems(old: Path, tmp_path: Path) -> None:
    new = edited(tmp_path, ("Degrees >= Limit", "Degrees >= Limt"))
    result = run("diff", old, new)
    assert result.exit_code == 1
    assert f"{new} cannot be compared:" in result.stderr
    assert "error[" in result.stderr
    assert run("diff", old, tmp_path / "nowhere").exit_code == 1


def test_the_shipped_one_against_itself() -> None:
    loaded = load_kb(shipped_folder())
    assert program_differences(loaded.program, loaded.program) == ()


# git ----------------------------------------------------------------------------------------------------------------


def git(folder: Path, *arguments: str) -> None:
    environment = {"PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-C", str(folder), *arguments],
        check=True,
        capture_output=True,
        env=environment,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    top = tmp_path / "repository"
    write_kb(top / "rules" / "kb")
    (top / ".gitattributes").write_text("*.pl export-ignore\n")
    (top / "rules" / "kb" / "link.pl").symlink_to("/etc/passwd")
    git(top, "init", "--quiet")
    git(top, "add", ".")
    git(top, "commit", "--quiet", "-m", "one")
    (top / "rules" / "kb" / "link.pl").unlink()
    write_kb(top / "rules" / "kb", ("limit(fever_limit, 38.0)", "limit(fever_limit, 41.0)"))
    git(top, "add", ".")
    git(top, "commit", "--quiet", "-m", "two")
    return top


def test_revisions_of_the_knowledge_base(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kb = repository / "rules" / "kb"
    assert run("diff", "git:HEAD", kb).exit_code == 0
    assert run("diff", "git:HEAD", "--kb", kb).exit_code == 0
    before = run("diff", "git:HEAD~1", kb)
    assert before.exit_code == 1 and "limit(fever_limit, _): changed" in before.output
    assert run("diff", "git:HEAD~1", "git:HEAD", "--kb", kb).exit_code == 1
    monkeypatch.chdir(kb)
    assert run("diff", "git:HEAD~1:rules/kb", "git:HEAD:rules/kb/").exit_code == 1
    assert run("diff", "git:HEAD:rules/kb", ".").exit_code == 0


@pytest.mark.parametrize(
    "revision", ["nosuch", "--output=x", "", "HEAD~7", "-h", "a\0b", "HEAD; touch x", "HEAD^{tree}"]
)
def test_unknown_revisions(repository: Path, revision: str) -> None:
    result = run("diff", f"git:{revision}", repository / "rules" / "kb", "--format", "json")
    assert result.exit_code == 1
    (problem,) = json.loads(result.stdout)["problems"]
    assert problem["name"] == "unknown-revision"
    assert not (repository / "rules" / "kb" / "x").exists()


def test_a_folder_that_was_not_there_yet(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)
    for path in ("nowhere", "rules/kb/small.pl", "../outside"):
        result = run("diff", f"git:HEAD:{path}", repository / "rules" / "kb", "--format", "json")
        assert [p["name"] for p in json.loads(result.stdout)["problems"]] == ["no-knowledge-base"]


def test_outside_of_a_repository(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(old.parent.parent))
    result = run("diff", "git:HEAD", old, "--format", "json")
    assert [p["name"] for p in json.loads(result.stdout)["problems"]] == ["no-repository"]
    monkeypatch.setenv("PATH", str(old))
    result = run("diff", "git:HEAD", old, "--format", "json")
    assert [p["name"] for p in json.loads(result.stdout)["problems"]] == ["no-repository"]
