"""Rule files to a Program: every file is read to its end, and all problems of the texts are told in one run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from engine.canonical import print_atom
from engine.case_reading import SHARED_GIVEN, CaseDraft, finish_cases
from engine.clauses import Clause as ReadClause
from engine.clauses import ClauseReader
from engine.declarations import Declaration, DirectiveReader, Header
from engine.files import MOST_READ, rule_files
from engine.keys import DIRECTIVES, KEYS
from engine.parser import parse
from engine.problem import ERROR, WARNING, Label, Problem, by_place
from engine.program import RULES, Case, Invariant, Override, Predicate, Program, Query, Rule, Source
from engine.source import SourceText, Span
from engine.syntax import Clause, Compound, Node, SimpleFact, place
from engine.terms import Constant, Row
from engine.tokens import decode

EMPTY = Program({}, (), {}, {}, (), {}, (), False)
_Named = TypeVar("_Named", Predicate, Source, Query, Invariant, CaseDraft, Case)
_RESERVED_HEADS = frozenset(f"{name}/{number}" for name, number in DIRECTIVES.items())


class Loaded(NamedTuple):
    """A program as far as it could be built, its texts by display path, and the problems of reading them.

    `broken` are names (of rules, predicates, sources, queries) whose definition has a problem and is therefore missing
    from the program; that they are unknown follows from that. `places` says where the value of each key of a directive
    stands, by directive, name and key.
    """

    program: Program
    texts: Mapping[str, SourceText]
    problems: tuple[Problem, ...]
    broken: frozenset[str] = frozenset()
    places: Mapping[tuple[str, str, str], Span] = {}


def load_kb(folder: Path) -> Loaded:
    """Load every rule file under a folder. Files and declarations may come in any order."""
    files = rule_files(folder)
    if files:
        return _load(files)
    message = f"there are no rule files in `{folder}`" if folder.is_dir() else f"there is no folder `{folder}`"
    why = "without rules there are no answers"
    problem = Problem("no-rule-files", ERROR, message, (), why, "name a folder that holds files that end in .pl")
    return Loaded(EMPTY, {}, (problem,))


def load_files(paths: Iterable[Path]) -> Loaded:
    """Load some rule files; their display paths are the paths as given."""
    return _load([(Path(path).as_posix(), Path(path)) for path in paths])


def _load(files: Iterable[tuple[str, Path]]) -> Loaded:
    contents: list[tuple[str, bytes]] = []
    problems: list[Problem] = []
    for shown, path in files:
        try:
            with path.open("rb") as file:
                contents.append((shown, file.read(MOST_READ)))
        except OSError as error:
            problems.append(unreadable(shown, error))
    loaded = load_bytes(contents)
    return loaded._replace(problems=by_place([*problems, *loaded.problems])) if problems else loaded


def unreadable(path: str, error: OSError) -> Problem:
    """The problem of a file that the system does not give."""
    reason = (error.strerror or "unknown reason").lower()
    why = "rules that are not read cannot speak"
    label = Label(Span(path, 1, 1), "not read")
    message = f"`{path}` cannot be read: {reason}"
    return Problem("unreadable-file", ERROR, message, (label,), why, "make the file readable")


def load_bytes(contents: Iterable[tuple[str, bytes]]) -> Loaded:
    """Load rule files given as display path and content."""
    builder = _Builder()
    for path, data in contents:
        builder.file(path, data)
    return builder.finish()


class _Fact(NamedTuple):
    predicate: str
    row: Row
    span: Span


class _Builder:
    """Collects what the files declare; file order never matters for the result."""

    def __init__(self) -> None:
        self.texts: dict[str, SourceText] = {}
        self.problems: list[Problem] = []
        self.predicates: dict[str, Predicate] = {}
        self.rules: dict[str, Rule] = {}
        self.sources: dict[str, Source] = {}
        self.cases: dict[str, CaseDraft] = {}
        self.queries: dict[str, Query] = {}
        self.invariants: dict[str, Invariant] = {}
        self.overrides: dict[tuple[str, str], Override] = {}
        self.facts: list[_Fact] = []
        self.loose: list[ReadClause] = []
        self.headers: dict[str, Span] = {}
        self.broken: set[str] = set()
        self.places: dict[tuple[str, str, str], Span] = {}

    def file(self, path: str, data: bytes) -> None:
        """Read one file."""
        source, problems = decode(data, path)
        self.texts[path] = source
        parsed = parse(source, simple_facts=True)
        _File(self, source, [*problems, *parsed.problems]).read(parsed.clauses)

    def twice(self, what: str, name: str, span: Span, first: Span) -> None:
        """Report a second definition of a name."""
        self.problems.append(
            Problem(
                "duplicate-id",
                ERROR,
                f"{what} `{name}` is defined twice",
                (Label(span, "defined again"), Label(first, "defined here before")),
                "a name must mean one thing",
                "rename or remove one of them",
            )
        )

    def declare(self, declaration: Declaration) -> None:
        """Add what a directive declares, unless its name is taken."""
        match declaration:
            case Predicate(name=name):
                self.add("the predicate", name, self.predicates, declaration)
            case Source(id=name):
                self.add("the source", name, self.sources, declaration)
            case Query(id=name):
                self.add("the query", name, self.queries, declaration)
            case Invariant(id=name):
                self.add("the invariant", name, self.invariants, declaration)
            case CaseDraft(title=name):
                self.add("the case", name, self.cases, declaration)
            case Override(stronger=stronger, weaker=weaker, span=span):
                known = self.overrides.setdefault((stronger, weaker), declaration)
                if known is not declaration:
                    self.repeated(f"overrides({stronger}, {weaker})", span, known.span)

    def add(self, what: str, name: str, known: dict[str, _Named], new: _Named) -> None:
        """Add a declaration under its name."""
        first = known.setdefault(name, new)
        if first is not new:
            self.twice(what, name, new.span, first.span)

    def repeated(self, shown: str, span: Span, first: Span) -> None:
        """Warn of something said twice in the same words."""
        self.problems.append(
            Problem(
                "duplicate-fact",
                WARNING,
                f"`{shown}` is stated twice",
                (Label(span, "stated again"), Label(first, "stated here before")),
                "who changes one of them may overlook the other",
                "remove one of them",
            )
        )

    def finish(self) -> Loaded:
        """Sort ground clauses into facts and rules without a header, and build the program."""
        facts: dict[str, dict[Row, Span]] = {}
        for fact in self.facts:
            if self.from_rules(fact.predicate):
                self.headless(fact.predicate, fact.span)
                continue
            rows = facts.setdefault(fact.predicate, {})
            first = rows.setdefault(fact.row, fact.span)
            if first is not fact.span:
                self.repeated(print_atom(fact.predicate, fact.row), fact.span, first)
        for clause in self.loose:
            name = clause.head.predicate
            if self.from_rules(name):
                self.headless(name, clause.head.span)
                continue
            variable = clause.variables[0]
            shown = "_" if variable.anonymous else variable.name
            self.problems.append(
                Problem(
                    "fact-with-variable",
                    ERROR,
                    f"the fact of `{name}` has the variable `{shown}`",
                    (Label(variable.span, "not a constant"),),
                    "a fact says something of named things, not of everything",
                    "write a constant, or a rule with a header and conditions",
                )
            )
        cases = self.finished_cases()
        program = Program(
            self.predicates,
            tuple(self.rules.values()),
            facts,
            self.sources,
            cases,
            self.queries,
            tuple(self.overrides.values()),
            False,
            invariants=self.invariants,
        )
        return Loaded(program, self.texts, by_place(self.problems), frozenset(self.broken), self.places)

    def finished_cases(self) -> tuple[Case, ...]:
        """The cases with what they share, one for each choice of values."""
        finished = finish_cases(self.cases, self.broken)
        self.problems.extend(finished.problems)
        cases: dict[str, Case] = {}
        for (own, *others), case in finished.cases:
            self.add("the case", case.title, cases, case)
            values = [(own, key, key) for key in KEYS["case"]]
            values += [(title, "given", key) for title, key in zip(others, SHARED_GIVEN, strict=False)]
            for title, written, key in values:
                span = self.places.get(("case", title, written))
                if span is not None:
                    self.places.setdefault(("case", case.title, key), span)
        return tuple(cases.values())

    def from_rules(self, predicate: str) -> bool:
        """Whether a predicate is declared to come from rules."""
        declared = self.predicates.get(predicate)
        return declared is not None and declared.origin == RULES

    def headless(self, predicate: str, span: Span) -> None:
        """Report a rule that has no header."""
        self.problems.append(
            Problem(
                "rule-without-header",
                ERROR,
                f"the rule for `{predicate}` has no header",
                (Label(span, "no header above this"),),
                "a conclusion cannot be explained by a rule without a name and texts",
                "put `:- rule(id, [clinician: ..., patient: ...]).` just above it",
            )
        )


class _File:
    """Reads the clauses of one file in order, pairing headers with the clauses below them."""

    def __init__(self, builder: _Builder, source: SourceText, problems: list[Problem]) -> None:
        self.builder = builder
        self.source = source
        self.problems = problems
        self.header: Header | None = None
        self.header_broken = False
        self.directives = DirectiveReader(source, problems, builder.places)

    def read(self, clauses: Iterable[Clause | SimpleFact]) -> None:
        """Read them all."""
        facts = self.builder.facts
        span = self.source.span
        for clause in clauses:
            if type(clause) is SimpleFact:
                facts.append(_Fact(clause.predicate, clause.row, span(clause.start, clause.end)))
                continue
            assert isinstance(clause, Clause)
            node = clause.term
            if isinstance(node, Compound) and node.functor == ":-" and len(node.args) == 1:
                self.directive(clause, node.args[0])
            elif clause.broken and clause.opening[:1] == (":-",):
                self.unread_directive(clause)
            else:
                self.clause(clause)
        self.lonely_header()
        self.builder.problems.extend(self.problems)

    def directive(self, clause: Clause, node: Node) -> None:
        """Read a directive."""
        self.lonely_header()
        known = len(self.problems)
        declaration = self.directives.read(node, place(self.source, clause))
        if clause.broken or len(self.problems) > known:
            self.builder.broken.update(clause.opening[2:3])
        if isinstance(declaration, Header):
            self.header = declaration
            if declaration.id:
                first = self.builder.headers.setdefault(declaration.id, declaration.span)
                if first is not declaration.span:
                    self.builder.twice("the rule", declaration.id, declaration.span, first)
        elif declaration is not None:
            self.builder.declare(declaration)
        elif clause.opening[1:2] == ("rule",):
            self.header_broken = True

    def unread_directive(self, clause: Clause) -> None:
        """Remember what a directive that could not be read was about."""
        self.lonely_header()
        self.builder.broken.update(clause.opening[2:3])
        self.header_broken = clause.opening[1:2] == ("rule",)

    def lonely_header(self) -> None:
        """Report a header that no clause follows."""
        header, self.header = self.header, None
        self.header_broken = False
        if header is not None:
            self.problems.append(
                Problem(
                    "header-without-rule",
                    ERROR,
                    f"no clause follows the header of rule `{header.id}`",
                    (Label(header.span, "header of nothing"),),
                    "a header belongs to the one clause just below it",
                    "write the clause below the header, or remove the header",
                    header.id,
                )
            )
            self.builder.broken.add(header.id)

    def clause(self, clause: Clause) -> None:
        """Read a fact or a rule."""
        header, self.header = self.header, None
        excused, self.header_broken = self.header_broken, False
        known = len(self.problems)
        read = ClauseReader(self.source, self.problems).clause(clause.term, _RESERVED_HEADS)
        if header is not None:
            self.problems[known:] = [p._replace(rule=header.id) for p in self.problems[known:]]
        if clause.broken or len(self.problems) > known or read is None or read.broken:
            if header is not None:
                self.builder.broken.add(header.id)
            self.builder.broken.update(clause.opening[:1])
            return
        if header is not None:
            if header.id:
                self.builder.rules.setdefault(header.id, rule_of(header, read))
        elif not excused:
            self.headless(read)

    def headless(self, read: ReadClause) -> None:
        """A clause without a header: a fact, unless it has conditions or variables."""
        head = read.head
        if read.body:
            self.builder.headless(head.predicate, head.span)
        elif read.variables:
            self.builder.loose.append(read)
        else:
            row = tuple([a.value for a in head.args if isinstance(a, Constant)])
            self.builder.facts.append(_Fact(head.predicate, row, head.span))


def rule_of(header: Header, clause: ReadClause) -> Rule:
    """The rule that a header and its clause make."""
    return Rule(
        header.id,
        clause.head,
        clause.body,
        header.title,
        header.status,
        header.evidence,
        header.cites,
        header.encodes,
        header.since,
        header.until,
        header.caveat,
        header.clinician,
        header.patient,
        clause.variables,
        clause.head.span,
    )
