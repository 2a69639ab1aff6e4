"""What is told on standard output and standard error: the one way out for words that a record, a file or a name may have brought.

What a terminal, a page or a Markdown viewer would obey instead of show (escapes, control characters, marks that turn the
direction of writing or cannot be seen, halves of characters) is shown by its code, such as `<U+202E>`. Problems are made so
where they are rendered (`engine.rendering`), which alone colours; everything else leaves through `tell`, `tell_lines`,
`tell_page`, `tell_program` and `json_text`. A test finds any other way out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import click

_LINES = str.maketrans("", "", "\n\t")


def neutral(text: str) -> str:
    """Lines of text in which nothing but line ends and tabs is obeyed."""
    if text.translate(_LINES).isprintable():
        return text
    from engine.rendering import printable

    return "".join(c if c in "\n\t" else printable(c) for c in text)


def one_line(text: str) -> str:
    """A piece of a line, such as the name of a file, that cannot begin another line either."""
    if text.isprintable():
        return text
    from engine.rendering import printable

    return printable(text)


def tell(text: str = "", err: bool = False, nl: bool = True) -> None:
    """Print text or Markdown to standard output, or a line to standard error."""
    click.echo(one_line(text) if err else neutral(text), err=err, nl=nl)


def tell_lines(lines: Iterable[str]) -> None:
    """Print lines to standard output, each of which stays one."""
    click.echo("\n".join(map(one_line, lines)))


def tell_page(page: str) -> None:
    """Print a page of HTML, SVG or XML, whose data its maker has escaped."""
    if page.translate(_LINES).isprintable():
        shown = page
    else:
        from engine.rendering import printable

        codes = {c: printable(c).replace("<", "&lt;").replace(">", "&gt;") for c in set(page) if not c.isprintable()}
        shown = page.translate({ord(c): shown for c, shown in codes.items() if c not in "\n\t"})
    click.echo(shown, nl=False)


def tell_program(text: str) -> None:
    """Print a program for another engine: exactly to a file, and to a terminal so that nothing in it is obeyed."""
    import sys

    click.echo(neutral(text) if sys.stdout.isatty() else text, nl=False)


def json_text(value: Any) -> str:
    """A value as indented JSON that reads back as the same; characters that cannot be seen are written by their codes."""
    import json

    text = json.dumps(value, indent=2, ensure_ascii=False)
    if text.translate(_LINES).isprintable():
        return text
    # beyond ASCII there is nothing but texts, within which a code means the same
    return "".join(c if c == "\n" or c.isprintable() else json.dumps(c)[1:-1] for c in text)


# Markdown -----------------------------------------------------------------------------------------------------------

SPECIAL = "\\`*_[]<>#|&~"


def escape(text: str) -> str:
    """Text with Markdown's own characters made harmless, on one line."""
    shown = "".join(f"\\{c}" if c in SPECIAL else c for c in one_line(text))
    return f"\\{shown}" if shown[:1] in ("+", "-", "=") else shown


def code(text: str) -> str:
    """A text between backticks, of which there are more than within it."""
    shown = one_line(text)
    if "`" not in shown:
        return f"`{shown}`"
    marks = "`" * (1 + max(map(len, re.findall("`+", shown))))
    return f"{marks} {shown} {marks}"


def fenced(text: str) -> str:
    """Lines as a block of text that none of them can close; both end with a line end."""
    marks = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{marks}text\n{text}{marks}\n"


_STRUCTURE = re.compile(r"( *(?:[*-] )?)(.*)")


def plain_as_markdown(text: str) -> str:
    """Paragraphs, lists and underlined headings of a plain text as Markdown, in which their words are nothing else."""
    lines = []
    for line in text.split("\n"):
        found = _STRUCTURE.fullmatch(line)
        underline = line != "" and not line.strip("-=")
        lines.append(line if underline or found is None else found[1] + escape(found[2]))
    return "\n".join(lines)
