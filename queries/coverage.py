"""Which rules, and which goals of their bodies, the cases of a knowledge base put to the test.

For each rule, and each case with its model (all rules, the facts given in the case):

- The rule **fired** in a case where its body holds and no stronger rule overrides it.
- A goal is **seen to fail alone** in a case where it is the only reason why the rule does not conclude something: all
  other goals hold under some bindings, this one does not hold under them, and the rule has no firing at all (not even
  an overridden one) whose conclusion fits them. That is: had this goal held, the rule would have concluded more. For a
  negation it means that what must be absent is there, and nothing else is in the way.
  Goals that need a value which only the goal in question can give (the limit it looks up, the difference it computes)
  cannot speak without it and are left out; arguments of the conclusion that only it can give may be anything.
- An **override** of the rule is a goal of it: seen in a case where the rule's body holds and exactly this one stronger
  rule defeats it.

What no record can make fail alone (`engine.bodies.Settled`) is not counted, nor is what no case shows for a reason that the
knowledge base gives: a fact `tolerated_mutant("rule: without goal", "reason")`. A rule is worth one point for having fired,
one for each goal counted, and one for each override. What a case expects plays no part here, only what happens in it:
whether anybody would notice a change is what `queries.mutation` finds out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.bodies import Remainder, Settled, without
from engine.canonical import print_goal
from engine.driver import Prepared, evaluate, prepare
from engine.evaluators import Body, GoalWithoutValue
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model, matches
from engine.mutants import left_out, not_overridden
from engine.plans import FIRED
from engine.problem import ProblemsFound
from engine.program import Program, Rule
from engine.proofs import Proofs, instantiate
from engine.terms import Literal, Row, Value, variables_of
from engine.why_not import FAILS, Explainer, extended
from queries.mutation import tolerated
from queries.processes import spread
from queries.record import case_record

TESTED = "tested"
UNTESTED = "untested"
SETTLED = "cannot fail alone"
TOLERATED = "tolerated"


class GoalCoverage(NamedTuple):
    """A goal (or an override) as written, whether no record can make it fail alone, and the cases that do.

    `reason` is why the knowledge base tolerates that no case shows it (`queries.mutation.tolerated`).
    """

    text: str
    settled: bool
    cases: tuple[int, ...]
    stronger: str = ""
    reason: str = ""

    @property
    def verdict(self) -> str:
        """`tested`, `untested`, or why it is not counted."""
        return SETTLED if self.settled else TESTED if self.cases else TOLERATED if self.reason else UNTESTED


class RuleCoverage(NamedTuple):
    """One rule: the cases in which it fired, those that exercise it first, and its goals, its overrides behind them."""

    rule: Rule
    fired: tuple[int, ...]
    goals: tuple[GoalCoverage, ...]

    @property
    def points(self) -> int:
        """What could be tested of it."""
        return 1 + sum(1 for goal in self.goals if goal.verdict in (TESTED, UNTESTED))

    @property
    def gained(self) -> int:
        """What is tested of it."""
        return bool(self.fired) + sum(1 for goal in self.goals if goal.verdict == TESTED)


class Coverage(NamedTuple):
    """All rules over all cases. Cases are told by their number in `titles`; `unanswered` are those without a model."""

    titles: tuple[str, ...]
    rules: tuple[RuleCoverage, ...]
    unanswered: tuple[int, ...]

    @property
    def points(self) -> int:
        """What could be tested."""
        return sum(rule.points for rule in self.rules)

    @property
    def gained(self) -> int:
        """What is tested."""
        return sum(rule.gained for rule in self.rules)

    @property
    def percent(self) -> float:
        """The share that is tested, rounded down to a tenth, so that 100 means all; nothing to test is all tested."""
        return self.gained * 1000 // self.points / 10 if self.points else 100.0


class _Asked(NamedTuple):
    """A goal that can fail, by its place in its rule, and the question for the bindings of all the others."""

    rule: int
    goal: int
    rest: Remainder
    body: Body
    head: int


class _Seen(NamedTuple):
    """What one case shows: rules that fired, goals that failed alone, overrides that were the only ones to defeat."""

    fired: frozenset[int]
    alone: frozenset[tuple[int, int]]
    defeated: frozenset[tuple[int, str]]


_NOTHING = _Seen(frozenset(), frozenset(), frozenset())
"""What a case shows that nobody looks at."""


def coverage_of(program: Program, jobs: int = 1, exercised: bool = False, search: str = "") -> Coverage:
    """The coverage of a checked program by its cases, found by up to `jobs` processes.

    With `exercised`, a case counts only for the rules that it says it exercises. Only what the rules that `search` picks
    need (`select_rules`) is looked at.
    """
    wanted = {rule.id for rule in program.rules if _is_picked(rule, search)}
    numbers = [n for n, case in enumerate(program.cases) if not exercised or wanted.intersection(case.exercises)]
    evaluator = PyDatalogEvaluator()
    try:
        settled = settled_goals(program, evaluator)
        seen: list[_Seen | None] = [_NOTHING] * len(program.cases)
        for number, one in zip(numbers, _observations(program, settled, evaluator, jobs, wanted, numbers), strict=True):
            seen[number] = one
        return _covered(program, settled, seen, exercised)
    finally:
        evaluator.close()


def _covered(
    program: Program, settled: frozenset[tuple[int, int]], seen: list[_Seen | None], exercised: bool
) -> Coverage:
    rules = []
    reasons = tolerated(program)
    for number, rule in enumerate(program.rules):
        # cases that are about the rule are named before those that touch it by the way
        about = [rule.id in case.exercises for case in program.cases]
        chosen = sorted((n for n, yes in enumerate(about) if yes or not exercised), key=lambda n: not about[n])
        counted = [(n, one) for n in chosen for one in [seen[n]] if one is not None]
        goals = [
            GoalCoverage(
                print_goal(goal),
                (number, place) in settled,
                tuple([n for n, one in counted if (number, place) in one.alone]),
                reason=reasons.get(left_out(rule, goal), ""),
            )
            for place, goal in enumerate(rule.body)
        ]
        goals += [
            GoalCoverage(
                f"not overridden by {stronger}",
                False,
                tuple([n for n, one in counted if (number, stronger) in one.defeated]),
                stronger,
                reasons.get(not_overridden(rule, stronger), ""),
            )
            for stronger in stronger_than(program, rule.id)
        ]
        rules.append(RuleCoverage(rule, tuple([n for n, one in counted if number in one.fired]), tuple(goals)))
    unanswered = tuple([n for n, one in enumerate(seen) if one is None])
    return Coverage(tuple([case.title for case in program.cases]), tuple(rules), unanswered)


def stronger_than(program: Program, rule_id: str) -> tuple[str, ...]:
    """The rules that override a rule."""
    known = {rule.id for rule in program.rules}
    return tuple([o.stronger for o in program.overrides if o.weaker == rule_id and o.stronger in known])


def settled_goals(program: Program, evaluator: PyDatalogEvaluator) -> frozenset[tuple[int, int]]:
    """The goals that no record can make fail alone, by the numbers of their rules and their places."""
    try:
        settled = Settled(prepare(program), evaluator)
    except ProblemsFound:
        return frozenset()
    return frozenset((n, place) for n, rule in enumerate(program.rules) for place in settled.goals(rule))


def _observations(
    program: Program,
    settled: frozenset[tuple[int, int]],
    evaluator: PyDatalogEvaluator,
    jobs: int,
    wanted: set[str],
    numbers: list[int],
) -> Iterator[_Seen | None]:
    prepared = prepare(program)
    asked = [
        _asked(rule, number, place)
        for number, rule in enumerate(program.rules)
        if rule.id in wanted
        for place in range(len(rule.body))
        if (number, place) not in settled
    ]
    yield from spread(lambda n: _observed(program, prepared, asked, numbers[n], evaluator), len(numbers), jobs)


def _asked(rule: Rule, number: int, place: int) -> _Asked:
    rest = without(rule, place)
    head = [v.name for v in variables_of(rule.head) if v.name in rest.bound]
    # what the goal itself says matters only where goals were left out with it; otherwise the rule's firings tell
    own = [v.name for v in variables_of(rule.body[place]) if v.name in rest.bound] if rest.unheard else []
    wanted = tuple(dict.fromkeys([*head, *own]))
    return _Asked(number, place, rest, Body(rest.goals, (), wanted), len(dict.fromkeys(head)))


def _observed(
    program: Program, prepared: Prepared, asked: list[_Asked], number: int, evaluator: PyDatalogEvaluator
) -> _Seen | None:
    try:
        model = evaluate(prepared, case_record(program.cases[number], program).rows, evaluator)
    except ProblemsFound:
        return None
    fired: dict[str, dict[Row, None]] = {}
    for rows in model.firings.values():
        for row, firings in rows.items():
            for firing in firings:
                fired.setdefault(firing.rule.id, {})[row] = None
    concluded = frozenset(fired)
    defeated = _defeated(model, program, fired)
    explainer = Explainer(model, evaluator, Proofs(model, evaluator))
    places = {rule.id: n for n, rule in enumerate(program.rules)}
    return _Seen(
        frozenset(places[name] for name in concluded),
        frozenset((a.rule, a.goal) for a in asked if _alone(program.rules[a.rule], a, model, explainer, fired)),
        frozenset((places[weaker], stronger) for weaker, stronger in defeated),
    )


def _defeated(model: Model, program: Program, fired: dict[str, dict[Row, None]]) -> set[tuple[str, str]]:
    """Rules with the one stronger rule that defeats them; adds to `fired` what was defeated."""
    found: set[tuple[str, str]] = set()
    for rows in model.defeats.values():
        for row, defeats in rows.items():
            for defeat in defeats:
                weaker = defeat.firing.rule.id
                fired.setdefault(weaker, {})[row] = None
                winners = [
                    s for s in stronger_than(program, weaker) if defeat.subject in model.fired.get(FIRED + s, {})
                ]
                if len(winners) == 1:
                    found.add((weaker, winners[0]))
    return found


def _alone(rule: Rule, asked: _Asked, model: Model, explainer: Explainer, fired: dict[str, dict[Row, None]]) -> bool:
    """Whether some bindings satisfy all other goals, the goal fails under them, and no conclusion fits them."""
    if not _possible(asked.body, model):
        return False
    try:
        solutions = explainer.evaluator.solve(asked.body, (), model.relation)
    except GoalWithoutValue:
        # the goal guards a computation, which then has no value: nothing could have been concluded
        return False
    if not solutions:
        return False
    known = fired.get(rule.id, {})
    names = asked.body.wanted
    for values in solutions:
        env = dict(zip(names, values, strict=True))
        pattern = instantiate(rule.head.args, env)
        if any(matches(row, pattern) for row in known):
            continue
        if not asked.rest.unheard or _fails(rule, asked.goal, env, model, explainer):
            return True
    return False


def _possible(body: Body, model: Model) -> bool:
    """Whether every literal has a row with its constants; a cheap test that spares most of the questions."""
    return all(_rows(goal, {}, model) for goal in body.goals if isinstance(goal, Literal))


def _rows(literal: Literal, env: dict[str, Value], model: Model) -> bool:
    pattern = instantiate(literal.args, env)
    fixed = tuple([i for i, v in enumerate(pattern) if v is not None])
    rows = model.relation(literal.predicate).matching(fixed, tuple([pattern[i] for i in fixed]))  # type: ignore[misc]
    return any(extended(literal.args, row, env) is not None for row in rows)


def _fails(rule: Rule, place: int, env: dict[str, Value], model: Model, explainer: Explainer) -> bool:
    goal = rule.body[place]
    if isinstance(goal, Literal):
        return not _rows(goal, env, model)
    verdict, _ = explainer.computed(goal, env)
    return verdict == FAILS


def select_rules(coverage: Coverage, search: str) -> Coverage:
    """Only the rules whose id or name of file contains the words searched for."""
    return coverage._replace(rules=tuple([r for r in coverage.rules if _is_picked(r.rule, search)]))


def _is_picked(rule: Rule, search: str) -> bool:
    return any(search.casefold() in name.casefold() for name in (rule.id, _file_name(rule)))


def _file_name(rule: Rule) -> str:
    return rule.span.file.rpartition("/")[2]
