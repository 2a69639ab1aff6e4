"""Arithmetic, comparisons of numbers, and dates, as `engine.builtins` computes them, as expressions of DuckDB.

A result is NULL where `engine.builtins` has no value, and where an integer leaves the 64 bits of a column. No expression
fails, whatever rows it is tried on: a database may compute it for rows that a later goal drops.
"""

from __future__ import annotations

from sqlglot import exp

from engine.evaluators.duckdb.sorts import ATOM, DATE, DECIMAL, INTEGER, NUMBER, operation_sorts
from engine.evaluators.duckdb.values import (
    EXACT,
    MIXED,
    Known,
    absent,
    all_of,
    any_of,
    as_layout,
    case,
    cast,
    day_of,
    function,
    layout_of,
    literal,
    null,
    null_test,
    present,
    tagged,
    try_cast,
    untagged,
)
from engine.terms import Real

COMPARED: dict[str, type[exp.Binary]] = {
    "<": exp.LT,
    ">": exp.GT,
    "=<": exp.LTE,
    ">=": exp.GTE,
    "=:=": exp.EQ,
    "=\\=": exp.NEQ,
}
COMPUTED: dict[str, type[exp.Binary]] = {"+": exp.Add, "-": exp.Sub, "*": exp.Mul}

LAST_DAY = 3_652_058
"""Days from the first of January of the year 1 to the last day of the year 9999."""


def is_number(known: Known) -> bool:
    """Whether a value is a number whatever it is."""
    return known.sure and not known.sorts & ~NUMBER


def whole(known: Known) -> exp.Expr:
    """A value as an integer; NULL where it is none."""
    return as_layout(known, "integer") or null("integer")


def decimal(known: Known) -> exp.Expr:
    """A value as a decimal, rounded where an integer is too large for one; NULL where it is no number."""
    if type(known.constant) is int:
        return literal(Real(known.constant), "decimal")
    if known.layout == "integer":
        return cast(known.sql.copy(), "decimal")
    if known.layout == MIXED:
        parts = []
        if known.sorts & INTEGER:
            parts.append(cast(untagged(known.sql.copy(), "integer"), "decimal"))
        if known.sorts & DECIMAL:
            parts.append(untagged(known.sql.copy(), "decimal"))
        if len(parts) == 2:
            return exp.Coalesce(this=parts[0], expressions=parts[1:])
        return parts[0] if parts else null("decimal")
    return as_layout(known, "decimal") or null("decimal")


def compared(op: str, left: Known, right: Known) -> exp.Expr:
    """A comparison of numbers, exact also between integers and decimals; NULL where one is no number."""
    by = COMPARED[op]
    if left.layout == right.layout and left.layout in ("integer", "decimal"):
        return by(this=left.sql.copy(), expression=right.sql.copy())
    if not (left.sorts & NUMBER and right.sorts & NUMBER):
        return null_test()
    near = by(this=decimal(left), expression=decimal(right))
    decimals = [k for k in (left, right) if not k.sorts & INTEGER]
    if len(decimals) == 2 or any(_small(k) for k in (left, right)):
        return near
    apart: exp.Expr = exp.NEQ(this=decimal(left), expression=decimal(right))
    if not any(k.layout == "integer" for k in (left, right)):
        apart = any_of([apart, all_of([absent(whole(k)) for k in (left, right)])])
    return case((apart, near), default=by(this=_huge(left), expression=_huge(right)))


def _small(known: Known) -> bool:
    """Whether a number is a constant next to which rounding a large integer changes no comparison."""
    return isinstance(known.constant, (int, float)) and abs(known.constant) < EXACT


def _huge(known: Known) -> exp.Expr:
    """A whole number without rounding."""
    parts = []
    if known.sorts & INTEGER:
        parts.append(cast(whole(known), "huge"))
    if known.sorts & DECIMAL:
        parts.append(try_cast(as_layout(known, "decimal") or null("decimal"), "huge"))
    return exp.Coalesce(this=parts[0], expressions=parts[1:]) if len(parts) == 2 else parts[0]


def calculated(op: str, operands: list[Known]) -> Known:
    """The value of one operation; the operands are written more than once."""
    if not all(k.sorts & NUMBER for k in operands):
        return Known(null("integer"), "integer", INTEGER, False)
    sorts = operation_sorts(op, [k.sorts for k in operands])
    layout = layout_of(sorts)
    if op in ("min", "max"):
        return _extreme(op, operands[0], operands[1], sorts)
    if op in ("//", "mod") or (op != "/" and layout == "integer"):
        return Known(_integers(op, [whole(k) for k in operands]), "integer", sorts, False)
    if layout == "decimal":
        sure = op == "abs" and is_number(operands[0])
        return Known(_decimals(op, [decimal(k) for k in operands]), "decimal", sorts, sure)
    integers = all_of([present(whole(k)) for k in operands if k.layout != "integer"])
    if op == "/":
        exact = _quotient([whole(k) for k in operands])
    else:
        exact = tagged(_integers(op, [whole(k) for k in operands]), "integer", False)
    if all(k.layout == "integer" for k in operands):
        return Known(exact, layout, sorts, False)
    rounded = tagged(_decimals(op, [decimal(k) for k in operands]), "decimal", False)
    return Known(case((integers, exact), default=rounded), layout, sorts, False)


def _integers(op: str, operands: list[exp.Expr]) -> exp.Expr:
    if len(operands) == 1:
        made = exp.Neg(this=operands[0]) if op == "-" else exp.Abs(this=operands[0])
        return function("TRY", made)
    left, right = operands
    if op in COMPUTED:
        return function("TRY", COMPUTED[op](this=left, expression=right))
    if op == "//":
        return function("TRY", exp.IntDiv(this=left, expression=right))
    # the sign of the second operand, as in Prolog
    once = exp.Paren(this=exp.Mod(this=cast(left, "huge"), expression=cast(right, "huge")))
    moved = exp.Paren(this=exp.Add(this=once, expression=cast(right.copy(), "huge")))
    return function("TRY", cast(exp.Mod(this=moved, expression=cast(right.copy(), "huge")), "integer"))


def _decimals(op: str, operands: list[exp.Expr]) -> exp.Expr:
    zero = literal(Real(0.0), "decimal")
    if len(operands) == 1:
        return exp.Sub(this=zero, expression=operands[0]) if op == "-" else exp.Abs(this=operands[0])
    left, right = operands
    by = exp.Div if op == "/" else COMPUTED[op]
    made: exp.Expr = by(this=left, expression=right)
    if op == "/":
        made = function("TRY", made)
    if op in ("*", "/"):
        # there is one zero only
        made = exp.Add(this=exp.Paren(this=made), expression=zero)
    return case((function("ISFINITE", made), made.copy()))


def _quotient(operands: list[exp.Expr]) -> exp.Expr:
    """`/` of integers in a mixed column: an integer where it comes out even."""
    left, right = operands
    rest = function("TRY", exp.Mod(this=left, expression=right))
    even = exp.EQ(this=rest, expression=literal(0, "integer"))
    limits = [
        exp.Between(this=o.copy(), low=literal(-EXACT, "integer"), high=literal(EXACT, "integer")) for o in operands
    ]
    divides = exp.NEQ(this=right.copy(), expression=literal(0, "integer"))
    rounded = exp.Div(this=cast(left.copy(), "decimal"), expression=cast(right.copy(), "decimal"))
    return case(
        (even, tagged(_integers("//", [left.copy(), right.copy()]), "integer", False)),
        (all_of([divides, *limits]), tagged(rounded, "decimal")),
    )


def _extreme(op: str, left: Known, right: Known, sorts: int) -> Known:
    """`min` and `max`; where an integer and a decimal are equal, the decimal."""
    first, last = ("<", ">") if op == "min" else (">", "<")
    layout = layout_of(sorts)
    one, other = as_layout(left, layout), as_layout(right, layout)
    assert one is not None and other is not None
    choices = [(compared(first, left, right), one), (compared(last, left, right), other)]
    if layout == MIXED and left.sorts & DECIMAL:
        is_left = all_of([compared("=:=", left, right), present(as_layout(left, "decimal") or null("decimal"))])
        choices.append((is_left, one.copy()))
    choices.append((compared("=:=", left, right), other.copy()))
    return Known(case(*choices), layout, sorts, is_number(left) and is_number(right))


def day(known: Known) -> Known:
    """A value as a date; no value where it is none."""
    if known.layout == "date":
        return known
    if known.layout == "atom" and known.constant is None:
        return Known(day_of(known.sql.copy()), "date", DATE, False)
    if known.layout == MIXED and known.sorts & ATOM:
        return Known(untagged(known.sql.copy(), "date"), "date", DATE, False)
    return Known(null("date"), "date", DATE, False)


def days_between(first: Known, last: Known) -> Known:
    """Days from the first date to the last."""
    one, other = day(first), day(last)
    return Known(exp.Sub(this=other.sql.copy(), expression=one.sql.copy()), "integer", INTEGER, one.sure and other.sure)


def date_plus(date: Known, days: Known) -> Known:
    """A date some days later; no value outside the years 1 to 9999."""
    begin = literal("0001-01-01", "date")
    since = exp.Paren(this=exp.Sub(this=day(date).sql.copy(), expression=begin))
    number = function("TRY", exp.Add(this=since, expression=whole(days)))
    within = exp.Between(this=number, low=literal(0, "integer"), high=literal(LAST_DAY, "integer"))
    moved = exp.Add(this=day(date).sql.copy(), expression=try_cast(whole(days), "small"))
    return Known(case((within, moved)), "date", DATE, False)


def ordered(name: str, first: Known, second: Known) -> tuple[exp.Expr, bool]:
    """`before` and `on_or_before`, and whether both sides surely are dates."""
    one, other = day(first), day(second)
    by = exp.LT if name == "before" else exp.LTE
    return by(this=one.sql.copy(), expression=other.sql.copy()), one.sure and other.sure
