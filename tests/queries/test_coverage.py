"""Coverage: what counts as tested, and how it is shown."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from queries.commands.coverage import command
from queries.coverage import SETTLED, TESTED, UNTESTED, Coverage, RuleCoverage, coverage_of, select_rules
from tests.queries.case_kb import FACTS, HELPER, KB, PREDICATES, assert_problems_are_told, run, umbrellas


def case(title: str, *given: str, exercises: str = "r") -> str:
    facts = ", ".join(["as_of('2026-03-03')", *given])
    return f':- case("{title}", [exercises: {exercises}, given: [{facts}], expect_not: [wet(nobody, _)]]).\n'


def covered(folder: Path, body: str, *cases: str, more: str = "", exercised: bool = False) -> RuleCoverage:
    """The coverage of the rule `r`, which concludes `wet(Person, Day)`, by some cases."""
    rule = f":- rule(r, [{HELPER}]).\nwet(Person, Day) :-\n    {body}.\n"
    program = umbrellas(folder, more + "".join(cases), kb=PREDICATES + FACTS + rule)
    return rule_of(coverage_of(program, exercised=exercised), "r")


def rule_of(coverage: Coverage, name: str) -> RuleCoverage:
    return next(rule for rule in coverage.rules if rule.rule.id == name)


def verdicts(rule: RuleCoverage) -> list[str]:
    return [goal.verdict for goal in rule.goals]


RAIN = "rain(ann, 5, '2026-03-01')"
TWO = "rain(Person, _, Day), owns(Person, coat), \\+ owns(Person, umbrella)"


def test_a_rule_that_no_case_touches(tmp_path: Path) -> None:
    rule = covered(tmp_path, TWO, case("nothing"))
    assert (rule.fired, verdicts(rule)) == ((), [UNTESTED] * 3)
    assert (rule.points, rule.gained) == (4, 0)


def test_a_rule_that_fires(tmp_path: Path) -> None:
    rule = covered(tmp_path, TWO, case("nothing"), case("all of it", RAIN, "owns(ann, coat)"))
    assert (rule.fired, verdicts(rule)) == ((1,), [UNTESTED] * 3)


@pytest.mark.parametrize(
    ("given", "tested"),
    [
        ((RAIN,), [1]),
        (("owns(ann, coat)",), [0]),
        ((RAIN, "owns(ann, coat)", "owns(ann, umbrella)"), [2]),
        ((RAIN, "owns(ann, umbrella)"), []),
        ((RAIN, "owns(ben, coat)"), [0, 1]),
    ],
)
def test_a_goal_is_tested_where_it_fails_alone(tmp_path: Path, given: tuple[str, ...], tested: list[int]) -> None:
    found = verdicts(covered(tmp_path, TWO, case("one", *given)))
    assert [n for n, verdict in enumerate(found) if verdict == TESTED] == tested


def test_of_two_goals_that_fail_together_none_is_tested(tmp_path: Path) -> None:
    rule = covered(tmp_path, TWO, case("no coat, but an umbrella", RAIN, "owns(ann, umbrella)"))
    assert verdicts(rule)[1:] == [UNTESTED, UNTESTED]


def test_bindings_of_different_people_are_not_mixed(tmp_path: Path) -> None:
    rule = covered(tmp_path, TWO, case("two people", RAIN, "owns(ben, coat)", "owns(ben, umbrella)"))
    assert verdicts(rule)[2] == UNTESTED


def test_what_is_concluded_anyway_shows_nothing(tmp_path: Path) -> None:
    body = "rain(Person, Amount, Day), Amount > 4"
    both = case("two showers on one day", RAIN, "rain(ann, 1, '2026-03-01')")
    assert verdicts(covered(tmp_path, body, both)) == [UNTESTED, UNTESTED]
    other = case("a shower on another day", RAIN, "rain(ann, 1, '2026-03-02')")
    assert verdicts(covered(tmp_path, body, other)) == [UNTESTED, TESTED]


def test_goals_that_cannot_speak_are_left_out(tmp_path: Path) -> None:
    body = "knows(Person, _), rain(Person, Amount, Day), limit(much, Limit), Amount >= Limit"
    rule = covered(tmp_path, body, case("no rain", "knows(ann, ben)"))
    assert verdicts(rule) == [UNTESTED, TESTED, SETTLED, UNTESTED]


def test_a_goal_that_holds_while_its_value_does_not_fit_is_no_reason(tmp_path: Path) -> None:
    body = "knows(Person, _), rain(Person, Amount, Day), Amount >= 5"
    rule = covered(tmp_path, body, case("little rain", "knows(ann, ben)", "rain(ann, 1, '2026-03-01')"))
    assert verdicts(rule) == [UNTESTED, UNTESTED, TESTED]


def test_computed_goals(tmp_path: Path) -> None:
    body = "rain(Person, Amount, Day), as_of(Today), days_between(Day, Today, Age), Twice is Age * 2, Twice < Amount"
    rule = covered(tmp_path, body, case("long ago", "rain(ann, 5, '2026-02-01')"))
    assert verdicts(rule) == [UNTESTED, SETTLED, SETTLED, SETTLED, TESTED]


def test_aggregates(tmp_path: Path) -> None:
    body = "knows(Person, _), aggregate_all(max(Date), rain(Person, _, Date), Day)"
    rule = covered(tmp_path, body, case("no rain", "knows(ann, ben)"))
    assert verdicts(rule) == [UNTESTED, TESTED]
    body = "rain(Person, _, Day), aggregate_all(max(Date), rain(Person, _, Date), Last), before(Day, Last)"
    rule = covered(tmp_path, body, case("rain once", RAIN))
    assert verdicts(rule) == [UNTESTED, SETTLED, TESTED]
    body = "rain(Person, _, Day), aggregate_all(count, knows(Person, _), Count), Count > 0"
    assert verdicts(covered(tmp_path, body, case("rain alone", RAIN))) == [UNTESTED, SETTLED, TESTED]


def test_what_no_record_can_make_fail_alone(tmp_path: Path) -> None:
    body = "rain(Person, _, Day), rain(Person, _, Other), thing(Thing), owns(Person, Thing), limit(nothing, _)"
    rule = covered(tmp_path, body, case("rain", RAIN))
    # each shower is there with the other one, and all things are listed; no fact has the limit that is looked up
    assert verdicts(rule) == [SETTLED, SETTLED, SETTLED, UNTESTED, UNTESTED]


def test_rules_about_knowledge_alone_have_nothing_to_test(tmp_path: Path) -> None:
    more = f":- rule(about_limits, [{HELPER}]).\nin_touch(A, A) :- limit(A, N), N > 3.\n"
    program = umbrellas(tmp_path, more.replace("in_touch(A, A)", "wet(nobody, '2026-01-01')").replace("A, N", "_, N"))
    assert set(verdicts(rule_of(coverage_of(program), "about_limits"))) == {SETTLED}


def test_a_guarded_division_is_not_asked_for(tmp_path: Path) -> None:
    body = "rain(Person, Amount, Day), Amount =\\= 0, 10 / Amount > 1"
    rule = covered(tmp_path, body, case("no rain at all", "rain(ann, 0, '2026-03-01')"))
    assert verdicts(rule) == [UNTESTED] * 3


def test_cases_without_an_answer_count_for_nothing(tmp_path: Path) -> None:
    rule = f":- rule(r, [{HELPER}]).\nwet(Person, Day) :- rain(Person, Amount, Day), 10 / Amount > 1.\n"
    program = umbrellas(tmp_path, case("none", "rain(ann, 0, '2026-03-01')"), kb=PREDICATES + FACTS + rule)
    coverage = coverage_of(program)
    assert (coverage.unanswered, rule_of(coverage, "r").gained) == ((0,), 0)


def test_overrides_are_goals_of_the_weaker_rule(tmp_path: Path) -> None:
    buy = rule_of(coverage_of(umbrellas(tmp_path)), "buy_one")
    assert (buy.goals[-1].stronger, buy.goals[-1].verdict, buy.goals[-1].cases) == (
        "borrow_from_a_friend",
        TESTED,
        (3,),
    )
    assert buy.fired == (0,)
    more = ":- overrides(stay_after_many_wet_days, buy_one).\n"
    again = case(
        "both", "rain(ann, 9, '2026-03-02')", RAIN, "knows(ann, ben)", "owns(ben, umbrella)", exercises="buy_one"
    )
    buy = rule_of(coverage_of(umbrellas(tmp_path, more + again)), "buy_one")
    # where both of them defeat it, neither is the only one
    assert [(goal.stronger, goal.cases) for goal in buy.goals[-2:]] == [
        ("borrow_from_a_friend", (3,)),
        ("stay_after_many_wet_days", ()),
    ]


def test_only_cases_that_exercise_the_rule(tmp_path: Path) -> None:
    other = f":- rule(other, [{HELPER}]).\nin_touch(A, B) :- knows(A, B).\n"
    cases = [case("by the way", RAIN, exercises="other"), case("meant", RAIN)]
    rule = covered(tmp_path, "rain(Person, _, Day)", *cases, more=other)
    assert rule.fired == (1, 0)
    assert covered(tmp_path, "rain(Person, _, Day)", *cases, more=other, exercised=True).fired == (1,)


def test_recursive_rules(tmp_path: Path) -> None:
    rule = rule_of(coverage_of(umbrellas(tmp_path)), "in_touch_through_others")
    assert rule.fired == (3,)


def test_processes_find_the_same(tmp_path: Path) -> None:
    program = umbrellas(tmp_path)
    assert coverage_of(program, 1) == coverage_of(program, 3)


def test_the_sum(tmp_path: Path) -> None:
    coverage = coverage_of(umbrellas(tmp_path))
    assert coverage.points == sum(rule.points for rule in coverage.rules)
    assert 0 < coverage.gained < coverage.points
    assert coverage.percent == coverage.gained * 1000 // coverage.points / 10
    assert [rule.rule.id for rule in select_rules(coverage, "BUY").rules] == ["buy_one"]
    assert len(select_rules(coverage, "small.pl").rules) == len(coverage.rules)
    assert Coverage((), (), ()).percent == 100.0


# The command -------------------------------------------------------------------------------------------------------


def test_text(tmp_path: Path) -> None:
    result = run(command, tmp_path)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert "  ✗ Age < 7  (no case fails for it alone)" in lines
    assert "  ✗ the rule fired  (no case makes it fire)" in lines
    assert not any("✓" in line for line in lines)
    assert lines[-1].startswith(f"{coverage_of(umbrellas(tmp_path / 'kb')).percent} % tested: ")


def test_text_of_all(tmp_path: Path) -> None:
    lines = run(command, tmp_path, "buy_one", "--all").stdout.splitlines()
    assert lines[0].startswith("buy_one  4 of 4  ")
    assert lines[1] == '  ✓ the rule fired  ("much rain is for buying")'
    assert lines[-3] == '  ✓ not overridden by borrow_from_a_friend  ("a friend of a friend lends one")'
    assert "1 of 1 rules completely" in lines[-1]


def test_json(tmp_path: Path) -> None:
    shown = json.loads(run(command, tmp_path, "--format", "json").stdout)
    assert shown["schema"] == "whyhold/coverage/1"
    assert shown["percent"] == pytest.approx(100 * shown["tested"] / shown["points"], abs=0.1)
    rule = next(rule for rule in shown["rules"] if rule["rule"] == "buy_one")
    assert rule["fired"] == ["much rain is for buying"]
    assert rule["goals"][-1]["overridden_by"] == "borrow_from_a_friend"
    assert {goal["verdict"] for r in shown["rules"] for goal in r["goals"]} == {TESTED, UNTESTED, SETTLED}


class _Page(HTMLParser):
    """Collects what a page holds, and fails where elements are not nested."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.classes: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)
        self.classes += [value or "" for name, value in attrs if name == "class"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html(tmp_path: Path) -> None:
    result = run(
        command, tmp_path, "--format", "html", text=KB.replace("much rain is for", "<b>much & more</b> is for")
    )
    page = _Page()
    page.feed(result.stdout)
    assert page.open == []
    assert page.links == []
    assert {"tested", "untested", "settled", "complete"} <= set(page.classes)
    assert "http" not in result.stdout
    assert "<b>" not in result.stdout
    assert "&lt;b&gt;much &amp; more&lt;/b&gt;" in result.stdout


@pytest.mark.parametrize(("least", "code"), [("0", 0), ("100", 1), ("101", 2), ("half", 2)])
def test_fail_under(tmp_path: Path, least: str, code: int) -> None:
    result = run(command, tmp_path, "--fail-under", least)
    assert result.exit_code == code
    assert ("is less than 100 %" in result.stderr) == (code == 1)


def test_unknown_rule(tmp_path: Path) -> None:
    result = run(command, tmp_path, "zebra")
    assert result.exit_code == 2
    assert "no rule has `zebra`" in result.stderr


def test_problems_of_the_knowledge_base(tmp_path: Path) -> None:
    assert_problems_are_told(command, tmp_path, "text", "json", "html")
