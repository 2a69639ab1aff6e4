"""The layout of clauses: what stands on one line, and how the rest is broken over several.

Every function that lays something out gets the indentation of the line it begins on, the column it begins at and the
number of characters that follow it, and gives lines: the first goes on where the line is, the others are whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from engine.clauses import conjuncts
from engine.formatting_comments import Note, split
from engine.formatting_print import ARGUMENT, CLAUSE, Printer, priority
from engine.keys import KEYS
from engine.operators import INFIX
from engine.syntax import Clause, Compound, ListTerm, Name, Node, String

WIDTH = 100
STEP = 4

_BREAKS = re.compile(r"(?<= )(?=[!-~]|\w)")
"""Where a text may be continued on the next line: `\\c` skips all blanks at the beginning of that line."""


class Item(NamedTuple):
    """A member of something broken over lines, with the comments above it and at the end of its line."""

    node: Node
    above: list[Note]
    beside: list[Note]


class Group(NamedTuple):
    """The members of something broken over lines, with the comments behind its opening and before its closing."""

    opening: list[Note]
    items: list[Item]
    closing: list[Note]


class Laid(NamedTuple):
    """The lines of a clause, and comments that go below it."""

    lines: list[str]
    below: list[Note]


def keyed(node: Node) -> bool:
    """Whether a term is a directive with keys, such as `rule(id, [title: "..."])`."""
    if not (isinstance(node, Compound) and not node.operator and len(node.args) == 2):
        return False
    keys = node.args[1]
    return isinstance(keys, ListTerm) and bool(keys.items) and all(_key(item) for item in keys.items)


def ranked(directive: str, items: Iterable[tuple[Node, int]]) -> list[int]:
    """Numbers of the keys of a directive in their fixed order; what is no key of it stays last, as it was."""
    order = {key: place for place, key in enumerate(KEYS.get(directive, ()))}
    return [number for node, number in sorted(items, key=lambda item: order.get(_key(item[0]), len(order)))]


def _key(item: Node) -> str:
    if isinstance(item, Compound) and item.functor == ":" and item.operator and isinstance(item.args[0], Name):
        return item.args[0].name
    return ""


class Layout(Printer):
    """Lays out the clauses of one text."""

    # Comments -------------------------------------------------------------------------------------------------------

    def astray(self, node: Node) -> list[Note]:
        """Comments beside the operators of a term, where no line can end; they go above it."""
        if not (isinstance(node, Compound) and node.operator and node.functor != ","):
            return []
        within = self.comments.between(*self.comments.reach(node))
        if not within:
            return []
        inner = [self.comments.between(*self.comments.reach(arg)) for arg in node.args]
        strays = [note for note in within if not any(note in part for part in inner)]
        return sorted(strays + [note for arg in node.args for note in self.astray(arg)])

    def open_up(self, node: Node) -> bool:
        """Whether a term has comments within, so that it cannot be on one line."""
        within = self.comments.between(*self.comments.reach(node))
        return bool(within) and len(within) > len(self.astray(node))

    def group(self, nodes: Sequence[Node], start: int, end: int) -> Group:
        """Members with their comments, between the offsets of what opens and closes them."""
        if not nodes:
            beside, closing = split(self.comments.between(start, end))
            return Group(beside, [], closing)
        reaches = [self.comments.reach(node) for node in nodes]
        opening, above = split(self.comments.between(start, reaches[0][0]))
        items: list[Item] = []
        for node, reach, following in zip(nodes, reaches, [*[r[0] for r in reaches[1:]], end], strict=True):
            beside, rest = split(self.comments.between(reach[1], following))
            items.append(Item(node, above + self.astray(node), beside))
            above = rest
        return Group(opening, items, above)

    # Members, one a line --------------------------------------------------------------------------------------------

    def rows(self, items: Sequence[Item], indent: int, last: str = "") -> list[str]:
        """Members one a line, with commas between them and `last` behind the last."""
        lines: list[str] = []
        pad = " " * indent
        for number, item in enumerate(items, 1):
            lines.extend(pad + note.text for note in item.above)
            end = "," if number < len(items) else last
            # block comments count, as they do where they stand within a line
            tail = len(end) + len(_beside([note for note in item.beside if not note.closes]))
            rows = self.lay(item.node, ARGUMENT, indent, indent, tail)
            rows[0] = pad + rows[0]
            rows[-1] += end + _beside(item.beside)
            lines.extend(rows)
        return lines

    def block(self, opener: str, closer: str, group: Group, indent: int, inner: int) -> list[str]:
        """Members one a line between an opening and a closing bracket."""
        rows = self.rows(group.items, inner)
        notes = [" " * inner + note.text for note in group.closing]
        return [opener + _beside(group.opening), *rows, *notes, " " * indent + closer]

    # Terms ----------------------------------------------------------------------------------------------------------

    def lay(self, node: Node, limit: int, indent: int, column: int, tail: int, step: int = STEP) -> list[str]:
        """A term, on one line if it fits; `step` is how far its continuation is indented."""
        broken = self.open_up(node)
        if not broken:
            written = self.operand(node, limit) if limit != ARGUMENT else self.flat(node, limit)
            if column + len(written) + tail <= WIDTH:
                return [written]
        if isinstance(node, String):
            return self.text(node, indent + step, column, tail)
        if isinstance(node, ListTerm) and (node.items or broken):
            group = self.group(node.items, node.start, node.end)
            return self.block(self.marked(node.start, "["), "]", group, indent, indent + STEP)
        if isinstance(node, Compound):
            if node.functor == "," and node.operator:
                goals = conjuncts(node)
                return self.block("(", ")", self.group(goals, *self.comments.reach(node)), indent, indent + STEP)
            if not node.operator:
                return self.call(node, indent, column, tail, step)
            if priority(node) > limit:
                lines = self.operation(node, indent, column + 1, tail + 1)
                return _joined(["("], _joined(lines, [")"]))
            return self.operation(node, indent, column, tail)
        return [self.operand(node, limit) if limit != ARGUMENT else self.flat(node)]

    def text(self, node: String, indent: int, column: int, tail: int) -> list[str]:
        """A text continued on further lines with `\\c`, which leaves it as it is; words are never broken."""
        written = self.leaf(node)
        pieces = _BREAKS.split(written[1:-1])
        end = '"' + self.comments.after.get(node.start, "")
        line = self.comments.before.get(node.start, "") + '"'
        lines: list[str] = []
        begun = False
        for number, piece in enumerate(pieces, 1):
            follows = 2 if number < len(pieces) else len(end) + tail
            if begun and column + len(line) + len(piece) + follows > WIDTH:
                lines.append(line + "\\c")
                line, column = " " * indent, 0
            line += piece
            begun = True
        return [*lines, line + end]

    def call(self, node: Compound, indent: int, column: int, tail: int, step: int) -> list[str]:
        """`name(arguments)`: as many arguments a line as fit, or one a line where there are comments between them."""
        name = self.functor(node) + "("
        inner = indent + step
        group = self.group(node.args, node.at_end, node.end)
        if group.opening or group.closing or any(item.above or item.beside for item in group.items):
            return self.block(name, ")", group, indent, inner)
        lines, margin = [name], indent
        for number, arg in enumerate(node.args, 1):
            end, follows = (",", 1) if number < len(node.args) else (")", 1 + tail)
            gap = " " if number > 1 else ""
            here = len(lines[-1]) + len(gap) + (column if len(lines) == 1 else 0)
            written = self.flat(arg)
            rows = [written]
            if here + len(written) + follows > WIDTH or self.open_up(arg):
                fits_below = inner + len(written) + follows <= WIDTH and not self.open_up(arg)
                if not self.embraces(arg) and (number > 1 or fits_below):
                    lines[-1:] = [lines[-1], " " * inner]
                    gap, here, margin = "", inner, inner
                rows = self.lay(arg, ARGUMENT, margin, here, follows)
            lines = _joined(lines, _joined([gap], _joined(rows, [end])))
        return lines

    def embraces(self, node: Node) -> bool:
        """Whether a term that does not fit can begin where the line is, its members below."""
        if isinstance(node, ListTerm):
            return bool(node.items) or self.open_up(node)
        return isinstance(node, Compound) and node.functor == ","

    def operation(self, node: Compound, indent: int, column: int, tail: int) -> list[str]:
        """An operator and what it stands between, without brackets around."""
        if len(node.args) == 1:
            opener, closer, limit = self.prefix_parts(node)
            rows = self.lay(node.args[0], limit, indent, column + len(opener), len(closer) + tail)
            return _joined([opener], _joined(rows, [closer]))
        _, left_limit, right_limit = INFIX[node.functor]
        sign = self.infix(node)
        left, right = node.args
        lines = self.lay(left, left_limit, indent, column, len(sign.rstrip()))
        lines[-1] += sign
        at = len(lines[-1]) + (column if len(lines) == 1 else 0)
        if isinstance(right, Name):
            return _joined(lines, [self.right(node, right_limit)])
        call = isinstance(right, Compound) and not right.operator
        breaks_itself = call or isinstance(right, String) or self.embraces(right) or self.open_up(right)
        if node.functor == ":" or breaks_itself or at + len(self.operand(right, right_limit)) + tail <= WIDTH:
            return _joined(lines, self.lay(right, right_limit, indent, at, tail))
        lines[-1] = lines[-1].rstrip()
        inner = indent + STEP
        rows = self.lay(right, right_limit, inner, inner, tail)
        return [*lines, " " * inner + rows[0], *rows[1:]]

    # Clauses --------------------------------------------------------------------------------------------------------

    def clause(self, clause: Clause, behind: list[Note]) -> Laid:
        """A clause or directive; `behind` are the comments between it and the next one that end its last line."""
        node = clause.term
        if isinstance(node, Compound) and node.operator and node.functor == ":-":
            if len(node.args) == 2:
                return self.rule(clause, node, behind)
            return self.directive(clause, node, behind)
        lines = self.lay(node, CLAUSE, 0, 0, 1)
        return self.ended(lines, clause, node, node, behind)

    def rule(self, clause: Clause, node: Compound, behind: list[Note]) -> Laid:
        """A head, then one goal a line."""
        head, body = node.args
        neck = " " + self.marked(node.at, ":-")
        lines = self.lay(head, CLAUSE, 0, 0, len(neck), 2 * STEP)
        goals = conjuncts(body)
        group = self.group(goals, head.end, goals[-1].end)
        above = self.comments.between(clause.start, head.start) + self.astray(head)
        lines[-1] += neck + _beside(group.opening)
        rows = self.rows(group.items, STEP)
        last = self.comments.between(goals[-1].end, clause.end) + behind
        beside, below = split(last)
        rows[-1] += "." + _beside(beside)
        return Laid([*[note.text for note in above], *lines, *rows], below)

    def directive(self, clause: Clause, node: Compound, behind: list[Note]) -> Laid:
        """A directive; its keys one a line, in their fixed order."""
        opener = self.marked(node.at, ":-") + " "
        inner = node.args[0]
        if not keyed(inner):
            lines = _joined([opener], self.lay(inner, CLAUSE, 0, len(opener), 1))
            return self.ended(lines, clause, inner, inner, behind)
        assert isinstance(inner, Compound)
        subject, keys = inner.args
        assert isinstance(keys, ListTerm)
        opener += self.functor(inner) + "("
        lines = _joined([opener], self.lay(subject, ARGUMENT, STEP, len(opener), 3))
        group = self.group(keys.items, subject.end, keys.end)
        order = ranked(inner.functor, [(item.node, number) for number, item in enumerate(group.items)])
        ordered = group._replace(items=[group.items[number] for number in order])
        block = self.block(", " + self.marked(keys.start, "["), "])", ordered, 0, STEP)
        return self.ended(_joined(lines, block), clause, subject, keys, behind)

    def ended(self, lines: list[str], clause: Clause, first: Node, last: Node, behind: list[Note]) -> Laid:
        """A clause with its full stop, and the comments before its first term and behind its last."""
        above = self.comments.between(clause.start, first.start) + self.astray(first)
        beside, below = split(self.comments.between(last.end, clause.end) + behind)
        lines[-1] += "." + _beside(beside)
        return Laid([*[note.text for note in above], *lines], below)


def _beside(notes: list[Note]) -> str:
    return "".join([" " + note.text for note in notes])


def _joined(lines: list[str], more: list[str]) -> list[str]:
    """Lines that go on with the first of more lines."""
    return [*lines[:-1], lines[-1] + more[0], *more[1:]]
