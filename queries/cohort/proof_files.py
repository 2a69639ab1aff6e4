"""The proofs of a run written to a folder, shard by shard: as edges in Parquet, or as lines of JSON.

What is done is noted as in a run (`queries.cohort.manifest`): files appear whole or not at all, and what was cut short
goes on with the next shard.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from engine.problem import ERROR, Label, Problem, ProblemsFound
from engine.source import Span
from queries.cohort.manifest import LOCK, MANIFEST, UNFINISHED, Manifest, locked
from queries.cohort.paths import exactly
from queries.cohort.proof_lines import lines_of_shard
from queries.cohort.run_folder import BEGUN, FINISHED, SHARD, shard_file, shard_step
from queries.cohort.settings import SPILL
from queries.cohort.stored import StoredRun, connect
from queries.processes import spread

EDGES, JSONL = "edges", "jsonl"
FOLDERS = {EDGES: "edges", JSONL: "proofs"}
"""The folders of the two forms within the one that is written to."""

ABOUT = "about.json"
SCHEMA = "whyhold/cohort-proofs/1"

Say = Callable[[str], None]
Counted = tuple[int, tuple[Problem, ...]]
"""Lines of a shard, and what kept them from being written."""


def write_proofs(run: StoredRun, out: Path, form: str, jobs: int, say: Say) -> dict[str, int]:
    """Write all proofs of a run below the folder `out`; returns how many edges (or lines) and files there are.

    `say` is told of each shard. Raises ProblemsFound.
    """
    if form == EDGES:
        run.firings(0)
    with locked(out):
        manifest = _begun(run, out)
        if form == EDGES:
            _write_edges(run, manifest, say)
        else:
            _write_lines(run, manifest, jobs, say)
        _remove(out / UNFINISHED)
    steps = [manifest.steps[_step(form, shard)] for shard in range(run.shards)]
    return {"rows": sum(int(s.found["rows"]) for s in steps), "files": sum(len(s.files) for s in steps)}


def _step(form: str, shard: int) -> str:
    return f"{form} {shard_step(shard)}"


# Edges --------------------------------------------------------------------------------------------------------------


def _write_edges(run: StoredRun, manifest: Manifest, say: Say) -> None:
    todo = [shard for shard in range(run.shards) if _step(EDGES, shard) not in manifest]
    if not todo:
        return
    import duckdb

    from queries.cohort.edges import Edges
    from queries.cohort.stored import unreadable_file

    connection = connect(str(manifest.folder / SPILL))
    try:
        edges = Edges(run.knowledge().program, connection)
        for shard in todo:
            files, records = run.firings(shard), run.records(shard)
            run.check([*files, *[path for paths in records.values() for path in paths]], whole=True)
            edges.take_shard(records)
            paths, rows = [], 0
            for number, file in enumerate(files, 1):
                paths.append(f"{FOLDERS[EDGES]}/{shard_file(shard, number, len(files))}")
                fresh = manifest.new_file(paths[-1])
                edges.of_file(file).write_parquet(str(fresh), compression="zstd")
                (found,) = connection.execute(
                    "SELECT num_rows FROM parquet_file_metadata(?)", [exactly(fresh)]
                ).fetchall()
                rows += int(found[0])
            manifest.done(_step(EDGES, shard), paths, {"rows": rows})
            say(f"{SHARD} {shard + 1} of {run.shards}: {rows:,} edges")
    except duckdb.Error as error:
        raise unreadable_file(error, run.folder) from error
    finally:
        connection.close()
        _remove(manifest.folder / SPILL)


# Lines --------------------------------------------------------------------------------------------------------------


def _write_lines(run: StoredRun, manifest: Manifest, jobs: int, say: Say) -> None:
    todo = [shard for shard in range(run.shards) if _step(JSONL, shard) not in manifest]
    paths = {shard: f"{FOLDERS[JSONL]}/{SHARD}-{shard:05d}.jsonl" for shard in todo}
    places = {shard: manifest.new_file(path) for shard, path in paths.items()}
    counts = spread(lambda number: _written(run, todo[number], places[todo[number]]), len(todo), jobs)
    for shard, (rows, problems) in zip(todo, counts, strict=True):
        if problems:
            raise ProblemsFound(problems)
        manifest.done(_step(JSONL, shard), [paths[shard]], {"rows": rows})
        say(f"{SHARD} {shard + 1} of {run.shards}: {rows:,} conclusions")


def _written(run: StoredRun, shard: int, path: Path) -> Counted:
    rows = 0
    try:
        with path.open("w", encoding="utf-8") as file:
            for text in lines_of_shard(run, shard):
                file.write(text + "\n")
                rows += 1
    except ProblemsFound as found:
        return rows, found.problems
    return rows, ()


# The folder ---------------------------------------------------------------------------------------------------------


def _begun(run: StoredRun, out: Path) -> Manifest:
    """The manifest of the folder, begun anew or of the same run. Raises ProblemsFound where it is of something else."""
    there = sorted(entry.name for entry in out.iterdir())
    ours = {LOCK, MANIFEST, UNFINISHED, SPILL, ABOUT, *FOLDERS.values()}
    strange = [name for name in there if name not in ours]
    if strange or (MANIFEST not in there and set(there) & set(FOLDERS.values())):
        raise ProblemsFound((_not_empty(out, (strange or there)[0]),))
    manifest = Manifest(out)
    identity = _identity(run)
    if BEGUN in manifest:
        if manifest.found(BEGUN) != identity:
            raise ProblemsFound((_of_another_run(out),))
        manifest.check()
    else:
        text = json.dumps(_about(run), indent=2, ensure_ascii=False) + "\n"
        manifest.new_file(ABOUT).write_text(text, "utf-8")
        manifest.done(BEGUN, [ABOUT], identity)
    _remove(out / UNFINISHED)
    return manifest


def _identity(run: StoredRun) -> dict[str, Any]:
    """What tells one run from another: the digests of its program and of all that it wrote last."""
    return {"run": [[w.path, w.digest] for w in run.manifest.steps[FINISHED].files], "kb": run.fingerprint}


def _about(run: StoredRun) -> Mapping[str, Any]:
    described = run.described()
    kept = ("whyhold", "kb", "as_of", "parameters", "patients", "notice")
    return {"schema": SCHEMA, **{key: described[key] for key in kept}}


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def _not_empty(out: Path, name: str) -> Problem:
    return Problem(
        "output-not-empty",
        ERROR,
        f"`{out}` holds something else than proofs of a run",
        (Label(Span(str(out), 1, 1), f"has `{name}` in it"),),
        "files of proofs among others could not be told apart",
        "name a new or empty folder with `--out`",
    )


def _of_another_run(out: Path) -> Problem:
    return Problem(
        "another-run",
        ERROR,
        f"`{out}` holds proofs of another run",
        (Label(Span(str(out), 1, 1), "begun otherwise"),),
        "proofs of two different runs in one folder could not be told apart",
        "name another folder with `--out`, or remove this one",
    )
