"""What a program lets a record say: predicates and their columns, lists of constants, and constants it has heard of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from engine.program import FACTS, RECORD, Argument, Predicate, Program
from engine.source import Span
from engine.terms import Row, Value
from engine.tuples import NamedTuple

if TYPE_CHECKING:
    from engine.mentions import Mentioned

PATIENT = "patient"
"""The kind of the one whom a record is about, and the key that names them."""


class Form(NamedTuple):
    """How a record predicate is written: `columns` by name, without the patient where `of_patient`.

    `scalar` is whether it is one value instead of rows.
    """

    predicate: Predicate
    columns: Mapping[str, Argument]
    of_patient: bool
    scalar: bool


class Closed(NamedTuple):
    """A kind whose constants are all listed, each with its place; `listed_by` is the predicate that lists them."""

    constants: Mapping[Value, Span]
    listed_by: Predicate


class Vocabulary:
    """The record side of one program. What takes time to find is found when first asked for.

    `mentioned` is what `engine.mentions` finds in the program, where that is known already.
    """

    def __init__(self, program: Program, mentioned: Mentioned | None = None) -> None:
        self.program = program
        self.forms: dict[str, Form] = {p.name: form_of(p) for p in program.predicates.values() if p.origin == RECORD}
        self.closed: dict[str, Closed] = {}
        kinds = {argument.kind for form in self.forms.values() for argument in form.predicate.arguments}
        for predicate in program.predicates.values():
            if predicate.defines in kinds and predicate.origin == FACTS:
                constants: dict[Value, Span] = {}
                if predicate.defines in self.closed:
                    constants.update(self.closed[predicate.defines].constants)
                for row, span in program.facts.get(predicate.name, {}).items():
                    if row:
                        constants.setdefault(row[0], span)
                self.closed[predicate.defines] = Closed(constants, predicate)
        self._mentioned = mentioned
        self._combinations: dict[tuple[str, int], dict[Row, dict[Value, None]]] = {}

    def mentioned(self, kind: str) -> set[Value]:
        """The constants of a kind in facts and rules. Cases and queries are no knowledge, and do not count."""
        if self._mentioned is None:
            from engine.mentions import mentioned_in

            self._mentioned = mentioned_in(self.program)
        return self._mentioned.get(kind, set())

    def unfamiliar(self, kind: str, value: Value) -> bool:
        """Whether the program speaks of constants of this kind, but never of this one."""
        mentioned = self.mentioned(kind)
        return bool(mentioned) and value not in mentioned and value not in self.mentioned("any")

    def combinations(self, predicate: str, width: int) -> Mapping[Row, Mapping[Value, None]]:
        """What may follow each beginning, up to `width` columns, in the facts of a predicate; in order of the facts."""
        if (predicate, width) not in self._combinations:
            following: dict[Row, dict[Value, None]] = {}
            for row in self.program.facts.get(predicate, {}):
                for column in range(min(width, len(row))):
                    following.setdefault(row[:column], {})[row[column]] = None
            self._combinations[predicate, width] = following
        return self._combinations[predicate, width]


def form_of(predicate: Predicate) -> Form:
    """How rows of a record predicate are written."""
    of_patient = bool(predicate.arguments) and predicate.arguments[0].kind == PATIENT
    columns = {a.name: a for a in predicate.arguments[of_patient:]}
    return Form(predicate, columns, of_patient, predicate.arity == 1 and not of_patient)
