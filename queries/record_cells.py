"""Judging single cells of a record: shape, kind, and whether the knowledge base has heard of the constant."""

from __future__ import annotations

from engine.problem import Label
from engine.program import ATOM_KINDS_EXCLUDED, Argument, Predicate
from engine.source import Span
from engine.terms import Value
from queries.record_findings import Findings, Place, listed, quoted
from queries.record_rows import NOWHERE
from queries.record_values import DATE, Fault, empty, value_of
from queries.record_vocabulary import PATIENT, Closed, Vocabulary
from queries.yaml_nodes import Mapping, Node, Scalar, Unread


class Cells:
    """Turns cells into values; what has none is reported."""

    def __init__(self, findings: Findings, vocabulary: Vocabulary) -> None:
        self.findings = findings
        self.vocabulary = vocabulary
        self.doubtful: set[Place] = set()
        """Places of constants that are warned of already."""
        self.as_of = ""
        """The day of the record, and no day may be later; empty as long as it is not known."""
        self.as_of_place: Span = NOWHERE

    def value(
        self, key: Scalar, node: Node, kind: str, argument: Argument | None = None, predicate: Predicate | None = None
    ) -> Value | None:
        """The value beside `key`, of `kind`; None where there is none, which is then reported.

        `argument` and `predicate` are where the kind was declared, if it was.
        """
        if isinstance(node, Unread):
            return None
        if not isinstance(node, Scalar):
            self._collection(key, node, predicate is not None and predicate.arity > 1)
            return None
        if empty(node.text, node.plain):
            self.findings.error(
                "empty-cell",
                f"{quoted(key.text)} has no value",
                Place(key.start, key.end),
                "nothing is said of it",
                "an empty cell could mean unknown, none or forgotten",
                "give the value" if predicate is None else "give the value, or leave the whole row out",
                self._declared(argument),
            )
            return None
        value = value_of(node.text, node.plain, kind)
        if isinstance(value, Fault):
            of_kind = value.name in ("wrong-kind", "bad-date")
            mark = f"not of kind `{kind}`" if of_kind else "in this value"
            also = self._declared(argument) if of_kind else ()
            place = Place(node.start, node.end)
            self.findings.error(value.name, value.message, place, mark, value.why, value.help, also)
            return None
        if argument is None or predicate is None:
            return value
        if kind == DATE:
            if self.as_of and str(value) > self.as_of and argument.name not in predicate.may_be_ahead:
                self._ahead(node)
                return None
        elif kind not in ATOM_KINDS_EXCLUDED and kind != PATIENT:
            check = predicate.checked_by
            # What must go with another column is judged together with it.
            judged_later = check is not None and argument.name in check.arguments[1:]
            if not self._known(node, value, kind, judged_later):
                return None
        return value

    def _ahead(self, node: Scalar) -> None:
        also = () if self.as_of_place == NOWHERE else (Label(self.as_of_place, "the day of the record"),)
        self.findings.error(
            "date-after-as-of",
            f"{quoted(node.text)} is after {self.as_of}, the day of the record",
            Place(node.start, node.end),
            "still to come on that day",
            "a record cannot know what happened after its day",
            "correct the date, or ask as of a later day",
            also,
        )

    def _known(self, node: Scalar, value: Value, kind: str, judged_later: bool) -> bool:
        closed = self.vocabulary.closed.get(kind)
        if closed is not None:
            if value not in closed.constants:
                self._unlisted(node, kind, closed)
                return False
        elif not judged_later and self.vocabulary.unfamiliar(kind, value):
            close = self.findings.near_value(node.text, [str(v) for v in self.vocabulary.mentioned(kind)])
            self.doubtful.add(Place(node.start, node.end))
            self.findings.warning(
                "unfamiliar-constant",
                f"no rule or fact mentions the `{kind}` {quoted(node.text)}",
                Place(node.start, node.end),
                "not mentioned anywhere",
                "nothing will be concluded from it, not even that it is missing",
                f"a `{kind}` with a similar name is mentioned: `{close}`" if close else "check the name",
            )
        return True

    def _unlisted(self, node: Scalar, kind: str, closed: Closed) -> None:
        names = [str(value) for value in closed.constants]
        close = self.findings.near_value(node.text, names)
        if close:
            help_ = f"a `{kind}` with a similar name exists: `{close}`"
            also = Label(closed.constants[close], "the similar name")
        else:
            help_ = f"known are {listed(names)}" if names else f"no `{kind}` is known at all"
            also = Label(closed.listed_by.span, "the list belongs to this")
        self.findings.error(
            "unknown-constant",
            f"the knowledge base knows no `{kind}` {quoted(node.text)}",
            Place(node.start, node.end),
            f"not a known `{kind}`",
            "no rule would see what is meant",
            help_,
            (also,),
        )

    def _collection(self, key: Scalar, node: Node, in_row: bool) -> None:
        sort = "a mapping" if isinstance(node, Mapping) else "a list"
        self.findings.error(
            "record-shape",
            f"{quoted(key.text)} is one value, not {sort}",
            Place(node.start, node.end),
            f"{sort} here",
            "each cell holds one value",
            "write a row for each value" if in_row else "write the value alone, without brackets",
        )

    def _declared(self, argument: Argument | None) -> tuple[Label, ...]:
        return (Label(argument.span, f"declared here as `{argument.kind}`"),) if argument is not None else ()
