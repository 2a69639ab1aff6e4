"""Every proof as edges: for each firing a row for each atom that it rests on, written by the database.

The columns are `conclusion`, `rule` and `premise`, atoms being written as in the language (a name with letters outside
ASCII always in quotes). Premises are the atoms that a body's literals match; a firing whose body has none has one row whose
premise is NULL. Absences and what is computed are told by the rule. Firings that a stronger rule overrides conclude nothing
and have no rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlglot import exp

from engine.canonical import print_name, print_value
from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.statements import LOST_TO, union
from engine.evaluators.duckdb.strata import Kept
from engine.evaluators.duckdb.values import MIXED, Known, absent, case, cast, function, untagged
from engine.planning import join_variables
from engine.program import Rule
from engine.tables import Tables
from engine.terms import Constant, Literal, Term
from queries.facts.writing import PARQUET, write_query

PLAIN = "[a-z][A-Za-z0-9_]*"
UNSEEN = r"[\x00-\x1f\x7f-\x{9f}\x{61c}\x{200e}\x{200f}\x{2028}-\x{202e}\x{2066}-\x{2069}\x{feff}]"
"""Characters that a terminal obeys or hides."""


def write_edges(tables: Tables, out: Path) -> None:
    """Write the edges of all firings that were kept to a Parquet file. Raises ProblemsFound where that fails."""
    rules = [planned.rule for _, those in tables.prepared.strata for planned in those]
    kept, stronger_than = tables.strata.kept, tables.strata.statements.stronger_than
    parts: list[exp.Query] = [edges_of(r, kept[r.id], bool(stronger_than(r))) for r in rules if r.id in kept]
    write_query(tables.store.connection, union(parts, distinct=False) if parts else _nothing(), out, PARQUET)


def edges_of(rule: Rule, kept: Kept, weaker: bool) -> exp.Select:
    """The edges of the firings of a rule, where it is `weaker` than another one without those that are overridden."""
    cells = {
        name: (column("f", title), layout)
        for name, (title, layout) in zip(join_variables(rule.body), kept.columns, strict=True)
    }
    premises = [_atom(goal, cells) for goal in rule.body if isinstance(goal, Literal)]
    premise: exp.Expr = cast(exp.Null(), "atom")
    if len(premises) == 1:
        premise = premises[0]
    elif premises:
        premise = function("UNNEST", exp.Array(expressions=premises))
    outputs = [
        _titled(_atom(rule.head, cells), "conclusion"),
        _titled(exp.Literal.string(rule.id), "rule"),
        _titled(premise, "premise"),
    ]
    place = kept.place.copy()
    place.set("alias", exp.TableAlias(this=exp.to_identifier("f")))
    where = exp.Where(this=absent(column("f", LOST_TO))) if weaker else None
    return exp.Select(expressions=outputs, from_=exp.From(this=place), where=where)


def _atom(literal: Literal, cells: Mapping[str, tuple[exp.Expr, str]]) -> exp.Expr:
    """An atom as text."""
    parts: list[exp.Expr | str] = [print_name(literal.predicate)]
    for number, term in enumerate(literal.args):
        parts.append(", " if number else "(")
        parts.append(_term(term, cells))
    if literal.args:
        parts.append(")")
    return _joined(parts)


def _joined(parts: Sequence[exp.Expr | str]) -> exp.Expr:
    """Texts one after the other."""
    whole: list[exp.Expr] = []
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        if text:
            whole.append(exp.Literal.string(text))
        whole.append(part)
        text = ""
    if text:
        whole.append(exp.Literal.string(text))
    return whole[0] if len(whole) == 1 else function("CONCAT", *whole)


def _term(term: Term, cells: Mapping[str, tuple[exp.Expr, str]]) -> exp.Expr | str:
    if isinstance(term, Constant):
        return print_value(term.value)
    cell, layout = cells[term.name]
    if layout != MIXED:
        return written(cell, layout)
    tag = cast(function("UNION_TAG", cell.copy()), "atom")
    known = Known(cell, MIXED, 0)
    return case(
        *[
            (
                exp.EQ(this=tag.copy(), expression=exp.Literal.string(letter)),
                written(untagged(known.sql.copy(), own), own),
            )
            for letter, own in (("a", "atom"), ("t", "text"), ("i", "integer"))
        ],
        default=written(untagged(known.sql.copy(), "decimal"), "decimal"),
    )


def written(cell: exp.Expr, layout: str) -> exp.Expr:
    """The constants of a column as they are written in rules."""
    text = cast(cell.copy(), "atom")
    if layout == "integer":
        return text
    if layout == "date":
        return function("CONCAT", exp.Literal.string("'"), text, exp.Literal.string("'"))
    if layout == "decimal":
        # an exponent has digits before it, a point among them, and no plus
        signed = function("REGEXP_REPLACE", text, exp.Literal.string(r"^(-?\d+)e"), exp.Literal.string(r"\1.0e"))
        return function("REGEXP_REPLACE", signed, exp.Literal.string(r"e\+?(-?)0*(\d)"), exp.Literal.string(r"e\1\2"))
    quote = '"' if layout == "text" else "'"
    quoted = function("CONCAT", exp.Literal.string(quote), _escaped(cell, quote), exp.Literal.string(quote))
    if layout == "text":
        return quoted
    plain = function("REGEXP_FULL_MATCH", cell.copy(), exp.Literal.string(PLAIN))
    return case((plain, cell.copy()), default=quoted)


def _escaped(cell: exp.Expr, quote: str) -> exp.Expr:
    text = cell.copy()
    for old, new in (("\\", "\\\\"), (quote, "\\" + quote), ("\n", "\\n"), ("\t", "\\t")):
        text = function("REPLACE", text, exp.Literal.string(old), exp.Literal.string(new))
    unseen = function("REGEXP_MATCHES", text.copy(), exp.Literal.string(UNSEEN))
    return case((unseen, _coded(text)), default=text)


def _coded(text: exp.Expr) -> exp.Expr:
    """A text with the codes of characters that cannot be seen in their place."""
    letter = exp.to_identifier("letter")
    itself = exp.Column(this=letter.copy())
    code = function("PRINTF", exp.Literal.string("\\x%x\\"), function("UNICODE", itself.copy()))
    unseen = function("REGEXP_MATCHES", itself.copy(), exp.Literal.string(UNSEEN))
    body = case((unseen, code), default=itself)
    letters = function("STRING_SPLIT", text.copy(), exp.Literal.string(""))
    coded = function("LIST_TRANSFORM", letters, exp.Lambda(this=body, expressions=[letter]))
    return function("ARRAY_TO_STRING", coded, exp.Literal.string(""))


def _nothing() -> exp.Select:
    titles = ("conclusion", "rule", "premise")
    return exp.Select(
        expressions=[_titled(cast(exp.Null(), "atom"), title) for title in titles], where=exp.Where(this=exp.false())
    )


def _titled(value: exp.Expr, name: str) -> exp.Alias:
    return exp.Alias(this=value, alias=exp.to_identifier(name, quoted=True))
