"""The words of the documents are those of the code."""

from __future__ import annotations

from importlib import import_module

from engine.proof_views import KIND_WORDS, SHOWN_ABOVE
from tests.docs.console_blocks import ROOT
from tests.docs.tables import codes, tables


def test_every_name_in_the_code_is_there() -> None:
    rows = [row for table in tables(ROOT / "docs" / "words.md", "word", "means", "in the code") for row in table]
    names = [name for *_, cell in rows for name in codes(cell)]
    assert len(names) > 30
    for name in names:
        module, _, attribute = name.rpartition(".")
        assert hasattr(import_module(module), attribute), name


def test_every_word_is_explained_once() -> None:
    words = [row[0] for table in tables(ROOT / "docs" / "words.md", "word", "means", "in the code") for row in table]
    assert len(words) == len(set(words))


def test_what_stands_behind_a_line_of_a_proof_is_explained() -> None:
    (rows,) = tables(ROOT / "docs" / "reading_an_answer.md", "in brackets", "means", "ask yourself")
    assert {codes(row[0])[0] for row in rows} == {*KIND_WORDS.values(), SHOWN_ABOVE, "rule"}
