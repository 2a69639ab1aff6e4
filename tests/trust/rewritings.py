"""Answers changed in what the checker takes no notice of: it has to accept them, so that nobody takes it for checked.

`HARMLESS` changes how an answer is written down, `UNCHECKED` what the checker does not look at.
"""

from __future__ import annotations

from random import Random
from typing import Any

from tests.trust.corruptions import LISTS, Corruption, items, nodes, other_of, pick

# What does not change what an answer says ---------------------------------------------------------------------------


def reorder_conclusions(answer: Any, random: Random, program: Any) -> bool:
    """Conclusions told in another order."""
    chosen = random.choice([answer[name] for name in LISTS if answer[name]])
    random.shuffle(chosen)
    return True


def reorder_counted(answer: Any, random: Random, program: Any) -> bool:
    """The rows that an aggregate counts in another order: they are a set."""
    node = pick(answer, random, lambda n: n["kind"] == "aggregate" and len(n.get("because", ())) > 1)
    if node is None:
        return False
    random.shuffle(node["because"])
    return True


def reorder_grounds(answer: Any, random: Random, program: Any) -> bool:
    """What speaks for and against an option in another order."""
    for option in answer["options"]:
        random.shuffle(option["for"])
        random.shuffle(option["against"])
    return True


def rename_steps(answer: Any, random: Random, program: Any) -> bool:
    """Other names for the steps that others refer to."""
    for node in nodes(answer):
        for key in ("id", "ref"):
            if key in node:
                node[key] = f"step {node[key]}"
    return True


def reorder_keys(answer: Any, random: Random, program: Any) -> bool:
    """The keys of a step in another order."""
    for node in nodes(answer):
        pairs = list(node.items())
        random.shuffle(pairs)
        node.clear()
        node.update(pairs)
    return True


HARMLESS: tuple[Corruption, ...] = (
    reorder_conclusions,
    reorder_counted,
    reorder_grounds,
    rename_steps,
    reorder_keys,
)


# What the checker does not look at ----------------------------------------------------------------------------------


def change_sentence(answer: Any, random: Random, program: Any) -> bool:
    """Other words in a conclusion, and in all steps of one atom."""
    random.choice(items(answer))["says"] += " Not."
    random.choice(items(answer))["because"] += " Not."
    atom = random.choice([node["atom"] for node in nodes(answer)])
    for node in nodes(answer):
        if node["atom"] == atom:
            node["says"] += " Not."
    return True


def change_place(answer: Any, random: Random, program: Any) -> bool:
    """Another file and line of a fact."""
    node = pick(answer, random, lambda n: "at" in n)
    assert node is not None
    node["at"] = "elsewhere.pl:1"
    return True


def change_basis(answer: Any, random: Random, program: Any) -> bool:
    """Another basis, other claims, and that all proofs are given."""
    item = random.choice([item for item in items(answer) if "claims" in item])
    item.update(claims=["X-1"], unverified=[], all_proofs_given=True)
    for item in (*answer["dispositions"], *answer["recommendations"]):
        item["basis"]["not_for"] = "nothing"
    return True


def change_weight(answer: Any, random: Random, program: Any) -> bool:
    """Whether a missing item could change the answer."""
    if not answer["missing"]:
        return False
    item = random.choice(answer["missing"])
    item.update(
        can_flip=True,
        could_change_the_answer=other_of(random, ["now", "after a wait"], item["could_change_the_answer"]),
    )
    return True


def change_words_around(answer: Any, random: Random, program: Any) -> bool:
    """The notice, the name of the record, the audience, what the reading of the record found doubtful."""
    answer["notice"] = "Act on it."
    answer["record"]["name"] = "other.yaml"
    answer["audience"] = "patient"
    answer["doubtful_entries"] = []
    return True


UNCHECKED: tuple[Corruption, ...] = (change_sentence, change_place, change_basis, change_weight, change_words_around)
