% Cases of rules/hepatitis_b.pl.

:- case("HBsAg together with anti-HBc is active hepatitis B", [
    exercises: [
        serology_as_recorded,
        latest_serology_counts,
        active_hbv_by_antibody,
        contraindicated_in_active_hepatitis_b,
        hbv_history_by_surface_antigen,
        hbv_history_by_core_antibody,
        consult_liver_specialist,
        objection_by_active_hbv,
        active_hbv_by_virus,
        screen_as_documents_ask,
        stop_when_hepatitis_b_returns,
        treat_when_hepatitis_b_returns,
        evaluate_hbv_virus,
        may_start
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        serology(ann, hbsag, positive, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start),
        serology_reading(ann, hbsag, positive, '2026-02-21'),
        latest_serology(ann, anti_hbc, positive, '2026-02-21'),
        active_hbv(ann),
        recommend(ann, kesimpta, contraindicated, active_hbv),
        hbv_history(ann, hbsag, '2026-02-21'),
        hbv_history(ann, anti_hbc, '2026-02-21'),
        recommend(ann, kesimpta, consult, hepatology),
        objection(ann, kesimpta, active_hbv)
    ],
    expect_not: [
        recommend(ann, kesimpta, may_start, _),
        recommend(ann, kesimpta, stop, _),
        recommend(ann, kesimpta, screen, _),
        recommend(ann, kesimpta, stop, active_hbv),
        recommend(ann, kesimpta, treat, active_hbv),
        recommend(ann, kesimpta, evaluate, hbv_dna),
        recommend(ann, kesimpta, may_start, first_dose)
    ]
]).

:- case("HBsAg together with measured virus is active hepatitis B", [
    exercises: [
        hbv_dna_measured_above_zero,
        active_hbv_by_virus,
        contraindicated_in_active_hepatitis_b,
        active_hbv_by_antibody,
        hbv_dna_measured_as_zero,
        evaluate_hbv_virus
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        serology(ann, hbsag, positive, '2026-02-21'),
        serology(ann, anti_hbc, negative, '2026-02-21'),
        measured(ann, hbv_dna, 210000, '[IU]/mL', '2026-02-22')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start),
        serology_reading(ann, hbv_dna, positive, '2026-02-22'),
        active_hbv(ann),
        recommend(ann, kesimpta, contraindicated, active_hbv)
    ],
    expect_not: [
        serology_reading(ann, hbv_dna, negative, _),
        recommend(ann, kesimpta, evaluate, hbv_dna)
    ]
]).

:- case("one positive marker alone is not active hepatitis B", [
    exercises: [
        hbv_dna_measured_as_zero,
        hbv_history_by_surface_antigen,
        consult_liver_specialist,
        missing_liver_specialist,
        active_hbv_by_antibody,
        active_hbv_by_virus,
        contraindicated_in_active_hepatitis_b,
        hbv_dna_measured_above_zero,
        hbv_history_by_virus,
        objection_by_active_hbv
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        serology(ann, hbsag, positive, '2026-02-21'),
        serology(ann, anti_hbc, negative, '2026-02-21'),
        measured(ann, hbv_dna, 0, '[IU]/mL', '2026-02-22')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        recommend(ann, kesimpta, consult, hepatology),
        serology_reading(ann, hbv_dna, negative, '2026-02-22'),
        hbv_history(ann, hbsag, '2026-02-21'),
        missing(ann, kesimpta, liver_specialist_consultation,
            "earlier hepatitis B can come back under the drug")
    ],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        active_hbv(ann),
        recommend(ann, kesimpta, contraindicated, active_hbv),
        serology_reading(ann, hbv_dna, positive, _),
        hbv_history(ann, hbv_dna, _),
        objection(ann, kesimpta, active_hbv)
    ]
]).

:- case("the latest serology counts for active hepatitis B, and the history stays", [
    exercises: [
        serology_tested_again,
        latest_serology_counts,
        hbv_history_by_surface_antigen,
        contraindicated_in_active_hepatitis_b
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        serology(ann, hbsag, positive, '2020-02-21'),
        serology(ann, anti_hbc, negative, '2020-02-21'),
        serology(ann, hbsag, negative, '2026-02-21'),
        serology(ann, anti_hbc, negative, '2026-02-21')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        hbv_history(ann, hbsag, '2020-02-21'),
        later_serology(ann, anti_hbc, '2020-02-21'),
        latest_serology(ann, anti_hbc, negative, '2026-02-21')
    ],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, contraindicated, active_hbv)
    ]
]).

:- case("earlier hepatitis B goes to a liver specialist before the first dose", [
    exercises: [
        hbv_history_by_core_antibody,
        liver_expert_still_awaited,
        consult_liver_specialist,
        missing_liver_specialist,
        conflict_hepatitis_b_care,
        liver_expert_seen_since,
        active_hbv_by_antibody,
        contraindicated_in_active_hepatitis_b,
        monitor_hepatitis_b,
        hbv_history_by_surface_antigen,
        hbv_history_by_diagnosis,
        hbv_history_by_infection,
        serology_tested_again
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        serology(ann, hbsag, negative, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        conflict(ann, kesimpta, _, _, care_after_hepatitis_b),
        hbv_history(ann, anti_hbc, '2026-02-21'),
        liver_expert_awaited(ann, anti_hbc),
        recommend(ann, kesimpta, consult, hepatology),
        missing(ann, kesimpta, liver_specialist_consultation,
            "earlier hepatitis B can come back under the drug"),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, care_after_hepatitis_b)
    ],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, may_start, _),
        liver_expert_seen(ann, _),
        active_hbv(ann),
        recommend(ann, kesimpta, contraindicated, active_hbv),
        recommend(ann, kesimpta, monitor, hepatitis_b),
        hbv_history(ann, hbsag, _),
        later_serology(ann, _, _)
    ]
]).

:- case("after the liver specialist was asked, earlier hepatitis B does not contraindicate", [
    exercises: [
        liver_expert_seen_since,
        liver_expert_still_awaited,
        consult_liver_specialist,
        missing_liver_specialist
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        serology(ann, hbsag, negative, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21'),
        consulted(ann, hepatology, '2026-02-25')
    ],
    expect: [disposition(ann, kesimpta, may_start), liver_expert_seen(ann, anti_hbc)],
    expect_not: [
        recommend(ann, kesimpta, consult, _),
        liver_expert_awaited(ann, _),
        recommend(ann, kesimpta, consult, hepatology),
        missing(ann, kesimpta, liver_specialist_consultation,
            "earlier hepatitis B can come back under the drug")
    ]
]).

:- case("a consultation from before the finding does not count", [
    exercises: [liver_expert_still_awaited, liver_expert_seen_since],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        serology(ann, hbsag, negative, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21'),
        consulted(ann, hepatology, '2025-02-25')
    ],
    expect: [disposition(ann, kesimpta, do_not_start_yet), liver_expert_awaited(ann, anti_hbc)],
    expect_not: [liver_expert_seen(ann, _)]
]).

:- case("a code for chronic hepatitis B proves no active one", [
    exercises: [
        hbv_history_by_diagnosis,
        consult_liver_specialist,
        contraindicated_in_active_hepatitis_b,
        hbv_history_by_infection
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        diagnosis(ann, chronic_hbv_code, '2024-01-01')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        recommend(ann, kesimpta, consult, hepatology),
        hbv_history(ann, chronic_hbv_code, '2024-01-01')
    ],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, contraindicated, active_hbv)
    ]
]).

:- case("an entry of active hepatitis B is taken at its word without serology", [
    exercises: [
        active_hbv_as_recorded_infection,
        hbv_history_by_infection,
        screen_as_documents_ask,
        hold_while_infection_is_active,
        missing_screening,
        contraindicated_in_active_hepatitis_b,
        hbv_history_by_core_antibody
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-02-20'),
        measured(ann, igg, 9.1, 'g/L', '2026-02-20'),
        measured(ann, alt, 20, 'U/L', '2026-02-20'),
        measured(ann, ast, 22, 'U/L', '2026-02-20'),
        measured(ann, alp, 70, 'U/L', '2026-02-20'),
        measured(ann, bilirubin, 0.6, 'mg/dL', '2026-02-20'),
        infection(ann, hb1, active_hepatitis_b, '2026-02-01')
    ],
    expect: [
        recommend(ann, kesimpta, contraindicated, active_hbv),
        disposition(ann, kesimpta, do_not_start),
        recommend(ann, kesimpta, consult, hepatology),
        recommend(ann, kesimpta, screen, hbsag),
        hbv_history(ann, active_hepatitis_b, '2026-02-01'),
        recommend(ann, kesimpta, withhold, hb1),
        missing(ann, kesimpta, hbsag,
            "hepatitis B can flare up under the drug, and unknown is not negative")
    ],
    expect_not: [hbv_history(ann, anti_hbc, _)]
]).

:- case("an entry of active hepatitis B that has resolved contraindicates nothing", [
    exercises: active_hbv_as_recorded_infection,
    like: "an entry of active hepatitis B is taken at its word without serology",
    given: [resolved(ann, hb1, '2026-02-20')],
    expect_not: [active_hbv(ann), recommend(ann, kesimpta, contraindicated, _)]
]).
