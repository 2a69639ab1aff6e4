% Low neutrophils and lymphocytes, by a count or by a diagnosis, for every drug.

:- case("markedly low lymphocytes are looked into before any drug", [
    exercises: [
        lymphopenia_by_count,
        low_lymphocytes_are_a_low_count,
        evaluate_low_lymphocytes,
        objection_by_low_lymphocytes
    ],
    each: [
        [Drug, Region, Status, Value, Disposition]: [
            [kesimpta, us, on_therapy, 0.3, clinician_judgement],
            [ublituximab, us, on_hold, 0.49, keep_holding],
            [kesimpta, us, candidate, 0.3, do_not_start_yet],
            [natalizumab, us, on_therapy, 0.15, clinician_judgement],
            [fingolimod, us, candidate, 0.15, do_not_start_yet],
            [alemtuzumab, us, on_hold, 0.15, keep_holding],
            [dimethyl_fumarate, us, candidate, 0.15, do_not_start_yet],
            [dimethyl_fumarate, eu, candidate, 0.15, do_not_start_yet],
            [cladribine, us, candidate, 0.3, do_not_start_yet]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2026-01-10'),
        serology(ann, hbsag, negative, '2026-01-01'),
        serology(ann, anti_hbc, negative, '2026-01-01'),
        measured(ann, alc, Value, '10*9/L', '2026-02-20')
    ],
    expect: [
        lymphopenia(ann),
        low_count(ann, lymphopenia),
        recommend(ann, Drug, evaluate, lymphopenia),
        objection(ann, Drug, lymphopenia),
        disposition(ann, Drug, Disposition)
    ]
]).

:- case("lymphocytes at the limit, or after stopping, are left alone", [
    exercises: [
        lymphopenia_by_count,
        evaluate_low_lymphocytes,
        objection_by_low_lymphocytes,
        clarify_low_count,
        objection_by_low_count
    ],
    each: [
        [Drug, Region, Status, Value]: [
            [kesimpta, us, on_therapy, 0.5],
            [teriflunomide, eu, candidate, 0.5],
            [kesimpta, eu, stopped, 0.3],
            [teriflunomide, eu, stopped, 0.3]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2026-01-10'),
        serology(ann, hbsag, negative, '2026-01-01'),
        serology(ann, anti_hbc, negative, '2026-01-01'),
        measured(ann, alc, 0.2, '10*9/L', '2026-01-20'),
        measured(ann, alc, Value, '10*9/L', '2026-02-20')
    ],
    expect_not: [recommend(ann, Drug, evaluate, lymphopenia), objection(ann, Drug, lymphopenia)]
]).

:- case("once treatment has begun, the limits of the drug's own label count", [
    exercises: [
        label_has_a_lymphocyte_limit,
        evaluate_low_lymphocytes,
        objection_by_low_lymphocytes
    ],
    each: [
        [Drug, Region, Status]: [
            [dimethyl_fumarate, us, on_therapy],
            [dimethyl_fumarate, eu, on_hold],
            [cladribine, us, on_therapy]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, Status, '2026-01-10'),
        measured(ann, alc, 0.3, '10*9/L', '2026-02-20')
    ],
    expect: [judged_by_own_limit(ann, Drug)],
    expect_not: [recommend(ann, Drug, evaluate, lymphopenia), objection(ann, Drug, lymphopenia)]
]).

:- case("no label here has a limit of its own for these, or treatment has not begun, or no count", [
    exercises: [label_has_a_lymphocyte_limit],
    each: [
        [Drug, Status, Test]: [
            [natalizumab, on_therapy, alc],
            [cladribine, candidate, alc],
            [cladribine, on_therapy, anc]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, Status, '2026-01-10'),
        measured(ann, Test, 0.3, '10*9/L', '2026-02-20')
    ],
    expect_not: [judged_by_own_limit(ann, _)]
]).

:- case("a diagnosis of low lymphocytes counts as well as a count does", [
    exercises: [
        lymphopenia_by_diagnosis,
        evaluate_low_lymphocytes,
        objection_by_low_lymphocytes,
        label_has_a_lymphocyte_limit
    ],
    each: [
        [Condition, Drug, Status, Disposition]: [
            [lymphopenia, kesimpta, candidate, do_not_start_yet],
            [marked_lymphopenia, kesimpta, on_therapy, clinician_judgement],
            [lymphocytopenia, teriflunomide, candidate, do_not_start_yet],
            [lymphopenia, dimethyl_fumarate, on_therapy, clinician_judgement]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, Status, '2026-01-10'),
        serology(ann, hbsag, negative, '2026-01-01'),
        serology(ann, anti_hbc, negative, '2026-01-01'),
        diagnosis(ann, Condition, '2026-02-01')
    ],
    expect: [
        lymphopenia(ann),
        recommend(ann, Drug, evaluate, lymphopenia),
        objection(ann, Drug, lymphopenia),
        disposition(ann, Drug, Disposition)
    ]
]).

:- case("a later count that is not markedly low settles the diagnosis, one of its day does not", [
    exercises: [
        lymphocytes_recovered_after_diagnosis,
        lymphopenia_by_diagnosis,
        low_lymphocytes_are_a_low_count
    ],
    each: [[Value, Date]: [[0.5, '2026-02-02'], [1.6, '2026-02-20']]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-01-10'),
        diagnosis(ann, lymphopenia, '2026-02-01'),
        measured(ann, alc, Value, '10*9/L', Date)
    ],
    expect: [lymphocytes_not_low_since(ann, '2026-02-01')],
    expect_not: [lymphopenia(ann), low_count(ann, _)]
]).

:- case("low lymphocytes stay on record after a count of the same day, or one before it", [
    exercises: [lymphocytes_recovered_after_diagnosis, lymphopenia_by_diagnosis],
    each: [[Value, Date]: [[1.6, '2026-02-01'], [1.6, '2026-01-01'], [0.4, '2026-02-20']]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-01-10'),
        diagnosis(ann, lymphopenia, '2026-02-01'),
        measured(ann, alc, Value, '10*9/L', Date)
    ],
    expect: [lymphopenia(ann), objection(ann, kesimpta, lymphopenia)],
    expect_not: [lymphocytes_not_low_since(ann, _)]
]).

:- case("another diagnosis is no lymphopenia, nor is one that was ruled out", [
    exercises: [
        lymphopenia_by_diagnosis,
        lymphocytes_recovered_after_diagnosis,
        low_neutrophils_are_a_low_count
    ],
    each: [[Condition, Ruled]: [[malignancy, neutropenia], [lymphopenia, lymphopenia]]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-01-10'),
        diagnosis(ann, Condition, '2026-02-01'),
        ruled_out(ann, Ruled, '2026-02-10'),
        measured(ann, alc, 1.6, '10*9/L', '2026-02-20')
    ],
    expect_not: [
        lymphopenia(ann),
        lymphocytes_not_low_since(ann, _),
        low_count(ann, _),
        recommend(ann, kesimpta, evaluate, lymphopenia)
    ]
]).

:- case("EU: a low count or its diagnosis may be what the drug's own label forbids", [
    exercises: [
        clarify_low_count,
        objection_by_low_count,
        low_neutrophils_are_a_low_count,
        low_lymphocytes_are_a_low_count
    ],
    each: [
        [Drug, Condition]: [
            [kesimpta, lymphopenia],
            [kesimpta, neutropenia],
            [ublituximab, lymphopenia],
            [teriflunomide, lymphopenia],
            [teriflunomide, neutropenia],
            [natalizumab, lymphopenia],
            [natalizumab, neutropenia],
            [cladribine, lymphopenia]
        ],
        Status: [candidate, on_therapy, on_hold]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, Drug, Status, '2026-01-10'),
        diagnosis(ann, Condition, '2026-02-01'),
        measured(ann, alc, 0.3, '10*9/L', '2026-01-01')
    ],
    expect: [
        low_count(ann, Condition),
        recommend(ann, Drug, evaluate, Condition),
        objection(ann, Drug, Condition)
    ]
]).

:- case("EU: the limits of its own label do not answer what cladribine's label forbids", [
    exercises: [clarify_low_count, objection_by_low_count],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, cladribine, on_therapy, '2026-01-10'),
        measured(ann, alc, 0.3, '10*9/L', '2026-02-01')
    ],
    expect: [
        recommend(ann, cladribine, evaluate, lymphopenia),
        objection(ann, cladribine, lymphopenia),
        disposition(ann, cladribine, clinician_judgement)
    ]
]).

:- case("in the US no label says so", [
    exercises: [clarify_low_count, objection_by_low_count],
    given: [
        as_of('2026-03-03'),
        treatment(ann, cladribine, on_therapy, '2026-01-10'),
        measured(ann, alc, 0.3, '10*9/L', '2026-02-01')
    ],
    expect_not: [
        recommend(ann, cladribine, evaluate, lymphopenia),
        objection(ann, cladribine, lymphopenia)
    ]
]).

:- case("markedly low lymphocytes are a risk of Pneumocystis pneumonia", [
    exercises: [pneumocystis_risk_by_lymphocytes],
    given: [
        as_of('2026-03-03'),
        treatment(ann, natalizumab, on_therapy, '2026-01-10'),
        measured(ann, lymphocytes, 0.15, '10*3/uL', '2026-02-20')
    ],
    expect: [
        pneumocystis_risk(ann, natalizumab, marked_lymphopenia, pjp_review),
        recommend(ann, natalizumab, review_prophylaxis, pneumocystis)
    ]
]).

:- case("lymphocytes at the limit are no such risk", [
    exercises: [pneumocystis_risk_by_lymphocytes],
    given: [
        as_of('2026-03-03'),
        treatment(ann, natalizumab, on_therapy, '2026-01-10'),
        measured(ann, alc, 0.5, '10*9/L', '2026-02-20')
    ],
    expect_not: [
        pneumocystis_risk(ann, natalizumab, _, _),
        recommend(ann, natalizumab, review_prophylaxis, _)
    ]
]).

:- case("few lymphocytes of somebody without any treatment on record put no drug in question", [
    exercises: [pneumocystis_risk_by_lymphocytes],
    given: [as_of('2026-03-03'), measured(ann, alc, 0.3, '10*9/L', '2026-02-20')],
    expect: [lymphocytes_below(ann, lymphopenia_limit, _, _, '2026-02-20')],
    expect_not: [pneumocystis_risk(ann, _, marked_lymphopenia, _)]
]).
