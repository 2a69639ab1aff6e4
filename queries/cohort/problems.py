"""What a validation found, as problems for people: one for each predicate, problem and column.

What stands in cells is told nowhere but in the table of faults. Patients are named unless they are to be hidden.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.problem import ERROR, WARNING, Label, Problem, by_place
from engine.program import Argument
from engine.source import SourceText, Span
from engine.tuples import NamedTuple
from queries.cohort.counting import SAMPLES, Count
from queries.cohort.datasets import forms_of
from queries.cohort.validation import Validation
from queries.record_findings import Findings, listed, quoted
from queries.record_values import (
    DATE,
    DAY_HELP,
    INTEGER,
    INTEGER_HELP,
    LONGEST,
    NUMBER,
    NUMBER_HELP,
    TEXT,
    WHY_DATE,
)

CELLS, ROWS, PATIENTS = "cell", "row", "patient"


class _Wording(NamedTuple):
    """How a problem is told: what is counted, what is said of one and of many, why it matters, what to do.

    `{kind}`, `{column}` and so on are filled in.
    """

    problem: str
    of: str
    one: str
    many: str
    why: str
    help: str


_WORDINGS = (
    _Wording(
        "missing-patient",
        ROWS,
        "names no patient",
        "name no patient",
        "a row about nobody cannot be set aside with anybody",
        "give each row its patient, or leave it out",
    ),
    _Wording(
        "empty-cell",
        CELLS,
        "has no value",
        "have no value",
        "an empty cell could mean unknown, none or forgotten",
        "give the value, or leave the whole row out",
    ),
    _Wording(
        "text-too-long",
        CELLS,
        f"has more than {LONGEST:,} characters",
        f"have more than {LONGEST:,} characters",
        "a record holds single findings, not documents",
        "shorten them",
    ),
    _Wording(
        "record-shape",
        CELLS,
        "is a list or an object, not one value",
        "are lists or objects, not single values",
        "each cell holds one value",
        "write a row for each value",
    ),
    _Wording("bad-date", CELLS, "is not a date", "are not dates", WHY_DATE, DAY_HELP),
    _Wording(
        "date-after-as-of",
        CELLS,
        "lies after the day of the record",
        "lie after the day of the record",
        "a record cannot know what happened after its day",
        "correct the dates, or ask as of a later day",
    ),
    _Wording(
        "wrong-kind",
        CELLS,
        "is not {a_kind}",
        "are not {kinds}",
        "a value of another kind would never match a rule, or match a wrong one",
        "{kind_help}",
    ),
    _Wording(
        "integer-too-large",
        CELLS,
        "is an integer that does not fit into 64 bits",
        "are integers that do not fit into 64 bits",
        "a database holds integers of 64 bits, and a wrong number is worse than none",
        "correct them",
    ),
    _Wording(
        "control-character",
        CELLS,
        "holds a character that cannot be seen",
        "hold characters that cannot be seen",
        "what cannot be seen cannot be checked by a reader",
        "remove such characters",
    ),
    _Wording(
        "unknown-constant",
        CELLS,
        "holds no `{kind}` that the knowledge base knows",
        "hold no `{kind}` that the knowledge base knows",
        "no rule would see what is meant",
        "{known}",
    ),
    _Wording(
        "wrong-combination",
        CELLS,
        "does not go with the {others} beside it",
        "do not go with the {others} beside them",
        "what is told in another way than expected would be compared wrongly",
        "correct them: what goes together stands in the facts of `{checked_by}`",
    ),
    _Wording(
        "unknown-column",
        ROWS,
        "has a column that `{predicate}` does not have: {keys}",
        "have columns that `{predicate}` does not have: {keys}",
        "what nothing is known of would be ignored, and somebody wrote it for a reason",
        "{near_keys}",
    ),
    _Wording(
        "missing-column",
        ROWS,
        "has no `{column}`",
        "have no `{column}`",
        "nothing is filled in for what a record does not say",
        "its columns are {columns}",
    ),
    _Wording(
        "duplicate-key",
        ROWS,
        "gives `{column}` twice",
        "give `{column}` twice",
        "one of the two would be lost",
        "remove one, or write a row for each",
    ),
    _Wording(
        "several-values",
        PATIENTS,
        "has more than one `{predicate}`",
        "have more than one `{predicate}`",
        "a record states it once, and which of the values counts would be a guess",
        "keep the row that holds on the day of the record",
    ),
    _Wording(
        "missing-as-of",
        PATIENTS,
        "has no row in `as_of`",
        "have no row in `as_of`",
        "what holds depends on the day, and today is not assumed",
        "add their rows, or ask with `--as-of YYYY-MM-DD`",
    ),
    _Wording(
        "unfamiliar-constant",
        CELLS,
        "holds a value that no rule or fact mentions",
        "hold values that no rule or fact mentions",
        "nothing will be concluded from them, not even that they are missing",
        "check them",
    ),
    _Wording(
        "repeated-row",
        ROWS,
        "says what another row says",
        "say what other rows say",
        "one event is one row; perhaps another event was meant",
        "remove them, or correct what differs; each is read once",
    ),
)
_SEVERAL_REASONS = ("bad-date", "wrong-kind")
"""What can be so for different reasons, which are told."""
_BY_PROBLEM = {wording.problem: wording for wording in _WORDINGS}


def problems_of(validation: Validation, redact: bool = False) -> tuple[Problem, ...]:
    """All problems, by place; with `redact` no patient is named."""
    forms = forms_of(validation.vocabulary)
    found = list(validation.problems)
    for count in validation.counts:
        found.append(_Telling(count, validation, forms[count.predicate].columns.get(count.column)).problem(redact))
    return by_place(found)


class _Telling:
    """The telling of one count."""

    def __init__(self, count: Count, validation: Validation, argument: Argument | None) -> None:
        self.count = count
        self.validation = validation
        self.argument = argument
        self.form = forms_of(validation.vocabulary)[count.predicate]

    def problem(self, redact: bool) -> Problem:
        """The problem, with the patients that are named for it unless they are to be hidden."""
        count, wording = self.count, _BY_PROBLEM[self.count.problem]
        number = count.patients if wording.of == PATIENTS else count.rows
        of = {CELLS: f" of {quoted(count.column)} in `{count.predicate}`", ROWS: f" of `{count.predicate}`"}.get(
            wording.of, ""
        )
        subject = f"a {wording.of}{of}" if number == 1 else f"{number:,} {wording.of}s{of}"
        words = self._words()
        message = f"{subject} {(wording.one if number == 1 else wording.many).format_map(words)}"
        if self.count.problem in _SEVERAL_REASONS:
            message += f": {'; '.join(count.said)}"
        named = [quoted(sample.patient) for sample in count.samples if sample.patient]
        if named and not redact:
            more = ", ..." if count.patients > SAMPLES else ""
            message += f" (patient{'s' if count.patients > 1 else ''} {', '.join(named)}{more})"
        severity = ERROR if count.severe else WARNING
        return Problem(
            count.problem, severity, message, tuple(self._labels()), wording.why, wording.help.format_map(words)
        )

    def _labels(self) -> Iterator[Label]:
        datasets = self.validation.datasets
        files = dict.fromkeys([sample.file for sample in self.count.samples if sample.file])
        for file in files:
            yield Label(Span(datasets.shown(file), 1, 1), "in this file")
        if not files:
            yield Label(datasets.found[self.count.predicate].place, "in this dataset")
        declared = self.argument.span if self.argument is not None else self.form.predicate.span
        if declared.file:
            as_kind = f" as `{self.argument.kind}`" if self.argument is not None else ""
            yield Label(declared, f"declared here{as_kind}")

    def _words(self) -> dict[str, str]:
        kind = self.argument.kind if self.argument is not None else "patient"
        check = self.form.predicate.checked_by
        checked = check.arguments if check is not None else ()
        before = checked[: checked.index(self.count.column)] if self.count.column in checked else ()
        name = f"a name of kind `{kind}`"
        return {
            "predicate": self.count.predicate,
            "column": self.count.column,
            "columns": listed(["patient", *self.form.columns]),
            "kind": kind,
            "a_kind": {NUMBER: "a number", INTEGER: "an integer", TEXT: "a text", DATE: "a date"}.get(kind, name),
            "kinds": {NUMBER: "numbers", INTEGER: "integers", TEXT: "texts", DATE: "dates"}.get(
                kind, f"names of kind `{kind}`"
            ),
            "kind_help": {
                NUMBER: NUMBER_HELP,
                INTEGER: INTEGER_HELP,
                TEXT: "write a text, such as JSON has in quotes",
            }.get(kind, "write a name, in JSON between quotes, without blanks around it"),
            "known": self._known(kind),
            "checked_by": check.predicate if check is not None else "",
            "others": " and ".join(f"`{name}`" for name in before),
            "keys": ", ".join(quoted(key) for key in self.count.keys),
            "near_keys": self._near_keys(),
        }

    def _known(self, kind: str) -> str:
        closed = self.validation.vocabulary.closed.get(kind)
        names = [str(value) for value in closed.constants] if closed is not None else []
        return f"known are {listed(names)}" if names else f"no `{kind}` is known at all"

    def _near_keys(self) -> str:
        columns = ["patient", *self.form.columns]
        near = Findings(SourceText("", "")).near
        close = [found for key in self.count.keys if (found := near(key, columns))]
        return f"columns with similar names exist: {listed(close)}" if close else f"its columns are {listed(columns)}"
