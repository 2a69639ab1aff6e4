"""What a YAML parser's complaints mean, in words for who wrote the record."""

from __future__ import annotations

from typing import Any, NamedTuple


class Fault(NamedTuple):
    """A fault of syntax: what it is, where, what to do, and where the part that it is in begins, if that helps."""

    message: str
    at: int
    mark: str
    help: str
    begun: tuple[int, int] | None
    why: str = "what cannot be read for certain is not guessed"


class _Words(NamedTuple):
    message: str
    mark: str
    help: str


# Parts of what the C and the Python parser of PyYAML say (context and problem), most telling first.
_KNOWN: tuple[tuple[tuple[str, ...], _Words], ...] = (
    (
        ("quoted scalar", "unexpected end of stream"),
        _Words("a quoted text is not closed", "not closed", "add the missing quote"),
    ),
    (
        ("quoted scalar", "unexpected document indicator"),
        _Words("a quoted text is not closed", "not closed", "add the missing quote"),
    ),
    (
        ("unknown escape character",),
        _Words("this is not an escape that YAML knows", "unknown escape", "write `\\\\` for a backslash"),
    ),
    (
        ("Unicode character escape",),
        _Words("this escape is not a character", "half a character", "write the character itself"),
    ),
    (
        ("decimal",),
        _Words("an escape has too few digits", "digit expected", "write `\\\\` for a backslash"),
    ),
    (
        ("mapping values are not allowed",),
        _Words(
            "a second `:` stands in one line, or the line is indented too far",
            "not expected here",
            "begin each key on a line of its own at the depth of its neighbours, or put a value with `:` in quotes",
        ),
    ),
    (
        ("flow mapping", "','"),
        _Words(
            "a `,` or the closing `}` is missing", "expected before this", "separate columns by `, ` and close the row"
        ),
    ),
    (
        ("flow sequence", "','"),
        _Words(
            "a `,` or the closing `]` is missing", "expected before this", "separate rows by `, ` and close the list"
        ),
    ),
    (
        ("flow node",),
        _Words("a value is missing", "expected before this", "write a value here, or remove the `,`"),
    ),
    (
        ("block collection",),
        _Words(
            "this does not fit the list above it",
            "no `- ` here",
            "begin each row with `- ` at one depth, and indent its columns equally",
        ),
    ),
    (
        ("block sequence entries are not allowed",),
        _Words("a list cannot begin here", "not expected here", "begin the list on a line of its own"),
    ),
    (
        ("sequence entries are not allowed",),
        _Words("a list cannot begin here", "not expected here", "begin the list on a line of its own"),
    ),
    (
        ("block mapping",),
        _Words(
            "this does not fit the lines above it",
            "a key is expected here",
            "indent keys that belong together equally, and close quotes at the end of a value",
        ),
    ),
    (
        ("simple key",),
        _Words("a `:` is missing after a key", "expected by here", "write `key: value`"),
    ),
    (
        ("document start",),
        _Words("more follows after the end of the record", "not expected here", "remove it, or indent it as a part"),
    ),
    (
        ("anchor",),
        _Words("`&` begins an anchor, which a record does not have", "not a value", "put the value in quotes"),
    ),
    (
        ("alias",),
        _Words("`*` begins an alias, which a record does not have", "not a value", "put the value in quotes"),
    ),
    (
        ("tag",),
        _Words("`!` begins a tag, which a record does not have", "not a value", "put the value in quotes"),
    ),
    (
        ("directive",),
        _Words("`%` begins an instruction to YAML that is not understood", "not a key", "remove the line"),
    ),
    (
        ("incompatible YAML",),
        _Words("the `%YAML` line asks for another YAML", "not understood", "remove the line"),
    ),
    (
        ("block scalar",),
        _Words("this does not follow `|` or `>`", "not expected here", "begin the text on the next line, indented"),
    ),
)

_NO_START = "cannot start any token"
_OPEN_QUOTE = "quoted scalar found unexpected"


def too_deep_at(error: Any) -> int | None:
    """Where the parser gave up since lists and mappings are nested too deep for it; None for any other complaint.

    Later releases of LibYAML say so before a single event of theirs is read.
    """
    if "nesting depth" not in str(getattr(error, "problem", "")):
        return None
    mark = getattr(error, "problem_mark", None)
    return int(mark.index) if mark is not None else 0


def fault_of(error: Any, text: str) -> Fault:
    """The fault that a `yaml.YAMLError` for `text` speaks of."""
    at = _offset(getattr(error, "problem_mark", None), text)
    context = getattr(error, "context", None) or ""
    problem = getattr(error, "problem", None) or ""
    if at is None:
        return Fault("this is not YAML", 0, "", "write it as `key: value` lines", None)
    if _NO_START in problem or "tab character" in problem:
        return _no_start(text, at)
    said = f"{context} {problem}"
    begun_at = _offset(getattr(error, "context_mark", None), text)
    begun = None
    if begun_at is not None:
        if "simple key" in context or _OPEN_QUOTE in said:
            # The fault is noticed further down, but it is here that something is missing.
            at = begun_at
            if text[at : at + 1] in ("{", "["):
                said = "block collection"
        elif begun_at != at and ("flow" in context or "quoted" in context):
            begun = (begun_at, begun_at + 1)
    for parts, words in _KNOWN:
        if all(part in said for part in parts):
            return Fault(words.message, at, words.mark, words.help, begun)
    return Fault("this is not YAML", at, "not understood", "write it as `key: value` lines", begun)


def _no_start(text: str, at: int) -> Fault:
    character = text[at : at + 1]
    if character == "\t":
        return Fault("a tab cannot indent", at, "a tab", "indent with blanks", None)
    return Fault(
        f"a value cannot begin with `{character}`" if character != "`" else "a value cannot begin with a backtick",
        at,
        "not a value",
        "put the value in quotes",
        None,
    )


def _offset(mark: Any, text: str) -> int | None:
    """Where a mark stands; at the end of the file, the last character that is not blank."""
    if mark is None:
        return None
    at = int(mark.index)
    return at if at < len(text) else max(0, len(text.rstrip()) - 1)
