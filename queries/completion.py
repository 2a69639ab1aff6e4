"""What a shell may complete: rule ids, names of predicates and queries, records. For `shell_complete=` of arguments.

Each function answers while somebody waits for a key to do something, and while rules are being written: it looks for
what it needs in the texts of the knowledge base without parsing them, and says nothing of what goes wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

RECORD_ENDINGS = (".yaml", ".yml", ".json")
MOST_BYTES = 16 * 1024 * 1024
"""More text than this is not searched."""

_NAME = r"[a-z]\w*"
_TITLE = r"(?:(?:(?!^:-|^\])[\s\S])*?\btitle:\s*\"([^\"\\\n]*))?"
_RULE = re.compile(rf"^:-\s*rule\(\s*({_NAME})\s*,\s*\[{_TITLE}", re.MULTILINE)
_PREDICATE = re.compile(rf"^:-\s*predicate\(\s*({_NAME})\s*(?:\(([^()]*)\))?", re.MULTILINE)
_SETTABLE = re.compile(rf"^:-\s*predicate\(\s*({_NAME})\s*\((?:(?!^:-|^\])[\s\S])*?\bmay_be_set:", re.MULTILINE)
_QUERY = re.compile(rf"^:-\s*query\(\s*({_NAME})\s*,\s*\[{_TITLE}", re.MULTILINE)


def complete_rule(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of rules, with their titles."""
    return _matching(ctx, incomplete, _RULE)


def complete_atom(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of predicates, with their arguments."""
    return _matching(ctx, incomplete, _PREDICATE)


def complete_goal(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of queries and predicates."""
    return _matching(ctx, incomplete, _QUERY, _PREDICATE)


def complete_graph(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of rules and names of predicates."""
    return _matching(ctx, incomplete, _RULE, _PREDICATE)


def complete_parameter(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """`NAME=` for the parameters that may be set."""
    from click.shell_completion import CompletionItem

    texts = list(_texts(ctx.params.get("kb")))
    settable = {name for text in texts for name in _SETTABLE.findall(text)}
    if not settable:
        return []
    fact = re.compile(rf"^(?:{'|'.join(settable)})\(\s*({_NAME})\s*,\s*([^,()]*)", re.MULTILINE)
    found = {name: value for text in texts for name, value in fact.findall(text) if name.startswith(incomplete)}
    return [CompletionItem(f"{name}=", help=found[name]) for name in sorted(found)]


def complete_record(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Record files; where folders may be meant, or names need quotes, the shell completes files in its own way."""
    from click.shell_completion import CompletionItem

    folder, slash, begun = incomplete.rpartition("/")
    start = folder + slash
    records: list[str] = []
    try:
        for entry in sorted(Path(start or ".").iterdir()):
            if not entry.name.startswith(begun) or (entry.name.startswith(".") and not begun):
                continue
            if entry.is_dir() or not re.fullmatch(r"[\w.+-]+", entry.name):
                records.clear()
                break
            if entry.name.endswith(RECORD_ENDINGS):
                records.append(start + entry.name)
    except (OSError, ValueError):
        records.clear()
    if not records:
        return [CompletionItem(incomplete, type="file")]
    return [CompletionItem(record) for record in records]


def complete_record_and_goal(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """For `[RECORD] GOAL` in one argument: a record first, unless a plain program is asked; then a goal."""
    given = ctx.params.get(param.name or "") or ()
    if given and not ctx.params.get("plain"):
        return complete_goal(ctx, param, incomplete)
    return [] if ctx.params.get("plain") else complete_record(ctx, param, incomplete)


def _matching(ctx: click.Context, incomplete: str, *patterns: re.Pattern[str]) -> list[CompletionItem]:
    """Names that patterns find in the knowledge base, sorted, with what they find beside them."""
    from click.shell_completion import CompletionItem

    found: dict[str, str] = {}
    for text in _texts(ctx.params.get("kb")):
        for pattern in patterns:
            for name, beside in pattern.findall(text):
                if name.startswith(incomplete):
                    found.setdefault(name, " ".join(beside.split()))
    return [CompletionItem(name, help=found[name] or None) for name in sorted(found)]


def _texts(folder: object) -> Iterator[str]:
    """The texts of a knowledge base as far as they can be read."""
    from engine.files import rule_files
    from queries.knowledge import shipped_folder

    left = MOST_BYTES
    try:
        files = rule_files(Path(str(folder)) if folder else shipped_folder())
    except (OSError, ImportError):
        return
    for _, path in files:
        try:
            left -= path.stat().st_size
            if left < 0:
                return
            yield path.read_text("utf-8", "replace")
        except OSError:
            continue
