"""What a run answered about one patient, compared with what follows from the record anew.

A difference means that a file was changed after the run, or that the two evaluators disagree; either way neither side is
shown as an answer. Problem: `stored-answer-differs`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from engine.model import Model
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import Predicate
from engine.source import Span
from queries.cohort.column_types import answer_cell
from queries.cohort.paths import exactly
from queries.cohort.run_folder import RULES, shard_of
from queries.cohort.stored import StoredRun, unreadable_file
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    import duckdb

Cells = tuple[Any, ...]
"""A row of an answer dataset without its rules."""

Answered = dict[Cells, frozenset[str]]
"""Rows of an answer dataset, each with the ids of the rules that conclude it."""


def compare(
    run: StoredRun, connection: duckdb.DuckDBPyConnection, model: Model, patient: str, predicates: Iterable[str]
) -> None:
    """Make sure that a model has the rows that the run has of some answer predicates, by the same rules.

    Raises ProblemsFound where it has others; the problem tells no row of the answer.
    """
    shard = shard_of(patient, run.shards)
    stored = {}
    for name in predicates:
        found = stored_rows(run, connection, model.program.predicates[name], shard, patient, patient)
        stored[name] = found.get(patient, found.get("", [{}]))
    compare_with(run, model, patient, stored)


def compare_with(run: StoredRun, model: Model, patient: str, stored: Mapping[str, list[Answered]]) -> None:
    """The same, with the rows that the run may have: of each predicate a list of sets, of which one is to be right."""
    problems = []
    for name, possible in stored.items():
        found = found_anew(model, model.program.predicates[name])
        if all(rows != found for rows in possible):
            problems.append(_differs(run, name, patient, possible[0], found))
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
) -> dict[str, list[Answered]]:
    """The rows that a run has of an answer predicate for the patients of a shard whose ids are from `first` to `last`.

    They are by patient, and one set for each; patients without rows are left out. Of a predicate about no patient there
    is a set for each context of the shard, of which that of the patient is one; they are under the empty id.
    """
    import duckdb

    files = run.dataset(predicate.name, shard)
    try:
        run.check(files)
        paths = [exactly(path) for path in files]
        of_patient = next((a.name for a in predicate.arguments if a.kind == PATIENT), None)
        if of_patient is None:
            return {"": [_answered(connection.read_parquet(path), predicate, None)[""] for path in paths] or [{}]}
        if not paths:
            return {}
        column = duckdb.ColumnExpression(of_patient)
        these = (column >= duckdb.ConstantExpression(first)) & (column <= duckdb.ConstantExpression(last))
        found = _answered(connection.read_parquet(paths).filter(these), predicate, of_patient)
    except (duckdb.Error, ValueError) as error:
        raise unreadable_file(error, run.folder) from error
    return {patient: [rows] for patient, rows in found.items() if rows}


def _answered(
    found: duckdb.DuckDBPyRelation, predicate: Predicate, of_patient: str | None
) -> defaultdict[str, Answered]:
    """The rows of a relation by patient, all of them under the empty id where there is none."""
    columns = found.columns
    at = [(columns.index(argument.name), argument.kind) for argument in predicate.arguments]
    rules = columns.index(RULES)
    patient = columns.index(of_patient) if of_patient is not None else -1
    answered: defaultdict[str, Answered] = defaultdict(dict)
    for cells in found.fetchall():
        row = tuple([_cell(cells[place], kind) for place, kind in at])
        answered[cells[patient] if patient >= 0 else ""][row] = frozenset(cells[rules])
    return answered


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
