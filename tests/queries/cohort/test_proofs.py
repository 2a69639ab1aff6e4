"""The proofs of a run: edges that agree with the proofs of `ask`, and lines that are its nodes."""

from __future__ import annotations

import json
import os
import random
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from engine.canonical import print_value
from engine.driver import evaluate
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.proof_views import ProofJson, atom_text
from engine.proofs import ABSENCE, AGGREGATE, OVERRIDDEN, RULE, Proofs, Step
from engine.terms import Real, Text
from queries.asking import Asker
from queries.cohort.manifest import MANIFEST
from queries.cohort.paths import exactly
from queries.cohort.printing import NOT, PRINTED, is_usual, printed
from queries.cohort.stored import StoredRun
from queries.cohort.stored_records import OF_THE_RUN
from queries.commands.cohort_proofs import command
from queries.knowledge import answer_predicates, open_knowledge, prepare_for
from queries.record import case_record
from tests.queries.cohort.kinds_kb import DAY, ODD, record, records, write_kb
from tests.queries.cohort.made_runs import make_run, renamed
from tests.queries.cohort.run_contents import edit_dataset, stored_records

ROOT = Path(__file__).resolve().parents[3]
COLUMNS = ("patient", "rule", "conclusion", "premise", "kind")
Edge = tuple[str | None, str, str, str, str]


def proofs(run: Path, out: Path, *more: str) -> Result:
    return CliRunner().invoke(command, [str(run), "--out", str(out), *more])


def edges_in(out: Path) -> Counter[Edge]:
    """The edges that were written, with how often each occurs."""
    found: Counter[Edge] = Counter()
    with duckdb.connect() as connection:
        for path in sorted((out / "edges").glob("*.parquet")):
            relation = connection.read_parquet(exactly(path))
            assert tuple(relation.columns) == COLUMNS
            found.update(relation.fetchall())
    return found


def told(step: Step) -> str:
    return (NOT if step.kind == ABSENCE else "") + atom_text(step)


def edges_by_hand(run: StoredRun) -> Counter[Edge]:
    """Each firing of each patient's model with each of its premises, found by the other evaluator."""
    knowledge = run.knowledge()
    prepared = prepare_for(knowledge.program, answer_predicates(knowledge.program))
    found: Counter[Edge] = Counter()
    evaluator = PyDatalogEvaluator()
    for one in stored_records(run, knowledge):
        model = evaluate(prepared, one.rows, evaluator)
        every = Proofs(model, evaluator)
        for rows in model.firings.values():
            for firings in rows.values():
                for firing in firings:
                    step = every.of_firing(firing)
                    patient = one.patient if one.patient in firing.bindings else None
                    if patient is not None:
                        found.update((patient, firing.rule.id, atom_text(step), told(s), s.kind) for s in step.because)
    evaluator.close()
    return found


def about_patients(edges: Counter[Edge]) -> Counter[Edge]:
    """Without what holds for everybody; what was overridden once, though several firings have overridden it."""
    return Counter({e: 1 if e[4] == OVERRIDDEN else n for e, n in edges.items() if e[0] is not None})


def steps_of(step: Step) -> Iterator[tuple[Step, Step]]:
    """A proof as steps with their premises, without what aggregates counted."""
    todo, seen = [step], set[int]()
    while todo:
        current = todo.pop()
        if current.kind == RULE and id(current) not in seen:
            seen.add(id(current))
            for premise in current.because:
                yield current, premise
                todo.append(premise)


@pytest.fixture(scope="module")
def written(kinds_run: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("proofs") / "out"
    result = proofs(kinds_run, out)
    assert result.exit_code == 0, result.output
    return out


class TestEdges:
    def test_they_are_all_premises_of_all_firings(self, stored_run: StoredRun, written: Path) -> None:
        found = about_patients(edges_in(written))
        assert found == about_patients(edges_by_hand(stored_run))
        assert {edge[4] for edge in found} == {
            "rule",
            "record",
            "knowledge",
            "absence",
            "comparison",
            "aggregate",
            "overridden",
        }

    def test_every_step_of_each_smallest_proof_is_among_them(self, stored_run: StoredRun, written: Path) -> None:
        edges = edges_in(written)
        knowledge, counted = stored_run.knowledge(), 0
        with Asker(knowledge) as asker:
            for record in stored_records(stored_run, knowledge):
                answer = asker.ask(record, decide_missing=False)
                for conclusions in answer.conclusions.values():
                    for conclusion in conclusions:
                        for step, premise in steps_of(conclusion.step):
                            assert step.rule is not None
                            patient = record.patient if record.patient in step.row else None
                            edge = (patient, step.rule.id, atom_text(step), told(premise), premise.kind)
                            assert edge in edges
                            counted += 1
        assert counted > 100

    def test_the_shipped_knowledge_base(self, tmp_path: Path) -> None:
        knowledge = open_knowledge(cases=True)
        program = knowledge.program
        mine = [renamed(case_record(c, program), f"c{n}", program) for n, c in enumerate(program.cases) if not n % 40]
        # a single jurisdiction, so that everybody is evaluated together
        mine = [r for r in mine if r.jurisdiction in ("", "us")]
        mine = [r._replace(rows={**r.rows, "jurisdiction": {("us",): OF_THE_RUN}}) for r in mine]
        out = make_run(tmp_path / "run", mine, "2027-03-03")
        assert proofs(out, tmp_path / "proofs").exit_code == 0
        found = about_patients(edges_in(tmp_path / "proofs"))
        assert found == about_patients(edges_by_hand(StoredRun(out)))
        assert len(found) > 1_000

    def test_there_are_none_without_firings(self, kinds_kb: Path, tmp_path: Path) -> None:
        out = make_run(tmp_path / "run", records()[:2], DAY, kinds_kb, 1, ["--no-firings"])
        result = proofs(out, tmp_path / "proofs")
        assert result.exit_code == 1 and "error[no-firings]" in result.output
        assert proofs(out, tmp_path / "proofs", "--format", "jsonl").exit_code == 0

    def test_a_spoilt_file_is_noticed(self, copied: Callable[[], Path], tmp_path: Path) -> None:
        run = copied()
        path = next((run / "firings").iterdir())
        data = path.read_bytes()
        path.write_bytes(data[:100] + bytes([data[100] ^ 1]) + data[101:])
        result = proofs(run, tmp_path / "out")
        assert result.exit_code == 1 and "error[damaged-run]" in result.output and path.name in result.output


class TestLines:
    def test_they_are_the_nodes_of_ask(self, stored_run: StoredRun, kinds_run: Path, tmp_path: Path) -> None:
        result = proofs(kinds_run, tmp_path / "out", "--format", "jsonl", "--jobs", "1")
        assert result.exit_code == 0, result.output
        files = sorted((tmp_path / "out" / "proofs").iterdir())
        assert [path.name for path in files] == [f"shard-0000{n}.jsonl" for n in range(3)]
        lines = [json.loads(line) for path in files for line in path.read_text("utf-8").splitlines()]
        knowledge, at = stored_run.knowledge(), 0
        with Asker(knowledge) as asker:
            for record in stored_records(stored_run, knowledge):
                answer = asker.ask(record, decide_missing=False)
                for name, conclusions in answer.conclusions.items():
                    for conclusion in conclusions:
                        line = lines[at]
                        at += 1
                        nodes = ProofJson(answer.narrator)
                        assert (line["patient"], line["as_of"], line["predicate"]) == (record.patient, DAY, name)
                        assert line["atom"] == atom_text(conclusion.step) and line["says"] == conclusion.says
                        assert line["proof"] == json.loads(json.dumps(nodes.node(conclusion.step)))
                        also = [json.loads(json.dumps(nodes.node(step))) for step in conclusion.also]
                        assert line.get("also", []) == also
        assert at == len(lines) > 100
        assert f"{at:,} proofs in" in result.output

    def test_several_processes_write_the_same(self, kinds_run: Path, tmp_path: Path) -> None:
        for jobs in ("1", "3"):
            arguments = [str(kinds_run), "--out", str(tmp_path / jobs), "--format", "jsonl", "--jobs", jobs]
            subprocess.run([sys.executable, "-m", "queries", "cohort", "proofs", *arguments], check=True, cwd=ROOT)
        one, other = ({p.name: p.read_bytes() for p in (tmp_path / n / "proofs").iterdir()} for n in ("1", "3"))
        assert one == other and len(one) == 3

    def test_another_stored_answer_is_no_proof(self, copied: Callable[[], Path], tmp_path: Path) -> None:
        run = copied()
        edit_dataset(run, "highest", "SELECT * FROM old WHERE patient <> 'anna'")
        result = proofs(run, tmp_path / "out", "--format", "jsonl", "--jobs", "1")
        assert result.exit_code == 1 and "error[stored-answer-differs]" in result.output


class TestFolder:
    def test_both_forms_of_one_run_share_it(self, kinds_run: Path, written: Path) -> None:
        about = json.loads((written / "about.json").read_text())
        assert about["as_of"] == DAY and about["kb"]["fingerprint"].startswith("sha256:")
        assert sorted(p.name for p in written.iterdir()) == [".lock", "about.json", "edges", MANIFEST]

    def test_what_is_done_is_not_done_again(self, kinds_run: Path, tmp_path: Path) -> None:
        assert proofs(kinds_run, tmp_path / "out").exit_code == 0
        before = {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.parquet")}
        lines = (tmp_path / "out" / MANIFEST).read_text().splitlines(keepends=True)
        (tmp_path / "out" / MANIFEST).write_text("".join(lines[:-1]))
        result = proofs(kinds_run, tmp_path / "out")
        assert result.exit_code == 0
        assert "shard 3 of 3" in result.output and "shard 1 of 3" not in result.output
        again = {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.parquet")}
        assert len(set(again.items()) - set(before.items())) == len(
            list((tmp_path / "out" / "edges").glob("shard-00002*"))
        )

    def test_of_another_run(self, kinds_kb: Path, written: Path, tmp_path: Path) -> None:
        other = make_run(tmp_path / "run", records()[:2], DAY, kinds_kb)
        assert "error[another-run]" in proofs(other, written).output

    def test_other_things_are_not_written_among(self, kinds_run: Path, tmp_path: Path) -> None:
        (tmp_path / "letter.txt").write_text("dear")
        result = proofs(kinds_run, tmp_path)
        assert "error[output-not-empty]" in result.output and "letter.txt" in result.output

    def test_nothing_is_half_written(self, kinds_run: Path, tmp_path: Path) -> None:
        import resource

        done = subprocess.run(
            [sys.executable, "-m", "queries", "cohort", "proofs", str(kinds_run), "--out", str(tmp_path / "out")],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "WHYHOLD_CACHE_DIR": ""},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
        )
        assert done.returncode == 1 and "Traceback" not in done.stderr, done.stderr
        assert list((tmp_path / "out").glob("edges/*")) == []
        assert proofs(kinds_run, tmp_path / "out").exit_code == 0


class TestPrinting:
    def values(self) -> list[tuple[str, str]]:
        """Values as firings have them, with how the language writes them."""
        made = random.Random(3)
        found = []
        for _ in range(20_000):
            number = struct.unpack("d", struct.pack("Q", made.getrandbits(64)))[0]
            for value in (number, round(made.uniform(-1000, 1000), made.randint(0, 6)), made.uniform(1e14, 1e17)):
                if value == value and abs(value) != float("inf"):
                    found.append(("d", Real(value + 0.0)))
        found += [("d", Real(10.0**exponent)) for exponent in range(-30, 30)]
        texts = [
            *ODD,
            "",
            "a",
            "aB_9",
            "9a",
            "_a",
            "a-b",
            "it's",
            "a\\b",
            'say "x"',
            "a b",
            "~",
            "ünï",
            "a\tb",
            "\u202e",
        ]
        texts += ["".join(made.choices([chr(c) for c in range(32, 127)], k=made.randint(1, 5))) for _ in range(3_000)]
        with duckdb.connect() as connection:
            connection.execute(
                "CREATE TABLE numbers AS SELECT unnest(?::DOUBLE[]) AS n", [[float(v) for _, v in found]]
            )
            written = connection.sql("SELECT 'd' || CAST(n AS VARCHAR) FROM numbers").fetchall()
        known = [(tagged, print_value(value)) for (tagged,), (_, value) in zip(written, found, strict=True)]
        known += [("a" + text, print_value(text)) for text in texts] + [
            ("t" + text, print_value(Text(text))) for text in texts
        ]
        return [*known, ("i-12", "-12"), ("i9223372036854775807", "9223372036854775807")]

    def test_sql_prints_what_python_prints(self) -> None:
        values = self.values()
        usual = [(tagged, wanted) for tagged, wanted in values if is_usual(tagged[1:])]
        assert len(usual) > 60_000
        with duckdb.connect() as connection:
            connection.execute(PRINTED)
            connection.execute(
                "CREATE TABLE given AS SELECT unnest(?::VARCHAR[]) AS v", [[tagged for tagged, _ in usual]]
            )
            assert connection.sql("SELECT v, printed(v) FROM given").fetchall() == usual
        for tagged, wanted in values:
            if not is_usual(tagged[1:]):
                assert printed(tagged) == wanted

    def test_marks_are_found_in_every_goal(self, tmp_path: Path) -> None:
        """Also where the rule has atoms that look like the marks."""
        kb = write_kb(
            tmp_path / "kb",
            ("Other \\== home", "Other \\== value1of"),
            ("reached(Patient, home", "reached(Patient, value2of"),
        )
        mine = [
            record("anna", {"treatment": [("dose", "on_therapy", DAY)], "refers": [("value2of", "value1of")]}),
            record("boris", {"treatment": [("dose", "on_therapy", DAY)], "refers": [("value2of", "lab")]}),
            record("value3of", {"treatment": [("dose", "on_therapy", DAY)], "fever": [(39, DAY)]}),
        ]
        out = make_run(tmp_path / "run", mine, DAY, kb)
        assert proofs(out, tmp_path / "proofs").exit_code == 0
        found = about_patients(edges_in(tmp_path / "proofs"))
        assert found == about_patients(edges_by_hand(StoredRun(out)))
        assert any(edge[3] == "lab \\== value1of" for edge in found)
        assert AGGREGATE in {edge[4] for edge in found}
