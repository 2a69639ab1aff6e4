"""`whyhold test`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from engine.source import SourceText
from queries.knowledge import open_knowledge
from queries.options import JSON, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1


@click.command("test")
@kb_option
@format_option(TEXT, JSON)
def command(kb: Path | None, form: str) -> None:
    """Run the cases of a knowledge base; a failure prints why the expected does not hold, or the unwanted proof.

    \b
    Example:
      whyhold test --kb my_kb
    """
    from queries.case_views import failure_lines, result_as_json
    from queries.cases import run_cases

    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        knowledge = open_knowledge(kb, cases=True)
        texts.update(knowledge.texts)
        results = list(run_cases(knowledge.program))
    failed = [r for r in results if not r.passed]
    if form == JSON:
        shown: dict[str, Any] = {"passed": len(results) - len(failed), "failed": len(failed)}
        print_json({**shown, "cases": [result_as_json(knowledge.program, r) for r in results]})
    else:
        for result in failed:
            click.echo("\n".join(failure_lines(knowledge.program, result, texts)) + "\n")
        click.echo(f"{len(results)} cases: {len(results) - len(failed)} passed, {len(failed)} failed")
    if failed or not results:
        if not results:
            click.echo("there is no case to run", err=True)
        sys.exit(1)
