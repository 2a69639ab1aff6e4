"""`whyhold compile-kb`."""

from __future__ import annotations

from pathlib import Path

import click

from queries.options import TEXT, kb_option, problems_end_in_exit_1


@click.command("compile-kb")
@kb_option
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write (standard output without).")
def command(kb: Path | None, out: Path | None) -> None:
    """Write a checked knowledge base as canonical JSON: what `verify-proof`, or another checker, reads.

    The fingerprint that answers carry can be computed from it; docs/trust.md says how.

    \b
    Example:
      whyhold compile-kb --out program.json
      python -m checker.verify_proof answer.json program.json
    """
    from queries.accepting import compiled

    with problems_end_in_exit_1(TEXT, {}):
        data = compiled(kb)
        if out is None:
            click.echo(data, nl=False)
            return
        from queries.accepting import write

        write(out, data)
