"""Changed inputs: bytes cut, repeated and replaced, words of the languages put in, and JSON values exchanged whole.

Coverage-guided fuzzing and Hypothesis both use these, so that inputs stay near enough to what is valid to get past the first
lines of a reader.
"""

from __future__ import annotations

import json
from random import Random
from typing import Any

TOKENS = (
    *(
        ":-",
        "\\+",
        ".",
        ",",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "|",
        "'",
        '"',
        "`",
        "\\",
        "%",
        "/*",
        "*/",
        "_",
        "X",
        "- ",
        ": ",
    ),
    *(
        "is",
        "<",
        "=<",
        "=\\=",
        "//",
        "mod",
        "aggregate_all(count, ",
        "days_between",
        "0",
        "-1",
        "1.5",
        "1e400",
        "9" * 400,
    ),
    *(
        "0000-00-00",
        "9999-12-31",
        "2026-02-29",
        "'2026-03-02'",
        "null",
        "~",
        "true",
        "&a ",
        "*a",
        "<<: ",
        "!!python/name:x",
    ),
    *(
        "\n",
        "\r\n",
        "\t",
        "\x00",
        "\x1b[31m",
        "\x1b]8;;http://x\x07",
        "\x9b",
        "\u202e",
        "\u2066",
        "\u200b",
        "\ufeff",
        "\u2028",
    ),
    *(
        "\\ud800",
        "\\u0000",
        "\\x1b\\",
        "NaN",
        "Infinity",
        "<script>",
        "=1+1",
        "[x](http://x)",
        "../../x",
        "$(x)",
        "é",
        "漢",
    ),
)
"""What means something to one of the readers, or to what shows what they say."""

VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1.5,
        10**400,
        float("inf"),
        float("nan"),
        "",
        "x",
        "\ud800",
        "\x1b",
        [],
        {},
        [[]],
        {"": None},
    ),
)
DEEP = 3_000
"""So deep are the nests of brackets that are put in."""


def changed(data: bytes, random: Random) -> bytes:
    """The data with one to four changes."""
    for _ in range(random.randint(1, 4)):
        data = _json_changed(data, random) if random.random() < 0.5 else _bytes_changed(data, random)
    return data


def _bytes_changed(data: bytes, random: Random) -> bytes:
    start = random.randint(0, len(data))
    end = min(len(data), start + random.choice((0, 0, 1, 1, 4, 30, 300)))
    piece = data[start:end]
    what = random.randrange(6)
    if what == 0:
        token = random.choice(TOKENS).encode("utf-8", "surrogatepass")
        return data[:start] + token + data[end:]
    if what == 1:
        return data[:start] + data[end:]
    if what == 2:
        return data[:end] + piece * random.choice((1, 2, 50)) + data[end:]
    if what == 3:
        other = random.randint(0, len(data))
        return data[:start] + data[other : other + 40] + data[end:]
    if what == 4:
        return data[:start] + bytes([random.randrange(256)]) + data[end:]
    return data[:start] + random.choice((b"(", b"[", b"{", b'{"a":', b"- ", b"-", b"\\+ ", b"'")) * DEEP + data[end:]


def _json_changed(data: bytes, random: Random) -> bytes:
    """One of the lines, or all of them, as JSON with a value exchanged; bytes changed where none is JSON."""
    lines = data.split(b"\n")
    chosen = random.randrange(len(lines))
    for start, stop in ((0, len(lines)), (chosen, chosen + 1)):
        text = b"\n".join(lines[start:stop])
        comma = text.endswith(b",")
        try:
            value = json.loads(text[:-1] if comma else text)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, (dict, list)):
            _exchange(value, random)
            try:
                text = json.dumps(value).encode() + (b"," if comma else b"")
            except (ValueError, RecursionError):
                return data
            return b"\n".join([*lines[:start], text, *lines[stop:]])
    return _bytes_changed(data, random)


def _exchange(value: dict[str, Any] | list[Any], random: Random) -> None:
    """Put another value somewhere into an object or a list."""
    here: Any = value
    while True:
        keys: list[Any] = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            return
        key = random.choice(keys)
        if isinstance(here[key], (dict, list)) and here[key] and random.random() < 0.85:
            here = here[key]
            continue
        break
    what = random.randrange(5)
    if what == 0:
        del here[key]
    elif what == 1:
        other = random.choice(keys)
        here[key], here[other] = here[other], here[key]
    elif what == 2 and isinstance(here[key], str):
        here[key] = here[key].replace(here[key][:1], random.choice(TOKENS), 1)
    else:
        here[key] = random.choice(VALUES)
