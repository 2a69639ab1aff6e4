"""`whyhold new`: first texts pass the checks but for their TODOs, and never harm what is there."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result

from engine.checks import check_loaded
from engine.formatter import format_source
from engine.loading import load_kb
from engine.problem import Problem
from engine.source import SourceText
from queries.cases import run_cases
from queries.commands.new import command
from queries.knowledge import open_knowledge, shipped_folder

SMALL = """
:- predicate(as_of(date), [from: record, holds: "today is {date}"]).
:- predicate(measured(patient, test, value: number, unit, date), [
    from: record,
    holds: "{test} of {patient}: {value} {unit} on {date}",
    checked_by: reported_in(test, unit)
]).
:- predicate(reported_in(test, unit), [from: facts, defines: test, holds: "{test} is in {unit}"]).
:- predicate(low(patient, test, value: number, since: date, why: text, about: any), [
    from: rules,
    answer: true,
    holds: "{test} of {patient} is low: {value} since {since} ({about}; {why})"
]).
:- predicate(helper(test), [from: rules, holds: "{test} matters"]).
:- source(label, [title: "The label", kind: label]).
reported_in(crp, 'mg/L').
"""


@pytest.fixture
def kb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHYHOLD_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "kb"
    folder.mkdir()
    (folder / "all.pl").write_text(SMALL)
    return folder


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped knowledge base."""
    monkeypatch.setenv("WHYHOLD_CACHE_DIR", str(tmp_path / "cache"))
    return Path(copytree(shipped_folder(), tmp_path / "kb"))


def run(kb: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, [*arguments, "--kb", str(kb)])


def made(kb: Path, *arguments: str) -> str:
    result = run(kb, *arguments)
    assert result.exit_code == 0, result.output + result.stderr
    return result.stdout


def problems(kb: Path) -> tuple[Problem, ...]:
    return check_loaded(load_kb(kb))


def contents(kb: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(kb.rglob("*.pl"))}


def assert_only_todos(kb: Path) -> None:
    found = problems(kb)
    assert {p.name for p in found} == {"todo-left"}, [p for p in found if p.name != "todo-left"]
    assert {p.severity for p in found} == {"warning"}


def assert_cases_pass(kb: Path, number: int) -> None:
    results = list(run_cases(open_knowledge(kb, cases=True).program))
    assert len(results) == number and all(result.passed for result in results)


def test_a_rule_with_two_cases(kb: Path) -> None:
    assert "TODOs left" in made(kb, "rule", "low_crp")
    text = (kb / "low_crp.pl").read_text()
    assert format_source(SourceText("x.pl", text)).text == text
    assert text.count(":- case(") == 2 and "Patient == todo" in text and "measured(Patient, Test, _, _, Since)" in text
    assert "measured(todo, crp, 1, 'mg/L'," in text, "units are those that the test is reported in"
    assert_only_todos(kb)
    assert_cases_pass(kb, 2)


def test_a_rule_of_a_helper_predicate(kb: Path) -> None:
    made(kb, "rule", "crp_matters", "--concludes", "helper", "--file", "all.pl")
    text = (kb / "all.pl").read_text()
    assert text.startswith(SMALL) and "cites" not in text.removeprefix(SMALL)
    assert "measured(todo, Test, _, _, _)" in text, "it is about nobody, though its head has no patient"
    assert {p.name for p in problems(kb)} <= {"todo-left", "unreachable-rule"}
    assert_cases_pass(kb, 2)


def test_what_is_marked_is_what_is_left_to_do(kb: Path) -> None:
    made(kb, "rule", "low_crp")
    text = (kb / "low_crp.pl").read_text()
    done = text.replace("TODO: ", "").replace("TODO", "Words").replace("evidence: todo", "evidence: label")
    (kb / "low_crp.pl").write_text(done.replace(",\n    Patient == todo", "").replace(", todo)", ", ann)"))
    assert "todo-left" not in {p.name for p in problems(kb)}


def test_a_new_rule_answers_nobody(shipped: Path) -> None:
    before = open_knowledge(shipped, cases=True).program
    made(shipped, "rule", "hold_with_fever")
    assert (shipped / "rules" / "hold_with_fever.pl").exists() and (shipped / "cases" / "hold_with_fever.pl").exists()
    assert_cases_pass(shipped, len(before.cases) + 2)


@pytest.mark.parametrize("number", range(6))
def test_every_answer_of_the_shipped_vocabulary_can_be_concluded(shipped: Path, number: int) -> None:
    program = load_kb(shipped).program
    answers = [p.name for p in program.predicates.values() if p.answer]
    before = set(problems(shipped))
    made(shipped, "rule", "brand_new", "--concludes", answers[number % len(answers)], "--file", "rules/more/new.pl")
    brought = [p for p in problems(shipped) if p not in before]
    assert brought and {p.name for p in brought} == {"todo-left"}, brought
    texts = [shipped / "rules/more/new.pl", shipped / "cases/new.pl"]
    assert all(format_source(SourceText("x.pl", path.read_text())).text == path.read_text() for path in texts)


def test_a_case_like_one_that_is_there(kb: Path) -> None:
    made(kb, "rule", "low_crp", "--file", "all.pl")
    made(kb, "case", "low_crp", "--title", "another one")
    made(kb, "case", "low_crp")
    made(kb, "case", "low_crp")
    assert load_kb(kb).program.cases[2].title == "another one"
    assert_only_todos(kb)
    assert_cases_pass(kb, 5)
    again = run(kb, "case", "low_crp", "--title", "another one")
    assert again.exit_code == 1 and "duplicate-id" in again.stderr


def test_the_first_case_of_a_rule(kb: Path) -> None:
    (kb / "rules.pl").write_text(
        ':- rule(crp, [clinician: "{Value}.", patient: "You."]).\n'
        "helper(crp) :- measured(_, crp, Value, 'mg/L', _), Value < 5.\n"
    )
    made(kb, "case", "crp")
    text = (kb / "rules.pl").read_text()
    assert "measured(todo, crp, 1, 'mg/L', '2026-03-01')" in text and "expect: [helper(crp)]" in text


def test_a_source_and_a_predicate(kb: Path) -> None:
    made(kb, "source", "eu_label", "--kind", "label")
    made(kb, "predicate", "febrile(patient, since: date)", "--from", "rules")
    assert_only_todos(kb)
    program = load_kb(kb).program
    assert program.sources["eu_label"].kind == "label" and program.predicates["febrile"].arity == 2
    made(kb, "source", "third", "--file", "more/sources.pl")
    assert (kb / "more" / "sources.pl").read_text().startswith(":- source(third, [")


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("source", "label"), "duplicate-id"),
        (("predicate", "low(patient)", "--from", "rules"), "duplicate-id"),
        (("predicate", "x(a), [from: facts]). p(b", "--from", "rules"), ""),
        (("predicate", "x(a), [holds: \"\", from: rules]).\n:- predicate(y", "--from", "rules"), ""),
        (("predicate", "X(a)", "--from", "rules"), "unexpected-token"),
        (("case", "nosuch"), "unknown-rule"),
        (("rule", "low_crp", "--concludes", "nosuch"), "unknown-predicate"),
        (("rule", "low_crp", "--concludes", "measured"), "unknown-predicate"),
        (("rule", "low_crp", "--source", "nosuch"), "unknown-source"),
    ],
)  # fmt: skip
def test_what_would_do_harm_is_refused(kb: Path, arguments: tuple[str, ...], name: str) -> None:
    before = contents(kb)
    result = run(kb, *arguments)
    assert result.exit_code == 1 and name in result.stderr, result.output
    assert not result.exception or isinstance(result.exception, SystemExit)
    assert contents(kb) == before


def test_a_rule_that_is_there_is_not_written_again(kb: Path) -> None:
    made(kb, "rule", "low_crp")
    before = contents(kb)
    result = run(kb, "rule", "low_crp", "--file", "other.pl")
    assert result.exit_code == 1 and "duplicate-id" in result.stderr and contents(kb) == before


def test_a_broken_file_is_not_added_to(kb: Path) -> None:
    (kb / "more.pl").write_text('% fine\n:- source(x, [title: "never ends\n')
    before = contents(kb)
    result = run(kb, "source", "y", "--file", "more.pl")
    assert result.exit_code == 1 and "unterminated-quote" in result.stderr and contents(kb) == before


def test_a_last_line_without_end_is_kept(kb: Path) -> None:
    (kb / "more.pl").write_text("% no line end")
    made(kb, "source", "y", "--file", "more.pl")
    assert (kb / "more.pl").read_text().startswith("% no line end\n\n:- source(y, [")


@pytest.mark.parametrize(
    "arguments",
    [
        ("rule", "Not-an-id"),
        ("source", "2021"),
        ("rule", "fine", "--file", "../outside.pl"),
        ("rule", "fine", "--file", "notes.txt"),
        ("rule", "fine", "--file", "prelude.pl"),
        ("rule", "fine", "--file", ".hidden/x.pl"),
        ("predicate", "p(a)"),
        ("source", "x", "--kind", "hearsay"),
    ],
)
def test_bad_use(kb: Path, arguments: tuple[str, ...]) -> None:
    before = contents(kb)
    assert run(kb, *arguments).exit_code == 2
    assert contents(kb) == before and not (kb.parent / "outside.pl").exists()


def test_a_vocabulary_too_small_for_a_rule(tmp_path: Path) -> None:
    folder = tmp_path / "kb"
    folder.mkdir()
    (folder / "a.pl").write_text(':- predicate(p(x), [from: rules, answer: true, holds: "{x}"]).\n')
    assert "--from record" in run(folder, "rule", "r").stderr
    made(folder, "predicate", "q(x)", "--from", "record")
    assert "whyhold new source" in run(folder, "rule", "r").stderr
    made(folder, "source", "s")
    made(folder, "rule", "r")
    assert_only_todos(folder)
    assert ":- case(" not in (folder / "r.pl").read_text(), "cases need `as_of`"
