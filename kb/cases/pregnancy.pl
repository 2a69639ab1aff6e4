% Cases of rules/pregnancy.pl.

:- case("pregnancy under Kesimpta is weighed by the label in force", [
    exercises: [
        evaluate_pregnancy_by_label,
        pregnancy_by_condition,
        evaluate_pregnancy,
        objection_by_pregnancy
    ],
    like: "screened, and no drug on record",
    each: [[Status, Region]: [[on_therapy, us], [on_therapy, eu], [candidate, eu], [on_hold, eu]]],
    given: [
        jurisdiction(Region),
        treatment(ann, kesimpta, Status, '2025-06-02'),
        diagnosis(ann, pregnancy, '2026-01-20')
    ],
    expect: [
        recommend(ann, kesimpta, evaluate, pregnancy),
        objection(ann, kesimpta, pregnancy),
        label_says(kesimpta, contraception_during_and_after, _, _, 'KUS-70')
    ],
    expect_not: [
        recommend(ann, kesimpta, continue, _),
        recommend(ann, kesimpta, contraindicated, _)
    ]
]).

:- case("pregnancy under a drug on which no document here speaks of it", [
    exercises: [evaluate_pregnancy, evaluate_pregnancy_by_label, objection_by_pregnancy],
    like: "screened, and no drug on record",
    each: [Drug: [ocrelizumab, teriflunomide]],
    given: [treatment(ann, Drug, on_therapy, '2025-06-02'), diagnosis(ann, pregnant, '2026-01-20')],
    expect: [recommend(ann, Drug, evaluate, pregnancy), disposition(ann, Drug, clinician_judgement)]
]).

:- case("no pregnancy on record, one ruled out, or a stopped drug", [
    exercises: [
        evaluate_pregnancy,
        evaluate_pregnancy_by_label,
        objection_by_pregnancy,
        pregnancy_by_condition
    ],
    like: "screened, and no drug on record",
    each: [
        [Status, Condition, RuledOut]: [
            [on_therapy, pregnancy, '2026-02-20'],
            [on_therapy, neutropenia, '2026-01-01'],
            [stopped, pregnancy, '2026-01-01']
        ]
    ],
    given: [
        treatment(ann, kesimpta, Status, '2025-06-02'),
        treatment(ann, ocrelizumab, Status, '2025-06-02'),
        diagnosis(ann, Condition, '2026-01-20'),
        ruled_out(ann, Condition, RuledOut)
    ],
    expect_not: [recommend(ann, _, evaluate, pregnancy), objection(ann, _, pregnancy)]
]).
