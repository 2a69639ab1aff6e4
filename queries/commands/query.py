"""`whyhold query`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.source import SourceText
from queries.completion import complete_record_and_goal
from queries.engines import AUTO, DUCKDB, PYDATALOG
from queries.options import (
    JSON,
    MARKDOWN,
    TEXT,
    as_of_option,
    engine_option,
    format_option,
    kb_option,
    print_json,
    problems_end_in_exit_1,
    set_option,
)
from queries.telling import code, tell

if TYPE_CHECKING:
    from engine.terms import Literal
    from queries.knowledge import Setting

CSV = "csv"
PARQUET = "parquet"


@click.command("query")
@click.argument("arguments", nargs=-1, metavar="[RECORD] GOAL", shell_complete=complete_record_and_goal)
@click.option(
    "--plain",
    type=click.Path(path_type=Path),
    metavar="PROGRAM",
    help="Ask a plain program (facts and rules, nothing declared) instead of a record; several goals can be given.",
)
@click.option(
    "--facts",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Facts of the plain program in files NAME.facts, .tsv, .csv, .parquet or .ndjson, one for each predicate.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Write the answers to a file (.csv or .parquet), or those of several goals to a folder.",
)
@click.option(
    "--out-format",
    type=click.Choice([CSV, PARQUET]),
    help="How answers are written; the ending of the file by default, and csv in a folder.",
)
@click.option(
    "--proofs",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write every proof to a Parquet file: a row for each premise of each firing.",
)
@engine_option(AUTO, PYDATALOG, DUCKDB)
@kb_option
@as_of_option
@set_option
@format_option(TEXT, JSON, MARKDOWN)
def command(
    arguments: tuple[str, ...],
    plain: Path | None,
    facts: Path | None,
    out: Path | None,
    out_format: str | None,
    proofs: Path | None,
    engine: str,
    kb: Path | None,
    as_of: str | None,
    values: tuple[str, ...],
    form: str,
) -> None:
    """Print all answers to GOAL about RECORD, or over a plain program.

    GOAL is an atom with variables, such as `recommend(anna, Drug, Action, _)`, or the name of a query of the knowledge
    base. By default DuckDB evaluates the rules where it is installed and there are many facts.

    \b
    Example:
      whyhold query record.yaml 'active_infection(Patient, Episode, Infection)'
      whyhold query --plain paths.pl 'path(X, Y)' --format json
      whyhold query --plain paths.pl --facts edges/ --out paths.csv 'path(X, Y)'
    """
    if plain is None and len(arguments) != 2:
        raise click.UsageError("give a RECORD and a GOAL")
    if plain is not None and not arguments:
        raise click.UsageError("give a GOAL")
    if plain is not None and (kb is not None or as_of is not None or values):
        raise click.UsageError("--kb, --as-of and --set do not go with --plain")
    writing = out is not None or proofs is not None
    if plain is None and (facts is not None or writing):
        raise click.UsageError("--facts, --out and --proofs go with --plain")
    if writing and engine == PYDATALOG:
        raise click.UsageError("--out and --proofs are written by DuckDB; leave out `--engine pydatalog`")
    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        if plain is None:
            found, settings = _record(arguments[0], arguments[1], kb, as_of, values, engine, texts)
            _print(found, settings, form)
        else:
            _plain(plain, facts, arguments, engine, (out, out_format, proofs), form, texts)


def _plain(
    path: Path,
    facts: Path | None,
    goals: tuple[str, ...],
    engine: str,
    written: tuple[Path | None, str | None, Path | None],
    form: str,
    texts: dict[str, SourceText],
) -> None:
    from queries.plain_questions import Asked, open_question

    out, out_format, proofs = written
    if not path.exists() or path.is_dir():
        raise click.UsageError(f"there is no file '{path}'")
    if facts is not None and not facts.is_dir():
        raise click.UsageError(f"there is no folder '{facts}'")
    if out is not None:
        out_format = out_format or _format_of(out, len(goals))
    writing = out is not None or proofs is not None
    with open_question(Asked(path, facts, goals, proofs is not None, engine), texts, writing) as question:
        if out is not None:
            _check_columns(goals, question.goals)
        if writing:
            question.write(out, out_format or CSV, proofs)
        if out is None:
            _print_all(goals, question.answers(), form)


def _check_columns(goals: tuple[str, ...], read: tuple[Literal, ...]) -> None:
    """Raises UsageError where answers cannot be columns of files of their own."""
    from queries.goals import named_in

    for goal, literal in zip(goals, read, strict=True):
        if not named_in(literal):
            raise click.UsageError(f"`{goal}` has no variable, so there is nothing to write to a column")
    if len({literal.predicate for literal in read}) < len(goals):
        raise click.UsageError("with --out, give each goal another predicate: the files are named after them")


def _print_all(goals: tuple[str, ...], found: list[list[dict[str, Any]]], form: str) -> None:
    if len(goals) == 1:
        _print(found[0], (), form)
    elif form == JSON:
        print_json({"goals": [{"goal": g, "answers": f} for g, f in zip(goals, found, strict=True)]})
    else:
        for number, (text, rows) in enumerate(zip(goals, found, strict=True)):
            tell(f"{chr(10) if number else ''}{code(text) if form == MARKDOWN else text}\n")
            _print_rows(rows, form == MARKDOWN)


def _format_of(out: Path, goals: int) -> str:
    """The format that the ending of a file says; csv for a folder."""
    ending = out.suffix.removeprefix(".")
    if goals > 1 or ending in (CSV, PARQUET):
        return ending if goals == 1 else CSV
    raise click.UsageError(f"'{out}' ends neither in .csv nor in .parquet; say --out-format")


def _print(found: list[dict[str, Any]], settings: tuple[Setting, ...], form: str) -> None:
    if form == JSON:
        print_json({**_set(settings, form), "answers": found})
    else:
        for line in _set(settings, form).values():
            tell(f"{line}\n")
        _print_rows(found, form == MARKDOWN)


def _set(settings: tuple[Setting, ...], form: str) -> dict[str, Any]:
    """What was set for this run, where anything was: as data, or as a line."""
    if not settings:
        return {}
    from queries.parameters import settings_as_json, settings_shown

    return {"parameters": settings_as_json(settings) if form == JSON else settings_shown(settings, form == MARKDOWN)}


def _record(
    record: str,
    goal: str,
    kb: Path | None,
    as_of: str | None,
    values: tuple[str, ...],
    engine: str,
    texts: dict[str, SourceText],
) -> tuple[list[dict[str, Any]], tuple[Setting, ...]]:
    from queries.answering import relations_for
    from queries.goals import distinct, goal_for, matching
    from queries.opening import open_both

    knowledge, patient = open_both(kb, record, as_of, texts, values=values)
    literal = goal_for(goal, knowledge.program, texts)
    with relations_for(knowledge.program, patient.rows, [literal.predicate], engine) as relation:
        return distinct(literal, matching(relation(literal.predicate), literal)), knowledge.settings


def _print_rows(found: list[dict[str, Any]], markdown: bool = False) -> None:
    from engine.rendering import printable

    if not found:
        tell("no")
        return
    names = list(found[0])
    if not names:
        tell("yes")
        return
    # a file can hold what a terminal would obey
    table = [names, *([printable(str(row[n])) for n in names] for row in found)]
    if markdown:
        from queries.telling import escape

        table = [[escape(cell) for cell in line] for line in table]
        table.insert(1, ["---"] * len(names))
        tell("\n".join(f"| {' | '.join(line)} |" for line in table))
        return
    widths = [max(len(line[i]) for line in table) for i in range(len(names))]
    out = ["  ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)).rstrip() for line in table]
    tell("\n".join(out))
