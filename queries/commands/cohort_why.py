"""`whyhold cohort why`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from engine.source import SourceText
from queries.options import (
    JSON,
    MARKDOWN,
    TEXT,
    audience_option,
    format_option,
    print_json,
    problems_end_in_exit_1,
)
from queries.telling import tell


@click.command("why")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("patient")
@click.argument("atom", required=False)
@audience_option
@format_option(TEXT, JSON, MARKDOWN)
def command(folder: Path, patient: str, atom: str | None, audience: str, form: str) -> None:
    """Prove what the run in DIR says about PATIENT, or ATOM alone.

    The answer is worked out anew from the program and the record that the run keeps, as `whyhold ask` and `whyhold why`
    do, and shown only where it is what the run has stored. Variables in ATOM stand for anything. Exits with 1 where
    ATOM does not hold.

    \b
    Example:
      whyhold cohort why answers/ anna
      whyhold cohort why answers/ anna 'recommend(anna, kesimpta, withhold, _)'
    """
    from queries.accepting import accept, accept_proofs
    from queries.cohort.stored import open_run

    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        run = open_run(folder)
        if atom is None:
            from queries.cohort.why import stored_answer

            answer = stored_answer(run, patient, audience)
            told = None
            if form == JSON:
                from queries.answer_json import answer_as_json

                told = answer_as_json(answer)
            accept(answer, told)
            if told is not None:
                print_json(told)
            elif form == MARKDOWN:
                from queries.answer_markdown import answer_as_markdown

                tell(answer_as_markdown(answer), nl=False)
            else:
                from queries.answer_text import answer_as_text

                tell(answer_as_text(answer), nl=False)
            return
        from queries.cohort.why import proved
        from queries.why_views import proved_as_json, proved_as_text

        with proved(run, patient, atom, texts) as (knowledge, record, found, goal, rows):
            proof = proved_as_json(knowledge, record, found, goal, rows, audience, 0, form != JSON)
            accept_proofs(knowledge, record, proof)
            if form == JSON:
                print_json(proof)
            else:
                tell(proved_as_text(knowledge, found, goal, rows, audience, 0, form == MARKDOWN), nl=False)
    if not rows:
        tell(f"nothing of it holds for {patient} in this run", err=True)
        sys.exit(1)
