"""What is said of a finished run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from queries.notice import NOTICE


def summary_lines(found: Mapping[str, Any], out: Path) -> list[str]:
    """A few lines about a finished run: patients, rows of each dataset, where they are."""
    patients = found["patients"]
    version = f" {found['kb']['version']}" if found["kb"]["version"] else ""
    lines = [
        f"{patients['in']:,} patients in, {patients['answered']:,} answered, {patients['rejected']:,} rejected",
        f"knowledge base{version} {found['kb']['fingerprint'][:23]}..."
        + (f", as of {found['as_of']}" if found["as_of"] else ""),
    ]
    if found["parameters"]:
        lines.append("set for this run: " + ", ".join(f"{n} = {v}" for n, v in found["parameters"].items()))
    width = max(len(name) for name in found["rows"])
    lines += [f"  {name.ljust(width)}  {rows:>12,}" for name, rows in found["rows"].items()]
    lines += [f"in {out}", "", NOTICE]
    return lines
