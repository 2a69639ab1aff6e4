"""The shipped invariants, within a small bound; longer runs are `whyhold verify` with more rows and days."""

from __future__ import annotations

import pytest

from engine.program import Program
from engine.program_json import fingerprint
from engine.verification.candidates import Bounds
from queries.knowledge import open_knowledge
from queries.processes import processors
from queries.verifying import HOLDS, POSSIBLE, verify

BOUNDS = Bounds(3, 2, (0, 10))
ONLY = ("kesimpta", "natalizumab")
"""The first drug, and one of another class for which more is asked; all are left to `whyhold verify`."""


@pytest.fixture(scope="module")
def program() -> Program:
    return open_knowledge(cases=True, cached=False).program


def test_every_invariant_holds_within_the_bound(program: Program) -> None:
    outcomes = list(verify(program, program.invariants.values(), BOUNDS, ONLY, processors()))
    assert {o.invariant.id for o in outcomes} == set(program.invariants)
    assert [(o.invariant.id, o.about, o.verdict) for o in outcomes if o.verdict not in (HOLDS, POSSIBLE)] == []
    about_rules = [o.about for o in outcomes if o.invariant.every_rule]
    assert about_rules == [rule.id for rule in program.rules]


def test_a_rule_made_wrong_is_found(program: Program) -> None:
    """The search sees what the invariants are there for: without its absence, going on is advised in a contraindication."""
    wrong = [r._replace(body=r.body[:1]) if r.id == "continue_treatment" else r for r in program.rules]
    broken = program._replace(rules=tuple(wrong))
    (outcome,) = verify(broken, [program.invariants["no_continue_beside_contraindication"]], BOUNDS, ONLY[:1], 1)
    assert outcome.verdict == "fails"
    assert outcome.found is not None
    assert "status: on_therapy" in outcome.found.text


def test_invariants_are_no_part_of_the_fingerprint(program: Program) -> None:
    assert fingerprint(program) == fingerprint(program._replace(invariants={}))
