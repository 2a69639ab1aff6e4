"""One fact of a record given as an atom, such as `resolved(anna, uti1, '2026-03-12')`, judged as a record's row is."""

from __future__ import annotations

from engine.canonical import print_value
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import RECORD, Predicate
from engine.source import SourceText, Span
from engine.terms import Constant, Literal, Row, Variable
from queries.record_cells import Cells
from queries.record_findings import Findings
from queries.record_rows import Record
from queries.record_table import read_row
from queries.record_vocabulary import Form, Vocabulary
from queries.yaml_nodes import Mapping, Node, Scalar


def stated_row(literal: Literal, text: SourceText, vocabulary: Vocabulary, record: Record) -> Row:
    """The row that an atom states, as `stated`, without the warnings."""
    return stated(literal, text, vocabulary, record)[0]


def stated(
    literal: Literal, text: SourceText, vocabulary: Vocabulary, record: Record
) -> tuple[Row, tuple[Problem, ...]]:
    """The row that an atom states of the patient of a record, and warnings about it.

    `text` is the one line that the atom was read from. Raises ProblemsFound where the atom has variables, where its
    predicate is not the record's to state, or where a record file with this row would have an error.
    """
    predicate = vocabulary.program.predicates[literal.predicate]
    refuse_other_origins(literal, predicate)
    for term in literal.args:
        if isinstance(term, Variable):
            _refuse(
                "fact-with-variable",
                f"the fact of `{predicate.name}` has the variable `{'_' if term.anonymous else term.name}`",
                Label(term.span, "not a constant"),
                "a fact says something of named things, not of everything",
                "write a constant",
            )
    form = vocabulary.forms[predicate.name]
    _of_this_patient(literal, form, record)
    findings = Findings(text)
    cells = Cells(findings, vocabulary)
    cells.as_of = "" if form.scalar else record.as_of
    start = literal.span.column - 1
    columns: list[tuple[Node, Node]] = [
        (_cell(name, True, term.span), _written(term))
        for name, term in zip(form.columns, literal.args[form.of_patient :], strict=True)
        if isinstance(term, Constant)
    ]
    values = read_row(Mapping(columns, start, start + literal.span.width, True), form, cells)
    problems = findings.sorted_problems()
    if findings.errors or values is None:
        raise ProblemsFound(problems)
    row: Row = (record.patient or _patient(literal), *values) if form.of_patient else tuple(values)
    return row, problems


def refuse_other_origins(literal: Literal, predicate: Predicate) -> None:
    """Raise ProblemsFound where a predicate is not one of the record."""
    if predicate.origin != RECORD:
        how = "is concluded by rules" if predicate.origin == "rules" else "stands in the knowledge base"
        _refuse(
            "wrong-origin",
            f"`{predicate.name}` {how}, and a record cannot state it",
            Label(literal.span, "not for records"),
            "a record holds what was observed, so that conclusions always have a proof",
            "name a fact of the record",
            Label(predicate.span, "declared here"),
        )


def _of_this_patient(literal: Literal, form: Form, record: Record) -> None:
    if form.of_patient and record.patient and _patient(literal) != record.patient:
        _refuse(
            "unknown-constant",
            f"the record is about `{record.patient}`, not about `{_patient(literal)}`",
            Label(literal.args[0].span, "another patient"),
            "every row of a record is about its one patient",
            f"write `{print_value(record.patient)}`",
        )


def _patient(literal: Literal) -> str:
    first = literal.args[0]
    return str(first.value) if isinstance(first, Constant) else ""


def _written(term: Constant) -> Scalar:
    """A constant as a record's cell would have it; only numbers stand there without quotes."""
    number = isinstance(term.value, (int, float))
    return _cell(print_value(term.value) if number else str(term.value), number, term.span)


def _cell(text: str, plain: bool, span: Span) -> Scalar:
    return Scalar(text, plain, span.column - 1, span.column - 1 + span.width)


def _refuse(name: str, message: str, at: Label, why: str, help_: str, *more: Label) -> None:
    raise ProblemsFound((Problem(name, ERROR, message, (at, *more), why, help_),))
