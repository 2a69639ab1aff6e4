"""One patient of a run: the record as it was, the answer as `ask` gives it, and never another one than is stored."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engine.terms import Real, Text
from queries.answer_json import answer_as_json
from queries.asking import ask
from queries.cohort.manifest import MANIFEST
from queries.cohort.run_folder import shard_of
from queries.cohort.stored import StoredRun, connect
from queries.cohort.stored_records import OF_THE_RUN, ShardRecords, record_of_patient
from queries.commands import cohort_why
from queries.commands.why import command as why_command
from queries.knowledge import open_knowledge
from queries.record import case_record, read_record_file
from queries.record_rows import AS_OF, Record
from tests.queries.cohort.conftest import BAD
from tests.queries.cohort.kinds_kb import DAY, ODD, records, write_kb
from tests.queries.cohort.made_runs import make_run, renamed
from tests.queries.cohort.run_contents import edit_dataset, write_manifest

ROOT = Path(__file__).resolve().parents[3]


def why(run: Path, patient: str, *more: str) -> Result:
    return CliRunner().invoke(cohort_why.command, [str(run), patient, *more])


def same_rows(one: Record, other: Record) -> bool:
    """Whether two records say the same, whatever the order, kinds of constants told apart."""
    return {n: set(rows) for n, rows in one.rows.items()} == {n: set(rows) for n, rows in other.rows.items()}


def on_day(record: Record) -> Record:
    """The record as of the day of the run."""
    return record._replace(as_of=DAY, rows={**record.rows, AS_OF: {(DAY,): OF_THE_RUN}})


class TestRecords:
    @pytest.mark.parametrize("record", records(), ids=lambda r: r.patient)
    def test_they_are_as_they_were(self, stored_run: StoredRun, record: Record) -> None:
        with connect() as connection:
            found = record_of_patient(stored_run, connection, stored_run.knowledge(planned=True), record.patient)
        assert same_rows(found, on_day(record))
        assert (found.patient, found.as_of, found.jurisdiction) == (record.patient, DAY, record.jurisdiction)
        assert found.digest == on_day(record).digest

    def test_kinds_of_constants_stay_apart(self, stored_run: StoredRun) -> None:
        with connect() as connection:
            found = record_of_patient(stored_run, connection, stored_run.knowledge(planned=True), "anna")
        degrees = [row[1] for row in found.rows["fever"]]
        assert {(type(value), float(value)) for value in degrees} == {(Real, 38.5), (int, 39.0), (Real, 39.0)}
        assert all(type(row[1]) is int and type(row[2]) is Text for row in found.rows["visits"])

    def test_rows_stand_where_they_are_in_the_files(self, stored_run: StoredRun) -> None:
        knowledge = stored_run.knowledge(planned=True)
        with connect() as connection:
            found = record_of_patient(stored_run, connection, knowledge, "dora")
            assert {"treatment", "fever", "visits"} <= set(found.rows)
            for name in ("treatment", "fever", "visits"):
                for row, place in found.rows[name].items():
                    cells = connection.read_parquet(place.file.replace("[", "[[]")).fetchall()[place.line - 1]
                    assert cells[0] == "dora"
                    assert [c.isoformat() if hasattr(c, "isoformat") else c for c in cells if c is not None][1:] == [
                        float(v) if isinstance(v, Real) else v if isinstance(v, int) else str(v) for v in row[1:]
                    ]

    def test_all_patients_of_all_shards_come_in_order(self, stored_run: StoredRun) -> None:
        knowledge = stored_run.knowledge()
        shards = []
        with connect() as connection:
            for shard in range(stored_run.shards):
                found = [r for batch in ShardRecords(stored_run, connection, knowledge, shard) for r in batch]
                assert all(shard_of(r.patient, stored_run.shards) == shard for r in found)
                assert [r.patient for r in found] == sorted(r.patient for r in found)
                for record in found:
                    assert record == record_of_patient(stored_run, connection, knowledge, record.patient)
                shards.append(found)
        assert all(shards)
        assert {r.patient for found in shards for r in found} == {r.patient for r in records()}

    def test_batches_do_not_lose_anybody(self, stored_run: StoredRun, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("queries.cohort.stored_records.BATCH", 2)
        knowledge = stored_run.knowledge()
        with connect() as connection:
            batches = [b for shard in range(3) for b in ShardRecords(stored_run, connection, knowledge, shard)]
        assert max(map(len, batches)) == 2
        found = [record.patient for batch in batches for record in batch]
        assert sorted(found) == sorted(r.patient for r in records())


class TestAnswers:
    @pytest.mark.parametrize("record", records(), ids=lambda r: r.patient)
    def test_they_are_those_of_ask(self, kinds_run: Path, kinds_kb: Path, record: Record) -> None:
        result = why(kinds_run, record.patient, "--format", "json")
        assert result.exit_code == 0, result.output
        alone = answer_as_json(ask(open_knowledge(kinds_kb), on_day(record)))
        found = json.loads(result.stdout)
        assert found["record"].pop("name") == str(kinds_run)
        alone["record"].pop("name")
        assert places_left_out(found) == places_left_out(json.loads(json.dumps(alone)))

    @pytest.mark.parametrize("form", ["text", "markdown"])
    @pytest.mark.parametrize("audience", ["clinician", "patient"])
    def test_forms_and_audiences(self, kinds_run: Path, form: str, audience: str) -> None:
        result = why(kinds_run, "anna", "--format", form, "--audience", audience)
        assert result.exit_code == 0
        assert ("Fever on" in result.stdout) == (audience == "clinician")
        assert ("Wait with dose." in result.stdout) == (audience == "patient")

    @pytest.mark.parametrize("goal", ["recommend(_, dose, _, _)", "reached(_, home, Other)", "asked_in(Region)"])
    def test_one_atom_is_proved_as_by_why(self, kinds_run: Path, kinds_kb: Path, tmp_path: Path, goal: str) -> None:
        result = why(kinds_run, "anna", goal, "--format", "json")
        assert result.exit_code == 0, result.output
        record = tmp_path / "anna.json"
        record.write_text(json.dumps(as_file(on_day(records()[0]))))
        alone = CliRunner().invoke(why_command, [str(record), goal, "--kb", str(kinds_kb), "--format", "json"])
        assert alone.exit_code == 0, alone.output
        assert places_left_out(json.loads(result.stdout)) == places_left_out(json.loads(alone.stdout))

    def test_what_does_not_hold_is_said(self, kinds_run: Path) -> None:
        result = why(kinds_run, "boris", "recommend(_, _, hold, _)")
        assert result.exit_code == 1
        assert "recommend(_, _, hold, _) does not hold" in result.stdout

    def test_a_misspelt_goal_is_told(self, kinds_run: Path) -> None:
        result = why(kinds_run, "boris", "recomend(_, _, hold, _)")
        assert result.exit_code == 1 and "error[unknown-predicate]" in result.output

    def test_what_was_set_for_the_run_counts(self, tmp_path: Path) -> None:
        declared = ":- predicate(limit(name, degrees: number, document, at: text), [from: facts,"
        kb = write_kb(tmp_path / "kb", (declared, f"{declared} may_be_set: [degrees],"))
        out = make_run(tmp_path / "run", records()[:4], DAY, kb, 1, ["--set", "fever_limit=39.5"])
        result = why(out, "anna")
        assert "Set for this run: fever_limit = 39.5 (knowledge base: 38.0)" in result.output
        assert "Fever on" not in result.output

    def test_days_of_their_own(self, kinds_kb: Path, tmp_path: Path) -> None:
        mine = [
            on_day(r)._replace(rows={**r.rows, AS_OF: {(day,): OF_THE_RUN}})
            for r, day in zip(records()[:4], (DAY, "2026-03-05", DAY, "2026-03-09"), strict=True)
        ]
        out = make_run(tmp_path / "run", mine, "", kinds_kb, 2)
        assert json.loads(why(out, "boris", "--format", "json").stdout)["as_of"] == "2026-03-05"
        assert all(why(out, r.patient).exit_code == 0 for r in mine)


class TestProblems:
    def test_somebody_unknown(self, kinds_run: Path) -> None:
        result = why(kinds_run, "Boris")
        assert result.exit_code == 1
        assert "error[unknown-patient]: the run knows no patient `Boris`" in result.output
        assert "boris" not in result.output

    def test_somebody_set_aside(self, kinds_run: Path) -> None:
        result = why(kinds_run, BAD)
        assert result.exit_code == 1
        assert (
            f"error[rejected-patient]: `{BAD}` was set aside: bad-date in `treatment`, column `since`" in result.output
        )
        assert "2026-02-30" not in result.output

    def test_no_run(self, tmp_path: Path) -> None:
        for folder in (tmp_path, tmp_path / "nowhere"):
            assert "error[no-run]" in why(folder, "anna").output
        (tmp_path / "rejected.parquet").write_bytes(b"")
        assert "was refused" in why(tmp_path, "anna").output

    def test_a_run_that_is_not_finished(self, copied: Callable[[], Path]) -> None:
        run = copied()
        lines = (run / MANIFEST).read_text().splitlines(keepends=True)
        (run / MANIFEST).write_text("".join(lines[:-1]))
        assert "error[unfinished-run]" in why(run, "anna").output

    @pytest.mark.parametrize("goal", [[], ["recommend(_, _, _, _)"]])
    def test_another_stored_answer_is_no_answer(self, copied: Callable[[], Path], goal: list[str]) -> None:
        run = copied()
        edit_dataset(
            run,
            "recommend",
            "SELECT * REPLACE ('elsewhere' AS action) FROM old WHERE patient = 'anna' "
            "UNION ALL SELECT * FROM old WHERE patient <> 'anna'",
        )
        result = why(run, "anna", *goal)
        assert result.exit_code == 1
        assert "error[stored-answer-differs]" in result.output and "`recommend`" in result.output
        assert result.stdout == "" and "elsewhere" not in result.output
        assert why(run, "boris").exit_code == 0

    @pytest.mark.parametrize(
        "change",
        [
            "SELECT * FROM old WHERE patient <> 'anna'",
            "SELECT * REPLACE (['go_on'] AS rules) FROM old",
            "SELECT * REPLACE (degrees + 1 AS degrees) FROM old",
        ],
    )
    def test_missing_rows_and_other_rules_are_noticed(self, copied: Callable[[], Path], change: str) -> None:
        run = copied()
        edit_dataset(run, "highest", change)
        assert "error[stored-answer-differs]" in why(run, "anna").output

    def test_a_changed_record_is_noticed(self, copied: Callable[[], Path]) -> None:
        run = copied()
        edit_dataset(run, "records/treatment", "SELECT * REPLACE ('stopped' AS status) FROM old")
        assert "error[stored-answer-differs]" in why(run, "anna").output

    def test_what_is_said_of_nobody_is_compared_too(self, copied: Callable[[], Path]) -> None:
        run = copied()
        edit_dataset(run, "asked_in", "SELECT * REPLACE ('moon' AS region) FROM old")
        assert "error[stored-answer-differs]" in why(run, "anna").output

    def test_files_of_another_size(self, copied: Callable[[], Path]) -> None:
        run = copied()
        for path in (run / "records" / "treatment").rglob("*.parquet"):
            path.write_bytes(path.read_bytes() + b"x")
        assert "error[damaged-run]" in why(run, "anna").output

    def test_files_of_no_sense(self, copied: Callable[[], Path]) -> None:
        run = copied()
        for path in (run / "records" / "treatment").rglob("*.parquet"):
            path.write_bytes(b"x" * path.stat().st_size)
        result = why(run, "anna")
        assert "error[damaged-run]" in result.output and "Traceback" not in result.output

    @pytest.mark.parametrize("line", [0, 3, -1])
    def test_a_program_of_no_sense(self, copied: Callable[[], Path], line: int) -> None:
        run = copied()
        lines = (run / "program.json").read_bytes().splitlines(keepends=True)
        lines[line] = b" " * (len(lines[line]) - 1) + b"\n"
        (run / "program.json").write_bytes(b"".join(lines))
        result = why(run, "anna")
        assert result.exit_code == 1 and "error[unreadable-run]" in result.output

    def test_a_manifest_of_no_sense(self, copied: Callable[[], Path]) -> None:
        run = copied()
        text = (run / MANIFEST).read_text()
        write_manifest(run, text.replace('"as_of"', '"on"'))
        assert "error[unreadable-run]" in why(run, "anna").output

    def test_problems_as_json(self, kinds_run: Path) -> None:
        (problem,) = json.loads(why(kinds_run, "nobody", "--format", "json").stdout)["problems"]
        assert problem["name"] == "unknown-patient"


def test_only_what_is_needed_is_loaded(kinds_run: Path) -> None:
    """Nothing that makes SQL, checks rules or reads them from text: a person waits for the answer."""
    script = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
    script += "sys.argv = ['whyhold', 'cohort', 'why', *sys.argv[1:]]\nfrom queries.start import main\nmain()"
    done = subprocess.run(
        [sys.executable, "-c", script, str(kinds_run), "anna"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert "Fever on" in done.stdout
    needless = {"sqlglot", "pyarrow", "numpy", "engine.checks", "engine.parser", "engine.encoding", "engine.reviews"}
    assert set(done.stderr.split()) & needless == set()


def test_files_in_folders_of_their_shards_are_read_as_well(copied: Callable[[], Path]) -> None:
    """As a cluster writes them: `recommend/shard=0/part.parquet`, and the context is part of no name."""
    run = copied()
    text = (run / MANIFEST).read_text()
    for name in ("recommend", "disposition", "highest", "remarked", "asked_in", "patients", "firings"):
        for path in sorted((run / name).glob("shard-*.parquet")):
            number = int(path.stem.split("-")[1])
            other = run / name / f"shard={number}" / f"part-{path.stem}.parquet"
            other.parent.mkdir(exist_ok=True)
            path.replace(other)
            text = text.replace(f'"{name}/{path.name}"', f'"{other.relative_to(run).as_posix()}"')
    write_manifest(run, text)
    assert all(why(run, record.patient).exit_code == 0 for record in records())


def test_the_shipped_knowledge_base(tmp_path: Path) -> None:
    """Example records and cases, answered by the other evaluator in a run, and by `ask` alone."""
    knowledge = open_knowledge(cases=True)
    program, day = knowledge.program, "2027-03-03"
    mine = [read_record_file(path, program).record for path in sorted((ROOT / "examples").glob("*.yaml"))]
    mine += [renamed(case_record(c, program), f"case {n}", program) for n, c in enumerate(program.cases) if not n % 60]
    known = [record for record in mine if record is not None]
    out = make_run(tmp_path / "run", known, day)
    assert len(known) > 25
    for record in known[::4]:
        answer = ask(knowledge, record._replace(as_of=day, rows={**record.rows, AS_OF: {(day,): OF_THE_RUN}}))
        found = why(out, record.patient, "--format", "json")
        assert found.exit_code == 0, found.output
        alone = json.loads(json.dumps(answer_as_json(answer)))
        assert places_left_out(json.loads(found.stdout)) == places_left_out(alone)
        shown = [d["atom"] for d in json.loads(found.stdout)["dispositions"]]
        assert shown == [d["atom"] for d in alone["dispositions"]]


# Helping out -------------------------------------------------------------------------------------------------------


def places_left_out(node: object) -> object:
    """JSON without the places of facts and the name of the record, which tell where they were read."""
    if isinstance(node, dict):
        return {key: places_left_out(value) for key, value in node.items() if key not in ("at", "name")}
    if isinstance(node, list):
        return [places_left_out(item) for item in node]
    return node


def as_file(record: Record) -> dict[str, object]:
    """A record as a file has it."""
    program_rows: dict[str, object] = {"patient": record.patient, "as_of": record.as_of, "jurisdiction": "us"}
    columns = {
        "treatment": ("drug", "status", "since"),
        "fever": ("degrees", "date"),
        "visits": ("count", "remark"),
        "refers": ("clinic", "other"),
    }
    for name, names in columns.items():
        program_rows[name] = [
            dict(zip(names, [float(v) if isinstance(v, Real) else v for v in row[1:]], strict=True))
            for row in record.rows[name]
        ]
    return program_rows


def test_odd_ids_are_among_those_tested() -> None:
    assert set(ODD) <= {record.patient for record in records()}
