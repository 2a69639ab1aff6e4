"""The cache of checked programs: used only when it is certainly right, and never in the way."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from engine.cache import MAX_CACHE_FILES, Compiled, default_cache_dir, load_program
from engine.compiled import BrokenRule, FactsRead
from engine.loading import Loaded
from engine.problem import ERROR, WARNING, Label, Problem

TEXT = """:- predicate(safe(drug), [from: facts, holds: "h"]).
safe(water).
:- case("c", [exercises: r, given: [as_of('2026-03-03')], expect_not: [safe(tea)]]).
"""


class Checker:
    """Counts how often it is asked."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        self.calls = 0

    def __call__(self, loaded: Loaded) -> tuple[Problem, ...]:
        self.calls += 1
        return self.problems


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    folder = tmp_path / "kb"
    folder.mkdir()
    (folder / "a.pl").write_text(TEXT)
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "user" / "cache"


def load(kb: Path, cache: Path | None, check: Checker, version: str = "1") -> Compiled:
    return load_program(kb, cache, check, version)


def files(cache: Path) -> list[Path]:
    return sorted(cache.iterdir())


def test_second_time(kb: Path, cache: Path) -> None:
    check = Checker()
    first = load(kb, cache, check)
    second = load(kb, cache, check)
    assert check.calls == 1
    assert second.fingerprint == first.fingerprint
    assert second.program.facts == first.program.facts
    assert len(second.program.cases) == 1
    assert list(first.texts) == ["kb/a.pl"]
    assert second.texts == {}


def test_without_cases(kb: Path, cache: Path) -> None:
    whole = load(kb, None, Checker())
    for _ in range(2):
        some = load_program(kb, cache, Checker(), skip_cases=True)
        assert some.program.cases == ()
        assert some.fingerprint == whole.fingerprint
    assert len(load_program(kb, cache, Checker()).program.cases) == 1


def test_any_change_is_noticed(kb: Path, cache: Path) -> None:
    check = Checker()
    load(kb, cache, check)
    (kb / "a.pl").write_text(TEXT + "\n")
    load(kb, cache, check)
    (kb / "b.pl").write_text("% nothing\n")
    load(kb, cache, check)
    (kb / "b.pl").rename(kb / "c.pl")
    load(kb, cache, check)
    load(kb, cache, check, "2")
    assert check.calls == 5
    (kb / "a.pl").write_text(TEXT)
    (kb / "c.pl").unlink()
    load(kb, cache, check)
    assert check.calls == 5


def test_warnings_are_kept_and_errors_are_not(kb: Path, cache: Path) -> None:
    span = load(kb, None, Checker()).program.facts["safe"][("water",)]
    warning = Problem("odd", WARNING, "odd", (Label(span, "here"),), "why", "help", "rule")
    check = Checker(warning)
    assert load(kb, cache, check).problems == load(kb, cache, check).problems == (warning,)
    assert check.calls == 1
    (kb / "a.pl").write_text(TEXT + "% x\n")
    check = Checker(warning._replace(severity=ERROR))
    assert load(kb, cache, check).problems == load(kb, cache, check).problems
    assert check.calls == 2
    (kb / "a.pl").write_text("p(.\n")
    check = Checker()
    assert [p.name for p in load(kb, cache, check).problems] == ["unclosed-bracket"]
    load(kb, cache, check)
    assert check.calls == 2


@pytest.mark.parametrize("mode", [0o600, 0o700])
def test_rights(kb: Path, cache: Path, mode: int) -> None:
    load(kb, cache, Checker())
    (file,) = files(cache)
    assert file.stat().st_mode & 0o777 == 0o600
    assert cache.stat().st_mode & 0o777 == 0o700
    file.chmod(mode)
    check = Checker()
    load(kb, cache, check)
    assert check.calls == 0


@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_others_may_write_is_not_used(kb: Path, cache: Path, which: str) -> None:
    load(kb, cache, Checker())
    (file,) = files(cache)
    for mode in (0o722, 0o720, 0o702):
        path = file if which == "file" else cache
        path.chmod(mode)
        check = Checker()
        load(kb, cache, check)
        assert check.calls == 1


def test_links_are_not_followed(kb: Path, cache: Path, tmp_path: Path) -> None:
    load(kb, cache, Checker())
    (file,) = files(cache)
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    check = Checker()
    load(kb, cache, check)
    assert check.calls == 1
    cache.rename(tmp_path / "real")
    cache.symlink_to(tmp_path / "real")
    load(kb, cache, check)
    assert check.calls == 2


def test_of_another_user(kb: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(kb, cache, Checker())
    monkeypatch.setattr(os, "geteuid", lambda: 12345, raising=False)
    check = Checker()
    load(kb, cache, check)
    assert check.calls == 1


def test_files_of_other_sorts(kb: Path, cache: Path) -> None:
    load(kb, cache, Checker())
    (file,) = files(cache)
    file.unlink()
    os.mkfifo(file, 0o600)
    check = Checker()
    load(kb, cache, check)
    assert check.calls == 1


@pytest.mark.parametrize("at", range(0, 1000, 37))
def test_damage(kb: Path, cache: Path, at: int) -> None:
    """A changed byte anywhere is noticed."""
    whole = load(kb, cache, Checker())
    (file,) = files(cache)
    data = bytearray(file.read_bytes())
    at %= len(data)
    data[at] ^= 1
    file.write_bytes(data)
    check = Checker()
    again = load(kb, cache, check)
    assert again.fingerprint == whole.fingerprint
    assert again.program.facts == whole.program.facts
    # What lies in the line of the checksum beside it may go unnoticed, and means nothing.
    assert check.calls == 1 or at < 90


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"[]", b"{}", b"[" * 100_000, b"[" * 100_000 + b"\n\n\n\n\n", b"\xff\n\n\n\n"]
)
def test_rubbish(kb: Path, cache: Path, data: bytes) -> None:
    load(kb, cache, Checker())
    (file,) = files(cache)
    file.write_bytes(data)
    check = Checker()
    load(kb, cache, check)
    assert check.calls == 1


def test_another_program_under_this_name(kb: Path, cache: Path) -> None:
    load(kb, cache, Checker())
    (first,) = files(cache)
    (kb / "a.pl").write_text(TEXT.replace("water", "tea"))
    load(kb, cache, Checker())
    (second,) = [file for file in files(cache) if file != first]
    second.write_bytes(first.read_bytes())
    check = Checker()
    assert ("tea",) in load(kb, cache, check).program.facts["safe"]
    assert check.calls == 1


def test_files_are_json(kb: Path, cache: Path) -> None:
    whole = load(kb, cache, Checker())
    (file,) = files(cache)
    checksum, head, program, cases, _, facts, end = json.loads(file.read_text())
    assert len(checksum["checksum"]) == 64
    assert head["fingerprint"] == whole.fingerprint
    assert "facts" in program
    assert program["apart"] == ["safe"] and facts["constants"] == ["water"] and end is None
    assert len(cases) == 1


def test_facts_that_no_rule_needs_are_read_when_somebody_looks(kb: Path, cache: Path) -> None:
    whole = load(kb, cache, Checker())
    again = load_program(kb, cache, Checker(), "1", planned=True)
    rows = again.program.facts["safe"]
    assert type(rows) is not dict
    assert ("water",) in rows and rows == whole.program.facts["safe"]
    with pytest.raises(BrokenRule):
        len(FactsRead(b'{"facts": []}'))


def test_old_files_are_removed(kb: Path, cache: Path) -> None:
    for number in range(MAX_CACHE_FILES + 3):
        (kb / "a.pl").write_text(TEXT + f"% {number}\n")
        load(kb, cache, Checker())
        for age, file in enumerate(sorted(files(cache), key=lambda f: f.stat().st_mtime_ns, reverse=True)):
            os.utime(file, (1000 - age, 1000 - age))
    assert len(files(cache)) == MAX_CACHE_FILES
    check = Checker()
    load(kb, cache, check)
    assert check.calls == 0


def test_what_cannot_be_written_is_not_kept(kb: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    check = Checker()
    for folder in (tmp_path / "file", tmp_path / "file" / "inner", None):
        assert load(kb, folder, check).program.facts
    assert check.calls == 3


def test_folders_without_rules(tmp_path: Path, cache: Path) -> None:
    assert [p.name for p in load(tmp_path / "none", cache, Checker()).problems] == ["no-rule-files"]
    assert not cache.exists()


def test_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    assert default_cache_dir({}) == "/home/anna/.cache/whyhold"
    assert default_cache_dir({"XDG_CACHE_HOME": "/x"}) == "/x/whyhold"
    assert default_cache_dir({"XDG_CACHE_HOME": "x"}) == "/home/anna/.cache/whyhold"
    assert default_cache_dir({"XDG_CACHE_HOME": "/x", "WHYHOLD_CACHE_DIR": "/y"}) == "/y"
    assert default_cache_dir({"WHYHOLD_CACHE_DIR": ""}) is None
