"""`whyhold query` with facts in files, answers and proofs to files, and either engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner, Result

from engine.canonical import print_atom
from engine.evaluators.duckdb import connecting
from engine.plain import parse_goal
from engine.terms import Constant
from queries import answering
from queries.cli import whyhold

HOSTILE = ["'; DROP TABLE holds.p; --", 'say "x"', "it's", "é ü", "back\\slash", "a,b", "[x]*?", "NULL", "%s {x}", "o1"]
PATHS = "path(X, Y) :- edge(X, Y).\npath(X, Y) :- edge(X, Z), path(Z, Y).\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(whyhold, [str(a) for a in arguments])


def folder_of(tmp_path: Path, program: str, files: dict[str, str | bytes]) -> tuple[Path, Path]:
    facts = tmp_path / "facts"
    facts.mkdir()
    for name, content in files.items():
        data = content.encode("utf-8") if isinstance(content, str) else content
        (facts / name).write_bytes(data)
    file = tmp_path / "program.pl"
    file.write_text(program, "utf-8")
    return file, facts


def asked(program: Path, facts: Path, *goals: str, engine: str = "auto") -> Any:
    result = run("query", "--plain", program, "--facts", facts, "--engine", engine, "--format", "json", *goals)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def both(tmp_path: Path, program: str, files: dict[str, str | bytes], goal: str) -> list[dict[str, Any]]:
    """The answers to a goal, which must be the same from both engines."""
    file, facts = folder_of(tmp_path, program, files)
    first, second = (asked(file, facts, goal, engine=engine)["answers"] for engine in ("duckdb", "pydatalog"))
    assert [list(map(repr, row.items())) for row in first] == [list(map(repr, row.items())) for row in second]
    answers: list[dict[str, Any]] = first
    return answers


def problems(tmp_path: Path, program: str, files: dict[str, str | bytes], goal: str) -> list[tuple[str, int, str]]:
    """Name, line and message of what is wrong; each must be told without a traceback, and name no cell."""
    file, facts = folder_of(tmp_path, program, files)
    result = run("query", "--plain", file, "--facts", facts, "--format", "json", goal)
    assert result.exit_code == 1, result.output
    assert "secret" not in run("query", "--plain", file, "--facts", facts, goal).output
    found = json.loads(result.stdout)["problems"]
    return [(p["name"], p["line"], p["message"].replace(str(facts), "facts")) for p in found]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("edge.facts", "a\tb\nb\tc\n"),
        ("edge.facts", "a\tb\r\nb\tc\r\n"),
        ("edge.facts", "a\tb\n\nb\tc"),
        ("edge.tsv", 'from\tto\na\tb\n"b"\tc\n'),
        ("edge.csv", 'from,to\na,b\n"b",c\n'),
        ("edge.csv", "\ufefffrom,to\na,b\nb,c\n"),
        ("edge.ndjson", '{"from": "a", "to": "b"}\n{"to": "c", "from": "b"}\n'),
    ],
)
def test_every_text_format_gives_the_same_answers(tmp_path: Path, name: str, content: str) -> None:
    rows = both(tmp_path, PATHS, {name: content}, "path(X, Y)")
    assert rows == [{"X": "a", "Y": "b"}, {"X": "a", "Y": "c"}, {"X": "b", "Y": "c"}]


def test_parquet_has_its_types(tmp_path: Path) -> None:
    file, facts = folder_of(tmp_path, "late(D) :- m(_, _, D, _, _), before('2026-03-01', D).\n", {})
    query = (
        "SELECT 1::INT, 38.3::FLOAT, DATE '2026-03-02', true, 'x'::ENUM('x', 'y') "
        "UNION ALL SELECT 2, -0.0, '1999-01-01', false, 'y'"
    )
    duckdb.sql(query).write_parquet(str(facts / "m.parquet"))
    for engine in ("duckdb", "pydatalog"):
        (row, other) = asked(file, facts, "m(A, B, C, D, E)", engine=engine)["answers"]
        assert row == {"A": 1, "B": 38.3, "C": "2026-03-02", "D": "true", "E": "x"}
        assert repr(other["B"]) == "0.0"
        assert asked(file, facts, "late(D)", engine=engine)["answers"] == [{"D": "2026-03-02"}]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["1", "-2", "0"], [-2, 0, 1]),
        (["1", "2.5"], [1.0, 2.5]),
        (["1", "2e3", "-0.5"], [-0.5, 1.0, 2000.0]),
        (["-0.0", "0.0"], [0.0]),
        (["1", "007"], ["007", "1"]),
        (["1", "+5"], ["+5", "1"]),
        (["1", " 5"], [" 5", "1"]),
        (["1", "-0"], ["-0", "1"]),
        (["1", "1_000"], ["1", "1_000"]),
        (["1", "0x1F"], ["0x1F", "1"]),
        (["1", "1e400"], ["1", "1e400"]),
        (["1", "1e-400"], ["1", "1e-400"]),
        (["1", ".5"], [".5", "1"]),
        (["1", "5."], ["1", "5."]),
        (["2026-03-01", "x"], ["2026-03-01", "x"]),
        (["true", "1"], ["1", "true"]),
        (["9223372036854775807", "-9223372036854775808"], [-(2**63), 2**63 - 1]),
        (["9223372036854775808", "x"], ["9223372036854775808", "x"]),
    ],
)
@pytest.mark.parametrize("late", [0, 30_000])
def test_kinds_are_those_of_all_cells(tmp_path: Path, cells: list[str], values: list[Any], late: int) -> None:
    """Also where only the last one is of another kind."""
    start = [cells[0]] * late
    file, facts = folder_of(tmp_path, "q(X) :- v(X).\n", {"v.facts": "".join(f"{c}\n" for c in [*start, *cells])})
    engines = ("duckdb", "pydatalog") if not late else ("duckdb",)
    for engine in engines:
        found = [row["X"] for row in asked(file, facts, "q(X)", engine=engine)["answers"]]
        assert list(map(repr, found)) == list(map(repr, values))


def test_numbers_in_json_are_numbers_and_texts_are_atoms(tmp_path: Path) -> None:
    lines = '{"a": "1", "b": 1, "c": 1}\n{"a": "2", "b": 2, "c": 2.5}\n'
    rows = both(tmp_path, "q(A, B, C) :- v(A, B, C).", {"v.ndjson": lines}, "q(A, B, C)")
    assert [list(row.values()) for row in rows] == [["1", 1, 1.0], ["2", 2, 2.5]]


def test_hostile_values_are_values(tmp_path: Path) -> None:
    written = "name\n" + "".join('"' + value.replace('"', '""') + '"\n' for value in HOSTILE)
    rows = both(tmp_path, "q(X) :- v(X), \\+ w(X).\nw(o1).", {"v.csv": written}, "q(X)")
    assert {row["X"] for row in rows} == set(HOSTILE) - {"o1"}
    raw = "".join(f"{value}\t{number}\n" for number, value in enumerate(HOSTILE))
    (tmp_path / "raw").mkdir()
    rows = both(tmp_path / "raw", "q(X, N) :- v(X, N).", {"v.facts": raw}, "q(X, _)")
    assert {row["X"] for row in rows} == set(HOSTILE)


def test_hostile_names_of_predicates_files_and_folders(tmp_path: Path) -> None:
    base = tmp_path / "[a]*'; --"
    base.mkdir()
    name = "it's; DROP TABLE p"
    rows = both(base, f"q(X) :- '{name.replace(chr(39), chr(39) * 2)}'(X).", {f"{name}.facts": "1\n2\n"}, "q(X)")
    assert rows == [{"X": 1}, {"X": 2}]


def test_what_a_terminal_would_obey_is_shown(tmp_path: Path) -> None:
    file, facts = folder_of(tmp_path, "q(X) :- v(X).", {"v.facts": "\x1b[31mred\n"})
    assert "\x1b" not in run("query", "--plain", file, "--facts", facts, "q(X)").stdout


def test_facts_come_beside_stated_and_concluded_ones_and_repeats_count_once(tmp_path: Path) -> None:
    program = (
        "edge(c, d).\nedge(X, z) :- last(X).\nlast(d).\nout(X, N) :- edge(X, _), aggregate_all(count, edge(X, _), N).\n"
    )
    rows = both(tmp_path, program, {"edge.facts": "a\tb\na\tb\na\tc\nc\td\n"}, "out(X, N)")
    assert rows == [{"X": "a", "N": 2}, {"X": "c", "N": 1}, {"X": "d", "N": 1}]


def test_large_files_with_and_without_keys(tmp_path: Path) -> None:
    numbers = [*range(40_000)]
    once = "".join(f"{n}\t{n % 7}\n" for n in numbers)
    twice = once + "".join(f"{n}\t{n % 7}\n" for n in numbers[:3])
    program = "r(X) :- p(X, _), \\+ bad(X).\nbad(3).\nc(N) :- aggregate_all(count, p(_, _), N).\n"
    for number, text in enumerate((once, twice)):
        (tmp_path / str(number)).mkdir()
        file, facts = folder_of(tmp_path / str(number), program, {"p.facts": text})
        out = tmp_path / str(number) / "r.csv"
        assert run("query", "--plain", file, "--facts", facts, "--out", out, "r(X)").exit_code == 0
        assert sorted(int(line) for line in out.read_text().split()[1:]) == [n for n in numbers if n != 3]
        assert asked(file, facts, "c(N)")["answers"] == [{"N": 40_000}]


def test_only_needed_files_and_columns_are_read(tmp_path: Path) -> None:
    file, facts = folder_of(
        tmp_path, "q(X) :- v(X, _).\nother(X) :- w(X).", {"v.facts": "1\t\n2\tx\n", "w.facts": b"\xff\xfe"}
    )
    assert asked(file, facts, "q(X)")["answers"] == [{"X": 1}, {"X": 2}]
    assert run("query", "--plain", file, "--facts", facts, "other(X)").exit_code == 1


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"v.facts": "a\tb\nsecret\n"},
            ("wrong-arity", 2, "`v` has 2 arguments, and there is 1 column here"),
        ),
        (
            {"v.csv": "x,y\na,b\nsecret,b,c\n"},
            ("wrong-arity", 3, "`v` has 2 arguments, and there are 3 columns here"),
        ),
        (
            {"v.csv": "x\nsecret,b\n"},
            ("wrong-arity", 1, "`v` has 2 arguments, and there is 1 column here"),
        ),
        (
            {"v.ndjson": '{"a": "secret", "b": 1}\n{"a": 1, "b": 2, "c": 3}\n'},
            ("wrong-arity", 2, "`v` has 2 arguments, and there are 3 columns here"),
        ),
        (
            {"v.facts": "a\tb\nsecret\t\n"},
            ("empty-cell", 2, "column 2 (`a2`) of `v` is empty"),
        ),
        (
            {"v.csv": 'x,y\n"two\nlines",b\n"",secret\n'},
            ("empty-cell", 4, "column 1 (`a1`) of `v` is empty"),
        ),
        (
            {"v.ndjson": '{"a": 1, "b": 2}\n{"a": null, "b": "secret"}\n'},
            ("empty-cell", 2, "column 1 (`a1`) of `v` is empty"),
        ),
        (
            {"v.facts": b"a\tb\nsecret\t\xff\n"},
            ("unreadable-facts", 2, "`facts/v.facts` cannot be read: it is not UTF-8 text"),
        ),
        (
            {"v.csv": 'x,y\na,b\n"secret,b\n'},
            ("unreadable-facts", 3, "`facts/v.csv` cannot be read: a quoted cell does not end as it should"),
        ),
        (
            {"v.csv": ""},
            ("unreadable-facts", 1, "`facts/v.csv` cannot be read: its first line has no names of columns"),
        ),
        (
            {"v.ndjson": '{"a": 1, "b": 2}\nsecret\n'},
            ("unreadable-facts", 2, "`facts/v.ndjson` cannot be read: it is not JSON"),
        ),
        (
            {"v.ndjson": '{"a": 1, "b": 2}\n{"a": 1, "c": "secret"}\n'},
            ("unreadable-facts", 2, "`facts/v.ndjson` cannot be read: its keys are not those of the first line"),
        ),
        (
            {"v.ndjson": '{"a": 1, "b": ["secret"]}\n'},
            ("unfit-column", 1, "the column `b` of `v` is stored as VARCHAR[]"),
        ),
        (
            {"v.parquet": b"secret"},
            ("unreadable-facts", 1, "`facts/v.parquet` cannot be read: it is not what its ending says"),
        ),
        (
            {"v.facts": "1\ta\n9223372036854775808\tsecret\n"},
            ("integer-too-large", 2, "an integer in column 1 of `v` does not fit into 64 bits"),
        ),
        (
            {"v.facts": "a\tb\n", "v.csv": "x,y\na,b\n"},
            ("facts-given-twice", 1, "`v` has 2 files of facts"),
        ),
        (
            {"v.facts": "a\tb\n", "vv.csv": "x,y\nsecret,b\n"},
            ("unknown-predicate", 1, "the program does not mention `vv`"),
        ),
        (
            {"v.facts": "a\tb\n", "on.facts": "1\n"},
            ("wrong-arity", 1, "`on` has no arguments, and there is 1 column here"),
        ),
        (
            {"v.facts": "a\tb\n" + "x" * 2_100_000 + "\ty\n"},
            ("unreadable-facts", 2, "`facts/v.facts` cannot be read: line 2 is longer than 2,000,000 bytes"),
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_line(
    tmp_path: Path, files: dict[str, str | bytes], expected: tuple[str, int, str]
) -> None:
    assert problems(tmp_path, "q(X, Y) :- v(X, Y), \\+ on.\non :- v(_, z).", files, "q(X, Y)") == [expected]


def test_types_and_values_of_parquet_that_are_no_constants(tmp_path: Path) -> None:
    file, facts = folder_of(tmp_path, "q(X) :- v(X).", {})
    for value, name, message in (
        ("TIMESTAMP '2026-03-01 10:00:00'", "unfit-column", "the column `x` of `v` is stored as TIMESTAMP"),
        ("[1]", "unfit-column", "the column `x` of `v` is stored as INTEGER[]"),
        ("'nan'::DOUBLE", "unfit-column", "column 1 of `v` has a cell that is not finite"),
        ("'infinity'::DATE", "unfit-column", "column 1 of `v` has a cell that is not a day of the years 1 to 9999"),
        ("NULL::INT", "empty-cell", "column 1 (`a1`) of `v` is empty"),
        (
            "18446744073709551615::UBIGINT",
            "integer-too-large",
            "an integer in column 1 of `v` does not fit into 64 bits",
        ),
    ):
        duckdb.sql(f"SELECT {value} AS x").write_parquet(str(facts / "v.parquet"))
        result = run("query", "--plain", file, "--facts", facts, "q(X)", "--format", "json")
        (found,) = json.loads(result.stdout)["problems"]
        assert (found["name"], found["message"]) == (name, message)


def test_each_file_has_its_problem_and_the_program_comes_first(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"v.facts": "a\n", "w.facts": "\n"}
    assert {p[0] for p in problems(tmp_path, "q(X) :- v(X, _), w(X).", files, "q(X)")} == {"wrong-arity", "empty-cell"}
    (tmp_path / "more").mkdir()
    found = problems(tmp_path / "more", "q(X) :- v(X, _), nosuch(X).", files, "q(X)")
    assert [(p[0], p[1]) for p in found] == [("unknown-predicate", 1)]


def test_answers_to_one_file(tmp_path: Path) -> None:
    file, facts = folder_of(tmp_path, PATHS, {"edge.facts": "1\t2\n2\t3\n3\t1\n"})
    for name in ("a.csv", "a.parquet"):
        result = run("query", "--plain", file, "--facts", facts, "--out", tmp_path / name, "path(From, 2)")
        assert (result.exit_code, result.output) == (0, "")
        rows = duckdb.sql(f"SELECT * FROM '{tmp_path / name}' ORDER BY ALL")
        assert (rows.columns, rows.fetchall()) == (["From"], [(1,), (2,), (3,)])
    assert run("query", "--plain", file, "--facts", facts, "--out", tmp_path / "a.csv", "path(X, X)").exit_code == 0
    assert sorted((tmp_path / "a.csv").read_text().split()) == ["1", "2", "3", "X"]
    assert {p.name for p in tmp_path.iterdir()} == {"a.csv", "a.parquet", "facts", "program.pl"}


def test_answers_of_several_goals_to_a_folder(tmp_path: Path) -> None:
    program = (
        PATHS + "'../odd'(X) :- edge(X, _).\nmix(X) :- edge(X, _).\nmix(a) :- edge(_, _).\nmix(1.5) :- edge(_, _)."
    )
    file, facts = folder_of(tmp_path, program, {"edge.facts": "1\t2\n2\t3\n"})
    out = tmp_path / "deep" / "out"
    goals = ("path(X, Y)", "'../odd'(X)", "mix(V)", "edge(9223372036854775808, Y)")
    assert (
        run("query", "--plain", file, "--facts", facts, "--out", out, "--out-format", "parquet", *goals).exit_code == 0
    )
    assert {p.name for p in out.iterdir()} == {"path.parquet", "goal_2.parquet", "mix.parquet", "edge.parquet"}
    assert {p.name for p in tmp_path.iterdir()} == {"deep", "facts", "program.pl"}
    assert sorted(duckdb.sql(f"FROM '{out / 'mix.parquet'}'").fetchall()) == [("1",), ("1.5",), ("2",), ("a",)]
    assert duckdb.sql(f"FROM '{out / 'edge.parquet'}'").fetchall() == []


def test_a_file_that_cannot_be_written_is_told_and_left_as_it_was(tmp_path: Path) -> None:
    file, facts = folder_of(tmp_path, PATHS, {"edge.facts": "1\t2\n"})
    out = tmp_path / "nowhere" / "a.csv"
    result = run("query", "--plain", file, "--facts", facts, "--out", out, "path(X, Y)", "--format", "json")
    (problem,) = json.loads(result.stdout)["problems"]
    assert (result.exit_code, problem["name"]) == (1, "file-not-written")
    assert problem["message"] == f"`{out}` cannot be written: the system does not take it"
    (tmp_path / "b.csv").mkdir()
    assert run("query", "--plain", file, "--facts", facts, "--out", tmp_path / "b.csv", "path(X, Y)").exit_code == 1
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_use_errors_exit_with_2(tmp_path: Path) -> None:
    file, facts = folder_of(tmp_path, PATHS, {"edge.facts": "1\t2\n"})
    asked_ = ("query", "--plain", file, "--facts", facts)
    for arguments, said in (
        ((*asked_, "--out", tmp_path / "a.txt", "path(X, Y)"), "ends neither in .csv nor in .parquet"),
        ((*asked_, "--out", tmp_path / "a.csv", "path(1, _)"), "`path(1, _)` has no variable"),
        ((*asked_, "--out", tmp_path / "o", "path(X, 1)", "path(X, 2)"), "give each goal another predicate"),
        ((*asked_, "--out", tmp_path / "a.csv", "--engine", "pydatalog", "path(X, Y)"), "written by DuckDB"),
        (("query", "--plain", file, "--facts", tmp_path / "none", "path(X, Y)"), "there is no folder"),
        (("query", "--facts", facts, "record.yaml", "path(X, Y)"), "go with --plain"),
        (asked_, "give a GOAL"),
    ):
        result = run(*arguments)
        assert result.exit_code == 2 and said in result.output, result.output


def test_several_goals_are_printed_one_after_the_other(tmp_path: Path) -> None:
    file, facts = folder_of(tmp_path, PATHS, {"edge.facts": "a\tb\n"})
    result = run("query", "--plain", file, "--facts", facts, "path(X, Y)", "path(b, Y)")
    assert result.stdout == "path(X, Y)\n\nX  Y\na  b\n\npath(b, Y)\n\nno\n"
    goals = asked(file, facts, "path(X, Y)", "path(b, Y)")["goals"]
    assert goals == [{"goal": "path(X, Y)", "answers": [{"X": "a", "Y": "b"}]}, {"goal": "path(b, Y)", "answers": []}]


def test_every_proof_as_edges(tmp_path: Path) -> None:
    program = (
        "hold(P, 'B c') :- sick(P, V), \\+ well(P), V > 1.\nwell(b).\n"
        "sick(P, W) :- bad(P), W is 1 / 4 + 2.\nnone :- \\+ well(z).\n"
    )
    file, facts = folder_of(tmp_path, program, {"bad.csv": 'x\na\n"it\'s"\n'})
    out = tmp_path / "edges.parquet"
    result = run("query", "--plain", file, "--facts", facts, "--proofs", out, "hold(P, R)", "none")
    assert result.exit_code == 0 and result.stdout.startswith("hold(P, R)\n\nP     R\n")
    assert duckdb.sql(f"FROM '{out}' ORDER BY ALL").fetchall() == [
        ("hold('it\\'s', 'B c')", f"{file}:1", "sick('it\\'s', 2.25)"),
        ("hold(a, 'B c')", f"{file}:1", "sick(a, 2.25)"),
        ("none", f"{file}:4", None),
        ("sick('it\\'s', 2.25)", f"{file}:3", "bad('it\\'s')"),
        ("sick(a, 2.25)", f"{file}:3", "bad(a)"),
    ]


def test_atoms_of_edges_are_read_back_as_what_they_were(tmp_path: Path) -> None:
    values = [*HOSTILE, "plain_1", "Upper", "", "tab\there", "new\nline", "1", "é", "_x", "aé"]
    rows = "x\n" + "".join('"' + v.replace('"', '""') + '"\n' for v in values if v)
    numbers = "y\n1e300\n1.5e-7\n-2.5\n1e22\n100000.0\n5e-324\n12345678901234567.0\n"
    file, facts = folder_of(tmp_path, "q(X) :- v(X).\nr(Y) :- w(Y).", {"v.csv": rows, "w.csv": numbers})
    out = tmp_path / "e.parquet"
    assert run("query", "--plain", file, "--facts", facts, "--proofs", out, "q(X)", "r(Y)").exit_code == 0
    found = {}
    for conclusion, _, premise in duckdb.sql(f"FROM '{out}'").fetchall():
        literal, wrong = parse_goal(premise)
        assert literal is not None and not wrong, premise
        assert isinstance(literal.args[0], Constant)
        found[literal.args[0].value] = conclusion
    assert {v for v in found if isinstance(v, str)} == {v for v in values if v}
    for value, conclusion in found.items():
        if not isinstance(value, str) or value.isascii():
            assert conclusion == print_atom("q" if isinstance(value, str) else "r", (value,))


def test_engines_without_files_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "p.pl"
    file.write_text(PATHS + "".join(f"edge(n{i}, n{i + 1}).\n" for i in range(30)) + "big(123456789012345678901).\n")
    expected = run("query", "--plain", file, "path(X, Y)", "--engine", "pydatalog").stdout
    assert run("query", "--plain", file, "path(X, Y)", "--engine", "duckdb").stdout == expected
    assert run("query", "--plain", file, "big(X)").stdout == "X\n123456789012345678901\n"
    chosen: list[str] = []
    real = answering.best_engine
    monkeypatch.setattr(answering, "best_engine", lambda *a: chosen.append(real(*a)) or chosen[-1])
    monkeypatch.setattr(answering, "MANY", 10)
    assert run("query", "--plain", file, "path(X, Y)").stdout == expected
    monkeypatch.setattr(answering, "MANY", 10**9)
    assert run("query", "--plain", file, "path(X, Y)").stdout == expected
    assert chosen == ["duckdb", "pydatalog"]
    # an integer that only Python has is no reason to give no answer, unless DuckDB was asked for
    monkeypatch.setattr(answering, "MANY", 0)
    monkeypatch.setattr(answering, "MANY_BY_RULE", 0)
    assert run("query", "--plain", file, "big(X)").stdout == "X\n123456789012345678901\n"
    result = run("query", "--plain", file, "big(X)", "--engine", "duckdb", "--format", "json")
    assert [p["name"] for p in json.loads(result.stdout)["problems"]] == ["integer-too-large"]


def test_a_record_is_asked_with_either_engine() -> None:
    record = Path(__file__).parents[2] / "examples" / "cystitis_on_antibiotics.yaml"
    goal = "active_infection(Patient, Episode, Infection)"
    expected = run("query", record, goal, "--engine", "pydatalog")
    assert expected.exit_code == 0 and expected.stdout.count("\n") >= 2
    assert run("query", record, goal, "--engine", "duckdb").stdout == expected.stdout
    assert run("query", record, goal).stdout == expected.stdout


def test_without_duckdb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "missing_packages", lambda *_: ("duckdb", "sqlglot"))
    file, facts = folder_of(tmp_path, PATHS + "edge(a, b).", {"edge.facts": "a\tb\n"})
    for arguments in (["--facts", facts], ["--engine", "duckdb"], ["--out", tmp_path / "a.csv"]):
        result = run("query", "--plain", file, *arguments, "path(X, Y)", "--format", "json")
        (problem,) = json.loads(result.stdout)["problems"]
        assert (result.exit_code, problem["name"]) == (1, "engine-not-installed")
        assert "whyhold[cohort]" in problem["help"]
    assert run("query", "--plain", file, "path(X, Y)").stdout == "X  Y\na  b\n"
