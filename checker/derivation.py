"""The program of an answer, and all that follows from it and a record: every rule tried until nothing new comes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from checker.constants import Env, NoValue, Rejected, Row, computed, digest, digest_of, gathered, require, unified

Facts = Mapping[str, Sequence[Sequence[str]]]


class Program:
    """The rules and facts of a knowledge base, from the part `reasoning` of its JSON and the digests of the others."""

    def __init__(self, reasoning: bytes, words: str, cases: str) -> None:
        self.fingerprint = digest({"reasoning": digest_of(reasoning), "words": words, "cases": cases})
        data = json.loads(reasoning)
        self.predicates, self.facts, self.sources = data["predicates"], data["facts"], data["sources"]
        in_force = [rule for rule in data["rules"] if rule["state"] != "retired"]
        self.rules = {rule["id"]: rule for rule in in_force}
        require(len(self.rules) == len(in_force), "two rules of the program have the same id")
        self.stronger: dict[str, list[str]] = {}
        for stronger, weaker in data["overrides"]:
            if stronger in self.rules and weaker in self.rules:
                self.stronger.setdefault(weaker, []).append(stronger)
        self.needs: dict[str, set[str]] = {}
        self.groups: dict[int, list[dict[str, Any]]] = {}
        for rule in sorted(in_force, key=lambda r: r["order"]):
            self.groups.setdefault(rule["order"], []).append(rule)
        self._check_order()

    def _check_order(self) -> None:
        """Whatever a rule asks the absence of, counts or is overridden by is complete before it; mark recursive rules."""
        last = {rule["head"][0]: order for order, rules in self.groups.items() for rule in rules}
        for rule in self.rules.values():
            order = rule["order"]
            rule["needs"] = [goal[1] for goal in rule["body"] if goal[0] == "holds"]
            rule["again"] = order in [last.get(name) for name in rule["needs"]]
            rule["closed"] = list(closed_predicates(rule["body"]))
            closed = [last.get(name, -1) for name in rule["closed"]]
            closed += [self.rules[name]["order"] for name in self.stronger.get(rule["id"], ())]
            too_late = any(place >= order for place in closed) or any(last.get(n, -1) > order for n in rule["needs"])
            require(not too_late, f"the order of rule `{rule['id']}` in the program is wrong")
            needs = self.needs.setdefault(rule["head"][0], set())
            needs.update(rule["needs"], rule["closed"])
            needs.update([self.rules[name]["head"][0] for name in self.stronger.get(rule["id"], ())])

    def needed(self, predicates: Iterable[str]) -> set[str]:
        """The predicates that some are concluded from, directly or through others, with these."""
        found, todo = set(predicates), list(predicates)
        while todo:
            fresh = self.needs.get(todo.pop(), set()) - found
            found |= fresh
            todo.extend(fresh)
        return found

    def subject(self, atom: Row) -> Row:
        """What a conclusion is about, where one rule may override another."""
        declared = self.predicates[atom[0]]
        named = zip(declared["arguments"], atom[1:], strict=True)
        return tuple([constant for (name, _), constant in named if name in declared["concerns"]])


def closed_predicates(goals: Sequence[Any], inside: bool = False) -> Iterator[str]:
    """The predicates of a body that have to be complete before it is tried."""
    for goal in goals:
        if goal[0] == "aggregate":
            yield from closed_predicates(goal[3], True)
        elif goal[0] == "absent" or (inside and goal[0] == "holds"):
            yield goal[1]


class Derived:
    """All that follows from a record and a program of the predicates that are wanted, and of those that these need.

    Raises Rejected where a goal has no value.

    `by` has the rules that conclude each atom, `fired` the subjects of each rule that overrides others, `defeats` the
    bindings of each conclusion that a rule did not draw since another one overrides it.
    """

    def __init__(self, program: Program, facts: Facts, record: Iterable[Row], wanted: Iterable[str]) -> None:
        self.rows = {name: {tuple(row) for row in rows} for name, rows in facts.items()}
        for name, *row in record:
            self.rows.setdefault(name, set()).add(tuple(row))
        self.program = program
        self.by: dict[Row, set[str]] = {}
        self.fired: dict[str, set[Row]] = {name: set() for names in program.stronger.values() for name in names}
        self.defeats: dict[tuple[str, Row, str], list[Env]] = {}
        self._indexes: dict[str, dict[tuple[int, ...], dict[Row, list[Row]]]] = {}
        needed = program.needed(wanted)
        for group in program.groups.values():
            again = rules = [rule for rule in group if rule["head"][0] in needed]
            while again:
                new = [rule for rule in again if self._try(rule)]
                again = [rule for rule in rules if rule["again"]] if new else []

    def _try(self, rule: dict[str, Any]) -> bool:
        """Draw all conclusions of a rule; whether one of them is new."""
        if not all(map(self.rows.get, rule["needs"])):
            return False
        try:
            try:
                found = self.solutions(rule["body"], [{}])
            except NoValue:  # it counts only where all other conditions are met
                found = self.solutions(sorted(rule["body"], key=lambda goal: goal[0] != "holds"), [{}])
        except NoValue as error:
            raise Rejected(f"a goal of rule `{rule['id']}` has no value: {error}") from error
        return True in [self._conclude(rule, env) for env in found]

    def _conclude(self, rule: dict[str, Any], env: Env) -> bool:
        name, *args = rule["head"]
        row = tuple([env.get(a, a) for a in args])
        by = self.stronger(rule["id"], (name, *row))
        for stronger in by:
            self.defeats.setdefault((rule["id"], (name, *row), stronger), []).append(env)
        if by:
            return False
        if rule["id"] in self.fired:
            self.fired[rule["id"]].add(self.program.subject((name, *row)))
        self.by.setdefault((name, *row), set()).add(rule["id"])
        if row in self.rows.setdefault(name, set()):
            return False
        self.rows[name].add(row)
        self._indexes.pop(name, None)
        return True

    def stronger(self, rule: str, atom: Row) -> list[str]:
        """The rules that defeat a conclusion of a rule."""
        return [s for s in self.program.stronger.get(rule, ()) if self.program.subject(atom) in self.fired[s]]

    def solutions(self, goals: Sequence[Any], envs: list[Env]) -> list[Env]:
        """The bindings with what goals add to them, one goal after the other; those under which one fails are left out.

        All bindings given are of the same variables.
        """
        for goal in goals:
            if not envs:
                break
            kind, name, *args = goal
            if kind in ("holds", "absent"):
                envs = self._looked_up(kind == "holds", name, args, envs)
            elif kind == "aggregate":
                envs = [more for env in envs if (more := self._aggregated(goal, env)) is not None]
            else:
                envs = [more for env in envs if (more := computed(goal, env)) is not None]
        return envs

    def _looked_up(self, holds: bool, name: str, args: Sequence[str], envs: list[Env]) -> list[Env]:
        """What rows of a predicate add to bindings; or, of an absent one, the bindings for which there is no row."""
        places = tuple([i for i, arg in enumerate(args) if arg[0] != "?" or arg in envs[0]])
        index, keys = self._index(name, places), [args[i] for i in places]
        found = [index.get(tuple([env.get(key, key) for key in keys]), ()) for env in envs]
        if not holds:
            return [env for env, rows in zip(envs, found, strict=True) if not rows]
        fresh = [(i, arg) for i, arg in enumerate(args) if i not in places]
        if len({arg for _, arg in fresh}) < len(fresh):
            tried = [unified(args, row, env) for env, rows in zip(envs, found, strict=True) for row in rows]
            return [env for env in tried if env is not None]
        return [
            {**env, **{arg: row[i] for i, arg in fresh}} for env, rows in zip(envs, found, strict=True) for row in rows
        ]

    def _index(self, name: str, places: tuple[int, ...]) -> dict[Row, list[Row]]:
        """The rows of a predicate by the constants that they have at some places."""
        indexes = self._indexes.setdefault(name, {})
        if places not in indexes:
            index = indexes[places] = {}
            for row in self.rows.get(name, ()):
                index.setdefault(tuple([row[i] for i in places]), []).append(row)
        return indexes[places]

    def _aggregated(self, goal: Sequence[Any], env: Env) -> Env | None:
        _, function, subject, _, result, _ = goal
        found = gathered(function, [e[subject] if subject else "" for e in self.counted(goal, env)])
        return None if found is None else unified([result], [found], env)

    def counted(self, goal: Sequence[Any], env: Env) -> list[Env]:
        """The different solutions of the goals of an aggregate."""
        outer = {name: constant for name, constant in env.items() if name != goal[4]}
        return list({tuple(e.items()): e for e in self.solutions(goal[3], [outer])}.values())
