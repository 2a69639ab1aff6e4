"""`whyhold check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from engine.problem import by_place, errors_in
from queries.options import JSON, TEXT, format_option, kb_option, report


@click.command("check")
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@kb_option
@click.option("--plain", is_flag=True, help="FILES are plain programs: facts and rules, nothing declared.")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@format_option(TEXT, JSON)
def command(files: tuple[Path, ...], kb: Path | None, plain: bool, strict: bool, form: str) -> None:
    """Check FILES, or a whole knowledge base, and tell every problem found in one run.

    \b
    Example:
      whyhold check
      whyhold check --kb my_kb --strict
      whyhold check --plain paths.pl
    """
    from queries.checking import check_files, check_folder, check_plain

    if files and kb is not None:
        raise click.UsageError("give FILES or --kb, not both")
    if plain and not files:
        raise click.UsageError("--plain needs FILES")
    checked = check_plain(files) if plain else check_files(files) if files else check_folder(kb)
    problems = by_place(checked.problems)
    if form == JSON:
        report(problems, checked.texts, JSON)
    elif problems:
        report(problems, checked.texts, files=checked.files)
    else:
        click.echo(f"no problems in {checked.files} {'file' if checked.files == 1 else 'files'}")
    if errors_in(problems) or (strict and problems):
        sys.exit(1)
