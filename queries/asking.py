"""One record asked of one knowledge base: the model, and what people see of it with proofs."""

from __future__ import annotations

from collections.abc import Mapping

from engine.compiled import BrokenRule
from engine.driver import Prepared
from engine.evaluators.pydatalog import PyDatalogEvaluator
from engine.model import Model
from engine.narration import CLINICIAN, Narrator
from engine.program import Program, Rule
from engine.proofs import Proofs, Step
from engine.terms import Row
from engine.tuples import NamedTuple
from queries.engines import PYDATALOG, model_by
from queries.knowledge import Knowledge, answer_predicates, open_knowledge, prepare_for, with_facts_for
from queries.record import Record

APPROVED = "approved"
MISSING = "missing"
IN_FORCE = "region_in_force"
"""The predicate, of one argument, by which a knowledge base says whose label counts; the head of an answer tells it."""


class Conclusion(NamedTuple):
    """One atom that people see. `says` is its sentence, `because` the text of the rule at the head of the proof.

    `step` is a smallest proof, `also` the proofs through the other rules that conclude the same atom, `others` further
    proofs where they were asked for, `complete` whether these are all there are.
    """

    predicate: str
    row: Row
    says: str
    because: str
    step: Step
    also: tuple[Step, ...]
    others: tuple[Step, ...] = ()
    complete: bool = True

    @property
    def rule(self) -> Rule:
        """The rule that concludes it in the proof."""
        assert self.step.rule is not None
        return self.step.rule


class Answer(NamedTuple):
    """All that people see of one record, with what stands behind it.

    `left_out` has the rules that kept conclusions out of an answer restricted to approved ones. `can_flip` says of each
    missing row when it could change the disposition (`queries.decisive`); None where nobody asked.
    """

    knowledge: Knowledge
    record: Record
    conclusions: dict[str, tuple[Conclusion, ...]]
    model: Model
    narrator: Narrator
    left_out: tuple[str, ...] = ()
    can_flip: Mapping[Row, str] | None = None

    def of(self, predicate: str) -> tuple[Conclusion, ...]:
        """The conclusions of one predicate."""
        return self.conclusions.get(predicate, ())

    @property
    def unapproved(self) -> tuple[str, ...]:
        """Ids of the rules at work in the answer that nobody has approved."""
        used: dict[str, str] = {}
        todo = [c.step for cs in self.conclusions.values() for c in cs]
        seen: set[int] = set()
        while todo:
            step = todo.pop()
            if id(step) not in seen:
                seen.add(id(step))
                todo.extend(step.because)
                if step.rule is not None:
                    used[step.rule.id] = step.rule.status
        return tuple(sorted(name for name, status in used.items() if status != APPROVED))


class Asker:
    """Asks one knowledge base about any number of records, one after the other (not from several threads at once).

    What was made ready for one record serves the next: the order of the rules, and the bodies that were compiled. With
    the engine `duckdb` the model is found in a database; what is tried and counted besides is pyDatalog's either way.
    """

    def __init__(self, knowledge: Knowledge, engine: str = PYDATALOG) -> None:
        self.knowledge = knowledge
        self.engine = engine
        self.evaluator = PyDatalogEvaluator()
        self._prepared: dict[frozenset[str] | None, Prepared] = {}
        self._planned: Prepared | None = None
        if knowledge.planned is not None:
            self._planned = Prepared(with_facts_for(knowledge.program), knowledge.planned.plan)
        self._doubtful: dict[str, frozenset[str]] | None = None

    def close(self) -> None:
        """Give back what the evaluator holds."""
        self.evaluator.close()

    def __enter__(self) -> Asker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(
        self,
        record: Record,
        audience: str = CLINICIAN,
        most_proofs: int = 0,
        approved_only: bool = False,
        decide_missing: bool = True,
    ) -> Answer:
        """Everything the knowledge base concludes about a record.

        With `decide_missing` each missing item is tried, which takes several times as long where much is missing.
        `most_proofs` above 1 collects that many proofs of each conclusion. With `approved_only` a conclusion is kept
        only where every rule that could bear on it, also by absence, is approved: leaving such a rule out could turn a
        warning into a permission. Raises ProblemsFound where a rule has no value, or where the engine is not installed.
        """
        program = self.knowledge.program
        wanted = answer_predicates(program)
        prepared = self._prepare(wanted, record, decide_missing)
        model = model_by(self.engine, prepared, record.rows, self.evaluator)
        proofs = Proofs(model, self.evaluator)
        narrator = Narrator(program, audience)
        doubtful = self._doubts() if approved_only else {}
        conclusions: dict[str, tuple[Conclusion, ...]] = {}
        left_out: set[str] = set()
        for name in wanted:
            kept = []
            for row in sorted(model.relation(name), key=repr):
                doubts = [doubtful[r.id] for r in proofs.concluding(name, row) if r.id in doubtful]
                if doubts:
                    left_out.update(*doubts)
                else:
                    kept.append(conclude(proofs, narrator, name, row, most_proofs))
            conclusions[name] = tuple(kept)
        can_flip = None
        if decide_missing:
            can_flip = self._decided(model, prepared) if conclusions.get(MISSING) else {}
        return Answer(self.knowledge, record, conclusions, model, narrator, tuple(sorted(left_out)), can_flip)

    def _decided(self, model: Model, prepared: Prepared) -> Mapping[Row, str]:
        # most records miss something, and those that do not need none of this
        from queries.decisive import decided

        return decided(model, prepared, self.evaluator).can_flip

    def _prepare(self, wanted: tuple[str, ...], record: Record, whole: bool) -> Prepared:
        if self._planned is not None:
            return self._planned
        given = None if whole else frozenset(name for name, rows in record.rows.items() if rows)
        if given not in self._prepared:
            told = (*wanted, IN_FORCE) if IN_FORCE in self.knowledge.program.predicates else wanted
            self._prepared[given] = prepare_for(self.knowledge.program, told, given)
        return self._prepared[given]

    def _doubts(self) -> dict[str, frozenset[str]]:
        if self._doubtful is None:
            assert self.knowledge.planned is None, "all rules are needed"
            self._doubtful = doubtful_rules(self.knowledge.program)
        return self._doubtful


_OF_THE_CACHE = (ValueError, TypeError, KeyError, IndexError, AttributeError)
"""What rules of a cache that somebody forged can raise besides; a fault of the evaluation comes again without it."""


def ask(
    knowledge: Knowledge,
    record: Record,
    audience: str = CLINICIAN,
    most_proofs: int = 0,
    approved_only: bool = False,
    engine: str = PYDATALOG,
) -> Answer:
    """One question, as `Asker.ask`."""
    try:
        with Asker(knowledge, engine) as asker:
            return asker.ask(record, audience, most_proofs, approved_only)
    except (BrokenRule, *_OF_THE_CACHE):
        if knowledge.planned is None:
            raise
        # somebody has written into the cache; like any other fault of it, this costs time and nothing else
        from pathlib import Path

        whole = open_knowledge(Path(knowledge.folder), cached=False)
        if knowledge.settings:
            from queries.parameters import set_again

            whole = set_again(whole, knowledge.settings)
        return ask(whole, record, audience, most_proofs, approved_only, engine)


def doubtful_rules(program: Program) -> dict[str, frozenset[str]]:
    """For each rule that rests on rules not approved: which (itself among them)."""
    unapproved = {r.id: r.head.predicate for r in program.rules if r.status != APPROVED}
    from engine.dependencies import fired_node, reachable

    doubts: dict[str, frozenset[str]] = {}
    behind: dict[str, frozenset[str]] = {}
    for rule in program.rules:
        head = rule.head.predicate
        if head not in behind:
            needs = reachable(program, [head])
            # a stronger rule bears on what it overrides, whatever it concludes itself
            behind[head] = frozenset(i for i, p in unapproved.items() if p in needs or fired_node(i) in needs)
        if behind[head]:
            doubts[rule.id] = behind[head]
    return doubts


def conclude(proofs: Proofs, narrator: Narrator, predicate: str, row: Row, most_proofs: int = 0) -> Conclusion:
    """One atom of the model with its proofs and sentences."""
    step = proofs.smallest(predicate, row)
    head = step.rule.id if step.rule is not None else ""
    firings = proofs.model.firings_of(predicate, row)
    ways = {f.rule.id: f for f in sorted(firings, key=lambda f: repr(f.bindings), reverse=True)}
    also = tuple(proofs.of_firing(ways[name]) for name in sorted(ways) if name != head)
    others, complete = proofs.all(predicate, row, most_proofs) if most_proofs > 1 else ((), True)
    return Conclusion(
        predicate,
        row,
        narrator.atom(predicate, row),
        narrator.step(step),
        step,
        also,
        tuple(s for s in others if s != step),
        complete,
    )
