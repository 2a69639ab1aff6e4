"""The claims of the shipped knowledge base: all there, none lost of what was gathered, and each accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from engine.checks.claims import claim_uses, decisions_against, listed_claims
from engine.program import Program
from engine.terms import Text
from queries.claims import claims_of
from queries.knowledge import open_knowledge
from queries.knowledge_map import open_claims

ROOT = Path(__file__).resolve().parents[2]
GATHERED = ROOT.parent / "shared" / "knowledge" / "facts.yaml"
SECTIONS = {
    "seed_claims": 28,
    "kesimpta_us": 31,
    "kesimpta_eu": 9,
    "other_drugs": 60,
    "guidelines": 11,
    "thresholds": 11,
    "rxnorm": 14,
    "atc": 14,
    "loinc": 32,
    "icd10cm": 31,
    "snomed": 39,
    "taxonomy": 48,
}
GROUPINGS = {False: "not_opportunistic", True: "opportunistic", "seed_list": "listed_by_article"}


@pytest.fixture(scope="module")
def program() -> Program:
    return open_knowledge(as_stated=True).program


def column(program: Program, predicate: str, claim: str) -> list[str]:
    """What the facts of a predicate say of a claim beside its name."""
    return [", ".join(map(str, row[1:])) for row in program.facts[predicate] if row[0] == claim]


def test_every_section_is_whole(program: Program) -> None:
    assert Counter(claim.section for claim in claims_of(program).values()) == SECTIONS
    assert sum(SECTIONS.values()) == len(listed_claims(program)) == 328


def test_93_claims_are_not_verified(program: Program) -> None:
    claims = claims_of(program).values()
    assert Counter(claim.verified for claim in claims) == {True: 235, False: 93}
    assert len(program.facts["not_verified"]) == 93


def test_every_claim_has_a_source(program: Program) -> None:
    assert {row[0] for row in program.facts["claim_source"]} == set(claims_of(program))


def test_every_infection_has_its_claim(program: Program) -> None:
    infections = {row[0] for row in program.facts["taxonomy"]}
    assert {row[0] for row in program.facts["taxonomy_claim"]} == infections
    assert len(program.facts["taxonomy_claim"]) == len(infections) == SECTIONS["taxonomy"]


def test_codes_that_stand_for_words_are_codes_of_their_claims(program: Program) -> None:
    codes = {row[:3] for row in program.facts["claim_code"]}
    mapped = [(claim, system, code) for _, system, code, claim in program.facts["code_means"]]
    assert set(mapped) <= codes
    words = {value for name in ("taxonomy", "known_ingredient", "reported_in") for (value, *_) in program.facts[name]}
    words |= {row[0] for row in program.facts["serology_marker"]} | {row[0] for row in program.facts["display"]}
    assert {row[0] for row in program.facts["code_means"]} <= words


def test_a_code_stands_for_one_word(program: Program) -> None:
    assert max(Counter(row[1:3] for row in program.facts["code_means"]).values()) == 1


def test_no_code_stands_for_active_hepatitis_b(program: Program) -> None:
    assert "active_hepatitis_b" not in {row[0] for row in program.facts["code_means"]}


def test_decisions_have_a_reason_and_no_use(program: Program) -> None:
    decisions = decisions_against(program)
    assert all(reason.endswith(".") and len(reason) > 20 for reason, _ in decisions.values())
    assert not decisions.keys() & claim_uses(program).keys()


def test_every_claim_is_accounted_for(program: Program) -> None:
    assert open_claims(program) == ()


# What was gathered, where it is at hand ------------------------------------------------------------------------------


def gathered() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row of the list that the claims were made from, with its section."""
    sections = yaml.safe_load(GATHERED.read_text("utf-8"))
    for section, rows in {**sections, **sections["codes"]}.items():
        if section in SECTIONS:
            yield from ((section, row) for row in rows)


def given(row: dict[str, Any], *keys: str) -> list[str]:
    """The values of those keys that a row has and that are not empty."""
    return [row[key] for key in keys if row.get(key)]


@pytest.mark.skipif(not GATHERED.is_file(), reason="the list that the claims were made from is not at hand")
def test_nothing_of_a_row_is_lost(program: Program) -> None:
    claims = claims_of(program)
    taxonomy = {row[0]: row for row in program.facts["taxonomy"]}
    word = {claim: infection for infection, claim in program.facts["taxonomy_claim"]}
    rows = list(gathered())
    assert [row["id"] for _, row in rows if row["id"] not in claims] == []
    assert len(rows) == len(claims)
    for section, row in rows:
        name, claim = row["id"], claims[row["id"]]
        assert claim.section == section
        assert (claim.statement, claim.verified, claim.confidence) == (
            row["statement"],
            row["verified"],
            row["confidence"],
        )
        assert claim.force == row.get("force", "not_stated")
        (listed,) = [r for r in program.facts["claim"] if r[0] == name]
        assert listed[5] == row["verification_level"]
        assert column(program, "claim_source", name) == [row["source"]]
        assert column(program, "claim_url", name) == given(row, "url")
        assert column(program, "claim_note", name) == given(row, "note", "caveat")
        assert column(program, "claim_jurisdiction", name) == given(row, "jurisdiction")
        assert column(program, "claim_action", name) == given(row, "action")
        assert len(column(program, "claim_parameter", name)) == len(row.get("parameter", {}))
        assert sorted(column(program, "claim_supported_by", name)) == sorted(row.get("supported_by", ()))
        assert column(program, "article_reference", name) == [str(number) for number in row.get("seed_ref", ())]
        assert column(program, "code_unit", name) == given(row, "unit_hint")
        assert column(program, "claim_brand", name) == given(row, "brand")
        codes = [code["code"] for code in row.get("codes", ())] or given(row, "code")
        assert [r[2] for r in program.facts["claim_code"] if r[0] == name] == [Text(code) for code in codes]
        assert bool(column(program, "code_not_found", name)) == ("code" in row and row["code"] is None)
        if section == "taxonomy":
            listed = taxonomy[word[name]]
            assert listed[1] == row["category"] and listed[5] == row["seed_rule"]
            assert listed[2] == GROUPINGS[row["opportunistic"]]
            assert listed[3] == row["usual_severity"].replace(" ", "_")
