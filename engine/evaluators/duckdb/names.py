"""Names of tables and columns: those of the program where a database takes them, made up where it does not.

Databases do not tell small letters from capitals, and a name of the language may be anything. Names of values never
become names here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sqlglot import exp

from engine.evaluators.duckdb.sorts import Sorts
from engine.evaluators.duckdb.values import layout_of
from engine.program import Program, Rule
from engine.tuples import NamedTuple

HOLDS = "holds"
"""The schema of the tables of what holds: one for each predicate."""

FIRED = "fired"
"""The schema of the firings: a table for each rule."""

WON = "won"
"""The schema of what the firings of overriding rules are about."""

NEW = ("new_a", "new_b")
"""The schemas of the rows that the last round of a recursion gave; the rounds take turns."""

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,99}")

_PLACE = re.compile(r".*?:([0-9]+)(?::([0-9]+))?\Z", re.DOTALL)
"""The id of a rule of a plain program: its file, line and column."""


class Table(NamedTuple):
    """A table of a predicate: its name, and for each argument a column, its layout and the sorts it can hold."""

    name: str
    columns: tuple[str, ...]
    layouts: tuple[str, ...]
    sorts: tuple[int, ...]

    @property
    def stored(self) -> tuple[tuple[str, str], ...]:
        """The columns and their layouts as they are stored: a predicate without arguments has one that is always 1."""
        return tuple(zip(self.columns, self.layouts, strict=True)) or (("holds", "integer"),)

    @property
    def whole(self) -> frozenset[int]:
        """The places of all arguments: a key where no row is there twice."""
        return frozenset(range(len(self.columns)))

    def at(self, schema: str = HOLDS) -> exp.Table:
        """The table as an expression."""
        return located(schema, self.name)


def located(schema: str, name: str) -> exp.Table:
    """A table in a schema."""
    return exp.Table(this=exp.to_identifier(name, quoted=True), db=exp.to_identifier(schema))


def aliased(place: exp.Table | exp.Subquery, alias: str) -> exp.Table | exp.Subquery:
    """The same place under a short name."""
    named = place.copy()
    named.set("alias", exp.TableAlias(this=exp.to_identifier(alias)))
    return named


def distinct_names(names: Iterable[str], otherwise: str) -> tuple[str, ...]:
    """Names for a database, one for each of `names`: the same ones where that is possible."""
    taken: set[str] = set()
    given = []
    for number, name in enumerate(names, 1):
        fit = name.replace("#", "") if name.startswith("_#") else name
        if not _PLAIN.fullmatch(fit) or fit.lower() in taken:
            fit = f"{otherwise}{number}"
            while fit.lower() in taken:
                fit += "_"
        taken.add(fit.lower())
        given.append(fit)
    return tuple(given)


def tables_of(program: Program, sorts: Sorts) -> dict[str, Table]:
    """A table for each predicate."""
    names = distinct_names(program.predicates, "predicate_")
    made = {}
    for name, (predicate, declared) in zip(names, program.predicates.items(), strict=True):
        columns = distinct_names([a.name for a in declared.arguments], "argument_")
        masks = tuple(sorts[predicate])
        made[predicate] = Table(name, columns, tuple([layout_of(m) for m in masks]), masks)
    return made


def names_of_rules(rules: Iterable[Rule]) -> Mapping[str, str]:
    """The name of the table of each rule's firings, by the rule's id."""
    ids = list(dict.fromkeys([rule.id for rule in rules]))
    short = [name if _PLAIN.fullmatch(name) else "rule_" + _PLACE.sub(_line, name) for name in ids]
    return dict(zip(ids, distinct_names(short, "rule_number_"), strict=True))


def column(alias: str, name: str) -> exp.Column:
    """A column of a table of a query."""
    return exp.Column(this=exp.to_identifier(name, quoted=True), table=exp.to_identifier(alias))


def _line(found: re.Match[str]) -> str:
    return "_".join(part for part in found.groups() if part)
