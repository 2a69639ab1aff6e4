"""No answer leaves that the checker has not accepted; stored ones are judged by commands, and by the checker alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner, Result

from checker.constants import Rejected, digest
from checker.derivation import Program
from checker.verify_proof import read_program, verify
from queries import accepting
from queries.accepting import compiled, program_of
from queries.answer_json import answer_as_json
from queries.asking import Asker
from queries.cli import whyhold
from queries.knowledge import Knowledge, open_knowledge, open_to_ask
from queries.record import case_record
from tests.trust.small_kb import RECORD, answer, kb, step

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = str(ROOT / "examples" / "several_drugs.yaml")
CASES = 120
"""So many of the cases of the knowledge base are asked; a run over all of them is told in docs/trust.md."""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(whyhold, list(arguments), catch_exceptions=False)


@pytest.fixture
def record(tmp_path: Path) -> str:
    path = tmp_path / "r.yaml"
    path.write_bytes(RECORD)
    return str(path)


@pytest.mark.parametrize("opened", [open_knowledge, open_to_ask], ids=lambda f: f.__name__)
def test_answers_to_cases_are_accepted(opened: Callable[[], Knowledge]) -> None:
    knowledge, cases = opened(), open_knowledge(cases=True).program.cases
    program = program_of(knowledge)
    with Asker(knowledge) as asker:
        for case in Random(6).sample(cases, CASES):
            record = case_record(case, knowledge.program)
            verify(answer_as_json(asker.ask(record, decide_missing=False), bare=True), program)


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
@pytest.mark.parametrize("command", [("ask",), ("why", "recommend(ann, tea, _, _)")], ids=lambda c: c[0])
def test_what_is_rejected_is_not_printed(
    command: tuple[str, ...], form: str, record: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = (command[0], record, *command[1:], "--kb", str(kb()), "--format", form)
    whole = run(*arguments)
    assert whole.exit_code == 0 and "tea" in whole.stdout

    def reject(*_: object) -> int:
        raise Rejected("`a` is not so")

    monkeypatch.setattr(accepting, "verify", reject)
    refused = run(*arguments)
    assert refused.exit_code == 1
    assert "answer-not-accepted" in refused.output
    assert "the checker does not accept the answer: `a` is not so" in refused.output
    assert "withhold" not in refused.output
    if command == ("ask",):
        assert run(*arguments, "--no-verify").stdout == whole.stdout


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_fault_of_the_engine_is_found(form: str, record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from engine.model import Relation

    arguments = ("ask", record, "--kb", str(kb()), "--format", form)
    assert run(*arguments).exit_code == 0
    add = Relation.add

    def forget(self: Relation, row: tuple[str, ...], round_: int) -> bool:
        return "continue" not in row and "2026-03-02" not in row and add(self, row, round_)

    monkeypatch.setattr(Relation, "add", forget)
    refused = run(*arguments)
    assert refused.exit_code == 1
    assert "answer-not-accepted" in refused.output


def test_what_the_cache_keeps_for_the_checker_counts_only_where_it_has_the_fingerprint() -> None:
    knowledge = open_knowledge(kb())
    assert knowledge.reasoning is not None
    spoilt = knowledge._replace(reasoning=knowledge.reasoning._replace(words="0" * 64))
    assert program_of(spoilt).fingerprint == knowledge.fingerprint


def test_commands_compile_and_verify(record: str, tmp_path: Path) -> None:
    program, stored = tmp_path / "program.json", tmp_path / "answer.json"
    assert run("compile-kb", "--kb", str(kb()), "--out", str(program)).exit_code == 0
    assert run("compile-kb", "--kb", str(kb())).stdout_bytes == program.read_bytes()
    stored.write_text(run("ask", record, "--kb", str(kb()), "--format", "json").stdout)
    fingerprint = json.loads(stored.read_text())["kb"]["fingerprint"]
    assert json.loads(program.read_text())["fingerprint"] == fingerprint
    steps = 35
    for by in (("--kb", str(kb())), ("--program", str(program))):
        accepted = run("verify-proof", str(stored), *by)
        assert accepted.stdout == f"accepted: every conclusion and {steps} steps, by {fingerprint}\n"
        told = json.loads(run("verify-proof", str(stored), *by, "--format", "json").stdout)
        assert told == {"accepted": True, "steps": steps, "fingerprint": fingerprint}
    stored.write_text(stored.read_text().replace("38.5", "39.5"))
    refused = run("verify-proof", str(stored), "--program", str(program))
    assert refused.exit_code == 1 and "the facts of the record are not in order, each once" in refused.stderr
    assert run("verify-proof", str(stored)).exit_code == 1, "another knowledge base"


def test_an_answer_to_why_can_be_verified(record: str, tmp_path: Path) -> None:
    stored = tmp_path / "why.json"
    stored.write_text(run("why", record, "spell(P, '2026-03-01', _)", "--kb", str(kb()), "--format", "json").stdout)
    assert run("verify-proof", str(stored), "--kb", str(kb())).exit_code == 0
    told = json.loads(stored.read_text())
    assert len(told["answers"]) == 2
    told["answers"].pop()
    stored.write_text(json.dumps(told))
    refused = run("verify-proof", str(stored), "--kb", str(kb()))
    assert "the answers to `spell(P, '2026-03-01', _)` are not all and only those" in refused.stderr


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("answer.json", None, "cannot be read: no such file or directory"),
        ("answer.json", b"{", "is not JSON"),
        ("answer.json", b"\xff", "is not JSON"),
        ("answer.json", b"[" * 100_000, "is nested deeper than anything that whyhold writes"),
        ("answer.json", b'{"drug": "tea", "drug": "coffee"}', "an object has the same key twice"),
        ("answer.json", b"[]", "this is not of the form of an answer"),
        ("answer.json", b'{"schema": []}', "the schema is none of"),
    ],
)
def test_what_is_no_answer_is_a_problem(name: str, data: bytes | None, message: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    refused = run("verify-proof", str(path), "--kb", str(kb()))
    assert refused.exit_code == 1 and message in refused.stderr, refused.stderr


def test_a_program_has_to_have_its_own_fingerprint(tmp_path: Path) -> None:
    data = compiled(kb())
    assert read_program(data).fingerprint == open_knowledge(kb()).fingerprint
    for changed in (
        data.replace(b"38.0", b"37.0"),
        data.replace(b"Rare.", b"Common."),
        data.replace(b"Go on", b"Stop"),
    ):
        assert changed != data
        with pytest.raises(Rejected, match="the program does not have the fingerprint that it states"):
            read_program(changed)
    with pytest.raises(Rejected, match="not of the form of a program"):
        read_program(b"{}")


def test_a_program_in_a_wrong_order_is_rejected() -> None:
    reasoning = json.loads(compiled(kb()))["reasoning"]
    for rule in reasoning["rules"]:
        rule["order"] = 0
    with pytest.raises(Rejected, match=r"the order of rule `[a-z_]+` in the program is wrong"):
        Program(json.dumps(reasoning).encode(), "", "")


def test_the_checker_runs_alone(record: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "checker", tmp_path / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "program.json").write_bytes(compiled(kb()))
    (tmp_path / "answer.json").write_text(json.dumps(answer()))
    command = [sys.executable, "-S", "-m", "checker.verify_proof", "answer.json", "program.json"]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, "accepted: 35 steps\n", "")
    (tmp_path / "answer.json").write_text(json.dumps(answer()).replace("withhold", "continue"))
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    assert done.stdout.startswith("REJECTED: ") and done.stderr == ""
    done = subprocess.run(command[:-1], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 2


def sentence(given: Any) -> None:
    given["recommendations"][0]["says"] += " Not."


def sentence_of_a_step(given: Any) -> None:
    step(given, "record", "fever")["says"] = "no fever"


def more_words(given: Any) -> None:
    given["dispositions"][0]["note"] = "Act on it."


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (sentence, "recommendations[0].says"),
        (sentence_of_a_step, "proof.because[1].because[0].says"),
        (more_words, "dispositions[0].note"),
        (lambda given: given.update(notice="Act on it."), "notice"),
        (lambda given: given.update(audience="patient"), "says"),
        (lambda given: given.update(audience="nobody"), "audience"),
        (lambda given: given.pop("audience"), "audience"),
        (lambda given: given["unapproved_rules"].append("go_on"), "unapproved_rules"),
        (lambda given: given["record"].update(name="another.yaml"), ""),
        (lambda given: step(given, "record", "fever").update(at="elsewhere:1"), ""),
        (lambda given: None, ""),
    ],
)
def test_a_stored_answer_is_told_again(change: Callable[[Any], object], where: str, tmp_path: Path) -> None:
    given, stored = answer(), tmp_path / "answer.json"
    change(given)
    stored.write_text(json.dumps(given))
    found = run("verify-proof", str(stored), "--kb", str(kb()))
    assert found.exit_code == bool(where), found.output
    if where:
        assert f"{where}` is not what whyhold says there" in " ".join(found.stderr.split())
        verify(given, read_program(compiled(kb())))


@pytest.mark.parametrize("more", [("--set", "fever_limit=38.7"), ("--approved-only",), ("--all-proofs",)])
def test_it_is_told_again_as_it_was_asked(more: tuple[str, ...], record: str, tmp_path: Path) -> None:
    stored = tmp_path / "answer.json"
    stored.write_text(run("ask", record, "--kb", str(kb()), "--format", "json", *more).stdout)
    found = run("verify-proof", str(stored), "--kb", str(kb()))
    assert (found.exit_code, found.stderr) == (0, "")


def test_a_fact_that_is_none_is_told(tmp_path: Path) -> None:
    given, stored = answer(), tmp_path / "answer.json"
    for fact, message in (
        ("asked(ann, Tea)", "`asked(ann, Tea)` is no fact"),
        ("asked(ann, t;ea)", "`record.facts` is not what whyhold says there"),
    ):
        facts = sorted([*answer()["record"]["facts"], fact])
        given["record"].update(facts=facts, digest=digest([given["patient"], facts]))
        stored.write_text(json.dumps(given))
        found = run("verify-proof", str(stored), "--kb", str(kb()))
        assert found.exit_code == 1 and message in found.stderr
