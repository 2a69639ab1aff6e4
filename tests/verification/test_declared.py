"""An invariant that says too little, too much or nothing that can be looked for is a problem, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.checks import check_loaded
from engine.loading import load_kb
from engine.terms import Literal
from tests.verification.small_kb import LESS_FEVER, MORE_FEVER, write_kb

HELD = "never: [wait(Patient, Drug), go(Patient, Drug)]"


def problems(folder: Path, keys: str, name: str = "x") -> list[tuple[str, str]]:
    loaded = load_kb(write_kb(folder / "kb", f"\n:- invariant({name}, [{keys}]).\n"))
    return [(p.name, p.message) for p in check_loaded(loaded)]


@pytest.mark.parametrize(
    ("keys", "name", "message"),
    [
        (HELD, "missing-key", "`invariant` needs the key `title`"),
        ('title: "x"', "missing-key", "`invariant` needs one of the keys `never` and `sometimes`"),
        (f'title: "x", before: [wait(P, D)], {HELD}', "missing-key", "`before` needs one of the keys"),
        (f'title: "x", {HELD}, sometimes: every_rule', "keys-at-odds", "both `never` and `sometimes`"),
        (f'title: "x", each: [known_drug(Drug)], {HELD}', "keys-at-odds", "both `each` and `never`"),
        (f'title: "x", adding: fever, {HELD}', "wrong-value", "`fever` is not a row of a record"),
        (f'title: "x", adding: unused, {HELD}', "wrong-value", "`unused` is not a row of a record"),
        ('title: "x", never: []', "wrong-value", "is not a list with at least one goal"),
        ('title: "x", never: every_rule', "wrong-value", "`every_rule` is not a list"),
        (f'title: "x", nevr: [], {HELD}', "unknown-key", "`invariant` has no key `nevr`"),
        (f'title: "x", adding: wait(Patient, _), {HELD}', "wrong-origin", "`wait` is declared `from: rules`"),
        ('title: "x", each: [takes(_, Drug)], sometimes: [wait(_, Drug)]', "wrong-origin", "`takes` is declared"),
        ('title: "x", never: [wait(Patient, _), \\+ go(Patient, Dose)]', "unbound-variable", "`Dose` has no value"),
        ('title: "x", never: [wait(_, Drug), feverish(Drug)]', "kind-mismatch", "`Drug` is of kind `drug`"),
        ('title: "x", never: [wait(_, quinine)]', "unknown-constant", "quinine"),
        ('title: "x", never: [waits(_, _)]', "unknown-predicate", "waits"),
        ('title: "x", never: [wait(_)]', "wrong-arity", "wait"),
        ('title: "x", never: [wait(Patient, _)]', "single-use-variable", "`Patient` is used only once"),
        ('title: "TODO", never: [wait(_, _)]', "todo-left", "invariant `x`"),
    ],
)
def test_a_problem_of_an_invariant_is_told(keys: str, name: str, message: str, tmp_path: Path) -> None:
    found = problems(tmp_path, keys)
    assert [known for known, _ in found] == [name], found
    assert message in found[0][1]


def test_two_invariants_of_one_name(tmp_path: Path) -> None:
    loaded = load_kb(write_kb(tmp_path / "kb", MORE_FEVER, MORE_FEVER))
    assert [p.name for p in check_loaded(loaded)] == ["duplicate-id"]


def test_what_is_read(tmp_path: Path) -> None:
    loaded = load_kb(write_kb(tmp_path / "kb", MORE_FEVER, LESS_FEVER))
    assert not check_loaded(loaded)
    more, less = loaded.program.invariants.values()
    assert (more.change, less.change) == ("adding", "removing")
    assert more.row is not None
    assert more.row.predicate == "fever"
    assert [goal.predicate for goal in more.before if isinstance(goal, Literal)] == ["wait"]
    assert not more.sometimes
    assert not more.every_rule


def test_an_invariant_uses_what_it_asks_for(tmp_path: Path) -> None:
    """A predicate of facts that only an invariant asks for is not unused, and its rules lead somewhere."""
    used = """
:- predicate(alarm(patient), [from: rules, holds: "{patient} has an alarm"]).
:- rule(alarm_of_fever, [clinician: "There is one.", patient: "There is one."]).
alarm(Patient) :- feverish(Patient).
"""
    alone = load_kb(write_kb(tmp_path / "alone", more=used))
    assert [p.name for p in check_loaded(alone)] == ["unreachable-rule"]
    asked = ':- invariant(no_alarm, [title: "No alarm", never: [alarm(_)]]).\n'
    assert not check_loaded(load_kb(write_kb(tmp_path / "asked", asked, more=used)))
