"""A program as text for clingo (ASP): the one answer set is what holds.

Dates are `day(N)`, texts `text("...")`, decimals `real(Floor, Rank)` (`engine.exporting.ranks`), atoms names or strings.
Each goal that can be without a value gives an atom `_fault(Rule, Goal)` where it is, and `_beyond(Rule, Goal)` where 32
bits do not hold it. No answer set has one of these: then clingo finds none, and no wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from engine.canonical import print_goal, print_value
from engine.evaluators.duckdb.sorts import all_sorts, kind_sorts, sorts_of_rows
from engine.exporting.clauses import Clause, Clauses, Given, clauses_of
from engine.exporting.clingo_goals import Body
from engine.exporting.clingo_terms import Terms, quoted
from engine.exporting.operations import Operations, goals_with_decimals, operations
from engine.exporting.ranks import constants_of, ranks_of
from engine.problem import Problem, ProblemsFound
from engine.program import RECORD, Program

_PLAIN = re.compile(r"[a-z][A-Za-z0-9_]*")

TARGET = "clingo"


def as_clingo(program: Program, record: Given | None, wanted: Iterable[str], head: Iterable[str] = ()) -> str:
    """The program and the facts of a record as a logic program; `head` are lines for its first comment.

    Without a `record` (None) the predicates of records may hold whatever their kinds allow. `wanted` are the predicates
    that are shown. Raises ProblemsFound (`not-expressible`) with everything that clingo has no means for.
    """
    told = clauses_of(program, record or {})
    masks = {}
    for name, declared in program.predicates.items():
        masks[name] = sorts_of_rows(told.facts.get(name, ()), declared.arity)
        if record is None and declared.origin == RECORD:
            masks[name] = [kind_sorts(argument.kind) for argument in declared.arguments]
    sorts = all_sorts(program, program.rules, masks)
    names = names_of(told)
    decimals = goals_with_decimals(told, sorts)
    computed = operations(program, record, decimals) if record is not None else None
    made = [value for (_, values), value in (computed or {}).items() for value in (*values, value)]
    terms = Terms(names, ranks_of([*constants_of(told), *made]), computed)
    problems: dict[Problem, None] = {}
    lines = [f"% {line}".rstrip() for line in head]
    lines += [
        "% Run it with `clingo FILE`: the answer set is what holds. day(N) is a date (1 is 0001-01-01), real(Floor, Rank)",
        "% a decimal and int(Floor, Rank) a large integer, in order of size; _computed is what clingo cannot compute.",
        "% No answer set means that a goal has no value (_fault) or one that clingo cannot compute (_beyond): remove the",
        "% last two rules to see which goal.",
        "",
    ]
    lines += [f"% {terms.value(value)} is {print_value(value)}" for value in terms.listed()]
    lines += [f"% {name} is {_one_line(own)}" for own, name in names.items() if own != name]
    for name, rows in told.facts.items():
        for row in rows:
            values = ", ".join([terms.value(value) for value in row])
            days = ", ".join([str(value) for value in row if terms.value(value).startswith("day(")])
            lines.append(f"{names[name]}{f'({values})' if row else ''}." + (f"  % {days}" if days else ""))
    lines += computed_facts(computed or {}, terms)
    for clause in told.clauses:
        lines += ["", f"% {_one_line(clause.rule)}"]
        lines += rules_of_clause(clause, terms, sorts, problems)
    if problems:
        raise ProblemsFound(tuple(problems))
    lines += ["", *HELPERS, *[f"#defined {names[name]}/{arity}." for name, arity in told.arities.items()]]
    for name in wanted:
        lines.append(f"#show {names[name]}/{told.arities[name]}.")
    lines += ["#show _fault/2.", "#show _beyond/2.", "", ":- _fault(_, _).", ":- _beyond(_, _)."]
    return "\n".join(lines) + "\n"


HELPERS = (
    "% what is compared and counted with: numbers in their order, and days",
    "_key(X, X, 0) :- _used(X), X <= 2147483647.",
    "_key(real(F, R), F, R) :- _used(real(F, R)).",
    "_key(int(F, R), F, R) :- _used(int(F, R)).",
    "_day(day(N), N) :- _used(day(N)).",
    "_used(X) :- _computed(_, _, X).",
    "#defined _computed/3.",
    "#defined _used/1.",
    "#defined _fault/2.",
    "#defined _beyond/2.",
)


def computed_facts(computed: Operations, terms: Terms) -> Iterator[str]:
    """What was worked out beforehand, as facts."""
    for (op, operands), value in computed.items():
        given = "".join([f"{terms.value(operand)}," for operand in operands])
        yield f"_computed({quoted(op)}, ({given}), {terms.value(value)})."


def rules_of_clause(
    clause: Clause, terms: Terms, sorts: dict[str, list[int]], problems: dict[Problem, None]
) -> list[str]:
    """A clause, with what says where it has no value; `problems` gets what clingo has no means for."""
    body = Body(clause, terms, sorts, problems)
    for goal in clause.body:
        body.add(goal)
    made = list(body.goals)
    head = terms.literal(clause.head, body.names)
    lines = [f"{head} :- {', '.join(made)}." if made else f"{head}."]
    lines += [f"_used({used}) :- {', '.join(because)}." for used, because in body.used.items()]
    if not clause.repeats:
        for name, found in (("_fault", body.faults), ("_beyond", body.limits)):
            for goal, because in found:
                told = f"{name}({quoted(clause.rule)}, {quoted(print_goal(goal))})"
                lines += [f"{told} :- {', '.join(because)}." if because else f"{told}."]
    return lines


def names_of(told: Clauses) -> dict[str, str]:
    """A name for each predicate: its own where clingo takes it."""
    names: dict[str, str] = {}
    for number, name in enumerate(told.arities, 1):
        names[name] = name if _PLAIN.fullmatch(name) and name != "not" else f"_predicate{number}"
    return names


def _one_line(text: str) -> str:
    return " ".join(text.split())
