"""`whyhold repl`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from engine.source import SourceText
from queries.options import TEXT, as_of_option, audience_option, kb_option, problems_end_in_exit_1


@click.command("repl")
@click.argument("record", required=False, default="")
@kb_option
@as_of_option
@audience_option
@click.option("--no-history", is_flag=True, help="Do not keep the lines typed for the next time.")
def command(record: str, kb: Path | None, as_of: str | None, audience: str, no_history: bool) -> None:
    """Ask goals at a prompt, about RECORD or about what is assumed of a patient there; `help` at the prompt tells more.

    On a terminal, Tab completes names of predicates and constants (with prompt_toolkit, the extra `whyhold[repl]`),
    and the lines typed are kept in ~/.local/state/whyhold, readable by their owner alone. Otherwise one line after the
    other is read from standard input, and the command exits with 1 where any of them had a problem.

    \b
    Example:
      whyhold repl record.yaml
      echo 'why recommend(anna, kesimpta, withhold, _)' | whyhold repl record.yaml
    """
    from queries.prompt import Talk
    from queries.prompt_terminal import converse, plain_lines, typed_lines

    if record == "-":
        raise click.UsageError("the prompt reads standard input itself; name a file")
    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(TEXT, texts):
        talk = Talk(kb, record, as_of, audience)
    if sys.stdin.isatty():
        converse(talk, typed_lines(talk, not no_history))
    elif not converse(talk, plain_lines(sys.stdin)):
        sys.exit(1)
