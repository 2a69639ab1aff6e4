"""The order in which conclusions are told: the strongest, and what could change the answer, first; then by drug and name."""

from __future__ import annotations

from engine.program import Program
from engine.terms import Value
from queries.asking import MISSING, Answer, Conclusion

RANK = "rank"
WEIGHTS = ("", "now", "after a wait", "not as the record stands")
UNRANKED = 1_000_000


def ordered(answer: Answer, predicate: str) -> tuple[Conclusion, ...]:
    """The conclusions of a predicate, those with the strongest word first, otherwise by their atoms.

    Of missing items, those that could change the answer come first.
    """
    declared = answer.knowledge.program.predicates[predicate]
    tables = [(i, ranks(answer.knowledge.program, a.kind)) for i, a in enumerate(declared.arguments)]

    def key(conclusion: Conclusion) -> tuple[int, int, tuple[str, ...]]:
        found = [table.get(conclusion.row[i], UNRANKED) for i, table in tables if table]
        weight = WEIGHTS.index(can_flip(answer, conclusion))
        return (weight, min(found, default=UNRANKED), tuple(map(str, conclusion.row)))

    return tuple(sorted(answer.of(predicate), key=key))


def can_flip(answer: Answer, conclusion: Conclusion) -> str:
    """When a missing item could change the disposition, as `queries.decisive` has it; empty for everything else."""
    if conclusion.predicate != MISSING or answer.can_flip is None:
        return ""
    return answer.can_flip[conclusion.row]


def ranks(program: Program, kind: str) -> dict[Value, int]:
    """The rank of each word of a closed kind (1 is told first), where the facts that define it have a `rank` column."""
    for declared in program.predicates.values():
        if declared.defines == kind:
            for at, argument in enumerate(declared.arguments):
                if argument.name == RANK:
                    return {row[0]: v for row in program.facts.get(declared.name, ()) if isinstance(v := row[at], int)}
    return {}
