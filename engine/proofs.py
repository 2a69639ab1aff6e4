"""Proofs read off firings: for an atom, a smallest one, or all of them up to a number.

A proof is a tree of steps whose equal parts are the same object. Size is the number of steps of the tree as printed in
full. A rule that cites nothing stronger than articles and conventions counts as many steps, so that where a label or a
guideline gives a reason too, that reason is told first. The smallest proof is found by Knuth's generalisation of
Dijkstra's algorithm to grammars (D. E. Knuth, "A Generalization of Dijkstra's Algorithm", Information Processing Letters
6(1), 1977). Among equals the rule id, then the bindings decide, so that the same question always gets the same proof.

A step for an aggregate holds the rows counted; one for an absence holds the pattern not found. What a rule overrode is
told beside its premises and counts no step.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count, islice, product

from engine.evaluators import Body, Evaluator
from engine.model import Firing, Model, subject_of
from engine.planning import aggregate_body
from engine.plans import FIRED
from engine.program import Cited, Rule
from engine.source import Span
from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Row, Term, Value
from engine.tuples import NamedTuple

RULE = "rule"
RECORD = "record"
KNOWLEDGE = "knowledge"
ABSENCE = "absence"
COMPARISON = "comparison"
AGGREGATE = "aggregate"
OVERRIDDEN = "overridden"

WEAK_KINDS = ("article", "convention")
WEAK_STEPS = 100
"""What a rule counts that rests on sources of these kinds alone: more than any other proof is likely to have."""

Atom = tuple[str, Row]


class Step(NamedTuple):
    """One node of a proof.

    `predicate` and `row` for rule, record, knowledge, overridden and (with None for "any") absence; `rule` and
    `bindings` for rule and overridden; `goal` and `bindings` for comparison and aggregate; `place` for record and
    knowledge. `because` are the premises in body order; for an aggregate, the rows it counted.
    """

    kind: str
    predicate: str = ""
    row: tuple[Value | None, ...] = ()
    rule: Rule | None = None
    bindings: tuple[tuple[str, Value], ...] = ()
    goal: Goal | None = None
    place: Span | None = None
    because: tuple[Step, ...] = ()

    @property
    def cited(self) -> tuple[Cited, ...]:
        """What the rule of the step cites, here; nothing for a step without a rule."""
        return self.rule.cited(dict(self.bindings)) if self.rule is not None else ()


def size(step: Step) -> int:
    """Number of steps of a proof printed in full."""
    return 1 + sum(size(s) for s in step.because if s.kind != OVERRIDDEN)


def instantiate(args: tuple[Term, ...], env: dict[str, Value]) -> tuple[Value | None, ...]:
    """The arguments of a literal under bindings; None for a variable without a value."""
    return tuple([a.value if isinstance(a, Constant) else env.get(a.name) for a in args])


def _named(env: dict[str, Value]) -> tuple[tuple[str, Value], ...]:
    """The bindings that people see: a variable written `_` has no name for them."""
    return tuple([(name, value) for name, value in env.items() if not name.startswith("_#")])


class Proofs:
    """The proofs of one model. The model must have been made with `recording`."""

    def __init__(self, model: Model, evaluator: Evaluator) -> None:
        self.model = model
        self.evaluator = evaluator
        self._best: dict[Atom, tuple[int, Firing | None]] = {}
        self._steps: dict[Atom, Step] = {}
        self._own: dict[str, int] = {}

    def smallest(self, predicate: str, row: Row) -> Step:
        """A smallest proof of an atom of the model. Raises KeyError where the atom does not hold."""
        atom = (predicate, row)
        if atom not in self._best:
            self._settle(atom)
        return self._step(atom)

    def all(self, predicate: str, row: Row, most: int) -> tuple[tuple[Step, ...], bool]:
        """Up to `most` proofs of an atom without circles, smallest first, and whether these are all there are."""
        found = list(islice(self._every((predicate, row), frozenset()), most + 1))
        found = [self.smallest(predicate, row), *(s for s in found if s != self.smallest(predicate, row))]
        return tuple(sorted(found[:most], key=self.cost)), len(found) <= most

    def cost(self, step: Step) -> int:
        """The size of a proof, with what its rules count beyond their steps."""
        own = self._steps_of(step.rule) if step.kind == RULE and step.rule is not None else 1
        return own + sum(self.cost(s) for s in step.because if s.kind != OVERRIDDEN)

    def concluding(self, predicate: str, row: Row) -> tuple[Rule, ...]:
        """The rules that conclude an atom, each once, by id."""
        rules = {f.rule.id: f.rule for f in self.model.firings_of(predicate, row)}
        return tuple(rules[name] for name in sorted(rules))

    def of_firing(self, firing: Firing) -> Step:
        """The proof that goes through one firing, each premise by its smallest proof."""
        return self._rule_step(firing, self._premises(firing))

    def _steps_of(self, rule: Rule) -> int:
        """What a step by this rule counts."""
        if rule.id not in self._own:
            sources = self.model.program.sources
            kinds = [
                sources[c.source].kind if isinstance(c.source, str) and c.source in sources else "" for c in rule.cites
            ]
            self._own[rule.id] = 1 + (WEAK_STEPS if kinds and all(k in WEAK_KINDS for k in kinds) else 0)
        return self._own[rule.id]

    def _given(self, atom: Atom) -> Step | None:
        place = self.model.record_place(*atom)
        if place is not None:
            return Step(RECORD, atom[0], atom[1], place=place)
        place = self.model.knowledge_place(*atom)
        return Step(KNOWLEDGE, atom[0], atom[1], place=place) if place is not None else None

    def _needs(self, firing: Firing) -> list[Atom]:
        env = firing.env
        return [
            (g.predicate, instantiate(g.args, env))  # type: ignore[misc]
            for g in firing.rule.body
            if isinstance(g, Literal)
        ]

    def _settle(self, goal: Atom) -> None:
        """Find the best firing of every atom that some proof of `goal` uses."""
        waiting: dict[Atom, list[int]] = {}
        entries: list[tuple[Firing, Atom, int, list[Atom]]] = []
        todo, seen = [goal], {goal}
        heap: list[tuple[int, str, str, int, Atom]] = []
        # below zero for what needs no firing, and all different: atoms themselves cannot be put in an order
        given = count(1)
        while todo:
            atom = todo.pop()
            if atom in self._best:
                heappush(heap, (self._best[atom][0], "", "", -next(given), atom))
                continue
            if self._given(atom) is not None:
                heappush(heap, (1, "", "", -next(given), atom))
                continue
            for firing in self.model.firings_of(*atom):
                needs = self._needs(firing)
                base = self._steps_of(firing.rule) + sum(1 for g in firing.rule.body if not isinstance(g, Literal))
                entries.append((firing, atom, base, needs))
                if not needs:
                    heappush(heap, (base, firing.rule.id, repr(firing.bindings), len(entries) - 1, atom))
                for need in dict.fromkeys(needs):
                    waiting.setdefault(need, []).append(len(entries) - 1)
                    if need not in seen:
                        seen.add(need)
                        todo.append(need)
        missing = [len(set(needs)) for _, _, _, needs in entries]
        settled: set[Atom] = set()
        while heap:
            cost, _, _, index, atom = heappop(heap)
            if atom in settled:
                continue
            settled.add(atom)
            if atom not in self._best:
                self._best[atom] = (cost, entries[index][0] if index >= 0 else None)
            for number in waiting.get(atom, ()):
                missing[number] -= 1
                if missing[number] == 0:
                    firing, head, base, needs = entries[number]
                    total = base + sum(self._best[n][0] for n in needs)
                    heappush(heap, (total, firing.rule.id, repr(firing.bindings), number, head))

    def _step(self, goal: Atom) -> Step:
        """Build the step of a settled atom, premises first, without recursion (proofs may be long)."""
        todo = [goal]
        while todo:
            atom = todo[-1]
            if atom in self._steps:
                todo.pop()
                continue
            firing = self._best[atom][1]
            if firing is None:
                given = self._given(atom)
                assert given is not None
                self._steps[atom] = given
                continue
            open_ = [n for n in self._needs(firing) if n not in self._steps]
            if open_:
                todo.extend(reversed(open_))
                continue
            self._steps[atom] = self._rule_step(firing, self._premises(firing))
        return self._steps[goal]

    def _rule_step(self, firing: Firing, because: tuple[Step, ...]) -> Step:
        env = firing.env
        row = instantiate(firing.rule.head.args, env)
        overridden = self._overridden_by(firing, row)
        return Step(RULE, firing.rule.head.predicate, row, firing.rule, _named(env), because=because + overridden)

    def _premises(self, firing: Firing) -> tuple[Step, ...]:
        env = firing.env
        return tuple(self._premise(goal, env) for goal in firing.rule.body)

    def _premise(self, goal: Goal, env: dict[str, Value]) -> Step:
        if isinstance(goal, Literal):
            return self.smallest(goal.predicate, instantiate(goal.args, env))  # type: ignore[arg-type]
        if isinstance(goal, Negation):
            return Step(ABSENCE, goal.literal.predicate, instantiate(goal.literal.args, env), goal=goal)
        shown = _named(env)
        if isinstance(goal, Aggregate):
            return Step(AGGREGATE, goal=goal, bindings=shown, because=self._counted(goal, env))
        return Step(COMPARISON, goal=goal, bindings=shown)

    def _counted(self, goal: Aggregate, env: dict[str, Value]) -> tuple[Step, ...]:
        result = goal.result
        outer = {n: v for n, v in env.items() if isinstance(result, Constant) or n != result.name}
        given, wanted = aggregate_body(goal, outer)
        rows = self.evaluator.solve(
            Body(goal.goals, given, wanted), tuple([outer[n] for n in given]), self.model.relation
        )
        counted: dict[Atom, None] = {}
        for row in sorted(rows, key=repr):
            inner = {**outer, **dict(zip(wanted, row, strict=True))}
            for g in goal.goals:
                if isinstance(g, Literal):
                    counted[(g.predicate, instantiate(g.args, inner))] = None  # type: ignore[index]
        return tuple(self.smallest(*atom) for atom in counted)

    def _overridden_by(self, firing: Firing, row: tuple[Value | None, ...]) -> tuple[Step, ...]:
        fired = self.model.fired.get(FIRED + firing.rule.id)
        if not fired:
            return ()
        predicate = self.model.program.predicates[firing.rule.head.predicate]
        subject = subject_of(predicate, row)  # type: ignore[arg-type]
        lost: dict[tuple[str, str, Row], Firing] = {}
        for name, rows in self.model.defeats.items():
            for defeated, defeats in rows.items():
                for firing_lost, stronger, about in defeats:
                    key = (firing_lost.rule.id, name, defeated)
                    if stronger == firing.rule.id and about == subject:
                        # of several ways the least, since evaluators find them in no order
                        lost[key] = min(lost.get(key, firing_lost), firing_lost, key=lambda f: repr(f.bindings))
        return tuple(
            Step(OVERRIDDEN, key[1], key[2], lost[key].rule, _named(lost[key].env)) for key in sorted(lost, key=repr)
        )

    def _every(self, atom: Atom, above: frozenset[Atom]) -> Iterator[Step]:
        given = self._given(atom)
        if given is not None:
            yield given
            return
        firings = sorted(self.model.firings_of(*atom), key=lambda f: (f.round, f.rule.id, repr(f.bindings)))
        path = above | {atom}
        for firing in firings:
            env = firing.env
            choices: list[list[Step]] = []
            for goal in firing.rule.body:
                if isinstance(goal, Literal):
                    need: Atom = (goal.predicate, instantiate(goal.args, env))  # type: ignore[assignment]
                    ways = [] if need in path else list(islice(self._every(need, path), 100))
                else:
                    ways = [self._premise(goal, env)]
                choices.append(ways)
                if not ways:
                    break
            for because in product(*choices) if all(choices) else ():
                yield self._rule_step(firing, because)
