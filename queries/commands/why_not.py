"""`whyhold why-not`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from engine.changes import smallest_changes
from engine.source import SourceText
from queries.answering import reasoning
from queries.completion import complete_atom, complete_record
from queries.goals import goal_for, pattern_of, ways_to
from queries.opening import open_both
from queries.options import (
    JSON,
    MARKDOWN,
    TEXT,
    as_of_option,
    audience_option,
    format_option,
    kb_option,
    print_json,
    problems_end_in_exit_1,
    set_option,
)
from queries.telling import tell

CLOCK = "as_of"


@click.command("why-not")
@click.argument("record", shell_complete=complete_record)
@click.argument("atom", shell_complete=complete_atom)
@kb_option
@as_of_option
@set_option
@audience_option
@format_option(TEXT, JSON, MARKDOWN)
def command(
    record: str, atom: str, kb: Path | None, as_of: str | None, values: tuple[str, ...], audience: str, form: str
) -> None:
    """Explain why ATOM does not hold for RECORD, and the smallest changes of the record that would make it hold.

    Exits with 1 where it does hold.

    \b
    Example:
      whyhold why-not record.yaml 'recommend(anna, kesimpta, may_restart, _)'
    """
    from queries.why_not_views import absence_as_json, absence_as_text

    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        knowledge, patient = open_both(kb, record, as_of, texts, values=values)
        literal = goal_for(atom, knowledge.program, texts)
        pattern = pattern_of(literal)
        with reasoning(knowledge.program, patient.rows, literal.predicate) as found:
            why = found.explainer.explain(literal.predicate, pattern)
            changes = None
            if not why.holds:
                changes = smallest_changes(
                    found.prepared,
                    patient.rows,
                    (literal.predicate, pattern),
                    found.evaluator,
                    CLOCK,
                    by_way_of=ways_to(knowledge.program, literal),
                )
            if form == JSON:
                print_json(absence_as_json(knowledge, why, changes, audience))
            else:
                tell(absence_as_text(knowledge, why, changes, audience, form == MARKDOWN), nl=False)
    if why.holds:
        tell("it does hold; whyhold why shows the proof", err=True)
        sys.exit(1)
