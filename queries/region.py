"""Whose label an answer goes by: the region that the record names, or that the knowledge base takes where it names none."""

from __future__ import annotations

from queries.asking import IN_FORCE, Answer

NOT_NAMED = "the record names no jurisdiction"


def region_of(answer: Answer) -> str:
    """The region in force; empty where neither record nor knowledge base names one, or more than one is."""
    found = {str(row[0]) for row in answer.model.relation(IN_FORCE) if len(row) == 1}
    return found.pop() if len(found) == 1 else answer.record.jurisdiction


def header_of(answer: Answer) -> str:
    """Patient, day and region, the first line of an answer."""
    record, region = answer.record, region_of(answer)
    if not region:
        return f"{record.patient} on {record.as_of}"
    return f"{record.patient} on {record.as_of}, {region} label" + ("" if record.jurisdiction else f" ({NOT_NAMED})")
