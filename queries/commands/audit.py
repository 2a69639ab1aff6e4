"""`whyhold audit`."""

from __future__ import annotations

from pathlib import Path

import click

from queries.options import JSON, TEXT, format_option, print_json, problems_end_in_exit_1
from queries.telling import tell


@click.command("audit")
@click.argument("log", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--last", metavar="HASH", default="", help="A hash that this command printed before, kept elsewhere.")
@format_option(TEXT, JSON)
def command(log: Path, last: str, form: str) -> None:
    """Look whether the log in FILE (of `ask --log`) is as it was written.

    Any line that was edited, removed, moved or put in between is named. Lines missing at the end show only by a hash
    that was kept elsewhere: give it with `--last`. Exits with 1 where anything is wrong.

    \b
    Example:
      whyhold ask record.yaml --log answers.log
      whyhold audit answers.log
    """
    from queries.audit_trail import audited

    with problems_end_in_exit_1(form, {}):
        found = audited(log, last)
        if form == JSON:
            print_json({"lines": found.lines, "last": found.last})
        else:
            tell(f"{found.lines} line{'' if found.lines == 1 else 's'}, as written; the last is {found.last}")
