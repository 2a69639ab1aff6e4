"""What a second look finds is so: no rule said never to fire fires, and what adds no conclusion adds none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.checks import check_loaded
from engine.checks.advice import advise
from engine.checks.ageing import months_before
from engine.checks.domains import Facts
from engine.checks.never_firing import conflict_in
from engine.checks.reading_level import NOT_MEASURED, grade_of
from engine.checks.redundancy import says_all
from engine.checks.shapes import outline
from engine.loading import Loaded, load_bytes, load_kb
from engine.terms import Row
from tests.engine.kb_texts import Reasoned, facts

ROOT = Path(__file__).parents[2]
TODAY = "2026-03-03"

VOCABULARY = """
:- predicate(m(patient, value: number), [from: record, holds: "h", absent: "a"]).
:- predicate(d(patient, day: date), [from: record, holds: "h", absent: "a"]).
:- predicate(s(patient, sign), [from: record, holds: "h", absent: "a"]).
:- predicate(low(sign), [from: facts, holds: "h"]).
:- predicate(high(sign), [from: facts, holds: "h"]).
:- predicate(limit(name, value: number), [from: facts, holds: "h"]).
low(a). low(b). high(b). high(c). limit(one, 2). limit(two, 3.5).
:- predicate(out(patient, rule), [from: rules, holds: "h", answer: true]).
"""
BEGIN = ["m(P, X)", "m(P, Y)", "d(P, D)", "d(P, E)", "s(P, S)", "s(P, T)", "limit(one, L)", "date_plus(D, 1, F)"]
NUMBERS = ["X", "Y", "L", "1", "2", "2.0", "3.5"]
DAYS = ["D", "E", "F", "'2026-01-01'", "'2026-01-02'"]

EXACT = ["low(S)", "high(S)", "low(T)", "\\+ s(P, a)", "\\+ s(P, S)", "\\+ m(P, 2)", "s(P, a)", "m(P, 2)"]
COUNTED = ["days_between(D, E, N), N < 1, N > 0", "days_between(D, E, N), N < 2, N > 0"]


def between(left: list[str], operators: list[str], right: list[str]) -> st.SearchStrategy[str]:
    return st.builds("{} {} {}".format, *map(st.sampled_from, (left, operators, right)))


later = st.one_of(
    between(["X", "Y"], ["<", ">", "=<", ">=", "=:=", "=\\="], NUMBERS),
    between(["2", "3.5"], ["<", ">=", "=:="], ["X", "Y", "L"]),
    between(["S", "T"], ["==", "\\=="], ["S", "T", "a", "c"]),
    st.builds("{}({}, {})".format, *map(st.sampled_from, (["before", "on_or_before"], DAYS, DAYS))),
    st.sampled_from(EXACT + COUNTED),
)
bodies = st.lists(later, max_size=4).map(lambda goals: [*BEGIN, *goals])


def of_anna(values: list[object], most: int) -> st.SearchStrategy[list[Row]]:
    return st.lists(st.sampled_from(values).map(lambda value: ("anna", value)), min_size=1, max_size=most)


records = st.fixed_dictionaries(
    {
        "m": of_anna([1, 2, 3], 3),
        "d": of_anna(["2026-01-01", "2026-01-02", "2026-01-03"], 3),
        "s": of_anna(["a", "b", "c"], 2),
    }
)


def program_of(*rules: list[str]) -> Loaded:
    clauses = [
        f':- rule(r{n}, [clinician: "x", patient: "x"]).\nout(P, r) :- {", ".join(body)}.'
        for n, body in enumerate(rules)
    ]
    return load_bytes([("small.pl", (VOCABULARY + "\n".join(clauses)).encode())])


def conclusions(loaded: Loaded, rule: str, record: dict[str, list[Row]]) -> set[Row]:
    program = loaded.program._replace(rules=tuple(r for r in loaded.program.rules if r.id == rule))
    return set(Reasoned(program, facts(record)).model.relation("out"))


@given(bodies, records)
@settings(max_examples=150, deadline=None)
def test_what_never_fires_never_does(body: list[str], record: dict[str, list[Row]]) -> None:
    loaded = program_of(body)
    rule = loaded.program.rules[0]
    if conflict_in(outline(rule).body, Facts(loaded.program)) is not None:
        assert conclusions(loaded, "r0", record) == set()


@given(bodies, st.lists(later, max_size=2), records, st.integers(0, 8))
@settings(max_examples=150, deadline=None)
def test_what_is_subsumed_adds_nothing(
    body: list[str], other: list[str], record: dict[str, list[Row]], kept: int
) -> None:
    loaded = program_of([*body[: 8 + kept], *other], body)
    general, special = (outline(rule) for rule in loaded.program.rules)
    if says_all(general, special, Facts(loaded.program)):
        assert conclusions(loaded, "r1", record) <= conclusions(loaded, "r0", record)


def test_a_rule_asks_for_all_that_it_asks_for_itself() -> None:
    for rule in load_kb(ROOT / "kb").program.rules:
        assert says_all(outline(rule), outline(rule), Facts(load_bytes([]).program)), rule.id


def second_look(text: str, today: str = TODAY) -> list[str]:
    loaded = load_bytes([("small.pl", text.encode())])
    known = check_loaded(loaded)
    assert not known, known
    return [problem.name for problem in advise(loaded, known, today).problems]


def test_errors_come_first() -> None:
    loaded = load_bytes([("small.pl", b":- predicate(p(a), [from: facts]).")])
    known = check_loaded(loaded)
    assert known and advise(loaded, known, TODAY).problems == ()


def test_a_place_is_told_once() -> None:
    loaded = load_bytes([("small.pl", VOCABULARY.encode())])
    found = advise(loaded, (), TODAY).problems
    assert found and advise(loaded, found, TODAY).problems == ()


def test_nothing_is_looked_for_in_plain_programs(tmp_path: Path) -> None:
    from engine.plain import load_plain

    file = tmp_path / "plain.pl"
    file.write_text("p(X) :- q(X), X < 1, X > 2.\nq(1).\n")
    loaded = load_plain(file, "plain.pl")
    assert advise(loaded, (), TODAY).problems == ()


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-03-03", 12, "2025-03-03"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2024-02-29", 12, "2023-02-28"),
        ("2026-01-15", 2, "2025-11-15"),
    ],
)
def test_months_before(day: str, months: int, then: str) -> None:
    assert months_before(day, months) == then


def test_reading_level_counts_sentences_and_names_as_one_word() -> None:
    import readability

    assert grade_of("", readability) is None
    assert grade_of("Take {Drug}. Rest.", readability) == grade_of("Take {Kesimpta_of_anna}. Rest.", readability)
    easy, hard = (
        grade_of(t, readability) for t in ("You may go on.", "Immunosuppression necessitates hospitalisation.")
    )
    assert easy is not None and hard is not None and easy[0] < 3 and hard[0] > 20


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.checks.reading_level._library", lambda: None)
    loaded = load_kb(ROOT / "kb")
    assert advise(loaded, (), TODAY).notes == (NOT_MEASURED,)


def test_a_question_does_not_take_a_second_look() -> None:
    import subprocess
    import sys

    asked = "import sys, queries.commands.ask; queries.commands.ask.command.main(sys.argv[1:], standalone_mode=False);"
    told = "print([m for m in sys.modules if m.startswith('engine.checks.advice') or m == 'readability'])"
    record = str(ROOT / "examples" / "cystitis_on_antibiotics.yaml")
    done = subprocess.run([sys.executable, "-c", asked + told, record], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.endswith("[]\n"), done.stdout[-500:] + done.stderr[-500:]


OPPOSITE = """
:- predicate(treatment(patient, drug, status), [from: record, holds: "h"]).
:- predicate(ill(patient), [from: record, holds: "h", absent: "a"]).
:- predicate(fever(patient), [from: record, holds: "h", absent: "a"]).
:- predicate(open_status(status), [from: facts, holds: "h"]).
open_status(on_therapy). open_status(candidate).
:- predicate(contradicts(action, other: action), [from: facts, holds: "h"]).
contradicts(continue, withhold).
:- source(label, [title: "t", kind: label, date: "2025"]).
:- predicate(unwell(patient), [from: rules, holds: "h", absent: "a"]).
:- predicate(objection(patient, drug), [from: rules, holds: "h", absent: "a"]).
:- predicate(recommend(patient, drug, action, about: any), [from: rules, answer: true, holds: "h", absent: "a"]).
:- query(objections, [title: "t", asks: objection(_, _)]).
:- rule(unwell_with_fever, [clinician: "x", patient: "x"]).
unwell(P) :- fever(P).
:- rule(objection_when_unwell, [clinician: "x", patient: "x"]).
objection(P, D) :- treatment(P, D, S), open_status(S), unwell(P).
"""
ANSWER = """
:- rule({0}, [
    title: "t", status: draft, evidence: label, cites: [label / "{0}"], clinician: "x", patient: "x"
]).
recommend(P, D, {1}, about) :- {2}.
"""


@pytest.mark.parametrize(
    ("go", "hold", "found"),
    [
        ("treatment(P, D, on_therapy)", "treatment(P, D, on_therapy), fever(P)", True),
        ("treatment(P, D, on_therapy)", "treatment(P, D, on_hold), fever(P)", False),
        ("treatment(P, D, on_hold)", "treatment(P, D, S), open_status(S), fever(P)", False),
        ("treatment(P, D, on_therapy)", "treatment(P, D, S), open_status(S), fever(P)", True),
        ("treatment(P, D, _), \\+ fever(P)", "treatment(P, D, _), fever(P)", False),
        ("treatment(P, D, _), \\+ unwell(P)", "treatment(P, D, _), fever(P)", False),
        ("treatment(P, D, _), \\+ objection(P, D)", "treatment(P, D, on_therapy), fever(P)", False),
        ("treatment(P, D, _), \\+ objection(P, D)", "treatment(P, D, S), open_status(S), unwell(P)", False),
        # nothing says that treatment is open
        ("treatment(P, D, on_hold), \\+ objection(P, D)", "treatment(P, D, on_hold), fever(P)", True),
        ("treatment(P, D, _), \\+ objection(P, D)", "treatment(P, D, _), ill(P)", True),
        # the conclusion itself is what the other one must not find
        ("treatment(P, D, _), \\+ ill(P)", "treatment(P, D, _), ill(P)", False),
    ],
)
def test_opposite_actions(go: str, hold: str, found: bool) -> None:
    text = OPPOSITE + ANSWER.format("go_on", "continue", go) + ANSWER.format("hold", "withhold", hold)
    assert ("contradictory-actions" in second_look(text)) == found


def test_actions_are_opposite_only_where_facts_say_so() -> None:
    text = OPPOSITE.replace("contradicts(continue, withhold).", "contradicts(continue, stop).")
    text += ANSWER.format("go_on", "continue", "treatment(P, D, _)")
    text += ANSWER.format("hold", "withhold", "treatment(P, D, _)")
    assert "contradictory-actions" not in second_look(text)


def test_the_shipped_rules_have_no_structural_fault() -> None:
    loaded = load_kb(ROOT / "kb")
    found = advise(loaded, (), TODAY, frozenset(["knowledge_version", "strength", "tolerated_mutant"])).problems
    structural = {
        "duplicate-rule", "subsumed-rule", "never-firing-rule", "contradictory-actions", "threshold-gap",
        "threshold-overlap", "unused-source", "patient-text-hard-to-read",
    }  # fmt: skip
    assert [p for p in found if p.name in structural] == []
