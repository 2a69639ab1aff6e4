"""Whether a name that is like another may be a slip of it, or is more likely the code of another thing.

Values of records are often codes that differ in one letter and mean different things (`hcv`, `hbv`, `jcv`; `alt`, `ast`;
`hbsag`, `hbeag`). To suggest one for the other would be dangerous advice: whoever follows it writes down a result that
nobody has found.
"""

from __future__ import annotations

from itertools import groupby

CODE = 3
"""In words of so few letters, another, lost or added letter makes another code; swapped or doubled ones are a slip."""
SHORT = 5
"""In words of so few letters, another letter in place of one makes another word; a lost or added one is a slip."""


def another_code(written: str, known: str) -> bool:
    """Whether two names differ in a short word, so that neither may be suggested for the other."""
    ours, theirs = _words(written), _words(known)
    if len(ours) != len(theirs):
        ours, theirs = ["".join(ours)], ["".join(theirs)]
    return any(_another_word(a, b) for a, b in zip(ours, theirs, strict=True) if a != b)


def _words(name: str) -> list[str]:
    return name.strip().lower().replace("-", "_").replace(" ", "_").split("_")


def _another_word(written: str, known: str) -> bool:
    if sorted(written) == sorted(known) or _undoubled(written) == _undoubled(known):
        return False
    return min(len(written), len(known)) <= CODE or len(written) == len(known) <= SHORT


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))
