"""Whether every recommendation can say what it rests on.

Problem: `incomplete-basis`. Only knowledge bases that declare `basis_statement` are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.narration import Narrator
from engine.problem import ERROR, Label, Problem
from engine.program import RECORD, Program
from queries.basis import BASIS_STATEMENT, INPUT_STATEMENT, STATED, Bases, has_basis
from queries.basis_of_answers import WITH_BASIS

WHY = "who reviews a recommendation must see all that it rests on"


def check_bases(program: Program) -> Iterator[Problem]:
    """A problem for each part that would be empty: of all rules, of a part of the record, or of one rule."""
    if not has_basis(program):
        return
    bases = Bases(program, Narrator(program))
    declared = program.predicates[BASIS_STATEMENT]
    for key in STATED:
        if not bases.stated.get(key):
            yield _incomplete(
                f"no fact of `{BASIS_STATEMENT}` says `{key}`",
                Label(declared.span, f"has no `{key}`"),
                f'add `{BASIS_STATEMENT}({key}, "...").`',
            )
    for predicate in program.predicates.values():
        if predicate.origin == RECORD and not all(bases.inputs.get(predicate.name, ("",))):
            yield _incomplete(
                f"no fact of `{INPUT_STATEMENT}` says how `{predicate.name}` is obtained and how old it may be",
                Label(predicate.span, "part of a record"),
                f'add `{INPUT_STATEMENT}({predicate.name}, "how it is obtained", "how old it may be").`',
            )
    for rule in program.rules:
        if rule.head.predicate in WITH_BASIS:
            basis = bases.of_rule(rule)
            empty = [key for key, value in basis.items() if key not in STATED and not _filled(key, value)]
            if empty:
                yield _incomplete(
                    f"the basis of rule `{rule.id}` has nothing under " + ", ".join(f"`{key}`" for key in empty),
                    Label(rule.span, "concludes what is recommended"),
                    _HELP[empty[0]],
                    rule.id,
                )


def _filled(key: str, value: object) -> bool:
    if isinstance(value, dict):
        return bool(value["grade"] if key == "evidence_quality" else value["says"])
    return bool(value)


_HELP = {
    "required_inputs": "ask for something of the record in its body",
    "logic": "give the rule a text for clinicians",
    "data_relied_on": "name the claims that it encodes, or cite a source",
    "sources": "cite a source",
    "evidence_quality": "give the rule an `evidence:`",
}


def _incomplete(message: str, label: Label, help: str, rule: str = "") -> Problem:
    return Problem("incomplete-basis", ERROR, message, (label,), WHY, help, rule)
