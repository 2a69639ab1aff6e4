"""Options of the test run."""

from __future__ import annotations

import pytest


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
