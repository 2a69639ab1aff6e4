"""The options of an answer, each with what speaks for and against it.

An answer predicate `option` gives them; `speaks_for` and `speaks_against` give the grounds. A ground that is the action of
an advice refers to that advice, so that it is told and proved once.
"""

from __future__ import annotations

from engine.proof_views import atom_text
from engine.proofs import Step
from engine.terms import Row
from engine.tuples import NamedTuple
from queries.asking import Answer, Conclusion
from queries.order import ordered

OPTION = "option"
FOR = "speaks_for"
AGAINST = "speaks_against"
TOLD_WITH_OPTIONS = (FOR, AGAINST)
ADVICE = "recommend"
DISPOSITION = "disposition"


class Ground(NamedTuple):
    """What speaks for or against an option: the conclusion that says so, and the advice that it refers to, if any."""

    conclusion: Conclusion
    advice: Conclusion | None

    @property
    def says(self) -> str:
        """The reason in a sentence: that of the advice where there is one."""
        return self.advice.because if self.advice is not None else self.conclusion.because

    @property
    def step(self) -> Step:
        """The proof of the reason."""
        return self.advice.step if self.advice is not None else self.conclusion.step

    @property
    def atom(self) -> str:
        """The atom that the ground is, as program text."""
        return atom_text(self.step)


class Choice(NamedTuple):
    """One option. `supported` is whether it is the disposition."""

    conclusion: Conclusion
    supported: bool
    grounds_for: tuple[Ground, ...]
    grounds_against: tuple[Ground, ...]

    @property
    def grounds(self) -> tuple[tuple[str, tuple[Ground, ...]], ...]:
        """Both sides, each with its word."""
        return (("for", self.grounds_for), ("against", self.grounds_against))


def choices(answer: Answer) -> tuple[Choice, ...]:
    """The options of an answer, for each drug the supported one first."""
    if OPTION not in answer.conclusions:
        return ()
    dispositions = {c.row for c in answer.of(DISPOSITION)}
    found = [
        Choice(c, c.row in dispositions, _grounds(answer, FOR, c.row), _grounds(answer, AGAINST, c.row))
        for c in ordered(answer, OPTION)
    ]
    drugs = list(dict.fromkeys([choice.conclusion.row[:-1] for choice in found]))
    return tuple(sorted(found, key=lambda choice: (drugs.index(choice.conclusion.row[:-1]), not choice.supported)))


def _grounds(answer: Answer, predicate: str, option: Row) -> tuple[Ground, ...]:
    if predicate not in answer.conclusions:
        return ()
    advice = {c.row: c for c in answer.of(ADVICE)}
    own = [c for c in ordered(answer, predicate) if c.row[: len(option)] == option]
    found = [Ground(c, advice.get((*option[:-1], *c.row[len(option) :]))) for c in own]
    # two rows may name one reason
    return tuple({ground.atom: ground for ground in found}.values())
