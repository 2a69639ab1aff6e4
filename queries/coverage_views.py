"""Coverage as text, JSON, or one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from engine.canonical import print_literal
from queries.coverage import SETTLED, TESTED, TOLERATED, UNTESTED, Coverage, GoalCoverage, RuleCoverage

SCHEMA = "whyhold/coverage/1"
MARKS = {TESTED: "✓", UNTESTED: "✗", SETTLED: "·", TOLERATED: "~"}
FIRED = "the rule fired"
SHOWN = 3
"""So many cases are named in a line of text."""
LISTED = 12
"""And so many in a list of the page."""


def coverage_as_text(coverage: Coverage, whole: bool = False) -> str:
    """What is not tested, rule by rule, and the sum; with `whole`, also what is tested, and by which cases."""
    lines: list[str] = []
    for rule in coverage.rules:
        if whole or rule.gained < rule.points:
            lines += [*_rule_lines(coverage, rule, whole), ""]
    for number in coverage.unanswered:
        lines += [f'the case "{coverage.titles[number]}" has no answer: a goal without a value (see whyhold test)', ""]
    lines.append(summary(coverage))
    return "\n".join(lines) + "\n"


def summary(coverage: Coverage) -> str:
    """The sum in one line."""
    complete = sum(1 for rule in coverage.rules if rule.gained == rule.points)
    return (
        f"{coverage.percent:.1f} % tested: {coverage.gained} of {coverage.points} "
        f"(rules that fire, goals that fail alone); {complete} of {len(coverage.rules)} rules completely, "
        f"by {len(coverage.titles)} cases"
    )


def _rule_lines(coverage: Coverage, rule: RuleCoverage, whole: bool) -> Iterator[str]:
    span = rule.rule.span
    yield f"{rule.rule.id}  {rule.gained} of {rule.points}  {span.file}:{span.line}"
    if whole or not rule.fired:
        yield f"  {_line(coverage, TESTED if rule.fired else UNTESTED, FIRED, rule.fired, 'no case makes it fire')}"
    for goal in rule.goals:
        if whole or goal.verdict == UNTESTED:
            yield f"  {_line(coverage, goal.verdict, goal.text, goal.cases, _without_a_case(goal))}"


def _without_a_case(goal: GoalCoverage) -> str:
    return f"{TOLERATED}: {goal.reason}" if goal.verdict == TOLERATED else "no case fails for it alone"


def _line(coverage: Coverage, verdict: str, text: str, cases: tuple[int, ...], otherwise: str) -> str:
    if verdict == SETTLED:
        return f"{MARKS[verdict]} {text}  ({SETTLED})"
    if not cases:
        return f"{MARKS[verdict]} {text}  ({otherwise})"
    named = ", ".join(f'"{coverage.titles[number]}"' for number in cases[:SHOWN])
    more = f" and {len(cases) - SHOWN} more" if len(cases) > SHOWN else ""
    return f"{MARKS[verdict]} {text}  ({named}{more})"


def coverage_as_json(coverage: Coverage) -> dict[str, Any]:
    """All of it as data; cases are told by their sentences."""
    titles = coverage.titles
    return {
        "schema": SCHEMA,
        "percent": coverage.percent,
        "tested": coverage.gained,
        "points": coverage.points,
        "cases": len(titles),
        "unanswered": [titles[n] for n in coverage.unanswered],
        "rules": [
            {
                "rule": rule.rule.id,
                "at": f"{rule.rule.span.file}:{rule.rule.span.line}",
                "tested": rule.gained,
                "points": rule.points,
                "fired": [titles[n] for n in rule.fired],
                "goals": [
                    {
                        "goal": goal.text,
                        "verdict": goal.verdict,
                        "fails_alone": [titles[n] for n in goal.cases],
                        **({"overridden_by": goal.stronger} if goal.stronger else {}),
                        **({"reason": goal.reason} if goal.verdict == TOLERATED else {}),
                    }
                    for goal in rule.goals
                ],
            }
            for rule in coverage.rules
        ],
    }


CLASSES = {TESTED: "tested", UNTESTED: "untested", SETTLED: "settled", TOLERATED: "settled"}
STYLE = """
:root { color-scheme: light dark; --good: #d8f0d8; --bad: #f9d6d2; --line: #bbb; }
@media (prefers-color-scheme: dark) { :root { --good: #1d3d22; --bad: #56231d; --line: #555; } }
body { font: 16px/1.45 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
section { margin: 1rem 0; }
h3 { font-size: 1rem; margin: 0; } h3 small { font-weight: normal; opacity: .75; }
ol { list-style: none; margin: .25rem 0; padding: 0; font: 14px/1.5 ui-monospace, monospace; }
li { padding: 0 .5rem; white-space: pre-wrap; }
li details { font: 14px/1.4 system-ui, sans-serif; white-space: normal; margin-left: 2rem; }
li em { font: italic 14px/1.4 system-ui, sans-serif; margin-left: 2rem; }
li summary { cursor: pointer; opacity: .75; }
.tested { background: var(--good); } .untested { background: var(--bad); } .settled { opacity: .7; }
#gaps:checked ~ main .complete { display: none; }
"""


def coverage_as_html(coverage: Coverage, version: str) -> str:
    """A page with the text of each rule, its goals coloured; it loads nothing from elsewhere."""
    files: dict[str, list[RuleCoverage]] = {}
    for rule in coverage.rules:
        files.setdefault(rule.rule.span.file, []).append(rule)
    parts = [
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>Coverage: {coverage.percent:.1f} %</title><style>{STYLE}</style></head><body>",
        f"<h1>Coverage: {coverage.percent:.1f} %</h1><p>{escape(summary(coverage))}."
        f"{' Knowledge base ' + escape(version) + '.' if version else ''}</p>",
        f'<p><span class="tested">{MARKS[TESTED]} some case fails for this goal alone</span> '
        f'<span class="untested">{MARKS[UNTESTED]} no case does</span> '
        f'<span class="settled">{MARKS[SETTLED]} {SETTLED}, not counted</span> '
        f'<span class="settled">{MARKS[TOLERATED]} {TOLERATED} for a reason, not counted</span></p>',
        '<input type="checkbox" id="gaps"> <label for="gaps">Show only rules that are not tested completely</label>',
        "<main>",
    ]
    for file, rules in files.items():
        gained, points = sum(r.gained for r in rules), sum(r.points for r in rules)
        complete = " class=complete" if gained == points else ""
        parts.append(f"<h2{complete}>{escape(file)} <small>{gained} of {points}</small></h2>")
        parts += [_rule_html(coverage, rule) for rule in rules]
    parts.append("</main></body></html>\n")
    return "\n".join(parts)


def _rule_html(coverage: Coverage, rule: RuleCoverage) -> str:
    name = escape(rule.rule.id)
    complete = ' class="complete"' if rule.gained == rule.points else ""
    small = f"{rule.gained} of {rule.points}, line {rule.rule.span.line}"
    fired = TESTED if rule.fired else UNTESTED
    head = f"{print_literal(rule.rule.head)} :-" if rule.rule.body else f"{print_literal(rule.rule.head)}."
    items = [_item(coverage, fired, head, rule.fired, "fires in", "no case makes it fire")]
    last = len(rule.rule.body) - 1
    for number, goal in enumerate(rule.goals):
        end = "," if number < last else "." if number == last else ""
        written = f"    {goal.text}{end}" if not goal.stronger else f"    % {goal.text}"
        otherwise = _without_a_case(goal)
        items.append(_item(coverage, goal.verdict, written, goal.cases, "fails alone in", otherwise))
    title = f"<p>{escape(rule.rule.title)}</p>" if rule.rule.title else ""
    heading = f"<h3>{name} <small>{small}</small></h3>{title}"
    return f'<section{complete} id="{name}">{heading}<ol>{"".join(items)}</ol></section>'


def _item(coverage: Coverage, verdict: str, written: str, cases: tuple[int, ...], words: str, otherwise: str) -> str:
    note = ""
    if cases:
        titles = "".join(f"<br>{escape(coverage.titles[n])}" for n in cases[:LISTED])
        titles += f"<br>and {len(cases) - LISTED} more" if len(cases) > LISTED else ""
        noun = "case" if len(cases) == 1 else "cases"
        note = f"<details><summary>{words} {len(cases)} {noun}</summary>{titles}</details>"
    elif verdict in (UNTESTED, TOLERATED):
        note = f" <em>{escape(otherwise)}</em>"
    return f'<li class="{CLASSES[verdict]}">{MARKS[verdict]} {escape(written)}{note}</li>'
