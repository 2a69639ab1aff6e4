"""Results of cases, as text or JSON."""

from __future__ import annotations

from typing import Any, Iterator, Mapping

from engine.canonical import print_literal
from engine.narration import Narrator
from engine.program import Program
from engine.proof_views import ProofJson, atom_text
from engine.rendering import problems_as_json, render_problems
from engine.source import SourceText
from queries.cases import CaseResult
from queries.proof_text import step_lines
from queries.why_not_views import explained


def failure_lines(program: Program, result: CaseResult, texts: Mapping[str, SourceText]) -> Iterator[str]:
    """A failed case: its sentence and place, what was expected, and the why-not or the unwanted proof."""
    narrator = Narrator(program)
    yield f'FAILED "{result.case.title}"'
    yield f"  {result.case.span.file}:{result.case.span.line}, exercises {', '.join(result.case.exercises)}"
    if result.problems:
        yield render_problems(result.problems, texts, files=1)
    for missed in result.missed:
        yield f"  expected {print_literal(missed.expected)}"
        yield from (f"  {line}" for line in explained(narrator, missed.why))
    for unwanted in result.unwanted:
        yield f"  did not expect {print_literal(unwanted.pattern)}, but {atom_text(unwanted.proof)} holds"
        yield from (f"  {line}" for line in step_lines(narrator, unwanted.proof, "why", set()))


def result_as_json(program: Program, result: CaseResult) -> dict[str, Any]:
    """One result as data."""
    proofs = ProofJson(Narrator(program))
    return {
        "title": result.case.title,
        "at": f"{result.case.span.file}:{result.case.span.line}",
        "exercises": list(result.case.exercises),
        "passed": result.passed,
        "missed": [print_literal(m.expected) for m in result.missed],
        "unwanted": [
            {"pattern": print_literal(u.pattern), "atom": atom_text(u.proof), "proof": proofs.node(u.proof)}
            for u in result.unwanted
        ],
        "problems": problems_as_json(result.problems),
    }
