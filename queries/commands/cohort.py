"""`whyhold cohort`: commands about many patients, each imported when it is called."""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = {
    "run": "Answer for all patients of a folder of datasets.",
    "why": "Prove the answers about one patient of a run.",
    "summary": "Count the answers of a run.",
    "proofs": "Write every proof of a run.",
    "diff": "Compare two runs: whose answers changed, and by which rule.",
}


class LazyCohortGroup(click.Group):
    """The commands of `cohort`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, in the order in which help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"queries.commands.cohort_{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands in the help, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group("cohort", cls=LazyCohortGroup)
def command() -> None:
    """Ask about many patients at once.

    A run reads a folder with one dataset (Parquet, CSV or NDJSON) for each record predicate, and writes one dataset for
    each kind of answer. It needs the extra `whyhold[cohort]`.

    \b
    Example:
      whyhold cohort run records/ --out answers/ --as-of 2026-03-01
      whyhold cohort why answers/ anna
    """
