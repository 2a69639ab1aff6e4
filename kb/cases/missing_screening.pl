% Cases of rules/missing_screening.pl.

:- case("once treatment is stopped, no specialist is missing for a next dose", [
    exercises: [missing_liver_specialist, missing_infection_specialist],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, kesimpta, stopped, '2026-02-15'),
        serology(ann, anti_hbc, positive, '2026-02-01'),
        infection(ann, tb1, latent_tuberculosis, '2024-01-01')
    ],
    expect: [
        disposition(ann, kesimpta, stopped),
        liver_expert_awaited(ann, anti_hbc),
        infection_expert_awaited(ann, tb1)
    ],
    expect_not: [missing(ann, kesimpta, _, _), recommend(ann, kesimpta, consult, _)]
]).
