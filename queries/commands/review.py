"""`whyhold review`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from engine.keys import STATUSES
from engine.source import SourceText
from queries.completion import complete_rule
from queries.options import JSON, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import tell, tell_lines


@click.group("review")
def command() -> None:
    """Approve or reject rules, and see which ones are approved.

    A review is a line in reviews.pl of the knowledge base, only ever added by this command. It covers the exact words
    and conditions of the rule: any later change of them makes the rule a draft again, a new layout does not.

    \b
    Example:
      whyhold review list --state submitted
      whyhold review approve hold_while_infection_is_active --by "A. Reviewer" --comment "agrees with section 5.1"
    """


@command.command("list")
@kb_option
@click.option("--state", type=click.Choice(STATUSES), help="Only rules in this state.")
@format_option(TEXT, JSON)
def list_command(kb: Path | None, state: str | None, form: str) -> None:
    """List every rule with its state, and what became of its reviews.

    \b
    Example:
      whyhold review list --state draft
    """
    from queries.knowledge import open_knowledge
    from queries.reviews import all_standings, lines_of, reviews_of_nothing, standing_as_json

    with problems_end_in_exit_1(form, {}):
        program = open_knowledge(kb, as_stated=True).program
        found = all_standings(program, state or "")
        gone = reviews_of_nothing(program)
        if form == JSON:
            print_json({"rules": [standing_as_json(s) for s in found], "reviews_of_other_rules": list(gone)})
            return
        tell_lines(lines_of(found))
        if gone:
            tell(f"reviewed, and no rules of this knowledge base: {', '.join(gone)}")


def _said(context: click.Context, option: click.Parameter, value: str) -> str:
    text = " ".join(value.split())
    if not text:
        raise click.BadParameter("say something", context, option)
    return text


def _verdict(name: str, help: str, example: str) -> None:
    """Add a command that writes one verdict."""

    @command.command(name, help=f"{help}\n\n\b\nExample:\n  {example}")
    @click.argument("rule", metavar="ID", shell_complete=complete_rule)
    @click.option("--by", required=True, callback=_said, help="Who has reviewed the rule.")
    @click.option("--comment", required=True, callback=_said, help="What was looked at, or what is wrong.")
    @kb_option
    @format_option(TEXT, JSON)
    def verdict(rule: str, by: str, comment: str, kb: Path | None, form: str) -> None:
        from queries.reviews import VERDICT_OF, standing_as_json, state_shown, write_review

        texts: dict[str, SourceText] = {}
        with problems_end_in_exit_1(form, texts):
            done = write_review(kb, rule, VERDICT_OF[name], by, comment, date.today().isoformat())
            if form == JSON:
                print_json({**standing_as_json(done.standing), "file": str(done.file)})
            else:
                tell(f"{done.file}: {rule} {done.review.verdict} by {by}; it is now {state_shown(done.standing)}")


_verdict(
    "approve",
    "Approve rule ID as it stands. Its author cannot, where the knowledge base states one.",
    'whyhold review approve hold_while_infection_is_active --by "A. Reviewer" --comment "agrees with section 5.1"',
)
_verdict(
    "reject",
    "Reject rule ID as it stands; it is a draft until it is changed or approved.",
    'whyhold review reject hold_while_infection_is_active --by "A. Reviewer" --comment "misses the EU wording"',
)
