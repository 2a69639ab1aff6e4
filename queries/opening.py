"""A record opened for questions: read, checked against the knowledge base, its problems told."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from engine.problem import ProblemsFound
from engine.source import SourceText
from queries.knowledge import Knowledge, open_knowledge
from queries.record import Record, read_record_file


class Opened(NamedTuple):
    """A knowledge base and a record that fits it."""

    knowledge: Knowledge
    record: Record


def open_both(kb: Path | None, record: str, as_of: str | None, texts: dict[str, SourceText]) -> Opened:
    """Open a knowledge base and a record file (`-` for standard input).

    `texts` gets the texts read. Raises ProblemsFound where either has errors; shows warnings of the record.
    """
    from queries.options import warn

    knowledge = open_knowledge(kb)
    texts.update(knowledge.texts)
    read = read_record_file(record, knowledge.program, as_of=as_of)
    texts[read.text.path] = read.text
    if read.record is None:
        raise ProblemsFound(read.problems)
    warn(read.problems, texts)
    return Opened(knowledge, read.record)
