% Cases of rules/prophylaxis.pl: the lower threshold, conditions, CD4, T-cell depletion, and the labels.

:- case("16 mg for 15 days are a risk by the lower threshold only, and the views are shown", [
    exercises: [
        high_steroid_course,
        steroid_dose_exceeds_limit,
        steroid_dose_reaches_limit,
        steroid_stretch_exceeds_length,
        steroid_stretch_reaches_length,
        pneumocystis_risk_by_steroids,
        review_prophylaxis_against_pneumocystis,
        conflict_pneumocystis_threshold
    ],
    like: "a tidy record of a treatment that goes on",
    given: [steroid_course(ann, 16, '2026-01-01', '2026-01-15')],
    expect: [
        high_dose_course(ann, lower_view, 16, '2026-01-01', '2026-01-15'),
        steroid_stretch(ann, lower_view, '2026-01-01', '2026-01-15'),
        long_steroid_stretch(ann, lower_view, '2026-01-01', '2026-01-15'),
        recent_steroid_course(ann, kesimpta, lower_view, '2026-01-15'),
        pneumocystis_risk(ann, kesimpta, long_steroid_course, eular_pneumocystis),
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis),
        conflict(ann, kesimpta, pjp_review, eular_pneumocystis, pneumocystis_prophylaxis),
        disposition(ann, kesimpta, continue)
    ],
    expect_not: [steroid_stretch(ann, review_view, _, _)]
]).

:- case("15 mg, or 14 days, are a risk by no view: the lower threshold lies below what counts", [
    exercises: [
        pneumocystis_risk_by_steroids,
        high_steroid_course,
        steroid_dose_exceeds_limit,
        steroid_stretch_exceeds_length,
        steroid_stretch_reaches_length,
        long_steroid_course_during_treatment,
        conflict_pneumocystis_threshold
    ],
    like: "a tidy record of a treatment that goes on",
    given: [
        steroid_course(ann, 15, '2025-10-01', '2026-01-14'),
        steroid_course(ann, 60, '2026-02-01', '2026-02-14')
    ],
    expect: [steroid_stretch(ann, lower_view, '2026-02-01', '2026-02-14')],
    expect_not: [
        high_dose_course(ann, _, 15, _, _),
        long_steroid_stretch(ann, _, _, _),
        recent_steroid_course(ann, _, _, _),
        recommend(ann, kesimpta, review_prophylaxis, _),
        conflict(ann, _, _, _, _)
    ]
]).

:- case("four weeks of 20 mg are a risk by both views, which then do not differ", [
    exercises: [
        conflict_pneumocystis_threshold,
        pneumocystis_risk_by_steroids,
        steroid_dose_reaches_limit,
        steroid_stretch_reaches_length
    ],
    like: "a tidy record of a treatment that goes on",
    given: [steroid_course(ann, 20, '2026-01-01', '2026-01-28')],
    expect: [
        high_dose_course(ann, review_view, 20, '2026-01-01', '2026-01-28'),
        long_steroid_stretch(ann, review_view, '2026-01-01', '2026-01-28'),
        pneumocystis_risk(ann, kesimpta, long_steroid_course, pjp_review),
        pneumocystis_risk(ann, kesimpta, long_steroid_course, eular_pneumocystis)
    ],
    expect_not: [conflict(ann, _, _, _, _)]
]).

:- case("the views are not compared once treatment is stopped", [
    exercises: [conflict_pneumocystis_threshold, conflict_pneumocystis_label],
    like: "a tidy record of a treatment that goes on",
    given: [
        steroid_course(ann, 16, '2026-01-01', '2026-01-15'),
        treatment(ann, kesimpta, stopped, '2026-02-01'),
        treatment(ann, rituximab, stopped, '2026-02-01'),
        diagnosis(ann, transplant, '2019-01-01')
    ],
    expect: [recent_steroid_course(ann, kesimpta, lower_view, '2026-01-15')],
    expect_not: [conflict(ann, _, _, _, _)]
]).

:- case("a condition that is a high risk of Pneumocystis", [
    exercises: [pneumocystis_risk_by_condition, review_prophylaxis_against_pneumocystis],
    like: "a tidy record of a treatment that goes on",
    each: [
        Condition: [
            prior_pneumocystis,
            transplant,
            haematological_cancer,
            primary_immunodeficiency,
            marked_lymphopenia
        ]
    ],
    given: [diagnosis(ann, Condition, '2019-01-01')],
    expect: [
        pneumocystis_risk(ann, kesimpta, Condition, pjp_review),
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis)
    ]
]).

:- case("anti-CD20 treatment alone, or another diagnosis, is no high risk", [
    exercises: [
        pneumocystis_risk_by_condition,
        pneumocystis_risk_by_t_cell_depletion,
        pneumocystis_risk_by_cd4
    ],
    like: "a tidy record of a treatment that goes on",
    given: [diagnosis(ann, asthma, '2019-01-01'), measured(ann, cd4, 200, '/uL', '2026-02-01')],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [pneumocystis_risk(ann, _, _, _), recommend(ann, kesimpta, review_prophylaxis, _)]
]).

:- case("a CD4 count below 200 is a high risk, in any unit", [
    exercises: [pneumocystis_risk_by_cd4],
    like: "a tidy record of a treatment that goes on",
    each: [[Value, Unit]: [[199, '/uL'], [199, '10*6/L'], [0.199, '10*9/L']]],
    given: [
        measured(ann, cd4, 640, '/uL', '2025-02-01'),
        measured(ann, cd4, Value, Unit, '2026-02-01')
    ],
    expect: [pneumocystis_risk(ann, kesimpta, cd4, pjp_review)]
]).

:- case("a risk without any treatment on record is no matter of a drug", [
    exercises: [
        pneumocystis_risk_by_condition,
        pneumocystis_risk_by_cd4,
        pneumocystis_risk_by_earlier_episode
    ],
    given: [
        as_of('2026-03-03'),
        diagnosis(ann, transplant, '2019-01-01'),
        measured(ann, cd4, 100, '/uL', '2026-02-01'),
        infection(ann, pjp, pneumocystis_jirovecii_pneumonia, '2025-01-01')
    ],
    expect: [active_infection(ann, pjp, pneumocystis_jirovecii_pneumonia)],
    expect_not: [pneumocystis_risk(ann, _, _, _)]
]).

:- case("a CD4 count that has recovered is none", [
    exercises: [pneumocystis_risk_by_cd4],
    like: "a tidy record of a treatment that goes on",
    given: [
        measured(ann, cd4, 120, '/uL', '2025-02-01'),
        measured(ann, cd4, 640, '/uL', '2026-02-01')
    ],
    expect: [disposition(ann, kesimpta, continue)],
    expect_not: [pneumocystis_risk(ann, _, _, _)]
]).

:- case("alemtuzumab is a high risk, for itself and for what follows it", [
    exercises: [pneumocystis_risk_by_t_cell_depletion],
    like: "a tidy record of a treatment that goes on",
    each: [Status: [on_therapy, on_hold]],
    given: [treatment(ann, lemtrada, Status, '2025-01-02')],
    expect: [
        pneumocystis_risk(ann, kesimpta, lemtrada, pjp_review),
        pneumocystis_risk(ann, lemtrada, lemtrada, pjp_review),
        recommend(ann, kesimpta, review_prophylaxis, pneumocystis)
    ]
]).

:- case("a candidate for alemtuzumab has not had it yet", [
    exercises: [pneumocystis_risk_by_t_cell_depletion],
    like: "a tidy record of a treatment that goes on",
    given: [treatment(ann, lemtrada, candidate, '2025-01-02')],
    expect: [current_status(ann, lemtrada, candidate)],
    expect_not: [pneumocystis_risk(ann, _, _, _)]
]).

:- case("the US label of rituximab speaks of prophylaxis in other diseases only", [
    exercises: [conflict_pneumocystis_label, review_prophylaxis_against_pneumocystis],
    like: "a tidy record of a treatment that goes on",
    given: [
        treatment(ann, rituxan, on_therapy, '2025-06-02'),
        diagnosis(ann, transplant, '2019-01-01')
    ],
    expect: [
        conflict(ann, rituxan, rituximab_us_label, pjp_review, pneumocystis_prophylaxis),
        recommend(ann, rituxan, review_prophylaxis, pneumocystis)
    ],
    expect_not: [conflict(ann, kesimpta, _, pjp_review, pneumocystis_prophylaxis)]
]).

:- case("without a high risk, or by the EU label, there is no such difference", [
    exercises: [conflict_pneumocystis_label],
    like: "a tidy record of a treatment that goes on",
    given: [
        jurisdiction(eu),
        treatment(ann, mabthera, on_therapy, '2025-06-02'),
        diagnosis(ann, transplant, '2019-01-01')
    ],
    expect: [recommend(ann, mabthera, review_prophylaxis, pneumocystis)],
    expect_not: [conflict(ann, mabthera, _, _, pneumocystis_prophylaxis)]
]).

:- case("rituximab alone calls for no prophylaxis in multiple sclerosis", [
    exercises: [conflict_pneumocystis_label, review_prophylaxis_against_pneumocystis],
    like: "a tidy record of a treatment that goes on",
    given: [treatment(ann, rituxan, on_therapy, '2025-06-02')],
    expect: [current_status(ann, rituxan, on_therapy)],
    expect_not: [
        conflict(ann, rituxan, _, _, pneumocystis_prophylaxis),
        recommend(ann, rituxan, review_prophylaxis, pneumocystis)
    ]
]).

:- case("19 mg for four weeks, or 20 mg for a day less, are no risk by the review", [
    exercises: [steroid_dose_reaches_limit, steroid_stretch_reaches_length],
    like: "a tidy record of a treatment that goes on",
    given: [
        steroid_course(ann, 19, '2025-11-01', '2025-11-30'),
        steroid_course(ann, 20, '2026-01-01', '2026-01-27')
    ],
    expect: [steroid_stretch(ann, review_view, '2026-01-01', '2026-01-27')],
    expect_not: [
        high_dose_course(ann, review_view, 19, _, _),
        long_steroid_stretch(ann, review_view, _, _)
    ]
]).
