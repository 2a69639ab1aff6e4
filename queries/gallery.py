"""`docs/gallery.md`: the example records with their answers in short.

python -m queries.gallery > docs/gallery.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from queries.answer_text import (
    GROUNDS,
    WHEN,
    dispositions,
    ground_line,
    option_line,
    reasons,
    valid_until,
)
from queries.asking import Answer, Asker, Conclusion
from queries.choices import choices
from queries.doubts import left_out
from queries.knowledge import Knowledge, open_knowledge
from queries.order import can_flip, ordered
from queries.record import read_record_file
from queries.telling import escape

INTRODUCTION = """\
# Gallery

The records in `examples/`, each with its answer in short: what may be done, why, and what is open. `whyhold ask` gives the
whole answer with rules, sources and proofs, and [reading an answer](reading_an_answer.md) takes one apart. Printed by
`python -m queries.gallery`; a test holds this page to it, and sees to it that every disposition occurs.

No clinician has approved the rules behind these answers. A qualified professional decides."""

SECTIONS = {
    "Warnings": ("warning",),
    "The record contradicts itself": ("contradiction",),
    "Recommendations": ("recommend",),
    "Missing": ("missing",),
    "Sources disagree": ("conflict",),
    "Dates": ("earliest_restart", "earliest_start"),
}


def gallery(folder: Path, knowledge: Knowledge) -> str:
    """The page for the records of a folder. Raises ValueError for a file that is no sound record of its own kind."""
    lines = [INTRODUCTION, ""]
    with Asker(knowledge) as asker:
        for path in sorted(folder.glob("*.yaml")):
            lines += _entry(path, folder, asker)
    return "\n".join(lines).rstrip("\n") + "\n"


def _entry(path: Path, folder: Path, asker: Asker) -> Iterator[str]:
    read = read_record_file(str(path), asker.knowledge.program)
    title, _, rows = path.read_text("utf-8").partition("\n")
    if read.record is None or not title.startswith("# "):
        raise ValueError(f"{path} is no record that begins with a comment line")
    answer = asker.ask(read.record)
    yield f"## {title[2:]}"
    yield ""
    yield f"[{path.name}](../{folder.name}/{path.name})"
    yield ""
    yield from ("```yaml", *rows.strip("\n").split("\n"), "```")
    yield ""
    for conclusion in dispositions(answer):
        yield f"**{escape(conclusion.says)}**"
        yield ""
        for text in (left_out(answer.record), *reasons(answer, conclusion), valid_until(answer, conclusion)):
            yield from (f"- {escape(text)}",) if text else ()
        yield ""
    yield from _sections(answer)


def _sections(answer: Answer) -> Iterator[str]:
    for word, predicates in SECTIONS.items():
        if "missing" in predicates:
            yield from _options(answer)
        told = [c for name in predicates if name in answer.conclusions for c in ordered(answer, name)]
        if told:
            yield from (f"{word}:", "", *[f"- {_short(answer, conclusion)}" for conclusion in told], "")


def _short(answer: Answer, conclusion: Conclusion) -> str:
    """One conclusion as its sentence, with what stands open about it."""
    says = escape(conclusion.says)
    if conclusion.predicate == "missing":
        return f"{says} ({WHEN[can_flip(answer, conclusion)].lower()})"
    if conclusion.predicate == "recommend":
        return f"{says}: {escape(conclusion.because)}"
    return says


def _options(answer: Answer) -> Iterator[str]:
    found = choices(answer)
    if len(found) > 1:
        yield from ("Options:", "")
        for choice in found:
            yield f"- {escape(option_line(answer, choice))}"
            for word, grounds in choice.grounds:
                yield from (f"    - {GROUNDS[word]}: {escape(ground_line(answer, ground))}" for ground in grounds)
        yield ""


if __name__ == "__main__":
    sys.stdout.write(gallery(Path(__file__).resolve().parent.parent / "examples", open_knowledge()))
