"""Why an atom does not hold: each rule that could give it, goal by goal, at the bindings that come nearest.

For a rule, the nearest bindings are those under which most of its goals hold; a goal that needs a value which a failed goal
would have given is told as not reached. A failed literal of a derived predicate is explained in its turn, a failed
negation by the proof of what stands against it. The search tries at most `MOST_TRIED` partial bindings of a rule; where
there are more, what is shown is true but perhaps not the nearest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.builtins import NoValue
from engine.computing import added_by
from engine.evaluators import Body, Evaluator, GoalWithoutValue
from engine.model import Model, matches
from engine.program import Rule
from engine.proofs import Proofs, Step, instantiate
from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Row, Term, Value, variables_of

HOLDS = "holds"
FAILS = "fails"
UNREACHED = "not reached"

MOST_TRIED = 2_000
DEEPEST = 8

Pattern = tuple[Value | None, ...]


class Tried(NamedTuple):
    """One goal of a rule at the nearest bindings.

    `step` is the proof of a literal that holds, or of what stands against a failed negation; `absent` explains a failed
    literal of a derived predicate (None where it was explained above or lies too deep).
    """

    goal: Goal
    verdict: str
    bindings: dict[str, Value]
    step: Step | None = None
    absent: WhyNot | None = None


class Attempt(NamedTuple):
    """One rule that could give the atom. `defeated_by` is the proof of the firing that overrides it, if it did fire."""

    rule: Rule
    bindings: dict[str, Value]
    tried: tuple[Tried, ...]
    defeated_by: Step | None = None

    @property
    def failures(self) -> int:
        """Goals that fail."""
        return sum(1 for t in self.tried if t.verdict == FAILS)

    @property
    def distance(self) -> tuple[int, int, str]:
        """Smaller is nearer."""
        return (self.failures, sum(1 for t in self.tried if t.verdict == UNREACHED), self.rule.id)


class WhyNot(NamedTuple):
    """Why no atom fits a pattern (None stands for anything). `holds` has the rows that do fit: then nothing is missing."""

    predicate: str
    pattern: Pattern
    origin: str
    holds: tuple[Row, ...]
    attempts: tuple[Attempt, ...]


class Explainer:
    """Explains absences of one model."""

    def __init__(self, model: Model, evaluator: Evaluator, proofs: Proofs) -> None:
        self.model = model
        self.evaluator = evaluator
        self.proofs = proofs

    def explain(self, predicate: str, pattern: Pattern) -> WhyNot:
        """Why nothing fits the pattern; patterns already explained further up are left out below."""
        return self._explain(predicate, pattern, set(), 0)

    def fitting(self, predicate: str, pattern: Pattern) -> tuple[Row, ...]:
        """The rows of the model that fit a pattern, in order of their printed form."""
        return tuple(sorted((r for r in self.model.relation(predicate) if matches(r, pattern)), key=repr))

    def _explain(self, predicate: str, pattern: Pattern, told: set[tuple[str, Pattern]], depth: int) -> WhyNot:
        told.add((predicate, pattern))
        declared = self.model.program.predicates.get(predicate)
        origin = declared.origin if declared is not None else ""
        holds = self.fitting(predicate, pattern)
        attempts: list[Attempt] = []
        if not holds:
            for rule in self.model.program.rules:
                if rule.head.predicate == predicate:
                    env = head_bindings(rule.head.args, pattern)
                    if env is not None:
                        attempts.append(self._attempt(rule, pattern, env, told, depth))
            attempts.sort(key=lambda a: a.distance)
        return WhyNot(predicate, pattern, origin, holds, tuple(attempts))

    def _attempt(
        self, rule: Rule, pattern: Pattern, env: dict[str, Value], told: set[tuple[str, Pattern]], depth: int
    ) -> Attempt:
        bindings, verdicts = self.nearest(rule, env)
        tried = tuple(
            self._tried(goal, verdict, bindings, told, depth) for goal, verdict in zip(rule.body, verdicts, strict=True)
        )
        return Attempt(rule, bindings, tried, self._defeat(rule, pattern))

    def _defeat(self, rule: Rule, pattern: Pattern) -> Step | None:
        for row, defeats in self.model.defeats.get(rule.head.predicate, {}).items():
            for defeat in defeats:
                if defeat.firing.rule.id == rule.id and matches(row, pattern):
                    winners = self.model.fired[f"fired:{defeat.stronger}"][defeat.subject]
                    return self.proofs.of_firing(min(winners, key=lambda f: repr(f.bindings)))
        return None

    def _tried(
        self, goal: Goal, verdict: str, env: dict[str, Value], told: set[tuple[str, Pattern]], depth: int
    ) -> Tried:
        if isinstance(goal, Literal):
            pattern = instantiate(goal.args, env)
            if verdict == HOLDS:
                rows = self.fitting(goal.predicate, pattern)
                return Tried(goal, verdict, env, self.proofs.smallest(goal.predicate, rows[0]))
            absent = None
            if verdict == FAILS and depth < DEEPEST and (goal.predicate, pattern) not in told:
                absent = self._explain(goal.predicate, pattern, told, depth + 1)
            return Tried(goal, verdict, env, None, absent)
        if isinstance(goal, Negation) and verdict == FAILS:
            rows = self.fitting(goal.literal.predicate, instantiate(goal.literal.args, env))
            return Tried(goal, verdict, env, self.proofs.smallest(goal.literal.predicate, rows[0]))
        return Tried(goal, verdict, env)

    def nearest(self, rule: Rule, env: dict[str, Value]) -> tuple[dict[str, Value], tuple[str, ...]]:
        """The bindings, from the given ones on, under which most goals of a rule hold, with a verdict for each goal."""
        best: tuple[tuple[int, int], dict[str, Value], tuple[str, ...]] | None = None
        stack: list[tuple[dict[str, Value], tuple[str, ...]]] = [(env, ())]
        tried = 0
        while stack and tried < MOST_TRIED:
            tried += 1
            bound, verdicts = stack.pop()
            if len(verdicts) == len(rule.body):
                score = (verdicts.count(HOLDS), -verdicts.count(FAILS))
                if best is None or score > best[0]:
                    best = (score, bound, verdicts)
                continue
            goal = rule.body[len(verdicts)]
            verdict, ways = self._ways(goal, bound)
            # the last pushed is tried first: keep the order of the rows
            stack.extend((way, (*verdicts, verdict)) for way in reversed(ways))
        if best is None:  # more partial bindings than we try: follow the first of each goal
            bound, verdicts = env, ()
            for goal in rule.body:
                verdict, ways = self._ways(goal, bound)
                bound, verdicts = ways[0], (*verdicts, verdict)
            return bound, verdicts
        return best[1], best[2]

    def _ways(self, goal: Goal, env: dict[str, Value]) -> tuple[str, list[dict[str, Value]]]:
        """Whether a goal holds under bindings, and the bindings after it."""
        if isinstance(goal, Literal):
            pattern = instantiate(goal.args, env)
            fixed = tuple([i for i, v in enumerate(pattern) if v is not None])
            rows = self.model.relation(goal.predicate).matching(fixed, tuple([pattern[i] for i in fixed]))  # type: ignore[misc]
            ways = [e for e in (extended(goal.args, row, env) for row in sorted(rows, key=repr)) if e is not None]
            return (HOLDS, ways) if ways else (FAILS, [env])
        if isinstance(goal, Negation):
            if any(not v.anonymous and v.name not in env for v in variables_of(goal)):
                return UNREACHED, [env]
            pattern = instantiate(goal.literal.args, env)
            return (FAILS if self.fitting(goal.literal.predicate, pattern) else HOLDS), [env]
        return self.computed(goal, env)

    def computed(self, goal: Goal, env: dict[str, Value]) -> tuple[str, list[dict[str, Value]]]:
        """How a goal that is neither literal nor negation stands under bindings, and the bindings after it."""
        names = list(dict.fromkeys(v.name for v in variables_of(goal)))
        given = tuple(n for n in names if n in env)
        result = result_of(goal)
        wanted = (result,) if result and result not in env else ()
        if any(n not in env for n in needs_of(goal)):
            return UNREACHED, [env]
        try:
            if not isinstance(goal, Aggregate):
                added = added_by(goal, env)
                return (FAILS, [env]) if added is None else (HOLDS, [{**env, **added}])
            answers = self.evaluator.solve(
                Body((goal,), given, wanted), tuple(env[n] for n in given), self.model.relation
            )
        except (NoValue, GoalWithoutValue):
            return FAILS, [env]
        return (HOLDS, [{**env, **dict(zip(wanted, answers[0], strict=True))}]) if answers else (FAILS, [env])


def head_bindings(args: tuple[Term, ...], pattern: Pattern) -> dict[str, Value] | None:
    """What a head's variables must be for it to give an atom that fits the pattern; None where it never does."""
    env: dict[str, Value] = {}
    for arg, value in zip(args, pattern, strict=True):
        if value is None:
            continue
        if isinstance(arg, Constant):
            if arg.value != value:
                return None
        elif env.setdefault(arg.name, value) != value:
            return None
    return env


def extended(args: tuple[Term, ...], row: Row, env: dict[str, Value]) -> dict[str, Value] | None:
    """The bindings after a literal matched a row; None where it does not match."""
    new = dict(env)
    for arg, value in zip(args, row, strict=True):
        expected = arg.value if isinstance(arg, Constant) else new.setdefault(arg.name, value)
        if expected != value:
            return None
    return new


def result_of(goal: Goal) -> str:
    """The variable that a computed goal may give a value to; empty where it gives none."""
    result: object = getattr(goal, "result", None)
    if result is None and getattr(goal, "name", "") in ("days_between", "date_plus"):
        result = goal.args[2]  # type: ignore[union-attr]
    if result is None and getattr(goal, "op", "") == "=":
        sides = [s for s in (goal.left, goal.right) if not isinstance(s, Constant)]  # type: ignore[union-attr]
        result = sides[0] if sides else None
    return getattr(result, "name", "")


def needs_of(goal: Goal) -> Iterator[str]:
    """The variables that a computed goal needs a value for (an aggregate's own variables need none)."""
    result = result_of(goal)
    if hasattr(goal, "goals"):
        return
    for variable in variables_of(goal):
        if variable.name != result:
            yield variable.name
