"""Rows of a record: columns by name, none missing, none twice, and combinations that the knowledge base allows."""

from __future__ import annotations

from collections.abc import Iterator

from engine.problem import Label
from engine.terms import Value
from queries.record_cells import Cells
from queries.record_findings import Findings, Place, listed, quoted
from queries.record_values import DATE, LONGEST
from queries.record_vocabulary import PATIENT, Form
from queries.yaml_nodes import Mapping, Node, Scalar, Unread

SHAPE_WHY = "a record is one patient, with a list of rows for each predicate"


def read_row(node: Mapping, form: Form, cells: Cells) -> list[Value] | None:
    """The values of a row in the order of the predicate's columns; None where it is no row, which is then reported.

    A row in which the text broke off is None without a further report.
    """
    if not node.complete:
        return None
    return _RowReading(node, form, cells).values()


class _RowReading:
    """The reading of one row."""

    def __init__(self, node: Mapping, form: Form, cells: Cells) -> None:
        self.node = node
        self.form = form
        self.cells = cells
        self.findings = cells.findings
        self.found: dict[str, tuple[Scalar, Node]] = {}
        self.meant: set[str] = set()
        """Columns that a misspelt key stands for: that they are missing merely follows."""

    def values(self) -> list[Value] | None:
        before: Node | None = None
        split: dict[str, Scalar] = {}
        for key, node in keys_of(self.node, self.findings, "row"):
            if key.text in self.form.columns:
                self.found[key.text] = key, node
            elif self._continues_number(before, key, node):
                split[next(reversed(self.found))] = key
            else:
                self._unknown(key)
            before = node
        values: dict[str, Value] = {}
        for name, argument in self.form.columns.items():
            if name in split:
                self._split_number(self.found[name][1], split[name])
            elif name in self.found:
                value = self.cells.value(*self.found[name], argument.kind, argument, self.form.predicate)
                if value is not None:
                    values[name] = value
        self._missing()
        if len(values) < len(self.form.columns):
            return None
        self._check_combination(values)
        return list(values.values())

    def _continues_number(self, before: Node | None, key: Scalar, node: Node) -> bool:
        """Whether `37,4` between braces was taken apart, into the value `37` and a column `4`."""
        return (
            isinstance(before, Scalar)
            and isinstance(node, Scalar)
            and bool(self.found)
            and self.found[next(reversed(self.found))][1] is before
            and before.plain
            and key.plain
            and before.text.lstrip("-").isdigit()
            and key.text.isdigit()
            and not node.text
            and before.end + 1 == key.start
        )

    def _split_number(self, value: Node, rest: Scalar) -> None:
        number = self.findings.source.text[value.start : rest.end]
        self.findings.error(
            "wrong-kind",
            f"{quoted(number)} is not a number",
            Place(value.start, rest.end),
            "a comma ends the value",
            "between braces, the `,` ends the value and begins another column",
            f"write decimals with a point: {quoted(number.replace(',', '.'))}",
        )

    def _unknown(self, key: Scalar) -> None:
        predicate, columns = self.form.predicate, self.form.columns
        place = Place(key.start, key.end)
        declared = (Label(predicate.span, "declared here"),)
        why = "what nothing is known of would be ignored, and somebody wrote it for a reason"
        column, colon, _ = key.text.partition(":")
        if self.form.of_patient and key.text in (PATIENT, predicate.arguments[0].name):
            self.findings.error(
                "patient-in-row",
                f"{quoted(key.text)} stands in a row of `{predicate.name}`",
                place,
                "not a column",
                "the record names its patient once, so that no row can be about somebody else",
                "remove it; `patient` stands once at the top of the record",
            )
        elif colon and column in columns:
            self.meant.add(column)
            self.findings.error(
                "unknown-column",
                f"`{predicate.name}` has no column {quoted(key.text)}",
                place,
                "a blank is missing",
                "without the blank, YAML takes all of it for a name",
                f"write a blank after the `:`, as in `{column}: ...`",
                declared,
            )
        else:
            close = self.findings.near(key.text, [name for name in columns if name not in self.found])
            self.meant.add(close)
            help_ = f"its columns are {listed(columns)}" if columns else "its rows have no columns: write `- {}`"
            self.findings.error(
                "unknown-column",
                f"`{predicate.name}` has no column {quoted(key.text)}",
                place,
                "no such column",
                why,
                f"a column with a similar name exists: `{close}`" if close else help_,
                declared,
            )

    def _missing(self) -> None:
        missing = [name for name in self.form.columns if name not in self.found and name not in self.meant]
        # A key that cannot be read, or that brings in other rows, is told already.
        unclear = any(isinstance(k, Unread) or (isinstance(k, Scalar) and k.text == "<<") for k, _ in self.node.pairs)
        if missing and not unclear:
            self.findings.error(
                "missing-column",
                f"a row of `{self.form.predicate.name}` has no {listed(missing)}",
                Place(self.node.start, self.node.end),
                "not all columns are given",
                "nothing is filled in for what a record does not say",
                f"write the row as {example(self.form)}",
                (Label(self.form.predicate.span, "declared here"),),
            )

    def _check_combination(self, values: dict[str, Value]) -> None:
        """`checked_by`: what stands together in the row must stand together in a fact."""
        check = self.form.predicate.checked_by
        if check is None:
            return
        following = self.cells.vocabulary.combinations(check.predicate, len(check.arguments))
        given = tuple([values[name] for name in check.arguments if name in values])
        for position, value in enumerate(given):
            allowed = following.get(given[:position])
            if allowed is None:
                return
            if value not in allowed:
                if position:
                    self._wrong_combination(check.arguments[:position], check.arguments[position], list(allowed))
                else:
                    self._unchecked(check.arguments[0], check.predicate, list(allowed))
                return

    def _wrong_combination(self, names: tuple[str, ...], name: str, allowed: list[Value]) -> None:
        node = self.found[name][1]
        others = [self.found[n][1] for n in names]
        said = " and ".join(quoted(o.text) for o in others if isinstance(o, Scalar))
        text = node.text if isinstance(node, Scalar) else ""
        also = tuple(self.findings.label(Place(o.start, o.end), "does not go with this") for o in others)
        self.findings.error(
            "wrong-combination",
            f"the `{name}` {quoted(text)} does not go with {said}",
            Place(node.start, node.end),
            f"not a `{name}` for it",
            "what is told in another way than expected would be compared wrongly",
            f"correct it: {said} goes with {listed([str(v) for v in allowed])}",
            also,
        )

    def _unchecked(self, name: str, predicate: str, known: list[Value]) -> None:
        node = self.found[name][1]
        place = Place(node.start, node.end)
        if place in self.cells.doubtful or not isinstance(node, Scalar):
            return
        close = self.findings.near_value(node.text, [str(v) for v in known])
        self.findings.warning(
            "unfamiliar-constant",
            f"no fact of `{predicate}` lists the `{name}` {quoted(node.text)}",
            place,
            "not listed",
            "whether the rest of the row goes with it cannot be checked",
            f"a `{name}` with a similar name is listed: `{close}`" if close else "check the name",
        )


def keys_of(node: Mapping, findings: Findings, whole: str) -> Iterator[tuple[Scalar, Node]]:
    """Keys and values of a mapping; what is no key, and repeated ones, are reported and left out."""
    seen: dict[str, Scalar] = {}
    for key, value in node.pairs:
        if isinstance(key, Unread):
            continue
        place = Place(key.start, key.end)
        if not isinstance(key, Scalar) or not key.text.strip():
            message = "a key is a name, not a list or mapping" if not isinstance(key, Scalar) else "a key has no name"
            findings.error("record-shape", message, place, "not a name", SHAPE_WHY, "write `name: value`")
        elif key.text == "<<" and key.plain:
            findings.error(
                "yaml-feature",
                "`<<` merges mappings, which a record does not have",
                place,
                "merge here",
                "a record says everything where it stands, so that each line can be checked by itself",
                "write the columns out in each row",
            )
        elif len(key.text) > LONGEST:
            message = f"a name has {len(key.text):,} characters, more than {LONGEST:,}"
            findings.error("text-too-long", message, place, "too long", "no declared name is so long", "correct it")
        elif key.text in seen:
            first = seen[key.text]
            findings.error(
                "duplicate-key",
                f"{quoted(key.text)} is given twice in one {whole}",
                place,
                "given again",
                "one of the two would be lost",
                "remove one, or write a row for each"
                if whole == "row"
                else "keep one; the rows of a predicate are one list",
                (findings.label(Place(first.start, first.end), "first given here"),),
            )
        else:
            seen[key.text] = key
            yield key, value


def example(form: Form) -> str:
    """A row as it is written, with the kinds in place of values."""
    if not form.columns:
        return "`{}`"
    cells = [f"{name}: {'YYYY-MM-DD' if a.kind == DATE else a.kind}" for name, a in form.columns.items()]
    return "`{" + ", ".join(cells) + "}`"
