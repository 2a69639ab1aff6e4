"""Problems as text for a terminal and as data for programs.

The text is plain ASCII around excerpts exactly as written; colour only adds to it. What a terminal would obey instead
of print (control characters, marks that turn the direction of writing) is shown as `<U+202E>`, here and only here, so
a hostile file can neither recolour a terminal nor make a line read as something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from engine.problem import ERROR, WARNING, Label, Problem, by_place
from engine.source import SourceText, Span

PAGES = "docs/problems"
WIDTH = 120
"""Excerpts are cut to about so many columns around the mark."""
TAB = "    "

COLOURS = {ERROR: "\x1b[1;31m", WARNING: "\x1b[1;33m", "bold": "\x1b[1m", "frame": "\x1b[34m"}
NO_COLOUR = dict.fromkeys(COLOURS, "")


class _Line(NamedTuple):
    """One printed line of an excerpt: its number (0 = a mark or a gap), what is printed, and how it is coloured."""

    number: int
    text: str
    colour: str = ""


def page_of(name: str) -> str:
    """The page that explains problems of this name."""
    return f"{PAGES}/{name}.md"


def render_problems(
    problems: Iterable[Problem],
    texts: Mapping[str, SourceText],
    colour: bool = False,
    files: int | None = None,
) -> str:
    """All problems, sorted by place, with excerpts, and one summary line last; ends with a line end.

    `texts` are the files by the path that spans name; what is missing there is printed without an excerpt. `files` is
    how many files were read, the number of texts where it is not said.
    """
    ordered = by_place(list(problems))
    blocks = [render_problem(problem, texts, colour) for problem in ordered]
    blocks.append(summary(ordered, len(texts) if files is None else files) + "\n")
    return "\n".join(blocks)


def summary(problems: Iterable[Problem], files: int) -> str:
    """One line: how many problems, of which sort, in how many of the files read."""
    found = list(problems)
    if not found:
        return f"no problems in {_count(files, 'file')}"
    sorts = [
        _count(number, severity)
        for severity in (ERROR, WARNING)
        if (number := sum(1 for p in found if p.severity == severity))
    ]
    line = f"{_count(len(found), 'problem')}: {', '.join(sorts)}"
    touched = {p.place.file for p in found if p.labels}
    return f"{line}, in {len(touched)} of {_count(max(files, len(touched)), 'file')}" if touched else line


def problems_as_json(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Problems, sorted by place, as objects for `json.dumps`; lines and columns count from 1."""
    return [
        {
            "name": p.name,
            "severity": p.severity,
            "file": p.place.file,
            "line": p.place.line,
            "column": p.place.column,
            "message": p.message,
            "rule": p.rule,
            "why": p.why,
            "help": p.help,
            "page": page_of(p.name),
            "labels": [{**label.span._asdict(), "text": label.text} for label in p.labels],
        }
        for p in by_place(list(problems))
    ]


def problems_for_github(problems: Iterable[Problem]) -> str:
    """Problems, sorted by place, as workflow commands that GitHub shows beside the lines; ends with a line end.

    Spans must name files as the repository does. Where a problem has no place, none is given.
    """
    lines = []
    for problem in by_place(list(problems)):
        properties: dict[str, object] = {"title": problem.name}
        if problem.labels:
            span = problem.place
            end = span.column + max(1, span.width) - 1
            place = {"file": span.file, "line": span.line, "endLine": span.line, "col": span.column, "endColumn": end}
            properties = {**place, **properties}
        told = [printable(problem.message)]
        told += [f"{word}: {printable(text)}" for word, text in (("why", problem.why), ("help", problem.help)) if text]
        told.append(f"page: {page_of(problem.name)}")
        written = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items())
        command = "warning" if problem.severity == WARNING else "error"
        lines.append(f"::{command} {written}::{_escaped(chr(10).join(told))}\n")
    return "".join(lines)


def _escaped(text: str, others: str = "") -> str:
    """Text as a workflow command takes it: what would end a line or a value as `%0A` and the like."""
    for character in "%\r\n" + others:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def render_problem(problem: Problem, texts: Mapping[str, SourceText], colour: bool = False) -> str:
    """One problem, ending with a line end and without a summary."""
    paint = COLOURS if colour else NO_COLOUR
    reset = "\x1b[0m" if colour else ""
    groups: dict[str, list[Label]] = {}
    for label in problem.labels:
        groups.setdefault(label.span.file, []).append(label)
    shown = max((label.span.line for label in problem.labels if label.span.file in texts), default=0)
    margin = " " * (len(str(shown)) if shown else 1)
    severity = paint.get(problem.severity, "")
    frame = paint["frame"]
    headline = f"{severity}{printable(problem.severity)}[{printable(problem.name)}]{reset}"
    out = [f"{headline}{paint['bold']}: {printable(problem.message)}{reset}"]
    bar = f"{margin} {frame}|{reset}"
    if not groups and problem.rule:
        out.append(f"{margin}{frame}-->{reset} rule {printable(problem.rule)}")
    for number, (file, labels) in enumerate(groups.items()):
        arrow = f"{frame}{':::' if number else '-->'}{reset}"
        place = f"{margin}{arrow} {_place(labels[0].span)}"
        out.append(place if number or not problem.rule else f"{place}  in rule {printable(problem.rule)}")
        if file not in texts:
            out += [f"{bar} {label.span.line}:{label.span.column}: {printable(label.text)}" for label in labels]
            out.append(bar)
            continue
        out.append(bar)
        for line in _excerpt(texts[file], labels, None if number else problem.labels[0]):
            if line.number:
                out.append(f"{frame}{line.number:>{len(margin)}} |{reset} {line.text}".rstrip())
            elif line.text == "...":
                out.append(f"{frame}...{reset}")
            else:
                tint = severity if line.colour == "fault" else frame
                out.append(f"{bar} {_painted(line.text, tint, reset)}")
        out.append(bar)
    for title, blanks, text in (
        ("why:", "  ", problem.why),
        ("help:", " ", problem.help),
        ("page:", " ", page_of(problem.name)),
    ):
        if text:
            out.append(f"{margin} {frame}={reset} {paint['bold']}{title}{reset}{blanks}{printable(text)}")
    return "\n".join(out) + "\n"


def printable(text: str) -> str:
    """Text that a terminal prints as it stands: what it would obey or hide becomes `<U+001B>` and the like."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character == " " or character.isprintable():
        return character
    from unicodedata import category

    # Blanks of other scripts are not "printable" to Python, and harmless.
    if category(character) == "Zs":
        return character
    return f"<U+{ord(character):04X}>"


def columns(text: str) -> int:
    """How many columns printable text takes on a terminal: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(0 if category(c) in ("Mn", "Me") else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _place(span: Span) -> str:
    return printable(str(span))


def _painted(text: str, tint: str, reset: str) -> str:
    mark = text.lstrip(" ")
    return f"{text[: len(text) - len(mark)]}{tint}{mark}{reset}"


def _excerpt(source: SourceText, labels: list[Label], fault: Label | None) -> list[_Line]:
    """Lines with their marks, in line order; a gap of one line is printed, a longer one is `...`."""
    by_line: dict[int, list[Label]] = {}
    for label in sorted(labels, key=lambda label: label.span):
        by_line.setdefault(label.span.line, []).append(label)
    lines: list[_Line] = []
    before = 0
    for number, marks in by_line.items():
        if before and number == before + 2:
            lines.append(_Line(before + 1, _expanded(source.line(before + 1)[: WIDTH + 1])[:WIDTH]))
        elif before and number > before + 2:
            lines.append(_Line(0, "..."))
        before = number
        text = source.line(number)
        for window in _windows(text, marks):
            lines += _marked(number, text, window, fault)
    return lines


def _windows(text: str, marks: list[Label]) -> list[list[Label]]:
    """Marks of one line in groups that can be shown together; a line of usual length is one group."""
    if len(text) <= WIDTH:
        return [marks]
    groups: list[list[Label]] = []
    for mark in marks:
        if groups and mark.span.column + mark.span.width - groups[-1][0].span.column <= WIDTH * 2 // 3:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def _marked(number: int, text: str, marks: list[Label], fault: Label | None) -> list[_Line]:
    """One line of the file, or the part of it around the marks, and under it a line for each mark."""
    start, stop = 0, len(text)
    if stop > WIDTH:
        first = marks[0].span.column - 1
        last = max(mark.span.column - 1 + mark.span.width for mark in marks)
        start = max(0, min(first - WIDTH // 4, stop - WIDTH))
        stop = min(stop, max(start + WIDTH, min(last + 10, start + WIDTH)))
    head = "..." if start else ""
    tail = "..." if stop < len(text) else ""
    lines = [_Line(number, head + _expanded(text[start:stop]) + tail)]
    for mark in marks:
        begin = min(max(mark.span.column - 1, start), stop)
        end = min(begin + max(1, mark.span.width), stop)
        indent = columns(head) + columns(_expanded(text[start:begin]))
        width = max(1, columns(_expanded(text[begin:end])))
        sign = "^" if mark is fault else "-"
        says = f" {printable(mark.text)}" if mark.text else ""
        lines.append(_Line(0, " " * indent + sign * width + says, "fault" if mark is fault else ""))
    return lines


def _expanded(text: str) -> str:
    """A piece of a file as printed: tabs as four blanks, nothing that a terminal obeys."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(TAB if character == "\t" else _shown(character) for character in text)
