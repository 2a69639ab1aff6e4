% Cases of advice beside the disposition: PML ruled out, IgM before a start, tuberculosis, follow-ups.

:- case("once PML was ruled out, treatment that goes on is watched", [
    exercises: [watch_after_pml_was_ruled_out],
    like: "a tidy record of a treatment that goes on",
    given: [suspected(ann, pml, '2026-02-01'), ruled_out(ann, pml, '2026-02-10')],
    expect: [recommend(ann, kesimpta, monitor, pml), disposition(ann, kesimpta, continue)]
]).

:- case("PML is suspected again, or only after something was ruled out: nothing is told of that", [
    exercises: [watch_after_pml_was_ruled_out],
    each: [[Suspected, Again]: [['2026-02-01', '2026-02-20'], ['2026-02-20', '2026-02-20']]],
    given: [
        as_of('2026-03-02'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        suspected(ann, malignancy, '2026-01-20'),
        suspected(ann, pml, Suspected),
        suspected(ann, pml, Again),
        ruled_out(ann, pml, '2026-02-10')
    ],
    expect: [current_status(ann, kesimpta, on_therapy)],
    expect_not: [recommend(ann, kesimpta, monitor, pml)]
]).

:- case("PML was ruled out before a start, or the drug was stopped", [
    exercises: [watch_after_pml_was_ruled_out],
    each: [Status: [candidate, stopped]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, '2025-06-02'),
        suspected(ann, pml, '2026-02-01'),
        ruled_out(ann, pml, '2026-02-10')
    ],
    expect: [pml_ruled_out_since(ann, '2026-02-01')],
    expect_not: [recommend(ann, kesimpta, monitor, pml)]
]).

:- case("a low IgM before the first dose is looked into and holds nothing", [
    exercises: [evaluate_low_igm_before_start],
    given: [
        as_of('2026-06-01'),
        treatment(ann, kesimpta, candidate, '2026-05-01'),
        measured(ann, igm, 0.2, 'g/L', '2026-05-10')
    ],
    expect: [recommend(ann, kesimpta, evaluate, igm)],
    expect_not: [objection(ann, kesimpta, igm)]
]).

:- case("an IgM at the limit, another test, treatment that has begun, or another drug", [
    exercises: [evaluate_low_igm_before_start],
    each: [
        [Drug, Status, Test, Value, Unit]: [
            [kesimpta, candidate, igm, 0.34, 'g/L'],
            [kesimpta, candidate, igg, 0.2, 'g/L'],
            [kesimpta, on_therapy, igm, 0.2, 'g/L'],
            [gilenya, candidate, igm, 0.2, 'g/L']
        ]
    ],
    given: [
        as_of('2026-06-01'),
        treatment(ann, Drug, Status, '2026-05-01'),
        measured(ann, Test, Value, Unit, '2026-05-10')
    ],
    expect: [latest_value(ann, Test, _, _, _)],
    expect_not: [recommend(ann, Drug, evaluate, igm)]
]).

:- case("active tuberculosis goes to a specialist", [
    exercises: [expert_for_active_tuberculosis],
    like: "a tidy record of a treatment that goes on",
    given: [infection(ann, tb, active_tuberculosis, '2026-02-01')],
    expect: [
        infection_expert_reason(ann, tb, '2026-02-01'),
        recommend(ann, kesimpta, consult, infectious_diseases),
        disposition(ann, kesimpta, withhold)
    ]
]).

:- case("tuberculosis that has resolved, or another infection, does not go there by this", [
    exercises: [expert_for_active_tuberculosis],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, tb, active_tuberculosis, '2025-02-01'),
        resolved(ann, tb, '2025-12-01'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20')
    ],
    expect: [active_infection(ann, uti1, _)],
    expect_not: [infection_expert_reason(ann, _, _)]
]).

:- case("a follow-up confirms a resolution that is not on record", [
    exercises: [confirmed_without_resolution],
    like: "a tidy record of a treatment that goes on",
    given: [
        infection(ann, uti1, acute_cystitis_uti, '2026-02-10'),
        follow_up(ann, uti1, resolution_confirmed, '2026-02-26')
    ],
    expect: [
        contradiction(ann, confirmed_without_resolution, uti1, not_resolved),
        disposition(ann, kesimpta, withhold)
    ],
    expect_not: [contradictory_record(ann, _)]
]).

:- case("no follow-up, one that finds the opposite, or a resolution on record", [
    exercises: [confirmed_without_resolution],
    each: [
        [Outcome, Resolved]: [
            [not_resolved, '2025-01-01'],
            [resolution_confirmed, '2026-01-20'],
            [resolution_confirmed, '2026-02-12']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-10'),
        infection(ann, flu, influenza, '2026-02-10'),
        resolved(ann, uti1, Resolved),
        follow_up(ann, uti1, Outcome, '2026-02-26')
    ],
    expect: [active_infection(ann, flu, _)],
    expect_not: [contradiction(ann, confirmed_without_resolution, _, _)]
]).

:- case("PML was never suspected, or confirmed: nothing is told of a ruled-out one", [
    exercises: [watch_after_pml_was_ruled_out],
    like: "a tidy record of a treatment that goes on",
    each: [Confirmed: [malignancy, pml]],
    given: [confirmed(ann, Confirmed, '2026-02-01'), ruled_out(ann, pml, '2026-02-10')],
    expect: [current_status(ann, kesimpta, on_therapy)],
    expect_not: [recommend(ann, kesimpta, monitor, pml)]
]).

:- case("a follow-up of an episode that is not on record is no such contradiction", [
    exercises: [confirmed_without_resolution, missing_specialist_decision],
    like: "a tidy record of a treatment that goes on",
    given: [follow_up(ann, ghost, resolution_confirmed, '2026-02-26'), not_eradicable(ann, ghost)],
    expect: [contradiction(ann, unknown_episode, ghost, _)],
    expect_not: [
        contradiction(ann, confirmed_without_resolution, _, _),
        missing(ann, kesimpta, specialist_decision, _)
    ]
]).

:- case("PML that was confirmed is not watched as if it had only been ruled out", [
    exercises: [watch_after_pml_was_ruled_out],
    given: [
        as_of('2026-03-02'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        suspected(ann, pml, '2026-02-01'),
        confirmed(ann, pml, '2026-02-05'),
        ruled_out(ann, pml, '2026-02-10')
    ],
    expect: [pml_is_confirmed(ann)],
    expect_not: [recommend(ann, kesimpta, monitor, pml)]
]).
