"""What changed in words between two programs: declaration by declaration, rules goal by goal and key by key.

Layout, comments, files and the order of clauses are no differences. `matters` tells whether conclusions can follow from
a difference: a changed text, title or case never changes what holds. Rules are told apart by their ids; a rule that is
gone while another one has its very clause was renamed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple, TypeVar

from engine.canonical import (
    print_atom,
    print_citation,
    print_clause,
    print_goal,
    print_literal,
    print_name,
    print_row,
    print_value,
)
from engine.dependencies import reachable
from engine.program import Predicate, Program, Rule
from engine.reviews import RETIRED, standings
from engine.source import Span
from engine.terms import (
    Aggregate,
    Assignment,
    Comparison,
    Constant,
    DateGoal,
    Expression,
    Goal,
    Literal,
    Negation,
    Operation,
    Row,
    Variable,
    variables_of,
)

ADDED = "added"
REMOVED = "removed"
CHANGED = "changed"
RENAMED = "renamed"

RULE = "rule"
OVERRIDE = "override"
FACT = "fact"
TEXT = "display text"
PREDICATE = "predicate"
SOURCE = "source"
CASE = "case"
QUERY = "query"
SORTS = (RULE, OVERRIDE, FACT, TEXT, PREDICATE, SOURCE, CASE, QUERY)
"""What can differ, in the order in which it is told."""

DISPLAY = ("display", "display_for_patients")
STATE = "state by reviews"
ORDER = "order of goals"

_WORDS_ONLY = {
    RULE: (
        "title",
        "evidence",
        "cites",
        "encodes",
        "since",
        "until",
        "caveat",
        "clinician",
        "patient",
        "variable",
        STATE,
        ORDER,
    ),
    PREDICATE: ("holds", "absent", "change", "may_be_set"),
}
"""Parts of declarations that never change what holds."""

_Declared = TypeVar("_Declared")
_Parts = Mapping[str, "str | tuple[str, ...]"]


class Part(NamedTuple):
    """One part that differs, as program text or plain words; `old` or `new` is empty where the part is not there."""

    name: str
    old: str
    new: str


class Difference(NamedTuple):
    """One declaration, rule or fact that differs; `old` and `new` are its places, None where it is not there.

    `was` is the former id of a renamed rule.
    """

    sort: str
    name: str
    how: str
    parts: tuple[Part, ...]
    old: Span | None
    new: Span | None
    matters: bool
    was: str = ""


def program_differences(old: Program, new: Program) -> tuple[Difference, ...]:
    """Everything that differs, sorted by sort and name."""
    found = [
        *_rules(old, new),
        *_overrides(old, new),
        *_facts(old, new),
        *_named(PREDICATE, old.predicates, new.predicates, predicate_parts),
        *_named(SOURCE, old.sources, new.sources, lambda s: {n: v for n, v in s._asdict().items() if n != "span"}),
        *_named(CASE, _by_title(old), _by_title(new), _case_parts),
        *_named(QUERY, old.queries, new.queries, lambda q: {"title": q.title, "asks": print_literal(q.asks)}),
    ]
    return tuple(sorted(found, key=lambda d: (SORTS.index(d.sort), d.name, d.how)))


def same_clause(old: Rule, new: Rule) -> bool:
    """Whether two rules conclude the same from the same, whatever their variables are called."""
    return print_clause(old) == print_clause(new) or bool(_renaming(old, new))


# Rules --------------------------------------------------------------------------------------------------------------


def _rules(old: Program, new: Program) -> Iterator[Difference]:
    before = {rule.id: rule for rule in old.rules}
    after = {rule.id: rule for rule in new.rules}
    states = ({s.rule.id: s.state for s in standings(old)}, {s.rule.id: s.state for s in standings(new)})
    gone = {name: rule for name, rule in before.items() if name not in after}
    come = {name: rule for name, rule in after.items() if name not in before}
    clauses: dict[str, list[str]] = {}
    for name, rule in come.items():
        clauses.setdefault(print_clause(rule), []).append(name)
    for name, rule in gone.items():
        same = clauses.get(print_clause(rule))
        if same:
            now = come.pop(same.pop(0))
            parts = (*rule_parts(rule, now), *_state_parts(rule, now, states))
            yield Difference(RULE, now.id, RENAMED, parts, rule.span, now.span, _matters(RULE, parts), name)
        else:
            yield Difference(RULE, name, REMOVED, _whole(rule, False), rule.span, None, True)
    for name, rule in come.items():
        yield Difference(RULE, name, ADDED, _whole(rule, True), None, rule.span, True)
    for name, rule in before.items():
        if name in after:
            parts = (*rule_parts(rule, after[name]), *_state_parts(rule, after[name], states))
            if parts:
                yield Difference(RULE, name, CHANGED, parts, rule.span, after[name].span, _matters(RULE, parts))


def _state_parts(old: Rule, new: Rule, states: tuple[dict[str, str], dict[str, str]]) -> Iterator[Part]:
    """What becomes of the review of a rule, where that is not just what its header says."""
    before, after = states[0][old.id], states[1][new.id]
    if before != after and (before, after) != (old.status, new.status):
        yield Part(STATE, before, after)


def _whole(rule: Rule, added: bool) -> tuple[Part, ...]:
    """The title and clause of a rule that is on one side only."""
    texts = [("title", rule.title)] if rule.title else []
    texts += [("head", print_literal(rule.head)), *(("goal", print_goal(g)) for g in rule.body)]
    return tuple(Part(name, "", text) if added else Part(name, text, "") for name, text in texts)


def rule_parts(old: Rule, new: Rule) -> Iterator[Part]:
    """What differs between two rules: keys of the header, the head, and single goals."""
    yield from _differing(_header_parts(old), _header_parts(new))
    if print_clause(old) == print_clause(new):
        return
    renamed = _renaming(old, new)
    if renamed:
        yield from (Part("variable", before, after) for before, after in renamed.items() if before != after)
        return
    heads = print_literal(old.head), print_literal(new.head)
    if heads[0] != heads[1]:
        yield Part("head", *heads)
    yield from _goals(old.body, new.body)


def _header_parts(rule: Rule) -> _Parts:
    return {
        "title": rule.title,
        "status": rule.status,
        "evidence": rule.evidence,
        "cites": tuple(map(print_citation, rule.cites)),
        "encodes": rule.encodes,
        "since": rule.since,
        "until": rule.until,
        "caveat": rule.caveat,
        "clinician": rule.clinician,
        "patient": rule.patient,
    }


def _goals(old: tuple[Goal, ...], new: tuple[Goal, ...]) -> Iterator[Part]:
    """Goals that went, came or were changed; a goal that only stands elsewhere is told as a matter of order."""
    before, after = [print_goal(g) for g in old], [print_goal(g) for g in new]
    gone: list[int] = []
    come: list[int] = []
    parts: list[tuple[int, Part]] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        left, right = list(range(i, j)), list(range(k, m))
        for number in tuple(left):
            twin = next((n for n in right if _shape(new[n]) == _shape(old[number])), None)
            if twin is not None:
                left.remove(number)
                right.remove(twin)
                parts.append((twin, Part("goal", before[number], after[twin])))
        gone += left
        come += right
    for number in gone:
        twin = next((n for n in come if after[n] == before[number]), None)
        if twin is None:
            parts.append((number, Part("goal", before[number], "")))
        else:
            come.remove(twin)
            parts.append((twin, Part(ORDER, before[number], after[twin])))
    parts += [(number, Part("goal", "", after[number])) for number in come]
    yield from (part for _, part in sorted(parts, key=lambda p: p[0]))


def _shape(goal: Goal) -> tuple[str, str]:
    """What two goals must share for one to be a changed form of the other."""
    if isinstance(goal, Literal):
        return ("literal", goal.predicate)
    if isinstance(goal, Negation):
        return ("negation", goal.literal.predicate)
    if isinstance(goal, Aggregate):
        return ("aggregate", "")
    if isinstance(goal, DateGoal):
        return ("date", goal.name)
    return (type(goal).__name__, "")


def _renaming(old: Rule, new: Rule) -> dict[str, str]:
    """New names of the old rule's variables, where nothing else tells the clauses apart; empty where something does."""
    names = list(dict.fromkeys(v.name for v in _in_order(old) if not v.anonymous))
    others = list(dict.fromkeys(v.name for v in _in_order(new) if not v.anonymous))
    if len(names) != len(others):
        return {}
    mapping = dict(zip(names, others, strict=True))

    def put(term: Any) -> Any:
        return term._replace(name=mapping[term.name]) if isinstance(term, Variable) and not term.anonymous else term

    head = old.head._replace(args=tuple(put(a) for a in old.head.args))
    renamed = old._replace(head=head, body=tuple(_mapped(g, put) for g in old.body))
    return mapping if print_clause(renamed) == print_clause(new) else {}


def _in_order(rule: Rule) -> Iterator[Variable]:
    yield from variables_of(rule.head)
    for goal in rule.body:
        yield from variables_of(goal)


def _mapped(goal: Goal, put: Callable[[Any], Any]) -> Goal:
    """A goal with each term replaced."""

    def within(part: Expression) -> Expression:
        if isinstance(part, Operation):
            return part._replace(operands=tuple(within(o) for o in part.operands))
        changed: Constant | Variable = put(part)
        return changed

    match goal:
        case Literal() | DateGoal():
            return goal._replace(args=tuple(put(a) for a in goal.args))
        case Negation(literal=literal):
            return goal._replace(literal=literal._replace(args=tuple(put(a) for a in literal.args)))
        case Comparison():
            return goal._replace(left=within(goal.left), right=within(goal.right))
        case Assignment():
            return goal._replace(result=put(goal.result), expression=within(goal.expression))
        case Aggregate():
            inner = tuple(_mapped(g, put) for g in goal.goals)
            return goal._replace(subject=put(goal.subject), goals=inner, result=put(goal.result))


# Everything else ----------------------------------------------------------------------------------------------------


def _overrides(old: Program, new: Program) -> Iterator[Difference]:
    before = {(o.stronger, o.weaker): o for o in old.overrides}
    after = {(o.stronger, o.weaker): o for o in new.overrides}
    for pair in before.keys() - after.keys():
        yield Difference(OVERRIDE, override_name(*pair), REMOVED, (), before[pair].span, None, True)
    for pair in after.keys() - before.keys():
        yield Difference(OVERRIDE, override_name(*pair), ADDED, (), None, after[pair].span, True)


def override_name(stronger: str, weaker: str) -> str:
    """An override as it is written."""
    return f"overrides({print_name(stronger)}, {print_name(weaker)})"


def _facts(old: Program, new: Program) -> Iterator[Difference]:
    used = _used(old) | _used(new)
    for name in sorted({*old.facts, *new.facts}):
        before, after = old.facts.get(name, {}), new.facts.get(name, {})
        sort, matters = (TEXT, False) if name in DISPLAY else (FACT, name in used)
        gone = [row for row in before if row not in after]
        come = [row for row in after if row not in before]
        pairs = _paired(gone, come)
        for row in gone:
            now = pairs.get(row)
            if now is None:
                yield Difference(sort, print_atom(name, row), REMOVED, (), before[row], None, matters)
                continue
            declared = new.predicates.get(name) or old.predicates.get(name)
            shown = f"{print_name(name)}({print_value(row[0])}{', _' * (len(row) - 1)})"
            changed_shape = (Part("arguments", print_row(row), print_row(now)),)
            parts = tuple(_cells(declared, row, now)) if len(row) == len(now) else changed_shape
            yield Difference(sort, shown, CHANGED, parts, before[row], after[now], matters)
        paired = set(pairs.values())
        for row in come:
            if row not in paired:
                yield Difference(sort, print_atom(name, row), ADDED, (), None, after[row], matters)


def _used(program: Program) -> frozenset[str]:
    """Predicates that an answer, or what a record may say, can depend on."""
    declared = program.predicates.values()
    heads = [p.name for p in declared if p.answer] or [r.head.predicate for r in program.rules]
    lists = {p.name for p in declared if p.defines} | {p.checked_by.predicate for p in declared if p.checked_by}
    return reachable(program, heads) | lists


def _paired(gone: list[Row], come: list[Row]) -> dict[Row, Row]:
    """Facts that were changed: exactly one went and one came with the same first argument."""
    by_first: dict[Any, tuple[list[Row], list[Row]]] = {}
    for side, rows in enumerate((gone, come)):
        for row in rows:
            by_first.setdefault(row[:1], ([], []))[side].append(row)
    return {
        left[0]: right[0]
        for left, right in by_first.values()
        if len(left) == len(right) == 1 and len(left[0]) + len(right[0]) > 2
    }


def _cells(declared: Predicate | None, old: Row, new: Row) -> Iterator[Part]:
    names = [a.name for a in declared.arguments] if declared is not None and declared.arity == len(old) else []
    for number, (before, after) in enumerate(zip(old, new, strict=True)):
        if before != after:
            name = names[number] if names else f"argument {number + 1}"
            yield Part(name, print_value(before), print_value(after))


def predicate_parts(predicate: Predicate) -> _Parts:
    """What a declaration says, key by key."""
    check = predicate.checked_by
    shown = [a.name if a.name == a.kind else f"{a.name}: {a.kind}" for a in predicate.arguments]
    return {
        "arguments": f"({', '.join(shown)})" if shown else "",
        "from": predicate.origin,
        "holds": predicate.holds,
        "absent": predicate.absent,
        "answer": "true" if predicate.answer else "",
        "concerns": predicate.concerns,
        "defines": predicate.defines,
        "checked_by": f"{check.predicate}({', '.join(check.arguments)})" if check is not None else "",
        "change": predicate.change,
        "may_be_ahead": predicate.may_be_ahead,
        "may_be_set": predicate.may_be_set,
    }


def _by_title(program: Program) -> dict[str, Any]:
    return {case.title: case for case in program.cases}


def _case_parts(case: Any) -> _Parts:
    """Every key of a case but its title."""
    return {
        name: tuple(_shown(item) for item in value) if isinstance(value, tuple) else str(value)
        for name, value in case._asdict().items()
        if name not in ("title", "span")
    }


def _shown(item: Any) -> str:
    if isinstance(item, Literal):
        return print_literal(item)
    if type(item) is tuple and len(item) == 2 and isinstance(item[0], str) and isinstance(item[1], tuple):
        return print_atom(item[0], item[1])
    return str(item)


def _named(
    sort: str,
    old: Mapping[str, _Declared],
    new: Mapping[str, _Declared],
    parts_of: Callable[[_Declared], _Parts],
) -> Iterator[Difference]:
    """Declarations that are told apart by their names."""
    nothing: _Parts = {}
    for name in {**old, **new}:
        before, after = old.get(name), new.get(name)
        how = ADDED if before is None else REMOVED if after is None else CHANGED
        left = nothing if before is None else parts_of(before)
        right = nothing if after is None else parts_of(after)
        parts = tuple(_differing(left, right))
        if parts or how != CHANGED:
            places = (getattr(before, "span", None), getattr(after, "span", None))
            matters = sort == PREDICATE and (how != CHANGED or _matters(sort, parts))
            yield Difference(sort, name, how, parts, *places, matters)


def _differing(old: _Parts, new: _Parts) -> Iterator[Part]:
    """The keys whose values differ; lists item by item."""
    for key in {**old, **new}:
        before, after = old.get(key, ""), new.get(key, "")
        left = before if isinstance(before, tuple) else (before,) if before else ()
        right = after if isinstance(after, tuple) else (after,) if after else ()
        if left == right:
            continue
        if not (isinstance(before, tuple) or isinstance(after, tuple)):
            yield Part(key, before, after)
        elif sorted(left) == sorted(right):
            yield Part(f"order of {key}", ", ".join(left), ", ".join(right))
        else:
            yield from (Part(key, item, "") for item in left if item not in right)
            yield from (Part(key, "", item) for item in right if item not in left)


def _matters(sort: str, parts: Iterable[Part]) -> bool:
    """Whether some part can change what holds. A status does only where the rule retires or comes back."""
    quiet = _WORDS_ONLY[sort]
    for part in parts:
        name = part.name.removeprefix("order of ") if part.name != ORDER else ORDER
        if sort == RULE and name == "status":
            if RETIRED in (part.old, part.new):
                return True
        elif name not in quiet:
            return True
    return False
