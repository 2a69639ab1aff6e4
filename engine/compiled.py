"""Programs from their compact form, without any parsing; the other half is `engine.encoding`.

`decode` takes nothing on trust. All parts of a decoded clause have the place of its head, and arguments that of their
predicate. This is on the way of every answer, so it imports nothing but the data it makes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from engine.plans import Needed, Plan, PlannedRule
from engine.program import (
    Argument,
    Case,
    Citation,
    Override,
    Predicate,
    Program,
    Query,
    RowCheck,
    Rule,
    Source,
)
from engine.source import Span
from engine.terms import (
    AGGREGATES,
    ARITHMETIC,
    COMPARISONS,
    DATE_GOALS,
    Aggregate,
    Assignment,
    Comparison,
    Constant,
    DateGoal,
    Expression,
    Goal,
    Literal,
    Negation,
    Operation,
    Real,
    Row,
    Term,
    Text,
    Value,
    Variable,
)
from engine.tuples import NamedTuple

FORMAT = 6
"""Number of the compact form; another number is another form."""

MAX_NESTING = 300

LITERAL, NEGATION, COMPARISON, ASSIGNMENT, DATE, AGGREGATE = range(6)
_BROKEN = (TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError)
_INTEGERS = {int}
_STRINGS = {str}
_IDENTITY = ("==", "\\==", "=")


def decode(data: object, skip_cases: bool = False) -> Program:
    """The program that `encode` was given, up to places within clauses; without its cases where they are not needed.

    Raises ValueError for anything that `encode` does not make.
    """
    try:
        return _Decoder(data).program(skip_cases)
    except _BROKEN as error:
        raise ValueError("not an encoded program") from error


class BrokenRule(ValueError):
    """What is stored of a rule, or of facts that are read late, is none."""


class Reasoning(NamedTuple):
    """The part of a program, as canonical JSON, that answers follow from, and the digests of its other parts.

    See `engine.program_json`.
    """

    reasoning: bytes
    words: str
    cases: str


class Planned(NamedTuple):
    """A program whose rules are read when they can fire: the rest of it, the plan of its rules, constants mentioned."""

    program: Program
    plan: Plan
    mentioned: Mapping[str, set[Value]]


def decode_planned(data: object, rules: Sequence[bytes]) -> Planned:
    """What `decode` gives without rules and cases, and the rules, each as JSON, by their order of evaluation.

    Raises ValueError for anything that `encode` does not make; reading a rule raises BrokenRule.
    """
    try:
        return _Decoder(data).planned(rules)
    except _BROKEN as error:
        raise ValueError("not an encoded program") from error


def _require(condition: bool) -> None:
    if not condition:
        raise ValueError("not an encoded program")


def _texts(items: Any) -> tuple[str, ...]:
    if type(items) is not list or not _STRINGS.issuperset(map(type, items)):
        raise ValueError("texts are expected")
    return tuple(items)


def _text(item: Any) -> str:
    _require(type(item) is str)
    return item  # type: ignore[no-any-return]


def _integers(items: Any) -> list[int]:
    if type(items) is not list or not _INTEGERS.issuperset(map(type, items)):
        raise ValueError("integers are expected")
    return items


def _numbers(items: Any) -> list[int]:
    _require(min(_integers(items), default=0) >= 0)
    return items  # type: ignore[no-any-return]


def _list(items: Any) -> list[Any]:
    if type(items) is not list:
        raise ValueError("a list is expected")
    return items


def _value(item: Any) -> Value:
    kind = type(item)
    if kind is str or kind is int:
        return item  # type: ignore[no-any-return]
    if kind is float:
        _require(-1.8e308 < item < 1.8e308)
        return Real(item)
    (text,) = _texts(item)
    return Text(text)


class FactsRead(Mapping[Row, Span]):
    """Facts of one predicate that are read, from JSON, when somebody looks at them: most questions never do."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._rows: dict[Row, Span] | None = None

    def _read(self) -> dict[Row, Span]:
        if self._rows is None:
            from json import loads

            try:
                self._rows = _own_facts(loads(self._text))
            except (*_BROKEN, ValueError) as error:
                raise BrokenRule("not encoded facts") from error
        return self._rows

    def __getitem__(self, row: Row) -> Span:
        return self._read()[row]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())


def stored_facts(item: Any) -> Mapping[Row, Span]:
    """Facts of one predicate that are encoded apart: at once, or where they are still JSON, when they are read."""
    return FactsRead(item) if type(item) is bytes else _own_facts(item)


def _own_facts(item: Any) -> dict[Row, Span]:
    return _Decoder(item).facts(*item["facts"])


class _Terms(dict[int, Term]):
    """The terms of one clause by their numbers, made when first asked for."""

    def __init__(self, span: Span, variables: list[Variable], constants: list[Value]) -> None:
        super().__init__(enumerate(variables))
        self.span = span
        self.constants = constants

    def __missing__(self, number: int) -> Constant:
        if number >= 0:
            raise ValueError("no such variable")
        constant = self[number] = Constant(self.constants[-1 - number], self.span)
        return constant


class _Decoder:
    def __init__(self, data: Any) -> None:
        _require(type(data) is dict and type(data["format"]) is int and data["format"] == FORMAT)
        _require(type(data["plain"]) is bool)
        self.data = data
        self.files = _texts(data["files"])
        self.constants = [item if type(item) is str else _value(item) for item in _list(data["constants"])]
        self.origins = ("",) if data["plain"] else ("", "record", "facts", "rules")

    def program(self, skip_cases: bool) -> Program:
        cases = () if skip_cases else tuple([self.case(*item) for item in _list(self.data["cases"])])
        rules = tuple([self.rule(*item) for item in _list(self.data["rules"])])
        # what follows from the program is not needed here, but it must be right for the whole to be
        return self.planned([b""] * len(rules)).program._replace(rules=rules, cases=cases)

    def rest(self) -> Program:
        """The program without rules and cases."""
        data = self.data
        facts: dict[str, Mapping[Row, Span]] = {_text(name): self.facts(*item) for name, item in data["facts"].items()}
        facts.update({_text(name): stored_facts(item) for name, item in data["apart"].items()})
        return Program(
            self.named([self.predicate(*item) for item in _list(data["predicates"])], lambda p: p.name),
            (),
            facts,
            self.named([self.source(*item) for item in _list(data["sources"])], lambda s: s.id),
            (),
            self.named([self.query(*item) for item in _list(data["queries"])], lambda q: q.id),
            tuple([Override(_text(s), _text(w), self.place(at)) for s, w, at in _list(data["overrides"])]),
            data["plain"],
        )

    def planned(self, rules: Sequence[bytes]) -> Planned:
        data = self.data
        states = _texts(data["states"])
        _require(len(states) == len(rules))
        plan = []
        for recursive, planned_rules in _list(data["plan"]):
            _require(type(recursive) is bool)
            plan.append((recursive, tuple([self.planned_rule(rules, states, *item) for item in planned_rules])))
        constants = self.constants
        mentioned = {
            _text(kind): {constants[number] for number in _numbers(numbers)}
            for kind, numbers in data["mentioned"].items()
        }
        return Planned(self.rest(), tuple(plan), mentioned)

    def planned_rule(
        self,
        rules: Sequence[bytes],
        states: Sequence[str],
        number: Any,
        words: Any,
        predicates: Any,
        others: Any,
        fixed: Any,
        recursive: Any,
    ) -> PlannedRule:
        _require(type(number) is int and 0 <= number < len(rules))
        names = _texts(predicates)
        needed: list[Needed] = []
        for name, positions, values in _list(fixed):
            _require(name in names and len(_numbers(positions)) == len(_numbers(values)))
            needed.append((name, tuple(positions), tuple([self.constants[value] for value in values])))
        read = partial(self.stored_rule, rules[number], states[number])
        identity, head = _texts(words)
        needs = names + _texts(others) if others else names
        goals = tuple(_numbers(recursive)) if recursive else ()
        return PlannedRule(identity, head, names, needs, tuple(needed), goals, read)

    def stored_rule(self, text: bytes, state: str) -> Rule:
        from json import loads

        try:
            rule = self.rule(*loads(text))
        except (*_BROKEN, ValueError) as error:
            raise BrokenRule("not an encoded rule") from error
        return rule if rule.status == state else rule._replace(status=state)

    def named(self, items: list[Any], name: Callable[[Any], str]) -> dict[str, Any]:
        found = {name(item): item for item in items}
        _require(len(found) == len(items))
        return found

    def place(self, item: Any) -> Span:
        file, line, column, width = _integers(item)
        _require(file >= 0 and line >= 1 and column >= 1 and width >= 1)
        return Span(self.files[file], line, column, width)

    def predicate(
        self,
        name: Any,
        arguments: Any,
        words: Any,
        answer: Any,
        concerns: Any,
        check: Any,
        change: Any,
        ahead: Any,
        settable: Any,
        at: Any,
    ) -> Predicate:
        span = self.place(at)
        origin, holds, absent, defines = _texts(words)
        _require(type(answer) is bool and origin in self.origins)
        row_check = None
        if check is not None:
            other, names = check
            row_check = RowCheck(_text(other), _texts(names))
        return Predicate(
            _text(name),
            tuple([Argument(argument, kind, span) for argument, kind in map(_texts, _list(arguments))]),
            origin,
            holds,
            absent,
            answer,
            _texts(concerns),
            defines,
            row_check,
            _texts(change),
            _texts(ahead),
            _text(settable),
            span,
        )

    def facts(self, arity: Any, values: Any, places: Any) -> dict[Row, Span]:
        numbers, spots = _integers(values), _integers(places)
        count = len(spots) // 4
        _require(type(arity) is int and arity >= 0 and len(spots) == 4 * count and len(numbers) == arity * count)
        if not count:
            return {}
        _require(min(spots) >= 0 and min(numbers, default=0) >= 0)
        constants = [self.constants[number] for number in numbers]
        rows: Iterable[Row] = zip(*[iter(constants)] * arity, strict=True) if arity else [()] * count
        files = [self.files[number] for number in spots[::4]]
        lines, columns, widths = spots[1::4], spots[2::4], spots[3::4]
        _require(min(lines) >= 1 and min(columns) >= 1 and min(widths) >= 1)
        facts = dict(zip(rows, map(Span, files, lines, columns, widths), strict=True))
        _require(len(facts) == count)
        return facts

    def terms(self, variables: Any, span: Span) -> _Terms:
        names = _texts(variables)
        _require(len(set(names)) == len(names) and all(names))
        return _Terms(span, [Variable(name, span) for name in names], self.constants)

    def literal(self, name: Any, args: Any, terms: _Terms) -> Literal:
        if type(name) is not str:
            raise ValueError("a name is expected")
        return Literal(name, tuple([terms[number] for number in _integers(args)]), terms.span)

    def rule(
        self,
        identity: Any,
        words: Any,
        cites: Any,
        encodes: Any,
        variables: Any,
        head: Any,
        args: Any,
        body: Any,
        at: Any,
    ) -> Rule:
        span = self.place(at)
        terms = self.terms(variables, span)
        title, status, evidence, since, until, caveat, clinician, patient = _texts(words)
        conclusion = self.literal(head, args, terms)
        goals = tuple([self.goal(goal, terms, 0) for goal in _list(body)])
        return Rule(
            _text(identity),
            conclusion,
            goals,
            title,
            status,
            evidence,
            tuple([self.citation(item, terms) for item in _list(cites)]),
            _texts(encodes),
            since,
            until,
            caveat,
            clinician,
            patient,
            tuple([terms[number] for number in range(len(variables))]),  # type: ignore[misc]
            span,
        )

    def citation(self, item: Any, terms: _Terms) -> Citation:
        source, at = _list(item)
        return Citation(self.cited(source, terms), self.cited(at, terms))

    def cited(self, part: Any, terms: _Terms) -> str | Variable:
        """A source or place: a text, or the number of a variable."""
        if type(part) is str:
            return part
        _require(type(part) is int and part >= 0)
        return terms[part]  # type: ignore[return-value]

    def goal(self, item: Any, terms: _Terms, depth: int) -> Goal:
        kind = _list(item)[0]
        span = terms.span
        if type(kind) is not int or depth >= MAX_NESTING:
            raise ValueError("a goal is expected")
        if kind == LITERAL:
            _, name, args = item
            return self.literal(name, args, terms)
        if kind == NEGATION:
            _, name, args = item
            return Negation(self.literal(name, args, terms), span)
        if kind == COMPARISON:
            _, op, left, right = item
            _require(type(op) is str and op in COMPARISONS)
            if op in _IDENTITY:
                _integers([left, right])
            return Comparison(op, self.expression(left, terms, 0), self.expression(right, terms, 0), span)
        if kind == ASSIGNMENT:
            _, result, expression = item
            _require(type(result) is int)
            return Assignment(terms[result], self.expression(expression, terms, 0), span)
        if kind == DATE:
            _, name, args = item
            _require(len(_integers(args)) == DATE_GOALS[name])
            return DateGoal(name, tuple([terms[number] for number in args]), span)
        _, function, of, goals, result = item
        _require(kind == AGGREGATE and function in AGGREGATES and (of is None) == (function == "count"))
        subject = None
        if of is not None:
            _require(type(of) is int and of >= 0)
            subject = terms[of]
        _require(type(result) is int)
        inner = tuple([self.goal(goal, terms, depth + 1) for goal in _list(goals)])
        return Aggregate(function, subject, inner, terms[result], span)  # type: ignore[arg-type]

    def expression(self, item: Any, terms: _Terms, depth: int) -> Expression:
        if type(item) is int:
            return terms[item]
        op, *operands = _list(item)
        wanted = ARITHMETIC[op]
        _require(depth < MAX_NESTING and (len(operands) == wanted or (op == "-" and len(operands) == 1)))
        return Operation(op, tuple([self.expression(o, terms, depth + 1) for o in operands]), terms.span)

    def source(self, words: Any, at: Any) -> Source:
        return Source._make((*_texts(words), self.place(at)))

    def pattern(self, item: Any, span: Span) -> Literal:
        name, args, variables = item
        return self.literal(name, args, self.terms(variables, span))

    def query(self, identity: Any, title: Any, asks: Any, at: Any) -> Query:
        span = self.place(at)
        return Query(_text(identity), _text(title), self.pattern(asks, span), span)

    def case(self, title: Any, exercises: Any, given: Any, expect: Any, expect_not: Any, at: Any) -> Case:
        span = self.place(at)
        rows = []
        for name, numbers in _list(given):
            _require(min(_integers(numbers), default=0) >= 0)
            rows.append((_text(name), tuple([self.constants[number] for number in numbers])))
        return Case(
            _text(title),
            _texts(exercises),
            tuple(rows),
            tuple([self.pattern(item, span) for item in _list(expect)]),
            tuple([self.pattern(item, span) for item in _list(expect_not)]),
            span,
        )
