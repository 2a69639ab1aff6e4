"""A comparison of two runs as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.narration import Narrator, print_pattern
from engine.program import Program
from engine.rendering import printable
from queries.cohort.changed_rows import Group
from queries.cohort.comparing import Explained, RunComparison
from queries.cohort.stored import StoredRun
from queries.comparing import Comparison
from queries.difference_views import cause_sentence, change_sentence, headline, words_summary
from queries.differences import GONE, INSTEAD, NEW, REPLACED
from queries.notice import NOTICE
from queries.proof_text import paragraph

SCHEMA = "whyhold/cohort-diff/1"

MOST_GROUPS = 12
"""So many groups of each predicate are told in a text; JSON has all."""

MOST_WORDS = 30
"""So many differences between the knowledge bases are told in a text."""


def comparison_as_text(comparison: RunComparison) -> str:
    """What the runs rest on, then whose answers changed, group by group."""
    return "\n".join(printable(line) for line in _text(comparison)) + "\n"


def _text(comparison: RunComparison) -> Iterator[str]:
    for sign, run in (("---", comparison.old), ("+++", comparison.new)):
        yield f"{sign} {run.folder}  {run.fingerprint[:23]}..." + (f", as of {run.day}" if run.day else "")
    yield from ("", "What the runs rest on", "---------------------")
    yield from _basis(comparison)
    yield from ("", "Whose answers changed", "---------------------")
    patients = comparison.patients
    yield f"{patients.changed:,} of the {patients.both:,} patients whom both runs answered"
    for name in comparison.not_compared:
        yield f"{name} is not compared: only one of the runs has it, or has it with these arguments"
    told = ""
    of_predicate = 0
    for number, group in enumerate(comparison.groups):
        if group.predicate != told:
            yield from _left(comparison, told, of_predicate)
            told, of_predicate = group.predicate, 0
            yield from ("", told)
        of_predicate += 1
        if of_predicate <= MOST_GROUPS:
            yield from _group(comparison, group, comparison.explained.get(number))
    yield from _left(comparison, told, of_predicate)
    yield from _rules(comparison)
    yield ""
    yield from paragraph(NOTICE)


def _basis(comparison: RunComparison) -> Iterator[str]:
    old, new, words = comparison.old, comparison.new, comparison.words
    if old.fingerprint == new.fingerprint:
        yield "knowledge base: the same"
    else:
        yield f"knowledge base: {words_summary(Comparison(*comparison.knowledge, words, 0, 0, ()))}"
        matter = [difference for difference in words if difference.matters]
        for difference in matter[:MOST_WORDS]:
            yield f"  {headline(difference)}"
        if len(matter) > MOST_WORDS:
            yield f"  and {len(matter) - MOST_WORDS} more that can change conclusions"
    yield f"day: {_either(old.day or 'that of each record', new.day or 'that of each record')}"
    yield f"set for the run: {_either(_set(old), _set(new))}"
    both, only_old, only_new = comparison.files
    if only_old or only_new:
        yield f"input: {both} files the same, {only_old} only in the old run, {only_new} only in the new one"
        yield f"records: {comparison.patients.other_records:,} patients whom both runs answered have another record"
    else:
        yield "input: the same files"
    patients = comparison.patients
    for count, some, word in (
        (patients.only_old, patients.some_old, "old"),
        (patients.only_new, patients.some_new, "new"),
    ):
        if count:
            yield f"patients: {count:,} answered by the {word} run alone{_named(some)}"


def _either(old: str, new: str) -> str:
    return f"{old}, the same" if old == new else f"{old}; now {new}"


def _set(run: StoredRun) -> str:
    return ", ".join(f"{name} = {value}" for name, value in run.parameters.items()) or "nothing"


def _named(samples: tuple[str, ...]) -> str:
    return f", such as {', '.join(samples)}" if samples else ""


def _group(comparison: RunComparison, group: Group, explained: Explained | None) -> Iterator[str]:
    count = f"{group.patients:,} {'patient' if group.patients == 1 else 'patients'}"
    if not group.patients:
        count = "for everybody"
    rows = f", {group.rows:,} rows" if group.rows != group.patients and group.patients else ""
    yield f"  {count}{rows}: {sentence(group, comparison.knowledge[1].program)}"
    yield f"    {_by(group)}"
    if group.other_records:
        yield f"    {group.other_records:,} of them have another record"
    if group.samples:
        yield f"    for example {', '.join(group.samples)}"
    if explained is not None:
        yield from paragraph(f"in {explained.patient}: {_cause(comparison, explained)}", "    ", "      ")


def sentence(group: Group, program: Program) -> str:
    """How the rows of a group differ."""
    old = print_pattern(group.predicate, group.old) if group.old else ""
    new = print_pattern(group.predicate, group.new) if group.new else ""
    if group.how == INSTEAD:
        kinds = [a.kind for a in program.predicates[group.predicate].arguments if a.kind in REPLACED]
        return f"instead of {old}, now {new}" if old != new else f"another {kinds[0]} in {new}"
    return {NEW: f"new: {new}", GONE: f"gone: {old}"}.get(group.how, f"still, but by other rules: {new}")


def _by(group: Group) -> str:
    old, new = ", ".join(group.old_rules), ", ".join(group.new_rules)
    if not old or not new or old == new:
        return f"by {new or old}"
    return f"by {old}; now by {new}"


def _cause(comparison: RunComparison, explained: Explained) -> str:
    record = "" if explained.same_record else "the record differs; "
    if explained.change is None:
        return f"{record}asked again, both sides show no such change"
    if not explained.change.causes:
        return f"{record}no cause was found"
    return record + cause_sentence(explained.change.causes)


def _left(comparison: RunComparison, predicate: str, groups: int) -> Iterator[str]:
    if groups > MOST_GROUPS:
        rest = [g for g in comparison.groups if g.predicate == predicate][MOST_GROUPS:]
        yield f"  and {len(rest)} more groups with {sum(g.rows for g in rest):,} rows"


def by_rule(comparison: RunComparison) -> list[tuple[str, int, int]]:
    """The rules that stand behind rows on one side only: how many rows of the old run, and of the new one."""
    found: dict[str, list[int]] = {}
    for group in comparison.groups:
        old, new = set(group.old_rules), set(group.new_rules)
        for place, rules in enumerate((old - new, new - old)):
            for rule in rules:
                found.setdefault(rule, [0, 0])[place] += group.rows
    made = [(rule, gone, come) for rule, (gone, come) in found.items()]
    return sorted(made, key=lambda item: (-item[1] - item[2], item[0]))


def _rules(comparison: RunComparison) -> Iterator[str]:
    found = by_rule(comparison)
    if not found:
        return
    yield from ("", "By rule", "-------")
    width = max(len(rule) for rule, _, _ in found[:MOST_GROUPS])
    yield f"  {''.ljust(width)}  {'rows gone':>10}  {'rows new':>10}"
    for rule, gone, come in found[:MOST_GROUPS]:
        yield f"  {rule.ljust(width)}  {gone:>10,}  {come:>10,}"
    if len(found) > MOST_GROUPS:
        yield f"  and {len(found) - MOST_GROUPS} more rules"


# JSON ---------------------------------------------------------------------------------------------------------------


def comparison_as_json(comparison: RunComparison) -> dict[str, Any]:
    """All of it, each group with its samples, and causes where they were looked for."""
    patients = comparison.patients
    both, only_old, only_new = comparison.files
    narrators = Narrator(comparison.knowledge[0].program), Narrator(comparison.knowledge[1].program)
    return {
        "schema": SCHEMA,
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "words": [
            {"sort": d.sort, "name": d.name, "how": d.how, "can_change_conclusions": d.matters}
            for d in comparison.words
        ],
        "input": {"same_files": both, "only_old": only_old, "only_new": only_new},
        "patients": patients._asdict(),
        "not_compared": list(comparison.not_compared),
        "same": comparison.same,
        "groups": [
            _group_json(group, comparison.explained.get(number), narrators, comparison.redacted)
            for number, group in enumerate(comparison.groups)
        ],
        "rules": [{"rule": rule, "rows_gone": gone, "rows_new": come} for rule, gone, come in by_rule(comparison)],
        "notice": NOTICE,
    }


def _side(run: StoredRun) -> dict[str, Any]:
    return {
        "run": str(run.folder),
        "whyhold": run.version,
        "fingerprint": run.fingerprint,
        "as_of": run.day or None,
        "parameters": {name: float(v) if isinstance(v, float) else v for name, v in run.parameters.items()},
    }


def _group_json(
    group: Group, explained: Explained | None, narrators: tuple[Narrator, Narrator], redacted: bool
) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "predicate": group.predicate,
        "how": group.how,
        "old": print_pattern(group.predicate, group.old) if group.old else None,
        "new": print_pattern(group.predicate, group.new) if group.new else None,
        "old_rules": list(group.old_rules),
        "new_rules": list(group.new_rules),
        "rows": group.rows,
        "patients": group.patients,
        "patients_with_another_record": group.other_records,
        "samples": list(group.samples),
    }
    if explained is not None:
        change = explained.change
        shown["example"] = {
            "patient": explained.patient,
            "same_record": explained.same_record,
            "says": change_sentence(change, *narrators) if change is not None and not redacted else None,
            "causes": [cause._asdict() for cause in change.causes] if change is not None else None,
        }
    return shown
