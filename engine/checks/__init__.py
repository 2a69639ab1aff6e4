"""What is wrong with a program that reads well: names, kinds, values, texts, recursion. Each family has a file.

A program with an error among its problems must not be evaluated; warnings only ask for a second look. Nothing here
raises on a program that could be built only in part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from engine.checks.binding import check_binding, check_single_use
from engine.checks.claims import check_claims
from engine.checks.completeness import check_completeness, check_reachable
from engine.checks.declared_kinds import check_declared_kinds
from engine.checks.findings import Findings, TooManyProblems
from engine.checks.invariants import check_invariants
from engine.checks.kinds import check_kinds
from engine.checks.origins import check_origins
from engine.checks.overriding import check_overriding
from engine.checks.places import Places, Values
from engine.checks.recursion import check_recursion
from engine.checks.references import check_references
from engine.checks.reviewing import check_reviews
from engine.checks.sentences import check_sentences
from engine.checks.settable import check_settable
from engine.checks.unfinished import check_unfinished
from engine.problem import Problem, by_place
from engine.program import Program
from engine.source import SourceText

if TYPE_CHECKING:
    from engine.loading import Loaded

FAMILIES = (
    check_references,
    check_claims,
    check_origins,
    check_binding,
    check_sentences,
    check_declared_kinds,
    check_kinds,
    check_invariants,
    check_settable,
    check_overriding,
    check_recursion,
    check_completeness,
    check_reviews,
    check_unfinished,
    check_reachable,
    check_single_use,
)
"""In order: what comes later stays silent where something earlier was found."""


def check(
    program: Program,
    texts: Mapping[str, SourceText] | None = None,
    known: Iterable[Problem] = (),
    broken: frozenset[str] = frozenset(),
    places: Values | None = None,
) -> tuple[Problem, ...]:
    """The problems of a program, sorted by place, at most one for each place.

    `texts` are the files the program was read from and `places` those of the values of directives: with them, words
    within headers and cases are marked exactly; without, the rule or case is. `known` are problems found in reading:
    where one of them is an error, nothing more is said. They are not among those returned. `broken` are names whose
    definition is missing because of such problems.
    """
    findings = Findings(program, Places(texts or {}, places or {}), known, broken)
    try:
        for family in FAMILIES:
            family(findings)
    except TooManyProblems:
        pass
    return by_place(findings.problems)


def check_loaded(loaded: Loaded) -> tuple[Problem, ...]:
    """All problems of a program that was read from texts: those of reading and those of the checks, sorted by place."""
    found = check(loaded.program, loaded.texts, loaded.problems, loaded.broken, loaded.places)
    return by_place([*loaded.problems, *found])
