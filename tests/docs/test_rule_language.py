"""`docs/rule_language.md` says what the program does: its tables are evaluated, its grammar is held to the parser."""

from __future__ import annotations

import re

import pytest

from engine import builtins, constants, parser, tokens
from engine.case_reading import MOST_CHOICES
from engine.checks import check_loaded
from engine.checks.constants import fits
from engine.clauses import RESERVED
from engine.keys import DIRECTIVES, KEYS, ORIGINS, REQUIRED, SOURCE_KINDS, STATUSES
from engine.loading import load_bytes
from engine.parser import parse, parse_term
from engine.plain import load_plain
from engine.problem import Problem
from engine.source import SourceText
from engine.terms import Real, Text, Value
from queries.goals import answers, goal_for
from tests.docs.console_blocks import ROOT, blocks
from tests.docs.grammar import Sentences, read
from tests.docs.tables import codes, tables
from tests.engine.plain_programs import rows

PAGE = ROOT / "docs" / "rule_language.md"
SORTS = {str: "an atom", Text: "a text", int: "an integer", Real: "a decimal"}
MEANT = {"single-use-variable", "unbound-variable", "unknown-predicate", "wrong-arity", "negation-through-recursion"}
"""Problems of a text that is grammatical."""


def column(heading: tuple[str, ...]) -> list[list[str]]:
    found = [row for table in tables(PAGE, *heading) for row in table]
    assert found, f"the page has no table of {heading}"
    return found


def value_of(written: str) -> Value:
    """A constant as the language reads it."""
    program = load_plain(f"p({written}).\n")
    assert not program.problems, written
    ((value,),) = program.program.facts["p"]
    return value


def problems_of(text: str) -> tuple[Problem, ...]:
    """Problems of a plain program, without what is said of unused variables."""
    return tuple(p for p in check_loaded(load_plain(text)) if p.name != "single-use-variable")


def text_of(language: str) -> list[str]:
    lines = PAGE.read_text("utf-8").splitlines()
    return ["\n".join(lines[b.start : b.end]) + "\n" for b in blocks(lines) if b.language == language]


def test_values() -> None:
    for written, is_ in column(("written", "is")):
        value = value_of(codes(written.replace('""', "''''"))[0].replace("''''", '""'))
        assert SORTS[type(value)] == is_.split(",")[0], written


def test_values_that_differ_and_one_that_is_equal() -> None:
    assert len({value_of(v) for v in ("1", "1.0", "'1'", '"1"')}) == 4
    assert rows("p(1). p(1.0). r(X) :- p(X), X =:= 1.", "r(X)") == [(Real(1.0),), (1,)]
    assert rows("p(1). p(1.0). r(X) :- p(X), X == 1.", "r(X)") == [(1,)]


def test_escapes() -> None:
    assert value_of(r'"a\n\t\\\"\'\`\x41\\u0041\U00000041|"') == Text("a\n\t\\\"'`AAA|")
    assert value_of('"one \\c\n      two"') == Text("one two")
    for bad in ('"a\\qb"', '"a\\\nb"', '"a\\eb"'):
        assert problems_of(f"p({bad}).\n")
    assert problems_of('p("a\nb").\n')[0].name == "unterminated-quote"


def test_kinds() -> None:
    for kind, good, bad in column(("kind", "takes", "not")):
        assert all(fits(value_of(v), codes(kind)[0]) for v in codes(good)), kind
        for written in codes(bad):
            assert not fits(value_of(written), codes(kind)[0]), (kind, written)


@pytest.mark.parametrize("directive", KEYS)
def test_keys_of_directives(directive: str) -> None:
    listed = [[(codes(row[0])[0], row[2]) for row in table] for table in tables(PAGE, "key", "value", "needed", "says")]
    assert len(listed) == len(KEYS)
    (mine,) = [table for table in listed if tuple(key for key, _ in table) == KEYS[directive]]
    if directive != "rule":
        assert tuple(key for key, needed in mine if needed == "yes") == REQUIRED[directive]


def test_choices_of_values() -> None:
    text = PAGE.read_text("utf-8")
    for words in (ORIGINS, STATUSES, SOURCE_KINDS):
        assert ", ".join(f"`{w}`" for w in words[:-1]) + f" or `{words[-1]}`" in text


def test_what_rules_of_answers_need() -> None:
    keys = column(("key", "value", "needed", "says"))
    needed = {codes(key)[0] for key, _, needed, _ in keys if needed in ("yes", "for answers")}
    kb = """
    :- predicate(f(patient), [from: record, holds: "{patient}"]).
    :- predicate(a(patient), [from: rules, answer: true, holds: "{patient}"]).
    :- predicate(h(patient), [from: rules, holds: "{patient}"]).
    :- rule(one, []). a(P) :- f(P), h(P).
    :- rule(two, []). h(P) :- f(P).
    """
    one, two = check_loaded(load_bytes([("kb/a.pl", kb.encode())]))
    assert (one.name, two.name) == ("answer-rule-incomplete", "rule-text-missing")
    assert set(codes(one.message)) - {"one"} <= needed
    assert {"title", "status", "evidence", "cites", "clinician", "patient"} == set(codes(one.message)) - {"one"}
    assert {"clinician", "patient"} == set(codes(two.message)) - {"two"}


def test_a_clause_without_a_body_always_holds() -> None:
    kb = """
    :- predicate(h(drug), [from: rules, holds: "{drug}"]).
    :- rule(two, [clinician: "a", patient: "b"]). h(alpha).
    """
    loaded = load_bytes([("kb/a.pl", kb.encode())])
    assert not check_loaded(loaded) and loaded.program.rules[0].body == ()


def test_goals() -> None:
    for cell, _, needs in column(("goal", "holds if", "needs a value first")):
        for goal in codes(cell):
            every = "p(X, Y), p(From, To), p(Date, Days), p(A, B)"
            assert not problems_of(f"p(1, a). p(b, 2). r :- {every}, {goal}.\n"), goal
            if "`" in needs and " or " not in needs:
                names = codes(needs)
                given = "".join(f"p({name}, _), " for name in names)
                assert not problems_of(f"p(a, 1). r :- {given}{goal}.\n"), goal
                for missing in names:
                    given = "".join(f"p({name}, _), " for name in names if name != missing)
                    found = problems_of(f"p(a, 1). r :- {given}{goal}.\n")
                    assert [p.name for p in found] == ["unbound-variable"], (goal, missing)


def test_aggregates_over_nothing() -> None:
    text = "k(a). s(b, 1). "
    assert rows(text + "r(N) :- k(X), aggregate_all(count, s(X, _), N).", "r(N)") == [(0,)]
    assert rows(text + "r(N) :- k(X), aggregate_all(sum(Y), s(X, Y), N).", "r(N)") == [(0,)]
    assert rows(text + "r(N) :- k(X), aggregate_all(min(Y), s(X, Y), N).", "r(N)") == []
    assert rows(text + "r(N) :- k(X), aggregate_all(max(Y), s(X, Y), N).", "r(N)") == []


def test_arithmetic() -> None:
    for expressions, values in column(("expression", "value")):
        assert len(codes(expressions)) == len(codes(values))
        for expression, value in zip(codes(expressions), codes(values), strict=True):
            ((found,),) = rows(f"p(0). r(Y) :- p(_), Y is {expression}.", "r(Y)")
            assert found == value_of(value), expression


def test_what_is_not_in_the_language() -> None:
    for written, reported, _ in column(("written", "reported as", "instead")):
        found = problems_of(f"q(1). r(1). p :- {codes(written)[0]}.\n")
        assert codes(reported)[0] in [p.name for p in found], written


def test_limits() -> None:
    limits = column(("limit", "most", "problem"))
    assert [int(most) for _, most, _ in limits] == [
        tokens.MAX_FILE_BYTES,
        tokens.MAX_TOKEN,
        parser.MAX_DEPTH,
        tokens.MAX_PROBLEMS,
        constants.LARGEST_WRITTEN,
        builtins.MAX_INTEGER_BITS,
        MOST_CHOICES,
    ]
    pages = {p.stem for p in (ROOT / "docs" / "problems").glob("*.md")}
    assert {codes(problem)[0] for *_, problem in limits} <= pages


def test_reserved_names() -> None:
    text = PAGE.read_text("utf-8")
    assert all(f"`{name}`" in text for name in {n for n in RESERVED if n[0].isalpha()} | set(DIRECTIVES))


def test_a_defeated_rule_defeats_nobody() -> None:
    header = 'title: "a", status: draft, evidence: e, cites: [s], clinician: "a", patient: "a"'
    kb = """
    :- predicate(f(patient), [from: record, holds: "{patient}"]).
    :- predicate(c(patient, x), [from: rules, answer: true, concerns: [patient], holds: "{patient} {x}"]).
    :- source(s, [title: "S", kind: label]). :- overrides(one, two). :- overrides(two, three).
    """
    for number in ("one", "two", "three"):
        kb += f":- rule({number}, [{header}]). c(P, {number}) :- f(P).\n"
    from queries.answering import model_for_goal

    loaded = load_bytes([("kb/a.pl", kb.encode())])
    assert not check_loaded(loaded)
    goal = goal_for("c(anna, X)", loaded.program, {})
    model = model_for_goal(loaded.program, {"f": {("anna",): loaded.program.predicates["f"].span}}, goal)
    assert [row[1] for row in answers(model, goal)] == ["one", "three"]


def test_examples_are_grammatical() -> None:
    for text in text_of("prolog"):
        assert not parse(SourceText("page.pl", text)).problems, text


def test_every_sentence_of_the_grammar_is_read() -> None:
    (text,) = text_of("ebnf")
    words = {
        "name": ["p", "on_therapy", "'mg/L'", "edge2"],
        "variable": ["X", "_", "Drug", "_rest"],
        "text": ['"a text"', '"a ""b"""'],
        "number": ["0", "12", "-3", "1.5", "2.0e3", "-0.5E-2"],
    }
    rules = read(text)
    sentences = Sentences(rules, words, seed=3)
    for _ in range(400):
        clause = sentences.draw("rule").partition(". ")[2]
        assert {p.name for p in check_loaded(load_plain(clause))} <= MEANT, clause
        directive = sentences.draw("directive")
        assert not parse(SourceText("drawn.pl", directive)).problems, directive
    below = {"small", "capital", "digit", "digits", "letter", "character", "escape"}
    assert set(rules) - sentences.used - below <= {"program", "rule", "fact", "directive"}
    assert set(re.findall(r"[a-z]+", re.sub(r"\"[^\"]*\"|'[^']*'", "", text))) == set(rules) | below


def test_numbers_and_names_of_the_grammar() -> None:
    for number in ("0", "12", "-3", "1.5", "2.0e3", "2.0E+3", "-0.5e-2"):
        node, problems = parse_term(SourceText("n", number))
        assert node is not None and not problems
    for wrong in ("1.", ".5", "1e3", "+1", "1.e3"):
        assert problems_of(f"p({wrong}).\n"), wrong
