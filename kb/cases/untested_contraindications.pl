% Cases of rules/untested_contraindications.pl.

:- case("US: alemtuzumab waits for an HIV test, since HIV contraindicates it", [
    exercises: [
        contraindication_not_tested_for,
        screen_for_contraindication,
        missing_test_behind_contraindication
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, lemtrada, candidate, '2026-02-25'),
        serology(ann, igra, negative, '2026-02-20'),
        serology(ann, vzv_igg, positive, '2026-02-20')
    ],
    expect: [
        untested_contraindication(ann, lemtrada, hiv, alemtuzumab_us_label, "4", 'ALE-US-01'),
        recommend(ann, lemtrada, screen, hiv),
        missing(ann, lemtrada, hiv, "the label forbids the drug by what this test would show"),
        disposition(ann, lemtrada, do_not_start_yet)
    ],
    expect_not: [test_asked_for(lemtrada, hiv), recommend(ann, lemtrada, contraindicated, _)]
]).

:- case("a test on record, treatment that has begun, or a label without HIV leave nothing \c
        untested", [
    exercises: [
        contraindication_not_tested_for,
        screen_for_contraindication,
        missing_test_behind_contraindication
    ],
    each: [
        [Drug, Status, Test, Result]: [
            [lemtrada, candidate, hiv, negative],
            [lemtrada, candidate, hiv, positive],
            [lemtrada, on_therapy, hcv, negative],
            [kesimpta, candidate, hcv, negative]
        ]
    ],
    given: [
        as_of('2026-03-03'),
        treatment(ann, Drug, Status, '2026-02-25'),
        serology(ann, Test, Result, '2026-02-20')
    ],
    expect_not: [
        untested_contraindication(ann, _, _, _, _, _),
        recommend(ann, _, screen, hiv),
        missing(ann, _, hiv, _)
    ]
]).

:- case("HIV on record needs no test to contraindicate", [
    exercises: [contraindication_not_tested_for],
    given: [
        as_of('2026-03-03'),
        treatment(ann, lemtrada, candidate, '2026-02-25'),
        diagnosis(ann, hiv, '2020-01-01')
    ],
    expect: [recommend(ann, lemtrada, contraindicated, hiv)],
    expect_not: [
        untested_contraindication(ann, _, _, _, _, _),
        recommend(ann, lemtrada, screen, hiv)
    ]
]).

:- case("where a document asks for the test, that is what is missing", [
    exercises: [test_asked_for_by_document, contraindication_not_tested_for],
    each: [[Drug, Region]: [[cladribine, us], [cladribine, eu], [alemtuzumab, eu]]],
    given: [
        as_of('2026-03-03'),
        jurisdiction(Region),
        treatment(ann, Drug, candidate, '2026-02-25')
    ],
    expect: [test_asked_for(Drug, hiv), missing(ann, Drug, hiv, _)],
    expect_not: [
        untested_contraindication(ann, _, _, _, _, _),
        missing(ann, Drug, hiv, "the label forbids the drug by what this test would show")
    ]
]).
