"""Knowledge bases as they were: `git:REV` names the knowledge base of a revision, `git:REV:PATH` one at another path.

Git is asked for names and contents of files only: nothing is checked out, no attribute or filter of the repository is
obeyed, and no text reaches a shell or is taken for an option.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from queries.knowledge import Knowledge, no_folder, open_knowledge

PREFIX = "git:"


class _Revision(NamedTuple):
    """What `git:REV:PATH` says; `path` is None where it is that of the knowledge base."""

    name: str
    revision: str
    path: str | None


def is_revision(name: str) -> bool:
    """Whether a name is that of a git revision and not of a folder."""
    return name.startswith(PREFIX)


def open_side(name: str, kb: Path) -> Knowledge:
    """The knowledge base as it is written, with its cases, that a folder or `git:REV` names.

    `kb` is the folder whose past a revision without a path is about; a path is one in the repository of the working
    directory. Raises ProblemsFound: `unknown-revision`, `no-repository`, `no-knowledge-base`, or the problems of the
    knowledge base itself.
    """
    if not is_revision(name):
        return open_knowledge(Path(name), cases=True, as_stated=True)._replace(folder=name)
    with revision_folder(name, kb) as folder:
        return open_knowledge(folder, cases=True, as_stated=True)._replace(folder=name)


@contextmanager
def revision_folder(name: str, kb: Path) -> Iterator[Path]:
    """A temporary folder with the rule files of a revision, named as the folder they come from."""
    revision, colon, path = name.removeprefix(PREFIX).partition(":")
    wanted = _Revision(name, revision, path if colon else None)
    base = Path.cwd() if colon else kb
    if not base.is_dir():
        raise ProblemsFound((no_folder(base),))
    inside = path.strip("/") if colon else _prefix(base)
    tree = _tree(base, wanted, inside)
    shown = inside.rpartition("/")[2] or (base.resolve().name if not colon else "kb")
    with TemporaryDirectory(prefix="whyhold-") as temporary:
        folder = Path(temporary) / shown
        folder.mkdir()
        for file, content in _files(base, tree):
            target = folder.joinpath(*file.split("/"))
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        yield folder


def _prefix(base: Path) -> str:
    """The path of a folder in its repository, empty for the top."""
    done = _git(base, ["rev-parse", "--show-prefix"])
    if done.returncode:
        raise ProblemsFound((_no_repository(str(base), _last_line(done.stderr)),))
    return os.fsdecode(done.stdout).rstrip("\n").strip("/")


def _tree(base: Path, wanted: _Revision, inside: str) -> str:
    """The id of the folder at a path in a revision."""
    commit = _git(base, ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{wanted.revision}^{{commit}}"])
    if commit.returncode or not wanted.revision:
        reason = _git(base, ["rev-parse", "--git-dir"])
        if reason.returncode:
            raise ProblemsFound((_no_repository(str(base), _last_line(reason.stderr)),))
        raise ProblemsFound((_unknown_revision(wanted),))
    hash_ = commit.stdout.decode().strip()
    tree = _git(base, ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{hash_}:{inside}"])
    kind = _git(base, ["cat-file", "-t", tree.stdout.decode().strip()]) if not tree.returncode else None
    if kind is None or kind.stdout.strip() != b"tree":
        raise ProblemsFound((_no_path(wanted, inside),))
    return tree.stdout.decode().strip()


def _files(base: Path, tree: str) -> list[tuple[str, bytes]]:
    """Path and content of every rule file below a tree; links, and paths that leave the folder, are left out."""
    listing = _git(base, ["ls-tree", "-r", "-z", "--full-tree", tree])
    entries: list[tuple[str, str]] = []
    for entry in listing.stdout.split(b"\0"):
        about, _, path = entry.partition(b"\t")
        parts = about.decode().split()
        name = os.fsdecode(path)
        if len(parts) == 3 and parts[0] in ("100644", "100755") and name.endswith(".pl") and _harmless(name):
            entries.append((name, parts[2]))
    asked = "".join(f"{blob}\n" for _, blob in entries).encode()
    contents = _git(base, ["cat-file", "--batch"], data=asked).stdout
    files: list[tuple[str, bytes]] = []
    at = 0
    for name, _ in entries:
        end = contents.index(b"\n", at)
        size = int(contents[at:end].split()[2])
        files.append((name, contents[end + 1 : end + 1 + size]))
        at = end + 1 + size + 1
    return files


def _harmless(name: str) -> bool:
    return not name.startswith("/") and "\\" not in name and all(p not in ("", ".", "..") for p in name.split("/"))


def _git(base: Path, arguments: list[str], data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        return subprocess.run(
            ["git", "-C", str(base), *arguments], input=data, capture_output=True, check=False, env=environment
        )
    except OSError:
        raise ProblemsFound((_no_repository(str(base), "the program `git` cannot be run"),)) from None
    except ValueError:  # a NUL in an argument
        return subprocess.CompletedProcess(arguments, 1, b"", b"")


def _last_line(text: bytes) -> str:
    lines = [line for line in text.decode("utf-8", "replace").splitlines() if line.strip()]
    return lines[0].removeprefix("fatal: ") if lines else "it does not say why"


def _no_repository(base: str, reason: str) -> Problem:
    return Problem(
        "no-repository",
        ERROR,
        f"git knows no revisions of `{base}`: {reason}",
        (Label(Span(base, 1, 1), "not in a repository"),),
        "a revision is one of a git repository",
        "name folders, or with `--kb` a folder within a git repository",
    )


def _unknown_revision(wanted: _Revision) -> Problem:
    return Problem(
        "unknown-revision",
        ERROR,
        f"git knows no revision `{wanted.revision}`",
        (Label(Span(wanted.name, 1, len(PREFIX) + 1, max(1, len(wanted.revision))), "no such revision"),),
        "there is nothing to compare with",
        "name a commit, branch or tag, such as `git:HEAD~1`; `git log` lists them",
    )


def _no_path(wanted: _Revision, inside: str) -> Problem:
    return Problem(
        "no-knowledge-base",
        ERROR,
        f"there is no folder `{inside or '.'}` in the revision `{wanted.revision}`",
        (Label(Span(wanted.name, 1, 1, len(wanted.name)), "not a folder there"),),
        "rules are read from the text files of a folder",
        "name the folder it was in then: `git:REV:PATH`, from the top of the repository",
    )
