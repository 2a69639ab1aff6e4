"""Two runs compared: what they rest on, whose answers differ, by which rules, and for some patients by what cause.

Rows are compared as the runs have stored them. For a sample of each group of rows both sides are asked again, and what is
responsible is found as `whyhold diff` finds it: in the rules and facts, or in the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.model import matches
from engine.program import RECORD, Predicate, Program
from engine.program_differences import Difference, program_differences
from queries.asking import Answer, Asker, Conclusion
from queries.cohort.changed_rows import ChangedRows, Group, Patients, Pattern
from queries.cohort.stored import StoredRun, connect, unreadable_file
from queries.cohort.stored_answers import compare
from queries.cohort.stored_records import record_of_patient
from queries.differences import Change, changes_between
from queries.knowledge import Knowledge, answer_predicates
from queries.record import Record, Vocabulary
from queries.record_rows import AS_OF

if TYPE_CHECKING:
    import duckdb

MOST_EXPLAINED = 20
"""For so many groups, those with most patients, the causes are found in a sample."""


class Explained(NamedTuple):
    """What is responsible for a group of rows in one of its patients, and whether both runs have the same record.

    `change` is None where asking both sides again shows no such change.
    """

    patient: str
    change: Change | None
    same_record: bool


class RunComparison(NamedTuple):
    """Two runs with their knowledge bases in force, and what differs.

    `words` is what differs between the knowledge bases as stated. `files` counts the input files of both, and those of
    the old and of the new run alone. `not_compared` are the answer predicates that only one side has in this form.
    `explained` has an entry for some of the groups, by their place. `redacted` is whether patients are to stay unknown.
    """

    old: StoredRun
    new: StoredRun
    knowledge: tuple[Knowledge, Knowledge]
    words: tuple[Difference, ...]
    files: tuple[int, int, int]
    patients: Patients
    groups: tuple[Group, ...]
    not_compared: tuple[str, ...]
    explained: Mapping[int, Explained]
    redacted: bool

    @property
    def same(self) -> bool:
        """Whether both runs give everybody the same answers, by the same rules."""
        return not (self.groups or self.not_compared or self.patients.only_old or self.patients.only_new)


def compare_runs(old: StoredRun, new: StoredRun, samples: int, redact: bool) -> RunComparison:
    """Compare two finished runs; `samples` says how many patients to name of each group, 0 for none.

    With `redact` they are called `patient_1` and so on, and nothing of their records is told. Raises ProblemsFound.
    """
    import duckdb

    words: tuple[Difference, ...] = ()
    if old.fingerprint != new.fingerprint:
        words = program_differences(old.stated().program, new.stated().program)
    renamed = {difference.was: difference.name for difference in words if difference.was}
    knowledge = old.knowledge(), new.knowledge()
    programs = knowledge[0].program, knowledge[1].program
    files = _files(old, new)
    compared, not_compared = _answers(*programs)
    with TemporaryDirectory(prefix="whyhold-") as spill, connect(spill) as connection:
        try:
            found = ChangedRows(old, new, connection, _mentioned(programs, compared), renamed, samples)
            patients = found.compare(compared, _records(*programs) if files[1] or files[2] else [])
            groups = found.groups()
        except duckdb.Error as error:
            raise unreadable_file(error, old.folder) from error
        names = _Names(redact)
        explained: dict[int, Explained] = {}
        if samples:
            with _Sides(old, new, knowledge, connection, renamed, names) as sides:
                most = sorted(range(len(groups)), key=lambda n: (-groups[n].patients, n))[:MOST_EXPLAINED]
                explained = {n: sides.explained(groups[n]) for n in most if groups[n].samples}
    groups = tuple([group._replace(samples=names.of_all(group.samples)) for group in groups])
    patients = patients._replace(some_old=names.of_all(patients.some_old), some_new=names.of_all(patients.some_new))
    return RunComparison(old, new, knowledge, words, files, patients, groups, not_compared, explained, redact)


class _Names:
    """What patients are called: their ids, or where these are to be hidden, numbers in order of appearance."""

    def __init__(self, redact: bool) -> None:
        self.redact = redact
        self._given: dict[str, str] = {}

    def of(self, patient: str) -> str:
        if not self.redact:
            return patient
        return self._given.setdefault(patient, f"patient_{len(self._given) + 1}")

    def of_all(self, patients: Iterable[str]) -> tuple[str, ...]:
        return tuple([self.of(patient) for patient in patients])


class _Sides:
    """Asks both sides about single patients."""

    def __init__(
        self,
        old: StoredRun,
        new: StoredRun,
        knowledge: tuple[Knowledge, Knowledge],
        connection: duckdb.DuckDBPyConnection,
        renamed: Mapping[str, str],
        names: _Names,
    ) -> None:
        self.runs = (old, new)
        self.knowledge = knowledge
        self.connection = connection
        self.renamed = renamed
        self.names = names
        self.askers = Asker(knowledge[0]), Asker(knowledge[1])
        self._known: dict[str, tuple[tuple[Change, ...], bool]] = {}

    def __enter__(self) -> _Sides:
        return self

    def __exit__(self, *_: object) -> None:
        for asker in self.askers:
            asker.close()

    def explained(self, group: Group) -> Explained:
        """The change of a group in its first patient."""
        patient = group.samples[0]
        if patient not in self._known:
            self._known[patient] = self._asked(patient)
        changes, same = self._known[patient]
        change = next((change for change in changes if _is_of(change, group)), None)
        if change is not None and self.names.redact:
            change = _without_cells(change)
        return Explained(self.names.of(patient), change, same)

    def _asked(self, patient: str) -> tuple[tuple[Change, ...], bool]:
        answers: list[Answer] = []
        digests = []
        for run, knowledge, asker in zip(self.runs, self.knowledge, self.askers, strict=True):
            record = record_of_patient(run, self.connection, knowledge, patient)
            digests.append(_without_day(record, run).digest)
            answer = asker.ask(record, decide_missing=False)
            compare(run, self.connection, answer.model, patient, answer.conclusions, self.names.of(patient))
            answers.append(answer)
        changes = changes_between(answers[0], answers[1], self.askers[1].evaluator, self.renamed)
        return changes, digests[0] == digests[1]


def _is_of(change: Change, group: Group) -> bool:
    if (change.predicate, change.how) != (group.predicate, group.how):
        return False
    return _fits(change.old, group.old) and _fits(change.new, group.new)


def _fits(conclusion: Conclusion | None, pattern: Pattern) -> bool:
    return (conclusion is None) == (not pattern) and (conclusion is None or matches(conclusion.row, pattern))


def _without_day(record: Record, run: StoredRun) -> Record:
    """The record without the day, where the run was given it for all patients."""
    if not run.day:
        return record
    return record._replace(rows={name: rows for name, rows in record.rows.items() if name != AS_OF})


def _without_cells(change: Change) -> Change:
    """The change with rows of the record told by their predicates alone: any cell could tell whose it is."""
    causes = [c._replace(name=c.name.partition("(")[0]) if c.sort == RECORD else c for c in change.causes]
    return change._replace(causes=tuple(dict.fromkeys(causes)))


# What both sides have -----------------------------------------------------------------------------------------------


def _answers(old: Program, new: Program) -> tuple[list[Predicate], tuple[str, ...]]:
    """The answer predicates that both programs have with the same arguments, and the names of all others."""
    both, others = [], []
    for name in dict.fromkeys([*answer_predicates(new), *answer_predicates(old)]):
        sides = [program.predicates.get(name) for program in (old, new)]
        if all(side is not None and side.answer for side in sides) and _form(sides[0]) == _form(sides[1]):
            both.append(new.predicates[name])
        else:
            others.append(name)
    return both, tuple(others)


def _records(old: Program, new: Program) -> list[Predicate]:
    """The record predicates that either program has; those of other arguments have other columns, and are left out."""
    found = {p.name: p for program in (old, new) for p in program.predicates.values() if p.origin == RECORD}
    return [p for name, p in found.items() if all(_form(q.predicates.get(name) or p) == _form(p) for q in (old, new))]


def _form(predicate: Predicate | None) -> tuple[Any, ...]:
    return tuple([(a.name, a.kind) for a in predicate.arguments]) if predicate is not None else ()


def _mentioned(programs: Iterable[Program], predicates: Iterable[Predicate]) -> dict[str, set[str]]:
    """The atoms that either program speaks of, by the kinds of arguments of answers."""
    kinds = {"any", *[argument.kind for predicate in predicates for argument in predicate.arguments]}
    found: dict[str, set[str]] = {kind: set() for kind in kinds}
    for program in programs:
        vocabulary = Vocabulary(program)
        for kind in kinds:
            found[kind].update([value for value in vocabulary.mentioned(kind) if type(value) is str])
    return found


def _files(old: StoredRun, new: StoredRun) -> tuple[int, int, int]:
    """How many input files both runs had, and how many the old and the new one had alone, by size and digest."""
    sides = [{(size, digest) for _, size, digest in run.input} for run in (old, new)]
    return len(sides[0] & sides[1]), len(sides[0] - sides[1]), len(sides[1] - sides[0])
