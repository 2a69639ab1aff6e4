"""What the reading of a record found doubtful is part of the answer in every format, and so is whose label counts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from queries.cli import whyhold
from tests.queries.test_answer_views import SCHEMA
from tests.queries.test_decisive_numbers import LINES

MISSPELT = ("diagnosis:", "  - {condition: hypersensitivity_ofatumumab, since: 2024-01-01}")
TWICE = ("hospitalised:", *["  - {episode: uti1, date: 2026-03-01}"] * 2)
LINE = len(LINES) + 2
"""Where the misspelt entry stands."""
LEFT_OUT = (
    "An entry of the record was not understood: no rule or fact mentions the `condition` `hypersensitivity_ofatumumab` "
    f"(RECORD:{LINE}). The answer does not take it into account."
)


def asked(folder: Path, lines: tuple[str, ...], *more: str) -> str:
    path = folder / "record.yaml"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    result = CliRunner().invoke(whyhold, ["ask", str(path), *more], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    text = result.stdout.replace("\\", "") if "markdown" in more else result.stdout
    return text.replace(str(path), "RECORD")


def joined(text: str) -> str:
    """A text without its line breaks, which fall where they fall."""
    return " ".join(text.split())


def as_json(folder: Path, lines: tuple[str, ...]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(asked(folder, lines, "--format", "json"))
    jsonschema.validate(answer, SCHEMA, jsonschema.Draft202012Validator)
    return answer


def test_the_json_has_what_was_not_understood(tmp_path: Path) -> None:
    answer = as_json(tmp_path, (*LINES, *MISSPELT))
    (entry,) = answer["doubtful_entries"]
    assert (entry["name"], entry["at"], entry["taken_into_account"]) == ("unfamiliar-constant", f"RECORD:{LINE}", False)
    assert "`hypersensitivity_ofatumumab`" in entry["says"]
    assert "`hypersensitivity_to_ofatumumab`" in entry["help"], "the name that was meant"
    assert [d["not_understood"] for d in answer["dispositions"]] == [LEFT_OUT]
    for group in ("dispositions", "recommendations"):
        for item in answer[group]:
            said = [unknown["says"] for unknown in item["basis"]["unknown_inputs"]]
            assert f"{entry['says']} (RECORD:{LINE})" in said


def test_it_stands_under_each_disposition_and_near_the_top(tmp_path: Path) -> None:
    two = tuple(
        line.replace("treatment:", "treatment:\n  - {drug: natalizumab, status: candidate, since: 2026-05-01}")
        for line in LINES
    )
    for form in ("text", "markdown"):
        text = asked(tmp_path, (*two, *MISSPELT), "--format", form)
        told = joined(text).replace(f"RECORD:{LINE + 1}", f"RECORD:{LINE}")
        assert told.count(LEFT_OUT) == 2, "two drugs"
        assert text.index("Doubtful entries of the record") < text.index("Kesimpta for otto: ")
        assert told.index(
            "a `condition` with a similar name is mentioned: `hypersensitivity_to_ofatumumab`"
        ) < told.index("Recommendations")


def test_an_entry_that_stands_there_twice_leaves_nothing_out(tmp_path: Path) -> None:
    answer = as_json(tmp_path, (*LINES, *TWICE))
    assert [(e["name"], e["taken_into_account"]) for e in answer["doubtful_entries"]] == [("repeated-row", True)]
    assert all("not_understood" not in d for d in answer["dispositions"])
    text = asked(tmp_path, (*LINES, *TWICE))
    assert "Doubtful entries of the record" in text
    assert "does not take" not in text


def test_many_are_counted_and_the_first_few_named(tmp_path: Path) -> None:
    many = tuple(f"  - {{condition: odd_{n}, since: 2024-01-01}}" for n in range(5))
    text = joined(asked(tmp_path, (*LINES, "diagnosis:", *many)))
    assert "5 entries of the record were not understood: " in text
    assert "; and 2 more. The answer does not take them into account." in text


def test_patients_get_one_plain_sentence(tmp_path: Path) -> None:
    text = asked(tmp_path, (*LINES, *MISSPELT), "--audience", "patient")
    assert "One entry of your record was not understood and left out here. Ask your care team to look at that." in text
    assert "hypersensitivity" not in text
    assert "One entry of your record stands there twice." in asked(tmp_path, (*LINES, *TWICE), "--audience", "patient")


def test_a_record_without_doubts_says_nothing_of_them(tmp_path: Path) -> None:
    answer = as_json(tmp_path, LINES)
    assert answer["doubtful_entries"] == []
    assert "not_understood" not in answer["dispositions"][0]
    for audience in ("clinician", "patient"):
        text = asked(tmp_path, LINES, "--audience", audience)
        assert "Doubtful" not in text
        assert "understood" not in text


@pytest.mark.parametrize(
    ("line", "region", "on_record", "head"),
    [
        ((), "us", False, "otto on 2026-06-01, us label (the record names no jurisdiction)"),
        (("jurisdiction: us",), "us", True, "otto on 2026-06-01, us label"),
        (("jurisdiction: eu",), "eu", True, "otto on 2026-06-01, eu label"),
    ],
)
def test_whose_label_counts(tmp_path: Path, line: tuple[str, ...], region: str, on_record: bool, head: str) -> None:
    answer = as_json(tmp_path, (*LINES, *line))
    assert (answer["jurisdiction"], answer["jurisdiction_on_record"]) == (region, on_record)
    assert asked(tmp_path, (*LINES, *line)).splitlines()[0] == head
    assert asked(tmp_path, (*LINES, *line), "--format", "markdown").splitlines()[0] == f"# {head}"
