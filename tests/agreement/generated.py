"""Hypothesis strategies for whole plain programs that can be evaluated.

Predicates stand in levels: a rule asks for what is on its own level (recursion) and below, and for absence and aggregates
only of what is below. Arguments have kinds, to which most goals keep, so that programs compute something; a few do not, so
that goals without a value occur as well. What a recursive rule computes is bounded by tests before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from engine.canonical import print_atom, print_clause
from engine.program import Rule
from engine.terms import (
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
    Term,
    Text,
    Value,
    Variable,
    variables_of,
)
from tests.engine.generated import NOWHERE

Kinds = Mapping[str, st.SearchStrategy[Value]]
"""Constants by the kind of argument they are for."""

Pools = Mapping[str, Sequence[Value]]
"""The constants of one program, few of each kind, so that rows join."""

DATES = ["0001-01-01", "0004-02-29", "1900-02-28", "2000-02-29", "2024-02-29", "2026-03-02", "9999-12-31"]
NO_DATES = ["2023-02-29", "0000-01-01", "2026-3-2", "2026-13-01", "20260302", "2026-03-02 ", "2026-W09-1"]
ATOMS = ["a", "b", "true", "1", "it's", "Ünï", "'; DROP TABLE holds.e0; --", '"', "", "null"]
NEAR = [Real(29.999999999), Real(30.0), Real(0.1), Real(0.30000000000000004), Real(-0.5), Real(1e22), Real(5e-324)]
HUGE: list[Value] = [2**31, 2**53 - 1, 2**53 + 1, 2**63 - 1, -(2**63), 2**63, 10**30, Real(2.0**53), Real(1e308)]
ALIKE: list[Value] = [1, Real(1.0), "1", Text("1"), 0, Real(0.0), "true", "2024-02-29", Text("2024-02-29")]
"""Constants that are easily taken for one another."""

SMALL: dict[str, st.SearchStrategy[Value]] = {
    "integer": st.integers(-3, 5),
    "number": st.integers(-3, 31) | st.sampled_from(NEAR) | st.integers(-9, 9).map(lambda n: Real(n / 2 + 0.0)),
    "date": st.sampled_from(DATES[1:-1]) | st.sampled_from(DATES) | st.dates().map(lambda day: day.isoformat()),
    "atom": st.sampled_from(ATOMS),
    "text": st.sampled_from(ATOMS).map(Text),
}
SMALL["any"] = st.sampled_from(ALIKE) | st.one_of(*SMALL.values()) | st.sampled_from(NO_DATES)
LARGE = {
    **SMALL,
    "integer": SMALL["integer"] | st.sampled_from(HUGE),
    "number": SMALL["number"] | st.sampled_from(HUGE),
}
"""As `SMALL`, with numbers at which integers and decimals of databases end."""

FITS = {"integer": ("integer", "number"), "number": ("integer", "number")}
COMPARED = ["<", ">", "=<", ">=", "=:=", "=\\="]
OPERATIONS = ["+", "-", "*", "/", "//", "mod", "min", "max", "abs", "negative"]


ARGUMENTS = ["new"] * 7 + ["known"] * 5 + ["constant", "anonymous", "again"]
"""What an argument of a literal may be; "known" becomes "new" where no variable fits."""


class Shape(NamedTuple):
    """A predicate to generate for: its name, its level (0 has facts only), and the kinds of its arguments."""

    name: str
    level: int
    kinds: tuple[str, ...]


class Written(NamedTuple):
    """A program as text, and which rules override which, by their lines."""

    text: str
    overrides: tuple[tuple[int, int], ...] = ()


class Body:
    """A body being drawn: its goals, and the variables that have values by now, with their kinds."""

    def __init__(self, draw: Callable[[st.SearchStrategy], object], constants: Pools, below: Sequence[Shape]) -> None:
        self.draw = draw
        self.constants = constants
        self.below = below
        self.goals: list[Goal] = []
        self.known: dict[str, str] = {}
        self.count = 0

    def one_in(self, number: int) -> bool:
        return self.draw(st.integers(1, number)) == number

    def pick(self, choices):
        return self.draw(st.sampled_from(list(choices)))

    def fresh(self, kind: str) -> Variable:
        """A variable that has a value from now on."""
        self.count += 1
        self.known[f"V{self.count}"] = kind
        return Variable(f"V{self.count}", NOWHERE)

    def anonymous(self) -> Variable:
        self.count += 1
        return Variable(f"_#{self.count}", NOWHERE)

    def constant(self, kind: str) -> Constant:
        return Constant(self.pick(self.constants["any" if self.one_in(25) else kind]), NOWHERE)

    def fitting(self, kind: str) -> list[str]:
        """Variables of a kind; now and then any."""
        if kind == "any" or self.one_in(25):
            return list(self.known)
        return [n for n, k in self.known.items() if k == kind or k in FITS.get(kind, ())]

    def value(self, kind: str) -> Term:
        """Something that has a value."""
        names = self.fitting(kind)
        if names and not self.one_in(4):
            return Variable(self.pick(names), NOWHERE)
        return self.constant(kind)

    def literal(self, shape: Shape) -> Literal:
        args: list[Term] = []
        before = list(self.known)
        for kind in shape.kinds:
            what = self.pick(ARGUMENTS)
            fresh = [n for n in self.known if n not in before]
            names = [n for n in self.fitting(kind) if n in before]
            if what == "again" and fresh:
                args.append(Variable(self.pick(fresh), NOWHERE))
            elif what == "known" and names:
                args.append(Variable(self.pick(names), NOWHERE))
            elif what == "constant":
                args.append(self.constant(kind))
            else:
                args.append(self.anonymous() if what == "anonymous" else self.fresh(kind))
        return Literal(shape.name, tuple(args), NOWHERE)

    def negation(self) -> Negation:
        shape = self.pick(self.below)
        args = [self.anonymous() if self.one_in(3) else self.value(k) for k in shape.kinds]
        return Negation(Literal(shape.name, tuple(args), NOWHERE), NOWHERE)

    def number(self, kind: str) -> Term:
        """Something that has a value, and is a number where it is a constant."""
        names = self.fitting(kind)
        if names and not self.one_in(3):
            return Variable(self.pick(names), NOWHERE)
        return Constant(self.pick(self.constants[kind]), NOWHERE)

    def expression(self, kind: str, depth: int = 2) -> Expression:
        if depth == 0 or self.one_in(3):
            return self.number(kind)
        op = self.pick(OPERATIONS)
        inner = "integer" if op in ("//", "mod") else kind
        operands = [self.expression(inner, depth - 1) for _ in range(1 if op in ("abs", "negative") else 2)]
        return Operation("-" if op == "negative" else op, tuple(operands), NOWHERE)

    def test(self) -> Goal:
        """A goal that gives no variable a value."""
        what = self.pick(["compare", "compare", "same", "before", "is", "days"])
        kind = self.pick(["integer", "number"])
        if what == "compare":
            return Comparison(self.pick(COMPARED), self.expression(kind, 1), self.expression("number", 1), NOWHERE)
        if what == "is":
            return Assignment(self.number("number"), self.expression(kind), NOWHERE)
        if what == "same":
            kind = self.pick(self.constants)
            return Comparison(self.pick(["==", "\\==", "="]), self.value(kind), self.value(kind), NOWHERE)
        dates = (self.value("date"), self.value("date"))
        if what == "days":
            return DateGoal("days_between", (*dates, self.value("integer")), NOWHERE)
        return DateGoal(self.pick(["before", "on_or_before"]), dates, NOWHERE)

    def giving(self) -> Goal:
        """A computed goal that gives a variable a value."""
        what = self.pick(["is", "is", "bind", "days", "later"])
        kind = self.pick(["integer", "number"])
        if what == "is":
            expression = self.expression(kind)
            return Assignment(self.fresh("number"), expression, NOWHERE)
        if what == "bind":
            kind = self.pick(self.constants)
            value = self.value(kind)
            sides = (self.fresh(kind), value)
            return Comparison("=", *(sides if self.one_in(2) else sides[::-1]), NOWHERE)
        first = self.value("date")
        if what == "days":
            return DateGoal("days_between", (first, self.value("date"), self.fresh("integer")), NOWHERE)
        return DateGoal("date_plus", (first, self.value("integer"), self.fresh("date")), NOWHERE)

    def step(self) -> list[Goal]:
        """A bounded step from a variable: what a recursion may compute."""
        days = [n for n, k in self.known.items() if k == "date"]
        if days and self.one_in(2):
            day, name = Variable(self.pick(days), NOWHERE), self.fresh("integer")
            until = DateGoal("days_between", (Constant("2024-02-27", NOWHERE), day, name), NOWHERE)
            bounds = [Comparison(op, name, Constant(n, NOWHERE), NOWHERE) for op, n in ((">=", -3), ("<", 6))]
            later = DateGoal("date_plus", (day, Constant(1, NOWHERE), self.fresh("date")), NOWHERE)
            return [until, *bounds, later]
        names = self.fitting("number")
        if not names:
            return []
        start = Variable(self.pick(names), NOWHERE)
        bounds = [Comparison(op, start, Constant(n, NOWHERE), NOWHERE) for op, n in ((">=", -4), ("<", 6))]
        more = Constant(self.pick([1, 2, Real(0.5), Real(1.0)]), NOWHERE)
        return [*bounds, Assignment(self.fresh("number"), Operation("+", (start, more), NOWHERE), NOWHERE)]

    def aggregate(self, free: bool) -> Goal:
        """An aggregate; where it is `free`, it may gather anything."""
        outside = dict(self.known)
        goals: list[Goal] = [self.literal(self.pick(self.below)) for _ in range(1 + self.one_in(3))]
        if free and self.one_in(3):
            goals.append(self.giving())
        if self.one_in(3):
            goals.append(self.negation() if self.one_in(2) else self.test())
        function = self.pick(["count", "sum", "min", "max"])
        own = {n: k for n, k in self.known.items() if n not in outside}
        able = [n for n, k in own.items() if k in FITS or (k == "date" and function != "sum")]
        if free and self.one_in(12):
            able += {v.name for g in goals for v in variables_of(g)} & set(outside)
        subject = Variable(self.pick(able), NOWHERE) if able and function != "count" else None
        kind = self.known[subject.name] if subject is not None else "integer"
        self.known = outside
        counted = kind if kind in FITS else "integer" if function in ("count", "sum") or subject is None else ""
        value = self.number(counted) if counted else self.value(kind)
        result = value if self.one_in(4) else self.fresh(kind)
        return Aggregate(function if subject is not None else "count", subject, tuple(goals), result, NOWHERE)


@st.composite
def rules(draw: st.DrawFn, shape: Shape, shapes: Sequence[Shape], constants: Pools, first: bool) -> Rule:
    """A rule that concludes about a shape; the `first` one does not ask for itself."""
    body = Body(draw, constants, [s for s in shapes if s.level < shape.level])
    beside = [s for s in shapes if s.level == shape.level]
    recursive = not first and not body.one_in(3)
    for _ in range(draw(st.integers(1, 3))):
        own = recursive and not body.one_in(3)
        body.goals.append(body.literal(body.pick(beside if own else body.below)))
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 1, 2, 3]))):
        what = body.pick(["test", "giving", "giving", "negation", "aggregate", "literal"])
        if what == "negation":
            body.goals.append(body.negation())
        elif what == "aggregate":
            body.goals.append(body.aggregate(not recursive))
        elif what == "literal":
            body.goals.append(body.literal(body.pick(beside if recursive else body.below)))
        elif what == "giving":
            body.goals += body.step() if recursive else [body.giving()]
        else:
            body.goals.append(body.test())
    head = Literal(shape.name, tuple([body.value(kind) for kind in shape.kinds]), NOWHERE)
    return _rule(head, body.goals)


@st.composite
def programs(draw: st.DrawFn, kinds: Kinds = SMALL) -> Written:
    """A plain program of up to three levels over some facts, with overrides now and then."""
    constants = {kind: draw(st.lists(some, min_size=2, max_size=4)) for kind, some in kinds.items()}
    constants["any"] += [draw(st.sampled_from(constants[kind])) for kind in sorted(set(kinds) - {"any"})]
    arguments = st.lists(st.sampled_from(sorted(kinds)), max_size=3).map(tuple)
    given = [Shape(f"e{n}", 0, draw(arguments)) for n in range(draw(st.integers(1, 3)))]
    lines: list[str] = []
    for shape in given:
        row = st.tuples(*[st.sampled_from(constants[kind]) for kind in shape.kinds])
        rows = draw(st.lists(row, min_size=draw(st.sampled_from([0, 1, 2, 3, 4])) if shape.kinds else 0, max_size=9))
        rows = list({repr(row): row for row in rows}.values())
        lines += [f"{print_atom(shape.name, row)}." for row in rows]
        if not rows:
            args = tuple([Variable(f"V{n}", NOWHERE) for n in range(len(shape.kinds))])
            never = Literal(shape.name, args, NOWHERE)
            lines.append(_line(_rule(never, [never])))
    shapes = list(given)
    heads: dict[int, Shape] = {}
    for level in range(1, draw(st.integers(1, 3)) + 1):
        beside = [Shape(f"p{level}{n}", level, draw(arguments)) for n in range(draw(st.sampled_from([1, 1, 2])))]
        shapes += beside
        for shape in beside:
            for number in range(draw(st.integers(1, 3))):
                lines.append(_line(draw(rules(shape, shapes, constants, number == 0))))
                heads[len(lines)] = shape
    overrides: list[tuple[int, int]] = []
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2]))):
        pairs = [(a, b) for a in heads for b in heads if a != b and bool(heads[a].kinds) == bool(heads[b].kinds)]
        if pairs:
            overrides.append(draw(st.sampled_from(pairs)))
    return Written("\n".join(lines) + "\n", tuple(dict.fromkeys(overrides)))


def _rule(head: Literal, goals: Sequence[Goal]) -> Rule:
    return Rule("r", head, tuple(goals), "", "", "", (), (), "", "", "", "", "", (), NOWHERE)


def _line(rule: Rule) -> str:
    return " ".join(print_clause(rule).split("\n    "))


RECURSIONS = {
    "linear": ("p", "p(X, Y, A)", "e(Y, Z, W)"),
    "right": ("p", "e(X, Y, W)", "p(Y, Z, A)"),
    "nonlinear": ("p", "p(X, Y, A)", "p(Y, Z, B)"),
    "lopsided": ("p", "p(X, Y, A)", "p(Y, Z, 1)"),
    "thrice": ("p", "p(X, Y, A)", "p(Y, V, B)", "p(V, Z, _)"),
    "there": ("p", "q(X, Y, A)", "e(Y, Z, W)"),
    "back": ("q", "p(X, Y, A)", "e(Y, Z, W)"),
    "both": ("q", "q(X, Y, A)", "p(Y, Z, B)"),
}
"""Heads and literals of recursive rules; the numbers A, B and W may be used for the third argument of the head."""

WEIGHTS = [st.integers(-1, 3), st.integers(0, 3), st.sampled_from([1, 2, 0, Real(0.5), Real(1.0), Real(0.0), "1"])]

COUNTED = ["N = 1", "N = A", "N is A + 1", "N is A + {o}", "N is max(A, {o})", "N is A mod 3", "N is 6 // {o}"]
COUNTED += ["N is {o} // A", "N is min(A, 2) * 1.0", "aggregate_all(count, e(Y, _, _), N)", "N is abs(A - {o})"]
ASIDE = ["\\+ shut(Z)", "\\+ shut(X)", "X \\== Z", "A < 4", "A =\\= 0", "{o} > 0", "{o} =\\= 0", "A =:= {o}"]
ASIDE += ["aggregate_all(sum(K), (e(_, Z, K), K > A), M), M < 5", "aggregate_all(max(K), e(Y, _, K), A)", "shut(_)"]


@st.composite
def recursions(draw: st.DrawFn, kinds: Kinds = SMALL) -> Written:
    """Paths through a graph, by recursion of several forms at once, with goals at any place where they have what they need."""
    nodes = st.sampled_from(draw(st.lists(kinds["any"], min_size=2, max_size=5)))
    weights = st.sampled_from(draw(st.lists(draw(st.sampled_from(WEIGHTS)), min_size=1, max_size=3)))
    edges = draw(st.lists(st.tuples(nodes, nodes, weights), min_size=1, max_size=9))
    lines = [f"{print_atom('e', row)}." for row in edges]
    lines += [f"{print_atom('shut', (node,))}." for node in draw(st.lists(nodes, max_size=2))]
    lines += ["shut(X) :- shut(X), e(X, _, _).", "p(X, Y, W) :- e(X, Y, W).", "q(X, Y, 1) :- e(X, Y, _), \\+ shut(Y)."]
    for _ in range(draw(st.integers(1, 4))):
        head, *literals = RECURSIONS[draw(st.sampled_from(sorted(RECURSIONS)))]
        other = next(name for name in ("W", "B", "A") if any(name in text for text in literals))
        goals = draw(st.permutations(literals))
        counted = draw(st.sampled_from(COUNTED)).format(o=other)
        # what is added up is tested, so that there is an end
        added = [counted, "abs(A) < 4", f"abs({other}) < 4"] if "+" in counted or "-" in counted else [counted]
        for text in [*added[::-1], *draw(st.lists(st.sampled_from(ASIDE), max_size=2))]:
            goals = _placed(draw, goals, text.format(o=other))
        lines.append(f"{head}(X, Z, N) :- {', '.join(goals)}.")
    return Written("\n".join(lines) + "\n")


def _placed(draw: st.DrawFn, goals: Sequence[str], goal: str) -> list[str]:
    """The goals with one more, somewhere after those that give what it needs; `K`, `M` and `N` are given by itself."""
    needed = set(re.findall(r"\b[A-Z]\b", goal)) - {"K", "M", "N"} if not goal.startswith("shut") else set()
    first = 0
    while not needed <= set(re.findall(r"\b[A-Z]\b", " ".join(g for g in goals[:first] if re.match(r"[epq]\(", g)))):
        first += 1
    place = draw(st.integers(first, len(goals)))
    return [*goals[:place], goal, *goals[place:]]
