"""The answers about the patients of one shard: the whole program over their records, in one database in memory.

What a record says without naming its patient, such as the day of the question and the jurisdiction, holds for everybody
in an evaluation. So patients for whom it is the same, a *context*, are evaluated together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sqlglot import exp

from engine.batches import Batches
from engine.evaluators import RuleWithoutValue
from engine.evaluators.duckdb.names import aliased, column
from engine.evaluators.duckdb.statements import union
from engine.evaluators.duckdb.store import sql_of
from engine.evaluators.duckdb.values import cast, function
from engine.partitioning import Partition, partition
from engine.problem import Problem, ProblemsFound
from engine.program import Program, Rule
from engine.tuples import NamedTuple
from queries.cohort.column_types import kept_columns
from queries.cohort.outputs import answers, firings, subject_variable
from queries.cohort.paths import exactly
from queries.cohort.run_folder import FIRINGS
from queries.cohort.typed_rows import facts_from
from queries.knowledge import answer_predicates, prepare_for
from queries.record_rows import AS_OF
from queries.record_vocabulary import PATIENT

if TYPE_CHECKING:
    import duckdb
MEMBERS = "members"
"""The table of the patients of a shard, each with the number of its context."""

CONTEXT = "context"


class Evaluated(NamedTuple):
    """A dataset of a context as a query, under the name of its folder."""

    dataset: str
    rows: exp.Query


class WithoutValue(ProblemsFound):
    """A goal of a rule has no value for one patient."""

    def __init__(self, problems: tuple[Problem, ...], patient: str, rule: str) -> None:
        super().__init__(problems)
        self.patient = patient
        self.rule = rule


class ShardEvaluator:
    """One program, asked about one shard after the other.

    `day` counts instead of what records say, where it is given. `members` is the number of patients of the shard.
    """

    def __init__(self, program: Program, connection: duckdb.DuckDBPyConnection, day: str, with_firings: bool) -> None:
        self.program = program
        self.connection = connection
        self.day = day
        self.with_firings = with_firings
        self.wanted = answer_predicates(program)
        self.partition = partition(program, PATIENT)
        self.batches = Batches(prepare_for(program, self.wanted), connection, self.wanted, self._keeps)
        self.members = 0
        self._left_out = False
        self._views: dict[str, exp.Table] = {}

    def open_files(self, files: Mapping[str, Sequence[Path]]) -> int:
        """Take the Parquet files of a shard, by record predicate; returns the number of its contexts."""

        def read(paths: Sequence[Path]) -> duckdb.DuckDBPyRelation:
            return self.connection.read_parquet([exactly(path) for path in paths], hive_partitioning=False)

        return self.open({name: read(paths) for name, paths in files.items() if paths})

    def open(self, rows: Mapping[str, duckdb.DuckDBPyRelation]) -> int:
        """Take the rows of a shard in the columns of `kept_columns`, by record predicate; the number of its contexts."""
        self._views, self._left_out = {}, False
        for number, (name, relation) in enumerate(rows.items()):
            view = f"kept_{number}"
            relation.create_view(view, replace=True)
            self._views[name] = exp.Table(this=exp.to_identifier(view))
        if not self._views:
            self.members = 0
            return 0
        self.connection.execute(sql_of(self._members()))
        self.members, contexts = self.connection.execute(
            f"SELECT count(*), count(DISTINCT {CONTEXT}) FROM {MEMBERS}"
        ).fetchall()[0]
        return int(contexts)

    def evaluate(self, context: int, contexts: int) -> Iterator[Evaluated]:
        """The datasets of one of the contexts, numbered from 1; each is to be read before the next shard or context.

        Raises WithoutValue where a goal has no value for some patient, ProblemsFound where that is about nobody.
        """
        self.batches.clear()
        try:
            strata = self.batches.evaluate(self._facts(context, contexts > 1 or self._left_out))
        except ProblemsFound as error:
            raise _about_a_patient(error, self.partition) from error
        for name in self.wanted:
            yield Evaluated(name, answers(self.batches, strata, self.program.predicates[name]))
        if self.with_firings:
            found = firings(self.batches, strata, self.partition)
            if found is not None:
                yield Evaluated(FIRINGS, found)

    def leave_out(self, patient: str) -> None:
        """Answer nothing about a patient of the shard."""
        self.connection.execute(f"DELETE FROM {MEMBERS} WHERE {PATIENT} = ?", [patient])
        self.members -= 1
        self._left_out = True

    def patients(self) -> exp.Select:
        """The patients of the shard, with what their records say without naming them, in order."""
        outputs: list[exp.Expr] = [column("m", PATIENT)]
        joins = []
        for number, name in enumerate(sorted(self.partition.shared)):
            arguments = self.program.predicates[name].arguments
            if len(arguments) != 1:
                continue
            value: exp.Expr
            if name == AS_OF and self.day:
                value = exp.Cast(this=exp.Literal.string(self.day), to=exp.DataType.build("DATE"))
            elif name in self._views:
                value = column(f"s{number}", arguments[0].name)
                joins.append(_left_join(self._views[name], f"s{number}", "m"))
            else:
                value = exp.Cast(this=exp.Null(), to=exp.DataType.build("TEXT"))
            outputs.append(exp.Alias(this=value, alias=exp.to_identifier(name, quoted=True)))
        return exp.Select(
            expressions=outputs,
            distinct=exp.Distinct(),
            from_=exp.From(this=aliased(exp.to_table(MEMBERS), "m")),
            joins=joins,
            order=exp.Order(expressions=[exp.Ordered(this=exp.Literal.number(1))]),
        )

    def _keeps(self, rule: Rule) -> bool:
        return self.with_firings or self.program.predicates[rule.head.predicate].answer

    def _members(self) -> exp.Create:
        everybody: list[exp.Query] = [
            exp.Select(
                expressions=[column("v", PATIENT)], distinct=exp.Distinct(), from_=exp.From(this=aliased(view, "v"))
            )
            for view in self._views.values()
        ]
        source = exp.Subquery(this=union(everybody, distinct=True), alias=exp.TableAlias(this=exp.to_identifier("p")))
        said = [name for name in sorted(self.partition.shared) if name in self._views and not self._settled(name)]
        joins, keys = [], []
        for number, name in enumerate(said):
            alias = f"s{number}"
            joins.append(_left_join(self._said(name), alias, "p"))
            keys.append(exp.Ordered(this=column(alias, "said"), nulls_first=True))
        context: exp.Expr = exp.Literal.number(1)
        if keys:
            context = exp.Window(this=exp.Anonymous(this="DENSE_RANK"), order=exp.Order(expressions=keys))
        select = exp.Select(
            expressions=[column("p", PATIENT), exp.Alias(this=context, alias=exp.to_identifier(CONTEXT))],
            from_=exp.From(this=source),
            joins=joins,
        )
        return exp.Create(this=exp.to_table(MEMBERS), kind="TABLE", replace=True, expression=select)

    def _settled(self, name: str) -> bool:
        return name == AS_OF and bool(self.day)

    def _said(self, name: str) -> exp.Subquery:
        """For each patient all rows of a predicate without one, as a text that is the same for the same rows."""
        cells = [
            exp.Coalesce(this=cast(column("v", kept.name), "atom"), expressions=[exp.Literal.string("")])
            for kept in kept_columns(self.program.predicates[name])[1:]
        ]
        row = cast(function("TO_JSON", exp.Array(expressions=cells)), "atom")
        rows = function("LIST_SORT", function("LIST", exp.Distinct(expressions=[row])))
        return exp.Subquery(
            this=exp.Select(
                expressions=[column("v", PATIENT), exp.Alias(this=rows, alias=exp.to_identifier("said"))],
                from_=exp.From(this=aliased(self._views[name], "v")),
                group=exp.Group(expressions=[exp.Literal.number(1)]),
            )
        )

    def _facts(self, context: int, some: bool) -> dict[str, exp.Query]:
        facts: dict[str, exp.Query] = {}
        for name, view in self._views.items():
            if name not in self.batches.tables or self._settled(name):
                continue
            rows = exp.Select(expressions=[exp.Star()], from_=exp.From(this=view.copy()))
            if name in self.partition.shared:
                rows.set("where", exp.Where(this=_is_in(self._one_of(context))))
            elif some:
                rows.set("where", exp.Where(this=_is_in(_those_of(context))))
            facts[name] = facts_from(rows, self.program.predicates[name], self.batches.tables[name])
        if self.day and AS_OF in self.batches.tables:
            facts[AS_OF] = self._day()
        return facts

    def _day(self) -> exp.Select:
        table = self.batches.tables[AS_OF]
        day = cast(exp.Literal.string(self.day), table.layouts[0])
        return exp.Select(expressions=[exp.Alias(this=day, alias=exp.to_identifier(table.columns[0], quoted=True))])

    def _one_of(self, context: int) -> exp.Select:
        """Some patient of a context, who stands for all of it."""
        one = _those_of(context)
        one.set("expressions", [exp.Min(this=exp.column(PATIENT))])
        return one


def _about_a_patient(found: ProblemsFound, partition: Partition) -> ProblemsFound:
    """The same, without what the record says: only whose it is."""
    cause = found.__cause__
    if not isinstance(cause, RuleWithoutValue):
        return found
    patient = cause.error.of_literals.get(subject_variable(cause.rule, partition))
    problems = tuple(
        [
            problem._replace(message=f"a goal of `{cause.rule.id}` has no value for a patient")
            for problem in found.problems
        ]
    )
    return WithoutValue(problems, str(patient), cause.rule.id) if patient is not None else ProblemsFound(problems)


def _those_of(context: int) -> exp.Select:
    return exp.Select(
        expressions=[exp.column(PATIENT)],
        from_=exp.From(this=exp.to_table(MEMBERS)),
        where=exp.Where(this=exp.EQ(this=exp.column(CONTEXT), expression=exp.Literal.number(context))),
    )


def _is_in(patients: exp.Select) -> exp.In:
    return exp.In(this=exp.column(PATIENT), query=exp.Subquery(this=patients))


def _left_join(source: exp.Table | exp.Subquery, alias: str, other: str) -> exp.Join:
    on = exp.EQ(this=column(alias, PATIENT), expression=column(other, PATIENT))
    return exp.Join(this=aliased(source, alias), side="LEFT", on=on)
