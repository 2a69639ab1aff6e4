"""The goals of a clause as conditions of Soufflé, with the conditions under which each of them has no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.evaluators.duckdb.sorts import DATE, DECIMAL, INTEGER, NUMBER, Sorts, bind, expression_sorts, subject_sorts
from engine.exporting.clauses import SORTED, Clause, not_expressible
from engine.exporting.operations import has_decimals
from engine.exporting.ranks import LARGEST, LAST_DAY, day_of, small
from engine.exporting.souffle_terms import Terms, quoted
from engine.planning import join_variables
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
    Term,
    variables_of,
)
from engine.tuples import NamedTuple

if TYPE_CHECKING:
    from engine.problem import Problem

_SAME = {"==": "=", "=": "=", "\\==": "!="}

Conditions = list[str]


class Divided(NamedTuple):
    """What a division asks, and its quotient and rest."""

    goals: tuple[str, ...]
    quotient: str
    rest: str


class Body:
    """The conditions of one clause, as they are made goal by goal.

    `faults` are the conditions under which a goal has no value, `limits` those under which it has one that Soufflé cannot
    compute, `helpers` relations of the clause's own.
    """

    def __init__(self, clause: Clause, number: int, terms: Terms, sorts: Sorts, problems: dict[Problem, None]) -> None:
        self.rule, self.number, self.terms, self.sorts, self.problems = clause.rule, number, terms, sorts, problems
        self.goals: Conditions = []
        self.faults: list[tuple[Goal, Conditions]] = []
        self.limits: list[tuple[Goal, Conditions]] = []
        self.helpers: list[str] = []
        self.known: dict[str, int] = {}
        self.names: dict[str, str] = {}
        self.count = 0
        self.inside = False
        for goal in (clause.head, *clause.body):
            for variable in variables_of(goal):
                if not variable.anonymous and variable.name not in self.names:
                    self.names[variable.name] = self.fresh()

    def fresh(self) -> str:
        """A variable."""
        self.count += 1
        return f"v{self.count}"

    def add(self, goal: Goal) -> None:
        """Add a goal; those before it have given values to what it needs."""
        self.goals += self.conditions(goal, self.goals)
        bind(goal, self.known, self.sorts)

    def refuse(self, goal: Goal, what: str, why: str) -> None:
        """Note what Soufflé has no means for."""
        instead = "write the rule without it, or export to Prolog or SQL"
        self.problems[not_expressible("Soufflé", what, goal.span, why, instead, self.rule)] = None

    def conditions(self, goal: Goal, before: Conditions) -> Conditions:
        """What a goal asks, where the conditions `before` hold."""
        if isinstance(goal, Literal):
            return [self.terms.literal(goal, self.names)]
        if isinstance(goal, Negation):
            return [f"!{self.terms.literal(goal.literal, self.names)}"]
        if isinstance(goal, Comparison):
            return self._comparison(goal, before)
        made: Conditions = []
        if isinstance(goal, Assignment):
            value = self._value(goal, goal.expression, before, made)
            return [*made, f"{self._term(goal.result)} = {value}"]
        if isinstance(goal, DateGoal):
            return self._dates(goal, before)
        return self._aggregate(goal, before)

    def _term(self, term: Expression) -> str:
        assert not isinstance(term, Operation)
        if isinstance(term, Constant):
            return self.terms.value(term.value)
        return self.fresh() if term.anonymous and term.name not in self.names else self.names[term.name]

    # ------------------------------------------------------------------ numbers

    def _comparison(self, goal: Comparison, before: Conditions) -> Conditions:
        if goal.op in _SAME:
            return [f"{self._term(goal.left)} {_SAME[goal.op]} {self._term(goal.right)}"]
        made: Conditions = []
        (a, b), (c, d) = (self._pair(goal, side, before, made) for side in (goal.left, goal.right))
        if goal.op == "=:=":
            return [*made, f"{a} = {c}", f"{b} = {d}"]
        if goal.op == "=\\=":
            return [*made, f"({a} != {c} ; {a} = {c}, {b} != {d})"]
        first = goal.op[0] if goal.op[0] != "=" else "<"
        last = {"=<": "<=", ">=": ">="}.get(goal.op, goal.op)
        return [*made, f"({a} {first} {c} ; {a} = {c}, {b} {last} {d})"]

    def _pair(self, goal: Goal, part: Expression, before: Conditions, made: Conditions) -> tuple[str, str]:
        """A number as two variables or numbers that compare as it does."""
        if isinstance(part, Constant):
            pair = self.terms.pair(part.value)
            if pair is None:
                self.faults.append((goal, [*before]))
            return (str((pair or (0, 0))[0]), str((pair or (0, 0))[1]))
        if isinstance(part, Operation) and not has_decimals(part, self.known):
            return self._integer(goal, part, before, made), "0"
        value = self._value(goal, part, before, made)
        floor, rank = self.fresh(), self.fresh()
        made.append(f"{value} = $Number({floor}, {rank}, _{self.fresh()})")
        return floor, rank

    def _value(self, goal: Goal, part: Expression, before: Conditions, made: Conditions) -> str:
        """A number as a value. `made` gets the conditions that it needs."""
        if isinstance(part, Operation):
            if has_decimals(part, self.known):
                return self._computed(goal, part, before, made)
            return f"$Number({self._integer(goal, part, before, made)}, 0, 0)"
        value = self._term(part)
        if isinstance(part, Constant):
            if self.terms.pair(part.value) is None:
                self.faults.append((goal, [*before]))
        elif expression_sorts(part, self.known) & ~NUMBER:
            self.faults.append((goal, [*before, *made, self._none_of(value, "Atom", "Text", "Day")]))
            made.append(f"{value} = {self._any('Number')}")
        return value

    def _none_of(self, value: str, *sorts: str) -> str:
        """That a value is of one of these sorts, and so of no other."""
        return "(" + " ; ".join([f"{value} = {self._any(sort)}" for sort in sorts]) + ")"

    def _any(self, sort: str) -> str:
        """Any value of a sort."""
        return f"${sort}({', '.join([f'_{self.fresh()}' for _ in range(3 if sort == 'Number' else 1)])})"

    def _computed(self, goal: Goal, part: Operation, before: Conditions, made: Conditions) -> str:
        """An operation on decimals, which was worked out beforehand; an integer operation within it, too."""
        if self.inside:
            why = "arithmetic with decimals is worked out beforehand, and not within aggregates"
            self.refuse(goal, "arithmetic with decimals within an aggregate", why)
            return "$Number(0, 0, 0)"
        values = [
            self._computed(goal, operand, before, made) if isinstance(operand, Operation) else self._term(operand)
            for operand in part.operands
        ]
        asked = f"computed{len(values)}({', '.join([quoted(part.op), *values])}, "
        (self.faults if self.terms.facts else self.limits).append((goal, [*before, *made, f"!{asked}_)"]))
        value = self.fresh()
        made.append(f"{asked}{value})")
        return value

    def _integer(self, goal: Goal, part: Expression, before: Conditions, made: Conditions) -> str:
        """An integer as a number of Soufflé."""
        if isinstance(part, Constant):
            if small(part.value):
                return str(part.value) if int(part.value) >= 0 else f"({part.value})"
            kind = self.limits if type(part.value) is int else self.faults
            kind.append((goal, [*before]))
            return "0"
        if not isinstance(part, Operation):
            value, number = self._term(part), self.fresh()
            given = [*before, *made]
            if expression_sorts(part, self.known) & ~INTEGER:
                others = self._none_of(value, "Atom", "Text", "Day")
                self.faults += [
                    (goal, [*given, others]),
                    (goal, [*given, f"{value} = $Number(_{number}, _{self.fresh()}, 1)"]),
                ]
            for far in (f"{number} > {LARGEST}", f"{number} < -{LARGEST}"):
                self.limits.append((goal, [*given, f"{value} = $Number({number}, _{self.fresh()}, 0)", far]))
            made += [f"{value} = $Number({number}, 0, 0)", f"{number} <= {LARGEST}", f"{number} >= -{LARGEST}"]
            return number
        values = [self._integer(goal, operand, before, made) for operand in part.operands]
        if len(values) == 1:
            return f"max({values[0]}, 0 - {values[0]})" if part.op == "abs" else f"(0 - {values[0]})"
        left, right = self.fresh(), self.fresh()
        made += [f"{left} = {values[0]}", f"{right} = {values[1]}"]
        given = [*before, *made]
        op = part.op
        if op in ("min", "max"):
            return f"{op}({left}, {right})"
        if op in ("+", "-"):
            up, down, back = (">", "<", "-") if op == "+" else ("<", ">", "+")
            self.limits.append((goal, [*given, f"{right} {up} 0", f"{left} > {LARGEST} {back} {right}"]))
            self.limits.append((goal, [*given, f"{right} {down} 0", f"{left} < 0 - {LARGEST} {back} {right}"]))
            return f"({left} {op} {right})"
        if op == "*":
            size, other = f"max({left}, 0 - {left})", f"max({right}, 0 - {right})"
            # without a division, which Soufflé might do before it knows that it is none by zero
            steps = self._divided(f"{LARGEST}", size, given)
            self.limits.append((goal, [*given, *steps.goals, f"{other} > {steps.quotient}"]))
            return f"({left} * {right})"
        self.faults.append((goal, [*given, f"{right} = 0"]))
        if op == "mod":
            self.limits.append((goal, [*given, f"max({right}, 0 - {right}) > {LARGEST // 2}"]))
        divided = self._divided(left, right, given)
        made += divided.goals
        if op == "/":
            self.faults.append((goal, [*given, *divided.goals, f"{divided.rest} != 0"]))
            made.append(f"{divided.rest} = 0")
        if op != "mod":
            return divided.quotient
        again = self._divided(f"({divided.rest} + {right})", right, [*given, *divided.goals])
        made += again.goals
        return again.rest

    def _divided(self, left: str, right: str, given: Conditions) -> Divided:
        """A division by what is not zero. Soufflé may compute before it looks whether something is zero.

        So dividend and divisor are rows of one relation, which has none with a zero, and the division is made from these.
        """
        a, b, quotient, rest = self.fresh(), self.fresh(), self.fresh(), self.fresh()
        sides = [f"{a} = {left}", f"{b} = {right}"]
        number = f"{self.number}_{len(self.helpers)}"
        self.helpers += [
            f".decl divisible{number}(a: number, b: number)",
            f"divisible{number}({a}, {b}) :- {', '.join([*given, *sides, f'{b} != 0'])}.",
            f".decl divided{number}(a: number, b: number, quotient: number, rest: number)",
            f"divided{number}(a, b, a / b, a % b) :- divisible{number}(a, b).",
        ]
        return Divided((*sides, f"divided{number}({a}, {b}, {quotient}, {rest})"), quotient, rest)

    # ------------------------------------------------------------------ dates

    def _dates(self, goal: DateGoal, before: Conditions) -> Conditions:
        made: Conditions = []
        first = self._day(goal, goal.args[0], before, made)
        if goal.name == "date_plus":
            place = self.fresh()
            days = self._integer(goal, goal.args[1], [*before], made)
            made.append(f"{place} = {first} + {days}")
            self.faults.append((goal, [*before, *made, f"({place} < 1 ; {place} > {LAST_DAY})"]))
            return [*made, f"{place} >= 1", f"{place} <= {LAST_DAY}", f"{self._term(goal.args[2])} = $Day({place})"]
        second = self._day(goal, goal.args[1], before, made)
        if goal.name == "days_between":
            return [*made, f"{self._term(goal.args[2])} = $Number({second} - {first}, 0, 0)"]
        return [*made, f"{first} {'<' if goal.name == 'before' else '<='} {second}"]

    def _day(self, goal: Goal, term: Term, before: Conditions, made: Conditions) -> str:
        """The number of a date's day."""
        if isinstance(term, Constant):
            day = day_of(term.value)
            if day is None:
                self.faults.append((goal, [*before]))
            return str(day or 0)
        value, number = self._term(term), self.fresh()
        if expression_sorts(term, self.known) & ~DATE:
            self.faults.append((goal, [*before, *made, self._none_of(value, "Atom", "Text", "Number")]))
        made.append(f"{value} = $Day({number})")
        return number

    # ------------------------------------------------------------------ aggregates

    def _aggregate(self, goal: Aggregate, before: Conditions) -> Conditions:
        """Solutions of the goals within are the rows of a relation, so that each counts once."""
        outer, outside = dict(self.known), dict(self.names)
        sorts = subject_sorts(goal, self.known, self.sorts) if goal.subject is not None else 0
        able = (0, INTEGER) if goal.function == "sum" else (0, INTEGER, DATE, DECIMAL)
        if goal.subject is not None and sorts not in able:
            self.refuse(goal, SORTED[goal.function], "an aggregate of Soufflé orders and adds numbers")
            return []
        inner: Conditions = []
        self.inside = True
        for part in goal.goals:
            for variable in variables_of(part):
                own = variable.name not in outer and self.names.get(variable.name) == outside.get(variable.name)
                if own and not (variable.anonymous and isinstance(part, Negation)):
                    self.names[variable.name] = self.fresh()
            inner += self.conditions(part, [*before, *inner])
            bind(part, self.known, self.sorts)
        self.inside = False
        asked = dict.fromkeys([variable.name for part in goal.goals for variable in variables_of(part)])
        given = [outside[n] for n in asked if n in outer]
        wanted = [self.names[n] for n in join_variables(goal.goals) if n not in outer]
        names, self.known, self.names = self.names, outer, outside
        subject: Conditions = []
        shape: Conditions = []
        if goal.subject is not None:
            subject = [self.fresh(), self.fresh()]
            value = names[goal.subject.name]
            if sorts == DATE:
                shape = [f"{value} = $Day({subject[0]})", f"{subject[1]} = 0"]
            else:
                shape = [f"{value} = $Number({subject[0]}, {subject[1]}, _{self.fresh()})"]
        name = f"inside{self.number}_{len(self.helpers)}"
        columns = [f"o{n}: Value" for n in range(len(given))] + [f"s{n}: number" for n in range(len(subject))]
        columns += [f"w{n}: Value" for n in range(len(wanted))]
        self.helpers += [
            f".decl {name}({', '.join(columns)})",
            f"{name}({', '.join([*given, *subject, *wanted])}) :- {', '.join([*before, *inner, *shape])}.",
        ]
        others = [self.fresh() for _ in wanted]
        result, found = self._term(goal.result), self.fresh()
        if goal.subject is None:
            rows = f"{name}({', '.join([*given, *others])})"
            return [f"{found} = count : {{ {rows} }}", f"{result} = $Number({found}, 0, 0)"]
        first, second = self.fresh(), self.fresh()
        rows = f"{name}({', '.join([*given, first, second, *others])})"
        if goal.function == "sum":
            self._look_at_sum(goal, before, rows, first)
            return [f"{found} = sum {first} : {{ {rows} }}", f"{result} = $Number({found}, 0, 0)"]
        some = f"{name}({', '.join([*given, *['_' for _ in (*subject, *wanted)]])})"
        best = [some, f"{found} = {goal.function} {first} : {{ {rows} }}"]
        if sorts == DATE:
            return [*best, f"{result} = $Day({found})"]
        rank, fourth = self.fresh(), self.fresh()
        others = [self.fresh() for _ in wanted]
        best.append(f"{rank} = {goal.function} {fourth} : {{ {name}({', '.join([*given, found, fourth, *others])}) }}")
        return [*best, f"{result} = $Number({found}, {rank}, {int(sorts == DECIMAL)})"]

    def _look_at_sum(self, goal: Goal, before: Conditions, rows: str, first: str) -> None:
        """Note where a sum may be beyond 32 bits: so many rows of at most so much."""
        many, low, high, size = self.fresh(), self.fresh(), self.fresh(), self.fresh()
        sizes = [
            *before,
            f"{many} = count : {{ {rows} }}",
            f"{many} > 0",
            f"{low} = min {first} : {{ {rows} }}",
            f"{high} = max {first} : {{ {rows} }}",
            f"{size} = max({high}, 0 - {low})",
        ]
        bound = self._divided(str(LARGEST), many, sizes)
        self.limits.append((goal, [*sizes, *bound.goals, f"{size} > {bound.quotient}"]))
