"""`docs/knowledge_map.md` is what the knowledge base says of its claims today."""

from __future__ import annotations

import json

from click.testing import CliRunner

from queries.cli import whyhold
from queries.knowledge import open_knowledge
from queries.knowledge_map import knowledge_map, map_as_markdown
from tests.docs.console_blocks import ROOT

PAGE = ROOT / "docs" / "knowledge_map.md"


def test_the_map_is_up_to_date(reset: bool) -> None:
    fresh = map_as_markdown(knowledge_map(open_knowledge(as_stated=True).program))
    if reset:
        PAGE.write_text(fresh, "utf-8")
    assert PAGE.read_text("utf-8") == fresh, "write it anew with `whyhold knowledge-map > docs/knowledge_map.md`"


def test_every_claim_stands_in_the_map_once() -> None:
    result = CliRunner().invoke(whyhold, ["knowledge-map", "--format", "json"], catch_exceptions=False)
    claims = json.loads(result.stdout)["claims"]
    rows = [line.split(" | ")[0] for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    assert all(rows.count(f"| {claim['claim']}") == 1 for claim in claims)
    assert {claim["state"] for claim in claims} <= {"encoded", "decided", "open"}
    assert all(bool(claim["decision"]) == (claim["state"] == "decided") for claim in claims)
