"""A new engineer's walk, on the real command line in a terminal: a rule with five mistakes, mended, tried, approved."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ANSI = re.compile(r"\x1b\[[0-9;]*m")

# five mistakes: a key misspelt, a source nobody declared, a variable in a text that the clause has not, a predicate
# misspelt, and a variable that the negation needs before it has a value
MISTAKEN = """\
:- rule(watch_after_fever, [
    title: "Watch after a fever",
    status: draft,
    evidnece: article(example),
    cites: [seed_artikle / "Monitoring for Infection Resolution"],
    caveat: "An exercise; unverified.",
    clinician: "{Sign} was present on {Day}: on {Drug} it is best looked into.",
    patient: "You had a fever. Tell your care team if you feel ill."
]).
recommend(Patient, Drug, monitor, temperature) :-
    \\+ active_infection(Patient, Episode, _),
    current_statuss(Patient, Drug, on_therapy),
    sign(Patient, fever, present, Date).
"""

MENDED = """\
:- rule(watch_after_fever, [title: "Watch after a fever", status: draft, evidence: article(example),
  cites: [seed_article / "Monitoring for Infection Resolution"], caveat: "An exercise; unverified.",
  clinician: "A fever was present on {Date}: infection is best watched for while on {Drug}.",
  patient: "You had a fever. Tell your care team if you feel ill."]).
recommend(Patient, Drug, monitor, temperature) :- current_status(Patient, Drug, on_therapy),
  sign(Patient, fever, present, Date), \\+ active_infection(Patient, _, _).
"""

CASES = """\
:- case("a fever on therapy, without an infection on record, is watched", [
    exercises: watch_after_fever,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        sign(ann, fever, present, '2026-03-02')
    ],
    expect: [recommend(ann, kesimpta, monitor, temperature)]
]).

:- case("a fever with an infection on record is not watched by this rule", [
    exercises: watch_after_fever,
    like: "a fever on therapy, without an infection on record, is watched",
    given: [infection(ann, flu1, influenza, '2026-03-01')],
    expect_not: [recommend(ann, kesimpta, monitor, temperature)]
]).

:- case("a fever while the drug is on hold is not watched by this rule", [
    exercises: watch_after_fever,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        sign(ann, fever, present, '2026-03-02')
    ],
    expect_not: [recommend(ann, kesimpta, monitor, temperature)]
]).

:- case("no fever, nothing to watch by this rule", [
    exercises: watch_after_fever,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        sign(ann, fever, absent, '2026-03-02')
    ],
    expect_not: [recommend(ann, kesimpta, monitor, temperature)]
]).
"""


CASES_KEPT = ("infection.pl", "signs.pl")
"""Files of cases with signs and infections, which need no others."""


class Terminal:
    """Commands typed in a terminal of 100 columns, in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.coloured = False

    def whyhold(self, *words: str, exit_code: int = 0) -> str:
        """What a command shows, without its colours."""
        ours, theirs = pty.openpty()
        environment = {**os.environ, "COLUMNS": "100", "TERM": "xterm", "WHYHOLD_CACHE_DIR": str(self.folder / "cache")}
        environment.pop("NO_COLOR", None)
        environment["PYTHONPATH"] = str(ROOT)
        process = subprocess.Popen(
            [sys.executable, "-m", "queries", *words],
            cwd=self.folder,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
        )
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed: the command has ended
                break
            if not part:
                break
            shown += part
        os.close(ours)
        assert process.wait() == exit_code, shown.decode()
        text = shown.decode()
        self.coloured = "\x1b[" in text
        assert "Traceback" not in text
        return ANSI.sub("", text).replace("\r\n", "\n")


@pytest.fixture()
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "cache").mkdir(mode=0o700)
    for name in ("kb", "old"):
        shutil.copytree(ROOT / "kb", tmp_path / name)
        # some cases are enough: `mutate`, `coverage` and `diff` go through all that there are
        for path in (tmp_path / name / "cases").rglob("*.pl"):
            if path.name not in CASES_KEPT:
                path.unlink()
    return Terminal(tmp_path)


def test_from_five_mistakes_to_an_approved_rule(terminal: Terminal) -> None:
    rule = terminal.folder / "kb" / "rules" / "watch.pl"
    rule.write_text(MISTAKEN, "utf-8")
    told = terminal.whyhold("check", "--kb", "kb", exit_code=1)
    assert terminal.coloured
    for name, line, hint in (
        ("unknown-key", 4, "`evidence`"),
        ("unknown-source", 5, "`seed_article`"),
        ("unknown-template-variable", 7, "Day"),
        ("unknown-predicate", 12, "`current_status/3`"),
        ("unbound-variable", 11, "Episode"),
    ):
        at = told.index(f"error[{name}]")
        message = told[at : told.find("= page:", at)]
        assert f"kb/rules/watch.pl:{line}:" in message and hint in message and "= help:" in message, message
    explained = terminal.whyhold("check", "--explain", "unknown-key")
    assert "Avoid" in explained and "Prefer" in explained

    rule.write_text(MENDED, "utf-8")
    assert "no problems" in terminal.whyhold("check", "--kb", "kb")
    assert "watch.pl" in terminal.whyhold("fmt", "--kb", "kb", "--check", exit_code=1)
    terminal.whyhold("fmt", "--kb", "kb")
    assert "title: " in rule.read_text("utf-8").splitlines()[1]
    terminal.whyhold("fmt", "--kb", "kb", "--check")

    covered = ("coverage", "watch_after_fever", "--exercised", "--fail-under", "100", "--kb", "kb")
    assert "watch_after_fever" in terminal.whyhold(*covered, exit_code=1)
    (terminal.folder / "kb" / "cases" / "watch.pl").write_text(CASES, "utf-8")
    assert "4 passed" in terminal.whyhold("test", "watch_after_fever", "--kb", "kb")
    assert "100.0 % tested" in terminal.whyhold(*covered)
    terminal.whyhold("mutate", "--rule", "watch_after_fever", "--kb", "kb", "--fail")

    compared = terminal.whyhold("diff", "old", "kb", exit_code=1)
    assert "watch_after_fever" in compared and "monitor" in compared
    shown = terminal.whyhold("rules", "show", "watch_after_fever", "--kb", "kb")
    assert "Watch after a fever" in shown and "draft" in shown.lower()

    terminal.whyhold("review", "approve", "watch_after_fever", "--by", "B. Reader", "--comment", "Read.", "--kb", "kb")
    listed = terminal.whyhold("review", "list", "--kb", "kb").splitlines()
    assert any("watch_after_fever" in line and "approved" in line for line in listed), listed
    assert "no problems" in terminal.whyhold("check", "--kb", "kb", "--strict")
    rule.write_text(
        rule.read_text("utf-8").replace(
            "infection is best watched for while", "signs of infection are best watched for while"
        )
    )
    assert "changed-since-review" in terminal.whyhold("check", "--kb", "kb")
