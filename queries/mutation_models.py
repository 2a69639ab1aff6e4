"""The models of a case under small changes of the program, with no more evaluation than the change needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from engine.dependencies import dependency_graph, fired_node
from engine.driver import Prepared, evaluate, no_value, prepare
from engine.evaluators import Body, Evaluator, GoalWithoutValue
from engine.model import Model, Relation
from engine.mutants import Mutant, literals_of
from engine.problem import ProblemsFound
from engine.program import Override, Program, Rule
from engine.proofs import instantiate
from engine.source import Span
from engine.terms import Constant, Literal, Row, variables_of

NOWHERE = Span("", 1, 1)

Relations = Callable[[str], Relation]


class Ground(NamedTuple):
    """A case without any change: its model, and what the body of each rule concludes in it, overridden or not."""

    model: Model
    concluded: Mapping[str, frozenset[Row]]


class _Above(NamedTuple):
    """What rests on some predicates: the names to conclude anew, and the rules to do it with.

    Rules that override one of these are among them, so that it is known whether they fire.
    """

    names: frozenset[str]
    rules: tuple[Rule, ...]


class Changes:
    """Makes models of mutants of one checked program."""

    def __init__(self, program: Program, evaluator: Evaluator) -> None:
        self.program = program
        self.evaluator = evaluator
        self.prepared = prepare(program)
        self._recursive = {r.rule.id for recursive, rules in self.prepared.strata if recursive for r in rules}
        self._overriding = {name for o in program.overrides for name in (o.stronger, o.weaker)}
        self._users: dict[str, list[Rule]] = {}
        for rule in program.rules:
            for name in {literal.predicate for literal in literals_of(rule)}:
                self._users.setdefault(name, []).append(rule)
        self._needed_by: dict[str, set[str]] = {}
        for source, targets in dependency_graph(program).needs.items():
            for target in targets:
                self._needed_by.setdefault(target, set()).add(source)
        self._aboves: dict[frozenset[str], _Above] = {}
        self._ready: dict[str, Prepared] = {}

    def ground(self, record: Mapping[str, Mapping[Row, Span]]) -> Ground:
        """The model of a record without any change. Raises ProblemsFound where a goal has no value."""
        model = evaluate(self.prepared, record, self.evaluator)
        concluded: dict[str, set[Row]] = {}
        for ways in model.firings.values():
            for row, firings in ways.items():
                for firing in firings:
                    concluded.setdefault(firing.rule.id, set()).add(row)
        for lost in model.defeats.values():
            for row, defeats in lost.items():
                for defeat in defeats:
                    concluded.setdefault(defeat.firing.rule.id, set()).add(row)
        return Ground(model, {name: frozenset(rows) for name, rows in concluded.items()})

    def model(self, mutant: Mutant, ground: Ground) -> Model | None:
        """The relations of a case under a mutant; None where they are as before.

        Raises ProblemsFound where a goal has no value.
        """
        if mutant.rule is not None:
            return self._with_rule(mutant.id, mutant.rule, ground)
        if mutant.override is not None:
            return self._without_override(mutant.id, mutant.override, ground)
        assert mutant.fact is not None
        predicate = mutant.fact.predicate
        rows = [mutant.fact.after if row == mutant.fact.before else row for row in self.program.facts[predicate]]
        return self._with_facts(predicate, rows, ground)

    def _with_rule(self, name: str, rule: Rule, ground: Ground) -> Model | None:
        predicate = rule.head.predicate
        if rule.id not in self._recursive:
            rows = self._solved(rule, ground.model.relation)
            if rows == ground.concluded.get(rule.id, frozenset()):
                return None
            if rule.id not in self._overriding:
                ways = ground.model.firings.get(predicate, {})
                now = rows | {row for row, firings in ways.items() if any(f.rule.id != rule.id for f in firings)}
                if now == ground.model.relation(predicate).rows.keys():
                    return None
                return self._evaluated(predicate, self._above([predicate]), ground, {predicate: now})
        above = self._above([predicate], [rule])
        changed = above._replace(rules=tuple([rule if r.id == rule.id else r for r in above.rules]))
        return self._evaluated(name, changed, ground, {})

    def _without_override(self, name: str, override: Override, ground: Ground) -> Model | None:
        defeats = [d for rows in ground.model.defeats.values() for some in rows.values() for d in some]
        if not any(d.firing.rule.id == override.weaker for d in defeats):
            return None
        weaker = next(rule for rule in self.program.rules if rule.id == override.weaker)
        overrides = tuple([o for o in self.program.overrides if o != override])
        above = self._above([weaker.head.predicate], [weaker])
        return self._evaluated(name, above, ground, {}, overrides)

    def _with_facts(self, predicate: str, rows: Iterable[Row], ground: Ground) -> Model | None:
        changed = Relation(dict.fromkeys(rows, 0))
        users = self._users.get(predicate, [])
        if not any(rule.id in self._recursive for rule in users):

            def relations(name: str) -> Relation:
                return changed if name == predicate else ground.model.relation(name)

            if all(self._solved(u, relations) == ground.concluded.get(u.id, frozenset()) for u in users):
                return None
        return self._evaluated(predicate, self._above([predicate]), ground, {predicate: changed})

    def _solved(self, rule: Rule, relations: Relations) -> frozenset[Row]:
        """The conclusions of a rule over given relations."""
        for goal in rule.body:
            if isinstance(goal, Literal):
                fixed = [(i, a.value) for i, a in enumerate(goal.args) if isinstance(a, Constant)]
                if not relations(goal.predicate).matching(tuple([i for i, _ in fixed]), tuple([v for _, v in fixed])):
                    return frozenset()
        wanted = tuple(dict.fromkeys(v.name for v in variables_of(rule.head)))
        try:
            solutions = self.evaluator.solve(Body(rule.body, (), wanted), (), relations)
        except GoalWithoutValue as error:
            raise ProblemsFound((no_value(rule, error),)) from error
        envs = [dict(zip(wanted, values, strict=True)) for values in solutions]
        return frozenset([instantiate(rule.head.args, env) for env in envs])  # type: ignore[misc]

    def _above(self, predicates: Iterable[str], rules: Iterable[Rule] = ()) -> _Above:
        """What rests on some predicates, without them; with `rules`, also on the firings of these, with their heads."""
        begin = frozenset(predicates) | {fired_node(rule.id) for rule in rules}
        if begin not in self._aboves:
            names: set[str] = {rule.head.predicate for rule in rules}
            todo = [*begin]
            while todo:
                for source in self._needed_by.get(todo.pop(), ()):
                    if source not in names:
                        names.add(source)
                        todo.append(source)
            chosen = {r.id for r in self.program.rules if r.head.predicate in names or fired_node(r.id) in names}
            while True:
                more = {o.stronger for o in self.program.overrides if o.weaker in chosen} - chosen
                if not more:
                    break
                chosen |= more
            kept = tuple([r for r in self.program.rules if r.id in chosen])
            self._aboves[begin] = _Above(frozenset(names), kept)
        return self._aboves[begin]

    def _evaluated(
        self,
        name: str,
        above: _Above,
        ground: Ground,
        replaced: Mapping[str, Iterable[Row]],
        overrides: tuple[Override, ...] | None = None,
    ) -> Model:
        """The relations of a case with some replaced and all that rests on them concluded anew."""
        if name not in self._ready:
            kept = self.program.overrides if overrides is None else overrides
            self._ready[name] = prepare(self.program._replace(rules=above.rules, facts={}, overrides=kept))
        prepared = self._ready[name]
        before = ground.model.relations
        given = {n: r for n, r in before.items() if n not in above.names and n not in replaced}
        given |= {n: r if isinstance(r, Relation) else Relation(dict.fromkeys(r, 0)) for n, r in replaced.items()}
        needed = {literal.predicate for rule in above.rules for literal in literals_of(rule)}
        needed |= {rule.head.predicate for rule in above.rules}
        record = {n: dict.fromkeys(given[n], NOWHERE) for n in needed if n in given}
        concluded = evaluate(prepared, record, self.evaluator, recording=False)
        model = Model(self.program, {}, recording=False)
        model.relations.update(given)
        model.relations.update({n: concluded.relation(n) for n in above.names})
        return model
