"""What a supposed record would change, as text, Markdown or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.changes import ADD, MOVE, REMOVE
from engine.changes import Change as RecordChange
from engine.narration import PATIENT, Narrator, print_pattern
from engine.proof_views import ProofJson
from queries.answer_json import parameters_json
from queries.answer_text import footer, heading
from queries.difference_views import change_as_json, change_lines, change_markdown, change_sentence
from queries.differences import Change
from queries.notice import FOR_PATIENTS, NOTICE
from queries.proof_text import paragraph
from queries.supposing import Gone, Supposition
from queries.telling import escape, fenced, plain_as_markdown
from queries.why_not_views import absence_as_json, explained

SCHEMA = "whyhold/what-if/1"
DISPOSITION = "disposition"
WORDS = ("as it is", "then")
NOTHING = "Nothing changes in the answer."


def supposition_as_text(supposition: Supposition, full: bool = False) -> str:
    """What is supposed, what changes and why, the disposition first.

    Without `full`, premises that hold in both cases are told without their own proofs.
    """
    return "\n".join(_text(supposition, full)) + "\n"


def _text(supposition: Supposition, full: bool) -> Iterator[str]:
    narrator = supposition.after.narrator
    record = supposition.before.record
    yield f"{record.patient} on {record.as_of}, supposing that" if narrator.audience != PATIENT else "Supposing that"
    for supposed in supposition.supposed.changes:
        mark = "  - " if supposed.action == REMOVE else "  + "
        yield from paragraph(supposed_sentence(narrator, supposed), mark, "    ")
    for parameter in _set(supposition):
        yield from paragraph(parameter, "  + ", "    ")
    for predicate, changes in _by_predicate(supposition):
        yield from ("", heading(predicate), "-" * len(heading(predicate)))
        for change in changes:
            if narrator.audience == PATIENT:
                yield from paragraph(change_sentence(change, narrator, narrator), "- ", "  ")
                continue
            yield from change_lines(change, narrator, narrator, WORDS, full)
            yield from _gone_lines(supposition, change)
            yield ""
    if not supposition.changes:
        yield from ("", NOTHING)
    yield from _staying(supposition)
    yield from paragraph(FOR_PATIENTS) if narrator.audience == PATIENT else footer(supposition.after)


def supposed_sentence(narrator: Narrator, change: RecordChange) -> str:
    """One supposed change of the record."""
    if change.action == MOVE:
        return f"it is {change.row[0]}"
    says = narrator.atom(change.predicate, change.row)
    words = "the record says" if change.action == ADD else "the record does not say"
    atom = f"  [{print_pattern(change.predicate, change.row)}]" if narrator.audience != PATIENT else ""
    return f"{words}: {says}{atom}"


def _set(supposition: Supposition) -> list[str]:
    """The parameters that are supposed to have other values."""
    if not supposition.after.knowledge.settings:
        return []
    from queries.parameters import setting_shown, settings_for_patients

    narrator = supposition.after.narrator
    if narrator.audience == PATIENT:
        return [settings_for_patients(supposition.after.knowledge.settings, narrator)]
    return [setting_shown(setting) for setting in supposition.after.knowledge.settings]


def _by_predicate(supposition: Supposition) -> list[tuple[str, list[Change]]]:
    """The changes by predicate, the disposition first."""
    groups: dict[str, list[Change]] = {DISPOSITION: []}
    for change in supposition.changes:
        groups.setdefault(change.predicate, []).append(change)
    return [(predicate, changes) for predicate, changes in groups.items() if changes]


def _why_gone(supposition: Supposition, change: Change) -> Gone | None:
    return next((gone for gone in supposition.gone if gone.change is change), None)


def _gone_lines(supposition: Supposition, change: Change) -> Iterator[str]:
    gone = _why_gone(supposition, change)
    if gone is not None:
        yield "  then, why not:"
        yield from (f"  {line}" for line in explained(supposition.after.narrator, gone.why))


def _staying(supposition: Supposition) -> Iterator[str]:
    """What of the answer does not change: dispositions in words, the rest in numbers."""
    kept = [
        conclusion
        for predicate, conclusions in supposition.after.conclusions.items()
        for conclusion in conclusions
        if conclusion.row in {c.row for c in supposition.before.of(predicate)}
    ]
    dispositions = [conclusion for conclusion in kept if conclusion.predicate == DISPOSITION]
    for conclusion in dispositions:
        yield from paragraph(f"Unchanged: {conclusion.says}", "", "  ")
    others = len(kept) - len(dispositions)
    if others:
        yield f"{others} other {'conclusion stays' if others == 1 else 'conclusions stay'}."
    yield ""


def supposition_as_markdown(supposition: Supposition, full: bool = False) -> str:
    """The same for notes and tickets; for patients the plain words of the text form."""
    if supposition.after.narrator.audience == PATIENT:
        return plain_as_markdown(supposition_as_text(supposition, full))
    return "\n".join(_markdown(supposition, full)) + "\n"


def _markdown(supposition: Supposition, full: bool) -> Iterator[str]:
    narrator = supposition.after.narrator
    record = supposition.before.record
    yield from (f"# {escape(record.patient)} on {record.as_of}, supposing", "")
    for supposed in supposition.supposed.changes:
        yield f"- {escape(supposed_sentence(narrator, supposed))}"
    yield from (f"- {escape(parameter)}" for parameter in _set(supposition))
    yield ""
    for predicate, changes in _by_predicate(supposition):
        yield from (f"## {heading(predicate)}", "")
        for change in changes:
            yield from change_markdown(change._replace(against=()), narrator, narrator, ("As it is", "Then"), full)
            lines = list(_gone_lines(supposition, change))
            if lines:
                yield fenced("".join(f"{line}\n" for line in lines))
    if not supposition.changes:
        yield from (NOTHING, "")
    yield from (escape(line) for line in _staying(supposition))
    yield from ("---", "")
    yield from (escape(line) for line in footer(supposition.after))


def supposition_as_json(supposition: Supposition) -> dict[str, Any]:
    """What is supposed and what changes, each with causes and proofs."""
    knowledge, before, after = supposition.after.knowledge, supposition.before, supposition.after
    narrator = after.narrator
    proofs = ProofJson(before.narrator), ProofJson(narrator)
    changes = []
    for change in supposition.changes:
        item = change_as_json(change, *proofs)
        gone = _why_gone(supposition, change)
        if gone is not None:
            why = absence_as_json(knowledge, gone.why, None, narrator.audience)
            item["why_not"] = {key: why[key] for key in ("atom", "says", "attempts")}
        changes.append(item)
    return {
        "schema": SCHEMA,
        "kb": {"version": knowledge.version, "fingerprint": knowledge.fingerprint},
        "patient": before.record.patient,
        "as_of": {"before": before.record.as_of, "after": after.record.as_of},
        "record": {"name": before.record.name, "digest": before.record.digest, "supposed_digest": after.record.digest},
        "supposed": [
            {
                "action": change.action,
                "atom": print_pattern(change.predicate, change.row),
                "says": supposed_sentence(narrator, change),
            }
            for change in supposition.supposed.changes
        ],
        **parameters_json(knowledge),
        "changes": changes,
        "unapproved_rules": list(after.unapproved),
        "notice": NOTICE,
    }
