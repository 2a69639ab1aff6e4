"""The meaning of a program: strata in order, each brought to its fixpoint, semi-naive where it is recursive.

The strata are walked here, once for all evaluators (`walk`). Where relations are rows in Python (`evaluate`), the
evaluator only solves single bodies; recursion, negation by strata, overrides and firings are here too. Rounds count up
through the whole evaluation, so a firing's premises always carry a lower round than its conclusion's first one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from engine.evaluators import Body, Evaluator, GoalWithoutValue, IntegerTooLarge, Rounds, RuleWithoutValue
from engine.limits import ROUNDS, Budget, LimitReached, limits
from engine.model import Defeat, Firing, Model, Relation, subject_of
from engine.planning import Side, join_variables, joins, literals_first
from engine.plans import FIRED, Plan, PlannedRule
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import Program, Rule
from engine.source import Span
from engine.terms import Assignment, Constant, DateGoal, Literal, Row, Value
from engine.tuples import NamedTuple

FEW = 4
"""With at most so many rows it is worth looking whether a join is empty before its body is compiled."""


class _Conclusion(NamedTuple):
    """How a rule's bindings become its head: an index into the bindings, or a constant."""

    indexes: tuple[int, ...]
    constants: tuple[Value | None, ...]

    def row(self, bindings: Row) -> Row:
        return tuple([bindings[i] if i >= 0 else c for i, c in zip(self.indexes, self.constants, strict=True)])  # type: ignore[misc]


class ReadyRule(NamedTuple):
    """A rule ready to be solved: its body with the joins in it, its conclusion, what overrides it and what it does."""

    rule: Rule
    body: Body
    joins: tuple[tuple[Side, Side], ...]
    conclusion: _Conclusion
    weaker_than: tuple[str, ...]
    overrides_others: bool


class Prepared:
    """A program made ready for evaluation once, for any number of records.

    `strata` are its rules in order. A rule is read, and made ready, when its body can hold for the first time.
    """

    def __init__(self, program: Program, strata: Plan) -> None:
        self.program = program
        self.strata = strata
        self._stronger_than: dict[str, list[str]] = {}
        for override in program.overrides:
            self._stronger_than.setdefault(override.weaker, []).append(override.stronger)
        self._strong = {o.stronger for o in program.overrides}
        self._ready: dict[PlannedRule, ReadyRule] = {}

    def ready(self, planned: PlannedRule) -> ReadyRule:
        """A rule as it is solved."""
        known = self._ready.get(planned)
        if known is None:
            known = self._ready[planned] = self._made_ready(planned.rule)
        return known

    def _made_ready(self, rule: Rule) -> ReadyRule:
        names = join_variables(rule.body)
        args = rule.head.args
        conclusion = _Conclusion(
            tuple([-1 if isinstance(a, Constant) else names.index(a.name) for a in args]),
            tuple([a.value if isinstance(a, Constant) else None for a in args]),
        )
        weaker_than = tuple(self._stronger_than.get(rule.id, ()))
        return ReadyRule(
            rule, Body(rule.body, (), names), joins(rule.body), conclusion, weaker_than, rule.id in self._strong
        )


def prepare(program: Program) -> Prepared:
    """Order a program's rules for evaluation. The program must have passed the checks."""
    # what is stored with its plan needs none of this
    from engine.dependencies import plan_of

    return Prepared(program, plan_of(program))


def firable(program: Program, given: Iterable[str]) -> Program:
    """The program without the rules that can never fire where only the predicates `given` have facts.

    A rule stays only if each of its positive literals is of a given predicate or of one that a rule that stays
    concludes. Nothing that follows changes by it; there is only less to order and to solve.
    """
    possible = set(given)
    waiting: dict[str, list[int]] = {}
    missing: list[int] = []
    ready: list[int] = []
    for number, rule in enumerate(program.rules):
        wanted = {g.predicate for g in rule.body if isinstance(g, Literal)} - possible
        missing.append(len(wanted))
        for name in wanted:
            waiting.setdefault(name, []).append(number)
        if not wanted:
            ready.append(number)
    kept = set(ready)
    while ready:
        head = program.rules[ready.pop()].head.predicate
        if head in possible:
            continue
        possible.add(head)
        for number in waiting.get(head, ()):
            missing[number] -= 1
            if not missing[number]:
                ready.append(number)
                kept.add(number)
    rules = tuple([rule for number, rule in enumerate(program.rules) if number in kept])
    names = {rule.id for rule in rules}
    overrides = tuple([o for o in program.overrides if o.stronger in names and o.weaker in names])
    return program._replace(rules=rules, overrides=overrides)


def evaluate(
    prepared: Prepared,
    record: Mapping[str, Mapping[Row, Span]],
    evaluator: Evaluator,
    recording: bool = True,
) -> Model:
    """The model of a program over the facts of a record.

    `record` maps predicates to rows with their places; `recording` keeps firings (needed for proofs). Raises
    ProblemsFound where a goal has no value: then there is no answer at all.
    """
    return Evaluation(prepared, record, evaluator, recording).run()


def walk(strata: Plan, rounds: Rounds, budget: Budget | None) -> None:
    """Bring each stratum of a program to its end, in order, within the time of a budget.

    Raises ProblemsFound where a goal has no value, LimitReached where a limit is.
    """
    most = limits().rounds
    try:
        for recursive, rules in strata:
            going = rounds.first(rules)
            number = 0
            while recursive and going:
                number += 1
                if number > most:
                    asking = [r.rule for r in rules if r.recursive_goals]
                    # what computes new values is to blame first
                    raise LimitReached(ROUNDS, next((r for r in asking if _computes(r)), asking[0]))
                if budget is not None:
                    budget.look()
                going = rounds.again(rules)
            rounds.finish(rules)
    except RuleWithoutValue as error:
        raise ProblemsFound((no_value(error.rule, error.error),)) from error
    except IntegerTooLarge as error:
        raise ProblemsFound((integer_too_large(error),)) from error


Found = tuple[ReadyRule, bool, list[Row]]
"""A rule, whether several of its goals can find the same solution, and solutions of its body."""


class Evaluation:
    """One walk through the strata of a prepared program; `engine.trials` begins it from a model that is there."""

    def __init__(
        self,
        prepared: Prepared,
        record: Mapping[str, Mapping[Row, Span]],
        evaluator: Evaluator,
        recording: bool,
    ) -> None:
        self.prepared = prepared
        self.evaluator = evaluator
        self.model = Model(prepared.program, record, recording)
        self.round = 0
        self.budget = Budget()
        relations = self.model.relations
        for given in (prepared.program.facts, record):
            for predicate, rows in given.items():
                known = relations.get(predicate)
                added = dict.fromkeys(rows, 0)
                relations[predicate] = Relation({**known.rows, **added} if known else added)

        self.fresh: dict[str, Relation] = {}
        self.seen: dict[str, set[Row]] = {}

    def run(self) -> Model:
        walk(self.prepared.strata, self, self.budget)
        return self.model

    def first(self, rules: Sequence[PlannedRule]) -> bool:
        """See `engine.evaluators.Rounds.first`."""
        self.round += 1
        self.seen = {}
        # rows that were there before this stratum are all new to its recursive rules, which the first round covers
        self.fresh = self._conclude([self._solve(rule) for rule in rules if self._may_hold(rule)], None)
        return bool(self.fresh)

    def again(self, rules: Sequence[PlannedRule]) -> bool:
        """See `engine.evaluators.Rounds.again`."""
        self.round += 1
        fresh = self.fresh
        found = []
        for rule in rules:
            if rule.recursive_goals and self._may_hold(rule):
                body = rule.rule.body
                for index in rule.recursive_goals:
                    goal = body[index]
                    assert isinstance(goal, Literal)
                    if goal.predicate in fresh:
                        found.append(self._solve(rule, (index, fresh[goal.predicate])))
        self.fresh = self._conclude(found, self.seen)
        return bool(self.fresh)

    def finish(self, rules: Sequence[PlannedRule]) -> None:
        """See `engine.evaluators.Rounds.finish`."""

    def _may_hold(self, rule: PlannedRule) -> bool:
        """Whether each positive literal of a body has a row of its own: most rules end here for most records."""
        relations = self.model.relations
        for name in rule.predicates:
            relation = relations.get(name)
            if relation is None or not relation.rows:
                return False
        return all(relations[name].matching(positions, values) for name, positions, values in rule.fixed)

    def _joins(self, one: Side, other: Side) -> bool:
        """Whether some rows of two literals go together; where there are many rows, that is left to the evaluator."""
        relations = self.model.relations
        rows = relations[one[0]].matching(one[1], one[2])
        others = relations[other[0]].matching(other[1], other[2])
        if len(others) < len(rows):
            one, other, rows = other, one, others
        if len(rows) > FEW:
            return True
        name, fixed, values, shared = other
        places = sorted(zip(fixed + shared, range(len(fixed + shared)), strict=True))
        positions = tuple([place for place, _ in places])
        matching = relations[name].matching
        for row in rows:
            wanted = (*values, *[row[i] for i in one[3]])
            if matching(positions, tuple([wanted[n] for _, n in places])):
                return True
        return False

    def _solve(self, planned: PlannedRule, delta: tuple[int, Relation] | None = None) -> Found:
        rule = self.prepared.ready(planned)
        if delta is None and not all(self._joins(one, other) for one, other in rule.joins):
            return rule, False, []
        try:
            rows = self.evaluator.solve(rule.body, (), self.model.relation, delta)
        except GoalWithoutValue:
            rows = self._solve_with_all_literals(rule, delta)
        except LimitReached as reached:
            raise reached.within_rule(rule.rule) from reached
        return rule, len(planned.recursive_goals) > 1, rows

    def _solve_with_all_literals(self, rule: ReadyRule, delta: tuple[int, Relation] | None) -> list[Row]:
        """Solve a body again in which a goal had no value; it is a problem only where all literals of the body match.

        So it does not matter where a literal is written, and in which order an evaluator joins.
        """
        goals = literals_first(rule.body.goals)
        if delta is not None:
            before = [g for g in rule.body.goals[: delta[0]] if isinstance(g, Literal)]
            delta = len(before), delta[1]
        try:
            return self.evaluator.solve(rule.body._replace(goals=goals), (), self.model.relation, delta)
        except GoalWithoutValue as error:
            # not at the top: an answer needs none of this
            from engine.evaluators.faults import least_fault

            least = least_fault(goals, self.evaluator, self.model.relation)
            raise RuleWithoutValue(rule.rule, least or error) from error

    def _conclude(self, found: list[Found], seen: dict[str, set[Row]] | None) -> dict[str, Relation]:
        """Add what bodies gave; returns the rows that are new, by predicate.

        `seen` has the solutions of earlier rounds of rules that can find the same one by several of their goals.
        """
        fresh: dict[str, Relation] = {}
        recording = self.model.recording
        for prepared, by_several, solutions in found:
            if not solutions:
                continue
            rule = prepared.rule
            try:
                self.budget.conclude(len(solutions))
            except LimitReached as reached:
                raise reached.within_rule(rule) from reached
            name = rule.head.predicate
            relation = self.model.relations.setdefault(name, Relation())
            known = seen.setdefault(rule.id, set()) if by_several and seen is not None else None
            ways = self.model.firings.setdefault(name, {})
            for bindings in solutions:
                if known is not None:
                    if bindings in known:
                        continue
                    known.add(bindings)
                row = prepared.conclusion.row(bindings)
                if (prepared.weaker_than or prepared.overrides_others) and self._settled_by_overrides(
                    prepared, Firing(rule, prepared.body.wanted, bindings, self.round), row
                ):
                    continue
                if recording:
                    ways.setdefault(row, []).append(Firing(rule, prepared.body.wanted, bindings, self.round))
                if relation.add(row, self.round):
                    fresh.setdefault(name, Relation()).rows[row] = self.round
        return fresh

    def _settled_by_overrides(self, prepared: ReadyRule, firing: Firing, row: Row) -> bool:
        """Note a firing of an overriding rule; true where the firing is itself defeated."""
        predicate = self.prepared.program.predicates[firing.rule.head.predicate]
        subject = subject_of(predicate, row)
        for stronger in prepared.weaker_than:
            if subject in self.model.fired.get(FIRED + stronger, {}):
                lost = self.model.defeats.setdefault(predicate.name, {}).setdefault(row, [])
                lost.append(Defeat(firing, stronger, subject))
                return True
        if prepared.overrides_others:
            won = self.model.fired.setdefault(FIRED + firing.rule.id, {})
            won.setdefault(subject, []).append(firing)
        return False


def no_value(rule: Rule, error: GoalWithoutValue) -> Problem:
    """The problem for a goal that cannot be computed in a rule."""
    values = ", ".join(f"{name} = {value}" for name, value in error.bindings.items() if not name.startswith("_#"))
    span = getattr(error.goal, "span", rule.span)
    return Problem(
        "no-value",
        ERROR,
        f"a goal of `{rule.id}` has no value: {error.reason}" + (f" (with {values})" if values else ""),
        (Label(span, "computed here"),),
        "an answer that rests on a number that does not exist would be a guess, so none is given",
        "test the values before computing with them, for example `Divisor =\\= 0`",
        rule.id,
    )


def integer_too_large(error: IntegerTooLarge) -> Problem:
    """The problem for an integer that does not fit into a column of a database."""
    by = f" of `{error.rule.id}`" if error.rule is not None else ""
    what = f"the integer {error.value}" if error.value is not None else f"an integer that a goal{by} computes"
    return Problem(
        "integer-too-large",
        ERROR,
        f"{what} does not fit into 64 bits",
        (Label(error.span, "stated here" if error.rule is None else "in this rule"),),
        "a database holds integers of 64 bits, and a wrong number is worse than none",
        "keep integers below 2^63 in size, or evaluate with pyDatalog, whose integers have no such bound",
        error.rule.id if error.rule is not None else "",
    )


def _computes(rule: Rule) -> bool:
    return any(isinstance(goal, (Assignment, DateGoal)) for goal in rule.body)
