"""`whyhold knowledge-map`."""

from __future__ import annotations

from pathlib import Path

import click

from queries.options import JSON, MARKDOWN, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import tell


@click.command("knowledge-map")
@kb_option
@format_option(MARKDOWN, JSON)
def command(kb: Path | None, form: str) -> None:
    """Tell what became of every claim of the sources: the rules and facts that have it, or why none does.

    \b
    Example:
      whyhold knowledge-map > docs/knowledge_map.md
      whyhold knowledge-map --format json
    """
    from queries.knowledge import open_knowledge
    from queries.knowledge_map import knowledge_map, map_as_json, map_as_markdown

    with problems_end_in_exit_1(form, {}):
        entries = knowledge_map(open_knowledge(kb, as_stated=True).program)
        if form == JSON:
            print_json({"claims": map_as_json(entries)})
        else:
            tell(map_as_markdown(entries), nl=False)
