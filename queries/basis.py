"""What a rule rests on, in the parts that a reader needs to judge it: use, inputs, logic, data, validation, sources.

The parts follow the criterion that a professional can review the basis of a recommendation independently (FDA, Clinical
Decision Support Software, guidance of 2022). Some are facts of the knowledge base (`basis_statement`,
`input_statement`), the others are computed from its rules; for an answer those about the patient are read off proofs.
A knowledge base without `basis_statement` has no such parts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engine.dependencies import body_needs, dependency_graph, fired_node
from engine.narration import Narrator, print_pattern
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import RECORD, Program, Rule
from engine.reviews import APPROVED, reviews_of
from engine.terms import Aggregate, Constant, Goal, Literal, Negation, Text, Value, Variable, variables_of
from queries.claims import claims_of
from queries.knowledge_reached import Reacher

BASIS_STATEMENT = "basis_statement"
INPUT_STATEMENT = "input_statement"
STATED = ("intended_use", "intended_user", "population", "not_for")
"""Keys that are facts of the knowledge base, the same for all of its rules."""
COMPUTED = ("required_inputs", "logic", "data_relied_on", "validation", "sources", "evidence_quality")
PATIENT_KEYS = ("patient_facts", "unknown_inputs", "contradictory_inputs", "how_applied")
"""Keys that only an answer has."""


def has_basis(program: Program) -> bool:
    """Whether a knowledge base says what its recommendations are for."""
    return BASIS_STATEMENT in program.predicates


class Bases:
    """The bases of the rules of one program; `program` must have all rules that its answers need, as they are in force.

    `narrator` gives names and sentences.
    """

    def __init__(self, program: Program, narrator: Narrator) -> None:
        self.program = program
        self.narrator = narrator
        self.stated = {str(row[0]): str(row[1]) for row in program.facts.get(BASIS_STATEMENT, {})}
        self.inputs = {str(row[0]): (str(row[1]), str(row[2])) for row in program.facts.get(INPUT_STATEMENT, {})}
        self.claims = claims_of(program)
        self._needs = dependency_graph(program).needs
        self._stronger: dict[str, list[str]] = {}
        for override in program.overrides:
            self._stronger.setdefault(override.weaker, []).append(override.stronger)
        self._common: dict[str, dict[str, Any]] = {}

    def of_rule(self, rule: Rule) -> dict[str, Any]:
        """The parts that are the same for all patients, by key; a part of which nothing is known is empty."""
        reached = Reacher(self.program).reached(rule)
        cited: list[tuple[str, str]] = []
        for citation in rule.cites:
            if isinstance(citation.source, Variable):
                cited += reached.cited
            else:
                cited.append((citation.source, "" if isinstance(citation.at, Variable) else citation.at))
        return {
            **self.common(rule),
            "data_relied_on": self.data(reached.claims, cited),
            "sources": self.sources(cited),
            "evidence_quality": self.evidence(rule, reached.claims),
        }

    def common(self, rule: Rule) -> dict[str, Any]:
        """The parts that neither the patient nor the claims behind a conclusion change."""
        known = self._common.get(rule.id)
        if known is None:
            known = self._common[rule.id] = {
                **{key: self.stated.get(key, "") for key in STATED},
                "required_inputs": self._required_inputs(rule),
                "logic": {"says": self._words(rule.clinician), "conditions": [self.goal(g) for g in rule.body]},
                "validation": self._validation(rule),
            }
        return known

    def reached(self, rule: Rule) -> frozenset[str]:
        """The predicates that a rule needs, directly or through other rules."""
        seen = {name for name, _, _ in body_needs(rule.body)}
        seen.update(fired_node(stronger) for stronger in self._stronger.get(rule.id, ()))
        todo = list(seen)
        while todo:
            for target in self._needs.get(todo.pop(), ()):
                if target not in seen:
                    seen.add(target)
                    todo.append(target)
        return frozenset(seen)

    def _required_inputs(self, rule: Rule) -> list[dict[str, str]]:
        reached = self.reached(rule)
        found = []
        for predicate in self.program.predicates.values():
            if predicate.origin == RECORD and predicate.name in reached:
                obtained, age = self.inputs.get(predicate.name, ("", ""))
                found.append(
                    {
                        "predicate": predicate.name,
                        "what": self._words(predicate.holds),
                        "how_obtained": obtained,
                        "how_old_it_may_be": age,
                    }
                )
        return found

    # Parts ----------------------------------------------------------------------------------------------------------

    def data(self, claims: Iterable[str], cited: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
        """The claims relied on; where there is none, the documents that are cited instead."""
        found: list[dict[str, Any]] = []
        for name in claims:
            claim = self.claims.get(name)
            statement = claim.statement if claim is not None else name
            verified = claim is not None and claim.verified
            confidence = claim.confidence if claim is not None else "not stated"
            found.append({"claim": name, "statement": statement, "verified": verified, "confidence": confidence})
        if not found:
            for name, at in cited:
                source = self.program.sources.get(name)
                title = source.title if source is not None else name
                said = f"no claim of a source: {title}" + (f" ({at})" if at else "")
                found.append({"claim": None, "statement": said, "verified": False, "confidence": "not graded"})
        return found

    def _validation(self, rule: Rule) -> dict[str, str]:
        if rule.status == APPROVED:
            latest = reviews_of(self.program).get(rule.id, ())[-1:]
            by = f"approved by {latest[0].name} on {latest[0].date}" if latest else "approved"
            return {"state": rule.status, "says": f"{by}; nothing else is on record of validation in practice"}
        state = rule.status.replace("_", " ") or "a helper rule"
        return {"state": rule.status, "says": f"none by clinicians yet; the rule is {state}, not approved"}

    def sources(self, cited: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
        """Documents with their places; `date_or_version` says so where a document has none."""
        found = []
        for name, at in dict.fromkeys(cited):
            source = self.program.sources.get(name)
            shown = {"source": name, "title": source.title if source is not None else name, "place": at}
            if source is not None:
                shown["date_or_version"] = source.date or "undated"
                shown.update(url=source.url, kind=source.kind, jurisdiction=source.jurisdiction, note=source.note)
            found.append({key: value for key, value in shown.items() if value})
        return found

    def evidence(self, rule: Rule, claims: tuple[str, ...]) -> dict[str, Any]:
        """The grade in words, how many of the claims were verified, and the caveat of the rule."""
        verified = sum(name in self.claims and self.claims[name].verified for name in claims)
        grade, _, detail = rule.evidence.replace("_", " ").partition("(")
        detail = detail.removesuffix(")")
        found: dict[str, Any] = {
            "grade": f"{grade}: {detail}" if detail else grade,
            "claims_verified": verified,
            "claims_not_verified": len(claims) - verified,
        }
        if rule.caveat:
            found["caveat"] = rule.caveat
        return found

    # Words ----------------------------------------------------------------------------------------------------------

    def _words(self, template: str) -> str:
        """A template with words in the places of its values."""
        out: list[str] = []
        for part in template.split("{"):
            name, brace, rest = part.partition("}")
            out.append(f"[{_spaced(name)}]{rest}" if brace and out else part)
        return "".join(out)

    def goal(self, goal: Goal) -> str:
        """A goal of a body in words, `[name]` standing for values."""
        if isinstance(goal, Literal):
            return self._literal(goal, True)
        if isinstance(goal, Negation):
            return self._literal(goal.literal, False)
        if isinstance(goal, Aggregate):
            inner = "; ".join(self.goal(g) for g in goal.goals)
            return f"{self.narrator.goal(goal, self._blanks(goal))}, of all such that: {inner}"
        return self.narrator.goal(goal, self._blanks(goal))

    def _literal(self, literal: Literal, holds: bool) -> str:
        row: list[Value] = []
        declared = self.program.predicates.get(literal.predicate)
        names = [a.name for a in declared.arguments] if declared is not None else []
        for number, arg in enumerate(literal.args):
            if isinstance(arg, Constant):
                row.append(arg.value)
            elif arg.name.startswith("_") and number < len(names):
                row.append(Text(f"[any {_spaced(names[number])}]"))
            else:
                row.append(_blank(arg.name))
        if declared is None:
            return print_pattern(literal.predicate, tuple(row))
        return self.narrator.atom(literal.predicate, tuple(row), holds)

    def _blanks(self, goal: Goal) -> dict[str, Value]:
        return {variable.name: _blank(variable.name) for variable in variables_of(goal)}


def basis_of_rule(program: Program, rule_id: str) -> dict[str, Any]:
    """The basis of one rule of a program in force. Raises ProblemsFound where there is no such rule, or no basis."""
    from queries.reviews import rule_called

    rule = rule_called(program, rule_id)
    if not has_basis(program):
        raise ProblemsFound((_no_basis(rule),))
    return Bases(program, Narrator(program)).of_rule(rule)


def _no_basis(rule: Rule) -> Problem:
    return Problem(
        "incomplete-basis",
        ERROR,
        "this knowledge base does not say what its recommendations are for",
        (Label(rule.span, "its basis was asked for"),),
        "without intended use, user and limits nobody can judge a recommendation",
        f"declare `{BASIS_STATEMENT}` and `{INPUT_STATEMENT}` as facts, and state them",
        rule.id,
    )


def _blank(name: str) -> Text:
    return Text(f"[{_spaced(name)}]")


def _spaced(name: str) -> str:
    """The words of a name: `SourceA` and `source_a` are `source a`."""
    out = "".join(f" {c}" if c.isupper() and i and not name[i - 1].isupper() else c for i, c in enumerate(name))
    return out.replace("_", " ").strip().lower()
