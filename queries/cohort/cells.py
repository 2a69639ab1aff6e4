"""Single cells of datasets, judged in SQL: the value of a cell, or why it has none.

The verdicts are those that `queries.record_cells` and `queries.record_values` give of a cell of one record. A cell of CSV
is judged as if it stood in quotes where a name, text or date is needed, and without where a number is: CSV has no other
way to tell. What YAML takes for nothing (`null`, `~`) is nothing in CSV too.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlglot import exp

from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.values import (
    LARGEST,
    SMALLEST,
    absent,
    all_of,
    any_of,
    case,
    cast,
    day_of,
    function,
    try_cast,
)
from engine.terms import Value
from engine.tuples import NamedTuple
from queries.cohort.columns import CELL, DAY, DOUBLE, JSON, SHORT, STRING, WHOLE, WIDE
from queries.cohort.datasets import integers_of
from queries.cohort.reading import LINE, NAMES, ROW, cell_name, sort_name
from queries.record_values import (
    BREAKS,
    DATE,
    INTEGER,
    LONGEST,
    NULLS,
    NUMBER,
    NUMBER_FORM,
    TEXT,
    TURNS,
    empty,
    value_of,
)
from queries.record_vocabulary import PATIENT

BLANK = r"\t-\r\x1C-\x20\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}"
"""The characters that Python strips, as RE2 writes them within brackets."""
VISIBLE = r"\t\n\r\x20-\x7E\x{85}\x{A0}-\x{D7FF}\x{E000}-\x{FEFE}\x{FF00}-\x{FFFD}\x{10000}-\x{10FFFF}"
"""The characters that a record may hold (`queries.record_text`)."""
USUAL_NAME = r"[!-~]([ -~]*[!-~])?"
USUAL_TEXT = r"[ -~]*[!-~][ -~]*"
USUAL_INTEGER = r"-?(0|[1-9][0-9]{0,17})"
USUAL_NUMBER = r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?"
"""What most cells match, and nothing else is to be asked of those that do."""

FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"


class Cell(NamedTuple):
    """A cell of every row of a part: its place (0 is the patient), its column, and how it is stored.

    `closed` are all constants of its kind, where they are listed; `heard` those that the knowledge base mentions, where
    other ones are to be warned of. `ahead` is whether a date may lie after the day of the record.
    """

    place: int
    name: str
    kind: str
    stored: str
    closed: frozenset[str] | None = None
    heard: frozenset[str] | None = None
    ahead: bool = True

    @property
    def raw(self) -> exp.Expr:
        """What stands in it: a text of CSV, JSON and strings, else a value."""
        return column(ROW, cell_name(self.place))

    @property
    def sort(self) -> exp.Expr:
        """The sort of JSON value that it is."""
        return column(ROW, sort_name(self.place))

    @property
    def is_number(self) -> bool:
        """Whether it is of a kind of numbers."""
        return self.kind in (NUMBER, INTEGER)


class Verdict(NamedTuple):
    """Why a cell has no value: the name of the problem, what is said of the cell, and the test by which it is seen."""

    problem: str
    message: str
    test: exp.Expr


def acceptable(constants: Iterable[Value], kind: str) -> frozenset[str]:
    """Those constants that a cell of a kind can state."""
    return frozenset([v for v in constants if type(v) is str and not empty(v, False) and value_of(v, False, kind) == v])


def typed(cell: Cell) -> tuple[tuple[str, exp.Expr], ...]:
    """The value of a cell as columns of typed rows; of some type and meaning nothing where a verdict is against it."""
    if cell.kind == DATE:
        return ((cell.name, _day(cell)),)
    if cell.kind == NUMBER:
        return (cell.name, _decimal(cell)), (integers_of(cell.name), _integer(cell))
    return ((cell.name, _integer(cell) if cell.kind == INTEGER else cell.raw),)


def verdicts(cell: Cell, day: exp.Expr | None) -> list[Verdict]:
    """All that can be wrong with a cell; the first that holds is the verdict. `day` is the day of the record."""
    found = list(_of_any_kind(cell))
    if cell.kind == DATE:
        found += _of_dates(cell, day)
    elif cell.is_number:
        found += _of_numbers(cell)
    else:
        found += _of_words(cell)
    return found


def fine(cell: Cell, day: exp.Expr | None) -> exp.Expr:
    """A quick test that holds only where nothing is wrong with a cell, nor to be warned of; it may fail where all is well."""
    if cell.kind == DATE:
        value = _day(cell) if cell.stored == DAY else try_cast(cell.raw, "date")
        tests: list[exp.Expr] = [
            exp.Between(this=value, low=_date(FIRST_DAY), high=_date(LAST_DAY)),
        ]
        if cell.stored != DAY:
            tests.append(exp.EQ(this=cast(value.copy(), "atom"), expression=cell.raw))
        if day is not None and not cell.ahead:
            tests.append(exp.LTE(this=value.copy(), expression=day.copy()))
        return all_of([*tests, *_sorts(cell, "VARCHAR")])
    if cell.is_number:
        return _fine_number(cell)
    tests = _sorts(cell, "VARCHAR")
    if cell.closed is not None or cell.heard is not None:
        known = cell.closed if cell.closed is not None else cell.heard or frozenset()
        tests.append(_among(cell.raw, known - set(NULLS) if cell.stored == CELL else known))
    else:
        usual = USUAL_TEXT if cell.kind == TEXT else USUAL_NAME
        tests.append(_matches(cell.raw, usual))
        tests.append(_at_most(cell.raw, LONGEST))
        if cell.stored == CELL:
            tests.append(exp.Not(this=_among(cell.raw, NULLS)))
    return all_of(tests)


def unheard(cell: Cell) -> exp.Expr | None:
    """A test whether a constant is one that no rule or fact mentions; None where that is no question."""
    return None if cell.heard is None else exp.Not(this=_among(cell.raw, cell.heard))


def names_somebody(cell: Cell) -> exp.Expr:
    """A test whether the cell of a patient names one at all."""
    return exp.Not(this=function("COALESCE", _nobody(cell), exp.true()))


def shown(cell: Cell) -> exp.Expr:
    """What stands in a cell, as text."""
    return cast(cell.raw, "atom")


def _of_any_kind(cell: Cell) -> Iterable[Verdict]:
    if cell.kind == PATIENT and cell.place == 0:
        yield Verdict("missing-patient", "the row names no patient", _nobody(cell))
    elif cell.stored == JSON:
        yield Verdict("record-shape", "a list or an object, not one value", _among(cell.sort, ("ARRAY", "OBJECT")))
    yield Verdict("empty-cell", "no value", _empty(cell))
    if cell.stored in (CELL, JSON, STRING):
        yield Verdict("text-too-long", f"more than {LONGEST:,} characters", exp.Not(this=_at_most(cell.raw, LONGEST)))


def _of_dates(cell: Cell, day: exp.Expr | None) -> Iterable[Verdict]:
    value = _day(cell)
    if cell.stored == DAY:
        inside = exp.Between(this=value.copy(), low=_date(FIRST_DAY), high=_date(LAST_DAY))
        yield Verdict("bad-date", "not a day of the years 1 to 9999", exp.Not(this=inside))
    else:
        written = all_of([_matches(cell.raw, r"\d{4}-\d{2}-\d{2}"), *_sorts(cell, "VARCHAR")])
        yield Verdict("bad-date", "not a date written YYYY-MM-DD", exp.Not(this=exp.Paren(this=written)))
        yield Verdict("bad-date", "not a day of the calendar", absent(value.copy()))
    if day is not None and not cell.ahead:
        later = exp.GT(this=value.copy(), expression=day.copy())
        yield Verdict("date-after-as-of", "after the day of the record", later)


def _of_numbers(cell: Cell) -> Iterable[Verdict]:
    wanted = "an integer" if cell.kind == INTEGER else "a number"
    if cell.stored in (DOUBLE, SHORT):
        yield Verdict("wrong-kind", "not a number", exp.Not(this=function("ISFINITE", cell.raw)))
        return
    if cell.stored in (WHOLE, WIDE):
        inside = exp.Between(this=cell.raw, low=_huge(SMALLEST), high=_huge(LARGEST))
        yield Verdict("integer-too-large", "an integer that does not fit into 64 bits", exp.Not(this=inside))
        return
    if cell.stored == JSON:
        yield Verdict("wrong-kind", f"a text, not {wanted}", _among(cell.sort, ("VARCHAR",)))
        yield Verdict("wrong-kind", f"a truth value, not {wanted}", _among(cell.sort, ("BOOLEAN",)))
    yield Verdict("wrong-kind", f"not {wanted}", exp.Not(this=_matches(cell.raw, NUMBER_FORM)))
    value = try_cast(cell.raw, "decimal")
    yield Verdict("wrong-kind", "too large for a number", function("ISINF", value))
    if cell.kind == INTEGER:
        yield Verdict("wrong-kind", "not an integer", _is_decimal(cell))
    else:
        zero = exp.EQ(this=value.copy(), expression=exp.Literal.number(0))
        yield Verdict("wrong-kind", "too small for a number", all_of([_is_decimal(cell), zero, _vanished(cell)]))
    too_large = all_of([exp.Not(this=_is_decimal(cell)), absent(try_cast(cell.raw, "integer"))])
    yield Verdict("integer-too-large", "an integer that does not fit into 64 bits", too_large)


def _of_words(cell: Cell) -> Iterable[Verdict]:
    wanted = "a text" if cell.kind == TEXT else f"a name of kind `{cell.kind}`"
    if cell.stored == JSON:
        yield Verdict("wrong-kind", f"a truth value, not {wanted}", _among(cell.sort, ("BOOLEAN",)))
        yield Verdict("wrong-kind", f"a number, not {wanted}", exp.Not(this=_among(cell.sort, ("VARCHAR",))))
    unseen = BREAKS.replace("\t", "").replace("\n", "") if cell.kind == TEXT else BREAKS + TURNS
    letters = "".join(f"\\x{{{ord(c):X}}}" for c in unseen)
    hidden = function("REGEXP_MATCHES", cell.raw, exp.Literal.string(f"[^{VISIBLE}]|[{letters}]"))
    yield Verdict("control-character", "a character that cannot be seen", hidden)
    if cell.kind == TEXT:
        return
    ends = function("REGEXP_MATCHES", cell.raw, exp.Literal.string(rf"\A[{BLANK}]|[{BLANK}]\z"))
    yield Verdict("wrong-kind", "a blank at the beginning or end", ends)
    if cell.closed is not None:
        unknown = exp.Not(this=_among(cell.raw, cell.closed))
        yield Verdict("unknown-constant", f"the knowledge base knows no such `{cell.kind}`", unknown)


def _fine_number(cell: Cell) -> exp.Expr:
    if cell.stored in (DOUBLE, SHORT):
        return function("ISFINITE", cell.raw)
    if cell.stored in (WHOLE, WIDE):
        return exp.Between(this=cell.raw, low=_huge(SMALLEST), high=_huge(LARGEST))
    usual = _matches(cell.raw, USUAL_INTEGER if cell.kind == INTEGER else USUAL_NUMBER)
    if cell.stored == CELL:
        return usual
    # what JSON has for zero may have been a number too small to be one
    return all_of(
        [usual, *_sorts(cell, "UBIGINT", "BIGINT", "DOUBLE"), exp.Not(this=_among(cell.raw, ("0.0", "-0.0")))]
    )


def _day(cell: Cell) -> exp.Expr:
    return cell.raw if cell.stored == DAY else day_of(cell.raw)


def _decimal(cell: Cell) -> exp.Expr:
    # there is one zero: -0.0 would be another in digests and in print
    if cell.stored in (DOUBLE, SHORT):
        return exp.Add(this=cell.raw, expression=_zero())
    if cell.stored in (WHOLE, WIDE):
        return cast(exp.Null(), "decimal")
    return case((_is_decimal(cell), exp.Add(this=try_cast(cell.raw, "decimal"), expression=_zero())))


def _integer(cell: Cell) -> exp.Expr:
    if cell.stored in (DOUBLE, SHORT):
        return cast(exp.Null(), "integer")
    if cell.stored in (WHOLE, WIDE):
        return try_cast(cell.raw, "integer")
    return case((exp.Not(this=_is_decimal(cell)), try_cast(cell.raw, "integer")))


def _is_decimal(cell: Cell) -> exp.Expr:
    return function("REGEXP_MATCHES", cell.raw, exp.Literal.string("[.eE]"))


def _vanished(cell: Cell) -> exp.Expr:
    """Whether what is 0.0 as a number was written as another one."""
    if cell.stored == CELL:
        return function("REGEXP_MATCHES", cell.raw, exp.Literal.string(r"\A-?[0.]*[1-9]"))
    from json import dumps
    from re import escape

    key = escape(dumps(cell.name, ensure_ascii=False))
    zero = exp.Literal.string(rf"{key}\s*:\s*-?0(\.0+)?([eE][-+]?[0-9]+)?\s*[,}}]")
    return exp.Not(this=function("REGEXP_MATCHES", column(ROW, LINE), zero))


def _empty(cell: Cell) -> exp.Expr:
    if cell.stored == CELL:
        return any_of([absent(cell.raw), _among(cell.raw, NULLS), _blank(cell)])
    if cell.stored == JSON:
        text = all_of([_among(cell.sort, ("VARCHAR",)), _blank(cell)])
        return any_of([_among(cell.sort, ("NULL",)), text])
    return any_of([absent(cell.raw), _blank(cell)]) if cell.stored == STRING else absent(cell.raw)


def _nobody(cell: Cell) -> exp.Expr:
    """Whether a row could be set aside with nobody."""
    if cell.stored != JSON:
        return _empty(cell)
    mine = exp.Literal.string(cell.name)
    many = exp.Paren(
        this=exp.NEQ(
            this=function("LEN", function("LIST_FILTER", column(ROW, NAMES), _is(mine))),
            expression=exp.Literal.number(1),
        )
    )
    return any_of([absent(cell.sort), _among(cell.sort, ("ARRAY", "OBJECT")), many, _empty(cell)])


def _is(value: exp.Expr) -> exp.Lambda:
    name = exp.to_identifier("name")
    return exp.Lambda(this=exp.EQ(this=name, expression=value), expressions=[name.copy()])


def _blank(cell: Cell) -> exp.Expr:
    return _matches(cell.raw, f"[{BLANK}]*")


def _sorts(cell: Cell, *sorts: str) -> list[exp.Expr]:
    return [_among(cell.sort, sorts)] if cell.stored == JSON else []


def _among(value: exp.Expr, constants: Iterable[str]) -> exp.Expr:
    names = [exp.Literal.string(c) for c in sorted(constants)]
    return exp.In(this=value, expressions=names) if names else exp.false()


def _matches(value: exp.Expr, pattern: str) -> exp.Expr:
    return function("REGEXP_FULL_MATCH", value, exp.Literal.string(pattern))


def _at_most(value: exp.Expr, length: int) -> exp.Expr:
    return exp.LTE(this=function("LENGTH", value), expression=exp.Literal.number(length))


def _date(day: str) -> exp.Expr:
    return cast(exp.Literal.string(day), "date")


def _huge(number: int) -> exp.Expr:
    return cast(exp.Literal.string(str(number)), "huge")


def _zero() -> exp.Expr:
    return cast(exp.Literal.string("0"), "decimal")
