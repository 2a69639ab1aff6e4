"""Canonical prints of values, goals and rules, as proofs show and reviews cover them; they read back as they were."""

from __future__ import annotations

from collections.abc import Iterable

from engine.program import Citation, Rule
from engine.terms import (
    Assignment,
    Comparison,
    Constant,
    DateGoal,
    Expression,
    Goal,
    Literal,
    Negation,
    Row,
    Text,
    Value,
    Variable,
)

_PRIORITY = {"+": 500, "-": 500, "*": 400, "/": 400, "//": 400, "mod": 400}
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\\": "\\\\"}


def print_value(value: Value) -> str:
    """A constant as it is written in rules."""
    kind = type(value)
    if kind is Text:
        return _quoted(str(value), '"')
    if kind is str:
        return print_name(value)  # type: ignore[arg-type]
    if kind is int:
        return _digits(value)  # type: ignore[arg-type]
    return _decimal(float(value))


def print_name(name: str) -> str:
    """An atom or a name of a predicate, in quotes where it needs them."""
    first = name[:1]
    if name.isascii():
        plain = "a" <= first <= "z" and name.replace("_", "a").isalnum()
    else:
        # an identifier of Python may hold marks, such as a middle dot, that are no part of a name here
        letters = all(c == "_" or c.isalnum() for c in name)
        plain = letters and name.isidentifier() and first.isalpha() and not (first.isupper() or first.istitle())
    return name if plain else _quoted(name, "'")


def print_text(text: str) -> str:
    """A text in double quotes."""
    return _quoted(text, '"')


def _quoted(text: str, quote: str) -> str:
    if text.isprintable() and "\\" not in text and quote not in text:
        return quote + text + quote
    parts = [quote]
    for character in text:
        if character == quote:
            parts.append("\\" + quote)
        elif character in _ESCAPES:
            parts.append(_ESCAPES[character])
        elif character.isprintable() or character in "\u00a0\u00ad\u200b\u200c\u200d":
            parts.append(character)
        else:
            parts.append(f"\\x{ord(character):x}\\")
    parts.append(quote)
    return "".join(parts)


def _digits(value: int) -> str:
    """An integer of any size; Python refuses to print very large ones at once."""
    if value.bit_length() < 13_000:
        return str(value)
    rest, parts = abs(value), []
    while rest:
        rest, last = divmod(rest, 10**4000)
        parts.append(str(last).rjust(4000, "0"))
    return ("-" if value < 0 else "") + "".join(reversed(parts)).lstrip("0")


def _decimal(value: float) -> str:
    written = repr(value)
    mantissa, e, exponent = written.partition("e")
    if not e:
        return written
    if "." not in mantissa:
        mantissa += ".0"
    return f"{mantissa}e{int(exponent)}"


def print_row(row: Row) -> str:
    """Constants with commas between them."""
    return ", ".join([print_value(value) for value in row])


def print_atom(predicate: str, row: Row) -> str:
    """A fact, such as `recommend(anna, kesimpta, withhold, uti1)`."""
    return f"{print_name(predicate)}({print_row(row)})" if row else print_name(predicate)


def print_expression(part: Expression, limit: int = 699) -> str:
    """A constant, variable or arithmetic term, in brackets where its priority is above `limit`."""
    if isinstance(part, Constant):
        written = print_value(part.value)
        return f"({written})" if written[0] == "-" and limit < 200 else written
    if isinstance(part, Variable):
        return "_" if part.anonymous else part.name
    if part.op in ("min", "max", "abs"):
        return f"{part.op}({', '.join([print_expression(o, 999) for o in part.operands])})"
    if len(part.operands) == 1:
        # A number is bracketed, since `-1` would be read as one constant.
        operand = part.operands[0]
        inner = print_expression(operand, 200)
        return f"-({inner})" if isinstance(operand, Constant) or inner[0] == "-" else f"-{inner}"
    priority = _PRIORITY[part.op]
    left = print_expression(part.operands[0], priority)
    right = print_expression(part.operands[1], priority - 1)
    written = f"{left} {part.op} {right}"
    return f"({written})" if priority > limit else written


def print_literal(literal: Literal) -> str:
    """`predicate(args)` with variables by name and `_` for anonymous ones."""
    name = print_name(literal.predicate)
    return f"{name}({', '.join([print_expression(a) for a in literal.args])})" if literal.args else name


def print_goal(goal: Goal) -> str:
    """A goal of a body on one line."""
    if isinstance(goal, Literal):
        return print_literal(goal)
    if isinstance(goal, Negation):
        return f"\\+ {print_literal(goal.literal)}"
    if isinstance(goal, Comparison):
        return f"{print_expression(goal.left)} {goal.op} {print_expression(goal.right)}"
    if isinstance(goal, Assignment):
        return f"{print_expression(goal.result)} is {print_expression(goal.expression)}"
    if isinstance(goal, DateGoal):
        return f"{goal.name}({', '.join([print_expression(a) for a in goal.args])})"
    of = f"({print_expression(goal.subject)})" if goal.subject is not None else ""
    inner = print_goals(goal.goals)
    if len(goal.goals) > 1:
        inner = f"({inner})"
    return f"aggregate_all({goal.function}{of}, {inner}, {print_expression(goal.result)})"


def print_goals(goals: Iterable[Goal]) -> str:
    """A conjunction on one line."""
    return ", ".join([print_goal(goal) for goal in goals])


def print_clause(rule: Rule) -> str:
    """The clause of a rule: its head, then one goal a line."""
    head = print_literal(rule.head)
    if not rule.body:
        return head + "."
    goals = [f"    {print_goal(goal)}" for goal in rule.body]
    return f"{head} :-\n" + ",\n".join(goals) + "."


def print_citation(citation: Citation) -> str:
    """A citation as a header writes it: `source`, `source / "place"`, or with variables for either."""
    source, at = citation
    written = source.name if isinstance(source, Variable) else print_name(source)
    if isinstance(at, Variable):
        return f"{written} / {at.name}"
    return f"{written} / {print_text(at)}" if at else written


def print_header(rule: Rule) -> str:
    """The header of a rule with the keys it has, in their fixed order."""
    keys: list[str] = []
    if rule.title:
        keys.append(f"title: {print_text(rule.title)}")
    if rule.status:
        keys.append(f"status: {print_name(rule.status)}")
    if rule.evidence:
        keys.append(f"evidence: {rule.evidence}")
    if rule.cites:
        keys.append(f"cites: [{', '.join(map(print_citation, rule.cites))}]")
    if rule.encodes:
        keys.append(f"encodes: [{', '.join(map(print_name, rule.encodes))}]")
    for key, text in (
        ("since", rule.since),
        ("until", rule.until),
        ("caveat", rule.caveat),
        ("clinician", rule.clinician),
        ("patient", rule.patient),
    ):
        if text:
            keys.append(f"{key}: {print_text(text)}")
    body = ",\n".join([f"    {key}" for key in keys])
    return f":- rule({print_name(rule.id)}, [\n{body}\n])." if keys else f":- rule({print_name(rule.id)}, [])."


def canonical_text(rule: Rule) -> str:
    """Header and clause of a rule, always printed the same way however the file is laid out.

    Anonymous variables print as `_`; names of variables are kept, since the texts of the header use them.
    """
    return f"{print_header(rule)}\n{print_clause(rule)}\n"
