"""The closed set of keys of each directive, and the reading of their values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from engine.clauses import constant
from engine.problem import ERROR, Label, Problem
from engine.program import FACTS, RECORD, RULES
from engine.source import SourceText, Span
from engine.syntax import Bad, Compound, ListTerm, Name, Node, String, place, written

DIRECTIVES = {"predicate": 2, "rule": 2, "source": 2, "case": 2, "query": 2, "invariant": 2, "overrides": 2}
"""Names of directives and their numbers of arguments."""

STATUSES = ("draft", "submitted", "under_review", "approved", "retired")
SOURCE_KINDS = ("label", "article", "guideline", "study", "reference", "convention")
ORIGINS = (RECORD, FACTS, RULES)

KEYS: Mapping[str, tuple[str, ...]] = {
    "predicate": (
        "from",
        "holds",
        "absent",
        "answer",
        "concerns",
        "defines",
        "checked_by",
        "change",
        "may_be_ahead",
        "may_be_set",
    ),
    "rule": (
        "title",
        "status",
        "evidence",
        "cites",
        "encodes",
        "since",
        "until",
        "caveat",
        "clinician",
        "patient",
    ),
    "source": ("title", "kind", "publisher", "date", "url", "jurisdiction", "note"),
    "case": ("exercises", "like", "each", "given", "expect", "expect_not"),
    "query": ("title", "asks"),
    "invariant": ("title", "adding", "removing", "each", "before", "never", "sometimes"),
}
"""The keys of each directive, in the order in which they are written."""

REQUIRED: Mapping[str, tuple[str, ...]] = {
    "predicate": ("from", "holds"),
    "rule": (),
    "source": ("title", "kind"),
    "case": ("exercises",),
    "query": ("title", "asks"),
    "invariant": ("title",),
}


SHAPES = {
    "predicate": "predicate(name(argument, ...), [from: ..., holds: ...])",
    "rule": "rule(id, [clinician: ..., patient: ...])",
    "source": "source(id, [title: ..., kind: ...])",
    "case": 'case("sentence", [exercises: ..., given: ..., expect: ...])',
    "query": "query(name, [title: ..., asks: ...])",
    "invariant": "invariant(name, [title: ..., never: [goal, ...]])",
    "overrides": "overrides(stronger_rule, weaker_rule)",
}
"""How each directive is written."""


def near(word: str, known: Iterable[str]) -> str:
    """The known name that is most like a word, or an empty text."""
    from difflib import get_close_matches

    found = get_close_matches(word[:100], list(known), 1, 0.7)
    return found[0] if found else ""


class Entry(NamedTuple):
    """One `key: value`."""

    key: str
    value: Node
    span: Span


class KeyReader:
    """Reads keys and values of one file; problems collect, and `places` remembers where values of keys stand."""

    def __init__(
        self, source: SourceText, problems: list[Problem], places: dict[tuple[str, str, str], Span] | None = None
    ) -> None:
        self.source = source
        self.problems = problems
        self.places = {} if places is None else places

    def report(self, name: str, message: str, span: Span, label: str, help: str, more: tuple[Label, ...] = ()) -> None:
        """Add an error at a place."""
        self.problems.append(Problem(name, ERROR, message, (Label(span, label), *more), _WHY[name], help))

    def wrong(self, node: Node, key: str, wanted: str, help: str = "") -> None:
        """Report a value that is not what its key needs."""
        if not isinstance(node, Bad):
            shown = written(self.source, node)
            self.report(
                "wrong-value",
                f"`{shown}` is not {wanted}",
                place(self.source, node),
                f"wrong for {key}",
                help or f"write {wanted}",
            )

    def at_odds(self, directive: str, one: Entry, other: Entry, why: str) -> None:
        """Report two keys that cannot stand together."""
        first, second = sorted((one, other), key=lambda entry: (entry.span.line, entry.span.column))
        problem = Problem(
            "keys-at-odds",
            ERROR,
            f"`{directive}` cannot have both `{first.key}` and `{second.key}`",
            (Label(second.span, "cannot stand here"), Label(first.span, "with this one")),
            why,
            "remove one of them, or write two declarations",
        )
        self.problems.append(problem)

    def entries(self, directive: str, subject: Node, node: Node) -> dict[str, Entry]:
        """The keys of a directive, checked against the closed set of them."""
        entries: dict[str, Entry] = {}
        complete = isinstance(node, ListTerm)
        if not isinstance(node, ListTerm):
            self.wrong(node, directive, "a list of keys in square brackets")
        known = KEYS[directive]
        owner = self.owner(subject)
        for item in node.items if isinstance(node, ListTerm) else ():
            if isinstance(item, Bad):
                complete = False
                continue
            if not (isinstance(item, Compound) and item.functor == ":" and isinstance(item.args[0], Name)):
                self.wrong(item, directive, "`key: value`")
                complete = False
                continue
            key, value = item.args[0].name, item.args[1]
            span = place(self.source, item.args[0])
            if key not in known:
                hint = near(key, known)
                complete = complete and not hint
                self.report(
                    "unknown-key",
                    f"`{directive}` has no key `{key}`",
                    span,
                    "not a key",
                    f"a key with a similar name exists: `{hint}`"
                    if hint
                    else "its keys are " + ", ".join(f"`{k}`" for k in known),
                )
            elif key in entries:
                self.report(
                    "duplicate-key",
                    f"the key `{key}` is given twice",
                    span,
                    "given again",
                    "keep one of them",
                    (Label(entries[key].span, "given here before"),),
                )
            else:
                entries[key] = Entry(key, value, span)
                self.places[(directive, owner, key)] = place(self.source, value)
        if complete:
            self.missing(directive, subject, entries)
        return entries

    def missing(self, directive: str, subject: Node, entries: dict[str, Entry]) -> None:
        """Report keys that must be there and are not."""
        span = place(self.source, subject)
        for key in REQUIRED[directive]:
            if key not in entries:
                self.report(
                    "missing-key", f"`{directive}` needs the key `{key}`", span, f"has no `{key}`", f"add `{key}: ...`"
                )
        if directive == "case" and "given" not in entries and "like" not in entries:
            self.report(
                "missing-key",
                "`case` needs one of the keys `given` and `like`",
                span,
                "gives nothing",
                "say what the record holds, or which case it is like",
            )
        if directive == "case" and "expect" not in entries and "expect_not" not in entries:
            self.report(
                "missing-key",
                "`case` needs one of the keys `expect` and `expect_not`",
                span,
                "expects nothing",
                "say what must follow, or what must not",
            )

    def owner(self, node: Node) -> str:
        """The name of what a directive is about."""
        if isinstance(node, Compound):
            return node.functor
        value = constant(node)
        return "" if value is None else str(value)

    def words(self, entry: Entry | None) -> str:
        """A text value."""
        if entry is None:
            return ""
        if isinstance(entry.value, String):
            return str(entry.value.value)
        self.wrong(entry.value, entry.key, 'a text such as "..."')
        return ""

    def atom(self, node: Node, key: str, wanted: str = "a name") -> str:
        """An atom value."""
        if isinstance(node, Name) and node.name:
            return node.name
        self.wrong(node, key, wanted)
        return ""

    def choice(self, entry: Entry | None, allowed: tuple[str, ...]) -> str:
        """One of a few atoms."""
        if entry is None:
            return ""
        if isinstance(entry.value, Name) and entry.value.name in allowed:
            return entry.value.name
        hint = near(entry.value.name, allowed) if isinstance(entry.value, Name) else ""
        wanted = ("one of " if len(allowed) > 1 else "") + ", ".join(f"`{a}`" for a in allowed)
        help = f"a value with a similar name exists: `{hint}`" if hint else f"write {wanted}, or remove the key"
        self.wrong(entry.value, entry.key, wanted, help)
        return ""

    def items(self, entry: Entry | None, wanted: str) -> tuple[Node, ...]:
        """The members of a list value."""
        if entry is None:
            return ()
        if isinstance(entry.value, ListTerm):
            return entry.value.items
        self.wrong(entry.value, entry.key, f"a list such as [{wanted}]")
        return ()

    def atoms(self, entry: Entry | None, wanted: str) -> tuple[str, ...]:
        """A list of atoms."""
        found = [
            self.atom(item, entry.key if entry else "", f"a name such as {wanted}")
            for item in self.items(entry, wanted)
        ]
        return tuple([atom for atom in found if atom])

    def day(self, entry: Entry | None) -> str:
        """A date in a text."""
        from datetime import date

        if entry is None:
            return ""
        text = str(entry.value.value) if isinstance(entry.value, String) else ""
        try:
            if len(text) == 10 and date.fromisoformat(text):
                return text
        except ValueError:
            pass
        self.wrong(entry.value, entry.key, 'a date such as "2026-03-02"')
        return ""


NO_DAY = "what follows depends on the day"
"""Why a case needs `as_of`."""

_WHY = {
    "duplicate-id": "a name must mean one thing",
    "duplicate-key": "nobody can tell which of them counts",
    "missing-key": "nothing else says it",
    "reserved-name": "its meaning is fixed, here and in SWI-Prolog",
    "unknown-directive": "what is not understood would be lost in silence",
    "unknown-key": "what is not understood would be lost in silence",
    "wrong-value": "what is not understood would be lost in silence",
}
