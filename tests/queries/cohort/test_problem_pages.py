"""What the pages about datasets say to avoid has the problem of the page, and what they prefer has none."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest

from engine.problem import errors_in
from queries.cohort.datasets import find_datasets, forms_of
from queries.cohort.problems import problems_of
from queries.cohort.validation import validate
from tests.problems.page_examples import PAGES, TODAY, examples
from tests.queries.cohort.written import vocabulary

SHOWN = sorted(
    page.stem for page in PAGES.glob("*.md") if re.search(r"^\$ (cat|ls|duckdb) .*records/", page.read_text(), re.M)
)


def written(text: str, folder: Path) -> Path:
    """The datasets that a page shows, by what is typed to see them."""
    records = folder / "records"
    [(command, shown)] = re.findall(r"^\$ (.*)\n((?:[^$].*\n)*)", text, re.M)
    [path] = re.findall(r"records/[\w./]*", command)
    file = folder / path
    if command.startswith("cat"):
        records.mkdir()
        file.write_text(shown)
    elif command.startswith("duckdb"):
        records.mkdir()
        columns = [line.split(",")[:2] for line in shown.splitlines()]
        made = ", ".join(f"NULL::{type_} AS {name}" for name, type_ in columns)
        duckdb.sql(f"SELECT {made} LIMIT 0").write_parquet(str(file))
    else:
        file.mkdir(parents=True)
        for name in shown.split():
            _empty(file / name, records)
    return records


def _empty(file: Path, records: Path) -> None:
    """A dataset file with its columns and no rows."""
    predicate = file.stem if file.parent == records else file.parent.name
    form = forms_of(vocabulary()).get(predicate)
    columns = ["patient", *(form.columns if form is not None else ())]
    if file.suffix == ".parquet":
        made = ", ".join(f"NULL::VARCHAR AS {name}" for name in columns)
        duckdb.sql(f"SELECT {made} LIMIT 0").write_parquet(str(file))
    else:
        file.write_text(",".join(columns) + "\n" if file.suffix == ".csv" else "")


def problems_in(records: Path) -> set[str]:
    datasets = find_datasets(records, vocabulary())
    if datasets.problems:
        return {p.name for p in datasets.problems}
    with duckdb.connect() as connection:
        return {p.name for p in errors_in(problems_of(validate(connection, datasets, vocabulary(), TODAY)))}


def test_pages_are_found() -> None:
    assert len(SHOWN) == 8


@pytest.mark.parametrize("page", SHOWN)
def test_what_to_avoid_has_exactly_this_problem(page: str, tmp_path: Path) -> None:
    found = problems_in(written(examples(page)[0].text, tmp_path))
    assert found == {page}


@pytest.mark.parametrize("page", SHOWN)
def test_what_to_prefer_has_none(page: str, tmp_path: Path) -> None:
    assert problems_in(written(examples(page)[1].text, tmp_path)) == set()
