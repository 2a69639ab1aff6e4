"""Overrides: that no rule defeats itself through others, and that both rules of one conclude about the same subject.

Problems: `overrides-cycle`, `overrides-subject`.
"""

from __future__ import annotations

from engine.checks.findings import Findings
from engine.dependencies import components
from engine.problem import Label
from engine.program import Override, Predicate

CYCLE_SHOWN = 8


def check_overriding(findings: Findings) -> None:
    """Report cycles of overrides, and overrides that could never have an effect."""
    known = [o for o in findings.program.overrides if o.stronger in findings.rules and o.weaker in findings.rules]
    _cycles(findings, known)
    for override in known:
        _subject(findings, override)


def _cycles(findings: Findings, overrides: list[Override]) -> None:
    defeats: dict[str, dict[str, Override]] = {}
    for override in overrides:
        defeats.setdefault(override.stronger, {}).setdefault(override.weaker, override)
        defeats.setdefault(override.weaker, {})
    for group in components(defeats):
        if len(group) == 1 and group[0] not in defeats[group[0]]:
            continue
        cycle = _cycle(defeats, set(group))
        told = " over ".join(f"`{o.stronger}`" for o in cycle[:CYCLE_SHOWN])
        more = f" over {len(cycle) - CYCLE_SHOWN} more" if len(cycle) > CYCLE_SHOWN else ""
        findings.add(
            "overrides-cycle",
            f"rules override each other in a circle: {told}{more} over `{cycle[0].stronger}`",
            tuple(Label(o.span, "and this again" if n else "this override") for n, o in enumerate(cycle[:CYCLE_SHOWN])),
            "each of these rules would defeat itself, so none of them could be said to win",
            "remove one of these overrides",
        )


def _cycle(defeats: dict[str, dict[str, Override]], group: set[str]) -> list[Override]:
    """A shortest way from the first rule of a group of overriding rules back to it."""
    start = min(group)
    came: dict[str, Override] = {}
    layer = [start]
    while start not in came:
        following = []
        for rule in layer:
            for weaker in sorted(defeats[rule]):
                if weaker in group and weaker not in came:
                    came[weaker] = defeats[rule][weaker]
                    following.append(weaker)
        layer = following
    way = [came[start]]
    while way[-1].stronger != start:
        way.append(came[way[-1].stronger])
    return way[::-1]


def _subject(findings: Findings, override: Override) -> None:
    predicates = findings.program.predicates
    stronger = predicates.get(findings.rules[override.stronger].head.predicate)
    weaker = predicates.get(findings.rules[override.weaker].head.predicate)
    if stronger is None or weaker is None or findings.program.plain:
        return
    lacking = next((p for p in (stronger, weaker) if not _concerned(p)), None)
    if lacking is None and _concerned(stronger) == _concerned(weaker):
        return
    if lacking is not None:
        message = f"`{lacking.name}` does not say what its conclusions are about, and a rule of it is in an override"
        labels = [Label(override.span, "this override"), Label(lacking.span, "has no `concerns`")]
        help_ = f"add for example `concerns: [{lacking.arguments[0].name if lacking.arguments else '...'}]`"
    else:
        message = f"`{stronger.name}` and `{weaker.name}` do not conclude about the same subject"
        labels = [Label(override.span, "this override"), *(Label(p.span, _label(p)) for p in (stronger, weaker))]
        help_ = "give both predicates `concerns` with arguments of the same kinds in the same order"
    why = "a rule defeats another only where both conclude about the same subject, so this would never happen"
    findings.add("overrides-subject", message, tuple(labels), why, help_)


def _concerned(predicate: Predicate) -> tuple[str, ...]:
    """The kinds of the arguments that a predicate's conclusions concern, in argument order."""
    return tuple(a.kind for a in predicate.arguments if a.name in predicate.concerns)


def _label(predicate: Predicate) -> str:
    concerned = _concerned(predicate)
    return f"concerns {', '.join(concerned)}" if len(concerned) < 6 else "concerns many"
