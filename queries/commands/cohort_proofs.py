"""`whyhold cohort proofs`."""

from __future__ import annotations

from pathlib import Path

import click

from engine.source import SourceText
from queries.options import TEXT, problems_end_in_exit_1
from queries.telling import tell


@click.command("proofs")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder of the proofs.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["edges", "jsonl"]),
    default="edges",
    show_default=True,
    help="`edges`: Parquet, one row for each premise of each firing. `jsonl`: one line for each conclusion.",
)
@click.option("--jobs", type=click.IntRange(1), help="Processes for `jsonl` (as many as there are processors).")
@click.option("--quiet", is_flag=True, help="Tell nothing on the way.")
def command(folder: Path, out: Path, form: str, jobs: int | None, quiet: bool) -> None:
    """Write every proof of the run in DIR.

    Edges are read off the firings of the run: patient, rule, conclusion, premise and kind. Lines of JSON hold the proof
    of each conclusion as `whyhold ask --format json` has it; each is worked out anew, which takes far longer. What was
    cut short goes on when the same command is given again.

    \b
    Example:
      whyhold cohort proofs answers/ --out proofs/
      whyhold cohort proofs answers/ --out proofs/ --format jsonl
    """
    # unlike most commands this one works long enough for garbage to matter
    import gc

    gc.enable()
    from queries.cohort.stored import open_run

    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(TEXT, texts):
        run = open_run(folder)
        from queries.cohort.proof_files import FOLDERS, write_proofs
        from queries.processes import processors

        found = write_proofs(run, out, form, jobs or processors(), lambda text: None if quiet else tell(text, err=True))
        noun = "edges" if form == "edges" else "proofs"
        tell(f"{found['rows']:,} {noun} in {out / FOLDERS[form]}")
