"""Numbers that a missing item may turn out to be: no fine grid of them finds what was not found by trying a few."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.driver import evaluate
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model
from engine.source import Span
from engine.supplies import Supplies
from engine.telling_values import PlannedRules
from engine.terms import Real, Row, Value
from engine.trials import Edit, Edits, Needs, Trials
from queries.decisive import NEVER, NOW, decided
from queries.knowledge import Knowledge, answer_predicates, open_knowledge, prepare_for
from tests.engine.kb_texts import load
from tests.queries.test_decisive import ANN, RESOLVED, asked, deciding, rule, weights

HEAD = """
:- predicate(as_of(date), [from: record, holds: "it is {date}"]).
:- predicate(treated(patient, since: date), [from: record, holds: "treated since {since}"]).
:- predicate(measured(patient, test, value: number, unit, date), [
    from: record, holds: "{test} {value} {unit} on {date}", absent: "no {test}", change: [add],
    checked_by: reported_in(test, unit)
]).
:- predicate(reported_in(test, unit, subtract: number, multiply_by: number), [
    from: facts, holds: "{test} in {unit}: less {subtract}, times {multiply_by}"
]).
:- predicate(limit(name, value: number), [from: facts, holds: "{name} is {value}"]).
:- predicate(judged_by(test, name), [from: facts, holds: "{test} is judged by {name}"]).
:- predicate(plausible(test, low: number, high: number), [from: facts, holds: "{test} from {low} to {high}"]).
:- predicate(level(patient, test, value: number), [from: rules, holds: "{test} is {value}", absent: "no {test}"]).
:- predicate(beyond(patient, name), [from: rules, holds: "beyond {name}", absent: "not beyond {name}"]).
:- predicate(contradiction(patient, test), [
    from: rules, answer: true, holds: "{test} cannot be right", absent: "nothing contradicts itself"
]).
:- predicate(missing(patient, what: any), [from: rules, answer: true, holds: "{what} missing", absent: "none missing"]).
:- predicate(disposition(patient, word), [from: rules, answer: true, holds: "{patient}: {word}"]).
:- source(book, [title: "The book", kind: label, date: "2020-01-01"]).
plausible(crp, 10, 90).
plausible(other, 0, 1000000).
"""
LOW, HIGH = 10.0, 90.0
FINE = [n / 4 for n in range(int(LOW) * 4, int(HIGH) * 4 + 1)]
CONDITIONS = st.lists(
    st.tuples(st.sampled_from(["<", "=<", ">", ">=", "=:=", "=\\="]), st.integers(0, 100)), min_size=2, max_size=4
)


def text_of(conditions: list[tuple[str, int]], scale: tuple[int, int], needed: list[bool]) -> str:
    """A program whose answer depends on a number, converted from another unit, by several comparisons together."""
    subtract, multiply = scale
    lines = [HEAD, f"reported_in(crp, own, {subtract}, {multiply}).", "reported_in(crp, plain, 0, 1)."]
    # other limits than those of this test are no marks, so that a cap on their number would show
    lines += [f"limit(other_{n}, {n}).\njudged_by(other, other_{n})." for n in range(1, 60, 7)]
    goals = []
    for n, ((op, number), wanted) in enumerate(zip(conditions, needed, strict=False)):
        lines += [f"limit(l{n}, {number}).", f"judged_by(crp, l{n})."]
        lines.append(rule(f"b{n}", f"beyond(P, l{n}) :- level(P, T, V), judged_by(T, l{n}), limit(l{n}, L), V {op} L."))
        goals.append(f"beyond(P, l{n})" if wanted else f"\\+ beyond(P, l{n})")
    met = ", ".join(["treated(P, _)", "level(P, crp, _)", "\\+ contradiction(P, _)", *goals])
    lines += [
        rule("lev", "level(P, T, V) :- measured(P, T, R, U, _), reported_in(T, U, S, M), V is (R - S) * M."),
        rule("odd_low", "contradiction(P, T) :- level(P, T, V), plausible(T, L, _), V < L."),
        rule("odd_high", "contradiction(P, T) :- level(P, T, V), plausible(T, _, H), V > H."),
        rule("oth", "beyond(P, N) :- level(P, other, V), judged_by(other, N), limit(N, L), V > L."),
        rule("m", "missing(P, crp) :- treated(P, _), \\+ measured(P, crp, _, _, _)."),
        ':- predicate(fit(patient), [from: rules, holds: "fit", absent: "not fit"]).',
        rule("fits", f"fit(P) :- {met}."),
        rule("go", "disposition(P, go) :- treated(P, _), fit(P)."),
        rule("hold", "disposition(P, hold) :- treated(P, _), \\+ fit(P)."),
    ]
    return "\n".join(lines)


@given(
    CONDITIONS,
    st.tuples(st.integers(0, 30), st.sampled_from([1, 2, 4])),
    st.lists(st.booleans(), min_size=4, max_size=4),
)
@settings(max_examples=60, deadline=None)
def test_a_fine_grid_finds_nothing_more(
    conditions: list[tuple[str, int]], scale: tuple[int, int], needed: list[bool]
) -> None:
    """Every plausible number in fine steps, against what was decided, both ways."""
    with tempfile.TemporaryDirectory() as folder:
        found, _ = deciding(load(Path(folder), text_of(conditions, scale, needed)), ANN)

    def holds(value: float, op: str, limit: int) -> bool:
        table = {"<": value < limit, "=<": value <= limit, ">": value > limit, ">=": value >= limit}
        return {**table, "=:=": value == limit, "=\\=": value != limit}[op]

    reached = [
        value
        for value in FINE
        if all(holds(value, op, n) == wanted for (op, n), wanted in zip(conditions, needed, strict=False))
    ]
    assert found.can_flip == {("ann", "crp"): NOW if reached else NEVER}, reached
    assert not found.cut


# the shipped knowledge base


def plausible_numbers(knowledge: Knowledge, test: Value, unit: Value) -> list[float]:
    """A fine grid of what a test can be in a unit, and every stated limit."""
    facts = knowledge.program.facts
    _, _, reference, subtract, multiply, divide = next(r for r in facts["reported_in"] if r[:2] == (test, unit))
    ranges = [row for row in facts["plausible_range"] if row[0] == test and row[3] == reference]
    assert ranges, f"no range says what {test} can be"
    low, high = float(ranges[0][1]), float(ranges[0][2])
    limits = {float(row[1]) for row in facts["limit_parameter"]}
    top = min(high, 4 * max(limits))
    grid = {low + (top - low) * n / 60 for n in range(61)} | limits | {n + 0.01 for n in limits} | {high}
    inside = [n for n in sorted(grid) if low <= n <= high]
    return [n * float(divide) / float(multiply) + float(subtract) for n in inside]


def flipping(model: Model, trials: Trials, row: Row, edits: Edits, numbers: list[float]) -> float | None:
    """A number that supplies a missing row when it stands in for those of some edits, and changes the disposition."""
    before = {d for d in model.relation("disposition") if d[:2] == row[:2]}
    for number in numbers:
        other = frozenset(Edit(True, e.predicate, tuple([swapped(v, number) for v in e.row])) for e in edits)
        after = trials.after(other)
        assert after is not None
        if (
            row not in after.relation("missing")
            and {d for d in after.relation("disposition") if d[:2] == row[:2]} != before
        ):
            return number
    return None


def swapped(value: Value, number: float) -> Value:
    """The number as a value, where the value is one."""
    if not isinstance(value, (int, Real)):
        return value
    return int(number) if number == int(number) else Real(number)


def test_a_fine_grid_finds_nothing_more_in_the_shipped_cases() -> None:
    knowledge = open_knowledge(cases=True)
    program = knowledge.program
    prepared = prepare_for(program, answer_predicates(program))
    evaluator = PyDatalogEvaluator()
    grids = 0
    with_results = [case for case in program.cases if any(name == "measured" for name, _ in case.given)]
    for case in with_results[::4]:
        if grids > 3:
            break
        record: dict[str, dict[Any, Span]] = {}
        for name, row in case.given:
            record.setdefault(name, {})[row] = Span("record.yaml", 1, 1)
        model = evaluate(prepared, record, evaluator)
        found = decided(model, prepared, evaluator)
        trials = Trials(model, Needs(prepared, ["disposition", "missing"]), evaluator)
        supplies = Supplies(model, PlannedRules(prepared.strata), "as_of")
        for missing in [row for row, when in found.can_flip.items() if when != NOW]:
            measured: dict[Row, Edits] = {}
            for edits in supplies.of("missing", missing):
                if all(e.added for e in edits):
                    for e in edits:
                        if e.predicate == "measured":
                            measured.setdefault((e.row[1], e.row[3]), edits)
            for (test, unit), edits in list(measured.items())[:1]:
                grids += 1
                number = flipping(model, trials, missing, edits, plausible_numbers(knowledge, test, unit))
                assert number is None, (case.title, missing, edits, number)
    evaluator.close()
    assert grids > 2


LINES = (
    "patient: otto",
    "as_of: 2026-06-01",
    "treatment:",
    "  - {drug: kesimpta, status: candidate, since: 2026-05-01}",
    "serology:",
    "  - {test: hbsag, result: negative, date: 2026-05-10}",
    "  - {test: anti_hbc, result: negative, date: 2026-05-10}",
    "measured:",
    *(
        f"  - {{test: {test}, value: {value}, unit: {unit}, date: 2026-05-10}}"
        for test, value, unit in (
            ("igg", 9.0, "g/L"),
            ("igm", 1.0, "g/L"),
            ("iga", 2.0, "g/L"),
            ("alt", 22, "U/L"),
            ("ast", 20, "U/L"),
            ("alp", 70, "U/L"),
            ("bilirubin", 0.6, "mg/dL"),
        )
    ),
)
"""A candidate of whom all is known that has to be before a start."""


@pytest.mark.parametrize("count", [0.4, 1.2])
@pytest.mark.parametrize("region", ["us", "eu"])
def test_a_normal_count_is_tried_where_a_low_one_holds(tmp_path: Path, count: float, region: str) -> None:
    low = f"  - {{test: anc, value: {count}, unit: 10*9/L, date: 2026-05-25}}"
    found = weights(asked(tmp_path, *LINES, low, f"jurisdiction: {region}"))
    assert found["normal_neutrophil_count"] == NOW


def test_a_temperature_in_the_middle_is_tried_after_a_fever(tmp_path: Path) -> None:
    lines = [line for line in RESOLVED if "sign: fever" not in line]
    measured = [
        "measured:",
        "  - {test: crp, value: 2, unit: mg/L, date: 2026-03-20}",
        "  - {test: temperature, value: 39, unit: Cel, date: 2026-03-18}",
    ]
    assert weights(asked(tmp_path, *lines, *measured))["absence_of_fever"] == NOW


def test_a_consultation_that_matters_with_one_of_two_results_is_decisive(tmp_path: Path) -> None:
    lines = [line for line in LINES if "hbsag" not in line and "anti_hbc" not in line and line != "serology:"]
    code = ["diagnosis:", "  - {condition: chronic_hbv_code, since: 2020-01-01}"]
    assert set(weights(asked(tmp_path, *lines, *code)).values()) == {NOW}
