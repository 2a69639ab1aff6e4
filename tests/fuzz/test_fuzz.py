"""Every target on its seeds and on what was found, and on changes of these that Hypothesis makes; `long` looks further."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.problem import errors_in
from queries.record import read_record
from tests.fuzz import targets
from tests.fuzz.mutations import changed
from tests.fuzz.targets import TARGETS, Broken, record, shipped, vocabulary
from tests.fuzz.watching import MOST_SECONDS, TooSlow, watched

HERE = Path(__file__).parent
TRIES = {"asked": 6, "cohort": 6, "facts": 6, "run": 6, "plain": 15, "rules": 15, "goal": 15}
"""How many changed inputs are tried where one takes long; elsewhere `USUAL`."""
USUAL = 40


def kept(name: str) -> list[Path]:
    """The seeds of a target and what was found by it."""
    return sorted(path for folder in ("corpus", "crashes") for path in (HERE / folder / name).glob("*"))


@pytest.mark.parametrize("name", TARGETS)
def test_what_is_kept(name: str) -> None:
    inputs = kept(name)
    assert inputs
    for path in inputs:
        watched(TARGETS[name], path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_changed_inputs(name: str) -> None:
    seeds = [path.read_bytes() for path in kept(name)]

    @settings(
        max_examples=TRIES.get(name, USUAL), suppress_health_check=list(HealthCheck), database=None, deadline=None
    )
    @given(st.sampled_from(seeds), st.integers(0, 2**32))
    def any_change(seed: bytes, how: int) -> None:
        watched(TARGETS[name], changed(seed, Random(how)))

    any_change()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
)
def test_any_bytes(data: bytes) -> None:
    for name in ("record", "answer", "cached", "log", "setting", "goal"):
        watched(TARGETS[name], data)


def test_seeds_get_far() -> None:
    """A seed that a reader refuses at once would try nothing."""
    from checker.constants import read_json
    from checker.verify_proof import verify
    from engine.cache import unpack
    from engine.checks import check_loaded
    from engine.digests import digest_of
    from engine.loading import load_bytes
    from queries.accepting import program_of

    seeds = HERE / "corpus"
    for path in (seeds / "asked").iterdir():
        assert read_record(path.read_bytes(), "r", shipped().program, vocabulary=vocabulary()).record is not None
    data = (seeds / "cached" / "small.json").read_bytes()
    unpack(b'[{"checksum":"%b"},\n%b' % (digest_of(data).encode(), data), "key")
    assert verify(read_json((seeds / "answer" / "anna.json").read_bytes()), program_of(targets.small())) > 0
    assert not errors_in(check_loaded(load_bytes([("kb/a.pl", (seeds / "rules" / "small.pl").read_bytes())])))


def test_faults_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A target of which nothing is asked would find nothing."""

    def endless(data: bytes) -> None:
        while True:
            pass

    monkeypatch.setattr("tests.fuzz.watching.MOST_SECONDS", 0.05)
    with pytest.raises(TooSlow):
        watched(endless, b"")
    assert MOST_SECONDS == 10
    real = targets.read_record

    def lenient(*arguments: object, **more: object) -> object:
        read = real(*arguments, **more)  # type: ignore[arg-type]
        return read._replace(problems=()) if read.record is None else read

    monkeypatch.setattr(targets, "read_record", lenient)
    with pytest.raises(Broken, match="a record with an error is read"):
        record(b"patient: a\n")
    monkeypatch.setattr(targets, "printable", lambda text: "")
    with pytest.raises(Broken, match="a terminal would obey"):
        targets.setting(b"x=1")
