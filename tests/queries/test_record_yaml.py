"""The tree under a record: offsets, styles, and the same from the C parser and the one in Python."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from engine.loading import load_files
from engine.program import Program
from engine.source import SourceText
from queries.record import read_record
from queries.record_findings import Findings
from queries.yaml_nodes import Listing, Mapping, Node, Scalar, Unread, read_yaml

RECORDS = Path(__file__).parents[1] / "problems" / "records"
FILES = sorted(p for folder in ("bad", "good") for p in (RECORDS / folder).iterdir() if p.suffix != ".expect")
NOT_IN_PYTHON = {
    # The parser in Python takes no tab between the parts of JSON, and lets half a character pass.
    "hepatitis_b.json",
    "bad-yaml-escape.json",
}


@pytest.fixture(scope="module")
def program() -> Program:
    return load_files([RECORDS / "vocabulary.pl"]).program


def tree(text: str) -> Node | None:
    findings = Findings(SourceText("r", text))
    root = read_yaml(findings)
    assert findings.problems == []
    return root


def scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Listing):
        return [s for item in node.items for s in scalars(item)]
    if isinstance(node, Mapping):
        return [s for pair in node.pairs for part in pair for s in scalars(part)]
    return []


def test_scalars_keep_their_text_style_and_place() -> None:
    text = "a: no\n'b': \"1\"\n\U0001f600: {ä: 0x1F,\n  c: }\n? d\n: |\n  x\n"
    found = scalars(tree(text))
    assert [(s.text, s.plain) for s in found] == [
        ("a", True),
        ("no", True),
        ("b", False),
        ("1", False),
        ("\U0001f600", True),
        ("ä", True),
        ("0x1F", True),
        ("c", True),
        ("", True),
        ("d", True),
        ("x\n", False),
    ]
    assert [text[s.start : s.end] for s in found[:8]] == ["a", "no", "'b'", '"1"', "\U0001f600", "ä", "0x1F", "c"]


def test_lists_and_mappings_end_with_their_last_value() -> None:
    text = "a:\n- b: 1\n  c: 2   # last\n\n- {d: 3 } # flow\n"
    root = tree(text)
    assert isinstance(root, Mapping)
    rows = root.pairs[0][1]
    assert isinstance(rows, Listing)
    assert [text[item.start : item.end] for item in rows.items] == ["b: 1\n  c: 2", "{d: 3 }"]


def test_a_fault_keeps_what_was_complete() -> None:
    findings = Findings(SourceText("r", "a:\n- {b: 1}\n- {b: 2\nc: 3"))
    root = read_yaml(findings)
    assert [p.name for p in findings.problems] == ["bad-yaml"]
    assert isinstance(root, Mapping) and not root.complete
    rows = root.pairs[0][1]
    assert isinstance(rows, Listing) and not rows.complete
    assert [isinstance(item, Mapping) and item.complete for item in rows.items] == [True, False]


def test_nothing_follows_an_alias() -> None:
    findings = Findings(SourceText("r", "a: &x [1]\nb: *x\n"))
    root = read_yaml(findings)
    assert [p.name for p in findings.problems] == ["yaml-feature", "yaml-feature"]
    assert isinstance(root, Mapping) and isinstance(root.pairs[1][1], Unread)


@pytest.mark.parametrize("path", [p for p in FILES if p.name not in NOT_IN_PYTHON], ids=lambda p: p.name)
def test_both_parsers_find_the_same(path: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    with_c = read_record(path.read_bytes(), path.name, program)
    monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    with_python = read_record(path.read_bytes(), path.name, program)
    assert with_python[:2] == with_c[:2]


def test_half_a_character_is_a_problem_with_either_parser(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b'{"patient": "anna\\ud842", "as_of": "2026-03-03"}'
    assert [p.name for p in read_record(data, "r", program).problems] == ["bad-yaml"]
    monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    assert [p.name for p in read_record(data, "r", program).problems] == ["control-character"]


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff")
    )
)
def test_pairs_of_json_escapes_are_one_character(value: str) -> None:
    text = json.dumps({"k": value, "after": 1})
    found = scalars(tree(text))
    assert [s.text for s in found] == ["k", value, "after", "1"]
    assert text[found[2].start : found[2].end] == '"after"'


def test_backslashes_before_a_pair_stay() -> None:
    for value in ("\\\U00020bb7", "\\\\\U00020bb7", "\\ud842\\udfb7", "a \U00020bb7 b", "\U00020bb7\U00020bb7  "):
        assert scalars(tree(json.dumps([value])))[0].text == value
