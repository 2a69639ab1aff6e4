"""A record opened for questions: read, checked against the knowledge base, its problems told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from engine.problem import ProblemsFound
from engine.source import SourceText
from engine.tuples import NamedTuple
from queries.knowledge import Knowledge, open_knowledge, open_to_ask
from queries.record import Record, Vocabulary, read_record_file

if TYPE_CHECKING:
    from pathlib import Path


class Opened(NamedTuple):
    """A knowledge base and a record that fits it."""

    knowledge: Knowledge
    record: Record


def open_both(
    kb: Path | None,
    record: str,
    as_of: str | None,
    texts: dict[str, SourceText],
    whole: bool = True,
    values: Iterable[str] = (),
) -> Opened:
    """Open a knowledge base and a record file (`-` for standard input).

    `texts` gets the texts read. Where not the `whole` knowledge base is needed, its rules are read as they can fire.
    `values` are parameters to set, each `NAME=VALUE`. Raises ProblemsFound where any of these has errors; shows warnings
    of the record.
    """
    from queries.options import warn

    knowledge = open_knowledge(kb) if whole else open_to_ask(kb)
    texts.update(knowledge.texts)
    if values:
        from queries.parameters import set_parameters

        knowledge = set_parameters(knowledge, values)
    planned = knowledge.planned
    vocabulary = Vocabulary(knowledge.program, planned.mentioned) if planned is not None else None
    read = read_record_file(record, knowledge.program, as_of, vocabulary)
    texts[read.text.path] = read.text
    if read.record is None:
        raise ProblemsFound(read.problems)
    warn(read.problems, texts)
    return Opened(knowledge, read.record)
