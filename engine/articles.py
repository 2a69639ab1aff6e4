"""The English article that goes with a name, for sentences whose gaps are filled with names: an HBsAg result, a urine culture."""

from __future__ import annotations

VOWELS = "aeiou"
SPELT_WITH_VOWEL = "AEFHILMNORSX"
"""Letters whose own names begin with a vowel, as in initialisms: an HIV test."""
LIKE_YOU = ("eu", "uni", "uri", "use", "ute", "one")
"""Beginnings of words that are spelt with a vowel and not spoken with one."""
SPELT_EIGHT = ("8", "11", "18")
"""Numbers that are spoken with a vowel: those of eight, eleven and eighteen."""


def spoken_with_vowel(name: str) -> bool:
    """Whether a name begins with the sound of a vowel."""
    first = name.lstrip("\"'(")
    if len(first) > 1 and first[0].isupper() and not first[1].islower():
        return first[0] in SPELT_WITH_VOWEL
    if first[:1].isdigit():
        whole = first.split(".")[0].split(" ")[0]
        return whole.startswith("8") or whole in SPELT_EIGHT
    return first[:1].lower() in VOWELS and bool(first) and not first.lower().startswith(LIKE_YOU)


def with_article(before: str, name: str) -> str:
    """A text that ends with an article, made to fit the name that follows; every other text as it is."""
    for article in ("a ", "an ", "A ", "An "):
        if before.endswith(article) and (len(before) == len(article) or not before[-len(article) - 1].isalnum()):
            fitting = article[0] + ("n " if spoken_with_vowel(name) else " ")
            return before[: -len(article)] + fitting
    return before


def without_article(before: str) -> str:
    """A text without the article at its end."""
    for article in ("a ", "an "):
        if before.endswith(article) and (len(before) == len(article) or not before[-len(article) - 1].isalnum()):
            return before[: -len(article)]
    return before
