"""Text added to the end of rule files, and never anything else done to them."""

from __future__ import annotations

import errno
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
            write_at_end(handle, (b"" if _ends_a_line(handle, size) else b"\n") + text.encode("utf-8"))
        finally:
            os.close(handle)
    except OSError as error:
        why, help_ = "nothing was changed", "make the file writable, or name another folder with `--kb`"
        raise ProblemsFound((not_written(path, error, why, help_),)) from error


def write_at_end(handle: int, data: bytes) -> None:
    """Write to the end of a file that was opened to be added to, all or nothing, and to the disk. Raises OSError."""
    size = os.fstat(handle).st_size
    try:
        if os.write(handle, data) != len(data):
            raise OSError(errno.ENOSPC, "not enough room")
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, size)
        raise


def appended(old: bytes, text: str) -> bytes:
    """What `append_text` makes of a file's content."""
    return old + (b"" if not old or old.endswith(b"\n") else b"\n") + text.encode("utf-8")


def _ends_a_line(handle: int, size: int) -> bool:
    if size == 0:
        return True
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) == b"\n"


def not_written(path: Path, error: OSError, why: str, help_: str) -> Problem:
    """The problem of a file that cannot be written: why that matters, and what to do."""
    reason = (error.strerror or "unknown reason").lower()
    message = f"`{path}` cannot be written: {reason}"
    return Problem("file-not-written", ERROR, message, (Label(Span(str(path), 1, 1), "not written"),), why, help_)
