% Cases of rules/infection.pl.

:- case("an infection without a documented resolution is active", [
    exercises: [
        episode_of_infection,
        active_until_resolved,
        documented_resolution,
        latest_of_all_resolutions,
        serious_as_recorded,
        serious_because_in_hospital,
        possibly_serious_by_kind
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, flu1, influenza, '2026-03-01')
    ],
    expect: [
        active_infection(ann, flu1, influenza),
        disposition(ann, kesimpta, withhold),
        infection_episode(ann, flu1, influenza, '2026-03-01')
    ],
    expect_not: [
        disposition(ann, kesimpta, continue),
        resolution(ann, _, _, _),
        last_resolution(ann, _),
        serious_episode(ann, _),
        possibly_serious_episode(ann, _)
    ]
]).

:- case("latent tuberculosis and past hepatitis B are no active infections", [
    exercises: [episode_of_infection, active_until_resolved, hold_while_infection_is_active],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, tb1, latent_tuberculosis, '2024-01-01'),
        infection(ann, hb1, resolved_hepatitis_b, '2010-01-01')
    ],
    expect_not: [
        active_infection(ann, _, _),
        recommend(ann, kesimpta, withhold, _),
        disposition(ann, kesimpta, withhold),
        infection_episode(ann, _, _, _)
    ]
]).

:- case("a documented resolution ends an infection", [
    exercises: [
        documented_resolution,
        latest_of_all_resolutions,
        active_until_resolved,
        follow_up_reopens_episode
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10')
    ],
    expect: [
        last_resolution(ann, '2026-02-10'),
        disposition(ann, kesimpta, continue),
        resolution(ann, uti1, '2026-02-01', '2026-02-10')
    ],
    expect_not: [active_infection(ann, uti1, _), active_infection(ann, _, _), reopened(ann, _, _)]
]).

:- case("a resolution before the onset belongs to something else", [
    exercises: [active_until_resolved, documented_resolution],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, flu1, influenza, '2026-03-01'),
        resolved(ann, flu1, '2026-02-20')
    ],
    expect: [disposition(ann, kesimpta, withhold), active_infection(ann, flu1, influenza)],
    expect_not: [resolution(ann, _, _, _)]
]).

:- case("a follow-up that finds an infection not resolved reopens it", [
    exercises: [follow_up_reopens_episode, active_until_resolved, documented_resolution],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        follow_up(ann, uti1, not_resolved, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        active_infection(ann, uti1, acute_cystitis_uti),
        reopened(ann, uti1, '2026-02-10')
    ],
    expect_not: [recommend(ann, kesimpta, may_restart, _), resolution(ann, _, _, _)]
]).

:- case("a resolution after a failed follow-up closes the infection again", [
    exercises: [documented_resolution, follow_up_reopens_episode, active_until_resolved],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        follow_up(ann, uti1, not_resolved, '2026-02-12'),
        resolved(ann, uti1, '2026-02-18'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        last_resolution(ann, '2026-02-18'),
        disposition(ann, kesimpta, may_restart),
        resolution(ann, uti1, '2026-02-01', '2026-02-18'),
        reopened(ann, uti1, '2026-02-10')
    ],
    expect_not: [active_infection(ann, _, _)]
]).

:- case("a follow-up that confirms a resolution does not replace its record", [
    exercises: [active_until_resolved, documented_resolution],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        follow_up(ann, uti1, resolution_confirmed, '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, clinical_resolution, _),
        active_infection(ann, uti1, acute_cystitis_uti)
    ],
    expect_not: [resolution(ann, _, _, _)]
]).

:- case("recorded severity makes an infection serious", [
    exercises: [serious_as_recorded, serious_because_in_hospital, possibly_serious_by_kind],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pn1, bacterial_pneumonia, '2026-03-01'),
        severity(ann, pn1, serious)
    ],
    expect: [serious_episode(ann, pn1)],
    expect_not: [possibly_serious_episode(ann, _)]
]).

:- case("a hospital stay makes an infection serious and a systemic illness", [
    exercises: [
        serious_because_in_hospital,
        systemic_by_hospital_stay,
        serious_as_recorded,
        systemic_by_sign
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, flu1, influenza, '2026-03-01'),
        hospitalised(ann, flu1, '2026-03-02')
    ],
    expect: [serious_episode(ann, flu1), systemic_illness(ann, flu1)]
]).

:- case("the usual severity of an infection alone does not make it serious", [
    exercises: [possibly_serious_by_kind, serious_as_recorded, serious_because_in_hospital],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, pn1, bacterial_pneumonia, '2026-03-01')
    ],
    expect: [possibly_serious_episode(ann, pn1)],
    expect_not: [serious_episode(ann, pn1), serious_episode(ann, _)]
]).

:- case("fever since the onset is a systemic illness", [
    exercises: [systemic_by_sign, systemic_by_hospital_stay],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, flu1, influenza, '2026-02-26'),
        sign(ann, fever, present, '2026-02-28')
    ],
    expect: [systemic_illness(ann, flu1)]
]).

:- case("the opportunistic list holds Legionella and not the common cold", [
    exercises: opportunistic_by_list,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, leg1, legionnaires_disease, '2026-03-01'),
        infection(ann, urti1, upper_respiratory_viral_infection, '2026-03-01')
    ],
    expect: [
        opportunistic(legionnaires_disease),
        opportunistic(salmonella_infection_non_typhoidal),
        opportunistic(pneumocystis_jirovecii_pneumonia)
    ],
    expect_not: [opportunistic(upper_respiratory_viral_infection), opportunistic(oral_candidiasis)]
]).
