"""Whatever is where compiled programs are kept: answers are the same, and nobody hears of it."""

from __future__ import annotations

import marshal
import multiprocessing
import os
import random
import shutil
import sys
from collections.abc import Callable
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import pytest
from click.testing import CliRunner

from engine.cache import UNFINISHED_FOR, load_program
from engine.digests import digest_of
from queries.commands import ask
from tests.faults.dying import Attempt, Dying
from tests.queries.small_kb import RECORD, write_kb


class Asked:
    """A question about a record, asked with a folder of compiled programs."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.kb = write_kb(folder / "knowledge")
        self.record = folder / "record.yaml"
        self.record.write_text(RECORD)
        self.cache = folder / "cache"
        self.monkeypatch = monkeypatch
        self.plain = self.answer("")

    def answer(self, cache: Path | str | None = None) -> str:
        """What is printed; it must be an answer."""
        self.monkeypatch.setenv("WHYHOLD_CACHE_DIR", str(self.cache if cache is None else cache))
        given = CliRunner().invoke(ask.command, self.arguments()[1:])
        assert given.exit_code == 0, given.output + repr(given.exception)
        assert given.stderr == ""
        return given.stdout

    def arguments(self) -> list[str]:
        return ["ask", str(self.record), "--kb", str(self.kb), "--format", "json"]

    def file(self) -> Path:
        """The file of the program."""
        [file] = self.cache.glob("*.json")
        return file


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    found = Asked(tmp_path, monkeypatch)
    assert found.answer() == found.plain and found.file().is_file()
    return found


def _as_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _as_circle(file: Path) -> None:
    file.unlink()
    file.symlink_to(file)


def _of_another_format(file: Path) -> None:
    """A file of a version with another compact form, where its key is the same by accident."""
    _, payload = file.read_bytes().split(b"\n", 1)
    other = payload.replace(b'"format":6', b'"format":5')
    assert other != payload
    file.write_bytes(b'[{"checksum":"%b"},\n%b' % (digest_of(other).encode(), other))


SPOILT: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda file: file.write_bytes(b""),
    "cut": lambda file: os.truncate(file, file.stat().st_size // 2),
    "cut at its last byte": lambda file: os.truncate(file, file.stat().st_size - 1),
    "random": lambda file: file.write_bytes(random.Random(3).randbytes(20_000)),
    "longer": lambda file: file.write_bytes(file.read_bytes() + b"[]"),
    "zeros": lambda file: file.write_bytes(bytes(file.stat().st_size)),
    "of another format": _of_another_format,
    "compiled by a Python": lambda file: file.write_bytes(MAGIC_NUMBER + bytes(12) + marshal.dumps([1, 2])),
    "a folder": _as_folder,
    "a link to itself": _as_circle,
    "deep": lambda file: file.write_bytes(b"[" * 200_000),
}


@pytest.mark.parametrize("how", SPOILT)
def test_spoilt_files(asked: Asked, how: str) -> None:
    SPOILT[how](asked.file())
    assert asked.answer() == asked.plain
    assert asked.answer() == asked.plain


def test_any_byte(asked: Asked) -> None:
    file = asked.file()
    data, moments = file.read_bytes(), random.Random(5)
    for _ in range(25):
        place = moments.randrange(len(data))
        file.write_bytes(data[:place] + bytes([data[place] ^ (1 << moments.randrange(8))]) + data[place + 1 :])
        assert asked.answer() == asked.plain


def test_folders_that_are_none(asked: Asked, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("hello")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for cache in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / "circle", "/dev/null", "/proc/none"):
        assert asked.answer(cache) == asked.plain
    assert (tmp_path / "file").read_text() == "hello"


@pytest.mark.parametrize("mode", [0o500, 0o000])
def test_folders_that_nobody_may_write_to(asked: Asked, processes: Dying, tmp_path: Path, mode: int) -> None:
    """Also where nothing is in them yet. The process that asks has the cache of this session, made read-only."""
    for name, full in (("full", True), ("empty", False)):
        cache = tmp_path / name
        shutil.copytree(asked.cache, cache) if full else cache.mkdir(mode=0o700)
        cache.chmod(mode)
        told = processes.run(Attempt(asked.arguments(), bound=True, cache=str(cache)))
        cache.chmod(0o700)
        assert told.code == 0 and told.output == asked.plain


def test_a_full_disk(asked: Asked, processes: Dying, tmp_path: Path) -> None:
    for room in (0, 100, 5000):
        cache = tmp_path / f"cache {room}"
        told = processes.run(Attempt(asked.arguments(), room=room, cache=str(cache)))
        assert told.code == 0 and told.output == asked.plain
        assert list(cache.iterdir()) == []


def test_killed_while_it_is_written(asked: Asked, processes: Dying, tmp_path: Path) -> None:
    cache = tmp_path / "other"
    told = processes.run(Attempt(asked.arguments(), ["os.rename", str(cache), 0], cache=str(cache)))
    assert told.code < 0
    [left] = cache.iterdir()
    assert left.suffix == ".tmp"
    assert asked.answer(cache) == asked.plain
    # kept for as long as somebody could be writing it
    assert left.exists()
    old = left.stat().st_mtime - UNFINISHED_FOR - 60
    os.utime(left, (old, old))
    next(cache.glob("*.json")).unlink()
    assert asked.answer(cache) == asked.plain
    assert not left.exists()


def _ask_often(folder: Path, version: str, start: multiprocessing.synchronize.Event) -> None:
    start.wait()
    found = set()
    for _ in range(12):
        compiled = load_program(folder / "knowledge", folder / "cache", lambda loaded: (), version)
        found.add((compiled.fingerprint, len(compiled.program.rules)))
        for file in (folder / "cache").glob("*.json"):
            file.unlink(missing_ok=True)
    sys.exit(len(found) - 1)


def test_versions_and_processes_that_share_a_folder(asked: Asked, tmp_path: Path) -> None:
    """Two of one version and one of another, all of which write and remove."""
    context = multiprocessing.get_context("spawn")
    start = context.Event()
    workers = [context.Process(target=_ask_often, args=(tmp_path, version, start)) for version in ("1", "1", "2")]
    for worker in workers:
        worker.start()
    start.set()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    assert asked.answer() == asked.plain


def test_another_python_has_a_file_of_its_own(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "hexversion", sys.hexversion + 1)
    assert asked.answer() == asked.plain
    assert len(list(asked.cache.glob("*.json"))) == 2


def test_forged_files_change_no_conclusion(asked: Asked) -> None:
    """Somebody with the rights of the user writes another program, with the right checksum: the checker finds out."""
    file = asked.file()
    _, payload = file.read_bytes().split(b"\n", 1)
    for old, new in ((b"38.0", b"39.0"), (b'"hold"', b'"continue"')):
        forged = payload.replace(old, new)
        assert forged != payload
        file.write_bytes(b'[{"checksum":"%b"},\n%b' % (digest_of(forged).encode(), forged))
        given = CliRunner().invoke(ask.command, asked.arguments()[1:])
        assert given.exit_code == 1 and '"answer-not-accepted"' in given.output
