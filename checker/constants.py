"""Constants and atoms as text, and the goals that are computed: arithmetic, comparisons, dates, aggregates.

A constant is its canonical text throughout (`uti1`, `'2026-03-02'`, `"a text"`, `3`, `37.5`): two constants are the same
where their texts are. A variable of a rule is a name after `?`. An atom is the name of a predicate and its arguments.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

try:  # this part of hashlib loads much faster than the whole
    from _sha2 import sha256  # type: ignore[import-not-found, unused-ignore]
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found, no-redef, unused-ignore]
    except ImportError:
        from hashlib import sha256

Row = tuple[str, ...]
Env = dict[str, str]
_ESCAPED = r"\\x[0-9a-f]+\\|\\."
_TOKEN = re.compile(rf"""'(?:[^'\\]|{_ESCAPED})*'|"(?:[^"\\]|{_ESCAPED})*"|[^,()\s'"]+""")


class Rejected(Exception):
    """An answer is not accepted; the text says what is wrong with it."""


class NoValue(Exception):
    """A goal that cannot be computed."""


def require(condition: object, message: str) -> None:
    """Reject an answer unless the condition holds."""
    if not condition:
        raise Rejected(message)


# Constants and atoms as text --------------------------------------------------------------------------------------------


def written(atom: Sequence[str]) -> str:
    """`predicate(argument, argument)`."""
    return f"{atom[0]}({', '.join(atom[1:])})" if len(atom) > 1 else atom[0]


def parsed(text: str) -> Row:
    """The predicate of an atom, and its arguments."""
    atom = tuple(_TOKEN.findall(text))
    require(atom and written(atom) == text, f"`{text}` is no atom")
    return atom


def plain(constant: str) -> str | int | float:
    """A constant as JSON has it."""
    if constant[0] in "'\"":
        return re.sub(_ESCAPED, _unescaped, constant[1:-1])
    return number(constant) if constant[0] in "-0123456789" else constant


def _unescaped(found: re.Match[str]) -> str:
    code = found.group()
    return (
        chr(int(code[2:-1], 16)) if code[1] == "x" and len(code) > 2 else {"n": "\n", "t": "\t"}.get(code[1], code[1])
    )


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal; 1 and 1.0 are not."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def canonical(value: Any) -> bytes:
    """JSON with sorted keys, without blanks, in ASCII: the same bytes for the same value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")


def read_json(data: bytes) -> Any:
    """A JSON document in which no object says the same key twice, since readers differ in which one counts."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        require(len(found) == len(pairs), "an object has the same key twice")
        return found

    return json.loads(data, object_pairs_hook=once)


def digest_of(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal digits."""
    return str(sha256(data).hexdigest())


def digest(value: Any) -> str:
    """`sha256:` and the digest of a value as canonical JSON."""
    return f"sha256:{digest_of(canonical(value))}"


# Goals that are computed ------------------------------------------------------------------------------------------------


def number(constant: str) -> int | float:
    """The number that a constant is."""
    if constant[0] not in "-0123456789":
        raise NoValue(f"{constant} is not a number")
    return float(constant) if "." in constant else int(constant)


def shown(value: int | float) -> str:
    """A number as a constant."""
    if isinstance(value, int):
        if value.bit_length() > 100_000:
            raise NoValue("the result is too large")
        return str(value)
    if value != value or value in (float("inf"), float("-inf")):
        raise NoValue("the result is too large")
    mantissa, e, exponent = repr(value + 0.0).partition("e")
    return f"{mantissa if '.' in mantissa else mantissa + '.0'}e{int(exponent)}" if e else mantissa


def calculated(op: str, x: int | float, y: int | float) -> int | float:
    """The value of an operation on two numbers, as SWI-Prolog has it."""
    whole = isinstance(x, int) and isinstance(y, int)
    if op in ("min", "max"):
        if x == y:
            return x if isinstance(x, float) else y
        return min(x, y) if op == "min" else max(x, y)
    if op in ("/", "//", "mod") and (y == 0 or (op != "/" and not whole)):
        raise NoValue(f"{x} {op} {y} has no value")
    if op == "//":
        return abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)
    if op == "mod":
        return x % y
    if op == "/":
        return x // y if whole and x % y == 0 else x / y
    return x + y if op == "+" else x - y if op == "-" else x * y


def value_of(part: Any, env: Env) -> str:
    """The constant that an expression comes to."""
    if isinstance(part, str):
        return env[part] if part[0] == "?" else part
    op, *operands = part
    numbers = [number(value_of(operand, env)) for operand in operands]
    try:
        if len(numbers) == 1:
            return shown(0 - numbers[0] if op == "-" else abs(numbers[0]))
        return shown(calculated(op, *numbers))
    except OverflowError as error:
        raise NoValue("the result is too large") from error


def day(constant: str) -> int:
    """The number of a date, which is written `'2026-03-02'`."""
    try:
        if re.fullmatch(r"'\d{4}-\d\d-\d\d'", constant, re.ASCII):
            return date.fromisoformat(constant[1:-1]).toordinal()
    except ValueError:
        pass
    raise NoValue(f"{constant} is not a date")


def date_goal(name: str, first: str, second: str) -> str | bool:
    """What a goal about dates comes to: a constant, or whether it holds."""
    if name == "days_between":
        return str(day(second) - day(first))
    if name != "date_plus":
        return day(first) < day(second) if name == "before" else day(first) <= day(second)
    try:
        return f"'{date.fromordinal(day(first) + int(second)).isoformat()}'"
    except (ValueError, OverflowError) as error:
        raise NoValue(f"{second} days after {first} is no date") from error


def compared(op: str, left: str, right: str) -> bool:
    """Whether a comparison holds; `==`, `=` and `\\==` compare the constants, the others numbers."""
    if op in ("==", "=", "\\=="):
        return (left == right) == (op != "\\==")
    x, y = number(left), number(right)
    return {"<": x < y, ">": x > y, "=<": x <= y, ">=": x >= y, "=:=": x == y, "=\\=": x != y}[op]


def computed(goal: Sequence[Any], env: Env) -> Env | None:
    """The bindings with what a comparison, `is` or a goal about dates adds; None where it does not hold."""
    kind, name, *args = goal[:-1]
    if kind == "compare":
        for this, that in (args, args[::-1]):
            if name == "=" and isinstance(this, str) and this[0] == "?" and this not in env:
                return {**env, this: value_of(that, env)}
        return env if compared(name, value_of(args[0], env), value_of(args[1], env)) else None
    if kind == "is":
        return unified([name], [value_of(args[0], env)], env)
    found = date_goal(name, value_of(args[0], env), value_of(args[1], env))
    return unified(args[2:], [found], env) if isinstance(found, str) else env if found else None


def unified(terms: Sequence[str], row: Sequence[str], env: Env) -> Env | None:
    """The bindings with those that make terms equal to the constants of a row; None where nothing does."""
    env = dict(env)
    for term, constant in zip(terms, row):  # noqa: B905 (as long as each other, and this is where the time goes)
        if (env.setdefault(term, constant) if term[0] == "?" else term) != constant:
            return None
    return env


def gathered(function: str, values: list[str]) -> str | None:
    """`count`, `sum`, `min` or `max` of the values of all solutions; None for the least or greatest of none."""
    if function == "count":
        return str(len(values))
    if function == "sum":
        total = "0"
        for value in sorted(values, key=lambda v: (1, float(v)) if "." in v else (0, 0.0)):
            total = value_of(["+", total, value], {})
        return total
    if not values:
        return None
    if not any(value[0] in '-0123456789"' for value in values):
        return (min if function == "min" else max)(values, key=day)
    best = shown(number(values[0]))
    for value in values[1:]:
        best = value_of([function, best, value], {})
    return best
