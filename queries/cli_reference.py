"""`docs/cli.md`: the help of every command, as one page.

python -m queries.cli_reference > docs/cli.md
"""

from __future__ import annotations

from collections.abc import Iterator

import click

WIDTH = 100
INTRODUCTION = """\
# The command line

The help of every command, printed by `python -m queries.cli_reference`; a test holds this page to it. `whyhold --help`
lists the commands, and `whyhold COMMAND --help` prints what stands here.

- **Records** are YAML or JSON files; `-` reads standard input.
- **Atoms and goals** are written as in the rules, in quotes for the shell: `'recommend(anna, kesimpta, Action, _)'`.
- **`--kb DIR`** names another knowledge base than the shipped one.
- **Exit codes**: 0 fine, 1 problems found (or nothing to show), 2 the command was used in a way it does not know.
- **Output**: answers go to standard output, problems to standard error (to standard output with `--format json`).
  Colour is used on terminals only, and never where `NO_COLOR` is set.
- **Checked rules** are kept in the user's cache folder, so that the next question starts faster; `WHYHOLD_CACHE_DIR`
  names another folder, and set to nothing keeps none."""


def commands(command: click.Command, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """A command and those below it, each with its context."""
    yield command, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None and not below.hidden:
                yield from commands(below, click.Context(below, context, name, **below.context_settings))


def every_command() -> Iterator[tuple[click.Command, click.Context]]:
    """Every command of whyhold, `whyhold` itself first."""
    from queries.cli import whyhold

    settings = {**whyhold.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    return commands(whyhold, click.Context(whyhold, info_name="whyhold", **settings))


def reference() -> str:
    """The page as Markdown."""
    parts = [INTRODUCTION]
    for command, context in every_command():
        help_ = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
        parts.append(f"## {context.command_path}\n\n```text\n{help_}\n```")
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    click.echo(reference(), nl=False)
