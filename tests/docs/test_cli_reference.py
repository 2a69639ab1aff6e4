"""`docs/cli.md` is what the commands print of themselves, and each of them shows an example."""

from __future__ import annotations

import re

import click
import pytest

from queries.cli_reference import every_command, reference
from tests.docs.console_blocks import ROOT

PAGE = ROOT / "docs" / "cli.md"
COMMANDS = list(every_command())


def test_the_page_is_up_to_date(reset: bool) -> None:
    if reset:
        PAGE.write_text(reference(), "utf-8")
    assert PAGE.read_text("utf-8") == reference(), "write it anew with `python -m queries.cli_reference > docs/cli.md`"


@pytest.mark.parametrize(("command", "context"), COMMANDS, ids=[context.command_path for _, context in COMMANDS])
def test_every_command_shows_an_example(command: click.Command, context: click.Context) -> None:
    help_ = command.get_help(context)
    _, found, below = help_.partition("Example:\n")
    assert found or isinstance(command, click.Group), f"{context.command_path} has no `Example:` in its help"
    examples = re.findall(r"^ +(.*)$", below.partition("\n\n")[0], re.MULTILINE)
    assert bool(found) == any("whyhold " in line for line in examples), examples
    assert len(help_.partition("\n\n")[2].split()) > 5, f"{context.command_path} does not say what it does"
