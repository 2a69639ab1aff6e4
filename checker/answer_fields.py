"""What an answer says besides its proofs: which conclusions there are, what was set, and what each repeats of its proof."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from checker.constants import Row, parsed, plain, require, same, shown, unified, written
from checker.derivation import Derived, Facts, Program

GROUPS = {
    "dispositions": "disposition",
    "recommendations": "recommend",
    "conflicts": "conflict",
    "options": "option",
    "contradictions": "contradiction",
    "warnings": "warning",
    **{name: name for name in ("earliest_restart", "missing", "valid_until")},
}
"""Which predicate each part of an answer tells of; those under `further` have its own name."""
GROUNDS = {"for": "speaks_for", "against": "speaks_against"}
"""The predicates that are told with the options."""
REGION = "region_in_force"
"""The predicate that says whose label counts."""
SOURCES = ("source_a", "source_b")

Node = dict[str, Any]


def facts_in_force(answer: Node, program: Program) -> Facts:
    """The facts of the program, with the values that the answer says were set for it."""
    facts = dict(program.facts)
    for setting in answer.get("parameters", ()):
        found = []
        for name, declared in program.predicates.items():
            columns = [column for column, _ in declared["arguments"]]
            if declared["may_be_set"]:
                at = columns.index(declared["may_be_set"])
                found += [(name, at, row) for row in program.facts.get(name, ()) if plain(row[0]) == setting["name"]]
        require(len(found) == 1, f"the program has no one parameter `{setting['name']}`")
        ((name, at, stated),) = found
        of = setting["of_knowledge_base"]
        require(same(of, plain(stated[at])), f"the program has another value of `{setting['name']}` than {of}")
        require(type(setting["value"]) in (int, float), f"`{setting['name']}` is set to no number")
        value = shown(setting["value"])
        facts[name] = [[*row[:at], value, *row[at + 1 :]] if row == stated else row for row in facts[name]]
    return facts


def listed_conclusions(answer: Node, derived: Derived, facts: Facts) -> list[Node]:
    """The conclusions of an answer, each as an item with its proof; these have to be all that there are."""
    _check_head(answer, derived, facts)
    program = derived.program
    found: list[Node] = []
    listed: dict[str, set[Row]] = {}
    parts = [(predicate, answer[group]) for group, predicate in GROUPS.items()]
    parts += list(answer.get("further", {}).items())
    require(
        len({predicate for predicate, _ in parts}) == len(parts), "conclusions that have a group stand in another one"
    )
    for predicate, items in parts:
        for item in items:
            atom = parsed(item["atom"])
            require(plain(atom[0]) == predicate, f"`{item['atom']}` stands among what is told of `{predicate}`")
            rows = listed.setdefault(atom[0], set())
            require(atom[1:] not in rows, f"`{item['atom']}` is told twice")
            rows.add(atom[1:])
            found.append(item)
    with_options = GROUNDS.values() if program.predicates.get("option", {}).get("answer") else ()
    for name, declared in program.predicates.items():
        if declared["answer"] and name not in with_options:
            _check_complete(answer, name, listed.get(name, set()), derived)
    _check_dispositions(answer)
    return found + [ground for option in answer["options"] for ground in _grounds(answer, option, derived)]


def wanted(program: Program) -> list[str]:
    """The predicates that a whole answer tells of."""
    return [REGION, *[name for name, declared in program.predicates.items() if declared["answer"]]]


def listed_answers(answer: Node, derived: Derived) -> list[Node]:
    """The answers to one goal, which have to be all that there are."""
    name, *args = parsed(answer["goal"])
    terms = [f"?{i}" if a == "_" else f"?{a}" if a[0] == "_" or a[0].isupper() else a for i, a in enumerate(args)]
    rows = derived.rows.get(name, set())
    holds = {written([name, *row]) for row in rows if unified(terms, row, {}) is not None}
    items: list[Node] = answer["answers"]
    told = [item["atom"] for item in items]
    require(
        len(told) == len(set(told)) and set(told) == holds,
        f"the answers to `{answer['goal']}` are not all and only those",
    )
    require(answer["holds"] is bool(told), f"it is not rightly said whether `{answer['goal']}` holds")
    return items


def _check_complete(answer: Node, predicate: str, listed: set[Row], derived: Derived) -> None:
    """All that holds of a predicate is told, or nothing of it where the answer leaves out what is not approved."""
    holds, left_out = derived.rows.get(predicate, set()), answer.get("left_out_rules")
    needed, rules = derived.program.needed([predicate]) if left_out else (), derived.program.rules
    unapproved = {n for n, rule in rules.items() if rule["head"][0] in needed and rule["state"] != "approved"}
    if unapproved:
        require(not listed, f"rules that nobody approved are left out, and `{predicate}` rests on such rules")
        require(not holds or unapproved & set(left_out or ()), f"no rule that is left out bears on `{predicate}`")
        return
    for row in sorted(holds - listed):
        require(False, f"the answer leaves out `{written([predicate, *row])}`, which holds")
    for row in sorted(listed - holds):
        require(False, f"the answer says `{written([predicate, *row])}`, which does not follow")


def _check_dispositions(answer: Node) -> None:
    """No treatment has two dispositions. Whether each has one is for the rules to say, and that none is left out is checked."""
    subjects = [parsed(item["atom"])[1:-1] for item in answer["dispositions"]]
    require(len(set(subjects)) == len(subjects), "a treatment has more than one disposition")


def _check_head(answer: Node, derived: Derived, facts: Facts) -> None:
    """Day, region and version."""

    def values(predicate: str) -> list[Any]:
        return [plain(row[0]) for row in derived.rows.get(predicate, ()) if len(row) == 1]

    day = values("as_of")
    require(not day or day == [answer["as_of"]], "the day is not that of the record")
    on_record = values("jurisdiction")
    require(answer["jurisdiction_on_record"] is bool(on_record), "the record names another jurisdiction, or none")
    in_force = values(REGION)
    region = (in_force if len(in_force) == 1 else on_record) or [None]
    require(answer["jurisdiction"] == region[0], "the region is not the one in force")
    for name, told in answer["sources"].items():
        require(told == derived.program.sources.get(name), f"`{name}` is not told as the program has it")
    version = next((str(plain(row[0])) for row in facts.get("knowledge_version", ())), "")
    require(answer["kb"]["version"] == version, "the version is not that of the program")


def _grounds(answer: Node, option: Node, derived: Derived) -> Iterator[Node]:
    """The grounds of an option that have proofs of their own; all grounds have to be told, those of advice by its atom."""
    row = parsed(option["atom"])[1:]
    advice = {item["atom"] for item in answer["recommendations"]}
    supported = row in derived.rows.get("disposition", ())
    require(option["supported"] is supported, f"`{option['atom']}` is not rightly told as supported, or as not")
    for side, predicate in GROUNDS.items():
        holds = {r for r in derived.rows.get(predicate, ()) if r[: len(row)] == row}
        told = set()
        for ground in option.get(side, ()):
            found = [r for r in holds if same([plain(c) for c in r[-2:]], [ground["ground"], ground["about"]])]
            require(len(found) == 1, f"`{ground['atom']}` does not speak {side} `{option['atom']}`")
            told.add(found[0])
            expected = written(["recommend", *row[:-1], *found[0][-2:]])
            if "proof" in ground:
                expected = written([predicate, *found[0]])
                yield ground
            fits = ground["atom"] == expected and ("proof" in ground or expected in advice)
            require(fits, f"`{ground['atom']}` is not the ground that it is told as")
        fits = len(told) == len(holds) == len(option.get(side, ()))
        require(fits, f"not all that speaks {side} `{option['atom']}` is told")


def check_fields(answer: Node, item: Node, derived: Derived, full: Callable[[Node], Node]) -> None:
    """What an item repeats: the arguments of its atom, the rule of its proof, the other rules that conclude it."""
    program, atom, root = derived.program, parsed(item["atom"]), full(item["proof"])
    if "ground" in item:
        return
    sources: list[Any] = []
    for (name, kind), constant in zip(program.predicates[atom[0]]["arguments"], atom[1:], strict=True):
        value = plain(constant)
        if name in SOURCES:
            sources.append(value)
        elif kind == "patient":
            require(value == answer["patient"], f"`{item['atom']}` is not about the patient of the answer")
        else:
            key = "option" if atom[0] == "option" and name == "disposition" else name
            require(same(item[key], value), f"`{item['atom']}` is told with another {key}: {item[key]}")
    require(item.get("sources", []) == sources, f"`{item['atom']}` is told with other sources")
    for key in ("rule", "status", "evidence", "cites", "caveat"):
        require(same(item.get(key), root.get(key)), f"`{item['atom']}` is told with another {key} than its proof has")
    rules = [full(node)["rule"] for node in (root, *item.get("also", ()))]
    fits = len(set(rules)) == len(rules) and set(rules) == derived.by.get(atom, set())
    require(fits, f"`{item['atom']}` is not told with every rule that concludes it, each once")
    if "can_flip" in item:
        fits = item["can_flip"] is (item["could_change_the_answer"] != "not as the record stands")
        require(fits, f"`{item['atom']}` both can and cannot change the answer")


def check_used(answer: Node, items: Sequence[Node], program: Program, full: Callable[[Node], Node]) -> None:
    """The rules that are not approved, and the documents, behind the proofs are listed in the answer."""
    seen: set[int] = set()
    others = [node for item in items for key in ("also", "other_proofs") for node in item.get(key, ())]
    for main, roots in ((True, [item["proof"] for item in items]), (False, others)):
        todo = list(roots)
        while todo:
            node = full(todo.pop())
            if id(node) in seen:
                continue
            seen.add(id(node))
            todo.extend(node.get("because", ()))
            name = node.get("rule")
            said = name is None or program.rules[name]["state"] == "approved" or name in answer["unapproved_rules"]
            require(said or not main, f"`{name}` is not approved, and the answer does not say so")
            for source in [cited["source"] for cited in node.get("cites", ())]:
                require(source in answer["sources"], f"`{source}` is not among the sources of the answer")
