"""Tokens to trees: priorities as in SWI-Prolog, and recovery from every error."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.clauses import ClauseReader
from engine.parser import Parsed, parse
from engine.source import SourceText
from engine.syntax import Bad, Clause, Compound, ListTerm, Name, Node, Number, SimpleFact, String, Var
from engine.terms import Constant, Row

SWI = shutil.which("swipl")


def read(text: str) -> Parsed:
    return parse(SourceText("t.pl", text))


def problems(text: str) -> list[tuple[str, int, int]]:
    return [(p.name, p.place.line, p.place.column) for p in read(text).problems]


def shown(node: Node) -> str:
    """A tree as SWI-Prolog's write_canonical prints it, without its spaces and quotes of operators."""
    match node:
        case Name(name=name):
            return name
        case Var(name=name):
            return name
        case Number(value=value):
            return str(value)
        case String(value=value):
            return f'"{value}"'
        case ListTerm(items=items):
            return "[" + ",".join(map(shown, items)) + "]"
        case Compound(functor=",", args=(first, *rest), operator=True):
            return f"','({shown(first)},{conjunction(rest)})"
        case Compound(functor=functor, args=args):
            return f"{functor}({','.join(map(shown, args))})"
        case Bad():
            return "?"


def conjunction(nodes: list[Node]) -> str:
    if len(nodes) == 1:
        return shown(nodes[0])
    return f"','({shown(nodes[0])},{conjunction(nodes[1:])})"


TERMS = {
    "a :- b, c, d": ":-(a,','(b,','(c,d)))",
    "1 - 2 - 3": "-(-(1,2),3)",
    "1 + 2 * 3 - 4": "-(+(1,*(2,3)),4)",
    "(1 + 2) * 3": "*(+(1,2),3)",
    "7 // 2 mod 3": "mod(//(7,2),3)",
    "x = - 1": "=(x,-(1))",
    "x = -1": "=(x,-1)",
    "x = -(1)": "=(x,-(1))",
    "1 - -1": "-(1,-1)",
    "1 -1": "-(1,1)",
    "- a * 2": "*(-(a),2)",
    "-1 * 2": "*(-1,2)",
    "- - 1": "-(-(1))",
    "\\+ a": "\\+(a)",
    "\\+ \\+ a": "\\+(\\+(a))",
    "\\+ a = b": "\\+(=(a,b))",
    "\\+(a, b)": "\\+(a,b)",
    "\\+ (a, b)": "\\+(','(a,b))",
    "a: b: c": ":(a,:(b,c))",
    "a: b / c": ":(a,/(b,c))",
    "a: b = c": "=(:(a,b),c)",
    "[a, b: c]": "[a,:(b,c)]",
    "p(mod, -, is)": "p(mod,-,is)",
    "p(- , a)": "p(-,a)",
    ":- a": ":-(a)",
    "x is 3 mod 2 + 1": "is(x,+(mod(3,2),1))",
    "'quoted'(a)": "quoted(a)",
    "p((a, b))": "p(','(a,b))",
    "a =:= b": "=:=(a,b)",
    "=(a, b)": "=(a,b)",
    "a, b :- c": ":-(','(a,b),c)",
    "min(1, 2) =\\= max(a, b)": "=\\=(min(1,2),max(a,b))",
}


@pytest.mark.parametrize("text", TERMS)
def test_priorities(text: str) -> None:
    parsed = read(text + ".")
    assert parsed.problems == ()
    (clause,) = parsed.clauses
    assert isinstance(clause, Clause)
    assert shown(clause.term) == TERMS[text]


@pytest.mark.skipif(SWI is None, reason="SWI-Prolog is not installed")
def test_priorities_are_those_of_swi_prolog(tmp_path: Path) -> None:
    lines = "".join(f"t(({text})).\n" for text in TERMS)
    script = (
        ":- initialization(main).\n"
        "main :- forall(t(T), (write_term(T, [ignore_ops(true), quoted(false), dotlists(false)]), nl)), halt.\n"
    )
    (tmp_path / "t.pl").write_text(script + lines)
    done = subprocess.run([str(SWI), "-q", tmp_path / "t.pl"], capture_output=True, text=True, timeout=60, check=True)
    expected = [form.replace("','(", ",(") for form in TERMS.values()]
    assert [line.replace(" ", "") for line in done.stdout.splitlines()] == [e.replace(" ", "") for e in expected]


def test_places() -> None:
    text = "p(a).\n q(X, 'b c') :-\n    r(X).\n"
    parsed = read(text)
    second = parsed.clauses[1]
    assert isinstance(second, Clause)
    assert text[second.start : second.end] == "q(X, 'b c') :-\n    r(X)."
    assert isinstance(second.term, Compound)
    head, body = second.term.args
    assert text[head.start : head.end] == "q(X, 'b c')"
    assert text[body.start : body.end] == "r(X)"
    assert parsed.source.span(body.start, body.end) == ("t.pl", 3, 5, 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("% nothing", []),
        ("p(a) q(b).", [("unexpected-token", 1, 6)]),
        ("p(a)\nq(b).", [("missing-full-stop", 1, 4)]),
        ("p(a) :-\n    q(b)\n    r(c).", [("unexpected-token", 3, 5)]),
        ("p(a) :- q(b)", [("missing-full-stop", 1, 12)]),
        ("p(a, b.", [("unclosed-bracket", 1, 2)]),
        ("p(a, [b).", [("unclosed-bracket", 1, 6)]),
        ("p(a)).", [("unexpected-token", 1, 5)]),
        ("p(a,).", [("unexpected-token", 1, 4)]),
        ("p(,a).", [("unexpected-token", 1, 3)]),
        ("p :- q, .", [("unexpected-token", 1, 7)]),
        ("p (a).", [("unexpected-token", 1, 3)]),
        ("p :- X = .", [("unexpected-token", 1, 10)]),
        ("p :- = X.", [("unexpected-token", 1, 6)]),
        ("p :- a = b = c.", [("unexpected-token", 1, 12)]),
        ("p :- a :- b.", [("unexpected-token", 1, 8)]),
        ("X(a).", [("unexpected-token", 1, 2)]),
        (". p.", [("unexpected-token", 1, 1)]),
        ("p :- .", [("unexpected-token", 1, 6)]),
        ("p :-\nq.", []),
        ("p() .", [("not-in-language", 1, 1)]),
        ("p(a;b).", [("not-in-language", 1, 4)]),
        ("p :- a -> b ; c.", [("not-in-language", 1, 8), ("not-in-language", 1, 13)]),
        ("p :- !, {a}, [b|c].", [("not-in-language", 1, 6), ("not-in-language", 1, 9), ("not-in-language", 1, 16)]),
        ("p --> a.", [("not-in-language", 1, 3)]),
        ("?- p.", [("not-in-language", 1, 1)]),
        ("p(X) :- q(X Y), r(X), s(X Y).", [("unexpected-token", 1, 13), ("unexpected-token", 1, 27)]),
        ("p(X Y) :- q(X Y), r(X).", [("unexpected-token", 1, 5)]),
    ],
)
def test_errors(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert problems(text) == expected


def test_every_broken_clause_is_told() -> None:
    text = "a(.\nb.\nc(x,).\nd.\ne(x y).\nf('x).\ng.\n"
    parsed = read(text)
    assert [p.place.line for p in parsed.problems] == [1, 3, 5, 6]
    good = [c for c in parsed.clauses if isinstance(c, Clause) and not c.broken]
    assert [shown(c.term) for c in good] == ["b", "d", "g"]


def test_goals_beside_a_broken_one_are_read() -> None:
    (clause,) = read("p(X) :- q(X Y), r(X), s(, t(X).").clauses
    assert isinstance(clause, Clause)
    assert clause.broken
    assert shown(clause.term) == ":-(p(X),','(?,','(r(X),?)))"


@pytest.mark.parametrize(
    "deep",
    [
        "p(" + "(" * 300 + "a" + ")" * 300 + ").",
        "p" + "(f" * 5000 + ")" * 5000 + ".",
        "p :- " + "\\+ " * 5000 + "a.",
        "p :- X is " + "1 + " * 5000 + "1.",
        "p :- X is " + "1 - (" * 5000 + "1" + ")" * 5000 + ".",
        "p(" + "[" * 100_000,
        "p(" + "- " * 5000 + "1).",
        "p(" + "a: " * 5000 + "b).",
        "p(" + "{" * 5000 + "}" * 5000 + ").",
    ],
)
def test_depth_has_a_limit(deep: str) -> None:
    assert "too-deep" in {name for name, _, _ in problems(deep)}


def test_width_has_none() -> None:
    assert problems("p :- " + "q, " * 20_000 + "q.") == []
    assert problems("p(" + "a, " * 20_000 + "a).") == []
    assert problems(":- d([" + "a, " * 20_000 + "a]).") == []


def test_nesting_within_the_limit_is_read() -> None:
    assert problems("p(" + "f(" * 190 + "a" + ")" * 190 + ").") == []


@pytest.mark.parametrize(
    "piece",
    [
        "a\n",
        "p(",
        "x\\'\\c\n",
        "'\\\n",
        "p :- q(X Y), ",
        "p :- q\n mod\n",
        "/*",
        "(",
        ")",
        "[a|",
        "p(a) :- b c,\n",
        ":- ",
        "!",
        "é€",
    ],
)
def test_time_is_linear(piece: str) -> None:
    def seconds(count: int) -> float:
        times = []
        for _ in range(3):
            begun = time.perf_counter()
            read(piece * count)
            times.append(time.perf_counter() - begun)
        return min(times)

    assert seconds(8000) < 0.5 + 20 * seconds(1000)


def test_too_many_problems() -> None:
    found = problems("p(.\n" * 2000)
    assert len(found) == 1001
    assert found[-1][0] == "too-many-problems"


ALPHABET = st.sampled_from(
    [*list("abXY_09 ()[]{},.|:-+*/\\=<>'\"%!;~`\n\t"), " :- ", "\\+ ", ").\n", "p(a)", "é", "€", "0'", "/*"]
)


@given(st.lists(ALPHABET).map("".join) | st.text())
@settings(max_examples=300, deadline=None)
def test_no_text_is_an_exception(text: str) -> None:
    for simple_facts in (False, True):
        parsed = parse(SourceText("t.pl", text), simple_facts)
        lines = text.split("\n")
        for problem in parsed.problems:
            place = problem.place
            assert 1 <= place.line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        for before, after in zip(parsed.clauses, parsed.clauses[1:], strict=False):
            assert before.start < before.end <= after.start


def lowered(parsed: Parsed) -> list[tuple[str, Row, int, int] | Clause]:
    """Clauses with ground facts of any form as name, row and offsets."""
    result: list[tuple[str, Row, int, int] | Clause] = []
    for clause in parsed.clauses:
        if isinstance(clause, SimpleFact):
            result.append((clause.predicate, clause.row, clause.start, clause.end))
            continue
        read = None if clause.broken else ClauseReader(parsed.source, []).clause(clause.term)
        if read is None or read.body or read.variables or not read.head.args or ":-" in clause.opening:
            result.append(clause)
        else:
            row = tuple([a.value for a in read.head.args if isinstance(a, Constant)])
            result.append((read.head.predicate, row, clause.term.start, clause.term.end))
    return result


PLAIN_VALUES = """a is mod dynamic 'it''s' "t" "%" '.' "a\\nb" 1 -1 007 1.5 -0.0 0.0 X _ 1e5 1.5e3 é [] f(a) '' "" 1."""
VALUES = st.sampled_from([*PLAIN_VALUES.split(), "'b c'", "- 1", "a b", "9" * 310, "'a\\c\n b'"])
NAMES = st.sampled_from(["p", "q", "is", "before", "mod", "rule", "'p'", "P", "dynamic", "é", "aggregate_all"])
GAPS = st.sampled_from(["", " ", "\n", "% c\n", "/* c */", "\t", "\n\n", "% (", ":- rule(x, []).\n"])


@st.composite
def facts(draw: st.DrawFn) -> str:
    arguments = draw(st.lists(VALUES, min_size=1, max_size=4))
    comma = draw(st.sampled_from([", ", ",", ",  ", " ,", ",\n"]))
    stop = draw(st.sampled_from([".\n", ".\n", ". ", ".%c\n", " .\n", ".", "\n"]))
    return draw(GAPS) + draw(NAMES) + "(" + comma.join(arguments) + ")" + stop


@given(st.lists(facts(), max_size=6).map("".join))
@settings(max_examples=500, deadline=None)
def test_simple_facts_are_read_as_all_others(text: str) -> None:
    source = SourceText("t.pl", text)
    slow, fast = parse(source), parse(source, simple_facts=True)
    assert fast.problems == slow.problems
    assert lowered(fast) == lowered(slow)
