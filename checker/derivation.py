"""The program of an answer, and all that follows from it and a record: every rule tried until nothing new comes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.constants import Env, NoValue, Rejected, Row, computed, digest, digest_of, gathered, require, unified


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

    def subject(self, atom: Row) -> Row:
        """What a conclusion is about, where one rule may override another."""
        declared = self.predicates[atom[0]]
        return tuple([a for (name, _), a in zip(declared["arguments"], atom[1:]) if name in declared["concerns"]])


def closed_predicates(goals: Sequence[Any], inside: bool = False) -> Iterator[str]:
    """The predicates of a body that have to be complete before it is tried."""
    for goal in goals:
        if goal[0] == "aggregate":
            yield from closed_predicates(goal[3], True)
        elif goal[0] == "absent" or (inside and goal[0] == "holds"):
            yield goal[1]


def needed_by(program: Program, predicates: Sequence[str]) -> set[str]:
    """The predicates that some are concluded from, directly or through others, with these."""
    needs: dict[str, set[str]] = {}
    for rule in program.rules.values():
        rules = [rule, *[program.rules[name] for name in program.stronger.get(rule["id"], ())]]
        needs.setdefault(rule["head"][0], set()).update(*[r["needs"] for r in rules], *[r["closed"] for r in rules])
    found, todo = set(predicates), list(predicates)
    while todo:
        fresh = needs.get(todo.pop(), set()) - found
        found |= fresh
        todo.extend(fresh)
    return found


class Derived:
    """All that follows from a record and a program. Raises Rejected where a goal has no value.

    `by` has the rules that conclude each atom, `fired` the subjects of each rule that overrides others, `defeats` the
    bindings of each conclusion that a rule did not draw since another one overrides it.
    """

    def __init__(self, program: Program, facts: Mapping[str, Sequence[Sequence[str]]], record: Sequence[Row]) -> None:
        self.rows = {name: {tuple(row) for row in rows} for name, rows in facts.items()}
        for name, *row in record:
            self.rows.setdefault(name, set()).add(tuple(row))
        self.program = program
        self.by: dict[Row, set[str]] = {}
        self.fired: dict[str, set[Row]] = {name: set() for names in program.stronger.values() for name in names}
        self.defeats: dict[tuple[str, Row, str], list[Env]] = {}
        self._indexes: dict[str, dict[tuple[int, ...], dict[Row, list[Row]]]] = {}
        for rules in program.groups.values():
            new = True
            while new:
                new = any([self._try(rule) and rule["again"] for rule in rules])

    def _try(self, rule: dict[str, Any]) -> bool:
        """Draw all conclusions of a rule; whether one of them is new."""
        if not all(map(self.rows.get, rule["needs"])):
            return False
        try:
            try:
                found = list(self.solutions(rule["body"], {}))
            except NoValue:  # it counts only where all other conditions are met
                found = list(self.solutions(sorted(rule["body"], key=lambda goal: goal[0] != "holds"), {}))
        except NoValue as error:
            answers = [name for name, declared in self.program.predicates.items() if declared["answer"]]
            if rule["head"][0] not in needed_by(self.program, answers):
                return False
            raise Rejected(f"a goal of rule `{rule['id']}` has no value: {error}") from error
        return any([self._conclude(rule, env) for env in found])

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

    def matching(self, name: str, pattern: Sequence[str | None]) -> Sequence[Row]:
        """The rows of a predicate that have the constants of a pattern; None is anything."""
        rows = self.rows.get(name)
        if not rows:
            return ()
        places = tuple([i for i, constant in enumerate(pattern) if constant is not None])
        indexes = self._indexes.setdefault(name, {})
        if places not in indexes:
            index: dict[Row, list[Row]] = {}
            for row in rows:
                index.setdefault(tuple([row[i] for i in places]), []).append(row)
            indexes[places] = index
        return indexes[places].get(tuple([pattern[i] for i in places]), ())  # type: ignore[arg-type]

    def solutions(self, goals: Sequence[Any], env: Env, at: int = 0) -> Iterator[Env]:
        """The bindings under which all goals from a number on hold."""
        while at < len(goals) and goals[at][0] != "holds":
            more = self.settled(goals[at], env)
            if more is None:
                return
            env, at = more, at + 1
        if at == len(goals):
            yield env
            return
        _, name, *args = goals[at]
        for row in self.matching(name, [env.get(a) if a[0] == "?" else a for a in args]):
            more = unified(args, row, env)
            if more is not None:
                yield from self.solutions(goals, more, at + 1)

    def settled(self, goal: Sequence[Any], env: Env) -> Env | None:
        """The bindings with what a goal other than an atom adds; None where it does not hold."""
        if goal[0] == "absent":
            return None if self.matching(goal[1], [env.get(a) if a[0] == "?" else a for a in goal[2:]]) else env
        if goal[0] == "aggregate":
            _, function, subject, _, result, _ = goal
            found = gathered(function, [e[subject] if subject else "" for e in self.counted(goal, env)])
            return None if found is None else unified([result], [found], env)
        return computed(goal, env)

    def counted(self, goal: Sequence[Any], env: Env) -> list[Env]:
        """The different solutions of the goals of an aggregate."""
        outer = {name: constant for name, constant in env.items() if name != goal[4]}
        return list({tuple(e.items()): e for e in self.solutions(goal[3], outer)}.values())
