"""`whyhold basis`."""

from __future__ import annotations

from pathlib import Path

import click

from queries.completion import complete_rule
from queries.options import JSON, MARKDOWN, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import tell, tell_lines


@click.command("basis")
@click.argument("rule", shell_complete=complete_rule)
@kb_option
@format_option(TEXT, JSON, MARKDOWN)
def command(rule: str, kb: Path | None, form: str) -> None:
    """Tell what the RULE of this id rests on.

    Intended use and user, population, what it is not for, required inputs, logic in words, data relied on, validation
    so far, sources and the quality of the evidence. What a rule rests on for one patient is in `whyhold ask --format
    json`.

    \b
    Example:
      whyhold basis hold_while_infection_is_active
      whyhold basis hold_while_infection_is_active --format json
    """
    from queries.basis import basis_of_rule
    from queries.basis_views import basis_lines, basis_markdown
    from queries.knowledge import open_knowledge

    with problems_end_in_exit_1(form, {}):
        basis = basis_of_rule(open_knowledge(kb).program, rule)
        if form == JSON:
            print_json({"schema": "whyhold/basis/1", "rule": rule, "basis": basis})
        elif form == MARKDOWN:
            tell(basis_markdown(rule, basis), nl=False)
        else:
            tell_lines(basis_lines(rule, basis))
