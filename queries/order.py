"""The order in which conclusions are told: the strongest first, then by drug and name."""

from __future__ import annotations

from engine.terms import Row, Value
from queries.asking import Answer, Conclusion


def ordered(answer: Answer, predicate: str) -> tuple[Conclusion, ...]:
    """The conclusions of a predicate, those with the strongest action (or disposition) first, otherwise by their atoms.

    Strength is what the knowledge base states in `strength(Word, Number)`, the smallest number being the strongest;
    words without one come last.
    """
    strengths = strength(answer)
    conclusions = answer.of(predicate)
    declared = answer.knowledge.program.predicates[predicate]
    places = [i for i, a in enumerate(declared.arguments) if a.kind in ("action", "disposition")]

    def key(conclusion: Conclusion) -> tuple[object, ...]:
        rank = min((strengths.get(conclusion.row[p], UNRANKED) for p in places), default=UNRANKED)
        return (rank, tuple(map(str, conclusion.row)))

    return tuple(sorted(conclusions, key=key))


UNRANKED = 1_000_000


def strength(answer: Answer) -> dict[Value, int]:
    """What the knowledge base says of the strength of words."""
    rows: list[Row] = list(answer.knowledge.program.facts.get("strength", ()))
    return {row[0]: int(row[1]) for row in rows}
