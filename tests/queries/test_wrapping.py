"""Wrapped lines are those of `textwrap`, however they are made."""

from __future__ import annotations

from textwrap import wrap

from hypothesis import given
from hypothesis import strategies as st

from queries.proof_text import wrapped

TEXTS = st.text(st.sampled_from("ab -.\n\t\u00a0\u00e9"), max_size=60)
INDENTS = st.sampled_from(["", "  ", "* ", "   |  "])


@given(TEXTS, st.integers(8, 30), INDENTS, INDENTS)
def test_wrapped(text: str, width: int, first: str, rest: str) -> None:
    expected = wrap(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    assert wrapped(text, width, first, rest) == expected
