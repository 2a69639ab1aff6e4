"""`whyhold repl`: a conversation about a record, from standard input and at a terminal."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engine.problem import ProblemsFound
from queries.commands.repl import command
from queries.prompt import Talk
from queries.prompt_terminal import MISSING, completer, converse, history_file, typed_lines

KB = """
:- predicate(as_of(day: date), [from: record, holds: "it is {day}"]).
:- predicate(drug_list(drug), [from: facts, holds: "{drug} is known", defines: drug]).
:- predicate(unit_of(test, unit), [from: facts, holds: "{test} is told in {unit}"]).
:- predicate(takes(patient, drug, since: date), [from: record, holds: "{patient} takes {drug} since {since}"]).
:- predicate(region(region), [from: record, holds: "the region is {region}"]).
:- predicate(measured(patient, test, value: number, unit, day: date), [
    from: record,
    holds: "{test} of {patient} was {value} {unit} on {day}",
    checked_by: unit_of(test, unit)
]).
:- predicate(ill(patient, episode, since: date), [
    from: record,
    holds: "{patient} is ill ({episode}) since {since}",
    change: [add, remove]
]).
:- predicate(well(patient, episode, day: date), [
    from: record,
    holds: "{episode} of {patient} was over on {day}",
    absent: "there is no record that {episode} of {patient} is over",
    change: [add]
]).
:- predicate(wait(patient, drug, episode), [from: rules, holds: "{patient} waits with {drug} for {episode}"]).
:- query(waiting, [title: "Who waits?", asks: wait(_, _, _)]).

drug_list(alpha).
drug_list(beta).
unit_of(crp, 'mg/L').

:- rule(wait_while_ill, [
    clinician: "{Episode} is not over, so {Patient} waits with {Drug}.",
    patient: "Wait until you are well."
]).
wait(Patient, Drug, Episode) :-
    takes(Patient, Drug, _),
    ill(Patient, Episode, _),
    \\+ well(Patient, Episode, _).
"""
RECORD = """
patient: anna
as_of: 2026-03-03
takes:
  - {drug: alpha, since: 2025-01-01}
ill:
  - {episode: flu, since: 2026-03-01}
"""


@pytest.fixture
def kb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHYHOLD_CACHE_DIR", "")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "all.pl").write_text(KB, "utf-8")
    return folder


@pytest.fixture
def record(tmp_path: Path) -> Path:
    file = tmp_path / "anna.yaml"
    file.write_text(RECORD, "utf-8")
    return file


@pytest.fixture
def talk(kb: Path, record: Path) -> Talk:
    return Talk(kb, str(record))


def said(talk: Talk, line: str) -> str:
    reply = talk.answer(line)
    assert not reply.problems
    return reply.text


def refused(talk: Talk, line: str) -> list[str]:
    reply = talk.answer(line)
    assert not reply.text and not reply.over
    return [problem.name for problem in reply.problems]


def run(*arguments: object, typed: str = "") -> Result:
    result = CliRunner().invoke(command, [str(a) for a in arguments], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


class TestLines:
    def test_goals(self, talk: Talk) -> None:
        assert said(talk, "wait(anna, Drug, Why)") == "wait(anna, alpha, flu)"
        assert said(talk, "waiting") == "wait(anna, alpha, flu)"
        assert said(talk, " wait(anna, alpha, flu). ") == "yes"
        assert said(talk, "wait(anna, beta, _)") == "no"
        assert said(talk, "drug_list(X)") == "drug_list(alpha)\ndrug_list(beta)"
        assert said(talk, "takes(X, _, X)") == "no"

    def test_what_says_nothing(self, talk: Talk) -> None:
        assert said(talk, "") == said(talk, "   ") == said(talk, "% a comment") == ""

    def test_why_and_why_not(self, talk: Talk, record: Path) -> None:
        proof = said(talk, "why wait(anna, alpha, _)")
        assert "flu is not over, so anna waits with alpha." in proof and f"{record}:7" in proof
        assert "`why_not`" in said(talk, "why wait(anna, beta, _)")
        missing = said(talk, "why_not wait(anna, beta, _)")
        assert "does not hold" in missing and "rule wait_while_ill" in missing
        assert "`why`" in said(talk, "why_not wait(anna, alpha, _)")

    def test_words_of_the_patient(self, kb: Path, record: Path) -> None:
        proof = said(Talk(kb, str(record), audience="patient"), "why wait(anna, _, _)")
        assert "Wait until you are well." in proof and "wait_while_ill" not in proof

    def test_help_names_every_word(self, talk: Talk) -> None:
        text = said(talk, "help")
        assert all(f"\n{word}" in f"\n{text}" for word in talk.words)

    @pytest.mark.parametrize("line", ["quit", " quit ", "quit."])
    def test_quit(self, talk: Talk, line: str) -> None:
        assert talk.answer(line).over

    @pytest.mark.parametrize(
        ("line", "name"),
        [
            ("nosuch(X)", "unknown-predicate"),
            ("wait(X)", "wrong-arity"),
            ("wait(X", "unclosed-bracket"),
            ("wait(_, gamma, _)", "unknown-constant"),
            ("why", "unexpected-token"),
            ("why X < 1", "bad-goal"),
            ("why_not nosuch", "unknown-predicate"),
            ("assume wait(anna, alpha, flu)", "wrong-origin"),
            ("assume drug_list(alpha)", "wrong-origin"),
            ("assume well(anna, flu, _)", "fact-with-variable"),
            ("assume well(anna, flu, '2026-03-04')", "date-after-as-of"),
            ("assume well(anna, flu, '2026-02-30')", "bad-date"),
            ("assume well(bert, flu, '2026-03-02')", "unknown-constant"),
            ("assume takes(anna, gamma, '2026-03-02')", "unknown-constant"),
            ("assume measured(anna, crp, many, 'mg/L', '2026-03-02')", "wrong-kind"),
            ("assume measured(anna, crp, 5, 'mg/dL', '2026-03-02')", "wrong-combination"),
            ("retract wait(_, _, _)", "wrong-origin"),
            ("assume as_of(tomorrow)", "bad-date"),
            ("\x00", "control-character"),
        ],
    )
    def test_faults_are_problems_with_a_place(self, talk: Talk, line: str, name: str) -> None:
        assert name in refused(talk, line)
        assert talk.answer(line).problems[0].place.line == 1
        assert said(talk, "waiting") == "wait(anna, alpha, flu)"


class TestAssuming:
    def test_assumed_and_retracted_again(self, talk: Talk) -> None:
        assert said(talk, "assume") == "nothing is assumed or retracted"
        assert said(talk, "assume well(anna, flu, '2026-03-02')") == "+ well(anna, flu, '2026-03-02')"
        assert said(talk, "waiting") == "no"
        assert said(talk, "assume") == "+ well(anna, flu, '2026-03-02')"
        assert "states it already" in said(talk, "assume well(anna, flu, '2026-03-02')")
        assert said(talk, "retract well(_, _, _)") == "- well(anna, flu, '2026-03-02')"
        assert said(talk, "waiting") != "no"
        assert said(talk, "assume") == "nothing is assumed or retracted"

    def test_retracted_and_assumed_again(self, talk: Talk) -> None:
        assert said(talk, "retract ill(anna, Episode, _)") == "- ill(anna, flu, '2026-03-01')"
        assert said(talk, "retract ill(anna, Episode, _)") == "the record does not state it"
        assert said(talk, "waiting") == "no"
        assert said(talk, "assume") == "- ill(anna, flu, '2026-03-01')"
        said(talk, "assume ill(anna, flu, '2026-03-01')")
        assert said(talk, "assume") == "nothing is assumed or retracted"
        assert said(talk, "waiting") != "no"

    def test_a_proof_says_what_is_assumed(self, talk: Talk) -> None:
        said(talk, "assume ill(anna, cold, '2026-03-02')")
        assert "(assumed)" in said(talk, "why wait(anna, alpha, cold)")

    def test_another_day(self, talk: Talk) -> None:
        assert said(talk, "assume as_of('2026-03-10')") == "+ as_of('2026-03-10')"
        assert said(talk, "as_of(D)") == "as_of('2026-03-10')"
        said(talk, "assume well(anna, flu, '2026-03-09')")
        back = said(talk, "assume as_of('2026-03-05')")
        assert "no longer assumed: well(anna, flu, '2026-03-09')" in back
        assert said(talk, "assume") == "nothing is assumed or retracted"
        assert refused(talk, "assume as_of('2026-02-01')") == ["date-after-as-of"]
        assert said(talk, "as_of(D)") == "as_of('2026-03-05')"

    def test_one_value_takes_the_place_of_another(self, talk: Talk) -> None:
        said(talk, "assume region(north)")
        said(talk, "assume region(south)")
        assert said(talk, "region(X)") == "region(south)"

    def test_what_no_rule_mentions_is_assumed_with_a_warning(self, kb: Path, record: Path) -> None:
        header = ':- rule(counted, [clinician: "a", patient: "b"]).'
        body = "takes(P, D, _), measured(P, anc, _, _, _), ill(P, E, _)"
        (kb / "more.pl").write_text(f"{header}\nwait(P, D, E) :- {body}.\n", "utf-8")
        talk = Talk(kb, str(record))
        reply = talk.answer("assume measured(anna, acn, 5, 'mg/L', '2026-03-02')")
        assert reply.text.startswith("+ measured(anna, acn")
        assert {p.name for p in reply.problems} == {"unfamiliar-constant"} and reply.problems[0].severity == "warning"

    def test_without_a_record(self, kb: Path) -> None:
        talk = Talk(kb, "", "2026-03-03")
        assert said(talk, "as_of(D)") == "as_of('2026-03-03')"
        assert said(talk, "waiting") == "no"
        for fact in ("takes(bert, beta, '2026-01-01')", "ill(bert, flu, '2026-03-01')"):
            said(talk, f"assume {fact}")
        assert said(talk, "waiting") == "wait(bert, beta, flu)"
        assert refused(talk, "assume ill(anna, flu, '2026-03-01')") == ["unknown-constant"]
        with pytest.raises(ProblemsFound):
            Talk(kb, "", "yesterday")


class TestReloading:
    def test_rules_and_record_are_read_again(self, talk: Talk, kb: Path, record: Path) -> None:
        said(talk, "assume ill(anna, cold, '2026-03-02')")
        file = kb / "all.pl"
        file.write_text(file.read_text("utf-8").replace("so {Patient} waits", "thus {Patient} waits"), "utf-8")
        record.write_text(RECORD.replace("flu", "grippe"), "utf-8")
        told = said(talk, "reload")
        assert str(kb) in told and "+ ill(anna, cold, '2026-03-02')" in told
        assert said(talk, "waiting") == "wait(anna, alpha, cold)\nwait(anna, alpha, grippe)"
        assert "thus anna" in said(talk, "why waiting")

    def test_what_no_longer_fits_is_dropped(self, talk: Talk, kb: Path) -> None:
        said(talk, "assume takes(anna, beta, '2026-03-02')")
        file = kb / "all.pl"
        file.write_text(file.read_text("utf-8").replace("drug_list(beta).", ""), "utf-8")
        assert "no longer assumed: takes(anna, beta, '2026-03-02'), since" in said(talk, "reload")

    def test_with_problems_all_stays_as_it_was(self, talk: Talk, kb: Path, record: Path) -> None:
        (kb / "all.pl").write_text("broken(", "utf-8")
        assert refused(talk, "reload")
        assert said(talk, "waiting") == "wait(anna, alpha, flu)"
        (kb / "all.pl").write_text(KB, "utf-8")
        record.write_text("patient: anna\nas_off: 1\n", "utf-8")
        assert refused(talk, "reload")
        assert said(talk, "waiting") == "wait(anna, alpha, flu)"


class TestCompletion:
    @pytest.mark.parametrize(
        ("before", "names"),
        [
            ("wh", ["why", "why_not"]),
            ("why wa", ["wait", "waiting"]),
            ("wai", ["wait", "waiting"]),
            ("assume ta", ["takes"]),
            ("wait(an", ["anna"]),
            ("wait(anna, ", ["alpha", "beta"]),
            ("why wait(anna, al", ["alpha"]),
            ("wait(anna, alpha, f", ["flu"]),
            ("measured(anna, crp, 5, 'mg/", ["'mg/L'"]),
            ("takes(anna, alpha, '2026-03-0", ["'2026-03-01'", "'2026-03-03'"]),
            ("takes(anna, alpha, ", ["'2025-01-01'", "'2026-03-01'", "'2026-03-03'"]),
            ("wait(anna, alpha, flu, ", []),
            ("nosuch(", []),
            ("zzz", []),
        ],
    )
    def test_what_may_be_written_next(self, talk: Talk, before: str, names: list[str]) -> None:
        word, found = talk.completions(before)
        assert before.endswith(word)
        assert found == names


class TestCommand:
    def test_lines_from_standard_input(self, kb: Path, record: Path) -> None:
        result = run(
            record, "--kb", kb, typed="waiting\nassume well(anna, flu, '2026-03-02')\nwaiting\nquit\nwaiting\n"
        )
        assert result.stdout == "wait(anna, alpha, flu)\n+ well(anna, flu, '2026-03-02')\nno\n"
        assert result.exit_code == 0 and not result.stderr

    def test_a_problem_in_any_line_exits_with_1(self, kb: Path, record: Path) -> None:
        result = run(record, "--kb", kb, typed="nosuch\nwaiting\n")
        assert result.exit_code == 1
        assert result.stdout == "wait(anna, alpha, flu)\n" and "error[unknown-predicate]" in result.stderr

    def test_what_cannot_be_read_ends_it(self, kb: Path, record: Path, tmp_path: Path) -> None:
        assert "error[no-knowledge-base]" in run("--kb", tmp_path / "none").stderr
        assert "error[unreadable-record]" in run(tmp_path / "none.yaml", "--kb", kb).stderr
        assert "error[date-after-as-of]" in run(record, "--kb", kb, "--as-of", "2026-01-01").stderr
        assert run("-", "--kb", kb).exit_code == 2

    def test_the_shipped_rules(self, monkeypatch: pytest.MonkeyPatch) -> None:
        record = Path(__file__).parents[2] / "examples" / "cystitis_on_antibiotics.yaml"
        result = run(record, typed="why_not disposition(anna, kesimpta, continue)\ndispositions\n")
        assert result.exit_code == 0 and result.stdout.endswith("disposition(anna, kesimpta, withhold)\n")


class TestTerminal:
    def test_completion(self, talk: Talk) -> None:
        from prompt_toolkit.completion import CompleteEvent
        from prompt_toolkit.document import Document

        found = list(
            completer(talk).get_completions(Document("why wait(anna, al"), CompleteEvent(completion_requested=True))
        )
        assert [(c.text, c.start_position) for c in found] == [("alpha", -2)]

    def test_typing_with_history(self, talk: Talk, capsys: pytest.CaptureFixture[str]) -> None:
        from prompt_toolkit.application import create_app_session
        from prompt_toolkit.input import create_pipe_input
        from prompt_toolkit.output import DummyOutput

        with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
            keys.send_text("waiting\rwrong\x03takes(anna, beta, _)\r\x04")
            converse(talk, typed_lines(talk, keep_history=True))
        assert capsys.readouterr().out == "wait(anna, alpha, flu)\nno\n"
        assert "+waiting\n" in history_file().read_text("utf-8") and "wrong" not in history_file().read_text("utf-8")
        assert stat.S_IMODE(history_file().stat().st_mode) == 0o600

    def test_no_history_is_kept_where_none_is_wanted(self, talk: Talk) -> None:
        from prompt_toolkit.application import create_app_session
        from prompt_toolkit.input import create_pipe_input
        from prompt_toolkit.output import DummyOutput

        with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
            keys.send_text("waiting\r\x04")
            assert list(typed_lines(talk, keep_history=False)) == ["waiting"]
        assert not history_file().exists()

    def test_without_prompt_toolkit(
        self, talk: Talk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setitem(sys.modules, "prompt_toolkit", None)
        typed = iter(["waiting"])
        monkeypatch.setattr("builtins.input", lambda prompt: next(typed, None) or (_ for _ in ()).throw(EOFError))
        assert converse(talk, typed_lines(talk, keep_history=True))
        out, err = capsys.readouterr()
        assert out == "wait(anna, alpha, flu)\n" and MISSING in err

    def test_an_interrupted_question_is_no_end(
        self, talk: Talk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def interrupted(line: str) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(talk, "answer", interrupted)
        assert converse(talk, ["waiting"])
        assert capsys.readouterr().err == "interrupted\n"
