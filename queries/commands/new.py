"""`whyhold new`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from queries.completion import complete_rule
from queries.options import TEXT, kb_option, problems_end_in_exit_1
from queries.telling import tell

if TYPE_CHECKING:
    from queries.new_texts import Author, Written

SOURCE_KINDS = ("label", "article", "guideline", "study", "reference", "convention")

file_option = click.option("--file", default="", help="File of the knowledge base to write to, made where it is new.")


@click.group("new")
def command() -> None:
    """Begin a rule, case, source or predicate: a first text at the end of the right file.

    It passes `whyhold check` but for its TODOs, and overwrites nothing. A new rule speaks of nobody until its TODOs are
    replaced.

    \b
    Example:
      whyhold new source fda_safety_2021 --kind label
      whyhold new rule hold_with_fever --kb my_kb --file rules/fever.pl
    """


@command.command("rule")
@click.argument("rule_id", metavar="ID")
@click.option("--concludes", default="", metavar="PREDICATE", help="What it concludes (by default, the first answer).")
@click.option("--source", default="", metavar="ID", help="The source it cites (by default, the first one).")
@file_option
@kb_option
def rule_command(rule_id: str, concludes: str, source: str, file: str, kb: Path | None) -> None:
    """Begin rule ID: header, clause, and two cases.

    Without --file it goes to rules/ID.pl and its cases to cases/ID.pl where the knowledge base has these folders.

    \b
    Example:
      whyhold new rule hold_with_fever --concludes recommend --file rules/fever.pl
    """
    _named(rule_id)
    _write(kb, lambda author: author.rule(rule_id, concludes, source, file))


@command.command("case")
@click.argument("rule_id", metavar="RULE", shell_complete=complete_rule)
@click.option("--title", default="", help="The sentence that the case stands for.")
@file_option
@kb_option
def case_command(rule_id: str, title: str, file: str, kb: Path | None) -> None:
    """Begin a case that exercises RULE, with a record that fits its conditions as far as record facts can.

    \b
    Example:
      whyhold new case hold_with_fever --title "a fever of yesterday holds the dose"
    """
    _write(kb, lambda author: author.case(rule_id, " ".join(title.split()), file))


@command.command("source")
@click.argument("source_id", metavar="ID")
@click.option("--kind", type=click.Choice(SOURCE_KINDS), default="article", help="What sort of document it is.")
@file_option
@kb_option
def source_command(source_id: str, kind: str, file: str, kb: Path | None) -> None:
    """Begin source ID.

    \b
    Example:
      whyhold new source fda_safety_2021 --kind label
    """
    _named(source_id)
    _write(kb, lambda author: author.source(source_id, kind, file))


@command.command("predicate")
@click.argument("shape")
@click.option(
    "--from", "origin", type=click.Choice(["record", "facts", "rules"]), required=True, help="Where it holds."
)
@file_option
@kb_option
def predicate_command(shape: str, origin: str, file: str, kb: Path | None) -> None:
    """Begin a predicate. SHAPE names its arguments and their kinds.

    \b
    Example:
      whyhold new predicate 'febrile(patient, since: date)' --from rules
    """
    _write(kb, lambda author: author.predicate(" ".join(shape.split()), origin, file))


def _named(name: str) -> None:
    from queries.new_texts import NAME

    if not NAME.match(name):
        raise click.UsageError(f"`{name}` is no id; write it as in hold_with_fever")


def _write(kb: Path | None, write: Callable[[Author], tuple[Written, ...]]) -> None:
    from queries.new_texts import Author, NotAFile

    texts: dict[str, Any] = {}
    with problems_end_in_exit_1(TEXT, texts):
        try:
            written = write(Author(kb))
        except NotAFile as error:
            raise click.UsageError(str(error)) from error
        for one in written:
            todos = sum(problem.name == "todo-left" for problem in one.todos)
            left = f": {todos} {'TODO' if todos == 1 else 'TODOs'} left" if todos else ""
            tell(f"{one.file}:{one.line}{left}")
