% Cases of rules/hepatitis_b_advice.pl.

:- case("hepatitis B that is active under treatment stops it", [
    exercises: [
        hbv_active_under_treatment,
        stop_when_hepatitis_b_returns,
        treat_when_hepatitis_b_returns,
        monitor_hepatitis_b,
        objection_by_hbv_under_treatment,
        hbv_virus_back_under_treatment,
        hbv_reactivation_confirmed
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, positive, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21')
    ],
    expect: [
        disposition(ann, kesimpta, stop),
        recommend(ann, kesimpta, contraindicated, active_hbv),
        hbv_under_treatment(ann, kesimpta, _),
        recommend(ann, kesimpta, stop, active_hbv),
        recommend(ann, kesimpta, treat, active_hbv),
        recommend(ann, kesimpta, monitor, hepatitis_b),
        objection(ann, kesimpta, hbv_reactivation)
    ],
    expect_not: [recommend(ann, kesimpta, continue, _)]
]).

:- case("virus found under treatment after earlier hepatitis B stops it", [
    exercises: [
        hbv_virus_back_under_treatment,
        hbv_history_by_virus,
        stop_when_hepatitis_b_returns,
        evaluate_hbv_virus,
        objection_by_hbv_virus,
        hbv_active_under_treatment,
        hbv_reactivation_confirmed
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, positive, '2025-05-10'),
        consulted(ann, hepatology, '2025-05-20'),
        serology(ann, hbv_dna, positive, '2026-02-10')
    ],
    expect: [
        disposition(ann, kesimpta, stop),
        hbv_under_treatment(ann, kesimpta, _),
        hbv_history(ann, hbv_dna, '2026-02-10'),
        recommend(ann, kesimpta, stop, active_hbv),
        objection(ann, kesimpta, hbv_dna)
    ],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, evaluate, hbv_dna)
    ]
]).

:- case("a confirmed reactivation stops treatment that is on hold", [
    exercises: [
        hbv_reactivation_confirmed,
        stop_when_hepatitis_b_returns,
        hbv_active_under_treatment,
        hbv_virus_back_under_treatment
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        confirmed(ann, hbv_reactivation, '2026-02-10')
    ],
    expect: [
        disposition(ann, kesimpta, stop),
        hbv_under_treatment(ann, kesimpta, _),
        recommend(ann, kesimpta, stop, active_hbv)
    ],
    expect_not: [recommend(ann, kesimpta, may_restart, _)]
]).

:- case("virus alone before treatment is looked into", [
    exercises: [
        evaluate_hbv_virus,
        objection_by_hbv_virus,
        hbv_history_by_virus,
        stop_when_hepatitis_b_returns,
        contraindicated_in_active_hepatitis_b
    ],
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
        serology(ann, hbv_dna, positive, '2026-02-10')
    ],
    expect: [
        disposition(ann, kesimpta, do_not_start_yet),
        recommend(ann, kesimpta, evaluate, hbv_dna),
        objection(ann, kesimpta, hbv_dna),
        hbv_history(ann, hbv_dna, '2026-02-10')
    ],
    expect_not: [
        recommend(ann, kesimpta, may_start, _),
        recommend(ann, kesimpta, stop, active_hbv),
        recommend(ann, kesimpta, contraindicated, active_hbv)
    ]
]).

:- case("earlier hepatitis B on therapy: ask first, then watch", [
    exercises: [
        monitor_hepatitis_b,
        consult_liver_specialist,
        stop_when_hepatitis_b_returns,
        treat_when_hepatitis_b_returns,
        objection_by_hbv_under_treatment,
        objection_by_hbv_virus
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, positive, '2025-05-10')
    ],
    expect: [
        disposition(ann, kesimpta, consult_first),
        recommend(ann, kesimpta, monitor, hepatitis_b),
        recommend(ann, kesimpta, consult, hepatology)
    ],
    expect_not: [
        recommend(ann, kesimpta, continue, _),
        recommend(ann, kesimpta, stop, active_hbv),
        recommend(ann, kesimpta, treat, active_hbv),
        objection(ann, kesimpta, hbv_reactivation),
        objection(ann, kesimpta, hbv_dna)
    ]
]).

:- case("earlier hepatitis B on therapy with a liver specialist: go on and watch", [
    exercises: [
        monitor_hepatitis_b,
        conflict_hepatitis_b_care,
        continue_treatment,
        consult_liver_specialist
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, positive, '2025-05-10'),
        consulted(ann, hepatology, '2025-05-20')
    ],
    expect: [
        disposition(ann, kesimpta, continue),
        recommend(ann, kesimpta, monitor, hepatitis_b),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, care_after_hepatitis_b),
        recommend(ann, kesimpta, continue, next_dose)
    ],
    expect_not: [recommend(ann, kesimpta, consult, hepatology)]
]).

:- case("hepatitis B that was never tested for leaves the next dose to a clinician", [
    exercises: [
        screen_as_documents_ask,
        missing_screening,
        conflict_hepatitis_b_care,
        monitor_hepatitis_b,
        serology_as_recorded,
        latest_serology_counts
    ],
    given: [as_of('2026-03-03'), treatment(ann, kesimpta, on_therapy, '2025-06-02')],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        recommend(ann, kesimpta, screen, hbsag),
        recommend(ann, kesimpta, screen, anti_hbc),
        missing(ann, kesimpta, hbsag,
            "hepatitis B can flare up under the drug, and unknown is not negative")
    ],
    expect_not: [
        recommend(ann, kesimpta, continue, _),
        conflict(ann, kesimpta, kesimpta_us_label, seed_article, care_after_hepatitis_b),
        recommend(ann, kesimpta, monitor, hepatitis_b),
        serology_reading(ann, _, _, _),
        latest_serology(ann, _, _, _)
    ]
]).

:- case("complete screening asks for no more", [
    exercises: [continue_treatment, screen_as_documents_ask, missing_screening],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10')
    ],
    expect: [disposition(ann, kesimpta, continue), recommend(ann, kesimpta, continue, next_dose)],
    expect_not: [
        recommend(ann, kesimpta, screen, _),
        missing(ann, kesimpta, _,
            "hepatitis B can flare up under the drug, and unknown is not negative")
    ]
]).

:- case("nobody is screened for hepatitis B where the drug is not, or not yet, given", [
    exercises: [screen_as_documents_ask, missing_screening],
    each: [[Status, Since]: [[stopped, '2026-02-20'], [on_therapy, '2026-03-04']]],
    given: [as_of('2026-03-03'), treatment(ann, kesimpta, Status, Since)],
    expect_not: [recommend(ann, kesimpta, screen, _), missing(ann, kesimpta, _, _)]
]).

:- case("active hepatitis B contraindicates nothing where the drug is not, or not yet, given", [
    exercises: [contraindicated_in_active_hepatitis_b, objection_by_active_hbv],
    each: [[Status, Since]: [[stopped, '2026-02-20'], [on_therapy, '2026-03-04']]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, Status, Since),
        serology(ann, hbsag, positive, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21')
    ],
    expect: [active_hbv(ann)],
    expect_not: [
        recommend(ann, kesimpta, contraindicated, _),
        recommend(ann, kesimpta, stop, _),
        objection(ann, kesimpta, _)
    ]
]).

:- case("virus alone asks for nothing where the drug is not, or not yet, given", [
    exercises: [evaluate_hbv_virus, objection_by_hbv_virus],
    each: [
        [Drug, Status, Since]: [
            [gilenya, stopped, '2026-02-20'],
            [kesimpta, on_therapy, '2026-03-04']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, Status, Since),
        serology(ann, hbsag, negative, '2026-02-21'),
        serology(ann, anti_hbc, negative, '2026-02-21'),
        serology(ann, hbv_dna, positive, '2026-02-21')
    ],
    expect: [latest_serology(ann, hbv_dna, positive, '2026-02-21')],
    expect_not: [recommend(ann, Drug, evaluate, _), objection(ann, Drug, _)]
]).

:- case("once a drug whose label delays is stopped, nothing is delayed for hepatitis B", [
    exercises: [delay_in_active_hepatitis_b],
    each: [Drug: [briumvi, mabthera]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, stopped, '2026-01-02'),
        serology(ann, hbsag, positive, '2026-02-10'),
        serology(ann, anti_hbc, positive, '2026-02-10')
    ],
    expect: [active_hbv(ann)],
    expect_not: [
        recommend(ann, Drug, withhold, active_hbv),
        recommend(ann, Drug, keep_holding, active_hbv)
    ]
]).
