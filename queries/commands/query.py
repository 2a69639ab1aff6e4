"""`whyhold query`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from engine.problem import errors_in
from engine.source import SourceText
from queries.completion import complete_record_and_goal
from queries.goals import answers, distinct, goal_for
from queries.knowledge import Setting
from queries.options import (
    JSON,
    MARKDOWN,
    TEXT,
    as_of_option,
    format_option,
    kb_option,
    print_json,
    problems_end_in_exit_1,
    report,
    set_option,
    warn,
)


@click.command("query")
@click.argument("arguments", nargs=-1, metavar="[RECORD] GOAL", shell_complete=complete_record_and_goal)
@click.option(
    "--plain",
    type=click.Path(path_type=Path),
    metavar="PROGRAM",
    help="Ask a plain program (facts and rules, nothing declared) instead of a record.",
)
@kb_option
@as_of_option
@set_option
@format_option(TEXT, JSON, MARKDOWN)
def command(
    arguments: tuple[str, ...],
    plain: Path | None,
    kb: Path | None,
    as_of: str | None,
    values: tuple[str, ...],
    form: str,
) -> None:
    """Print all answers to GOAL about RECORD, or over a plain program.

    GOAL is an atom with variables, such as `recommend(anna, Drug, Action, _)`, or the name of a query of the knowledge
    base.

    \b
    Example:
      whyhold query record.yaml 'active_infection(Patient, Episode, Infection)'
      whyhold query --plain paths.pl 'path(X, Y)' --format json
    """
    expected = 1 if plain is not None else 2
    if len(arguments) != expected:
        raise click.UsageError("give a GOAL" if plain is not None else "give a RECORD and a GOAL")
    if plain is not None and (kb is not None or as_of is not None or values):
        raise click.UsageError("--kb, --as-of and --set do not go with --plain")
    texts: dict[str, SourceText] = {}
    settings: tuple[Setting, ...] = ()
    with problems_end_in_exit_1(form, texts):
        if plain is not None:
            found = _plain(plain, arguments[0], form, texts)
        else:
            found, settings = _record(arguments[0], arguments[1], kb, as_of, values, texts)
    if form == JSON:
        print_json({**_set(settings, form), "answers": found})
    else:
        for line in _set(settings, form).values():
            click.echo(f"{line}\n")
        _print_rows(found, form == MARKDOWN)


def _set(settings: tuple[Setting, ...], form: str) -> dict[str, Any]:
    """What was set for this run, where anything was: as data, or as a line."""
    if not settings:
        return {}
    from queries.parameters import settings_as_json, settings_shown

    return {"parameters": settings_as_json(settings) if form == JSON else settings_shown(settings, form == MARKDOWN)}


def _plain(path: Path, goal: str, form: str, texts: dict[str, SourceText]) -> list[dict[str, Any]]:
    from engine.checks import check_loaded
    from engine.plain import load_plain
    from queries.answering import model_for_goal

    if not path.exists() or path.is_dir():
        raise click.UsageError(f"there is no file '{path}'")
    loaded = load_plain(path, str(path))
    texts.update(loaded.texts)
    problems = check_loaded(loaded)
    if errors_in(problems):
        report(problems, texts, form)
        sys.exit(1)
    warn(problems, texts)
    literal = goal_for(goal, loaded.program, texts)
    model = model_for_goal(loaded.program, {}, literal)
    return distinct(literal, answers(model, literal))


def _record(
    record: str, goal: str, kb: Path | None, as_of: str | None, values: tuple[str, ...], texts: dict[str, SourceText]
) -> tuple[list[dict[str, Any]], tuple[Setting, ...]]:
    from queries.answering import model_for_goal
    from queries.opening import open_both

    knowledge, patient = open_both(kb, record, as_of, texts, values=values)
    literal = goal_for(goal, knowledge.program, texts)
    model = model_for_goal(knowledge.program, patient.rows, literal)
    return distinct(literal, answers(model, literal)), knowledge.settings


def _print_rows(found: list[dict[str, Any]], markdown: bool = False) -> None:
    if not found:
        click.echo("no")
        return
    names = list(found[0])
    if not names:
        click.echo("yes")
        return
    table = [names, *([str(row[n]) for n in names] for row in found)]
    if markdown:
        from queries.proof_text import escape

        table = [[escape(cell) for cell in line] for line in table]
        table.insert(1, ["---"] * len(names))
        click.echo("\n".join(f"| {' | '.join(line)} |" for line in table))
        return
    widths = [max(len(line[i]) for line in table) for i in range(len(names))]
    out = ["  ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)).rstrip() for line in table]
    click.echo("\n".join(out))
