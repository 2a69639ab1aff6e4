"""The same rule text in other layouts: blanks, line ends and comments between its words."""

from __future__ import annotations

from hypothesis import strategies as st

from engine.problem import Problem
from engine.source import SourceText
from engine.tokens import END, EOF, NAME, QUOTED, Lexer, Token

BLANKS = ("", " ", "\n", "   ", "\n    ", "\t")
COMMENTS = (
    " % beside\n",
    "\n% above\n",
    '\n\n    %% above, with "quotes" and it\'s fine\n\n',
    " %\n",
    " /* within */ ",
    "\n/* alone */\n",
    " /* over\n   two lines */ ",
    " /* one */ /* two */ % three\n% four\n",
)


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text without errors."""
    problems: list[Problem] = []
    lexer = Lexer(SourceText("t.pl", text), problems)
    found: list[Token] = []
    while (token := lexer.next()).kind != EOF:
        found.append(token)
    assert not problems
    return found


def _gap(draw: st.DrawFn, before: Token, after: Token, gaps: tuple[str, ...]) -> str:
    """Something to put between two tokens."""
    joined = before.end == after.start
    call = after.kind == "(" and before.kind in (NAME, QUOTED)
    sign = before.kind == NAME and before.value == "-"
    if joined and (call or sign):
        return ""
    gap = draw(st.sampled_from(gaps))
    if gap == "" and not joined:
        return " "
    return "\n" if before.kind == END and gap == "" else gap


@st.composite
def layouts(draw: st.DrawFn, text: str, comments: bool = True) -> str:
    """A text with something else between its words."""
    gaps = (*BLANKS, *BLANKS, *COMMENTS) if comments else BLANKS
    tokens = tokens_of(text)
    parts = [draw(st.sampled_from(("", "\n", "\n\n", "% first\n", "/* first */ ", "% first\n\n")))] if comments else []
    for number, token in enumerate(tokens):
        parts.append(text[token.start : token.end])
        if number + 1 < len(tokens):
            parts.append(_gap(draw, token, tokens[number + 1], gaps))
    parts.append(draw(st.sampled_from(("", "\n", " % last", "\n\n% last\n", "\n\n\n") if comments else ("", "\n\n"))))
    return "".join(parts)
