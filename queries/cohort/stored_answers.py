"""What a run answered about one patient, compared with what follows from the record anew.

A difference means that a file was changed after the run, or that the two evaluators disagree; either way neither side is
shown as an answer. Problem: `stored-answer-differs`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from engine.model import Model
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import Predicate
from engine.source import Span
from engine.tuples import NamedTuple
from queries.cohort.column_types import answer_cell
from queries.cohort.run_folder import RULES, shard_of
from queries.cohort.stored import StoredRun, read, unreadable_file
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    import duckdb

Cells = tuple[Any, ...]
"""A row of an answer dataset without its rules."""

Answered = dict[Cells, frozenset[str]]
"""Rows of an answer dataset, each with the ids of the rules that conclude it."""


class StoredRows(NamedTuple):
    """What a run has stored of one predicate for some patients of a shard: by patient, those without rows left out.

    Of a predicate about no patient, `of_nobody` has the rows, with their rules, of all contexts of the shard together;
    else it is None.
    """

    by_patient: Mapping[str, Answered]
    of_nobody: frozenset[tuple[Cells, frozenset[str]]] | None = None


def compare(
    run: StoredRun,
    connection: duckdb.DuckDBPyConnection,
    model: Model,
    patient: str,
    predicates: Iterable[str],
    called: str = "",
) -> None:
    """Make sure that a model has the rows that the run has of some answer predicates, by the same rules.

    Raises ProblemsFound where it has others; the problem tells no row of the answer, and has the name that the patient
    is `called` by.
    """
    shard = shard_of(patient, run.shards)
    stored = {
        name: stored_rows(run, connection, model.program.predicates[name], shard, patient, patient)
        for name in predicates
    }
    compare_with(run, model, patient, stored, called)


def compare_with(
    run: StoredRun, model: Model, patient: str, stored: Mapping[str, StoredRows], called: str = ""
) -> None:
    """The same with what was read of the run. What is said of nobody must be stored in some context of the shard."""
    problems = []
    for name, rows in stored.items():
        found = found_anew(model, model.program.predicates[name])
        if rows.of_nobody is not None:
            if not rows.of_nobody.issuperset(found.items()):
                problems.append(_differs(run, name, called or patient, dict(rows.of_nobody), found))
        elif rows.by_patient.get(patient, {}) != found:
            problems.append(_differs(run, name, called or patient, rows.by_patient.get(patient, {}), found))
    if problems:
        raise ProblemsFound(tuple(problems))


def found_anew(model: Model, predicate: Predicate) -> Answered:
    """The rows of a predicate in a model as a run writes them."""
    rows: dict[Cells, set[str]] = {}
    kinds = [argument.kind for argument in predicate.arguments]
    for row in model.relation(predicate.name):
        cells = tuple([answer_cell(value, kind) for value, kind in zip(row, kinds, strict=True)])
        rows.setdefault(cells, set()).update(f.rule.id for f in model.firings_of(predicate.name, row))
    return {cells: frozenset(rules) for cells, rules in rows.items()}


def stored_rows(
    run: StoredRun, connection: duckdb.DuckDBPyConnection, predicate: Predicate, shard: int, first: str, last: str
) -> StoredRows:
    """What a run has of an answer predicate for the patients of a shard whose ids are from `first` to `last`."""
    import duckdb

    files = run.dataset(predicate.name, shard)
    of_patient = next((a.name for a in predicate.arguments if a.kind == PATIENT), None)
    if not files:
        return StoredRows({}, frozenset() if of_patient is None else None)
    try:
        run.check(files)
        rows = read(connection, files)
        if of_patient is None:
            return StoredRows({}, frozenset(row for _, row in _answered(rows, predicate, None)))
        column = duckdb.ColumnExpression(of_patient)
        these = (column >= duckdb.ConstantExpression(first)) & (column <= duckdb.ConstantExpression(last))
        by_patient: dict[str, Answered] = {}
        for patient, (cells, rules) in _answered(rows.filter(these), predicate, of_patient):
            by_patient.setdefault(patient, {})[cells] = rules
    except (duckdb.Error, ValueError) as error:
        raise unreadable_file(error, run.folder) from error
    return StoredRows(by_patient)


def _answered(
    found: duckdb.DuckDBPyRelation, predicate: Predicate, of_patient: str | None
) -> Iterator[tuple[str, tuple[Cells, frozenset[str]]]]:
    """The rows of a relation with their rules, each with its patient, who is empty where there is none."""
    columns = found.columns
    at = [(columns.index(argument.name), argument.kind) for argument in predicate.arguments]
    rules = columns.index(RULES)
    patient = columns.index(of_patient) if of_patient is not None else -1
    for cells in found.fetchall():
        row = tuple([_cell(cells[place], kind) for place, kind in at])
        yield cells[patient] if patient >= 0 else "", (row, frozenset(cells[rules]))


def _cell(cell: Any, kind: str) -> Any:
    return str(cell) if kind == "date" and cell is not None else cell


def _differs(run: StoredRun, name: str, patient: str, stored: Answered, found: Answered) -> Problem:
    only_stored, only_found = stored.keys() - found.keys(), found.keys() - stored.keys()
    otherwise = [row for row in stored.keys() & found.keys() if stored[row] != found[row]]
    parts = []
    if only_stored:
        parts.append(f"{len(only_stored)} stored and not found again")
    if only_found:
        parts.append(f"{len(only_found)} found and not stored")
    if otherwise:
        parts.append(f"{len(otherwise)} by other rules")
    return Problem(
        "stored-answer-differs",
        ERROR,
        f"what the run says of `{patient}` in `{name}` is not what follows from the record: {', '.join(parts)}",
        (Label(Span(str(run.folder / name), 1, 1), "this dataset"),),
        "one of the two is wrong, so neither can be relied on",
        "see whether files of the run were changed (`whyhold cohort run`, given again, compares all of them); if not, "
        "tell the maintainers: two evaluators must never disagree",
    )
