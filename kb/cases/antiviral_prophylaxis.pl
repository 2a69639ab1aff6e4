% Cases of rules/antiviral_prophylaxis.pl.

:- case("alemtuzumab goes with preventive medicine, by the document of the region", [
    exercises: review_prophylaxis_by_document,
    each: [
        [Region, Status, Against]: [
            [us, candidate, herpes],
            [us, on_therapy, herpes],
            [eu, on_hold, herpes],
            [eu, on_therapy, listeria]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, lemtrada, Status, '2026-01-10')
    ],
    expect: [recommend(ann, lemtrada, review_prophylaxis, Against)]
]).

:- case("prophylaxis on record, under any of its names, is not asked for again", [
    exercises: [prophylaxis_on_record, review_prophylaxis_by_document],
    each: [Name: [herpes, herpes_zoster, herpes_simplex, zoster, varicella_zoster, vzv, hsv]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, lemtrada, on_therapy, '2026-01-10'),
        serology(ann, hbsag, negative, '2026-01-01'),
        serology(ann, anti_hbc, negative, '2026-01-01'),
        prophylaxis(ann, Name, '2026-01-10'),
        prophylaxis(ann, listeriosis, '2026-01-10')
    ],
    expect: [protected_against(ann, herpes), disposition(ann, lemtrada, continue)],
    expect_not: [
        recommend(ann, lemtrada, review_prophylaxis, herpes),
        recommend(ann, lemtrada, review_prophylaxis, listeria)
    ]
]).

:- case("no document asks for it with other drugs, in the US for Listeria, or after stopping", [
    exercises: review_prophylaxis_by_document,
    each: [
        [Region, Drug, Status, Against]: [
            [us, lemtrada, on_therapy, listeria],
            [us, lemtrada, stopped, herpes],
            [us, kesimpta, on_therapy, herpes],
            [eu, mavenclad, on_therapy, herpes]
        ]
    ],
    given: [as_of('2026-03-03'), jurisdiction(Region), treatment(ann, Drug, Status, '2026-01-10')],
    expect_not: [recommend(ann, Drug, review_prophylaxis, Against)]
]).

:- case("prophylaxis against something else does not answer for herpes", [
    exercises: [prophylaxis_on_record, review_prophylaxis_by_document],
    given: [
        as_of('2026-03-03'),
        treatment(ann, lemtrada, on_therapy, '2026-01-10'),
        prophylaxis(ann, pneumocystis, '2026-01-10')
    ],
    expect: [recommend(ann, lemtrada, review_prophylaxis, herpes)],
    expect_not: [protected_against(ann, herpes)]
]).

:- case("very few lymphocytes with cladribine: prophylaxis against herpes is reviewed", [
    exercises: review_herpes_prophylaxis_with_few_lymphocytes,
    each: [Status: [on_therapy, on_hold, stopped]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, Status, '2026-01-10'),
        measured(ann, lymphocytes, 180, '/uL', '2026-02-20')
    ],
    expect: [recommend(ann, mavenclad, review_prophylaxis, herpes)]
]).

:- case("a candidate, or whoever takes it already, needs no prophylaxis against herpes", [
    exercises: review_herpes_prophylaxis_with_few_lymphocytes,
    each: [[Status, Against]: [[candidate, pneumocystis], [on_therapy, herpes_zoster]]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, Status, '2026-01-10'),
        measured(ann, lymphocytes, 180, '/uL', '2026-02-20'),
        prophylaxis(ann, Against, '2026-02-20')
    ],
    expect_not: [recommend(ann, mavenclad, review_prophylaxis, herpes)]
]).

:- case("hepatitis B, now or before, and an anti-CD20 drug: prophylaxis is reviewed", [
    exercises: [
        review_hepatitis_b_prophylaxis,
        conflict_hepatitis_b_prophylaxis_in_studies,
        conflict_hepatitis_b_prophylaxis_in_label
    ],
    each: [
        [Drug, Status, Label]: [
            [kesimpta, candidate, kesimpta_us_label],
            [ocrevus, on_therapy, ocrelizumab_us_label],
            [briumvi, on_hold, ublituximab_us_label]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, Status, '2026-01-10'),
        serology(ann, hbsag, negative, '2026-01-01'),
        serology(ann, anti_hbc, positive, '2026-01-01')
    ],
    expect: [
        recommend(ann, Drug, review_prophylaxis, hepatitis_b),
        conflict(ann, Drug, hepatitis_b_guideline, hepatitis_b_in_ms_studies,
            hepatitis_b_prophylaxis),
        conflict(ann, Drug, Label, hepatitis_b_guideline, hepatitis_b_prophylaxis)
    ]
]).

:- case("a positive HBsAg is no resolved hepatitis B, about which studies and guideline differ", [
    exercises: [
        conflict_hepatitis_b_prophylaxis_in_studies,
        conflict_hepatitis_b_prophylaxis_in_label
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, candidate, '2026-01-10'),
        serology(ann, hbsag, positive, '2026-01-01'),
        serology(ann, anti_hbc, negative, '2026-01-01')
    ],
    expect: [
        recommend(ann, kesimpta, review_prophylaxis, hepatitis_b),
        conflict(ann, kesimpta, kesimpta_us_label, hepatitis_b_guideline, hepatitis_b_prophylaxis)
    ],
    expect_not: [conflict(ann, kesimpta, hepatitis_b_guideline, hepatitis_b_in_ms_studies, _)]
]).

:- case("no prophylaxis is reviewed without hepatitis B, with other drugs, or where it is taken", [
    exercises: [
        review_hepatitis_b_prophylaxis,
        conflict_hepatitis_b_prophylaxis_in_studies,
        conflict_hepatitis_b_prophylaxis_in_label
    ],
    each: [
        [Drug, Core, Against]: [
            [kesimpta, negative, pneumocystis],
            [tysabri, positive, pneumocystis],
            [mavenclad, positive, pneumocystis]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, on_therapy, '2026-01-10'),
        serology(ann, hbsag, negative, '2026-01-01'),
        serology(ann, anti_hbc, Core, '2026-01-01'),
        prophylaxis(ann, Against, '2026-01-10')
    ],
    expect_not: [
        recommend(ann, Drug, review_prophylaxis, hepatitis_b),
        recommend(ann, Drug, monitor, prophylaxis_of_hepatitis_b),
        conflict(ann, Drug, _, hepatitis_b_in_ms_studies, _),
        conflict(ann, Drug, _, hepatitis_b_guideline, _)
    ]
]).

:- case("prophylaxis against hepatitis B that is taken goes on, during the drug and after it", [
    exercises: [
        prophylaxis_on_record,
        monitor_prophylaxis_of_hepatitis_b,
        review_hepatitis_b_prophylaxis,
        review_hepatitis_b_prophylaxis_after_stopping
    ],
    each: [
        [Status, Name]: [[on_therapy, hepatitis_b], [on_hold, hbv], [stopped, hbv_reactivation]]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, ocrevus, Status, '2026-01-10'),
        serology(ann, hbsag, negative, '2026-01-01'),
        serology(ann, anti_hbc, positive, '2026-01-01'),
        consulted(ann, hepatology, '2026-01-02'),
        prophylaxis(ann, Name, '2026-01-10')
    ],
    expect: [recommend(ann, ocrevus, monitor, prophylaxis_of_hepatitis_b)],
    expect_not: [recommend(ann, ocrevus, review_prophylaxis, _)]
]).

:- case("prophylaxis is watched for no candidate and with no other drug", [
    exercises: monitor_prophylaxis_of_hepatitis_b,
    each: [[Drug, Status]: [[ocrevus, candidate], [tysabri, on_therapy]]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, Status, '2026-01-10'),
        prophylaxis(ann, hepatitis_b, '2026-01-10')
    ],
    expect_not: [recommend(ann, Drug, monitor, prophylaxis_of_hepatitis_b)]
]).

:- case("for a year after an anti-CD20 drug, prophylaxis against hepatitis B is reviewed", [
    exercises: review_hepatitis_b_prophylaxis_after_stopping,
    each: [Stopped: ['2026-02-10', '2025-03-02']],
    given: [
        as_of('2026-03-03'),
        treatment(ann, ocrevus, on_therapy, '2024-01-10'),
        treatment(ann, ocrevus, stopped, Stopped),
        serology(ann, anti_hbc, positive, '2024-01-01')
    ],
    expect: [
        recommend(ann, ocrevus, review_prophylaxis, hepatitis_b),
        recommend(ann, ocrevus, monitor, hepatitis_b),
        disposition(ann, ocrevus, stopped)
    ]
]).

:- case("later, without hepatitis B, or after another drug, it is not", [
    exercises: review_hepatitis_b_prophylaxis_after_stopping,
    each: [
        [Drug, Core, Stopped]: [
            [ocrevus, positive, '2025-03-01'],
            [ocrevus, negative, '2026-02-10'],
            [tysabri, positive, '2026-02-10']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, on_therapy, '2024-01-10'),
        treatment(ann, Drug, stopped, Stopped),
        serology(ann, anti_hbc, Core, '2024-01-01')
    ],
    expect_not: [recommend(ann, Drug, review_prophylaxis, _)]
]).
