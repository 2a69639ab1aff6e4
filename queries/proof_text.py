"""Conclusions and proofs as lines of text or Markdown, shared by all commands that print them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from engine.narration import PATIENT, Narrator
from engine.program import Cited, Rule
from engine.proof_views import SHOWN_ABOVE, Line, tree
from engine.proofs import RECORD, RULE, Step
from engine.terms import Value
from queries.asking import APPROVED, Conclusion
from queries.telling import code, escape, one_line

WIDTH = 110


def paragraph(text: str, first: str = "", rest: str = "") -> list[str]:
    """A text wrapped to the width of an answer."""
    return wrapped(text, WIDTH, first, rest) or [first.rstrip()]


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """The lines of `textwrap.wrap` without breaks at hyphens; most texts are too plain to need its care."""
    words = text.split(" ")
    if len(first) + len(text) <= width and "" not in words and text.isprintable():
        return [first + text]
    if "" in words or not text.isprintable() or max(map(len, words)) + max(len(first), len(rest)) > width:
        from textwrap import wrap

        return wrap(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    lines = []
    line = first + words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) <= width:
            line = f"{line} {word}"
        else:
            lines.append(line)
            line = rest + word
    return [*lines, line]


def rule_line(narrator: Narrator, rule: Rule, cited: Iterable[Cited]) -> str:
    """A rule with its review status, its evidence and what it cites here."""
    parts = [rule_named(rule)]
    if rule.evidence:
        parts.append(f"evidence {rule.evidence}")
    for cite in cited:
        source = narrator.program.sources.get(cite.source)
        title = source.title if source is not None else cite.source
        parts.append(f'{title}, "{cite.at}"' if cite.at else title)
    return " - ".join(parts)


def rule_named(rule: Rule) -> str:
    """A rule's name and review status."""
    return f"rule {rule.id} - {rule.status if rule.status == APPROVED else f'{status_words(rule)}, not approved'}"


def status_words(rule: Rule) -> str:
    """The review status as it stands on the line of a conclusion."""
    return rule.status.upper().replace("_", " ") if rule.status else "HELPER RULE"


def conclusion_lines(
    narrator: Narrator,
    conclusion: Conclusion,
    seen: set[int],
    notes: Iterable[str] = (),
    alike: Alike | None = None,
) -> Iterator[str]:
    """One conclusion with what is to be noted of it, its rule, citations and proof, and what else concludes it.

    With `alike` a proof that differs from one told before in nothing but the words of the conclusion is referred to.
    """
    yield from paragraph(conclusion.says, "* ", "  ")
    for note in notes:
        yield from paragraph(note, "  ", "    ")
    told = alike.as_above(narrator, conclusion, seen) if alike is not None else ""
    if told:
        yield from paragraph(f"why: {conclusion.because}", "  ", "  ")
        yield from paragraph(told, "  ", "    ")
        return
    yield from step_lines(narrator, conclusion.step, "why", seen, alike)
    for step in conclusion.also:
        yield from step_lines(narrator, step, "also", seen, alike)
    for number, step in enumerate(conclusion.others, 2):
        yield f"  proof {number}"
        yield from step_lines(narrator, step, "why", set())
    if not conclusion.complete:
        yield "  there are more proofs than shown"


class Alike:
    """Remembers the proofs told of conclusions, to refer to them where one of the same outline follows.

    Only a proof from the same lines of the record, or from parts that stand above, is referred to.
    """

    def __init__(self) -> None:
        self._told: dict[tuple[object, ...], Conclusion] = {}
        self._rules: set[tuple[str, tuple[Cited, ...]]] = set()

    def has_told(self, rule: Rule, cited: tuple[Cited, ...]) -> bool:
        """Whether a rule stands above with its evidence, these citations and its note; from now on it does."""
        known = (rule.id, cited) in self._rules
        self._rules.add((rule.id, cited))
        return known

    def as_above(self, narrator: Narrator, conclusion: Conclusion, seen: set[int]) -> str:
        """How a conclusion follows, in terms of one told before; empty where there is none, which is then noted."""
        shape = outline(conclusion.step, seen, {value: at for at, value in enumerate(conclusion.row)})
        if conclusion.also or conclusion.others:
            return ""
        before = self._told.setdefault((conclusion.predicate, shape), conclusion)
        if before is conclusion:
            return ""
        pairs = zip(conclusion.row, before.row, strict=True)
        put = [f"{narrator.name(new)} in the place of {narrator.name(old)}" for new, old in pairs if new != old]
        return f"{rule_named(conclusion.rule)} - {SHOWN_ABOVE}, proof too, with {' and '.join(put)}"


def outline(step: Step, seen: set[int], words: Mapping[Value | None, int]) -> tuple[object, ...]:
    """A proof with numbers in the places of some words; lines of the record and parts shown above stay as they are."""
    if step.kind == RECORD:
        return (step.kind, step.predicate, step.row, step.place)
    parts: list[object] = []
    for premise in step.because:
        shown = premise.kind == RULE and id(premise) in seen
        parts.append(id(premise) if shown else outline(premise, seen, words))
    values = (*step.row, *[value for _, value in step.bindings])
    rule = step.rule.id if step.rule is not None else ""
    return (step.kind, rule, step.predicate, step.cited, tuple([words.get(v, v) for v in values]), *parts)


def step_lines(narrator: Narrator, step: Step, word: str, seen: set[int], alike: Alike | None = None) -> Iterator[str]:
    """A concluding step: its text, rule line, caveat, and the tree of its premises."""
    if step.rule is None:
        place = f" [{step.kind}  {step.place.line_of}]" if step.place is not None else f" [{step.kind}]"
        yield from paragraph(f"{narrator.step(step)}{place}", "  ", "  ")
        return
    yield from paragraph(f"{word}: {narrator.step(step)}", "  ", "  ")
    if alike is not None and alike.has_told(step.rule, step.cited):
        yield from paragraph(f"{rule_named(step.rule)} - {SHOWN_ABOVE}", "  ", "    ")
    elif narrator.audience != PATIENT:
        yield from paragraph(rule_line(narrator, step.rule, step.cited), "  ", "    ")
        if step.rule.caveat:
            yield from paragraph(f"note: {step.rule.caveat}", "  ", "    ")
    yield from proof_lines(narrator, step, seen)


def proof_lines(narrator: Narrator, step: Step, seen: set[int]) -> Iterator[str]:
    """The premises of a proof as an indented tree; patients get no ids of rules."""
    for line in tree(narrator, step, seen):
        tail = tail_of(line, narrator.audience)
        first = f"  {line.drawing}"
        rest = "  " + line.drawing.replace("|- ", "|  ").replace("`- ", "   ")
        parts = wrapped(line.says, max(40, WIDTH - len(first))) or [""]
        if tail and len(first) + len(parts[-1]) + 4 + len(tail) <= WIDTH:
            parts[-1] = f"{parts[-1]}  [{tail}]"
        elif tail:
            parts.append(f"[{tail}]")
        yield first + parts[0]
        yield from (rest + p for p in parts[1:])


def tail_of(line: Line, audience: str) -> str:
    """What stands in brackets behind a step: where it comes from."""
    if audience == PATIENT:
        return line.word if line.word == SHOWN_ABOVE else ""
    return "  ".join(one_line(part) for part in (line.word, line.place) if part)


def conclusion_markdown(
    narrator: Narrator, conclusion: Conclusion, seen: set[int], notes: Iterable[str] = ()
) -> Iterator[str]:
    """One conclusion as a Markdown section body: a bold sentence, notes, its rule, and the proof as a nested list."""
    yield f"**{escape(conclusion.says)}**"
    yield ""
    for note in notes:
        yield f"> {escape(note)}"
        yield ""
    for number, step in enumerate((conclusion.step, *conclusion.also)):
        yield f"{'Because' if number == 0 else 'Also:'} {escape(narrator.step(step))}"
        yield ""
        if step.rule is not None and narrator.audience != PATIENT:
            yield f"*{escape(rule_line(narrator, step.rule, step.cited))}*"
            yield ""
            if step.rule.caveat:
                yield f"> {escape(step.rule.caveat)}"
                yield ""
        if number == 0:
            for line in tree(narrator, step, seen):
                depth = len(line.drawing) // 3 - 1
                tail = tail_of(line, narrator.audience)
                yield f"{'    ' * depth}- {escape(line.says)}" + (f" {code(tail)}" if tail else "")
            yield ""
