"""What a run has done so far: lines that are only ever added, and files that appear whole or not at all.

A file is written under another name, brought to the disk and then renamed; after that a line with its size and digest is
added to the manifest. Whatever moment a run is cut short at, a step is either noted, with all its files in place, or it
is done again. Each line ends with a seal, the SHA-256 of the seal before it and of the line, so that a line that was
changed, removed or moved is noticed; a last line that is cut short or changed counts as not written.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from engine.tuples import NamedTuple

MANIFEST = "manifest.jsonl"
LOCK = ".lock"
UNFINISHED = ".unfinished"
"""The folder of what is being written."""
UNSEALED = "0" * 64
"""What the first line has for the seal of the line before it."""


class Written(NamedTuple):
    """A file that is in place: its path below the folder of the run, its size in bytes, and `sha256:...`."""

    path: str
    size: int
    digest: str


class Step(NamedTuple):
    """A step that is done: its name, the files it made, and what it found out."""

    name: str
    files: tuple[Written, ...]
    found: Mapping[str, Any]


class Manifest:
    """The steps of one run in its folder, by name; to be used by one process at a time (see `locked`)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.steps: dict[str, Step] = {}
        self._end = self._size = 0
        self._seal = UNSEALED
        path = folder / MANIFEST
        if path.exists():
            self._read(path)

    def __contains__(self, name: str) -> bool:
        return name in self.steps

    def found(self, name: str) -> Mapping[str, Any]:
        """What a step that is done found out."""
        return self.steps[name].found

    def new_file(self, path: str) -> Path:
        """Where to write what will be the file `path` of the run."""
        fresh = self.folder / UNFINISHED / path
        fresh.parent.mkdir(parents=True, exist_ok=True)
        return fresh

    def done(self, name: str, paths: Iterable[str] = (), found: Mapping[str, Any] | None = None) -> Step:
        """Put the files of a step in place, and note that it is done."""
        paths = list(paths)
        for path in paths:
            fresh, final = self.folder / UNFINISHED / path, self.folder / path
            _to_disk(fresh)
            final.parent.mkdir(parents=True, exist_ok=True)
            fresh.replace(final)
        # new folders too are on the disk only when the folder above them is
        for folder in {parent for path in paths for parent in Path(path).parents}:
            _to_disk(self.folder / folder)
        return self.there(name, paths, found)

    def there(self, name: str, paths: Iterable[str] = (), found: Mapping[str, Any] | None = None) -> Step:
        """Note that a step is done, whose files are in place."""
        files = [(path, self.folder / path) for path in paths]
        written = tuple([Written(path, file.stat().st_size, digest_of_file(file)) for path, file in files])
        step = Step(name, written, dict(found or {}))
        line = json.dumps({"step": name, "files": [list(w) for w in written], "found": step.found}, ensure_ascii=False)
        self._add(line.encode())
        self.steps[name] = step
        return step

    def check(self, files: Iterable[Written] | None = None, whole: bool = True) -> None:
        """Make sure that files are as they were written, those of all steps where none are given.

        Without `whole` only their sizes are looked at. Raises ProblemsFound.
        """
        if files is None:
            files = [written for step in self.steps.values() for written in step.files]
        problems = []
        for written in files:
            path = self.folder / written.path
            if not path.is_file():
                problems.append(_damaged(path, "is gone"))
            elif path.stat().st_size != written.size or (whole and digest_of_file(path) != written.digest):
                problems.append(_damaged(path, "is not as it was written"))
        if problems:
            raise ProblemsFound(tuple(problems))

    def _read(self, path: Path) -> None:
        data = path.read_bytes()
        self._size = len(data)
        for line in data.splitlines(keepends=True):
            last = self._end + len(line) == len(data)
            body, seal = _unsealed(line, self._seal)
            if not seal:
                if last:
                    return
                raise ProblemsFound((_damaged(path, "is not as it was written"),))
            try:
                item = json.loads(body)
                files = tuple(Written(str(p), int(size), str(digest)) for p, size, digest in item["files"])
                self.steps[str(item["step"])] = Step(str(item["step"]), files, dict(item["found"]))
            except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
                raise ProblemsFound((_damaged(path, "cannot be read"),)) from error
            self._end += len(line)
            self._seal = seal

    def _add(self, body: bytes) -> None:
        path = self.folder / MANIFEST
        line, seal = sealed(body, self._seal)
        with path.open("r+b" if self._size else "ab") as file:
            if os.fstat(file.fileno()).st_size != self._size:
                raise ProblemsFound((_damaged(path, "was written to by somebody else, while the run went on"),))
            file.truncate(self._end)
            file.seek(self._end)
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
            self._end = self._size = file.tell()
            self._seal = seal
        _to_disk(self.folder)


def sealed(body: bytes, before: str) -> tuple[bytes, str]:
    """A line of a manifest, made of a JSON object and the seal of the line before it; and its own seal."""
    import hashlib

    seal = hashlib.sha256(before.encode() + body).hexdigest()
    return b'%b, "seal": "%b"}\n' % (body[:-1], seal.encode()), seal


def _unsealed(line: bytes, before: str) -> tuple[bytes, str]:
    """The JSON object that a line was made of, and its seal; an empty seal where the line is not as it was written."""
    body = line[: -len(sealed(b"}", before)[0])] + b"}"
    whole, seal = sealed(body, before)
    return body, seal if whole == line else ""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other processes from working on a run; the lock ends with the process. Raises ProblemsFound where one does."""
    import fcntl

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ProblemsFound(
                (
                    Problem(
                        "run-in-progress",
                        ERROR,
                        f"another process works on the run in `{folder}`",
                        (Label(Span(str(folder), 1, 1), "in use"),),
                        "two processes that write the same files would spoil them",
                        "wait until the other one has ended, or name another folder with `--out`",
                    ),
                )
            ) from error
        yield


def digest_of_file(path: Path) -> str:
    """`sha256:...` of the bytes of a file."""
    import hashlib

    with path.open("rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _damaged(path: Path, how: str) -> Problem:
    return Problem(
        "damaged-run",
        ERROR,
        f"`{path}` {how}",
        (Label(Span(str(path), 1, 1), "this file"),),
        "answers that rest on it could be wrong or missing",
        "remove the folder of the run, and run it again",
    )
