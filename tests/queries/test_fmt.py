"""`whyhold fmt`: which files it changes, what it says, and how it writes."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from queries.commands.fmt import command
from queries.formatting import difference, format_bytes, replace_file

UGLY = "p( a ).\n"
TIDY = "p(a).\n"


def fmt(*arguments: object, text: bytes = b"") -> Result:
    return CliRunner().invoke(command, [str(a) for a in arguments], input=text)


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    folder = tmp_path / "some_kb"
    (folder / "rules").mkdir(parents=True)
    (folder / "rules" / "ugly.pl").write_text(UGLY)
    (folder / "tidy.pl").write_text(TIDY)
    (folder / "prelude.pl").write_text(":- x ; y.\n")
    return folder


def test_a_whole_knowledge_base(kb: Path) -> None:
    done = fmt("--kb", kb)
    assert done.exit_code == 0
    assert done.stdout == "changed some_kb/rules/ugly.pl\n1 file changed, 1 as they should be\n"
    assert (kb / "rules" / "ugly.pl").read_text() == TIDY
    assert (kb / "prelude.pl").read_text() == ":- x ; y.\n"
    again = fmt("--kb", kb)
    assert again.exit_code == 0
    assert again.stdout == "0 files changed, 2 as they should be\n"


def test_files_and_folders(kb: Path) -> None:
    done = fmt(kb / "tidy.pl", kb / "rules", kb / "rules" / "ugly.pl")
    assert done.stdout == "changed rules/ugly.pl\n1 file changed, 1 as they should be\n"


def test_check_writes_nothing(kb: Path) -> None:
    done = fmt("--check", "--kb", kb)
    assert done.exit_code == 1
    assert done.stdout == "would change some_kb/rules/ugly.pl\n1 file would change, 1 as they should be\n"
    assert (kb / "rules" / "ugly.pl").read_text() == UGLY
    assert fmt("--check", kb / "tidy.pl").exit_code == 0


def test_diff_writes_nothing(kb: Path) -> None:
    file = kb / "rules" / "ugly.pl"
    done = fmt("--diff", file)
    assert done.exit_code == 0
    assert done.stdout == f"--- {file}\n+++ {file}\n@@ -1 +1 @@\n-p( a ).\n+p(a).\n"
    assert done.stderr == f"would change {file}\n1 file would change, 0 as they should be\n"
    assert file.read_text() == UGLY
    assert fmt("--diff", "--check", file).exit_code == 1
    assert fmt("--diff", kb / "tidy.pl").stdout == ""


def test_differences_of_line_ends() -> None:
    one = format_bytes(b"\xef\xbb\xbfp(a).\r\nq(b).", "x.pl", Path("x.pl"))
    assert one.after == b"p(a).\n\nq(b).\n"
    assert difference(one) == (
        "--- x.pl\n+++ x.pl\n@@ -1,2 +1,3 @@\n-\ufeffp(a).\r\n-q(b).\n\\ No newline at end of file\n+p(a).\n+\n+q(b).\n"
    )


def test_syntax_errors_leave_a_file_as_it_is(kb: Path) -> None:
    broken = kb / "broken.pl"
    broken.write_text("p( a ) :- .\n")
    done = fmt("--kb", kb)
    assert done.exit_code == 1
    assert "error[unexpected-token]" in done.stderr
    assert "broken.pl:1:" in done.stderr
    assert done.stdout == (
        "changed some_kb/rules/ugly.pl\n1 file changed, 1 as they should be, 1 left alone because of problems\n"
    )
    assert broken.read_text() == "p( a ) :- .\n"


def test_bytes_that_are_no_text(kb: Path) -> None:
    (kb / "tidy.pl").write_bytes(b"p('\xff').\n")
    done = fmt("--check", kb / "tidy.pl")
    assert done.exit_code == 1
    assert "error[bad-encoding]" in done.stderr


def test_standard_input() -> None:
    done = fmt("-", text=UGLY.encode())
    assert (done.exit_code, done.stdout) == (0, TIDY)
    assert fmt("-", "--check", text=UGLY.encode()).exit_code == 1
    assert "+p(a)." in fmt("-", "--diff", text=UGLY.encode()).stdout
    broken = fmt("-", text=b"p( a")
    assert broken.exit_code == 1
    assert "(standard input):1:" in broken.stderr
    assert "p(" not in broken.stdout


def test_usage(kb: Path, tmp_path: Path) -> None:
    assert fmt("--kb", kb, kb / "tidy.pl").exit_code == 2
    assert fmt("-", kb / "tidy.pl").exit_code == 2
    assert fmt(kb / "nothing.pl").exit_code == 2
    missing = fmt("--kb", tmp_path / "nowhere")
    assert missing.exit_code == 1
    assert "error[no-knowledge-base]" in missing.stderr
    (tmp_path / "empty").mkdir()
    for arguments in (("--kb", tmp_path / "empty"), (tmp_path / "empty",)):
        empty = fmt(*arguments)
        assert empty.exit_code == 1
        assert "error[no-rule-files]" in empty.stderr


def test_help_has_an_example() -> None:
    assert "Example:\n    whyhold fmt" in fmt("--help").stdout


# Writing


def test_permissions_stay(kb: Path) -> None:
    file = kb / "rules" / "ugly.pl"
    for mode in (0o600, 0o664, 0o755):
        file.write_text(UGLY)
        file.chmod(mode)
        assert fmt(file).exit_code == 0
        assert stat.S_IMODE(file.stat().st_mode) == mode
        assert file.read_text() == TIDY
    assert [path.name for path in (kb / "rules").iterdir()] == ["ugly.pl"]


def test_links_go_on_pointing_to_the_file(kb: Path) -> None:
    link = kb / "link.pl"
    link.symlink_to(Path("rules") / "ugly.pl")
    assert fmt(link).exit_code == 0
    assert link.is_symlink()
    assert (kb / "rules" / "ugly.pl").read_text() == TIDY


def test_a_file_that_cannot_be_written(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = fmt("--kb", kb)
    assert done.exit_code == 1
    assert "error[file-not-written]" in done.stderr
    assert "no space left on device" in done.stderr
    assert done.stdout == "0 files changed, 1 as they should be, 1 left alone because of problems\n"
    assert (kb / "rules" / "ugly.pl").read_text() == UGLY
    assert [path.name for path in (kb / "rules").iterdir()] == ["ugly.pl"]


def test_a_file_that_may_not_be_written(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = kb / "rules" / "ugly.pl"
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(PermissionError):
        replace_file(file, b"")
    assert file.read_text() == UGLY


def test_a_fault_of_the_formatter_is_told(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from engine import formatter

    monkeypatch.setattr(formatter, "_laid_out", lambda parsed: "q.\n")
    done = fmt("--kb", kb)
    assert done.exit_code == 1
    assert done.stderr.count("error[unfaithful-format]") == 2
    assert (kb / "rules" / "ugly.pl").read_text() == UGLY
