"""Trees to clauses: heads, literals and goals, with a problem for everything that is not part of the rule language."""

from __future__ import annotations

from typing import NamedTuple

from engine.problem import ERROR, Label, Problem
from engine.source import SourceText
from engine.syntax import Bad, Compound, ListTerm, Name, Node, Number, String, Var, place, written
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
    Term,
    Value,
    Variable,
)

IDENTITY = ("==", "\\==", "=")
RESERVED = frozenset({*DATE_GOALS, "aggregate_all", "is", "\\+", ",", ":-", ":", *COMPARISONS, "true", "fail", "false"})
"""Names of built-in goals; nothing else may be called so."""

_SHAPES = {
    "days_between": "days_between(From, To, N)",
    "date_plus": "date_plus(Date, Days, Later)",
    "before": "before(A, B)",
    "on_or_before": "on_or_before(A, B)",
    "aggregate_all": "aggregate_all(count, Goal, N)` or `aggregate_all(max(X), Goal, N)",
    "is": "N is Expression",
    "\\+": "\\+ name(X, Y)",
    **{name: f"A {name} B" for name in COMPARISONS},
}

_FOREIGN_GOALS = {
    ("not", 1): "write `\\+` before the literal",
    ("findall", 3): "write `aggregate_all(count, Goal, N)`, or a rule that finds one row at a time",
    ("bagof", 3): "write a rule that finds one row at a time",
    ("setof", 3): "write a rule that finds one row at a time",
    ("forall", 2): "write a rule for the exception, and `\\+` with it here",
    ("call", 1): "write the goal itself",
    ("once", 1): "write the goal itself",
    ("ignore", 1): "remove it",
    ("assert", 1): "write a rule that concludes it",
    ("asserta", 1): "write a rule that concludes it",
    ("assertz", 1): "write a rule that concludes it",
    ("retract", 1): "say in the rule when it does not hold",
    ("true", 0): "remove it",
    ("fail", 0): "remove the rule",
    ("false", 0): "remove the rule",
}


class Clause(NamedTuple):
    """A clause as terms: a head, its goals, and all its variables in order of first occurrence (`_` in place)."""

    head: Literal
    body: tuple[Goal, ...]
    variables: tuple[Variable, ...]
    broken: bool


class ClauseReader:
    """Reads the tree of one clause or pattern. `problems` collects what is wrong; anonymous variables are numbered."""

    def __init__(self, source: SourceText, problems: list[Problem]) -> None:
        self.source = source
        self.problems = problems
        self.anonymous = 0
        self.variables: dict[str, Variable] = {}

    def report(self, name: str, message: str, node: Node, label: str, help: str, why: str = "") -> None:
        """Add an error about the text of a node."""
        why = why or _WHY.get(name, "")
        span = place(self.source, node)
        self.problems.append(Problem(name, ERROR, message, (Label(span, label),), why, help))

    def text(self, node: Node) -> str:
        """A node as written, to quote it."""
        return written(self.source, node)

    # Terms ----------------------------------------------------------------------------------------------------------

    def variable(self, node: Var) -> Variable:
        """A variable; each `_` is another one."""
        name = node.name
        if name == "_":
            self.anonymous += 1
            name = f"_#{self.anonymous}"
        variable = Variable(name, self.source.span(node.start, node.end))
        self.variables.setdefault(name, variable)
        return variable

    def argument(self, node: Node) -> Term | None:
        """An argument of a literal: a constant or a variable."""
        if isinstance(node, Var):
            return self.variable(node)
        value = constant(node)
        if value is not None:
            return Constant(value, place(self.source, node))
        if isinstance(node, ListTerm):
            self.report(
                "not-in-language",
                f"the list `{self.text(node)}` is an argument of a literal",
                node,
                "not a constant or variable",
                "write one row for each member of the list",
                "answers can only be complete when values have no parts",
            )
        elif isinstance(node, Compound):
            self.compound_argument(node)
        return None

    def compound_argument(self, node: Compound) -> None:
        """Report a term with parts where a constant or variable is needed."""
        if node.functor in ARITHMETIC and len(node.args) in (1, 2):
            help = "compute it with `is` in a goal of its own, and use the variable here"
            if (
                node.functor == "-"
                and all(isinstance(a, (Number, Compound)) for a in node.args)
                and len(node.args) == 2
            ):
                help = (
                    "a date is a quoted atom such as '2026-03-02'; anything else is computed with `is` in its own goal"
                )
            self.report(
                "misplaced-arithmetic",
                f"`{self.text(node)}` stands where only a constant or variable can",
                node,
                "not computed here",
                help,
                "an argument is compared as it stands and never computed",
            )
            return
        self.report(
            "not-in-language",
            f"the term `{self.text(node)}` is an argument of a literal",
            node,
            "not a constant or variable",
            "write its parts as arguments of their own",
            "answers can only be complete when values have no parts",
        )

    def arguments(self, nodes: tuple[Node, ...]) -> tuple[Term, ...] | None:
        """All arguments, or None where one of them is wrong."""
        terms = [self.argument(node) for node in nodes]
        found = tuple([t for t in terms if t is not None])
        return found if len(found) == len(terms) else None

    def expression(self, node: Node) -> Expression | None:
        """Something that `is` or a comparison of numbers can compute."""
        if isinstance(node, Var):
            return self.variable(node)
        if isinstance(node, Number):
            return Constant(node.value, place(self.source, node))
        if isinstance(node, (Name, String)):
            help = "compare dates with `before(A, B)` or `on_or_before(A, B)`" if _like_date(node) else "use a number"
            self.report("not-a-number", f"`{self.text(node)}` is used as a number", node, "not a number", help)
            return None
        if isinstance(node, ListTerm):
            shown = self.text(node)
            self.report("not-a-number", f"the list `{shown}` is used as a number", node, "not a number", "use a number")
            return None
        if isinstance(node, Bad):
            return None
        operands = [self.expression(arg) for arg in node.args] if node.functor in ARITHMETIC else []
        wanted = (1, 2) if node.functor == "-" else (ARITHMETIC.get(node.functor),)
        if len(node.args) not in wanted:
            self.report(
                "not-in-language",
                f"`{node.functor}` with {_count(len(node.args), 'operand')} is not arithmetic of the rule language",
                node,
                "cannot be computed",
                "use + - * / // mod min(A, B) max(A, B) abs(A)",
            )
            return None
        known = tuple([o for o in operands if o is not None])
        if len(known) < len(operands):
            return None
        return Operation(node.functor, known, place(self.source, node))

    # Goals ----------------------------------------------------------------------------------------------------------

    def literal(self, node: Node, what: str, name: str = "bad-goal") -> Literal | None:
        """`predicate(args)` that is not a built-in; `what` says in a message what it should have been."""
        if isinstance(node, Bad):
            return None
        if isinstance(node, Name):
            return Literal(node.name, (), place(self.source, node))
        if isinstance(node, Compound) and not node.operator and node.functor not in _SYMBOLS:
            args = self.arguments(node.args)
            return None if args is None else Literal(node.functor, args, place(self.source, node))
        self.report(name, f"`{self.text(node)}` is not {what}", node, f"not {what}", _literal_help(node))
        return None

    def goals(self, node: Node) -> list[Goal] | None:
        """The goals of a conjunction, or None where one of them is wrong."""
        nodes = conjuncts(node)
        found = [self.goal(part) for part in nodes]
        goals = [goal for goal in found if goal is not None]
        return goals if len(goals) == len(nodes) else None

    def goal(self, node: Node) -> Goal | None:
        """One goal of a body."""
        if isinstance(node, Bad):
            return None
        if isinstance(node, Compound):
            functor, number = node.functor, len(node.args)
            if functor == "\\+" and number == 1:
                return self.negation(node)
            if functor in COMPARISONS and number == 2:
                return self.comparison(node)
            if functor == "is" and number == 2:
                return self.assignment(node)
            if functor in DATE_GOALS:
                return self.date_goal(node)
            if functor == "aggregate_all":
                return self.aggregate(node)
        elif isinstance(node, Name):
            functor, number = node.name, 0
        else:
            return self.literal(node, "a goal")
        help = _FOREIGN_GOALS.get((functor, number))
        if help is not None:
            self.report(
                "not-in-language",
                f"`{functor}` is not part of the rule language",
                node,
                "not part of the language",
                help,
            )
            return None
        if functor in _SHAPES:
            self.wrong_shape(node, functor, _SHAPES[functor])
            return None
        return self.literal(node, "a goal")

    def wrong_shape(self, node: Node, functor: str, shape: str) -> None:
        """Report a built-in goal with wrong arguments."""
        self.report(
            "bad-built-in",
            f"`{self.text(node)}` is not how `{functor}` is used",
            node,
            "wrong arguments",
            f"write `{shape}`",
        )

    def negation(self, node: Compound) -> Negation | None:
        """`\\+ literal`."""
        inner = node.args[0]
        if isinstance(inner, Bad):
            return None
        functor = inner.functor if isinstance(inner, Compound) else inner.name if isinstance(inner, Name) else ""
        if functor in RESERVED or not isinstance(inner, (Name, Compound)):
            help = "negate one literal only; put more into a rule of their own"
            if functor in COMPARISONS:
                help = f"write the opposite comparison, `{_OPPOSITE[functor]}`" if functor in _OPPOSITE else help
            elif functor == "\\+":
                help = "remove both"
            self.report(
                "bad-negation",
                f"`\\+` stands before `{self.text(inner)}`, which is not a literal",
                inner,
                "not a literal",
                help,
            )
            return None
        literal = self.literal(inner, "a literal", "bad-negation")
        return None if literal is None else Negation(literal, place(self.source, node))

    def comparison(self, node: Compound) -> Comparison | None:
        """A comparison of numbers, or of two constants."""
        sides: list[Expression | None]
        if node.functor in IDENTITY:
            sides = [self.argument(arg) for arg in node.args]
        else:
            sides = [self.expression(arg) for arg in node.args]
        left, right = sides
        if left is None or right is None:
            return None
        return Comparison(node.functor, left, right, place(self.source, node))

    def assignment(self, node: Compound) -> Assignment | None:
        """`Result is Expression`."""
        result = self.argument(node.args[0])
        expression = self.expression(node.args[1])
        if isinstance(result, Constant) and isinstance(result.value, str):
            of = node.args[0]
            self.report(
                "not-a-number", f"`{self.text(of)}` is used as a number", of, "not a number", "write a variable"
            )
            return None
        if result is None or expression is None:
            return None
        return Assignment(result, expression, place(self.source, node))

    def date_goal(self, node: Compound) -> DateGoal | None:
        """`days_between`, `date_plus`, `before` or `on_or_before`."""
        args = self.arguments(node.args)
        if len(node.args) != DATE_GOALS[node.functor]:
            self.wrong_shape(node, node.functor, _SHAPES[node.functor])
            return None
        return None if args is None else DateGoal(node.functor, args, place(self.source, node))

    def aggregate(self, node: Compound) -> Aggregate | None:
        """`aggregate_all(count, Goal, N)` and its like."""
        if len(node.args) != 3:
            self.wrong_shape(node, "aggregate_all", _SHAPES["aggregate_all"])
            return None
        function, inner, outcome = node.args
        subject: Variable | None = None
        name = ""
        if isinstance(function, Name):
            name = function.name if function.name == "count" else ""
        elif isinstance(function, Compound) and len(function.args) == 1 and function.functor in AGGREGATES[1:]:
            name = function.functor
            of = function.args[0]
            if isinstance(of, Var):
                subject = self.variable(of)
            elif not isinstance(of, Bad):
                self.report(
                    "bad-built-in",
                    f"`{name}` takes a variable of the goal, not `{self.text(of)}`",
                    of,
                    "not a variable",
                    "give the value a name with `is` within the goal"
                    if isinstance(of, Compound)
                    else "write a variable",
                )
                name = "-"
        goals = self.goals(inner)
        result = self.argument(outcome)
        if not name:
            if not isinstance(function, Bad):
                self.report(
                    "bad-built-in",
                    f"`{self.text(function)}` is not something that `aggregate_all` computes",
                    function,
                    "not an aggregate",
                    "write `count`, `sum(X)`, `min(X)` or `max(X)`",
                )
            return None
        if goals is None or result is None or name == "-":
            return None
        return Aggregate(name, subject, tuple(goals), result, place(self.source, node))

    # Clauses --------------------------------------------------------------------------------------------------------

    def head(self, node: Node, reserved: frozenset[str]) -> Literal | None:
        """The head of a clause."""
        if isinstance(node, Bad):
            return None
        name = node.functor if isinstance(node, Compound) else node.name if isinstance(node, Name) else ""
        if isinstance(node, Compound) and name == ",":
            self.report(
                "bad-head",
                "a rule concludes one thing, not several",
                node,
                "more than one head",
                "write a rule for each head",
            )
            return None
        number = len(node.args) if isinstance(node, Compound) else 0
        if name in RESERVED or f"{name}/{number}" in reserved:
            help = "give the predicate another name"
            if name not in RESERVED:
                help = f"write `:- {name}(...)` if a declaration is meant, or give the predicate another name"
            self.report(
                "reserved-name", f"`{name}` is a name of the rule language itself", node, "cannot be concluded", help
            )
            return None
        return self.literal(node, "a head", "bad-head")

    def clause(self, node: Node, reserved: frozenset[str] = frozenset()) -> Clause | None:
        """A fact or rule; None where the head is unreadable. `broken` says that some goal is missing from it."""
        if isinstance(node, Compound) and node.functor == ":-" and len(node.args) == 2:
            head = self.head(node.args[0], reserved)
            body = self.goals(node.args[1])
        else:
            head = self.head(node, reserved)
            body = []
        if head is None:
            return None
        return Clause(head, tuple(body or ()), tuple(self.variables.values()), body is None)


_WHY = {
    "bad-built-in": "a built-in goal has a meaning with these arguments only",
    "bad-goal": "a condition is something that holds or does not",
    "bad-head": "a rule concludes an atom",
    "bad-negation": "absence is asked of one relation at a time",
    "not-a-number": "only numbers can be computed with and compared by size",
    "not-in-language": "rules are facts and conditions only, so that every answer has a proof",
    "reserved-name": "its meaning is fixed, here and in SWI-Prolog",
    "wrong-value": "a value that is not understood would be lost in silence",
}
_SYMBOLS = frozenset({"+", "-", "*", "/", "//"})
_OPPOSITE = {
    "<": ">=",
    ">": "=<",
    "=<": ">",
    ">=": "<",
    "=:=": "=\\=",
    "=\\=": "=:=",
    "==": "\\==",
    "\\==": "==",
    "=": "\\==",
}


def constant(node: Node) -> Value | None:
    """The constant that a node is, if it is one."""
    if isinstance(node, Name):
        return node.name
    if isinstance(node, (Number, String)):
        return node.value
    return None


def conjuncts(node: Node) -> tuple[Node, ...]:
    """The members of a conjunction, those of bracketed ones within it included."""
    if not (isinstance(node, Compound) and node.functor == ","):
        return (node,)
    return tuple([part for arg in node.args for part in conjuncts(arg)])


def _literal_help(node: Node) -> str:
    if isinstance(node, Var):
        return "write the name of a predicate with its arguments"
    if isinstance(node, Compound) and node.operator and node.functor in ARITHMETIC:
        return "compare it with something, or give it a name with `is`"
    return "write a predicate with its arguments, such as `name(X, Y)`"


def _like_date(node: Name | String) -> bool:
    text = node.name if isinstance(node, Name) else str(node.value)
    return len(text) == 10 and text[4:5] == "-" and text[7:8] == "-"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")
