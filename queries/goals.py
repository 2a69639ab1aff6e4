"""Goals given on the command line: parsed, checked against a program, and answered by a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from engine.model import Model, Relation
from engine.plain import parse_goal
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import ATOM_KINDS_EXCLUDED, Program
from engine.proof_views import json_value
from engine.source import SourceText
from engine.terms import Constant, Literal, Row, Variable
from engine.why_not import Pattern, extended

GOAL_NAME = "(goal)"


def goal_for(text: str, program: Program, texts: dict[str, SourceText]) -> Literal:
    """A goal such as `recommend(anna, Drug, Action, _)`, or the name of a query of the knowledge base.

    Raises ProblemsFound where it is no goal that the program knows; `texts` gets the goal's text for the excerpt.
    """
    texts[GOAL_NAME] = SourceText(GOAL_NAME, text)
    named = program.queries.get(text.strip().rstrip("."))
    if named is not None:
        return named.asks
    literal, problems = parse_goal(text, GOAL_NAME)
    if literal is None or problems:
        raise ProblemsFound(problems)
    found = tuple(_problems(literal, program))
    if found:
        raise ProblemsFound(found)
    return literal


def _problems(literal: Literal, program: Program) -> Iterator[Problem]:
    declared = program.predicates.get(literal.predicate)
    name = f"{literal.predicate}/{len(literal.args)}"
    if declared is None:
        near = get_close_matches(literal.predicate, list(program.predicates), 1)
        help_ = f"a predicate with a similar name exists: `{near[0]}`" if near else "name a predicate of the program"
        yield Problem(
            "unknown-predicate",
            ERROR,
            f"no predicate `{name}` is known",
            (Label(literal.span, "not known"),),
            "a goal can only be asked of what the program speaks about",
            help_,
        )
        return
    if declared.arity != len(literal.args):
        shown = ", ".join(a.name for a in declared.arguments)
        yield Problem(
            "wrong-arity",
            ERROR,
            f"`{literal.predicate}` has {declared.arity} arguments, not {len(literal.args)}",
            (Label(literal.span, f"{len(literal.args)} given"), Label(declared.span, "declared here")),
            "a predicate has one number of arguments",
            f"write `{literal.predicate}({shown})` with `_` for what may be anything",
        )
        return
    for argument, term in zip(declared.arguments, literal.args, strict=True):
        if isinstance(term, Constant):
            yield from _unknown_constant(argument.kind, term, program)


def _unknown_constant(kind: str, term: Constant, program: Program) -> Iterator[Problem]:
    if not kind or kind in ATOM_KINDS_EXCLUDED:
        return
    known = [
        str(row[0]) for p in program.predicates.values() if p.defines == kind for row in program.facts.get(p.name, {})
    ]
    if known and term.value not in known:
        near = get_close_matches(str(term.value), known, 1)
        yield Problem(
            "unknown-constant",
            ERROR,
            f"`{term.value}` is no {kind.replace('_', ' ')} that the knowledge base knows",
            (Label(term.span, "not known"),),
            "a goal about a misspelt name would never hold",
            f"a similar name exists: `{near[0]}`" if near else "use one of its names",
        )


def pattern_of(literal: Literal) -> Pattern:
    """The constants of a goal, with None for its variables."""
    return tuple(a.value if isinstance(a, Constant) else None for a in literal.args)


def answers(model: Model, literal: Literal) -> tuple[Row, ...]:
    """The rows of a model that a goal matches, as `matching`."""
    return matching(model.relation(literal.predicate), literal)


def matching(relation: Relation, literal: Literal) -> tuple[Row, ...]:
    """The rows of a relation that a goal matches, sorted; a variable that occurs twice has one value."""
    pattern = pattern_of(literal)
    fixed = tuple(i for i, v in enumerate(pattern) if v is not None)
    rows = relation.matching(fixed, tuple(v for v in pattern if v is not None))
    names = [a.name for a in literal.args if isinstance(a, Variable)]
    if len(set(names)) < len(names):
        rows = [row for row in rows if extended(literal.args, row, {}) is not None]
    return tuple(sorted(rows, key=_sort_key))


def _sort_key(row: Row) -> tuple[tuple[str, Any], ...]:
    return tuple((type(v).__name__, v if isinstance(v, (int, float)) else str(v)) for v in row)


def named_in(literal: Literal) -> tuple[str, ...]:
    """The named variables of a goal, each once."""
    return tuple(dict.fromkeys([a.name for a in literal.args if isinstance(a, Variable) and not a.anonymous]))


def bindings(literal: Literal, row: Row) -> dict[str, int | float | str]:
    """One answer: the goal's named variables with their values as JSON has them."""
    return {
        a.name: json_value(v)
        for a, v in zip(literal.args, row, strict=True)
        if isinstance(a, Variable) and not a.anonymous
    }


def distinct(literal: Literal, rows: Iterable[Row]) -> list[dict[str, int | float | str]]:
    """The answers that rows give to a goal, each once: rows may differ only where the goal says `_`."""
    named = [i for i, a in enumerate(literal.args) if isinstance(a, Variable) and not a.anonymous]
    first: dict[Row, Row] = {}
    for row in rows:
        first.setdefault(tuple([row[i] for i in named]), row)
    return [bindings(literal, row) for row in first.values()]


def ways_to(program: Program, goal: Literal) -> tuple[tuple[str, Pattern], ...]:
    """For a disposition, the recommendations that support it by the knowledge base's `supports/3`; else nothing."""
    if goal.predicate != "disposition" or len(goal.args) != 3:
        return ()
    patient, drug, wanted = pattern_of(goal)
    actions = dict.fromkeys(row[1] for row in program.facts.get("supports", ()) if len(row) == 3 and row[2] == wanted)
    return tuple(("recommend", (patient, drug, action, None)) for action in actions)
