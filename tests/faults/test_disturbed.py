"""Runs whose disk, input or folder is disturbed: they go on as if nothing had been, or refuse and say why."""

from __future__ import annotations

import fcntl
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from queries.cohort.manifest import MANIFEST
from queries.cohort.run_folder import RECORDS
from tests.faults.conftest import SHARDS, Run
from tests.faults.dying import APPEND, REMOVE, TRUNCATE
from tests.faults.same import differences

BEGINNING = ["open", ".unfinished/program.json", 0]
VALIDATED = ["os.mkdir", f".unfinished/{RECORDS}", 0]
EVALUATING = ["os.mkdir", ".unfinished/recommend", 1]
"""Moments of a run: when the digests of the input are known; when it is validated; when a shard is done."""


class TestDisks:
    @pytest.mark.parametrize("room", [0, 400, 2500, 4000])
    def test_full(self, run: Run, whole: Path, tmp_path: Path, room: int) -> None:
        out = tmp_path / "out"
        stopped = run(out, room=room)
        assert stopped.code == 1 and "error[run-stopped]" in stopped.output, stopped.output
        assert run(out).code == 0
        assert differences(whole, out) == []

    def test_read_only(self, run: Run, whole: Path, tmp_path: Path) -> None:
        tmp_path.chmod(0o500)
        refused = run(tmp_path / "out", bound=True)
        tmp_path.chmod(0o700)
        assert refused.code == 1 and "error[run-stopped]: the run stopped: Permission denied" in refused.output
        assert "make the folder writable" in refused.output
        assert not (tmp_path / "out").exists()

    def test_read_only_when_it_goes_on(self, run: Run, whole: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        run(out, moment=EVALUATING)
        folders = [out, *[path for path in out.rglob("*") if path.is_dir()]]
        for folder in folders:
            folder.chmod(0o500)
        refused = run(out, bound=True)
        for folder in folders:
            folder.chmod(0o700)
        assert refused.code == 1 and "error[run-stopped]" in refused.output, refused.output
        assert run(out).code == 0
        assert differences(whole, out) == []


class TestInput:
    @pytest.fixture
    def mine(self, given: Path, tmp_path: Path) -> Path:
        return Path(shutil.copytree(given, tmp_path / "records"))

    @pytest.mark.parametrize("moment", [BEGINNING, VALIDATED])
    @pytest.mark.parametrize("action", [REMOVE, APPEND, TRUNCATE])
    def test_disturbed_while_it_is_read(
        self, run: Run, whole: Path, given: Path, mine: Path, tmp_path: Path, moment: list[object], action: str
    ) -> None:
        """Refused; with the file as it was the run goes on."""
        out, file = tmp_path / "out", mine / "fever.ndjson"
        refused = run(out, given=mine, moment=moment, action=action, path=str(file))
        assert refused.code == 1 and "error[changed-input]: `fever.ndjson`" in refused.output, refused.output
        assert not (out / "recommend").exists()
        shutil.copy(given / file.name, file)
        assert run(out, given=mine).code == 0
        assert _as_if_of(given, mine, out) and differences(whole, out) == []

    def test_gone_when_it_is_no_longer_needed(
        self, run: Run, whole: Path, given: Path, mine: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        run(out, given=mine, moment=EVALUATING, action=REMOVE, path=str(mine / "fever.ndjson"))
        assert _as_if_of(given, mine, out) and differences(whole, out) == []

    def test_changed_or_gone_between_the_end_and_going_on(
        self, run: Run, whole: Path, given: Path, mine: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        run(out, given=mine, moment=EVALUATING)
        before = _content(out)
        file = mine / "fever.ndjson"
        file.write_text("".join(file.read_text().splitlines(keepends=True)[1:]))
        changed = run(out, given=mine)
        file.unlink()
        gone = run(out, given=mine)
        mine.rename(tmp_path / "elsewhere")
        all_gone = run(out, given=mine)
        for refused in (changed, gone):
            assert refused.code == 1 and "holds a run with another input" in refused.output, refused.output
        assert all_gone.code == 1 and "error[no-datasets]: there is no folder" in all_gone.output
        assert _content(out) == before
        (tmp_path / "elsewhere").rename(mine)
        shutil.copy(given / file.name, file)
        assert run(out, given=mine).code == 0
        assert _as_if_of(given, mine, out) and differences(whole, out) == []


def _as_if_of(given: Path, mine: Path, out: Path) -> bool:
    """Let `run.json` say that the files are those of the run that nobody disturbed: their bytes are the same."""
    path = out / "run.json"
    text = path.read_text()
    done = str(mine) in text
    path.write_text(text.replace(str(mine), str(given)))
    _note_again(out, "run.json")
    return done


def _note_again(out: Path, name: str) -> None:
    from queries.cohort.manifest import digest_of_file
    from tests.queries.cohort.run_contents import write_manifest

    lines = [json.loads(line) for line in (out / MANIFEST).read_text().splitlines()]
    for written in (written for line in lines for written in line["files"] if written[0] == name):
        written[1:] = [(out / name).stat().st_size, digest_of_file(out / name)]
    write_manifest(out, "\n".join(map(json.dumps, lines)))


def _content(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def _flipped(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[place % len(data)] ^= 1
    path.write_bytes(data)


class TestFiles:
    @pytest.fixture
    def half(self, run: Run, tmp_path: Path) -> Path:
        """A run that was killed when a shard was done."""
        out = tmp_path / "out"
        assert run(out, moment=EVALUATING).code < 0
        return out

    @pytest.mark.parametrize(
        "name", ["recommend/shard-00000.parquet", "records/fever/shard=1/data_0.parquet", "program.json"]
    )
    @pytest.mark.parametrize(
        "spoil",
        [
            Path.unlink,
            lambda path: path.write_bytes(path.read_bytes()[:-7]),
            lambda path: _flipped(path, path.stat().st_size // 2),
        ],
        ids=["gone", "cut", "flipped"],
    )
    def test_spoilt(self, run: Run, half: Path, name: str, spoil: Callable[[Path], None]) -> None:
        spoil(half / name)
        refused = run(half)
        assert refused.code == 1 and "error[damaged-run]" in refused.output and Path(name).name in refused.output
        assert not (half / "run.json").exists()

    def test_a_manifest_that_is_gone(self, run: Run, half: Path) -> None:
        (half / MANIFEST).unlink()
        refused = run(half)
        assert refused.code == 1 and "error[output-not-empty]" in refused.output

    def test_a_manifest_that_was_cut_anywhere(self, run: Run, whole: Path, tmp_path: Path) -> None:
        """The run goes on from where the manifest ends."""
        size = (whole / MANIFEST).stat().st_size
        for part in (0, size // 3, size - 1):
            out = Path(shutil.copytree(whole, tmp_path / str(part)))
            with (out / MANIFEST).open("r+b") as file:
                file.truncate(part)
            assert run(out).code == 0
            assert differences(whole, out) == []

    def test_a_manifest_that_was_changed(self, run: Run, whole: Path, tmp_path: Path) -> None:
        """Each changed character is noticed: in the last line it is written anew, and elsewhere the run is refused."""
        data = (whole / MANIFEST).read_bytes()
        last = data.rstrip(b"\n").rfind(b"\n")
        for place in (30, last // 2, last, last + 40):
            out = Path(shutil.copytree(whole, tmp_path / str(place)))
            _flipped(out / MANIFEST, place)
            ended = run(out)
            if place >= last:
                assert ended.code == 0 and differences(whole, out) == []
            else:
                assert ended.code == 1 and "error[damaged-run]" in ended.output, ended.output

    @pytest.mark.parametrize("number", range(SHARDS + 2))
    def test_a_line_of_the_manifest_that_is_gone(self, run: Run, whole: Path, tmp_path: Path, number: int) -> None:
        out = Path(shutil.copytree(whole, tmp_path / "out"))
        lines = (out / MANIFEST).read_bytes().splitlines(keepends=True)
        (out / MANIFEST).write_bytes(b"".join(lines[:number] + lines[number + 1 :]))
        ended = run(out)
        if number == len(lines) - 2:
            # what follows it is the last line, and counts as not written
            assert ended.code == 0 and differences(whole, out) == []
        else:
            assert ended.code == 1 and "error[damaged-run]" in ended.output, ended.output


class TestOthers:
    def test_two_at_the_same_time(self, run: Run, whole: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        out.mkdir()
        with (out / ".lock").open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            refused = run(out)
        assert refused.code == 1 and "error[run-in-progress]" in refused.output
        assert run(out).code == 0
        assert differences(whole, out) == []

    def test_somebody_who_keeps_to_no_lock(self, run: Run, tmp_path: Path) -> None:
        """As where a file system has none: whoever notes something second stops."""
        out = tmp_path / "out"
        run(out, moment=EVALUATING)
        refused = run(out, moment=EVALUATING, action=APPEND, path=str(out / MANIFEST))
        assert refused.code == 1 and "was written to by somebody else" in refused.output, refused.output
        assert not (out / "run.json").exists()

    def test_bad_records_are_not_set_aside_where_they_are_to_refuse(
        self, run: Run, given: Path, tmp_path: Path
    ) -> None:
        mine = Path(shutil.copytree(given, tmp_path / "records"))
        with (mine / "fever.ndjson").open("a") as file:
            file.write('{"patient": "p00001", "degrees": 39, "unit": "Cel", "date": "2026-02-31"}\n')
        out = tmp_path / "out"
        run(out, "--on-bad-record", "skip", given=mine, moment=EVALUATING)
        refused = run(out, given=mine)
        assert refused.code == 1 and "another choice for bad records" in refused.output, refused.output
        assert run(out, "--on-bad-record", "skip", given=mine).code == 0
        assert '"rejected": 1' in (out / "run.json").read_text()
