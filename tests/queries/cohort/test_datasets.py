"""Which files stand for what, and what can be said against them before a row is read."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from engine.problem import Problem
from engine.program import RECORD, Argument, Predicate, Program
from engine.source import Span
from queries.cohort.datasets import Datasets, find_datasets
from queries.record_vocabulary import Vocabulary
from tests.queries.cohort.written import judge, program, rows_of, told, vocabulary, write

RESOLVED = [{"patient": "p1", "episode": "e1", "date": "2026-03-01"}]
SMOKER = [{"patient": "p1"}]


def find(folder: Path) -> Datasets:
    return find_datasets(folder, vocabulary())


def names(datasets: Datasets) -> list[str]:
    return [p.name for p in datasets.problems]


def parquet(file: Path, columns: str) -> None:
    """A Parquet file of one row, of expressions."""
    with duckdb.connect() as connection:
        connection.sql(f"SELECT {columns}").write_parquet(str(file))


@pytest.mark.parametrize(
    "name", ["resolved.csv", "resolved.parquet", "resolved.ndjson", "resolved.jsonl", "resolved.CSV"]
)
def test_a_file_is_a_dataset(name: str, tmp_path: Path) -> None:
    write(tmp_path / name.replace("CSV", "csv"), RESOLVED)
    if name.endswith("CSV"):
        (tmp_path / "resolved.csv").rename(tmp_path / name)
    datasets = find(tmp_path)
    assert datasets.problems == ()
    assert list(datasets.found) == ["resolved"]
    [part] = datasets.found["resolved"].parts
    assert part.files == (str(tmp_path / name),)
    assert datasets.shown(part.files[0]) == str(tmp_path / name)


def test_a_folder_of_files_is_a_dataset(tmp_path: Path) -> None:
    for name in ("part-0.parquet", "part-1.parquet"):
        write(tmp_path / "resolved" / name, RESOLVED)
    for name in ("_SUCCESS", ".part-0.parquet.crc"):
        (tmp_path / "resolved" / name).write_text("")
        (tmp_path / name).write_text("")
    (tmp_path / "_temporary").mkdir()
    datasets = find(tmp_path)
    assert datasets.problems == ()
    [part] = datasets.found["resolved"].parts
    assert [Path(f).name for f in part.files] == ["part-0.parquet", "part-1.parquet"]


def test_files_with_other_columns_are_other_parts(tmp_path: Path) -> None:
    write(tmp_path / "resolved" / "a.csv", RESOLVED)
    write(tmp_path / "resolved" / "b.csv", [{"date": "2026-03-02", "patient": "p2", "episode": "e1"}])
    datasets = find(tmp_path)
    assert [[c.name for c in p.columns] for p in datasets.found["resolved"].parts] == [
        ["patient", "episode", "date"],
        ["date", "patient", "episode"],
    ]


def test_an_integer_column_beside_one_of_decimals_stays_one(tmp_path: Path) -> None:
    row = {"patient": "p1", "test": "crp", "value": 5, "unit": "mg/L", "date": "2026-03-01"}
    write(tmp_path / "measured" / "a.parquet", [row], {"value": "INTEGER"})
    write(tmp_path / "measured" / "b.parquet", [{**row, "value": 5.25}], {"value": "DOUBLE"})
    validation, connection = judge(tmp_path)
    assert [row[2:4] for row in rows_of(validation, connection, "measured")] == [(5.25, None), (None, 5)]


def test_the_columns_of_json_lines_are_those_declared(tmp_path: Path) -> None:
    (tmp_path / "smoker.ndjson").write_text("")
    [part] = find(tmp_path).found["smoker"].parts
    assert [c.name for c in part.columns] == ["patient"]


class TestProblems:
    """Each problem of a folder, in its words."""

    def check(self, folder: Path, *expected: str) -> tuple[Problem, ...]:
        problems = find(folder).problems
        assert told(problems, folder) == list(expected)
        for problem in problems:
            assert problem.why and not problem.message.endswith(".")
            assert all(len(label.text.split()) <= 6 for label in problem.labels)
        return problems

    PREDICATES = (
        "write a file or folder for each record predicate, such as `as_of`, `jurisdiction`, `treatment`, `dose_given`, "
        "`dose_due`, `infection`, `not_eradicable`, `resolved`, ..."
    )
    FORMATS = "write it as `.parquet`, `.csv`, `.ndjson` or `.jsonl`, or move it elsewhere"

    def test_no_folder(self, tmp_path: Path) -> None:
        folder = tmp_path / "x"
        self.check(folder, f"in:1:1 error[no-datasets]: there is no folder `in` = {self.PREDICATES}")

    @pytest.mark.parametrize(("name", "problem"), [("a\0b", "no-datasets"), ("x" * 5000, "broken-file")])
    def test_no_such_name(self, name: str, problem: str) -> None:
        assert names(find(Path(name))) == [problem]

    def test_a_file_is_no_folder(self, tmp_path: Path) -> None:
        (tmp_path / "x").write_text("")
        assert names(find(tmp_path / "x")) == ["no-datasets"]

    def test_nothing_in_it(self, tmp_path: Path) -> None:
        (tmp_path / "_SUCCESS").write_text("")
        self.check(tmp_path, f"in:1:1 error[no-datasets]: `in` holds no dataset = {self.PREDICATES}")

    def test_a_dataset_without_files(self, tmp_path: Path) -> None:
        (tmp_path / "resolved").mkdir()
        help_ = "write its files; a dataset without rows is a file that has only its columns"
        self.check(tmp_path, f"in/resolved:1:1 error[no-datasets]: the folder `resolved` holds no files = {help_}")

    def test_names_that_stand_for_nothing(self, tmp_path: Path) -> None:
        for name in ("tretment.csv", "Resolved.csv", "known_drug.csv", "systemic.parquet", "zzz.ndjson"):
            (tmp_path / name).write_text("")
        (tmp_path / "infections").mkdir()
        similar = "a predicate with a similar name exists:"
        left_out = "leave it out, and state the findings that it should follow from"
        self.check(
            tmp_path,
            "in/Resolved.csv:1:1 error[unknown-predicate]: `Resolved.csv` stands for no record predicate = "
            f"{similar} `resolved`",
            "in/infections:1:1 error[unknown-predicate]: `infections` stands for no record predicate = "
            f"{similar} `infection`",
            "in/known_drug.csv:1:1 error[wrong-origin]: `known_drug` stands in the knowledge base, and records cannot "
            f"state it = {left_out}",
            "in/systemic.parquet:1:1 error[wrong-origin]: `systemic` is concluded by rules, and records cannot state it "
            f"= {left_out}",
            "in/tretment.csv:1:1 error[unknown-predicate]: `tretment.csv` stands for no record predicate = "
            f"{similar} `treatment`",
            f"in/zzz.ndjson:1:1 error[unknown-predicate]: `zzz.ndjson` stands for no record predicate = {self.PREDICATES}",
        )

    def test_formats_that_are_not_read(self, tmp_path: Path) -> None:
        write(tmp_path / "resolved" / "a.csv", RESOLVED)
        (tmp_path / "resolved" / "b.csv.gz").write_text("")
        (tmp_path / "resolved" / "date=2026-03-01").mkdir()
        (tmp_path / "treatment.xlsx").write_text("")
        (tmp_path / "treatment").write_text("")
        self.check(
            tmp_path,
            f"in/resolved/b.csv.gz:1:1 error[unknown-format]: `b.csv.gz` is in no format that is read = {self.FORMATS}",
            "in/resolved/date=2026-03-01:1:1 error[unknown-format]: `date=2026-03-01` is a folder within a dataset = "
            f"{self.FORMATS}",
            f"in/treatment:1:1 error[unknown-format]: `treatment` is in no format that is read = {self.FORMATS}",
            f"in/treatment.xlsx:1:1 error[unknown-format]: `treatment.xlsx` is in no format that is read = {self.FORMATS}",
        )

    def test_two_datasets_for_one_predicate(self, tmp_path: Path) -> None:
        write(tmp_path / "resolved.csv", RESOLVED)
        write(tmp_path / "resolved" / "a.csv", RESOLVED)
        [problem] = self.check(
            tmp_path,
            "in/resolved.csv:1:1 error[repeated-dataset]: both `resolved` and `resolved.csv` stand for `resolved` = "
            "keep one; a folder of files is one dataset",
        )
        assert problem.labels[1].span.file == str(tmp_path / "resolved")

    def test_several_formats_in_a_folder(self, tmp_path: Path) -> None:
        write(tmp_path / "resolved" / "a.csv", RESOLVED)
        write(tmp_path / "resolved" / "a.parquet", RESOLVED)
        self.check(
            tmp_path,
            "in/resolved:1:1 error[mixed-formats]: the folder `resolved` holds files in CSV and Parquet = "
            "keep the files of one format",
        )

    def test_columns(self, tmp_path: Path) -> None:
        (tmp_path / "resolved.csv").write_text("patient,Episode,date,date,ward\n")
        (tmp_path / "hospitalised.csv").write_text("patient\n")
        parquet(tmp_path / "infection.parquet", "'p' AS patient, 'e' AS episode, 'x' AS infection, 'd' AS on_set")
        columns = "its columns are `patient`, `episode`, `date`"
        similar = "a column with a similar name exists:"
        self.check(
            tmp_path,
            "in/hospitalised.csv:1:1 error[missing-column]: rows of `hospitalised` have no `episode`, `date` here = "
            f"{columns}",
            f"in/infection.parquet:1:1 error[unknown-column]: `infection` has no column `on_set` = {similar} `onset`",
            "in/resolved.csv:1:1 error[duplicate-key]: the column `date` is there twice = remove one",
            f"in/resolved.csv:1:1 error[unknown-column]: `resolved` has no column `Episode` = {similar} `episode`",
            f"in/resolved.csv:1:1 error[unknown-column]: `resolved` has no column `ward` = {columns}",
        )

    def test_a_wrong_column_is_told_once_for_many_files(self, tmp_path: Path) -> None:
        for name in ("a", "b", "c"):
            write(tmp_path / "smoker" / f"{name}.csv", [{"patient": "p", "pack_years": 4}])
        assert names(find(tmp_path)) == ["unknown-column"]

    @pytest.mark.parametrize(
        ("expression", "type_", "kind", "help_"),
        [
            (
                "TIMESTAMP '2026-03-01' AS date",
                "TIMESTAMP",
                "dates",
                "write it as DATE, or as strings such as 2026-03-02",
            ),
            ("20260301 AS date", "INTEGER", "dates", "write it as DATE, or as strings such as 2026-03-02"),
            ("7::BIGINT AS drug", "BIGINT", "names of kind `drug`", "write it as strings"),
            ("true AS drug", "BOOLEAN", "names of kind `drug`", "write it as strings"),
            ("[1] AS drug", "a list or structure", "names of kind `drug`", "write it as strings"),
            (
                "{'a': 'x', 'b': [1]} AS drug",
                "a list or structure",
                "names of kind `drug`",
                "write it as strings",
            ),
            ("'x'::BLOB AS drug", "BLOB", "names of kind `drug`", "write it as strings"),
            ("7 AS patient", "INTEGER", "names of kind `patient`", "write it as strings"),
        ],
    )
    def test_types_that_can_never_be_right(
        self, expression: str, type_: str, kind: str, help_: str, tmp_path: Path
    ) -> None:
        column = expression.rpartition(" ")[2]
        others = {"patient": "'p' AS patient", "drug": "'kesimpta' AS drug", "date": "DATE '2026-03-01' AS date"}
        parquet(
            tmp_path / "dose_given.parquet", ", ".join([expression, *[o for n, o in others.items() if n != column]])
        )
        self.check(
            tmp_path,
            f"in/dose_given.parquet:1:1 error[wrong-column-type]: the column `{column}` of `dose_given` is stored as "
            f"{type_}, and {kind} are needed = {help_}",
        )

    @pytest.mark.parametrize("type_", ["DOUBLE", "VARCHAR", "DECIMAL(9,2)", "BOOLEAN"])
    def test_types_that_are_no_integers(self, type_: str, tmp_path: Path) -> None:
        parquet(tmp_path / "pregnancies.parquet", f"'p' AS patient, 1::{type_} AS count")
        self.check(
            tmp_path,
            f"in/pregnancies.parquet:1:1 error[wrong-column-type]: the column `count` of `pregnancies` is stored as {type_}"
            ", and integers are needed = write it as BIGINT",
        )

    def test_files_that_are_not_what_they_are_called(self, tmp_path: Path) -> None:
        files = {
            "resolved.parquet": b"PAR1 and nothing more",
            "treatment.parquet": b"",
            "smoker.csv": b"",
            "sign.csv": b"\n\n",
            "infection.csv": b"patient;episode;infection;onset\np;e;i;o\n",
            "dose_due.csv": "patient,drug,date\n".encode("utf-16"),
            "dose_given.csv": b'"patient,drug,date\np,k,2026-03-01\n',
        }
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
        csv = "write CSV as UTF-8 with a first line of names, commas between cells, and double quotes around cells with commas"
        again = "write it again; perhaps the writing was cut short"
        self.check(
            tmp_path,
            "in/dose_due.csv:1:1 error[broken-file]: `dose_due.csv` is not UTF-8 text = save the file as UTF-8",
            "in/dose_given.csv:1:1 error[broken-file]: `dose_given.csv` does not begin with the names of its columns = "
            f"{csv}",
            "in/infection.csv:1:1 error[broken-file]: the columns of `infection.csv` are not separated by commas = "
            f"{csv}",
            f"in/resolved.parquet:1:1 error[broken-file]: `resolved.parquet` is not a whole Parquet file = {again}",
            f"in/sign.csv:1:1 error[broken-file]: `sign.csv` does not begin with the names of its columns = {csv}",
            f"in/smoker.csv:1:1 error[broken-file]: `smoker.csv` does not begin with the names of its columns = {csv}",
            f"in/treatment.parquet:1:1 error[broken-file]: `treatment.parquet` is not a whole Parquet file = {again}",
        )

    @pytest.mark.parametrize("ending", ["csv", "ndjson", "parquet"])
    def test_files_that_cannot_be_opened(self, ending: str, tmp_path: Path) -> None:
        (tmp_path / f"smoker.{ending}").symlink_to(tmp_path / "nowhere")
        self.check(
            tmp_path,
            f"in/smoker.{ending}:1:1 error[broken-file]: `smoker.{ending}` cannot be read: no such file or directory = "
            "make the file readable",
        )

    def test_names_that_a_database_cannot_tell_apart(self, tmp_path: Path) -> None:
        here = Span("declared.pl", 1, 1)
        for argument, problem in (
            (Argument("Patient", "x", here), "cannot tell the column `Patient` from that of the patient"),
            (
                Argument("VALUE INTEGER", "x", here),
                "cannot tell the column `VALUE INTEGER` from that of `value integer`",
            ),
        ):
            arguments = (Argument("who", "patient", here), Argument("value", "number", here), argument)
            predicate = Predicate("p", arguments, RECORD, "", "", False, (), "", None, (), (), "", here)
            declared = Vocabulary(Program({"p": predicate}, (), {}, {}, (), {}, (), False))
            write(tmp_path / "p.csv", [{"patient": "a"}])
            [found] = find_datasets(tmp_path, declared).problems
            assert (found.name, found.message) == ("reserved-name", f"a database {problem}")

    def test_all_problems_are_found_in_one_run(self, tmp_path: Path) -> None:
        (tmp_path / "tretment.csv").write_text("")
        (tmp_path / "resolved.csv").write_text("patient\n")
        (tmp_path / "smoker.parquet").write_text("")
        assert names(find(tmp_path)) == ["missing-column", "broken-file", "unknown-predicate"]


class TestHostileNames:
    """Names of files and folders open that file and no other."""

    NAMES = (
        "a*.csv",
        "a?.csv",
        "[ab].csv",
        "[!a].csv",
        "**.csv",
        "a'b.csv",
        'a"b.csv',
        "a\\b.csv",
        "'; DROP TABLE treatment; --.csv",
        "{a,b}.csv",
        "$1.csv",
        "date=2026-03-01.csv",
        "\u202egnp.csv",
        " .csv",
        "ä\n.csv",
        "%.csv",
    )

    @pytest.mark.parametrize("name", NAMES)
    def test_of_files(self, name: str, tmp_path: Path) -> None:
        folder = tmp_path / "smoker"
        for other in ("a1.csv", "b.csv", "ab.csv", "x.csv"):
            write(folder / other, [{"patient": "other"}])
        write(folder / name, [{"patient": "mine"}])
        datasets = find(tmp_path)
        assert datasets.problems == ()
        [part] = datasets.found["smoker"].parts
        assert len(part.files) == len(set(part.files)) == len(list(folder.iterdir()))
        validation, connection = judge(tmp_path)
        assert rows_of(validation, connection, "smoker") == [("mine",), ("other",)]
        assert validation.counts[0].rows == len(part.files) - 2  # those that repeat `other`

    @pytest.mark.parametrize("name", ["with blanks", "*", "[a]", "'; DROP TABLE x; --", "x=1", "\u202e", "s3:"])
    @pytest.mark.parametrize("ending", ["csv", "ndjson", "parquet"])
    def test_of_folders(self, name: str, ending: str, tmp_path: Path) -> None:
        write(tmp_path / name / f"smoker.{ending}", [{"patient": "mine"}])
        write(tmp_path / "other" / f"smoker.{ending}", [{"patient": "other"}])
        validation, connection = judge(tmp_path / name)
        assert rows_of(validation, connection, "smoker") == [("mine",)]

    def test_what_the_database_would_misread_is_refused(self, tmp_path: Path) -> None:
        write(tmp_path / "smoker" / "a\\*.csv", SMOKER)
        write(tmp_path / "smoker" / "b\udcff.csv", SMOKER)
        assert told(find(tmp_path).problems, tmp_path) == [
            "in/smoker/a\\*.csv:1:1 error[broken-file]: the path of `a\\*.csv` has both a `\\` and one of `*`, `?` and `[` "
            "= rename it",
            "in/smoker/b\udcff.csv:1:1 error[broken-file]: the name of `b<U+DCFF>.csv` is not UTF-8 text = "
            "make it readable under another name",
        ]

    def test_a_relative_folder_is_told_as_it_was_given(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(tmp_path / "in" / "smoker.csv", SMOKER)
        (tmp_path / "in" / "x.csv").write_text("")
        (tmp_path / "elsewhere").mkdir()
        monkeypatch.chdir(tmp_path / "elsewhere")
        [problem] = find(Path("../in")).problems
        assert problem.place.file == "../in/x.csv"


def test_the_whole_shipped_vocabulary_can_be_told_apart(tmp_path: Path) -> None:
    from queries.cohort.datasets import typed_columns
    from queries.knowledge import open_knowledge

    shipped = Vocabulary(open_knowledge().program)
    for form in shipped.forms.values():
        names = [name.lower() for name in typed_columns(form)]
        assert len(set(names)) == len(names)
    assert program().predicates.keys() & shipped.forms.keys()
