"""Cases: how they are read, selected, run and shown."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from engine.canonical import print_atom, print_literal
from engine.loading import Loaded, load_bytes
from engine.program import Case
from engine.program_json import fingerprint
from queries.cases import MANY, jobs_for, run_cases, select_cases
from queries.commands.test import command
from tests.queries.case_kb import KB, assert_problems_are_told, run, umbrellas

FAILING = """
:- case("nobody is advised to buy", [
    exercises: buy_one,
    like: "much rain is for buying",
    expect: [advised(ann, stay)],
    expect_not: [advised(_, buy)]
]).
"""
CHOICES = """
:- case("more rain is no better", [
    exercises: wet_in_much_rain,
    each: [Amount: [5, 5.1, 80], [Region, Day]: [[here, '2026-03-01'], [there, '2026-03-02']]],
    given: [as_of('2026-03-03'), region(Region), rain(ann, Amount, Day)],
    expect: [wet(ann, Day)],
    expect_not: [wet(_, Amount)]
]).
"""


def read(text: str) -> Loaded:
    return load_bytes([("kb/t.pl", text.encode())])


def cases(text: str) -> dict[str, Case]:
    loaded = read(text)
    assert loaded.problems == (), loaded.problems
    return {case.title: case for case in loaded.program.cases}


def given(case: Case) -> list[str]:
    return [print_atom(name, row) for name, row in case.given]


def faults(text: str) -> list[tuple[str, str]]:
    """Names of problems and what they mark."""
    loaded = read(text)
    lines = loaded.texts["kb/t.pl"].line
    return [(p.name, lines(p.place.line)[p.place.column - 1 :][: p.place.width]) for p in loaded.problems]


# Reading -----------------------------------------------------------------------------------------------------------


def test_each_choice_is_a_case() -> None:
    found = cases(CHOICES.replace(",\n    expect_not: [wet(_, Amount)]", ""))
    assert len(found) == 6
    case = found["more rain is no better [Amount = 5.1, Region = there, Day = '2026-03-02']"]
    assert given(case) == ["as_of('2026-03-03')", "region(there)", "rain(ann, 5.1, '2026-03-02')"]
    assert [print_literal(e) for e in case.expect] == ["wet(ann, '2026-03-02')"]
    assert case.exercises == ("wet_in_much_rain",)


def test_what_follows_the_sentence_tells_kinds_of_values_apart() -> None:
    text = ':- case("c", [exercises: r, each: [X: [1, 1.0, \'1\', "1"]], given: [as_of(d), p(X)], expect: [q(X)]]).'
    assert list(cases(text)) == ["c [X = 1]", "c [X = 1.0]", "c [X = '1']", 'c [X = "1"]']


def test_given_facts_are_shared() -> None:
    text = """
    :- case("b", [exercises: r, like: "a", given: [as_of('2026-04-01'), p(two)], expect: [q]]).
    :- case("c", [exercises: r, like: "b", expect: [q]]).
    :- case("a", [exercises: r, given: [as_of('2026-03-03'), jurisdiction(us), p(one, x), p(one)], expect: [q]]).
    """
    found = cases(text)
    assert given(found["b"]) == ["as_of('2026-04-01')", "p(two)", "jurisdiction(us)", "p(one, x)"]
    assert given(found["c"]) == given(found["b"])


def test_a_shared_given_may_be_varied() -> None:
    text = """
    :- case("a", [exercises: r, given: [as_of('2026-03-03'), p(x, y)], expect: [q]]).
    :- case("b", [exercises: r, like: "a", each: [Region: [us, eu]], given: [jurisdiction(Region)], expect: [q]]).
    """
    found = cases(text)
    assert given(found["b [Region = eu]"]) == ["jurisdiction(eu)", "as_of('2026-03-03')", "p(x, y)"]


def test_writing_a_case_out_says_the_same() -> None:
    short = ':- case("c", [exercises: r, each: [X: [1]], given: [as_of(d), p(X)], expect: [q(X)]]).'
    long = ':- case("c [X = 1]", [exercises: r, given: [as_of(d), p(1)], expect: [q(1)]]).'
    assert fingerprint(read(short).program) == fingerprint(read(long).program)


@pytest.mark.parametrize(
    ("each", "marked"),
    [
        ("Value", "Value"),
        ("[1, 2]", "1"),
        ("[x: [1]]", "x: [1]"),
        ("[_: [1]]", "_: [1]"),
        ("[X: 1]", "X: 1"),
        ("[X: []]", "X: []"),
        ("[[]: [[]]]", "[]: [[]]"),
        ("[X: [f(a)]]", "f(a)"),
        ("[X: [1, Y]]", "Y"),
        ("[X: [1, 2, 1]]", "1"),
        ("[X: [[1]]]", "[1]"),
        ("[[X, Y]: [[1, 2], [3]]]", "[3]"),
        ("[[X, Y]: [1]]", "1"),
        ("[X: [1], X: [2]]", "X: [2]"),
        ("[[X, X]: [[1, 2]]]", "[X, X]: [[1, 2]]"),
    ],
)
def test_wrong_choices(each: str, marked: str) -> None:
    text = f':- case("c", [exercises: r, each: {each}, given: [as_of(d), p(X, Y)], expect: [q]]).'
    found = faults(text)
    assert ("wrong-value", marked) in found
    assert {name for name, _ in found} == {"wrong-value"}


def test_choices_must_be_used() -> None:
    text = ':- case("c", [exercises: r, each: [X: [1], Y: [2]], given: [as_of(d), p(X)], expect: [q]]).'
    assert faults(text) == [("wrong-value", "[X: [1], Y: [2]]")]


def test_too_many_choices() -> None:
    values = f"[{', '.join(map(str, range(101)))}]"
    text = f':- case("c", [exercises: r, each: [X: {values}, Y: {values}], given: [as_of(d), p(X, Y)], expect: [q]]).'
    assert "wrong-value" in {name for name, _ in faults(text)}


def test_variables_without_a_choice_are_no_constants() -> None:
    text = ':- case("c", [exercises: r, each: [X: [1]], given: [as_of(d), p(X, Y)], expect: [q(Z)]]).'
    assert faults(text) == [("wrong-value", "Y"), ("wrong-value", "Z")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (':- case("c", [exercises: r, expect: [q]]).', ["missing-key"]),
        (':- case("c", [exercises: r, like: a, expect: [q]]).', ["wrong-value"]),
        (':- case("c", [exercises: r, like: "a", expect: [q]]).', ["unknown-case"]),
        (':- case("c", [exercises: r, like: "c", expect: [q]]).', ["case-cycle"]),
        (
            ':- case("a", [exercises: r, given: [p(x, y)], expect: [q]]).\n'
            ':- case("b", [exercises: r, like: "a", given: [as_of(d)], expect: [q]]).',
            ["missing-as-of"],
        ),
        (
            ':- case("a", [exercises: r, given: [as_of(X)], expect: [q]]).\n'
            ':- case("b", [exercises: r, like: "a", expect: [q]]).',
            ["wrong-value"],
        ),
        (
            ':- case("a [X = 1]", [exercises: r, given: [as_of(d)], expect: [q]]).\n'
            ':- case("a", [exercises: r, each: [X: [1]], given: [as_of(d)], expect: [q(X)]]).',
            ["duplicate-id"],
        ),
    ],
)
def test_wrong_cases(text: str, names: list[str]) -> None:
    assert [name for name, _ in faults(text)] == names


def test_a_misspelt_constant_is_told_where_it_is_written(tmp_path: Path) -> None:
    more = """
:- case("a", [exercises: buy_one, given: [as_of('2026-03-03'), owns(ann, umbrela)], expect_not: [advised(_, _)]]).
:- case("b", [exercises: buy_one, like: "a", expect_not: [advised(_, buy)]]).
:- case("c", [
    exercises: buy_one,
    each: [Thing: [coat, cote]],
    given: [as_of('2026-03-03'), owns(ann, Thing)],
    expect_not: [advised(_, buy)]
]).
"""
    result = run(command, tmp_path, text=KB + more)
    assert result.exit_code == 1
    assert result.stderr.count("error[unknown-constant]") == 2
    assert ["umbrela)], expect_not" in result.stderr, "each: [Thing: [coat, cote]]," in result.stderr] == [True, True]


def test_swi_prolog_gives_the_same_facts(tmp_path: Path) -> None:
    prolog = tmp_path / "swi" / "expand.pl"
    prolog.parent.mkdir()
    prolog.write_text(
        """
case_given(Keys, Given) :-
    (   memberchk(each:Each, Keys) -> chosen(Each) ; true ),
    shared(Keys, All),
    list_to_set(All, Given).

chosen([]).
chosen([Pattern:Values | Rest]) :- member(Pattern, Values), chosen(Rest).

shared(Keys, Given) :-
    (   memberchk(given:Own, Keys) -> true ; Own = [] ),
    (   memberchk(like:Title, Keys)
    ->  kb_case(Title, Others),
        shared(Others, All),
        exclude(replaced_by(Own), All, Kept),
        append(Own, Kept, Given)
    ;   Given = Own
    ).

replaced_by(Own, Fact) :- functor(Fact, Name, 1), functor(Same, Name, 1), memberchk(Same, Own).

all_given :- forall((kb_case(_, Keys), case_given(Keys, Given)), (writeq(Given), nl)).
""",
        "utf-8",
    )
    kb = tmp_path / "kb"
    kb.mkdir()
    (kb / "small.pl").write_text(KB + CHOICES.replace(",\n    expect_not: [wet(_, Amount)]", ""), "utf-8")
    swipl = shutil.which("swipl")
    assert swipl is not None, "SWI-Prolog is not installed"
    prelude = Path(__file__).parents[2] / "kb" / "prelude.pl"
    goal = f"load_files(user:['{prelude}', '{prolog}']), load_kb('{kb}'), all_given, halt."
    done = subprocess.run([swipl, "-q", "-g", goal], capture_output=True, text=True, timeout=60, check=True)
    assert not done.stderr
    program = umbrellas(kb, CHOICES.replace(",\n    expect_not: [wet(_, Amount)]", ""))
    ours = [f"[{','.join(print_atom(name, row).replace(', ', ',') for name, row in c.given)}]" for c in program.cases]
    assert sorted(done.stdout.splitlines()) == sorted(ours)


# Running -----------------------------------------------------------------------------------------------------------


def test_cases_pass(tmp_path: Path) -> None:
    results = list(run_cases(umbrellas(tmp_path)))
    assert [result.passed for result in results] == [True] * 4
    assert all(result.seconds > 0 for result in results)


def test_processes_give_the_same_results(tmp_path: Path) -> None:
    program = umbrellas(tmp_path, FAILING)
    alone, together = ([r._replace(seconds=0.0) for r in run_cases(program, jobs)] for jobs in (1, 3))
    assert alone == together
    assert [r.passed for r in together] == [True] * 4 + [False]


def test_few_cases_are_not_worth_a_process() -> None:
    assert jobs_for(MANY - 1) == 1


def test_a_failure_says_what_holds_instead(tmp_path: Path) -> None:
    (result,) = [r for r in run_cases(umbrellas(tmp_path, FAILING)) if not r.passed]
    (missed,) = result.missed
    assert missed.instead == (("ann", "buy"),)
    assert [a.rule.id for a in missed.why.attempts] == ["stay_after_many_wet_days"]
    (unwanted,) = result.unwanted
    assert unwanted.proof.rule is not None
    assert unwanted.proof.rule.id == "buy_one"


@pytest.mark.parametrize(
    ("search", "count"), [("", 4), ("UMBRELLA", 1), ("through_others", 1), ("wet_in", 2), ("small.pl", 4), ("zebra", 0)]
)
def test_selection(tmp_path: Path, search: str, count: int) -> None:
    assert len(select_cases(umbrellas(tmp_path).cases, search)) == count


# The command -------------------------------------------------------------------------------------------------------


def test_command_passes(tmp_path: Path) -> None:
    result = run(command, tmp_path)
    assert (result.exit_code, result.stdout) == (0, "4 cases: 4 passed, 0 failed\n")
    assert run(command, tmp_path, "umbrella").stdout == "1 case: 1 passed, 0 failed\n"


def test_command_shows_failures(tmp_path: Path) -> None:
    result = run(command, tmp_path, text=KB + FAILING)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == 'FAILED "nobody is advised to buy"'
    assert "  expected advised(ann, stay)" in lines
    assert "    what holds instead: advised(ann, buy)" in lines
    assert "  did not expect advised(_, buy), but advised(ann, buy) holds" in lines
    assert lines[-1] == "5 cases: 4 passed, 1 failed"


def test_command_without_a_case_to_run(tmp_path: Path) -> None:
    result = run(command, tmp_path, "zebra")
    assert result.exit_code == 1
    assert "no case to run for `zebra`" in result.stderr


def test_json(tmp_path: Path) -> None:
    result = run(command, tmp_path, "--format", "json", text=KB + FAILING)
    shown = json.loads(result.stdout)
    assert (shown["schema"], shown["passed"], shown["failed"]) == ("whyhold/test/1", 4, 1)
    failed = shown["cases"][-1]
    assert failed["missed"][0]["pattern"] == "advised(ann, stay)"
    assert failed["missed"][0]["instead"] == ["advised(ann, buy)"]
    assert failed["missed"][0]["why_not"]
    assert failed["unwanted"][0]["proof"]["rule"] == "buy_one"


def test_junit(tmp_path: Path) -> None:
    hard = FAILING.replace("nobody is advised to buy", "a < b & \\x7\\ \\u2764")
    bad = hard.replace("\\x7\\ ", "")
    result = run(command, tmp_path, "--format", "junit", text=KB + bad)
    assert result.exit_code == 1
    root = ElementTree.fromstring(result.stdout)
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("5", "1", "0")
    suite = root[0]
    assert suite.get("name", "").endswith("small.pl")
    assert [case.get("name") for case in suite][-1] == "a < b & \u2764"
    (failure,) = suite[-1]
    assert failure.tag == "failure"
    assert failure.get("message", "").startswith("expected advised(ann, stay); did not expect advised(_, buy)")
    assert all(case.get("line") for case in suite)


def test_a_case_without_an_answer_is_an_error(tmp_path: Path) -> None:
    rule = ':- rule(divided, [clinician: "x", patient: "x"]).\nwet(P, D) :- rain(P, A, D), X is 1 / A, X > 5.\n'
    case = """
:- case("no rain to divide by", [
    exercises: divided, given: [as_of('2026-03-03'), rain(ann, 0, '2026-03-01')], expect: [wet(_, _)]
]).
"""
    root = ElementTree.fromstring(run(command, tmp_path, "--format", "junit", text=KB + rule + case).stdout)
    assert root.get("errors") == "1"
    (error,) = root[0][-1]
    assert (error.tag, error.get("type")) == ("error", "no-value")
    text = run(command, tmp_path, text=KB + rule + case)
    assert text.exit_code == 1
    assert "error[no-value]" in text.stdout


def test_problems_of_the_knowledge_base(tmp_path: Path) -> None:
    assert_problems_are_told(command, tmp_path, "text", "json", "junit")
