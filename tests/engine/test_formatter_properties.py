"""Formatting keeps every program and every comment, for any layout, and does nothing when done twice."""

from __future__ import annotations

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.canonical import canonical_text, print_atom, print_text, print_value
from engine.formatter import format_source
from engine.formatting_comments import tidy
from engine.loading import load_bytes
from engine.parser import parse
from engine.program_json import fingerprint
from engine.source import SourceText
from engine.syntax import Clause, Compound, String
from engine.terms import Value
from tests.engine.generated import rules, values
from tests.engine.layouts import layouts


def reads(text: str) -> bool:
    return not parse(SourceText("t.pl", text)).problems


headed = rules().map(canonical_text).filter(reads)
facts = st.builds(
    lambda name, row: print_atom(name, tuple(row)) + ".",
    st.sampled_from(["p", "q", "has space", "é"]),
    st.lists(values, max_size=4),
).filter(reads)
words = st.text("abcdefgh{}", min_size=1, max_size=12)
sentences = st.lists(words, max_size=40).map(" ".join)
directives = st.one_of(
    st.sampled_from(
        [
            ":- overrides(a, b).",
            ":- overrides(c, 'D e').",
            ':- predicate(p(patient, since: date), [holds: "{patient}", from: record, change: [add, remove]]).',
            ':- predicate(q, [absent: "a \\"b\\"", from: rules, holds: ""]).',
            ':- source(s, [url: "u", kind: label, title: "t"]).',
            ':- query(all, [asks: p(X, _), title: "what"]).',
            ":- rule(empty, []).",
            ":- unknown(x, [later: 1, given: y, title: z]).",
        ]
    ),
    st.builds(
        lambda title, given, expect: (
            f":- case({print_text(title)}, [expect: [{', '.join(expect)}], given: [{', '.join(given)}], exercises: r])."
        ),
        sentences,
        st.lists(facts.map(lambda fact: fact[:-1]), max_size=5),
        st.lists(facts.map(lambda fact: fact[:-1]), max_size=3),
    ),
)
programs = st.lists(headed | facts | directives, max_size=4).map("\n".join)


def formatted(text: str) -> str:
    result = format_source(SourceText("t.pl", text))
    assert result.problems == ()
    assert result.faithful, text
    return result.text


def comments_of(text: str) -> Counter[str]:
    return Counter(tidy(comment.text) for comment in parse(SourceText("t.pl", text)).comments)


def says(text: str) -> str:
    return fingerprint(load_bytes([("t.pl", text.encode())]).program)


@settings(max_examples=80, deadline=None)
@given(programs.flatmap(layouts))
@example("a(1). /* b */ % c\n% d\na(2).")
@example("p :- % c\n\\+ q(X % d\n, Y), X > % e\n 1 /* f */ . /* g\n */ r.")
@example(':- /* a */ rule(x, [ % b\n/* c */ title: "t" /* d */ % e\n% f\n]) /* g */ . % h\np /* i */ :- q.')
def test_programs_and_comments_stay(text: str) -> None:
    result = formatted(text)
    assert says(result) == says(text)
    assert comments_of(result) == comments_of(text)
    assert formatted(result) == result, "not the same when done twice"


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_there_is_one_layout(data: st.DataObject) -> None:
    text = "\n".join(data.draw(st.lists(headed | directives, min_size=1, max_size=3)))
    other = data.draw(layouts(text, comments=False))
    lines = formatted(text).splitlines()
    assert [line for line in formatted(other).splitlines() if line] == [line for line in lines if line]


@settings(max_examples=150, deadline=None)
@given(programs)
def test_lines_are_tidy(text: str) -> None:
    result = formatted(text)
    assert "\n\n\n" not in result
    assert not result.startswith("\n")
    assert result == "" or result.endswith("\n")
    assert not result.endswith("\n\n")
    for line in result.splitlines():
        assert line == line.rstrip(" ") and "\t" not in line


anything = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cs"]) | st.just(" "))


def only_text(text: str) -> str:
    """The text in `p("...")` or in the key of a header."""
    clause = parse(SourceText("t.pl", text)).clauses[0]
    assert isinstance(clause, Clause)
    node = clause.term
    while isinstance(node, Compound):
        node = node.args[-1]
    assert isinstance(node, String)
    return str(node.value)


@settings(max_examples=200, deadline=None)
@given(sentences | anything, st.sampled_from(["p", "a_much_longer_name_of_some_predicate_that_is_already_wide"]))
def test_long_texts_are_continued_and_stay_the_same(text: str, name: str) -> None:
    result = formatted(f"{name}(a, {print_text(text)}).")
    assert only_text(result) == text
    longest = max((len(print_text(word)) for word in text.split(" ")), default=0)
    for line in result.splitlines():
        assert len(line) <= 100 or longest > 80


@given(values.filter(lambda value: reads(f"p({print_value(value)}).")))
def test_constants_stay(value: Value) -> None:
    written = print_value(value)
    assert formatted(f"p({written}).") == f"p({written}).\n"
