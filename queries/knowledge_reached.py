"""Which claims and documents the facts that a rule can rest on name, whoever the patient is.

Values are followed from facts to facts: a rule that asks for statements on topics of one policy reaches these statements
and no others. What depends on the record is left open, so more may be told than any one patient needs, never less.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from engine.program import DOCUMENT, FACTS, RULES, Program, Rule
from engine.terms import Constant, Literal, Row, Value, literals_in
from queries.claims_behind import ABOUT, CLAIM, names_claims

AT = "at"
"""The column that holds the place in the document of a fact."""
MOST_RULES = 2000
"""So many ways into rules are followed at most."""

Known = Mapping[str, Set[Value]]
"""For variables, the values that facts leave them."""


class KnowledgeReached(NamedTuple):
    """Claims, and documents with places, in the order in which they are met."""

    claims: tuple[str, ...]
    cited: tuple[tuple[str, str], ...]


class Reacher:
    """Follows the rules of one program to the facts that they can rest on."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._named: dict[str, Mapping[Value, list[str]]] = {}
        self._concluding: dict[str, list[Rule]] = {}
        for rule in program.rules:
            self._concluding.setdefault(rule.head.predicate, []).append(rule)

    def reached(self, rule: Rule) -> KnowledgeReached:
        """What a rule rests on in the knowledge base, through helper rules and up to other answers."""
        claims: dict[str, None] = {}
        cited: dict[tuple[str, str], None] = {}
        done: set[tuple[str, frozenset[tuple[str, frozenset[Value]]]]] = set()
        todo: list[tuple[Rule, Known]] = [(rule, {})]
        while todo and len(done) < MOST_RULES:
            current, given = todo.pop()
            key = (current.id, frozenset([(name, frozenset(values)) for name, values in given.items()]))
            if key in done:
                continue
            done.add(key)
            claims.update(dict.fromkeys(current.encodes))
            known = self._narrowed(current, given)
            for literal in literals_in(current.body):
                declared = self.program.predicates.get(literal.predicate)
                if declared is None:
                    continue
                if declared.origin == FACTS:
                    for row in self._rows(literal, known):
                        self._note(literal.predicate, row, claims, cited)
                elif declared.origin == RULES and not declared.answer:
                    todo.extend(self._ways(literal, known))
        return KnowledgeReached(tuple(claims), tuple(cited))

    def _narrowed(self, rule: Rule, given: Known) -> Known:
        """The values that the facts of a body leave its variables; twice, so that one literal tells the one before."""
        known = dict(given)
        for _ in range(2):
            for goal in rule.body:
                if isinstance(goal, Literal) and self._is_facts(goal):
                    rows = list(self._rows(goal, known))
                    for number, arg in enumerate(goal.args):
                        if not isinstance(arg, Constant):
                            known[arg.name] = {row[number] for row in rows}
        return known

    def _is_facts(self, literal: Literal) -> bool:
        declared = self.program.predicates.get(literal.predicate)
        return declared is not None and declared.origin == FACTS

    def _rows(self, literal: Literal, known: Known) -> Iterator[Row]:
        wanted: list[tuple[int, Set[Value]]] = []
        for number, arg in enumerate(literal.args):
            if isinstance(arg, Constant):
                wanted.append((number, {arg.value}))
            elif arg.name in known:
                wanted.append((number, known[arg.name]))
        for row in self.program.facts.get(literal.predicate, {}):
            if all(row[number] in values for number, values in wanted):
                yield row

    def _ways(self, literal: Literal, known: Known) -> Iterator[tuple[Rule, Known]]:
        """The rules that can conclude a literal, with what is known of the variables of their heads."""
        for rule in self._concluding.get(literal.predicate, ()):
            inner: dict[str, Set[Value]] = {}
            possible = True
            for arg, head in zip(literal.args, rule.head.args, strict=True):
                values = {arg.value} if isinstance(arg, Constant) else known.get(arg.name)
                if values is None:
                    continue
                if isinstance(head, Constant):
                    possible = possible and head.value in values
                else:
                    inner[head.name] = inner.get(head.name, values) & values
            if possible:
                yield rule, inner

    def _note(self, predicate: str, row: Row, claims: dict[str, None], cited: dict[tuple[str, str], None]) -> None:
        arguments = self.program.predicates[predicate].arguments
        places = [str(row[number]) for number, argument in enumerate(arguments) if argument.name == AT]
        for number, argument in enumerate(arguments):
            if argument.kind == CLAIM:
                claims[str(row[number])] = None
            elif argument.kind == DOCUMENT:
                cited[str(row[number]), places[0] if places else ""] = None
        if row:
            claims.update(dict.fromkeys(self._claims_named(predicate).get(row[0], ())))

    def _claims_named(self, predicate: str) -> Mapping[Value, list[str]]:
        """The claims of facts that have no column for them, by what they are about."""
        if predicate not in self._named:
            found: dict[Value, list[str]] = {}
            if names_claims(self.program, predicate + ABOUT):
                for about, claim in self.program.facts.get(predicate + ABOUT, {}):
                    found.setdefault(about, []).append(str(claim))
            self._named[predicate] = found
        return self._named[predicate]
