"""Programs that are nothing but recursion: the transitive closure of two graphs, and who is of the same generation."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

CLOSURE = """\
path(X, Y) :- edge(X, Y).
path(X, Y) :- edge(X, Z), path(Z, Y).
"""

SAME_GENERATION = """\
same(X, Y) :- parent(X, P), parent(Y, P).
same(X, Y) :- parent(X, A), same(A, B), parent(Y, B).
"""

Edges = Iterator[tuple[str, tuple[str | int, ...]]]


def chain(edges: int) -> Edges:
    """0 -> 1 -> 2 ..."""
    for node in range(edges):
        yield "edge", (node, node + 1)


def chain_paths(edges: int) -> Mapping[str, int]:
    """Each node reaches all after it."""
    return {"path": edges * (edges + 1) // 2}


def random_graph(nodes: int) -> Edges:
    """Three different edges for each node, on average; seeded, with cycles, mostly one large component."""
    draw = random.Random(2)
    seen: set[tuple[int, int]] = set()
    while len(seen) < 3 * nodes:
        edge = draw.randrange(nodes), draw.randrange(nodes)
        if edge not in seen:
            seen.add(edge)
            yield "edge", edge


def tree(depth: int) -> Edges:
    """Each node but the root (1) with its parent, in a binary tree of so many generations below the root."""
    for node in range(2, 2 ** (depth + 1)):
        yield "parent", (node, node // 2)


def tree_pairs(depth: int) -> Mapping[str, int]:
    """In each generation below the root everybody is with everybody."""
    return {"same": sum(4**generation for generation in range(1, depth + 1))}


def unknown(size: int) -> Mapping[str, int]:
    """Where no count is known beforehand."""
    return {}
