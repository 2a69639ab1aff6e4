% Cases of rules/neutropenia.pl.

:- case("after an infection, low neutrophils keep the hold", [
    exercises: [
        neutropenia_by_count,
        evaluate_neutropenia,
        keep_holding_with_neutropenia,
        missing_normal_neutrophils,
        neutropenia_by_diagnosis,
        neutrophils_recovered
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        measured(ann, anc, 1.2, '10*9/L', '2026-02-20')
    ],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        recommend(ann, kesimpta, keep_holding, neutropenia),
        neutropenia(ann),
        recommend(ann, kesimpta, evaluate, neutropenia),
        missing(ann, kesimpta, normal_neutrophil_count,
            "low neutrophils add to the risk of infection")
    ],
    expect_not: [recommend(ann, kesimpta, may_restart, _), neutrophils_normal_since(ann, _)]
]).

:- case("neutrophils at the limit are not low", [
    exercises: [
        neutropenia_by_count,
        evaluate_neutropenia,
        keep_holding_with_neutropenia,
        missing_normal_neutrophils
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_hold, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, uti1, acute_cystitis_uti, '2026-02-01'),
        course_started(ann, uti1, antibiotic, '2026-02-01'),
        course_completed(ann, uti1, antibiotic, '2026-02-08'),
        resolved(ann, uti1, '2026-02-10'),
        sign(ann, fever, absent, '2026-02-25'),
        sign(ann, chills, absent, '2026-02-25'),
        sign(ann, body_aches, absent, '2026-02-25'),
        measured(ann, crp, 2.0, 'mg/L', '2026-02-25'),
        measured(ann, anc, 0.9, '10*9/L', '2026-02-10'),
        measured(ann, anc, 1.5, '10*3/uL', '2026-02-20')
    ],
    expect: [disposition(ann, kesimpta, may_restart)],
    expect_not: [
        neutropenia(ann),
        recommend(ann, kesimpta, evaluate, neutropenia),
        recommend(ann, kesimpta, keep_holding, neutropenia),
        missing(ann, kesimpta, normal_neutrophil_count,
            "low neutrophils add to the risk of infection")
    ]
]).

:- case("a diagnosis of neutropenia counts until a normal count", [
    exercises: [
        neutropenia_by_diagnosis,
        evaluate_neutropenia,
        neutrophils_recovered,
        neutropenia_by_count
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        diagnosis(ann, neutropenia, '2026-01-01')
    ],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        neutropenia(ann),
        recommend(ann, kesimpta, evaluate, neutropenia)
    ],
    expect_not: [recommend(ann, kesimpta, continue, _), neutrophils_normal_since(ann, _)]
]).

:- case("a normal count after the diagnosis closes it", [
    exercises: [neutrophils_recovered, neutropenia_by_diagnosis, evaluate_neutropenia],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        diagnosis(ann, neutropenia, '2026-01-01'),
        measured(ann, anc, 2.4, '10*9/L', '2026-02-01')
    ],
    expect: [disposition(ann, kesimpta, continue), neutrophils_normal_since(ann, '2026-01-01')],
    expect_not: [neutropenia(ann), recommend(ann, kesimpta, evaluate, neutropenia)]
]).

:- case("a count that is still low after the diagnosis of neutropenia does not close it", [
    exercises: [neutrophils_recovered, neutropenia_by_diagnosis, neutropenia_by_count],
    like: "a diagnosis of neutropenia counts until a normal count",
    each: [Count: [1.2, 1.4]],
    given: [measured(ann, anc, Count, '10*9/L', '2026-02-01')],
    expect: [neutropenia(ann), disposition(ann, kesimpta, clinician_judgement)],
    expect_not: [neutrophils_normal_since(ann, _)]
]).

:- case("a count at the limit, on the day of the diagnosis or later, closes it", [
    exercises: [neutrophils_recovered, neutropenia_by_diagnosis],
    like: "a diagnosis of neutropenia counts until a normal count",
    each: [Counted: ['2026-01-01', '2026-02-01']],
    given: [measured(ann, anc, 1.5, '10*9/L', Counted)],
    expect: [neutrophils_normal_since(ann, '2026-01-01'), disposition(ann, kesimpta, continue)],
    expect_not: [neutropenia(ann)]
]).

:- case("a normal count of the day before the diagnosis does not close it", [
    exercises: [neutrophils_recovered, neutropenia_by_diagnosis],
    like: "a diagnosis of neutropenia counts until a normal count",
    given: [measured(ann, anc, 2.4, '10*9/L', '2025-12-31')],
    expect: [neutropenia(ann), disposition(ann, kesimpta, clinician_judgement)],
    expect_not: [neutrophils_normal_since(ann, _)]
]).

:- case("once treatment is stopped, low neutrophils are no question of the next dose", [
    exercises: [evaluate_neutropenia, missing_normal_neutrophils],
    like: "a diagnosis of neutropenia counts until a normal count",
    given: [treatment(ann, kesimpta, stopped, '2026-02-01')],
    expect: [neutropenia(ann), disposition(ann, kesimpta, stopped)],
    expect_not: [
        recommend(ann, kesimpta, evaluate, neutropenia),
        missing(ann, kesimpta, normal_neutrophil_count, _)
    ]
]).

:- case("on therapy, low neutrophils after an old infection are looked into and start no hold", [
    exercises: [keep_holding_with_neutropenia, evaluate_neutropenia],
    like: "on therapy nothing is missing after an old infection",
    given: [measured(ann, anc, 1.2, '10*9/L', '2026-02-20')],
    expect: [
        recommend(ann, kesimpta, evaluate, neutropenia),
        disposition(ann, kesimpta, clinician_judgement)
    ],
    expect_not: [recommend(ann, kesimpta, keep_holding, _)]
]).

:- case("low neutrophils keep a hold for PML that was ruled out, without an infection to address", [
    exercises: [keep_holding_with_neutropenia, missing_normal_neutrophils],
    like: "PML ruled out, and nothing else: may restart",
    given: [measured(ann, anc, 1.2, '10*9/L', '2026-02-20')],
    expect: [
        disposition(ann, kesimpta, keep_holding),
        missing(ann, kesimpta, normal_neutrophil_count, _)
    ],
    expect_not: [
        recommend(ann, kesimpta, keep_holding, neutropenia),
        recommend(ann, kesimpta, may_restart, _)
    ]
]).
