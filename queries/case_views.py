"""Results of cases, as text, JSON or JUnit's XML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from engine.canonical import print_atom, print_literal
from engine.narration import Narrator
from engine.program import Program
from engine.proof_views import ProofJson, atom_text
from engine.rendering import problems_as_json, render_problems
from engine.source import SourceText
from queries.cases import CaseResult, Missed, Unwanted
from queries.proof_text import step_lines
from queries.why_not_views import explained

SCHEMA = "whyhold/test/1"
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def failure_lines(program: Program, result: CaseResult, texts: Mapping[str, SourceText]) -> Iterator[str]:
    """A failed case: its sentence and place, what was expected, and the why-not or the unwanted proof."""
    narrator = Narrator(program)
    yield f'FAILED "{result.case.title}"'
    yield f"  {_place(result)}, exercises {', '.join(result.case.exercises)}"
    if result.problems:
        yield render_problems(result.problems, texts, files=1)
    for missed in result.missed:
        yield from (f"  {line}" for line in _missed(narrator, missed))
    for unwanted in result.unwanted:
        yield from (f"  {line}" for line in _unwanted(narrator, unwanted))


def _place(result: CaseResult) -> str:
    return f"{result.case.span.file}:{result.case.span.line}"


def _missed(narrator: Narrator, missed: Missed) -> Iterator[str]:
    yield f"expected {print_literal(missed.expected)}"
    if missed.instead:
        held = [print_atom(missed.expected.predicate, row) for row in missed.instead]
        yield f"  what holds instead: {', '.join(held)}"
    yield from explained(narrator, missed.why)


def _unwanted(narrator: Narrator, unwanted: Unwanted) -> Iterator[str]:
    yield f"did not expect {print_literal(unwanted.pattern)}, but {atom_text(unwanted.proof)} holds"
    yield from step_lines(narrator, unwanted.proof, "why", set())


def results_as_json(program: Program, results: Iterable[CaseResult]) -> dict[str, Any]:
    """All results as data."""
    shown = [result_as_json(program, result) for result in results]
    passed = sum(1 for item in shown if item["passed"])
    return {"schema": SCHEMA, "passed": passed, "failed": len(shown) - passed, "cases": shown}


def result_as_json(program: Program, result: CaseResult) -> dict[str, Any]:
    """One result as data."""
    narrator = Narrator(program)
    proofs = ProofJson(narrator)
    return {
        "title": result.case.title,
        "at": _place(result),
        "exercises": list(result.case.exercises),
        "passed": result.passed,
        "seconds": round(result.seconds, 4),
        "missed": [
            {
                "pattern": print_literal(m.expected),
                "instead": [print_atom(m.expected.predicate, row) for row in m.instead],
                "why_not": list(explained(narrator, m.why)),
            }
            for m in result.missed
        ],
        "unwanted": [
            {"pattern": print_literal(u.pattern), "atom": atom_text(u.proof), "proof": proofs.node(u.proof)}
            for u in result.unwanted
        ],
        "problems": problems_as_json(result.problems),
    }


def results_as_junit(program: Program, results: Iterable[CaseResult], texts: Mapping[str, SourceText]) -> str:
    """All results as a JUnit report: a suite for each file, a case that has no answer at all as an error."""
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    narrator = Narrator(program)
    suites: dict[str, list[CaseResult]] = {}
    for result in results:
        suites.setdefault(result.case.span.file, []).append(result)
    root = Element("testsuites", {"name": "whyhold", **_counts([r for some in suites.values() for r in some])})
    for file, some in suites.items():
        suite = SubElement(root, "testsuite", {"name": _xml(file), **_counts(some)})
        for result in some:
            case = SubElement(
                suite,
                "testcase",
                name=_xml(result.case.title),
                classname=_xml(file.removesuffix(".pl").replace("/", ".")),
                file=_xml(file),
                line=str(result.case.span.line),
                time=f"{result.seconds:.4f}",
            )
            if result.problems:
                first = result.problems[0]
                fault = SubElement(case, "error", message=_xml(first.message), type=first.name)
                fault.text = _xml(render_problems(result.problems, texts, files=1))
            found = [list(_missed(narrator, m)) for m in result.missed]
            found += [list(_unwanted(narrator, u)) for u in result.unwanted]
            if found:
                failure = SubElement(case, "failure", message=_xml("; ".join(lines[0] for lines in found)))
                failure.text = _xml("\n".join(line for lines in found for line in lines))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _counts(results: list[CaseResult]) -> dict[str, str]:
    return {
        "tests": str(len(results)),
        "failures": str(sum(1 for r in results if not r.passed and not r.problems)),
        "errors": str(sum(1 for r in results if r.problems)),
        "skipped": "0",
        "time": f"{sum(r.seconds for r in results):.4f}",
    }


def _xml(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return NOT_IN_XML.sub("\ufffd", text)
