"""`whyhold check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.problem import errors_in
from queries.options import JSON, MARKDOWN, TEXT, colour, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import fenced, tell

if TYPE_CHECKING:
    from queries.checking import Checked

SARIF = "sarif"
GITHUB = "github"


@click.command("check")
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@kb_option
@click.option("--plain", is_flag=True, help="FILES are plain programs: facts and rules, nothing declared.")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Judge `until` and reviews as of this day instead of today.",
)
@click.option("--explain", metavar="NAME", help="Print the page about problems of this name, and check nothing.")
@format_option(TEXT, JSON, MARKDOWN, SARIF, GITHUB)
def command(
    files: tuple[Path, ...],
    kb: Path | None,
    plain: bool,
    strict: bool,
    today: object,
    explain: str | None,
    form: str,
) -> None:
    """Check FILES, or a whole knowledge base, and tell every problem found in one run.

    Errors end with exit code 1, warnings only with --strict.

    \b
    Example:
      whyhold check
      whyhold check --kb my_kb --strict --format sarif > check.sarif
      whyhold check --explain unbound-variable
      whyhold check --plain paths.pl
    """
    from queries.checking import check_files, check_folder, check_plain

    if explain is not None:
        tell(_page(explain), nl=False)
        return
    if files and kb is not None:
        raise click.UsageError("give FILES or --kb, not both")
    if plain and not files:
        raise click.UsageError("--plain needs FILES")
    with problems_end_in_exit_1(form if form == JSON else TEXT, {}):
        day = None if today is None else str(today)[:10]
        checked = check_plain(files) if plain else check_files(files, day) if files else check_folder(kb, day)
    _show(checked, form)
    for note in checked.notes:
        tell(f"note: {note}", err=True)
    if errors_in(checked.problems) or (strict and checked.problems):
        sys.exit(1)


def _show(checked: Checked, form: str) -> None:
    """Write what a check found to standard output."""
    from queries.checking import pages_for, placed

    if form == JSON:
        from engine.rendering import problems_as_json

        print_json({"problems": problems_as_json(checked.problems)})
    elif form == SARIF:
        from engine.sarif import problems_as_sarif
        from queries import __version__

        log = problems_as_sarif(placed(checked), "whyhold", __version__, pages_for(checked.problems))
        print_json(log)
    elif form == GITHUB:
        from engine.rendering import problems_for_github, summary

        tell(problems_for_github(placed(checked)), nl=False)
        tell(summary(checked.problems, checked.files), err=True)
    else:
        from engine.rendering import render_problems

        coloured = form != MARKDOWN and colour(sys.stdout)
        told = render_problems(checked.problems, checked.texts, coloured, checked.files)
        click.echo(fenced(told) if form == MARKDOWN else told, nl=False, color=coloured)


def _page(name: str) -> str:
    """The page about a problem. Raises a usage error where there is none."""
    from queries.checking import page, page_names

    text = page(name)
    if not text:
        from difflib import get_close_matches

        close = get_close_matches(name, page_names(), 3, 0.5)
        hint = f"; names like it: {', '.join(close)}" if close else ""
        raise click.BadParameter(f"there is no problem `{name}`{hint}", param_hint="--explain")
    return text
