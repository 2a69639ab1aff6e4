"""Which programs can be answered subject by subject, and that those that can give the same either way."""

from pathlib import Path

import pytest

from engine.dependencies import slice_for
from engine.driver import evaluate, prepare
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.loading import load_kb
from engine.partitioning import crossings, partition
from engine.program import Program
from engine.rendering import render_problems
from engine.source import Span
from engine.terms import Row
from queries.record import read_record_file

ROOT = Path(__file__).parents[2]
DECLARED = """
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(ill(patient, illness), [from: record, holds: "{patient} has {illness}", absent: "no {patient}"]).
:- predicate(grave(illness), [from: facts, holds: "{illness} is grave"]).
:- predicate(warn(patient), [from: rules, holds: "{patient}", absent: "no {patient}", concerns: [patient]]).
:- predicate(seen(illness), [from: rules, holds: "{illness} was seen", absent: "no {illness}"]).
:- predicate(many(patient, number: integer), [from: rules, holds: "{patient} {number}"]).
grave(sepsis).
:- rule(one, [clinician: "x", patient: "x"]).
"""
GOOD = {
    "own facts": "warn(Patient) :- ill(Patient, Illness), grave(Illness), as_of(_).",
    "own absence": "warn(Patient) :- ill(Patient, Illness), \\+ grave(Illness), \\+ ill(Patient, cough).",
    "own count": "many(Patient, N) :- ill(Patient, _), aggregate_all(count, ill(Patient, _), N).",
    "no subject at all": "seen(Illness) :- grave(Illness), as_of(_).",
}
BAD = {
    "another's facts": ("warn(Patient) :- ill(Patient, _), ill(Other, _), Other \\== Patient.", "any `patient`"),
    "anyone's facts": ("warn(Patient) :- ill(Patient, _), ill(_, cough).", "any `patient`"),
    "anyone's absence": ("warn(Patient) :- ill(Patient, _), \\+ ill(_, cough).", "any `patient`"),
    "all counted": ("many(Patient, N) :- ill(Patient, _), aggregate_all(count, ill(_, _), N).", "any `patient`"),
    "subject lost": ("seen(Illness) :- ill(_, Illness).", "does not say of which"),
    "one subject named": ("warn(ann) :- ill(ann, _).", "one certain `patient`"),
    "subject only counted": ("many(P, N) :- P = ann, aggregate_all(count, ill(P, _), N).", "which `patient`"),
}


def program_of(clause: str, folder: Path) -> tuple[Program, str]:
    kb = folder / "kb"
    kb.mkdir()
    (kb / "rules.pl").write_text(DECLARED + clause + "\n")
    loaded = load_kb(kb)
    assert not loaded.problems, render_problems(loaded.problems, loaded.texts)
    return loaded.program, render_problems(crossings(loaded.program, "patient"), loaded.texts)


@pytest.mark.parametrize("name", GOOD)
def test_can_be_split(name: str, tmp_path: Path) -> None:
    _, shown = program_of(GOOD[name], tmp_path)
    assert "error" not in shown


@pytest.mark.parametrize("name", BAD)
def test_cannot_be_split(name: str, tmp_path: Path) -> None:
    clause, told = BAD[name]
    _, shown = program_of(clause, tmp_path)
    assert "error[crosses-partitions]" in shown
    assert told in shown


def test_overrides_that_do_not_concern_the_subject(tmp_path: Path) -> None:
    (tmp_path / "kb").mkdir()
    (tmp_path / "kb" / "rules.pl").write_text(
        DECLARED.replace("concerns: [patient]", "concerns: []")
        + 'warn(P) :- ill(P, cough).\n:- rule(two, [clinician: "x", patient: "x"]).\nwarn(P) :- ill(P, _).\n'
        + ":- overrides(one, two).\n"
    )
    loaded = load_kb(tmp_path / "kb")
    assert any("defeat" in p.message for p in crossings(loaded.program, "patient"))


def test_the_shipped_rules_can_be_split() -> None:
    program = load_kb(ROOT / "kb").program
    assert crossings(program, "patient") == ()
    parts = partition(program, "patient")
    assert parts.shared == {"as_of", "jurisdiction"}
    assert parts.subject["recommend"] == parts.subject["infection"] == 0


def test_records_together_give_what_each_gives_alone() -> None:
    """The shipped rules over several records of one day, at once and one by one."""
    program = load_kb(ROOT / "kb").program
    parts = partition(program, "patient")
    wanted = [p.name for p in program.predicates.values() if p.answer]
    prepared = prepare(slice_for(program, wanted))
    together: dict[str, dict[Row, Span]] = {}
    alone: dict[str, set[Row]] = {name: set() for name in wanted}
    evaluator = PyDatalogEvaluator()
    for path in sorted((ROOT / "examples").glob("*.yaml")):
        record = read_record_file(path, program, as_of="2026-12-31").record
        assert record is not None
        rows = {
            name: {(path.stem, *row[1:]) if name in parts.subject else row: at for row, at in facts.items()}
            for name, facts in record.rows.items()
            if name != "jurisdiction"
        }
        for name, facts in rows.items():
            together.setdefault(name, {}).update(facts)
        model = evaluate(prepared, rows, evaluator)
        for name in wanted:
            alone[name].update(model.relation(name))
    model = evaluate(prepared, together, evaluator)
    evaluator.close()
    assert {name: set(model.relation(name)) for name in wanted} == alone
    assert len({row[parts.subject["disposition"]] for row in alone["disposition"]}) >= 5
