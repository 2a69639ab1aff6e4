"""An answer as JSON, `whyhold/answer/1` (schema: docs/answer.schema.json)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.proof_views import ProofJson, atom_text, cites_as_json, json_value
from queries.asking import Answer, Conclusion
from queries.choices import DISPOSITION, OPTION, TOLD_WITH_OPTIONS, Choice, Ground, choices
from queries.doubts import doubts_as_json, left_out
from queries.knowledge import Knowledge
from queries.notice import NOTICE
from queries.order import can_flip, ordered
from queries.record import Record
from queries.region import region_of

if TYPE_CHECKING:
    from queries.basis_of_answers import AnswerBases
    from queries.claims_behind import Claims

SCHEMA = "whyhold/answer/1"
GROUPS = {
    "disposition": "dispositions",
    "recommend": "recommendations",
    "earliest_restart": "earliest_restart",
    "missing": "missing",
    "conflict": "conflicts",
    "option": "options",
    "contradiction": "contradictions",
    "warning": "warnings",
    "valid_until": "valid_until",
}
"""Where the answer predicates of design stand in the JSON; any other one stands under `further` by its own name."""


def answer_as_json(answer: Answer, bare: bool = False) -> dict[str, Any]:
    """The whole answer; parts of proofs that occur again are given by `ref`.

    A `bare` one has all that follows from rules and nothing that is only told: no sentences of steps, claims or bases.
    """
    knowledge, record = answer.knowledge, answer.record
    proofs = ProofJson(answer.narrator, bare)
    claims, bases = None, None
    if not bare:
        # not at the top: text needs none of this
        from queries.basis_of_answers import AnswerBases
        from queries.claims_behind import Claims

        claims = Claims(knowledge)
        bases = AnswerBases(answer, claims)
    result: dict[str, Any] = {
        "schema": SCHEMA,
        "kb": {"version": knowledge.version, "fingerprint": knowledge.fingerprint},
        "patient": record.patient,
        "as_of": record.as_of,
        "jurisdiction": region_of(answer) or None,
        "jurisdiction_on_record": bool(record.jurisdiction),
        "record": record_as_json(record),
        "doubtful_entries": doubts_as_json(record),
        "audience": answer.narrator.audience,
    }
    result.update(parameters_json(knowledge))
    result.update({group: [] for group in GROUPS.values()})
    further: dict[str, list[dict[str, Any]]] = {}
    for predicate in answer.conclusions:
        if predicate == OPTION:
            result[GROUPS[OPTION]] = [_option(answer, choice, proofs, claims, bases) for choice in choices(answer)]
            continue
        if predicate in TOLD_WITH_OPTIONS and OPTION in answer.conclusions:
            continue
        items = [_item(answer, c, proofs, claims, bases) for c in ordered(answer, predicate)]
        if predicate in GROUPS:
            result[GROUPS[predicate]] = items
        elif items:
            further[predicate] = items
    if further:
        result["further"] = further
    result["sources"] = _sources(answer)
    result["unapproved_rules"] = list(answer.unapproved)
    if answer.left_out:
        result["left_out_rules"] = list(answer.left_out)
    result["notice"] = NOTICE
    return result


def record_as_json(record: Record) -> dict[str, Any]:
    """The record with all its facts, from which a checker can tell that they have the digest."""
    return {"name": record.name, "digest": record.digest, "facts": record.facts}


def parameters_json(knowledge: Knowledge) -> dict[str, Any]:
    """What was set for this run, under the key `parameters`; nothing where nothing was."""
    if not knowledge.settings:
        return {}
    from queries.parameters import settings_as_json

    return {"parameters": settings_as_json(knowledge.settings)}


def _item(
    answer: Answer, conclusion: Conclusion, proofs: ProofJson, claims: Claims | None, bases: AnswerBases | None
) -> dict[str, Any]:
    declared = answer.knowledge.program.predicates[conclusion.predicate]
    item: dict[str, Any] = {}
    sources = []
    for argument, value in zip(declared.arguments, conclusion.row, strict=True):
        if argument.name in ("source_a", "source_b"):
            sources.append(json_value(value))
        elif argument.kind != "patient":
            item[argument.name] = json_value(value)
    if sources:
        item["sources"] = sources
    if when := can_flip(answer, conclusion):
        item["can_flip"] = when != "not as the record stands"
        item["could_change_the_answer"] = when
    if conclusion.predicate == DISPOSITION and (said := left_out(answer.record)):
        item["not_understood"] = said
    rule = conclusion.rule
    item.update(
        atom=atom_text(conclusion.step),
        says=conclusion.says,
        because=conclusion.because,
        rule=rule.id,
        status=rule.status,
        evidence=rule.evidence,
        cites=cites_as_json(conclusion.step.cited),
    )
    if rule.caveat:
        item["caveat"] = rule.caveat
    if claims is not None and claims.told:
        item.update({key: list(ids) for key, ids in claims.behind(conclusion)._asdict().items()})
    if bases is not None and (basis := bases.of(conclusion)) is not None:
        item["basis"] = basis
    item["proof"] = proofs.node(conclusion.step)
    if conclusion.also:
        item["also"] = [proofs.node(step) for step in conclusion.also]
    if conclusion.others or not conclusion.complete:
        item["other_proofs"] = [proofs.node(step) for step in conclusion.others]
        item["all_proofs_given"] = conclusion.complete
    return item


def _option(
    answer: Answer, choice: Choice, proofs: ProofJson, claims: Claims | None, bases: AnswerBases | None
) -> dict[str, Any]:
    item = _item(answer, choice.conclusion, proofs, claims, bases)
    first = {"drug": item.pop("drug"), "option": item.pop("disposition"), "supported": choice.supported}
    for word, grounds in choice.grounds:
        item[word] = [_ground(answer, ground, proofs) for ground in grounds]
    return {**first, **item}


def _ground(answer: Answer, ground: Ground, proofs: ProofJson) -> dict[str, Any]:
    """What speaks for or against an option; the proof of an advice stands with the advice."""
    *_, action, about = ground.conclusion.row
    item: dict[str, Any] = {"ground": json_value(action), "about": json_value(about), "atom": ground.atom}
    item["says"] = ground.says
    if ground.advice is None:
        item["proof"] = proofs.node(ground.step)
    return item


def _sources(answer: Answer) -> dict[str, dict[str, str]]:
    """The documents that rules at work in the answer cite there."""
    cited: dict[str, None] = {}
    todo = [s for cs in answer.conclusions.values() for c in cs for s in (c.step, *c.also, *c.others)]
    seen: set[int] = set()
    while todo:
        step = todo.pop()
        if id(step) in seen:
            continue
        seen.add(id(step))
        todo.extend(step.because)
        cited.update(dict.fromkeys(c.source for c in step.cited))
    found = {}
    for name in sorted(cited):
        source = answer.knowledge.program.sources.get(name)
        if source is not None:
            shown = {"title": source.title, "kind": source.kind, "publisher": source.publisher, "date": source.date}
            shown.update(url=source.url, jurisdiction=source.jurisdiction, note=source.note)
            found[name] = {key: value for key, value in shown.items() if value}
    return found
