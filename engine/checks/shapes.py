"""Goals without their places, and whether one conjunction asks for all that another asks for.

A shape is a goal as nested tuples, so that two goals of the same meaning are equal: `X > 3` and `3 < X` have one shape.
Variables of a pattern are matched to terms of a target; a pattern that matches says no more than its target.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from engine.program import Rule
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
    Value,
    Variable,
)


class Var(NamedTuple):
    """A variable by its name alone. `sort` keeps it from being equal to a constant."""

    name: str
    sort: str = "variable"


class Con(NamedTuple):
    """A constant by its value alone."""

    value: Value
    sort: str = "constant"


class Anything(NamedTuple):
    """`_` within a negation: any value at all."""

    sort: str = "anything"


ANYTHING = Anything()
Shape = tuple[Any, ...]
Bindings = dict[str, Any]

LITERAL = "literal"
NEGATION = "negation"
AGGREGATE = "aggregate"
COMPARISON = "comparison"
_TURNED = {">": "<", ">=": "=<"}
_EITHER_WAY = ("=:=", "=\\=", "==", "\\==", "=")
STEPS = 20_000
"""The search for a match ends after so many steps, as if there were none."""
MOST_GOALS = 200
"""Bodies longer than this are not matched."""


def term(part: Expression) -> Any:
    """An argument or expression without its place."""
    if isinstance(part, Constant):
        return Con(part.value)
    if isinstance(part, Variable):
        return Var(part.name)
    return ("operation", part.op, *(term(o) for o in part.operands))


def shape(goal: Goal) -> Shape:
    """A goal without its places."""
    if isinstance(goal, Literal):
        return (LITERAL, goal.predicate, *(term(a) for a in goal.args))
    if isinstance(goal, Negation):
        args = [ANYTHING if isinstance(a, Variable) and a.anonymous else term(a) for a in goal.literal.args]
        return (NEGATION, goal.literal.predicate, *args)
    if isinstance(goal, Comparison):
        left, right = term(goal.left), term(goal.right)
        if goal.op in _TURNED:
            return (COMPARISON, _TURNED[goal.op], right, left)
        if goal.op in _EITHER_WAY and repr(right) < repr(left):
            left, right = right, left
        return (COMPARISON, goal.op, left, right)
    if isinstance(goal, Assignment):
        return ("is", term(goal.result), term(goal.expression))
    if isinstance(goal, DateGoal):
        return ("date", goal.name, *(term(a) for a in goal.args))
    assert isinstance(goal, Aggregate)
    subject = term(goal.subject) if goal.subject is not None else None
    return (AGGREGATE, goal.function, subject, tuple(shape(g) for g in goal.goals), term(goal.result))


class Outline(NamedTuple):
    """A rule without its places."""

    head: Shape
    body: tuple[Shape, ...]


def outline(rule: Rule) -> Outline:
    """The outline of a rule."""
    return Outline(shape(rule.head), tuple(shape(goal) for goal in rule.body))


def renamed(part: Any, names: Mapping[str, Any] | None = None, mark: str = "") -> Any:
    """A shape with its variables replaced by `names`, and `mark` added to the names of all others."""
    if isinstance(part, Var):
        if names is not None and part.name in names:
            return names[part.name]
        return Var(part.name + mark) if mark else part
    if isinstance(part, (Con, Anything)) or not isinstance(part, tuple):
        return part
    return tuple([renamed(p, names, mark) for p in part])


def variables_in(part: Any) -> Iterator[str]:
    """Names of the variables of a shape."""
    if isinstance(part, Var):
        yield part.name
    elif isinstance(part, tuple) and not isinstance(part, (Con, Anything)):
        for inner in part:
            yield from variables_in(inner)


def match(pattern: Any, target: Any, bindings: Bindings) -> Bindings | None:
    """The bindings with which the pattern is the target, extending those given; None where there are none."""
    if isinstance(pattern, Var):
        if pattern.name not in bindings:
            return {**bindings, pattern.name: target}
        return bindings if bindings[pattern.name] == target else None
    if isinstance(pattern, (Con, Anything)) or not isinstance(pattern, tuple):
        return bindings if type(pattern) is type(target) and pattern == target else None
    if type(target) is not tuple or len(pattern) != len(target):
        return None
    for part, other in zip(pattern, target, strict=True):
        found = match(part, other, bindings)
        if found is None:
            return None
        bindings = found
    return bindings


def match_goal(pattern: Shape, target: Shape, bindings: Bindings) -> Bindings | None:
    """As `match`, with what follows: from the absence of every row follows the absence of some."""
    if pattern[0] != target[0]:
        return None
    if pattern[0] == NEGATION:
        return _match_absence(pattern, target, bindings)
    found = match(pattern, target, bindings)
    if found is not None and pattern[0] == AGGREGATE:
        # Two variables that the pattern keeps apart must not be one in the target: other rows would be gathered.
        images = [repr(found[name]) for name in set(variables_in(pattern))]
        return found if len(set(images)) == len(images) else None
    return found


def _match_absence(pattern: Shape, target: Shape, bindings: Bindings) -> Bindings | None:
    if pattern[1] != target[1] or len(pattern) != len(target):
        return None
    for part, other in zip(pattern[2:], target[2:], strict=True):
        if other == ANYTHING:
            continue
        if part == ANYTHING:
            return None
        found = match(part, other, bindings)
        if found is None:
            return None
        bindings = found
    return bindings


def matches(
    patterns: Iterable[Shape], targets: Iterable[Shape], bindings: Bindings, steps: list[int] | None = None
) -> Iterator[Bindings]:
    """All bindings with which every pattern is among the targets. `steps` counts down what may still be tried."""
    given = tuple(targets)
    patterns = tuple(patterns)
    if len(patterns) > MOST_GOALS:
        return
    wanted = sorted(patterns, key=lambda p: sum(1 for t in given if t[:2] == p[:2]))
    yield from _matches(tuple(wanted), given, bindings, steps if steps is not None else [STEPS])


def _matches(
    wanted: tuple[Shape, ...], given: tuple[Shape, ...], bindings: Bindings, steps: list[int]
) -> Iterator[Bindings]:
    if not wanted:
        yield bindings
        return
    for target in given:
        steps[0] -= 1
        if steps[0] < 0:
            return
        found = match_goal(wanted[0], target, bindings)
        if found is not None:
            yield from _matches(wanted[1:], given, found, steps)
