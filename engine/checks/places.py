"""Places of what a program holds without a place of its own: words within headers, declarations, facts and cases.

The words are looked for in the text of the value they stand in, which reading has remembered. Where there is no text,
or the words are not in it as they stand (broken by an escape, say), the place of the rule or declaration is the answer.
"""

from __future__ import annotations

from collections.abc import Mapping

from engine.case_reading import SHARED_GIVEN
from engine.program import Case, Predicate, Rule
from engine.source import SourceText, Span

REACH = 20_000
"""A value longer than this is not searched to its end."""

Values = Mapping[tuple[str, str, str], Span]
"""Where the value of each key of a directive stands, by directive, name and key."""


class Places:
    """Finds places in the texts of a program."""

    def __init__(self, texts: Mapping[str, SourceText], values: Values) -> None:
        self.texts = texts
        self.values = values

    def in_header(self, rule: Rule, key: str, *words: str) -> Span:
        """The place of the last of `words` in a value of the rule's header, each looked for after the one before."""
        return self._in_value(("rule", rule.id, key), rule.span, words)

    def value(self, rule: Rule, key: str) -> Span:
        """The place of a value of the rule's header, up to the end of its first line."""
        return self.values.get(("rule", rule.id, key), rule.span)

    def in_declaration(self, predicate: Predicate, key: str, *words: str) -> Span:
        """The place of the last of `words` in a value of the predicate's declaration."""
        return self._in_value(("predicate", predicate.name, key), predicate.span, words)

    def in_case(self, case: Case, key: str, *words: str) -> Span:
        """The place of the last of `words` in a value of the case, in its choices, or in the facts that it shares."""
        for name in (key, "each", *SHARED_GIVEN):
            # a choice names the constant and not what it is given to
            asked = words[-1:] if name == "each" else words
            span = self._in_value(("case", case.title, name), case.span, asked)
            if span is not case.span:
                return span
        return case.span

    def after(self, span: Span, *words: str) -> Span:
        """The place of the last of `words` on the line of `span`, at it or after it."""
        text = self.texts.get(span.file)
        if text is None:
            return span
        begin = _offset(text, span)
        stop = text.text.find("\n", begin)
        return _find(text, begin, len(text.text) if stop < 0 else stop, words) or span

    def _in_value(self, value: tuple[str, str, str], otherwise: Span, words: tuple[str, ...]) -> Span:
        span = self.values.get(value, otherwise)
        text = self.texts.get(span.file)
        if text is None or value not in self.values:
            return otherwise
        begin = _offset(text, span)
        # The next directive begins a line; nothing of this one comes after it.
        stop = text.text.find("\n:-", begin, begin + REACH)
        return _find(text, begin, begin + REACH if stop < 0 else stop, words) or otherwise


def _offset(text: SourceText, span: Span) -> int:
    starts = text.starts
    return starts[min(span.line, len(starts)) - 1] + span.column - 1


def _find(text: SourceText, begin: int, end: int, words: tuple[str, ...]) -> Span | None:
    at = begin
    for word in words:
        at = _word(text.text, word, at, end)
        if at < 0:
            return None
    return text.span(at, at + len(words[-1]))


def _word(text: str, word: str, begin: int, end: int) -> int:
    """Where `word` stands, not as a part of a longer word; -1 where it does not."""
    at = text.find(word, begin, end)
    while at >= 0:
        before = text[at - 1] if at else " "
        after = text[at + len(word)] if at + len(word) < len(text) else " "
        if not (_letter(word[0]) and _letter(before)) and not (_letter(word[-1]) and _letter(after)):
            return at
        at = text.find(word, at + 1, end)
    return -1


def _letter(character: str) -> bool:
    return character.isalnum() or character == "_"
