"""Which files of a folder stand for which record predicate, found without reading their rows.

A dataset is one file `NAME.FORMAT` or a folder `NAME/` of files of one format, where NAME is a record predicate. Hidden
files and those whose name begins with `_` are left alone, as tools that write datasets leave such behind.

Problems: `no-datasets`, `unknown-format`, `unknown-predicate`, `wrong-origin`, `repeated-dataset`, `mixed-formats`,
`broken-file`, `reserved-name`, and those of `queries.cohort.columns`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from engine.problem import ERROR, Label, Problem, by_place
from engine.program import FACTS, RECORD, Argument, Predicate
from engine.source import SourceText, Span
from engine.tuples import NamedTuple
from queries.record_findings import Findings, listed, quoted
from queries.record_rows import AS_OF, NOWHERE
from queries.record_values import DATE, NUMBER
from queries.record_vocabulary import PATIENT, Form, Vocabulary, form_of

if TYPE_CHECKING:
    import duckdb

PARQUET, CSV, NDJSON = "Parquet", "CSV", "NDJSON"
FORMATS = {".parquet": PARQUET, ".csv": CSV, ".ndjson": NDJSON, ".jsonl": NDJSON}
"""Formats by the ending of a file's name."""

FORMATS_HELP = "write it as `.parquet`, `.csv`, `.ndjson` or `.jsonl`, or move it elsewhere"


class Column(NamedTuple):
    """A column of a file: its name, its kind, and how its cells are stored (see `queries.cohort.columns`)."""

    name: str
    kind: str
    stored: str


class Part(NamedTuple):
    """Files of a dataset that have the same columns, stored alike; `files` are absolute paths."""

    format: str
    files: tuple[str, ...]
    columns: tuple[Column, ...]


class Dataset(NamedTuple):
    """What stands for one record predicate: `form` says how its rows are written, beside their `patient`."""

    form: Form
    format: str
    place: Span
    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """The predicate."""
        return self.form.predicate.name


class Datasets(NamedTuple):
    """The datasets of a folder, by predicate in the order of declaration.

    Nothing can be read where `problems` is not empty. `folder` is as the user gave it, `root` its absolute path.
    """

    folder: Path
    root: Path
    found: Mapping[str, Dataset]
    problems: tuple[Problem, ...]

    def shown(self, file: str | Path) -> str:
        """A file as messages name it: beginning with the folder as it was given."""
        return str(self.folder / Path(file).relative_to(self.root))


class _Files(NamedTuple):
    """What is there for one predicate, before any file is opened."""

    entry: Path
    files: tuple[str, ...]
    format: str


def find_datasets(folder: str | Path, vocabulary: Vocabulary) -> Datasets:
    """Find the datasets of a folder, and everything that can be said against them without reading rows.

    Raises nothing: every fault is one of the problems. Needs DuckDB.
    """
    from engine.evaluators.duckdb.connecting import connect

    with connect() as connection:
        return _Search(Path(folder), vocabulary, connection).datasets()


def forms_of(vocabulary: Vocabulary) -> dict[str, Form]:
    """How rows of record predicates are written; `as_of` is among them also where the program does not declare it."""
    forms = dict(vocabulary.forms)
    declared = forms.get(AS_OF)
    if declared is None or not declared.scalar:
        day = Argument(DATE, DATE, NOWHERE)
        forms[AS_OF] = form_of(Predicate(AS_OF, (day,), RECORD, "", "", False, (), "", None, (), (DATE,), "", NOWHERE))
    return forms


class _Search:
    """The search through one folder."""

    def __init__(self, folder: Path, vocabulary: Vocabulary, connection: duckdb.DuckDBPyConnection) -> None:
        try:
            root = folder.resolve()
        except (OSError, RuntimeError, ValueError):
            root = folder
        self.whole = Datasets(folder, root, {}, ())
        self.vocabulary = vocabulary
        self.connection = connection
        self.forms = forms_of(vocabulary)
        self.problems: list[Problem] = []
        self.near = Findings(SourceText(str(folder), "")).near

    def datasets(self) -> Datasets:
        """All datasets and problems."""
        root = self.whole.root
        there: dict[str, list[_Files]] = {}
        entries = self._entries(root)
        for entry in entries or ():
            self._take(entry, there)
        if not there and not self.problems:
            where = quoted(str(self.whole.folder))
            message = f"{where} holds no dataset" if entries is not None else f"there is no folder {where}"
            self._problem("no-datasets", message, root, "no dataset here", _NOTHING, self._wanted())
        found: dict[str, Dataset] = {}
        for name, form in self.forms.items():
            given = there.get(name, [])
            for more in given[1:]:
                self._problem(
                    "repeated-dataset",
                    f"both {quoted(given[0].entry.name)} and {quoted(more.entry.name)} stand for `{name}`",
                    more.entry,
                    "one more dataset",
                    "which of the two counts would be a guess, and rows of both may be the same events",
                    "keep one; a folder of files is one dataset",
                    (Label(self._at(given[0].entry), "the first one"),),
                )
            if given and self._distinct_columns(form):
                found[name] = self._dataset(form, given[0])
        return self.whole._replace(found=found, problems=by_place(self.problems))

    def _dataset(self, form: Form, files: _Files) -> Dataset:
        from queries.cohort.columns import parts_of

        shown = self.whole.shown
        parts, problems = parts_of(form, files.format, files.files, shown, self.near, self.connection)
        self.problems += problems
        return Dataset(form, files.format, self._at(files.entry), parts)

    def _entries(self, folder: Path) -> list[Path] | None:
        """What is in a folder, by name, but for what is hidden; None where there is no such folder."""
        try:
            return sorted([entry for entry in folder.iterdir() if entry.name[0] not in "._"])
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return None
        except OSError as error:
            message = f"the folder {quoted(folder.name)} cannot be read: {reason_of(error)}"
            self._broken(folder, message, "this folder")
            return []

    def _take(self, entry: Path, there: dict[str, list[_Files]]) -> None:
        """Take a file or folder for a dataset, or say why it is none."""
        folder = entry.is_dir()
        name = entry.name if folder else entry.stem
        if not folder and entry.suffix.lower() not in FORMATS:
            self._unknown_format(entry, f"{quoted(entry.name)} is in no format that is read")
        elif name not in self.forms:
            self._unknown(name, entry)
        elif folder:
            files = self._folder(entry)
            if files is not None:
                there.setdefault(name, []).append(files)
        elif self._can_be_named(entry):
            there.setdefault(name, []).append(_Files(entry, (str(entry),), FORMATS[entry.suffix.lower()]))

    def _folder(self, folder: Path) -> _Files | None:
        files: dict[str, list[Path]] = {}
        known = len(self.problems)
        for entry in self._entries(folder) or ():
            if entry.is_dir():
                self._unknown_format(entry, f"{quoted(entry.name)} is a folder within a dataset")
            elif entry.suffix.lower() not in FORMATS:
                self._unknown_format(entry, f"{quoted(entry.name)} is in no format that is read")
            elif self._can_be_named(entry):
                files.setdefault(FORMATS[entry.suffix.lower()], []).append(entry)
        if len(self.problems) > known:
            return None
        if not files:
            message = f"the folder {quoted(folder.name)} holds no files"
            help_ = "write its files; a dataset without rows is a file that has only its columns"
            self._problem("no-datasets", message, folder, "nothing here", _NOTHING, help_)
            return None
        if len(files) > 1:
            self._problem(
                "mixed-formats",
                f"the folder {quoted(folder.name)} holds files in {' and '.join(sorted(files))}",
                folder,
                "one dataset, several formats",
                "the same rows may have been written twice",
                "keep the files of one format",
                tuple([Label(self._at(those[0]), f"{format_} here") for format_, those in sorted(files.items())]),
            )
            return None
        [(format_, those)] = files.items()
        return _Files(folder, tuple(map(str, those)), format_)

    def _can_be_named(self, file: Path) -> bool:
        """Whether the database can be told to open this file and no other."""
        path = str(file)
        try:
            path.encode()
        except UnicodeEncodeError:
            self._broken(file, f"the name of {quoted(file.name)} is not UTF-8 text", "this file")
            return False
        if "\\" in path and any(c in path for c in "*?["):
            told = f"the path of {quoted(file.name)} has both a `\\` and one of `*`, `?` and `[`"
            self._broken(file, told, "this file", "the database would take it for a pattern", "rename it")
            return False
        return True

    def _unknown(self, name: str, entry: Path) -> None:
        declared = self.vocabulary.program.predicates.get(name)
        if declared is not None:
            how = "stands in the knowledge base" if declared.origin == FACTS else "is concluded by rules"
            self._problem(
                "wrong-origin",
                f"{quoted(name)} {how}, and records cannot state it",
                entry,
                "not for records",
                "records hold what was observed, so that conclusions always have a proof",
                "leave it out, and state the findings that it should follow from",
                (Label(declared.span, "declared here"),),
            )
            return
        close = self.near(name, self.forms)
        also = (Label(self.forms[close].predicate.span, "the similar name"),) if close in self.vocabulary.forms else ()
        self._problem(
            "unknown-predicate",
            f"{quoted(entry.name)} stands for no record predicate",
            entry,
            "not declared for records",
            _IGNORED,
            f"a predicate with a similar name exists: `{close}`" if close else self._wanted(),
            also,
        )

    def _unknown_format(self, entry: Path, message: str) -> None:
        self._problem("unknown-format", message, entry, "cannot be read", _IGNORED, FORMATS_HELP)

    def _distinct_columns(self, form: Form) -> bool:
        """Whether a database can tell the columns of a predicate apart; it does not tell small letters from capitals."""
        names = typed_columns(form)
        taken = {names[0]: "the patient"}
        for name in names[1:]:
            argument = form.columns.get(name) or form.columns[name.removesuffix(INTEGERS)]
            if name.lower() in taken:
                self.problems.append(
                    Problem(
                        "reserved-name",
                        ERROR,
                        f"a database cannot tell the column {quoted(name)} from that of {taken[name.lower()]}",
                        (Label(argument.span, "declared here"),),
                        "rows of a cohort have a column `patient`, and names are compared without their case",
                        "choose another name for the argument",
                    )
                )
                return False
            taken[name.lower()] = quoted(name)
        return True

    def _wanted(self) -> str:
        return f"write a file or folder for each record predicate, such as {listed(self.vocabulary.forms)}"

    def _broken(
        self,
        path: Path,
        message: str,
        mark: str,
        why: str = "rows that are not read would be missing without a word",
        help_: str = "make it readable under another name",
    ) -> None:
        self._problem("broken-file", message, path, mark, why, help_)

    def _problem(
        self, name: str, message: str, path: Path, mark: str, why: str, help_: str, also: Iterable[Label] = ()
    ) -> None:
        self.problems.append(Problem(name, ERROR, message, (Label(self._at(path), mark), *also), why, help_))

    def _at(self, path: Path) -> Span:
        return Span(self.whole.shown(path), 1, 1)


_NOTHING = "there is nothing to answer from"
_IGNORED = "what is not read would be ignored, and somebody wrote it for a reason"


INTEGERS = " integer"


def integers_of(name: str) -> str:
    """The column that has the integers of a column of numbers, since `1` and `1.0` are two constants."""
    return name + INTEGERS


def typed_columns(form: Form) -> tuple[str, ...]:
    """The columns of typed rows of a predicate: the patient, and for each column its own, two for one of numbers."""
    names = [PATIENT]
    for argument in form.columns.values():
        names += [argument.name, integers_of(argument.name)] if argument.kind == NUMBER else [argument.name]
    return tuple(names)


def reason_of(error: OSError) -> str:
    """Why the system refused something, in lower case."""
    reason = error.strerror or "the system refuses it"
    return f"{reason[:1].lower()}{reason[1:]}"
