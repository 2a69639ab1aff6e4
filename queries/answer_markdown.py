"""An answer as Markdown, for notes and tickets."""

from __future__ import annotations

from collections.abc import Iterator

from engine.narration import PATIENT
from queries.answer_text import (
    GROUNDS,
    answer_as_text,
    by_weight,
    dispositions,
    footer,
    ground_line,
    heading,
    option_line,
    set_lines,
    told_after_disposition,
    valid_until,
)
from queries.asking import Answer
from queries.choices import OPTION, choices
from queries.claims_behind import Claims, unverified_notes
from queries.doubts import HEADING, left_out, place_of
from queries.notice import NOT_APPROVED
from queries.proof_text import conclusion_markdown
from queries.region import header_of
from queries.telling import escape, plain_as_markdown


def answer_as_markdown(answer: Answer) -> str:
    """The whole answer; for patients the plain words of the text form."""
    if answer.narrator.audience == PATIENT:
        return plain_as_markdown(answer_as_text(answer))
    return "\n".join(_lines(answer)) + "\n"


def _lines(answer: Answer) -> Iterator[str]:
    yield f"# {escape(header_of(answer))}"
    yield ""
    for line in set_lines(answer.knowledge, markdown=True):
        yield from (line, "")
    yield from _doubts(answer)
    seen: set[int] = set()
    claims = Claims(answer.knowledge)
    for conclusion in dispositions(answer):
        yield f"**{escape(conclusion.says)}**"
        yield ""
        if said := left_out(answer.record):
            yield from (f"> {escape(said)}", "")
        if until := valid_until(answer, conclusion):
            yield escape(until)
            yield ""
        if answer.unapproved:
            yield f"Not approved: {NOT_APPROVED}."
            yield ""
        for note in unverified_notes(claims.behind(conclusion)):
            yield from (f"> {escape(note)}", "")
    for predicate, conclusions in told_after_disposition(answer):
        yield f"## {heading(predicate)}"
        yield ""
        if predicate == OPTION:
            yield from _options(answer)
            continue
        for word, part in by_weight(answer, conclusions):
            if word:
                yield f"### {word}"
                yield ""
            for conclusion in part:
                notes = unverified_notes(claims.behind(conclusion))
                yield from conclusion_markdown(answer.narrator, conclusion, seen, notes)
    if dispositions(answer):
        yield "## How the disposition follows"
        yield ""
        for conclusion in dispositions(answer):
            yield from conclusion_markdown(answer.narrator, conclusion, seen)
    yield "---"
    yield ""
    for line in footer(answer):
        yield escape(line)


def _doubts(answer: Answer) -> Iterator[str]:
    if answer.record.doubts:
        yield from (f"## {HEADING}", "")
        for problem in answer.record.doubts:
            said = f"{problem.message} [record {place_of(problem)}]: {problem.why}; {problem.help}"
            yield f"- {escape(said)}"
        yield ""


def _options(answer: Answer) -> Iterator[str]:
    for choice in choices(answer):
        yield f"**{escape(option_line(answer, choice))}**"
        yield ""
        for word, grounds in choice.grounds:
            for ground in grounds:
                yield f"- {GROUNDS[word]}: {escape(ground_line(answer, ground))}"
        if choice.grounds_for or choice.grounds_against:
            yield ""
