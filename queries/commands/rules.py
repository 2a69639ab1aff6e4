"""`whyhold rules`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from queries.completion import complete_rule
from queries.options import JSON, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import tell, tell_lines

SHOW = "show"


@click.command("rules")
@click.argument("words", metavar="[SEARCH... | show ID]", nargs=-1, shell_complete=complete_rule)
@click.option("--parameters", is_flag=True, help="List the numbers that `--set` may set for one run instead.")
@kb_option
@format_option(TEXT, JSON)
def command(words: tuple[str, ...], parameters: bool, kb: Path | None, form: str) -> None:
    """List the rules in which every SEARCH word occurs, or show one with all that surrounds it.

    What is shown of a rule: header, clause, sources, what it needs, who uses it, its cases and its reviews; of a
    parameter: its value, claim, source, since when it is meant, and where it stands. Exits with 1 where nothing is found.

    \b
    Example:
      whyhold rules infection withhold
      whyhold rules show hold_while_infection_is_active
      whyhold rules --parameters antibiotic
    """
    from queries.knowledge import open_knowledge
    from queries.rule_pages import find_rules, list_as_json, list_lines, page_as_json, page_lines, page_of

    one = words[1] if len(words) == 2 and words[0] == SHOW else ""
    if words[:1] == (SHOW,) and not one:
        raise click.UsageError("show needs the ID of one rule")
    if parameters:
        _parameters(words, kb, form)
        return
    with problems_end_in_exit_1(form, {}):
        program = open_knowledge(kb, cases=True, as_stated=True).program
        if one:
            page = page_of(program, one)
            if form == JSON:
                print_json(page_as_json(page))
            else:
                tell_lines(page_lines(page))
            return
        found = find_rules(program, words)
        if form == JSON:
            print_json({"rules": list_as_json(found)})
        else:
            tell_lines(list_lines(found))
    if not found:
        tell("no rule has all these words", err=True)
        sys.exit(1)


def _parameters(words: tuple[str, ...], kb: Path | None, form: str) -> None:
    from queries.knowledge import open_knowledge
    from queries.parameters import parameter_lines, parameters_as_json, parameters_of

    with problems_end_in_exit_1(form, {}):
        known = parameters_of(open_knowledge(kb).program)
        wanted = [word.casefold() for word in words]
        texts = [" ".join(map(str, parameter.row)).casefold() for parameter in known]
        found = tuple([p for p, text in zip(known, texts, strict=True) if all(word in text for word in wanted)])
        if form == JSON:
            print_json({"parameters": parameters_as_json(found)})
        else:
            tell_lines(parameter_lines(found))
    if not found:
        tell("no parameter has all these words" if known else "no number may be set", err=True)
        sys.exit(1)
