"""`whyhold verify`."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from engine.source import SourceText
from queries.options import JSON, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import tell


class Days(click.ParamType):  # type: ignore[type-arg]
    """Numbers of days between commas."""

    name = "days"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, ...]:
        """The numbers."""
        if isinstance(value, tuple):
            return value
        parts = str(value).split(",")
        if not all(part.isascii() and part.isdigit() and int(part) <= 100_000 for part in parts):
            self.fail(f"{value!r} is not a list of whole numbers up to 100000, such as 0,7,14", param, ctx)
        return tuple(int(part) for part in parts)


@click.command("verify")
@click.argument("names", nargs=-1, metavar="[INVARIANT]...")
@kb_option
@format_option(TEXT, JSON)
@click.option(
    "--rows", type=click.IntRange(0, 20), default=3, show_default=True, help="The most rows of a record that is tried."
)
@click.option("--days", type=Days(), metavar="N,N,...", help="Ages of dates in days (those that rules tell apart).")
@click.option("--only", multiple=True, metavar="DRUG", help="Try records of this drug alone (of each one, in turn).")
@click.option(
    "--unnamed",
    type=click.IntRange(1, 20),
    default=2,
    show_default=True,
    help="Constants of a kind to try beside those that rules name.",
)
@click.option("--save", type=click.Path(file_okay=False), metavar="FOLDER", help="Write each record found to a file.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to use (as many as there are processors).")
def command(
    names: tuple[str, ...],
    kb: Path | None,
    form: str,
    rows: int,
    days: tuple[int, ...] | None,
    only: tuple[str, ...],
    unnamed: int,
    save: str | None,
    jobs: int | None,
) -> None:
    """Look for records that break the invariants of a knowledge base, among all records of up to some size.

    A record is found by clingo and judged by whyhold; it is printed with its proof. Where none is found, that is told
    with the bounds within which none is. Exits with 1 where an invariant fails. Needs the extra whyhold[verify].

    \b
    Example:
      whyhold verify --rows 2 --days 0,10
      whyhold verify one_disposition --only kesimpta --rows 4
    """
    from engine.verification.candidates import Bounds
    from engine.verification.installed import check_installed
    from queries.knowledge import open_knowledge
    from queries.processes import processors
    from queries.verifying import GOOD, alone, verify
    from queries.verifying_views import outcomes_as_json, outcomes_as_text

    gc.enable()
    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        check_installed()
        knowledge = open_knowledge(kb, cases=True, cached=False)
        texts.update(knowledge.texts)
        program = knowledge.program
        invariants = _chosen(names, list(program.invariants))
        known = alone(program)
        for name in only:
            if name not in known:
                raise click.UsageError(f"there is no drug `{name}` to try records of")
        bounds = Bounds(rows, unnamed, days)
        found = list(verify(program, [program.invariants[n] for n in invariants], bounds, only, jobs or processors()))
    if save is not None:
        _saved(Path(save), [(o.invariant.id, o.found.text) for o in found if o.found is not None and o.searches])
    if form == JSON:
        print_json(outcomes_as_json(program, found, bounds))
    else:
        tell(outcomes_as_text(program, found, bounds), nl=False)
    if any(outcome.verdict not in GOOD for outcome in found):
        sys.exit(1)


def _chosen(names: tuple[str, ...], known: list[str]) -> list[str]:
    from engine.keys import near

    for name in names:
        if name not in known:
            hint = near(name, known)
            raise click.UsageError(f"there is no invariant `{name}`" + (f"; there is `{hint}`" if hint else ""))
    return [name for name in known if not names or name in names]


def _saved(folder: Path, records: list[tuple[str, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in records:
        (folder / f"{name}.yaml").write_text(text, "utf-8")
