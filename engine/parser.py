"""Rule text to trees of Prolog terms. One run reports every syntax error and goes on behind it.

Operators have SWI-Prolog's priorities. What Prolog has and the rule language has not (alternatives, cuts, braces) is
read, reported once with what to write instead, and left out of the tree.
"""

from __future__ import annotations

from typing import NamedTuple

from engine.constants import NOT_SIMPLE, SIMPLE_FACT, simple_row
from engine.operators import DIRECTIVE_WORDS, FOREIGN_INFIX, FOREIGN_PREFIX, INFIX, PREFIX
from engine.problem import ERROR, Label, Problem
from engine.source import SourceText
from engine.syntax import Bad, Clause, Compound, ListTerm, Name, Node, Number, SimpleFact, String, Var, height
from engine.terms import Real, Text
from engine.token_stream import SyntaxFault, TokenStream
from engine.tokens import BAD, END, EOF, MAX_PROBLEMS, NAME, NUMBER, QUOTED, TEXT, VARIABLE, Comment, Token

MAX_DEPTH = 200


class Parsed(NamedTuple):
    """What a text holds: clauses and simple facts in order, comments, and the problems of reading it."""

    source: SourceText
    clauses: tuple[Clause | SimpleFact, ...]
    comments: tuple[Comment, ...]
    problems: tuple[Problem, ...]


def parse(source: SourceText, simple_facts: bool = False) -> Parsed:
    """Read a whole text.

    With `simple_facts`, ground facts of the commonest shape come as `SimpleFact` (much faster), and the comments
    between them are not kept; everything else is the same.
    """
    return _Parser(source).text(simple_facts)


def parse_term(source: SourceText) -> tuple[Node | None, tuple[Problem, ...]]:
    """Read a text that is one term, with or without a full stop; the term is None where there is an error."""
    return _Parser(source).single()


class _Parser(TokenStream):
    """The grammar. `depth` counts the brackets and operators around the term that is being read."""

    def __init__(self, source: SourceText) -> None:
        super().__init__(source)
        self.depth = 0

    # Terms ----------------------------------------------------------------------------------------------------------

    def term(self, limit: int) -> Node:
        """One term of at most the given priority."""
        if self.depth >= MAX_DEPTH:
            raise self.too_deep(self.peek())
        self.depth += 1
        left, priority = self.primary(limit)
        while True:
            token = self.peek()
            if token.kind == NAME:
                name = str(token.value)
            elif token.kind == "," or token.kind == "|":
                name = token.kind
            else:
                break
            operator = INFIX.get(name)
            if operator is None or operator[0] > limit or priority > operator[1]:
                break
            priority = operator[0]
            self.index += 1
            left = self.conjunction(left, token) if name == "," else self.infix(left, token, name, operator[2])
        self.depth -= 1
        return left

    def infix(self, left: Node, token: Token, name: str, right_limit: int) -> Node:
        right = self.term(right_limit)
        if name in FOREIGN_INFIX:
            self.foreign(name, token.start, token.end)
            return Bad(left.start, right.end)
        tall = 1 + max(height(left), height(right))
        if tall + self.depth > MAX_DEPTH:
            raise self.too_deep(token)
        return Compound(name, (left, right), left.start, right.end, token.start, token.end, True, tall)

    def conjunction(self, first: Node, comma: Token) -> Compound:
        items = [first, self.term(999)]
        while self.peek().kind == ",":
            self.index += 1
            items.append(self.term(999))
        tall = 1 + max(map(height, items))
        return Compound(",", tuple(items), first.start, items[-1].end, comma.start, comma.end, True, tall)

    def too_deep(self, token: Token) -> SyntaxFault:
        return self.fault(
            "too-deep",
            f"brackets or operators are nested more than {MAX_DEPTH} deep",
            token,
            "too deep here",
            "split it",
            (),
            "a limit keeps one clause from taking all the memory",
        )

    def primary(self, limit: int) -> tuple[Node, int]:
        """A term without infix operators, and its priority."""
        token = self.peek()
        kind = token.kind
        if kind in (NAME, QUOTED):
            follower = self.after()
            if follower.kind == "(" and not follower.spaced:
                self.index += 2
                return self.call(token, follower), 0
            if kind == NAME:
                return self.name_or_prefix(token, follower, limit)
            self.index += 1
            return Name(str(token.value), True, token.start, token.end), 0
        if kind == VARIABLE:
            self.index += 1
            return Var(str(token.value), token.start, token.end), 0
        if kind == NUMBER:
            self.index += 1
            assert isinstance(token.value, (int, Real))
            return Number(token.value, token.start, token.end), 0
        if kind == TEXT:
            self.index += 1
            assert isinstance(token.value, Text)
            return String(token.value, token.start, token.end), 0
        if kind == BAD:
            if token.value:
                raise SyntaxFault(None)
            self.index += 1
            return Bad(token.start, token.end), 0
        if kind == "(":
            self.index += 1
            self.open.append(token)
            inner = self.term(1200)
            self.close(")")
            return inner, 0
        if kind == "[":
            return self.list_term(), 0
        if kind == "{":
            return self.braces(), 0
        before = self.tokens[self.index - 1] if self.index else token
        if before.kind == "," and kind in (END, ")", "]", "}"):
            raise self.fault(
                "unexpected-token",
                f"something is missing between `,` and `{token.value}`",
                before,
                "nothing follows this comma",
                "remove the comma, or add what is missing",
            )
        raise self.unexpected(token, "a term")

    def call(self, name: Token, opener: Token) -> Node:
        if self.peek().kind == ")":
            self.problems.append(
                Problem(
                    "not-in-language",
                    ERROR,
                    f"`{name.value}()` has brackets and no arguments",
                    (Label(self.source.span(name.start, self.peek().end), "nothing between the brackets"),),
                    "with and without brackets would be two names for one thing",
                    f"write `{name.value}` alone",
                )
            )
            return Bad(name.start, self.take().end)
        self.open.append(opener)
        args = [self.term(999)]
        while self.peek().kind == ",":
            self.index += 1
            args.append(self.term(999))
        closer = self.close(")", "`,` or `)`")
        tall = 1 + max(map(height, args))
        return Compound(str(name.value), tuple(args), name.start, closer.end, name.start, name.end, False, tall)

    def close(self, closer: str, wanted: str = "") -> Token:
        token = self.peek()
        if token.kind != closer:
            raise self.unexpected(token, wanted or f"`{closer}`")
        self.open.pop()
        self.index += 1
        return token

    def list_term(self) -> Node:
        opener = self.take()
        if self.peek().kind == "]":
            return ListTerm((), opener.start, self.take().end, 1)
        self.open.append(opener)
        items = [self.term(999)]
        while self.peek().kind == ",":
            self.index += 1
            items.append(self.term(999))
        if self.peek().kind == "|":
            bar = self.take()
            self.foreign("|", bar.start, bar.end, "write one row for each value")
            self.term(999)
            closer = self.close("]")
            return Bad(opener.start, closer.end)
        closer = self.close("]", "`,` or `]`")
        return ListTerm(tuple(items), opener.start, closer.end, 1 + max(map(height, items)))

    def braces(self) -> Node:
        opener = self.take()
        self.foreign("{", opener.start, opener.end)
        self.open.append(opener)
        if self.peek().kind != "}":
            self.term(1200)
        return Bad(opener.start, self.close("}").end)

    def name_or_prefix(self, token: Token, follower: Token, limit: int) -> tuple[Node, int]:
        name = str(token.value)
        if name == "!":
            self.foreign("!", token.start, token.end)
            self.index += 1
            return Bad(token.start, token.end), 0
        own = PREFIX.get(name)
        operator = own or FOREIGN_PREFIX.get(name) or ((1150, 1149) if name in DIRECTIVE_WORDS else None)
        if name == "-" and follower.kind == NUMBER and not follower.spaced:
            self.index += 2
            assert isinstance(follower.value, (int, Real))
            value = -follower.value if type(follower.value) is int else Real(0.0 - follower.value)
            return Number(value, token.start, follower.end), 0
        alone = follower.kind in (END, EOF, ")", "]", "}", ",", "|") or (
            follower.kind == NAME and str(follower.value) in INFIX and str(follower.value) not in ("-", "+")
        )
        if operator is None or alone:
            alone_atom = alone and (bool(self.open) or name in DIRECTIVE_WORDS)
            if (name in INFIX or operator is not None) and not alone_atom:
                # An operator without operands is an atom only between brackets.
                raise self.unexpected(token, "a term") if not alone or own is None else self.operand_missing(token)
            self.index += 1
            return Name(name, False, token.start, token.end), 0
        if operator[0] > limit:
            if own is None and name not in DIRECTIVE_WORDS:
                self.foreign(name, token.start, token.end)
                raise SyntaxFault(None)
            raise self.unexpected(token, "a term")
        self.index += 1
        operand = self.term(operator[1])
        if own is None and name not in DIRECTIVE_WORDS:
            self.foreign(name, token.start, token.end)
            return Bad(token.start, operand.end), operator[0]
        tall = 1 + height(operand)
        return Compound(name, (operand,), token.start, operand.end, token.start, token.end, True, tall), operator[0]

    def operand_missing(self, token: Token) -> SyntaxFault:
        return self.fault(
            "unexpected-token",
            f"something is missing after `{token.value}`",
            token,
            "nothing follows this",
            "add what is missing",
        )

    # Clauses --------------------------------------------------------------------------------------------------------

    def text(self, simple_facts: bool) -> Parsed:
        clauses: list[Clause | SimpleFact] = []
        lexer = self.lexer
        while True:
            if self.index == len(self.tokens):
                self.tokens.clear()
                self.index = 0
                if simple_facts and not _header(clauses):
                    self.simple_facts(clauses)
            if self.peek().kind == EOF:
                break
            clauses.append(self.clause())
        if len(self.problems) > MAX_PROBLEMS:
            del self.problems[MAX_PROBLEMS:]
            self.problems.append(
                Problem(
                    "too-many-problems",
                    ERROR,
                    f"the file has more than {MAX_PROBLEMS} problems; the rest of it was not read",
                    (Label(self.problems[-1].place, "the last one told"),),
                    "so many most often have one cause",
                    "make sure that this is a rule file, and correct the first ones",
                )
            )
        return Parsed(self.source, tuple(clauses), tuple(lexer.comments), tuple(self.problems))

    def simple_facts(self, clauses: list[Clause | SimpleFact]) -> None:
        """Read simple facts as long as there are any, leaving the lexer behind the last."""
        match = SIMPLE_FACT.match
        text = self.lexer.text
        position = self.lexer.position
        add = clauses.append
        while True:
            found = match(text, position)
            if found is None:
                break
            name, arguments = found.groups()
            if name in NOT_SIMPLE:
                break
            position = found.end()
            add(SimpleFact(name, simple_row(arguments), found.start(1), position - 1))
        self.lexer.position = position

    def clause(self) -> Clause:
        """The next clause; afterwards the next token is the first behind it."""
        known = len(self.problems)
        first = self.peek()
        start_index = self.index
        self.depth = 0
        self.stopped = False
        self.open.clear()
        term: Node = Bad(first.start, first.end)
        try:
            if first.kind == NAME and first.value == ":-" and self.after().kind != "(":
                term = self.term(1200)
            else:
                term = self.term(1199)
                neck = self.peek()
                if neck.kind == NAME and neck.value == ":-":
                    self.index += 1
                    term = self.rule(term, neck)
            if not self.stopped or self.peek().kind == END:
                self.full_stop()
            else:
                self.skip_clause(start_index)
        except RecursionError:
            self.note(self.too_deep(self.peek()), start_index)
            self.skip_clause(start_index)
        except SyntaxFault as fault:
            self.note(fault, start_index)
            self.skip_clause(start_index)
        last = self.tokens[self.index - 1]
        opening = [t for t in self.tokens[start_index : start_index + 6] if t.kind in (NAME, QUOTED, TEXT)]
        end = max(last.end, first.start + 1)
        words = tuple([str(t.value) for t in opening])
        return Clause(term, first.start, end, len(self.problems) > known, words)

    def rule(self, head: Node, neck: Token) -> Compound:
        goals = self.goals()
        tall = 1 + max(height(head), *map(height, goals))
        if len(goals) == 1:
            body = goals[0]
        else:
            span = goals[0].start, goals[-1].end
            body = Compound(",", tuple(goals), *span, goals[0].end, goals[0].end + 1, True, tall)
        return Compound(":-", (head, body), head.start, body.end, neck.start, neck.end, True, tall + 1)

    def goals(self) -> list[Node]:
        """The goals of a body; one that has a syntax error is reported and skipped."""
        goals: list[Node] = []
        while True:
            start_index = self.index
            first = self.peek()
            self.depth = 1
            self.open.clear()
            try:
                node = self.term(999)
                token = self.peek()
                if token.kind != BAD:
                    goals.append(node)
                if token.kind in (END, EOF):
                    return goals
                if token.kind in (NAME, "|") and FOREIGN_INFIX.get(str(token.value), (0,))[0] > 1000:
                    # `;` and `->` of a whole body: reported, and read on as if it were a comma.
                    self.foreign(str(token.value), token.start, token.end)
                elif token.kind != ",":
                    raise self.unexpected(token, "`,` or `.`")
                self.index += 1
            except SyntaxFault as fault:
                self.note(fault, start_index)
                goals.append(Bad(first.start, first.end))
                if not self.skip_goal(start_index):
                    self.stopped = True
                    return goals

    def full_stop(self) -> None:
        token = self.peek()
        if token.kind != END:
            raise self.unexpected(token, "`.`" if self.tokens[self.index - 1].kind == END else "`,` or `.`")
        self.index += 1

    # One term -------------------------------------------------------------------------------------------------------

    def single(self) -> tuple[Node | None, tuple[Problem, ...]]:
        self.single_term = True
        try:
            node = self.term(1200)
            if self.peek().kind == END:
                self.index += 1
            token = self.peek()
            if token.kind != EOF:
                raise self.unexpected(token, "the end")
        except SyntaxFault as fault:
            self.note(fault, 0)
            return None, tuple(self.problems)
        return (None if self.problems else node), tuple(self.problems)


def _header(clauses: list[Clause | SimpleFact]) -> bool:
    """Whether the last clause is the header of a rule; the clause below it needs its tree."""
    last = clauses[-1] if clauses else None
    return isinstance(last, Clause) and last.opening[:2] == (":-", "rule")
