% Cases of rules/conflicts.pl.

:- case("no infection and no hepatitis B: no conflict of sources", [
    exercises: [
        continue_treatment,
        conflict_waiting_time,
        conflict_severe_infection,
        conflict_viral_infection,
        conflict_hepatitis_b_care,
        conflict_lasting_infection,
        conflict_restart_conditions,
        conflict_malignancy
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10')
    ],
    expect: [disposition(ann, kesimpta, continue), recommend(ann, kesimpta, continue, next_dose)],
    expect_not: [
        conflict(ann, kesimpta, _, _, _),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, waiting_time_after_antibiotics),
        conflict(ann, kesimpta, kesimpta_us_label, kesimpta_eu_smpc, severe_active_infection),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, holding_in_viral_infection),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, care_after_hepatitis_b),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, chronic_infection),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, restart_conditions),
        conflict(ann, kesimpta, kesimpta_us_label, kesimpta_eu_smpc, malignancy)
    ]
]).

:- case("fifteen days after antibiotics both views agree", [
    exercises: [may_restart_after_infection, conflict_waiting_time, conflict_restart_conditions],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-16'),
        resolved(ann, uti1, '2026-02-16'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, may_restart),
        recommend(ann, kesimpta, may_restart, infection_resolved)
    ],
    expect_not: [
        conflict(ann, kesimpta, _, _, _),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, waiting_time_after_antibiotics),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, restart_conditions)
    ]
]).

:- case("ten days after antibiotics the two ends of the wait differ", [
    exercises: [conflict_waiting_time, conflict_restart_conditions],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-21'),
        resolved(ann, uti1, '2026-02-16'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25')
    ],
    expect: [
        disposition(ann, kesimpta, may_restart),
        conflict(ann, kesimpta, _, _, waiting_time_after_antibiotics),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, waiting_time_after_antibiotics)
    ],
    expect_not: [conflict(ann, kesimpta, kesimpta_us_label, seed_article, restart_conditions)]
]).
