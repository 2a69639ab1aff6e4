"""Whether some goals always find a row where others do: by what rules need, and by what the knowledge base states.

Where a literal holds, the body of one of the rules that conclude it does. So its place is taken by each of these bodies
in turn: goals are implied if they are in all cases, which are either literals of the body again, or facts that the
knowledge base has for whatever its other facts in the body leave open.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from engine.model import Model
from engine.program import RULES, Program, Rule
from engine.terms import (
    Aggregate,
    Comparison,
    Constant,
    Goal,
    Literal,
    Operation,
    Row,
    Term,
    Value,
    Variable,
    variables_of,
)
from engine.tuples import NamedTuple
from engine.why_not import extended

DEEPEST = 5
"""Rules are followed through so many others."""
DEEPEST_BACK = 2
"""And the rules that could give what is wanted through so many."""
MOST_TRIED = 1000
"""So many bodies are looked at for one question; what is not found by then counts as not implied."""
MOST_ROWS = 20_000
"""As many ways to satisfy facts of the knowledge base are gone through."""
SAME = ("=", "==")
DIFFERENT = "\\=="
VALUES = ""
"""Stands for a literal with all variables that have values, whatever gave them."""

Names = dict[str, Term]


class _Known(NamedTuple):
    """Literals that hold, and those whose rules are yet to be looked at, with how far from them."""

    literals: tuple[Literal, ...]
    open: tuple[tuple[Literal, int], ...]


class Implications:
    """What follows from goals of a body, in a program with models of what it knows without more of a record."""

    def __init__(self, program: Program, knowledge: Sequence[Model], varies: Callable[[str], bool]) -> None:
        """`knowledge` has all there is to know for each setting, `varies` tells what depends on more of the record."""
        self.knowledge = knowledge
        self.varies = varies
        self._rules: dict[str, list[Rule]] = {}
        for rule in program.rules:
            self._rules.setdefault(rule.head.predicate, []).append(rule)
        # only what nothing but rules can give holds by the body of one
        weaker = {o.weaker for o in program.overrides}
        self._plain = {
            r.id for r in program.rules if r.id not in weaker and all(isinstance(g, Literal) for g in r.body)
        }
        self._concluded = {n for n, p in program.predicates.items() if p.origin == RULES and not program.facts.get(n)}
        self._kinds = {n: tuple([a.kind for a in p.arguments]) for n, p in program.predicates.items()}
        self._listed = {
            p.defines: frozenset([row[0] for row in program.facts.get(n, {})])
            for n, p in program.predicates.items()
            if p.defines and p.arguments[0].kind == p.defines
        }
        self._behind: dict[str, frozenset[str]] = {}
        self._left = 0
        self._number = 0

    def follow(
        self, wanted: Sequence[Literal], given: Iterable[Goal], bound: Iterable[str], anew: Collection[str] = ()
    ) -> bool:
        """Whether the wanted literals find rows together wherever the given goals hold.

        `bound` names the variables that the given goals give values to; other variables of the wanted may be anything,
        and so may the variables `anew`, whatever value the given goals have for them.
        """
        span = wanted[0].span
        values = Literal(VALUES, tuple([Variable(name, span) for name in bound]), span)
        names = _made_same(given, {})
        if names is None:
            return True
        literals = tuple([_instance(one, names) for one in (values, *_literals(given))])
        self._left = MOST_TRIED
        others: Names = {name: Variable(f"{name}~", span) for name in anew}
        asked = tuple([_instance(_instance(one, others), names) for one in wanted])
        return self._follow(asked, _Known(literals, tuple([(one, DEEPEST) for one in literals])))

    def _follow(self, wanted: tuple[Literal, ...], known: _Known) -> bool:
        if self._found(wanted, known.literals, {}) or any(_is_impossible(one) for one in known.literals):
            return True
        for place, (literal, depth) in enumerate(known.open):
            if depth and self._may_help(literal, wanted):
                # with an earlier one followed too, this was tried when that was
                rest = known.open[place + 1 :]
                cases = self._cases(literal, depth, wanted, known.literals, rest)
                if cases is not None and all(self._follow(*case) for case in cases):
                    return True
        return False

    def _may_help(self, literal: Literal, wanted: tuple[Literal, ...]) -> bool:
        """Whether the rules behind a literal can give a wanted one, or what a looked-up variable can be."""
        if literal.predicate not in self._concluded or not self.varies(literal.predicate):
            return False
        behind = self._needed_by(literal.predicate)
        looked_up = {v.name for one in wanted if not self.varies(one.predicate) for v in variables_of(one)}
        return any(not behind.isdisjoint(self._enough_for(one.predicate)) for one in wanted) or any(
            v.name in looked_up for v in variables_of(literal) if not v.anonymous
        )

    def _needed_by(self, predicate: str) -> frozenset[str]:
        """The predicates that have rows wherever one has, by some of its rules."""
        if predicate not in self._behind:
            seen: set[str] = set()
            todo = [predicate]
            while todo:
                for rule in self._rules.get(todo.pop(), ()):
                    fresh = {one.predicate for one in _literals(rule.body)} - seen
                    seen |= fresh
                    todo.extend(fresh)
            self._behind[predicate] = frozenset(seen)
        return self._behind[predicate]

    def _enough_for(self, predicate: str) -> frozenset[str]:
        """A predicate with those that its plain rules ask for, and theirs."""
        found = {predicate}
        for _ in range(DEEPEST_BACK):
            found |= {
                one.predicate
                for name in found
                for rule in self._rules.get(name, ())
                if rule.id in self._plain
                for one in _literals(rule.body)
            }
        return frozenset(found)

    def _cases(
        self,
        literal: Literal,
        depth: int,
        wanted: tuple[Literal, ...],
        literals: tuple[Literal, ...],
        rest: tuple[tuple[Literal, int], ...],
    ) -> list[tuple[tuple[Literal, ...], _Known]] | None:
        """What is wanted and known by each rule that can conclude a literal; None after too many."""
        rules = self._rules.get(literal.predicate, [])
        self._left -= len(rules)
        if self._left < 0:
            return None
        cases = []
        for rule in rules:
            fresh = self._fresh(rule)
            names = _unified(literal.args, _instance(rule.head, fresh).args)
            names = _made_same([_renamed(goal, fresh) for goal in rule.body], names) if names is not None else None
            if names is None:
                continue
            body = [_instance(one, fresh) for one in _literals(rule.body)]
            known = _Known(
                tuple([_instance(one, names) for one in (*literals, *body)]),
                tuple([(_instance(one, names), deep) for one, deep in (*rest, *((one, depth - 1) for one in body))]),
            )
            cases.append((tuple([_instance(one, names) for one in wanted]), known))
        return cases

    def _found(
        self, wanted: tuple[Literal, ...], literals: tuple[Literal, ...], names: Names, depth: int = DEEPEST_BACK
    ) -> bool:
        """Whether wanted literals are among those that hold, or facts for whatever these leave open."""
        outside = {v.name for one in literals for v in variables_of(one)}
        places = [n for n, one in enumerate(wanted) if self.varies(one.predicate)]
        if not places:
            return self._stated(tuple([_instance(one, names) for one in wanted]), literals)
        first = wanted[places[0]]
        others = wanted[: places[0]] + wanted[places[0] + 1 :]
        for literal in literals:
            if literal.predicate == first.predicate:
                more = _covering(first.args, literal.args, names, outside)
                if more is not None and self._found(others, literals, more, depth):
                    return True
        return depth > 0 and any(
            self._found((*body, *others), literals, more, depth - 1) for body, more in self._bodies(first, names)
        )

    def _bodies(self, wanted: Literal, names: Names) -> Iterator[tuple[tuple[Literal, ...], Names]]:
        """The bodies of literals, one of which is enough for a wanted literal."""
        for rule in self._rules.get(wanted.predicate, ()):
            if rule.id in self._plain:
                fresh = self._fresh(rule)
                # the rule's variables give way to ours, and none of ours is narrowed
                more = _covering(_instance(rule.head, fresh).args, _instance(wanted, names).args, {}, set())
                if more is not None:
                    body = tuple([_instance(_instance(g, fresh), more) for g in rule.body if isinstance(g, Literal)])
                    yield body, names

    def _fresh(self, rule: Rule) -> Names:
        """Names of its own for the variables of a rule."""
        self._number += 1
        variables = [*variables_of(rule.head), *(v for goal in rule.body for v in variables_of(goal))]
        return {v.name: Variable(f"{v.name}~{self._number}", v.span) for v in variables}

    def _stated(self, wanted: tuple[Literal, ...], literals: tuple[Literal, ...]) -> bool:
        """Whether the knowledge base has the wanted facts whatever the literals leave for their variables."""
        if not wanted:
            return True
        joined: list[Literal] = []
        near = {v.name for one in wanted for v in variables_of(one)}
        todo = [
            one
            for one in dict.fromkeys(literals)
            if one.predicate not in (VALUES, DIFFERENT) and not self.varies(one.predicate)
        ]
        grown = True
        while grown:
            grown = False
            for one in list(todo):
                if near.intersection(v.name for v in variables_of(one)) or not variables_of(one):
                    joined.append(one)
                    todo.remove(one)
                    near.update(v.name for v in variables_of(one))
                    grown = True
        outside = {v.name for one in literals for v in variables_of(one)}
        shared = {v.name for one in wanted for v in variables_of(one)} & outside
        known = {v.name for one in joined for v in variables_of(one)}
        domains = {name: self._domain(name, literals) for name in shared - known}
        if any(domain is None for domain in domains.values()):
            return False
        return all(
            # a goal about other variables that nothing satisfies makes the whole body impossible
            any(next(_ways((one,), {}, model), None) is None for one in todo)
            or self._always(wanted, tuple(joined), domains, sorted(shared), model)
            for model in self.knowledge
        )

    def _always(
        self,
        wanted: tuple[Literal, ...],
        joined: tuple[Literal, ...],
        domains: Mapping[str, frozenset[Value] | None],
        shared: list[str],
        model: Model,
    ) -> bool:
        """Whether a model has wanted rows for all values that others and the domains leave to the shared variables."""
        seen: set[Row] = set()
        for tried, found in enumerate(_ways(joined, {}, model)):
            if tried > MOST_ROWS:
                return False
            for env in _choices(found, domains):
                values = tuple([env[name] for name in shared])
                if values not in seen:
                    seen.add(values)
                    if next(_ways(wanted, dict(zip(shared, values, strict=True)), model), None) is None:
                        return False
        return True

    def _domain(self, name: str, literals: Iterable[Literal]) -> frozenset[Value] | None:
        """The values of a variable, where it stands for a word of a closed kind; None where it can be anything."""
        domain: frozenset[Value] | None = None
        for literal in literals:
            for arg, kind in zip(literal.args, self._kinds.get(literal.predicate, ()), strict=False):
                if isinstance(arg, Variable) and arg.name == name and kind in self._listed:
                    domain = self._listed[kind] if domain is None else domain & self._listed[kind]
        return domain


def _ways(goals: tuple[Literal, ...], env: Mapping[str, Value], model: Model) -> Iterator[dict[str, Value]]:
    """All bindings that satisfy literals in a model."""
    if not goals:
        yield dict(env)
        return
    first = max(range(len(goals)), key=lambda n: sum(_is_bound(a, env) for a in goals[n].args) / len(goals[n].args))
    goal = goals[first]
    fixed = [(n, _value(a, env)) for n, a in enumerate(goal.args) if _is_bound(a, env)]
    rows = model.relation(goal.predicate).matching(tuple([n for n, _ in fixed]), tuple([v for _, v in fixed]))
    for row in rows:
        more = extended(goal.args, row, dict(env))
        if more is not None:
            yield from _ways(goals[:first] + goals[first + 1 :], more, model)


def _is_bound(term: Term, env: Mapping[str, Value]) -> bool:
    return isinstance(term, Constant) or term.name in env


def _value(term: Term, env: Mapping[str, Value]) -> Value:
    return term.value if isinstance(term, Constant) else env[term.name]


def _choices(env: dict[str, Value], domains: Mapping[str, frozenset[Value] | None]) -> Iterator[dict[str, Value]]:
    if not domains:
        yield env
        return
    name = next(iter(domains))
    others = {n: domain for n, domain in domains.items() if n != name}
    for value in domains[name] or ():
        yield from _choices({**env, name: value}, others)


def _literals(goals: Iterable[Goal]) -> Iterator[Literal]:
    """The literals that hold where goals do: rows, also that with the smallest or largest value, and what differs."""
    for goal in goals:
        if isinstance(goal, Literal):
            yield goal
        elif isinstance(goal, Aggregate) and goal.function in ("min", "max") and goal.subject is not None:
            for inner in _literals(goal.goals):
                yield _instance(inner, {goal.subject.name: goal.result})
        elif isinstance(goal, Comparison) and goal.op == DIFFERENT:
            left, right = goal.left, goal.right
            if not isinstance(left, Operation) and not isinstance(right, Operation):
                yield Literal(DIFFERENT, (left, right), goal.span)


def _is_impossible(literal: Literal) -> bool:
    """Whether a literal says of a value that it differs from itself."""
    values = [a.value if isinstance(a, Constant) else (a.name,) for a in literal.args]
    return literal.predicate == DIFFERENT and values[0] == values[1]


def _made_same(goals: Iterable[Goal], names: Names) -> Names | None:
    """The names where goals say that two are the same; None where they cannot be."""
    found: Names | None = names
    for goal in goals:
        if isinstance(goal, Comparison) and goal.op in SAME and found is not None:
            left, right = goal.left, goal.right
            if not isinstance(left, Operation) and not isinstance(right, Operation):
                found = _same(left, right, found)
    return found


def _renamed(goal: Goal, names: Names) -> Goal:
    """A goal about values that are the same, with other variables."""
    if isinstance(goal, Comparison) and goal.op in SAME:
        sides = [names.get(s.name, s) if isinstance(s, Variable) else s for s in (goal.left, goal.right)]
        return goal._replace(left=sides[0], right=sides[1])
    return goal


def _instance(literal: Literal, names: Names) -> Literal:
    return literal._replace(args=tuple([_resolved(a, names) for a in literal.args]))


def _resolved(term: Term, names: Names) -> Term:
    while isinstance(term, Variable) and term.name in names:
        term = names[term.name]
    return term


def _same(one: Term, other: Term, names: Names) -> Names | None:
    """The names after two terms were made the same; None where they are two constants."""
    one, other = _resolved(one, names), _resolved(other, names)
    if isinstance(one, Constant):
        if isinstance(other, Constant):
            return names if one.value == other.value else None
        return {**names, other.name: one}
    if isinstance(other, Variable) and other.name == one.name:
        return names
    return {**names, one.name: other}


def _unified(ours: Iterable[Term], theirs: Iterable[Term]) -> Names | None:
    names: Names | None = {}
    for one, other in zip(ours, theirs, strict=True):
        # the rule's variables give way, so that ours keep their names
        names = _same(other, one, names) if names is not None else None
    return names


def _covering(wanted: tuple[Term, ...], found: tuple[Term, ...], names: Names, outside: set[str]) -> Names | None:
    """What free variables of a wanted literal are in one that holds; None where that is not what is wanted."""
    for want, have in zip(wanted, found, strict=True):
        want = _resolved(want, names)
        if isinstance(want, Variable) and want.name not in outside:
            names = {**names, want.name: have}
        elif isinstance(want, Variable):
            if not isinstance(have, Variable) or have.name != want.name:
                return None
        elif not isinstance(have, Constant) or have.value != want.value:
            return None
    return names
