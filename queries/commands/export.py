"""`whyhold export`."""

from __future__ import annotations

from pathlib import Path

import click

from engine.source import SourceText
from queries.exporting import SQL, TARGETS
from queries.options import TEXT, as_of_option, kb_option, problems_end_in_exit_1, set_option
from queries.telling import tell_program


@click.command("export")
@click.argument("record", required=False)
@click.option("--to", "target", type=click.Choice(TARGETS), required=True, help="Which engine the program is for.")
@click.option(
    "--plain",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="PROGRAM",
    help="Export a plain program (facts and rules, nothing declared) instead of a knowledge base.",
)
@kb_option
@as_of_option
@set_option
def command(
    record: str | None, target: str, plain: Path | None, kb: Path | None, as_of: str | None, values: tuple[str, ...]
) -> None:
    """Write the rules behind the answers, and the facts of RECORD, as a program that another engine runs by itself.

    Without RECORD the program has the knowledge base alone; SQL needs one. What the engine has no means for is a problem,
    and then nothing is written. The program gives conclusions alone, without reasons and sources.

    \b
    Example:
      whyhold export --to clingo record.yaml > record.lp
      whyhold export --to prolog > rules.pl
      whyhold export --to sql --plain paths.pl > paths.sql
    """
    from queries.exporting import of_knowledge, of_plain, text_for

    if plain is not None and (record is not None or kb is not None or as_of is not None or values):
        raise click.UsageError("RECORD, --kb, --as-of and --set do not go with --plain")
    if record is None and as_of is not None:
        raise click.UsageError("--as-of goes with RECORD")
    if plain is None and record is None and target == SQL:
        raise click.UsageError("SQL answers for given facts: give a RECORD")
    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(TEXT, texts):
        exported = of_plain(plain, texts) if plain is not None else of_knowledge(kb, record, as_of, values, texts)
        tell_program(text_for(target, exported))
