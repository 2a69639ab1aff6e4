"""A search by clingo among all records of some size for one of which a program concludes something.

The program is written as `engine.exporting` writes it, but the rows of the record may each be there or not. Arithmetic
with decimals is worked out beforehand from the rows of two days, since it is about no days; a record for which more would
be needed is found as one without a value, and never passed over; so is one with numbers that clingo does not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from time import monotonic
from typing import TYPE_CHECKING, Any

from engine.dependencies import slice_for
from engine.evaluators.duckdb.sorts import all_sorts, is_date, sorts_of_rows
from engine.exporting.clauses import Clauses, clauses_of
from engine.exporting.clingo import HELPERS, computed_facts, names_of, rules_of_clause
from engine.exporting.clingo_terms import Terms
from engine.exporting.operations import Computed, Operations, goals_with_decimals, operations
from engine.exporting.ranks import constants_of, ranks_of
from engine.problem import Problem, ProblemsFound
from engine.program import REMOVING
from engine.source import Span
from engine.terms import Row, Value
from engine.tuples import NamedTuple
from engine.verification.candidates import CANDIDATE, Candidates, is_scalar
from engine.verification.questions import CHANGED, Question, predicates_asked

if TYPE_CHECKING:
    from engine.program import Program

Rows = Mapping[str, tuple[Row, ...]]


class Record(NamedTuple):
    """A record that was found, by predicate, and the row that is added to it or removed from it, if any."""

    rows: Rows
    changed: Row | None


class Search:
    """A program ground once, in which records can be looked for several times.

    `most` is the number of rows that a record may have beside the fixed ones; the row that is added does not count.
    """

    def __init__(
        self, question: Question, found: Sequence[str], candidates: Candidates, most: int, change: str
    ) -> None:
        self.question = question
        self.candidates = candidates
        self.most = most
        self.seconds = 0.0
        started = monotonic()
        text = _text(question, tuple(found), candidates, most, change)
        self._text = text
        clingo = _clingo()
        self._control: Any = clingo.Control(["--warn=none"])
        self._control.add("base", [], text.lines)
        self._control.ground([("base", [])])
        self.seconds += monotonic() - started

    def smallest(self, goal: str, row: Row | None = None) -> Record | None:
        """A record with as few rows as can be for which `goal` is concluded (with one row, or with any); None if none is."""
        if self._solved(goal, row, self.most) is None:
            return None
        for size in range(self.most + 1):
            found = self._solved(goal, row, size)
            if found is not None:
                return found
        raise AssertionError("a record was there and is not")

    def without_value(self) -> Record | None:
        """A record for which some goal of a rule has no value, or none that clingo can compute: neither broken nor whole."""
        return self._solved("", None, self.most)

    def possible_rows(self, goal: str) -> list[Row]:
        """The rows of a goal that some record, of whatever size, could have."""
        name, values = self._text.names[goal], self._text.values
        atoms = self._control.symbolic_atoms.by_signature(name, self._text.arities[goal])
        return [tuple([values[str(a)] for a in atom.symbol.arguments]) for atom in atoms]

    def _solved(self, goal: str, row: Row | None, size: int) -> Record | None:
        started = monotonic()
        assumptions = [(_clingo().Function("_size", [_clingo().Number(size)]), True)]
        if goal and row is not None:
            wanted = f"{self._text.names[goal]}({','.join(self._text.terms.value(v) for v in row)})"
        else:
            wanted = f"_any({self._text.numbers[goal]})" if goal else "_faulty"
        symbol = _clingo().parse_term(wanted)
        if symbol not in self._control.symbolic_atoms:
            return None
        assumptions.append((symbol, True))
        if goal:
            assumptions.append((_clingo().parse_term("_faulty"), False))
        record: Record | None = None
        with self._control.solve(assumptions=assumptions, yield_=True) as handle:
            for model in handle:
                record = self._record(model.symbols(shown=True))
                break
        self.seconds += monotonic() - started
        return record

    def _record(self, symbols: Iterable[Any]) -> Record:
        rows = {name: list(some) for name, some in self.candidates.fixed.items()}
        changed: Row | None = None
        for symbol in symbols:
            name, row = self._text.rows[str(symbol)]
            if name == self.question.changed:
                changed = row
            else:
                rows.setdefault(name, []).append(row)
        return Record({name: tuple(sorted(some, key=repr)) for name, some in rows.items()}, changed)


class _Text(NamedTuple):
    lines: str
    rows: Mapping[str, tuple[str, Row]]
    names: Mapping[str, str]
    numbers: Mapping[str, int]
    arities: Mapping[str, int]
    values: Mapping[str, Value]
    terms: Terms


def _text(question: Question, found: tuple[str, ...], candidates: Candidates, most: int, change: str) -> _Text:
    program = question.program
    told = clauses_of(program, _given(candidates.fixed))
    masks = {}
    for name, declared in program.predicates.items():
        rows = (*candidates.rows.get(name, ()), *told.facts.get(name, ()))
        masks[name] = sorts_of_rows(rows, declared.arity)
    sorts = all_sorts(program, program.rules, masks)
    computed = _computed(program, candidates, goals_with_decimals(told, sorts))
    made = [value for (_, values), value in computed.items() for value in (*values, value)]
    chosen = Clauses(told.arities, candidates.rows, ())
    names = names_of(told)
    all_values = dict.fromkeys([*constants_of(told), *constants_of(chosen), *made])
    terms = Terms(names, ranks_of(all_values), computed)
    problems: dict[Problem, None] = {}
    lines = [f"{atom}." for atom, _, _ in _atoms(told.facts, names, terms)]
    lines += computed_facts(computed, terms)
    for clause in told.clauses:
        lines += rules_of_clause(clause, terms, sorts, problems)
    if problems:
        raise ProblemsFound(tuple(problems))
    lines += HELPERS
    lines += [f"#defined {names[name]}/{arity}." for name, arity in told.arities.items()]
    by_atom = {}
    for atom, name, row in _atoms(candidates.rows, names, terms):
        by_atom[_as_printed(atom)] = (name, row)
        if name != question.changed:
            lines.append(f"{{{atom}}}.")
    lines += _bounds(question, candidates, names, told.arities, most, change, terms)
    numbers = {name: number for number, name in enumerate(found)}
    lines.append("_bad :- _fault(_, _). _bad :- _beyond(_, _). {_faulty}. :- _bad, not _faulty. :- _faulty, not _bad.")
    for name, number in numbers.items():
        lines.append(f"_any({number}) :- {_pattern(names[name], told.arities[name], '_')}.")
    lines.append("#show.")
    for name in candidates.rows:
        lines.append(f"#show {names[name]}/{told.arities[name]}.")
    values = {_as_printed(terms.value(v)): v for v in all_values}
    return _Text("\n".join(lines), by_atom, names, numbers, told.arities, values, terms)


def _bounds(
    question: Question,
    candidates: Candidates,
    names: Mapping[str, str],
    arities: Mapping[str, int],
    most: int,
    change: str,
    terms: Terms,
) -> Iterator[str]:
    """How many rows a record has, and which cannot be in one record."""
    elements = []
    for number, name in enumerate(candidates.rows):
        if name == question.changed:
            continue
        pattern = _pattern(names[name], arities[name])
        elements.append(f"{number},{pattern} : {pattern}")
        if is_scalar(question.program.predicates[name]):
            yield f":- #count {{ {pattern} : {pattern} }} > 1."
    yield f"{{_size(0..{most})}}."
    yield f":- _size(N), #count {{ {' ; '.join(elements)} }} > N."
    if question.changed:
        of = question.changed.removeprefix(CHANGED)
        rows = [atom for atom, _, _ in _atoms({question.changed: candidates.rows[question.changed]}, names, terms)]
        yield f"1 {{ {' ; '.join(rows)} }} 1."
        changed, base = (_pattern(names[name], arities[name]) for name in (question.changed, of))
        if change == REMOVING:
            yield f":- {changed}, not {base}."
        else:
            # what is said once can only be added where nothing is said
            other = _pattern(names[of], arities[of], "_")
            yield f":- {changed}, {other if is_scalar(question.program.predicates[of]) else base}."


def _pattern(name: str, arity: int, each: str = "") -> str:
    args = ",".join([each or f"X{at}" for at in range(arity)])
    return f"{name}({args})" if arity else name


def _atoms(rows: Rows, names: Mapping[str, str], terms: Terms) -> Iterator[tuple[str, str, Row]]:
    for name, some in rows.items():
        for row in some:
            args = ",".join([terms.value(value) for value in row])
            yield (f"{names[name]}({args})" if row else names[name]), name, row


def _as_printed(text: str) -> str:
    return str(_clingo().parse_term(text))


def _given(rows: Rows) -> dict[str, dict[Row, Span]]:
    return {name: dict.fromkeys(some, CANDIDATE) for name, some in rows.items()}


def _computed(program: Program, candidates: Candidates, goals: list[Computed]) -> Operations:
    """The values of all arithmetic with decimals, from the rules alone that lead to it."""
    rules = {rule.id: rule for rule in program.rules}
    clauses = [rules[asked.clause.rule] for asked in goals]
    part = slice_for(program, predicates_asked(goal for rule in clauses for goal in rule.body))
    kept = {rule.id for rule in part.rules}
    part = part._replace(rules=(*part.rules, *{r.id: r for r in clauses if r.id not in kept}.values()))
    return operations(part, _given(_sample(candidates)), goals)


def _sample(candidates: Candidates) -> Rows:
    """Rows with every constant but dates, of which there are two: today's and the earliest."""
    days = sorted(
        {v for rows in candidates.rows.values() for row in rows for v in row if type(v) is str and is_date(v)}
    )
    kept = {*days[:1], *(str(row[0]) for rows in candidates.fixed.values() for row in rows)}
    sample = {
        name: tuple([row for row in rows if all(v in kept for v in row if type(v) is str and is_date(v))])
        for name, rows in candidates.rows.items()
    }
    return {**sample, **candidates.fixed}


def _clingo() -> Any:
    """Loaded where it is used; `engine.verification.installed` tells people where it is not there."""
    import clingo

    return clingo
