"""Two knowledge bases compared: what changed in words, and for which patients it changes an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from engine.problem import ERROR, Label, Problem, ProblemsFound, errors_in
from engine.program import RECORD, Case, Program
from engine.program_differences import Difference, program_differences
from engine.reviews import in_force
from engine.source import Span
from engine.terms import Row, Value
from queries.asking import Answer, Asker
from queries.differences import Cause, Change, changes_between, merged
from queries.knowledge import Knowledge
from queries.record import Record, Vocabulary, case_record, read_record_file
from queries.record_vocabulary import PATIENT

RECORD_FILES = (".yaml", ".yml", ".json")
UNCHANGING_KINDS = (PATIENT, "date", "number", "integer", "text")
"""Kinds whose constants do not tell one sort of change from another."""


class Asked(NamedTuple):
    """What became of one record or case on both sides. A side that gave no answer has errors."""

    name: str
    place: str
    patient: str
    as_of: str
    changes: tuple[Change, ...]
    old_problems: tuple[Problem, ...] = ()
    new_problems: tuple[Problem, ...] = ()

    @property
    def causes(self) -> tuple[Cause, ...]:
        """All that is responsible for its changes."""
        return merged(*(change.causes for change in self.changes))

    @property
    def refused(self) -> bool:
        """Whether a side gave no answer."""
        return bool(self.old_problems or self.new_problems)


class Comparison(NamedTuple):
    """Two knowledge bases, what differs in words, and the records and cases whose answers differ.

    `records` and `cases` count what was asked of both sides; both are 0 where no difference can change a conclusion.
    """

    old: Knowledge
    new: Knowledge
    words: tuple[Difference, ...]
    records: int
    cases: int
    differing: tuple[Asked, ...]

    @property
    def same(self) -> bool:
        """Whether every conclusion stays, and every record could be asked about."""
        return not self.differing


class _Subject(NamedTuple):
    """A record as each side reads it, or why a side cannot."""

    name: str
    place: str
    old: Record | tuple[Problem, ...]
    new: Record | tuple[Problem, ...]


def compare(old: Knowledge, new: Knowledge, records: Iterable[Path] = ()) -> Comparison:
    """Compare two knowledge bases, as they are written, over the cases of both and over the record files given.

    Answers are those of the rules in force, without retired ones. Nothing is asked where the two differ only in what
    cannot change a conclusion, such as texts.
    """
    words = program_differences(old.program, new.program)
    in_words = Comparison(old, new, words, 0, 0, ())
    if not any(difference.matters for difference in words):
        return in_words
    old, new = (k._replace(program=in_force(k.program)) for k in (old, new))
    from_files = list(_from_files(old.program, new.program, records))
    from_cases = list(_from_cases(old.program, new.program))
    renamed = {difference.was: difference.name for difference in words if difference.was}
    differing: list[Asked] = []
    with Asker(old) as left, Asker(new) as right:
        for subject in (*from_files, *from_cases):
            asked = _ask_both(subject, left, right, renamed)
            if asked.changes or asked.refused:
                differing.append(asked)
    return in_words._replace(records=len(from_files), cases=len(from_cases), differing=tuple(differing))


def record_files(folder: Path) -> list[Path]:
    """The record files below a folder, sorted by path; a file is itself."""
    if folder.is_file():
        return [folder]
    return sorted(p for p in folder.rglob("*") if p.suffix in RECORD_FILES and p.is_file())


def _from_files(old: Program, new: Program, paths: Iterable[Path]) -> Iterator[_Subject]:
    sides = [(program, Vocabulary(program)) for program in (old, new)]
    for path in paths:
        read = [read_record_file(path, program, vocabulary=vocabulary) for program, vocabulary in sides]
        before, after = (r.record if r.record is not None else errors_in(r.problems) for r in read)
        yield _Subject(str(path), str(path), before, after)


def _from_cases(old: Program, new: Program) -> Iterator[_Subject]:
    """The givens of the cases of both sides, the same givens once."""
    seen: set[str] = set()
    for program in (new, old):
        for case in program.cases:
            digest = case_record(case, program).digest
            if digest not in seen:
                seen.add(digest)
                name = f'case "{case.title}"'
                yield _Subject(name, f"{case.span.file}:{case.span.line}", _case_for(case, old), _case_for(case, new))


def _case_for(case: Case, program: Program) -> Record | tuple[Problem, ...]:
    """The record of a case for a program that it may not have been written for."""
    for name, row in case.given:
        declared = program.predicates.get(name)
        if declared is None or declared.origin != RECORD or declared.arity != len(row):
            return (_not_stated(name, len(row), case.span),)
    return case_record(case, program)


def _not_stated(name: str, arity: int, span: Span) -> Problem:
    return Problem(
        "unknown-predicate",
        ERROR,
        f"`{name}/{arity}` is not part of a record on this side",
        (Label(span, "given in this case"),),
        "a record with it cannot be asked about here",
        "declare it, or leave the record out of the comparison",
    )


def _ask_both(subject: _Subject, left: Asker, right: Asker, renamed: Mapping[str, str]) -> Asked:
    answers: list[Answer | None] = []
    problems: list[tuple[Problem, ...]] = []
    for record, asker in ((subject.old, left), (subject.new, right)):
        if not isinstance(record, Record):
            answers.append(None)
            problems.append(record)
            continue
        try:
            answers.append(asker.ask(record, decide_missing=False))
            problems.append(())
        except ProblemsFound as found:
            answers.append(None)
            problems.append(found.problems)
    old, new = answers
    changes: tuple[Change, ...] = ()
    if old is not None and new is not None:
        changes = changes_between(old, new, right.evaluator, renamed)
    known = next((r for r in (subject.new, subject.old) if isinstance(r, Record)), None)
    patient, as_of = (known.patient, known.as_of) if known is not None else ("", "")
    return Asked(subject.name, subject.place, patient, as_of, changes, *problems)


def alike(comparison: Comparison) -> list[tuple[Asked, ...]]:
    """The differing records and cases, those together whose changes and causes are the same but for names and dates.

    Groups with the most members come first; those that a side refused stand alone, last.
    """
    programs = (comparison.old.program, comparison.new.program)
    vocabularies = [Vocabulary(program) for program in programs]
    groups: dict[object, list[Asked]] = {}
    for asked in comparison.differing:
        if asked.refused:
            groups[asked.name] = [asked]
            continue
        key = tuple(
            (
                change.predicate,
                _kept(change.old.row, change.predicate, programs[0], vocabularies[0]) if change.old else None,
                _kept(change.new.row, change.predicate, programs[1], vocabularies[1]) if change.new else None,
                change.causes,
            )
            for change in asked.changes
        )
        groups.setdefault(key, []).append(asked)
    return sorted((tuple(g) for g in groups.values()), key=lambda g: (g[0].refused, -len(g)))


def _kept(row: Row, predicate: str, program: Program, vocabulary: Vocabulary) -> tuple[Value | None, ...]:
    """A row without the names and dates that belong to one patient."""
    kinds = [a.kind for a in program.predicates[predicate].arguments]
    return tuple(
        None if kind in UNCHANGING_KINDS or not _spoken_of(value, kind, vocabulary) else value
        for value, kind in zip(row, kinds, strict=True)
    )


def _spoken_of(value: Value, kind: str, vocabulary: Vocabulary) -> bool:
    return value in vocabulary.mentioned(kind) or value in vocabulary.mentioned("any")
