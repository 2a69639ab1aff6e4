"""Mutants: what is changed, which case kills it, and how it is told."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from engine.driver import evaluate, prepare
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model
from engine.mutants import Mutant, mutants, neighbours
from engine.problem import ProblemsFound
from engine.program import Program
from engine.terms import Real, Text, Value
from queries.cases import as_expected
from queries.commands.mutate import command
from queries.mutation import CasesFail, mutation_of
from queries.mutation_models import Changes
from queries.record import case_record
from tests.queries.case_kb import FACTS, HELPER, KB, PREDICATES, assert_problems_are_told, run, umbrellas

TOLERANCE = ':- predicate(tolerated_mutant(mutant: text, reason: text), [from: facts, holds: "{mutant}: {reason}"]).\n'


def ids(folder: Path, body: str, head: str = "wet(Person, Day)", more: str = "") -> dict[str, str]:
    """The mutants of one rule, with their kinds."""
    rule = f":- rule(r, [{HELPER}]).\n{head} :-\n    {body}.\n"
    program = umbrellas(folder, more, kb=PREDICATES + FACTS + rule)
    return {m.id.removeprefix("r: "): m.kind for m in mutants(program, lambda rule: ())}


# Making them -------------------------------------------------------------------------------------------------------


def test_goals_are_dropped_where_the_rest_can_do_without(tmp_path: Path) -> None:
    found = ids(tmp_path, "rain(Person, Amount, Day), \\+ owns(Person, _), knows(Person, _), Amount > Amount")
    assert [name for name, kind in found.items() if kind == "dropped goal"] == [
        "without \\+ owns(Person, _)",
        "without knows(Person, _)",
        "without Amount > Amount",
    ]


def test_settled_goals_stay(tmp_path: Path) -> None:
    program = umbrellas(tmp_path)
    dropped = {m.id for m in mutants(program, lambda rule: range(len(rule.body))) if m.kind == "dropped goal"}
    assert dropped == set()


@pytest.mark.parametrize(
    ("goal", "changed"),
    [
        ("A < B", {"A >= B": "opposite comparison", "A =< B": "bound in or out"}),
        ("A >= B", {"A < B": "opposite comparison", "A > B": "bound in or out"}),
        ("A =:= B", {"A =\\= B": "opposite comparison"}),
        ("Person \\== Friend", {"Person == Friend": "opposite comparison"}),
        (
            "before(Day, Later)",
            {"on_or_before(Later, Day)": "opposite comparison", "on_or_before(Day, Later)": "bound in or out"},
        ),
        (
            "on_or_before(Day, Later)",
            {"before(Later, Day)": "opposite comparison", "before(Day, Later)": "bound in or out"},
        ),
        (
            "A + 1 > 2.50",
            {
                "A + 1 =< 2.5": "opposite comparison",
                "A + 1 >= 2.5": "bound in or out",
                "A + 0 > 2.5": "moved limit",
                "A + 2 > 2.5": "moved limit",
                "A + 1 > 2.4": "moved limit",
                "A + 1 > 2.6": "moved limit",
            },
        ),
        ("rain(Person, 7, _)", {"rain(Person, 6, _)": "moved limit", "rain(Person, 8, _)": "moved limit"}),
        (
            "rain(Person, _, '2024-02-28')",
            {"rain(Person, _, '2024-02-27')": "moved limit", "rain(Person, _, '2024-02-29')": "moved limit"},
        ),
        (
            "date_plus(Day, 1, Later)",
            {"date_plus(Day, 0, Later)": "moved limit", "date_plus(Day, 2, Later)": "moved limit"},
        ),
        ("owns(Person, coat)", {"owns(Person, umbrella)": "other constant"}),
        ("\\+ owns(Person, umbrella)", {"\\+ owns(Person, coat)": "other constant"}),
        ("Thing == coat", {"Thing \\== coat": "opposite comparison", "Thing == umbrella": "other constant"}),
        ("knows(Person, ann)", {}),
        (
            "aggregate_all(count, (owns(Person, coat), A > B), 3)",
            {
                "aggregate_all(count, (owns(Person, umbrella), A > B), 3)": "other constant",
                "aggregate_all(count, (owns(Person, coat), A =< B), 3)": "opposite comparison",
                "aggregate_all(count, (owns(Person, coat), A >= B), 3)": "bound in or out",
            },
        ),
    ],
)
def test_goals_are_changed(tmp_path: Path, goal: str, changed: dict[str, str]) -> None:
    bound = "rain(Person, A, Day), rain(Friend, B, Later), owns(Person, Thing)"
    found = ids(tmp_path, f"{bound}, {goal}")
    expected = {f"{goal.replace('2.50', '2.5')} -> {name}": kind for name, kind in changed.items()}
    assert {name: kind for name, kind in found.items() if "->" in name} == expected


def test_constants_of_the_conclusion_are_changed(tmp_path: Path) -> None:
    kinds = Counter(
        m.kind for m in mutants(umbrellas(tmp_path), lambda rule: ()) if m.id.startswith("buy_one: advised")
    )
    assert kinds == {"other constant": 1}


def test_equal_goals_have_mutants_of_their_own(tmp_path: Path) -> None:
    found = ids(tmp_path, "rain(Person, _, Day), knows(Person, _), knows(Person, _)")
    assert "without knows(Person, _) (2)" in found


def test_facts_that_rules_use_as_limits(tmp_path: Path) -> None:
    body = "rain(Person, Amount, Day), limit(much, Limit), Amount > Limit, limit(fine, Other), Person \\== other"
    found = ids(tmp_path, body)
    assert [name for name in found if name.startswith("limit")] == [
        "limit(much, 5) -> limit(much, 4)",
        "limit(much, 5) -> limit(much, 6)",
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, (-1, 1)),
        (Real(38.0), (Real(37.9), Real(38.1))),
        (Real(0.05), (Real(0.04), Real(0.06))),
        (Real(0.1), (Real(0.0), Real(0.2))),
        (Real(1e300), ()),
        ("2026-01-01", ("2025-12-31", "2026-01-02")),
        ("9999-12-31", ("9999-12-30",)),
        ("0001-01-01", ("0001-01-02",)),
        ("2026-02-30", ()),
        ("seven", ()),
        (Text("2026-01-01"), ()),
    ],
)
def test_units(value: Value, expected: tuple[Value, ...]) -> None:
    assert neighbours(value) == expected


def test_ids_are_unique_and_do_not_depend_on_order(tmp_path: Path) -> None:
    program = umbrellas(tmp_path)
    found = [m.id for m in mutants(program, lambda rule: ())]
    assert len(set(found)) == len(found)
    turned = program._replace(rules=program.rules[::-1])
    assert {m.id for m in mutants(turned, lambda rule: ())} == set(found)


# Trying them -------------------------------------------------------------------------------------------------------


def whole(program: Program, mutant: Mutant) -> Program:
    """The program with a mutant in it."""
    if mutant.rule is not None:
        rules = [mutant.rule if rule.id == mutant.rule.id else rule for rule in program.rules]
        return program._replace(rules=tuple(rules))
    if mutant.override is not None:
        return program._replace(overrides=tuple(o for o in program.overrides if o != mutant.override))
    assert mutant.fact is not None
    name, before, after = mutant.fact
    rows = {after if row == before else row: span for row, span in program.facts[name].items()}
    return program._replace(facts={**program.facts, name: rows})


def from_scratch(program: Program, number: int) -> Model | None:
    evaluator = PyDatalogEvaluator()
    try:
        record = case_record(program.cases[number], program).rows
        return evaluate(prepare(program), record, evaluator, recording=False)
    except ProblemsFound:
        return None
    finally:
        evaluator.close()


MORE_RULES = f"""
:- rule(borrow_from_anybody, [title: "T", status: draft, evidence: x, cites: [book], {HELPER}]).
advised(Person, borrow) :- wet(Person, _), in_touch(Person, Friend), owns(Friend, coat).

:- rule(wet_by_division, [{HELPER}]).
wet(Person, Day) :- rain(Person, Amount, Day), Amount =\\= 2, knows(Person, _), 10 / (Amount - 2) > 5.

:- rule(in_touch_both_ways, [{HELPER}]).
in_touch(A, B) :- in_touch(B, A), owns(A, coat).

:- overrides(stay_after_many_wet_days, borrow_from_a_friend).

:- case("many wet days", [
    exercises: [stay_after_many_wet_days],
    each: [Thing: [coat, umbrella], Amount: [2, 3, 6]],
    given: [
        as_of('2026-03-03'), rain(ann, 5, '2026-03-01'), rain(ann, Amount, '2026-03-02'),
        knows(ann, ben), knows(ben, cleo), knows(cleo, dora), owns(dora, Thing), owns(cleo, coat)
    ],
    expect: [wet(ann, '2026-03-01')],
    expect_not: [in_touch(ben, ann)]
]).
"""


def test_every_model_is_that_of_the_whole_program(tmp_path: Path) -> None:
    """The short cuts change nothing: rules, limits and overrides, with recursion, negation and aggregates."""
    program = umbrellas(tmp_path, MORE_RULES)
    evaluator = PyDatalogEvaluator()
    changes = Changes(program, evaluator)
    tried = without_value = 0
    for number, case in enumerate(program.cases):
        ground = changes.ground(case_record(case, program).rows)
        for mutant in mutants(program, lambda rule: ()):
            expected = from_scratch(whole(program, mutant), number)
            try:
                model = changes.model(mutant, ground)
            except ProblemsFound:
                assert expected is None, mutant.id
                without_value += 1
                continue
            assert expected is not None, mutant.id
            for name in program.predicates.keys() - {mutant.fact.predicate if mutant.fact else ""}:
                rows = (model or ground.model).relation(name).rows.keys()
                assert rows == expected.relation(name).rows.keys(), f"{mutant.id} in {case.title}: {name}"
            tried += 1
    evaluator.close()
    assert tried > 200
    assert without_value > 0


def test_verdicts_are_those_of_whole_programs(tmp_path: Path) -> None:
    program = umbrellas(tmp_path, MORE_RULES)
    for trial in mutation_of(program).trials:
        killers = set()
        for number, case in enumerate(program.cases):
            model = from_scratch(whole(program, trial.mutant), number)
            if model is None or not as_expected(model, case):
                killers.add(case.title)
        assert bool(trial.killed_by) == bool(killers), trial.mutant.id
        assert not trial.killed_by or trial.killed_by in killers


def test_survivors_say_what_goes_unnoticed(tmp_path: Path) -> None:
    trials = {trial.mutant.id: trial for trial in mutation_of(umbrellas(tmp_path)).trials}
    assert trials["limit(much, 5) -> limit(much, 6)"].killed_by == "much rain is for buying"
    assert trials["limit(much, 5) -> limit(much, 4)"].killed_by == "a little less rain does nothing"
    assert trials["buy_one: not overridden by borrow_from_a_friend"].killed_by == "a friend of a friend lends one"
    assert trials["wet_in_much_rain: Age < 7 -> Age =< 7"].unnoticed == ()
    drop = trials["stay_after_many_wet_days: Count > 1 -> Count > 2"]
    assert drop.survived
    assert drop.unnoticed == ()


def test_unnoticed_changes_are_told_by_an_atom(tmp_path: Path) -> None:
    more = """
:- case("two wet days", [
    exercises: stay_after_many_wet_days,
    like: "much rain is for buying",
    given: [rain(ann, 7, '2026-03-02')],
    expect: [advised(ann, buy)]
]).
"""
    trials = {trial.mutant.id: trial for trial in mutation_of(umbrellas(tmp_path, more)).trials}
    trial = trials["stay_after_many_wet_days: Count > 1 -> Count > 2"]
    assert [tuple(u) for u in trial.unnoticed] == [("two wet days", "advised(ann, stay)", False)]
    trial = trials["stay_after_many_wet_days: Count > 1 -> Count > 0"]
    assert trial.killed_by == "much rain is for buying"


def test_processes_give_the_same(tmp_path: Path) -> None:
    program = umbrellas(tmp_path, MORE_RULES)
    assert mutation_of(program, jobs=3) == mutation_of(program, jobs=1)


def test_failing_cases_judge_nothing(tmp_path: Path) -> None:
    more = """
:- case("wrong", [exercises: buy_one, given: [as_of('2026-03-03')], expect: [advised(ann, buy)]]).
"""
    with pytest.raises(CasesFail) as raised:
        mutation_of(umbrellas(tmp_path, more))
    assert raised.value.titles == ("wrong",)


def test_only_one_rule(tmp_path: Path) -> None:
    mutation = mutation_of(umbrellas(tmp_path), ["wet_in_much_rain"])
    assert mutation.rules == 1
    assert all("wet_in_much_rain" in trial.mutant.rules for trial in mutation.trials)
    assert any(trial.mutant.fact is not None for trial in mutation.trials)


def test_tolerated_mutants(tmp_path: Path) -> None:
    name = "wet_in_much_rain: Age < 7 -> Age =< 7"
    program = umbrellas(tmp_path, f'{TOLERANCE}tolerated_mutant("{name}", "The day itself is not known well.").\n')
    mutation = mutation_of(program)
    trial = next(trial for trial in mutation.trials if trial.mutant.id == name)
    assert (trial.survived, trial.reason) == (False, "The day itself is not known well.")
    assert mutation.outdated == ()


def test_tolerated_mutants_without_a_reason_survive(tmp_path: Path) -> None:
    name = "wet_in_much_rain: Age < 7 -> Age =< 7"
    mutation = mutation_of(umbrellas(tmp_path, f'{TOLERANCE}tolerated_mutant("{name}", " ").\n'))
    assert name in {trial.mutant.id for trial in mutation.survivors}


def test_outdated_tolerance(tmp_path: Path) -> None:
    more = 'tolerated_mutant("gone", "r").\ntolerated_mutant("limit(much, 5) -> limit(much, 6)", "r").\n'
    mutation = mutation_of(umbrellas(tmp_path, TOLERANCE + more))
    assert mutation.outdated == (
        ("gone", "there is no such mutant"),
        ("limit(much, 5) -> limit(much, 6)", 'the case "much rain is for buying" kills it'),
    )


# The command -------------------------------------------------------------------------------------------------------


def test_text(tmp_path: Path) -> None:
    result = run(command, tmp_path)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    at = lines.index("survived: wet_in_much_rain: Age < 7 -> Age =< 7")
    assert lines[at + 1].startswith("  bound in or out, ")
    assert lines[at + 2] == "  nothing changes by it in any case"
    assert not any(line.startswith("killed") for line in lines)
    assert "mutants of 4 rules, 4 cases:" in lines[-1]
    assert any(line.startswith("killed: ") for line in run(command, tmp_path, "--all").stdout.splitlines())


def test_json(tmp_path: Path) -> None:
    shown = json.loads(
        run(command, tmp_path, "--format", "json", text=KB + TOLERANCE + 'tolerated_mutant("gone", "r").\n').stdout
    )
    assert shown["schema"] == "whyhold/mutate/1"
    assert shown["outdated"] == [{"mutant": "gone", "why": "there is no such mutant"}]
    verdicts = Counter(trial["verdict"] for trial in shown["trials"])
    assert verdicts == {"killed": shown["killed"], "survived": shown["survived"]}
    assert shown["mutants"] == len(shown["trials"])


def test_fail(tmp_path: Path) -> None:
    assert run(command, tmp_path, "--fail").exit_code == 1
    reasons = "".join(
        f'tolerated_mutant("{trial.mutant.id}", "No case yet.").\n'.replace("\\", "\\\\")
        for trial in mutation_of(umbrellas(tmp_path / "kb")).survivors
    )
    result = run(command, tmp_path, "--fail", text=KB + TOLERANCE + reasons)
    assert result.exit_code == 0, result.output
    assert " 0 survived" in result.stdout
    assert (
        run(command, tmp_path, "--fail", text=KB + TOLERANCE + reasons + 'tolerated_mutant("x", "r").\n').exit_code == 1
    )


def test_one_rule_by_its_id(tmp_path: Path) -> None:
    assert "of 1 rule, 4 cases" in run(command, tmp_path, "--rule", "buy_one").stdout
    result = run(command, tmp_path, "--rule", "buy_won")
    assert result.exit_code == 2
    assert "there is `buy_one`" in result.stderr


def test_failing_cases_are_named(tmp_path: Path) -> None:
    result = run(command, tmp_path, text=KB.replace("expect: [advised(ann, borrow)]", "expect: [advised(ann, stay)]"))
    assert result.exit_code == 1
    assert 'FAILED "a friend of a friend lends one"' in result.stderr


def test_problems_of_the_knowledge_base(tmp_path: Path) -> None:
    assert_problems_are_told(command, tmp_path, "text", "json")
