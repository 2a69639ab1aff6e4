"""What a shard concluded, as rows of datasets: answers with the rules behind them, and firings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlglot import exp

from engine.batches import Batches
from engine.evaluators.duckdb.names import column
from engine.evaluators.duckdb.statements import LOST_TO as NUMBER
from engine.evaluators.duckdb.statements import union
from engine.evaluators.duckdb.strata import Kept, Strata
from engine.evaluators.duckdb.values import MIXED, TAGS, case, cast, function, literal
from engine.partitioning import Partition
from engine.planning import join_variables
from engine.program import Predicate, Rule
from engine.terms import Variable
from queries.cohort.run_folder import LOST_TO, RULE, RULES, VALUES
from queries.cohort.typed_rows import shown_columns
from queries.record_vocabulary import PATIENT


def answers(batches: Batches, strata: Strata, predicate: Predicate) -> exp.Query:
    """All rows of an answer predicate with the rules that conclude each, in order of all columns."""
    table = batches.tables[predicate.name]
    parts: list[exp.Query] = []
    for rule, kept in _kept(batches, strata):
        if rule.head.predicate == predicate.name:
            concluded = strata.statements.conclusions_of(rule, *kept)
            concluded.append("expressions", _titled(exp.Literal.string(rule.id), RULE))
            parts.append(concluded)
    if not parts:
        empty = exp.Select(
            expressions=[*_stars(table.at()), _titled(exp.Literal.string(""), RULE)], from_=exp.From(this=table.at())
        )
        parts.append(empty)
    source = exp.Subquery(this=union(parts, distinct=False), alias=exp.TableAlias(this=exp.to_identifier("a")))
    shown = list(shown_columns(predicate, table, "a"))
    names = function("LIST_SORT", function("LIST", exp.Distinct(expressions=[column("a", RULE)])))
    return exp.Select(
        expressions=[*[_titled(value, name) for name, value in shown], _titled(names, RULES)],
        from_=exp.From(this=source),
        group=exp.Group(expressions=[exp.Literal.number(n) for n in range(1, len(shown) + 1)]),
        order=_by(len(shown) + 1),
    )


def firings(batches: Batches, strata: Strata, partition: Partition) -> exp.Query | None:
    """All firings that were kept, in no order, since sorting them takes as long as finding them; None without any."""
    parts: list[exp.Query] = [
        _firings_of(rule, kept, partition, strata.statements.stronger_than(rule))
        for rule, kept in _kept(batches, strata)
    ]
    return union(parts, distinct=False) if parts else None


def subject_variable(rule: Rule, partition: Partition) -> str:
    """The variable of a rule that holds the patient; empty where its conclusion is about none."""
    place = partition.subject.get(rule.head.predicate)
    term = rule.head.args[place] if place is not None else None
    return term.name if isinstance(term, Variable) else ""


def variables(rules: Mapping[str, Rule]) -> dict[str, list[str]]:
    """The names of the variables of each rule, in the order in which firings have their values."""
    return {name: list(join_variables(rule.body)) for name, rule in rules.items()}


def _firings_of(rule: Rule, kept: Kept, partition: Partition, stronger: tuple[str, ...]) -> exp.Select:
    names = join_variables(rule.body)
    cells = {name: (column("f", title), layout) for name, (title, layout) in zip(names, kept.columns, strict=True)}
    subject = subject_variable(rule, partition)
    patient = cells[subject][0] if subject else exp.Cast(this=exp.Null(), to=exp.DataType.build("TEXT"))
    values = exp.Array(expressions=[tagged_text(cell.copy(), layout) for cell, layout in cells.values()])
    lost: exp.Expr = exp.Cast(this=exp.Null(), to=exp.DataType.build("TEXT"))
    if stronger:
        lost = case(
            *[
                (exp.EQ(this=column("f", NUMBER), expression=literal(n, "integer")), exp.Literal.string(by))
                for n, by in enumerate(stronger)
            ]
        )
    place = kept.place.copy()
    place.set("alias", exp.TableAlias(this=exp.to_identifier("f")))
    texts = exp.Cast(this=values, to=exp.DataType.build("TEXT[]", dialect="duckdb"))
    return exp.Select(
        expressions=[
            _titled(patient, PATIENT),
            _titled(exp.Literal.string(rule.id), RULE),
            _titled(texts, VALUES),
            _titled(lost, LOST_TO),
        ],
        from_=exp.From(this=place),
    )


def tagged_text(cell: exp.Expr, layout: str) -> exp.Expr:
    """A value as one letter for its kind and its text, so that no two constants look the same."""
    tag: exp.Expr = exp.Literal.string(TAGS.get(layout, ""))
    if layout == MIXED:
        tag = cast(function("UNION_TAG", cell.copy()), "atom")
    return exp.DPipe(this=tag, expression=cast(cell, "atom"))


def _kept(batches: Batches, strata: Strata) -> Iterator[tuple[Rule, Kept]]:
    for rule in batches.rules:
        kept = strata.kept.get(rule.id)
        if kept is not None:
            yield rule, kept


def _titled(value: exp.Expr, name: str) -> exp.Alias:
    return exp.Alias(this=value, alias=exp.to_identifier(name, quoted=True))


def _by(columns: int) -> exp.Order:
    return exp.Order(expressions=[exp.Ordered(this=exp.Literal.number(n)) for n in range(1, columns + 1)])


def _stars(place: exp.Table) -> list[exp.Expr]:
    return [exp.Column(this=exp.Star(), table=exp.to_identifier(place.name, quoted=True))]
