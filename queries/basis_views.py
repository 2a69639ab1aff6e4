"""The basis of a rule as text and Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from queries.proof_text import paragraph
from queries.telling import code, escape

TITLES = {
    "intended_use": "Intended use",
    "intended_user": "Intended user",
    "population": "Population",
    "not_for": "Not for",
    "required_inputs": "Required inputs",
    "logic": "Logic",
    "data_relied_on": "Data relied on",
    "validation": "Validation",
    "sources": "Sources",
    "evidence_quality": "Evidence quality",
}


def basis_lines(rule_id: str, basis: dict[str, Any]) -> Iterator[str]:
    """A basis for a terminal."""
    yield f"Basis of rule {rule_id}"
    for key, title in TITLES.items():
        yield ""
        yield title
        says, items = _told(key, basis[key])
        if says:
            yield from paragraph(says, "  ", "  ")
        for item in items:
            yield from paragraph(item, "  - ", "    ")


def basis_markdown(rule_id: str, basis: dict[str, Any]) -> str:
    """A basis as Markdown."""
    lines = [f"# Basis of rule {code(rule_id)}"]
    for key, title in TITLES.items():
        says, items = _told(key, basis[key])
        lines += ["", f"## {title}", ""]
        if says:
            lines.append(escape(says))
        if says and items:
            lines.append("")
        lines += [f"- {escape(item)}" for item in items]
    return "\n".join(lines) + "\n"


def _told(key: str, value: Any) -> tuple[str, list[str]]:
    """A part in words: a sentence, and a list that follows it."""
    if isinstance(value, str):
        return value, []
    if key == "logic":
        return f"{value['says']} It holds where:", value["conditions"]
    if key == "validation":
        return value["says"], []
    if key == "evidence_quality":
        rests = f"{value['claims_verified']} verified and {value['claims_not_verified']} not verified claims"
        told = f"{value['grade'] or 'not graded'}; rests on {rests}."
        return told + (f" {value['caveat']}" if "caveat" in value else ""), []
    if key == "required_inputs":
        return "", [f"{i['predicate']}: {i['what']}. {i['how_obtained']} {i['how_old_it_may_be']}" for i in value]
    if key == "data_relied_on":
        return "", [_claim(item) for item in value]
    return "", [_source(item) for item in value]


def _claim(item: dict[str, Any]) -> str:
    if item["claim"] is None:
        return str(item["statement"])
    mark = "verified" if item["verified"] else "NOT VERIFIED"
    return f"{item['claim']} ({mark}, confidence {item['confidence']}): {item['statement']}"


def _source(item: dict[str, str]) -> str:
    parts = [item["title"], item.get("place", ""), item.get("date_or_version", ""), item.get("url", "")]
    return ", ".join(part for part in parts if part)
