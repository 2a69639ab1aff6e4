"""Problems as text and JSON: layout, alignment, and nothing that a terminal would obey."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.problem import ERROR, WARNING, Label, Problem
from engine.rendering import WIDTH, columns, printable, problems_as_json, render_problem, render_problems, summary
from engine.source import SourceText, Span

HOLD = (
    "\n" * 26
    + "no_objection(Patient, Drug) :-\n    \\+ contraindicated(Patient, Drug),\n"
    + ("    treatment(Patient, Drug, _, _).\n" + "\n" * 10 + "other(X).\n")
)
UNBOUND = Problem(
    "unbound-variable",
    ERROR,
    "`Drug` has no value yet when `\\+` needs one",
    (
        Label(Span("kb/rules/hold.pl", 28, 33, 4), "needed here"),
        Label(Span("kb/rules/hold.pl", 29, 24, 4), "first tied to a value here"),
    ),
    "absence can only be asked of a known drug",
    "move `treatment(Patient, Drug, _, _)` above the `\\+` line",
    "no_objection",
)


def texts(**files: str) -> dict[str, SourceText]:
    return {name: SourceText(name, text) for name, text in files.items()}


def one(text: str, *labels: tuple[int, int, int, str]) -> list[str]:
    """The lines of the excerpt of a problem in one file."""
    problem = Problem("x", ERROR, "wrong", tuple(Label(Span("f", ln, c, w), t) for ln, c, w, t in labels))
    lines = render_problem(problem, texts(f=text)).splitlines()
    return lines[3:-2]


def test_the_layout_of_the_design() -> None:
    shown = render_problems([UNBOUND], {"kb/rules/hold.pl": SourceText("kb/rules/hold.pl", HOLD)}, files=14)
    assert shown == (
        "error[unbound-variable]: `Drug` has no value yet when `\\+` needs one\n"
        "  --> kb/rules/hold.pl:28:33  in rule no_objection\n"
        "   |\n"
        "28 |     \\+ contraindicated(Patient, Drug),\n"
        "   |                                 ^^^^ needed here\n"
        "29 |     treatment(Patient, Drug, _, _).\n"
        "   |                        ---- first tied to a value here\n"
        "   |\n"
        "   = why:  absence can only be asked of a known drug\n"
        "   = help: move `treatment(Patient, Drug, _, _)` above the `\\+` line\n"
        "   = page: docs/problems/unbound-variable.md\n"
        "\n"
        "1 problem: 1 error, in 1 of 14 files\n"
    )


def test_labels_of_one_file_in_line_order_with_gaps_and_other_files_after() -> None:
    problem = Problem(
        "x",
        WARNING,
        "wrong",
        (
            Label(Span("f", 7, 1), "fault"),
            Label(Span("f", 1, 1), "far above"),
            Label(Span("f", 9, 1, 2), "near"),
            Label(Span("g", 12, 2), "elsewhere"),
            Label(Span("gone", 3, 4), "not read"),
        ),
    )
    text = "\n".join(f"line{n}" for n in range(1, 20))
    assert render_problem(problem, texts(f=text, g=text)).splitlines() == [
        "warning[x]: wrong",
        "  --> f:7:1",
        "   |",
        " 1 | line1",
        "   | - far above",
        "...",
        " 7 | line7",
        "   | ^ fault",
        " 8 | line8",
        " 9 | line9",
        "   | -- near",
        "   |",
        "  ::: g:12:2",
        "   |",
        "12 | line12",
        "   |  - elsewhere",
        "   |",
        "  ::: gone:3:4",
        "   | 3:4: not read",
        "   |",
        "   = page: docs/problems/x.md",
    ]


def test_two_marks_on_one_line_each_have_their_words() -> None:
    assert one("abc def", (1, 5, 3, "here"), (1, 1, 3, "there")) == [
        "1 | abc def",
        "  | --- there",
        "  |     ^^^ here",
    ]


def test_tabs_and_wide_characters_stay_aligned() -> None:
    assert one("\tp('\u65e5\u672c', X)", (1, 10, 1, "here")) == [
        "1 |     p('\u65e5\u672c', X)",
        "  |               ^ here",
    ]
    assert one("e\u0301x", (1, 3, 1, "here"))[1] == "  |  ^ here"
    assert one("'\u65e5\u672c'", (1, 2, 2, "here"))[1] == "  |  ^^^^ here"


def test_what_a_terminal_would_obey_is_shown_instead() -> None:
    assert one("a\x1b[31m\u202eb", (1, 8, 1, "at b")) == [
        "1 | a<U+001B>[31m<U+202E>b",
        "  |                      ^ at b",
    ]
    assert printable("plain") == "plain"
    assert printable("\x07\r\n\x9b\u200b\u2066\ud800\ufeff") == (
        "<U+0007><U+000D><U+000A><U+009B><U+200B><U+2066><U+D800><U+FEFF>"
    )
    assert printable("gr\u00f6\u00dfer \u00a0 \u65e5") == "gr\u00f6\u00dfer \u00a0 \u65e5"
    assert columns("\u65e5e\u0301") == 3


def test_very_long_lines_are_cut_around_the_mark() -> None:
    text = "x" * 5000 + "HERE" + "y" * 5000
    excerpt, mark = one(text, (1, 5001, 4, "here"))
    assert len(excerpt) < WIDTH + 20
    assert excerpt.startswith("1 | ...xxx") and excerpt.endswith("yyy...")
    assert excerpt[mark.index("^") :][:4] == "HERE"
    first, near, second, far = one(text, (1, 5001, 4, "far"), (1, 2, 1, "near"))
    assert first.endswith("...") and second.startswith("1 | ...")
    assert near.endswith("- near") and far.endswith("^^^^ far")


def test_a_mark_longer_than_the_excerpt_is_cut() -> None:
    excerpt, mark = one("x" * 5000, (1, 1, 5000, "all of it"))
    assert len(mark) < WIDTH + 30
    assert excerpt.endswith("...")


def test_a_place_outside_of_the_text_is_no_error() -> None:
    assert one("abc", (9, 70, 5, "beyond")) == ["9 |", "  | ^ beyond"]


def test_without_labels_the_rule_is_named() -> None:
    assert render_problem(Problem("x", ERROR, "wrong", rule="r1"), {}) == (
        "error[x]: wrong\n --> rule r1\n  = page: docs/problems/x.md\n"
    )


def test_summaries_count_in_good_english() -> None:
    def p(severity: str, file: str) -> Problem:
        return Problem("x", severity, "wrong", (Label(Span(file, 1, 1), ""),))

    assert summary([], 1) == "no problems in 1 file"
    assert summary([p(ERROR, "a"), p(ERROR, "a"), p(WARNING, "a")], 14) == (
        "3 problems: 2 errors, 1 warning, in 1 of 14 files"
    )
    assert summary([p(WARNING, "a")], 1) == "1 problem: 1 warning, in 1 of 1 file"
    assert summary([p(ERROR, "a"), p(ERROR, "b")], 0) == "2 problems: 2 errors, in 2 of 2 files"
    assert summary([Problem("x", ERROR, "wrong")], 3) == "1 problem: 1 error"


def test_problems_are_sorted_and_separated_by_blank_lines() -> None:
    problems = [Problem("x", ERROR, f"at {n}", (Label(Span("f", n, 1), "here"),)) for n in (3, 1, 2, 1)]
    shown = render_problems(problems, texts(f="a\nb\nc"))
    assert [line for line in shown.splitlines() if line.startswith("error")] == [
        "error[x]: at 1",
        "error[x]: at 2",
        "error[x]: at 3",
    ]
    assert shown.count("\n\n") == 3


def test_colour_only_adds() -> None:
    import re

    source = {"kb/rules/hold.pl": SourceText("kb/rules/hold.pl", HOLD)}
    coloured = render_problems([UNBOUND], source, colour=True)
    assert "\x1b[1;31merror" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render_problems([UNBOUND], source)


def test_json_holds_everything() -> None:
    (data,) = json.loads(json.dumps(problems_as_json([UNBOUND])))
    assert (data["name"], data["severity"], data["file"], data["line"], data["column"]) == (
        "unbound-variable",
        "error",
        "kb/rules/hold.pl",
        28,
        33,
    )
    assert data["rule"] == "no_objection"
    assert data["page"] == "docs/problems/unbound-variable.md"
    assert data["labels"][1] == {
        "file": "kb/rules/hold.pl",
        "line": 29,
        "column": 24,
        "width": 4,
        "text": "first tied to a value here",
    }


anything = st.text(st.characters(), max_size=150)


@settings(max_examples=200, deadline=None)
@given(anything, anything, st.lists(st.tuples(st.integers(1, 4), st.integers(1, 300), st.integers(1, 300), anything)))
def test_any_text_is_rendered_and_printable(text: str, words: str, marks: list[tuple[int, int, int, str]]) -> None:
    labels = tuple(Label(Span(words[:5], ln, c, w), t) for ln, c, w, t in marks)
    problem = Problem("x", ERROR, words, labels, words, words, words)
    shown = render_problems([problem], {words[:5]: SourceText(words[:5], text)})
    shown.encode("utf-8")
    assert all(character == "\n" or printable(character) == character for character in shown)
    json.dumps(problems_as_json([problem]))
