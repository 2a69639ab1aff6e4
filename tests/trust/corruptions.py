"""Answers made wrong: each function changes one thing in the JSON of an answer, in a place that chance picks.

The checker has to reject every answer that any of `WRONG` has changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Any

from tests.proof_nodes import nodes

Node = dict[str, Any]
Corruption = Callable[[Any, Random, Any], bool]
"""Changes an answer; false where it has nothing of the kind to change. The last argument is the checker's program."""

LISTS = ("dispositions", "recommendations", "earliest_restart", "missing", "conflicts", "options", "contradictions")
LISTS = (*LISTS, "warnings", "valid_until")
PROVED = ("proof", "also", "other_proofs", "for", "against")
CONSTANT = re.compile(r"'[^']*'|\"[^\"]*\"|[^,()\s'\"]+")
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def items(answer: Any) -> list[Node]:
    """All conclusions."""
    return [item for name in LISTS for item in answer[name]]


def pick(answer: Any, random: Random, fits: Callable[[Node], object]) -> Node | None:
    found = [node for node in nodes(answer) if fits(node)]
    return random.choice(found) if found else None


def other_of(random: Random, of: list[Any], than: Any) -> Any:
    found = [one for one in of if one != than]
    return random.choice(found) if found else None


# Proofs -------------------------------------------------------------------------------------------------------------


def swap_constant(answer: Any, random: Random, program: Any) -> bool:
    """Another constant of the same answer in the atom of a step."""
    node = pick(answer, random, lambda n: "(" in n["atom"])
    assert node is not None
    name, _, rest = node["atom"].partition("(")
    known = sorted({c for n in nodes(answer) for c in CONSTANT.findall(n["atom"].partition("(")[2])})
    places = list(CONSTANT.finditer(rest))
    place = random.choice(places) if places else None
    other = other_of(random, known, place.group()) if place else None
    if place is None or other is None:
        return False
    node["atom"] = f"{name}({rest[: place.start()]}{other}{rest[place.end() :]}"
    return True


def swap_predicate(answer: Any, random: Random, program: Any) -> bool:
    """Another predicate in the atom of a step."""
    node = pick(answer, random, lambda n: n["kind"] in ("rule", "record", "knowledge", "absence", "overridden"))
    assert node is not None
    name, bracket, rest = node["atom"].partition("(")
    node["atom"] = other_of(random, sorted(program.predicates), name) + bracket + rest
    return True


def move_date(answer: Any, random: Random, program: Any) -> bool:
    """Another day in the atom of a step."""
    node = pick(answer, random, lambda n: DATE.search(n["atom"]))
    if node is None:
        return False
    place = random.choice(list(DATE.finditer(node["atom"])))
    year, month, day = place.group().split("-")
    moved = f"{year}-{month}-{int(day) % 28 + 1:02}"
    node["atom"] = node["atom"][: place.start()] + moved + node["atom"][place.end() :]
    return moved != place.group()


def change_binding(answer: Any, random: Random, program: Any) -> bool:
    """Another value, or none, for a variable."""
    node = pick(answer, random, lambda n: n.get("bindings"))
    if node is None:
        return False
    name = random.choice(sorted(node["bindings"]))
    value = node["bindings"][name]
    if random.random() < 0.3:
        del node["bindings"][name]
    else:
        node["bindings"][name] = value + 1 if isinstance(value, (int, float)) else f"{value}_"
    return True


def drop_premise(answer: Any, random: Random, program: Any) -> bool:
    """A reason less."""
    node = pick(answer, random, lambda n: n.get("because"))
    if node is None:
        return False
    del node["because"][random.randrange(len(node["because"]))]
    return True


def repeat_premise(answer: Any, random: Random, program: Any) -> bool:
    """A reason twice, the second one in short."""
    node = pick(answer, random, lambda n: n.get("because"))
    if node is None:
        return False
    again = dict(random.choice(node["because"]))
    if "id" in again:
        again = {**{key: again[key] for key in ("kind", "atom", "says")}, "ref": again["id"]}
    node["because"].insert(random.randrange(len(node["because"]) + 1), again)
    return True


def swap_premises(answer: Any, random: Random, program: Any) -> bool:
    """Two different reasons of a rule in each other's place."""
    node = pick(answer, random, lambda n: n["kind"] == "rule" and len(n.get("because", ())) > 1)
    if node is None:
        return False
    one, other = random.sample(range(len(node["because"])), 2)
    because = node["because"]
    if because[one]["atom"] == because[other]["atom"] or {because[one]["kind"], because[other]["kind"]} == {
        "overridden"
    }:
        return False
    because[one], because[other] = because[other], because[one]
    return True


def change_rule(answer: Any, random: Random, program: Any) -> bool:
    """Another rule, one that concludes the same predicate where there is one."""
    node = pick(answer, random, lambda n: "rule" in n)
    assert node is not None
    same = [name for name, rule in program.rules.items() if rule["head"][0] == node["atom"].partition("(")[0]]
    other = other_of(random, same if random.random() < 0.7 else sorted(program.rules), node["rule"])
    if other is None:
        return False
    node["rule"] = other
    return True


def change_kind(answer: Any, random: Random, program: Any) -> bool:
    """A step of another kind."""
    node = pick(answer, random, lambda n: True)
    assert node is not None
    kinds = ["rule", "record", "knowledge", "absence", "comparison", "aggregate", "overridden"]
    node["kind"] = other_of(random, kinds, node["kind"])
    return True


def change_reference(answer: Any, random: Random, program: Any) -> bool:
    """A reference to another step, of another atom."""
    node = pick(answer, random, lambda n: "ref" in n)
    others = sorted(n["id"] for n in nodes(answer) if "id" in n and node is not None and n["atom"] != node["atom"])
    if node is None or not others:
        return False
    node["ref"] = random.choice([*others, "p0"])
    return True


def prove_by_itself(answer: Any, random: Random, program: Any) -> bool:
    """The first proof of a step replaced by a reference to the step itself, somewhere below it."""
    node = pick(answer, random, lambda n: "id" in n and n["because"])
    if node is None:
        return False
    below = [n for n in nodes(node["because"]) if n["kind"] == "rule" and "id" in n]
    if not below:
        return False
    target = random.choice(below)
    for key in list(target):
        del target[key]
    target.update(kind="rule", atom=node["atom"], says=node["says"], ref=node["id"])
    return True


def fact_for_rule(answer: Any, random: Random, program: Any) -> bool:
    """A conclusion told as if the record, or the knowledge base, stated it."""
    node = pick(answer, random, lambda n: n["kind"] == "rule")
    assert node is not None
    for key in set(node) - {"atom", "says"}:
        del node[key]
    node.update(kind=random.choice(["record", "knowledge"]), at="x.pl:1")
    return True


def change_header(answer: Any, random: Random, program: Any) -> bool:
    """Another status, evidence or caveat in a step."""
    node = pick(answer, random, lambda n: n["kind"] == "rule" and "rule" in n)
    assert node is not None
    key = random.choice(["status", "evidence", "caveat"])
    node[key] = other_of(random, ["approved", "draft", "label(contraindication)", ""], node.get(key, ""))
    return True


def change_citation(answer: Any, random: Random, program: Any) -> bool:
    """Another document or place, or none."""
    node = pick(answer, random, lambda n: n["kind"] == "rule" and n.get("cites"))
    if node is None:
        return False
    cited = random.choice(node["cites"])
    how = random.randrange(3)
    if how == 0:
        node["cites"].remove(cited)
    elif how == 1:
        cited["source"] = other_of(random, sorted(program.sources), cited["source"])
    else:
        cited["at"] += "1"
    return True


# The answer around its proofs ---------------------------------------------------------------------------------------


def drop_conclusion(answer: Any, random: Random, program: Any) -> bool:
    """A conclusion less."""
    lists = [answer[name] for name in LISTS if answer[name]]
    chosen = random.choice(lists)
    del chosen[random.randrange(len(chosen))]
    return True


def repeat_conclusion(answer: Any, random: Random, program: Any) -> bool:
    """A conclusion twice."""
    chosen = random.choice([answer[name] for name in LISTS if answer[name]])
    chosen.append(chosen[0])
    return True


def move_conclusion(answer: Any, random: Random, program: Any) -> bool:
    """A conclusion among those of another predicate."""
    name = random.choice([name for name in LISTS if answer[name]])
    answer[other_of(random, list(LISTS), name)].append(answer[name].pop())
    return True


def hide_conclusions(answer: Any, random: Random, program: Any) -> bool:
    """The conclusions of a group moved aside, or dropped as if only a goal had been asked."""
    name = random.choice([name for name in ("dispositions", "recommendations", "missing", "warnings") if answer[name]])
    predicate = {"dispositions": "disposition", "recommendations": "recommend", "warnings": "warning"}.get(name, name)
    if random.random() < 0.5:
        answer["further"] = {predicate: answer[name]}
    else:
        answer.update(goal=f"{random.choice(['as_of', predicate])}(_)", answers=[], holds=False)
    answer[name] = []
    return True


def swap_proofs(answer: Any, random: Random, program: Any) -> bool:
    """Two conclusions with the proof of each other."""
    found = items(answer)
    if len(found) < 2:
        return False
    one, other = random.sample(found, 2)
    one["proof"], other["proof"] = other["proof"], one["proof"]
    return True


def change_field(answer: Any, random: Random, program: Any) -> bool:
    """Another argument, rule, status, evidence, citation or atom of a conclusion than its proof has."""
    item = random.choice(items(answer))
    told = ("says", "because", "claims", "unverified", "not_understood", "could_change_the_answer", "all_proofs_given")
    key = random.choice(sorted(k for k in item if k not in (*told, *PROVED) and not isinstance(item[k], dict)))
    value = item[key]
    if isinstance(value, bool):
        item[key] = not value
    elif isinstance(value, list):
        item[key] = value[1:] if value else ["label"]
    else:
        item[key] = value + 1 if isinstance(value, (int, float)) else f"{value}_"
    return True


def change_disposition(answer: Any, random: Random, program: Any) -> bool:
    """A disposition that says something else everywhere: the answer that a forger would like."""
    item = random.choice(answer["dispositions"])
    other = random.choice(["continue", "may_start", "may_restart", "withhold", "stop"])
    if item["disposition"] == other:
        return False
    atom = item["atom"].rsplit(", ", 1)[0] + f", {other})"
    item.update(disposition=other, atom=atom)
    item["proof"].update(atom=atom)
    if "bindings" in item["proof"] and "Disposition" in item["proof"]["bindings"]:
        item["proof"]["bindings"]["Disposition"] = other
    return True


def drop_ground(answer: Any, random: Random, program: Any) -> bool:
    """An option without something that speaks for or against it."""
    found = [option[side] for option in answer["options"] for side in ("for", "against") if option[side]]
    if not found:
        return False
    random.choice(found).pop()
    return True


def drop_other_rule(answer: Any, random: Random, program: Any) -> bool:
    """A conclusion without another rule that concludes it too."""
    found = [item for item in items(answer) if "also" in item]
    if not found:
        return False
    random.choice(found)["also"].pop()
    return True


def change_head(answer: Any, random: Random, program: Any) -> bool:
    """Another patient, day, region, version or fingerprint."""
    key = random.choice(
        ["patient", "as_of", "jurisdiction", "jurisdiction_on_record", "version", "fingerprint", "digest"]
    )
    part = answer["kb"] if key in ("version", "fingerprint") else answer["record"] if key == "digest" else answer
    value = part[key]
    if isinstance(value, bool) or value is None:
        part[key] = not value
    else:
        part[key] = value[:-1] + other_of(random, list("0123456789"), value[-1])
    return True


def change_record(answer: Any, random: Random, program: Any) -> bool:
    """A fact of the record less, more or changed, under the same digest."""
    facts = answer["record"]["facts"]
    number = random.randrange(len(facts))
    how = random.randrange(3)
    if how == 0:
        del facts[number]
    elif how == 1:
        facts.append(facts[number].replace("(", "(x", 1))
        facts.sort()
    else:
        facts[number] = re.sub(r"\d", lambda m: str((int(m.group()) + 1) % 10), facts[number], count=1) + ""
        facts.sort()
    return True


def hide_unapproved(answer: Any, random: Random, program: Any) -> bool:
    """A rule that is not approved, and not told as such."""
    shown = sorted(
        {n["rule"] for item in items(answer) for n in nodes(item["proof"]) if n["kind"] == "rule" and "id" in n}
    )
    hidden = [name for name in shown if name in answer["unapproved_rules"]]
    if not hidden:
        return False
    answer["unapproved_rules"].remove(random.choice(hidden))
    return True


def change_source(answer: Any, random: Random, program: Any) -> bool:
    """A document with another title, date or address."""
    source = answer["sources"][random.choice(sorted(answer["sources"]))]
    key = random.choice(sorted(source))
    source[key] += "1"
    return True


def set_parameter(answer: Any, random: Random, program: Any) -> bool:
    """A number said to have been set, which the program has not."""
    answer.setdefault("parameters", []).append({"name": "some_days", "value": 3, "of_knowledge_base": 7})
    return True


WRONG: tuple[Corruption, ...] = (
    swap_constant,
    swap_predicate,
    move_date,
    change_binding,
    drop_premise,
    repeat_premise,
    swap_premises,
    change_rule,
    change_kind,
    change_reference,
    prove_by_itself,
    fact_for_rule,
    change_header,
    change_citation,
    drop_conclusion,
    repeat_conclusion,
    move_conclusion,
    hide_conclusions,
    swap_proofs,
    change_field,
    change_disposition,
    drop_ground,
    drop_other_rule,
    change_head,
    change_record,
    hide_unapproved,
    change_source,
    set_parameter,
)
