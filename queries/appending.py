"""Text added to the end of rule files, and never anything else done to them."""

from __future__ import annotations

import os
from pathlib import Path

from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span


def append_text(path: Path, text: str) -> None:
    """Add text to the end of a file, on a line of its own; make the file where there is none.

    One write at the end of the file, so that two who add at the same time lose nothing; what could be written only in
    part is taken back. Raises ProblemsFound where the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        handle = os.open(path, flags, 0o666)
        try:
            size = os.fstat(handle).st_size
            data = (b"" if _ends_a_line(handle, size) else b"\n") + text.encode("utf-8")
            if os.write(handle, data) != len(data):
                os.ftruncate(handle, size)
                raise OSError(0, "not enough room")
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise ProblemsFound((_not_written(path, error),)) from error


def appended(old: bytes, text: str) -> bytes:
    """What `append_text` makes of a file's content."""
    return old + (b"" if not old or old.endswith(b"\n") else b"\n") + text.encode("utf-8")


def _ends_a_line(handle: int, size: int) -> bool:
    if size == 0:
        return True
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) == b"\n"


def _not_written(path: Path, error: OSError) -> Problem:
    reason = (error.strerror or "unknown reason").lower()
    return Problem(
        "file-not-written",
        ERROR,
        f"`{path}` cannot be written: {reason}",
        (Label(Span(str(path), 1, 1), "not written"),),
        "nothing was changed",
        "make the file writable, or name another folder with `--kb`",
    )
