"""Sentences of an EBNF grammar, drawn at random, to hold the printed grammar to the parser."""

from __future__ import annotations

import re
from random import Random

TOKEN = re.compile(r'"[^"]*"|\'[^\']*\'|[a-z]+|[{}\[\]()|]')
OPERATORS = ("is", "mod")
DEEPEST = 12

Tree = tuple[str, list["Tree"]] | str
"""A terminal (in quotes), a name, or `all`, `any`, `optional`, `repeated` with parts."""


def read(text: str) -> dict[str, Tree]:
    """The productions of a grammar."""
    rules: dict[str, Tree] = {}
    for name, body in re.findall(r"^([a-z]+) *= (.*?) ;$", text, re.MULTILINE | re.DOTALL):
        tokens = TOKEN.findall(body)
        rules[name] = _choice(tokens)
        assert not tokens, f"{name}: {tokens}"
    return rules


def _choice(tokens: list[str]) -> Tree:
    ways: list[Tree] = [_sequence(tokens)]
    while tokens and tokens[0] == "|":
        tokens.pop(0)
        ways.append(_sequence(tokens))
    return ("any", ways) if len(ways) > 1 else ways[0]


def _sequence(tokens: list[str]) -> Tree:
    parts: list[Tree] = []
    while tokens and tokens[0] not in "|)]}":
        token = tokens.pop(0)
        kind = {"(": "all", "[": "optional", "{": "repeated"}.get(token)
        if kind is None:
            parts.append(token)
            continue
        parts.append((kind, [_choice(tokens)]))
        tokens.pop(0)
    return "all", parts


class Sentences:
    """Draws sentences; `words` has the texts that stand for some names instead of their productions."""

    def __init__(self, rules: dict[str, Tree], words: dict[str, list[str]], seed: int) -> None:
        self.rules = rules
        self.words = words
        self.random = Random(seed)
        self.used: set[str] = set()

    def draw(self, name: str) -> str:
        """One sentence, with a blank between tokens but not between a name and its bracket."""
        text = ""
        for token in self._tokens(name, 0):
            glued = token == "(" and re.search(r"[\w']$", text) and text.split()[-1:][0] not in OPERATORS
            text += token if glued or not text else f" {token}"
        return text.replace(" .", ".") + "\n"

    def _tokens(self, tree: Tree, depth: int) -> list[str]:
        if isinstance(tree, str):
            if tree[0] in "\"'":
                return [tree[1:-1]]
            self.used.add(tree)
            if tree in self.words:
                return [self.random.choice(self.words[tree])]
            return self._tokens(self.rules[tree], depth + 1)
        kind, parts = tree
        deep = depth > DEEPEST
        if kind == "any":
            return self._tokens(parts[0] if deep else self.random.choice(parts), depth)
        if kind in ("optional", "repeated"):
            times = 0 if deep else self.random.choice((0, 1) if kind == "optional" else (0, 0, 1, 2))
            return [t for _ in range(times) for t in self._tokens(parts[0], depth)]
        return [t for part in parts for t in self._tokens(part, depth)]
