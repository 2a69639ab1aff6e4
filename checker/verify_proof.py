"""Accepts or rejects an answer of whyhold by means of its own: this folder imports no other part of whyhold.

    python -m checker.verify_proof ANSWER.json PROGRAM.json

PROGRAM.json is what `whyhold compile-kb` writes. Four things are checked, in this order:

1. The program has the fingerprint that the answer states, and the record in the answer has the digest that it states.
2. All that follows from record and program is derived anew (`checker.derivation`).
3. The answer lists each conclusion that people see, and no other, and no two dispositions for a treatment.
4. Each step of each proof is right by itself, and no proof rests on itself (`Proofs`).

What an answer says of its conclusions besides is checked in `checker.answer_fields`; sentences, places of facts in files
and the basis of a rule are not checked.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from checker.answer_fields import check_fields, check_used, facts_in_force, listed_answers, listed_conclusions, wanted
from checker.constants import (
    Env,
    NoValue,
    Rejected,
    Row,
    canonical,
    digest,
    digest_of,
    parsed,
    plain,
    read_json,
    require,
    same,
    unified,
    written,
)
from checker.derivation import Derived, Program

SCHEMAS = ("whyhold/answer/1", "whyhold/why/1")
MALFORMED = (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError, NoValue)
GIVEN = ("record", "knowledge")
LEAVES = (*GIVEN, "absence", "comparison", "overridden")


class Proofs:
    """The proofs of one answer, checked step by step.

    `ids` has the nodes that others may refer to. A step is checked once, however often it is referred to.
    """

    def __init__(self, derived: Derived, record: Sequence[Row], facts: Any, ids: dict[str, dict[str, Any]]) -> None:
        self.derived = derived
        self.program = derived.program
        self.record = frozenset(record)
        self.facts = {(name, *row) for name, rows in facts.items() for row in rows}
        self.ids = ids
        self.steps = 0
        self._done: set[int] = set()

    def check(self, root: dict[str, Any], atom: str) -> None:
        """Check the proof of an atom. Raises Rejected."""
        require(root["atom"] == atom, f"the proof given for `{atom}` is one of `{root['atom']}`")
        require(root["kind"] in ("rule", *GIVEN), f"`{atom}` is proved by no rule and no fact")
        above: set[int] = set()
        todo = [(root, False)]
        while todo:
            node, left = todo.pop()
            node = self.full(node)
            if left:
                above.discard(id(node))
                self._done.add(id(node))
                continue
            require(id(node) not in above, f"the proof of `{node['atom']}` rests on itself")
            if id(node) not in self._done:
                self._step(node)
                above.add(id(node))
                todo.append((node, True))
                todo.extend((child, False) for child in node.get("because", ()))

    def full(self, node: dict[str, Any]) -> dict[str, Any]:
        """The node that one refers to; the same one where it refers to none."""
        if "ref" not in node:
            return node
        meant = self.ids.get(node["ref"])
        require(meant is not None, f"`{node['atom']}` refers to `{node['ref']}`, which no step is called")
        assert meant is not None
        agrees = all(node[key] == meant[key] for key in ("kind", "atom", "says"))
        require(agrees and "because" not in node, f"`{node['atom']}` refers to a step that proves `{meant['atom']}`")
        return meant

    def _step(self, node: dict[str, Any]) -> None:
        """Check one step; what is computed, counted, absent or overridden is checked with the rule that it is for."""
        self.steps += 1
        kind, atom = node["kind"], node["atom"]
        require(kind not in LEAVES or "because" not in node, f"`{atom}` has reasons, and is {kind}")
        if kind == "record":
            require(parsed(atom) in self.record, f"`{atom}` is not in the record")
        elif kind == "knowledge":
            require(parsed(atom) in self.facts, f"`{atom}` is no fact of the program")
        elif kind == "rule":
            self._rule(node, parsed(atom))

    def _rule(self, node: dict[str, Any], atom: Row) -> None:
        name, because = node["rule"], node["because"]
        rule = self.program.rules.get(name)
        require(rule is not None, f"the program has no rule `{name}`")
        assert rule is not None
        env: Env | None = None
        if len(atom) == len(rule["head"]):
            env = unified(rule["head"], atom, {})
        require(env is not None, f"rule `{name}` does not conclude `{node['atom']}`")
        assert env is not None
        require(len(because) >= len(rule["body"]), f"the proof of `{node['atom']}` lacks a reason of rule `{name}`")
        for goal, child in zip(rule["body"], because, strict=False):
            env = self._premise(name, goal, child, env)
        self._check_header(node, rule, env)
        defeated = self.derived.stronger(name, atom)
        require(not defeated, f"`{node['atom']}` by `{name}` is defeated by {', '.join(f'`{d}`' for d in defeated)}")
        self._check_overridden(node, atom, because[len(rule["body"]) :])

    def _check_header(self, node: dict[str, Any], rule: dict[str, Any], env: Env) -> None:
        """The bindings, and what a step repeats of its rule."""
        bindings = {name[1:]: plain(constant) for name, constant in env.items() if name[1] != "#"}
        require(same(node["bindings"], bindings), f"the bindings of `{node['atom']}` are not those of its reasons")
        cites = {(plain(env.get(source, source)), plain(env.get(at, at))): None for source, at in rule["cites"]}
        said = {
            "status": rule["state"],
            "evidence": rule["evidence"],
            "caveat": rule["caveat"],
            "cites": [{"source": source, "at": at} for source, at in cites],
        }
        for key, value in said.items():
            require(node.get(key, "") == value, f"`{node['atom']}` does not have the {key} of rule `{rule['id']}`")

    def _premise(self, rule: str, goal: Sequence[Any], child: dict[str, Any], env: Env) -> Env:
        """Check that a step is what a goal asks for under the bindings, and add what it binds."""
        text, kind = child["atom"], child["kind"]
        more: Env | None = None
        if goal[0] == "holds":
            atom = parsed(text)
            if kind in ("rule", *GIVEN) and len(atom) == len(goal) - 1:
                more = unified(goal[1:], atom, env)
            require(more is not None, f"`{text}` is not what rule `{rule}` asks for")
            assert more is not None
            return more
        try:
            more = next(iter(self.derived.solutions([goal], [env])), None)
        except NoValue as error:
            raise Rejected(f"`{text}` cannot be computed: {error}") from error
        if goal[0] == "absent":
            wanted, expected = "absence", written([goal[1], *[env.get(t, "_" if t[0] == "?" else t) for t in goal[2:]]])
        else:
            wanted = "aggregate" if goal[0] == "aggregate" else "comparison"
            values = more or env
            expected = re.sub(r"'(\?\w+)'", lambda found: values.get(found[1], found[0]), goal[-1])
        require(kind == wanted and text == expected, f"`{text}` is not what rule `{rule}` asks for: `{expected}`")
        wrong = "is said to be absent, and holds" if goal[0] == "absent" else "does not hold"
        require(more is not None, f"`{text}` {wrong}")
        assert more is not None
        if goal[0] == "aggregate":
            self._check_counted(goal, child, env)
        return more

    def _check_counted(self, goal: Sequence[Any], child: dict[str, Any], env: Env) -> None:
        """The reasons of an aggregate are the atoms of all its solutions, each once."""
        atoms = [g[1:] for g in goal[3] if g[0] == "holds"]
        counted = {
            written([name, *[e.get(a, a) for a in args]])
            for e in self.derived.counted(goal, env)
            for name, *args in atoms
        }
        shown = [reason["atom"] for reason in child.get("because", ())]
        fits = len(shown) == len(counted) and set(shown) == counted
        fits = fits and all(reason["kind"] in ("rule", *GIVEN) for reason in child.get("because", ()))
        require(fits, f"`{child['atom']}` is not shown with all that it counts, and with nothing else")

    def _check_overridden(self, node: dict[str, Any], atom: Row, told: Sequence[dict[str, Any]]) -> None:
        """The conclusions that a rule takes the place of are told: all of them, but those that others take it of too."""
        rule, subject = node["rule"], self.program.subject(atom)
        lost = {
            (weaker, written(other)): envs
            for (weaker, other, stronger), envs in self.derived.defeats.items()
            if stronger == rule and self.program.subject(other) == subject
        }
        required = {key for key in lost if len(self.derived.stronger(key[0], parsed(key[1]))) == 1}
        for child in told:
            key = child.get("rule"), child["atom"]
            require(child["kind"] == "overridden" and key in lost, f"`{key[1]}` is not overridden by rule `{rule}`")
            ways = [{n[1:]: plain(c) for n, c in env.items() if n[1] != "#"} for env in lost[key]]  # type: ignore[index]
            known = any(same(child["bindings"], way) for way in ways)
            require(known, f"the bindings of `{key[1]}`, which is overridden, are not those of its rule")
        keys = [(child.get("rule"), child["atom"]) for child in told]
        require(len(set(keys)) == len(keys), f"the proof of `{node['atom']}` tells twice what it overrides")
        require(required <= set(keys), f"the proof of `{node['atom']}` does not tell all that it overrides")


def nodes_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every step of every proof in an answer, as it is printed."""
    todo = [value]
    while todo:
        current = todo.pop()
        if isinstance(current, dict):
            if "kind" in current and "atom" in current:
                yield current
            todo.extend(current.values())
        elif isinstance(current, list):
            todo.extend(current)


def named_nodes(value: Any) -> dict[str, dict[str, Any]]:
    """The steps that others may refer to, by their ids."""
    ids: dict[str, dict[str, Any]] = {}
    for node in nodes_in(value):
        if "id" in node:
            require(node["id"] not in ids, f"two steps are called `{node['id']}`")
            ids[node["id"]] = node
    return ids


def record_of(answer: dict[str, Any], program: Program) -> list[Row]:
    """The facts of the record, which have to be of this patient and have the digest that the answer states."""
    record, patient = answer["record"], answer["patient"]
    require(record["facts"] == sorted(set(record["facts"])), "the facts of the record are not in order, each once")
    require(record["digest"] == digest([patient, record["facts"]]), "the facts of the record do not have its digest")
    atoms = [parsed(text) for text in record["facts"]]
    for name, *row in atoms:
        declared = program.predicates.get(name, {"from": "", "arguments": ()})
        fits = declared["from"] == "record" and len(row) == len(declared["arguments"])
        require(fits, f"`{written([name, *row])}` is no fact that a record can state")
        named = zip(row, declared["arguments"], strict=True)
        require(not any(c[0] == "_" or c[0].isupper() for c in row), f"`{written([name, *row])}` is no fact")
        others = [constant for constant, (_, kind) in named if kind == "patient" and plain(constant) != patient]
        require(not others, f"`{written([name, *row])}` is not about the patient of the answer")
    return atoms


def verify(answer: Any, program: Program) -> int:
    """The number of different steps in the proofs of an answer. Raises Rejected where the answer is not accepted."""
    try:
        return _verified(answer, program)
    except MALFORMED as error:
        raise Rejected(f"this is not of the form of an answer ({type(error).__name__}: {error})") from error


def _verified(answer: Any, program: Program) -> int:
    require(answer["schema"] in SCHEMAS, f"the schema is none of {', '.join(SCHEMAS)}")
    stated = answer["kb"]["fingerprint"]
    require(stated == program.fingerprint, f"the answer is from {stated}, and the program is {program.fingerprint}")
    record, facts = record_of(answer, program), facts_in_force(answer, program)
    whole = answer["schema"] == SCHEMAS[0]
    derived = Derived(program, facts, record, wanted(program) if whole else [parsed(answer["goal"])[0]])
    proofs = Proofs(derived, record, facts, named_nodes(answer))
    items = listed_conclusions(answer, derived, facts) if whole else listed_answers(answer, derived)
    for item in items:
        for proof in (item["proof"], *item.get("also", ()), *item.get("other_proofs", ())):
            proofs.check(proof, item["atom"])
        if whole:
            check_fields(answer, item, derived, proofs.full)
    if whole:
        check_used(answer, items, program, proofs.full)
    return proofs.steps


def read_program(data: bytes) -> Program:
    """The program that a file of `whyhold compile-kb` holds. Raises Rejected where it is none."""
    try:
        found = read_json(data)
        parts = {name: canonical(found[name]) for name in ("reasoning", "words", "cases")}
        program = Program(parts["reasoning"], digest_of(parts["words"]), digest_of(parts["cases"]))
        require(found["fingerprint"] == program.fingerprint, "the program does not have the fingerprint that it states")
    except MALFORMED as error:
        raise Rejected(f"this is not of the form of a program ({type(error).__name__}: {error})") from error
    return program


def main(paths: Sequence[str]) -> int:
    """Check the answer in one file against the program in another; 0 where it is accepted, 1 where not, 2 for usage."""
    from pathlib import Path

    if len(paths) != 2:
        print("usage: python -m checker.verify_proof ANSWER.json PROGRAM.json", file=sys.stderr)
        return 2
    try:
        answer, program = [Path(path).read_bytes() for path in paths]
        steps = verify(read_json(answer), read_program(program))
    except (Rejected, OSError, ValueError, RecursionError) as error:
        # the reason repeats what stands in the answer, which a terminal could obey
        print("REJECTED: " + "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in str(error)))
        return 1
    print(f"accepted: {steps} steps")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
