"""Options of the test run."""

from __future__ import annotations

import pytest

LONGEST = (
    "walk/test_first_rule.py",
    "verification/test_shipped_kb.py",
    "agreement/test_generated.py",
    "queries/cohort/test_spark.py",
    "queries/test_new.py",
    "trust/test_corruptions.py",
    "queries/test_decisive.py",
)
"""The files of the tests that take minutes: with them first, all processors have something to do until the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes long first (`scripts/test.sh` keeps pytest-xdist from changing that)."""
    place = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: place.get(item.nodeid.partition("::")[0].removeprefix("tests/"), len(place)))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--reset` rewrites expected outputs; read the difference before you commit it."""
    parser.addoption("--reset", action="store_true", default=False, help="rewrite the expected parts of fixtures")
    parser.addoption(
        "--corruptions", type=int, default=2000, help="wrong answers to make for the checker (tests/trust)"
    )


@pytest.fixture
def reset(request: pytest.FixtureRequest) -> bool:
    """Whether expected outputs are to be rewritten instead of compared."""
    return bool(request.config.getoption("--reset"))


@pytest.fixture
def corruptions(request: pytest.FixtureRequest) -> int:
    """How many wrong answers the checker of answers has to reject."""
    return int(request.config.getoption("--corruptions"))
