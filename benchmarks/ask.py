"""How fast `whyhold ask` is: the whole process against the bare imports, and an answer within a running process.

    python benchmarks/ask.py [RECORD]

Prints ratios measured in one run. The whole-process figures come from hyperfine (medians); the commands alternate
in several short series, so that a busy machine troubles both alike.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BARE = "import click; from pyDatalog import pyDatalog"
SERIES = 6
RUNS = 12
TARGET = 1.6
TARGET_INSIDE = 10.0


def whole_process(record: Path) -> float:
    """The ratio of `whyhold ask` to the bare imports, with a warm cache; told with and without the checking of the answer."""
    command = Path(sys.executable).parent / "whyhold"
    if shutil.which("hyperfine") is None or not command.exists():
        sys.exit("this needs hyperfine (Debian's package of that name) and whyhold installed beside this Python")
    medians: dict[str, list[float]] = {"bare": [], "unchecked": [], "ask": []}
    for _ in range(SERIES):
        with tempfile.NamedTemporaryFile(suffix=".json") as out:
            subprocess.run(
                [
                    *("hyperfine", "-N", "--style", "none", "--warmup", "2", "--runs", str(RUNS)),
                    *("--export-json", out.name),
                    f"{sys.executable} -c '{BARE}'",
                    f"{command} ask --no-verify {record}",
                    f"{command} ask {record}",
                ],
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            results = json.loads(Path(out.name).read_text())["results"]
        for key, result in zip(medians, results, strict=True):
            medians[key].append(result["median"])
    bare_ms, unchecked_ms, ask_ms = (statistics.median(medians[k]) * 1000 for k in medians)
    print(f"bare imports of click and pyDatalog   {bare_ms:8.1f} ms")
    print(f"whyhold ask --no-verify               {unchecked_ms:8.1f} ms   ratio {unchecked_ms / bare_ms:.2f}")
    print(f"whyhold ask, whole process            {ask_ms:8.1f} ms   ratio {ask_ms / bare_ms:.2f} (at most {TARGET})")
    return ask_ms / bare_ms


def inside(record: Path) -> float:
    """Milliseconds for one answer with proofs as JSON, the knowledge base and the record being open."""
    from queries.answer_json import answer_as_json
    from queries.asking import Asker
    from queries.knowledge import open_knowledge
    from queries.record import read_record_file

    knowledge = open_knowledge()
    read = read_record_file(str(record), knowledge.program)
    assert read.record is not None
    times = []
    asker = Asker(knowledge)
    for _ in range(60):
        start = time.perf_counter()
        answer_as_json(asker.ask(read.record))
        times.append((time.perf_counter() - start) * 1000)
    middle = statistics.median(times)
    print(f"an answer with proofs, inside         {middle:8.1f} ms   (at most {TARGET_INSIDE})")
    return middle


def main() -> None:
    """Print the table; exit with 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    usual = ROOT / "examples" / "cystitis_on_antibiotics.yaml"
    parser.add_argument("record", type=Path, nargs="?", default=usual)
    record = parser.parse_args().record
    ratio, milliseconds = whole_process(record), inside(record)
    sys.exit(0 if ratio <= TARGET and milliseconds <= TARGET_INSIDE else 1)


if __name__ == "__main__":
    main()
