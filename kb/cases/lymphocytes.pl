% Cases of rules/lymphocytes.pl.

:- case("below 200 lymphocytes per microlitre cladribine is held in every open status", [
    exercises: [
        lymphocytes_counted,
        latest_lymphocyte_count,
        lymphocytes_below_limit,
        too_few_lymphocytes_for_any_dose,
        hold_with_few_lymphocytes,
        objection_by_lymphocytes,
        review_herpes_prophylaxis_with_few_lymphocytes
    ],
    each: [
        [Status, Action, Other, Disposition, Test, Value, Unit]: [
            [candidate, withhold, keep_holding, do_not_start_yet, lymphocytes, 199, '/uL'],
            [on_therapy, withhold, keep_holding, withhold, alc, 0.19, '10*9/L'],
            [on_hold, keep_holding, withhold, keep_holding, lymphocytes, 0.15, '10*3/uL']
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, Status, '2026-01-10'),
        measured(ann, Test, Value, Unit, '2026-02-20')
    ],
    expect: [
        recommend(ann, mavenclad, Action, alc),
        objection(ann, mavenclad, alc),
        disposition(ann, mavenclad, Disposition)
    ],
    expect_not: [
        recommend(ann, mavenclad, Other, alc),
        recommend(ann, mavenclad, consider_withholding, alc)
    ]
]).

:- case("200 lymphocytes per microlitre are enough for cladribine to go on in its first course", [
    exercises: [
        lymphocytes_below_limit,
        too_few_lymphocytes_for_any_dose,
        too_few_lymphocytes_for_second_course,
        hold_with_few_lymphocytes,
        objection_by_lymphocytes,
        review_herpes_prophylaxis_with_few_lymphocytes
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, on_therapy, '2026-01-10'),
        serology(ann, hbsag, negative, '2026-01-01'),
        serology(ann, anti_hbc, negative, '2026-01-01'),
        measured(ann, lymphocytes, 200, '/uL', '2026-02-20')
    ],
    expect: [disposition(ann, mavenclad, continue)],
    expect_not: [
        recommend(ann, mavenclad, withhold, _),
        recommend(ann, mavenclad, review_prophylaxis, herpes),
        objection(ann, mavenclad, _)
    ]
]).

:- case("a second course of cladribine needs 800 lymphocytes per microlitre", [
    exercises: [too_few_lymphocytes_for_second_course, hold_with_few_lymphocytes],
    each: [
        [Status, Action, Disposition, Value]: [
            [on_therapy, withhold, withhold, 0.79],
            [on_hold, keep_holding, keep_holding, 0.2]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, Status, '2025-03-10'),
        measured(ann, alc, Value, '10*9/L', '2026-02-20')
    ],
    expect: [
        recommend(ann, mavenclad, Action, alc),
        lymphocyte_finding(ann, mavenclad, lymphocytes_before_second_course),
        disposition(ann, mavenclad, Disposition)
    ],
    expect_not: [
        lymphocyte_finding(ann, mavenclad, hold_with_few_lymphocytes),
        recommend(ann, mavenclad, review_prophylaxis, herpes)
    ]
]).

:- case("with 800 lymphocytes per microlitre the second course has enough", [
    exercises: [too_few_lymphocytes_for_second_course, lymphocytes_unknown_before_second_course],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, on_therapy, '2025-03-10'),
        serology(ann, hbsag, negative, '2026-02-20'),
        serology(ann, anti_hbc, negative, '2026-02-20'),
        serology(ann, hcv, negative, '2026-02-20'),
        serology(ann, hiv, negative, '2026-02-20'),
        serology(ann, igra, negative, '2026-02-20'),
        measured(ann, lymphocytes, 800, '/uL', '2026-02-20')
    ],
    expect: [disposition(ann, mavenclad, continue)],
    expect_not: [lymphocyte_finding(ann, mavenclad, _), missing(ann, mavenclad, _, _)]
]).

:- case("no lymphocyte count since cladribine began is not enough for the second course", [
    exercises: [lymphocytes_unknown_before_second_course, missing_screening],
    each: [Counted: ['2025-03-01', '2025-03-10']],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, on_therapy, '2025-03-10'),
        measured(ann, alc, 1.4, '10*9/L', Counted)
    ],
    expect: [
        missing(ann, mavenclad, alc,
            "too few lymphocytes delay the second course, and unknown is not enough"),
        recommend(ann, mavenclad, screen, alc)
    ]
]).

:- case("the limits are those of cladribine and of the US label", [
    exercises: [
        too_few_lymphocytes_for_any_dose,
        too_few_lymphocytes_for_second_course,
        lymphocytes_unknown_before_second_course,
        evaluate_lymphocytes_by_label_elsewhere
    ],
    each: [[Region, Drug]: [[us, kesimpta], [us, briumvi], [us, tecfidera], [eu, tysabri]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, on_therapy, '2025-03-10'),
        measured(ann, alc, 0.1, '10*9/L', '2026-02-20')
    ],
    expect_not: [
        lymphocyte_finding(ann, Drug, _),
        recommend(ann, Drug, _, alc),
        recommend(ann, Drug, review_prophylaxis, herpes),
        objection(ann, Drug, alc)
    ]
]).

:- case("where another label is in force, the US limits are looked into", [
    exercises: [
        evaluate_lymphocytes_by_label_elsewhere,
        hold_with_few_lymphocytes,
        review_herpes_prophylaxis_with_few_lymphocytes
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, mavenclad, on_therapy, '2026-01-10'),
        serology(ann, hbsag, negative, '2026-01-01'),
        serology(ann, anti_hbc, negative, '2026-01-01'),
        measured(ann, alc, 0.1, '10*9/L', '2026-02-20')
    ],
    expect: [
        recommend(ann, mavenclad, evaluate, alc),
        disposition(ann, mavenclad, clinician_judgement)
    ],
    expect_not: [
        recommend(ann, mavenclad, review_prophylaxis, herpes),
        recommend(ann, mavenclad, withhold, _)
    ]
]).

:- case("in the US the limits hold and are not only looked into", [
    exercises: evaluate_lymphocytes_by_label_elsewhere,
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, on_therapy, '2026-01-10'),
        measured(ann, alc, 0.1, '10*9/L', '2026-02-20')
    ],
    expect: [recommend(ann, mavenclad, withhold, alc)],
    expect_not: [recommend(ann, mavenclad, evaluate, alc)]
]).

:- case("the latest lymphocyte count is the one that counts", [
    exercises: [lymphocytes_counted_again, latest_lymphocyte_count],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, on_therapy, '2026-01-10'),
        measured(ann, alc, 0.1, '10*9/L', '2026-02-01'),
        measured(ann, lymphocytes, 1.1, '10*9/L', '2026-02-20')
    ],
    expect: [latest_lymphocytes(ann, _, '10*9/L', '2026-02-20')],
    expect_not: [latest_lymphocytes(ann, _, _, '2026-02-01'), lymphocyte_finding(ann, mavenclad, _)]
]).

:- case("another count is no count of lymphocytes", [
    exercises: lymphocytes_counted,
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, on_therapy, '2026-01-10'),
        measured(ann, wbc, 0.1, '10*9/L', '2026-02-20')
    ],
    expect_not: [lymphocytes(ann, _, _, _), lymphocyte_finding(ann, mavenclad, _)]
]).

:- case("below the limit is not judged once cladribine was stopped", [
    exercises: [too_few_lymphocytes_for_any_dose, objection_by_lymphocytes],
    given: [
        as_of('2026-03-03'),
        treatment(ann, mavenclad, stopped, '2026-01-10'),
        measured(ann, alc, 0.1, '10*9/L', '2026-02-20')
    ],
    expect: [recommend(ann, mavenclad, review_prophylaxis, herpes)],
    expect_not: [lymphocyte_finding(ann, mavenclad, _), objection(ann, mavenclad, _)]
]).

:- case("lymphocytes below 0.5 for more than six months: consider pausing dimethyl fumarate", [
    exercises: [
        lymphocytes_stay_low,
        few_lymphocytes_for_long,
        consider_interruption_with_few_lymphocytes,
        objection_by_lymphocytes
    ],
    each: [[Status, Disposition]: [[on_therapy, clinician_judgement], [on_hold, keep_holding]]],
    given: [
        as_of('2026-03-03'),
        treatment(ann, tecfidera, Status, '2025-01-10'),
        measured(ann, alc, 0.49, '10*9/L', '2025-08-21'),
        measured(ann, alc, 480, '/uL', '2025-11-20'),
        measured(ann, lymphocytes, 0.4, '10*9/L', '2026-02-19')
    ],
    expect: [
        lymphocytes_low_for_long(ann, '2025-08-21', '2026-02-19'),
        recommend(ann, tecfidera, consider_withholding, alc),
        objection(ann, tecfidera, alc),
        disposition(ann, tecfidera, Disposition)
    ],
    expect_not: [recommend(ann, tecfidera, withhold, _), recommend(ann, tecfidera, continue, _)]
]).

:- case("low for six months and no longer, or not throughout, or at the limit: nothing yet", [
    exercises: [
        lymphocytes_stay_low,
        lymphocytes_rose_above_limit,
        few_lymphocytes_for_long,
        consider_interruption_with_few_lymphocytes
    ],
    each: [
        [First, Low, Middle, Last]: [
            ['2025-08-22', 0.4, 0.4, 0.4],
            ['2025-08-01', 0.4, 0.5, 0.4],
            ['2025-08-01', 0.5, 0.4, 0.4],
            ['2025-08-01', 0.4, 0.4, 0.5]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, tecfidera, on_therapy, '2025-01-10'),
        measured(ann, alc, Low, '10*9/L', First),
        measured(ann, alc, Middle, '10*9/L', '2025-11-20'),
        measured(ann, alc, Last, '10*9/L', '2026-02-19')
    ],
    expect: [disposition(ann, tecfidera, continue)],
    expect_not: [lymphocytes_low_for_long(ann, _, _), lymphocyte_finding(ann, tecfidera, _)]
]).

:- case("a count above the limit before or after the low ones does not end them", [
    exercises: [lymphocytes_rose_above_limit, lymphocytes_stay_low],
    given: [
        as_of('2026-03-03'),
        treatment(ann, tecfidera, on_therapy, '2025-01-10'),
        measured(ann, alc, 1.4, '10*9/L', '2025-07-01'),
        measured(ann, alc, 0.4, '10*9/L', '2025-08-01'),
        measured(ann, alc, 0.4, '10*9/L', '2026-02-19')
    ],
    expect: [lymphocytes_low_for_long(ann, '2025-08-01', '2026-02-19')]
]).

:- case("lymphocytes that are low before dimethyl fumarate, or with other drugs, ask for no \c
        pause", [
    exercises: [few_lymphocytes_for_long, consider_interruption_with_few_lymphocytes],
    each: [
        [Drug, Status]: [
            [tecfidera, candidate],
            [tecfidera, stopped],
            [vumerity, on_therapy],
            [kesimpta, on_therapy]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, Status, '2025-01-10'),
        measured(ann, alc, 0.4, '10*9/L', '2025-08-01'),
        measured(ann, alc, 0.4, '10*9/L', '2026-02-19')
    ],
    expect: [lymphocytes_low_for_long(ann, '2025-08-01', '2026-02-19')],
    expect_not: [lymphocyte_finding(ann, Drug, _), recommend(ann, Drug, consider_withholding, alc)]
]).

:- case("where another label is in force, a long stretch of low counts is looked into", [
    exercises: [
        consider_interruption_with_few_lymphocytes,
        evaluate_lymphocytes_by_label_elsewhere
    ],
    given: [
        as_of('2026-03-03'),
        jurisdiction(eu),
        treatment(ann, tecfidera, on_therapy, '2025-01-10'),
        measured(ann, alc, 0.4, '10*9/L', '2025-08-01'),
        measured(ann, alc, 0.4, '10*9/L', '2026-02-19')
    ],
    expect: [
        recommend(ann, tecfidera, evaluate, alc),
        disposition(ann, tecfidera, clinician_judgement)
    ],
    expect_not: [recommend(ann, tecfidera, consider_withholding, alc)]
]).

:- case("a second count of the first day, above the limit, does not end the low ones", [
    exercises: [lymphocytes_rose_above_limit, lymphocytes_stay_low],
    given: [
        as_of('2026-03-03'),
        treatment(ann, tecfidera, on_therapy, '2025-01-10'),
        measured(ann, alc, 0.4, '10*9/L', '2025-08-01'),
        measured(ann, lymphocytes, 0.6, '10*9/L', '2025-08-01'),
        measured(ann, alc, 0.4, '10*9/L', '2026-02-19')
    ],
    expect: [lymphocytes_low_for_long(ann, '2025-08-01', '2026-02-19')]
]).

:- case("without any count there is nothing to say of lymphocytes", [
    exercises: [lymphocytes_counted_again, latest_lymphocyte_count, lymphocytes_below_limit],
    given: [as_of('2026-03-03'), treatment(ann, mavenclad, on_therapy, '2026-01-10')],
    expect_not: [
        lymphocytes_counted_since(ann, _),
        latest_lymphocytes(ann, _, _, _),
        lymphocytes_below(ann, _, _, _, _)
    ]
]).
