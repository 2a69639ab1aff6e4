"""Programs and records as text for other engines: what is exported, and what its first lines say."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from engine.canonical import print_value
from engine.driver import Prepared, prepare
from engine.problem import ProblemsFound, errors_in
from engine.source import SourceText, Span
from engine.terms import Row
from engine.tuples import NamedTuple

CLINGO, PROLOG, SOUFFLE, SQL = "clingo", "prolog", "souffle", "sql"
TARGETS = (CLINGO, PROLOG, SOUFFLE, SQL)

Rows = dict[str, dict[Row, Span]]


class Exported(NamedTuple):
    """What is written: the rules that the wanted predicates need, the facts of a record (None without one), and a heading."""

    prepared: Prepared
    rows: Rows | None
    wanted: tuple[str, ...]
    head: tuple[str, ...]


def of_knowledge(
    kb: Path | None, record: str | None, as_of: str | None, values: Iterable[str], texts: dict[str, SourceText]
) -> Exported:
    """A knowledge base, and a record of it where one is named. `texts` gets the texts read. Raises ProblemsFound."""
    from queries.knowledge import answer_predicates, open_knowledge, prepare_for

    rows: Rows | None = None
    about = []
    if record is None:
        knowledge = open_knowledge(kb)
        texts.update(knowledge.texts)
        if values:
            from queries.parameters import set_parameters

            knowledge = set_parameters(knowledge, values)
    else:
        from queries.opening import open_both

        knowledge, patient = open_both(kb, record, as_of, texts, values=values)
        rows = {name: dict(some) for name, some in patient.rows.items()}
        about = [f"The record {patient.digest}, as of {patient.as_of}"]
    wanted = answer_predicates(knowledge.program)
    prepared = prepare_for(knowledge.program, wanted)
    if rows is not None:
        rows = {name: some for name, some in rows.items() if name in prepared.program.predicates}
    head = [
        f"Knowledge base {knowledge.version or 'without a version'}, {knowledge.fingerprint}".replace("\n", " "),
        *about,
        *(f"Set for this text: {setting.name} = {print_value(setting.value)}" for setting in knowledge.settings),
        "Conclusions alone: no reasons, no sources, no review status. A qualified professional decides.",
    ]
    return Exported(prepared, rows, wanted, tuple(head))


def of_plain(path: Path, texts: dict[str, SourceText]) -> Exported:
    """A plain program. Raises ProblemsFound."""
    from engine.checks import check_loaded
    from engine.plain import load_plain
    from queries.options import warn

    loaded = load_plain(path, str(path))
    texts.update(loaded.texts)
    problems = check_loaded(loaded)
    if errors_in(problems):
        raise ProblemsFound(problems)
    warn(problems, texts)
    program = loaded.program
    wanted = tuple(dict.fromkeys([rule.head.predicate for rule in program.rules])) or tuple(program.predicates)
    return Exported(prepare(program), {}, wanted, (f"The program {' '.join(path.name.split())}",))


def text_for(target: str, exported: Exported) -> str:
    """The text for a target. Raises ProblemsFound with what it has no means for."""
    prepared, rows, wanted, head = exported
    if target == PROLOG:
        from engine.exporting.prolog import as_prolog

        return as_prolog(prepared.program, rows or {}, wanted, head)
    if target == SOUFFLE:
        from engine.exporting.souffle import as_souffle

        return as_souffle(prepared.program, rows, wanted, head)
    if target == SQL:
        from engine.evaluators.duckdb.connecting import check_installed

        check_installed()
        from engine.exporting.sql import as_sql

        return as_sql(prepared, rows or {}, wanted, head)
    from engine.exporting.clingo import as_clingo

    return as_clingo(prepared.program, rows, wanted, head)
