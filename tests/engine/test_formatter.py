"""The canonical layout of rule text, by example and for every file of the shipped knowledge base."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from engine.files import rule_files
from engine.formatter import format_source
from engine.loading import load_bytes
from engine.program_json import fingerprint
from engine.source import SourceText

KB = Path(__file__).resolve().parents[2] / "kb"
FILES = rule_files(KB)


def formatted(text: str) -> str:
    result = format_source(SourceText("t.pl", text))
    assert result.problems == ()
    assert result.faithful
    assert format_source(SourceText("t.pl", result.text)).text == result.text
    return result.text


def check(before: str, after: str) -> None:
    assert formatted(dedent(before)) == dedent(after).lstrip("\n")


# Every file of the knowledge base


@pytest.mark.parametrize(("shown", "path"), FILES, ids=[shown for shown, _ in FILES])
def test_files_of_the_knowledge_base(shown: str, path: Path) -> None:
    text = path.read_text("utf-8")
    for line in formatted(text).splitlines():
        assert len(line) <= 100 or line.lstrip().startswith(("url:", "%", '"https://')), line


def test_the_knowledge_base_stays_the_same() -> None:
    before = [(shown, path.read_bytes()) for shown, path in FILES]
    after = [(shown, formatted(data.decode()).encode()) for shown, data in before]
    first, second = load_bytes(before), load_bytes(after)
    assert [p.name for p in first.problems] == [p.name for p in second.problems]
    assert fingerprint(first.program) == fingerprint(second.program)


# Clauses


def test_one_goal_a_line() -> None:
    check(
        "p(X,Y):-q(X),\\+r(X,_),X>1.",
        """
        p(X, Y) :-
            q(X),
            \\+ r(X, _),
            X > 1.
        """,
    )


def test_brackets_that_say_nothing_are_left_out() -> None:
    check(
        "p(X) :- (q(X), (r(X), s(X))), X is (2 * 3) + (4), Y is 2 * (3 + 4) - (5 - 6).",
        """
        p(X) :-
            q(X),
            r(X),
            s(X),
            X is 2 * 3 + 4,
            Y is 2 * (3 + 4) - (5 - 6).
        """,
    )


def test_keys_have_a_fixed_order_and_lines_of_their_own() -> None:
    check(
        """
        :- rule(r, [patient: "p", clinician: "c", cites: [a/"1",b], status: draft, nonsense: 1, title: "t"]).
        p.
        :- predicate(p, [holds: "h", from: rules]). :- overrides(a,b).
        :- rule(s, []).
        """,
        """
        :- rule(r, [
            title: "t",
            status: draft,
            cites: [a / "1", b],
            clinician: "c",
            patient: "p",
            nonsense: 1
        ]).
        p.

        :- predicate(p, [
            from: rules,
            holds: "h"
        ]).

        :- overrides(a, b).

        :- rule(s, []).
        """,
    )


def test_quotes_only_where_they_are_needed() -> None:
    check(
        "'p'('a', 'B', 'it''s', \"say \"\"no\"\"\", 'is', 'é', é, -1, - 1, 1.50, 2.0E5).",
        "p(a, 'B', 'it\\'s', \"say \\\"no\\\"\", 'is', 'é', é, -1, -(1), 1.50, 2.0e5).\n",
    )


def test_long_lists_have_one_member_a_line() -> None:
    check(
        """
        :- case("s", [exercises: r, given: [as_of('2026-03-03'),
            treatment(ann, kesimpta, on_therapy, '2025-06-02'), severity(ann, uti1, mild)], expect: [p(ann)]]).
        """,
        """
        :- case("s", [
            exercises: r,
            given: [
                as_of('2026-03-03'),
                treatment(ann, kesimpta, on_therapy, '2025-06-02'),
                severity(ann, uti1, mild)
            ],
            expect: [p(ann)]
        ]).
        """,
    )


def test_long_texts_go_on_below() -> None:
    check(
        """
        :- rule(r, [
            clinician: "One word after the other, \\c
          \\c and so on until the line is full, and that is after one hundred columns.",
            patient: "x"
        ]).
        p(a, "this is so long that it does not fit on the line of the name any more", "but this fits").
        """,
        """
        :- rule(r, [
            clinician: "One word after the other, and so on until the line is full, and that is after one \\c
                hundred columns.",
            patient: "x"
        ]).
        p(a, "this is so long that it does not fit on the line of the name any more", "but this fits").
        """,
    )


def test_blanks_before_a_continuation_belong_to_the_text() -> None:
    text = formatted('p("' + "a  b " * 30 + '").')
    assert format_source(SourceText("t.pl", text)).text == text
    assert all(line.endswith((" \\c", ").")) for line in text.splitlines())


def test_words_that_are_too_long_stay_whole() -> None:
    address = "https://example.org/" + "a" * 120
    assert formatted(f':- source(s, [url: "{address}", title: "t"]).').splitlines()[2] == f'    url: "{address}"'


def test_long_heads_and_goals() -> None:
    name = "a_long_name_of_a_predicate_that_has_many_arguments"
    check(
        f"""
        {name}(Patient, Drug, Action, Something, Else, AndMore) :- {name}(Patient, Drug, Action, Something, Else, More),
            aggregate_all(max(Something), ({name}(Patient, Drug, Something), q(Patient)), Result),
            Else is {name.upper()} + {name.upper()} * 2.
        """,
        f"""
        {name}(Patient, Drug, Action, Something, Else,
                AndMore) :-
            {name}(Patient, Drug, Action, Something, Else,
                More),
            aggregate_all(max(Something), (
                {name}(Patient, Drug, Something),
                q(Patient)
            ), Result),
            Else is
                {name.upper()} +
                    {name.upper()} * 2.
        """,
    )


# Blank lines


def test_blank_lines() -> None:
    check(
        """


        a(1).
        a(2).



        a(3).
        b(1). b(2).
        a(1, 2).
        p :- q.
        p :- r.
        :- overrides(a, b).
        :- overrides(c, d).
        :- rule(r, []).

        p.
        p.


        """,
        """
        a(1).
        a(2).

        a(3).

        b(1).
        b(2).

        a(1, 2).

        p :-
            q.

        p :-
            r.

        :- overrides(a, b).
        :- overrides(c, d).

        :- rule(r, []).
        p.

        p.
        """,
    )


@pytest.mark.parametrize("text", ["", "\n\n", "  \n"])
def test_nothing(text: str) -> None:
    assert formatted(text) == ""


# Comments


def test_comments_stay_where_they_were() -> None:
    check(
        """
        % of the file


        % of b
        b(1).   % beside b
        b(2). % beside b again
          % above
        b(3).
        % behind b

        :- rule(r, [   % opening
            patient: "x", % beside the patient
            % above the clinician
            clinician: "y" % beside the clinician
            % last
        ]). % beside the header
        % of the clause

        p(X) :- % neck
            q(X), % beside q
            % above r
            r(X) % beside r
            , s(X) % beside s
            % last of all
            .
        /* over
             two lines */
        c.   /* block */
        """,
        """
        % of the file

        % of b
        b(1). % beside b
        b(2). % beside b again
        % above
        b(3).
        % behind b

        :- rule(r, [ % opening
            % above the clinician
            clinician: "y", % beside the clinician
            patient: "x" % beside the patient
            % last
        ]). % beside the header
        % of the clause
        p(X) :- % neck
            q(X), % beside q
            % above r
            r(X), % beside r
            s(X). % beside s
        % last of all

        /* over
             two lines */
        c. /* block */
        """,
    )


def test_comments_among_arguments_and_members() -> None:
    check(
        """
        p(a, % first
          b).
        q(X) :- \\+ r(X,
            % above
            _), aggregate_all(count, (s(X), % beside
            t(X)), N), X is 1 + % astray
            2.
        :- source(s, [title: [a, % in a list
            b]]).
        """,
        """
        p(
            a, % first
            b
        ).

        q(X) :-
            \\+ r(
                X,
                % above
                _
            ),
            aggregate_all(count, (
                s(X), % beside
                t(X)
            ), N),
            % astray
            X is 1 + 2.

        :- source(s, [
            title: [
                a, % in a list
                b
            ]
        ]).
        """,
    )


def test_comments_within_a_line() -> None:
    check(
        "/* a */ p(X /* b */, /* c */ Y) :- /* d */ X < /* e */ 1 /* f */ , q([ /* g */ ]) /* h */ .",
        """
        /* a */ p(X /* b */, /* c */ Y) :-
            /* d */ X < /* e */ 1 /* f */,
            q([] /* g */). /* h */
        """,
    )


def test_comments_alone() -> None:
    check("\n\n% a\n% b\n\n\n\n% c", "% a\n% b\n\n% c\n")


# Texts that are left as they are


@pytest.mark.parametrize("text", ["p(a", "p(X) :- q(X)\nr.", 'p("a).\n', "p :- q ; r.", "/* open"])
def test_syntax_errors(text: str) -> None:
    result = format_source(SourceText("t.pl", text))
    assert result.problems
    assert result.text == text


def test_faults_of_meaning_are_no_obstacle() -> None:
    check(":- rule(x,[titel: 1]). :- nonsense(1).", ":- rule(x, [\n    titel: 1\n]).\n\n:- nonsense(1).\n")


def test_plain_programs() -> None:
    check(
        "edge(a,b). edge(b,c).\npath(X,Y):-edge(X,Y).",
        """
        edge(a, b).
        edge(b, c).

        path(X, Y) :-
            edge(X, Y).
        """,
    )


def test_what_would_not_read_back_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    from engine import formatter

    monkeypatch.setattr(formatter, "_laid_out", lambda parsed: "p(b).\n")
    result = format_source(SourceText("t.pl", "p( a )."))
    assert not result.faithful
    assert result.text == "p( a )."
