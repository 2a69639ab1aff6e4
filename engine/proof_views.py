"""One proof, several prints: nodes for JSON, an indented tree for terminals and Markdown.

A part that occurs twice is printed once; later it is only named ("shown above", `ref` in JSON). Both walks keep their own
stack, so a proof of any length can be printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from engine.narration import Narrator, goal_text, print_pattern
from engine.program import Cited
from engine.proofs import ABSENCE, AGGREGATE, COMPARISON, KNOWLEDGE, OVERRIDDEN, RECORD, RULE, Step
from engine.tuples import NamedTuple

KIND_WORDS = {
    RECORD: "record",
    KNOWLEDGE: "knowledge",
    ABSENCE: "not on record",
    COMPARISON: "computed",
    AGGREGATE: "counted",
    OVERRIDDEN: "overridden",
}
SHOWN_ABOVE = "shown above"


def atom_text(step: Step) -> str:
    """The atom of a step as program text; for a computed goal, the goal with its values."""
    if step.kind in (COMPARISON, AGGREGATE):
        assert step.goal is not None
        return goal_text(step.goal, dict(step.bindings))
    return print_pattern(step.predicate, step.row)


def cites_as_json(cited: Iterable[Cited]) -> list[dict[str, str]]:
    """What a step of a proof cites."""
    return [{"source": c.source, "at": c.at} for c in cited]


class ProofJson:
    """Turns proofs into JSON nodes; the same object for one answer, so that parts shared between its proofs get one id.

    `bare` ones have no sentences.
    """

    def __init__(self, narrator: Narrator, bare: bool = False) -> None:
        self.narrator = narrator
        self.bare = bare
        self._ids: dict[int, str] = {}
        self._kept: list[Step] = []

    def node(self, step: Step) -> dict[str, Any]:
        """The node of a step with all its premises."""
        root: list[dict[str, Any]] = []
        todo: list[tuple[Step, list[dict[str, Any]]]] = [(step, root)]
        while todo:
            current, into = todo.pop()
            node: dict[str, Any] = {
                "kind": current.kind,
                "atom": atom_text(current),
                "says": "" if self.bare else self.narrator.step(current),
            }
            into.append(node)
            known = self._ids.get(id(current))
            if known is not None:
                node["ref"] = known
                continue
            if current.kind in (RULE, OVERRIDDEN):
                rule = current.rule
                assert rule is not None
                if current.kind == RULE:
                    self._ids[id(current)] = node["id"] = f"p{len(self._ids) + 1}"
                    self._kept.append(current)
                node.update(
                    rule=rule.id,
                    status=rule.status,
                    cites=cites_as_json(current.cited),
                    evidence=rule.evidence,
                    bindings={name: json_value(value) for name, value in current.bindings},
                )
                if rule.caveat:
                    node["caveat"] = rule.caveat
            if current.place is not None:
                node["at"] = current.place.line_of
            if current.because or current.kind == RULE:
                because: list[dict[str, Any]] = []
                node["because"] = because
                todo.extend((s, because) for s in reversed(current.because))
        return root[0]


def json_value(value: Any) -> int | float | str:
    """A constant as a JSON number or string."""
    return float(value) if isinstance(value, float) else value if isinstance(value, int) else str(value)


class Line(NamedTuple):
    """One line of a printed tree: the drawing before it, the sentence, what kind of step it is, and where it stands."""

    drawing: str
    says: str
    word: str
    place: str
    step: Step


def tree(narrator: Narrator, step: Step, seen: set[int]) -> Iterator[Line]:
    """The premises of a step, line by line, depth first; `seen` collects the ids of rule steps already printed."""
    todo: list[tuple[str, bool, Step]] = []

    def push(parent: Step, indent: str) -> None:
        last = len(parent.because) - 1
        for number in range(last, -1, -1):
            todo.append((indent, number == last, parent.because[number]))

    seen.add(id(step))
    push(step, "")
    while todo:
        indent, last, current = todo.pop()
        drawing = indent + ("`- " if last else "|- ")
        word = KIND_WORDS.get(current.kind, "")
        place = current.place.line_of if current.place is not None else ""
        if current.kind == RULE:
            assert current.rule is not None
            word = f"rule {current.rule.id}"
            if id(current) in seen and current.because:
                yield Line(drawing, narrator.step(current), SHOWN_ABOVE, "", current)
                continue
            seen.add(id(current))
        yield Line(drawing, narrator.step(current), word, place, current)
        push(current, indent + ("   " if last else "|  "))
