"""Whether clingo, which looks for records, is there."""

from __future__ import annotations

from importlib.util import find_spec

from engine.problem import ERROR, Problem, ProblemsFound


def check_installed() -> None:
    """Raises ProblemsFound (`engine-not-installed`) where the extra is not there."""
    if find_spec("clingo") is None:
        problem = Problem(
            "engine-not-installed",
            ERROR,
            "clingo is not installed",
            (),
            "records that break an invariant are looked for by an engine that whyhold does not bring along",
            "install it with `pip install 'whyhold[verify]'`",
        )
        raise ProblemsFound((problem,))
