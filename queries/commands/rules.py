"""`whyhold rules`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from queries.completion import complete_rule
from queries.options import JSON, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1

SHOW = "show"


@click.command("rules")
@click.argument("words", metavar="[SEARCH... | show ID]", nargs=-1, shell_complete=complete_rule)
@kb_option
@format_option(TEXT, JSON)
def command(words: tuple[str, ...], kb: Path | None, form: str) -> None:
    """List the rules in which every SEARCH word occurs, or show one with all that surrounds it.

    What is shown of a rule: header, clause, sources, what it needs, who uses it, its cases and its reviews. Exits with
    1 where nothing is found.

    \b
    Example:
      whyhold rules infection withhold
      whyhold rules show hold_while_infection_is_active
    """
    from queries.knowledge import open_knowledge
    from queries.rule_pages import find_rules, list_as_json, list_lines, page_as_json, page_lines, page_of

    one = words[1] if len(words) == 2 and words[0] == SHOW else ""
    if words[:1] == (SHOW,) and not one:
        raise click.UsageError("show needs the ID of one rule")
    with problems_end_in_exit_1(form, {}):
        program = open_knowledge(kb, cases=True, as_stated=True).program
        if one:
            page = page_of(program, one)
            if form == JSON:
                print_json(page_as_json(page))
            else:
                click.echo("\n".join(page_lines(page)))
            return
        found = find_rules(program, words)
        if form == JSON:
            print_json({"rules": list_as_json(found)})
        else:
            click.echo("\n".join(list_lines(found)))
    if not found:
        click.echo("no rule has all these words", err=True)
        sys.exit(1)
