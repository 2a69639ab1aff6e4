"""The steps of proofs in answers as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """All proof nodes of an answer, from the top; those too that only refer to another."""
    if isinstance(value, dict):
        if "kind" in value and "atom" in value:
            yield value
        for part in value.values():
            yield from nodes(part)
    elif isinstance(value, list):
        for part in value:
            yield from nodes(part)
