"""`whyhold why`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from engine.source import SourceText
from queries.answering import reasoning
from queries.completion import complete_atom, complete_record
from queries.engines import DUCKDB, PYDATALOG
from queries.goals import answers, goal_for
from queries.opening import open_both
from queries.options import (
    JSON,
    MARKDOWN,
    MOST_PROOFS,
    TEXT,
    as_of_option,
    audience_option,
    engine_option,
    format_option,
    kb_option,
    print_json,
    problems_end_in_exit_1,
    set_option,
)
from queries.telling import tell


@click.command("why")
@click.argument("record", shell_complete=complete_record)
@click.argument("atom", shell_complete=complete_atom)
@kb_option
@as_of_option
@set_option
@audience_option
@format_option(TEXT, JSON, MARKDOWN)
@engine_option(PYDATALOG, DUCKDB)
@click.option("--all-proofs", is_flag=True, help=f"Show up to {MOST_PROOFS} proofs.")
def command(
    record: str,
    atom: str,
    kb: Path | None,
    as_of: str | None,
    values: tuple[str, ...],
    audience: str,
    form: str,
    engine: str,
    all_proofs: bool,
) -> None:
    """Prove ATOM about RECORD: the rules that fired, down to the record and the cited documents.

    Variables in ATOM stand for anything; each answer is proved. Exits with 1 where nothing holds.

    \b
    Example:
      whyhold why record.yaml 'recommend(anna, kesimpta, withhold, _)'
    """
    from queries.accepting import accept_proofs
    from queries.why_views import proved_as_json, proved_as_text

    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        knowledge, patient = open_both(kb, record, as_of, texts, values=values)
        literal = goal_for(atom, knowledge.program, texts)
        with reasoning(knowledge.program, patient.rows, literal.predicate, engine) as found:
            rows = answers(found.model, literal)
            most = MOST_PROOFS if all_proofs else 0
            told = proved_as_json(knowledge, patient, found, literal, rows, audience, most, form != JSON)
            accept_proofs(knowledge, patient, told)
            if form == JSON:
                print_json(told)
            else:
                tell(proved_as_text(knowledge, found, literal, rows, audience, most, form == MARKDOWN), nl=False)
    if not rows:
        tell("whyhold why-not tells what is missing for it", err=True)
        sys.exit(1)
