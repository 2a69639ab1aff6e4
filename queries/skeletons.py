"""First texts of new rules, cases, sources and predicates: they pass the checks but for the TODOs in them.

The word TODO in a text and the constant `todo` in a clause are for the author to replace. Until then a new rule speaks
only of somebody called `todo`, where its vocabulary allows, so that it answers nobody. The layout is the formatter's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from engine.canonical import print_atom, print_literal, print_name, print_text, print_value
from engine.checks.unfinished import CONSTANT, WORD
from engine.problem import ERROR, Problem, ProblemsFound
from engine.program import ATOM_KINDS_EXCLUDED, DOCUMENT, FACTS, RECORD, RULES, Argument, Case, Predicate, Program, Rule
from engine.terms import Constant, Literal, Row, Text, Value

TODAY = "2026-03-03"
BEFORE = "2026-03-01"
CLOCK = "as_of"
ANY = "any"


class RuleSkeleton(NamedTuple):
    """The text of a rule, and that of its two cases (empty where the vocabulary has no `as_of` for them)."""

    rule: str
    cases: str


class _Given(NamedTuple):
    """A literal of the new body: for each argument the name of its variable, a constant, or nothing for `_`."""

    predicate: Predicate
    terms: tuple[str | Constant | None, ...]


def rule_skeleton(program: Program, rule_id: str, concludes: str = "", source: str = "") -> RuleSkeleton:
    """A rule for the predicate `concludes` (the first one that people see where it is not said) with two cases.

    `source` is the document to cite, the first one where it is not said. Raises ProblemsFound where the vocabulary has
    no such predicate or source.
    """
    predicate = _concluded(program, concludes)
    values = _Values(program)
    body, names = _body(program, predicate, values)
    head = _head(program, predicate, names, values)
    guarded = _guard(body, names, values)
    if not guarded:
        body[0] = _of_todo(body[0], values)
    goals = [*[_literal(given) for given in body], *([f"{guarded} == {CONSTANT}"] if guarded else [])]
    header = _directive("rule", rule_id, _header(program, predicate, source))
    clause = f"{_call(predicate.name, head)} :-\n" + ",\n".join([f"    {goal}" for goal in goals]) + "."
    cases = _two_cases(program, rule_id, predicate, body, head, values) if _has_clock(program) else ""
    return RuleSkeleton(f"{header}{clause}\n", cases)


def case_skeleton(program: Program, rule: Rule, title: str) -> str:
    """A case for a rule, to be changed into another one: the shortest one there is of the rule holding.

    Where there is none: the record facts that the body itself asks for, and the head.
    """
    shown = [case for case in program.cases if rule.id in case.exercises and _heads(rule, case)]
    if shown:
        case = min(shown, key=lambda case: len(case.given))
        rows = [print_atom(name, row) for name, row in case.given]
        return _directive(
            "case", print_text(title), _case_keys(rule.id, rows, "expect", _heads(rule, case)), plain=True
        )
    rows, known = _rows_for(program, rule)
    head = [print_value(t.value) if isinstance(t, Constant) else _shown(known.get(t.name)) for t in rule.head.args]
    return _case(title, rule.id, rows, "expect", _call(rule.head.predicate, head))


def _heads(rule: Rule, case: Case) -> list[str]:
    """The expectations of a case that can be conclusions of a rule."""
    found = []
    for literal in case.expect:
        if literal.predicate == rule.head.predicate and len(literal.args) == len(rule.head.args):
            pairs = zip(literal.args, rule.head.args, strict=True)
            both = [(a, b) for a, b in pairs if isinstance(a, Constant) and isinstance(b, Constant)]
            if all(a.value == b.value for a, b in both):
                found.append(print_literal(literal))
    return found


def _rows_for(program: Program, rule: Rule) -> tuple[list[str], dict[str, Value]]:
    """Record facts that fit the record literals of a body, and the values that its variables have in them."""
    values = _Values(program)
    known: dict[str, Value] = {}
    rows = []
    for goal in rule.body:
        predicate = program.predicates.get(goal.predicate) if isinstance(goal, Literal) else None
        if not isinstance(goal, Literal) or predicate is None or predicate.origin != RECORD or predicate.name == CLOCK:
            continue
        terms = tuple([term if isinstance(term, Constant) else term.name for term in goal.args])
        rows.append(values.fact(_Given(predicate, terms), known))
    return rows, known


def source_skeleton(source_id: str, kind: str) -> str:
    """A source."""
    texts = [f"{key}: {print_text(WORD)}" for key in ("publisher", "url")]
    return _directive("source", source_id, [f"title: {print_text(WORD)}", f"kind: {kind}", *texts])


def predicate_skeleton(shape: str, origin: str) -> str:
    """A predicate, its shape as written: `infected(patient, since: date)`."""
    holds, absent = (
        print_text(f"{WORD}: what it says when it holds"),
        print_text(f"{WORD}: there is no record that ..."),
    )
    return _directive("predicate", shape, [f"from: {origin}", f"holds: {holds}", f"absent: {absent}"], plain=True)


def free_title(program: Program, rule_id: str, what: str) -> str:
    """A title for a case that no case has."""
    taken = {case.title for case in program.cases}
    title = f"{WORD}: {what} {rule_id}"
    number = 2
    while title in taken:
        title = f"{WORD}: {what} {rule_id} ({number})"
        number += 1
    return title


# The rule -----------------------------------------------------------------------------------------------------------


def _concluded(program: Program, name: str) -> Predicate:
    """The predicate that a new rule concludes."""
    found = [
        p for p in program.predicates.values() if p.origin == RULES and (p.name == name or (not name and p.answer))
    ]
    if found:
        return found[0]
    message = f"no predicate `{name}` comes from rules" if name else "no predicate is an answer that rules give"
    raise _impossible("unknown-predicate", message, "a rule concludes a declared predicate", _declare(name))


def _declare(name: str) -> str:
    return f"declare it: `whyhold new predicate '{name or 'advice'}(patient)' --from rules`"


def _header(program: Program, predicate: Predicate, source: str) -> list[str]:
    texts = [f"clinician: {print_text(WORD)}", f"patient: {print_text(WORD)}"]
    if source and source not in program.sources:
        help = f"declare it: `whyhold new source {source}`"
        raise _impossible(
            "unknown-source", f"no source `{source}` is declared", "a reader must be able to look it up", help
        )
    if not predicate.answer and not source:
        return ["status: draft", *texts]
    if not program.sources:
        why = "a rule whose conclusion people see cites what it rests on"
        raise _impossible(
            "unknown-source", "there is no source to cite", why, "make one first: `whyhold new source ID`"
        )
    cited = source or next(iter(program.sources))
    cites = f"cites: [{print_name(cited)} / {print_text(WORD)}]"
    return [f"title: {print_text(WORD)}", "status: draft", f"evidence: {CONSTANT}", cites, *texts]


def _body(program: Program, head: Predicate, values: _Values) -> tuple[list[_Given], dict[str, str]]:
    """Literals that find the head's variables, and the names of those they find by the head's argument."""
    wanted = {a.name: a.kind for a in head.arguments if a.kind not in (ANY, "text", "number", "integer")}
    names: dict[str, str] = {}
    body: list[_Given] = []
    candidates = [p for p in program.predicates.values() if p.origin == RECORD and p.arguments and p.name != CLOCK]
    candidates = candidates or [
        p for p in program.predicates.values() if p.origin == FACTS and program.facts.get(p.name)
    ]
    if not candidates:
        help = "declare it: `whyhold new predicate 'treatment(patient, drug)' --from record`"
        raise _impossible(
            "unknown-predicate", "no predicate comes from a record or from facts", "a rule needs conditions", help
        )
    while not body or any(name not in names for name in wanted):
        best = max(candidates, key=lambda p: _gain(p, wanted, names))
        if not _gain(best, wanted, names) and body:
            break
        used: set[str] = set()
        terms: list[str | Constant | None] = []
        for argument in best.arguments:
            match = next((n for n, kind in wanted.items() if kind == argument.kind and n not in used), None)
            if match is not None:
                used.add(match)
                names[match] = _variable(match)
            terms.append(None if match is None else names[match])
        body.append(_Given(best, tuple(terms)))
        candidates = [p for p in candidates if p.name != best.name]
        if not candidates:
            break
    return body, names


def _gain(predicate: Predicate, wanted: dict[str, str], names: dict[str, str]) -> int:
    """How many of the variables that are still wanted a literal of a predicate would find."""
    kinds = [argument.kind for argument in predicate.arguments]
    gain = 0
    for name, kind in wanted.items():
        if kind in kinds:
            kinds.remove(kind)
            gain += name not in names
    return gain


def _of_todo(given: _Given, values: _Values) -> _Given:
    """A literal about nobody yet: the first of its arguments that may be anything is `todo`."""
    terms = list(given.terms)
    for number, argument in enumerate(given.predicate.arguments):
        if terms[number] is None and values.open(argument.kind):
            terms[number] = Constant(CONSTANT, argument.span)
            break
    return given._replace(terms=tuple(terms))


def _guard(body: Iterable[_Given], names: dict[str, str], values: _Values) -> str:
    """The variable of which only `todo` is spoken: the first of an open kind."""
    for given in body:
        for term, argument in zip(given.terms, given.predicate.arguments, strict=True):
            if isinstance(term, str) and term in names.values() and values.open(argument.kind):
                return term
    return ""


def _head(program: Program, predicate: Predicate, names: dict[str, str], values: _Values) -> list[str]:
    return [names.get(a.name) or print_value(values.of(a)) for a in predicate.arguments]


def _two_cases(
    program: Program, rule_id: str, predicate: Predicate, body: list[_Given], head: list[str], values: _Values
) -> str:
    """One that fires the rule, and one in which the last thing it asks for is not on record."""
    known: dict[str, Value] = {}
    rows = [values.fact(given, known) for given in body if given.predicate.origin == RECORD]
    atom = _call(predicate.name, [_shown(known[name]) if name in known else name for name in head])
    fires = _case(free_title(program, rule_id, "say when this holds, of"), rule_id, rows, "expect", atom)
    silent = _case(
        free_title(program, rule_id, "say when this does not hold, of"), rule_id, rows[:-1], "expect_not", atom
    )
    return f"{fires}\n{silent}"


def _impossible(name: str, message: str, why: str, help: str) -> ProblemsFound:
    return ProblemsFound((Problem(name, ERROR, message, (), why, help),))


# Values -------------------------------------------------------------------------------------------------------------


class _Values:
    """Constants that fit: of a closed kind one of its list, of an open one `todo`."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.closed: dict[str, Value] = {DOCUMENT: next(iter(program.sources))} if program.sources else {}
        for predicate in program.predicates.values():
            rows = program.facts.get(predicate.name)
            if predicate.defines and rows:
                self.closed.setdefault(predicate.defines, next(iter(rows))[0])

    def open(self, kind: str) -> bool:
        """Whether any atom is of a kind."""
        return kind not in (*ATOM_KINDS_EXCLUDED, ANY) and kind not in self.closed

    def of(self, argument: Argument) -> Value:
        """A constant for an argument."""
        kind = argument.kind
        if kind in ("number", "integer"):
            return 1
        if kind == "text":
            return Text(WORD)
        return BEFORE if kind == "date" else self.closed.get(kind, CONSTANT)

    def fact(self, given: _Given, known: dict[str, Value]) -> str:
        """A record fact that fits a literal; `known` are the values of variables so far, and gets the new ones."""
        row: list[Value] = []
        for term, argument in zip(given.terms, given.predicate.arguments, strict=True):
            value = term.value if isinstance(term, Constant) else known.get(term) if term is not None else None
            row.append(self.of(argument) if value is None else value)
        fixed = {i for i, term in enumerate(given.terms) if isinstance(term, Constant) or term in known}
        checked = self._checked(given.predicate, tuple(row), fixed)
        for term, value in zip(given.terms, checked, strict=True):
            if isinstance(term, str):
                known.setdefault(term, value)
        return print_atom(given.predicate.name, checked)

    def _checked(self, predicate: Predicate, row: Row, fixed: set[int]) -> Row:
        """The row with the arguments that a `checked_by` looks up taken from a fact that agrees with the fixed ones."""
        check = predicate.checked_by
        if check is None:
            return row
        places = [next(i for i, a in enumerate(predicate.arguments) if a.name == name) for name in check.arguments]
        for fact in self.program.facts.get(check.predicate, ()):
            if all(row[place] == value for place, value in zip(places, fact, strict=False) if place in fixed):
                found = dict(zip(places, fact, strict=False))
                return tuple([found.get(i, value) for i, value in enumerate(row)])
        return row


def _has_clock(program: Program) -> bool:
    clock = program.predicates.get(CLOCK)
    return clock is not None and clock.origin == RECORD and [a.kind for a in clock.arguments] == ["date"]


# Texts --------------------------------------------------------------------------------------------------------------


def _variable(argument: str) -> str:
    return argument.replace("_", " ").title().replace(" ", "") or "Value"


def _literal(given: _Given) -> str:
    terms = [print_value(t.value) if isinstance(t, Constant) else t or "_" for t in given.terms]
    return _call(given.predicate.name, terms)


def _call(predicate: str, terms: list[str]) -> str:
    return f"{print_name(predicate)}({', '.join(terms)})" if terms else print_name(predicate)


def _shown(value: Value | None) -> str:
    return "_" if value is None else print_value(value)


def _case(title: str, rule_id: str, rows: list[str], key: str, atom: str) -> str:
    keys = _case_keys(rule_id, [print_atom(CLOCK, (TODAY,)), *rows], key, [atom])
    return _directive("case", print_text(title), keys, plain=True)


def _case_keys(rule_id: str, rows: list[str], key: str, atoms: list[str]) -> list[str]:
    return [f"exercises: {print_name(rule_id)}", _list("given", rows), _list(key, atoms)]


def _list(key: str, items: list[str]) -> str:
    return f"{key}: [{', '.join(items)}]"


def _directive(name: str, subject: str, keys: list[str], plain: bool = False) -> str:
    lines = ",\n".join([f"    {key}" for key in keys])
    return f":- {name}({subject if plain else print_name(subject)}, [\n{lines}\n]).\n"
