"""A counted run as one HTML page that needs nothing else: no script, no font, no picture from anywhere.

Charts are tables whose numbers anybody can read, with bars drawn beside them. Every text that comes from the run or the
knowledge base is escaped; what would be hidden or turn the direction of writing is shown by its code.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from engine.rendering import printable
from queries.cohort.summary import Count, Counted, Crossed, Summary
from queries.cohort.summary_views import BY_RULE, BY_SOURCE, faults_of, groups_of, heading_lines, title_of
from queries.notice import NOTICE

STYLE = """
:root { color-scheme: light dark; --ink: #1d2430; --dim: #5a6472; --page: #ffffff; --line: #d9dee5; --bar: #2f6fab;
  --tint: 47, 111, 171; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebef; --dim: #a3adba; --page: #14181e; --line: #333b46;
  --bar: #6aa5dc; --tint: 106, 165, 220; } }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: var(--page); color: var(--ink);
  font: 1rem/1.45 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; border-top: 1px solid var(--line); padding-top: 1rem; }
p, nav { color: var(--dim); margin: .25rem 0; overflow-wrap: anywhere; }
nav a { color: var(--bar); margin-right: .9rem; white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 0; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { padding: .15rem .5rem; text-align: right; font-weight: 400; font-variant-numeric: tabular-nums; }
thead th { color: var(--dim); border-bottom: 1px solid var(--line); }
th[scope=row] { text-align: left; width: 38%; overflow-wrap: anywhere; }
td.chart { width: 38%; padding-left: 0; }
td.chart div { background: var(--bar); height: .8rem; min-width: 1px; border-radius: 0 2px 2px 0; }
small { display: block; color: var(--dim); }
.scroll { overflow-x: auto; }
.crossed { width: auto; }
.crossed caption, .crossed th[scope=row] { white-space: nowrap; }
.crossed th[scope=row] { width: auto; }
.crossed thead th { vertical-align: bottom; }
.crossed thead bdi { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 14rem; overflow-wrap: anywhere; }
.crossed td { background: rgba(var(--tint), var(--share, 0)); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; }
""".strip()

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Should anything be taken for markup after all, it can load and run nothing."""


def summary_as_html(summary: Summary) -> str:
    """The page."""
    return "\n".join(_page(summary)) + "\n"


def _page(summary: Summary) -> Iterator[str]:
    yield "<!doctype html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_text(POLICY)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<title>Answers about a cohort</title>"
    yield f"<style>\n{STYLE}\n</style>"
    yield "</head>"
    yield "<body>"
    yield "<h1>Answers about a cohort</h1>"
    for line in heading_lines(summary):
        yield f"<p>{_text(line)}</p>"
    told = [counted for counted in summary.answers if counted.total.rows]
    links = [f'<a href="#answers-{n}">{_text(counted.predicate)}</a>' for n, counted in enumerate(told)]
    if summary.faults:
        links.append('<a href="#set-aside">set aside</a>')
    yield f'<nav aria-label="Sections">{" ".join(links)}</nav>'
    yield "<main>"
    for number, counted in enumerate(told):
        yield from _section(summary, counted, number)
    for counted in summary.answers:
        if not counted.total.rows:
            yield f"<p>{_text(title_of(counted))}</p>"
    if summary.faults:
        yield '<section aria-labelledby="set-aside">'
        yield '<h2 id="set-aside">Patients set aside</h2>'
        yield from _table("by fault", list(faults_of(summary)), {}, True)
        yield "</section>"
    yield "</main>"
    yield f"<footer><p>{_text(NOTICE)}</p></footer>"
    yield "</body>"
    yield "</html>"


def _section(summary: Summary, counted: Counted, number: int) -> Iterator[str]:
    yield f'<section aria-labelledby="answers-{number}">'
    yield f'<h2 id="answers-{number}">{_text(title_of(counted))}</h2>'
    if counted.crossed is not None:
        yield from _crossed(counted.crossed)
    titles = {rule.id: rule.title for rule in summary.program.rules if rule.title}
    titles.update({name: source.title for name, source in summary.program.sources.items()})
    for name, counts, instead in groups_of(counted):
        if counts:
            told = titles if name in (BY_RULE, BY_SOURCE) else {}
            yield from _table(name, list(counts), told, counted.of_patients)
        elif instead:
            yield f"<p>{_text(name)}: {_text(instead)}</p>"
    yield "</section>"


def _table(title: str, counts: list[Count], titles: dict[str, str], of_patients: bool) -> Iterator[str]:
    most = max(count.rows for count in counts)
    yield "<table>"
    yield f"<caption>{_text(title)}</caption>"
    names = ("rows", "patients") if of_patients else ("rows",)
    heads = "".join(f'<th scope="col">{name}</th>' for name in names)
    yield f'<thead><tr><td></td><td class="chart" aria-hidden="true"></td>{heads}</tr></thead>'
    yield "<tbody>"
    for count in counts:
        more = f"<small>{_text(titles[count.name])}</small>" if count.name in titles else ""
        bar = f'<td class="chart" aria-hidden="true"><div style="width:{100 * count.rows / most:.2f}%"></div></td>'
        numbers = f"<td>{count.rows:,}</td>" + (f"<td>{count.patients:,}</td>" if of_patients else "")
        yield f'<tr><th scope="row">{_name(count.name)}{more}</th>{bar}{numbers}</tr>'
    yield "</tbody>"
    yield "</table>"


def _crossed(crossed: Crossed) -> Iterator[str]:
    """Rows by two arguments at once: the more, the darker."""
    downs, acrosses = (_by_rows(crossed, place) for place in (0, 1))
    most = max(crossed.rows.values())
    yield '<div class="scroll">'
    yield '<table class="crossed">'
    yield f"<caption>rows by {_text(crossed.down)} and {_text(crossed.across)}</caption>"
    heads = "".join(f'<th scope="col">{_name(name)}</th>' for name in acrosses)
    yield f"<thead><tr><td></td>{heads}</tr></thead>"
    yield "<tbody>"
    for down in downs:
        cells = []
        for across in acrosses:
            rows = crossed.rows.get((down, across), 0)
            cells.append(f'<td style="--share:{0.55 * rows / most:.3f}">{rows:,}</td>' if rows else "<td></td>")
        yield f'<tr><th scope="row">{_name(down)}</th>{"".join(cells)}</tr>'
    yield "</tbody>"
    yield "</table>"
    yield "</div>"


def _by_rows(crossed: Crossed, place: int) -> list[str]:
    """The values of one argument, those with most rows first."""
    totals: dict[str, int] = {}
    for key, rows in crossed.rows.items():
        totals[key[place]] = totals.get(key[place], 0) + rows
    return sorted(totals, key=lambda name: (-totals[name], name))


def _name(text: str) -> str:
    """A name of the data, kept from changing the direction of what stands around it."""
    return f"<bdi>{_text(text) or '(none)'}</bdi>"


def _text(text: str) -> str:
    return escape(printable(text))
