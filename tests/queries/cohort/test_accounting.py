"""Patients in are patients answered and patients set aside: the count at the end of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.problem import ProblemsFound
from queries.cohort.rejecting import check_accounted


def test_everybody_is_there() -> None:
    check_accounted(Path("run"), 5, 3, 2)


@pytest.mark.parametrize(("answered", "rejected"), [(3, 1), (5, 1)])
def test_somebody_is_lost_or_there_twice(answered: int, rejected: int) -> None:
    with pytest.raises(ProblemsFound) as found:
        check_accounted(Path("run"), 5, answered, rejected)
    [problem] = found.value.problems
    assert problem.name == "patients-unaccounted"
    assert problem.message == f"5 patients came in, but {answered} were answered and {rejected} set aside"
