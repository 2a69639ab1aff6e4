"""`whyhold what-if`."""

from __future__ import annotations

from pathlib import Path

import click

from engine.problem import ProblemsFound
from engine.source import SourceText
from queries.completion import complete_parameter, complete_record
from queries.options import (
    JSON,
    MARKDOWN,
    TEXT,
    audience_option,
    format_option,
    kb_option,
    print_json,
    problems_end_in_exit_1,
    warn,
)
from queries.telling import tell


@click.command("what-if")
@click.argument("record", shell_complete=complete_record)
@click.option("--add", multiple=True, metavar="ATOM", help="Suppose that the record says this, too.")
@click.option(
    "--remove", multiple=True, metavar="ATOM", help="Suppose that it does not say this; _ stands for anything."
)
@click.option("--as-of", metavar="DATE", help="Suppose that it is this day.")
@click.option(
    "--set",
    "values",
    multiple=True,
    metavar="NAME=VALUE",
    help="Suppose that a parameter of the rules has another value.",
    shell_complete=complete_parameter,
)
@kb_option
@audience_option
@click.option("--full", is_flag=True, help="Prove in full what holds in both cases, too.")
@format_option(TEXT, JSON, MARKDOWN)
def command(
    record: str,
    add: tuple[str, ...],
    remove: tuple[str, ...],
    as_of: str | None,
    values: tuple[str, ...],
    kb: Path | None,
    audience: str,
    full: bool,
    form: str,
) -> None:
    """Tell what would change in the answer for RECORD if it said something else, and why.

    Each ATOM is one row, with the patient first (or _). An atom that is added is checked as a row of a record is.

    \b
    Example:
      whyhold what-if record.yaml --as-of 2026-04-01
      whyhold what-if record.yaml --set post_antibiotic_minimum_days=10
      whyhold what-if record.yaml --add "sign(anna, fever, present, '2026-03-02')" --remove 'resolved(_, uti1, _)'
    """
    from queries.knowledge import open_knowledge
    from queries.parameters import set_parameters
    from queries.record import read_record_file
    from queries.supposing import suppose, what_if
    from queries.supposing_views import supposition_as_json, supposition_as_markdown, supposition_as_text

    if not (add or remove or as_of or values):
        raise click.UsageError("give --add, --remove, --as-of or --set")
    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        knowledge = open_knowledge(kb)
        texts.update(knowledge.texts)
        read = read_record_file(record, knowledge.program)
        texts[read.text.path] = read.text
        if read.record is None:
            raise ProblemsFound(read.problems)
        then = set_parameters(knowledge, values) if values else knowledge
        supposed = suppose(read, knowledge, add, remove, as_of, texts)
        warn((*read.problems, *supposed.warnings), texts)
        supposition = what_if(knowledge, read.record, supposed, audience, then)
    if form == JSON:
        print_json(supposition_as_json(supposition))
    else:
        write = supposition_as_markdown if form == MARKDOWN else supposition_as_text
        tell(write(supposition, full), nl=False)
