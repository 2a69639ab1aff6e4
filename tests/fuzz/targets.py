"""What is fuzzed: one function for each reader, from bytes to nothing, which raises where the reader does what it must not.

Only `ProblemsFound` and its kin may come out of a reader, and they are then shown in every form, of which no character may be
one that a terminal obeys. Whatever else is raised, and whatever `require` finds, is a fault of whyhold.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from checker.constants import Rejected, canonical, read_json
from checker.verify_proof import verify
from engine.cache import Compiled, pack, unpack
from engine.checks import check_loaded
from engine.digests import digest_of
from engine.limits import Limits, within
from engine.loading import load_bytes
from engine.plain import load_plain
from engine.problem import Problem, ProblemsFound, errors_in
from engine.program_json import program_json
from engine.rendering import printable, problems_as_json, problems_for_github, render_problems
from engine.sarif import problems_as_sarif
from engine.source import SourceText
from queries.accepting import accept, accept_proofs, program_of, verified_file
from queries.answer_json import answer_as_json
from queries.answer_markdown import answer_as_markdown
from queries.answer_text import answer_as_text
from queries.answering import reasoning, relations_for
from queries.asking import ask
from queries.audit_trail import audited, canonical_digest
from queries.formatting import format_bytes
from queries.goals import answers, distinct, goal_for, matching, pattern_of
from queries.knowledge import Knowledge, open_knowledge
from queries.parameters import set_parameters
from queries.record import Record, Vocabulary, read_record
from queries.supposing import suppose
from queries.why_not_views import absence_as_text
from queries.why_views import proved_as_json, proved_as_text
from tests.queries.small_kb import RECORD, write_kb

Target = Callable[[bytes], None]

FEW = Limits(rounds=50, facts=2_000, seconds=3)
"""Limits for programs that a fuzzer writes: they are to be reached, and soon."""


class Broken(AssertionError):
    """A reader did what it must not."""


def require(condition: object, message: str) -> None:
    """Raise Broken unless the condition holds."""
    if not condition:
        raise Broken(message)


def show(problems: Iterable[Problem], texts: Mapping[str, SourceText]) -> None:
    """Show problems in every form, as a command does, and look at what comes out."""
    found = tuple(problems)
    shown = render_problems(found, texts)
    require(all(c == "\n" or printable(c) == c for c in shown), "a terminal would obey a character of a problem")
    shown.encode()
    told = json.dumps(problems_as_json(found))
    require(json.loads(told) == problems_as_json(found), "problems as JSON are not the same when read again")
    problems_for_github(found)
    json.dumps(problems_as_sarif(found, "whyhold", "1"))


@cache
def folder() -> Path:
    """A place for files of targets that read files; it stays for as long as the process."""
    made = tempfile.TemporaryDirectory(prefix="whyhold-fuzz-")
    _kept.append(made)
    return Path(made.name)


_kept: list[tempfile.TemporaryDirectory[str]] = []


@cache
def shipped() -> Knowledge:
    """The shipped knowledge base."""
    return open_knowledge()


@cache
def small() -> Knowledge:
    """A knowledge base of a few rules."""
    return open_knowledge(write_kb(folder() / "kb"))


@cache
def small_record() -> Record:
    """A record for the small knowledge base."""
    read = read_record(RECORD.encode(), "anna.yaml", small().program)
    assert read.record is not None
    return read.record


@cache
def vocabulary() -> Vocabulary:
    """What records can say to the shipped knowledge base."""
    return Vocabulary(shipped().program)


def words(data: bytes) -> str:
    """Bytes as an argument of a command: what is not UTF-8 becomes lone surrogates, as Python makes of it."""
    return data.decode("utf-8", "surrogateescape")


# Rules ------------------------------------------------------------------------------------------------------------------


def rules(data: bytes) -> None:
    """A file of a knowledge base: read, checked, laid out, kept in the cache, and written for checkers."""
    loaded = load_bytes([("kb/fuzz.pl", data)])
    problems = check_loaded(loaded)
    show(problems, loaded.texts)
    formatted = format_bytes(data, "kb/fuzz.pl", Path("kb/fuzz.pl"))
    show(formatted.problems, loaded.texts)
    if errors_in(problems):
        return
    again = format_bytes(formatted.after, "kb/fuzz.pl", Path("kb/fuzz.pl"))
    require(again.after == formatted.after, "laying out twice is not the same as once")
    stated = program_json(loaded.program)
    compiled = Compiled(loaded.program, stated.fingerprint, (), {}, reasoning=stated.for_checking)
    kept = unpack(pack("key", compiled), "key")
    require(program_json(kept.program).fingerprint == stated.fingerprint, "the cache keeps another program")


def plain(data: bytes) -> None:
    """A plain program below the line of a goal: read, checked and evaluated within limits."""
    goal, _, program = words(data).partition("\n")
    loaded = load_plain(program, "fuzz.pl")
    problems = check_loaded(loaded)
    show(problems, loaded.texts)
    if errors_in(problems):
        return
    texts = dict(loaded.texts)
    try:
        literal = goal_for(goal, loaded.program, texts)
        with within(FEW), relations_for(loaded.program, {}, (literal.predicate,), "pydatalog") as relation:
            distinct(literal, matching(relation(literal.predicate), literal))
    except ProblemsFound as found:
        show(found.problems, texts)


# Records, and what is asked of them ---------------------------------------------------------------------------------------


def record(data: bytes) -> None:
    """A record for the shipped knowledge base. One with an error is none."""
    read = read_record(data, "fuzz.yaml", shipped().program, vocabulary=vocabulary())
    show(read.problems, {read.text.path: read.text})
    require((read.record is None) == bool(errors_in(read.problems)), "a record with an error is read")
    if read.record is not None:
        len(read.record.digest)


def asked(data: bytes) -> None:
    """An answer about a record, checked, in every form; only a record without errors has one."""
    read = read_record(data, "fuzz.yaml", shipped().program, vocabulary=vocabulary())
    if read.record is None:
        return
    try:
        with within(Limits(seconds=8)):
            answer = ask(shipped(), read.record, "clinician")
    except ProblemsFound as found:
        show(found.problems, {read.text.path: read.text})
        return
    told = answer_as_json(answer)
    accept(answer, told)
    require(json.loads(json.dumps(told)) == told, "the answer is another when read again")
    answer_as_text(answer)
    answer_as_markdown(answer)


def goal(data: bytes) -> None:
    """A goal of `query`, `why`, `why-not`, and an atom of `what-if`, each from the words of a command line."""
    text = words(data)
    texts: dict[str, SourceText] = {}
    knowledge, about = small(), small_record()
    with within(FEW):
        try:
            literal = goal_for(text, knowledge.program, texts)
            with reasoning(knowledge.program, about.rows, literal.predicate) as found:
                rows = answers(found.model, literal)
                told = proved_as_json(knowledge, about, found, literal, rows, "clinician", 0, False)
                accept_proofs(knowledge, about, told)
                proved_as_text(knowledge, found, literal, rows, "clinician", 0, False)
                why = found.explainer.explain(literal.predicate, pattern_of(literal))
                absence_as_text(knowledge, why, None, "clinician", False)
        except ProblemsFound as found_problems:
            show(found_problems.problems, texts)
        try:
            read = read_record(RECORD.encode(), "anna.yaml", knowledge.program)
            suppose(read, knowledge, [text], [text], None, texts)
        except ProblemsFound as found_problems:
            show(found_problems.problems, texts)


def setting(data: bytes) -> None:
    """What follows `--set`."""
    try:
        set_parameters(shipped(), [words(data)])
    except ProblemsFound as found:
        show(found.problems, getattr(found, "texts", {}))


# Stored answers, caches and logs ------------------------------------------------------------------------------------------


def answer(data: bytes) -> None:
    """A stored answer, given to the checker alone and to `verify-proof`."""
    with suppress(Rejected, ValueError, RecursionError):
        verify(read_json(data), program_of(small()))
    file = folder() / "answer.json"
    file.write_bytes(data)
    try:
        verified_file(str(file), folder() / "kb", None)
    except ProblemsFound as found:
        show(found.problems, {})


def cached(data: bytes) -> None:
    """A file of the cache whose checksum is right, for commands that need all of it and for those that need some."""
    whole = b'[{"checksum":"%b"},\n%b' % (digest_of(data).encode("ascii"), data)
    for planned in (False, True):
        with suppress(ValueError):
            unpack(whole, "key", planned=planned)
    with suppress(ValueError):
        unpack(data, "key")


def log(data: bytes) -> None:
    """A log of answers, as it is and with the right hash on every line."""
    file = folder() / "answers.log"
    for lines in (data, _with_hashes(data)):
        file.write_bytes(lines)
        try:
            audited(file)
        except ProblemsFound as found:
            show(found.problems, {})


def _with_hashes(data: bytes) -> bytes:
    lines = []
    previous = "sha256:" + "0" * 64
    for number, line in enumerate(data.splitlines(), 1):
        try:
            item: Any = json.loads(line)
        except (ValueError, RecursionError):
            item = None
        if isinstance(item, dict):
            item = {**item, "number": number, "previous": previous}
            item.pop("hash", None)
            with suppress(RecursionError):
                item["hash"] = previous = canonical_digest(item)
                line = canonical(item)
        lines.append(line + b"\n")
    return b"".join(lines)


# Many patients ------------------------------------------------------------------------------------------------------------


def facts(data: bytes) -> None:
    """A file of facts for a plain program, below a line with its name."""
    from queries.plain_questions import Asked, open_question

    name, _, content = data.partition(b"\n")
    if name not in (b"edge.facts", b"edge.tsv", b"edge.csv", b"edge.parquet", b"edge.ndjson"):
        return
    given = _fresh("facts")
    (given / name.decode()).write_bytes(content)
    program = folder() / "paths.pl"
    program.write_text("path(X, Y) :- edge(X, Y).\npath(X, Z) :- edge(X, Y), path(Y, Z).\n")
    texts: dict[str, SourceText] = {}
    try:
        with (
            within(FEW),
            open_question(Asked(program, given, ("path(X, Y)",), False, "duckdb"), texts, False) as question,
        ):
            question.answers()
    except ProblemsFound as found:
        show(found.problems, texts)


def cohort(data: bytes) -> None:
    """A dataset of a cohort, below a line with the name of its file."""
    import duckdb

    from queries.cohort.datasets import find_datasets
    from queries.cohort.problems import problems_of
    from queries.cohort.validation import validate

    name, _, content = data.partition(b"\n")
    stem, _, ending = name.decode("ascii", "replace").partition(".")
    if stem not in vocabulary().forms or ending not in ("csv", "ndjson", "parquet"):
        return
    given = _fresh("datasets")
    (given / f"{stem}.{ending}").write_bytes(content)
    try:
        found = find_datasets(given, vocabulary())
        show(found.problems, {})
        if errors_in(found.problems):
            return
        with duckdb.connect(config={"threads": 1, "memory_limit": "1GB"}) as connection:
            validation = validate(connection, found, vocabulary(), "2026-03-03")
            show(problems_of(validation, redact=False), {})
            if validation.forbidden:
                return
            for typed in validation.typed.values():
                connection.execute(typed.sql(dialect="duckdb")).fetchall()
    except ProblemsFound as refused:
        show(refused.problems, {})


@cache
def _finished_run() -> Path:
    from tests.queries.cohort.made_runs import make_run

    return make_run(folder() / "run", [small_record()], kb=folder() / "kb")


def run(data: bytes) -> None:
    """A file of a finished run, below a line with its name; the manifest says that it is as it was written."""
    import shutil

    from queries.cohort.manifest import MANIFEST
    from queries.cohort.stored import open_run
    from queries.cohort.summary import summarise
    from queries.cohort.summary_page import summary_as_html
    from queries.cohort.summary_views import summary_as_json, summary_as_text
    from queries.cohort.why import stored_answer

    name, _, content = data.partition(b"\n")
    if name not in (b"manifest.jsonl", b"run.json", b"program.json"):
        return
    small()
    spoilt = folder() / "spoilt"
    shutil.rmtree(spoilt, ignore_errors=True)
    shutil.copytree(_finished_run(), spoilt)
    (spoilt / name.decode()).write_bytes(content)
    _as_written(spoilt, spoilt / MANIFEST)
    try:
        opened = open_run(spoilt)
        summary = summarise(opened)
        summary_as_text(summary)
        summary_as_html(summary)
        json.dumps(summary_as_json(summary))
        stored_answer(opened, "anna", "clinician")
    except ProblemsFound as found:
        show(found.problems, {})


def _as_written(spoilt: Path, manifest: Path) -> None:
    """Give the lines of a manifest their seals, and the files that it names the sizes and digests that they have."""
    from queries.cohort.manifest import UNSEALED, digest_of_file, sealed

    lines, seal = [], UNSEALED
    for line in manifest.read_bytes().splitlines():
        with suppress(ValueError, RecursionError):
            item: Any = json.loads(line)
            for file in item["files"] if isinstance(item, dict) and isinstance(item.get("files"), list) else ():
                if isinstance(file, list) and list(map(type, file)) == [str, int, str] and file[0].isascii():
                    path = spoilt / file[0].replace("\0", "")
                    # a name may be longer than any file's
                    with suppress(OSError):
                        if path.is_file():
                            file[1:] = [path.stat().st_size, digest_of_file(path)]
            if isinstance(item, dict):
                item.pop("seal", None)
                line, seal = sealed(json.dumps(item).encode(), seal)
        lines.append(line.rstrip(b"\n") + b"\n")
    manifest.write_bytes(b"".join(lines))


def _fresh(name: str) -> Path:
    import shutil

    made = folder() / name
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    return made


TARGETS: dict[str, Target] = {
    target.__name__: target
    for target in (rules, plain, record, asked, goal, setting, answer, cached, log, facts, cohort, run)
}
"""The targets by name."""
