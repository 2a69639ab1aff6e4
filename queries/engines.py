"""What can evaluate rules; the answers are the same."""

from __future__ import annotations

PYDATALOG = "pydatalog"
DUCKDB = "duckdb"
AUTO = "auto"
"""The one that is faster for the facts there are."""
