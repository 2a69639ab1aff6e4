"""`whyhold cohort run`."""

from __future__ import annotations

from pathlib import Path

import click

from engine.source import SourceText
from queries.options import JSON, TEXT, format_option, kb_option, print_json, problems_end_in_exit_1, set_option
from queries.telling import tell_lines


def _memory(context: click.Context, option: click.Parameter, value: str | None) -> int:
    if value is None:
        return 0
    from queries.cohort.settings import bytes_of

    try:
        return bytes_of(value)
    except ValueError as error:
        raise click.BadParameter("write a size such as `4GB` or `800MB`", context, option) from error


def _day(context: click.Context, option: click.Parameter, value: str | None) -> str:
    if value is None:
        return ""
    from queries.record_values import DATE, Fault, value_of

    day = value_of(value, True, DATE)
    if isinstance(day, Fault):
        raise click.BadParameter(f"{day.message}; {day.help}", context, option)
    return str(day)


def _options(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for value in values:
        name, equals, rest = value.partition("=")
        if not (name and equals):
            raise click.BadParameter("write `NAME=VALUE`", context, option)
        found[name] = rest
    return found


@click.command("run")
@click.argument("given", metavar="INPUT", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder of the run.")
@click.option(
    "--as-of", "day", metavar="DATE", callback=_day, help="Answer as of this day instead of what `as_of` datasets say."
)
@kb_option
@set_option
@click.option(
    "--on-bad-record",
    type=click.Choice(["reject", "skip"]),
    default="reject",
    show_default=True,
    help="What a bad row does: `reject` refuses the whole input, `skip` sets its patient aside.",
)
@click.option(
    "--memory", metavar="SIZE", callback=_memory, help="Most memory to take, such as 4GB; half of the machine's."
)
@click.option("--threads", type=click.IntRange(1), help="So many threads; as many as there are processors.")
@click.option("--shards", type=click.IntRange(1), help="Split into so many parts; as many as the memory needs.")
@click.option("--firings/--no-firings", default=True, help="Keep every way in which a rule holds (kept by default).")
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    show_default=True,
    help="One process, or a cluster of Spark (needs the extra `whyhold[spark]`).",
)
@click.option("--master", default="local[*]", show_default=True, metavar="URL", help="The master of the Spark cluster.")
@click.option(
    "--conf", "conf", multiple=True, metavar="NAME=VALUE", callback=_options, help="A setting of the Spark session."
)
@click.option("--redact", is_flag=True, help="Tell no ids of patients in messages.")
@click.option("--quiet", is_flag=True, help="Tell nothing on the way.")
@format_option(TEXT, JSON)
def command(
    given: Path,
    out: Path,
    day: str,
    kb: Path | None,
    values: tuple[str, ...],
    on_bad_record: str,
    memory: int,
    threads: int | None,
    shards: int | None,
    firings: bool,
    engine: str,
    master: str,
    conf: dict[str, str],
    redact: bool,
    quiet: bool,
    form: str,
) -> None:
    """Answer for all patients of the folder INPUT.

    INPUT holds, for each record predicate, one file `NAME.parquet`, `NAME.csv` or `NAME.ndjson`, or a folder `NAME/` of
    such files, with the predicate's columns and `patient`. A run that was cut short goes on when the same command is
    given again.

    \b
    Example:
      whyhold cohort run records/ --out answers/ --as-of 2026-03-01
      whyhold cohort run records/ --out answers/ --as-of 2026-03-01 --on-bad-record skip --memory 4GB
    """
    from engine.evaluators.duckdb.connecting import SPARK, check_installed
    from queries.knowledge import open_knowledge

    texts: dict[str, SourceText] = {}
    with problems_end_in_exit_1(form, texts):
        check_installed()
        from queries.cohort.progress import Progress
        from queries.cohort.run_views import summary_lines
        from queries.cohort.settings import RunSettings
        from queries.parameters import set_parameters

        stated = open_knowledge(kb, cases=True, as_stated=True)
        knowledge = open_knowledge(kb)
        texts.update(knowledge.texts)
        if values:
            knowledge = set_parameters(knowledge, values)
        settings = RunSettings(day, on_bad_record, memory, threads or 0, firings, redact, shards or 0)
        if engine == "spark":
            check_installed(SPARK)
            from queries.cohort.spark_run import SparkSettings, run_on_spark

            cluster = SparkSettings(master, conf)
            found = run_on_spark(knowledge, stated, given, out, settings, cluster, Progress(quiet))
        else:
            from queries.cohort.running import run_cohort

            found = run_cohort(knowledge, stated, given, out, settings, Progress(quiet))
        if form == JSON:
            print_json(found)
        else:
            tell_lines(summary_lines(found, out))
