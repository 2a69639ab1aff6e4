"""Comparisons and arithmetic as conditions of clingo, with the conditions under which each of them has no value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.evaluators.duckdb.sorts import INTEGER, NUMBER, Sorts, expression_sorts
from engine.exporting.clauses import Clause, not_expressible
from engine.exporting.clingo_terms import Terms, quoted
from engine.exporting.operations import has_decimals
from engine.exporting.ranks import LARGEST, constants_in, small
from engine.terms import Comparison, Constant, Expression, Goal, Operation, Term, variables_of

if TYPE_CHECKING:
    from engine.problem import Problem

_VARIABLE = re.compile(r"_?[A-Z][A-Za-z0-9_]*")
_OPERATORS = {"<": "<", ">": ">", "=<": "<=", ">=": ">=", "=:=": "=", "=\\=": "!=", "==": "=", "\\==": "!=", "=": "="}

Conditions = list[str]

MANY = 1_000_000
"""Numbers above this are compared as pairs: between two bounds of a variable, clingo tries every number."""


class Numbers:
    """What the goals of one clause ask of numbers, as they are made goal by goal.

    `goals` are the conditions so far, `faults` those under which a goal has no value, `limits` those under which clingo
    cannot compute it, `used` the values that helpers of the text are asked about, with where these come from.
    """

    def __init__(self, clause: Clause, terms: Terms, sorts: Sorts, problems: dict[Problem, None]) -> None:
        self.rule = clause.rule
        self.terms = terms
        self.sorts = sorts
        self.problems = problems
        self.goals: Conditions = []
        self.faults: list[tuple[Goal, Conditions]] = []
        self.limits: list[tuple[Goal, Conditions]] = []
        self.used: dict[str, Conditions] = {}
        self.known: dict[str, int] = {}
        self.names: dict[str, str] = {}
        self.sources: dict[str, str] = {}
        self.count = 0
        self.inside = False
        self.far = any(type(value) is int for value in terms.ranks)
        inside = [v for goal in clause.body for v in variables_of(goal)]
        for variable in [*inside, *variables_of(clause.head)]:
            if not variable.anonymous and variable.name not in self.names:
                fits = _VARIABLE.fullmatch(variable.name) and not variable.name.startswith("_V")
                self.names[variable.name] = variable.name if fits else self.fresh()

    def fresh(self) -> str:
        """A variable of the text's own."""
        self.count += 1
        return f"_V{self.count}"

    def refuse(self, goal: Goal, what: str, why: str) -> None:
        """Note what clingo has no means for."""
        instead = "write the rule without it, or export to Prolog or SQL"
        self.problems[not_expressible("clingo", what, goal.span, why, instead, self.rule)] = None

    def fault(self, goal: Goal, before: Conditions, when: Conditions) -> None:
        """A goal has no value where these conditions hold beside those before it."""
        self.faults.append((goal, [*before, *when]))

    def beyond(self, goal: Goal, before: Conditions, when: Conditions) -> None:
        """A goal has a value that clingo cannot compute where these conditions hold beside those before it."""
        self.limits.append((goal, [*before, *when]))

    def term(self, term: Term) -> str:
        """A constant or variable."""
        if isinstance(term, Constant):
            return self.terms.value(term.value)
        return self.fresh() if term.anonymous and term.name not in self.names else self.names[term.name]

    def mask(self, part: Expression) -> int:
        """The sorts that an expression can have."""
        return expression_sorts(part, self.known)

    def plain(self, part: Expression) -> bool:
        """Whether the value is an integer that clingo compares and computes with as it is."""
        if isinstance(part, Constant):
            return small(part.value)
        if isinstance(part, Operation):
            return not has_decimals(part, self.known)
        return not self.mask(part) & ~INTEGER and not self.far

    def use(self, name: str, before: Conditions) -> None:
        """Ask helpers about the values of a variable, which some condition before gives: one alone where there is one."""
        source = self.sources.get(name)
        self.used.setdefault(name, [source] if source is not None else list(before))

    def comparison(self, goal: Comparison, before: Conditions) -> Conditions:
        sides = (goal.left, goal.right)
        op = _OPERATORS[goal.op]
        if goal.op in ("==", "\\==", "="):
            return [f"{self._identity(goal.left)} {op} {self._identity(goal.right)}"]
        made: Conditions = []
        if all(self.plain(s) for s in sides):
            left, right = (self.number(goal, side, [*before, *made], made) for side in sides)
            if any(type(value) is int and abs(value) > MANY for value in constants_in(goal)):
                left, right = f"({left}, 0)", f"({right}, 0)"
            return [*made, f"{left} {op} {right}"]
        left, right = (self._key(goal, side, before, made) for side in sides)
        return [*made, f"{left} {op} {right}"]

    def _identity(self, part: Expression) -> str:
        assert not isinstance(part, Operation)
        return self.term(part)

    def _key(self, goal: Goal, part: Expression, before: Conditions, made: Conditions) -> str:
        """A number as a pair that compares as it does."""
        if isinstance(part, Operation):
            value = self.number(goal, part, before, made)
            if not has_decimals(part, self.known):
                return f"({value}, 0)"
            floor, rank = self.fresh(), self.fresh()
            made.append(f"_key({value}, {floor}, {rank})")
            return f"({floor}, {rank})"
        if isinstance(part, Constant):
            if small(part.value):
                return f"({part.value}, 0)"
            if part.value in self.terms.ranks:
                return "({}, {})".format(*self.terms.ranks[part.value])
            self.fault(goal, before, [])
            return "(0, 0)"
        name = self.names[part.name]
        mask = self.mask(part)
        if mask & ~INTEGER == 0 and not self.far:
            return f"({name}, 0)"
        self.use(name, before)
        if mask & ~NUMBER:
            self.fault(goal, before, [f"not _key({name}, _, _)"])
        floor, rank = self.fresh(), self.fresh()
        made.append(f"_key({name}, {floor}, {rank})")
        return f"({floor}, {rank})"

    def any_number(self, goal: Goal, part: Term, before: Conditions, made: Conditions) -> str:
        """A number that nothing is done with."""
        if not self.mask(part) & ~NUMBER:
            return self.term(part)
        if isinstance(part, Constant):
            self.fault(goal, before, [])
            return "0"
        name = self.names[part.name]
        self.use(name, before)
        self.fault(goal, before, [f"not _key({name}, _, _)"])
        made.append(f"_key({name}, _, _)")
        return name

    def _from_table(self, goal: Goal, part: Operation, before: Conditions, made: Conditions) -> str:
        """An operation on decimals, which was worked out beforehand; an integer operation within it, too."""
        if self.inside:
            why = "clingo has no decimals, so it is worked out beforehand, and not within aggregates"
            self.refuse(goal, "arithmetic with decimals within an aggregate", why)
            return "0"
        values = [
            self._from_table(goal, operand, before, made) if isinstance(operand, Operation) else self.term(operand)
            for operand in part.operands
        ]
        operation = f"_computed({quoted(part.op)}, ({', '.join(values)},)"
        # without facts nothing is known of what it will be asked, so that nothing is worked out
        note = self.beyond if self.terms.computed is None else self.fault
        note(goal, [*before, *made], [f"not {operation}, _)"])
        value = self.fresh()
        made.append(f"{operation}, {value})")
        return value

    def number(self, goal: Goal, part: Expression, before: Conditions, made: Conditions) -> str:
        """An expression. `made` gets the conditions that it needs; where it has no value is noted."""
        if isinstance(part, Operation) and has_decimals(part, self.known):
            return self._from_table(goal, part, before, made)
        if not isinstance(part, Operation):
            if isinstance(part, Constant):
                if not small(part.value):
                    self.fault(goal, before, [])
                    return "0"
                return self.terms.value(part.value)
            name = self.names[part.name]
            if not self.plain(part):
                self.look_small(goal, name, self.mask(part), [*before, *made])
                made.append(f"|{name}| >= 0")
            return name
        values = [self.number(goal, operand, before, made) for operand in part.operands]
        given = [*before, *[m for m in made if m not in before]]
        op, a = part.op, values[0]
        if len(values) == 1:
            return f"|{a}|" if op == "abs" else f"(0-{a})"
        b = values[1]
        # each step has a name, so that a long expression is worked out once
        left, right = self.fresh(), self.fresh()
        steps = [f"{left} = {a}", f"{right} = {b}"]
        made += steps
        given += steps
        if op in ("min", "max"):
            best = self.fresh()
            made.append(f"{best} = #{op} {{ {left}; {right} }}")
            return best
        if op in ("+", "-"):
            sign = ">" if op == "+" else "<"
            other = "<" if op == "+" else ">"
            opposite = "-" if op == "+" else "+"
            self.beyond(goal, given, [f"{right} {sign} 0", f"{left} > {LARGEST}{opposite}{right}"])
            self.beyond(goal, given, [f"{right} {other} 0", f"{left} < -{LARGEST}{opposite}{right}"])
            return f"({left}{op}{right})"
        if op == "*":
            self.beyond(goal, given, [f"{left} != 0", f"|{right}| > {LARGEST}/|{left}|"])
            return f"({left}*{right})"
        self.fault(goal, given, [f"{right} = 0"])
        if op == "/":
            self.fault(goal, given, [f"{right} != 0", f"{left}\\{right} != 0"])
            made.append(f"{left}\\{right} = 0")
            return f"({left}/{right})"
        made.append(f"{right} != 0")
        if op == "//":
            return f"({left}/{right})"
        self.beyond(goal, given, [f"|{right}| > {LARGEST // 2}"])
        return f"((({left}\\{right})+{right})\\{right})"

    def look_small(self, goal: Goal, name: str, mask: int, before: Conditions) -> None:
        """Note where the value of a variable is no integer, or not a small one."""
        if mask & ~INTEGER:
            self.fault(goal, before, [f"{name} > {LARGEST}"])
        if self.far:
            self.beyond(goal, before, [f"{name} = int(_, _)"])
