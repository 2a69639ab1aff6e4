% Cases of rules/hepatitis_b_advice.pl and conflicts_hepatitis_b.pl for each drug and region.

:- case("active hepatitis B: contraindicated by each label that says so", [
    exercises: [contraindicated_in_active_hepatitis_b, active_hepatitis_b_forbids],
    each: [
        [Region, Drug]: [
            [us, kesimpta],
            [eu, kesimpta],
            [us, ocrevus],
            [eu, ocrevus],
            [us, briumvi],
            [us, lemtrada],
            [eu, gilenya],
            [eu, zeposia],
            [eu, ponvory],
            [us, mavenclad],
            [eu, mavenclad]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        serology(ann, hbsag, positive, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21')
    ],
    expect: [
        recommend(ann, Drug, contraindicated, active_hbv),
        disposition(ann, Drug, do_not_start)
    ],
    expect_not: [
        recommend(ann, Drug, withhold, active_hbv),
        recommend(ann, Drug, consider_withholding, active_hbv)
    ]
]).

:- case("active hepatitis B: held back, by the label or by class, where none contraindicates", [
    exercises: [
        delay_in_active_hepatitis_b,
        delay_by_class_in_active_hepatitis_b,
        active_hepatitis_b_delays,
        contraindicated_in_active_hepatitis_b,
        consider_delay_in_active_hepatitis_b
    ],
    each: [[Region, Drug]: [[eu, briumvi], [us, rituxan], [eu, mabthera]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-20'),
        serology(ann, hbsag, positive, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21')
    ],
    expect: [recommend(ann, Drug, withhold, active_hbv), disposition(ann, Drug, do_not_start_yet)],
    expect_not: [
        recommend(ann, Drug, keep_holding, active_hbv),
        recommend(ann, Drug, contraindicated, active_hbv),
        recommend(ann, Drug, consider_withholding, active_hbv),
        recommend(ann, Drug, may_start, _)
    ]
]).

:- case("active hepatitis B with a drug of which nothing is said: a delay is considered", [
    exercises: [
        consider_delay_in_active_hepatitis_b,
        delay_by_class_in_active_hepatitis_b,
        active_hepatitis_b_forbids,
        active_hepatitis_b_delays,
        liver_specialist_by_label
    ],
    each: [
        [Drug, Status, Disposition]: [
            [tysabri, candidate, do_not_start_yet],
            [tecfidera, on_therapy, consult_first],
            [gilenya, on_hold, keep_holding]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, Status, '2026-02-20'),
        serology(ann, hbsag, positive, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21')
    ],
    expect: [
        recommend(ann, Drug, consider_withholding, active_hbv),
        recommend(ann, Drug, consult, hepatology),
        disposition(ann, Drug, Disposition)
    ],
    expect_not: [
        active_hepatitis_b_named(Drug),
        liver_specialist_view(Drug, _, kesimpta_us_label, _, _),
        recommend(ann, Drug, withhold, active_hbv),
        recommend(ann, Drug, contraindicated, active_hbv),
        recommend(ann, Drug, stop, _)
    ]
]).

:- case("without active hepatitis B, or once the drug is stopped, nothing is held back for it", [
    exercises: [
        delay_in_active_hepatitis_b,
        delay_by_class_in_active_hepatitis_b,
        consider_delay_in_active_hepatitis_b
    ],
    each: [
        [Drug, Status, Surface]: [
            [rituxan, candidate, negative],
            [briumvi, candidate, negative],
            [tysabri, candidate, negative],
            [rituxan, stopped, positive],
            [tysabri, stopped, positive]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, Drug, Status, '2026-02-20'),
        serology(ann, hbsag, Surface, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21')
    ],
    expect_not: [
        recommend(ann, Drug, withhold, active_hbv),
        recommend(ann, Drug, keep_holding, active_hbv),
        recommend(ann, Drug, consider_withholding, active_hbv)
    ]
]).

:- case("hepatitis B that comes back stops every anti-CD20 drug at once", [
    exercises: [stop_when_hepatitis_b_returns, treat_when_hepatitis_b_returns],
    each: [
        [Region, Drug, Status]: [
            [us, ocrevus, on_therapy],
            [eu, ocrevus, on_hold],
            [us, briumvi, on_therapy],
            [eu, mabthera, on_therapy]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2025-06-02'),
        confirmed(ann, hbv_reactivation, '2026-02-20')
    ],
    expect: [
        recommend(ann, Drug, stop, active_hbv),
        recommend(ann, Drug, treat, active_hbv),
        disposition(ann, Drug, stop)
    ]
]).

:- case("with other drugs it is treated and goes to people who know it", [
    exercises: [stop_when_hepatitis_b_returns, treat_when_hepatitis_b_returns],
    given: [
        as_of('2026-03-03'),
        treatment(ann, tysabri, on_therapy, '2025-06-02'),
        confirmed(ann, hbv_reactivation, '2026-02-20')
    ],
    expect: [
        recommend(ann, tysabri, treat, active_hbv),
        objection(ann, tysabri, hbv_reactivation),
        disposition(ann, tysabri, clinician_judgement)
    ],
    expect_not: [recommend(ann, tysabri, stop, _)]
]).

:- case("earlier hepatitis B goes to a liver specialist, by the label or by general knowledge", [
    exercises: [
        liver_specialist_by_label,
        liver_specialist_by_general_knowledge,
        consult_liver_specialist,
        missing_liver_specialist
    ],
    each: [
        [Region, Drug, Source]: [
            [us, kesimpta, kesimpta_us_label],
            [eu, kesimpta, kesimpta_eu_smpc],
            [us, ocrevus, ocrelizumab_us_label],
            [us, briumvi, ublituximab_us_label],
            [eu, ocrevus, infection_list],
            [us, rituxan, infection_list],
            [us, tysabri, infection_list]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, positive, '2025-05-10')
    ],
    expect: [
        liver_specialist_view(Drug, _, Source, _, _),
        recommend(ann, Drug, consult, hepatology),
        missing(ann, Drug, liver_specialist_consultation, _),
        disposition(ann, Drug, consult_first)
    ]
]).

:- case("general knowledge is not told beside a label that speaks", [
    exercises: [liver_specialist_by_general_knowledge, liver_specialist_by_label],
    each: [[Region, Drug]: [[us, kesimpta], [eu, kesimpta], [us, ocrevus], [us, briumvi]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        serology(ann, anti_hbc, positive, '2025-05-10')
    ],
    expect_not: [liver_specialist_view(Drug, _, infection_list, _, _)]
]).

:- case("hepatitis B is watched with other drugs too", [
    exercises: [monitor_hepatitis_b_with_other_drugs, monitor_hepatitis_b],
    each: [Status: [on_therapy, on_hold, stopped]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, tysabri, Status, '2025-06-02'),
        serology(ann, anti_hbc, positive, '2025-05-10')
    ],
    expect: [recommend(ann, tysabri, monitor, hepatitis_b)]
]).

:- case("a candidate, or a patient without hepatitis B, is not watched for it", [
    exercises: [monitor_hepatitis_b_with_other_drugs, monitor_hepatitis_b],
    each: [
        [Drug, Status, Core]: [
            [tysabri, candidate, positive],
            [tysabri, on_therapy, negative],
            [kesimpta, candidate, positive],
            [kesimpta, on_therapy, negative]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, Status, '2025-06-02'),
        serology(ann, anti_hbc, Core, '2025-05-10')
    ],
    expect_not: [recommend(ann, Drug, monitor, hepatitis_b)]
]).

:- case("the article and the label of each drug differ about earlier hepatitis B", [
    exercises: conflict_hepatitis_b_care,
    each: [
        [Region, Drug, Label]: [
            [us, kesimpta, kesimpta_us_label],
            [eu, kesimpta, kesimpta_eu_smpc],
            [us, ocrevus, ocrelizumab_us_label],
            [us, briumvi, ublituximab_us_label]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        serology(ann, anti_hbc, positive, '2025-05-10')
    ],
    expect: [conflict(ann, Drug, Label, seed_article, care_after_hepatitis_b)]
]).

:- case("there is no such conflict where no label asks for more, or hepatitis B is active", [
    exercises: conflict_hepatitis_b_care,
    each: [[Drug, Surface]: [[tysabri, negative], [ocrevus, positive]]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, on_therapy, '2025-06-02'),
        serology(ann, hbsag, Surface, '2025-05-10'),
        serology(ann, anti_hbc, positive, '2025-05-10')
    ],
    expect_not: [conflict(ann, Drug, _, seed_article, care_after_hepatitis_b)]
]).

:- case("a label that delays in any infection speaks of active hepatitis B as well", [
    exercises: [active_hepatitis_b_delays, delay_in_active_hepatitis_b],
    each: [
        [Region, Drug, Status, Action]: [
            [eu, briumvi, candidate, withhold],
            [us, rituxan, on_therapy, withhold],
            [us, rituxan, on_hold, keep_holding]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2025-06-02'),
        serology(ann, hbsag, positive, '2026-02-21'),
        serology(ann, anti_hbc, positive, '2026-02-21')
    ],
    expect: [active_hepatitis_b_named(Drug), recommend(ann, Drug, Action, active_hbv)]
]).

:- case("an immunologist is missing before anti-CD20 drugs only", [
    exercises: missing_immunologist,
    each: [Drug: [mavenclad, tysabri, gilenya]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, candidate, '2026-02-20'),
        measured(ann, igg, 5.0, 'g/L', '2026-02-10')
    ],
    expect_not: [missing(ann, Drug, immunologist_consultation, _)]
]).
