"""`whyhold diff`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from engine.problem import ProblemsFound
from engine.source import SourceText
from queries.options import JSON, MARKDOWN, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import tell


@click.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@kb_option
@click.option(
    "--records",
    type=click.Path(exists=True, path_type=Path),
    metavar="DIR",
    help="Compare the answers for the records in this folder too (files that end in .yaml, .yml or .json).",
)
@click.option("--full", is_flag=True, help="Prove in full what holds on both sides, too.")
@format_option(TEXT, JSON, MARKDOWN)
def command(old: str, new: str | None, kb: Path | None, records: Path | None, full: bool, form: str) -> None:
    """Tell what differs between the knowledge bases OLD and NEW: in words, and in the answers that follow.

    OLD and NEW are folders, or revisions of a git repository: git:REV is the knowledge base of --kb as it was,
    git:REV:PATH the folder PATH of the repository you are in. Without --kb, git:REV is about the other one where that
    is a folder, and else about the shipped knowledge base. NEW left out is --kb, or the shipped one, as it is.

    The records given, and the cases of both sides, are asked of both. For each conclusion that changes, the rules and
    facts responsible are named, with the proofs of both sides.

    Exits with 1 where conclusions change or a side gives no answer, with 0 where they stay.

    \b
    Example:
      whyhold diff git:HEAD
      whyhold diff git:HEAD~1 kb --records examples
      whyhold diff old_kb new_kb --format markdown
    """
    from queries.comparing import compare, record_files
    from queries.difference_views import comparison_as_json, comparison_as_markdown, comparison_as_text
    from queries.knowledge import shipped_folder
    from queries.revisions import is_revision, open_side

    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        names = (old, new if new is not None else str(kb or shipped_folder()))
        folder = kb or next((Path(name) for name in reversed(names) if not is_revision(name)), shipped_folder())
        sides = []
        for name in names:
            try:
                sides.append(open_side(name, folder))
            except ProblemsFound:
                tell(f"{name} cannot be compared:", err=True)
                raise
        files = record_files(records) if records is not None else []
        if records is not None and not files:
            tell(f"there are no records in {records}", err=True)
        comparison = compare(sides[0], sides[1], files)
    if form == JSON:
        print_json(comparison_as_json(comparison))
    else:
        write = comparison_as_markdown if form == MARKDOWN else comparison_as_text
        tell(write(comparison, full), nl=False)
    if not comparison.same:
        sys.exit(1)
