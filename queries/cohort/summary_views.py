"""A counted run as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.rendering import printable
from queries.cohort.summary import MOST_VALUES, Count, Counted, Crossed, Summary
from queries.notice import NOTICE
from queries.proof_text import paragraph

SCHEMA = "whyhold/cohort-summary/1"

BY_RULE, BY_SOURCE = "by rule", "by source that these rules cite"
BY_STATUS = "by review status of these rules"
"""Titles of counts."""

MOST_SHOWN = 12
"""So many counts of one sort are shown in a text; JSON and HTML have all."""


def summary_as_text(summary: Summary) -> str:
    """Tables of counts for a terminal."""
    return "\n".join(_text(summary)) + "\n"


def heading_lines(summary: Summary) -> list[str]:
    """What was run: patients, knowledge base, day, and what was set."""
    run = summary.run
    patients, kb = run["patients"], run["kb"]
    version = f" {kb['version']}" if kb["version"] else ""
    lines = [
        f"{patients['in']:,} patients in, {patients['answered']:,} answered, {patients['rejected']:,} rejected",
        f"knowledge base{version} {kb['fingerprint'][:23]}..." + (f", as of {run['as_of']}" if run["as_of"] else ""),
    ]
    if run["parameters"]:
        lines.append("set for this run: " + ", ".join(f"{n} = {v}" for n, v in run["parameters"].items()))
    return lines


def title_of(counted: Counted) -> str:
    """An answer predicate with its rows and patients."""
    patients = f" about {counted.total.patients:,} patients" if counted.of_patients else ""
    return f"{counted.predicate}: {counted.total.rows:,} {'row' if counted.total.rows == 1 else 'rows'}{patients}"


def groups_of(counted: Counted) -> Iterator[tuple[str, tuple[Count, ...], str]]:
    """The counts of an answer predicate: their title, the counts, and what to say instead where there are none."""
    for column in counted.columns:
        many = "" if column.counts else f"{column.values:,} values, more than {MOST_VALUES}, are not counted one by one"
        yield f"by {column.name}", column.counts, many
    yield BY_RULE, counted.rules, ""
    yield BY_SOURCE, counted.sources, ""
    yield BY_STATUS, counted.statuses, ""


def _text(summary: Summary) -> Iterator[str]:
    yield from heading_lines(summary)
    for counted in summary.answers:
        title = printable(title_of(counted))
        yield from ("", title, "-" * len(title))
        if not counted.total.rows:
            continue
        for name, counts, instead in groups_of(counted):
            yield from _table(name, counts, instead, counted.of_patients)
    if summary.faults:
        yield from ("", "Set aside", "---------")
        yield from _table("by fault", faults_of(summary), "", True)
    yield ""
    yield from paragraph(NOTICE)


def faults_of(summary: Summary) -> tuple[Count, ...]:
    """What patients were set aside for."""
    return tuple(
        [
            Count(
                fault.problem
                + (f" in {fault.predicate}" if fault.predicate else "")
                + (f", {fault.column}" if fault.column else ""),
                fault.rows,
                fault.patients,
            )
            for fault in summary.faults
        ]
    )


def _table(title: str, counts: tuple[Count, ...], instead: str, of_patients: bool) -> Iterator[str]:
    if not counts:
        if instead:
            yield f"  {printable(title)}: {instead}"
        return
    shown = [(printable(count.name), count) for count in counts[:MOST_SHOWN]]
    width = max(len(title), *[len(name) + 2 for name, _ in shown])
    yield f"  {printable(title).ljust(width)}  {'rows':>12}" + (f"  {'patients':>12}" if of_patients else "")
    for name, count in shown:
        patients = f"  {count.patients:>12,}" if of_patients else ""
        yield f"    {name.ljust(width - 2)}  {count.rows:>12,}{patients}"
    if len(counts) > len(shown):
        yield f"    and {len(counts) - len(shown)} more"


def summary_as_json(summary: Summary) -> dict[str, Any]:
    """All counts."""
    rules = {rule.id: rule for rule in summary.program.rules}
    run = summary.run
    return {
        "schema": SCHEMA,
        **{key: run[key] for key in ("whyhold", "kb", "as_of", "parameters", "patients")},
        "answers": [
            {
                "predicate": counted.predicate,
                "rows": counted.total.rows,
                "patients": counted.total.patients,
                "by": {
                    column.name: {"values": column.values, "counts": _counts(column.counts)}
                    for column in counted.columns
                },
                **({"crossed": _crossed(counted.crossed)} if counted.crossed is not None else {}),
                "rules": [
                    {**count, "title": rules[count["name"]].title, "status": rules[count["name"]].status}
                    for count in _counts(counted.rules)
                ],
                "sources": [
                    {**count, "title": summary.program.sources[count["name"]].title}
                    if count["name"] in summary.program.sources
                    else count
                    for count in _counts(counted.sources)
                ],
                "statuses": _counts(counted.statuses),
            }
            for counted in summary.answers
        ],
        "rejected": [fault._asdict() for fault in summary.faults],
        "notice": NOTICE,
    }


def _counts(counts: tuple[Count, ...]) -> list[dict[str, Any]]:
    return [count._asdict() for count in counts]


def _crossed(crossed: Crossed) -> dict[str, Any]:
    cells = [{crossed.down: a, crossed.across: b, "rows": n} for (a, b), n in sorted(crossed.rows.items())]
    return {"by": [crossed.down, crossed.across], "rows": cells}
