% Cases of rules/conflicts.pl.

:- case("no infection and no hepatitis B: no conflict of sources", [
    exercises: [
        continue_treatment,
        conflict_waiting_time,
        conflict_between_regions,
        conflict_viral_infection,
        conflict_hepatitis_b_care,
        conflict_lasting_infection,
        conflict_restart_conditions
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

:- case("thirteen days after antibiotics the longer wait still runs", [
    exercises: [conflict_waiting_time],
    like: "everything shown: may restart",
    given: [course_completed(ann, uti1, antibiotic, '2026-02-18')],
    expect: [
        disposition(ann, kesimpta, may_restart),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, waiting_time_after_antibiotics)
    ]
]).

:- case("fourteen days after antibiotics the longer wait is over", [
    exercises: [conflict_waiting_time],
    like: "everything shown: may restart",
    given: [course_completed(ann, uti1, antibiotic, '2026-02-17')],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [conflict(ann, kesimpta, _, _, _)]
]).

:- case("antibiotics against latent tuberculosis are no treatment of an active infection", [
    exercises: [conflict_waiting_time],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        infection(ann, tb1, latent_tuberculosis, '2025-10-01'),
        consulted(ann, infectious_diseases, '2025-10-05'),
        course_started(ann, tb1, antibiotic, '2025-10-28'),
        course_completed(ann, tb1, antibiotic, '2026-02-28')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [conflict(ann, kesimpta, _, _, waiting_time_after_antibiotics)]
]).

:- case("a serious infection that has resolved is no conflict of the labels", [
    exercises: [conflict_between_regions],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        infection(ann, pn1, bacterial_pneumonia, '2025-12-01'),
        severity(ann, pn1, serious),
        course_started(ann, pn1, antibiotic, '2025-12-01'),
        course_completed(ann, pn1, antibiotic, '2025-12-14'),
        resolved(ann, pn1, '2025-12-20')
    ],
    expect: [serious_episode(ann, pn1)],
    expect_not: [conflict(ann, kesimpta, _, _, severe_active_infection)]
]).

:- case("once treatment is stopped, sources have nothing to differ about", [
    exercises: [
        conflict_waiting_time,
        conflict_between_regions,
        conflict_viral_infection,
        conflict_lasting_infection
    ],
    like: "no infection and no hepatitis B: no conflict of sources",
    given: [
        treatment(ann, kesimpta, stopped, '2026-02-15'),
        infection(ann, pn1, bacterial_pneumonia, '2026-02-16'),
        severity(ann, pn1, serious),
        course_started(ann, pn1, antibiotic, '2026-02-16'),
        course_completed(ann, pn1, antibiotic, '2026-02-26'),
        infection(ann, flu1, influenza, '2026-03-01'),
        infection(ann, ntm1, nontuberculous_mycobacterial_lung_disease, '2025-11-01'),
        diagnosis(ann, malignancy, '2026-01-15')
    ],
    expect: [
        disposition(ann, kesimpta, stopped),
        active_infection(ann, pn1, bacterial_pneumonia),
        active_infection(ann, flu1, influenza),
        lasting_infection(ann, ntm1)
    ],
    expect_not: [conflict(ann, kesimpta, _, _, _)]
]).

:- case("in active hepatitis B label and article do not differ: it contraindicates", [
    exercises: [conflict_hepatitis_b_care],
    like: "a candidate with complete screening may start",
    given: [
        serology(ann, hbsag, positive, '2026-02-20'),
        serology(ann, anti_hbc, positive, '2026-02-20')
    ],
    expect: [disposition(ann, kesimpta, do_not_start), hbv_history(ann, anti_hbc, '2026-02-20')],
    expect_not: [conflict(ann, kesimpta, _, _, care_after_hepatitis_b)]
]).

:- case("earlier hepatitis B without any treatment entry is no conflict about a drug", [
    exercises: [conflict_hepatitis_b_care],
    given: [as_of('2026-03-03'), serology(ann, anti_hbc, positive, '2026-02-01')],
    expect: [hbv_history(ann, anti_hbc, '2026-02-01')],
    expect_not: [conflict(ann, _, _, _, _)]
]).

:- case("on therapy, an open question after an old infection is no conflict about a restart", [
    exercises: [conflict_restart_conditions],
    like: "on therapy nothing is missing after an old infection",
    given: [measured(ann, anc, 1.2, '10*9/L', '2026-02-20')],
    expect: [missing(ann, kesimpta, normal_neutrophil_count, _)],
    expect_not: [conflict(ann, kesimpta, _, _, restart_conditions)]
]).

:- case("a hold without a resolved infection is no conflict about a restart", [
    exercises: [conflict_restart_conditions],
    like: "PML ruled out, and nothing else: may restart",
    given: [measured(ann, anc, 1.2, '10*9/L', '2026-02-20')],
    expect: [missing(ann, kesimpta, normal_neutrophil_count, _)],
    expect_not: [conflict(ann, kesimpta, _, _, restart_conditions)]
]).

:- case("while one infection is active, what a restart needs after another is no conflict", [
    exercises: [conflict_restart_conditions],
    like: "a missing CRP keeps the hold: absence of a value is not a normal value",
    given: [infection(ann, flu1, influenza, '2026-03-01')],
    expect: [missing(ann, kesimpta, crp_after_resolution, _)],
    expect_not: [conflict(ann, kesimpta, _, _, restart_conditions)]
]).

:- case("what the label asks for before a restart is no conflict of the sources", [
    exercises: [conflict_restart_conditions, missing_pml_ruled_out],
    like: "everything shown: may restart",
    given: [suspected(ann, pml, '2026-02-20')],
    expect: [missing(ann, kesimpta, pml_ruled_out, _), disposition(ann, kesimpta, keep_holding)],
    expect_not: [conflict(ann, kesimpta, _, _, restart_conditions)]
]).
