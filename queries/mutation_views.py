"""What became of mutants, as text or JSON."""

from __future__ import annotations

from typing import Any

from queries.mutation import TOLERATED, Mutation, Trial, Unnoticed

SCHEMA = "whyhold/mutate/1"
NOTHING_CHANGES = "nothing changes by it in any case"


def mutation_as_text(mutation: Mutation, whole: bool = False) -> str:
    """The survivors with what they change, outdated tolerances, and the sum; with `whole`, all mutants."""
    lines: list[str] = []
    for trial in mutation.trials:
        if whole or trial.survived:
            lines += [*_lines(trial), ""]
    for name, why in mutation.outdated:
        lines += [f"{TOLERATED}: {name}", f"  is out of date: {why}", ""]
    lines.append(summary(mutation))
    return "\n".join(lines) + "\n"


def verdict(trial: Trial) -> str:
    """What became of a mutant, in one word."""
    return "killed" if trial.killed_by else "survived" if trial.survived else "tolerated"


def _lines(trial: Trial) -> list[str]:
    span = trial.mutant.span
    lines = [f"{verdict(trial)}: {trial.mutant.id}", f"  {trial.mutant.kind}, {span.file}:{span.line}"]
    if trial.killed_by:
        return [*lines, f'  killed by "{trial.killed_by}"']
    if trial.reason:
        lines.append(f"  tolerated: {trial.reason}")
    return (
        [*lines, *(f"  {_sentence(u)}" for u in trial.unnoticed)]
        if trial.unnoticed
        else [*lines, f"  {NOTHING_CHANGES}"]
    )


def _sentence(unnoticed: Unnoticed) -> str:
    what = f"also {unnoticed.atom}" if unnoticed.gained else f"no longer {unnoticed.atom}"
    return f'{what}, and the case "{unnoticed.case}" does not expect otherwise'


def summary(mutation: Mutation) -> str:
    """The sum in one line."""
    count = len(mutation.trials)
    killed = sum(1 for trial in mutation.trials if trial.killed_by)
    survived = len(mutation.survivors)
    share = killed * 1000 // count / 10 if count else 100.0
    parts = [f"{killed} killed ({share:.1f} %)", f"{count - killed - survived} tolerated", f"{survived} survived"]
    noun = "rule" if mutation.rules == 1 else "rules"
    return f"{count} mutants of {mutation.rules} {noun}, {mutation.cases} cases: {', '.join(parts)}"


def mutation_as_json(mutation: Mutation) -> dict[str, Any]:
    """All mutants as data."""
    return {
        "schema": SCHEMA,
        "mutants": len(mutation.trials),
        "killed": sum(1 for trial in mutation.trials if trial.killed_by),
        "survived": len(mutation.survivors),
        "rules": mutation.rules,
        "cases": mutation.cases,
        "outdated": [{"mutant": name, "why": why} for name, why in mutation.outdated],
        "trials": [
            {
                "mutant": trial.mutant.id,
                "kind": trial.mutant.kind,
                "rules": list(trial.mutant.rules),
                "at": f"{trial.mutant.span.file}:{trial.mutant.span.line}",
                "verdict": verdict(trial),
                "killed_by": trial.killed_by,
                "reason": trial.reason,
                "unnoticed": [{"case": u.case, "atom": u.atom, "gained": u.gained} for u in trial.unnoticed],
            }
            for trial in mutation.trials
        ],
    }
