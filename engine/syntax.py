"""The tree of a rule text: generic Prolog terms with their offsets, before anything is known of their meaning."""

from __future__ import annotations

from typing import NamedTuple, Union

from engine.source import SourceText, Span
from engine.terms import Real, Row, Text


class Name(NamedTuple):
    """An atom, written with or without quotes."""

    name: str
    quoted: bool
    start: int
    end: int


class Var(NamedTuple):
    """A variable; `_` is one of them."""

    name: str
    start: int
    end: int


class Number(NamedTuple):
    """An integer or decimal, with its sign."""

    value: int | Real
    start: int
    end: int


class String(NamedTuple):
    """A double-quoted text."""

    value: Text
    start: int
    end: int


class Compound(NamedTuple):
    """A functor with arguments, in brackets or as an operator; `at` and `at_end` are the offsets of the functor.

    A conjunction is one compound `,` with all its members as arguments. `height` is the number of levels of the tree.
    """

    functor: str
    args: tuple[Node, ...]
    start: int
    end: int
    at: int
    at_end: int
    operator: bool
    height: int


class ListTerm(NamedTuple):
    """`[a, b]`."""

    items: tuple[Node, ...]
    start: int
    end: int
    height: int


class Bad(NamedTuple):
    """Something that was reported already."""

    start: int
    end: int


Node = Union[Name, Var, Number, String, Compound, ListTerm, Bad]


class SimpleFact(NamedTuple):
    """A ground fact that was read without a tree; offsets of its head."""

    predicate: str
    row: Row
    start: int
    end: int


class Clause(NamedTuple):
    """One clause or directive with the offsets from its first token to its full stop.

    `broken` says that it has a syntax error; `term` holds what could be read of it. `opening` are its first words
    (at most four names and texts), to guess what a broken one was meant to be.
    """

    term: Node
    start: int
    end: int
    broken: bool
    opening: tuple[str, ...]


def height(node: Node) -> int:
    """Levels of a tree; 1 for a leaf."""
    return node.height if isinstance(node, (Compound, ListTerm)) else 1


def place(source: SourceText, node: Node | Clause | SimpleFact) -> Span:
    """Where a node stands."""
    return source.span(node.start, node.end)


def written(source: SourceText, node: Node, most: int = 60) -> str:
    """The text of a node on one line, cut where it is long, to quote it in a message."""
    text = " ".join(source.text[node.start : min(node.end, node.start + 4 * most)].split())
    return text if len(text) <= most else text[: most - 3] + "..."
