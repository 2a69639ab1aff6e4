"""Four engines asked of one program: pyDatalog, DuckDB, and SWI-Prolog and clingo by what `whyhold export` writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from engine.driver import prepare
from engine.problem import ProblemsFound
from engine.program import Program
from tests.agreement.engines import Given, Outcome, by_duckdb, by_pydatalog
from tests.agreement.exported import BEYOND, Swi, by_clingo

NO_VALUE, TOO_MANY_ROUNDS = "no-value", "too-many-rounds"
TOO_LARGE = "integer-too-large"
REFUSED = "not-expressible"


def assert_four_agree(program: Program, swi: Swi, counts: Counter[str], record: Given | None = None) -> None:
    """All engines find the same rows, or all that a goal has no value; `counts` gets what could be compared.

    Left out is DuckDB where an integer does not fit, clingo where it says that it cannot tell, and both others where a
    recursion has no end, which only whyhold notices.
    """
    record = record or {}
    expected = by_pydatalog(prepare(program), record)
    names = {problem.name for problem in expected.problems}
    if TOO_MANY_ROUNDS in names:
        counts["without end"] += 1
        return
    assert names <= {NO_VALUE}, names
    counts["programs"] += 1
    counts["without value"] += bool(names)
    wanted = sorted({rule.head.predicate for rule in program.rules})
    found = by_duckdb(prepare(program), record)
    if any(problem.name == TOO_LARGE for problem in found.problems):
        counts["too large for DuckDB"] += 1
    else:
        counts["DuckDB"] += 1
        assert found == expected
    rows = {name: some for name, some in expected.relations.items() if some}
    prolog = swi.rows(program, record, wanted)
    counts["SWI-Prolog"] += 1
    if not (names and not prolog.fault and _of_a_proposition(program, expected)):
        assert bool(prolog.fault) == bool(names), (prolog.fault, expected.problems)
    if not names:
        assert prolog.rows == rows
    _clingo(program, record, wanted, expected, counts)


def _of_a_proposition(program: Program, expected: Outcome) -> bool:
    """Whether the goal without a value is in a rule for a predicate without arguments.

    SWI-Prolog asks no further once such a predicate is known to hold.
    """
    heads = {rule.id: rule.head for rule in program.rules}
    return not heads[expected.problems[0].rule].args


def _clingo(program: Program, record: Given, wanted: Iterable[str], expected: Outcome, counts: Counter[str]) -> None:
    rows = {name: some for name, some in expected.relations.items() if some}
    try:
        answer = by_clingo(program, record, wanted)
    except ProblemsFound as found:
        # arithmetic with decimals is worked out by whyhold before it writes anything
        names = {problem.name for problem in found.problems}
        assert names == {REFUSED} or (names == {NO_VALUE} and expected.problems), found
        counts["refused for clingo"] += 1
        return
    if answer.fault == BEYOND:
        counts["refused for clingo"] += 1
        return
    counts["clingo"] += 1
    assert bool(answer.fault) == bool(expected.problems), (answer.fault, expected.problems)
    if not expected.problems:
        assert answer.rows == rows
