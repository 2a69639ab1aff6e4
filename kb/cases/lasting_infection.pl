% Cases of rules/lasting_infection.pl.

:- case("an infection that cannot be cleared goes to a specialist and no restart is automatic", [
    exercises: [
        lasting_as_documented,
        expert_for_documented_lasting_infection,
        infection_expert_still_awaited,
        consult_about_lasting_infection,
        keep_holding_in_lasting_infection,
        objection_by_lasting_infection,
        missing_infection_specialist,
        conflict_lasting_infection,
        lasting_by_kind,
        infection_expert_seen_since,
        expert_for_latent_or_chronic_infection,
        expert_for_diagnosed_lasting_infection,
        expert_for_positive_marker
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, osteo1, osteomyelitis, '2025-09-01'),
        not_eradicable(ann, osteo1),
        course_completed(ann, osteo1, antibiotic, '2026-01-10'),
        resolved(ann, osteo1, '2026-01-20'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        recommend(ann, kesimpta, consult, infectious_diseases),
        lasting_infection(ann, osteo1),
        infection_expert_reason(ann, osteo1, '2025-09-01'),
        infection_expert_awaited(ann, osteo1),
        recommend(ann, kesimpta, keep_holding, osteo1),
        objection(ann, kesimpta, osteo1),
        missing(ann, kesimpta, infection_specialist_consultation,
            "a lasting infection goes to a specialist before treatment goes on"),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, chronic_infection)
    ],
    expect_not: [recommend(ann, kesimpta, may_restart, _), infection_expert_seen(ann, _)]
]).

:- case("even after the consultation people decide about a lasting infection", [
    exercises: [
        infection_expert_seen_since,
        keep_holding_in_lasting_infection,
        objection_by_lasting_infection,
        infection_expert_still_awaited,
        consult_about_lasting_infection,
        missing_infection_specialist
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, osteo1, osteomyelitis, '2025-09-01'),
        not_eradicable(ann, osteo1),
        course_completed(ann, osteo1, antibiotic, '2026-01-10'),
        resolved(ann, osteo1, '2026-01-20'),
        consulted(ann, infectious_diseases, '2026-02-01'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        infection_expert_seen(ann, osteo1),
        recommend(ann, kesimpta, keep_holding, osteo1),
        objection(ann, kesimpta, osteo1)
    ],
    expect_not: [
        recommend(ann, kesimpta, may_restart, _),
        recommend(ann, kesimpta, consult, _),
        infection_expert_awaited(ann, _),
        recommend(ann, kesimpta, consult, infectious_diseases),
        missing(ann, kesimpta, infection_specialist_consultation,
            "a lasting infection goes to a specialist before treatment goes on")
    ]
]).

:- case("an infection that is usually chronic is held as active and goes to a specialist", [
    exercises: [
        lasting_by_kind,
        expert_for_latent_or_chronic_infection,
        consult_about_lasting_infection,
        conflict_lasting_infection,
        lasting_as_documented,
        keep_holding_in_lasting_infection,
        expert_for_documented_lasting_infection
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, ntm1, nontuberculous_mycobacterial_lung_disease, '2025-11-01')
    ],
    expect: [
        disposition(ann, kesimpta, withhold),
        recommend(ann, kesimpta, consult, infectious_diseases),
        lasting_infection(ann, ntm1),
        infection_expert_reason(ann, ntm1, '2025-11-01'),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, chronic_infection)
    ],
    expect_not: [recommend(ann, kesimpta, keep_holding, _)]
]).

:- case("latent tuberculosis goes to a specialist first and is not held as an infection", [
    exercises: [
        expert_for_latent_or_chronic_infection,
        consult_about_lasting_infection,
        missing_infection_specialist,
        lasting_by_kind,
        lasting_as_documented,
        conflict_lasting_infection,
        objection_by_lasting_infection
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, tb1, latent_tuberculosis, '2024-01-01')
    ],
    expect: [
        disposition(ann, kesimpta, consult_first),
        infection_expert_reason(ann, tb1, '2024-01-01'),
        recommend(ann, kesimpta, consult, infectious_diseases),
        missing(ann, kesimpta, infection_specialist_consultation,
            "a lasting infection goes to a specialist before treatment goes on")
    ],
    expect_not: [
        recommend(ann, kesimpta, withhold, _),
        recommend(ann, kesimpta, continue, _),
        lasting_infection(ann, _),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, chronic_infection)
    ]
]).

:- case("latent tuberculosis after the consultation does not stop treatment", [
    exercises: [
        infection_expert_seen_since,
        infection_expert_still_awaited,
        consult_about_lasting_infection
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, tb1, latent_tuberculosis, '2024-01-01'),
        consulted(ann, infectious_diseases, '2025-05-01')
    ],
    expect: [disposition(ann, kesimpta, continue), infection_expert_seen(ann, tb1)],
    expect_not: [
        recommend(ann, kesimpta, consult, _),
        infection_expert_awaited(ann, _),
        recommend(ann, kesimpta, consult, infectious_diseases)
    ]
]).

:- case("a diagnosis of HIV goes to a specialist", [
    exercises: [
        expert_for_diagnosed_lasting_infection,
        infection_expert_still_awaited,
        expert_for_positive_marker
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        diagnosis(ann, hiv, '2020-01-01')
    ],
    expect: [
        disposition(ann, kesimpta, consult_first),
        infection_expert_reason(ann, hiv, '2020-01-01'),
        infection_expert_awaited(ann, hiv)
    ]
]).

:- case("a positive tuberculosis blood test goes to a specialist", [
    exercises: [expert_for_positive_marker, expert_for_diagnosed_lasting_infection],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        serology(ann, igra, positive, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        recommend(ann, kesimpta, consult, infectious_diseases),
        infection_expert_reason(ann, igra, '2026-02-20')
    ],
    expect_not: [recommend(ann, kesimpta, may_start, _)]
]).

:- case("latent tuberculosis is no infection episode, even where it is noted as impossible to \c
        clear", [
    exercises: [lasting_as_documented, expert_for_documented_lasting_infection],
    like: "latent tuberculosis goes to a specialist first and is not held as an infection",
    given: [not_eradicable(ann, tb1)],
    expect: [
        infection_expert_reason(ann, tb1, '2024-01-01'),
        disposition(ann, kesimpta, consult_first)
    ],
    expect_not: [lasting_infection(ann, _), recommend(ann, kesimpta, withhold, _)]
]).

:- case("an active influenza neither lasts nor goes to a specialist", [
    exercises: [lasting_by_kind, expert_for_latent_or_chronic_infection],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [infection(ann, flu1, influenza, '2026-03-01')],
    expect: [disposition(ann, kesimpta, withhold)],
    expect_not: [lasting_infection(ann, _), infection_expert_reason(ann, _, _)]
]).

:- case("latent tuberculosis that was treated and closed needs no specialist", [
    exercises: [expert_for_latent_or_chronic_infection, consult_about_lasting_infection],
    like: "latent tuberculosis goes to a specialist first and is not held as an infection",
    given: [resolved(ann, tb1, '2024-10-01')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [infection_expert_reason(ann, _, _), recommend(ann, kesimpta, consult, _)]
]).

:- case("a positive HIV test that a later one did not confirm is no reason for a specialist", [
    exercises: [expert_for_positive_marker],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [serology(ann, hiv, positive, '2025-11-01'), serology(ann, hiv, negative, '2025-11-20')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [infection_expert_reason(ann, _, _)]
]).

:- case("a specialist asked on the day the infection was noted has seen it", [
    exercises: [infection_expert_seen_since, infection_expert_still_awaited],
    like: "latent tuberculosis goes to a specialist first and is not held as an infection",
    given: [consulted(ann, infectious_diseases, '2024-01-01')],
    expect: [infection_expert_seen(ann, tb1), disposition(ann, kesimpta, continue)],
    expect_not: [infection_expert_awaited(ann, _)]
]).

:- case("a specialist asked the day before the infection was noted has not seen it", [
    exercises: [infection_expert_seen_since, infection_expert_still_awaited],
    like: "latent tuberculosis goes to a specialist first and is not held as an infection",
    given: [consulted(ann, infectious_diseases, '2023-12-31')],
    expect: [infection_expert_awaited(ann, tb1), disposition(ann, kesimpta, consult_first)],
    expect_not: [infection_expert_seen(ann, _)]
]).

:- case("a specialist asked about a patient without a lasting infection has seen none", [
    exercises: [infection_expert_seen_since],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [consulted(ann, infectious_diseases, '2026-02-01')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [infection_expert_seen(ann, _)]
]).

:- case("once treatment is stopped, latent tuberculosis is no question of the next dose", [
    exercises: [consult_about_lasting_infection, missing_infection_specialist],
    like: "latent tuberculosis goes to a specialist first and is not held as an infection",
    given: [treatment(ann, kesimpta, stopped, '2026-02-01')],
    expect: [infection_expert_awaited(ann, tb1), disposition(ann, kesimpta, stopped)],
    expect_not: [
        recommend(ann, kesimpta, consult, _),
        missing(ann, kesimpta, infection_specialist_consultation, _)
    ]
]).
