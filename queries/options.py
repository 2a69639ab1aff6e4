"""Options that commands share, and the one place that turns problems into exit code 1."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from engine.problem import ERROR, Problem, ProblemsFound
from engine.source import SourceText

if TYPE_CHECKING:
    from pathlib import Path

Command = TypeVar("Command", bound=Callable[..., Any])

TEXT = "text"
JSON = "json"
MARKDOWN = "markdown"

MOST_PROOFS = 50
"""So many proofs of one conclusion are shown where all are asked for."""


def kb_option(command: Command) -> Command:
    """`--kb DIR`."""
    return click.option(
        "--kb",
        type=click.Path(file_okay=False),
        callback=_as_path,
        help="Folder of the knowledge base (the shipped one by default).",
    )(command)


def _as_path(context: click.Context, parameter: click.Parameter, value: str | None) -> Path | None:
    if value is None:
        return None
    # not at the top: most questions name no folder, and loading it takes longer than reading their record
    from pathlib import Path

    return Path(value)


def as_of_option(command: Command) -> Command:
    """`--as-of DATE`."""
    return click.option("--as-of", metavar="DATE", help="Answer as of this day instead of the record's own.")(command)


def _complete_parameter(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
    # not at the top: only a shell that completes needs it
    from queries.completion import complete_parameter

    return complete_parameter(ctx, param, incomplete)


def set_option(command: Command) -> Command:
    """`--set NAME=VALUE`, any number of times."""
    return click.option(
        "--set",
        "values",
        multiple=True,
        metavar="NAME=VALUE",
        help="Use another value of a parameter for this run; `whyhold rules --parameters` lists them.",
        shell_complete=_complete_parameter,
    )(command)


def audience_option(command: Command) -> Command:
    """`--audience clinician|patient`."""
    return click.option(
        "--audience", type=click.Choice(["clinician", "patient"]), default="clinician", help="Whose words to use."
    )(command)


def format_option(*formats: str) -> Callable[[Command], Command]:
    """`--format`, the first one being the default."""

    def add(command: Command) -> Command:
        return click.option(
            "--format", "form", type=click.Choice(list(formats)), default=formats[0], help="How to print the answer."
        )(command)

    return add


def engine_option(*engines: str) -> Callable[[Command], Command]:
    """`--engine`, the first one being the default."""

    def add(command: Command) -> Command:
        return click.option(
            "--engine",
            type=click.Choice(list(engines)),
            default=engines[0],
            show_default=True,
            help="What evaluates the rules; the answers are the same. DuckDB needs the extra `whyhold[cohort]`.",
        )(command)

    return add


def colour(stream: Any) -> bool:
    """Whether to colour what goes to a stream: on terminals, unless NO_COLOR is set."""
    return not os.environ.get("NO_COLOR") and hasattr(stream, "isatty") and stream.isatty()


def print_json(value: Any) -> None:
    """Write a value as indented JSON to standard output."""
    from queries.telling import json_text

    click.echo(json_text(value))


def report(
    problems: tuple[Problem, ...], texts: Mapping[str, SourceText], form: str = TEXT, files: int | None = None
) -> None:
    """Show problems: as text on standard error, or as JSON on standard output."""
    from engine.rendering import problems_as_json, render_problems

    if form == JSON:
        print_json({"problems": problems_as_json(problems)})
    elif problems:
        read = files if files is not None else max(1, len(texts))
        click.echo(render_problems(problems, texts, colour=colour(sys.stderr), files=read), err=True, nl=False)


@contextmanager
def problems_end_in_exit_1(form: str, texts: dict[str, SourceText]) -> Iterator[None]:
    """Run a command; where problems forbid an answer, show them and exit with 1.

    `texts` collects what was read so far, for the excerpts; the command adds to it.
    """
    try:
        yield
    except ProblemsFound as found:
        known = {**texts, **getattr(found, "texts", {})}
        report(found.problems, known, form)
        sys.exit(1)


def warn(problems: tuple[Problem, ...], texts: Mapping[str, SourceText]) -> None:
    """Show warnings on standard error; they forbid nothing."""
    warnings = tuple(p for p in problems if p.severity != ERROR)
    if warnings:
        report(warnings, texts)
