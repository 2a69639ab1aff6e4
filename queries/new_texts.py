"""New rules, cases, sources and predicates put at the end of the right file, where they break nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from engine.checks import check_loaded
from engine.files import PRELUDE, rule_files
from engine.formatter import format_source
from engine.loading import Loaded, load_bytes
from engine.problem import ERROR, Label, Problem, ProblemsFound, by_place, errors_in
from engine.source import SourceText, Span
from queries.appending import append_text, appended
from queries.knowledge import KnowledgeProblems, read_whole
from queries.reviews import rule_called
from queries.skeletons import case_skeleton, free_title, predicate_skeleton, rule_skeleton, source_skeleton

NAME = re.compile(r"[a-z][A-Za-z0-9_]*\Z")
RULES, CASES, SOURCES, VOCABULARY = "rules", "cases", "sources", "vocabulary"


class Written(NamedTuple):
    """A text that was added: to which file, from which line on, and what it leaves to do."""

    file: Path
    line: int
    todos: tuple[Problem, ...]


class NotAFile(ValueError):
    """A file that a knowledge base would not read."""


class Author:
    """Adds texts to one knowledge base. Raises ProblemsFound where it has errors."""

    def __init__(self, folder: Path | None) -> None:
        self.folder, self.loaded = read_whole(folder)
        self.files = rule_files(self.folder)
        self.program = self.loaded.program

    def rule(self, rule_id: str, concludes: str = "", source: str = "", file: str = "") -> tuple[Written, ...]:
        """A rule with two cases."""
        self._free("rule", rule_id, {rule.id: rule.span for rule in self.program.rules})
        text = rule_skeleton(self.program, rule_id, concludes, source)
        into = self._file(file) if file else self._default(RULES, rule_id, (r.span for r in self.program.rules))
        new = [(into, text.rule, 1)]
        if text.cases:
            new.append((self._cases_beside(into), text.cases, 2))
        return self._add(new)

    def case(self, rule_id: str, title: str = "", file: str = "") -> tuple[Written, ...]:
        """A case for a rule."""
        rule = rule_called(self.program, rule_id)
        title = title or free_title(self.program, rule_id, "say what this shows of")
        self._free("case", title, {case.title: case.span for case in self.program.cases})
        of_rule = [self._path(c.span) for c in self.program.cases if rule_id in c.exercises]
        into = self._file(file) if file else _most(of_rule) or self._cases_beside(self._path(rule.span))
        return self._add([(into, case_skeleton(self.program, rule, title), 1)])

    def source(self, source_id: str, kind: str, file: str = "") -> tuple[Written, ...]:
        """A source."""
        self._free("source", source_id, {name: source.span for name, source in self.program.sources.items()})
        spans = (source.span for source in self.program.sources.values())
        into = self._file(file) if file else self._default(SOURCES, SOURCES, spans)
        return self._add([(into, source_skeleton(source_id, kind), 1)])

    def predicate(self, shape: str, origin: str, file: str = "") -> tuple[Written, ...]:
        """A predicate, written as `name(argument, other: kind)`."""
        name = shape.partition("(")[0].strip()
        self._free("predicate", name, {p.name: p.span for p in self.program.predicates.values()})
        spans = (p.span for p in self.program.predicates.values() if p.origin == origin)
        into = self._file(file) if file else self._default(VOCABULARY, VOCABULARY, spans)
        return self._add([(into, predicate_skeleton(shape, origin), 1)])

    # Where ----------------------------------------------------------------------------------------------------------

    def _free(self, what: str, name: str, taken: dict[str, Span]) -> None:
        if name in taken:
            label = Label(taken[name], "it stands here")
            message = f"the {what} `{name}` is there already"
            why = "a name must mean one thing, and what is written is not overwritten"
            problem = Problem("duplicate-id", ERROR, message, (label,), why, "choose another name")
            raise KnowledgeProblems((problem,), self.loaded.texts)

    def _file(self, file: str) -> Path:
        """The file of that name in the knowledge base. Raises NotAFile where it would not be read as a part of it."""
        root = self.folder.resolve()
        path = Path(file)
        inside = (root / path).resolve() if not path.resolve().is_relative_to(root) else path.resolve()
        if not inside.is_relative_to(root):
            raise NotAFile(f"{file} is not in {self.folder}")
        parts = inside.relative_to(root).parts
        if inside.suffix != ".pl" or parts == (PRELUDE,) or any(part.startswith(".") for part in parts):
            raise NotAFile(f"{file} would not be read as rules; name a file that ends in .pl")
        return inside

    def _default(self, kind: str, stem: str, others: Iterable[Span]) -> Path:
        """A new file in the folder of its kind; without such a folder, the file that holds most of the kind."""
        folder = self.folder / kind
        path = folder / f"{stem}.pl"
        if folder.is_dir() and (kind == RULES or path.exists()):
            return path
        return _most([self._path(span) for span in others]) or self.folder / f"{kind if folder.is_dir() else stem}.pl"

    def _cases_beside(self, rules: Path) -> Path:
        """`cases/hold.pl` for `rules/hold.pl` where there is such a folder; otherwise the file itself."""
        folder = self.folder / CASES
        return folder / rules.name if folder.is_dir() else rules

    def _path(self, span: Span) -> Path:
        return dict(self.files)[span.file]

    # Writing --------------------------------------------------------------------------------------------------------

    def _add(self, new: list[tuple[Path, str, int]]) -> tuple[Written, ...]:
        """Add texts, each with how many declarations it is; none where one would bring an error (ProblemsFound)."""
        known = {path.resolve(): shown for shown, path in self.files}
        content = {shown: path.read_bytes() for shown, path in self.files}
        texts: list[tuple[str, Path, str]] = []
        for path, text, _ in new:
            path = path.resolve()
            shown = known.setdefault(path, f"{self.folder.resolve().name}/{_inside(path, self.folder)}")
            old = content.get(shown, b"")
            text = format_source(SourceText(shown, text)).text
            texts.append((shown, path, "\n" + text if old.strip() else text))
            content[shown] = appended(old, texts[-1][2])
        loaded = load_bytes(sorted(content.items()))
        before = set(check_loaded(self.loaded))
        brought = by_place([p for p in check_loaded(loaded) if p not in before])
        if errors_in(brought):
            raise KnowledgeProblems(errors_in(brought), loaded.texts)
        if _count(loaded) != _count(self.loaded) + sum(number for _, _, number in new):
            raise ProblemsFound((_not_one(new[0][1]),))
        written = []
        for shown, path, text in texts:
            append_text(path, text)
            own = tuple([p for p in brought if p.place.file == shown])
            written.append(Written(path, content[shown].count(b"\n") - text.strip("\n").count("\n"), own))
        return tuple(written)


def _inside(path: Path, folder: Path) -> str:
    return path.relative_to(folder.resolve()).as_posix()


def _most(paths: list[Path]) -> Path | None:
    """The commonest one."""
    return Counter(paths).most_common(1)[0][0] if paths else None


def _count(loaded: Loaded) -> int:
    program = loaded.program
    parts = (program.rules, program.cases, program.sources, program.predicates, program.queries, program.overrides)
    return sum(map(len, parts)) + sum(map(len, program.facts.values()))


def _not_one(text: str) -> Problem:
    return Problem(
        "wrong-value",
        ERROR,
        f"`{text.splitlines()[0]}` would not be one declaration",
        (),
        "what is not meant would be written too",
        "write a shape such as `infected(patient, since: date)`",
    )
