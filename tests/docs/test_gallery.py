"""`docs/gallery.md` is what the examples are answered with, and every disposition occurs in it."""

from __future__ import annotations

import pytest

from queries.asking import Asker
from queries.gallery import gallery
from queries.knowledge import Knowledge, open_knowledge
from queries.record import read_record_file
from tests.docs.console_blocks import ROOT

PAGE = ROOT / "docs" / "gallery.md"
EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The shipped knowledge base."""
    return open_knowledge()


def test_the_page_is_up_to_date(knowledge: Knowledge, reset: bool) -> None:
    page = gallery(EXAMPLES, knowledge)
    if reset:
        PAGE.write_text(page, "utf-8")
    assert PAGE.read_text("utf-8") == page, "write it anew with `python -m queries.gallery > docs/gallery.md`"


def test_every_disposition_occurs(knowledge: Knowledge) -> None:
    shown = set()
    with Asker(knowledge) as asker:
        for path in EXAMPLES.glob("*.yaml"):
            record = read_record_file(str(path), knowledge.program).record
            assert record is not None
            shown |= {row[-1] for row in asker.ask(record, decide_missing=False).model.relation("disposition")}
    assert shown == {row[0] for row in knowledge.program.facts["possible_disposition"]}
