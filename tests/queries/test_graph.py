"""`whyhold graph`: predicates and rules drawn as Mermaid, DOT, SVG and HTML."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from engine.loading import load_kb
from queries.graph_views import as_dot, as_mermaid
from queries.graphs import FILE, Picture, slice_of, strata_numbers, whole
from queries.knowledge import shipped_folder
from tests.queries.small_kb import run, write_kb

HOSTILE = '"]; x-->y <script>alert(1)</script> & \\ ``` #35; \\" }'
HAS_DOT = shutil.which("dot") is not None


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    return write_kb(tmp_path / "kb")


def sliced(kb: Path, name: str, depth: int = 2, facts: bool = False) -> Picture:
    return slice_of(load_kb(kb).program, name, depth, facts, {})


def names(picture: Picture) -> set[str]:
    return {node.id for node in picture.nodes}


def test_strata_count_what_must_be_complete_before(kb: Path) -> None:
    numbers = strata_numbers(load_kb(kb).program)
    assert numbers["fever"] == numbers["feverish"] == 0
    assert numbers["recommend_against"] == 1
    assert numbers["recommend"] == numbers["disposition"] == 2


def test_the_whole_has_a_node_for_each_concluded_predicate(kb: Path) -> None:
    program = load_kb(kb).program
    picture = whole(program)
    assert names(picture) == {f"p:{n}" for n in ("feverish", "recommend", "recommend_against", "disposition")}
    assert ("p:recommend_against", "p:recommend", "negation") in picture.lines
    # that fever bears on advice follows from the way through recommend_against
    assert ("p:feverish", "p:recommend", "positive") not in picture.lines
    given = names(whole(program, given=True))
    assert {"p:fever", "p:limit", "p:as_of"} <= given
    assert names(whole(program, FILE)) == {
        f"p:{n} kb/small.pl" for n in ("feverish", "recommend", "recommend_against", "disposition")
    }


def test_a_slice_has_a_node_for_each_rule(kb: Path) -> None:
    picture = sliced(kb, "hold_in_fever", 1)
    assert names(picture) == {"r:hold_in_fever", "p:recommend", "p:treatment", "p:feverish", "p:cleared"}
    nodes = {node.id: node for node in picture.nodes}
    assert nodes["r:hold_in_fever"].focus and nodes["p:feverish"].cut and not nodes["p:recommend"].cut
    assert nodes["p:recommend"].lines == ("recommend", "1 more rule")
    assert ("p:cleared", "r:hold_in_fever", "negation") in picture.lines
    assert ("r:hold_in_fever", "p:recommend", "concludes") in picture.lines
    deeper = sliced(kb, "hold_in_fever", 2)
    assert {"r:fever_counts", "p:fever"} <= names(deeper) and "p:limit" not in names(deeper)
    assert "p:limit" in names(sliced(kb, "hold_in_fever", 2, facts=True))


def test_predicates_atoms_and_queries_have_slices(kb: Path) -> None:
    assert "r:hold_in_fever" in names(sliced(kb, "recommend", 1)) and "r:go_on" in names(sliced(kb, "recommend", 1))
    assert {n for n in names(sliced(kb, "recommend(_, _, continue)", 1)) if n.startswith("r:")} == {"r:go_on"}
    assert names(sliced(kb, "fever")) == {"p:fever"}


def test_overrides_are_marked_from_both_ends(tmp_path: Path) -> None:
    kb = write_kb(
        tmp_path / "kb", (':- case("fever holds"', ':- overrides(hold_in_fever, go_on).\n:- case("fever holds"')
    )
    for name in ("hold_in_fever", "go_on"):
        assert ("r:hold_in_fever", "r:go_on", "overrides") in sliced(kb, name, 1).lines
    assert ("p:recommend", "p:recommend", "overrides") in whole(load_kb(kb).program).lines


def test_mermaid(kb: Path) -> None:
    text = run("graph", "hold_in_fever", "--kb", kb).output
    assert text.startswith("%% The rule hold_in_fever\nflowchart BT\n")
    assert "-.->|not|" in text and 'subgraph g0["stratum 0"]' in text
    shown = set(re.findall(r"^ +(n\d+)[\[(]", text, re.MULTILINE))
    used = {n for line in text.splitlines() for n in re.findall(r"\bn\d+\b", line) if "-->" in line or "-.->" in line}
    assert used <= shown


def test_dot(kb: Path) -> None:
    text = run("graph", "--kb", kb, "--format", "dot").output
    assert text.startswith("digraph whyhold {") and text.endswith("}\n")
    assert "style=dashed" in text and "cluster_0" in text and "stratum 0" in text


def hostile(kb: Path) -> Picture:
    picture = sliced(kb, "hold_in_fever")
    nodes = tuple(n._replace(lines=(*n.lines, HOSTILE), about=HOSTILE) for n in picture.nodes)
    return picture._replace(title=HOSTILE, nodes=nodes)


def test_nothing_in_a_name_can_act(kb: Path) -> None:
    mermaid = as_mermaid(hostile(kb))
    assert "<script" not in mermaid and "x-->y" not in mermaid and "```" not in mermaid
    assert '"]; x' not in mermaid
    for quoted in re.findall(r'"((?:[^"\\]|\\.)*)"', as_dot(hostile(kb)).replace("\n", " ")):
        assert '"' not in quoted.replace('\\"', "")
    # every quote is closed: what is left outside of quotes has nothing of the text
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', "", as_dot(hostile(kb)))
    assert "script" not in outside and '"' not in outside


class Page(HTMLParser):
    """Collects tags and whatever could load or run something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.acting: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.acting += [f"{tag} {name}" for name, _ in attrs if name.startswith("on") or name in ("src", "href")]


FAKE_DOT = """#!/bin/sh
cat >/dev/null
echo '<?xml version="1.0"?><!DOCTYPE svg><svg width="1" height="1"></svg>'
"""


def fake_dot(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "bin").mkdir()
    (folder / "bin" / "dot").write_text(script)
    (folder / "bin" / "dot").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}:/bin:/usr/bin")


def test_html_is_one_page_that_loads_and_runs_nothing(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_dot(kb.parent, FAKE_DOT, monkeypatch)
    kb = write_kb(kb, ('"Fever since {Date}: hold {Drug}."', '"<script>alert(1)</script>"'))
    result = run("graph", "hold_in_fever", "--kb", kb, "--format", "html")
    assert result.exit_code == 0
    page = Page(result.output)
    assert "script" not in page.tags and not page.acting and "svg" in page.tags
    assert result.output.count("<!DOCTYPE") == 1 and "default-src 'none'" in result.output
    assert "&lt;script&gt;" in result.output


@pytest.mark.parametrize("script", ["#!/bin/sh\necho broken >&2\nexit 3\n", "#!/bin/sh\nexit 0\n", "no program"])
def test_a_drawing_that_fails_is_a_problem(kb: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_dot(kb.parent, script, monkeypatch)
    result = run("graph", "--kb", kb, "--format", "svg")
    assert result.exit_code == 1 and "error[no-graphviz]" in result.stderr


def test_without_graphviz(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(kb))
    for form in ("svg", "html"):
        result = run("graph", "--kb", kb, "--format", form)
        assert result.exit_code == 1 and "error[no-graphviz]" in result.stderr and result.stdout == ""


@pytest.mark.skipif(not HAS_DOT, reason="Graphviz is not installed")
def test_graphviz_draws_it(kb: Path) -> None:
    for arguments in (("--kb", kb), ("hold_in_fever", "--kb", kb)):
        result = run("graph", *arguments, "--format", "svg")
        assert result.exit_code == 0 and "<svg" in result.output


def test_unknown_names_and_usage(kb: Path) -> None:
    result = run("graph", "hold_in_fevr", "--kb", kb)
    assert result.exit_code == 1 and "error[unknown-name]" in result.stderr and "`hold_in_fever`" in result.stderr
    assert run("graph", "nothing(x)", "--kb", kb).exit_code == 1
    assert run("graph", "--kb", kb, "--depth", "2").exit_code == 2
    assert run("graph", "fever", "--kb", kb, "--depth", "0").exit_code == 2


def test_the_shipped_knowledge_base_can_be_drawn() -> None:
    program = load_kb(shipped_folder()).program
    picture = whole(program)
    known = {node.id for node in picture.nodes}
    assert all({line.source, line.target} <= known for line in picture.lines)
    assert len(picture.lines) <= 500, "viewers of Mermaid draw no more"
    for rule in program.rules[:10]:
        assert f"r:{rule.id}" in names(slice_of(program, rule.id, 2, False, {}))
