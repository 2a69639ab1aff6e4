"""Graphs as Mermaid, Graphviz DOT, SVG, or one HTML page that needs nothing else.

Strata are boxes, the lower ones first. Names and texts of the knowledge base are escaped for each format, so nothing in
them can act there.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from html import escape
from textwrap import wrap

from engine.dependencies import AGGREGATE, NEGATION, OVERRIDES
from engine.problem import ERROR, Problem, ProblemsFound
from engine.program import FACTS, RECORD
from queries.graphs import CONCLUDES, RULE, STRATUM, Line, Node, Picture

WIDTH = 34
"""Columns of a label."""
SECONDS = 120

COLOURS = {
    RECORD: ("#e8f1e4", "#5c7f4d"),
    FACTS: ("#f4efdc", "#98843c"),
    RULE: ("#ffffff", "#7a8794"),
    "": ("#e6edf6", "#4b6a93"),
    "answer": ("#f9e2d6", "#b4603a"),
}
"""Fill and edge of nodes by what they are."""

LEGEND = (
    ("answer", "what people see"),
    ("", "concluded by rules"),
    (RECORD, "from the record"),
    (FACTS, "from the knowledge base"),
    (RULE, "a rule"),
)
LINES = (
    ("", "needs"),
    (NEGATION, "needs its absence"),
    (AGGREGATE, "counts or compares all of it"),
    (OVERRIDES, "overrides"),
)
DASHES = {NEGATION: "6,4", AGGREGATE: "1,4"}


def sort_of(node: Node) -> str:
    """What colours a node."""
    if node.sort == RULE:
        return RULE
    return "answer" if node.answer else node.origin if node.origin in (RECORD, FACTS) else ""


def groups_of(picture: Picture, by: str) -> list[tuple[str, list[Node]]]:
    """The nodes in boxes: by stratum, or by the file they stand in."""
    groups: dict[tuple[int, str], list[Node]] = {}
    for node in picture.nodes:
        key = (node.stratum, f"stratum {node.stratum}") if by == STRATUM else (0, node.file or "no file")
        groups.setdefault(key, []).append(node)
    return [(title, groups[number, title]) for number, title in sorted(groups)]


def label_lines(node: Node) -> list[str]:
    """The label of a node, wrapped."""
    # long names break after an underscore
    broken = [part for line in node.lines for part in wrap(line.replace("_", "_ "), WIDTH) or [""]]
    lines = [part.replace("_ ", "_") for part in broken]
    return [*lines, "(further down)"] if node.cut else lines


# DOT ----------------------------------------------------------------------------------------------------------------


def as_dot(picture: Picture, by: str = STRATUM) -> str:
    """The graph for Graphviz."""
    return "\n".join(_dot(picture, by)) + "\n"


def _dot(picture: Picture, by: str) -> Iterator[str]:
    yield "digraph whyhold {"
    yield f"    label={_quoted(picture.title)}; labelloc=t; rankdir=BT; ranksep=0.6; nodesep=0.2;"
    yield '    fontname="Helvetica,Arial,sans-serif"; fontsize=16; newrank=true;'
    yield '    node [fontname="Helvetica,Arial,sans-serif", fontsize=11, shape=box, style="filled,rounded"];'
    yield '    edge [color="#8a94a0", arrowsize=0.7];'
    for number, (title, nodes) in enumerate(groups_of(picture, by)):
        yield f"    subgraph cluster_{number} {{"
        yield f'        label={_quoted(title)}; labeljust=l; fontsize=11; color="#c9d0d8"; style=rounded;'
        yield from (f"        {_dot_node(node)}" for node in nodes)
        yield "    }"
    yield from (f"    {_quoted(line.source)} -> {_quoted(line.target)}{_dot_style(line)};" for line in picture.lines)
    yield "}"


def _dot_node(node: Node) -> str:
    fill, edge = COLOURS[sort_of(node)]
    attributes = {
        "label": "\n".join(label_lines(node)),
        "tooltip": node.about or node.lines[0],
        "fillcolor": fill,
        "color": edge,
    }
    if node.sort == RULE:
        attributes["style"] = "filled"
    if node.focus:
        attributes["penwidth"] = "2.5"
    return f"{_quoted(node.id)} [{', '.join(f'{key}={_quoted(value)}' for key, value in attributes.items())}];"


def _dot_style(line: Line) -> str:
    styles = {
        NEGATION: ' [style=dashed, color="#a33b3b", arrowhead=onormal, tooltip="needs its absence"]',
        AGGREGATE: ' [style=dotted, color="#4b6a93", tooltip="counts or compares all of it"]',
        OVERRIDES: ' [style=bold, color="#c77f00", arrowhead=tee, constraint=false, label="overrides", fontsize=10]',
        CONCLUDES: ' [color="#4b6a93"]',
    }
    return styles.get(line.how, "")


def _quoted(text: str) -> str:
    """A DOT string in which nothing but line ends is special."""
    plain = "".join(c if c.isprintable() or c == "\n" else " " for c in text)
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


# Mermaid ------------------------------------------------------------------------------------------------------------


def as_mermaid(picture: Picture, by: str = STRATUM) -> str:
    """The graph for Mermaid, as Markdown viewers draw it."""
    return "\n".join(_mermaid(picture, by)) + "\n"


def _mermaid(picture: Picture, by: str) -> Iterator[str]:
    ids = {node.id: f"n{number}" for number, node in enumerate(picture.nodes)}
    yield f"%% {_entities(picture.title)}"
    yield "flowchart BT"
    for number, (title, nodes) in enumerate(groups_of(picture, by)):
        yield f'    subgraph g{number}["{_entities(title)}"]'
        for node in nodes:
            text = "<br/>".join(_entities(line) for line in label_lines(node))
            shape = f'["{text}"]' if node.sort == RULE else f'("{text}")'
            yield f"        {ids[node.id]}{shape}:::{_class(node)}"
        yield "    end"
    overrides: list[int] = []
    negations: list[int] = []
    for number, line in enumerate(picture.lines):
        arrow = {NEGATION: "-.->|not|", AGGREGATE: "-.->|all|", OVERRIDES: "==>|overrides|"}.get(line.how, "-->")
        yield f"    {ids[line.source]} {arrow} {ids[line.target]}"
        if line.how in (OVERRIDES, NEGATION):
            (overrides if line.how == OVERRIDES else negations).append(number)
    for sort, (fill, edge) in COLOURS.items():
        yield f"    classDef {_class_name(sort)} fill:{fill},stroke:{edge},color:#1d2733"
    for numbers, colour in ((negations, "#a33b3b"), (overrides, "#c77f00")):
        if numbers:
            yield f"    linkStyle {','.join(map(str, numbers))} stroke:{colour}"
    for node in picture.nodes:
        if node.focus:
            yield f"    style {ids[node.id]} stroke-width:3px"


def _class(node: Node) -> str:
    return _class_name(sort_of(node))


def _class_name(sort: str) -> str:
    return {"": "derived", RULE: "oneRule"}.get(sort, sort)


def _entities(text: str) -> str:
    """A text in which every character that Mermaid or HTML could take for its own is a numbered entity."""
    return "".join(c if c.isalnum() or c in " _-.,:/?!'" else f"#{ord(c)};" if c.isprintable() else " " for c in text)


# SVG and HTML -------------------------------------------------------------------------------------------------------


def as_svg(picture: Picture, by: str = STRATUM) -> str:
    """The graph drawn by Graphviz's `dot`. Raises ProblemsFound (`no-graphviz`) where that cannot be done."""
    program = shutil.which("dot")
    if program is None:
        raise ProblemsFound((_no_graphviz("the program `dot` of Graphviz is not installed"),))
    try:
        done = subprocess.run(
            [program, "-Tsvg"],
            input=as_dot(picture, by).encode("utf-8", "replace"),
            capture_output=True,
            check=False,
            timeout=SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        reason = "took too long" if isinstance(error, subprocess.TimeoutExpired) else "cannot be run"
        raise ProblemsFound((_no_graphviz(f"the program `dot` of Graphviz {reason}"),)) from None
    drawn = done.stdout.decode("utf-8", "replace")
    if done.returncode or "<svg" not in drawn:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = f": {said[0]}" if said else ""
        raise ProblemsFound((_no_graphviz(f"the program `dot` of Graphviz draws nothing{reason}"),))
    return drawn


def _no_graphviz(message: str) -> Problem:
    return Problem(
        "no-graphviz",
        ERROR,
        message,
        (),
        "it lays out the drawing",
        "install Graphviz, or take `--format mermaid` or `--format dot`, which need no other program",
    )


def as_html(picture: Picture, by: str = STRATUM) -> str:
    """One page with the drawing, what its signs mean, and a list of what it shows; it loads and runs nothing."""
    drawing = as_svg(picture, by)
    drawing = drawing[drawing.index("<svg") :]
    title = escape(picture.title)
    rows = "\n".join(_html_row(node) for node in picture.nodes)
    boxes = "".join(_html_box(*COLOURS[sort], words) for sort, words in LEGEND)
    lines = "".join(f"<span>{_html_line(how)} {escape(words)}</span>" for how, words in LINES)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 15px/1.5 Helvetica, Arial, sans-serif; color: #1d2733; margin: 2em; }}
.drawing {{ overflow: auto; border: 1px solid #c9d0d8; border-radius: 6px; padding: 1em; }}
.legend span {{ margin-right: 1em; white-space: nowrap; }}
.box {{ border: 1px solid; border-radius: 4px; padding: 0 .5em; }}
table {{ border-collapse: collapse; margin-top: 1.5em; }}
td, th {{ border-bottom: 1px solid #e2e6ea; padding: .25em .8em .25em 0; text-align: left; vertical-align: top; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p class="legend">{boxes}</p>
<p class="legend">{lines}</p>
<div class="drawing">
{drawing}</div>
<table>
<tr><th>Name</th><th>Is</th><th>Says</th><th>Stratum</th><th>File</th></tr>
{rows}
</table>
</body>
</html>
"""


def _html_row(node: Node) -> str:
    words = dict(LEGEND)[sort_of(node)]
    cells = (node.lines[0], words, node.about, str(node.stratum), node.file)
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"


def _html_box(fill: str, edge: str, words: str) -> str:
    return f'<span class="box" style="background:{fill};border-color:{edge}">{escape(words)}</span>'


def _html_line(how: str) -> str:
    colour = {NEGATION: "#a33b3b", AGGREGATE: "#4b6a93", OVERRIDES: "#c77f00"}.get(how, "#8a94a0")
    dash = f' stroke-dasharray="{DASHES[how]}"' if how in DASHES else ""
    width = 3 if how == OVERRIDES else 1.5
    return (
        '<svg width="34" height="10" aria-hidden="true">'
        f'<line x1="0" y1="5" x2="34" y2="5" stroke="{colour}" stroke-width="{width}"{dash}/></svg>'
    )
