"""Records made of the cases of the knowledge base: with rows of others, and dates and numbers at the edges of what rules ask.

Everything is drawn from a `random.Random`, so that a seed stands for the same records always.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import inf, nextafter
from random import Random

from engine.program import Program
from engine.source import Span
from engine.terms import Real, Row, Value
from queries.record import case_record

Rows = dict[str, dict[Row, Span]]

NOWHERE = Span("made up", 1, 1)
DAYS = ["2024-02-29", "2000-02-29", "2026-03-01", "2027-02-28", "2100-03-01", "2026-03-03", "0300-02-28", "9990-12-31"]
"""The days on which records are asked: around leap days, and near both ends of the calendar."""

SHIFTS = [0, 0, 0, 1, -1, 6, 7, 8, 13, 14, 15, 20, 28, 29, 30, 31, 89, 90, 91, 179, 180, 181, 182, 364, 365, 366, 730]
"""By how many days a date is moved back."""


class Maker:
    """Makes records for one knowledge base (opened with its cases)."""

    def __init__(self, program: Program) -> None:
        self.program = program
        found = {float(v) for rows in program.facts.values() for row in rows for v in row if type(v) in (int, Real)}
        self.numbers = sorted(n for n in found if 0 <= n < 10_000)
        self.cases = [{n: dict(some) for n, some in case_record(c, program).rows.items()} for c in program.cases]

    def record(self, random: Random, patient: str, day: str) -> Rows:
        """One record of a patient on a day: rows of one to three cases, some of them changed."""
        found: Rows = {}
        for number, rows in enumerate(random.sample(self.cases, random.choice([1, 1, 1, 2, 2, 3]))):
            own = next(iter(rows["as_of"]))[0]
            moved = (date.fromisoformat(day) - date.fromisoformat(str(own))).days
            for name, some in rows.items():
                if name in ("as_of", "jurisdiction"):
                    continue
                kinds = [argument.kind for argument in self.program.predicates[name].arguments]
                for row in some:
                    if random.random() >= (0.05 if number == 0 else 0.5):
                        values = zip(kinds, row, strict=True)
                        new = tuple([self._value(random, k, v, patient, day, moved) for k, v in values])
                        found.setdefault(name, {})[new] = NOWHERE
        return found

    def _value(self, random: Random, kind: str, value: Value, patient: str, day: str, moved: int) -> Value:
        if kind == "patient":
            return patient
        if kind == "date":
            back = random.choice(SHIFTS) if random.random() < 0.3 else 0
            try:
                then = (date.fromisoformat(str(value)) + timedelta(days=moved - back)).isoformat()
            except OverflowError:
                return day
            return min(then, day) if back < 0 else then
        if kind == "number" and random.random() < 0.4:
            near = random.choice(self.numbers)
            near = random.choice([near, nextafter(near, inf), nextafter(near, 0.0), near + 1e-9])
            return int(near) if near == int(near) and random.random() < 0.5 else Real(near)
        return value
