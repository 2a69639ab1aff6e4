"""Rows that a database has already give what the same rows give as facts, whatever is kept as a table and what is not."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import duckdb
import pytest
from sqlglot import exp

from engine.dependencies import slice_for
from engine.driver import evaluate, prepare
from engine.evaluators.duckdb.loaded import Loaded
from engine.evaluators.duckdb.sorts import ATOM, DATE, DECIMAL, INTEGER, TEXT, sorts_of_rows
from engine.evaluators.duckdb.store import created, sql_of
from engine.evaluators.duckdb.values import layout_of, literal
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.program import Program
from engine.source import Span
from engine.tables import Tables, evaluate_tables
from engine.terms import Real, Row, Text, Value
from tests.engine.plain_programs import program

HOSTILE = "'; DROP TABLE holds.p; --"


def query_of(rows: Sequence[Row], sorts: Sequence[int]) -> exp.Query:
    """Rows as a query with the types that their sorts ask for."""
    selects: list[exp.Query] = [
        exp.Select(expressions=[literal(v, layout_of(s)) for v, s in zip(row, sorts, strict=True)]) for row in rows
    ]
    whole = selects[0]
    for select in selects[1:]:
        whole = exp.Union(this=whole, expression=select, distinct=False)
    return whole


def loaded(rows: Sequence[Row], repeats: int = 1, keys: tuple[frozenset[int], ...] = ()) -> Loaded:
    sorts = tuple(sorts_of_rows(rows, len(rows[0])))
    return Loaded(query_of([*rows] * repeats, sorts), sorts, lambda: keys)


def in_python(text: Program, wanted: str) -> set[Row]:
    evaluator = PyDatalogEvaluator()
    try:
        return set(evaluate(prepare(slice_for(text, [wanted])), {}, evaluator, recording=False).relation(wanted))
    finally:
        evaluator.close()


def in_tables(
    text: Program, wanted: str, given: dict[str, Loaded], recording: bool = False, trace: list[str] | None = None
) -> Tables:
    facts = {name: rows for name, rows in text.facts.items() if name not in given}
    prepared = prepare(slice_for(text._replace(facts=facts), [wanted]))
    return evaluate_tables(prepared, duckdb.connect(), {}, recording, [wanted], trace, given)


def rows_of(tables: Tables, wanted: str) -> set[Row]:
    rows = tables.rows(wanted)
    assert len(rows) == len(set(rows)), "a row is there twice"
    return set(rows)


def values(random_: random.Random) -> Iterator[Value]:
    while True:
        yield random_.choice([1, 2, 3, 2, 1, "a", "b", "1", Text("a"), Real(1.0), "2026-03-01", HOSTILE])


GOALS = (
    "e(X, Y)",
    "e(Y, X)",
    "e(X, _), f(X, Y, _)",
    "f(X, Y, 1)",
    "f(X, _, Y), \\+ e(X, Y)",
    "u(X), f(Y, X, _)",
    "u(X), u(Y), \\+ f(X, Y, _)",
    "e(X, Y), X \\== Y",
    "u(X), aggregate_all(count, f(X, _, _), Y)",
    "e(X, Y), aggregate_all(count, e(X, _), N), N > 1",
)


def text_of(random_: random.Random) -> str:
    """A random plain program over `u/1`, `e/2` and `f/3`, in layers, some of them recursive."""
    known = ["e"]
    lines = []
    for layer in range(random_.randint(1, 5)):
        name = f"p{layer}"
        for _ in range(random_.randint(1, 3)):
            body = random_.choice(GOALS)
            for old in ("e(",):
                if random_.random() < 0.6:
                    body = body.replace(old, f"{random_.choice(known)}(")
            lines.append(f"{name}(X, Y) :- {body}.")
        if random_.random() < 0.3:
            lines.append(f"{name}(X, Y) :- {name}(X, Z), {random_.choice(known)}(Z, Y).")
        known.append(name)
    return "\n".join(lines) + f"\ngoal(X) :- {known[-1]}(X, _).\n"


@pytest.mark.parametrize("seed", range(60))
def test_random_programs_give_the_same_rows(seed: int) -> None:
    random_ = random.Random(seed)
    draw = values(random_)
    facts = {
        name: list(dict.fromkeys(tuple(next(draw) for _ in range(arity)) for _ in range(random_.randint(1, 9))))
        for name, arity in (("u", 1), ("e", 2), ("f", 3))
    }
    read = program(text_of(random_) + "u(a). e(a, a). f(a, a, a).")
    spans = {name: dict.fromkeys(rows, read.predicates[name].span) for name, rows in facts.items()}
    whole = read._replace(facts=spans)
    for wanted in {rule.head.predicate for rule in whole.rules}:
        expected = in_python(whole, wanted)
        for given in (
            {},
            {name: loaded(rows, repeats=2) for name, rows in facts.items()},
            {name: loaded(rows, keys=(frozenset(range(len(rows[0]))),)) for name, rows in facts.items()},
        ):
            for recording in (False, True):
                assert rows_of(in_tables(whole, wanted, given, recording), wanted) == expected, (wanted, given.keys())


ONCE = (frozenset((0,)),)
HELD = "active(P, I) :- infection(P, I, _), \\+ resolved(P, I).\nhold(P) :- active(P, I), bad(I).\nhold(P) :- treated(P).\n"
HELD_FACTS: dict[str, list[Row]] = {
    "infection": [(1, "o1", 3), (2, "o2", 3), (3, "o1", 3)],
    "resolved": [(3, "o1")],
    "bad": [("o1",)],
    "treated": [(1,), (4,)],
}
STATED = "infection(9, o9, 9). resolved(9, o9). bad(o9). treated(9).\n"


def statements(keys: tuple[frozenset[int], ...], wanted: str) -> list[str]:
    """What makes the rows of a predicate over loaded tables."""
    trace: list[str] = []
    with duckdb.connect() as connection:
        connection.execute("CREATE SCHEMA given")
        given = {}
        for name, rows in HELD_FACTS.items():
            sorts = tuple(sorts_of_rows(rows, len(rows[0])))
            place = exp.table_(name, "given")
            connection.execute(sql_of(created(place, query_of(rows, sorts))))
            given[name] = Loaded(exp.select("*").from_(place), sorts, lambda: keys, len(rows))
        facts: dict[str, dict[Row, Span]] = {}
        read = program(HELD + STATED)._replace(facts=facts)
        evaluate_tables(prepare(slice_for(read, [wanted])), connection, {}, False, [wanted], trace, given).rows(wanted)
    return trace


def test_what_is_read_once_is_no_table_and_repeats_that_cannot_be_are_not_looked_for() -> None:
    infection = (
        '(SELECT given."c1" AS "a1", given."c2" AS "a2", given."c3" AS "a3" '
        "FROM (SELECT * FROM given.infection) AS given(c1, c2, c3))"
    )
    resolved = '(SELECT given."c1" AS "a1", given."c2" AS "a2" FROM (SELECT * FROM given.resolved) AS given(c1, c2))'
    active = (
        f'SELECT t1."a1" AS "a1", t1."a2" AS "a2" FROM {infection} AS t1 '
        f'WHERE NOT EXISTS(SELECT 1 FROM {resolved} AS t2 WHERE t2."a1" = t1."a1" AND t2."a2" = t1."a2")'
    )
    assert statements(ONCE, "active") == [f'CREATE OR REPLACE VIEW holds."active" AS {active}']
    each_once = active.replace("SELECT", "SELECT DISTINCT", 1)
    assert statements((), "active") == [f'CREATE OR REPLACE VIEW holds."active" AS {each_once}']
    bad = '(SELECT given."c1" AS "a1" FROM (SELECT * FROM given.bad) AS given(c1))'
    treated = '(SELECT given."c1" AS "a1" FROM (SELECT * FROM given.treated) AS given(c1))'
    assert statements(ONCE, "hold") == [
        f'CREATE OR REPLACE VIEW holds."hold" AS SELECT t1."a1" AS "a1" FROM ({active}) AS t1, {bad} AS t2 '
        f'WHERE t2."a1" = t1."a2" UNION SELECT t1."a1" AS "a1" FROM {treated} AS t1'
    ]


def test_loaded_rows_come_beside_stated_and_concluded_ones() -> None:
    whole = program(HELD + STATED + "treated(P) :- bad(P).")
    given = {"infection": loaded([(5, "o5", 1), (9, "o9", 9)], 3), "treated": loaded([(7,), (9,)], 2)}
    prepared = prepare(slice_for(whole, ["active", "hold"]))
    tables = evaluate_tables(
        prepared, duckdb.connect(), {}, False, ["active", "hold", "treated", "infection"], None, given
    )
    assert sorted(tables.rows("infection")) == [(5, "o5", 1), (9, "o9", 9)]
    assert rows_of(tables, "treated") == {(9,), (7,), ("o9",)}
    assert rows_of(tables, "active") == {(5, "o5")}
    assert rows_of(tables, "hold") == {(9,), (7,), ("o9",)}


def test_predicates_without_arguments_and_without_rows() -> None:
    read = program("on :- a, \\+ b.\noff :- b.\na. b.")
    some = Loaded(exp.select("1").from_(exp.values([(1,), (2,)], alias="v")), ())
    none = Loaded(exp.select("1").from_(exp.values([(1,)], alias="v")).where(exp.false()), ())
    for recording in (False, True):
        assert rows_of(in_tables(read, "on", {"a": some, "b": none}, recording), "on") == {()}
        assert rows_of(in_tables(read, "off", {"a": some, "b": none}, recording), "off") == set()


def test_a_connection_is_used_again() -> None:
    read = program(HELD + STATED)
    connection = duckdb.connect()
    for _ in range(2):
        for recording in (True, False):
            for rows in ([(1, "o9", 1)], [(2, "o9", 1), (1, "o9", 2)]):
                given = {"infection": loaded(rows)}
                prepared = prepare(slice_for(read._replace(facts={"bad": read.facts["bad"]}), ["hold"]))
                tables = evaluate_tables(prepared, connection, {}, recording, ["hold"], None, given)
                assert rows_of(tables, "hold") == {(row[0],) for row in rows}


def test_a_relation_is_asked_for_some_of_its_rows() -> None:
    tables = in_tables(program(HELD + STATED), "active", {"infection": loaded([(1, HOSTILE, 1), (2, "b", 1)])})
    relation = tables.relation("active")
    assert len(relation) == 2
    assert relation.matching((1,), (HOSTILE,)) == [(1, HOSTILE)]
    assert relation.matching((0, 1), (2, "1")) == []


def test_dates_and_decimals_that_are_loaded_are_constants_of_the_language() -> None:
    sorts = (DATE, DECIMAL | INTEGER, TEXT)
    rows: list[Row] = [("2026-03-01", 1, Text("x")), ("2026-03-02", Real(1.0), Text("x"))]
    read = program("late(D, V, T) :- m(D, V, T), before('2026-03-01', D).\nm('2026-01-01', 1, \"x\").")
    tables = in_tables(read, "late", {"m": Loaded(query_of(rows, sorts), sorts)})
    assert rows_of(tables, "late") == {rows[1]}
    wide = in_tables(read, "m", {"m": Loaded(query_of([("x", 1, "x")], (ATOM, INTEGER, ATOM)), (ATOM, INTEGER, ATOM))})
    assert rows_of(wide, "m") == {("x", 1, "x")}
