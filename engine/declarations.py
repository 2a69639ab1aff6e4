"""Directives to declarations: predicates, rule headers, sources, cases, queries, invariants and overrides."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from engine.canonical import print_value
from engine.case_reading import CaseDraft, CaseReader
from engine.clauses import RESERVED, ClauseReader
from engine.invariant_reading import read_invariant
from engine.keys import DIRECTIVES, ORIGINS, SHAPES, SOURCE_KINDS, STATUSES, Entry, near
from engine.problem import Label
from engine.program import (
    ATOM_KINDS_EXCLUDED,
    FACTS,
    Argument,
    Citation,
    Invariant,
    Override,
    Predicate,
    Query,
    RowCheck,
    Source,
)
from engine.source import Span
from engine.syntax import Bad, Compound, Name, Node, String, Var, place, written
from engine.terms import Literal, Variable


class Header(NamedTuple):
    """What a `rule` directive says about the clause below it."""

    id: str
    title: str = ""
    status: str = ""
    evidence: str = ""
    cites: tuple[Citation, ...] = ()
    encodes: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    caveat: str = ""
    clinician: str = ""
    patient: str = ""
    span: Span = Span("", 1, 1)


Declaration = Predicate | Header | Source | CaseDraft | Query | Invariant | Override


class DirectiveReader(CaseReader):
    """Reads the directives of one file."""

    def read(self, node: Node, whole: Span) -> Declaration | None:
        """The declaration that a directive makes, or None where too little of it can be read."""
        if isinstance(node, Bad):
            return None
        name = node.functor if isinstance(node, Compound) else node.name if isinstance(node, Name) else ""
        number = len(node.args) if isinstance(node, Compound) else 0
        if name not in DIRECTIVES or not isinstance(node, Compound):
            hint = near(name, DIRECTIVES)
            help = (
                f"a directive with a similar name exists: `{hint}`"
                if hint
                else "directives are " + ", ".join(f"`{known}`" for known in DIRECTIVES)
            )
            shown = name or written(self.source, node)
            at = self.source.span(node.at, node.at_end) if isinstance(node, Compound) else place(self.source, node)
            self.report("unknown-directive", f"there is no directive `{shown}`", at, "not a directive", help)
            return None
        if number != DIRECTIVES[name]:
            self.report(
                "wrong-value",
                f"`{name}` has {number} argument{'s' if number != 1 else ''} and takes {DIRECTIVES[name]}",
                self.source.span(node.at, node.at_end),
                "wrong number of arguments",
                f"write `:- {SHAPES[name]}.`",
            )
            return None
        first, second = node.args
        if name == "overrides":
            return self.overrides(first, second, place(self.source, node))
        readers: dict[str, Callable[[Node, dict[str, Entry], Span], Declaration | None]] = {
            "predicate": self.predicate,
            "rule": self.rule,
            "source": self.source_entry,
            "case": self.case,
            "query": self.query,
            "invariant": lambda subject, entries, _: read_invariant(self, subject, entries),
        }
        return readers[name](first, self.entries(name, first, second), whole)

    def predicate(self, subject: Node, entries: dict[str, Entry], whole: Span) -> Predicate | None:
        """`predicate(name(arg, ...), [...])`."""
        if isinstance(subject, Name):
            name = subject.name
            nodes: tuple[Node, ...] = ()
        elif isinstance(subject, Compound) and not subject.operator:
            name, nodes = subject.functor, subject.args
        else:
            self.wrong(subject, "predicate", "a predicate such as `name(patient, since: date)`")
            return None
        at = place(self.source, subject)
        head = self.source.span(subject.at, subject.at_end) if isinstance(subject, Compound) else at
        if name in RESERVED or DIRECTIVES.get(name) == len(nodes):
            self.report(
                "reserved-name",
                f"`{name}` is a name of the rule language itself",
                head,
                "cannot be declared",
                "choose another name",
            )
            return None
        arguments = self.arguments(nodes)
        if arguments is None:
            return None
        names = [a.name for a in arguments]
        origin = self.choice(entries.get("from"), ORIGINS)
        change = self.atoms(entries.get("change"), "add")
        for word in change:
            if word not in ("add", "remove"):
                self.wrong(entries["change"].value, "change", "a list of `add` and `remove`")
                change = ()
                break
        return Predicate(
            name,
            arguments,
            origin,
            self.words(entries.get("holds")),
            self.words(entries.get("absent")),
            self.choice(entries.get("answer"), ("true",)) == "true",
            self.argument_names(entries.get("concerns"), names),
            self.atom(entries["defines"].value, "defines", "a kind") if "defines" in entries else "",
            self.row_check(entries.get("checked_by"), names),
            change,
            self.argument_names(entries.get("may_be_ahead"), names),
            self.settable(entries.get("may_be_set"), arguments, origin),
            head,
        )

    def arguments(self, nodes: tuple[Node, ...]) -> tuple[Argument, ...] | None:
        """Declared arguments; None where one of them cannot be read."""
        found: list[Argument] = []
        seen: dict[str, Span] = {}
        for node in nodes:
            span = place(self.source, node)
            if isinstance(node, Name):
                name = kind = node.name
            elif (
                isinstance(node, Compound)
                and node.functor == ":"
                and isinstance(node.args[0], Name)
                and isinstance(node.args[1], Name)
            ):
                name, kind = node.args[0].name, node.args[1].name
            else:
                self.wrong(node, "an argument", "`name` or `name: kind`")
                return None
            if name in seen:
                self.report(
                    "duplicate-id",
                    f"two arguments are called `{name}`",
                    span,
                    "called so again",
                    "sentences name arguments, so give each its own name, such as `name: kind`",
                    (Label(seen[name], "called so here"),),
                )
            seen.setdefault(name, span)
            found.append(Argument(name, kind, span))
        return tuple(found)

    def argument_names(self, entry: Entry | None, names: list[str]) -> tuple[str, ...]:
        """A list of names of this predicate's arguments."""
        return self.check_names(self.items(entry, "patient"), entry.key if entry else "", names)

    def check_names(self, nodes: tuple[Node, ...], key: str, names: list[str]) -> tuple[str, ...]:
        """Names that must be arguments of this predicate."""
        found = []
        for node in nodes:
            if isinstance(node, Name) and node.name in names:
                found.append(node.name)
            else:
                self.wrong(node, key, "an argument of this predicate (" + ", ".join(f"`{n}`" for n in names) + ")")
        return tuple(found)

    def settable(self, entry: Entry | None, arguments: tuple[Argument, ...], origin: str) -> str:
        """`may_be_set: [value]`: the one number of a fact whose first column is a name."""
        names = self.argument_names(entry, [a.name for a in arguments])
        if entry is None or (not names and self.items(entry, "value")):
            return ""
        kind = next((a.kind for a in arguments if a.name in names), "")
        wrong = (
            (len(names) != 1, "one argument of this predicate"),
            (origin not in (FACTS, ""), "an argument of a predicate with `from: facts`"),
            (kind not in ("number", "integer"), "an argument of kind `number` or `integer`"),
            (arguments[0].kind in ATOM_KINDS_EXCLUDED, "an argument of facts that begin with a name"),
        )
        for is_wrong, wanted in wrong:
            if is_wrong:
                help_ = "write `may_be_set: [value]` for facts such as `limit(name, value: number)`"
                self.wrong(entry.value, entry.key, wanted, help_)
                return ""
        return names[0]

    def row_check(self, entry: Entry | None, names: list[str]) -> RowCheck | None:
        """`checked_by: other(a, b)`."""
        if entry is None:
            return None
        if not isinstance(entry.value, Compound) or entry.value.operator:
            self.wrong(
                entry.value,
                entry.key,
                "a facts predicate with arguments of this one, such as `reported_in(test, unit)`",
            )
            return None
        arguments = self.check_names(entry.value.args, entry.key, names)
        return RowCheck(entry.value.functor, arguments) if len(arguments) == len(entry.value.args) else None

    def rule(self, subject: Node, entries: dict[str, Entry], whole: Span) -> Header | None:
        """`rule(id, [...])`."""
        identity = self.atom(subject, "rule", "a rule id such as `hold_while_active`")
        evidence = ""
        if "evidence" in entries:
            evidence = self.evidence(entries["evidence"].value)
        cites = [self.citation(item) for item in self.items(entries.get("cites"), 'source / "place"')]
        header = Header(
            identity,
            self.words(entries.get("title")),
            self.choice(entries.get("status"), STATUSES),
            evidence,
            tuple([c for c in cites if c is not None]),
            self.atoms(entries.get("encodes"), "'SEED-01'"),
            self.day(entries.get("since")),
            self.day(entries.get("until")),
            self.words(entries.get("caveat")),
            self.words(entries.get("clinician")),
            self.words(entries.get("patient")),
            place(self.source, subject),
        )
        if header.since and header.until and header.until < header.since:
            span = place(self.source, entries["until"].value)
            before = Label(place(self.source, entries["since"].value), "begins here")
            self.report(
                "wrong-value",
                "the rule ends before it begins",
                span,
                "earlier than since",
                "correct one of the dates",
                (before,),
            )
        return header

    def evidence(self, node: Node) -> str:
        """`grade` or `grade(part, ...)`, in its canonical print."""
        if isinstance(node, Name):
            return print_value(node.name)
        if isinstance(node, Compound) and not node.operator:
            parts = [arg.name for arg in node.args if isinstance(arg, Name)]
            if len(parts) == len(node.args):
                return f"{print_value(node.functor)}({', '.join(map(print_value, parts))})"
        self.wrong(node, "evidence", "a grade such as `label(warning)`")
        return ""

    def citation(self, node: Node) -> Citation | None:
        """`source / "place"` or `source`, where each may be a variable of the clause."""
        source, at = node, None
        if isinstance(node, Compound) and node.functor == "/" and len(node.args) == 2:
            source, at = node.args
        document = source.name if isinstance(source, Name) else self.cited_variable(source)
        part = "" if at is None else str(at.value) if isinstance(at, String) else self.cited_variable(at)
        if document is not None and part is not None:
            return Citation(document, part)
        self.wrong(node, "cites", 'a source with a place in it, such as `label / "5.1 Infections"`')
        return None

    def cited_variable(self, node: Node) -> Variable | None:
        """A variable that the clause may give a value; `_` is none."""
        return Variable(node.name, place(self.source, node)) if isinstance(node, Var) and node.name != "_" else None

    def source_entry(self, subject: Node, entries: dict[str, Entry], whole: Span) -> Source | None:
        """`source(id, [...])`."""
        identity = self.atom(subject, "source", "a source id such as `kesimpta_us_label`")
        date = ""
        if "date" in entries:
            value = entries["date"].value
            text = str(value.value) if isinstance(value, String) else ""
            year = len(text) == 4 and text.isascii() and text.isdigit()
            date = text if year else self.day(entries["date"])
        jurisdiction = self.atom(entries["jurisdiction"].value, "jurisdiction") if "jurisdiction" in entries else ""
        source = Source(
            identity,
            self.words(entries.get("title")),
            self.choice(entries.get("kind"), SOURCE_KINDS),
            self.words(entries.get("publisher")),
            date,
            self.words(entries.get("url")),
            jurisdiction,
            self.words(entries.get("note")),
            place(self.source, subject),
        )
        return source if identity else None

    def query(self, subject: Node, entries: dict[str, Entry], whole: Span) -> Query | None:
        """`query(name, [...])`."""
        identity = self.atom(subject, "query", "a name such as `dispositions`")
        asks: Literal | None = None
        if "asks" in entries:
            node = entries["asks"].value
            if isinstance(node, (Name, Compound)) and not (isinstance(node, Compound) and node.operator):
                asks = ClauseReader(self.source, self.problems).literal(node, "an atom", "wrong-value")
            else:
                self.wrong(node, "asks", "an atom such as `recommend(Patient, Drug, Action, About)`")
        title = self.words(entries.get("title"))
        if not identity or asks is None:
            return None
        return Query(identity, title, asks, place(self.source, subject))

    def overrides(self, first: Node, second: Node, span: Span) -> Override | None:
        """`overrides(stronger, weaker)`."""
        stronger = self.atom(first, "overrides", "a rule id")
        weaker = self.atom(second, "overrides", "a rule id")
        return Override(stronger, weaker, span) if stronger and weaker else None
