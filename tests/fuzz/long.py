"""The long run: coverage-guided fuzzing of each target by atheris (`pip install '.[fuzz]'`), as `make fuzz-long` starts it.

`python -m tests.fuzz.long --seconds 300 [--target NAME ...]` prints one line for each target: inputs, and crashes by what was
raised where. An input that crashes is kept under `build/fuzz/NAME/crashes/`; once mended, it belongs into
`tests/fuzz/crashes/NAME/`. Inputs that reach new code are kept under `build/fuzz/NAME/corpus/`, from which the next run goes on.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import traceback
from pathlib import Path
from random import Random

from tests.fuzz.mutations import changed
from tests.fuzz.watching import MOST_SECONDS, watched

HERE = Path(__file__).parent
BUILD = Path("build") / "fuzz"
LONGEST = 20_000
"""Bytes of an input."""


def main() -> int:
    """Fuzz each target for some time, one after the other; 1 where there is a crash."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seconds", type=int, default=300, help="for each target")
    arguments.add_argument("--target", action="append", default=[], help="only this one (any number of times)")
    arguments.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.child:
        _fuzz(chosen.target[0], chosen.seconds)
    names = sorted(chosen.target or [path.name for path in (HERE / "corpus").iterdir()])
    found = [_run(name, chosen.seconds) for name in names]
    return 1 if any(found) else 0


def _run(name: str, seconds: int) -> int:
    """One target in a process of its own; how many different crashes there are."""
    here = BUILD / name
    (here / "corpus").mkdir(parents=True, exist_ok=True)
    (here / "crashes").mkdir(exist_ok=True)
    (here / "state.json").unlink(missing_ok=True)
    command = [sys.executable, "-m", "tests.fuzz.long", "--child", "--target", name, "--seconds", str(seconds)]
    with (here / "output.txt").open("wb") as output:
        ended = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, check=False).returncode
    state = (
        json.loads((here / "state.json").read_text())
        if (here / "state.json").exists()
        else {"inputs": 0, "crashes": {}}
    )
    crashes = dict(state["crashes"])
    if ended:
        crashes[f"the process ended with {ended}; see {here / 'output.txt'}"] = ""
    told = "no crash" if not crashes else f"{len(crashes)} crashes: {'; '.join(crashes)}"
    print(f"{name}: {state['inputs']:,} inputs, {told}", flush=True)
    return len(crashes)


def _fuzz(name: str, seconds: int) -> None:
    """Hand one target to atheris, which ends the process after so many seconds."""
    import atheris

    with atheris.instrument_imports(include=["engine", "queries", "checker"], enable_loader_override=False):
        from tests.fuzz.targets import TARGETS
    target = TARGETS[name]
    target(b"")
    here = BUILD / name
    inputs, crashes, told = 0, dict[str, str](), time.monotonic()

    def once(data: bytes) -> None:
        nonlocal inputs, told
        inputs += 1
        try:
            watched(target, data)
        except Exception as error:
            what = _place(error)
            if what not in crashes:
                kept = here / "crashes" / f"{len(crashes)}_{type(error).__name__}"
                kept.write_bytes(data)
                kept.with_name(f"{kept.name}.txt").write_text(
                    "".join(traceback.format_exception(error)[-30:]), "utf-8", "replace"
                )
                crashes[what] = kept.name
        if time.monotonic() - told > 1:
            told = time.monotonic()
            (here / "state.json").write_text(json.dumps({"inputs": inputs, "crashes": crashes}))

    def mutated(data: bytes, most: int, seed: int) -> bytes:
        random = Random(seed)
        if random.random() < 0.3:
            return bytes(atheris.Mutate(data, most))
        return changed(data, random)[:most]

    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        f"-timeout={MOST_SECONDS * 10}",
        "-rss_limit_mb=3000",
        "-print_final_stats=1",
        f"-artifact_prefix={here}/crashes/ended-",
    ]
    kept = HERE / "crashes" / name
    folders = [here / "corpus", HERE / "corpus" / name, *([kept] if kept.is_dir() else [])]
    atheris.Setup([name, *options, *map(str, folders)], once, custom_mutator=mutated)
    atheris.Fuzz()


def _place(error: Exception) -> str:
    """What was raised, and the last place of whyhold that it went through."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).parts[-2:-1] != ("fuzz",)]
    own = [f for f in frames if any(part in Path(f.filename).parts for part in ("engine", "queries", "checker"))]
    last = (own or frames or [None])[-1]
    where = f"{Path(last.filename).name}:{last.lineno}" if last is not None else str(error)
    return f"{type(error).__name__} at {where}"


if __name__ == "__main__":
    sys.exit(main())
