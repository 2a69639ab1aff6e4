"""Constants as DuckDB has them: the layout of a column, and how values of different layouts meet.

A column whose values are all of one sort has the type that databases have for it. Where sorts mix, it has a UNION type,
whose tags keep `1`, `1.0`, `'1'` and `"1"` apart. Nothing here can fail while a query runs: what has no value is NULL.
"""

from __future__ import annotations

from sqlglot import exp

from engine.evaluators.duckdb.sorts import ATOM, DATE, DECIMAL, INTEGER, TEXT, is_date
from engine.terms import Real, Text, Value
from engine.tuples import NamedTuple

LAYOUTS = {DATE: "date", ATOM: "atom", TEXT: "text", INTEGER: "integer", DECIMAL: "decimal", 0: "atom"}
MIXED = "mixed"

TAGS = {"date": "a", "atom": "a", "text": "t", "integer": "i", "decimal": "d"}
"""The member of the UNION type that has the values of a layout."""

TYPES = {
    name: exp.DataType.build(text, dialect="duckdb")
    for name, text in (
        ("date", "DATE"),
        ("atom", "TEXT"),
        ("text", "TEXT"),
        ("integer", "BIGINT"),
        ("decimal", "DOUBLE"),
        (MIXED, "UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE)"),
        ("huge", "INT128"),
        ("small", "INT"),
    )
}

SMALLEST, LARGEST = -(2**63), 2**63 - 1
"""The integers that a column can hold."""

EXACT = 2**53
"""Up to here each integer is a DOUBLE."""


class TooLarge(Exception):
    """An integer that no column can hold."""

    def __init__(self, value: int) -> None:
        super().__init__(str(value))
        self.value = value


class Known(NamedTuple):
    """A value in a query: its expression, its layout and what it can be. NULL means no value; `sure` ones never are.

    `constant` is the value where it stands in the program.
    """

    sql: exp.Expr
    layout: str
    sorts: int
    sure: bool = True
    constant: Value | None = None

    @property
    def simple(self) -> bool:
        """Whether writing it twice costs nothing."""
        return self.constant is not None or isinstance(self.sql, exp.Column)


def layout_of(sorts: int) -> str:
    """How a column for values of these sorts is laid out."""
    return LAYOUTS.get(sorts, MIXED)


def cast(value: exp.Expr, layout: str) -> exp.Expr:
    """A value as another type, where it is known to be of that type."""
    return exp.Cast(this=value, to=TYPES[layout].copy())


def try_cast(value: exp.Expr, layout: str) -> exp.Expr:
    """A value as another type; NULL where it cannot be."""
    return exp.TryCast(this=value, to=TYPES[layout].copy())


def function(name: str, *arguments: exp.Expr) -> exp.Expr:
    """A call of a function of DuckDB."""
    return exp.Anonymous(this=name, expressions=list(arguments))


def null(layout: str) -> exp.Expr:
    """No value."""
    return cast(exp.Null(), layout)


def constant(value: Value) -> Known:
    """A constant of the program. Raises TooLarge."""
    if type(value) is str:
        sorts = DATE if is_date(value) else ATOM
    elif type(value) is Text:
        sorts = TEXT
    else:
        sorts = INTEGER if type(value) is int else DECIMAL
    layout = LAYOUTS[sorts]
    return Known(literal(value, layout), layout, sorts, True, value)


def literal(value: Value, layout: str) -> exp.Expr:
    """A constant in a layout that can have it. Raises TooLarge."""
    if layout == MIXED:
        own = "atom" if type(value) is str else constant(value).layout
        return tagged(literal(value, own), own)
    if isinstance(value, str):
        text = exp.Literal.string(str(value))
        return cast(text, layout) if layout == "date" else text
    if type(value) is int:
        if not SMALLEST <= value <= LARGEST:
            raise TooLarge(value)
        return cast(exp.Literal.number(str(value)), layout)
    assert type(value) is Real
    # as a string, since digits alone would be read as a decimal number of limited places
    return cast(exp.Literal.string(repr(float(value) + 0.0)), layout)


def tagged(value: exp.Expr, layout: str, sure: bool = True) -> exp.Expr:
    """A value of some layout in a mixed column."""
    text = cast(value, "atom") if layout == "date" else value
    member = exp.PropertyEQ(this=exp.to_identifier(TAGS[layout]), expression=text)
    union = cast(function("UNION_VALUE", member), MIXED)
    return union if sure else case((present(value.copy()), union))


def untagged(value: exp.Expr, layout: str) -> exp.Expr:
    """The values of a mixed column that are of some layout; NULL for the others."""
    found = function("UNION_EXTRACT", value, exp.Literal.string(TAGS[layout]))
    return day_of(found) if layout == "date" else found


def day_of(atom: exp.Expr) -> exp.Expr:
    """An atom as a date; NULL where it is none. DuckDB reads more forms and years than the language knows."""
    iso = function("REGEXP_FULL_MATCH", atom.copy(), exp.Literal.string(r"\d{4}-\d{2}-\d{2}"))
    dated = exp.And(this=iso, expression=exp.GTE(this=atom.copy(), expression=exp.Literal.string("0001")))
    return case((dated, try_cast(atom, "date")))


def ordering(value: exp.Expr, layout: str) -> list[exp.Expr]:
    """What to sort by so that values come in the order of `engine.evaluators.faults.order_of`."""
    if layout != MIXED:
        return [value]
    tag = cast(function("UNION_TAG", value), "atom")
    return [tag, *[untagged(value.copy(), own) for own in ("atom", "decimal", "integer", "text")]]


def as_layout(known: Known, layout: str) -> exp.Expr | None:
    """A value in another layout; None where no value is of both, NULL for a value that is not."""
    if known.constant is not None:
        if layout not in (known.layout, MIXED) and not (known.layout == "date" and layout == "atom"):
            return None
        return literal(known.constant, layout)
    if known.layout == layout:
        return known.sql.copy()
    if layout == MIXED:
        return tagged(known.sql.copy(), known.layout, known.sure)
    if known.layout == MIXED:
        return untagged(known.sql.copy(), layout)
    if known.layout == "date" and layout == "atom":
        return cast(known.sql.copy(), "atom")
    if known.layout == "atom" and layout == "date":
        return day_of(known.sql.copy())
    return None


def in_column(known: Known, layout: str) -> exp.Expr:
    """A value for a column that is made for it."""
    return as_layout(known, layout) or null(layout)


def common_layout(one: Known, other: Known) -> str | None:
    """The layout in which two values are compared; None where they are never the same."""
    if one.layout == other.layout:
        return one.layout
    if {one.layout, other.layout} == {"date", "atom"}:
        return "atom"
    if not one.sorts & other.sorts:
        return None
    return MIXED if MIXED in (one.layout, other.layout) else None


def joined(one: Known, other: Known) -> exp.Expr:
    """A condition that two values are the same constant; it is NULL instead of FALSE where a sort is not the wanted one.

    A mixed column is looked at as what the other one is, so that the columns can be hashed as they are.
    """
    layout = common_layout(one, other)
    if layout == MIXED:
        layout = next((k.layout for k in (one, other) if k.layout != MIXED and k.constant is None), MIXED)
        layout = "atom" if layout == "date" else layout
    left = as_layout(one, layout) if layout is not None else None
    right = as_layout(other, layout) if layout is not None else None
    return exp.false() if left is None or right is None else exp.EQ(this=left, expression=right)


def same(one: Known, other: Known) -> exp.Expr:
    """A test whether two values are the same constant; NULL only where one of them is not there."""
    layout = common_layout(one, other)
    left = as_layout(one, layout) if layout is not None else None
    right = as_layout(other, layout) if layout is not None else None
    test = exp.false() if left is None or right is None else exp.EQ(this=left, expression=right)
    if one.layout == other.layout:
        return test
    missing = [absent(k.sql.copy()) for k in (one, other) if not k.sure]
    return case((any_of(missing), null_test()), default=test) if missing else test


def absent(value: exp.Expr) -> exp.Expr:
    """Whether there is no value."""
    # in brackets, since readers of SQL differ in what `a > b IS NULL` means
    this = exp.Paren(this=value) if isinstance(value, exp.Binary) else value
    return exp.Is(this=this, expression=exp.Null())


def present(value: exp.Expr) -> exp.Expr:
    """Whether there is a value."""
    return exp.Not(this=absent(value))


def all_of(tests: list[exp.Expr]) -> exp.Expr:
    """The conjunction of tests."""
    return _chain(tests, exp.And, exp.true())


def any_of(tests: list[exp.Expr]) -> exp.Expr:
    """The disjunction of tests."""
    return _chain(tests, exp.Or, exp.false())


def _chain(tests: list[exp.Expr], by: type[exp.And] | type[exp.Or], none: exp.Expr) -> exp.Expr:
    if not tests:
        return none
    whole = tests[0] if len(tests) == 1 else _bracketed(tests[0])
    for test in tests[1:]:
        whole = by(this=whole, expression=_bracketed(test))
    return whole


def _bracketed(test: exp.Expr) -> exp.Expr:
    return exp.Paren(this=test) if isinstance(test, (exp.And, exp.Or)) else test


def case(*choices: tuple[exp.Expr, exp.Expr], default: exp.Expr | None = None) -> exp.Expr:
    """The first value whose test holds; NULL without a default."""
    return exp.Case(ifs=[exp.If(this=test, true=value) for test, value in choices], default=default)


def null_test() -> exp.Expr:
    """A test without an outcome."""
    return exp.Cast(this=exp.Null(), to=exp.DataType.build("BOOLEAN"))
