"""`whyhold cohort summary`."""

from __future__ import annotations

from pathlib import Path

import click

from engine.source import SourceText
from queries.options import JSON, TEXT, format_option, print_json, problems_end_in_exit_1
from queries.telling import tell, tell_page

HTML = "html"


@click.command("summary")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@format_option(TEXT, JSON, HTML)
def command(folder: Path, form: str) -> None:
    """Count the answers of the run in DIR.

    For each kind of answer: by each argument with few values (such as drug, action or disposition), by rule, by the
    sources that these rules cite, and by their review status; and the patients set aside, by fault. `--format html` is
    one page with charts that needs no network.

    \b
    Example:
      whyhold cohort summary answers/
      whyhold cohort summary answers/ --format html > summary.html
    """
    from queries.cohort.stored import open_run

    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(JSON if form == JSON else TEXT, texts):
        run = open_run(folder)
        from queries.cohort.summary import summarise

        summary = summarise(run)
        if form == JSON:
            from queries.cohort.summary_views import summary_as_json

            print_json(summary_as_json(summary))
        elif form == HTML:
            from queries.cohort.summary_page import summary_as_html

            tell_page(summary_as_html(summary))
        else:
            from queries.cohort.summary_views import summary_as_text

            tell(summary_as_text(summary), nl=False)
