"""A program as text for Soufflé (2.1 or later).

Every value is of one type, `Value`, since a variable may join columns of several sorts. Numbers are pairs that compare as
they do (`engine.exporting.ranks`), with 0 for integers and 1 for decimals: Soufflé's own decimals have 32 bits unless it is
built otherwise. Goals without a value, or beyond 32 bits, are rows of `fault` and `beyond`; with one of them nothing is
answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.canonical import print_goal, print_value
from engine.evaluators.duckdb.sorts import all_sorts, kind_sorts, sorts_of_rows
from engine.exporting.clauses import Clause, Clauses, Given, clauses_of
from engine.exporting.operations import goals_with_decimals, operations
from engine.exporting.ranks import constants_of, ranks_of
from engine.exporting.souffle_goals import Body
from engine.exporting.souffle_terms import Terms, comment, quoted
from engine.problem import Problem, ProblemsFound
from engine.program import RECORD, Program

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*")

TYPES = (
    "// a number is its greatest integer below, the rank of its remainder, and 0 for an integer or 1 for a decimal",
    ".type Value = Atom { name: symbol }",
    "            | Text { text: symbol }",
    "            | Day { day: number }",
    "            | Number { floor: number, rank: number, sort: number }",
    "",
    ".decl fault(rule: symbol, goal: symbol)",
    ".decl beyond(rule: symbol, goal: symbol)",
    ".decl wrong()",
    "wrong() :- fault(_, _).",
    "wrong() :- beyond(_, _).",
    ".decl computed1(operation: symbol, a: Value, value: Value)",
    ".decl computed2(operation: symbol, a: Value, b: Value, value: Value)",
    ".output fault",
    ".output beyond",
)


def as_souffle(program: Program, record: Given | None, wanted: Iterable[str], head: Iterable[str] = ()) -> str:
    """The program and the facts of a record as a Soufflé program; `head` are lines for its first comment.

    Without a `record` (None) the predicates of records may hold whatever their kinds allow. `wanted` are the predicates
    that are written as answers. Raises ProblemsFound (`not-expressible`) with everything that Soufflé has no means for.
    """
    told = clauses_of(program, record or {})
    masks = {}
    for name, declared in program.predicates.items():
        masks[name] = sorts_of_rows(told.facts.get(name, ()), declared.arity)
        if record is None and declared.origin == RECORD:
            masks[name] = [kind_sorts(argument.kind) for argument in declared.arguments]
    sorts = all_sorts(program, program.rules, masks)
    names = _names(told)
    computed = operations(program, record, goals_with_decimals(told, sorts)) if record is not None else None
    made = [value for (_, values), value in (computed or {}).items() for value in (*values, value)]
    terms = Terms(names, ranks_of([*constants_of(told), *made]), computed is not None)
    problems: dict[Problem, None] = {}
    lines = [comment(line) for line in head]
    lines += [
        "// Run it with `souffle FILE`: answer_*.csv are the answers. $Day(1) is 0001-01-01. With a row in fault.csv a goal has",
        "// no value, with one in beyond.csv it has one that cannot be computed here: then there are no answers.",
        "// No test of whyhold runs this text in Soufflé, as tests do with the texts for clingo, Prolog and SQL.",
        "",
        *TYPES,
        "",
    ]
    lines += [comment(f"{terms.value(value)} is {print_value(value)}") for value in terms.listed()]
    for own, name in names.items():
        lines.append(
            f".decl {name}({_columns(told.arities[own])})" + ("" if name == f"p_{own}" else f"  {comment(own)}")
        )
    for own, rows in told.facts.items():
        lines += [f"{names[own]}({', '.join([terms.value(value) for value in row])})." for row in rows]
    for (op, operands), value in (computed or {}).items():
        given = ", ".join([quoted(op), *[terms.value(one) for one in (*operands, value)]])
        lines.append(f"computed{len(operands)}({given}).")
    for number, clause in enumerate(told.clauses, 1):
        lines += ["", comment(clause.rule), *_rules(clause, number, terms, sorts, problems)]
    if problems:
        raise ProblemsFound(tuple(problems))
    lines.append("")
    for own in wanted:
        arity = told.arities[own]
        places = ", ".join([f"a{n}" for n in range(1, arity + 1)])
        answer = names[own].replace("p_", "answer_", 1)
        lines += [f".decl {answer}({_columns(arity)})", f"{answer}({places}) :- {names[own]}({places}), !wrong()."]
        lines.append(f".output {answer}")
    return "\n".join(lines) + "\n"


def _rules(
    clause: Clause, number: int, terms: Terms, sorts: dict[str, list[int]], problems: dict[Problem, None]
) -> list[str]:
    body = Body(clause, number, terms, sorts, problems)
    for goal in clause.body:
        body.add(goal)
    head = terms.literal(clause.head, body.names)
    lines = [*body.helpers, f"{head} :- {', '.join(body.goals)}." if body.goals else f"{head}."]
    if not clause.repeats:
        for name, found in (("fault", body.faults), ("beyond", body.limits)):
            for goal, because in found:
                told = f"{name}({quoted(clause.rule)}, {quoted(print_goal(goal))})"
                lines.append(f"{told} :- {', '.join(because)}." if because else f"{told}.")
    return lines


def _names(told: Clauses) -> dict[str, str]:
    """A name for each predicate: its own after `p_`, so that it is no word of Soufflé."""
    return {
        name: f"p_{name}" if _PLAIN.fullmatch(name) else f"p_{number}" for number, name in enumerate(told.arities, 1)
    }


def _columns(arity: int) -> str:
    return ", ".join([f"a{number}: Value" for number in range(1, arity + 1)])
