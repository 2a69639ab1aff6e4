"""Problems as a SARIF 2.1.0 log, the form in which code hosts and editors take the findings of tools."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from engine.problem import ERROR, WARNING, Label, Problem, by_place
from engine.rendering import page_of, printable
from engine.source import Span

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "SRCROOT"
LEVELS = {ERROR: "error", WARNING: "warning"}


def problems_as_sarif(
    problems: Iterable[Problem], tool: str, version: str, pages: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """One run of `tool`, as an object for `json.dumps`.

    Results are sorted by place. `pages` are the texts (Markdown) that explain problems, by name. Paths that are not
    absolute are left relative to wherever the reader's root of the sources is.
    """
    ordered = by_place(list(problems))
    names = sorted({problem.name for problem in ordered})
    severities = {problem.name: problem.severity for problem in reversed(ordered)}
    rules = [_rule(name, severities[name], (pages or {}).get(name, "")) for name in names]
    return {
        "$schema": SCHEMA,
        "version": VERSION,
        "runs": [
            {
                "tool": {"driver": {"name": tool, "semanticVersion": version, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
                "results": [_result(problem, names.index(problem.name)) for problem in ordered],
            }
        ],
    }


def _rule(name: str, severity: str, page: str) -> dict[str, Any]:
    """What is said once of all problems of a name."""
    paragraphs = [part.strip() for part in page.split("\n\n")]
    wrong = next((after for part, after in pairwise(paragraphs) if part.startswith("## ")), "")
    text = " ".join((wrong or name.replace("-", " ")).split())
    rule: dict[str, Any] = {
        "id": name,
        "shortDescription": {"text": text},
        "defaultConfiguration": {"level": LEVELS.get(severity, "warning")},
    }
    rule["help"] = {"text": page, "markdown": page} if page else {"text": f"See {page_of(name)}."}
    return rule


def _result(problem: Problem, index: int) -> dict[str, Any]:
    told = [
        problem.message,
        *(f"{word}: {text}" for word, text in (("Why", problem.why), ("Help", problem.help)) if text),
    ]
    result: dict[str, Any] = {
        "ruleId": problem.name,
        "ruleIndex": index,
        "level": LEVELS.get(problem.severity, "warning"),
        "message": {"text": printable_lines(told)},
    }
    if problem.labels:
        location: dict[str, Any] = {"physicalLocation": _physical(problem.place)}
        if problem.rule:
            location["logicalLocations"] = [{"name": problem.rule, "kind": "function"}]
        result["locations"] = [location]
    related = [_related(label, number) for number, label in enumerate(problem.labels[1:], 1)]
    if related:
        result["relatedLocations"] = related
    result["partialFingerprints"] = {"problem/v1": _fingerprint(problem)}
    return result


def printable_lines(lines: Iterable[str]) -> str:
    """Lines of text, each without what a terminal or page would obey instead of show."""
    return "\n".join(printable(line) for line in lines)


def _related(label: Label, number: int) -> dict[str, Any]:
    return {"id": number, "message": {"text": printable(label.text)}, "physicalLocation": _physical(label.span)}


def _physical(span: Span) -> dict[str, Any]:
    absolute = PurePath(span.file).is_absolute()
    artifact = {"uri": "file://" + quote(span.file)} if absolute else {"uri": quote(span.file), "uriBaseId": ROOT}
    region = {"startLine": span.line, "startColumn": span.column, "endColumn": span.column + max(1, span.width)}
    return {"artifactLocation": artifact, "region": region}


def _fingerprint(problem: Problem) -> str:
    """The same for the same finding after lines have moved."""
    from hashlib import sha256

    parts = (problem.name, problem.place.file, problem.rule, problem.message)
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
