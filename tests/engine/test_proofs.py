"""Proofs: smallest, all, shared parts, leaves of every kind, overrides."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.narration import Narrator
from engine.proof_views import ProofJson, atom_text, tree
from engine.proofs import ABSENCE, AGGREGATE, COMPARISON, KNOWLEDGE, OVERRIDDEN, RULE, Proofs, Step, size
from tests.engine.kb_texts import Reasoned, facts, load
from tests.engine.plain_programs import model


def proofs(text: str) -> Proofs:
    return Proofs(model(text), PyDatalogEvaluator())


def leaves(step: Step) -> list[str]:
    return [atom_text(step)] if not step.because else [x for s in step.because for x in leaves(s)]


def test_the_smallest_proof_is_taken_not_the_first_or_the_lowest() -> None:
    # goal by two rules: a low but wide tree of 8 steps, and a chain of 4 steps that comes two rounds later
    text = """
    a. b.
    wide(1) :- a, b. wide(2) :- a, b.
    one :- a. two :- one.
    goal :- wide(1), wide(2), a.
    goal :- two.
    """
    found = proofs(text).smallest("goal", ())
    assert size(found) == 4
    assert leaves(found) == ["a"]


def test_a_given_fact_needs_no_rule() -> None:
    assert proofs("p(a). p(X) :- q(X). q(a).").smallest("p", ("a",)).kind == KNOWLEDGE


def test_a_proof_of_a_thousand_steps() -> None:
    text = "".join(f"next({n}, {n + 1}). " for n in range(1500)) + "at(0). at(Y) :- at(X), next(X, Y)."
    found = proofs(text)
    step = found.smallest("at", (1500,))
    assert step.kind == RULE
    lines = list(tree(Narrator(found.model.program), step, set()))
    assert len(lines) == 3000
    node = ProofJson(Narrator(found.model.program)).node(step)
    assert node["atom"] == "at(1500)"


def test_circles_prove_nothing() -> None:
    text = "p :- q. q :- p. p :- r. r."
    found = proofs(text).smallest("q", ())
    assert size(found) == 3
    every, complete = proofs(text).all("q", (), 10)
    assert len(every) == 1 and complete


def test_all_proofs_up_to_a_number_and_it_says_so() -> None:
    text = "".join(f"p{n}. q :- p{n}. " for n in range(8)) + "r :- q."
    every, complete = proofs(text).all("r", (), 20)
    assert len(every) == 8 and complete
    assert len({tuple(leaves(s)) for s in every}) == 8
    some, complete = proofs(text).all("r", (), 5)
    assert len(some) == 5 and not complete


def test_leaves_tell_absence_comparison_and_what_was_counted() -> None:
    text = "s(a, 1). s(a, 2). k(a). p(X) :- k(X), \\+ bad(X, _), aggregate_all(count, s(X, _), N), N >= 2. bad(X, X) :- s(X, X)."
    step = proofs(text).smallest("p", ("a",))
    kinds = [s.kind for s in step.because]
    assert kinds == [KNOWLEDGE, ABSENCE, AGGREGATE, COMPARISON]
    assert atom_text(step.because[1]) == "bad(a, _)"
    assert [atom_text(s) for s in step.because[2].because] == ["s(a, 1)", "s(a, 2)"]
    assert atom_text(step.because[3]) == "2 >= 2"
    assert Narrator(proofs(text).model.program).step(step.because[3]) == "2 is at least 2"


def test_shared_parts_are_given_once_in_json() -> None:
    found = proofs("a. b :- a. c :- b, b2. b2 :- b.")
    node = ProofJson(Narrator(found.model.program)).node(found.smallest("c", ()))
    first, second = node["because"]
    assert first["id"] and "ref" not in first
    assert second["because"][0]["ref"] == first["id"] and "because" not in second["because"][0]


ATOMS = [f"p{n}" for n in range(6)]


@given(
    st.sets(st.sampled_from(ATOMS), max_size=2),
    st.lists(st.tuples(st.sampled_from(ATOMS), st.lists(st.sampled_from(ATOMS), max_size=3)), max_size=12),
)
@settings(max_examples=120, deadline=None)
def test_no_proof_is_smaller_than_the_smallest(given_: set[str], rules: list[tuple[str, list[str]]]) -> None:
    text = "".join(f"{a}. " for a in sorted(given_))
    text += "".join(f"{h} :- {', '.join(b) if b else 'yes'}. " for h, b in rules) + "yes. none :- yes, none. "
    text += "".join(f"{a} :- none. " for a in ATOMS)
    found = proofs(text)
    # the least sizes by plain iteration of their equations
    best = dict.fromkeys(given_, 1)
    best["yes"] = 1
    for _ in range(len(ATOMS) + 2):
        for head, body in rules:
            body = body or ["yes"]
            if all(b in best for b in body) and head not in given_:
                best[head] = min(best.get(head, 10**9), 1 + sum(best[b] for b in body))
    for atom in ATOMS:
        assert found.model.holds(atom, ()) == (atom in best)
        if atom in best:
            assert size(found.smallest(atom, ())) == best[atom]


OVERRIDES = """
:- predicate(patient_in(patient), [from: record, holds: "{patient} is here", absent: "{patient} is not here"]).
:- predicate(takes(patient, drug), [from: record, holds: "{patient} takes {drug}", absent: "{patient} takes no {drug}"]).
:- predicate(ill(patient), [from: record, holds: "{patient} is ill", absent: "{patient} is not known to be ill"]).
:- predicate(advice(patient, drug, word), [from: rules, holds: "{word} {drug} for {patient}",
    absent: "no {word} for {drug}", concerns: [patient, drug], answer: true]).
:- source(book, [title: "Book", kind: label]).
:- rule(wait, [title: "Wait", status: draft, evidence: label, cites: [book / "1"],
    clinician: "{Drug} can wait.", patient: "Wait with {Drug}."]).
advice(Patient, Drug, wait) :- takes(Patient, Drug).
:- rule(stop, [title: "Stop", status: draft, evidence: label, cites: [book / "2"],
    clinician: "{Patient} is ill.", patient: "Stop {Drug}."]).
advice(Patient, Drug, stop) :- takes(Patient, Drug), ill(Patient).
:- overrides(stop, wait).
"""


def test_an_overridden_rule_concludes_nothing_and_the_proof_says_by_what(tmp_path: Path) -> None:
    program = load(tmp_path, OVERRIDES)
    record = facts({"takes": [("ann", "d1"), ("ben", "d1")], "ill": [("ann",)]})
    found = Reasoned(program, record)
    assert set(found.model.relation("advice")) == {("ann", "d1", "stop"), ("ben", "d1", "wait")}
    step = found.proofs.smallest("advice", ("ann", "d1", "stop"))
    assert [s.kind for s in step.because] == ["record", "record", OVERRIDDEN]
    assert atom_text(step.because[2]) == "advice(ann, d1, wait)"
    why = found.explainer.explain("advice", ("ann", "d1", "wait"))
    (attempt,) = why.attempts
    assert attempt.failures == 0 and attempt.defeated_by is not None
    assert attempt.defeated_by.rule is not None and attempt.defeated_by.rule.id == "stop"


def test_a_defeated_rule_does_not_defeat(tmp_path: Path) -> None:
    text = (
        OVERRIDES
        + """
:- rule(go, [title: "Go", status: draft, evidence: label, cites: [book / "3"],
    clinician: "{Patient} is here.", patient: "Go on with {Drug}."]).
advice(Patient, Drug, go) :- takes(Patient, Drug), patient_in(Patient).
:- overrides(go, stop).
"""
    )
    program = load(tmp_path, text)
    record = facts({"takes": [("ann", "d1")], "ill": [("ann",)], "patient_in": [("ann",)]})
    rows = set(Reasoned(program, record).model.relation("advice"))
    assert rows == {("ann", "d1", "go"), ("ann", "d1", "wait")}


def test_a_label_is_told_before_a_shorter_reason_by_an_article(tmp_path: Path) -> None:
    rules = OVERRIDES.split(":- overrides")[0].replace("advice(Patient, Drug, stop)", "advice(Patient, Drug, wait)")
    record = facts({"takes": [("ann", "d1")], "ill": [("ann",)]})
    for kind, first in (("label", "wait"), ("article", "stop"), ("convention", "stop"), ("study", "wait")):
        source = f':- source(paper, [title: "Paper", kind: {kind}]).\n'
        text = source + rules.replace('cites: [book / "1"]', 'cites: [paper / "1"]')
        found = Reasoned(load(tmp_path, text), record)
        step = found.proofs.smallest("advice", ("ann", "d1", "wait"))
        assert step.rule is not None and step.rule.id == first, kind
        every, complete = found.proofs.all("advice", ("ann", "d1", "wait"), 10)
        assert complete and next(s.rule.id for s in every if s.rule is not None) == first
