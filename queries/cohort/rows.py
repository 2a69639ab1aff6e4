"""Rows of datasets, judged in SQL: each cell, the keys of a line, and combinations that the knowledge base allows.

The verdicts are those that `queries.record_table` gives of a row of one record.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.sorts import is_date
from engine.evaluators.duckdb.values import TooLarge, absent, all_of, any_of, case, function, literal, present
from engine.program import ATOM_KINDS_EXCLUDED
from engine.terms import Real, Row, Text, Value
from queries.cohort.cells import Cell, acceptable, fine, names_somebody, shown, typed, unheard, verdicts
from queries.cohort.datasets import NDJSON, Dataset, Part
from queries.cohort.reading import FILE, LINE, NAMES, ROW, named, raw_rows, select
from queries.cohort.tables import all_rows, finding, text
from queries.record_values import DATE, INTEGER, NUMBER, TEXT
from queries.record_vocabulary import PATIENT, Form, Vocabulary


class Rows:
    """The rows of one part, judged. `day` is the day of each record, where one is known."""

    def __init__(self, part: Part, form: Form, vocabulary: Vocabulary, day: exp.Expr | None) -> None:
        self.part = part
        self.form = form
        self.day = day
        self.cells = tuple([_listed(cell, form, vocabulary) for cell in _cells(part, form)])
        self.of_lines = part.format == NDJSON
        self.checked: tuple[Cell, ...] = ()
        """The cells that `checked_by` judges together, where the facts that it names say anything."""
        self.following: Mapping[Row, Mapping[Value, None]] = {}
        check = form.predicate.checked_by
        if check is not None and all(name in form.columns for name in check.arguments):
            self.following = vocabulary.combinations(check.predicate, len(check.arguments))
            by_name = {cell.name: cell for cell in self.cells[1:]}
            self.checked = tuple([by_name[name] for name in check.arguments]) if self.following else ()

    def fine(self) -> exp.Expr:
        """A quick test that holds only where nothing is to be said of a row; it may fail where all is well."""
        tests = [fine(cell, self.day) for cell in self.cells]
        if self.of_lines:
            keys = function("LIST_SORT", column(ROW, NAMES))
            names = [exp.Literal.string(name) for name in sorted([cell.name for cell in self.cells], key=str.encode)]
            tests.append(exp.EQ(this=keys, expression=exp.Array(expressions=names)))
        if self.checked:
            tests.append(self._allowed(len(self.checked)))
        return all_of(tests)

    def broken(self) -> exp.Expr:
        """A test whether a line is no JSON object; such rows have no cells."""
        kind = function("JSON_TYPE", column(ROW, LINE))
        return any_of([absent(column(ROW, LINE)), exp.NEQ(this=kind, expression=exp.Literal.string("OBJECT"))])

    def judged(self, rows: exp.Expr) -> exp.Select:
        """Rows with a column for each cell that has the number of its verdict, or NULL; broken lines are left out."""
        outputs: list[exp.Expr] = [exp.Column(this=exp.Star(), table=exp.to_identifier(ROW))]
        for cell in self.cells:
            choices = [(v.test, exp.Literal.number(n)) for n, v in enumerate(verdicts(cell, self.day))]
            outputs.append(named(case(*choices), verdict_name(cell)))
        whole = exp.Not(this=exp.Paren(this=self.broken())) if self.of_lines else None
        return select(outputs, rows, where=whole)

    def faults(self, rows: exp.Table) -> list[exp.Select]:
        """Queries over judged rows for all that is wrong with them; FOUND has their columns."""
        found = []
        for cell in self.cells:
            number = column(ROW, verdict_name(cell))
            said = verdicts(cell, self.day)
            problem, message = _by(number, [v.problem for v in said]), _by(number, [v.message for v in said])
            found.append(self._telling(rows, present(number.copy()), problem, cell.name, shown(cell), message))
        if self.of_lines:
            found += self._keys(rows)
        for width in range(2, len(self.checked) + 1):
            cell = self.checked[width - 1]
            others = " and ".join(f"`{c.name}`" for c in self.checked[: width - 1])
            test = all_of([self._whole(), self._allowed(width - 1), _not(self._allowed(width))])
            message = text(f"does not go with the {others}")
            found.append(self._telling(rows, test, text("wrong-combination"), cell.name, shown(cell), message))
        return found

    def doubts(self, rows: exp.Table) -> list[exp.Select]:
        """Queries over judged rows for all that is to be warned of."""
        found = []
        for cell in self.cells:
            strange = unheard(cell)
            tests = [] if strange is None else [strange]
            if self.checked and cell is self.checked[0]:
                tests.append(all_of([self._whole(), _not(self._allowed(1))]))
            if tests:
                test = all_of([absent(column(ROW, verdict_name(cell))), any_of(tests)])
                message = text("no rule or fact mentions it")
                problem = text("unfamiliar-constant")
                found.append(self._telling(rows, test, problem, cell.name, shown(cell), message))
        return found

    def _telling(
        self, rows: exp.Table, test: exp.Expr, problem: exp.Expr, name: str, value: exp.Expr, message: exp.Expr
    ) -> exp.Select:
        # that it names nobody is the first thing that can be wrong with a patient
        nobody = exp.EQ(this=column(ROW, verdict_name(self.cells[0])), expression=exp.Literal.number(0))
        somebody = case((nobody, exp.Null()), default=shown(self.cells[0]))
        outputs = finding(somebody, self.form.predicate.name, problem, name, value, message, column(ROW, FILE))
        return select(outputs, rows.copy(), where=test)

    def _keys(self, rows: exp.Table) -> list[exp.Select]:
        """What is wrong with the keys of lines."""
        key = exp.to_identifier("key")
        listed = exp.Array(expressions=[text(cell.name) for cell in self.cells])
        other = exp.Lambda(this=_not(function("LIST_CONTAINS", listed, key)), expressions=[key.copy()])
        unknown = function("LIST_FILTER", column(ROW, NAMES), other)
        some = exp.GT(this=function("LEN", unknown), expression=exp.Literal.number(0))
        first = function("LIST_EXTRACT", unknown.copy(), exp.Literal.number(1))
        message = text(f"`{self.form.predicate.name}` has no such column")
        found = [self._telling(rows, some, text("unknown-column"), "", first, message)]
        for cell in self.cells[1:]:
            # a misspelt key is told already; that the right one is missing merely follows
            test = all_of([_count(cell, exp.EQ, 0), _not(some.copy())])
            message = text("the row has no such column")
            found.append(self._telling(rows, test, text("missing-column"), cell.name, exp.Null(), message))
            test, message = _count(cell, exp.GT, 1), text("given twice")
            found.append(self._telling(rows, test, text("duplicate-key"), cell.name, shown(cell), message))
        return found

    def _whole(self) -> exp.Expr:
        """Whether all cells of a row are there and right, so that their combination can be judged."""
        tests = [absent(column(ROW, verdict_name(cell))) for cell in self.cells]
        if self.of_lines:
            tests += [present(cell.sort) for cell in self.cells]
        return all_of(tests)

    def _allowed(self, width: int) -> exp.Expr:
        """Whether the first cells of a combination stand together in a fact."""
        cells = self.checked[:width]
        rows = [(*before, v) for before, values in self.following.items() if len(before) == width - 1 for v in values]
        choices = [(row, found) for row in rows if (found := _constants(cells, row)) is not None]
        if not choices:
            return exp.false()
        if all(cell.kind == TEXT or cell.kind not in ATOM_KINDS_EXCLUDED for cell in cells):
            if width == 1:
                return exp.In(this=cells[0].raw, expressions=[found[0] for _, found in choices])
            tuples: list[exp.Expr] = [exp.Tuple(expressions=found) for _, found in choices]
            return exp.In(this=exp.Tuple(expressions=[cell.raw for cell in cells]), expressions=tuples)
        return any_of(
            [
                all_of(
                    [
                        exp.NullSafeEQ(this=_value(cell, value), expression=found)
                        for cell, value, found in zip(cells, row, founds, strict=True)
                    ]
                )
                for row, founds in choices
            ]
        )


def typed_rows(dataset: Dataset) -> exp.Query:
    """All rows of a dataset as values, also where they are at fault, with their files."""
    queries = []
    for part in dataset.parts:
        outputs = [named(value, name) for cell in _cells(part, dataset.form) for name, value in typed(cell)]
        queries.append(select([*outputs, column(ROW, FILE)], raw_rows(part, dataset.form)))
    return all_rows(queries)


def patients_of(dataset: Dataset) -> exp.Query:
    """The patients that the rows of a dataset name, once for each row."""
    queries = []
    for part in dataset.parts:
        patient = _cells(part, dataset.form)[0]
        rows = raw_rows(part, dataset.form)
        queries.append(select([named(patient.raw, PATIENT)], rows, where=names_somebody(patient)))
    return all_rows(queries)


def verdict_name(cell: Cell) -> str:
    """The column that has the number of a cell's verdict."""
    return f"v{cell.place}"


def _cells(part: Part, form: Form) -> tuple[Cell, ...]:
    stored = {c.name: c.stored for c in part.columns}
    ahead = form.predicate.may_be_ahead
    return (
        Cell(0, PATIENT, PATIENT, stored[PATIENT]),
        *[
            Cell(place, name, argument.kind, stored[name], ahead=name in ahead)
            for place, (name, argument) in enumerate(form.columns.items(), 1)
        ],
    )


def _listed(cell: Cell, form: Form, vocabulary: Vocabulary) -> Cell:
    """A cell with what is known of the constants of its kind."""
    kind = cell.kind
    if cell.place == 0 or kind in ATOM_KINDS_EXCLUDED or kind == PATIENT:
        return cell
    closed = vocabulary.closed.get(kind)
    if closed is not None:
        return cell._replace(closed=acceptable(closed.constants, kind))
    check = form.predicate.checked_by
    mentioned = vocabulary.mentioned(kind)
    # what must go with another column is judged together with it
    if not mentioned or (check is not None and cell.name in check.arguments[1:]):
        return cell
    return cell._replace(heard=acceptable({*mentioned, *vocabulary.mentioned("any")}, kind))


_LAYOUTS = {DATE: "date", TEXT: "text", INTEGER: "integer"}
_SORTS = {"date": str, "atom": str, "text": Text, "integer": int, "decimal": Real}


def _constants(cells: tuple[Cell, ...], row: Row) -> list[exp.Expr] | None:
    """The constants of a fact as values of the columns; None where one is of another kind, so that no row has it."""
    found = []
    for cell, value in zip(cells, row, strict=True):
        layout = _LAYOUTS.get(cell.kind, "atom")
        if cell.kind == NUMBER:
            layout = "decimal" if type(value) is Real else "integer"
        if type(value) is not _SORTS[layout] or (layout == "date" and not is_date(str(value))):
            return None
        try:
            found.append(literal(value, layout))
        except TooLarge:
            return None
    return found


def _value(cell: Cell, value: Value) -> exp.Expr:
    """The column of a cell's values that can have this constant."""
    return typed(cell)[-1 if type(value) is int else 0][1]


def _count(cell: Cell, compare: type[exp.EQ] | type[exp.GT], times: int) -> exp.Expr:
    """Whether a line has the key of a cell so many times."""
    key = exp.to_identifier("key")
    mine = exp.Lambda(this=exp.EQ(this=key, expression=text(cell.name)), expressions=[key.copy()])
    count = function("LEN", function("LIST_FILTER", column(ROW, NAMES), mine))
    return compare(this=count, expression=exp.Literal.number(times))


def _by(number: exp.Expr, texts: list[str]) -> exp.Expr:
    """The text of a number."""
    choices = [exp.If(this=exp.Literal.number(n), true=text(said)) for n, said in enumerate(texts)]
    return exp.Case(this=number.copy(), ifs=choices)


def _not(test: exp.Expr) -> exp.Expr:
    return exp.Not(this=exp.Paren(this=test))
