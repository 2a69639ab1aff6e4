"""`whyhold ask`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.source import SourceText
from queries.asking import ask
from queries.engines import DUCKDB, PYDATALOG
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

if TYPE_CHECKING:
    from pathlib import Path


@click.command("ask")
@click.argument("record")
@kb_option
@as_of_option
@set_option
@audience_option
@format_option(TEXT, JSON, MARKDOWN)
@engine_option(PYDATALOG, DUCKDB)
@click.option("--approved-only", is_flag=True, help="Give only conclusions that rest on approved rules alone.")
@click.option("--all-proofs", is_flag=True, help=f"Show up to {MOST_PROOFS} proofs of each conclusion.")
@click.option(
    "--log",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Add a line about the answer to a log that `audit` checks; without the line there is no answer.",
)
@click.option("--log-patient", is_flag=True, help="Have the patient's name in the log.")
@click.option("--no-verify", is_flag=True, help="Print the answer unchecked. Only for measuring what checking costs.")
def command(
    record: str,
    kb: Path | None,
    as_of: str | None,
    values: tuple[str, ...],
    audience: str,
    form: str,
    engine: str,
    approved_only: bool,
    all_proofs: bool,
    log: str | None,
    log_patient: bool,
    no_verify: bool,
) -> None:
    """Tell what may be done for the patient of RECORD (a YAML or JSON file, or - for standard input), and why.

    A checker that shares no code with what finds the answer goes through all of it first. Where it rejects anything, the
    answer is not printed.

    \b
    Example:
      whyhold ask examples/cystitis_on_antibiotics.yaml
      whyhold ask record.yaml --format json --as-of 2026-04-01
    """
    if log_patient and log is None:
        raise click.UsageError("--log-patient says what stands in a log: it needs --log FILE")
    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        knowledge, patient = open_both(kb, record, as_of, texts, whole=approved_only, values=values)
        answer = ask(knowledge, patient, audience, MOST_PROOFS if all_proofs else 0, approved_only, engine)
        told = None
        if form == JSON or log is not None:
            from queries.answer_json import answer_as_json

            told = answer_as_json(answer)
        if not no_verify:
            from queries.accepting import accept

            accept(answer, told)
        if log is not None and told is not None:
            from pathlib import Path

            from queries import __version__
            from queries.audit_trail import log_answer

            log_answer(Path(log), told, __version__, log_patient)
        if form == JSON and told is not None:
            print_json(told)
        elif form == MARKDOWN:
            from queries.answer_markdown import answer_as_markdown

            tell(answer_as_markdown(answer), nl=False)
        else:
            from queries.answer_text import answer_as_text

            tell(answer_as_text(answer), nl=False)
