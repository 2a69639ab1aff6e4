"""Which names may be suggested for which."""

from __future__ import annotations

import pytest

from engine.name_slips import another_code


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("jcv", "hcv"),
        ("hcv", "hbv"),
        ("ast", "alt"),
        ("alt", "ALP"),
        ("hbeag", "hbsag"),
        ("hbe_ag", "hbsag"),
        ("anti_hbe", "anti_hbc"),
        ("anti-hbs", "anti_hbc"),
        ("hcv_dna", "hbv_dna"),
        ("crpx", "crp"),
        ("uk", "us"),
    ],
)
def test_codes_of_different_things(written: str, known: str) -> None:
    assert another_code(written, known)
    assert another_code(known, written)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("kesimta", "kesimpta"),
        ("fevr", "fever"),
        ("fveer", "fever"),
        ("cpr", "crp"),
        ("crpp", "crp"),
        ("Anti-HBc", "anti_hbc"),
        ("antihbc", "anti_hbc"),
        ("on_hodl", "on_hold"),
        ("natalizumap", "natalizumab"),
        ("hypersensitivity_ofatumumab", "hypersensitivity_to_ofatumumab"),
        ("hbsag", "HBsAg"),
    ],
)
def test_slips(written: str, known: str) -> None:
    assert not another_code(written, known)
