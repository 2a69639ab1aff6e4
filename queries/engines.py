"""What can evaluate rules; the answers are the same."""

from __future__ import annotations

from collections.abc import Mapping

from engine.driver import Prepared, evaluate
from engine.evaluators import Evaluator
from engine.model import Model
from engine.source import Span
from engine.terms import Row

PYDATALOG = "pydatalog"
DUCKDB = "duckdb"
AUTO = "auto"
"""The one that is faster for the facts there are."""


def model_by(engine: str, prepared: Prepared, record: Mapping[str, Mapping[Row, Span]], evaluator: Evaluator) -> Model:
    """The model of a program over a record, with firings; `evaluator` is for what is asked of it besides.

    Raises ProblemsFound where a rule has no value, or where the engine is not installed.
    """
    if engine == DUCKDB:
        from engine.evaluators.duckdb.connecting import check_installed

        check_installed()
        # not at the top: it may not be installed, and loading it takes longer than most answers
        from engine.tables import model_in_tables

        return model_in_tables(prepared, record, evaluator)
    return evaluate(prepared, record, evaluator)
