"""How far one evaluation may go, so that a rule that explodes ends with a problem and not with the machine.

The limits in force belong to the context (`contextvars`) of whoever evaluates, as the precision of decimals does.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import Rule
from engine.source import Span
from engine.tuples import NamedTuple

ROUNDS, FACTS, SECONDS, BYTES = "rounds", "facts", "seconds", "bytes"

STEPS_A_FACT = 10
"""A body may take so many steps for each fact that the limit allows: many rows that are looked at give nothing."""


class Limits(NamedTuple):
    """`rounds` of a recursion, `facts` that rules conclude (by however many firings) in Python, `seconds` of an evaluation,
    `bytes` of a stored answer, or of a program that it is checked against.

    Where DuckDB evaluates, memory and disk limit the facts.
    """

    rounds: int = 50_000
    facts: int = 2_000_000
    seconds: int = 600
    bytes: int = 256 * 1024 * 1024


_USUAL = Limits()
_IN_FORCE: ContextVar[Limits] = ContextVar("limits", default=_USUAL)


def limits() -> Limits:
    """The limits in force."""
    return _IN_FORCE.get()


@contextmanager
def within(chosen: Limits) -> Iterator[None]:
    """Put other limits in force for as long as the context lasts."""
    token = _IN_FORCE.set(chosen)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


def limits_from(given: Mapping[str, int]) -> Limits:
    """The limits in force with some replaced, by name."""
    return limits()._replace(**given)


class LimitReached(ProblemsFound):
    """A limit is reached: there is no answer. `limit` is its name."""

    def __init__(self, limit: str, rule: Rule | None = None, place: Span | None = None) -> None:
        self.limit = limit
        super().__init__((_bytes(place) if place is not None else _PROBLEMS[limit](rule),))

    def within_rule(self, rule: Rule) -> LimitReached:
        """The same, told of a rule."""
        return LimitReached(self.limit, rule)


class Budget:
    """What is left of the limits in force when it was made. Raises LimitReached when nothing is."""

    __slots__ = ("_end", "_facts", "_most_facts", "_steps")

    def __init__(self) -> None:
        chosen = limits()
        self._most_facts = chosen.facts
        self._end = time.monotonic() + chosen.seconds
        self._facts = 0
        self._steps = 0

    def look(self) -> None:
        """Look at the clock."""
        if time.monotonic() > self._end:
            raise LimitReached(SECONDS)

    def work(self, steps: int, answers: int) -> None:
        """Count steps in solving a body that has so many answers by now, and look at the clock."""
        self._steps += steps
        if answers > self._most_facts or self._steps > self._most_facts * STEPS_A_FACT:
            raise LimitReached(FACTS)
        self.look()

    def conclude(self, facts: int) -> None:
        """Count what a rule concludes."""
        self._facts += facts
        if self._facts > self._most_facts:
            raise LimitReached(FACTS)


def _rounds(rule: Rule | None) -> Problem:
    most = limits().rounds
    head = f"`{rule.head.predicate}`" if rule is not None else "a recursion"
    return Problem(
        "too-many-rounds",
        ERROR,
        f"{head} still gives new facts after {most} rounds",
        _labels(rule, "this rule asks for itself"),
        "a rule that computes new values from its own conclusions may never end",
        f"bound what it computes, for example `X < 100` before `Y is X + 1`; {_raising(ROUNDS, most)}",
        rule.id if rule is not None else "",
    )


def _facts(rule: Rule | None) -> Problem:
    most = limits().facts
    what = f"`{rule.id}` concludes" if rule is not None else "the rules conclude"
    return Problem(
        "too-many-facts",
        ERROR,
        f"{what} too much: more than {most:,} facts, or {STEPS_A_FACT} times as many steps to find them",
        _labels(rule, "this rule gives too much"),
        "literals that share no variable join everything with everything, which can take all memory and never end",
        f"tie its literals together by a variable, or ask for less; {_raising(FACTS, most)}",
        rule.id if rule is not None else "",
    )


def _seconds(rule: Rule | None) -> Problem:
    most = limits().seconds
    return Problem(
        "out-of-time",
        ERROR,
        f"there is no answer after {most:,} second{'s' if most > 1 else ''}",
        _labels(rule, "this rule was being evaluated"),
        "an evaluation without an end in sight is stopped, and part of an answer is none",
        f"look whether a rule joins too much, or ask for less; {_raising(SECONDS, most)}",
        rule.id if rule is not None else "",
    )


def _bytes(place: Span) -> Problem:
    most = limits().bytes
    return Problem(
        "answer-too-large",
        ERROR,
        f"`{place.file}` has more than {most:,} bytes",
        (Label(place, "this file"),),
        "a file is read as a whole to be checked, and one without end would take all memory",
        f"look whether it is what you meant; {_raising(BYTES, most)}",
    )


_PROBLEMS = {ROUNDS: _rounds, FACTS: _facts, SECONDS: _seconds}


def _labels(rule: Rule | None, text: str) -> tuple[Label, ...]:
    return (Label(rule.span, text),) if rule is not None else ()


def _raising(limit: str, most: int) -> str:
    return f"`whyhold --limit {limit}={most * 10} ...` raises the limit for one run"
