% Dates that must not mislead, findings outside an episode, courses without an infection.

:- case("a culture from before an infection is not explained by it", [
    exercises: culture_before_resolution,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        culture(ann, blood, escherichia_coli, '2026-01-05'),
        infection(ann, cold, upper_respiratory_viral_infection, '2026-02-10'),
        resolved(ann, cold, '2026-02-20')
    ],
    expect: [unexplained_culture(ann, blood)]
]).

:- case("a fever from before an infection is not explained by it", [
    exercises: sign_before_resolution,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        sign(ann, fever, present, '2025-11-05'),
        infection(ann, cold, upper_respiratory_viral_infection, '2026-02-10'),
        resolved(ann, cold, '2026-02-20')
    ],
    expect: [unexplained_sign(ann, fever)]
]).

:- case("a reactivation of hepatitis B confirmed before treatment does not stop it", [
    exercises: hbv_reactivation_confirmed,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        confirmed(ann, hbv_reactivation, '2018-04-01')
    ],
    expect_not: [hbv_under_treatment(ann, _, _), recommend(ann, kesimpta, stop, _)]
]).

:- case("a reactivation of hepatitis B confirmed on treatment stops it", [
    exercises: hbv_reactivation_confirmed,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        confirmed(ann, hbv_reactivation, '2026-01-10')
    ],
    expect: [recommend(ann, kesimpta, stop, _)]
]).

:- case("a reactivation of hepatitis B ruled out later does not stop treatment", [
    exercises: hbv_reactivation_confirmed,
    like: "a reactivation of hepatitis B confirmed on treatment stops it",
    given: [ruled_out(ann, hbv_reactivation, '2026-02-10')],
    expect_not: [hbv_under_treatment(ann, _, _), recommend(ann, kesimpta, stop, _)]
]).

:- case("a later infection without antibiotics moves the earliest restart", [
    exercises: [article_bound_by_resolution, article_counts_longer_after_antibiotics],
    given: [
        as_of('2026-03-10'),
        treatment(ann, kesimpta, on_hold, '2026-02-01'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-02'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        infection(ann, flu1, influenza, '2026-02-15'),
        resolved(ann, flu1, '2026-02-25')
    ],
    expect: [
        earliest_restart(ann, kesimpta, article_minimum, '2026-02-25'),
        earliest_restart(ann, kesimpta, article_conservative, '2026-02-25')
    ]
]).

:- case("no date for the next dose while PML is confirmed", [
    exercises: earliest_next_dose_after_antibiotics,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-21'),
        course_completed(ann, uti1, antibiotic, '2026-02-28'),
        resolved(ann, uti1, '2026-02-28'),
        confirmed(ann, pml, '2026-03-01')
    ],
    expect_not: [earliest_restart(ann, kesimpta, _, _)]
]).

:- case("no date for the next dose while PML is suspected", [
    exercises: earliest_next_dose_after_antibiotics,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-21'),
        course_completed(ann, uti1, antibiotic, '2026-02-28'),
        resolved(ann, uti1, '2026-02-28'),
        suspected(ann, pml, '2026-03-01')
    ],
    expect_not: [earliest_restart(ann, kesimpta, _, _)]
]).

:- case("no date for the next dose while hepatitis B is active", [
    exercises: earliest_next_dose_after_antibiotics,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-21'),
        course_completed(ann, uti1, antibiotic, '2026-02-28'),
        resolved(ann, uti1, '2026-02-28'),
        serology(ann, hbsag, positive, '2026-03-01'),
        serology(ann, anti_hbc, positive, '2026-03-01')
    ],
    expect_not: [earliest_restart(ann, kesimpta, _, _)]
]).

:- case("no date for a first dose while hepatitis B is active", [
    exercises: earliest_start_after_vaccine,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-03-01'),
        vaccinated(ann, mmr, live, '2026-02-20'),
        serology(ann, hbsag, positive, '2026-03-01'),
        serology(ann, anti_hbc, positive, '2026-03-01')
    ],
    expect_not: [earliest_start(ann, kesimpta, _, _)]
]).

:- case("hepatitis C called resolved and found not resolved needs the specialist", [
    exercises: [expert_for_latent_or_chronic_infection, cleared_by_documented_resolution],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, hcv, chronic_hepatitis_c, '2024-02-01'),
        resolved(ann, hcv, '2025-10-01'),
        follow_up(ann, hcv, not_resolved, '2026-01-10')
    ],
    expect: [infection_expert_reason(ann, hcv, _)],
    expect_not: [cleared(ann, hcv)]
]).

:- case("hepatitis C cleared needs no specialist", [
    exercises: [expert_for_latent_or_chronic_infection, cleared_by_documented_resolution],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, hcv, chronic_hepatitis_c, '2024-02-01'),
        resolved(ann, hcv, '2025-10-01')
    ],
    expect: [cleared(ann, hcv)],
    expect_not: [infection_expert_reason(ann, hcv, _)]
]).

:- case("a resolution dated before the infection clears nothing", [
    exercises: cleared_by_documented_resolution,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, hcv, chronic_hepatitis_c, '2025-11-01'),
        resolved(ann, hcv, '2025-10-01')
    ],
    expect: [infection_expert_reason(ann, hcv, _)],
    expect_not: [cleared(ann, hcv)]
]).

:- case("a confirmed malignancy counts under the EU label", [
    exercises: condition_by_confirmation,
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, kesimpta, candidate, '2026-03-01'),
        confirmed(ann, malignancy, '2026-02-20')
    ],
    expect: [recommend(ann, kesimpta, contraindicated, malignancy)]
]).

:- case("a confirmed malignancy that was ruled out later does not count", [
    exercises: condition_by_confirmation,
    like: "a confirmed malignancy counts under the EU label",
    given: [ruled_out(ann, malignancy, '2026-02-28')],
    expect_not: [known_malignancy(ann, _)]
]).

:- case("a course without its infection on record asks for judgement", [
    exercises: [course_names_no_recorded_infection, missing_infection_behind_course],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        course_started(ann, uti9, antibiotic, '2026-03-01')
    ],
    expect: [
        missing(ann, kesimpta, infection_behind_course, _),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [recommend(ann, kesimpta, continue, _)]
]).

:- case("a course whose infection is on record is no finding by itself", [
    exercises: [course_names_no_recorded_infection, missing_infection_behind_course],
    like: "a course without its infection on record asks for judgement",
    given: [infection(ann, uti9, acute_cystitis_uti, '2026-02-28')],
    expect_not: [course_without_infection(ann, _), missing(ann, _, infection_behind_course, _)]
]).

:- case("a course without its infection is not missing once treatment was stopped", [
    exercises: missing_infection_behind_course,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, stopped, '2025-06-02'),
        course_started(ann, uti9, antibiotic, '2026-03-01')
    ],
    expect_not: [missing(ann, _, infection_behind_course, _)]
]).

:- case("a reactivation confirmed before another try of the drug does not stop the candidate", [
    exercises: hbv_reactivation_confirmed,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        treatment(ann, kesimpta, candidate, '2026-02-01'),
        confirmed(ann, hbv_reactivation, '2026-01-10')
    ],
    expect_not: [hbv_under_treatment(ann, _, _)]
]).

:- case("a reactivation confirmed while the drug was only considered is not one on treatment", [
    exercises: hbv_reactivation_confirmed,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2025-01-01'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        confirmed(ann, hbv_reactivation, '2025-03-01')
    ],
    expect_not: [hbv_under_treatment(ann, _, _)]
]).

:- case("a reactivation confirmed on the day treatment began counts", [
    exercises: hbv_reactivation_confirmed,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        confirmed(ann, hbv_reactivation, '2025-06-02')
    ],
    expect: [hbv_under_treatment(ann, kesimpta, _)]
]).

:- case("an infection that began and was resolved on one day is cleared", [
    exercises: cleared_by_documented_resolution,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, gut1, viral_gastroenteritis, '2026-02-01'),
        resolved(ann, gut1, '2026-02-01')
    ],
    expect: [cleared(ann, gut1)]
]).

:- case("a fever on the first day of an infection belongs to it", [
    exercises: sign_before_resolution,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        sign(ann, fever, present, '2026-02-10'),
        infection(ann, cold, upper_respiratory_viral_infection, '2026-02-10'),
        resolved(ann, cold, '2026-02-20')
    ],
    expect_not: [unexplained_sign(ann, _)]
]).

:- case("no date for the next dose beside an infection that cannot be cleared", [
    exercises: earliest_next_dose_after_antibiotics,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        infection(ann, bone, osteomyelitis, '2025-03-01'),
        not_eradicable(ann, bone),
        course_started(ann, bone, antibiotic, '2025-03-02'),
        course_completed(ann, bone, antibiotic, '2025-05-02'),
        resolved(ann, bone, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-20'),
        course_started(ann, uti1, antibiotic, '2026-02-21'),
        course_completed(ann, uti1, antibiotic, '2026-02-28'),
        resolved(ann, uti1, '2026-02-28')
    ],
    expect_not: [earliest_restart(ann, kesimpta, _, _)]
]).

:- case("a malignancy on record counts until it is ruled out", [
    exercises: condition_by_diagnosis,
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-03-01'),
        diagnosis(ann, malignancy, '2025-02-20')
    ],
    expect: [known_malignancy(ann, '2025-02-20')]
]).

:- case("a malignancy ruled out since its entry does not count", [
    exercises: condition_by_diagnosis,
    like: "a malignancy on record counts until it is ruled out",
    given: [ruled_out(ann, malignancy, '2025-06-01')],
    expect_not: [known_malignancy(ann, _)]
]).
