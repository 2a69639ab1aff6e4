"""Plain programs: facts and rules without declarations or headers, and single goals such as `path(X, Y)`.

The result is a Program as a knowledge base gives: predicates are inferred, with arguments `a1`, `a2`, ... of no kind
and an empty origin (facts and rules may be mixed), and rules are called `NAME:LINE`, or `NAME:LINE:COLUMN` where
several rules begin on one line. A fact stated twice is one fact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from engine.clauses import RESERVED, ClauseReader
from engine.declarations import Header
from engine.keys import near
from engine.loading import Loaded, rule_of, unreadable
from engine.parser import parse, parse_term
from engine.problem import ERROR, Label, Problem, by_place
from engine.program import Argument, Predicate, Program, Rule
from engine.source import SourceText, Span
from engine.syntax import Clause, Compound, SimpleFact, place
from engine.terms import Constant, Literal, Row, literals_in
from engine.tokens import decode


def load_plain(text_or_path: str | Path, name: str = "", given: Iterable[str] = ()) -> Loaded:
    """Load a plain program from a text, or from the file that a Path names.

    `name` is what problems and rule ids call it; by default the path as given, or `program`. `given` are predicates that
    have facts elsewhere.
    """
    if isinstance(text_or_path, Path):
        shown = name or text_or_path.as_posix()
        try:
            data = text_or_path.read_bytes()
        except OSError as error:
            return Loaded(Program({}, (), {}, {}, (), {}, (), True), {}, (unreadable(shown, error),))
    else:
        shown = name or "program"
        data = text_or_path.encode("utf-8", "surrogatepass")
    source, problems = decode(data, shown)
    return _Plain(source, problems, given).load()


def parse_goal(text: str, name: str = "goal") -> tuple[Literal | None, tuple[Problem, ...]]:
    """Read one goal such as `path(X, Y)`, with or without a full stop; None where there is a problem.

    `name` stands for the file in places; the text is line 1 of it.
    """
    source, problems = decode(text.encode("utf-8", "surrogatepass"), name)
    node, more = parse_term(source)
    problems.extend(more)
    if node is None or problems:
        return None, by_place(problems)
    functor = node.functor if isinstance(node, Compound) else ""
    reader = ClauseReader(source, problems)
    literal = None
    if functor in RESERVED:
        reader.report(
            "bad-goal",
            f"`{reader.text(node)}` is not an atom",
            node,
            "not an atom",
            "write an atom such as `name(X, Y)`",
        )
    else:
        literal = reader.literal(node, "an atom")
    return (None if problems else literal), by_place(problems)


class _Plain:
    def __init__(self, source: SourceText, problems: list[Problem], given: Iterable[str]) -> None:
        self.given = tuple(given)
        self.source = source
        self.problems = problems
        self.predicates: dict[str, Predicate] = {}
        self.facts: dict[str, dict[Row, Span]] = {}
        self.rules: list[Rule] = []
        self.broken: set[str] = set()

    def load(self) -> Loaded:
        """Read the whole text."""
        parsed = parse(self.source, simple_facts=True)
        self.problems.extend(parsed.problems)
        for clause in parsed.clauses:
            if type(clause) is SimpleFact:
                self.fact(clause.predicate, clause.row, self.source.span(clause.start, clause.end))
            else:
                assert isinstance(clause, Clause)
                self.clause(clause)
        for name in self.given:
            if name in self.predicates:
                # known, though nothing is stated here
                self.facts.setdefault(name, {})
        self.unknown()
        program = Program(self.predicates, self.named(), self.facts, {}, (), {}, (), True)
        texts = {self.source.path: self.source}
        return Loaded(program, texts, by_place(self.problems), frozenset(self.broken))

    def fact(self, predicate: str, row: Row, span: Span) -> None:
        """Add a fact."""
        if self.known(predicate, len(row), span):
            self.facts.setdefault(predicate, {}).setdefault(row, span)

    def clause(self, clause: Clause) -> None:
        """Read a clause that is not a simple fact."""
        node = clause.term
        if clause.opening[:1] == (":-",) and (not isinstance(node, Compound) or len(node.args) == 1):
            if not clause.broken:
                self.directive(clause)
            return
        count = len(self.problems)
        read = ClauseReader(self.source, self.problems).clause(node)
        if clause.broken or read is None or read.broken or len(self.problems) > count:
            self.broken.update([read.head.predicate] if read is not None else clause.opening[:1])
            return
        head = read.head
        if not read.body and not read.variables:
            self.fact(head.predicate, tuple([a.value for a in head.args if isinstance(a, Constant)]), head.span)
            return
        fits = [self.known(part.predicate, len(part.args), part.span) for part in (head, *literals_in(read.body))]
        if all(fits):
            self.rules.append(rule_of(Header(""), read))
        else:
            self.broken.add(head.predicate)

    def directive(self, clause: Clause) -> None:
        """Report a directive."""
        node = clause.term
        inner = node.args[0] if isinstance(node, Compound) else node
        at = self.source.span(inner.at, inner.at_end) if isinstance(inner, Compound) else place(self.source, inner)
        self.problems.append(
            Problem(
                "unknown-directive",
                ERROR,
                "a plain program has no directives",
                (Label(at, "a directive"),),
                "facts and rules are all that is needed here",
                "remove it, or load the file as part of a knowledge base",
            )
        )

    def known(self, predicate: str, arity: int, span: Span) -> bool:
        """Note the use of a predicate; false where it was used with another number of arguments before."""
        first = self.predicates.get(predicate)
        if first is None:
            arguments = tuple([Argument(f"a{number}", "", span) for number in range(1, arity + 1)])
            self.predicates[predicate] = Predicate(
                predicate, arguments, "", "", "", False, (), "", None, (), (), "", span
            )
            return True
        if len(first.arguments) == arity:
            return True
        self.problems.append(
            Problem(
                "wrong-arity",
                ERROR,
                f"`{predicate}` has {_arguments(arity)} here and {_arguments(first.arity)} before",
                (Label(span, _arguments(arity)), Label(first.span, _arguments(first.arity))),
                "a predicate always has the same number of arguments",
                "add or remove arguments, or use another name",
            )
        )
        return False

    def unknown(self) -> None:
        """Report body predicates that have neither facts nor rules, where they are used first."""
        defined = {rule.head.predicate for rule in self.rules} | self.facts.keys()
        reported: set[str] = set()
        for rule in self.rules:
            for literal in literals_in(rule.body):
                name = literal.predicate
                if name in defined or name in reported or name in self.broken:
                    continue
                reported.add(name)
                hint = near(name, defined)
                more = (Label(self.predicates[hint].span, "a similar name"),) if hint in self.predicates else ()
                self.problems.append(
                    Problem(
                        "unknown-predicate",
                        ERROR,
                        f"`{name}` has neither facts nor rules",
                        (Label(literal.span, "known of nothing"), *more),
                        "a condition that can never hold is most often a misspelt name",
                        f"a predicate with a similar name exists: `{hint}`"
                        if hint
                        else "add a fact or rule for it, or remove the goal",
                    )
                )

    def named(self) -> tuple[Rule, ...]:
        """The rules with their ids."""
        lines = Counter([rule.span.line for rule in self.rules])
        path = self.source.path
        return tuple(
            [
                rule._replace(
                    id=f"{path}:{rule.span.line}" + (f":{rule.span.column}" if lines[rule.span.line] > 1 else "")
                )
                for rule in self.rules
            ]
        )


def _arguments(number: int) -> str:
    return "1 argument" if number == 1 else f"{number} arguments"
