"""`whyhold coverage`."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from engine.source import SourceText
from queries.knowledge import open_knowledge
from queries.options import JSON, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import tell, tell_page

HTML = "html"


@click.command("coverage")
@click.argument("search", default="")
@kb_option
@format_option(TEXT, JSON, HTML)
@click.option("--all", "whole", is_flag=True, help="Also show what is tested, and by which cases (text only).")
@click.option("--exercised", is_flag=True, help="Count a case only for the rules that it says it exercises.")
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="PERCENT", help="Exit with 1 below this share.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to use (as many as there are processors).")
def command(
    search: str,
    kb: Path | None,
    form: str,
    whole: bool,
    exercised: bool,
    fail_under: float | None,
    jobs: int | None,
) -> None:
    """Tell which rules fire in some case, and which goals some case fails for alone; SEARCH picks rules by id or file.

    A goal is tested where a case shows it as the only reason why the rule does not conclude something: all other goals
    hold under some bindings, and this one does not. What no record can make fail alone is not counted.

    \b
    Example:
      whyhold coverage --kb my_kb --fail-under 90
      whyhold coverage hold_while_infection_is_active --all
      whyhold coverage --format html > coverage.html
    """
    from queries.coverage import coverage_of, select_rules
    from queries.coverage_views import coverage_as_html, coverage_as_json, coverage_as_text
    from queries.processes import processors

    gc.enable()
    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(JSON if form == JSON else TEXT, texts):
        knowledge = open_knowledge(kb, cases=True)
        coverage = coverage_of(knowledge.program, jobs or processors(), exercised, search)
    coverage = select_rules(coverage, search)
    if search and not coverage.rules:
        raise click.UsageError(f"no rule has `{search}` in its id or file")
    if form == JSON:
        print_json(coverage_as_json(coverage))
    elif form == HTML:
        tell_page(coverage_as_html(coverage, knowledge.version))
    else:
        tell(coverage_as_text(coverage, whole), nl=False)
    if fail_under is not None and coverage.percent < fail_under:
        tell(f"{coverage.percent:.1f} % is less than {fail_under:g} %", err=True)
        sys.exit(1)
