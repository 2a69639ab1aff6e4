"""YAML (and so JSON) text as a tree of scalars, lists and mappings with places, built from parser events.

Nothing is converted: a scalar is its own text and whether it was written without quotes. Aliases are never followed,
so nothing can grow, and nesting ends reading at a small depth. After a fault of syntax, what was complete before it is
kept.
The C parser is used where PyYAML has it, the one in Python elsewhere; both give the same tree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, Union

from engine.tuples import NamedTuple
from queries.record_findings import Findings, Place, quoted

DEEPEST = 16
"""A record is three levels deep; more than this is no record."""


class Scalar(NamedTuple):
    """A value as written; `plain` where it stands without quotes. `start` and `end` are offsets in the text."""

    text: str
    plain: bool
    start: int
    end: int


class Unread(NamedTuple):
    """Something that is reported already, and of which nothing more can be said."""

    start: int
    end: int


class Listing(NamedTuple):
    """A list. `complete` is false where the text broke off within it."""

    items: list[Node]
    start: int
    end: int
    complete: bool


class Mapping(NamedTuple):
    """Keys and values in the order of the text, repeated keys too. `complete` as in a list."""

    pairs: list[tuple[Node, Node]]
    start: int
    end: int
    complete: bool


Node = Union[Scalar, Unread, Listing, Mapping]


class _Open:
    """A list or mapping whose end is still to come."""

    __slots__ = ("end", "flow", "is_mapping", "items", "key", "pairs", "start")

    def __init__(self, is_mapping: bool, start: int, flow: bool) -> None:
        self.is_mapping = is_mapping
        self.start = start
        self.end = start
        self.flow = flow
        self.items: list[Node] = []
        self.pairs: list[tuple[Node, Node]] = []
        self.key: Node | None = None

    def add(self, node: Node) -> None:
        self.end = node.end
        if not self.is_mapping:
            self.items.append(node)
        elif self.key is None:
            self.key = node
        else:
            self.pairs.append((self.key, node))
            self.key = None

    def closed(self, end: int, complete: bool) -> Node:
        # A list or mapping by indentation "ends" where the next thing begins; its last value is its end for a reader.
        stop = end if self.flow and complete else self.end
        if self.is_mapping:
            return Mapping(self.pairs, self.start, stop, complete)
        return Listing(self.items, self.start, stop, complete)


def read_yaml(findings: Findings, bad: tuple[int, ...] = ()) -> Node | None:
    """The one document of a text; None where there is none.

    `bad` are offsets of characters that are reported already: scalars that hold one are Unread. Problems found:
    `bad-yaml`, `yaml-feature`, `record-too-deep`.
    """
    import yaml

    text = findings.source.text
    builder = _Builder(findings, bad)
    try:
        for event in _events(yaml, _with_joined_surrogates(text)):
            if not builder.take(yaml.events, event):
                break
    except yaml.YAMLError as error:
        from queries.yaml_faults import fault_of, too_deep_at

        deep = too_deep_at(error)
        if deep is not None:
            builder.too_deep(deep)
            return builder.result()
        builder.broken()
        fault = fault_of(error, text)
        also = (findings.label(Place(*fault.begun), "begun here"),) if fault.begun else ()
        place = Place(fault.at, fault.at + 1)
        findings.error("bad-yaml", fault.message, place, fault.mark, fault.why, fault.help, also)
    return builder.result()


def _events(yaml: Any, text: str) -> Iterator[Any]:
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    events: Iterator[Any] = yaml.parse(text, Loader=loader)
    return events


def _with_joined_surrogates(text: str) -> str:
    r"""The text with JSON's pairs such as `\ud842\udfb7` as the one YAML escape of that character, equally long.

    JSON escapes rare letters (of names too) as two halves, which YAML does not know. Only text that begins as JSON is
    touched. An escaped line end, which stands for nothing, keeps all offsets as they were.
    """
    if ("\\ud" not in text and "\\uD" not in text) or text.lstrip()[:1] not in ("{", "["):
        return text
    import re

    def joined(match: re.Match[str]) -> str:
        high, low = int(match[2], 16), int(match[3], 16)
        return f"{match[1]}\\\n\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"

    return re.sub(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})", joined, text)


class _Builder:
    """Puts events together; `result` may be asked at any time."""

    def __init__(self, findings: Findings, bad: tuple[int, ...]) -> None:
        self.findings = findings
        self.bad = bad
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.documents = 0

    def take(self, kinds: Any, event: Any) -> bool:
        """Take one event; false where reading must end."""
        sort = type(event)
        if sort is kinds.ScalarEvent:
            self._add(self._scalar(event))
        elif sort is kinds.MappingStartEvent or sort is kinds.SequenceStartEvent:
            return self._begin(event, sort is kinds.MappingStartEvent)
        elif sort is kinds.MappingEndEvent or sort is kinds.SequenceEndEvent:
            self._add(self.open.pop().closed(event.end_mark.index, True))
        elif sort is kinds.AliasEvent:
            place = Place(event.start_mark.index, event.end_mark.index)
            self._feature(place, "alias", "write the value out where it is needed")
            self._add(Unread(*place))
        elif sort is kinds.DocumentStartEvent:
            return self._document(event)
        return True

    def broken(self) -> None:
        """Take note of a fault of syntax: what its indentation ended just before may have been meant to go on."""
        if self.open and self.open[-1].items:
            last = self.open[-1].items[-1]
            if isinstance(last, Mapping) and self.findings.source.text[last.start] != "{":
                self.open[-1].items[-1] = last._replace(complete=False)

    def too_deep(self, at: int) -> None:
        """Report a list or mapping within too many others."""
        self.findings.error(
            "record-too-deep",
            f"lists and mappings are nested more than {DEEPEST} deep",
            Place(at, at + 1),
            "one level too many",
            "a record is a list of rows for each predicate, and no deeper",
            "write each event as one row of its predicate",
        )

    def result(self) -> Node | None:
        """What was read; lists and mappings still open are not complete."""
        while self.open:
            frame = self.open.pop()
            self._add(frame.closed(frame.end, False))
        return self.root

    def _add(self, node: Node) -> None:
        if self.open:
            self.open[-1].add(node)
        else:
            self.root = node

    def _scalar(self, event: Any) -> Scalar | Unread:
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
            return Unread(start, end)
        if self.bad:
            first = bisect_left(self.bad, start)
            if first < len(self.bad) and self.bad[first] < end:
                return Unread(start, end)
        return Scalar(event.value, not event.style, start, end)

    def _begin(self, event: Any, is_mapping: bool) -> bool:
        start = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        if len(self.open) >= DEEPEST:
            self.too_deep(start)
            return False
        self.open.append(_Open(is_mapping, start, bool(event.flow_style)))
        return True

    def _document(self, event: Any) -> bool:
        self.documents += 1
        start = event.start_mark.index
        if self.documents > 1:
            place = Place(start, start + 3)
            self._feature(place, "further document", "give each patient a file of its own, without `---` in it")
            return False
        if event.tags:
            at = max(self.findings.source.text.find("%TAG", start), start)
            self._feature(Place(at, at + 4), "tag", "leave it out: kinds are declared with the predicates")
        return True

    def _properties(self, event: Any) -> None:
        """Report the anchor or tag before a value."""
        start = event.start_mark.index
        words = self.findings.source.text[start : start + 200].split(None, 1)
        end = start + max(1, len(words[0]) if words else 1)
        if event.anchor is not None:
            self._feature(Place(start, end), "anchor", "leave it out, and write the value where it is needed")
        else:
            self._feature(Place(start, end), "tag", "leave it out: kinds are declared with the predicates")

    def _feature(self, place: Place, what: str, help: str) -> None:
        text = self.findings.source.text[place.start : place.end]
        self.findings.error(
            "yaml-feature",
            f"{quoted(text)} is {'an' if what[0] == 'a' else 'a'} {what}, which a record does not have",
            place,
            f"{what} here",
            "a record says everything where it stands, so that each line can be checked by itself",
            help,
        )
