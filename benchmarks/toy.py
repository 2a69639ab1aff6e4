"""The toy cohort: when to hold a drug, by twelve rules over seven relations.

    python benchmarks/toy.py PATIENTS FOLDER

Rules and facts are those that earlier prototypes and other engines were measured with: the same number of patients gives
the same facts, by the same seeded draws in the same order. `EXPECTED` has how many answers are known to be right.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

RULES = """\
isa(X, Y) :- parent(X, Y).
isa(X, Y) :- parent(X, Z), isa(Z, Y).
active(P, I) :- infection(P, I, _), \\+ resolved(P, I).
h1(P, I) :- active(P, I), isa(I, bacterial), antibiotic(P, I).
h2(P, I) :- active(P, I), isa(I, viral), systemic(P).
h3(P, I) :- active(P, I), isa(I, fungal).
h4(P, I) :- active(P, I), isa(I, opportunistic).
hold(P) :- h1(P, _).
hold(P) :- h2(P, _).
hold(P) :- h3(P, _).
hold(P) :- h4(P, _).
contra(P) :- lab(P, hbsag, positive).
cont(P) :- patient(P), \\+ hold(P), \\+ contra(P).
"""

RELATIONS = ("parent", "patient", "infection", "resolved", "antibiotic", "systemic", "lab")
CATEGORIES = ("bacterial", "viral", "fungal", "opportunistic")
ORGANISMS = tuple(f"o{number}" for number in range(200))
GROUPS = 10

EXPECTED = {
    10_000: {"hold": 2_319, "cont": 7_323},
    100_000: {"hold": 23_846, "cont": 72_468},
    1_000_000: {"hold": 237_368, "cont": 724_615},
}


def rows(patients: int) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """All facts with their relation, as they are drawn. The order of the draws must not change: it makes the facts."""
    draw = random.Random(1)
    for organism in ORGANISMS:
        category = draw.choice(CATEGORIES)
        yield "parent", (organism, f"g_{category}{draw.randrange(GROUPS)}")
    for category in CATEGORIES:
        for group in range(GROUPS):
            yield "parent", (f"g_{category}{group}", category)
    chance = draw.random
    for patient in range(patients):
        yield "patient", (patient,)
        if chance() < 0.5:
            organism = draw.choice(ORGANISMS)
            yield "infection", (patient, organism, 3)
            if chance() < 0.3:
                yield "resolved", (patient, organism)
            if chance() < 0.5:
                yield "antibiotic", (patient, organism)
        if chance() < 0.3:
            yield "systemic", (patient,)
        if chance() < 0.05:
            yield "lab", (patient, "hbsag", "positive")


def expected(patients: int) -> Mapping[str, int]:
    """How many answers there must be, where that is known."""
    return EXPECTED.get(patients, {})


def main() -> None:
    """Write the facts."""
    from benchmarks.asked import TOY
    from benchmarks.tasks import write_facts

    write_facts(TOY, int(sys.argv[1]), Path(sys.argv[2]), prolog=True)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main()
