"""What `whyhold ask` loads: nothing that an answer does not need, since every module is time that a user waits."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))

NEEDLESS = {
    "difflib",
    "engine.checks",
    "engine.clauses",
    "engine.dependencies",
    "engine.encoding",
    "engine.loading",
    "engine.mentions",
    "engine.parser",
    "engine.rendering",
    "engine.reviews",
    "engine.tokens",
    "engine.why_not",
    "hashlib",
    "pathlib",
    "rich",
    "urllib",
}
ASK = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
sys.argv = ["whyhold", "ask", sys.argv[1]]
from queries.start import main
main()
"""


def ask(record: Path, environment: dict[str, str]) -> tuple[str, set[str]]:
    """What `whyhold ask` prints, and the modules that it has loaded by then."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[1:1] = {sys.path!r}\n{ASK}", str(record)],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        cwd=ROOT,
    )
    return done.stdout, set(done.stderr.split())


@pytest.mark.parametrize("record", EXAMPLES, ids=lambda p: p.stem)
def test_an_answer_from_the_cache_is_the_same_and_loads_little(record: Path, tmp_path: Path) -> None:
    first, loaded = ask(record, {"WHYHOLD_CACHE_DIR": str(tmp_path / "cache")})
    assert "engine.parser" in loaded
    again, loaded = ask(record, {"WHYHOLD_CACHE_DIR": str(tmp_path / "cache")})
    assert again == first
    assert loaded & NEEDLESS == set()


def test_a_broken_rule_in_the_cache_counts_as_no_cache(tmp_path: Path) -> None:
    from engine.digests import digest_of

    environment = {"WHYHOLD_CACHE_DIR": str(tmp_path / "cache")}
    first, _ = ask(EXAMPLES[0], environment)
    (file,) = (tmp_path / "cache").iterdir()
    _, payload = file.read_bytes().split(b"\n", 1)
    lines = payload.split(b",\n")
    broken = b",\n".join([*lines[:3], *[b"[1]"] * len(lines[3:-1]), lines[-1]])
    file.write_bytes(b'[{"checksum":"%b"},\n%b' % (digest_of(broken).encode(), broken))
    again, loaded = ask(EXAMPLES[0], environment)
    assert again == first
    assert "engine.parser" in loaded
