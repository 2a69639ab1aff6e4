"""What the built-in goals compute: arithmetic, comparisons, dates. Meaning as in SWI-Prolog with its default flags.

Anything that has no value (division by zero, overflow, a number asked of an atom) raises `NoValue`; there is no silent NaN.
"""

from __future__ import annotations

from engine.terms import Real, Value

MAX_INTEGER_BITS = 100_000
"""Integers beyond this size are an overflow, so that a runaway rule cannot fill the memory."""


class NoValue(Exception):
    """An expression without a value; the text says why, in lower case, for the author of the rule."""


def _number(value: Value) -> int | Real:
    if type(value) is int or type(value) is Real:
        return value
    raise NoValue(f"`{value}` is not a number")


def _real(value: float) -> Real:
    if value != value or value in (float("inf"), float("-inf")):
        raise NoValue("the result is too large for a decimal")
    # there is one zero only, whatever sign it is computed with
    return Real(value + 0.0)


def _bounded(value: int) -> int:
    if value.bit_length() > MAX_INTEGER_BITS:
        raise NoValue("the result is too large for an integer")
    return value


def _as_float(value: int | Real) -> float:
    try:
        return float(value)
    except OverflowError as error:
        raise NoValue("an integer is too large for a decimal") from error


def _divide(left: int | Real, right: int | Real) -> int | Real:
    if right == 0 if type(right) is int else float(right) == 0.0:
        raise NoValue("division by zero")
    if type(left) is int and type(right) is int:
        if left % right == 0:
            return left // right
        try:
            return _real(left / right)
        except OverflowError as error:
            raise NoValue("the result is too large for a decimal") from error
    return _real(_as_float(left) / _as_float(right))


def _integers(op: str, left: int | Real, right: int | Real) -> tuple[int, int]:
    if type(left) is not int or type(right) is not int:
        raise NoValue(f"`{op}` needs two integers")
    if right == 0:
        raise NoValue("division by zero")
    return left, right


def calculate(op: str, operands: tuple[Value, ...]) -> Value:
    """The value of one arithmetic operation.

    `op` is one of + - * / // mod min max abs (`-` also with one operand). Raises NoValue.
    """
    numbers = [_number(o) for o in operands]
    left = numbers[0]
    if len(numbers) == 1:
        if type(left) is int:
            return -left if op == "-" else abs(left)
        return Real(0.0 - left if op == "-" else abs(left))
    right = numbers[1]
    if op == "/":
        return _divide(left, right)
    if op == "//":
        a, b = _integers(op, left, right)
        quotient = abs(a) // abs(b)
        return quotient if (a < 0) == (b < 0) else -quotient
    if op == "mod":
        a, b = _integers(op, left, right)
        return a % b
    if op in ("min", "max"):
        if float_first(left, right):
            return left if type(left) is Real else right
        return left if (compare_numbers(left, right) < 0) == (op == "min") else right
    if type(left) is int and type(right) is int:
        if op == "+":
            return _bounded(left + right)
        if op == "-":
            return _bounded(left - right)
        if left.bit_length() + right.bit_length() > MAX_INTEGER_BITS:
            raise NoValue("the result is too large for an integer")
        return left * right
    x, y = _as_float(left), _as_float(right)
    return _real(x + y if op == "+" else x - y if op == "-" else x * y)


def float_first(left: int | Real, right: int | Real) -> bool:
    """Whether two numbers are equal in value and different in kind; then the decimal one stands for both."""
    return type(left) is not type(right) and compare_numbers(left, right) == 0


def compare_numbers(left: int | Real, right: int | Real) -> int:
    """-1, 0 or 1, exactly (no rounding of large integers)."""
    a: int | float = left if type(left) is int else float(left)
    b: int | float = right if type(right) is int else float(right)
    return (a > b) - (a < b)


def compare(op: str, left: Value, right: Value) -> bool:
    """Whether a comparison of two constants holds. `==`, `\\==` and `=` compare identity, the others numbers."""
    if op == "==" or op == "=":
        return left == right
    if op == "\\==":
        return left != right
    order = compare_numbers(_number(left), _number(right))
    if op == "<":
        return order < 0
    if op == ">":
        return order > 0
    if op == "=<":
        return order <= 0
    if op == ">=":
        return order >= 0
    return (order == 0) == (op == "=:=")


def _day(value: Value) -> int:
    from datetime import date

    if type(value) is str and len(value) == 10 and value[7] == "-":
        try:
            return date.fromisoformat(value).toordinal()
        except ValueError:
            pass
    raise NoValue(f"`{value}` is not a date such as '2026-03-02'")


def days_between(first: Value, last: Value) -> int:
    """Days from the first date to the last; negative where the last is earlier."""
    return _day(last) - _day(first)


def date_plus(day: Value, days: Value) -> str:
    """The date `days` days after `day`."""
    from datetime import date

    number = _number(days)
    if type(number) is not int:
        raise NoValue("a date moves by whole days")
    try:
        return date.fromordinal(_day(day) + number).isoformat()
    except (ValueError, OverflowError) as error:
        raise NoValue("the date is outside the years 1 to 9999") from error


def before(first: Value, second: Value) -> bool:
    """Whether the first date is earlier."""
    return _day(first) < _day(second)


def on_or_before(first: Value, second: Value) -> bool:
    """Whether the first date is the same or earlier."""
    return _day(first) <= _day(second)


def _sum_order(value: Value) -> tuple[int, float]:
    return (1, float(value)) if type(value) is Real else (0, 0.0)


def aggregate(function: str, values: list[Value]) -> Value | None:
    """`count`, `sum`, `min` or `max` of the values of all rows; None where there is no such value (min or max of nothing)."""
    if function == "count":
        return len(values)
    if function == "sum":
        total: Value = 0
        if any(type(v) is Real for v in values):
            # rows come in no order, and that of additions shows in the digits of decimals
            values = sorted(values, key=_sum_order)
        for value in values:
            total = calculate("+", (total, value))
        return total
    if not values:
        return None
    if all(type(v) is str for v in values):
        return min(values, key=_day) if function == "min" else max(values, key=_day)
    best = values[0]
    _number(best)
    for value in values[1:]:
        best = calculate(function, (best, value))
    return best
