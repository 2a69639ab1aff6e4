"""Articles before names that fill the gaps of sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.articles import with_article
from engine.narration import Narrator
from tests.engine.kb_texts import load


@pytest.mark.parametrize(
    "told",
    [
        "a CRP",
        "a urine culture",
        "a European label",
        "a Kesimpta pen",
        "a U/L",
        "a 7-day course",
        "a one-off",
        "an anti-HBc",
        "an HBsAg",
        "an IgG",
        "an ALT",
        "an MRI",
        "an 8",
        "an 11.5",
        "an 18 day wait",
        "an unknown",
        'an "ill" one',
    ],
)
def test_the_article_fits_the_sound(told: str) -> None:
    article, _, name = told.partition(" ")
    for written in ("a ", "an "):
        assert with_article(f"there is {written}", name) + name == f"there is {told}"
    assert with_article("A ", name) + name == article.capitalize() + " " + name
    assert with_article("taken via ", name) == "taken via "
    assert with_article("", name) == ""
    assert with_article("plasma ", name) == "plasma "


def test_gaps_of_sentences(tmp_path: Path) -> None:
    program = load(
        tmp_path,
        ':- predicate(p(test), [from: facts, holds: "a {test} result"]).\n'
        ':- predicate(display(any, text), [from: facts, holds: "{any} is {text}"]).\n'
        'display(hbsag, "HBsAg").\np(hbsag).\n',
    )
    narrator = Narrator(program)
    assert narrator.atom("p", ("hbsag",)) == "an HBsAg result"
    assert narrator.atom("p", ("crp",)) == "a crp result"
    assert narrator.atom("p", (None,)) == "any test result"
