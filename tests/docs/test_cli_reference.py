"""`docs/cli.md` is what the commands print of themselves, and each of them shows an example."""

from __future__ import annotations

import re
import subprocess
import sys

import click
import pytest

from queries.cli_reference import every_command
from tests.docs.console_blocks import ROOT

PAGE = ROOT / "docs" / "cli.md"
COMMANDS = list(every_command())


def test_the_page_is_up_to_date(reset: bool) -> None:
    # in a process of its own: click keeps the help option of a command that another test has called by itself
    made = subprocess.run([sys.executable, "-m", "queries.cli_reference"], capture_output=True, check=True, cwd=ROOT)
    page = made.stdout.decode()
    if reset:
        PAGE.write_text(page, "utf-8")
    assert PAGE.read_text("utf-8") == page, "write it anew with `python -m queries.cli_reference > docs/cli.md`"


@pytest.mark.parametrize(("command", "context"), COMMANDS, ids=[context.command_path for _, context in COMMANDS])
def test_every_command_shows_an_example(command: click.Command, context: click.Context) -> None:
    help_ = command.get_help(context)
    _, found, below = help_.partition("Example:\n")
    assert found or isinstance(command, click.Group), f"{context.command_path} has no `Example:` in its help"
    examples = re.findall(r"^ +(.*)$", below.partition("\n\n")[0], re.MULTILINE)
    assert bool(found) == any("whyhold " in line for line in examples), examples
    assert len(help_.partition("\n\n")[2].split()) > 5, f"{context.command_path} does not say what it does"
