% Cases of rules/disposition.pl.

:- case("an objection without advice of its own still holds back", [
    exercises: [supported_by_objection, strongest_supported_disposition],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        confirmed(ann, tuberculosis, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, clinician_judgement),
        supported(ann, kesimpta, clinician_judgement, 5)
    ],
    expect_not: [disposition(ann, kesimpta, continue)]
]).

:- case("of withholding and considering, withholding is the stronger", [
    exercises: [supported_by_advice, supported_by_objection, strongest_supported_disposition],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10'),
        infection(ann, flu1, influenza, '2026-03-01')
    ],
    expect: [
        disposition(ann, kesimpta, withhold),
        supported(ann, kesimpta, withhold, 3),
        supported(ann, kesimpta, clinician_judgement, 5)
    ],
    expect_not: [
        disposition(ann, kesimpta, clinician_judgement),
        disposition(ann, kesimpta, continue)
    ]
]).

:- case("without an objection only the advice counts", [
    exercises: [supported_by_advice, strongest_supported_disposition, supported_by_objection],
    given: [
        as_of('2026-03-03'),
        treatment(ann, kesimpta, on_therapy, '2025-06-02'),
        serology(ann, hbsag, negative, '2025-05-10'),
        serology(ann, anti_hbc, negative, '2025-05-10')
    ],
    expect: [disposition(ann, kesimpta, continue), supported(ann, kesimpta, continue, 6)],
    expect_not: [disposition(ann, kesimpta, clinician_judgement)]
]).

:- case("no treatment, no disposition", [
    exercises: [supported_by_advice, supported_by_objection, strongest_supported_disposition],
    given: [as_of('2026-03-03'), infection(ann, flu1, influenza, '2026-03-01')],
    expect_not: [
        disposition(_, _, _),
        recommend(_, _, _, _),
        supported(ann, kesimpta, _, _),
        disposition(ann, kesimpta, _)
    ]
]).
