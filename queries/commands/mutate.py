"""`whyhold mutate`."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from engine.source import SourceText
from queries.knowledge import open_knowledge
from queries.options import JSON, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import tell


@click.command("mutate")
@kb_option
@format_option(TEXT, JSON)
@click.option("--rule", "rules", multiple=True, metavar="ID", help="Change only this rule, and the limits it uses.")
@click.option("--all", "whole", is_flag=True, help="Show the killed mutants too (text only).")
@click.option("--fail", is_flag=True, help="Exit with 1 where a mutant survives, or a tolerated one is out of date.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to use (as many as there are processors).")
def command(kb: Path | None, form: str, rules: tuple[str, ...], whole: bool, fail: bool, jobs: int | None) -> None:
    """Change rules in small ways, one at a time, and list the changes that no case notices.

    Goals are dropped, comparisons turned round, bounds taken in or left out, limits moved by one unit (also those that
    are facts), constants replaced by others of their kind, overrides dropped. A change that no case can notice is
    tolerated by a fact of the knowledge base with its reason: tolerated_mutant("id as listed", "reason").

    \b
    Example:
      whyhold mutate --kb my_kb --fail
      whyhold mutate --rule hold_while_infection_is_active
    """
    from queries.mutation import CasesFail, mutation_of
    from queries.mutation_views import mutation_as_json, mutation_as_text
    from queries.processes import processors

    gc.enable()
    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        program = open_knowledge(kb, cases=True).program
    known = [rule.id for rule in program.rules]
    for name in rules:
        if name not in known:
            from engine.keys import near

            hint = near(name, known)
            raise click.UsageError(f"no rule has the id `{name}`" + (f"; there is `{hint}`" if hint else ""))
    try:
        mutation = mutation_of(program, rules, jobs or processors())
    except CasesFail as failing:
        for title in failing.titles:
            tell(f'FAILED "{title}"', err=True)
        tell("cases have to pass before mutants can be judged by them; see whyhold test", err=True)
        sys.exit(1)
    if form == JSON:
        print_json(mutation_as_json(mutation))
    else:
        tell(mutation_as_text(mutation, whole), nl=False)
    if fail and (mutation.survivors or mutation.outdated):
        sys.exit(1)
