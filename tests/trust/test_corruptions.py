"""Thousands of wrong answers, made of real ones: every one that says something else is rejected.

`pytest tests/trust --corruptions 100000` makes more of them; `docs/trust.md` has the figures of the last long run.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from checker.constants import Rejected
from checker.derivation import Program
from checker.verify_proof import read_program, verify
from queries.accepting import compiled
from queries.answer_json import answer_as_json
from queries.asking import Asker
from queries.knowledge import open_knowledge
from queries.record import read_record_file
from tests.trust.corruptions import WRONG, Corruption
from tests.trust.rewritings import HARMLESS, UNCHECKED

ROOT = Path(__file__).resolve().parents[2]
SEED = 20261201


@cache
def program() -> Program:
    """The shipped knowledge base as the checker reads it, through the file that `compile-kb` writes."""
    return read_program(compiled(None))


@cache
def answers() -> dict[str, str]:
    """The answers to all examples, as JSON."""
    knowledge = open_knowledge()
    found = {}
    with Asker(knowledge) as asker:
        for path in sorted((ROOT / "examples").glob("*.yaml")):
            record = read_record_file(path, knowledge.program).record
            assert record is not None
            found[path.stem] = json.dumps(answer_as_json(asker.ask(record, most_proofs=3)))
    return found


def corrupted(corruptions: tuple[Corruption, ...], most: int, random: Random) -> Iterator[tuple[str, str, Any]]:
    """So many changed answers: the name of the example, of the change, and the answer."""
    texts = answers()
    names = sorted(texts)
    made = 0
    while made < most:
        corruption = corruptions[made % len(corruptions)]
        name = random.choice(names)
        answer = json.loads(texts[name])
        before = json.dumps(answer, sort_keys=True)
        if corruption(answer, random, program()) and (
            corruption in HARMLESS or json.dumps(answer, sort_keys=True) != before
        ):
            made += 1
            yield name, corruption.__name__, answer


def reason(answer: Any) -> str:
    """Why the checker rejects an answer; empty where it accepts it."""
    try:
        verify(answer, program())
    except Rejected as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "examples").glob("*.yaml")))
def test_every_example_is_accepted(name: str) -> None:
    assert reason(json.loads(answers()[name])) == ""


def test_every_wrong_answer_is_rejected(corruptions: int) -> None:
    random = Random(SEED)
    rejected: Counter[str] = Counter()
    for name, corruption, answer in corrupted(WRONG, corruptions, random):
        why = reason(answer)
        assert why, f"{corruption} of {name} is accepted, after {sum(rejected.values())} that were not"
        rejected[corruption] += 1
    print(json.dumps(rejected, indent=1))


@pytest.mark.parametrize("corruption", HARMLESS, ids=lambda c: c.__name__)
def test_another_way_of_writing_is_accepted(corruption: Corruption) -> None:
    for name, _, answer in corrupted((corruption,), 10, Random(SEED)):
        assert reason(answer) == "", name


@pytest.mark.parametrize("corruption", UNCHECKED, ids=lambda c: c.__name__)
def test_what_is_not_checked_is_accepted(corruption: Corruption) -> None:
    for name, _, answer in corrupted((corruption,), 5, Random(SEED)):
        assert reason(answer) == "", name
