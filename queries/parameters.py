"""Parameters: numbers of a knowledge base that may be set for one run, by name.

They are the facts of predicates with `may_be_set`. A set value takes the place of the stated one in a copy of the
program; the knowledge base, what is kept of it, and its fingerprint stay as they are. Answers tell what was set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from engine.canonical import print_value
from engine.narration import Narrator
from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.program import DOCUMENT, Program
from engine.proof_views import json_value
from engine.source import SourceText, Span
from engine.terms import Row, Value
from engine.tuples import NamedTuple
from queries.knowledge import Knowledge, Setting
from queries.record_values import Fault, value_of
from queries.telling import escape

SET_HERE = Span("set for this run", 0, 1)
"""Where a fact stands that no file states."""

OPTION = "--set"
FACTORS = {"number": 10, "integer": 101}
"""A value so many times larger or smaller than the stated one is taken for a slip of the unit or decimal point."""

NO_UNIT = "1"
ROLES = {"unit": "unit", DOCUMENT: "source", "claim": "claim", "date": "since"}
"""Kinds of columns that say more of a parameter, and what they say."""


class Parameter(NamedTuple):
    """A number that may be set, as the knowledge base states it, and the row in which it stands for this run.

    `unit`, `source`, `claim` and `since` are empty where its fact has no such column.
    """

    name: str
    value: Value
    kind: str
    unit: str
    source: str
    claim: str
    since: str
    predicate: str
    row: Row
    place: Span


class SettingProblems(ProblemsFound):
    """Problems of values to set, with the texts they are in."""

    def __init__(self, problems: tuple[Problem, ...], texts: Mapping[str, SourceText]) -> None:
        super().__init__(problems)
        self.texts = texts


def parameters_of(program: Program) -> tuple[Parameter, ...]:
    """The parameters of a program, by name."""
    found = []
    for predicate in program.predicates.values():
        if not predicate.may_be_set:
            continue
        columns = [argument.name for argument in predicate.arguments]
        at = columns.index(predicate.may_be_set)
        roles = {ROLES[a.kind]: i for i, a in reversed(list(enumerate(predicate.arguments))) if a.kind in ROLES}
        replaced = program.replaced.get(predicate.name, {})
        for now, place in program.facts.get(predicate.name, {}).items():
            row = replaced.get(now, now)
            unit, source, claim, since = [str(row[roles[role]]) if role in roles else "" for role in ROLES.values()]
            kind, name = predicate.arguments[at].kind, str(row[0])
            found.append(Parameter(name, row[at], kind, unit, source, claim, since, predicate.name, now, place))
    return tuple(sorted(found, key=lambda parameter: parameter.name))


def set_parameters(knowledge: Knowledge, wanted: Iterable[str]) -> Knowledge:
    """The knowledge base with parameters set for one run; each of `wanted` is `NAME=VALUE`.

    Raises ProblemsFound (with `texts`) with all that is wrong: no such parameter, one set twice, a value that is no
    number of its kind, is negative where the stated one is not, or is out of all proportion to it.
    """
    known = {parameter.name: parameter for parameter in parameters_of(knowledge.program)}
    problems: list[Problem] = []
    texts: dict[str, SourceText] = {}
    values: dict[str, Value] = {}
    for number, text in enumerate(wanted, 1):
        place = f"{OPTION} {number}"
        texts[place] = SourceText(place, " ".join(text.split()))
        value = _value(texts[place], known, values)
        if isinstance(value, Problem):
            problems.append(value)
        else:
            values[value[0]] = value[1]
    if problems:
        raise SettingProblems(tuple(problems), {**knowledge.texts, **texts})
    return with_values(knowledge, values)


def with_values(knowledge: Knowledge, values: Mapping[str, Value]) -> Knowledge:
    """The knowledge base with these values of its parameters for one run. The values must be of their kinds."""
    program = knowledge.program
    facts = dict(program.facts)
    replaced = {name: dict(rows) for name, rows in program.replaced.items()}
    settings = {setting.name: setting for setting in knowledge.settings}
    for parameter in parameters_of(program):
        if parameter.name not in values:
            continue
        name, old, value = parameter.predicate, parameter.row, values[parameter.name]
        columns = [argument.name for argument in program.predicates[name].arguments]
        at = columns.index(program.predicates[name].may_be_set)
        row, stated = ((*old[:at], v, *old[at + 1 :]) for v in (value, parameter.value))
        settings[parameter.name] = Setting(
            parameter.name, value, parameter.value, parameter.unit, parameter.source, parameter.claim
        )
        if row != old:
            facts[name] = {row if r == old else r: SET_HERE if r == old else s for r, s in facts[name].items()}
            rows = replaced.setdefault(name, {})
            rows.pop(old, None)
            if row != stated:
                rows[row] = stated
    return knowledge._replace(
        program=program._replace(facts=facts, replaced=replaced), settings=tuple(settings.values())
    )


def set_again(knowledge: Knowledge, settings: tuple[Setting, ...]) -> Knowledge:
    """The same values set in the same knowledge base, opened anew."""
    return with_values(knowledge, {setting.name: setting.value for setting in settings}) if settings else knowledge


# Reading NAME=VALUE -------------------------------------------------------------------------------------------------


def _value(
    text: SourceText, known: Mapping[str, Parameter], before: Mapping[str, Value]
) -> tuple[str, Value] | Problem:
    name, equals, written = (part.strip() for part in text.text.partition("="))
    if not (name and equals and written):
        return _bad(text, text.text, "is not of the form `NAME=VALUE`", "no value", "write, say, `--set some_days=10`")
    parameter = known.get(name)
    if parameter is None:
        return _unknown(text, name, known)
    if name in before:
        return _bad(text, name, "is set twice", "set again", "keep one of them")
    value = value_of(written, True, parameter.kind)
    stated = shown_value(parameter.value, parameter.unit)
    if isinstance(value, Fault):
        message, help_ = value.message.removeprefix(f"`{written}` "), f"{value.help}; the knowledge base says {stated}"
        return _bad(text, written, message, f"for `{name}`", help_, parameter.place)
    number, usual = float(value), float(parameter.value)
    if number < 0 <= usual:
        help_ = f"give a value as the knowledge base does, which says {stated}"
        return _bad(text, written, f"is negative, and `{name}` is not", "negative", help_, parameter.place)
    none = number == 0 and parameter.kind == "integer"
    factor = FACTORS[parameter.kind]
    if usual and not none and not 1 / factor < number / usual < factor:
        message = f"is out of all proportion for `{name}`"
        help_ = f"check the unit and the decimal point; the knowledge base says {stated}"
        return _bad(text, written, message, "out of proportion", help_, parameter.place)
    return name, value


def _unknown(text: SourceText, name: str, known: Mapping[str, Parameter]) -> Problem:
    close = get_close_matches(name[:100], known, 1)
    hint = f"a parameter with a similar name exists: `{close[0]}`; " if close else ""
    listed = ", ".join(f"`{known_name}`" for known_name in known)
    help_ = f"{hint}there are {listed}" if known else "no predicate of this knowledge base says `may_be_set`"
    labels = [Label(_at(text, name), "no such parameter")]
    labels += [Label(known[one].place, "the similar name") for one in close]
    why = "a value that is set under a wrong name would change nothing, and the answer would look as if it had"
    return Problem("unknown-parameter", ERROR, f"no parameter is called `{name}`", tuple(labels), why, help_)


def _bad(text: SourceText, marked: str, message: str, label: str, help: str, place: Span | None = None) -> Problem:
    labels = [Label(_at(text, marked), label)]
    if place is not None:
        labels.append(Label(place, "stated here"))
    why = "an answer with a number that was not meant would be a wrong one"
    return Problem("bad-parameter", ERROR, f"`{marked}` {message}", tuple(labels), why, help)


def _at(text: SourceText, part: str) -> Span:
    start = text.text.rfind(part)
    return text.span(max(start, 0), max(start, 0) + max(1, len(part)))


# Telling what is set, and what may be -------------------------------------------------------------------------------


def shown_value(value: Value, unit: str) -> str:
    """A number with its unit; counts have none."""
    return print_value(value) + (f" {unit}" if unit not in ("", NO_UNIT) else "")


def setting_shown(setting: Setting) -> str:
    """`NAME = VALUE (knowledge base: VALUE)`."""
    stated = shown_value(setting.of_knowledge_base, setting.unit)
    return f"{setting.name} = {shown_value(setting.value, setting.unit)} (knowledge base: {stated})"


def settings_shown(settings: Iterable[Setting], markdown: bool = False) -> str:
    """One line that says what was set for a run."""
    line = f"Set for this run: {'; '.join(map(setting_shown, settings))}"
    return escape(line) if markdown else line


def settings_for_patients(settings: Iterable[Setting], narrator: Narrator) -> str:
    """The same in plain words, without names that only the knowledge base has."""
    told = []
    for setting in settings:
        unit = narrator.name(setting.unit) if setting.unit not in ("", NO_UNIT) else ""
        now, usual = (f"{print_value(value)} {unit}".rstrip() for value in (setting.value, setting.of_knowledge_base))
        told.append(f"{narrator.name(setting.name)}: {now}, not {usual}")
    return f"Numbers were changed for this answer. {'; '.join(told)}."


def settings_as_json(settings: Iterable[Setting]) -> list[dict[str, Any]]:
    """The values set for a run, with those of the knowledge base."""
    return [
        {
            "name": setting.name,
            "value": json_value(setting.value),
            "of_knowledge_base": json_value(setting.of_knowledge_base),
            **{key: getattr(setting, key) for key in ("unit", "source", "claim") if getattr(setting, key)},
        }
        for setting in settings
    ]


def parameter_lines(found: tuple[Parameter, ...]) -> Iterator[str]:
    """One line for each parameter: name, value with unit, claim, source, since when, and where it stands."""
    rows = [
        (
            p.name,
            shown_value(p.value, p.unit),
            p.claim,
            p.source,
            f"since {p.since}" if p.since else "",
            p.place.line_of,
        )
        for p in found
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [f"{cell:<{width}}" for cell, width in zip(row[:-1], widths, strict=False) if width]
        yield "  ".join([*cells, f"({row[-1]})"])
    yield f"{len(found)} {'parameter' if len(found) == 1 else 'parameters'}"


def parameters_as_json(found: tuple[Parameter, ...]) -> list[dict[str, Any]]:
    """The parameters, as data."""
    return [
        {
            "name": p.name,
            "value": json_value(p.value),
            "kind": p.kind,
            **{key: getattr(p, key) for key in ("unit", "source", "claim", "since") if getattr(p, key)},
            "predicate": p.predicate,
            "at": p.place.line_of,
        }
        for p in found
    ]
