"""Trees of rule text printed on one line, the one way in which each thing is written."""

from __future__ import annotations

import re

from engine.canonical import print_name
from engine.clauses import conjuncts
from engine.formatting_comments import Comments
from engine.operators import DIRECTIVE_WORDS, FOREIGN_PREFIX, INFIX, PREFIX
from engine.source import SourceText
from engine.syntax import Bad, Compound, ListTerm, Name, Node, Number, String, Var

ARGUMENT = 999
"""The highest priority of an argument, a member of a list, or a goal."""
CLAUSE = 1199
DIRECTIVE_WORD = 1150

OPERATORS = frozenset(INFIX) | frozenset(PREFIX) | frozenset(FOREIGN_PREFIX) | DIRECTIVE_WORDS
_ELSEWHERE = frozenset(("module_transparent", "thread_initialization", "tnot", "volatile"))
"""Prefix operators of SWI-Prolog that mean nothing here."""


def priority(node: Node) -> int:
    """The priority of a term as it is printed; 0 where no operator is outermost."""
    if not isinstance(node, Compound) or not node.operator:
        return 0
    if len(node.args) == 1:
        return PREFIX[node.functor][0] if node.functor in PREFIX else DIRECTIVE_WORD
    return INFIX[node.functor][0]


class Printer:
    """Prints trees of one text; comments within a line go with the words that they stand at."""

    def __init__(self, source: SourceText, comments: Comments) -> None:
        self.source = source
        self.comments = comments

    def marked(self, offset: int, written: str) -> str:
        """A word with the comments at it."""
        return self.comments.before.get(offset, "") + written + self.comments.after.get(offset, "")

    def flat(self, node: Node, limit: int = ARGUMENT) -> str:
        """A term on one line, in brackets where its priority is above `limit`."""
        if isinstance(node, ListTerm):
            if not node.items:
                return self.marked(node.start, "[]")
            return self.marked(node.start, "[") + ", ".join([self.flat(item) for item in node.items]) + "]"
        if not isinstance(node, Compound):
            return self.marked(node.start, self.leaf(node))
        if not node.operator:
            return f"{self.functor(node)}({', '.join([self.flat(arg) for arg in node.args])})"
        if node.functor == ",":
            written = ", ".join([self.operand(goal, ARGUMENT) for goal in conjuncts(node)])
        elif len(node.args) == 1:
            opener, closer, highest = self.prefix_parts(node)
            written = opener + self.operand(node.args[0], highest) + closer
        else:
            _, left, right = INFIX[node.functor]
            written = self.operand(node.args[0], left) + self.infix(node) + self.right(node, right)
        return f"({written})" if priority(node) > limit else written

    def infix(self, node: Compound) -> str:
        """An operator with the blanks around it."""
        sign = self.marked(node.at, node.functor)
        return ": " if sign == ":" else f" {sign} "

    def right(self, node: Compound, limit: int) -> str:
        """What stands on the right of an operator."""
        operand = node.args[1]
        if node.functor == ":" and isinstance(operand, Name) and operand.name in DIRECTIVE_WORDS:
            return self.flat(operand, limit)
        return self.operand(operand, limit)

    def prefix_parts(self, node: Compound) -> tuple[str, str, int]:
        """What stands before and behind the operand of an operator, and the operand's highest priority."""
        sign = self.marked(node.at, node.functor)
        operand = node.args[0]
        if node.functor != "-":
            return sign + " ", "", PREFIX[node.functor][1] if node.functor in PREFIX else DIRECTIVE_WORD - 1
        inner = self.operand(operand, 200)
        if isinstance(operand, Number) or inner[0] == "-":
            # `-1` is a number, and `--` another operator
            return sign + "(", ")", 200
        return sign + " " * (inner[0] == "/"), "", 200

    def operand(self, node: Node, limit: int) -> str:
        """A term beside an operator; the name of an operator stands in quotes there."""
        if isinstance(node, Name) and not node.quoted and node.name in OPERATORS:
            return self.marked(node.start, "'" + node.name.replace("\\", "\\\\") + "'")
        return self.flat(node, limit)

    def functor(self, node: Compound) -> str:
        """The name before an opening bracket."""
        return self.marked(node.at, self.word(node.functor, node.at, node.at_end))

    def leaf(self, node: Name | Var | Number | String | Bad) -> str:
        """A term without parts. Numbers keep the digits, and texts the escapes, that they are written with."""
        if isinstance(node, Name):
            return self.word(node.name, node.start, node.end)
        if isinstance(node, Var):
            return node.name
        written = self.source.text[node.start : node.end]
        return respelled(written, '"') if isinstance(node, String) else written.lower()

    def word(self, name: str, start: int, end: int) -> str:
        """An atom, in quotes where it needs them.

        Names of operators and names beyond ASCII stay as they are written; other programs may read them otherwise.
        """
        written = self.source.text[start:end]
        if written[0] != "'":
            return written
        if name.isascii() and name not in OPERATORS and name not in _ELSEWHERE and print_name(name) == name:
            return name
        return respelled(written, "'")


_SPELLINGS = re.compile(r"\\(?:x[0-9a-fA-F]++\\|[0-7]++\\|c[ \t\n]*+|[\s\S])|\t|(?P<two>''|\"\")")


def respelled(written: str, quote: str) -> str:
    """Something in quotes on one line: not continued, no tabs, one way to write its own quote."""

    def one(match: re.Match[str]) -> str:
        found = match[0]
        if match["two"]:
            return "\\" + quote if found[0] == quote else found
        if found == "\t":
            return "\\t"
        return "" if found[1] == "c" else found

    if "\\" not in written and "\t" not in written and quote not in written[1:-1]:
        return written
    return quote + _SPELLINGS.sub(one, written[1:-1]) + quote
