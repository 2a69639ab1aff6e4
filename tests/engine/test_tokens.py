"""Bytes to tokens: what is decoded, what each token means, and what is reported without stopping."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.problem import Problem
from engine.source import SourceText
from engine.terms import Real, Text, Value
from engine.tokens import BAD, END, EOF, MAX_PROBLEMS, MAX_TOKEN, Lexer, Token, decode


def tokens(text: str) -> tuple[list[Token], list[tuple[str, int, int]]]:
    """All tokens of a text but the last, and its problems as name, line and column."""
    problems: list[Problem] = []
    lexer = Lexer(SourceText("t.pl", text), problems)
    found = []
    while (token := lexer.next()).kind != EOF:
        found.append(token)
    return found, [(p.name, p.place.line, p.place.column) for p in problems]


def values(text: str) -> list[tuple[str, Value]]:
    found, problems = tokens(text)
    assert problems == []
    return [(token.kind, token.value) for token in found]


def test_sorts_of_tokens() -> None:
    assert values("p(X, _y, 'q r', \"t\", 1, 2.5).") == [
        ("name", "p"),
        ("(", "("),
        ("variable", "X"),
        (",", ","),
        ("variable", "_y"),
        (",", ","),
        ("quoted", "q r"),
        (",", ","),
        ("text", Text("t")),
        (",", ","),
        ("number", 1),
        (",", ","),
        ("number", Real(2.5)),
        (")", ")"),
        ("end", "."),
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("'don''t'", "don't"),
        (r"'don\'t'", "don't"),
        (r"'a\nb\tc\\d\"e'", 'a\nb\tc\\d"e'),
        (r"'\x41\\u00e9\U0001F600'", "A\u00e9\U0001f600"),
        ("'long \\c\n      text'", "long text"),
        ("'long \\c\n\n  text'", "long text"),
        ("'a\"b'", 'a"b'),
        ("''", ""),
        ("''''", "'"),
    ],
)
def test_quoted(written: str, meant: str) -> None:
    assert values(written) == [("quoted", meant)]


def test_quotes_in_texts() -> None:
    assert values('"say ""no"" and \'yes\'"') == [("text", Text("say \"no\" and 'yes'"))]


@pytest.mark.parametrize("written", ["é", "état", "ñ1", "中"])
def test_letters_of_all_languages(written: str) -> None:
    assert values(written) == [("name", written)]


def test_variables_of_all_languages() -> None:
    assert values("État") == [("variable", "État")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("a.", ["name", END]),
        ("a.%c", ["name", END]),
        ("a.\n", ["name", END]),
        ("1.5.", ["number", END]),
        ("1.", ["number", END]),
        ("a :- b", ["name", "name", "name"]),
        ("X=<Y", ["variable", "name", "variable"]),
        ("a/* c */b", ["name", "name"]),
        ("a%c\nb", ["name", "name"]),
        ("X = a+.", ["variable", "name", "name", "name", END]),
    ],
)
def test_where_tokens_end(text: str, kinds: list[str]) -> None:
    found, problems = tokens(text)
    assert [token.kind for token in found] == kinds
    assert problems == []


@pytest.mark.parametrize(
    "number", ["1e10", "0x1F", "0'a", "0'''", "1_000", "12abc", "1.5Inf", "1.0e400", "9" * 400, "1.0e-400"]
)
def test_numbers_that_are_none(number: str) -> None:
    found, problems = tokens(f"p({number}).")
    assert problems == [("not-in-language", 1, 3)]
    assert [token.kind for token in found] == ["name", "(", BAD, ")", END]


def test_integers_are_exact() -> None:
    digits = "1" + "0" * 300
    assert values(digits) == [("number", 10**300)]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("p('abc).\nq.", [("unterminated-quote", 1, 3)]),
        ('p("abc\nq.', [("unterminated-quote", 1, 3)]),
        (r"p('a\qb').", [("bad-escape", 1, 5)]),
        ("p('a\\\nb').", [("bad-escape", 1, 5)]),
        (r"p('a\x0\b', 'a\x1b\b').", [("bad-escape", 1, 5), ("bad-escape", 1, 15)]),
        (r"p('\ud800').", [("bad-escape", 1, 4)]),
        (r"p('\x110000\').", [("bad-escape", 1, 4)]),
        (r"p('\101\').", [("bad-escape", 1, 4)]),
        ("/* never", [("unterminated-comment", 1, 1)]),
        ("p(\u201ca\u201d).", [("unexpected-character", 1, 3), ("unexpected-character", 1, 5)]),
        ("p(a\u00b2).", [("unexpected-character", 1, 4)]),
        ("p(a\x00b\x00, c\n\x07).", [("control-character", 1, 4), ("control-character", 2, 1)]),
        ("p('\u202e').", [("control-character", 1, 4)]),
        ("a\rb", [("control-character", 1, 2)]),
        ("`a`", [("not-in-language", 1, 1)]),
    ],
)
def test_problems(text: str, problems: list[tuple[str, int, int]]) -> None:
    assert tokens(text)[1] == problems


def test_reading_goes_on_behind_an_open_quote() -> None:
    found, _ = tokens("p('abc).\nq(b).")
    assert [token.kind for token in found] == ["name", "(", BAD, END, "name", "(", "name", ")", END]


@pytest.mark.parametrize("token", ["a" * (MAX_TOKEN + 1), "'" + "a" * MAX_TOKEN + "'", "1" * (MAX_TOKEN + 1)])
def test_tokens_have_a_greatest_length(token: str) -> None:
    found, problems = tokens(f"p({token}).")
    assert problems == [("token-too-long", 1, 3)]
    assert [t.kind for t in found] == ["name", "(", BAD, ")", END]


def test_no_flood_of_problems() -> None:
    assert len(tokens("\u20ac" * 10_000)[1]) == MAX_PROBLEMS + 1


def test_comments_are_kept() -> None:
    problems: list[Problem] = []
    text = "% first\na. /* second */ b. % third"
    lexer = Lexer(SourceText("t.pl", text), problems)
    while lexer.next().kind != EOF:
        pass
    assert [(text[c.start : c.end], c.text) for c in lexer.comments] == [
        (written, written) for written in ("% first", "/* second */", "% third")
    ]


def names_of(data: bytes) -> list[tuple[str, str, int, int]]:
    return [(p.name, p.severity, p.place.line, p.place.column) for p in decode(data, "t.pl")[1]]


def test_bytes() -> None:
    assert names_of(b"a.\n") == []
    assert names_of(b"\xef\xbb\xbfa.\r\nb.\r\n") == [
        ("byte-order-mark", "warning", 1, 1),
        ("crlf-line-ends", "warning", 1, 3),
    ]
    assert decode(b"\xef\xbb\xbfa.\r\nb.\r\n", "t.pl")[0].text == "a.\nb.\n"
    assert names_of("a.\né".encode() + b"\xfc.") == [("bad-encoding", "error", 2, 2)]
    assert names_of(b"\xff") == [("bad-encoding", "error", 1, 1)]


def test_what_follows_from_bad_bytes_is_not_told() -> None:
    source, problems = decode(b"p(\xfc).", "t.pl")
    lexer = Lexer(source, problems)
    while lexer.next().kind != EOF:
        pass
    assert [p.name for p in problems] == ["bad-encoding"]


def test_files_have_a_greatest_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.tokens.MAX_FILE_BYTES", 10)
    source, problems = decode(b"p(a). q(b).", "t.pl")
    assert [p.name for p in problems] == ["file-too-large"]
    assert source.text == ""


@given(st.text())
def test_tokens_cover_any_text(text: str) -> None:
    """No text is an exception; tokens lie in order; only blanks, comments and reported characters are between them."""
    found, _ = tokens(text)
    end = 0
    for token in found:
        assert token.start >= end
        assert token.end > token.start or token.kind == BAD
        end = token.end
    assert end <= len(text)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp"])))
def test_escaping_is_undone(text: str) -> None:
    doubled = text.replace("\\", "\\\\").replace("'", "''")
    assert values(f"'{doubled}'") == [("quoted", text)]
