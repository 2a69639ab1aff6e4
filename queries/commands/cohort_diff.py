"""`whyhold cohort diff`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from engine.source import SourceText
from queries.options import JSON, TEXT, format_option, print_json, problems_end_in_exit_1
from queries.telling import tell


@click.command("diff")
@click.argument("old", metavar="RUN_A", type=click.Path(path_type=Path))
@click.argument("new", metavar="RUN_B", type=click.Path(path_type=Path))
@click.option(
    "--samples",
    type=click.IntRange(0),
    default=3,
    show_default=True,
    help="Name so many patients of each group, and look for causes in the first.",
)
@click.option("--redact", is_flag=True, help="Tell no ids of patients, and nothing of their records.")
@format_option(TEXT, JSON)
def command(old: Path, new: Path, samples: int, redact: bool, form: str) -> None:
    """Tell whose answers differ between the runs RUN_A and RUN_B, and by which rule.

    Rows that differ alike are counted together: what came instead of what, and the rules behind both. For a patient of
    each of the larger groups both sides are asked again, to tell what is responsible: a rule, a fact, or the record.

    Exits with 1 where answers differ, with 0 where they are the same.

    \b
    Example:
      whyhold cohort diff answers-march/ answers-april/
      whyhold cohort diff answers-old-rules/ answers-new-rules/ --redact --format json
    """
    from queries.cohort.stored import open_run

    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        runs = open_run(old), open_run(new)
        from queries.cohort.comparing import compare_runs
        from queries.cohort.comparison_views import comparison_as_json, comparison_as_text

        comparison = compare_runs(*runs, samples, redact)
        if form == JSON:
            print_json(comparison_as_json(comparison))
        else:
            tell(comparison_as_text(comparison), nl=False)
    if not comparison.same:
        sys.exit(1)
