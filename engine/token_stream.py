"""The tokens of a text with what a parser needs beside grammar: what to say of a syntax error, and where to go on."""

from __future__ import annotations

from engine.operators import FOREIGN_INFIX, INFIX, INSTEAD
from engine.problem import ERROR, Label, Problem
from engine.source import SourceText
from engine.tokens import BAD, END, EOF, NAME, QUOTED, VARIABLE, Lexer, Token


class SyntaxFault(Exception):
    """A syntax error at a token; ends the goal or clause that is being read."""

    def __init__(self, problem: Problem | None) -> None:
        self.problem = problem


class TokenStream:
    """Tokens of one text, read when needed; `open` are the brackets around the next one."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.lexer = Lexer(source, self.problems)
        self.tokens: list[Token] = []
        self.index = 0
        self.open: list[Token] = []
        self.single_term = False
        self.stopped = False
        """Whether the clause broke off in a goal, so that a missing full stop follows from that."""

    # Tokens ---------------------------------------------------------------------------------------------------------

    def peek(self) -> Token:
        if self.index == len(self.tokens):
            self.tokens.append(self.lexer.next())
        return self.tokens[self.index]

    def after(self) -> Token:
        """The token behind the next one."""
        self.peek()
        if self.index + 1 == len(self.tokens):
            self.tokens.append(self.lexer.next())
        return self.tokens[self.index + 1]

    def take(self) -> Token:
        token = self.peek()
        self.index += 1
        return token

    def begins_line(self, token: Token) -> bool:
        """Whether a token looks like the beginning of a clause: a name or `:-` at the left edge."""
        if token.kind != NAME or (token.start > 0 and self.source.text[token.start - 1] != "\n"):
            return False
        return str(token.value)[0].isalpha() or token.value == ":-"

    # Problems -------------------------------------------------------------------------------------------------------

    def fault(
        self,
        name: str,
        message: str,
        token: Token,
        label: str,
        help: str,
        more: tuple[Label, ...] = (),
        why: str = "what comes after it cannot be understood",
    ) -> SyntaxFault:
        mark = Label(self.source.span(token.start, token.end), label)
        return SyntaxFault(Problem(name, ERROR, message, (mark, *more), why, help))

    def foreign(self, what: str, start: int, end: int, help: str = "") -> None:
        """Report a construct of Prolog that the language leaves out."""
        span = self.source.span(start, end)
        self.problems.append(
            Problem(
                "not-in-language",
                ERROR,
                f"`{what}` is not part of the rule language",
                (Label(span, "not part of the language"),),
                "rules are facts and conditions only, so that every answer has a proof",
                help or INSTEAD.get(what, ""),
            )
        )

    def unexpected(self, token: Token, wanted: str) -> SyntaxFault:
        """The error of finding `token` where `wanted` should be, told by its most likely cause."""
        if token.kind == BAD:
            return SyntaxFault(None)
        if token.kind in (NAME, "|") and token.value in FOREIGN_INFIX:
            self.foreign(str(token.value), token.start, token.end)
            return SyntaxFault(None)
        opener = self.open[-1] if self.open else None
        before = self.tokens[self.index - 1] if self.index else token
        neck = token.kind == NAME and token.value == ":-"
        if opener is not None and (neck or token.kind in (END, EOF, ")", "]", "}") or self.begins_line(token)):
            found = {END: "the full stop", EOF: "the end"}.get(token.kind, f"`{token.value}`")
            closer = {"(": ")", "[": "]", "{": "}"}[str(opener.value)]
            return self.fault(
                "unclosed-bracket",
                f"`{opener.value}` is not closed before {found}",
                opener,
                f"no `{closer}` for this",
                f"add `{closer}`",
                (Label(self.source.span(token.start, token.end), f"expected `{closer}` before this"),),
                "all that comes after it would belong to the bracket",
            )
        clause_ends = token.kind == EOF or (self.begins_line(token) and before.kind not in (",", END))
        if clause_ends and not self.single_term:
            return self.fault(
                "missing-full-stop",
                "the clause does not end with a full stop",
                before,
                "`.` is missing after this",
                "add `.`",
                (),
                "it would run on into the next one",
            )
        help = f"write {wanted} here"
        if token.kind == "(" and before.kind in (NAME, QUOTED) and token.spaced:
            help = f"remove the blanks between `{before.value}` and `(`"
        elif token.kind == "(" and before.kind == VARIABLE:
            help = "a variable cannot stand for a predicate; write its name"
        elif token.value in INFIX and token.kind == NAME and INFIX[str(token.value)][0] == 700:
            help = "one comparison ends before the next begins; join them with `,`"
        elif token.kind in (")", "]", "}"):
            help = f"remove `{token.value}`, or open a bracket before"
        elif wanted.endswith("`.`"):
            help = "put `,` between two goals and `.` at the end"
        elif wanted == "a term":
            help = "add what is missing, or put the operator in single quotes to make it a constant"
        written = self.source.text[token.start : min(token.end, token.start + 40)]
        shown = {END: "the full stop", EOF: "the end"}.get(token.kind, f"`{written}`")
        return self.fault("unexpected-token", f"expected {wanted} before {shown}", token, f"expected {wanted}", help)

    # Recovery ---------------------------------------------------------------------------------------------------------

    def note(self, fault: SyntaxFault, start_index: int) -> None:
        """Keep a syntax error, unless it only follows from a token that could not be read."""
        if fault.problem is None:
            return
        if any(t.kind == BAD for t in self.tokens[start_index : self.index + 1]):
            return
        self.problems.append(fault.problem)

    def skip_goal(self, start_index: int) -> bool:
        """Go behind the comma that ends the goal begun at `start_index`; false at the end of the clause."""
        fault_index = self.index
        here = self.peek()
        before = self.tokens[fault_index - 1]
        self.index = start_index
        level = 0
        while True:
            token = self.peek()
            kind = token.kind
            if kind in (END, EOF) or (kind == BAD and token.value):
                return False
            if self.index >= fault_index:
                if self.begins_line(token):
                    return False
                if self.index == fault_index > start_index and level == 0 and self.on_next_line(before, here):
                    return True
            if kind in ("(", "[", "{"):
                level += 1
            elif kind in (")", "]", "}"):
                level = max(0, level - 1)
            self.index += 1
            if kind == "," and level == 0 and self.index > fault_index:
                return True

    def on_next_line(self, before: Token, token: Token) -> bool:
        """Whether a goal seems to begin at `token`, the comma before it forgotten."""
        starts = token.kind in (NAME, VARIABLE) and before.kind != ","
        return starts and "\n" in self.source.text[before.end : token.start]

    def skip_clause(self, start_index: int) -> None:
        """Go behind the full stop, or before what looks like the beginning of another clause."""
        while True:
            token = self.peek()
            if token.kind == EOF:
                return
            if self.index > start_index and self.begins_line(token):
                return
            self.index += 1
            if token.kind == END:
                return
