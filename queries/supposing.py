"""What if the record said something else: rows added or removed, another day, and what that changes in the answer.

Atoms are given as program text, with the patient first, such as `sign(anna, fever, present, '2026-03-02')`; `_` in
place of the patient is the patient of the record. What is added is judged exactly as a row of a record is. What is
removed must be there; variables in it stand for anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from engine.canonical import print_atom, print_literal
from engine.changes import ADD, MOVE, REMOVE, apply
from engine.changes import Change as RecordChange
from engine.problem import ERROR, WARNING, Label, Problem, ProblemsFound, errors_in
from engine.program import ATOM_KINDS_EXCLUDED
from engine.source import SourceText, Span
from engine.terms import Constant, Literal, Row, Variable
from engine.why_not import WhyNot
from queries.answering import reasoning
from queries.asking import Answer, Asker
from queries.differences import Change, changes_between
from queries.goals import GOAL_NAME, goal_for, pattern_of
from queries.knowledge import Knowledge
from queries.record import ReadRecord, Record, Vocabulary, read_record
from queries.record_rows import AS_OF, record_of
from queries.record_vocabulary import PATIENT
from queries.stating import refuse_other_origins, stated_row


class Supposed(NamedTuple):
    """The record after the changes, the changes that were made, and warnings about them."""

    record: Record
    changes: tuple[RecordChange, ...]
    warnings: tuple[Problem, ...]


class Gone(NamedTuple):
    """Why a conclusion no longer holds: how each rule that gave it before fails now."""

    change: Change
    why: WhyNot


class Supposition(NamedTuple):
    """Two answers, what differs between them, and why what is gone does not hold any more."""

    before: Answer
    after: Answer
    supposed: Supposed
    changes: tuple[Change, ...]
    gone: tuple[Gone, ...]


def suppose(
    read: ReadRecord,
    knowledge: Knowledge,
    add: Iterable[str],
    remove: Iterable[str],
    as_of: str | None,
    texts: dict[str, SourceText],
) -> Supposed:
    """The record that was read, with atoms added and removed, and as of another day.

    `texts` gets the texts of the atoms. Raises ProblemsFound with all problems of the atoms, or of the record as of
    that day.
    """
    before = read.record
    if before is None:
        raise ProblemsFound(read.problems)
    base, problems = before, list[Problem]()
    changes: list[RecordChange] = []
    if as_of is not None and as_of != before.as_of:
        moved = read_record(read.text.text.encode("utf-8", "surrogatepass"), before.name, knowledge.program, as_of)
        if moved.record is None:
            raise ProblemsFound(moved.problems)
        base = moved.record
        changes.append(RecordChange(MOVE, AS_OF, (base.as_of,)))
    reader = _Atoms(knowledge, base, texts, problems)
    for number, text in enumerate(remove, 1):
        for name, row in reader.rows_to_remove(text, f"--remove {number}"):
            changes.append(RecordChange(REMOVE, name, row))
    for number, text in enumerate(add, 1):
        added = reader.row_to_add(text, f"--add {number}")
        if added is not None:
            name, row = added
            if reader.forms[name].scalar:
                changes += [RecordChange(REMOVE, name, old) for old in base.rows.get(name, {}) if old != row]
            changes.append(RecordChange(ADD, name, row))
    if errors_in(problems):
        raise ProblemsFound(tuple(problems))
    changes = list(dict.fromkeys(changes))
    edits = [change for change in changes if change.action != MOVE]
    rows = {name: some for name, some in apply(base.rows, edits).items() if some}
    record = record_of(base.patient, rows, before.name)._replace(as_of=base.as_of)
    return Supposed(record, tuple(changes), tuple(problems))


def what_if(
    knowledge: Knowledge, before: Record, supposed: Supposed, audience: str, then: Knowledge | None = None
) -> Supposition:
    """What a supposed record changes in the answer, and why. Raises ProblemsFound where a rule has no value.

    `then` is the knowledge base with parameters that are supposed as well (`queries.parameters`).
    """
    then = then or knowledge
    with Asker(knowledge) as asker, Asker(then) as other:
        old = asker.ask(before, audience, decide_missing=False)
        new = (asker if then is knowledge else other).ask(supposed.record, audience, decide_missing=False)
        changes = changes_between(old, new, asker.evaluator)
    gone = tuple(_why_gone(then, supposed.record, change) for change in changes if change.new is None)
    return Supposition(old, new, supposed, changes, gone)


def _why_gone(knowledge: Knowledge, record: Record, change: Change) -> Gone:
    assert change.old is not None
    rules = {step.rule.id for step in (change.old.step, *change.old.also) if step.rule is not None}
    with reasoning(knowledge.program, record.rows, change.predicate) as found:
        why = found.explainer.explain(change.predicate, change.old.row)
    return Gone(change, why._replace(attempts=tuple(a for a in why.attempts if a.rule.id in rules)))


class _Atoms:
    """Reads atoms of the command line as rows of one record."""

    def __init__(
        self, knowledge: Knowledge, record: Record, texts: dict[str, SourceText], problems: list[Problem]
    ) -> None:
        self.knowledge = knowledge
        self.record = record
        self.texts = texts
        self.problems = problems
        self.vocabulary = Vocabulary(knowledge.program)
        self.forms = self.vocabulary.forms

    def rows_to_remove(self, text: str, name: str) -> Iterator[tuple[str, Row]]:
        """The rows of the record that an atom fits."""
        literal = self._literal(text, name)
        if literal is None:
            return
        pattern = pattern_of(literal)
        given = self.record.rows.get(literal.predicate, {})
        rows = [r for r in given if all(v in (None, cell) for v, cell in zip(pattern, r, strict=True))]
        for row in rows:
            yield literal.predicate, row
        if not rows:
            self.problems.append(_not_on_record(literal, list(given)))

    def row_to_add(self, text: str, name: str) -> tuple[str, Row] | None:
        """The row that an atom states, None where it states none, which is then among the problems."""
        literal = self._literal(text, name)
        if literal is None:
            return None
        if self.forms[literal.predicate].of_patient and isinstance(literal.args[0], Variable):
            patient = Constant(self.record.patient, literal.args[0].span)
            literal = literal._replace(args=(patient, *literal.args[1:]))
        try:
            row = stated_row(literal, self.texts[name], self.vocabulary, self.record)
        except ProblemsFound as found:
            self.problems += found.problems
            return None
        self.problems += self._unfamiliar(literal, row)
        known = self.record.rows.get(literal.predicate, {}).get(row)
        if known is not None:
            self.problems.append(_repeated(literal, known))
        return literal.predicate, row

    def _unfamiliar(self, literal: Literal, row: Row) -> Iterator[Problem]:
        """Warnings about constants that no rule or fact mentions."""
        predicate = self.forms[literal.predicate].predicate
        for argument, term, value in zip(predicate.arguments, literal.args, row, strict=True):
            kind = argument.kind
            if kind not in (*ATOM_KINDS_EXCLUDED, PATIENT) and self.vocabulary.unfamiliar(kind, value):
                near = get_close_matches(str(value), [str(v) for v in self.vocabulary.mentioned(kind)], 1)
                yield Problem(
                    "unfamiliar-constant",
                    WARNING,
                    f"no rule or fact mentions the `{kind}` `{value}`",
                    (Label(term.span, "not mentioned anywhere"),),
                    "nothing will be concluded from it",
                    f"a `{kind}` with a similar name is mentioned: `{near[0]}`" if near else "check the name",
                )

    def _literal(self, text: str, name: str) -> Literal | None:
        """The literal of an atom that a record can state; None where it is none, which is then among the problems."""
        read: dict[str, SourceText] = {}
        self.texts[name] = SourceText(name, " ".join(text.splitlines()))
        try:
            literal = _placed(goal_for(self.texts[name].text, self.knowledge.program, read), name)
            refuse_other_origins(literal, self.knowledge.program.predicates[literal.predicate])
        except ProblemsFound as found:
            self.problems += [_relabelled(problem, name) for problem in found.problems]
            return None
        if literal.predicate == AS_OF:
            self.problems.append(_supposed_day(literal))
            return None
        return literal


def _placed(literal: Literal, name: str) -> Literal:
    """A literal whose places name the option it came from."""

    def at(span: Span) -> Span:
        return span._replace(file=name)

    args = tuple(a._replace(span=at(a.span)) for a in literal.args)
    return literal._replace(args=args, span=at(literal.span))


def _relabelled(problem: Problem, name: str) -> Problem:
    labels = tuple(
        label._replace(span=label.span._replace(file=name)) if label.span.file in (GOAL_NAME, "goal") else label
        for label in problem.labels
    )
    return problem._replace(labels=labels)


def _supposed_day(literal: Literal) -> Problem:
    return Problem(
        "wrong-origin",
        ERROR,
        f"the day of the record is not supposed as `{AS_OF}`",
        (Label(literal.span, "the day of the record"),),
        "on another day other dates lie ahead, which has to be checked in all of the record",
        "give the day with `--as-of YYYY-MM-DD`",
    )


def _repeated(literal: Literal, known: Span) -> Problem:
    return Problem(
        "repeated-row",
        WARNING,
        f"this row of `{literal.predicate}` says what the record says",
        (Label(literal.span, "the same again"), Label(known, "said here")),
        "it changes nothing",
        "leave it out, or suppose another event",
    )


def _not_on_record(literal: Literal, rows: list[Row]) -> Problem:
    known = [print_atom(literal.predicate, row) for row in rows]
    near = get_close_matches(print_literal(literal), known, 1, 0.0)
    return Problem(
        "not-on-record",
        ERROR,
        f"the record does not state `{print_literal(literal)}`",
        (Label(literal.span, "not on record"),),
        "what is not there cannot be taken away",
        f"the record states `{near[0]}`" if near else f"the record states nothing of `{literal.predicate}`",
    )
