"""Predicates and rules as a graph: a whole knowledge base, or what one predicate, rule or conclusion rests on.

The whole: one node for each predicate that rules conclude (where boxes are files, for each file that has rules for
it), its rules counted, one edge for each pair; edges that follow from others are left out. A slice: each rule is a node
of its own, between the predicates it needs and the one it concludes. Every node has its stratum: how many times
something had to be complete before it (negation, aggregates, overrides). What is given and not concluded is left out
unless asked for: of the whole all of it, of a slice the facts of the knowledge base.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from engine.dependencies import (
    OVERRIDES,
    POSITIVE,
    body_needs,
    components,
    dependency_graph,
)
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import FACTS, RECORD, RULES, Program, Rule
from engine.source import SourceText, Span
from engine.why_not import head_bindings
from queries.goals import goal_for, pattern_of

RULE = "rule"
PREDICATE = "predicate"
CONCLUDES = "concludes"
DEPTH = 2
"""So many rules, one below the other, a slice follows unless asked for more."""
OPTION = "(ID)"
STRATUM = "stratum"
FILE = "file"
MOST_REDUCED = 3_000
"""In graphs with more lines than this, all are kept."""


class Node(NamedTuple):
    """A predicate or a rule. `origin` is a predicate's; `lines` are what it says, `about` what it means.

    `focus` marks what was asked about, `cut` a predicate whose rules lie deeper than asked for.
    """

    id: str
    sort: str
    origin: str
    lines: tuple[str, ...]
    about: str
    stratum: int
    file: str
    answer: bool
    focus: bool
    cut: bool


class Line(NamedTuple):
    """An edge from what is needed to what needs it; `how` is positive, negation, aggregate, overrides or concludes."""

    source: str
    target: str
    how: str


class Picture(NamedTuple):
    """A graph with its title; nodes and edges are sorted."""

    title: str
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]


def predicate_id(name: str) -> str:
    """The id of a predicate's node."""
    return f"p:{name}"


def rule_id(name: str) -> str:
    """The id of a rule's node."""
    return f"r:{name}"


def strata_numbers(program: Program) -> dict[str, int]:
    """For each predicate, the longest chain of things that must be complete before it."""
    needs = dependency_graph(program).needs
    numbers: dict[str, int] = {}
    for group in components(needs):
        inside = set(group)
        number = max(
            (numbers[t] + negative for n in group for t, negative in needs[n].items() if t not in inside), default=0
        )
        numbers.update(dict.fromkeys(group, number))
    return {name: number for name, number in numbers.items() if name in program.predicates}


def whole(program: Program, by: str = STRATUM, given: bool = False) -> Picture:
    """The graph of a whole knowledge base, predicate by predicate; `given` shows facts and records, too."""
    numbers = strata_numbers(program)
    parts: dict[str, dict[str, list[Rule]]] = {}
    for rule in program.rules:
        place = rule.span.file if by == FILE else ""
        parts.setdefault(rule.head.predicate, {}).setdefault(place, []).append(rule)
    nodes: list[Node] = []
    ids: dict[str, list[str]] = {}
    for name, declared in program.predicates.items():
        if name in parts:
            for place, rules in parts[name].items():
                nodes.append(_part_node(program, name, place, rules, numbers))
                ids.setdefault(name, []).append(nodes[-1].id)
        elif given or declared.origin not in (FACTS, RECORD):
            nodes.append(_predicate_node(program, name, "", numbers))
            ids[name] = [nodes[-1].id]
    lines: set[Line] = set()
    by_id = {rule.id: rule for rule in program.rules}
    for rule in program.rules:
        head = _part_id(rule.head.predicate, rule.span.file if by == FILE else "")
        for target, how, _ in body_needs(rule.body):
            lines.update(Line(part, head, how) for part in ids.get(target, []))
    for override in program.overrides:
        if override.stronger in by_id and override.weaker in by_id:
            pair = [by_id[name] for name in (override.stronger, override.weaker)]
            ends = [_part_id(r.head.predicate, r.span.file if by == FILE else "") for r in pair]
            lines.add(Line(ends[0], ends[1], OVERRIDES))
    return Picture("The knowledge base", _sorted(nodes), tuple(sorted(without_detours(lines))))


def without_detours(lines: set[Line]) -> set[Line]:
    """Lines without the positive ones that a longer way leads along, too."""
    following: dict[str, set[str]] = {}
    for line in lines:
        if line.how != OVERRIDES and line.source != line.target:
            following.setdefault(line.source, set()).add(line.target)
    if len(lines) > MOST_REDUCED:
        return lines
    return {line for line in lines if line.how != POSITIVE or not _leads(following, line.source, line.target)}


def _leads(following: Mapping[str, set[str]], start: str, end: str) -> bool:
    """Whether a way of more than one step leads from start to end, and none back."""
    if end in _reached(following, following.get(start, set()) - {end}):
        return start not in _reached(following, {end})
    return False


def _reached(following: Mapping[str, set[str]], starts: Iterable[str]) -> set[str]:
    seen = set(starts)
    todo = list(seen)
    while todo:
        for target in following.get(todo.pop(), ()):
            if target not in seen:
                seen.add(target)
                todo.append(target)
    return seen


def slice_of(program: Program, name: str, depth: int, facts: bool, texts: dict[str, SourceText]) -> Picture:
    """What a predicate, a rule (by id), or the conclusions that fit an atom rest on, `depth` rules deep.

    Raises ProblemsFound where `name` is nothing that the program knows; `texts` gets its text.
    """
    title, wanted = _asked_for(program, name, texts)
    numbers = strata_numbers(program)
    by_head: dict[str, list[Rule]] = {}
    for rule in program.rules:
        by_head.setdefault(rule.head.predicate, []).append(rule)
    by_id = {rule.id: rule for rule in program.rules}
    stronger: dict[str, list[str]] = {}
    for override in program.overrides:
        if override.stronger in by_id:
            stronger.setdefault(override.weaker, []).append(override.stronger)
    shown: dict[str, Rule] = {}
    lines: set[Line] = set()
    predicates: dict[str, None] = {name: None} if not wanted and name in program.predicates else {}
    layer = {rule.id: rule for rule in wanted}
    for _ in range(max(1, depth)):
        below: dict[str, Rule] = {}
        while layer:
            rule = layer.pop(next(iter(layer)))
            shown[rule.id] = rule
            predicates[rule.head.predicate] = None
            lines.add(Line(rule_id(rule.id), predicate_id(rule.head.predicate), CONCLUDES))
            for target, how, _ in body_needs(rule.body):
                if facts or not _is_facts(program, target):
                    predicates[target] = None
                    lines.add(Line(predicate_id(target), rule_id(rule.id), how))
                    below.update((r.id, r) for r in by_head.get(target, []) if r.id not in shown)
            for other in stronger.get(rule.id, []):
                lines.add(Line(rule_id(other), rule_id(rule.id), OVERRIDES))
                if other not in shown:
                    layer[other] = by_id[other]
        layer = {i: r for i, r in below.items() if i not in shown}
    beside = [by_id[o.weaker] for o in program.overrides if o.stronger == name and o.weaker in by_id]
    for rule in beside:
        lines |= {Line(rule_id(name), rule_id(rule.id), OVERRIDES)}
        if rule.id not in shown:
            lines.add(Line(rule_id(rule.id), predicate_id(rule.head.predicate), CONCLUDES))
            predicates[rule.head.predicate] = None
    focus = {predicate_id(name), *(rule_id(rule.id) for rule in wanted if name not in program.predicates)}
    nodes = [_rule_node(rule, numbers, False) for rule in shown.values()]
    nodes += [_rule_node(rule, numbers, True) for rule in beside if rule.id not in shown]
    asked = {rule.head.predicate for rule in wanted}
    for predicate in predicates:
        hidden = sum(1 for rule in by_head.get(predicate, []) if rule.id not in shown)
        words = (
            f"{hidden} {'more ' if predicate in asked else ''}{'rule' if hidden == 1 else 'rules'}" if hidden else ""
        )
        node = _predicate_node(program, predicate, words, numbers)
        nodes.append(node._replace(cut=bool(hidden) and predicate not in asked))
    nodes = [node._replace(focus=node.id in focus) for node in nodes]
    return Picture(title, _sorted(nodes), tuple(sorted(lines)))


def _asked_for(program: Program, name: str, texts: dict[str, SourceText]) -> tuple[str, list[Rule]]:
    """A title, and the rules that a name or an atom is about."""
    by_id = [rule for rule in program.rules if rule.id == name]
    if by_id:
        return f"The rule {name}", by_id
    if name in program.predicates:
        return f"The predicate {name}", [rule for rule in program.rules if rule.head.predicate == name]
    if "(" not in name and name not in program.queries:
        texts[OPTION] = SourceText(OPTION, name)
        raise ProblemsFound((_unknown(program, name),))
    goal = goal_for(name, program, texts)
    pattern = pattern_of(goal)
    rules = [
        rule
        for rule in program.rules
        if rule.head.predicate == goal.predicate and head_bindings(rule.head.args, pattern) is not None
    ]
    return f"What gives {name}", rules


def _unknown(program: Program, name: str) -> Problem:
    near = get_close_matches(name, [*(rule.id for rule in program.rules), *program.predicates], 1)
    return Problem(
        "unknown-name",
        ERROR,
        f"no rule and no predicate is called `{name}`",
        (Label(Span(OPTION, 1, 1, max(1, len(name))), "not known"),),
        "only what the knowledge base declares can be shown",
        f"a similar name exists: `{near[0]}`"
        if near
        else "name a rule, a predicate, or write an atom such as `name(X, Y)`",
    )


def _is_facts(program: Program, predicate: str) -> bool:
    declared = program.predicates.get(predicate)
    return declared is not None and declared.origin == FACTS


def _part_id(name: str, place: str) -> str:
    return f"{predicate_id(name)} {place}" if place else predicate_id(name)


def _part_node(program: Program, name: str, place: str, rules: list[Rule], numbers: Mapping[str, int]) -> Node:
    """A predicate with its rules, or with those of one file."""
    words = f"{len(rules)} {'rule' if len(rules) == 1 else 'rules'}"
    node = _predicate_node(program, name, words, numbers)
    given = sorted(
        {
            target
            for rule in rules
            for target, _, _ in body_needs(rule.body)
            if target in program.predicates and program.predicates[target].origin == RECORD
        }
    )
    about = node.about + (f" - from the record: {', '.join(given)}" if given else "")
    return node._replace(id=_part_id(name, place), file=rules[0].span.file, about=about)


def _predicate_node(program: Program, name: str, words: str, numbers: Mapping[str, int]) -> Node:
    declared = program.predicates.get(name)
    lines = (name, words) if words else (name,)
    if declared is None:
        return Node(predicate_id(name), PREDICATE, RULES, lines, "", numbers.get(name, 0), "", False, False, False)
    place = declared.span.file
    stratum = numbers.get(name, 0)
    return Node(
        predicate_id(name),
        PREDICATE,
        declared.origin,
        lines,
        declared.holds,
        stratum,
        place,
        declared.answer,
        False,
        False,
    )


def _rule_node(rule: Rule, numbers: Mapping[str, int], cut: bool) -> Node:
    lines = (rule.id, *((rule.title,) if rule.title else ()))
    about = rule.clinician or rule.title
    stratum = numbers.get(rule.head.predicate, 0)
    return Node(rule_id(rule.id), RULE, "", lines, about, stratum, rule.span.file, False, False, cut)


def _sorted(nodes: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(sorted(nodes, key=lambda n: (n.stratum, n.id)))
