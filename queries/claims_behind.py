"""The claims that a conclusion rests on by its smallest proof, and which of them nobody has verified.

A claim is a statement of a source, known by its id. A proof rests on those that its rules say to encode (`encodes`),
and on those that its facts name: in a column of kind `claim`, or, where a fact of `p` has no such column, in a fact of
`p_claim` about the same thing. Claims without a check against their source are listed as facts of `not_verified`; a
knowledge base without that predicate has nothing to tell here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from engine.compiled import BrokenRule
from engine.narration import stated_instead
from engine.program import FACTS, Program
from engine.proofs import KNOWLEDGE, OVERRIDDEN, RULE, Step
from engine.terms import Value
from engine.tuples import NamedTuple
from queries.knowledge import Knowledge, open_knowledge

if TYPE_CHECKING:
    from queries.asking import Answer, Conclusion

CLAIM = "claim"
NOT_VERIFIED = "not_verified"
ABOUT = "_claim"
"""How the predicate that names the claims behind the facts of another one ends."""

SHOWN = 6
"""So many claims are named in a text; JSON has all."""


class ClaimsBehind(NamedTuple):
    """Ids of claims, sorted: all that a conclusion rests on, and those among them that are not verified."""

    claims: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()


class Claims:
    """Finds the claims behind the conclusions of one model, whose proofs share their parts."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.program = knowledge.program
        self.told = NOT_VERIFIED in self.program.predicates
        """Whether the knowledge base says which claims are verified."""
        self._facts = _Read(knowledge)
        self._unverified = frozenset(row[0] for row in self._facts.of(NOT_VERIFIED)) if self.told else frozenset()
        self._columns: dict[str, tuple[int, ...]] = {}
        self._named: dict[str, Mapping[Value, tuple[str, ...]]] = {}
        self._known: dict[int, frozenset[str]] = {}

    def behind(self, conclusion: Conclusion) -> ClaimsBehind:
        """The claims that a conclusion rests on; none where the knowledge base does not say what is verified."""
        if not self.told:
            return ClaimsBehind()
        claims = tuple(sorted(self.of(conclusion.step)))
        return ClaimsBehind(claims, tuple([claim for claim in claims if claim in self._unverified]))

    def of(self, step: Step) -> frozenset[str]:
        """The claims of a step and all its premises, without recursion (proofs may be long)."""
        known, todo = self._known, [step]
        while todo:
            current = todo[-1]
            premises = [s for s in current.because if s.kind != OVERRIDDEN]
            open_ = [s for s in premises if id(s) not in known]
            if open_:
                todo.extend(open_)
                continue
            todo.pop()
            known[id(current)] = self._own(current).union(*[known[id(s)] for s in premises])
        return known[id(step)]

    def _own(self, step: Step) -> frozenset[str]:
        if step.kind == RULE and step.rule is not None:
            return frozenset(step.rule.encodes)
        # a number that was set for this run is no longer that of the claim
        if step.kind != KNOWLEDGE or stated_instead(self.program, step) is not None:
            return frozenset()
        columns = self._claim_columns(step.predicate)
        if columns:
            return frozenset([str(step.row[number]) for number in columns])
        named = self._claims_named(step.predicate)
        return frozenset(named.get(step.row[0], ())) if named and step.row[0] is not None else frozenset()

    def _claim_columns(self, predicate: str) -> tuple[int, ...]:
        if predicate not in self._columns:
            arguments = self.program.predicates[predicate].arguments
            self._columns[predicate] = tuple([n for n, a in enumerate(arguments) if a.kind == CLAIM])
        return self._columns[predicate]

    def _claims_named(self, predicate: str) -> Mapping[Value, tuple[str, ...]]:
        """For facts without a column for claims: the claims by what a fact is about, its first column."""
        if predicate not in self._named:
            found: dict[Value, tuple[str, ...]] = {}
            if names_claims(self.program, predicate + ABOUT):
                for about, claim in self._facts.of(predicate + ABOUT):
                    found[about] = (*found.get(about, ()), str(claim))
            self._named[predicate] = found
        return self._named[predicate]


def names_claims(program: Program, predicate: str) -> bool:
    """Whether a predicate gives the claims behind the facts of another one, as `p_claim(about, claim)` does for `p`."""
    declared = program.predicates.get(predicate)
    return (
        declared is not None
        and predicate.endswith(ABOUT)
        and declared.origin == FACTS
        and [argument.kind == CLAIM for argument in declared.arguments] == [False, True]
    )


def read_by_name(program: Program) -> frozenset[str]:
    """The predicates that are read here by their names, so that no rule need use them."""
    return frozenset([NOT_VERIFIED, *(name for name in program.predicates if names_claims(program, name))])


class _Read:
    """Facts of a knowledge base; where those of the cache cannot be read, those of its files."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def of(self, predicate: str) -> list[tuple[Value, ...]]:
        try:
            return list(self.knowledge.program.facts.get(predicate, ()))
        except BrokenRule:
            from pathlib import Path

            self.knowledge = open_knowledge(Path(self.knowledge.folder), cached=False)
            return list(self.knowledge.program.facts.get(predicate, ()))


def claims_behind(answer: Answer, conclusion: Conclusion) -> ClaimsBehind:
    """The claims that one conclusion of an answer rests on. Who asks for many makes one `Claims` for all."""
    return Claims(answer.knowledge).behind(conclusion)


def unverified_notes(found: ClaimsBehind) -> tuple[str, ...]:
    """One line that says which claims behind a conclusion are not verified; nothing where all are."""
    if not found.unverified:
        return ()
    return (f"rests on claims that are not verified: {_some(found.unverified)}",)


def _some(claims: Iterable[str]) -> str:
    named = tuple(claims)
    more = len(named) - SHOWN
    return ", ".join(named[:SHOWN]) + (f" and {more} more" if more > 0 else "")
