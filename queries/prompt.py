"""A conversation about one record: goals, proofs, and facts assumed or retracted for the moment, one line at a time.

`Talk` knows nothing of terminals; `queries.prompt_terminal` has history and completion.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from engine.canonical import print_atom
from engine.narration import CLINICIAN
from engine.problem import Problem, ProblemsFound, errors_in
from engine.source import SourceText, Span
from engine.terms import Row
from engine.why_not import extended
from queries.goals import GOAL_NAME, answers, goal_for, pattern_of
from queries.knowledge import Knowledge, open_knowledge
from queries.record import Record, Vocabulary, read_record_file
from queries.record_rows import AS_OF, record_of
from queries.stating import refuse_other_origins, stated

ASSUMED = Span("(assumed)", 1, 1)

HELP = """\
GOAL            all answers, such as `recommend(anna, Drug, Action, _)`, or the name of a query
why GOAL        the proof of each answer
why_not GOAL    why there is none, and the smallest changes of the record that would give one
assume ATOM     go on as if the record stated this; alone, tells what is assumed and retracted
retract ATOM    go on as if the record did not state this; `_` stands for anything
reload          read rules and record again; what is assumed and retracted stays
help            this
quit            leave (so does the end of the input)"""


class Reply(NamedTuple):
    """What one line is answered with: a text, problems with the texts they are in, or the end of the conversation."""

    text: str = ""
    problems: tuple[Problem, ...] = ()
    texts: Mapping[str, SourceText] = {}
    over: bool = False


Fact = tuple[str, Row]


class Talk:
    """One conversation. It holds what is assumed and retracted; everything else is read anew for each question.

    Raises ProblemsFound when it is made where knowledge base or record have errors. Without `record` nothing is on
    record.
    """

    def __init__(self, kb: Path | None, record: str, as_of: str | None = None, audience: str = CLINICIAN) -> None:
        self._kb = kb
        self._file = record
        self._audience = audience
        self._as_of = as_of if record else None
        self._added: dict[Fact, None] = {}
        self._removed: dict[Fact, None] = {}
        self.words: Mapping[str, Callable[[str], Reply]] = {
            "why": self._why,
            "why_not": self._why_not,
            "assume": self._assume,
            "retract": self._retract,
            "reload": self._reload,
            "help": lambda _: Reply(HELP),
            "quit": lambda _: Reply(over=True),
        }
        self._read()
        if as_of and not record:
            self._assume(print_atom(AS_OF, (as_of,)))

    @property
    def record(self) -> Record:
        """The record as it stands now."""
        rows = {name: dict(found) for name, found in self._base.rows.items()}
        for predicate, row in self._removed:
            rows.get(predicate, {}).pop(row, None)
        for predicate, row in self._added:
            rows.setdefault(predicate, {})[row] = ASSUMED
        patient = self._base.patient or next((str(r[0]) for p, r in self._added if self._of_patient(p)), "")
        return record_of(patient, rows, self._base.name)._replace(as_of=self._base.as_of, doubts=self._base.doubts)

    def answer(self, line: str) -> Reply:
        """The reply to one line; never raises for anything that a line can say."""
        word, _, rest = line.strip().partition(" ")
        if not word or word.startswith("%"):
            return Reply()
        act = self.words.get(word.rstrip("."))
        texts = dict(self.knowledge.texts)
        try:
            return act(rest.strip()) if act is not None else self._goal(line)
        except ProblemsFound as found:
            line = rest.strip() if act is not None else line
            texts |= {GOAL_NAME: SourceText(GOAL_NAME, line), **getattr(found, "texts", {})}
            return Reply(problems=found.problems, texts=texts)

    # What words do --------------------------------------------------------------------------------------------------

    def _goal(self, text: str) -> Reply:
        from queries.answering import model_for_goal

        literal = goal_for(text, self.knowledge.program, {})
        model = model_for_goal(self.knowledge.program, self.record.rows, literal)
        rows = answers(model, literal)
        if not rows:
            return Reply("no")
        if not any(value is None for value in pattern_of(literal)):
            return Reply("yes")
        return Reply("\n".join(print_atom(literal.predicate, row) for row in rows))

    def _why(self, text: str) -> Reply:
        from queries.answering import reasoning
        from queries.why_views import proved_as_text

        knowledge = self.knowledge
        literal = goal_for(text, knowledge.program, {})
        with reasoning(knowledge.program, self.record.rows, literal.predicate) as found:
            rows = answers(found.model, literal)
            if not rows:
                return Reply("no; `why_not` tells what is missing for it")
            return Reply(proved_as_text(knowledge, found, literal, rows, self._audience, 0, False).rstrip())

    def _why_not(self, text: str) -> Reply:
        from engine.changes import smallest_changes
        from queries.answering import reasoning
        from queries.why_not_views import absence_as_text

        knowledge, record = self.knowledge, self.record
        literal = goal_for(text, knowledge.program, {})
        pattern = pattern_of(literal)
        with reasoning(knowledge.program, record.rows, literal.predicate) as found:
            why = found.explainer.explain(literal.predicate, pattern)
            if why.holds:
                return Reply("it does hold; `why` shows the proof")
            changes = smallest_changes(
                found.prepared, record.rows, (literal.predicate, pattern), found.evaluator, AS_OF
            )
            return Reply(absence_as_text(knowledge, why, changes, self._audience).rstrip())

    def _assume(self, text: str) -> Reply:
        if not text:
            return Reply(self._told() or "nothing is assumed or retracted")
        literal = goal_for(text, self.knowledge.program, {})
        source = SourceText(literal.span.file, text)
        row, warnings = stated(literal, source, self._vocabulary, self.record)
        fact = (literal.predicate, row)
        if literal.predicate == AS_OF:
            self._read(str(row[0]))
            self._removed = {f: None for f in self._removed if f[0] != AS_OF}
            return Reply("\n".join([f"+ {print_atom(*fact)}", *self._left_out()]))
        if row in self.record.rows.get(literal.predicate, {}):
            return Reply(f"the record states it already: {print_atom(*fact)}")
        if fact in self._removed:
            del self._removed[fact]
        else:
            if self._vocabulary.forms[literal.predicate].scalar:
                self._replace(literal.predicate)
            self._added[fact] = None
        return Reply(f"+ {print_atom(*fact)}", warnings, {**self.knowledge.texts, source.path: source})

    def _replace(self, predicate: str) -> None:
        """Make room for the one value that a predicate may have."""
        for fact in [f for f in self._added if f[0] == predicate]:
            del self._added[fact]
        self._removed |= dict.fromkeys((predicate, row) for row in self._base.rows.get(predicate, {}))

    def _retract(self, text: str) -> Reply:
        literal = goal_for(text, self.knowledge.program, {})
        refuse_other_origins(literal, self.knowledge.program.predicates[literal.predicate])
        there = self.record.rows.get(literal.predicate, {})
        fitting = [row for row in there if extended(literal.args, row, {}) is not None]
        for row in fitting:
            fact = (literal.predicate, row)
            if fact in self._added:
                del self._added[fact]
            else:
                self._removed[fact] = None
        return Reply(
            "\n".join(f"- {print_atom(literal.predicate, r)}" for r in fitting) or "the record does not state it"
        )

    def _reload(self, _: str) -> Reply:
        self._read()
        lines = [f"read {self.knowledge.folder}" + (f" and {self._file}" if self._file else "")]
        return Reply("\n".join(lines + self._left_out() + ([told] if (told := self._told()) else [])))

    def _left_out(self) -> list[str]:
        """Judge again what is assumed, after rules or day changed, and tell what no longer fits and is dropped."""
        kept, self._added = list(self._added), {}
        told = []
        for fact in kept:
            errors = errors_in(self.answer(f"assume {print_atom(*fact)}").problems)
            if errors:
                told.append(f"no longer assumed: {print_atom(*fact)}, since {errors[0].message}")
        return told

    # What is read ---------------------------------------------------------------------------------------------------

    def _read(self, as_of: str | None = None) -> None:
        """Read knowledge base and record; what is held stays as it was where either has errors."""
        day = as_of or self._as_of
        knowledge = open_knowledge(self._kb)
        vocabulary = Vocabulary(knowledge.program)
        if self._file:
            read = read_record_file(self._file, knowledge.program, day, vocabulary)
            if read.record is None:
                raise _InRecord(read.problems, {read.text.path: read.text})
            base = read.record
        else:
            rows: dict[str, dict[Row, Span]] = {AS_OF: {(day,): ASSUMED}} if day else {}
            base = record_of("", rows, "(no record)")
        self.knowledge: Knowledge = knowledge
        self._vocabulary = vocabulary
        self._base = base
        self._as_of = day

    def _of_patient(self, predicate: str) -> bool:
        form = self._vocabulary.forms.get(predicate)
        return form is not None and form.of_patient

    def _told(self) -> str:
        lines = [f"+ {print_atom(*fact)}" for fact in self._added]
        return "\n".join(lines + [f"- {print_atom(*fact)}" for fact in self._removed])

    # What may be written next ---------------------------------------------------------------------------------------

    def completions(self, before: str) -> tuple[str, list[str]]:
        """The word being written at the end of `before`, and what it may become: words, predicates, or constants."""
        quoted = before.count("'") % 2
        begin = before.rindex("'") if quoted else len(before.rstrip(_LETTERS))
        given, word = before[:begin], before[begin:]
        program = self.knowledge.program
        inside = _position(given)
        if inside is not None:
            predicate, position = inside
            declared = program.predicates.get(predicate)
            if declared is None or position >= declared.arity:
                return word, []
            known = self._constants(declared.arguments[position].kind)
        else:
            known = [*program.predicates]
            if given.strip() in ("", "why", "why_not"):
                known += program.queries
            if not given.strip():
                known += self.words
        return word, sorted(name for name in known if name.startswith(word))

    def _constants(self, kind: str) -> list[str]:
        """The constants of a kind that the rules or the record know."""
        from engine.canonical import print_value

        closed = self._vocabulary.closed.get(kind)
        found = set(closed.constants) if closed is not None else set(self._vocabulary.mentioned(kind))
        for name, rows in self.record.rows.items():
            for position, argument in enumerate(self.knowledge.program.predicates[name].arguments):
                if argument.kind == kind:
                    found |= {row[position] for row in rows}
        return [print_value(value) for value in found]


class _InRecord(ProblemsFound):
    """Problems of the record, with its text."""

    def __init__(self, problems: tuple[Problem, ...], texts: Mapping[str, SourceText]) -> None:
        super().__init__(problems)
        self.texts = texts


_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"


def _position(given: str) -> tuple[str, int] | None:
    """The predicate whose arguments are being written at the end of a text, and which of them."""
    head, bracket, arguments = given.rpartition("(")
    if not bracket or ")" in arguments:
        return None
    return head[len(head.rstrip(_LETTERS)) :], arguments.count(",")
