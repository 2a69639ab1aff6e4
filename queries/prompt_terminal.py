"""The prompt on a terminal, with history and completion by prompt_toolkit; and plain lines where there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from engine.problem import errors_in
from queries.options import colour
from queries.prompt import Reply, Talk
from queries.telling import tell

if TYPE_CHECKING:
    from prompt_toolkit.completion import Completer
    from prompt_toolkit.history import History

PROMPT = "?- "
MISSING = "history and completion need prompt_toolkit: pip install 'whyhold[repl]'"


def converse(talk: Talk, lines: Iterable[str]) -> bool:
    """Answer lines until they end or one of them ends it; false where any of them had an error."""
    fine = True
    for line in lines:
        try:
            reply = talk.answer(line)
        except KeyboardInterrupt:
            tell("interrupted", err=True)
            continue
        show(reply)
        fine = fine and not errors_in(reply.problems)
        if reply.over:
            break
    return fine


def show(reply: Reply) -> None:
    """Print a reply: its text on standard output, its problems on standard error."""
    from engine.rendering import render_problem

    if reply.text:
        tell(reply.text)
    for problem in reply.problems:
        click.echo(render_problem(problem, reply.texts, colour(sys.stderr)), err=True)


def plain_lines(stream: TextIO) -> Iterator[str]:
    """Lines of a stream that is no terminal."""
    for line in stream:
        yield line.rstrip("\n")


def typed_lines(talk: Talk, keep_history: bool) -> Iterator[str]:
    """Lines typed at a terminal until its end of input; an interrupted line counts as none."""
    read = _reader(talk, keep_history)
    while True:
        try:
            yield read()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _reader(talk: Talk, keep_history: bool) -> Callable[[], str]:
    try:
        from prompt_toolkit import PromptSession
    except ImportError:
        tell(MISSING, err=True)
        return lambda: input(PROMPT)
    session: PromptSession[str] = PromptSession(
        PROMPT, history=_history(keep_history), completer=completer(talk), complete_while_typing=False
    )
    return session.prompt


def history_file() -> Path:
    """Where lines typed are kept: they may name patients, so nobody else may read the file."""
    base = Path(os.environ.get("XDG_STATE_HOME", ""))
    return (base if base.is_absolute() else Path.home() / ".local" / "state") / "whyhold" / "history"


def _history(keep: bool) -> History:
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    if keep:
        try:
            file = history_file()
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(file, os.O_CREAT | os.O_RDWR | os.O_APPEND, 0o600))
            return FileHistory(str(file))
        except (OSError, RuntimeError):
            tell("the history of this prompt cannot be kept", err=True)
    return InMemoryHistory()


def completer(talk: Talk) -> Completer:
    """What Tab does at the prompt."""
    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

    class Names(Completer):
        """Completes what is written before the cursor."""

        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
            word, names = talk.completions(document.text_before_cursor)
            return (Completion(name, start_position=-len(word)) for name in names)

    return Names()
