"""Each kind of step, and each part of an answer around its proofs: what is accepted, and what exactly is said otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from checker.constants import Rejected, digest
from checker.verify_proof import read_program, verify
from queries.accepting import compiled
from queries.answer_json import answer_as_json
from queries.asking import ask
from queries.knowledge import open_knowledge
from queries.record import read_record
from tests.trust.small_kb import KB, RECORD, answer, reason, step, steps

Given = dict[str, Any]
Change = Callable[[Given], None]


def with_record(facts: list[str]) -> Change:
    """A record of other facts, under their own digest."""

    def change(given: Given) -> None:
        given["record"].update(facts=sorted(facts), digest=digest([given["patient"], sorted(facts)]))

    return change


def changed(kind: str, begins: str, /, **values: Any) -> Change:
    """Other values in the first step of a kind whose atom begins so; None takes a key away."""

    def change(given: Given) -> None:
        node = step(given, kind, begins)
        for key, value in values.items():
            if value is None:
                del node[key]
            else:
                node[key] = value

    return change


def in_item(group: str, **values: Any) -> Change:
    """Other values in the first conclusion of a part of the answer."""
    return lambda given: given[group][0].update(values)


def drop(kind: str, begins: str, number: int) -> Change:
    """One reason less for a step."""

    def change(given: Given) -> None:
        del step(given, kind, begins)["because"][number]

    return change


def reference(node: Given) -> Given:
    """A reference to a step that is printed elsewhere."""
    return {key: node[key] for key in ("kind", "atom", "says")} | {"ref": node["id"]}


def circular(given: Given) -> None:
    """A spell proved by itself, where each step is right by itself."""
    spell = step(given, "rule", "spell(ann, '2026-03-01', '2026-03-02')")
    feverish = step(given, "rule", "feverish(ann, '2026-03-01')")
    bindings = {"Patient": "ann", "From": "2026-03-01", "To": "2026-03-02"}
    spell.update(rule="spell_stays", bindings=bindings, because=[reference(spell), reference(feverish)])


def wrong_reference(given: Given) -> None:
    spell = step(given, "rule", "spell(ann, '2026-03-01', '2026-03-02')")
    next(n for n in spell["because"] if "ref" in n)["ref"] = spell["id"]


RULES: dict[str, tuple[Change, str]] = {
    "no such rule": (
        changed("rule", "feverish", rule="no_rule"),
        "the program has no rule `no_rule`",
    ),
    "a rule with another head": (
        changed("rule", "feverish", rule="go_on"),
        "rule `go_on` does not conclude `feverish(ann, '2026-03-01')`",
    ),
    "another rule with the same head": (
        changed("rule", "recommend", rule="go_on"),
        "rule `go_on` does not conclude `recommend(ann, tea, withhold, fever)`",
    ),
    "another binding": (
        changed("rule", "spell(ann, '2026-03-01', '2026-03-01')", bindings={"Patient": "ann", "Date": "2026-03-02"}),
        "the bindings of `spell(ann, '2026-03-01', '2026-03-01')` are not those of its reasons",
    ),
    "a reason less": (
        drop("rule", "feverish", 7),
        "the proof of `feverish(ann, '2026-03-01')` lacks a reason of rule `fever_counts`",
    ),
    "a reason that does not fit": (
        changed("record", "fever(", atom="fever(ann, 38.5, '2026-03-02')"),
        "`fever(ann, 38.5, '2026-03-02')` is not what rule `fever_counts` asks for",
    ),
    "another status": (
        changed("rule", "recommend", status="approved"),
        "`recommend(ann, tea, withhold, fever)` does not have the status of rule `hold_in_fever`",
    ),
    "another citation": (
        changed("rule", "recommend", cites=[{"source": "letter", "at": ""}]),
        "`recommend(ann, tea, withhold, fever)` does not have the cites of rule `hold_in_fever`",
    ),
    "no caveat": (
        changed("rule", "recommend", caveat=None),
        "`recommend(ann, tea, withhold, fever)` does not have the caveat of rule `hold_in_fever`",
    ),
    "by itself": (
        circular,
        "the proof of `spell(ann, '2026-03-01', '2026-03-02')` rests on itself",
    ),
    "a reference to what proves something else": (
        wrong_reference,
        "`feverish(ann, '2026-03-02')` refers to a step that proves `spell(ann, '2026-03-01', '2026-03-02')`",
    ),
}

LEAVES: dict[str, tuple[Change, str]] = {
    "not in the record": (
        changed("knowledge", "limit", kind="record"),
        "`limit(fever_limit, 38.0)` is not in the record",
    ),
    "not in the program": (
        changed("record", "treatment", kind="knowledge"),
        "`treatment(ann, tea, on_therapy, '2025-01-01')` is no fact of the program",
    ),
    "reasons for a fact": (
        changed("record", "fever", because=[]),
        "`fever(ann, 38.5, '2026-03-01')` has reasons, and is record",
    ),
    "not an atom": (
        changed("record", "fever", atom="fever(ann,38.5, '2026-03-01')"),
        "`fever(ann,38.5, '2026-03-01')` is no atom",
    ),
    "absent, of somebody else": (
        changed("absence", "cleared", atom="cleared(bob, _)"),
        "`cleared(bob, _)` is not what rule `hold_in_fever` asks for: `cleared(ann, _)`",
    ),
    "a comparison told as absence": (
        changed("comparison", "38.5 >=", kind="absence"),
        "`38.5 >= 38.0` is not what rule `fever_counts` asks for: `38.5 >= 38.0`",
    ),
    "another number": (
        changed("comparison", "38.5 >=", atom="39.5 >= 38.0"),
        "`39.5 >= 38.0` is not what rule `fever_counts` asks for: `38.5 >= 38.0`",
    ),
    "wrong arithmetic": (
        changed("comparison", "0.5 is", atom="1.5 is 38.5 - 38.0"),
        "`1.5 is 38.5 - 38.0` is not what rule `fever_counts` asks for: `0.5 is 38.5 - 38.0`",
    ),
    "another day": (
        changed("comparison", "date_plus", atom="date_plus('2026-03-01', 1, '2026-03-03')"),
        "`date_plus('2026-03-01', 1, '2026-03-03')` is not what rule `spell_goes_on` asks for: "
        "`date_plus('2026-03-01', 1, '2026-03-02')`",
    ),
    "another count": (
        changed("aggregate", "aggregate_all(count", atom="aggregate_all(count, feverish(Patient, _), 3)"),
        "`aggregate_all(count, feverish(Patient, _), 3)` is not what rule `hold_in_long_fever` asks for: "
        "`aggregate_all(count, feverish(Patient, _), 2)`",
    ),
    "not all that is counted": (
        drop("aggregate", "aggregate_all(count", 0),
        "`aggregate_all(count, feverish(Patient, _), 2)` is not shown with all that it counts, and with nothing else",
    ),
    "what is overridden is not told": (
        drop("rule", "recommend", 3),
        "the proof of `recommend(ann, tea, withhold, fever)` does not tell all that it overrides",
    ),
    "something else is overridden": (
        changed("overridden", "recommend", rule="hold_in_long_fever"),
        "`recommend(ann, tea, continue, schedule)` is not overridden by rule `hold_in_fever`",
    ),
    "overridden with another binding": (
        changed("overridden", "recommend", bindings={"Patient": "bob", "Drug": "tea"}),
        "the bindings of `recommend(ann, tea, continue, schedule)`, which is overridden, are not those of its rule",
    ),
}


def defeated(given: Given) -> None:
    """The advice that was overridden, given all the same, with a proof that is right in itself."""
    advice = given["recommendations"][0]
    row = {"action": "continue", "about": "schedule", "atom": "recommend(ann, tea, continue, schedule)"}
    treatment = step(given, "record", "treatment")
    bindings = {"Patient": "ann", "Drug": "tea"}
    header = {
        "rule": "go_on",
        "status": "draft",
        "evidence": "label(dosage)",
        "cites": [{"source": "label", "at": "2"}],
    }
    proof = {"kind": "rule", "atom": row["atom"], "says": "", "id": "x", **header, "bindings": bindings}
    given["recommendations"].append({**row, "drug": "tea", "says": "", "because": "", **header})
    given["recommendations"][-1]["proof"] = {**proof, "because": [dict(treatment)]}
    assert advice["atom"] != row["atom"]


def twice(given: Given) -> None:
    again = given["dispositions"][0]
    given["dispositions"].append({**again, "proof": reference(again["proof"])})


def without(*keys: str) -> Change:
    def change(given: Given) -> None:
        part = given
        for key in keys[:-1]:
            part = part[key]
        del part[keys[-1]]

    return change


AROUND: dict[str, tuple[Change, str]] = {
    "another schema": (
        lambda given: given.update(schema="whyhold/answer/2"),
        "the schema is none of whyhold/answer/1, whyhold/why/1",
    ),
    "facts without their digest": (
        lambda given: given["record"]["facts"].pop(),
        "the facts of the record do not have its digest",
    ),
    "facts out of order": (
        lambda given: given["record"]["facts"].reverse(),
        "the facts of the record are not in order, each once",
    ),
    "a conclusion in the record": (
        with_record(["as_of('2026-03-03')", "feverish(ann, '2026-03-01')"]),
        "`feverish(ann, '2026-03-01')` is no fact that a record can state",
    ),
    "somebody else's record": (
        with_record(["as_of('2026-03-03')", "cleared(bob, '2026-03-01')"]),
        "`cleared(bob, '2026-03-01')` is not about the patient of the answer",
    ),
    "another day": (
        lambda given: given.update(as_of="2026-03-04"),
        "the day is not that of the record",
    ),
    "another version": (
        lambda given: given["kb"].update(version="9"),
        "the version is not that of the program",
    ),
    "a region": (
        lambda given: given.update(jurisdiction="us"),
        "the region is not the one in force",
    ),
    "a record in which the fever was cleared": (
        with_record([*answer()["record"]["facts"], "cleared(ann, '2026-03-02')"]),
        "the answer leaves out `recommend(ann, tea, continue, schedule)`, which holds",
    ),
    "a conclusion less": (
        lambda given: given["recommendations"].clear(),
        "the answer leaves out `recommend(ann, tea, withhold, fever)`, which holds",
    ),
    "a defeated conclusion": (
        defeated,
        "the answer says `recommend(ann, tea, continue, schedule)`, which does not follow",
    ),
    "a conclusion twice": (
        twice,
        "`disposition(ann, tea, withhold)` is told twice",
    ),
    "a conclusion of another predicate": (
        lambda given: given["warnings"].append(given["dispositions"].pop()),
        "`disposition(ann, tea, withhold)` stands among what is told of `warning`",
    ),
    "the proof of something else": (
        lambda given: given["dispositions"][0].update(
            proof=reference(step(given, "rule", "recommend")), also=[given["dispositions"][0]["proof"]]
        ),
        "the proof given for `disposition(ann, tea, withhold)` is one of `recommend(ann, tea, withhold, fever)`",
    ),
    "another drug": (
        in_item("dispositions", drug="coffee"),
        "`disposition(ann, tea, withhold)` is told with another drug: coffee",
    ),
    "another disposition": (
        in_item("dispositions", disposition="continue"),
        "`disposition(ann, tea, withhold)` is told with another disposition: continue",
    ),
    "another rule": (
        in_item("recommendations", rule="hold_in_long_fever"),
        "`recommend(ann, tea, withhold, fever)` is told with another rule than its proof has",
    ),
    "one rule of two": (
        without("recommendations", 0, "also"),  # type: ignore[arg-type]
        "`recommend(ann, tea, withhold, fever)` is not told with every rule that concludes it, each once",
    ),
    "a rule that nobody approved": (
        lambda given: given["unapproved_rules"].remove("strongest"),
        "`strongest` is not approved, and the answer does not say so",
    ),
    "a source that is not told": (
        without("sources", "letter"),
        "`letter` is not among the sources of the answer",
    ),
    "a source with another title": (
        lambda given: given["sources"]["label"].update(title="Another label"),
        "`label` is not told as the program has it",
    ),
    "no such parameter": (
        lambda given: given.update(parameters=[{"name": "limit", "value": 1, "of_knowledge_base": 2}]),
        "the program has no one parameter `limit`",
    ),
    "a parameter of another value": (
        lambda given: given.update(parameters=[{"name": "fever_limit", "value": 38.1, "of_knowledge_base": 38}]),
        "the program has another value of `fever_limit` than 38",
    ),
    "nothing left out that bears on it": (
        lambda given: given.update(dispositions=[], recommendations=[], left_out_rules=["strongest"]),
        "no rule that is left out bears on `recommend`",
    ),
    "one group left out": (
        lambda given: given.update(recommendations=[], left_out_rules=["go_on", "strongest"]),
        "rules that nobody approved are left out, and `disposition` rests on such rules",
    ),
    "no answer at all": (
        lambda given: given.clear(),
        "this is not of the form of an answer (KeyError: 'schema')",
    ),
}


def test_the_answer_is_accepted_with_steps_of_every_kind() -> None:
    given = answer()
    assert reason(given) == ""
    kinds = {"rule", "record", "knowledge", "absence", "comparison", "aggregate", "overridden"}
    assert {node["kind"] for node in steps(given)} == kinds


@pytest.mark.parametrize("what", {**RULES, **LEAVES, **AROUND})
def test_exactly_this_is_wrong(what: str) -> None:
    change, message = {**RULES, **LEAVES, **AROUND}[what]
    given = answer()
    change(given)
    assert reason(given) == message


def test_a_proof_by_a_defeated_rule() -> None:
    given = answer(RECORD + b"asked:\n  - {drug: tea}\n")
    assert reason(given) == ""
    advice = next(item for item in given["recommendations"] if item["action"] == "continue")
    assert advice["rule"] == "go_on_as_asked"
    treatment = advice["proof"]["because"].pop(0) and advice["proof"]["because"][0]
    header = {"rule": "go_on", "evidence": "label(dosage)", "cites": [{"source": "label", "at": "2"}]}
    advice.update(header)
    advice["proof"].update(header, because=[treatment])
    assert reason(given) == "`recommend(ann, tea, continue, schedule)` by `go_on` is defeated by `hold_in_fever`"


def test_another_program() -> None:
    given = answer()
    given["kb"]["fingerprint"] = "sha256:" + "0" * 64
    assert reason(given).startswith("the answer is from sha256:0000000000")


def test_a_set_parameter_is_accepted_and_counts() -> None:
    given = answer(values=("fever_limit=38.7",))
    assert [item["rule"] for item in given["recommendations"]] == ["hold_in_fever"]
    assert "also" not in given["recommendations"][0]
    assert reason(given) == ""
    del given["parameters"]
    assert reason(given) == "`limit(fever_limit, 38.7)` is no fact of the program"


def test_what_is_left_out_as_not_approved_is_accepted() -> None:
    given = answer(approved_only=True)
    assert given["recommendations"] == [] and "go_on" in given["left_out_rules"]
    assert reason(given) == ""
    del given["left_out_rules"]
    assert reason(given) == "the answer leaves out `disposition(ann, tea, withhold)`, which holds"


def test_every_proof_is_checked_where_all_are_asked_for() -> None:
    given = answer(proofs=50)
    other = given["recommendations"][0]["other_proofs"]
    assert reason(given) == "" and other
    other[0]["because"].pop(0)
    assert reason(given) != ""


def test_no_treatment_has_two_dispositions() -> None:
    """A program that concludes two is at fault itself, so that completeness alone would let both pass."""
    two = (
        KB
        + r"""
:- rule(always_stop, [
    title: "Stop", status: draft, evidence: label(dosage), cites: [label],
    clinician: "Stop {Drug}.", patient: "Stop {Drug}."
]).
disposition(Patient, Drug, stop) :-
    treatment(Patient, Drug, on_therapy, _).
"""
    )
    with TemporaryDirectory() as folder:
        Path(folder, "kb.pl").write_text(two, "utf-8")
        read = read_record(RECORD, "r.yaml", open_knowledge(Path(folder)).program)
        assert read.record is not None
        given = answer_as_json(ask(open_knowledge(Path(folder)), read.record))
        assert len(given["dispositions"]) == 2
        with pytest.raises(Rejected, match="a treatment has more than one disposition"):
            verify(given, read_program(compiled(Path(folder))))
