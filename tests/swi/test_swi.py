"""SWI-Prolog runs the knowledge base by itself: its cases, their coverage of the rules, and the example records."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.swi.record_to_facts import columns, facts

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples"
needs_swi = pytest.mark.skipif(shutil.which("swipl") is None, reason="SWI-Prolog is not installed")


def swi(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `run.pl` with these arguments."""
    command = ["swipl", str(HERE / "run.pl"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


@needs_swi
def test_every_case_holds() -> None:
    done = swi("cases")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 failed" in done.stdout


@needs_swi
def test_every_rule_fires_in_one_of_its_cases_and_stays_quiet_in_another() -> None:
    done = swi("coverage")
    assert done.returncode == 0, done.stdout + done.stderr


@needs_swi
@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
def test_example_records(name: str, tmp_path: Path) -> None:
    """The disposition of each drug is the one that the acceptance tests expect."""
    import yaml

    expected = yaml.safe_load((EXAMPLES.parent / "tests" / "acceptance" / "expected.yaml").read_text("utf-8"))[name]
    record = yaml.safe_load((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
    path = tmp_path / "record.pl"
    path.write_text("\n".join(facts(record)) + "\n", encoding="utf-8")
    done = swi("answers", str(path))
    assert done.stderr == ""
    dispositions = [line for line in done.stdout.splitlines() if line.startswith("disposition(")]
    assert {tuple(line[:-2].split(",")[1:]) for line in dispositions} == {
        (row["drug"], expected.get("dispositions", {}).get(row["drug"], expected.get("disposition")))
        for row in record["treatment"]
    }


def test_columns_come_from_the_declarations() -> None:
    assert columns()["measured"] == ["patient", "test", "value", "unit", "date"]


def test_rows_become_facts() -> None:
    record = {
        "patient": "o'hara",
        "as_of": "2026-03-03",
        "measured": [{"test": "crp", "value": 2.5, "unit": "mg/L", "date": "2026-03-01"}],
    }
    assert facts(record) == [
        "as_of('2026-03-03').",
        "measured('o\\'hara', 'crp', 2.5, 'mg/L', '2026-03-01').",
    ]
