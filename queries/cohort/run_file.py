"""`run.json`: what a finished run was made of and what came out; and the program that a run keeps for later questions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.cache import Compiled, pack, unpack
from engine.terms import Value
from queries.knowledge import Knowledge, version_of

SCHEMA = "whyhold/cohort/1"


def packed_program(stated: Knowledge) -> bytes:
    """The program of a run as it is stated, with its cases, as JSON; for `stated_program` and `program_in_force`."""
    return pack(SCHEMA, Compiled(stated.program, stated.fingerprint, (), {}, reasoning=stated.reasoning))


def stated_program(path: Path) -> Knowledge:
    """The knowledge base that a run was made with, as it is stated. Raises ValueError where the file holds none."""
    compiled = unpack(path.read_bytes(), SCHEMA)
    return Knowledge(compiled.program, compiled.fingerprint, version_of(compiled.program), str(path.parent), (), {})


def program_in_force(path: Path, values: Mapping[str, Value], planned: bool = False) -> Knowledge:
    """The knowledge base that a run was made with, its rules in force, without cases, with what was set for the run.

    With `planned` its rules are read when they can fire, for answers alone. Raises ValueError where the file holds none.
    """
    return unpacked_program(path.read_bytes(), values, str(path.parent), planned)


def unpacked_program(data: bytes, values: Mapping[str, Value], folder: str = "", planned: bool = False) -> Knowledge:
    """The same of what `packed_program` gives."""
    compiled = unpack(data, SCHEMA, skip_cases=True, planned=planned)
    program = compiled.program
    if not planned:
        from engine.reviews import in_force

        program = in_force(program)
    version = version_of(program)
    knowledge = Knowledge(
        program, compiled.fingerprint, version, folder, (), {}, compiled.planned, reasoning=compiled.reasoning
    )
    if values:
        from queries.parameters import with_values

        knowledge = with_values(knowledge, values)
    return knowledge


def described(knowledge: Knowledge, found: Mapping[str, Any]) -> dict[str, Any]:
    """What `run.json` says: the knowledge base, what was `found`, and what the columns of firings mean."""
    from queries import __version__
    from queries.cohort.outputs import variables
    from queries.notice import NOTICE

    return {
        "schema": SCHEMA,
        "whyhold": __version__,
        "kb": {"version": knowledge.version, "fingerprint": knowledge.fingerprint},
        **found,
        "variables": variables({rule.id: rule for rule in knowledge.program.rules}),
        "notice": NOTICE,
    }
