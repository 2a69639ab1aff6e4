"""One canonical layout of rule text: the same words, the same comments, every program laid out in the same way.

Four blanks of indentation, one goal and one key a line, keys in their fixed order, at most 100 columns (a long text
goes on behind `\\c`), one blank line between clauses. Facts of one predicate stay together one a line; where their
author put a blank line between groups of them, it stays. Comments stay where they were; they are never broken.

Not handled: a word, comment or argument that is longer than a line by itself stays so.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from engine.clauses import conjuncts
from engine.formatting_comments import Comments, Note, split, tidy
from engine.formatting_layout import Layout, keyed, ranked
from engine.parser import Parsed, parse
from engine.problem import Problem, errors_in
from engine.source import SourceText
from engine.syntax import Clause, Compound, ListTerm, Name, Node, Number, String, Var


class Formatted(NamedTuple):
    """A text in the canonical layout; as it was where `problems` has syntax errors.

    `faithful` is false where the new text would not have read back as the same program with the same comments, which
    is a fault of the formatter; then the text is as it was, too.
    """

    text: str
    problems: tuple[Problem, ...] = ()
    faithful: bool = True


def format_source(source: SourceText) -> Formatted:
    """Lay out a rule text."""
    parsed = parse(source)
    problems = errors_in(parsed.problems)
    if problems:
        return Formatted(source.text, problems)
    text = _laid_out(parsed)
    if not _same(parsed, parse(SourceText(source.path, text))):
        return Formatted(source.text, (), False)
    return Formatted(text)


def _same(old: Parsed, new: Parsed) -> bool:
    """Whether two texts hold the same clauses and comments."""
    before, after = _clauses(old), _clauses(new)
    if errors_in(new.problems) or len(before) != len(after):
        return False
    if Counter([tidy(c.text) for c in old.comments]) != Counter([tidy(c.text) for c in new.comments]):
        return False
    return all(_meaning(a.term) == _meaning(b.term) for a, b in zip(before, after, strict=True))


def _clauses(parsed: Parsed) -> list[Clause]:
    """The clauses of a text that was parsed without the short cut for simple facts."""
    return [clause for clause in parsed.clauses if isinstance(clause, Clause)]


def _meaning(node: Node) -> tuple[object, ...]:
    """What a tree says without places, brackets, and the order of keys."""
    if isinstance(node, Compound):
        args = [_meaning(arg) for arg in (conjuncts(node) if node.functor == "," else node.args)]
        keys = node.args[1] if keyed(node) else None
        if isinstance(keys, ListTerm):
            order = ranked(node.functor, [(item, number) for number, item in enumerate(keys.items)])
            args[1] = ("[]", *[_meaning(keys.items[number]) for number in order])
        return (node.functor, *args)
    if isinstance(node, ListTerm):
        return ("[]", *[_meaning(item) for item in node.items])
    if isinstance(node, (Name, Var)):
        return (type(node), node.name)
    if isinstance(node, (Number, String)):
        return (type(node), type(node.value), str(node.value))
    return (type(node),)


class _Block(NamedTuple):
    """A clause or a comment between clauses, and whether a blank line stands above it."""

    text: str
    spaced: bool


_BLANK_LINE = re.compile(r"\n[ \t]*\n")

GLUED, KEPT, APART = "glued", "kept", "apart"
"""No blank line between two clauses, as their author had it, or one at least."""


def _laid_out(parsed: Parsed) -> str:
    source = parsed.source
    comments = Comments(parsed)
    layout = Layout(source, comments)
    clauses = _clauses(parsed)
    gaps = [*[clause.start for clause in clauses], len(source.text)]  # where the text between clauses ends
    blocks: list[_Block] = []
    at = 0

    def note(comment: Note) -> _Block:
        nonlocal at
        spaced = _BLANK_LINE.search(source.text, at, comment.start) is not None
        at = max(at, comment.end)
        return _Block(comment.text, spaced)

    gap = [note(comment) for comment in comments.between(0, gaps[0])]
    headed = False
    for number, clause in enumerate(clauses):
        behind, between = split(comments.between(clause.end, gaps[number + 1]))
        laid = layout.clause(clause, behind)
        spaced = _BLANK_LINE.search(source.text, at, clause.start) is not None
        gap.append(_Block("\n".join(laid.lines), spaced))
        relation = _relation(clauses[number - 1], clause, headed) if number else KEPT
        headed = relation == GLUED
        blocks.extend(_spaced(gap, relation))
        at = max([clause.end, *[n.end for n in behind]])
        blocks.extend(_Block(n.text, False) for n in laid.below)
        gap = [note(comment) for comment in between]
    blocks.extend(gap)
    parts = ["\n" * (block.spaced and number > 0) + block.text + "\n" for number, block in enumerate(blocks)]
    return "".join(parts)


def _spaced(gap: list[_Block], relation: str) -> list[_Block]:
    """The comments before a clause, and the clause, with the blank lines that they need."""
    if relation == GLUED:
        return [block._replace(spaced=False) for block in gap]
    if relation == APART and not any(block.spaced for block in gap):
        return [gap[0]._replace(spaced=True), *gap[1:]]
    return gap


def _relation(before: Clause, clause: Clause, headed: bool) -> str:
    """How a clause stands to the one before it; `headed` says that that one has a header."""
    first, second = _subject(before), _subject(clause)
    if first[:2] == (":-", "rule") and second[0] != ":-":
        return GLUED
    return KEPT if first == second and first[0] != "" and not headed else APART


def _subject(clause: Clause) -> tuple[str, ...]:
    """What clauses that may stand together have in common; begins with an empty text where they may not."""
    node = clause.term
    if isinstance(node, Compound) and node.operator and node.functor == ":-":
        if len(node.args) == 2:
            return ("", "rule")
        inner = node.args[0]
        name = inner.functor if isinstance(inner, Compound) else ""
        return (":-", name, "keys" if keyed(inner) else "")
    if isinstance(node, Compound):
        return ("fact", node.functor, str(len(node.args)))
    return ("fact", node.name if isinstance(node, Name) else "", "0")
