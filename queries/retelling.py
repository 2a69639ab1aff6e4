"""A stored answer told again: whyhold asks the record in it anew, and compares every word.

This is not the checker, which shares no code with what finds answers; it finds what the checker does not look at.
"""

from __future__ import annotations

from typing import Any

from engine.narration import CLINICIAN, PATIENT
from engine.plain import parse_goal
from engine.terms import Constant, Row
from queries.answer_json import answer_as_json
from queries.asking import ask
from queries.knowledge import Knowledge
from queries.options import MOST_PROOFS
from queries.record import Record
from queries.record_rows import NOWHERE, record_of

NOT_COMPARED = ("name", "doubtful_entries", "not_understood", "unknown_inputs")
"""What the reading of a record's file adds to an answer; its facts do not tell."""


def told_otherwise(given: dict[str, Any], knowledge: Knowledge) -> str:
    """Where an answer that the checker accepts is told in other words than whyhold does; empty where it is not.

    Places in files, the name of the record and what its reading found doubtful are not compared.
    """
    if given.get("parameters"):
        from queries.parameters import set_parameters

        knowledge = set_parameters(knowledge, [f"{p['name']}={p['value']}" for p in given["parameters"]])
    items = [item for part in given.values() if isinstance(part, list) for item in part if isinstance(item, dict)]
    most = MOST_PROOFS if any("all_proofs_given" in item or "other_proofs" in item for item in items) else 0
    audience, record = given.get("audience"), record_in(given)
    if audience not in (CLINICIAN, PATIENT) or record is None:
        return "record.facts" if record is None else "audience"
    answer = ask(knowledge, record, audience, most, approved_only=bool(given.get("left_out_rules")))
    return _difference(given, answer_as_json(answer), "")


def record_in(given: dict[str, Any]) -> Record | None:
    """The record that an answer carries, whose facts stand nowhere; None where one of them is no fact."""
    rows: dict[str, dict[Row, Any]] = {}
    for text in given["record"]["facts"]:
        literal, _ = parse_goal(text, "answer")
        row = tuple([term.value for term in literal.args if isinstance(term, Constant)]) if literal is not None else ()
        if literal is None or len(row) < len(literal.args):
            return None
        rows.setdefault(literal.predicate, {})[row] = NOWHERE
    return record_of(given["patient"], rows, str(given["record"].get("name", "")))


def _difference(given: Any, told: Any, path: str) -> str:
    """The path to the first difference; empty where there is none."""
    if isinstance(given, dict) and isinstance(told, dict):
        # the place in a document is compared, that in a file is not
        left_out = {*NOT_COMPARED, *(() if "source" in told else ("at",))}
        keys = [key for key in dict.fromkeys([*given, *told]) if key not in left_out]
        for key in keys:
            if key not in given or key not in told:
                return f"{path}.{key}".lstrip(".")
            if found := _difference(given[key], told[key], f"{path}.{key}"):
                return found
        return ""
    if isinstance(given, list) and isinstance(told, list):
        for number, (one, other) in enumerate(zip(given, told, strict=False)):
            if found := _difference(one, other, f"{path}[{number}]"):
                return found
        return "" if len(given) == len(told) else path.lstrip(".")
    return "" if given == told and type(given) is type(told) else path.lstrip(".")
