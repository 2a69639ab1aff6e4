"""Numeric bands of one measured value: rules that split it up, and what they count twice or not at all.

Warnings: `threshold-gap`, `threshold-overlap`. Bands are rules with one head predicate, different constants in it, and
bodies that differ only in the limits of one value. A limit may also be a number that one fact gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from engine.canonical import print_value
from engine.checks.domains import Facts, fixed
from engine.checks.findings import Findings
from engine.checks.never_firing import integers_in
from engine.checks.shapes import COMPARISON, LITERAL, Con, Shape, Var, outline, renamed, variables_in
from engine.problem import WARNING, Label
from engine.program import Rule
from engine.source import Span
from engine.terms import Real, Value

_TURNED = {"<": ">", "=<": ">=", "=:=": "=:="}


class Limit(NamedTuple):
    """One end of a band: the number, whether it belongs to the band, and where it is written."""

    number: int | float
    included: bool
    span: Span


class Band(NamedTuple):
    """The values of one variable for which a rule fires; an end is None where it is open."""

    rule: Rule
    variable: str
    low: Limit | None
    high: Limit | None
    whole: bool


def check_bands(findings: Findings) -> None:
    """Warn of neighbouring bands that share a boundary, overlap a little, or leave a little out."""
    facts = Facts(findings.program)
    groups: dict[object, list[Band]] = {}
    for rule in findings.program.rules:
        for key, band in _bands(rule, facts):
            groups.setdefault(key, []).append(band)
    for bands in groups.values():
        if len({_constants(band.rule) for band in bands}) > 1:
            _compare(findings, sorted(bands, key=_lowest))


def _bands(rule: Rule, facts: Facts) -> Iterator[tuple[object, Band]]:
    """Each variable that a rule compares with numbers, with the rest of the rule as what it must share with others."""
    shapes = outline(rule)
    values, _ = facts.values(shapes.body)
    known = fixed(values)
    compared: dict[str, list[tuple[str, Value, int]]] = {}
    for number, goal in enumerate(shapes.body):
        for name, op, value in _limits(goal, known):
            compared.setdefault(name, []).append((op, value, number))
    integers = integers_in(shapes.body, facts.program)
    for name, limits in compared.items():
        low, high = _ends(rule, limits)
        if low is None and high is None:
            continue
        used = {number for _, _, number in limits}
        rest = [goal for number, goal in enumerate(shapes.body) if number not in used]
        needed = {n for goal in (shapes.head, *rest) for n in variables_in(goal)}
        givers = {n for number in used for n in variables_in(shapes.body[number])} - {name}
        # A fact that only gives the limit is part of the limit.
        rest = [goal for goal in rest if not _gives_limit(goal, givers, rest, shapes.head)]
        if name in needed:
            yield _key(shapes.head, rest, name), Band(rule, name, low, high, name in integers)


def _limits(goal: Shape, known: dict[str, Value]) -> Iterator[tuple[str, str, Value]]:
    """Variable, operator and number of a comparison with a number."""
    if goal[0] != COMPARISON or goal[1] not in ("<", "=<", "=:="):
        return
    _, op, left, right = goal
    for variable, other, turned in ((left, right, op), (right, left, _TURNED[op])):
        if isinstance(variable, Var) and variable.name not in known:
            value = _number(other, known)
            if value is not None:
                yield variable.name, turned, value


def _number(part: object, known: dict[str, Value]) -> int | Real | None:
    value = part.value if isinstance(part, Con) else known.get(part.name) if isinstance(part, Var) else None
    return value if isinstance(value, (int, Real)) else None


def _ends(rule: Rule, limits: list[tuple[str, Value, int]]) -> tuple[Limit | None, Limit | None]:
    low: Limit | None = None
    high: Limit | None = None
    for op, value, number in limits:
        limit = Limit(_plain(value), op in ("=<", ">=", "=:="), rule.body[number].span)
        if op in (">", ">=", "=:=") and (low is None or _low(limit) > _low(low)):
            low = limit
        if op in ("<", "=<", "=:=") and (high is None or _high(limit) < _high(high)):
            high = limit
    return low, high


def _plain(value: Any) -> int | float:
    return int(value) if type(value) is int else float(value)


def _low(limit: Limit) -> tuple[float, bool]:
    return (limit.number, not limit.included)


def _high(limit: Limit) -> tuple[float, bool]:
    return (limit.number, limit.included)


def _gives_limit(goal: Shape, givers: set[str], rest: list[Shape], head: Shape) -> bool:
    names = set(variables_in(goal))
    if goal[0] != LITERAL or not names & givers:
        return False
    others = {n for other in (head, *rest) if other is not goal for n in variables_in(other)}
    return not names & others


def _key(head: Shape, rest: list[Shape], name: str) -> object:
    """What two bands have in common: everything but the constants of the head and the limits."""
    order = dict.fromkeys(n for part in (*rest, head) for n in variables_in(part))
    names = {n: Var(f"V{number}") for number, n in enumerate(order)}
    shown = ("*" if isinstance(part, Con) else renamed(part, names) for part in head[2:])
    return (head[1], tuple(shown), frozenset(renamed(goal, names) for goal in rest), names[name])


def _constants(rule: Rule) -> tuple[object, ...]:
    return tuple(getattr(a, "value", None) for a in rule.head.args)


def _lowest(band: Band) -> tuple[float, bool, float]:
    low = _low(band.low) if band.low else (float("-inf"), False)
    return (*low, band.high.number if band.high else float("inf"))


def _compare(findings: Findings, bands: list[Band]) -> None:
    for number, band in enumerate(bands):
        for other in bands[number + 1 :]:
            if band.high and other.low and _constants(band.rule) != _constants(other.rule):
                _overlap(findings, band, other, band.high, other.low)
    reached = bands[0]
    for before, after in pairwise(bands):
        if reached.high is not None and (before.high is None or _high(before.high) > _high(reached.high)):
            reached = before
        if reached.high and after.low and _constants(reached.rule) != _constants(after.rule):
            _gap(findings, reached, after, reached.high, after.low)


def _overlap(findings: Findings, band: Band, other: Band, high: Limit, low: Limit) -> None:
    """Bands that meet in more than their border, where neither lies within the other."""
    shared = high.number == low.number and high.included and low.included
    nested = other.high is not None and _high(other.high) <= _high(high)
    same_start = band.low is not None and _low(band.low) == _low(low)
    if nested or same_start or not (shared or low.number < high.number):
        return
    what = f"{_shown(high)}" if shared else f"from {_shown(low)} to {_shown(high)}"
    findings.add(
        "threshold-overlap",
        f"`{other.variable}` {what} is in the bands of both `{band.rule.id}` and `{other.rule.id}`",
        (Label(low.span, "begins here"), Label(high.span, "ends here")),
        "a value in two bands gets two answers",
        "let one band end where the next begins, and give the boundary to one of them",
        findings.rule_id(other.rule),
        WARNING,
    )


def _gap(findings: Findings, band: Band, other: Band, high: Limit, low: Limit) -> None:
    """A boundary that belongs to neither band, or a step of the last written digit between them."""
    width = low.number - high.number
    step = max(_step(high.number), _step(low.number))
    if width < 0 or width > step * 1.0001 or (width == 0 and (high.included or low.included)):
        return
    if band.whole and other.whole and _next(high, -1) + 1 >= _next(low, 1):
        return
    what = f"{_shown(high)}" if width == 0 else f"between {_shown(high)} and {_shown(low)}"
    findings.add(
        "threshold-gap",
        f"`{other.variable}` {what} is in neither of the bands of `{band.rule.id}` and `{other.rule.id}`",
        (Label(low.span, "begins here"), Label(high.span, "ends here")),
        "a value that is in no band gets no answer, and nothing says so",
        "let one band begin where the other ends, and give the boundary to one of them",
        findings.rule_id(other.rule),
        WARNING,
    )


def _next(limit: Limit, inward: int) -> float:
    """The last whole number within an end."""
    return limit.number if limit.included else limit.number + inward


def _step(number: int | float) -> float:
    """One unit in the last digit that a number is written with."""
    if isinstance(number, int):
        return 1.0
    written = f"{number:.12f}".rstrip("0")
    return float(10.0 ** -max(1, len(written.partition(".")[2])))


def _shown(limit: Limit) -> str:
    return print_value(limit.number if isinstance(limit.number, int) else Real(limit.number))
