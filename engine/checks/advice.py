"""A second look at a program without errors: what is likely a slip, though the program can be evaluated.

These checks take their time and are made for authors; a question about a record does not run them. All of them warn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.checks.ageing import check_ageing
from engine.checks.bands import check_bands
from engine.checks.contradictions import check_contradictions
from engine.checks.findings import Findings, TooManyProblems
from engine.checks.naming import check_naming
from engine.checks.never_firing import check_never_firing
from engine.checks.orders import check_orders
from engine.checks.places import Places
from engine.checks.reading_level import NOT_MEASURED, check_reading_level
from engine.checks.redundancy import check_redundancy
from engine.checks.unused import check_unused
from engine.checks.wording import check_wording
from engine.problem import Problem, by_place, errors_in
from engine.reviews import in_force

if TYPE_CHECKING:
    from engine.loading import Loaded


class Advice(NamedTuple):
    """What a second look found, and in `notes` what it could not look at."""

    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()


def advise(
    loaded: Loaded, known: tuple[Problem, ...], today: str, read_elsewhere: frozenset[str] = frozenset()
) -> Advice:
    """Look again at a program whose `known` problems are no errors; otherwise, and for plain programs, say nothing.

    `today` is the day (ISO) that dates are judged by. `read_elsewhere` are predicates that are read by their names,
    though no rule uses them. Problems at places that are known to have one are not told.
    """
    if loaded.program.plain or errors_in(known):
        return Advice(())
    findings = Findings(in_force(loaded.program), Places(loaded.texts, loaded.places), known, loaded.broken)
    for problem in known:
        findings.silence(problem.place)
    notes: tuple[str, ...] = ()
    try:
        check_never_firing(findings)
        check_redundancy(findings)
        check_contradictions(findings)
        check_bands(findings)
        check_unused(findings, read_elsewhere)
        check_naming(findings)
        check_wording(findings)
        check_orders(findings)
        check_ageing(findings, today)
        if not check_reading_level(findings):
            notes = (NOT_MEASURED,)
    except TooManyProblems:
        pass
    return Advice(by_place(findings.problems), notes)
