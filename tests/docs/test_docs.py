"""Every command that a document shows does what the document says, and every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.console_blocks import ROOT, blocks, has_commands, run_document

PAGES = [
    ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md") if (ROOT / name).is_file()
]
DOCUMENTS = [*PAGES, *sorted((ROOT / "docs").rglob("*.md"))]
RUN = [p for p in DOCUMENTS if p.parent.name != "problems" and has_commands(p)]
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)\s]*)?\)")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all documents."""
    folder = tmp_path_factory.mktemp("cache")
    folder.chmod(0o700)
    return folder


@pytest.mark.parametrize("path", RUN, ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_do_what_the_document_says(
    path: Path, tmp_path: Path, cache: Path, reset: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHYHOLD_CACHE_DIR", str(cache))
    outcome = run_document(path, tmp_path)
    if reset:
        path.write_text(outcome.fresh, "utf-8")
    else:
        assert outcome.agreed == path.read_text("utf-8")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_marks_of_a_merge_were_left(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert not [line for line in lines if line.startswith(("<<<<<<< ", ">>>>>>> ")) or line == "======="]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    code = {n for block in blocks(lines) for n in range(block.start, block.end)}
    text = "\n".join(line for number, line in enumerate(lines) if number not in code)
    for target in LINK.findall(text):
        if "://" not in target and not target.startswith("mailto:"):
            assert (path.parent / target).exists(), f"{path.name} links to {target}, which is not there"
