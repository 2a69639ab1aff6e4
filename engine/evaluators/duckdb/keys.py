"""Which columns of a relation no two of its rows agree in, so that nothing is done to remove repeats that cannot be there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from engine.program import Rule
from engine.terms import Constant, Literal, Term, Variable

KeysOf = Callable[[str], Sequence[frozenset[int]]]
"""Gives for a predicate sets of places of arguments; none where rows may be there twice."""


def each_once(rule: Rule, keys: KeysOf) -> bool:
    """Whether no two solutions of a body conclude the same row."""
    return _decides(rule, {a.name for a in rule.head.args if isinstance(a, Variable)}, keys)


def keys_of(rule: Rule, keys: KeysOf) -> list[frozenset[int]]:
    """The single arguments of a head that no two solutions of its body agree in."""
    return [
        frozenset((place,))
        for place, term in enumerate(rule.head.args)
        if isinstance(term, Variable) and _decides(rule, {term.name}, keys)
    ]


def _decides(rule: Rule, names: Iterable[str], keys: KeysOf) -> bool:
    """Whether the values of some variables leave no more than one row for each literal of a body."""
    known = set(names)
    waiting = [g for g in rule.body if isinstance(g, Literal)]
    while waiting:
        left = [g for g in waiting if not any(_given(g.args, key, known) for key in keys(g.predicate))]
        if len(left) == len(waiting):
            return False
        known.update([a.name for g in waiting if g not in left for a in g.args if isinstance(a, Variable)])
        waiting = left
    return True


def _given(args: Sequence[Term], key: frozenset[int], known: set[str]) -> bool:
    return all(isinstance(term, Constant) or term.name in known for term in (args[place] for place in key))
