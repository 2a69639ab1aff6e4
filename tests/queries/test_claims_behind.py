"""Each conclusion says on which claims it rests and which of them nobody has verified."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from engine.compiled import BrokenRule
from queries.asking import Conclusion, ask
from queries.checking import check_folder
from queries.claims_behind import Claims, ClaimsBehind, claims_behind, read_by_name, unverified_notes
from queries.cli import whyhold
from queries.knowledge import open_knowledge, open_to_ask
from queries.record import read_record_file
from tests.queries.small_kb import RECORD, write_kb

LIMIT = (
    ':- predicate(limit(name, degrees: number), [from: facts, holds: "{name} is {degrees}"]).',
    ":- predicate(limit(name, degrees: number, claim), [\n"
    '    from: facts, holds: "{name} is {degrees} ({claim})", may_be_set: [degrees]\n]).',
)
ROW = ("limit(fever_limit, 38.0).", "limit(fever_limit, 38.0, 'C-2').")
GOAL = ("limit(fever_limit, Limit)", "limit(fever_limit, Limit, _)")
UNIT = ("fever(Patient, Degrees, _, Date),", "fever(Patient, Degrees, Unit, Date), measured_in(Unit),")
ENCODES = ('cites: [label / "5.1"],', "cites: [label / \"5.1\"], encodes: ['C-1', 'C-9'],")
CLAIMS = """
:- predicate(not_verified(claim), [from: facts, holds: "{claim} is not verified"]).
:- predicate(measured_in_claim(unit, claim), [from: facts, holds: "{unit} is in {claim}"]).
not_verified('C-9').
not_verified('C-2').
not_verified('C-3').
not_verified('C-4').
measured_in_claim('Cel', 'C-4').
measured_in_claim('Cel', 'C-5').
"""
NOTE = "rests on claims that are not verified: C-2, C-4, C-9"


@pytest.fixture
def kb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHYHOLD_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "anna.yaml").write_text(RECORD)
    folder = write_kb(tmp_path / "kb", LIMIT, ROW, GOAL, UNIT, ENCODES)
    (folder / "claims.pl").write_text(CLAIMS)
    return folder


def invoke(kb: Path, *arguments: str) -> Result:
    shown = [str(kb.parent / "anna.yaml") if a == "RECORD" else a for a in arguments]
    return CliRunner().invoke(whyhold, [*shown, "--kb", str(kb)])


def asked(kb: Path, *arguments: str) -> dict[str, Any]:
    result = invoke(kb, "ask", "RECORD", "--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize("again", [False, True])
def test_rules_and_facts_name_the_claims(kb: Path, again: bool) -> None:
    if again:  # from the cache
        asked(kb)
    found = asked(kb)
    (item,) = found["recommendations"]
    assert item["claims"] == ["C-1", "C-2", "C-4", "C-5", "C-9"]
    assert item["unverified"] == ["C-2", "C-4", "C-9"]
    (disposition,) = found["dispositions"]
    assert disposition["claims"] == item["claims"], "it rests on the recommendation"


def test_the_text_says_so_beside_the_conclusion(kb: Path) -> None:
    lines = [line.strip() for line in invoke(kb, "ask", "RECORD").stdout.splitlines()]
    assert lines.count(NOTE) == 2, "the disposition and the recommendation"
    assert lines[lines.index("* the dose for anna: hold") + 1] == NOTE
    assert NOTE in invoke(kb, "ask", "RECORD", "--format", "markdown").stdout
    assert NOTE in invoke(kb, "why", "RECORD", "recommend(anna, dose, hold)").stdout
    why = json.loads(invoke(kb, "why", "RECORD", "feverish(anna, _)", "--format", "json").stdout)
    assert why["answers"][0]["unverified"] == ["C-2", "C-4"]
    patient = invoke(kb, "ask", "RECORD", "--audience", "patient").stdout
    assert "has not been checked against its source" in " ".join(patient.split()) and "C-2" not in patient


def test_what_was_set_is_no_claim(kb: Path) -> None:
    (item,) = asked(kb, "--set", "fever_limit=38.2")["recommendations"]
    assert item["unverified"] == ["C-4", "C-9"]


def test_nothing_where_the_knowledge_base_does_not_say(tmp_path: Path) -> None:
    (tmp_path / "anna.yaml").write_text(RECORD)
    kb = write_kb(tmp_path / "kb", ENCODES)
    (item,) = asked(kb)["recommendations"]
    assert "claims" not in item and "unverified" not in item
    assert "not verified" not in invoke(kb, "ask", "RECORD").stdout


def test_all_verified(kb: Path) -> None:
    text = (kb / "claims.pl").read_text()
    (kb / "claims.pl").write_text("\n".join(line for line in text.split("\n") if not line.startswith("not_verified(")))
    (item,) = asked(kb)["recommendations"]
    assert item["claims"] and item["unverified"] == []
    assert "not verified" not in invoke(kb, "ask", "RECORD").stdout


def test_the_library_and_a_cache_that_cannot_be_read(kb: Path) -> None:
    knowledge = open_to_ask(kb)
    record = read_record_file(kb.parent / "anna.yaml", knowledge.program).record
    assert record is not None
    answer = ask(knowledge, record)
    (conclusion,) = answer.of("recommend")
    expected = ClaimsBehind(("C-1", "C-2", "C-4", "C-5", "C-9"), ("C-2", "C-4", "C-9"))
    assert claims_behind(answer, conclusion) == expected

    class Unreadable(dict[Any, Any]):
        def __iter__(self) -> Any:
            raise BrokenRule("not encoded facts")

    program = knowledge.program
    broken = {**program.facts, "not_verified": Unreadable(), "measured_in_claim": Unreadable()}
    other = knowledge._replace(program=program._replace(facts=broken))
    assert Claims(other).behind(conclusion) == expected


def test_a_long_list_is_cut_in_texts() -> None:
    ids = tuple(f"C-{n}" for n in range(1, 9))
    assert unverified_notes(ClaimsBehind(ids, ids)) == (
        "rests on claims that are not verified: C-1, C-2, C-3, C-4, C-5, C-6 and 2 more",
    )
    assert unverified_notes(ClaimsBehind(ids, ())) == ()


def test_what_is_read_by_name_is_not_unused(kb: Path) -> None:
    assert read_by_name(open_knowledge(kb).program) == {"not_verified", "measured_in_claim"}
    told = [p.message for p in check_folder(kb, None).problems if p.name == "unused-predicate"]
    assert not any("not_verified" in message or "measured_in_claim" in message for message in told)


def test_a_proof_of_any_length(kb: Path) -> None:
    knowledge = open_to_ask(kb)
    record = read_record_file(kb.parent / "anna.yaml", knowledge.program).record
    assert record is not None
    (conclusion,) = ask(knowledge, record).of("recommend")
    step = conclusion.step
    for _ in range(5_000):
        step = step._replace(because=(step,))
    long: Conclusion = conclusion._replace(step=step)
    assert Claims(knowledge).behind(long).unverified == ("C-2", "C-4", "C-9")
