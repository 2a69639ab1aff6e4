"""`whyhold graph`."""

from __future__ import annotations

from pathlib import Path

import click

from engine.source import SourceText
from queries.completion import complete_graph
from queries.options import TEXT, format_option, kb_option, problems_end_in_exit_1
from queries.telling import tell, tell_page

MERMAID = "mermaid"
DOT = "dot"
SVG = "svg"
HTML = "html"
MOST_DRAWN = 500


@click.command("graph")
@click.argument("name", metavar="[ID]", required=False, shell_complete=complete_graph)
@kb_option
@click.option("--depth", type=click.IntRange(1), metavar="N", help="With ID: follow N rules, one below the other (2).")
@click.option("--by", type=click.Choice(["stratum", "file"]), default="stratum", help="What to put in one box.")
@click.option("--facts", is_flag=True, help="Show facts of the knowledge base, too (without ID: also of records).")
@format_option(MERMAID, DOT, SVG, HTML)
def command(name: str | None, kb: Path | None, depth: int | None, by: str, facts: bool, form: str) -> None:
    """Draw predicates and rules as a graph: what needs what, in strata.

    Without ID the whole knowledge base, one node for each predicate that rules conclude; needs that follow from others
    are left out. ID is a predicate, a rule, or an atom such as `recommend(_, _, stop, _)`: then what it rests on, one
    node for each rule. Negation is dashed, aggregates are dotted, overrides are marked. The formats svg and html need
    the program `dot` of Graphviz.

    \b
    Example:
      whyhold graph > kb.mmd
      whyhold graph hold_while_infection_is_active --depth 3 --format html > rule.html
      whyhold graph 'recommend(_, _, stop, _)' --format dot
    """
    from queries.graph_views import as_dot, as_html, as_mermaid, as_svg
    from queries.graphs import DEPTH, slice_of, whole
    from queries.knowledge import open_knowledge

    if depth is not None and name is None:
        raise click.UsageError("--depth goes with ID")
    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(TEXT, texts):
        knowledge = open_knowledge(kb)
        texts.update(knowledge.texts)
        program = knowledge.program
        picture = whole(program, by, facts) if name is None else slice_of(program, name, depth or DEPTH, facts, texts)
        if form == MERMAID and len(picture.lines) > MOST_DRAWN:
            tell(f"many viewers of Mermaid draw at most {MOST_DRAWN} lines; these are {len(picture.lines)}", err=True)
        write = {MERMAID: as_mermaid, DOT: as_dot, SVG: as_svg, HTML: as_html}[form]
        if form in (SVG, HTML):
            tell_page(write(picture, by))
        else:
            tell(write(picture, by), nl=False)
