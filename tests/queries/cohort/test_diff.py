"""Two runs compared: whose answers differ, counted against the rows, and what is responsible."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engine.terms import Text
from queries.commands.cohort_diff import command
from queries.record_rows import Record
from tests.queries.cohort.kinds_kb import BY, DAY, ODD, record, records, write_kb
from tests.queries.cohort.made_runs import make_run
from tests.queries.cohort.run_contents import edit_dataset, rows_of

HOTTER = ("limit(fever_limit, 38.0", "limit(fever_limit, 39.5")


def diff(old: Path, new: Path, *more: str) -> Result:
    return CliRunner().invoke(command, [str(old), str(new), *more])


def compared(old: Path, new: Path, *more: str) -> dict[str, object]:
    result = diff(old, new, "--format", "json", *more)
    assert result.exit_code in (0, 1) and result.stdout, result.output
    found: dict[str, object] = json.loads(result.stdout)
    assert found["same"] == (result.exit_code == 0)
    return found


def groups(found: dict[str, object], predicate: str) -> list[dict[str, object]]:
    those = found["groups"]
    assert isinstance(those, list)
    return [group for group in those if group["predicate"] == predicate]


def changed_rows(old: Path, new: Path, name: str) -> dict[str, int]:
    """How many rows only the old and only the new run has, and how many rest on other rules, by hand."""
    sides = [{row[:-1]: tuple(row[-1]) for row in rows_of(run, name)} for run in (old, new)]  # type: ignore[arg-type]
    return {
        "gone": len(sides[0].keys() - sides[1].keys()),
        "new": len(sides[1].keys() - sides[0].keys()),
        "for other reasons": sum(sides[0][row] != sides[1][row] for row in sides[0].keys() & sides[1].keys()),
    }


def counted(found: dict[str, object], name: str) -> dict[str, int]:
    counts = {"gone": 0, "new": 0, "for other reasons": 0}
    for group in groups(found, name):
        for how in ("gone", "new") if group["how"] == "instead" else (str(group["how"]),):
            counts[how] += int(str(group["rows"]))
    return counts


@pytest.fixture(scope="module")
def hotter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run with rules under which it takes more to have a fever, one of them changed and one renamed; two shards."""
    folder = tmp_path_factory.mktemp("hotter")
    kb = write_kb(folder / "kb", HOTTER, ("Days > 365", "Days > 30"), ("rule(held,", "rule(held_back,"))
    return make_run(folder / "run", records(), DAY, kb, 2)


def test_the_same_run(kinds_run: Path) -> None:
    result = diff(kinds_run, kinds_run)
    assert result.exit_code == 0
    assert "knowledge base: the same" in result.output and "input: the same files" in result.output
    assert f"0 of the {len(records())} patients" in result.output


def test_other_shards_make_no_difference(kinds_kb: Path, kinds_run: Path, tmp_path: Path) -> None:
    other = make_run(tmp_path / "run", records(), DAY, kinds_kb, 5)
    found = compared(kinds_run, other)
    assert found["groups"] == [] and found["patients"]["both"] == len(records())  # type: ignore[index]


class TestOtherRules:
    @pytest.mark.parametrize("name", ["recommend", "disposition", "highest", "remarked", "asked_in"])
    def test_all_rows_that_differ_are_counted(self, kinds_run: Path, hotter: Path, name: str) -> None:
        found = compared(kinds_run, hotter)
        wanted = changed_rows(kinds_run, hotter, name)
        if name == "disposition":
            # those of the rule that has another name now are the same
            wanted["for other reasons"] -= sum(row[2] == "held" for row in rows_of(hotter, name))
        assert counted(found, name) == wanted
        assert sum(wanted.values()) > 0 or name in ("highest", "remarked", "asked_in")

    def test_one_disposition_takes_the_place_of_another(self, kinds_run: Path, hotter: Path) -> None:
        (group, *_) = groups(compared(kinds_run, hotter), "disposition")
        assert (group["how"], group["old_rules"], group["new_rules"]) == ("instead", ["held_back"], ["going_on"])
        assert (group["old"], group["new"]) == ("disposition(_, _, held)", "disposition(_, _, going_on)")
        before = {row[:2] for row in rows_of(kinds_run, "disposition") if row[2] == "held"}
        after = {row[:2] for row in rows_of(hotter, "disposition") if row[2] == "going_on"}
        assert group["rows"] == len(before & after) and group["patients"] == len({row[0] for row in before & after})
        assert group["samples"] == sorted({str(row[0]) for row in before & after})[:3]

    def test_what_is_responsible_is_found(self, kinds_run: Path, hotter: Path) -> None:
        found = compared(kinds_run, hotter)
        causes = [
            (cause["sort"], cause["how"], cause["name"].partition("(")[0])
            for name in ("recommend", "disposition")
            for group in groups(found, name)
            for cause in group["example"]["causes"]  # type: ignore[index]
        ]
        assert ("fact", "removed", "limit") in causes and ("rule", "changed", "go_on_long") in causes
        assert all(group["example"]["same_record"] for group in groups(found, "recommend"))  # type: ignore[index]

    def test_rules_behind_rows_of_one_side(self, kinds_run: Path, hotter: Path) -> None:
        rules = {item["rule"]: item for item in compared(kinds_run, hotter)["rules"]}  # type: ignore[attr-defined]
        gone = sum(row[2] == "hold" for row in rows_of(kinds_run, "recommend"))
        still = sum(row[2] == "hold" for row in rows_of(hotter, "recommend"))
        assert rules["hold_in_fever"]["rows_gone"] == gone - still
        assert "held" not in rules

    def test_text(self, kinds_run: Path, hotter: Path) -> None:
        result = diff(kinds_run, hotter)
        assert result.exit_code == 1
        output = " ".join(result.output.split())
        assert "rule go_on_long: changed" in output and "fact limit(fever_limit, _, _, _): changed" in output
        assert "instead of disposition(_, _, held), now disposition(_, _, going_on)" in output
        assert "by held_back; now by going_on" in output
        assert 'responsible: fact limit(fever_limit, 38.0, guide, "2.1") removed' in output

    def test_without_samples_nobody_is_named(self, kinds_run: Path, hotter: Path) -> None:
        result = diff(kinds_run, hotter, "--samples", "0")
        assert result.exit_code == 1
        assert not [name for name in ("anna", "boris", "Zoë", "DROP") if name in result.output]


class TestOtherInput:
    @pytest.fixture(scope="class")
    @classmethod
    def later(cls, kinds_kb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
        """Six days later: Boris has gone, Emil has come, two have stopped; in as many shards as before."""

        def stopped(r: Record) -> Record:
            if r.patient not in ("Zoë", "a/b"):
                return r
            return r._replace(rows={**r.rows, "treatment": {(r.patient, "dose", "stopped", "2026-01-01"): BY}})

        mine = [stopped(r) for r in records() if r.patient != "boris"]
        mine.append(
            record("emil", {"treatment": [("dose", "on_therapy", "2025-06-02")], "visits": [(1, Text("once"))]})
        )
        return make_run(tmp_path_factory.mktemp("later") / "run", mine, "2026-03-09", kinds_kb, 3)

    def test_patients_of_one_side_are_told_and_not_compared(self, kinds_run: Path, later: Path) -> None:
        patients = compared(kinds_run, later)["patients"]
        assert isinstance(patients, dict)
        assert (patients["both"], patients["only_old"], patients["only_new"]) == (len(records()) - 1, 1, 1)
        assert (patients["some_old"], patients["some_new"]) == (["boris"], ["emil"])
        assert all("boris" not in group["samples"] for group in compared(kinds_run, later)["groups"])  # type: ignore[attr-defined]

    def test_changed_records_are_counted(self, kinds_run: Path, later: Path) -> None:
        found = compared(kinds_run, later)
        assert found["patients"]["other_records"] == 2  # type: ignore[index]
        (group,) = groups(found, "disposition")
        assert (group["patients"], group["patients_with_another_record"]) == (2, 2)
        assert group["example"]["same_record"] is False  # type: ignore[index]
        (cause,) = group["example"]["causes"]  # type: ignore[index]
        assert (cause["sort"], cause["how"]) == ("record", "removed") and "on_therapy" in cause["name"]

    def test_another_day_is_no_other_record(self, kinds_run: Path, later: Path) -> None:
        (group,) = groups(compared(kinds_run, later), "remarked")
        assert group["how"] == "instead" and group["old"] == group["new"] == "remarked(_, _, _, _)"
        assert group["rows"] == changed_rows(kinds_run, later, "remarked")["gone"] - 0
        assert group["example"]["same_record"] is True  # type: ignore[index]
        assert [c["name"] for c in group["example"]["causes"]] == [f"as_of('{DAY}')", "as_of('2026-03-09')"]  # type: ignore[index]
        assert "another date in remarked(_, _, _, _)" in diff(kinds_run, later).output

    @pytest.mark.parametrize("form", ["text", "json"])
    def test_ids_can_be_hidden(self, kinds_run: Path, later: Path, form: str) -> None:
        output = diff(kinds_run, later, "--redact", "--samples", "9", "--format", form).output
        assert "patient_1" in output
        named = [r.patient for r in records() if len(r.patient) > 3 and r.patient not in ("42", "shard=1")]
        assert not [name for name in (*named, "emil") if name in output]
        # remarks of these records repeat the id: of a row only its predicate is told
        assert "treatment" in output and "2026-01-01" not in output

    def test_ids_are_hidden_in_problems_too(self, copied: Callable[[], Path], later: Path) -> None:
        run = copied()
        edit_dataset(run, "remarked", "SELECT * REPLACE (0 AS count) FROM old")
        shown, hidden = diff(run, later), diff(run, later, "--redact")
        assert "error[stored-answer-differs]" in shown.output and "error[stored-answer-differs]" in hidden.output
        assert "of `patient_" in hidden.output
        assert not [name for name in ODD if f"`{name}`" in hidden.output] and "`anna`" not in hidden.output


def test_other_forms_of_an_answer_are_not_compared(kinds_run: Path, tmp_path: Path) -> None:
    kb = write_kb(
        tmp_path / "kb",
        (
            "highest(patient, degrees: number), [from: rules, answer",
            "highest(patient, most: number), [from: rules, answer",
        ),
        ('"the highest was {degrees}"', '"the highest was {most}"'),
        ("asked_in(region), [from: rules, answer: true,", "asked_in(region), [from: rules,"),
    )
    other = make_run(tmp_path / "run", records()[:4], DAY, kb)
    found = compared(kinds_run, other)
    assert found["not_compared"] == ["highest", "asked_in"]
    assert "highest is not compared" in diff(kinds_run, other).output


def test_what_is_no_run(kinds_run: Path, tmp_path: Path) -> None:
    assert "error[no-run]" in diff(kinds_run, tmp_path).output
