"""The proofs of one goal, as text or JSON."""

from __future__ import annotations

from typing import Any

from engine.canonical import print_literal
from engine.narration import PATIENT, Narrator
from engine.proof_views import ProofJson, atom_text
from engine.terms import Literal, Row
from queries.answer_json import parameters_json, record_as_json
from queries.answer_text import set_lines
from queries.answering import Reasoning
from queries.asking import Conclusion, conclude
from queries.claims_behind import Claims, unverified_notes
from queries.goals import bindings
from queries.knowledge import Knowledge
from queries.notice import NOTICE
from queries.proof_text import conclusion_lines, conclusion_markdown, paragraph
from queries.record import Record

SCHEMA = "whyhold/why/1"


def _proved(
    knowledge: Knowledge, found: Reasoning, goal: Literal, rows: tuple[Row, ...], audience: str, most: int
) -> tuple[Narrator, list[Conclusion]]:
    narrator = Narrator(knowledge.program, audience)
    return narrator, [conclude(found.proofs, narrator, goal.predicate, row, most) for row in rows]


def proved_as_json(
    knowledge: Knowledge,
    record: Record,
    found: Reasoning,
    goal: Literal,
    rows: tuple[Row, ...],
    audience: str,
    most: int,
    bare: bool = False,
) -> dict[str, Any]:
    """Each answer with its bindings and proof (with all proofs where `most` is above 1).

    A `bare` one has no sentences of steps and no claims.
    """
    narrator, conclusions = _proved(knowledge, found, goal, rows, audience, most)
    proofs, claims = ProofJson(narrator, bare), Claims(knowledge)
    items = []
    for conclusion in conclusions:
        item: dict[str, Any] = {
            "atom": atom_text(conclusion.step),
            "says": conclusion.says,
            "bindings": bindings(goal, conclusion.row),
            "proof": proofs.node(conclusion.step),
        }
        if claims.told and not bare:
            item.update({key: list(ids) for key, ids in claims.behind(conclusion)._asdict().items()})
        if most > 1:
            item["other_proofs"] = [proofs.node(step) for step in conclusion.others]
            item["all_proofs_given"] = conclusion.complete
        items.append(item)
    return {
        "schema": SCHEMA,
        "kb": {"version": knowledge.version, "fingerprint": knowledge.fingerprint},
        "patient": record.patient,
        "record": record_as_json(record),
        **parameters_json(knowledge),
        "goal": print_literal(goal),
        "holds": bool(rows),
        "answers": items,
        "notice": NOTICE,
    }


def proved_as_text(
    knowledge: Knowledge,
    found: Reasoning,
    goal: Literal,
    rows: tuple[Row, ...],
    audience: str,
    most: int,
    markdown: bool,
) -> str:
    """Each answer with its proof as a tree."""
    narrator, conclusions = _proved(knowledge, found, goal, rows, audience, most)
    told = set_lines(knowledge, markdown)
    if not conclusions:
        return "\n".join([*told, f"{print_literal(goal)} does not hold\n"])
    seen: set[int] = set()
    claims = Claims(knowledge)

    def notes_of(conclusion: Conclusion) -> tuple[str, ...]:
        return unverified_notes(claims.behind(conclusion)) if audience != PATIENT else ()

    lines = [*told, ""] if told else []
    for conclusion in conclusions:
        write = conclusion_markdown if markdown else conclusion_lines
        lines += [*write(narrator, conclusion, seen, notes_of(conclusion)), ""]
    lines += paragraph(NOTICE)
    return "\n".join(lines) + "\n"
