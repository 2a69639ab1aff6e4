"""Paths as DuckDB takes them: names that hold `*`, `?` or `[` mean themselves."""

from __future__ import annotations

import os
import re


def exactly(path: str | os.PathLike[str]) -> str:
    """The pattern that only this path fits."""
    return re.sub(r"([*?\[])", r"[\1]", os.fspath(path))
