"""Builds wheel and sdist such that the same commit gives the same bytes, whoever builds it and when.

    python scripts/build.py --out dist       from the commit that is checked out
    python scripts/build.py --twice          builds in two folders at two times, compares, and prints the digests

What is built is the commit, never what lies beside it. Times are SOURCE_DATE_EPOCH, or that of the commit; owners and
rights of files are the same everywhere. The build backend is setuptools of the environment: for the same bytes it has to be
the same version (requirements-dev.lock).
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def epoch(commit: str) -> int:
    """The time of the build, in seconds: SOURCE_DATE_EPOCH, or when the commit was made."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given or git("log", "-1", "--format=%ct", commit).decode())


def git(*arguments: str) -> bytes:
    """What git prints."""
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True).stdout


def build(out: Path, commit: str) -> list[Path]:
    """Build the wheel and the sdist of a commit into a folder; returns their paths."""
    out.mkdir(parents=True, exist_ok=True)
    time = epoch(commit)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "whyhold"
        with tarfile.open(fileobj=io.BytesIO(git("archive", commit))) as archive:
            archive.extractall(place, filter="data")
        for path in sorted(place.rglob("*")):
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
            os.utime(path, (time, time))
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(time), "PYTHONHASHSEED": "0", "TZ": "UTC"}
        made = []
        for what in ("sdist", "wheel"):
            call = f"from setuptools import build_meta; print(build_meta.build_{what}({str(out.resolve())!r}))"
            done = subprocess.run(
                [sys.executable, "-W", "ignore", "-c", call],
                cwd=place,
                env=environment,
                check=True,
                stdout=subprocess.PIPE,
                text=True,
                umask=0o022,
            )
            made.append(out / done.stdout.splitlines()[-1])
    settle(made[0], time)
    return made


def settle(sdist: Path, time: int) -> None:
    """Write an sdist again with its files in order, and nothing in it of the time and the account of its making."""
    packed = io.BytesIO()
    with tarfile.open(sdist) as old, tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as new:
        for member in sorted(old.getmembers(), key=lambda one: one.name):
            member.mtime, member.uid, member.gid, member.uname, member.gname = time, 0, 0, "", ""
            member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
            member.pax_headers = {}
            new.addfile(member, old.extractfile(member) if member.isfile() else None)
    with sdist.open("wb") as file, gzip.GzipFile("", "wb", 9, file, time) as zipped:
        zipped.write(packed.getvalue())


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> int:
    """Build once, or twice and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--twice", action="store_true")
    chosen = parser.parse_args()
    # both builds are of the same commit, whatever is checked out meanwhile
    commit = git("rev-parse", "HEAD").decode().strip()
    if not chosen.twice:
        for path in build(chosen.out, commit):
            print(f"{digest(path)}  {path.name}")
        return 0
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        first = build(Path(one), commit)
        second = build(Path(other), commit)
        for a, b in zip(first, second, strict=True):
            same = a.read_bytes() == b.read_bytes()
            print(f"{digest(a)}  {a.name}" if same else f"DIFFERS: {a.name}")
            if not same:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
