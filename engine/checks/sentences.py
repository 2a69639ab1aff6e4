"""The sentences of predicates and the texts of rules: every `{name}` in them can be filled in.

Problems: `template-syntax`, `unknown-template-variable`.
"""

from __future__ import annotations

from typing import NamedTuple

from engine.checks.findings import Findings
from engine.problem import Label
from engine.program import Predicate, Rule
from engine.terms import variables_of


class Piece(NamedTuple):
    """What stands between braces in a text, and whether the braces are well-formed."""

    written: str
    name: str
    sound: bool


def pieces(text: str) -> tuple[Piece, ...]:
    """Everything in braces, left to right; a brace without its partner, or around no name, is not sound."""
    if "{" not in text and "}" not in text:
        return ()
    found: list[Piece] = []
    at = 0
    while True:
        opening = text.find("{", at)
        closing = text.find("}", at)
        if opening < 0 and closing < 0:
            return tuple(found)
        if closing >= 0 and (opening < 0 or closing < opening):
            found.append(Piece("}", "", False))
            at = closing + 1
            continue
        following = text.find("{", opening + 1)
        if closing < 0 or 0 <= following < closing:
            found.append(Piece("{", "", False))
            at = opening + 1
            continue
        name = text[opening + 1 : closing]
        found.append(Piece(text[opening : closing + 1], name, name.isidentifier()))
        at = closing + 1


def check_sentences(findings: Findings) -> None:
    """Report what in a sentence cannot be filled in."""
    from engine.checks.binding import bound_names

    for predicate in findings.program.predicates.values():
        for key, text in (("holds", predicate.holds), ("absent", predicate.absent)):
            _sentence(findings, predicate, key, text)
    for rule in findings.program.rules:
        if findings.program.plain:
            break
        bound = bound_names(rule)
        for key, text in (("caveat", rule.caveat), ("clinician", rule.clinician), ("patient", rule.patient)):
            _text(findings, rule, key, text, bound)


def _sentence(findings: Findings, predicate: Predicate, key: str, text: str) -> None:
    names = {a.name: a for a in predicate.arguments}
    for piece in pieces(text):
        span = findings.places.in_declaration(predicate, key, piece.written)
        if not piece.sound:
            _syntax(findings, piece, key, Label(span, _label(piece)), "")
        elif piece.name not in names:
            close = findings.near(piece.name, names.keys())
            listed = ", ".join(f"`{{{name}}}`" for name in names)
            findings.add(
                "unknown-template-variable",
                f"`{predicate.name}` has no argument `{piece.name}` for its `{key}` sentence",
                (Label(span, "no such argument"), *([Label(names[close].span, "the similar name")] if close else [])),
                "a gap that cannot be filled would be printed as it stands",
                f"write `{{{close}}}`" if close else f"use {listed}" if listed else "leave the braces out",
            )


def _text(findings: Findings, rule: Rule, key: str, text: str, bound: set[str]) -> None:
    for piece in pieces(text):
        span = findings.places.in_header(rule, key, piece.written)
        if not piece.sound:
            _syntax(findings, piece, key, Label(span, _label(piece)), rule.id)
            continue
        if piece.name in bound:
            continue
        written = [v for part in (rule.head, *rule.body) for v in variables_of(part)]
        inside = next((v for v in written if v.name == piece.name), None)
        labels = [Label(span, "has no value")]
        if inside is not None:
            labels.append(Label(inside.span, "no value outside this goal"))
            message = f"the text `{key}` names `{piece.name}`, which the body gives no value"
            help_ = "name a variable that a goal of the body finds"
        else:
            close = findings.near(piece.name, bound)
            if close:
                similar = next(v for v in written if v.name == close)
                labels.append(Label(similar.span, "the similar name"))
                findings.silence(similar.span)
            message = f"the text `{key}` names `{piece.name}`, which is no variable of its clause"
            listed = ", ".join(f"`{{{name}}}`" for name in sorted(bound) if not name.startswith("_"))
            help_ = f"write `{{{close}}}`" if close else f"use {listed}" if listed else "leave the braces out"
        findings.add(
            "unknown-template-variable",
            message,
            tuple(labels),
            "a gap that cannot be filled would be printed as it stands",
            help_,
            rule.id,
        )


def _label(piece: Piece) -> str:
    return "not a name in braces" if len(piece.written) > 1 else "opens or closes nothing"


def _syntax(findings: Findings, piece: Piece, key: str, label: Label, rule: str) -> None:
    if len(piece.written) == 1:
        message = f"the text `{key}` has a `{piece.written}` without its partner"
    else:
        message = f"the text `{key}` has `{piece.written}`, which is not a name in braces"
    findings.add(
        "template-syntax",
        message,
        (label,),
        "braces in a text stand for a value and hold one name, without blanks",
        "write `{Name}`, or leave the braces out",
        rule,
    )
