"""A problem found in a rule file, a record or a question, as data; wording is fixed where it is found, layout later."""

from __future__ import annotations

from engine.source import Span
from engine.tuples import NamedTuple

ERROR = "error"
WARNING = "warning"


class Label(NamedTuple):
    """A marked place of a problem with at most six words beside it; the first label of a problem is the fault itself."""

    span: Span
    text: str


class Problem(NamedTuple):
    """One finding.

    `name` is its identity (kebab-case, a page `docs/problems/NAME.md` explains it), `message` one line in lower case with
    the author's words in backticks, `labels` the places (fault first; empty only where there is no text at all), `why` one
    sentence on why it matters, `help` what to do, `rule` the id of the rule it is in, where there is one.
    """

    name: str
    severity: str
    message: str
    labels: tuple[Label, ...] = ()
    why: str = ""
    help: str = ""
    rule: str = ""

    @property
    def place(self) -> Span:
        """Where the fault is."""
        return self.labels[0].span if self.labels else Span("", 1, 1)


class ProblemsFound(Exception):
    """Raised where work cannot go on because of problems; carries all of them, sorted by place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = by_place(problems)
        super().__init__("; ".join(f"{p.place}: {p.name}: {p.message}" for p in self.problems))


def by_place(problems: tuple[Problem, ...] | list[Problem]) -> tuple[Problem, ...]:
    """Problems without repeats, sorted by file, line and column."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.name, p.message)))


def errors_in(problems: tuple[Problem, ...] | list[Problem]) -> tuple[Problem, ...]:
    """Those that forbid an answer."""
    return tuple(p for p in problems if p.severity == ERROR)
