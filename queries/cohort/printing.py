"""Atoms and goals as program text, for SQL: letter for letter what `engine.canonical` prints in Python.

An atom or goal of a rule is printed once, in Python, with gaps for the values of variables; SQL prints the values of each
firing and puts them in. Firings have a value as one letter for its kind and its text (`queries.cohort.outputs`). Whether a
character that is not ASCII is a letter, or can be printed at all, is known to Python and not to the database: values with
such characters are printed in Python and looked up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from engine.canonical import print_value
from engine.narration import goal_text, print_pattern
from engine.program import RECORD, RULES, Program
from engine.proofs import ABSENCE, AGGREGATE, COMPARISON, KNOWLEDGE
from engine.proofs import RECORD as RECORD_STEP
from engine.proofs import RULE as RULE_STEP
from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Term, Text, Value
from engine.tuples import NamedTuple

NOT = "\\+ "
"""Stands before the pattern of what is absent."""

USUAL = "[ -~]*"
"""The texts of values that SQL prints itself: characters of ASCII that can be seen."""

PRINTED = """
CREATE OR REPLACE TEMP MACRO printed(v) AS CASE substr(v, 1, 1)
    WHEN 'i' THEN substr(v, 2)
    WHEN 'd' THEN CASE WHEN contains(v, 'e')
        THEN concat(
            split_part(substr(v, 2), 'e', 1),
            CASE WHEN contains(v, '.') THEN '' ELSE '.0' END,
            'e',
            CAST(split_part(v, 'e', 2) AS INTEGER)
        )
        ELSE substr(v, 2) END
    WHEN 't' THEN concat('"', replace(replace(substr(v, 2), '\\', '\\\\'), '"', '\\"'), '"')
    ELSE CASE WHEN regexp_full_match(v, 'a[a-z][a-zA-Z0-9_]*')
        THEN substr(v, 2)
        ELSE concat('''', replace(replace(substr(v, 2), '\\', '\\\\'), '''', '\\'''), '''') END
END
"""
"""Makes the macro that prints a usual value of a firing. Numbers have the digits that Python gives them; an exponent has
a point before it, and neither a plus sign nor zeros that it does not need."""


class Part(NamedTuple):
    """A piece of a printed text: the text itself, or where `place` is not 0, the gap for the value at that place."""

    text: str
    place: int


Parts = tuple[Part, ...]


class Premise(NamedTuple):
    """A goal of a body as text with gaps, and the kind of the step that proves it."""

    parts: Parts
    kind: str


def atom_parts(literal: Literal, names: Sequence[str]) -> Parts:
    """A literal with gaps for the values of `names`, by their places from 1; other variables are `_`."""

    def written(values: Mapping[str, Value]) -> str:
        return print_pattern(literal.predicate, tuple([_value(term, values) for term in literal.args]))

    return _parts(written, names)


def _value(term: Term, values: Mapping[str, Value]) -> Value | None:
    return term.value if isinstance(term, Constant) else values.get(term.name)


def premise(goal: Goal, names: Sequence[str], program: Program) -> Premise:
    """A goal as the step that proves it is told; `names` are the variables that a firing has values of."""
    if isinstance(goal, Literal):
        origin = program.predicates[goal.predicate].origin
        kind = RECORD_STEP if origin == RECORD else RULE_STEP if origin == RULES else KNOWLEDGE
        return Premise(atom_parts(goal, names), kind)
    if isinstance(goal, Negation):
        return Premise((Part(NOT, 0), *atom_parts(goal.literal, names)), ABSENCE)

    def written(values: Mapping[str, Value]) -> str:
        return goal_text(goal, {name: value for name, value in values.items() if not name.startswith("_#")})

    return Premise(_parts(written, names), AGGREGATE if isinstance(goal, Aggregate) else COMPARISON)


def _parts(written: Callable[[Mapping[str, Value]], str], names: Sequence[str]) -> Parts:
    """A printed text cut at marks that were put in for values."""
    mark = "value"
    while mark in written({}):
        mark += "x"
    cut = re.split(f"{mark}([0-9]+)of", written({name: f"{mark}{place}of" for place, name in enumerate(names, 1)}))
    pieces = [Part("", int(piece)) if at % 2 else Part(piece, 0) for at, piece in enumerate(cut)]
    return tuple([piece for piece in pieces if piece.text or piece.place])


def is_usual(text: str) -> bool:
    """Whether SQL prints the text of a value itself."""
    return text.isascii() and text.isprintable()


def unusual_constants(program: Program) -> Iterator[str]:
    """The atoms and texts of facts and rules that only Python can print, as firings have them."""
    for rows in program.facts.values():
        for row in rows:
            yield from (_tagged(value) for value in row if isinstance(value, str) and not is_usual(value))
    for rule in program.rules:
        todo: list[object] = [rule.head, *rule.body]
        while todo:
            part = todo.pop()
            if isinstance(part, Constant):
                if isinstance(part.value, str) and not is_usual(part.value):
                    yield _tagged(part.value)
            elif isinstance(part, tuple):
                todo.extend(part)


def _tagged(value: str) -> str:
    return ("t" if type(value) is Text else "a") + str(value)


def printed(tagged: str) -> str:
    """An atom or text of a firing as program text."""
    return print_value(Text(tagged[1:]) if tagged[0] == "t" else tagged[1:])
