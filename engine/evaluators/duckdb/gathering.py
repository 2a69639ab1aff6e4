"""What aggregates make of the values of all rows, as `engine.builtins.aggregate` does."""

from __future__ import annotations

from sqlglot import exp

from engine.evaluators.duckdb.numbers import decimal, whole
from engine.evaluators.duckdb.sorts import ATOM, DATE, DECIMAL, INTEGER, NUMBER
from engine.evaluators.duckdb.values import (
    MIXED,
    Known,
    absent,
    as_layout,
    case,
    cast,
    function,
    layout_of,
    literal,
    null,
    present,
    tagged,
    try_cast,
    untagged,
)


def gathered(name: str, subject: Known | None) -> Known:
    """An aggregate over the rows of a query; `min` and `max` of nothing are NULL, and are to be told apart by the caller.

    It is sure where each value is one that can be gathered and no sum can be too large.
    """
    if name == "count" or subject is None:
        return Known(exp.Count(this=exp.Star()), "integer", INTEGER)
    if name == "sum":
        return _sum(subject)
    return _extreme(name, subject)


def _sum(subject: Known) -> Known:
    """Integers exactly, then the decimals from the smallest on: no order of rows changes a digit."""
    if not subject.sorts & NUMBER:
        rest = exp.EQ(this=exp.Count(this=exp.Star()), expression=literal(0, "integer"))
        return Known(case((rest, literal(0, "integer"))), "integer", INTEGER, False)
    numbers = function("BOOL_AND", present(decimal(subject)))
    integers = try_cast(_or_zero(exp.Sum(this=whole(subject))), "integer")
    if not subject.sorts & DECIMAL:
        if not subject.sorts & ~INTEGER and subject.sure:
            return Known(integers, "integer", INTEGER, False)
        none = exp.EQ(this=exp.Count(this=exp.Star()), expression=literal(0, "integer"))
        return Known(case((none, literal(0, "integer")), (numbers, integers)), "integer", INTEGER, False)
    decimals = as_layout(subject, "decimal") or null("decimal")
    filtered = exp.Filter(this=function("LIST", decimals), expression=exp.Where(this=present(decimals.copy())))
    listed = function("LIST_SORT", filtered)
    first = try_cast(integers.copy(), "decimal")
    total = function("LIST_AGGREGATE", function("LIST_PREPEND", first, listed), exp.Literal.string("sum"))
    finite = case((function("ISFINITE", total), total.copy()))
    some = function("BOOL_OR", present(decimals.copy()))
    nothing = exp.EQ(this=exp.Count(this=exp.Star()), expression=literal(0, "integer"))
    fits = present(integers.copy())
    return Known(
        case(
            (nothing, tagged(literal(0, "integer"), "integer")),
            (exp.Not(this=exp.Paren(this=numbers)), null(MIXED)),
            (exp.And(this=some, expression=fits), tagged(finite, "decimal", False)),
            default=tagged(integers, "integer", False),
        ),
        MIXED,
        INTEGER | DECIMAL,
        False,
    )


def _or_zero(value: exp.Expr) -> exp.Expr:
    return exp.Coalesce(this=value, expressions=[literal(0, "integer")])


def _extreme(name: str, subject: Known) -> Known:
    """Of numbers or of dates, never of both; where an integer and a decimal are equal, the decimal."""
    by = exp.Min if name == "min" else exp.Max
    if subject.layout in ("date", "integer", "decimal"):
        return Known(by(this=subject.sql.copy()), subject.layout, subject.sorts, subject.sure)
    sorts = subject.sorts & NUMBER | (DATE if subject.sorts & ATOM else 0)
    layout = layout_of(sorts) if sorts else "integer"
    choices = []
    if subject.sorts & ATOM:
        day = as_layout(subject, "date") or null("date")
        date: exp.Expr = by(this=day)
        choices.append((function("BOOL_AND", present(day.copy())), date, "date"))
    if subject.sorts & NUMBER:
        best = _extreme_number(by, subject)
        numbers = function("BOOL_AND", present(decimal(subject)))
        choices.append((numbers, best, layout_of(subject.sorts & NUMBER)))
    made = [(test, value if own == layout else tagged(value, own, False)) for test, value, own in choices]
    return Known(
        case(*made) if made else function("ANY_VALUE", null(layout)),
        layout,
        sorts,
        not subject.sorts & ~NUMBER and subject.sure,
    )


def _extreme_number(by: type[exp.Min] | type[exp.Max], subject: Known) -> exp.Expr:
    """The smallest or largest number of a mixed column."""
    own = layout_of(subject.sorts & NUMBER)
    if own != MIXED:
        return by(this=untagged(subject.sql.copy(), own))
    is_whole = whole(subject)
    huge = exp.Coalesce(
        this=cast(is_whole, "huge"), expressions=[try_cast(untagged(subject.sql.copy(), "decimal"), "huge")]
    )
    decimal_first = present(is_whole.copy()) if by is exp.Min else absent(is_whole.copy())
    parts = [("a", decimal(subject)), ("b", huge), ("c", decimal_first), ("d", subject.sql.copy())]
    packed = function("STRUCT_PACK", *[exp.PropertyEQ(this=exp.to_identifier(n), expression=v) for n, v in parts])
    return function("STRUCT_EXTRACT", by(this=packed), exp.Literal.string("d"))
