"""Which predicate needs which other, and so the order in which rules can be evaluated.

Nodes are the names of predicates, and `fired:RULE` for each rule that is the stronger side of an `overrides`: the
firings of that rule. An edge says that its source needs its target, and a negative edge that the target must be
complete first (negation, aggregates, overrides):

- the head of a rule needs each predicate of its body;
- the head of a weaker rule needs `fired:STRONGER`, negatively;
- `fired:S` needs each predicate of the body of S, and, where S is itself the weaker side of another override,
  `fired:THAT` negatively, so that the heads of S can be told as soon as S has fired.

Overrides that name an unknown rule are left out here; `engine.checks` reports them. Nothing here recurses in Python, so
programs may be of any size.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from engine.plans import FIRED, Needed, Plan, PlannedRule, fixed_of
from engine.program import Program, Rule
from engine.source import Span
from engine.terms import Aggregate, Goal, Literal, Negation

POSITIVE = "positive"
NEGATION = "negation"
AGGREGATE = "aggregate"
OVERRIDES = "overrides"

CYCLES_SHOWN = 20
"""At most so many cycles of one component are told: a tangle of rules is understood by its shortest ones."""


class Edge(NamedTuple):
    """`source` needs `target`, because of the goal (or override) at `span`, in `rule`; `how` names the sort of need."""

    source: str
    target: str
    how: str
    rule: Rule
    span: Span

    @property
    def negative(self) -> bool:
        """Whether the target must be complete before the source is begun."""
        return self.how != POSITIVE


class Stratum(NamedTuple):
    """Predicates (and `fired:` nodes) that need each other, with the rules to evaluate together.

    `recursive` says that some node of it needs itself, so that one round of evaluation is not enough.
    """

    nodes: frozenset[str]
    rules: tuple[Rule, ...]
    recursive: bool


class Graph(NamedTuple):
    """The dependency graph: for each node its targets, with True where some edge to the target is negative."""

    needs: Mapping[str, Mapping[str, bool]]
    rules: tuple[Rule, ...]
    stronger: frozenset[str]


def fired_node(rule_id: str) -> str:
    """The node that stands for the firings of a rule that overrides another."""
    return FIRED + rule_id


def body_needs(goals: Iterable[Goal], inside: str = POSITIVE) -> Iterator[tuple[str, str, Span]]:
    """Predicate, sort of need and place of each literal of a body, left to right; `inside` is for what is within."""
    stack: list[tuple[Iterator[Goal], str]] = [(iter(goals), inside)]
    while stack:
        goal = next(stack[-1][0], None)
        how = stack[-1][1]
        if goal is None:
            stack.pop()
        elif type(goal) is Literal:
            yield goal.predicate, how, goal.span
        elif type(goal) is Negation:
            yield goal.literal.predicate, NEGATION, goal.literal.span
        elif type(goal) is Aggregate:
            stack.append((iter(goal.goals), AGGREGATE))


def dependency_graph(program: Program) -> Graph:
    """The graph of a program, with every declared predicate a node, also those that need nothing."""
    known = {rule.id for rule in program.rules}
    defeats = [o for o in program.overrides if o.stronger in known and o.weaker in known]
    stronger = {o.stronger for o in defeats}
    defeated_by: dict[str, list[str]] = {}
    for override in defeats:
        defeated_by.setdefault(override.weaker, []).append(fired_node(override.stronger))
    needs: dict[str, dict[str, bool]] = {name: {} for name in program.predicates}
    for rule in program.rules:
        sources = [needs.setdefault(rule.head.predicate, {})]
        if rule.id in stronger:
            sources.append(needs.setdefault(fired_node(rule.id), {}))
        for target, how, _ in body_needs(rule.body):
            negative = how != POSITIVE
            needs.setdefault(target, {})
            for targets in sources:
                if negative or target not in targets:
                    targets[target] = negative
        for target in defeated_by.get(rule.id, ()):
            needs.setdefault(target, {})
            for targets in sources:
                targets[target] = True
    return Graph(needs, program.rules, frozenset(stronger))


def components(needs: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Strongly connected components, each after those it needs (Tarjan's algorithm, with a stack of its own).

    The result depends only on the names and edges, never on their order.
    """
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    pending: list[str] = []
    waiting: set[str] = set()
    found: list[list[str]] = []
    for root in sorted(needs):
        if root in order:
            continue
        order[root] = low[root] = len(order)
        pending.append(root)
        waiting.add(root)
        path = [(root, iter(sorted(needs[root])))]
        while path:
            node, targets = path[-1]
            for target in targets:
                if target not in order:
                    order[target] = low[target] = len(order)
                    pending.append(target)
                    waiting.add(target)
                    path.append((target, iter(sorted(needs[target]))))
                    break
                if target in waiting and order[target] < low[node]:
                    low[node] = order[target]
            else:
                path.pop()
                if path and low[node] < low[path[-1][0]]:
                    low[path[-1][0]] = low[node]
                if low[node] == order[node]:
                    component: list[str] = []
                    while not component or component[-1] != node:
                        component.append(pending.pop())
                    waiting.difference_update(component)
                    found.append(component)
    return found


def strata(program: Program) -> tuple[Stratum, ...]:
    """The components of a program in an order of evaluation: each after all that its rules need.

    Each rule is in exactly one stratum, that of its head; a rule that overrides others is in the one that comes first
    of its head's and its `fired:` node's, so that its firings are there when a weaker rule asks for them. Rules stand
    in the order of their ids. Predicates without rules are strata without rules.
    """
    graph = dependency_graph(program)
    groups = components(graph.needs)
    place = {node: number for number, group in enumerate(groups) for node in group}
    members: list[list[Rule]] = [[] for _ in groups]
    for rule in program.rules:
        number = place[rule.head.predicate]
        if rule.id in graph.stronger:
            number = min(number, place[fired_node(rule.id)])
        members[number].append(rule)
    return tuple(
        Stratum(
            frozenset(group),
            tuple(sorted(rules, key=lambda rule: (rule.id, rule.span))) if len(rules) > 1 else tuple(rules),
            len(group) > 1 or group[0] in graph.needs[group[0]],
        )
        for group, rules in zip(groups, members, strict=True)
    )


def plan_of(program: Program) -> Plan:
    """The rules of a program in the order of its strata; strata without rules are left out."""
    return tuple(
        (stratum.recursive, tuple([_planned(rule, stratum) for rule in stratum.rules]))
        for stratum in strata(program)
        if stratum.rules
    )


def _planned(rule: Rule, stratum: Stratum) -> PlannedRule:
    literals = [(i, g) for i, g in enumerate(rule.body) if isinstance(g, Literal)]
    fixed: list[Needed] = [needed for _, g in literals if (needed := fixed_of(g)) is not None]
    recursive = [i for i, g in literals if stratum.recursive and g.predicate in stratum.nodes]
    predicates = tuple(dict.fromkeys([g.predicate for _, g in literals]))
    needs = tuple(dict.fromkeys([name for name, _, _ in body_needs(rule.body)]))
    return PlannedRule(rule.id, rule.head.predicate, predicates, needs, tuple(fixed), tuple(recursive), lambda: rule)


def reachable(program: Program, predicates: Iterable[str]) -> frozenset[str]:
    """The given predicates and every node that they need, directly or through others; unknown names stay in it."""
    return needed_by(dependency_graph(program), predicates)


def needed_by(graph: Graph, predicates: Iterable[str]) -> frozenset[str]:
    """The given predicates and every node of a graph that they need, directly or through others."""
    seen = set(predicates)
    todo = list(seen)
    while todo:
        for target in graph.needs.get(todo.pop(), ()):
            if target not in seen:
                seen.add(target)
                todo.append(target)
    return frozenset(seen)


def slice_for(program: Program, predicates: Iterable[str]) -> Program:
    """The same program with only the rules (and overrides) that can contribute to the given predicates.

    A rule that is there only because it overrides another one brings what its own body needs, not the other rules of
    its head: in a slice, only `reachable` predicates are complete. Facts, declarations and cases are untouched.
    """
    graph = dependency_graph(program)
    seen = needed_by(graph, predicates)
    rules = tuple(
        rule
        for rule in program.rules
        if rule.head.predicate in seen or (rule.id in graph.stronger and fired_node(rule.id) in seen)
    )
    kept = {rule.id for rule in rules}
    overrides = tuple(o for o in program.overrides if o.weaker in kept and o.stronger in kept)
    return program._replace(rules=rules, overrides=overrides)


def edges(program: Program) -> list[Edge]:
    """Every edge with the rule and place it comes from, in the order of rule ids; for messages and drawings."""
    rules = {rule.id: rule for rule in reversed(program.rules)}
    defeats = [o for o in program.overrides if o.stronger in rules and o.weaker in rules]
    stronger = {o.stronger for o in defeats}
    defeated_by: dict[str, list[tuple[str, Span]]] = {}
    for override in defeats:
        defeated_by.setdefault(override.weaker, []).append((fired_node(override.stronger), override.span))
    found: list[Edge] = []
    for rule in sorted(program.rules, key=lambda rule: (rule.id, rule.span)):
        sources = [rule.head.predicate, *([fired_node(rule.id)] if rule.id in stronger else [])]
        for source in sources:
            found += [Edge(source, target, how, rule, span) for target, how, span in body_needs(rule.body)]
            found += [Edge(source, target, OVERRIDES, rule, span) for target, span in defeated_by.get(rule.id, ())]
    return found


def negative_cycles(program: Program) -> list[list[Edge]]:
    """Cycles through a negative edge, each begun with that edge and otherwise as short as can be.

    Every negative edge between nodes that need each other is in one of them, unless a component has more than
    `CYCLES_SHOWN`; a negative edge that is already in a cycle told before begins no other.
    """
    needs = dependency_graph(program).needs
    tangled = {
        node: number
        for number, group in enumerate(components(needs))
        if len(group) > 1 or group[0] in needs[group[0]]
        for node in group
    }
    within: dict[str, list[Edge]] = {}
    closing: list[Edge] = []
    for edge in edges(program):
        number = tangled.get(edge.source)
        if number is not None and tangled.get(edge.target) == number:
            within.setdefault(edge.source, []).append(edge)
            if edge.negative:
                closing.append(edge)
    cycles: list[list[Edge]] = []
    told: set[tuple[str, str, Span]] = set()
    shown: dict[int, int] = {}
    for edge in closing:
        number = tangled[edge.source]
        if shown.get(number, 0) < CYCLES_SHOWN and (edge.source, edge.target, edge.span) not in told:
            cycle = [edge, *_path(within, edge.target, edge.source)]
            told.update((e.source, e.target, e.span) for e in cycle)
            shown[number] = shown.get(number, 0) + 1
            cycles.append(cycle)
    return cycles


def _path(within: Mapping[str, list[Edge]], start: str, end: str) -> list[Edge]:
    """A shortest way from start to end along the edges of one component; empty where they are the same node."""
    if start == end:
        return []
    came: dict[str, Edge] = {}
    layer = [start]
    while layer:
        following: list[str] = []
        for node in layer:
            for edge in within.get(node, ()):
                if edge.target != start and edge.target not in came:
                    came[edge.target] = edge
                    following.append(edge.target)
        if end in came:
            break
        layer = following
    way: list[Edge] = []
    node = end
    while node != start:
        way.append(came[node])
        node = came[node].source
    return way[::-1]
