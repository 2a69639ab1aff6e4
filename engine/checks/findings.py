"""Where checks put what they find, and the small questions all of them ask of a program."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from engine.checks.places import Places
from engine.problem import ERROR, Label, Problem, errors_in
from engine.program import Predicate, Program, Rule
from engine.source import Span
from engine.terms import Aggregate, Goal, Literal, Negation

HINTS = 100
"""Similar names are looked for at most so often in one run: the search is slow and a flood of hints helps nobody."""
CANDIDATES = 5000
"""And only among so many names."""
MOST = 1000
"""So many problems are told; more are one fault in what wrote the program."""


class Use(NamedTuple):
    """A literal and whether its absence is asked for."""

    literal: Literal
    negated: bool


class TooManyProblems(Exception):
    """Raised within the checks when there are more problems than are told."""


class Findings:
    """Collects problems, at most one for each place: what is found later at the same place merely follows.

    `broken` are names whose definition was reported in reading; what they lack or whether they exist is not judged.
    """

    def __init__(
        self,
        program: Program,
        places: Places,
        known: Iterable[Problem],
        broken: frozenset[str],
    ) -> None:
        self.program = program
        self.broken = broken
        self.places = places
        self.problems: list[Problem] = []
        known = tuple(known)
        self.partial = bool(errors_in(known))
        self.faulty = {_start(problem.place) for problem in known if problem.labels and problem.severity == ERROR}
        self.rules: dict[str, Rule] = {rule.id: rule for rule in reversed(program.rules)}
        self._hints = 0

    def add(
        self,
        name: str,
        message: str,
        labels: tuple[Label, ...],
        why: str,
        help: str,
        rule: str = "",
        severity: str = ERROR,
    ) -> None:
        """Note a problem, unless its first label's place has one. The same place is never marked twice in a problem."""
        if _start(labels[0].span) in self.faulty:
            return
        if len(self.problems) == MOST:
            told = f"there are more than {MOST} problems; no others were looked for"
            why = "so many are one fault in what wrote the program, not slips in it"
            last = (Label(labels[0].span, "found before this one"),)
            self.problems.append(Problem("too-many-problems", ERROR, told, last, why, "mend the first ones"))
            raise TooManyProblems
        self.faulty.add(_start(labels[0].span))
        shown = dict.fromkeys(label.span for label in labels)
        first = [next(label for label in labels if label.span == span) for span in shown]
        self.problems.append(Problem(name, severity, message, tuple(first), why, help, rule))

    def within(self, program: Program, family: Callable[[Findings], None]) -> None:
        """Look at another program made from this one; what is found is found here."""
        own = (self.program, self.rules)
        self.program, self.rules = program, {rule.id: rule for rule in program.rules}
        try:
            family(self)
        finally:
            self.program, self.rules = own

    def silence(self, span: Span) -> None:
        """Say nothing about a place: what is wrong there follows from a problem elsewhere."""
        self.faulty.add(_start(span))

    def rule_id(self, rule: Rule) -> str:
        """The id to print beside the place; nothing in plain programs, whose ids are places."""
        return "" if self.program.plain else rule.id

    def near(self, name: str, candidates: Collection[str]) -> str:
        """The candidate whose name is most like the given one, or nothing."""
        if self._hints >= HINTS or len(candidates) > CANDIDATES:
            return ""
        self._hints += 1
        from difflib import get_close_matches

        close = get_close_matches(name, sorted(set(candidates) - {name}), 1, 0.7)
        return close[0] if close else ""


def _start(span: Span) -> tuple[str, int, int]:
    return span[:3]


def uses_of(goals: Iterable[Goal]) -> Iterator[Use]:
    """The literals of a body, also those within negations and aggregates, left to right."""
    for goal in goals:
        if isinstance(goal, Literal):
            yield Use(goal, False)
        elif isinstance(goal, Negation):
            yield Use(goal.literal, True)
        elif isinstance(goal, Aggregate):
            yield from uses_of(goal.goals)


def name_of(literal: Literal) -> Span:
    """The place of a literal's predicate name."""
    return literal.span._replace(width=min(literal.span.width, len(literal.predicate)))


def signature(predicate: Predicate) -> str:
    """`name/arity`, as authors write it."""
    return f"{predicate.name}/{predicate.arity}"


def call(predicate: Predicate) -> str:
    """The predicate as it is used in a body, with variables named as its arguments are."""
    names = [a.name.replace("_", " ").title().replace(" ", "") for a in predicate.arguments]
    return f"{predicate.name}({', '.join(names)})" if names else predicate.name
