"""`run.json`: what a finished run was made of and what came out; and the program that a run keeps for later questions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from queries.cohort.outputs import variables
from queries.knowledge import Knowledge

RUN = "run.json"
PROGRAM = "program.json"
SCHEMA = "whyhold/cohort/1"


def program_as_json(stated: Knowledge, knowledge: Knowledge) -> str:
    """The program of a run as it is stated, with its cases, and what was set for the run; for `program_from`."""
    from engine.encoding import encode

    values = {s.name: float(s.value) if isinstance(s.value, float) else s.value for s in knowledge.settings}
    return json.dumps(
        {
            "schema": SCHEMA,
            "version": knowledge.version,
            "fingerprint": knowledge.fingerprint,
            "parameters": values,
            "program": encode(stated.program),
        },
        ensure_ascii=False,
    )


def program_from(path: Path) -> Knowledge:
    """The knowledge base that a run was made with, its rules in force. Raises ValueError where the file holds none."""
    from engine.compiled import decode
    from engine.encoding import fingerprint
    from engine.reviews import in_force
    from engine.terms import Real
    from queries.parameters import with_values

    data = json.loads(path.read_text("utf-8"))
    try:
        program = decode(data["program"])
        stored, version, given = str(data["fingerprint"]), str(data["version"]), dict(data["parameters"])
    except (TypeError, KeyError) as error:
        raise ValueError("not a stored program") from error
    if fingerprint(program) != stored:
        raise ValueError("the program is not that of its fingerprint")
    knowledge = Knowledge(in_force(program._replace(cases=())), stored, version, str(path.parent), (), {})
    values = {str(name): Real(v) if isinstance(v, float) else v for name, v in given.items()}
    return with_values(knowledge, values) if values else knowledge


def described(knowledge: Knowledge, found: Mapping[str, Any]) -> dict[str, Any]:
    """What `run.json` says: the knowledge base, what was `found`, and what the columns of firings mean."""
    from queries import __version__
    from queries.notice import NOTICE

    return {
        "schema": SCHEMA,
        "whyhold": __version__,
        "kb": {"version": knowledge.version, "fingerprint": knowledge.fingerprint},
        **found,
        "variables": variables({rule.id: rule for rule in knowledge.program.rules}),
        "notice": NOTICE,
    }
