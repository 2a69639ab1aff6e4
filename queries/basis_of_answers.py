"""The basis of what an answer recommends: that of the rule, with what the proof adds about this patient."""

from __future__ import annotations

from typing import Any

from engine.mentions import ANY
from engine.proof_views import atom_text
from engine.proofs import ABSENCE, OVERRIDDEN, RECORD, RULE, Step
from queries.asking import Answer, Conclusion
from queries.basis import Bases, has_basis
from queries.claims_behind import Claims
from queries.doubts import said_of

WITH_BASIS = ("recommend", "disposition")
"""Answer predicates whose conclusions carry a basis."""
MISSING, CONTRADICTION = "missing", "contradiction"
"""Answer predicates that tell of inputs that are unknown, and of such that contradict each other."""


class AnswerBases:
    """The bases of the conclusions of one answer."""

    def __init__(self, answer: Answer, claims: Claims) -> None:
        self.answer = answer
        self.claims = claims
        knowledge = answer.knowledge
        self._bases: Bases | None = None
        if has_basis(knowledge.program):
            program = knowledge.program
            if knowledge.planned is not None:
                rules = tuple([planned.rule for _, stratum in knowledge.planned.plan for planned in stratum])
                program = program._replace(rules=rules)
            self._bases = Bases(program, answer.narrator)

    def of(self, conclusion: Conclusion) -> dict[str, Any] | None:
        """The basis of a recommendation or disposition; None for others, and where the knowledge base has none."""
        bases = self._bases
        if bases is None or conclusion.predicate not in WITH_BASIS:
            return None
        rule, steps = conclusion.rule, _steps(conclusion.step)
        claims = tuple(sorted(self.claims.of(conclusion.step)))
        rules = [step for step in steps if step.kind == RULE]
        cited = [(cited.source, cited.at) for step in rules for cited in step.cited]
        return {
            **bases.common(rule),
            "data_relied_on": bases.data(claims, cited),
            "sources": bases.sources(cited),
            "evidence_quality": bases.evidence(rule, claims),
            "patient_facts": [
                {"atom": atom_text(step), "says": self.answer.narrator.step(step), "at": _place(step)}
                for step in steps
                if step.kind == RECORD
            ],
            "unknown_inputs": self._unknown(conclusion, steps),
            "contradictory_inputs": [{"says": c.says} for c in self.answer.of(CONTRADICTION)],
            "how_applied": list(dict.fromkeys(self.answer.narrator.step(step) for step in rules)),
        }

    def _unknown(self, conclusion: Conclusion, steps: list[Step]) -> list[dict[str, str]]:
        """What was not understood or not on record in the proof, and what the answer says is missing for the subject."""
        doubts = [said_of(problem) for problem in self.answer.record.doubts]
        says = doubts + [self.answer.narrator.step(step) for step in steps if step.kind == ABSENCE]
        says += [other.says for other in self.answer.of(MISSING) if self._same_subject(conclusion, other)]
        return [{"says": text} for text in dict.fromkeys(says)]

    def _same_subject(self, one: Conclusion, other: Conclusion) -> bool:
        """Whether two conclusions agree in all columns of the same kind, such as the drug."""
        predicates = self.answer.knowledge.program.predicates
        values = {a.kind: v for a, v in zip(predicates[one.predicate].arguments, one.row, strict=True)}
        return all(
            argument.kind == ANY or values.get(argument.kind, value) == value
            for argument, value in zip(predicates[other.predicate].arguments, other.row, strict=True)
        )


def _steps(step: Step) -> list[Step]:
    """The steps of a proof, each once, a conclusion before its premises; what was overridden is left out."""
    found: list[Step] = []
    seen: set[int] = set()
    todo = [step]
    while todo:
        current = todo.pop()
        if id(current) not in seen and current.kind != OVERRIDDEN:
            seen.add(id(current))
            found.append(current)
            todo.extend(reversed(current.because))
    return found


def _place(step: Step) -> str:
    return f"{step.place.file}:{step.place.line}" if step.place is not None else ""
