"""From the tree of a record's file to the rows that it states: keys, predicates, columns, and how they fit together."""

from __future__ import annotations

from engine.problem import ERROR, Label, Problem
from engine.program import FACTS
from engine.source import Span
from engine.terms import Row
from queries.record_cells import Cells
from queries.record_findings import Findings, Place, listed, quoted
from queries.record_rows import AS_OF, NOWHERE, Record, record_of
from queries.record_table import SHAPE_WHY, example, keys_of, read_row
from queries.record_values import DATE, Fault, empty, value_of
from queries.record_vocabulary import PATIENT, Form, Vocabulary
from queries.yaml_nodes import Listing, Mapping, Node, Scalar, Unread


def read_root(
    root: Node | None, findings: Findings, vocabulary: Vocabulary, name: str, as_of: str | None
) -> Record | None:
    """The record in the tree of a file, not to be used where `findings` has errors; `as_of` goes before the file's."""
    if isinstance(root, Mapping):
        return _Reading(root, findings, vocabulary, as_of).record(name)
    if findings.errors or isinstance(root, Unread):
        return None
    sort = "is empty" if root is None else f"holds {'a list' if isinstance(root, Listing) else 'one value'}"
    place = Place(0, 1) if root is None else Place(root.start, root.end)
    findings.error(
        "record-shape",
        f"the file {sort}, not a record",
        place,
        "no record here",
        SHAPE_WHY,
        "begin with `patient: ...` and `as_of: YYYY-MM-DD`; several patients need a file each",
    )
    return None


class _Reading:
    """The reading of one record."""

    def __init__(self, root: Mapping, findings: Findings, vocabulary: Vocabulary, as_of: str | None) -> None:
        self.root = root
        self.findings = findings
        self.vocabulary = vocabulary
        self.cells = Cells(findings, vocabulary)
        self.asked = as_of
        self.patient = ""
        self.rows: dict[str, dict[Row, Span]] = {}

    def record(self, name: str) -> Record:
        given = {key.text: (key, value) for key, value in keys_of(self.root, self.findings, "record")}
        # Slips in the names of these two are told where they stand; that they are missing merely follows.
        meant = {name: self._meant(name) for name in given if not self._understood(name)}
        self._read_as_of(given, AS_OF in meant.values())
        self._read_patient(given, PATIENT in meant.values())
        for key, value in given.values():
            if key.text in meant:
                self._unknown(key, meant[key.text])
            elif key.text not in (PATIENT, AS_OF):
                form = self.vocabulary.forms[key.text]
                self._scalar(key, value, form) if form.scalar else self._listing(key, value, form)
        # The day is known even where the program has no predicate for it.
        return record_of(self.patient, self.rows, name)._replace(as_of=self.cells.as_of)

    def _understood(self, key: str) -> bool:
        return key in (PATIENT, AS_OF) or key in self.vocabulary.forms

    def _meant(self, name: str) -> str:
        if name in self.vocabulary.program.predicates:
            return ""
        return self.findings.near(name, [PATIENT, AS_OF, *self.vocabulary.forms])

    def _read_as_of(self, given: dict[str, tuple[Scalar, Node]], misspelt: bool) -> None:
        form = self.vocabulary.forms.get(AS_OF)
        argument = next(iter(form.columns.values()), None) if form is not None else None
        key, node = given.get(AS_OF, (None, None))
        if key is not None and node is not None:
            stated = self.cells.value(key, node, DATE, argument)
            if stated is not None:
                self._set_as_of(str(stated), self.findings.span(Place(key.start, node.end)))
        elif self.asked is None and self.root.complete and not misspelt:
            self._missing_as_of()
        if self.asked is not None:
            self._take_asked(self.asked)
        if self.cells.as_of and form is not None and form.scalar:
            self.rows[AS_OF] = {(self.cells.as_of,): self.cells.as_of_place}

    def _take_asked(self, asked: str) -> None:
        value = value_of(asked, True, DATE)
        if isinstance(value, Fault):
            self.findings.errors += 1
            message = f"{value.message}, and the question is asked as of that day"
            self.findings.problems.append(Problem(value.name, ERROR, message, (), value.why, value.help))
        elif value != self.cells.as_of:
            self._set_as_of(str(value), NOWHERE)

    def _set_as_of(self, day: str, place: Span) -> None:
        self.cells.as_of, self.cells.as_of_place = day, place

    def _missing_as_of(self) -> None:
        self.findings.error(
            "missing-as-of",
            "the record does not say of which day it is",
            self._top(),
            "no `as_of` in this record",
            "what holds depends on the day, and today is not assumed",
            "add `as_of: YYYY-MM-DD`, the last day whose events it would show, or ask with `--as-of YYYY-MM-DD`",
        )

    def _read_patient(self, given: dict[str, tuple[Scalar, Node]], misspelt: bool) -> None:
        if PATIENT in given:
            value = self.cells.value(*given[PATIENT], PATIENT)
            self.patient = "" if value is None else str(value)
        elif self.root.complete and not misspelt:
            self.findings.error(
                "missing-patient",
                "the record does not say whose it is",
                self._top(),
                "no `patient` in this record",
                "every row is about the patient whom the record names once",
                "add a line `patient: ...` at the top",
            )

    def _top(self) -> Place:
        pairs = self.root.pairs
        return Place(pairs[0][0].start, pairs[0][0].end) if pairs else Place(self.root.start, self.root.end)

    def _unknown(self, key: Scalar, close: str) -> None:
        place = Place(key.start, key.end)
        declared = self.vocabulary.program.predicates.get(key.text)
        if declared is not None:
            how = "stands in the knowledge base" if declared.origin == FACTS else "is concluded by rules"
            self.findings.error(
                "wrong-origin",
                f"{quoted(key.text)} {how}, and a record cannot state it",
                place,
                "not for records",
                "a record holds what was observed, so that conclusions always have a proof",
                "leave it out, and state the findings that it should follow from",
                (Label(declared.span, "declared here"),),
            )
            return
        form = self.vocabulary.forms.get(close)
        help_ = f"state one of {listed(self.vocabulary.forms)}"
        if close:
            help_ = f"a {'predicate' if form is not None else 'key'} with a similar name exists: `{close}`"
        self.findings.error(
            "unknown-predicate",
            f"{quoted(key.text)} is not part of a record",
            place,
            "not declared for records",
            "what nothing is known of would be ignored, and somebody wrote it for a reason",
            help_,
            (Label(form.predicate.span, "the similar name"),) if form is not None else (),
        )

    def _scalar(self, key: Scalar, node: Node, form: Form) -> None:
        argument = form.predicate.arguments[0]
        value = self.cells.value(key, node, argument.kind, argument, form.predicate)
        if value is not None:
            self.rows[form.predicate.name] = {(value,): self.findings.span(Place(key.start, node.end))}

    def _listing(self, key: Scalar, node: Node, form: Form) -> None:
        if isinstance(node, Listing):
            for item in node.items:
                self._item(key, item, form)
            return
        if isinstance(node, Unread):
            return
        declared = (Label(form.predicate.span, "declared here"),)
        if isinstance(node, Scalar) and empty(node.text, node.plain):
            self.findings.error(
                "empty-cell",
                f"{quoted(key.text)} has no rows",
                Place(key.start, key.end),
                "nothing is said of it",
                "an empty list could mean unknown, none or forgotten",
                "give its rows, or leave the key out",
                declared,
            )
            return
        sort = "one row" if isinstance(node, Mapping) else "one value"
        self.findings.error(
            "record-shape",
            f"{quoted(key.text)} is a list of rows, not {sort}",
            Place(node.start, node.end),
            f"{sort}, not in a list",
            SHAPE_WHY,
            "begin each row with `- `" if isinstance(node, Mapping) else f"write each row as {example(form)}",
            declared,
        )
        # A row that lacks only its list is worth reading; a mapping of something else would only repeat the fault.
        if isinstance(node, Mapping) and any(isinstance(k, Scalar) and k.text in form.columns for k, _ in node.pairs):
            self._row(node, form)

    def _item(self, key: Scalar, item: Node, form: Form) -> None:
        if isinstance(item, Mapping):
            self._row(item, form)
        elif isinstance(item, Scalar) and empty(item.text, item.plain):
            self.findings.error(
                "empty-cell",
                f"a row of {quoted(key.text)} is empty",
                self._dash_before(item.start) if item.start == item.end else Place(item.start, item.end),
                "an empty row",
                "an empty row could mean unknown, none or forgotten",
                f"write the row as {example(form)}, or remove it",
            )
        elif not isinstance(item, Unread):
            self.findings.error(
                "record-shape",
                f"a row of {quoted(key.text)} is {'a list' if isinstance(item, Listing) else 'one value'}",
                Place(item.start, item.end),
                "not a row",
                "columns are told by name, so that no two can be mixed up",
                f"write the row as {example(form)}",
                (Label(form.predicate.span, "declared here"),),
            )

    def _dash_before(self, offset: int) -> Place:
        end = max(1, len(self.findings.source.text[:offset].rstrip()))
        return Place(end - 1, end)

    def _row(self, node: Mapping, form: Form) -> None:
        values = read_row(node, form, self.cells)
        if values is None:
            return
        row: Row = (self.patient, *values) if form.of_patient else tuple(values)
        span = self.findings.span(Place(node.start, node.end))
        rows = self.rows.setdefault(form.predicate.name, {})
        if row in rows:
            self.findings.warning(
                "repeated-row",
                f"this row of `{form.predicate.name}` says what an earlier one says",
                Place(node.start, node.end),
                "the same again",
                "one event is one row; perhaps another event was meant",
                "remove it, or correct what differs",
                (Label(rows[row], "said here first"),),
            )
        else:
            rows[row] = span
