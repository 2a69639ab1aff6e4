"""The proofs of a run as lines of JSON: one for each conclusion about each patient.

Each is worked out anew from the records of the run, as `whyhold ask` does, and compared with what the run has stored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from typing import Any

from engine.proof_views import ProofJson, atom_text
from queries.asking import Answer, Asker, Conclusion
from queries.cohort.stored import StoredRun, connect
from queries.cohort.stored_answers import compare_with, stored_rows
from queries.cohort.stored_records import ShardRecords
from queries.knowledge import answer_predicates
from queries.record_rows import Record


def lines_of_shard(run: StoredRun, shard: int) -> Iterator[str]:
    """The lines for the patients of a shard, in order of their ids, then of predicates and rows.

    Raises ProblemsFound where the answer about somebody is not what the run has stored.
    """
    knowledge = run.knowledge()
    names = answer_predicates(knowledge.program)
    with TemporaryDirectory(prefix="whyhold-") as spill, connect(spill) as connection, Asker(knowledge) as asker:
        for records in ShardRecords(run, connection, knowledge, shard):
            first, last = records[0].patient, records[-1].patient
            stored = {
                name: stored_rows(run, connection, knowledge.program.predicates[name], shard, first, last)
                for name in names
            }
            for record in records:
                answer = asker.ask(record, decide_missing=False)
                compare_with(run, answer.model, record.patient, stored)
                yield from _lines(answer, record)


def _lines(answer: Answer, record: Record) -> Iterator[str]:
    for name, conclusions in answer.conclusions.items():
        for conclusion in conclusions:
            yield json.dumps(line(answer, record, name, conclusion), ensure_ascii=False)


def line(answer: Answer, record: Record, predicate: str, conclusion: Conclusion) -> dict[str, Any]:
    """One conclusion with its proof, and `also` the proofs through other rules that conclude it.

    Each line stands for itself: a `ref` is to a part of the same line.
    """
    proofs = ProofJson(answer.narrator)
    found: dict[str, Any] = {
        "patient": record.patient,
        "as_of": record.as_of,
        "predicate": predicate,
        "atom": atom_text(conclusion.step),
        "says": conclusion.says,
        "proof": proofs.node(conclusion.step),
    }
    if conclusion.also:
        found["also"] = [proofs.node(step) for step in conclusion.also]
    return found
