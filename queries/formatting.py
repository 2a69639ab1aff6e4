"""Rule files in the canonical layout: which files, what changes, and writing it back."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from engine.files import rule_files
from engine.formatter import format_source
from engine.loading import load_kb, unreadable
from engine.problem import ERROR, Label, Problem, ProblemsFound, errors_in
from engine.source import SourceText, Span
from engine.tokens import decode


class FormattedFile(NamedTuple):
    """A rule file: `path` as messages print it, its bytes now and in the canonical layout, and what forbids that.

    Where there are problems, `after` is `before`.
    """

    path: str
    file: Path
    before: bytes
    after: bytes
    problems: tuple[Problem, ...]
    text: SourceText

    @property
    def changes(self) -> bool:
        """Whether the layout is not the canonical one."""
        return self.before != self.after


def files_of(paths: Iterable[Path], folder: Path | None) -> list[tuple[str, Path]]:
    """The rule files that are meant, with the paths that messages print: those given, those in folders given, or all of
    a knowledge base (the shipped one where `folder` is None).

    Raises ProblemsFound where a folder is not there or has no rule files.
    """
    from queries.knowledge import no_folder, shipped_folder

    found: list[tuple[str, Path]] = []
    for path in tuple(paths) or (folder if folder is not None else shipped_folder(),):
        if path.is_file():
            found.append((path.as_posix(), path))
            continue
        within = rule_files(path)
        if not within:
            raise ProblemsFound(load_kb(path).problems if path.is_dir() else (no_folder(path),))
        found.extend(within)
    known: dict[Path, str] = {}
    for shown, path in found:
        known.setdefault(path.resolve(), shown)
    return [(shown, path) for path, shown in known.items()]


def format_file(shown: str, file: Path) -> FormattedFile:
    """A file and its canonical layout; nothing is written."""
    try:
        data = file.read_bytes()
    except OSError as error:
        return FormattedFile(shown, file, b"", b"", (unreadable(shown, error),), SourceText(shown, ""))
    return format_bytes(data, shown, file)


def format_bytes(data: bytes, shown: str, file: Path) -> FormattedFile:
    """The canonical layout of the content of a file."""
    text, found = decode(data, shown)
    problems = errors_in(found)
    if not problems:
        formatted = format_source(text)
        problems = formatted.problems if formatted.faithful else (_unfaithful(shown),)
        if not problems:
            return FormattedFile(shown, file, data, formatted.text.encode("utf-8"), (), text)
    return FormattedFile(shown, file, data, data, problems, text)


def _unfaithful(shown: str) -> Problem:
    return Problem(
        "unfaithful-format",
        ERROR,
        f"`{shown}` would not say the same in another layout",
        (Label(Span(shown, 1, 1), "left as it was"),),
        "formatting must never change what a rule means",
        "this is a fault of the formatter; report it with the file",
    )


def write(formatted: FormattedFile) -> tuple[Problem, ...]:
    """Put the canonical layout in the place of a file; the problems of writing it."""
    try:
        replace_file(formatted.file, formatted.after)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        label = Label(Span(formatted.path, 1, 1), "not written")
        message = f"`{formatted.path}` cannot be written: {reason}"
        why = "the file is as it was before"
        help_ = "make the file and its folder writable"
        return (Problem("file-not-written", ERROR, message, (label,), why, help_),)
    return ()


def replace_file(file: Path, data: bytes) -> None:
    """Give a file new content, all of it or none; owner and permissions stay, and a link goes on pointing to it.

    Raises OSError, and leaves the file as it was, where that fails.
    """
    import tempfile
    from contextlib import suppress
    from stat import S_IMODE

    target = file.resolve(strict=True)
    state = target.stat()
    if not os.access(target, os.W_OK):
        raise PermissionError(13, "permission denied")
    number, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if hasattr(os, "chown"):
            with suppress(PermissionError):
                os.chown(new, state.st_uid, state.st_gid)
        new.chmod(S_IMODE(state.st_mode))
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def difference(formatted: FormattedFile) -> str:
    """What formatting changes, as a unified diff; empty where nothing does."""
    from difflib import unified_diff

    path = formatted.path
    lines = unified_diff(_lines(formatted.before), _lines(formatted.after), path, path)
    missing_end = "\n\\ No newline at end of file\n"
    return "".join([line if line.endswith("\n") else line + missing_end for line in lines])


def _lines(data: bytes) -> list[str]:
    # not `splitlines`, which also ends lines at characters that are none of the file's line ends
    lines = data.decode("utf-8", "replace").split("\n")
    return [*[line + "\n" for line in lines[:-1]], *([lines[-1]] if lines[-1] else [])]
