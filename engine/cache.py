"""A checked program from the cache where its files have not changed; otherwise it is loaded, checked and kept.

The key is a digest of the paths and bytes of all rule files, of the version of the package, of the code that reads and
checks rules, and of the Python that runs it. A cache file is used only where it is certain to be our own: folder and file
belong to the user and nobody else may write them, the checksum is right, and `engine.compiled.decode` accepts every part.
Anything else counts as absent. What cannot be written is not kept; that is never a failure.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from engine.compiled import FORMAT, Planned, Reasoning, decode, decode_planned
from engine.digests import digest_of
from engine.files import MOST_READ, rule_paths
from engine.problem import ERROR, WARNING, Label, Problem, by_place
from engine.program import Program
from engine.source import SourceText, Span
from engine.tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from engine.loading import Loaded

MAX_CACHE_FILE = 256 * 1024 * 1024
MAX_CACHE_FILES = 8
UNFINISHED_FOR = 3600
"""Seconds after which a file that is being written is one that nobody will finish."""
_BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError)


class Compiled(NamedTuple):
    """A program that was loaded and checked, its fingerprint, and its problems; no texts where it is from the cache.

    With `planned` its rules are only there, and `program` has none. `reasoning` is what a checker of answers reads.
    """

    program: Program
    fingerprint: str
    problems: tuple[Problem, ...]
    texts: Mapping[str, SourceText]
    planned: Planned | None = None
    reasoning: Reasoning | None = None


def default_cache_dir(environment: Mapping[str, str] = os.environ) -> str | None:
    """Where to keep compiled programs: WHYHOLD_CACHE_DIR (empty for nowhere), or the user's cache folder."""
    own = environment.get("WHYHOLD_CACHE_DIR")
    if own is not None:
        return own or None
    base = environment.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "whyhold") if os.path.isabs(base) else None


def load_program(
    folder: str | os.PathLike[str],
    cache_dir: str | os.PathLike[str] | None,
    check: Callable[[Loaded], tuple[Problem, ...]],
    version: str = "",
    skip_cases: bool = False,
    planned: bool = False,
) -> Compiled:
    """The program of a folder of rule files, its fingerprint, and all its problems.

    `check` finds the problems of meaning (as `engine.checks.check_loaded`, which repeats those of loading, or only the
    others); it is called only where the program is not in the cache. Programs with errors are returned and not kept.
    `version` is that of the package. With `skip_cases` the program comes without its cases; the fingerprint is of all
    of it. With `planned` the rules of a program in the cache are read when they can fire (`Compiled.planned`).
    """
    folder = os.fspath(folder)
    contents: list[tuple[str, bytes]] = []
    try:
        for shown, path in rule_paths(folder):
            with open(path, "rb", buffering=0) as file:
                contents.append((shown, file.read(MOST_READ)))
    except OSError:
        contents = []
    key = _key(contents, version) if contents and cache_dir is not None else ""
    if key and cache_dir is not None:
        known = _read(os.fspath(cache_dir), key, skip_cases, planned)
        if known is not None:
            return known
    from pathlib import Path

    from engine.loading import load_bytes, load_kb
    from engine.program_json import program_json

    loaded = load_bytes(contents) if contents else load_kb(Path(folder))
    problems = by_place([*loaded.problems, *check(loaded)])
    program = loaded.program
    stated = program_json(program)
    compiled = Compiled(program, stated.fingerprint, problems, loaded.texts, reasoning=stated.for_checking)
    if key and cache_dir is not None and all(problem.severity != ERROR for problem in problems):
        _write(Path(cache_dir), key, compiled)
    return compiled._replace(program=program._replace(cases=())) if skip_cases else compiled


def _key(contents: list[tuple[str, bytes]], version: str) -> str:
    """The digest of everything that the result depends on."""
    about = f"whyhold {FORMAT} {sys.hexversion} {len(version)} {version} {_code_stamp()}\n"
    parts = [about.encode("utf-8", "replace")]
    for path, data in contents:
        name = path.encode("utf-8", "replace")
        parts += (b"%d %d\n%b" % (len(name), len(data), name), data)
    return digest_of(*parts)


def _code_stamp() -> str:
    """Sizes and times of the modules of this package, so that no result of other code is taken for one of this."""
    stamp = []
    here = os.path.dirname(__file__)
    for folder in (here, os.path.join(here, "checks")):
        try:
            for entry in sorted(os.scandir(folder), key=lambda e: e.name):
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    stamp.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")
        except OSError:
            continue
    return "\n".join(stamp)


# Reading ------------------------------------------------------------------------------------------------------------


def _ours(status: os.stat_result) -> bool:
    """Whether a file or folder belongs to the user and nobody else may write it (always, where there are no owners)."""
    if not hasattr(os, "geteuid"):
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & 0o022


def _safe_folder(folder: str | os.PathLike[str]) -> bool:
    status = os.lstat(folder)
    return stat.S_ISDIR(status.st_mode) and _ours(status)


def _read(folder: str, key: str, skip_cases: bool, planned: bool) -> Compiled | None:
    """The cached program under a key, or None."""
    try:
        if not _safe_folder(folder):
            return None
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
        handle = os.open(os.path.join(folder, f"{key}.json"), flags | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if not (stat.S_ISREG(status.st_mode) and _ours(status) and status.st_size <= MAX_CACHE_FILE):
                return None
            data = file.read(MAX_CACHE_FILE + 1)
    except OSError:
        return None
    try:
        return unpack(data, key, skip_cases, planned)
    except ValueError:
        return None


def unpack(data: bytes, key: str, skip_cases: bool = False, planned: bool = False) -> Compiled:
    """What `pack` made of a program, as `load_program` gives it. Raises ValueError for anything else."""
    try:
        return _unpacked(data, key, skip_cases, planned)
    except _BROKEN as error:
        raise ValueError("not a packed program") from error


def _unpacked(data: bytes, key: str, skip_cases: bool, planned: bool) -> Compiled:
    from json import loads

    first, payload = data.split(b"\n", 1)
    if loads(first[1:-1])["checksum"] != digest_of(payload):
        raise ValueError("another checksum")
    about, rest, cases, reasoning, *lines = payload.split(b",\n")
    head = loads(about)
    if head["key"] != key or type(head["fingerprint"]) is not str:
        raise ValueError("another program")
    encoded = loads(rest)
    apart = dict(zip(encoded["apart"], lines, strict=False))
    rules = lines[len(apart) : -1]
    problems = tuple([_problem(item) for item in head["problems"]])
    encoded["apart"] = apart
    checked = Reasoning(reasoning, *map(str, head["digests"]))
    if planned:
        found = decode_planned(encoded, rules)
        return Compiled(found.program, head["fingerprint"], problems, {}, found, checked)
    encoded["rules"] = loads(b"[%b]" % b",".join(rules))
    encoded["cases"] = [] if skip_cases else loads(cases)
    return Compiled(decode(encoded, skip_cases), head["fingerprint"], problems, {}, None, checked)


def _problem(item: Any) -> Problem:
    """A warning as `pack` wrote it."""
    name, message, labels, why, help, rule = item
    if {str} != set(map(type, (name, message, why, help, rule))):
        raise ValueError("not a problem")
    marks = []
    for file, line, column, width, text in labels:
        if {str} != {type(file), type(text)} or {int} != {type(line), type(column), type(width)}:
            raise ValueError("not a place")
        marks.append(Label(Span(file, max(line, 1), max(column, 1), max(width, 1)), text))
    return Problem(name, WARNING, message, tuple(marks), why, help, rule)


# Writing ------------------------------------------------------------------------------------------------------------


def pack(key: str, compiled: Compiled) -> bytes:
    """A JSON array: checksum of what follows, key with fingerprint and warnings, program, cases, what a checker of answers
    reads, and then a line for the facts of each predicate that is stored apart, and one for each rule.

    The last item is null, so that every line before it ends alike.
    """
    import json

    from engine.encoding import encode
    from engine.program_json import program_json

    encoded = encode(compiled.program)
    cases, rules, apart = encoded.pop("cases"), encoded.pop("rules"), encoded.pop("apart")
    encoded["apart"] = list(apart)
    warnings = [
        [p.name, p.message, [[*label.span, label.text] for label in p.labels], p.why, p.help, p.rule]
        for p in compiled.problems
    ]
    reasoning, *digests = compiled.reasoning or program_json(compiled.program).for_checking
    head = {"key": key, "fingerprint": compiled.fingerprint, "problems": warnings, "digests": digests}
    parts = [head, encoded, cases, *apart.values(), *rules, None]
    lines = [json.dumps(part, separators=(",", ":")).encode("ascii") for part in parts]
    payload = b",\n".join([*lines[:3], reasoning, *lines[3:]]) + b"\n]\n"
    return b'[{"checksum":"%b"},\n%b' % (digest_of(payload).encode("ascii"), payload)


def _write(folder: Path, key: str, compiled: Compiled) -> None:
    """Keep a program, as a whole or not at all."""
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
        if not _safe_folder(folder):
            return
        data = pack(key, compiled)
        if len(data) > MAX_CACHE_FILE:
            return
        unfinished = folder / f"{key}.{os.getpid()}.tmp"
        unfinished.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        try:
            with os.fdopen(os.open(unfinished, flags, 0o600), "wb") as file:
                file.write(data)
            unfinished.replace(folder / f"{key}.json")
        finally:
            unfinished.unlink(missing_ok=True)
        _forget_oldest(folder)
    except (OSError, ValueError, RecursionError):
        # A cache that cannot be written costs time and nothing else.
        return


def _forget_oldest(folder: Path) -> None:
    """Remove all but the newest files of the cache, and what a process that was ended left unfinished."""
    found: list[tuple[int, Path]] = []
    unfinished: list[tuple[int, Path]] = []
    for path in folder.iterdir():
        stem, _, kind = path.name.partition(".")
        if len(stem) == 64 and (kind == "json" or kind.endswith(".tmp")):
            (found if kind == "json" else unfinished).append((path.lstat().st_mtime_ns, path))
    found.sort(reverse=True)
    # the newest has just been written
    forgotten = [item for item in unfinished if found and item[0] < found[0][0] - UNFINISHED_FOR * 10**9]
    for _, path in (*found[MAX_CACHE_FILES:], *forgotten):
        path.unlink(missing_ok=True)
