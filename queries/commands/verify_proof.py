"""`whyhold verify-proof`."""

from __future__ import annotations

from pathlib import Path

import click

from queries.options import JSON, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1
from queries.telling import tell


@click.command("verify-proof")
@click.argument("answer", metavar="ANSWER")
@kb_option
@click.option(
    "--program",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File of `compile-kb` to check against instead of a knowledge base.",
)
@format_option(TEXT, JSON)
def command(answer: str, kb: Path | None, program: Path | None, form: str) -> None:
    """Check a stored ANSWER (of `ask --format json`) against the rules that it names, without trusting what made it.

    The checker shares no code with what finds answers. It derives anew all that follows from the record in the answer, and
    goes through every step of every proof. Exits with 1 where it rejects anything. docs/trust.md says what is checked.

    \b
    Example:
      whyhold ask examples/cystitis_on_antibiotics.yaml --format json > answer.json
      whyhold verify-proof answer.json
    """
    from queries.accepting import verified_file

    with problems_end_in_exit_1(form, {}):
        found = verified_file(answer, kb, program)
        if form == JSON:
            print_json({"accepted": True, "steps": found.steps, "fingerprint": found.fingerprint})
        else:
            tell(f"accepted: every conclusion and {found.steps} steps, by {found.fingerprint}")
