"""The command line: each command is a few lines around a function of the library, loaded when it is called."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from importlib import import_module

import click

MOST = 10**12
"""The highest limit that can be set."""

COMMANDS = {
    "ask": ("ask", "What may be done for this patient, why, and what is missing."),
    "why": ("why", "Prove one conclusion about a record."),
    "why-not": ("why_not", "Explain why a conclusion does not hold, and what would change it."),
    "what-if": ("what_if", "Tell what would change in an answer if the record said something else."),
    "query": ("query", "All answers to a goal about a record, or over a plain program."),
    "repl": ("repl", "Ask goals at a prompt, about a record or what is assumed of one."),
    "cohort": ("cohort", "Answers about many patients at once."),
    "check": ("check", "Check the rules of a knowledge base."),
    "fmt": ("fmt", "Lay out rule files in the one canonical way."),
    "test": ("test", "Run the cases of a knowledge base."),
    "coverage": ("coverage", "Tell which rules and goals the cases try."),
    "verify": ("verify", "Look for records that break the invariants of a knowledge base."),
    "mutate": ("mutate", "Change rules in small ways and tell which changes no case notices."),
    "diff": ("diff", "Compare two knowledge bases: what differs in words, and whose answers change."),
    "rules": ("rules", "List and look up rules, with their sources, uses, cases and reviews."),
    "basis": ("basis", "What a rule rests on: its use, inputs, logic, data, sources and limits."),
    "knowledge-map": ("knowledge_map", "What became of every claim of the sources."),
    "review": ("review", "Approve or reject rules, and see which are approved."),
    "graph": ("graph", "Draw predicates and rules as a graph."),
    "compile-kb": ("compile_kb", "Write a knowledge base as canonical JSON, for checkers."),
    "audit": ("audit", "Look whether a log of answers is as it was written."),
    "verify-proof": ("verify_proof", "Check a stored answer against the rules, by a program of its own."),
    "export": ("export", "Write rules and a record as a program for another engine."),
    "new": ("new", "Begin a rule, case, source or predicate."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, so that asking starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, in the order in which help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command: click.Command = import_module(f"queries.commands.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands in the help, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="whyhold", prog_name="whyhold")
@click.option(
    "--limit",
    "chosen",
    multiple=True,
    metavar="NAME=NUMBER",
    help="How far whyhold may go: facts, rounds (of a recursion) or seconds; bytes of a stored answer.",
)
@click.pass_context
def whyhold(context: click.Context, chosen: tuple[str, ...]) -> None:
    """Why hold this drug - and what would have to change?

    Rules written as text answer for one patient record, each conclusion with its proof.

    \b
    Example:
      whyhold ask examples/cystitis_on_antibiotics.yaml
    """
    if chosen:
        context.with_resource(_limited(chosen))


def _limited(chosen: tuple[str, ...]) -> AbstractContextManager[None]:
    from engine.limits import Limits, limits_from, within

    values = {}
    for text in chosen:
        name, _, number = text.partition("=")
        if name not in Limits._fields:
            known = ", ".join(Limits._fields)
            raise click.BadParameter(f"there is no limit {name!r}; limits are {known}", param_hint="--limit")
        if not (number.isascii() and number.isdigit() and 0 < int(number) <= MOST):
            raise click.BadParameter(f"{name} has to be a whole number from 1 to {MOST:,}", param_hint="--limit")
        values[name] = int(number)
    return within(limits_from(values))


INTERRUPTED = "Query interrupted"


def run() -> None:
    """Run a command and leave with its exit code."""
    try:
        code = whyhold.main(prog_name="whyhold", standalone_mode=False)
    except click.ClickException as error:
        from queries.telling import one_line

        # words of the command line, names of files among them, are told again; help is told as an error by some versions
        if not isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):
            vars(error)["message"] = one_line(error.message)
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        click.echo("Aborted!", err=True)
        sys.exit(1)
    except BrokenPipeError:
        # who reads our output has gone; nothing is left to say
        sys.stderr.close()
        sys.exit(1)
    except RuntimeError as error:
        # so the database tells that somebody pressed Ctrl-C
        if str(error) != INTERRUPTED:
            raise
        click.echo("Aborted!", err=True)
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)
