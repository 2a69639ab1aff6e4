"""Cases as they are written, and what becomes of them once all files are read: one case for each choice of values.

`each: [Value: [5.0, 5.1], [Days, Wait]: [[7, short], [14, long]]]` lists what variables of `given`, `expect` and
`expect_not` stand for; every choice is a case of its own, with the values behind its sentence. `like: "sentence"` takes
over the given facts of another case: a fact of one argument (`as_of`, `jurisdiction`) takes the place of that of the
other case, all others come in addition. SWI-Prolog needs no more than `member(Pattern:Values, Each), member(Pattern,
Values)` for `each`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from itertools import product
from typing import NamedTuple

from engine.canonical import print_value
from engine.clauses import ClauseReader, constant
from engine.keys import NO_DAY, Entry, KeyReader
from engine.problem import ERROR, Label, Problem
from engine.program import Case
from engine.source import Span
from engine.syntax import Bad, Compound, ListTerm, Name, Node, String, Var, place
from engine.terms import Constant, Literal, Row, Term, Value, Variable

MOST_CHOICES = 1_000
"""So many cases one directive may make."""
DAY = "as_of"
CYCLE_SHOWN = 4
SHARED_GIVEN = ("given of like", "given of like of like", "given of like of like of like")
"""Keys under which the places of facts shared with other cases are remembered, nearest first."""


class Choice(NamedTuple):
    """Variables and the values that they take together, one row after the other."""

    names: tuple[str, ...]
    rows: tuple[Row, ...]


class CaseDraft(NamedTuple):
    """A case as written. `complete` is whether all given facts could be read; spans are those of the title, of
    the keys, and for `like` of what stands behind it."""

    title: str
    exercises: tuple[str, ...]
    given: tuple[Literal, ...]
    expect: tuple[Literal, ...]
    expect_not: tuple[Literal, ...]
    each: tuple[Choice, ...]
    like: str
    complete: bool
    span: Span
    key_spans: Mapping[str, Span]


class CaseReader(KeyReader):
    """Reads `case` directives."""

    def case(self, subject: Node, entries: dict[str, Entry], whole: Span) -> CaseDraft | None:
        """`case("sentence", [...])`."""
        if not isinstance(subject, String) or not subject.value.strip():
            self.wrong(subject, "case", 'a sentence such as "a fever alone holds nothing"')
            return None
        exercises: tuple[str, ...] = ()
        if "exercises" in entries:
            value = entries["exercises"].value
            if isinstance(value, ListTerm):
                exercises = self.atoms(entries["exercises"], "hold_while_active")
            else:
                rule = self.atom(value, "exercises", "a rule id or a list of them")
                exercises = (rule,) if rule else ()
        known = len(self.problems)
        each = self.choices(entries.get("each"))
        chosen: set[str] | None = {name for choice in each for name in choice.names}
        if len(self.problems) > known:
            # what a variable stands for may be among what could not be read
            chosen = None
        given = [self.pattern(item, "given", "a fact", chosen, False) for item in self.items(entries.get("given"), DAY)]
        draft = CaseDraft(
            str(subject.value),
            exercises,
            tuple([literal for literal in given if literal is not None]),
            self.patterns(entries.get("expect"), chosen),
            self.patterns(entries.get("expect_not"), chosen),
            each,
            self.words(entries.get("like")),
            None not in given,
            place(self.source, subject),
            {key: place(self.source, e.value) if key == "like" else e.span for key, e in entries.items()},
        )
        if chosen is not None:
            self.unused_choices(draft, entries)
        return draft

    def choices(self, entry: Entry | None) -> tuple[Choice, ...]:
        """What the variables of a case stand for."""
        found: list[Choice] = []
        seen: set[str] = set()
        for item in self.items(entry, "Value: [5.0, 5.1]"):
            choice = self.choice_of(item)
            if choice is None:
                continue
            again = next((name for n, name in enumerate(choice.names) if name in seen or name in choice.names[:n]), "")
            if again:
                self.wrong(item, "each", f"a choice for variables that have none yet (`{again}` has one)")
                continue
            seen.update(choice.names)
            found.append(choice)
        count = 1
        for choice in found:
            count *= len(choice.rows)
        if count > MOST_CHOICES and entry is not None:
            self.wrong(entry.value, "each", f"a list of choices that makes at most {MOST_CHOICES} cases")
            return ()
        return tuple(found)

    def choice_of(self, node: Node) -> Choice | None:
        """`Value: [5.0, 5.1]` or `[A, B]: [[1, x], [2, y]]`."""
        shape = "variables with their values, such as `Value: [5.0, 5.1]` or `[A, B]: [[1, x], [2, y]]`"
        if isinstance(node, Bad):
            return None
        if not (isinstance(node, Compound) and node.functor == ":" and len(node.args) == 2):
            self.wrong(node, "each", shape)
            return None
        subject, values = node.args
        variables = subject.items if isinstance(subject, ListTerm) else (subject,)
        names = tuple([v.name for v in variables if isinstance(v, Var) and not v.name.startswith("_")])
        if not names or len(names) < len(variables) or not isinstance(values, ListTerm) or not values.items:
            self.wrong(node, "each", shape)
            return None
        rows: dict[Row, None] = {}
        for item in values.items:
            parts = item.items if isinstance(subject, ListTerm) and isinstance(item, ListTerm) else (item,)
            row = tuple([value for value in map(constant, parts) if value is not None])
            if len(row) < len(parts) or len(row) != len(names):
                wanted = f"a list of {len(names)} constants" if isinstance(subject, ListTerm) else "a constant"
                self.wrong(item, "each", wanted)
                return None
            if row in rows:
                self.wrong(item, "each", "a choice that is not in the list yet")
                return None
            rows[row] = None
        return Choice(names, tuple(rows))

    def unused_choices(self, draft: CaseDraft, entries: dict[str, Entry]) -> None:
        """Report variables that stand for something and stand nowhere."""
        if not draft.complete or not draft.each:
            return
        literals = (*draft.given, *draft.expect, *draft.expect_not)
        used = {a.name for literal in literals for a in literal.args if isinstance(a, Variable)}
        unused = [name for choice in draft.each for name in choice.names if name not in used]
        if unused:
            shown = ", ".join(f"`{name}`" for name in unused)
            self.wrong(entries["each"].value, "each", f"a choice for what is used in the case ({shown} is not)")

    def patterns(self, entry: Entry | None, chosen: Container[str] | None) -> tuple[Literal, ...]:
        """A list of atoms with `_` for anything."""
        key = entry.key if entry else ""
        found = [self.pattern(item, key, "an atom", chosen) for item in self.items(entry, "name(a, _)")]
        return tuple([literal for literal in found if literal is not None])

    def pattern(
        self, node: Node, key: str, what: str, chosen: Container[str] | None, blanks: bool = True
    ) -> Literal | None:
        """A literal whose arguments are constants, variables with a choice, or `_` where `blanks` are allowed."""
        if isinstance(node, Bad):
            return None
        if not isinstance(node, (Name, Compound)) or (isinstance(node, Compound) and node.operator):
            self.wrong(node, key, f"{what} such as `name(a, b)`")
            return None
        for arg in node.args if isinstance(node, Compound) else ():
            if not isinstance(arg, Var) or (blanks and arg.name == "_"):
                continue
            if arg.name == "_" or (chosen is not None and arg.name not in chosen):
                self.wrong(arg, key, "a constant or `_`" if blanks else "a constant")
                return None
        return ClauseReader(self.source, self.problems).literal(node, what, "wrong-value")


class Finished(NamedTuple):
    """The cases that drafts make, each with the titles of its draft and of those it is like, and the problems found."""

    cases: tuple[tuple[tuple[str, ...], Case], ...]
    problems: tuple[Problem, ...]


def finish_cases(drafts: Mapping[str, CaseDraft], broken: Iterable[str]) -> Finished:
    """Give each case the facts that it shares with another one, and one case for each choice of values."""
    problems: list[Problem] = []
    cases: list[tuple[tuple[str, ...], Case]] = []
    missing = set(broken)
    for draft in drafts.values():
        chain = _chain(draft, drafts)
        fault = _fault(chain, drafts, missing)
        if fault is not None:
            problems.append(fault)
        if chain[-1].like:
            continue
        given = _shared(chain)
        complete = all(link.complete for link in chain) and bool({"given", "like"} & draft.key_spans.keys())
        complete = complete and ("like" not in chain[-1].key_spans)
        if complete and not any(literal.predicate == DAY for literal in given):
            problems.append(_no_day(draft))
        titles = tuple([link.title for link in chain])
        cases.extend((titles, case) for case in _chosen(draft, given))
    return Finished(tuple(cases), tuple(problems))


def _chain(draft: CaseDraft, drafts: Mapping[str, CaseDraft]) -> list[CaseDraft]:
    """A case, the one it is like, and so on; the last is like none, or like one that is no use or in the chain."""
    chain = [draft]
    while chain[-1].like:
        other = drafts.get(chain[-1].like)
        if other is None or any(other is link for link in chain) or other.each:
            break
        chain.append(other)
    return chain


def _fault(chain: list[CaseDraft], drafts: Mapping[str, CaseDraft], missing: set[str]) -> Problem | None:
    """What is wrong with what a case itself is like; told once, not again for the cases that are like this one."""
    draft = chain[0]
    if not draft.like:
        return None
    span = draft.key_spans["like"]
    other = drafts.get(draft.like)
    if other is None:
        if draft.like in missing:
            return None
        from engine.keys import near

        hint = near(draft.like, drafts)
        labels = [Label(span, "like no case there is"), *([Label(drafts[hint].span, "a similar one")] if hint else [])]
        return Problem(
            "unknown-case",
            ERROR,
            f"there is no case {_quoted(draft.like)}",
            tuple(labels),
            "the facts that were meant would be missing, and the case would test something else",
            "write the sentence of the other case word for word",
        )
    if other.each:
        return Problem(
            "unknown-case",
            ERROR,
            f"the case {_quoted(draft.like)} stands for several, one for each choice of values",
            (Label(span, "which of them is open"), Label(other.key_spans["each"], "its choices")),
            "facts can be shared only where they are the same each time",
            "name a case without `each`",
        )
    if chain[-1].like != draft.title or any(link.title < draft.title for link in chain):
        return None  # a circle is told at one of its cases
    labels = [
        Label(link.key_spans["like"], "and again like this" if n else "like this") for n, link in enumerate(chain)
    ]
    return Problem(
        "case-cycle",
        ERROR,
        f"the case {_quoted(draft.title)} takes its facts from itself",
        tuple(labels[:CYCLE_SHOWN]),
        "no case in the circle says what is given first",
        "give one of them all its facts, without `like`",
    )


def _quoted(title: str) -> str:
    shown = title if len(title) <= 80 else title[:77] + "..."
    return f"`{shown}`"


def _no_day(draft: CaseDraft) -> Problem:
    span = draft.key_spans.get("given", draft.span)
    help = "add `as_of('2026-03-03')` with the day that is meant"
    label = Label(span, "no `as_of` among these")
    return Problem("missing-as-of", ERROR, "the case does not say on which day it is asked", (label,), NO_DAY, help)


def _shared(chain: list[CaseDraft]) -> tuple[Literal, ...]:
    """The given facts of a case and of those it is like, nearest first."""
    given: list[Literal] = []
    for link in chain:
        settled = {literal.predicate for literal in given if len(literal.args) == 1}
        given.extend([fact for fact in link.given if fact.predicate not in settled or len(fact.args) != 1])
    return tuple(given)


def _chosen(draft: CaseDraft, given: tuple[Literal, ...]) -> Iterable[Case]:
    for rows in product(*[choice.rows for choice in draft.each]):
        values: dict[str, Value] = {}
        for choice, row in zip(draft.each, rows, strict=True):
            values.update(zip(choice.names, row, strict=True))
        facts: dict[tuple[str, Row], None] = {}
        for literal in given:
            constants = [term for term in _put(literal, values).args if isinstance(term, Constant)]
            facts[literal.predicate, tuple([c.value for c in constants])] = None
        shown = ", ".join(f"{name} = {print_value(value)}" for name, value in values.items())
        yield Case(
            f"{draft.title} [{shown}]" if values else draft.title,
            draft.exercises,
            tuple(facts),
            tuple([_put(literal, values) for literal in draft.expect]),
            tuple([_put(literal, values) for literal in draft.expect_not]),
            draft.span,
        )


def _put(literal: Literal, values: Mapping[str, Value]) -> Literal:
    args: list[Term] = [
        Constant(values[a.name], a.span) if isinstance(a, Variable) and a.name in values else a for a in literal.args
    ]
    return literal._replace(args=tuple(args))
