"""`whyhold test`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from engine.source import SourceText
from queries.knowledge import open_knowledge
from queries.options import JSON, MARKDOWN, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import fenced, tell, tell_page

JUNIT = "junit"


@click.command("test")
@click.argument("search", default="")
@kb_option
@format_option(TEXT, JSON, MARKDOWN, JUNIT)
@click.option("--jobs", type=click.IntRange(1), help="Processes to use (as many as there are processors, if it pays).")
def command(search: str, kb: Path | None, form: str, jobs: int | None) -> None:
    """Run the cases of a knowledge base; a failure prints why the expected does not hold, or the unwanted proof.

    With SEARCH, only the cases that have these words in their sentence, their file or the id of a rule they exercise.
    Exits with 1 where a case fails or there is none to run.

    \b
    Example:
      whyhold test --kb my_kb
      whyhold test fever
      whyhold test --format junit > report.xml
    """
    from queries.case_views import failure_lines, results_as_json, results_as_junit
    from queries.cases import jobs_for, run_cases, select_cases

    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(JSON if form == JSON else TEXT, texts):
        knowledge = open_knowledge(kb, cases=True)
        texts.update(knowledge.texts)
        program = knowledge.program._replace(cases=select_cases(knowledge.program.cases, search))
        results = list(run_cases(program, jobs or jobs_for(len(program.cases))))
    failed = [r for r in results if not r.passed]
    if form == JSON:
        print_json(results_as_json(program, results))
    elif form == JUNIT:
        tell_page(results_as_junit(program, results, texts))
    else:
        for result in failed:
            told = "\n".join(failure_lines(program, result, texts))
            tell(fenced(f"{told}\n") if form == MARKDOWN else f"{told}\n")
        noun = "case" if len(results) == 1 else "cases"
        tell(f"{len(results)} {noun}: {len(results) - len(failed)} passed, {len(failed)} failed")
    if not results:
        tell("there is no case to run" + (f" for `{search}`" if search else ""), err=True)
    if failed or not results:
        sys.exit(1)
