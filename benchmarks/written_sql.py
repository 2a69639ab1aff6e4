"""The same tasks in SQL, as someone who knows DuckDB writes them by hand: what whyhold is held against.

    python benchmarks/written_sql.py toy|chain|graph|generations FACTS OUT [--one-query]

FACTS has the `NAME.facts` files; answers go to `OUT/NAME.csv`. Types are written down, so that nothing is guessed; a
file that is read once is not stored; recursion is a semi-naive loop: rows that came last are joined, and what is known
is taken out by an anti-join before it is added. With `--one-query` it is one WITH RECURSIVE instead.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import duckdb


def facts(folder: Path, name: str, **types: str) -> str:
    """What reads a relation, as SQL. The folder is one that the benchmark made."""
    columns = ", ".join(f"'{column}': '{kind}'" for column, kind in types.items())
    return f"read_csv('{folder}/{name}.facts', delim = '\t', header = false, quote = '', columns = {{{columns}}})"


def write(database: Any, query: str, out: Path, name: str) -> None:
    """Write what a query gives."""
    database.execute(f"COPY ({query}) TO '{out}/{name}.csv' (HEADER)")


def toy(database: Any, folder: Path, out: Path, one_query: bool) -> None:
    """Who is to be held, who has a contraindication, and who may go on; its recursion is too small to matter."""
    patient_and_organism = {"patient": "BIGINT", "organism": "VARCHAR"}
    database.execute(
        f"""
        CREATE TABLE isa AS
        WITH RECURSIVE parent AS MATERIALIZED (SELECT * FROM {facts(folder, "parent", x="VARCHAR", y="VARCHAR")}),
            isa AS (SELECT x, y FROM parent UNION SELECT p.x, i.y FROM parent p JOIN isa i ON i.x = p.y)
        SELECT * FROM isa;
        CREATE TABLE active AS
        SELECT patient, organism FROM {facts(folder, "infection", **patient_and_organism, severity="BIGINT")} i
        ANTI JOIN {facts(folder, "resolved", **patient_and_organism)} r USING (patient, organism);
        CREATE TABLE hold AS
        SELECT DISTINCT patient FROM (
            SELECT patient FROM active JOIN isa ON x = organism AND y = 'bacterial'
            SEMI JOIN {facts(folder, "antibiotic", **patient_and_organism)} a USING (patient, organism)
            UNION ALL
            SELECT patient FROM active JOIN isa ON x = organism AND y = 'viral'
            SEMI JOIN {facts(folder, "systemic", patient="BIGINT")} s USING (patient)
            UNION ALL
            SELECT patient FROM active JOIN isa ON x = organism AND y IN ('fungal', 'opportunistic')
        );
        CREATE TABLE contra AS
        SELECT DISTINCT patient FROM {facts(folder, "lab", patient="BIGINT", test="VARCHAR", result="VARCHAR")}
        WHERE test = 'hbsag' AND result = 'positive';
        """
    )
    write(database, "FROM hold", out, "hold")
    write(database, "FROM contra", out, "contra")
    everybody = facts(folder, "patient", patient="BIGINT")
    query = f"SELECT patient FROM {everybody} p ANTI JOIN hold USING (patient) ANTI JOIN contra USING (patient)"
    write(database, query, out, "cont")


def grow(database: Any, name: str, first: str, step: str, one_query: bool) -> None:
    """A table of pairs that grows until a step over the last new rows gives none: `step` joins `{last}`."""
    if one_query:
        grown = f"WITH RECURSIVE grown(x, y) AS ({first} UNION {step.format(last='grown')}) FROM grown"
        database.execute(f"CREATE TABLE {name} AS {grown}")
        return
    database.execute(f"CREATE TABLE {name} AS {first}")
    database.execute(f"CREATE TABLE last0 AS FROM {name}")
    turn = 0
    while True:
        (count,) = database.execute(
            f"CREATE OR REPLACE TABLE last{1 - turn} AS SELECT DISTINCT x, y FROM ({step.format(last=f'last{turn}')}) s"
            f" ANTI JOIN {name} USING (x, y)"
        ).fetchone()
        if not count:
            return
        turn = 1 - turn
        database.execute(f"INSERT INTO {name} FROM last{turn}")


def closure(database: Any, folder: Path, out: Path, one_query: bool) -> None:
    """Which nodes can be reached from which."""
    database.execute(f"CREATE TABLE edge AS FROM {facts(folder, 'edge', x='BIGINT', y='BIGINT')}")
    step = "SELECT e.x, d.y FROM edge e JOIN {last} d ON d.x = e.y"
    grow(database, "path", "SELECT DISTINCT x, y FROM edge", step, one_query)
    write(database, "FROM path", out, "path")


def generations(database: Any, folder: Path, out: Path, one_query: bool) -> None:
    """Who is of the same generation."""
    database.execute(f"CREATE TABLE parent AS FROM {facts(folder, 'parent', child='BIGINT', parent='BIGINT')}")
    grow(
        database,
        "same",
        "SELECT DISTINCT a.child AS x, b.child AS y FROM parent a JOIN parent b USING (parent)",
        "SELECT a.child AS x, b.child AS y FROM parent a JOIN {last} d ON d.x = a.parent JOIN parent b ON b.parent = d.y",
        one_query,
    )
    write(database, "FROM same", out, "same")


TASKS = {"toy": toy, "chain": closure, "graph": closure, "generations": generations}


def main() -> None:
    """Do one task."""
    task, folder, out, *more = sys.argv[1:]
    TASKS[task](duckdb.connect(), Path(folder), Path(out), more == ["--one-query"])


if __name__ == "__main__":
    main()
