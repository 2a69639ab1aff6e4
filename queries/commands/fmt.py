"""`whyhold fmt`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from engine.source import SourceText
from queries.options import TEXT, kb_option, problems_end_in_exit_1, report
from queries.telling import tell

STANDARD_INPUT = Path("-")


@click.command("fmt")
@click.argument("files", nargs=-1, type=click.Path(exists=True, allow_dash=True, path_type=Path))
@kb_option
@click.option("--check", is_flag=True, help="Write nothing; name the files that would change, and exit with 1.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
def command(files: tuple[Path, ...], kb: Path | None, check: bool, diff: bool) -> None:
    """Lay out FILES (or folders of them, or a whole knowledge base) in the one canonical way.

    What the rules say stays the same, and so do comments. A file with syntax errors is left as it is. With - the text
    comes from standard input, and goes to standard output.

    \b
    Example:
      whyhold fmt
      whyhold fmt --check --kb my_kb
      whyhold fmt --diff my_kb/rules/hold.pl
    """
    from queries.formatting import difference, files_of, format_bytes, format_file, write

    if files and kb is not None:
        raise click.UsageError("give FILES or --kb, not both")
    piped = STANDARD_INPUT in files
    if piped and len(files) > 1:
        raise click.UsageError("- stands alone")
    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(TEXT, texts):
        if piped:
            found = [format_bytes(sys.stdin.buffer.read(), "(standard input)", STANDARD_INPUT)]
        else:
            found = [format_file(shown, file) for shown, file in files_of(files, kb)]
    problems = [problem for one in found for problem in one.problems]
    if piped and not check and not diff and not problems:
        sys.stdout.buffer.write(found[0].after)
        sys.stdout.flush()
        return
    changed = [one for one in found if one.changes]
    if diff:
        for one in changed:
            tell(difference(one), nl=False)
    only_asked = check or diff
    done: list[str] = []
    for one in changed:
        failures = () if only_asked else write(one)
        problems.extend(failures)
        if not failures:
            done.append(one.path)
            tell(f"{'would change' if only_asked else 'changed'} {one.path}", err=diff)
    if problems:
        report(tuple(problems), {one.path: one.text for one in found}, files=len(found))
    tell(_summary(len(found), len(done), len({p.place.file for p in problems}), only_asked), err=diff)
    if problems or (check and changed):
        sys.exit(1)


def _summary(files: int, changed: int, failed: int, only_asked: bool) -> str:
    """One line: how many files changed, and how many did not."""
    change = "would change" if only_asked else "changed"
    parts = [
        f"{changed} {'file' if changed == 1 else 'files'} {change}",
        f"{files - changed - failed} as they should be",
    ]
    if failed:
        parts.append(f"{failed} left alone because of problems")
    return ", ".join(parts)
